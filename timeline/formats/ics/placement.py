"""Where an event stands in a calendar, which shows days and times only."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from math import ceil, floor, isfinite
from types import MappingProxyType
from zoneinfo import ZoneInfo

from timeline import edtf
from timeline.dates.windows import windows
from timeline.edtf import EdtfDate, EdtfDateTime, EdtfInterval, FarDay, Span
from timeline.model import About, Event

_ONE_DAY = timedelta(days=1)
#: how long a time is shown whose end nobody has said: week views draw less than that too small to
#: be read, and more would be an hour that no document has
_SHOWN = timedelta(minutes=30)
#: the first whole year of the Gregorian calendar: apps show the days before it as other days
FIRST_YEAR = 1583
_YEAR_1 = datetime(1, 1, 1)  # noqa: DTZ001 - a local time


class Placement(StrEnum):
    """Where an event goes that no day is known of, or that is off its day with no other known."""

    #: on one day of its window, which the `SUMMARY` says in words
    MARKER = "marker"
    #: on all of its window
    SPAN = "span"
    #: nowhere
    SKIP = "skip"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarSpan:
    """Where an event stands in a calendar: days or times, `begin` in and `end` out."""

    begin: date
    #: None where the calendar ends before it, on 9999-12-31
    end: date | None


def first_year_of(about: About, given: int | None = None) -> int:
    """The first year of which a calendar shows events: as it is given, or the timeline says."""
    return given or about.first_year or FIRST_YEAR


def place(
    event: Event, placement: Placement, *, is_precise: bool, first_year: int = FIRST_YEAR
) -> CalendarSpan | None:
    """Where an event goes that is precise or not; None where it is left out.

    So is what would begin before `first_year`: it is not moved to a day that a calendar has.
    """
    if not event.is_dated:
        return None
    # What was put off takes up no hour of the day on which it does not take place.
    is_true = is_precise and not event.is_put_off
    found = _at_true_place(event) if is_true else _PLACES[placement](event)
    return None if found is None or found.begin.year < first_year else found


def _at_true_place(event: Event) -> CalendarSpan | None:
    """Where a precise date goes."""
    value = event.when
    if isinstance(value, EdtfDate):
        return _days(value.first, value.first)
    if isinstance(value, EdtfDateTime):
        return _timed(value, value)
    if isinstance(value, EdtfInterval):
        start, end = value.start, value.end
        if (
            isinstance(start, EdtfDateTime)
            and isinstance(end, EdtfDateTime)
            # A time without a zone cannot end at one with a zone: what is left is the days.
            and (start.moment.tzinfo is None) is (end.moment.tzinfo is None)
        ):
            return _timed(start, end)
    return _span(event)


def _timed(start: EdtfDateTime, end: EdtfDateTime) -> CalendarSpan:
    """From one moment to another; one alone for as long as people can see, on its day."""
    begin, finish = start.moment, end.moment
    if _since_year_1(finish) > _since_year_1(begin):
        return CalendarSpan(begin=begin, end=finish)
    try:
        return CalendarSpan(begin=begin, end=_after(begin, min(_SHOWN, _rest_of_day(begin))))
    except OverflowError:
        return CalendarSpan(begin=begin, end=None)


def _rest_of_day(moment: datetime) -> timedelta:
    """What is left of its day by its clock, of whole minutes from the last full one on."""
    return _ONE_DAY - timedelta(hours=moment.hour, minutes=moment.minute, seconds=moment.second)


def _since_year_1(moment: datetime) -> timedelta:
    """A measure of when it is, which two times of one zone have even where its clocks go back."""
    return moment.replace(tzinfo=None) - _YEAR_1 - (moment.utcoffset() or timedelta(0))


def _after(moment: datetime, length: timedelta) -> datetime:
    """The moment that is `length` later, as the clocks of the place show it then."""
    zone = moment.tzinfo
    if not isinstance(zone, ZoneInfo) or moment.year == _YEAR_1.year:
        return moment + length
    return (moment.astimezone(UTC) + length).astimezone(zone)


def _marker(event: Event) -> CalendarSpan | None:
    """The first day of the window, the day by which it can be looked for.

    Where the start is open or unknown it is the last day of the known end: the one edge that
    the window has, and the day that "until 2024" or "by 2030" is about.
    """
    window = event.window
    if isfinite(window.begin):
        return _whole_days(Span(begin=window.begin, end=floor(window.begin) + 1))
    last = ceil(window.end) - 1 if isfinite(window.end) else 1
    return _whole_days(Span(begin=last, end=last + 1))


def _span(event: Event) -> CalendarSpan | None:
    """All days of the window; of an open one those of the end that is known."""
    window = event.window
    if isfinite(window.begin) and isfinite(window.end):
        return _whole_days(window)
    known = edtf.ends(event.when)
    end = known[0 if isfinite(window.begin) else -1]
    # Of "since mid-2025" the middle of that year.
    return _whole_days(windows(end, event.reading.modifier.value)[0])


def _whole_days(span: Span) -> CalendarSpan | None:
    """The days that a span touches; None where a calendar has not all of them."""
    first, last = edtf.to_day(floor(span.begin)), edtf.to_day(ceil(span.end) - 1)
    if isinstance(first, FarDay) or isinstance(last, FarDay):
        return None
    return _days(first, last)


def _nowhere(_event: Event) -> None:
    """No place."""


_PLACES: Mapping[Placement, Callable[[Event], CalendarSpan | None]] = MappingProxyType(
    {Placement.MARKER: _marker, Placement.SPAN: _span, Placement.SKIP: _nowhere}
)


@lru_cache(maxsize=4096)
def _days(first: date, last: date) -> CalendarSpan:
    """Whole days with an exclusive end.

    No date comes after 9999-12-31. That day alone has no end, which means one day (RFC 5545
    3.6.1); a longer interval ends before it.
    """
    if last < date.max:
        return CalendarSpan(begin=first, end=last + _ONE_DAY)
    return CalendarSpan(begin=first, end=None if first == last else last)
