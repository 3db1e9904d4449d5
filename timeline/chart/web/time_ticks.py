"""The ticks of a web chart: steps of the calendar, and what each is called."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

from timeline import edtf
from timeline.chart.layout.calendar import DAY, DAY_STEPS, MONTH_STEPS, YEAR_STEPS, CalendarStep
from timeline.chart.layout.years import year_words
from timeline.chart.web.label_width import label_width
from timeline.chart.web.time_scale import AROUND, SMALL, TimeScale, TimeSegment
from timeline.languages.phrases import Phrases

#: least distance of two ticks, in pixels, and of a label from its tick and the next label
APART, BESIDE, BETWEEN = 58.0, 4.0, 8.0
#: hours of a day that ticks stand at
_HOURS = (1, 3, 6, 12)
_DAY = 24
_JANUARY = 1
#: most ticks of a segment
_MOST = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeTick:
    """A line across the chart, with its words where they have room."""

    at: float
    words: str = ""
    #: where its words begin
    start: float = 0.0
    #: whether it begins a larger unit, so that its words are stronger
    is_major: bool = False


def time_ticks(
    scale: TimeScale, say: Phrases, *, length: float, apart: float = APART, upright: bool = False
) -> tuple[TimeTick, ...]:
    """The ticks of an axis in order; `upright` has words below each other."""
    eras = scale.segments[0].begin < 1
    found: list[TimeTick] = []
    for index, segment in enumerate(scale.segments):
        # Words may reach into a break, as far as its own words leave it free.
        limit = segment.high + AROUND / 2 - BETWEEN if index < len(scale.breaks) else length
        ticks = list(_ticks(segment, say, apart, eras=eras))
        found += ticks if upright else _across(ticks, segment.low, limit)
    return tuple(found)


def _across(ticks: Sequence[TimeTick], low: float, limit: float) -> Iterator[TimeTick]:
    """The same with words beside their ticks, where they have room: of one at the least."""
    free, is_said = low, False
    for index, tick in enumerate(ticks):
        width = label_width(tick.words, SMALL, bold=tick.is_major)
        start = tick.at + BESIDE
        if index == len(ticks) - 1 and not is_said:
            start = max(low, min(start, limit - width))
        if start < free or start + width > limit:
            yield TimeTick(at=tick.at)
            continue
        yield replace(tick, start=start)
        free, is_said = start + width + BETWEEN, True


def _ticks(segment: TimeSegment, say: Phrases, apart: float, *, eras: bool) -> Iterator[TimeTick]:
    step = _step(segment.per_day, apart)
    days = _days(step, segment) if isinstance(step, CalendarStep) else _hours(step, segment)
    for index, moment in enumerate(days):
        if index > _MOST:
            return
        at = segment.low + (moment - segment.begin) * segment.per_day
        words, is_major = _words(moment, step, say, first=index == 0, eras=eras)
        yield TimeTick(at=at, words=words, is_major=is_major)


def _step(per_day: float, apart: float) -> CalendarStep | int:
    """The finest step whose ticks are so far apart; a number of hours below a day."""
    for hours in _HOURS:
        if per_day * hours / _DAY >= apart:
            return hours
    for step in (*DAY_STEPS, *MONTH_STEPS, *YEAR_STEPS):
        if per_day * step.length >= apart:
            return step
    return YEAR_STEPS[-1]


def _days(step: CalendarStep, segment: TimeSegment) -> Iterator[float]:
    yield from step.within(ceil(segment.begin), ceil(segment.end))


def _hours(hours: int, segment: TimeSegment) -> Iterator[float]:
    first, last = ceil(segment.begin * _DAY / hours), floor(segment.end * _DAY / hours)
    for count in range(first, last + 1):
        yield count * hours / _DAY


def _words(
    moment: float, step: CalendarStep | int, say: Phrases, *, first: bool, eras: bool
) -> tuple[str, bool]:
    """What a tick is called, and whether that is a larger unit than those beside it."""
    day = edtf.to_day(floor(moment + 1e-6))
    year, month = year_words(day.year, say, eras=eras), say.short_months[day.month - 1]
    if isinstance(step, int):
        minutes = round((moment - floor(moment + 1e-6)) * _DAY * 60)
        if minutes > 0 and not first:
            return say("web.time", hour=minutes // 60, minute=minutes % 60), False
        return say("web.day", day=day.day, month=month), True
    is_new_year = day.month == day.day == _JANUARY
    if step in YEAR_STEPS or (step in MONTH_STEPS and is_new_year):
        return year, True
    if step in MONTH_STEPS:
        return (say("axis.month", month=month, year=year), True) if first else (month, False)
    if first or is_new_year:
        return say("web.full-day", day=day.day, month=month, year=year), True
    is_major = day.day == DAY.days[0]
    return say("web.day", day=day.day, month=month), is_major
