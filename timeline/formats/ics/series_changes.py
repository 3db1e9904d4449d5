"""Occurrences of a series that were changed by themselves (`RECURRENCE-ID`, RFC 5545 3.8.4.4)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from timeline.formats.ics.component import Component, Property
from timeline.formats.ics.components import name_of
from timeline.formats.ics.moments import UnreadableError, moment, placed, start_of
from timeline.formats.ics.series_clock import SeriesClock
from timeline.formats.ics.series_dates import RECURRING, Dates
from timeline.formats.ics.zones import Zones
from timeline.limits import LIMITS

_MOST = LIMITS["series.changes"]
#: digits of a `SEQUENCE` that is looked at
_MOST_DIGITS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """An occurrence that was changed by itself, or with all that follow."""

    component: Component
    #: its `DTSTART`, and what it says; that of the series where it has none
    start: tuple[Property, date]
    #: what the clock of the series showed at it before
    original: datetime
    #: what it shows at its new begin
    shown: datetime
    and_future: bool
    sequence: int
    #: whether it was to hold for all that follow, and there are too many such
    is_cut: bool = False

    @property
    def moved(self) -> timedelta:
        """How far it was moved, by the clock of the series."""
        return self.shown - self.original

    def begin_at(self, shown: datetime, clock: SeriesClock) -> date:
        """When an occurrence begins that it speaks of: itself, or one that follows.

        Raises:
            OverflowError: In UTC that lies outside the calendar.
        """
        stated, begin = self.start
        if shown == self.shown:
            return begin
        if not isinstance(begin, datetime):
            return shown.date()
        if clock.is_of_days:
            return placed(datetime.combine(shown.date(), begin.time()), stated, clock.zones)
        return clock.at(shown)


def is_change(event: Component, zones: Zones) -> bool:
    """Whether it can be read which occurrence an event changes: else it stands for itself."""
    same = event.first("RECURRENCE-ID")
    if same is None or not event.text("UID").strip():
        return False
    try:
        moment(same, "RECURRENCE-ID", zones)
        if "DTSTART" in event.properties:
            start_of(event, zones)
    except UnreadableError:
        return False
    return True


def changes_of(components: Iterable[Component], clock: SeriesClock) -> list[Change]:
    """The changes of a series; of those that hold for all that follow no more than the limit."""
    changes = [change_of(component, clock) for component in components]
    left = _MOST.most
    for at, change in enumerate(changes):
        left -= change.and_future
        if change.and_future and left < 0:
            changes[at] = replace(change, and_future=False, is_cut=True)
    return changes


def reach_of(changes: Iterable[Change]) -> timedelta:
    """How far before their own dates a change moves those that follow it."""
    back = (-change.moved for change in changes if change.and_future)
    return max((timedelta(0), *back))


def tell(changes: Iterable[Change], dates: Dates) -> None:
    """Tell which of the changes of a series are left out."""
    changes = tuple(changes)
    if cut := [change for change in changes if change.is_cut]:
        dates.doubt(cut[0].component.line, f"{name_of(dates.event)!r} has {_MOST.refusal()}")
    for change in changes:
        component = change.component
        uid = name_of(component)
        if change.shown > dates.last:
            dates.goes_on = True
        if change.original in dates.excluded:
            message = f"EXDATE excludes the changed occurrence of {uid!r}: it is not read"
            dates.doubt(component.line, message)
        if any(name in component.properties for name in RECURRING):
            message = f"the changed occurrence of {uid!r} has a rule of its own: it is not read"
            dates.doubt(component.line, message)


def change_of(component: Component, clock: SeriesClock) -> Change:
    """The change that a component with a `RECURRENCE-ID` is of its series."""
    same = component.properties["RECURRENCE-ID"][0]
    original = clock.shows(moment(same, "RECURRENCE-ID", clock.zones), same)
    start, shown = (clock.start, clock.at(original)), original
    if "DTSTART" in component.properties:
        start = start_of(component, clock.zones)
        shown = _shown(clock, start)
    return Change(
        component=component,
        start=start,
        original=original,
        shown=shown,
        and_future=same.parameter("RANGE").upper() == "THISANDFUTURE",
        sequence=_sequence(component),
    )


def _shown(clock: SeriesClock, start: tuple[Property, date]) -> datetime:
    """What the clock shows at the begin of a change, which may be a day where it is of times."""
    stated, begin = start
    if isinstance(begin, datetime):
        return clock.shows(begin, stated)
    return datetime.combine(begin, time())


def _sequence(component: Component) -> int:
    text = component.text("SEQUENCE").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS else 0
