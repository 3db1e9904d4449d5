"""Rows of the series of a file: one for each occurrence, with an id that stays."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from timeline.formats.ics import properties as names
from timeline.formats.ics.component import Component, warning
from timeline.formats.ics.components import name_of
from timeline.formats.ics.moments import UnreadableError, start_of, when
from timeline.formats.ics.series import Occurrence, Series, is_series, series_of
from timeline.formats.ics.series_changes import is_change
from timeline.formats.ics.series_dates import Room
from timeline.formats.ics.tasks import NO_DATE
from timeline.formats.ics.zones import Zones
from timeline.limits import LIMITS
from timeline.model import Problem
from timeline.recurrence.horizon import Horizon
from timeline.seeds.rows import Row
from timeline.seeds.series_notes import go_on
from timeline.text.counts import count
from timeline.text.ids import numbered, of_occurrence, slug

#: what is said of all series of a calendar that has no room for more
_FULL = (LIMITS["calendar.steps"].refusal(), LIMITS["calendar.occurrences"].refusal())
#: the row of a component without its date and id
RowOf = Callable[[Component], Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """The components of a calendar that belong together."""

    #: the changed occurrences of a series, by the line of the component that it begins with
    changes: dict[int, list[Component]] = field(default_factory=dict)
    #: the lines of all of them
    lines: frozenset[int] = frozenset()

    def alone(self, event: Component) -> bool:
        """Whether an event is not a changed occurrence of another."""
        return event.line not in self.lines

    def of(self, event: Component) -> list[Component]:
        """The changed occurrences of an event."""
        return self.changes.get(event.line, [])


def members_of(events: Iterable[Component], zones: Zones) -> Members:
    """Which events of a calendar are changed occurrences of others.

    One whose series is not there, or cannot be read, is an event by itself.
    """
    events = tuple(events)
    by_uid: dict[str, list[Component]] = {}
    for event in events:
        if is_change(event, zones):
            by_uid.setdefault(event.text("UID").strip(), []).append(event)
    changes: dict[int, list[Component]] = {}
    for event in events if by_uid else ():
        uid = event.text("UID").strip()
        if uid in by_uid and "RECURRENCE-ID" not in event.properties and _has_start(event, zones):
            changes[event.line] = by_uid.pop(uid)
    lines = frozenset(item.line for found in changes.values() for item in found)
    return Members(changes=changes, lines=lines)


def _has_start(event: Component, zones: Zones) -> bool:
    try:
        start_of(event, zones)
    except UnreadableError:
        return False
    return True


@dataclass(slots=True, kw_only=True)
class SeriesRows:
    """The rows of the series of a file, as they are read one after the other."""

    file: str
    horizon: Horizon
    problems: list[Problem]
    #: reports a component that cannot be read
    leave_out: Callable[[Component, str, UnreadableError], None]
    room: Room = field(default_factory=Room)
    #: how many series go on behind the last day that was taken of them
    go_on: Counter[date] = field(default_factory=Counter)
    #: what is told where the calendar has more series than are taken
    full: list[Problem] = field(default_factory=list)
    #: ids that are taken, and the last numbers behind them
    taken: set[str] = field(default_factory=set)
    _last: dict[str, int] = field(default_factory=dict)

    def are_of(self, event: Component, changes: Sequence[Component]) -> bool:
        """Whether an event is a series; one of ours is an occurrence already."""
        properties = event.properties
        is_single = names.WHEN in properties or NO_DATE in properties
        return not is_single and is_series(event, changes)

    def rows(
        self,
        event: Component,
        event_id: str,
        changes: Sequence[Component],
        zones: Zones,
        row_of: RowOf,
    ) -> Iterator[Row]:
        """A row for each occurrence of an event.

        Args:
            event: A `VEVENT` that `are_of` takes.
            event_id: What its `UID` gives; empty where it has none.
            changes: Those of its occurrences that were changed.
            zones: Those of its calendar.
            row_of: Gives what a component says beside its date.

        Raises:
            UnreadableError: Its begin cannot be read.
        """
        series = series_of(event, changes, zones, self.horizon, self.room)
        for line, message in series.doubts:
            if any(refusal in message for refusal in _FULL):
                self.full.append(warning(self.file, line, message))
            else:
                self.problems.append(warning(self.file, line, message))
        if series.goes_on:
            self.go_on[series.until] += 1
        elif not series.occurrences:
            self._tell_nothing(event, series)
        event_id = event_id or self._free(slug(event.text("SUMMARY")))
        made = _Rows(event=event, event_id=event_id, series=series, zones=zones, row_of=row_of)
        wrong: set[int] = set()
        for occurrence in series.occurrences:
            if occurrence.component.line not in wrong:
                try:
                    row = made.row(occurrence)
                    yield self._with_free_id(row) if series.recurs else row
                except UnreadableError as error:
                    wrong.add(occurrence.component.line)
                    self.leave_out(occurrence.component, event_id, error)

    def _with_free_id(self, row: Row) -> Row:
        """The row, whose id may be the one of an event that is not of its series."""
        given = str(row.fields.get("id", ""))
        free = self._free(given)
        return row if free == given else replace(row, fields={**row.fields, "id": free})

    def _free(self, wanted: str) -> str:
        """An id, with a number behind it where another has it."""
        if wanted:
            wanted = numbered(wanted, self.taken.__contains__, self._last)
            self.taken.add(wanted)
        return wanted

    def _tell_nothing(self, event: Component, series: Series) -> None:
        line = event.properties["EXDATE"][0].line if "EXDATE" in event.properties else event.line
        message = f"every occurrence of {name_of(event)!r} is excluded: it is not an event"
        if not series.doubts:
            self.problems.append(warning(self.file, line, message))

    def notes(self) -> Iterator[Problem]:
        """One note for all series that go on."""
        yield from go_on(self.file, self.go_on)
        if more := count(len(self.full) - 1, "more rule") if self.full[1:] else "":
            yield replace(self.full[0], message=f"{self.full[0].message}; and {more}")
        else:
            yield from self.full


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rows:
    event: Component
    event_id: str
    series: Series
    zones: Zones
    row_of: RowOf
    #: rows of components by their lines
    known: dict[int, Row] = field(default_factory=dict)

    def row(self, occurrence: Occurrence) -> Row:
        """The row of an occurrence.

        Raises:
            UnreadableError: Its end cannot be read.
        """
        component, start = occurrence.component, occurrence.start
        said = when(component, self.zones, start, occurrence.begin, occurrence.end)
        base = self._base(component)
        values = {**base.fields, "when": said, **self._names(occurrence)}
        return replace(base, fields=values, lines={**base.lines, "when": start[0].line})

    def _base(self, component: Component) -> Row:
        if component.line not in self.known:
            base = self.row_of(component)
            if component is not self.event and "title" not in base.fields:
                # What cancels an occurrence often says no more than which it is.
                title = self.event.text("SUMMARY")
                base = replace(base, fields={**base.fields, **({"title": title} if title else {})})
            self.known[component.line] = base
        return self.known[component.line]

    def _names(self, occurrence: Occurrence) -> dict[str, object]:
        if not self.event_id:
            return {}
        if not self.series.recurs:
            return {"id": self.event_id}
        stamp = self.series.stamp(occurrence)
        return {"id": of_occurrence(self.event_id, stamp), "series": self.event_id}
