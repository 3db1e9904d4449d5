"""Files that hold one calendar feed on different days: its history, a document of each day.

Feeds are known by the `UID`s that they share. What stands in one file alone has no history, and
stays a list of what holds today.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePath

from timeline.model import Origin, Problem, Severity, Status
from timeline.seeds.rows import Raw, Row
from timeline.text.counts import count
from timeline.text.ids import numbered, slug

#: which of two versions of an event is newer: `SEQUENCE`, `LAST-MODIFIED`, `DTSTAMP`
Version = tuple[int, str, str]
#: two files of which the one is so many times longer are not of one feed but by their name
_LONGER = 10
#: statuses of what does not take place when it was to
_OFF = (Status.CANCELLED.value, Status.POSTPONED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What a foreign calendar says of itself, and of the versions of its events."""

    #: as people know it; empty where it has no name
    name: str
    #: the day of its last change; None where it does not say it
    known_on: date | None
    #: by the lines of its events
    versions: Mapping[int, Version] = field(default_factory=dict)
    #: whether it is a message about some events, and not all that a feed has
    is_message: bool = False
    #: the lines of its events that have no title of their own
    untitled: frozenset[int] = frozenset()


def dated(
    files: Mapping[str, Raw], problems: list[Problem], today: date | None = None
) -> dict[str, Raw]:
    """The files, those that share events with another one as documents of their days.

    Args:
        files: What was read of each, by its name.
        problems: To which is added what there is to tell.
        today: The day up to which holds what the newest one says.
    """
    found = _of_each_occurrence(files)
    events = {
        name: frozenset(str(row.fields.get("id", "")) for row in raw.events) - {""}
        for name, raw in found.items()
        if raw.feed is not None
    }
    for group in _groups(events):
        _settle(group, found, problems)
        days = {name: _known_on(found[name]) for name in group}
        if all(days.values()):
            feeds = _feeds(group, events, found)
            _take_back(group, found, today)
            for name, own_id in _ids(group, days):
                found[name] = _as_document(found[name], own_id, days[name], feeds[name])
    return found


def _of_each_occurrence(files: Mapping[str, Raw]) -> dict[str, Raw]:
    """The files, with messages that call off a series as a whole calling off its occurrences."""
    series: dict[str, list[Row]] = {}
    messages = {name: raw for name, raw in files.items() if raw.feed and raw.feed.is_message}
    known: set[str] = set()
    for name, raw in files.items() if messages else ():
        if raw.feed and name not in messages:
            for row in raw.events:
                known.add(str(row.fields.get("id", "")))
                if of := str(row.fields.get("series", "")):
                    series.setdefault(of, []).append(row)
    found = dict(files)
    for name, raw in messages.items():
        untitled = raw.feed.untitled if raw.feed else frozenset()
        rows = (_with_known_title(row, known, untitled) for row in _spread(raw.events, series))
        found[name] = replace(raw, events=tuple(rows))
    return found


def _with_known_title(row: Row, known: Container[str], untitled: Container[int]) -> Row:
    """A row of a message without a title, if the event has one elsewhere."""
    if row.origin.line not in untitled or str(row.fields.get("id", "")) not in known:
        return row
    return replace(row, fields={key: item for key, item in row.fields.items() if key != "title"})


def _spread(rows: Iterable[Row], series: Mapping[str, list[Row]]) -> Iterator[Row]:
    for row in rows:
        own = series.get(str(row.fields.get("id", "")), [])
        if not own or row.fields.get("status") != Status.CANCELLED.value:
            yield row
            continue
        said = {key: value for key, value in row.fields.items() if key != "when"}
        for occurrence in own:
            names = {key: occurrence.fields[key] for key in ("id", "series")}
            yield replace(row, fields={**said, **names})


def _take_back(group: Iterable[str], files: dict[str, Raw], today: date | None) -> None:
    """State the status of events that an older snapshot called off, and a newer one does not."""
    by_day = sorted(group, key=lambda name: (str(_known_on(files[name])), name))
    off: set[str] = set()
    for name in by_day:
        raw, day = files[name], _known_on(files[name])
        holds_on = max(today, day) if today and day and name == by_day[-1] else day
        rows = []
        for row in raw.events:
            event, status = str(row.fields.get("id", "")), row.fields.get("status")
            if status in _OFF:
                off.add(event)
            elif event in off:
                off.discard(event)
                row = row if status else _as_its_date_says(row, holds_on)  # noqa: PLW2901
            rows.append(row)
        files[name] = replace(raw, events=tuple(rows))


def _as_its_date_says(row: Row, day: date | None) -> Row:
    """A row that states the status which its date has on a day."""
    last = str(row.fields.get("when", "")).rpartition("/")[2][:10]
    status = Status.OCCURRED if last and last < str(day) else Status.PLANNED
    return replace(row, fields={**row.fields, "status": status.value})


def _known_on(raw: Raw) -> date | None:
    return raw.feed.known_on if raw.feed else None


def _groups(events: Mapping[str, frozenset[str]]) -> Iterator[list[str]]:
    """Files that share events, directly or by way of others; none that shares nothing."""
    by_event: dict[str, list[str]] = {}
    for name, ids in events.items():
        for event in ids:
            by_event.setdefault(event, []).append(name)
    left = dict.fromkeys(name for names in by_event.values() if len(names) > 1 for name in names)
    while left:
        group = [next(iter(left))]
        for name in group:
            near = (other for event in events[name] for other in by_event[event])
            group.extend(other for other in dict.fromkeys(near) if other not in group)
        for name in group:
            left.pop(name, None)
        yield sorted(group)


def _settle(group: list[str], files: dict[str, Raw], problems: list[Problem]) -> None:
    """Of files of one day, or of none, keep the newer version of each event that says so."""
    by_day: dict[date | None, list[str]] = {}
    for name in group:
        by_day.setdefault(_known_on(files[name]), []).append(name)
    for names in by_day.values():
        if len(names) > 1:
            _keep_newest(names, files, problems)


def _keep_newest(names: list[str], files: dict[str, Raw], problems: list[Problem]) -> None:
    newest: dict[str, tuple[Version, str]] = {}
    for name in names:
        for event, version in _versions(files[name]):
            newest[event] = max(newest.get(event, (version, name)), (version, name))
    for name in names:
        older = {
            event: newest[event][1]
            for event, version in _versions(files[name])
            if newest[event][0] > version
        }
        if older:
            kept = [row for row in files[name].events if str(row.fields.get("id", "")) not in older]
            files[name] = replace(files[name], events=tuple(kept))
            others = " and ".join(sorted(set(older.values())))
            is_one = len(older) == 1
            message = (
                f"{count(len(older), 'event')} {'has' if is_one else 'have'} a newer version in "
                f"{others}, and {'is' if is_one else 'are'} read there"
            )
            origin = Origin(file=name)
            problems.append(Problem(origin=origin, message=message, severity=Severity.NOTE))


def _versions(raw: Raw) -> Iterator[tuple[str, Version]]:
    for row in raw.events:
        event = str(row.fields.get("id", ""))
        if event and raw.feed:
            yield event, raw.feed.versions.get(row.origin.line, (0, "", ""))


def _feeds(
    group: list[str], events: Mapping[str, frozenset[str]], files: Mapping[str, Raw]
) -> dict[str, str]:
    """The feed that each file is of, by the name of the first of its files."""
    feeds: dict[str, str] = {}
    for name in group:
        alike = (
            feeds[other]
            for other in feeds
            if _is_one_feed(files[name].feed, files[other].feed, events[name], events[other])
        )
        feeds[name] = next(alike, name)
    return {name: _stem(feed) for name, feed in feeds.items()}


def _is_one_feed(
    one: Feed | None, other: Feed | None, events: frozenset[str], others: frozenset[str]
) -> bool:
    """Whether two files are the same feed on two days: what one of them lacks was taken out."""
    if not (one and other) or one.is_message or other.is_message:
        return False
    shared = len(events & others)
    if shared and one.name and one.name == other.name:
        return True
    few, many = sorted((len(events), len(others)))
    return 2 * shared >= few and _LONGER * few >= many


def _ids(names: Iterable[str], days: Mapping[str, date | None]) -> Iterator[tuple[str, str]]:
    """An id for each file, with its day behind it where two are called the same."""
    taken: dict[str, int] = {}
    ids: set[str] = set()
    stems = [_stem(name) for name in names]
    for name in names:
        stem = _stem(name)
        wanted = stem if stems.count(stem) == 1 else f"{stem}-{days[name]}"
        own = numbered(wanted, ids.__contains__, taken)
        ids.add(own)
        yield name, own


def _stem(name: str) -> str:
    return slug(PurePath(name).stem) or "calendar"


def _as_document(raw: Raw, own_id: str, day: date | None, feed: str) -> Raw:
    name = raw.feed.name if raw.feed else ""
    fields = {"id": own_id, "title": name, "published": str(day), "feed": feed}
    origin = next((row.origin for row in raw.events), None)
    if origin is None:
        return raw
    document = Row(origin=Origin(file=origin.file), fields=fields)
    return replace(raw, documents=(document,))
