"""Series of a calendar: the occurrences of an event that recurs, and which component says each.

python-dateutil gives the dates of rules, in counted steps; recurring-ical-events puts together
with them what is added, excluded and changed (RFC 5545 3.8.4.4, 3.8.5).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from timeline.formats.ics.component import Component, Property
from timeline.formats.ics.components import name_of
from timeline.formats.ics.series_changes import Change, changes_of, reach_of, tell
from timeline.formats.ics.series_clock import SeriesClock, clock_of
from timeline.formats.ics.series_dates import RECURRING, Dates, Room
from timeline.formats.ics.zones import Zones
from timeline.recurrence.horizon import Horizon

#: what leaves out some of several occurrences
_LESS = ("EXDATE", "EXRULE")
_ONE_SECOND = timedelta(seconds=1)
_NOT_MOVED = timedelta(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One event of a series."""

    #: the component that says it: that of the series, or of its change
    component: Component
    #: the `DTSTART` of that, and what it says
    start: tuple[Property, date]
    #: what the clock of the series showed at it before any change: what it is known by
    original: datetime
    #: when it begins
    begin: date
    #: its own end, where a period gives one
    end: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The occurrences of an event up to the horizon."""

    clock: SeriesClock
    occurrences: tuple[Occurrence, ...]
    #: whether there are more behind the last day that was taken
    goes_on: bool
    until: date
    #: whether it recurs, or is an event of which one occurrence was changed
    recurs: bool
    #: what is doubtful about it, each with its line
    doubts: tuple[tuple[int, str], ...] = ()

    def stamp(self, occurrence: Occurrence) -> str:
        """What tells an occurrence from the others: its day, and its time where that differs.

        It stays when the series goes on, when others are excluded, and when all move to another
        hour.
        """
        shown, usual = occurrence.original, self.clock.first.time()
        return f"{shown:%Y%m%d}" if shown.time() == usual else f"{shown:%Y%m%dT%H%M%S}"


def is_series(event: Component, changes: Sequence[Component]) -> bool:
    """Whether an event has several occurrences, or fewer than one that is as it says."""
    return bool(changes) or any(name in event.properties for name in (*RECURRING, *_LESS))


def series_of(
    event: Component, changes: Sequence[Component], zones: Zones, horizon: Horizon, room: Room
) -> Series:
    """The series of an event that recurs.

    Args:
        event: A `VEVENT` without `RECURRENCE-ID`.
        changes: Those of its `UID` that have one.
        zones: Those of its calendar.
        horizon: Up to when it is taken.
        room: What its calendar may still take.

    Raises:
        UnreadableError: It has no `DTSTART`, or one that cannot be read.
    """
    clock = clock_of(event, zones)
    found = changes_of(changes, clock)
    last = horizon.last_of(clock.first)
    dates = Dates(event=event, clock=clock, last=last, reach=reach_of(found), room=room)
    dates.gather()
    tell(found, dates)
    return Series(
        clock=clock,
        occurrences=tuple(_occurrences(dates, found)),
        goes_on=dates.goes_on,
        until=dates.last.date(),
        recurs=any(name in event.properties for name in RECURRING),
        doubts=tuple(dates.doubts),
    )


def _occurrences(dates: Dates, changes: Sequence[Change]) -> Iterator[Occurrence]:
    """The occurrences in order, each as its component says."""
    for at, shown in sorted(_put_together(dates, changes), key=lambda item: item[1]):
        change = changes[at] if at >= 0 else None
        original = shown - (change.moved if change else _NOT_MOVED)
        try:
            begin = change.begin_at(shown, dates.clock) if change else dates.clock.at(shown)
        except OverflowError:
            dates.doubt(dates.clock.start.line, f"the occurrence of {shown} is not in the calendar")
            continue
        yield Occurrence(
            component=change.component if change else dates.event,
            start=change.start if change else (dates.clock.start, dates.clock.begin),
            original=original,
            begin=begin,
            end=None if change else dates.ends.get(original),
        )


def _put_together(dates: Dates, changes: Sequence[Change]) -> list[tuple[int, datetime]]:
    """Of each occurrence the place of the change that says it, and what the clock shows."""
    if not changes and dates.excluded.isdisjoint(dates.shown):
        return [(-1, shown) for shown in dates.shown]
    try:
        return list(_found(dates, changes))
    except Exception as error:  # noqa: BLE001 - a library's, on what nobody can foresee
        dates.doubt(
            dates.event.line,
            f"the occurrences of {name_of(dates.event)!r} cannot be told ({type(error).__name__}): "
            "only its first, and those that were changed by themselves, are read",
        )
        changed = {change.original for change in changes}
        first = {min(dates.shown, default=dates.clock.first)} - dates.excluded - changed
        return [
            *((-1, shown) for shown in first),
            *((at, change.shown) for at, change in enumerate(changes)),
        ]


def _found(dates: Dates, changes: Sequence[Change]) -> Iterator[tuple[int, datetime]]:
    import recurring_ical_events

    shown = [dates.clock.first, *dates.shown, *(change.shown for change in changes)]
    # A second more on each side, as it leaves out what begins where the window ends.
    begin = max(min(shown), datetime.min + _ONE_SECOND) - _ONE_SECOND  # noqa: DTZ901 - of no zone
    end = min(dates.last, datetime.max - _ONE_SECOND) + _ONE_SECOND  # noqa: DTZ901 - of no zone
    calendar = _as_calendar(dates, changes)
    query = recurring_ical_events.of(calendar, components=[_bare_events()])
    places = _places(changes)
    for occurrence in query.between(begin, end):
        changed = occurrence.recurrence_ids
        yield places[changed[0]] if changed else -1, occurrence.start


def _places(changes: Sequence[Change]) -> dict[datetime, int]:
    """The place of the change that holds for each date: of several the newest, or the first."""
    found: dict[datetime, int] = {}
    for at, change in enumerate(changes):
        other = found.setdefault(change.original, at)
        if changes[other].sequence < change.sequence:
            found[change.original] = at
    return found


@cache
def _bare_events() -> Any:
    """What makes recurring-ical-events give its occurrences, and no copies of components."""
    from recurring_ical_events import ComponentsWithName, Occurrence

    class Bare(Occurrence):  # type: ignore[misc]  # it says no types
        def as_component(self, keep_recurrence_attributes: bool) -> Any:  # noqa: FBT001 - its own
            del keep_recurrence_attributes
            return self

    return ComponentsWithName("VEVENT", occurrence=Bare)


def _as_calendar(dates: Dates, changes: Sequence[Change]) -> Any:
    """A calendar of the one series, all of it as its clock shows it."""
    from icalendar import Calendar, Event

    first, excluded = dates.clock.first, dates.excluded
    # The begin is taken for an occurrence always.
    excluded = excluded if first in dates.shown else {*excluded, first}
    core = Event()
    core.add("UID", "series")
    core.add("DTSTART", first)
    core.add("RDATE", sorted(dates.shown) or [first])
    core.add("EXDATE", sorted(excluded))
    calendar = Calendar()
    calendar.add_component(core)
    for change in changes:
        calendar.add_component(_as_event(change))
    return calendar


def _as_event(change: Change) -> Any:
    from icalendar import Event

    event = Event()
    event.add("UID", "series")
    event.add("DTSTART", change.shown)
    future = {"RANGE": "THISANDFUTURE"} if change.and_future else {}
    event.add("RECURRENCE-ID", change.original, parameters=future)
    event.add("SEQUENCE", change.sequence)
    return event
