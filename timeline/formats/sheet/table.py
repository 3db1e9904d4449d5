"""From the cells of a sheet to rows of events."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace

from timeline.calendars.calendar import Calendar
from timeline.dates.rules import Anchor, Modifier, Reading
from timeline.errors import DateError
from timeline.formats.calendar_cells import CALENDAR
from timeline.formats.sheet.cells import cell_of
from timeline.formats.sheet.columns import columns
from timeline.formats.sheet.grid import BrokenError, Grid
from timeline.formats.sheet.guard import unguard, unguard_first
from timeline.formats.sheet.header import header
from timeline.formats.sheet.names import ACCESS, NOT_OF_EVENTS, READ, TIMELINE, UNREAD
from timeline.formats.sheet.write import derived
from timeline.languages.read import read as read_date
from timeline.model import Access, Origin, Problem, Severity
from timeline.seeds import fields
from timeline.seeds.reading_options import ReadOptions
from timeline.seeds.readings import is_said
from timeline.seeds.rows import Raw, Row

_CLOSED = tuple(item.value for item in Access if item is not Access.PUBLIC)


def read_table(grid: Grid, options: ReadOptions) -> Raw:
    """The events of a sheet; case and white space in names of columns do not matter."""
    problems: list[Problem] = []
    # where each timeline is named first
    timelines: dict[str, Origin] = {}
    names: tuple[str, ...] = ()
    with _paired(grid.file, problems):
        start, named = header(grid)
        names, faults = columns(named, Origin(file=grid.file, line=start), options)
        problems += faults
    if problems:
        return Raw(problems=problems)
    table = Table(names, problems, timelines)
    return Raw(
        events=_events(grid, table),
        problems=problems,
        left_out=table.left_out,
        event_keys=tuple(name for name in READ if name not in NOT_OF_EVENTS),
        timelines=_timelines(timelines),
    )


def _events(grid: Grid, table: "Table") -> Iterator[Row]:
    with _paired(grid.file, table.problems):
        for number, row in grid.rows:
            found = table.event(row, Origin(file=grid.file, line=number))
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
    except BrokenError as broken:
        # What stands behind is not to be told apart from what the quotes hold.
        problems.append(
            Problem(
                origin=Origin(file=file, line=broken.line),
                message=f"quotes do not pair ({broken.reason}): from this line on nothing is "
                'read; write a quote inside "…" twice, ""',
                left_out=f"line {broken.line} of {file} and all behind it",
            )
        )


class Table:
    """The columns of a sheet, and what has been found in them."""

    def __init__(
        self, names: tuple[str, ...], problems: list[Problem], timelines: dict[str, Origin]
    ) -> None:
        self.names, self.problems, self.timelines = names, problems, timelines
        #: makes the value of a cell; None where it is not read
        self.values: list[Callable[[str], object] | None] = [
            cell_of(name) if name and name not in UNREAD else None for name in names
        ]
        # What was written before sheets had that column is guarded at the beginning of cells only,
        # and what others write is as they mean it.
        self.unguard = unguard if TIMELINE in names else unguard_first
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
        if timeline := found.pop(TIMELINE, ""):
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
