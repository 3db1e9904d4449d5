"""A list of objects of any program, as a sheet: a row each, its keys the names of columns.

The keys are recognised as the columns of sheets are, and `--column title=name` says otherwise. An
object in an object gives columns by both names, `cfp.until`; one that is a place gives one column.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from timeline.formats import foreign
from timeline.formats.json_kinds import alike, epoch
from timeline.formats.json_kinds.items import first_items, items_of
from timeline.formats.json_text import Parsed
from timeline.formats.sheet.grid import Grid
from timeline.formats.sheet.table import read_table
from timeline.model import Problem
from timeline.seeds import fields
from timeline.seeds.reading_options import ReadOptions
from timeline.seeds.rows import Raw
from timeline.text.lists import join

#: a row: its line, and its cells by the names of their columns
Flat = tuple[int, dict[str, str]]
#: keys of the parts of a place in the order in which they are said, without case and signs
_PLACE = (
    *("name", "venue", "building", "room", "address", "street", "streetaddress", "city"),
    *("town", "locality", "addresslocality", "region", "state", "addressregion", "country"),
    *("addresscountry",),
)
_POINT = {"lat": "latitude", "lng": "longitude", "lon": "longitude"}
_POINT |= {name: name for name in _POINT.values()}
#: keys under which a point stands by itself
_POINTS = frozenset(("geo", "coordinates", "position", "latlng", "latlong", "point"))
#: what such an object may have beside
_BESIDE = frozenset(("id", "type", "zip", "postalcode", "countrycode", "timezone", "url"))
#: keys of a city, of what lies beyond it, and of a place that is whole by itself
_CITY = ("city", "town", "locality", "addresslocality")
_BEYOND = ("region", "state", "addressregion", "country", "addresscountry")
_WHOLE = frozenset(("place", "location", "where"))
_DEEPEST = 4
#: keys that two lists share that are of one kind, of those that both have
_ALIKE = 0.5


def read(found: Parsed, file: str, options: ReadOptions) -> Raw:
    """The events of the lists of objects in a file that are of one kind."""
    problems: list[Problem] = []
    if isinstance(found.data, list):
        return read_objects(items_of(found, ""), file, problems, options)
    lists = {key: list(first_items(item)) for key, item in found.data.items()}
    longest = max(lists, key=lambda key: _length(found.data[key], lists[key]), default="")
    if not lists.get(longest):
        return _without_list(found, file, options)
    taken = [key for key in lists if _is_alike(lists[key], lists[longest])]
    for key, first in lists.items():
        if first and key not in taken:
            message = f"{fields.show(key)}, a list of {len(found.data[key])}, is not read: "
            message += f"the events are taken from {fields.show(longest)}"
            problems.append(foreign.note(file, found.lines.get(key, 0), message))
    items = (item for key in taken for item in items_of(found, key))
    return read_objects(items, file, problems, options)


def _without_list(found: Parsed, file: str, options: ReadOptions) -> Raw:
    """The events of a list further down, or of the object itself where it is one."""
    for key, item in found.data.items():
        if isinstance(item, Mapping) and any(first_items(each) for each in item.values()):
            inner = Parsed(data=dict(item), lines=dict.fromkeys(item, found.lines.get(key, 0)))
            if any(list(first_items(each)) for each in item.values()):
                return read(inner, file, options)
    message = "no list of events: write a list of objects, or them under the key events"
    return Raw(problems=(foreign.error(file, 1, message, "all of it"),))


def _length(value: object, first: list[dict[str, Any]]) -> int:
    return len(value) if first and isinstance(value, list) else 0


def _is_alike(one: list[dict[str, Any]], other: list[dict[str, Any]]) -> bool:
    first = {name for item in one for name in item}
    second = {name for item in other for name in item}
    return bool(first) and len(first & second) > _ALIKE * min(len(first), len(second))


def read_objects(
    items: Iterable[tuple[int, Any]], file: str, problems: list[Problem], options: ReadOptions
) -> Raw:
    """The events of some objects, each with its line."""
    rows = list(_rows(items, file, problems))
    header = list(dict.fromkeys(name for _, row in rows for name in row))
    first = rows[0][0] if rows else 1
    cells = [row for _, row in rows]
    problems += epoch.dated(cells, header, file, first)
    gone = alike.united(cells, header, frozenset(options.columns.values()))
    problems += alike.told(gone, file, first)
    header = [name for name in header if name not in gone]
    problems += _joined(cells, header, file, first)
    lines = [
        (first, header),
        *((line, [row.get(name, "") for name in header]) for line, row in rows),
    ]
    raw = read_table(Grid(file=file, rows=iter(lines)), options)
    events = tuple(raw.events)
    return Raw(
        events=events,
        problems=(*problems, *raw.problems),
        left_out=raw.left_out,
        known=raw.known,
        event_keys=raw.event_keys,
        timelines=raw.timelines,
    )


def _joined(
    rows: Iterable[dict[str, str]], header: Iterable[str], file: str, line: int
) -> list[Problem]:
    """Put the country behind each city where they stand beside each other; else there is none."""
    by_name = {_plain(name): name for name in header}
    city = next((by_name[key] for key in _CITY if key in by_name), "")
    beyond = [by_name[key] for key in _BEYOND if key in by_name]
    if not (city and beyond) or _WHOLE & by_name.keys():
        return []
    for row in rows:
        parts = (row.get(name, "") for name in (city, *beyond))
        if found := ", ".join(dict.fromkeys(filter(None, map(str.strip, parts)))):
            row[city] = found
    shown = " and ".join(map(repr, beyond))
    verb = "stand" if len(beyond) > 1 else "stands"
    return [foreign.note(file, line, f"{shown} {verb} in the place too, behind {city!r}")]


def _rows(items: Iterable[tuple[int, Any]], file: str, problems: list[Problem]) -> Iterator[Flat]:
    for at, (line, item) in enumerate(items, 1):
        if isinstance(item, Mapping):
            yield line, dict(_cells(item))
            continue
        shown = fields.show(item)
        message = f"item {at} is {fields.kind(item)}, {shown}: write an object, with a title and "
        problems.append(foreign.error(file, line, f"{message}a date", f"item {at}"))


def _cells(item: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    for key, value in item.items():
        name = f"{path}.{key}" if path else key
        if isinstance(value, Mapping) and _is_place(value):
            yield from _place(name, value)
        elif isinstance(value, Mapping) and name.count(".") < _DEEPEST:
            yield from _cells(value, name)
        elif isinstance(value, list) and all(isinstance(each, Mapping) for each in value):
            names = foreign.names_of(value)
            yield from (
                [(name, join(names))] if len(names) == len(value) else foreign.flat(name, value)
            )
        else:
            yield from foreign.flat(name, value)


def _plain(key: str) -> str:
    return "".join(filter(str.isalnum, key)).casefold()


def _is_place(value: Mapping[str, Any]) -> bool:
    """Whether an object holds the parts of a place, and nothing else."""
    keys = {_plain(key) for key in value}
    known = keys & {*_PLACE, *_POINT, *_POINTS}
    return bool(known - {"name"}) and keys <= {*_PLACE, *_POINT, *_POINTS, *_BESIDE}


def _said(item: Any) -> str:
    """A part of a place, which may be an object itself: an address, or a country with its code."""
    if not isinstance(item, Mapping):
        return foreign.text(item).strip() if not isinstance(item, list) else ""
    if _is_place(item):
        return dict(_place("", item))[""]
    return ", ".join(foreign.names_of(item))


def _point(name: str, item: Any) -> Iterator[tuple[str, str]]:
    """Latitude and longitude of an object; of a list nobody knows which comes first."""
    keys = {_plain(key): key for key in item} if isinstance(item, Mapping) else {}
    if {_POINT.get(key) for key in keys} == {*_POINT.values()}:
        yield from ((_POINT[plain], foreign.text(item[key])) for plain, key in keys.items())
    else:
        yield from foreign.flat(name, item)


def _place(name: str, value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    parts = {_plain(key): _said(item) for key, item in value.items()}
    said = [parts[key] for key in _PLACE if parts.get(key)]
    yield name, ", ".join(dict.fromkeys(said))
    for key, item in value.items():
        plain = _plain(key)
        if plain in _POINT:
            yield _POINT[plain], parts[plain]
        elif plain in _POINTS:
            yield from _point(f"{name}.{key}", item)
        elif plain in _BESIDE:
            yield f"{name}.{key}", foreign.text(item)
