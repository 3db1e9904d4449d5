"""Sheets: CSV (RFC 4180) and TSV with a header, one row an event.

Where a cell, or what another separator or line end would make one, begins with ``=``, ``+``,
``-``, ``@``, a tab or ``'``, a ``'`` is written before it (the OWASP advice on CSV injection):
where a comma is the decimal sign Excel parts a file at ``;``, and then quotes inside a line guard
nothing. The reader takes it off again, inside a cell only of a sheet that is written so.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import lru_cache
from itertools import chain, compress, product

from timeline.calendars.calendar import Calendar
from timeline.dates.rules import Anchor, Modifier, Reading, bounds
from timeline.edtf import UNDATED
from timeline.errors import DateError
from timeline.formats import Export, Output
from timeline.formats.calendar_cells import CALENDAR, calendar_of
from timeline.languages.phrases import phrases_of
from timeline.languages.read import read as read_date
from timeline.languages.say import in_seeds, way_words
from timeline.limits import LIMITS
from timeline.model import Access, Event, Origin, Problem, Severity, Stage, Timeline
from timeline.seeds import fields
from timeline.seeds.reading_options import PLAIN, ReadOptions
from timeline.seeds.readings import is_said
from timeline.seeds.rows import Raw, Row
from timeline.text.lists import join, split

#: columns of the sheet, in order
COLUMNS = (
    "id",
    "title",
    "when",
    "earliest",
    "latest",
    "precision",
    "words",
    "modifier",
    "status",
    "place",
    "latitude",
    "longitude",
    "timezone",
    "tags",
    "participants",
    "sources",
    "url",
    "note",
    "timeline",
    "formerly",
)
#: columns that hold lists
LISTS = ("tags", "participants", "sources", "was", "contested")
#: columns that hold numbers
NUMBERS = ("latitude", "longitude")
#: the column that a sheet has where a private event is in it
ACCESS = "class"
#: the columns that a sheet has where an event in it moved, or was put off or cancelled: its former
#: dates, and in words how it came to the one that it has
WAS, WAY = "was", "way"
#: the column that a sheet has where sources of an event in it disagree on its date: what each says
CONTESTED = "contested"
#: the column that it has where an event in it states its place in the day
ORDER = "order"
#: the column that it has where something is under way on the day of the export
NOW = "status_now"
#: columns that only some sheets have, in order
_MORE = ((ACCESS,), (WAS, WAY), (CONTESTED,), (ORDER,), (NOW,), CALENDAR)
_CLOSED = tuple(item.value for item in Access if item is not Access.PUBLIC)
#: the column that is not of the event: the id of its timeline
_TIMELINE = "timeline"
_READ = (*COLUMNS, "locator", *chain.from_iterable(_MORE))
_UNREAD = (*fields.DERIVED, WAY, NOW)
_NOT_OF_EVENTS = (*_UNREAD, _TIMELINE)

#: the columns that every sheet has: the first version ended at `note`, and the second did not
#: say of a date in which words it was given and which part of it is meant
_SECOND = tuple(name for name in COLUMNS if name not in ("words", "modifier"))
_VERSIONS = (COLUMNS, _SECOND, _SECOND[: _SECOND.index("note") + 1])
#: the columns of every sheet that was ever written
_WRITTEN = frozenset(
    (*columns, *chain.from_iterable(compress(_MORE, chosen)))
    for columns in _VERSIONS
    for chosen in product((False, True), repeat=len(_MORE))
)
_LONGEST_HEADER = 1000
_COLUMNS = LIMITS["sheet.columns"]
_BOM = "\ufeff"
_RUN = "=+-@\t\r'＝＋－＠"
# Behind a separator a quote may open a cell, and be gone when it is read.
_SIGN = f"[{re.escape(_RUN)}]"
_RISKY = re.compile(rf'(^(?={_SIGN})|[,;\t\r\n](?="*{_SIGN}))')
_GUARDED = re.compile(rf"""^'(?={_SIGN})|(?<=[,;\t\r\n])'(?="*{_SIGN})""")
_GUARDED_FIRST = re.compile(rf"^'(?={_SIGN})")
_DELIMITERS = ",;\t"
#: characters of a text whose lines are parted at a time
_PART = 100_000
_SEPARATOR = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)
# A note may be longer than the 128 kB that the csv module takes by default.
csv.field_size_limit(2**31 - 1)
_HEADER = "the first line must name the columns, at least 'title' and 'when'"


def delimiter(first_line: str) -> str:
    """The separator of the columns: the commonest of comma, semicolon and tab."""
    return max(_DELIMITERS, key=first_line.count)


def read(text: str, file: str, _: ReadOptions = PLAIN) -> Raw:
    """The rows of a sheet; case and white space in names of columns do not matter."""
    problems: list[Problem] = []
    # where each timeline is named first
    timelines: dict[str, Origin] = {}
    rows = _numbered(text)
    names: list[str] = []
    with _paired(file, problems):
        start, header = next(rows, (1, []))
        names = [name.strip().casefold() for name in header]
        problems += _faults(names, header, Origin(file=file, line=start))
    if problems:
        return Raw(problems=problems)
    sheet = _Sheet(tuple(names), problems, timelines)
    return Raw(
        events=_events(rows, file, sheet),
        problems=problems,
        left_out=sheet.left_out,
        event_keys=tuple(name for name in _READ if name not in _NOT_OF_EVENTS),
        timelines=_timelines(timelines),
    )


def _events(rows: Iterator[tuple[int, list[str]]], file: str, sheet: "_Sheet") -> Iterator[Row]:
    with _paired(file, sheet.problems):
        for number, row in rows:
            found = sheet.event(row, Origin(file=file, line=number))
            if found is not None:
                yield found


def _timelines(found: Mapping[str, Origin]) -> Iterator[Row]:
    for name, origin in found.items():
        yield Row(origin=origin, fields={"id": name})


@contextmanager
def _paired(file: str, problems: list[Problem]) -> Iterator[None]:
    """Note where quotes do not pair, and leave it at what stands above."""
    try:
        yield
    except _BrokenError as broken:
        # What stands behind is not to be told apart from what the quotes hold.
        problems.append(
            Problem(
                origin=Origin(file=file, line=broken.line),
                message=f"quotes do not pair ({broken.reason}): from this line on nothing is "
                'read; write a quote inside "…" twice, ""',
                left_out=f"line {broken.line} of {file} and all behind it",
            )
        )


def _numbered(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line that it begins on; blank lines are passed over.

    So is a first line like ``sep=;``, by which Excel names the separator of the cells.
    """
    named = _SEPARATOR.match(text)
    first = next(
        (line for line in text[named.end() if named else 0 :].split("\n") if line.strip()), ""
    )
    reader = csv.reader(
        _lines(text),
        delimiter=named[1] if named else delimiter(first),
        strict=True,
    )
    begin = 1
    try:
        for row in reader:
            if any(row) and not (named and begin == 1):
                yield begin, row
            begin = reader.line_num + 1
    except csv.Error as error:
        raise _BrokenError(begin, str(error)) from None


def _lines(text: str) -> Iterator[str]:
    """The lines of a text with their ends, a part of it at a time.

    A whole text in a StringIO takes four bytes for each character.
    """
    start = 0
    while start < len(text):
        end = text.find("\n", start + _PART) + 1 or len(text)
        yield from io.StringIO(text[start:end], newline="")
        start = end


class _BrokenError(Exception):
    """Quotes that do not pair: where the row begins, and what the reader says."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(line, reason)
        self.line, self.reason = line, reason


def _faults(names: list[str], header: list[str], origin: Origin) -> list[Problem]:
    if len(names) > _COLUMNS.most:
        message = f"the header has {_COLUMNS.refusal(len(names))}"
        return [Problem(origin=origin, message=message, left_out="all of it")]
    known = [name for name in names if name in _READ]
    if not known:
        shown = fields.show(",".join(header))
        message = f"no header: {_HEADER}, and it is {shown}"
        return [Problem(origin=origin, message=message, left_out="all of it")]
    found = [_unknown(name) for name in names if name and name not in _READ]
    found += [
        f"column {name!r} stands twice: name each column once"
        for name in sorted({name for name in known if known.count(name) > 1})
    ]
    if "when" not in known:
        found.append("there is no column 'when': name the column with the dates so")
    if "title" not in known and "id" not in known:
        found.append("there is no column 'title': name the column with the events so")
    return [Problem(origin=origin, message=text, left_out="all of it") for text in found]


def _unknown(name: str) -> str:
    close = fields.nearest(name, _READ)
    if close:
        return f"unknown column {name!r}: did you mean {close!r}?"
    return f"unknown column {name!r}: a sheet has {', '.join(_READ)}"


class _Sheet:
    """The columns of a sheet, and what has been found in them."""

    def __init__(
        self, names: tuple[str, ...], problems: list[Problem], timelines: dict[str, Origin]
    ) -> None:
        self.names, self.problems, self.timelines = names, problems, timelines
        # Many rows have the same lists.
        kinds = dict.fromkeys(LISTS, lru_cache(maxsize=1024)(split)) | dict.fromkeys(
            NUMBERS, _number
        )
        #: makes the value of a cell; None where it is not read
        self.values: list[Callable[[str], object] | None] = [
            kinds.get(name, str) if name and name not in _UNREAD else None for name in names
        ]
        # What was written before sheets had that column is guarded at the beginning of cells only,
        # and what others write is as they mean it.
        self.unguard = unguard if _TIMELINE in names else _unguard_first
        self.derived = [(at, name) for at, name in enumerate(names) if name in fields.DERIVED]
        self.unnamed = [at for at, name in enumerate(names) if not name]
        self.known: dict[tuple[str, str, tuple[str, ...]], Mapping[str, str]] = {}
        self.readings: dict[tuple[str, tuple[str, ...]], Reading | None] = {}
        self.left_out: list[Row] = []

    def event(self, row: list[str], origin: Origin) -> Row | None:
        """The event of a row; None where it has more cells than there are columns."""
        names = self.names
        if len(row) > len(names) and any(row[len(names) :]):
            message = (
                f"{len(row)} cells where the header names {len(names)}, the first too many is "
                f'{fields.show(row[len(names)])}: put text with a comma in "…"'
            )
            self.problems.append(
                Problem(origin=origin, message=message, left_out=fields.show(row[0]))
            )
            self._leave_out(row, origin)
            return None
        found: dict[str, object] = {}
        for name, value, cell in zip(names, self.values, row, strict=False):
            text = self.unguard(cell) if "'" in cell else cell
            if text and value is not None and not text.isspace():
                found[name] = value(text)
        if timeline := found.pop(_TIMELINE, ""):
            self.timelines.setdefault(str(timeline), origin)
        if "words" in found and "when" in found:
            self._tell_other_words(found, origin)
        if self.derived:
            self._tell_stale(row, origin)
        if self.unnamed:
            self._tell_unnamed(row, origin)
        return Row(origin=origin, fields=found)

    def _leave_out(self, row: list[str], origin: Origin) -> None:
        """Note whom a row is for in which cells have moved, so that it may stand in any."""
        words = (cell.strip().casefold() for cell in row)
        said = next((word for word in words if word in _CLOSED), "")
        if ACCESS in self.names and said:
            found = dict(zip(self.names, row, strict=False))
            known: dict[str, object] = {name: found.get(name, "") for name in ("id", "title")}
            self.left_out.append(Row(origin=origin, fields={**known, ACCESS: said}))

    def _tell_unnamed(self, row: list[str], origin: Origin) -> None:
        for cell in (row[at] for at in self.unnamed if at < len(row) and row[at].strip()):
            message = f"{fields.show(cell)} stands in a column without a name: it is not read"
            self.problems.append(Problem(origin=origin, message=message, severity=Severity.WARNING))

    def _tell_stale(self, row: list[str], origin: Origin) -> None:
        """A remark for each derived cell that its row's `when` no longer gives."""
        given = {name: self.unguard(row[at]).strip() for at, name in self.derived if at < len(row)}
        when, part = (self._cell(row, name) for name in ("when", "modifier"))
        calendar = tuple(self._cell(row, name) for name in CALENDAR)
        right = self._derived(when, part, calendar) if any(given.values()) else {}
        for name in right:
            if given.get(name) and given[name] != right[name]:
                message = (
                    f"{name} {given[name]!r} does not fit when {when!r}, which gives "
                    f"{right[name]!r}: it is worked out from when"
                )
                self.problems.append(
                    Problem(origin=origin, message=message, severity=Severity.WARNING)
                )

    def _tell_other_words(self, found: dict[str, object], origin: Origin) -> None:
        """Pass over words that say another date than `when`, which is what people correct."""
        words, when = str(found["words"]), str(found["when"]).strip()
        calendar, numbers = (str(found.get(name, "")) for name in CALENDAR)
        said, exact = self._read(words, (calendar, "")), self._read(when, (calendar, numbers))
        if said and exact and not is_said(said.value, exact.value):
            del found["words"]
            message = (
                f"words {fields.show(words)} say {said.value}, and when {when!r}: when is taken; "
                "empty words, or correct one of them"
            )
            self.problems.append(Problem(origin=origin, message=message, severity=Severity.WARNING))

    def _cell(self, row: list[str], name: str) -> str:
        at = self.names.index(name) if name in self.names else len(row)
        return self.unguard(row[at]).strip() if at < len(row) else ""

    def _derived(self, when: str, part: str, calendar: tuple[str, ...]) -> Mapping[str, str]:
        """What follows from date words, a modifier and a calendar; empty where it cannot be read.

        Beside a date of that calendar the other one is Gregorian.
        """
        key = (when, part.upper(), calendar)
        if key not in self.known:
            reading = self._read(when, calendar)
            with suppress(ValueError):
                if reading and part:
                    reading = replace(reading, modifier=Modifier(part.upper()))
            self.known[key] = derived(reading) if reading else {}
        return self.known[key]

    def _read(self, words: str, calendar: tuple[str, ...]) -> Reading | None:
        """The reading of date words without their document; None where they need it."""
        key = (words, calendar)
        if key not in self.readings:
            self.readings[key] = None
            with suppress(DateError, ValueError):
                self.readings[key] = _reading_in(words, *calendar)
        return self.readings[key]


def _reading_in(words: str, name: str, said: str) -> Reading:
    """The reading of words in a calendar; beside a date of that one they are Gregorian.

    Raises:
        DateError: They cannot be read.
        ValueError: There is no such calendar.
    """
    calendar = Calendar(name.casefold() or Calendar.GREGORIAN)
    if said:
        return replace(read_date(words, Anchor()), calendar=calendar)
    return read_date(words, Anchor(calendar=calendar))


def _number(text: str) -> object:
    try:
        return fields.decimal(text)
    except ValueError:
        return text


def derived(reading: Reading) -> dict[str, str]:
    """The cells that follow from a date; an open end is empty.

    >>> derived(read_date("late 2015", Anchor()))
    {'earliest': '2015-09-01', 'latest': '2015-12-31', 'precision': 'year'}
    """
    earliest, latest = bounds(reading)
    precision = "" if reading.value == UNDATED else reading.value.precision.label
    return {"earliest": earliest, "latest": latest, "precision": precision}


def is_ours(data: bytes) -> bool:
    """Whether a sheet has the columns that are written, or those that an older version wrote.

    >>> is_ours(b"title;when"), is_ours(",".join(COLUMNS).encode())
    (False, True)
    """
    first = data.partition(b"\n")[0][:_LONGEST_HEADER].decode("utf-8-sig", "replace")
    if _SEPARATOR.match(f"{first}\n"):
        return is_ours(data.partition(b"\n")[2])
    names = [name.strip(' "\r').casefold() for name in first.split(delimiter(first))]
    while names and not names[-1]:
        names.pop()
    return tuple(names) in _WRITTEN


def write_csv(export: Export) -> Output:
    """The events as CSV, as the options have it."""
    return Output(pages=(render_csv(export.timeline, excel=export.options.excel),))


def write_tsv(export: Export) -> Output:
    """The events as TSV."""
    return Output(pages=(render_tsv(export.timeline),))


def render_csv(timeline: Timeline, *, excel: bool = False) -> bytes:
    """The events as CSV in UTF-8, with the columns `COLUMNS`.

    Args:
        timeline: What to write.
        excel: Begin with the byte order mark by which Excel knows UTF-8.
    """
    return ((_BOM if excel else "") + _render(timeline, ",", "\r\n")).encode()


def render_tsv(timeline: Timeline) -> bytes:
    """The events as tab-separated values, quoted as in CSV."""
    return _render(timeline, "\t", "\n").encode()


def _render(timeline: Timeline, delimiter: str, end: str) -> str:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator=end)
    today = timeline.today
    asked = (
        any(event.is_private for event in timeline.events),
        any(event.way and (event.former or _way(event)) for event in timeline.events),
        any(event.is_contested for event in timeline.events),
        any(event.facts.order is not None for event in timeline.events),
        any(event.stage(today) is Stage.UNDER_WAY for event in timeline.events),
        any(calendar_of(event.reading) for event in timeline.events),
    )
    columns = (*COLUMNS, *chain.from_iterable(compress(_MORE, asked)))
    writer.writerow(columns)
    for event in timeline.events:
        row = {
            **event_cells(event),
            NOW: event.stage(today).value,
            _TIMELINE: timeline.about.id,
        }
        writer.writerow([row[name] if name in NUMBERS else guard(row[name]) for name in columns])
    return buffer.getvalue()


def event_cells(event: Event) -> dict[str, str]:
    """The cells of an event by column, unguarded; all but the id of its timeline."""
    facts, reading = event.facts, event.reading
    point = facts.coordinates
    when = str(event.when)
    return {
        "id": event.id,
        "title": facts.title,
        "when": when,
        **derived(reading),
        "words": "" if reading.words == when else reading.words,
        "modifier": reading.modifier.value,
        "status": event.status.value,
        "place": facts.place,
        "latitude": _degrees(point.latitude) if point else "",
        "longitude": _degrees(point.longitude) if point else "",
        "timezone": facts.timezone,
        "tags": join(facts.tags),
        "participants": join(facts.participants),
        "sources": join(event.sources),
        "url": facts.url,
        "note": facts.note,
        "formerly": event.formerly,
        ACCESS: event.access or "",
        ORDER: "" if facts.order is None else str(facts.order),
        CONTESTED: join(tuple(map(str, (*event.contested, *event.contested_status)))),
        WAS: join(tuple(map(in_seeds, event.former))),
        WAY: _way(event),
        **dict.fromkeys(CALENDAR, ""),
        **calendar_of(event.reading),
    }


def _way(event: Event) -> str:
    return way_words(event, phrases_of("en")) if event.way else ""


def _degrees(value: float) -> str:
    return repr(value).removesuffix(".0")


def guard(text: str) -> str:
    """`text` as a cell that no spreadsheet runs as a formula, at whatever sign it parts cells.

    >>> guard("=1+1"), guard("x;=1+1")
    ("'=1+1", "x;'=1+1")
    """
    return _RISKY.sub(r"\1'", text)


def unguard(cell: str) -> str:
    """The text that `guard` was given."""
    return _GUARDED.sub("", cell)


def _unguard_first(cell: str) -> str:
    return _GUARDED_FIRST.sub("", cell)
