"""From the cells of a sheet to rows of events."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from timeline.formats.calendar_cells import CALENDAR
from timeline.formats.sheet import kinds
from timeline.formats.sheet.access import ACCESSES, Accesses
from timeline.formats.sheet.ahead import seen
from timeline.formats.sheet.beside import Beside
from timeline.formats.sheet.cells import cell_of
from timeline.formats.sheet.columns import EXTRA, PARTS, Layout, layout, pair_of
from timeline.formats.sheet.conventions import Conventions, decide
from timeline.formats.sheet.dating import Way, dated, is_no_day, is_timed
from timeline.formats.sheet.grid import Grid
from timeline.formats.sheet.guard import unguard, unguard_first
from timeline.formats.sheet.header import Header, header
from timeline.formats.sheet.kept import Kept
from timeline.formats.sheet.names import (
    ACCESS,
    NOT_OF_EVENTS,
    READ,
    TIMELINE,
    UNREAD,
    own_name,
)
from timeline.formats.sheet.noted import Noted
from timeline.formats.sheet.passed import Passed
from timeline.formats.sheet.statuses import Statuses
from timeline.formats.sheet.zone import doubts, zone, zoned
from timeline.languages.column_names import is_total, unit_named
from timeline.languages.secrecy import access_of
from timeline.languages.undated import NONE_YET
from timeline.languages.undated_cells import is_undated
from timeline.model import Access, Origin, Problem, Severity, errors_of
from timeline.seeds import fields
from timeline.seeds.reading_options import ReadOptions
from timeline.seeds.rows import Cell, Raw, Row, Undated

#: fields of which a cell may hold something else, in sheets that others wrote
_LENIENT: Mapping[str, tuple[fields.Check, str]] = {
    "url": (fields.web_address, "not the address of a page"),
    "timezone": (fields.zone, "not the name of a time zone"),
    "latitude": (fields.number, "not degrees"),
    "longitude": (fields.number, "not degrees"),
    "order": (fields.place_in_day, "not a whole number"),
    "highlight": (fields.truth, "neither yes nor no"),
    # It is taken apart where it is two numbers.
    "coordinates": (lambda _name, _value: None, ""),
}
#: rows that programs write beside those of events (TimelineJS, Todoist), by their column "Type"
_STRUCTURE = {"title": "the title of all", "section": "a heading", "meta": "a setting"}
_POINT = ("latitude", "longitude")
#: fields and parts of dates that hold a whole one
_DATES = ("when", "end", "due")


def read_table(grid: Grid, options: ReadOptions) -> Raw:
    """The events of a sheet, and a line for each row that is not one."""
    problems = grid.problems
    head = header(grid, tuple(options.columns.values()))
    if errors_of(problems):
        return Raw(problems=problems)
    found = layout(head, Origin(file=grid.file, line=head.line), options)
    problems += found.problems
    if not found.fields:
        return Raw(problems=problems)
    head, written = _written(found, head, grid, options)
    problems += written.notes
    table = Table(found, head, written, grid, options)
    return Raw(
        events=_linked(table.events(), grid.links) if grid.links else table.events(),
        problems=problems,
        left_out=table.left_out,
        known=table.known,
        event_keys=(*(name for name in READ if name not in NOT_OF_EVENTS), EXTRA),
        timelines=_timelines(table.timelines),
    )


def _written(
    found: Layout, head: Header, grid: Grid, options: ReadOptions
) -> tuple[Header, Conventions]:
    """The header, and how the dates below it are written; what is exported needs no such thing."""
    if TIMELINE in found.fields:
        return head, Conventions(file=grid.file, is_ours=True)
    columns = {at: found.names[at] for at, name in enumerate(found.fields) if name in _DATES}
    others = {
        at: found.names[at]
        for at, name in enumerate(found.fields)
        if name == EXTRA and kinds.most(_sample(head, at), kinds.is_date)
    }
    rows, texts, beside = seen(head, columns, others)
    is_ours = not found.is_lenient
    written = Conventions(file=grid.file, is_ours=is_ours, order=options.order, day_0=grid.day_0)
    decide(written, texts, head.names, beside)
    return replace(head, rows=rows), written


def _sample(head: Header, at: int) -> list[str]:
    return [row[at] for row in head.sample if at < len(row)]


def _linked(rows: Iterator[Row], links: Mapping[int, str]) -> Iterator[Row]:
    """The rows, each with the address that one of its cells leads to, where it states none."""
    for row in rows:
        link = links.get(row.origin.line)
        if link is None or "url" in row.fields:
            yield row
        else:
            yield replace(row, fields={**row.fields, "url": link})


def _timelines(found: Mapping[str, Origin]) -> Iterator[Row]:
    for name, origin in found.items():
        yield Row(origin=origin, fields={"id": name})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """A row with one cell, of which the next row decides what it is."""

    line: int
    row: list[str]
    event: Row
    #: whether blank rows stand above it
    is_apart: bool


class Table:
    """The columns of a sheet, and what has been found in them."""

    def __init__(
        self,
        found: Layout,
        head: Header,
        written: Conventions,
        grid: Grid,
        options: ReadOptions,
    ) -> None:
        problems = grid.problems
        self.names, self.file, self.head = found.fields, written.file, head
        self.written = written
        self.problems, self.unsure = problems, grid.unsure
        #: where each timeline is named first
        self.timelines: dict[str, Origin] = {}
        #: parts of a date by the places of their columns, where there is more than `when`
        self.parts = {at: name for at, name in enumerate(self.names) if name in PARTS}
        if [*self.parts.values()] == ["when"]:
            self.parts = {}
        self.noted = Noted(self.file, problems)
        #: makes the value of a cell; None where it is not read so
        self.values: list[Callable[[str], object] | None] = [
            None
            if name in (*UNREAD, EXTRA, *self.parts.values())
            else self._when
            if name == "when"
            else cell_of(name)
            for name in self.names
        ]
        self.extra = [
            (at, own_name(found.names[at])) for at, name in enumerate(self.names) if name == EXTRA
        ]
        self.labels = dict(zip(self.names, found.names, strict=True))
        # What was written before sheets had that column is guarded at the beginning of cells only,
        # and what others write is as they mean it.
        self.unguard = unguard if TIMELINE in self.names else unguard_first
        self.beside = Beside(self.names, self.unguard, problems)
        self.access = Accesses(problems) if {*ACCESSES} & {*self.names} else None
        self.lenient = _lenient(
            # Of a column with another name than ours nobody knows what it may hold.
            [name for name in self.names if found.is_lenient or self._is_told(name)]
        )
        self.kept = Kept(self.file, problems)
        self.statuses = (
            Statuses(self.labels["status"], self.kept, options) if "status" in self.names else None
        )
        self.is_ours = not found.is_lenient
        self.passed = Passed(self.file, problems, head.told)
        self.left_out: list[Row] = []
        #: lines of rows with a cell that is merged across others
        self.spread = grid.spread
        #: problems of rows that are kept, of which it is known whom they are for
        self.known: list[Problem] = []
        #: the unit of durations that state none
        self.unit = unit_named(self.labels.get("duration", ""))
        ends_after = _ends_after(self.labels)
        sample = head.sample if "all_day" in self.names or ends_after else ()
        ends_on_last = any(is_no_day(self._parts(row)) for row in sample)
        #: where whole days end by what stands there: see `dated`
        self.ends = {
            "ends_at_midnight": not ends_on_last,
            "ends_after": ends_after and not ends_on_last,
            "has_times": "start_time" in self.names
            and any(is_timed(self._parts(row)) for row in head.sample),
        }

    def events(self) -> Iterator[Row]:
        """The events of the rows below the header, each told that is not one."""
        yield from self._plain() if self.is_ours else self._sorted()
        self.passed.tell()
        self.kept.tell()
        if self.access:
            self.access.tell()
        self.noted.tell()
        asked = [*self.written.open_dates()]
        self.problems += asked
        self.known += asked

    def _is_told(self, name: str) -> bool:
        """Whether the column of a field has another name than a field of ours."""
        return name not in READ or self.labels[name].strip().casefold() != name

    def _plain(self) -> Iterator[Row]:
        for number, row in self.head.rows:
            found = self.event(row, Origin(file=self.file, line=number))
            if found is not None:
                yield found

    def _sorted(self) -> Iterator[Row]:
        """The rows of a sheet of others, without those that repeat the header or sum up."""
        held: _Held | None = None
        last = self.head.line
        for number, row in self.head.rows:
            why = self._heading(held, number, row) if held else ""
            if held and why:
                self.passed.add(held.line, held.row, why)
            elif held:
                yield held.event
            held = None
            if self._is_header(row):
                self.passed.add(number, row, "names of columns")
                continue
            found = self.event(row, Origin(file=self.file, line=number))
            if found is not None and _is_alone(row):
                held = _Held(line=number, row=row, event=found, is_apart=number > last + 1)
            elif found is not None:
                yield found
            last = number
        if held:
            yield held.event

    def _heading(self, held: "_Held", number: int, row: Sequence[str]) -> str:
        """What a row with one cell is that heads those below it; empty where it is an event."""
        if self._is_header(row):
            return "above the names of columns"
        if not isinstance(held.event.fields.get("when"), Undated):
            return ""
        text = " ".join(held.row).rstrip()
        is_set_off = held.is_apart or text.endswith((":", "："))
        is_over = number == held.line + 1 and not _is_alone(row)
        return "a heading" if held.line in self.spread or (is_set_off and is_over) else ""

    def _is_header(self, row: Sequence[str]) -> bool:
        return any(
            row[:1] == cells[:1] and [*map(str.strip, row)] == [*map(str.strip, cells)]
            for cells in self.head.cells
        )

    def event(self, row: list[str], origin: Origin) -> Row | None:
        """The event of a row; None where it is not one, or has more cells than columns."""
        if not self._fits(row, origin):
            return None
        found = self._values_of(row)
        if self.extra:
            self._add_extra(found, row)
        if self.access:
            self.access.put(found, origin)
        self._add_date(found, row, origin)
        if self.statuses and "status" in found:
            self._keep(found, "status", self.statuses.put(found, origin.line))
        if self.lenient:
            self._keep_unfit(found, origin.line)
        if self.is_ours:
            self._tell_beside(found, row, origin)
        elif not self._is_event(found, row, origin):
            return None
        self._mark_date(found)
        return Row(origin=origin, fields=found)

    def _values_of(self, row: list[str]) -> dict[str, object]:
        """The cells that are fields by themselves, by the names of those."""
        found: dict[str, object] = {}
        for name, value, cell in zip(self.names, self.values, row, strict=False):
            if value is not None and cell:
                text = self.unguard(cell) if "'" in cell else cell
                if not text.isspace():
                    found[name] = value(text)
        return found

    def _keep_unfit(self, found: dict[str, object], line: int) -> None:
        """Keep what its field cannot hold as the event's own field."""
        self._put_point(found)
        self._put_zone(found, line)
        for name, (fits, why) in self.lenient.items():
            if name in found and not fits(found[name]):
                text = str(found.pop(name))
                self._keep(found, name, text)
                is_date = name == "timezone" and "T" in str(found.get("when", ""))
                severity = Severity.WARNING if is_date else Severity.NOTE
                self.kept.add(self.labels[name], text, line, why, severity)

    def _tell_beside(self, found: dict[str, object], row: list[str], origin: Origin) -> None:
        """What columns of ours say beside the fields of the event."""
        if TIMELINE in found:
            self.timelines.setdefault(str(found.pop(TIMELINE)), origin)
        if "words" in found and "when" in found:
            self.beside.tell_other_words(found, origin)
        if self.beside.derived:
            self.beside.tell_stale(row, origin)
        if CALENDAR[0] in found and CALENDAR[1] in self.names:
            # Not every calendar has its own numbers for every date.
            found.setdefault(CALENDAR[1], "")

    def _fits(self, row: list[str], origin: Origin) -> bool:
        """Whether a row has a column for each cell; it is told where it has not."""
        names = self.names
        is_long = len(row) > len(names) and any(row[len(names) :])
        if is_long or origin.line in self.unsure:
            self._leave_out(row, origin)
        if not is_long:
            return True
        message = (
            f"{len(row)} cells where the header names {len(names)}, the first too many is "
            f'{fields.show(row[len(names)])}: put text with a comma in "…"'
        )
        self.problems.append(Problem(origin=origin, message=message, left_out=fields.show(row[0])))
        return False

    def _leave_out(self, row: list[str], origin: Origin) -> None:
        """Note whom a row is for in which cells have moved, so that it may stand in any."""
        said = {*map(access_of, row)} - {None, Access.PUBLIC}
        if said:
            found = dict(zip(self.names, row, strict=False))
            known: dict[str, object] = {name: found.get(name, "") for name in ("id", "title")}
            self.left_out.append(Row(origin=origin, fields={**known, ACCESS: Access.PRIVATE.value}))

    def _cell(self, row: Sequence[str], at: int) -> str:
        cell = row[at] if at < len(row) else ""
        return (self.unguard(cell) if "'" in cell else cell).strip()

    def _add_extra(self, found: dict[str, object], row: Sequence[str]) -> None:
        own = {name: text for at, name in self.extra if (text := self._cell(row, at))}
        if own:
            found[EXTRA] = own

    def _keep(self, found: dict[str, object], name: str, text: object) -> None:
        """Keep what a cell holds as the event's own field, under the name of its column."""
        own = found.setdefault(EXTRA, {}) if text else None
        if isinstance(own, dict):
            own[self.labels.get(name, name)] = text

    def _parts(self, row: Sequence[str]) -> dict[str, str]:
        """The cells of a row that are parts of its date, those that hold nothing left out."""
        return {name: text for at, name in self.parts.items() if (text := self._cell(row, at))}

    def _add_date(self, found: dict[str, object], row: Sequence[str], origin: Origin) -> None:
        """Make the date of its parts, and keep those that are not in it."""
        if isinstance(found.get("when"), Undated):
            self.written.leave_open(origin.line, self.labels["when"], str(found["when"]))
        if not self.parts:
            return
        parts = self._parts(row)
        left_open = [name for name in _DATES if self._read(parts.get(name, "")) is None]
        if left_open:
            self._leave_open(found, parts, left_open[0], origin)
            return
        one = dated(parts, self.written.exactly, unit=self.unit, **self.ends)
        if one.when:
            found["when"] = one.when
        for name in one.unused:
            # A cell of an end may hold a time of day alone.
            said = name if name in parts else "end"
            self._keep(found, said, parts[said])
        self.noted.add(origin.line, one.ways)

    def _mark_date(self, found: dict[str, object]) -> None:
        """Say of a date that there is none yet, or that its row is kept where it is none."""
        when = found.get("when", "")
        if TIMELINE in self.names or isinstance(when, Undated):
            return
        if when == "":
            if "title" in found and "words" not in found:
                found["when"] = Undated(NONE_YET)
        elif is_undated(str(when)):
            found["when"] = Undated(when)
        elif not self.is_ours:
            found["when"] = Cell(when)

    def _read(self, text: str) -> str | None:
        return self.written.read(text)

    def _when(self, text: str) -> str:
        said = self._read(text.strip())
        return Undated(text.strip()) if said is None else said

    def _leave_open(
        self, found: dict[str, object], parts: Mapping[str, str], first: str, origin: Origin
    ) -> None:
        """Keep a row of a date that is not known, with all that its cells say of it."""
        found["when"] = Undated(parts[first])
        self.written.leave_open(origin.line, self.labels[first], parts[first])
        for name, text in parts.items():
            if name != first:
                self._keep(found, name, text)

    # What only sheets of others have.

    def _structural(self, found: Mapping[str, object], row: Sequence[str]) -> str:
        """What a row without a date is that says itself that it is not an event."""
        if "when" in found:
            return ""
        said = (
            self._cell(row, at).casefold() for at, name in self.extra if name.casefold() == "type"
        )
        return next((_STRUCTURE[text] for text in said if text in _STRUCTURE), "")

    def _put_zone(self, found: dict[str, object], line: int) -> None:
        """Write the zone that a cell names as we call it, or put it behind the times."""
        said, when = str(found.get("timezone", "")), str(found.get("when", ""))
        meant = zone(said) if said else ""
        if not said or meant == said or isinstance(found.get("when"), Undated):
            return
        if meant and (meant[0] in "+-" or meant == "Z"):
            found.pop("timezone")
            if when:
                found["when"] = zoned(when, said)
            if found.get("when") == when:
                self._keep(found, "timezone", said)
            told = doubts(str(found.get("when", "")), said)
            self.noted.add(line, [(Way.CLOCK, text) for text in told])
        elif meant:
            found["timezone"] = meant
            self.noted.add(line, [(Way.ZONE, f"{said!r} as {meant}")])

    def _is_event(self, found: dict[str, object], row: Sequence[str], origin: Origin) -> bool:
        """Whether a row is one, with or without a date; what is not is told."""
        if kind := self._structural(found, row):
            self.passed.add(origin.line, row, kind)
            return False
        first = next((cell for cell in row if cell.strip()), "")
        when = found.get("when")
        if "title" in found and when not in (first, None):
            return True
        if when in (first, None) and is_total(first):
            self.passed.add(origin.line, row, "a sum")
        elif when == first and "title" not in found and _is_alone(row):
            self.passed.add(origin.line, row, "alone in its row")
        elif not {"title", "when", "id"} & {*found}:
            self.passed.add_empty(origin.line, row)
        else:
            return True
        return False

    def _put_point(self, found: dict[str, object]) -> None:
        said = str(found.pop("coordinates", ""))
        point = pair_of(said) if said else None
        if point:
            number = cell_of("latitude")
            found |= dict(zip(_POINT, map(number, point), strict=True))
        elif said:
            self._keep(found, "coordinates", said)
        if ("latitude" in found) != ("longitude" in found):
            for name in {*_POINT} & {*found}:
                self._keep(found, name, str(found.pop(name)))


def _lenient(names: Sequence[str]) -> dict[str, tuple[Callable[[object], bool], str]]:
    return {
        name: (lru_cache(maxsize=1024)(partial(fields.fits, check, name)), why)
        for name, (check, why) in _LENIENT.items()
        if name in names
    }


def _ends_after(labels: Mapping[str, str]) -> bool:
    """Whether the end of whole days is the day behind them, by the names of columns.

    So it is in iCalendar (`DTEND`), and in FullCalendar (``allDay`` and ``end``).
    """
    end, whole = labels.get("end", ""), labels.get("all_day", "")
    return end.casefold() == "dtend" or (end, whole) == ("end", "allDay")


def _is_alone(row: Sequence[str]) -> bool:
    return sum(1 for cell in row if cell.strip()) == 1
