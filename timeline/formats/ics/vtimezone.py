"""`VTIMEZONE`: what the clocks of a zone show in the years that a file uses (RFC 5545 3.6.5).

icalendar's own `Timezone.from_tzid` is not used: its 7.3 says the wrong local time of the
change to summer time (03:00 at the old offset where the clocks went from 02:00, an hour late),
and it steps over zones that change for less than 64 days (Morocco in Ramadan).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vDatetime, vDDDLists, vUTCOffset

from timeline.edtf import time_zone
from timeline.formats.ics.lines import as_text

# No zone changed its clocks twice within a day and back.
_STEP = timedelta(days=1)
_ONE_SECOND = timedelta(seconds=1)
_NO_SHIFT = timedelta(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clock:
    """Offset and name of local time: an observance without its onset."""

    offset: timedelta
    daylight: bool
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Onset:
    """When a clock began to hold, in the local time of the clock before it."""

    local: datetime
    before: timedelta
    clock: _Clock


def vtimezone(name: str, years: Iterable[int]) -> Timezone:
    """The zone `name`, right for every local time in `years`.

    It says nothing of other years, so that the file stays small, and what the time zone
    database learns about them later changes no byte of it.
    """
    zone = time_zone(name)
    grouped: dict[tuple[timedelta, _Clock], list[datetime]] = {}
    for onset in _onsets(zone, sorted(set(years))):
        grouped.setdefault((onset.before, onset.clock), []).append(onset.local)
    component = Timezone()
    component.add("TZID", as_text(name), encode=False)
    for (before, clock), onsets in grouped.items():
        observance = TimezoneDaylight() if clock.daylight else TimezoneStandard()
        observance.add("DTSTART", vDatetime(onsets[0]))
        observance.add("TZOFFSETFROM", vUTCOffset(before))
        observance.add("TZOFFSETTO", vUTCOffset(clock.offset))
        observance.add("TZNAME", as_text(clock.name), encode=False)
        if onsets[1:]:
            observance.add("RDATE", vDDDLists(onsets[1:]))
        component.add_component(observance)
    return component


def _onsets(zone: ZoneInfo, years: list[int]) -> Iterator[_Onset]:
    """The clock at the start of each run of years, and each change in them."""
    clock = None
    for year in years:
        begin = datetime(year, 1, 1)  # noqa: DTZ001 - local time
        if clock is None or year - 1 not in years:
            clock = _clock(begin.replace(tzinfo=zone))
            yield _Onset(local=begin, before=clock.offset, clock=clock)
        for at, changed in _changes(zone, year, clock):
            yield _Onset(local=at + clock.offset, before=clock.offset, clock=changed)
            clock = changed


def _changes(zone: ZoneInfo, year: int, clock: _Clock) -> Iterator[tuple[datetime, _Clock]]:
    """Each change of the clocks in `year` after `clock`: its time in UTC, and what came."""
    # The first and the last day of the calendar may lie outside it in UTC; nothing changed then.
    begin = max(datetime(year, 1, 1) - clock.offset, _FIRST) if year > 1 else _FIRST  # noqa: DTZ001 - UTC
    end = datetime(year + 1, 1, 1) - clock.offset if year < MAXYEAR else _LAST  # noqa: DTZ001 - UTC
    moment = begin
    while moment < end:
        following = min(moment + _STEP, end)
        if _clock_at(zone, following) != clock:
            following = _first_after(zone, moment, following, clock)
            if following >= end:
                return
            clock = _clock_at(zone, following)
            yield following, clock
        moment = following


_FIRST = datetime(1, 1, 2)  # noqa: DTZ001 - UTC
_LAST = datetime(MAXYEAR, 12, 31)  # noqa: DTZ001 - UTC


def _first_after(zone: ZoneInfo, before: datetime, after: datetime, clock: _Clock) -> datetime:
    """The first second in UTC after `before`, and up to `after`, when `clock` holds no more."""
    while after - before > _ONE_SECOND:
        middle = before + (after - before) // _ONE_SECOND // 2 * _ONE_SECOND
        if _clock_at(zone, middle) == clock:
            before = middle
        else:
            after = middle
    return after


def _clock_at(zone: ZoneInfo, moment: datetime) -> _Clock:
    return _clock(moment.replace(tzinfo=UTC).astimezone(zone))


def _clock(local: datetime) -> _Clock:
    return _Clock(
        offset=local.utcoffset() or _NO_SHIFT,
        daylight=bool(local.dst()),
        name=local.tzname() or "",
    )
