"""Scales of a slip chart: days along a side, with steps of the calendar at which it has words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline import edtf
from timeline.chart.layout.calendar import DAY_STEPS, MONTH, MONTH_STEPS, YEAR_STEPS, CalendarStep
from timeline.chart.layout.tick_words import TickWords
from timeline.edtf import Span
from timeline.languages.phrases import Phrases

#: days of the shortest scale
_LEAST = 20
#: white at either end, in parts of what is shown
_AROUND = 0.03
#: a window of more days shows its begin only, where there are shorter ones
_LONG = 1100
_STEPS = (*DAY_STEPS, *MONTH_STEPS, *YEAR_STEPS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Days along a side of the chart."""

    begin: float
    end: float
    #: where they begin and end on the page, in points
    first: float
    last: float

    def at(self, day: float) -> float:
        """Where a day lies, on the page or beyond it."""
        share = (day - self.begin) / (self.end - self.begin)
        return self.first + share * (self.last - self.first)

    def within(self, day: float) -> float:
        """The same, of a day beyond the side its nearer end."""
        return self.at(min(max(day, self.begin), self.end))


def range_of(spans: Sequence[Span], days: Iterable[float] = ()) -> tuple[float, float]:
    """The first and the last day that a side shows of dates and days, with white around."""
    short = [span for span in spans if span.end - span.begin <= _LONG]
    ends = [end for span in short or spans for end in (span.begin, span.end)]
    ends += [*days, *(span.begin for span in spans)]
    begin, end = min(ends), max(ends)
    if end - begin < _LEAST:
        middle = (begin + end) / 2
        begin, end = middle - _LEAST / 2, middle + _LEAST / 2
    around = (end - begin) * _AROUND
    return begin - around, end + around


def ticks(side: Side, room: float, say: Phrases) -> list[tuple[int, str, bool]]:
    """Days with their words, and whether each begins a year: the finest that leave room.

    Args:
        side: What they stand along.
        room: The least distance between two, in points.
        say: Its language.
    """
    scale = abs(side.last - side.first) / (side.end - side.begin)
    step = next((step for step in _STEPS if step.length * scale >= room), _STEPS[-1])
    found = []
    for at in step.within(int(side.begin) + 1, int(side.end) + 1):
        day = edtf.to_day(at)
        is_year = (day.month, day.day) == (1, 1)
        found.append((at, _words(step, at, say), is_year))
    return found


def _words(step: CalendarStep, at: int, say: Phrases) -> str:
    day = edtf.to_day(at)
    if not step.months:
        month = say.short_months[day.month - 1]
        return say("day", day=day.day, month=month, year=day.year)
    words = TickWords.YEAR if step.length > MONTH.length * 11 else TickWords.MONTH_AND_YEAR
    return words.of(day, say)
