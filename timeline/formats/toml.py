"""Seed files in TOML, with the line of each key."""

import re
import tomllib
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any, Protocol

from timeline.formats.toml_tables import KeyLines, parts, plain
from timeline.limits import LIMITS
from timeline.model import Origin, Problem
from timeline.seeds import fields
from timeline.seeds.reading_options import PLAIN, ReadOptions
from timeline.seeds.rows import Packed, Packing, Raw, Row, taken_from
from timeline.text.toml_lines import HEADER, HIDING, LINE_END, logical_lines

_KEY = re.compile(r"\s*(?:([A-Za-z0-9_-]+)|\"([^\"\\]+)\"|'([^']+)')\s*[.=]")
_AT = re.compile(r" \(at line (\d+), column \d+\)$| \(at end of document\)$")
#: not that of a table in another, which goes with it
_TABLE_LINE = re.compile(
    r"^[ \t]*\[\[?[ \t]*(?:timeline|chart|document|columns|event|refused)\b(?![ \t]*\.)",
    re.MULTILINE,
)
_INNER = re.compile(r"event[\s\"']*\.[\s\"']*([^.\s\"']+)")
_LONGEST_BARE = 200
#: a number of more digits than Python reads
_LONG_NUMBER = re.compile(r"(?<![0-9_])[0-9](?:_?[0-9]){4300}")
_BARE = re.compile(r"([A-Za-z0-9_-]+)\s*=\s*([^\s\"'\[{#=][^\"'#]*?)\s*(?:#.*)?")
_MARK = re.compile(rf"{HIDING}|[\[\]{{}}.,=]|{LINE_END}", re.DOTALL)
#: what ends a key, and how much deeper what follows stands
_DEPTH = {"[": 1, "{": 1, "]": -1, "}": -1, "\n": 0, ",": 0, "=": 0}
_DIGITS = LIMITS["number.digits"]
_PARTS = LIMITS["key.parts"]
_LEVELS = LIMITS["nesting.levels"]
_TABLES = ("timeline", "chart", "document", "columns", "event")
#: what reviews remember, which says nothing of the timeline
_REMEMBERED = ("refused",)
_EVENT_KEYS = (*fields.EVENT, *fields.CONVERTED)
#: a key that says which event it is and whom it is for, in quotes or by mistake without
_SAID = re.compile(r"""^[ \t]*(id|title|class)[ \t]*=[ \t]*["']?([^"'\n#]*)""", re.MULTILINE)


def read(text: str, file: str, _: ReadOptions = PLAIN) -> Raw:
    """The tables of a seed file: `[timeline]`, `[document]` and any number of `[[event]]`."""
    found = _by_parts(text.replace("\r\n", "\n"))
    if found is not None:
        return tables(*found, file)
    try:
        data = _loads(text)
    except (ValueError, RecursionError) as error:
        # Beside what is not TOML: numbers too long for Python, and what is beyond the limits.
        return _read_apart(text, file, error)
    return tables(data, _lines(text), file)


def _by_parts(text: str) -> "tuple[dict[str, Any], _FoundLines] | None":
    """The tables of a text and their lines, read part by part.

    A part that can be read by itself is read as it is in the whole text, since TOML is read
    from its beginning to its end. None where one cannot, or two of them may say the same.
    """
    data: dict[str, Any] = {}
    events: list[Packed] = []
    packing = Packing()
    lines = _FoundLines()
    for line, start, rest, end in parts(text):
        table = plain(text, rest, end) if rest > start else None
        if table is not None:
            events.append(packing.packed(table))
            lines.add_plain(text, (line, rest, end))
            continue
        try:
            part = _loads(text[start:end])
        except (ValueError, RecursionError):
            return None
        if rest > start:
            events.extend(map(packing.packed, part.pop("event")))
        if part.keys() & data.keys() or "event" in part:
            return None
        data |= part
        lines.add(text[start:end], line)
    return (data | {"event": events} if events else data), lines


def _loads(text: str) -> dict[str, Any]:
    """The tables of a text.

    Raises:
        ValueError: It is not TOML, or beyond the limits.
    """
    _keep_limits(text)
    return tomllib.loads(text, parse_float=fields.decimal)


def _keep_limits(text: str) -> None:
    """Refuse keys of too many parts, which tomllib needs memory of their square for, and depth.

    Raises:
        ValueError: There are some; the text ends as that of tomllib does.
    """
    depth = dots = 0
    for mark in _MARK.finditer(text):
        sign = mark[0]
        if sign == ".":
            dots += 1
        elif sign[0] in _DEPTH:
            dots, depth = 0, depth + _DEPTH[sign[0]]
        if dots >= _PARTS.most or depth > _LEVELS.most:
            limit = _PARTS if dots >= _PARTS.most else _LEVELS
            line = text.count("\n", 0, mark.start()) + 1
            raise ValueError(f"{limit.refusal()} (at line {line}, column 1)")


def _read_apart(text: str, file: str, error: ValueError | RecursionError) -> Raw:
    """The tables that can be read by themselves, where the file as a whole cannot."""
    starts = [
        0,
        *(start for _, start, line in logical_lines(text) if start and _TABLE_LINE.match(line)),
        len(text),
    ]
    good: list[str] = []
    problems: list[Problem] = []
    left_out: list[Row] = []
    lines_above = 0
    for begin, end in pairwise(starts):
        part = text[begin:end]
        try:
            _loads(part)
        except (ValueError, RecursionError) as fault:
            problems.append(_broken(str(fault), part, file, lines_above))
            left_out.append(_left_out(part, file, lines_above))
            part = "\n" * part.count("\n")
        lines_above += part.count("\n")
        good.append(part)
    rest = "".join(good)
    try:
        data = _loads(rest)
    except ValueError:
        # Each table can be read, but not together: one of them stands twice.
        parts = (_left_out(text[begin:end], file, 0) for begin, end in pairwise(starts))
        return Raw(problems=(_broken(str(error), text, file, 0),), left_out=tuple(parts))
    raw = tables(data, _lines(rest), file)
    if not problems:
        problems.append(_broken(str(error), text, file, 0))
    return replace(raw, problems=(*problems, *raw.problems), left_out=tuple(left_out))


def _left_out(part: str, file: str, lines_above: int) -> Row:
    """What a table that is not TOML seems to say of whom its event is for."""
    said = {match[1]: match[2].strip() for match in _SAID.finditer(part)}
    return Row(origin=Origin(file=file, line=lines_above + 1), fields=said)


class TableLines(Protocol):
    """Where the tables of a seed and their keys stand; lines are counted from 1, 0 for none."""

    def key(self, name: str) -> int:
        """Line of a table or of a key outside tables."""

    def table(self, name: str, index: int) -> tuple[int, Mapping[str, int]]:
        """Line of a table of an array, or of the only one, and of each of its keys."""


def tables(data: Mapping[str, Any], lines: TableLines, file: str) -> Raw:
    """The rows of the tables of a seed, wherever they come from."""
    problems = [
        Problem(origin=Origin(file=file, line=lines.key(name)), message=_unknown_table(name))
        for name in data
        if name not in (*_TABLES, *_REMEMBERED)
    ]
    rows: dict[str, Iterator[Row]] = {}
    for name in _TABLES:
        given = data.get(name, [])
        if name != "event":
            given = [given] if name in data else []
        if not isinstance(given, list) or not all(
            isinstance(item, (dict, Packed)) for item in given
        ):
            header = f"[[{name}]]" if name == "event" else f"[{name}]"
            what = "one table" if isinstance(data[name], dict) else fields.kind(data[name])
            problems.append(
                Problem(
                    origin=Origin(file=file, line=lines.key(name)),
                    message=f"{name} is {what}: write {header}",
                    left_out=name,
                )
            )
            continue
        rows[name] = _rows(file, lines, name, [*given])
    return Raw(
        about=next(rows.get("timeline", iter(())), None),
        documents=tuple(rows.get("document", ())),
        events=rows.get("event", ()),
        problems=problems,
        chart=next(rows.get("chart", iter(())), None),
        columns=next(rows.get("columns", iter(())), None),
        refused=len(data["refused"]) if isinstance(data.get("refused"), list) else 0,
        event_keys=_EVENT_KEYS,
    )


def _rows(file: str, lines: TableLines, name: str, given: list[Any]) -> Iterator[Row]:
    for index, item in enumerate(taken_from(given)):
        table = item.table() if isinstance(item, Packed) else item
        line, keys = lines.table(name, index)
        yield Row(origin=Origin(file=file, line=line), fields=table, lines=keys)


def _broken(error: str, text: str, file: str, lines_above: int) -> Problem:
    place = _AT.search(error)
    lines = text.split("\n")
    line = int(place.group(1)) if place is not None and place.group(1) else len(lines)
    bad = lines[line - 1].strip()
    bare = _BARE.fullmatch(bad) if len(bad) <= _LONGEST_BARE else None
    if bare is not None:
        right = f'put the value in quotes, {bare.group(1)} = "{bare.group(2)}"'
    elif "integer string conversion" in error:
        # Python does not say where.
        long = _LONG_NUMBER.search(text)
        line = text.count("\n", 0, long.start()) + 1 if long else line
        bad, right = lines[line - 1].strip(), _DIGITS.refusal()
    else:
        reason = _AT.sub("", error)
        right = f"{reason[:1].lower()}{reason[1:]}"
    header = lines[0].strip() if _TABLE_LINE.match(lines[0]) else "the file"
    origin = Origin(file=file, line=lines_above + line)
    left_out = f"{header} at line {lines_above + 1}"
    return Problem(
        origin=origin, message=f"not TOML: {fields.show(bad)}: {right}", left_out=left_out
    )


def _unknown_table(name: str) -> str:
    close = fields.nearest(name, _TABLES)
    if close:
        header = f"[[{close}]]" if close == "event" else f"[{close}]"
        return f"unknown table {name!r}: did you mean {header}?"
    if name in fields.EVENT or name in fields.DOCUMENT:
        return f"key {name!r} stands outside a table: put [[event]] or [document] above it"
    known = ", ".join(f"[{one}]" for one in _TABLES[:-1])
    return f"unknown table {name!r}: a seed has {known} and [[event]]"


class _FoundLines:
    """The lines of a file's tables and keys."""

    def __init__(self) -> None:
        self.tables: dict[str, list[tuple[int, Mapping[str, int]]]] = {}
        self.top: dict[str, int] = {}
        #: the text, and for each event the number of its first line with where its keys stand;
        #: without keys it is an index of the tables
        self.text = ""
        self.events = array("q")

    def add_plain(self, text: str, place: tuple[int, int, int]) -> None:
        """Note a plain table: its line, and where it begins and ends behind its header."""
        self.text = text
        self.events.extend(place)

    def add(self, text: str, first: int = 1) -> None:
        """Note the lines of a text, of which the first has that number."""
        current = self.top
        for number, _, line in logical_lines(text, first):
            header = HEADER.fullmatch(line.split("\n", 1)[0])
            if header is not None:
                above, current = current, {}
                name = header.group(2).strip("\"' ")
                if inner := _INNER.fullmatch(name):
                    # It is a key of the event above.
                    above[inner[1]] = number
                    continue
                found = self.tables.setdefault(name, [])
                if name == "event":
                    self.events.extend((len(found), 0, 0))
                found.append((number, current))
                continue
            key = _KEY.match(line)
            if key is not None:
                current[key.group(1) or key.group(2) or key.group(3)] = number

    def key(self, name: str) -> int:
        """Line of a table or of a key outside tables; 0 where it is not found."""
        if name in self.top:
            return self.top[name]
        if name == "event" and self.events:
            return self.table(name, 0)[0]
        return self.tables[name][0][0] if name in self.tables else 0

    def table(self, name: str, index: int) -> tuple[int, Mapping[str, int]]:
        """Line of the header of the table, and of each of its keys."""
        found = self.tables.get(name, [])
        if name == "event" and index < len(self.events) // 3:
            line, start, end = self.events[3 * index : 3 * index + 3]
            # A plain table begins behind its header.
            return (line, KeyLines(self.text, start, end, line + 1)) if start else found[line]
        # An array of inline tables has no headers: all of it stands at its key.
        return found[index] if index < len(found) else (self.key(name), {})


def _lines(text: str) -> _FoundLines:
    lines = _FoundLines()
    lines.add(text)
    return lines
