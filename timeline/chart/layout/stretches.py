"""Which time an axis shows: from where to where, in whole units of the calendar."""

from collections.abc import Iterable, Sequence

from timeline import edtf
from timeline.chart.layout.calendar import (
    DAY,
    DAYS_IN_YEAR,
    MONTH,
    YEAR,
    YEAR_STEPS,
    CalendarStep,
)
from timeline.chart.layout.gaps import long_gaps
from timeline.chart.layout.geometry import Weight
from timeline.chart.layout.ruler import Ruler
from timeline.chart.layout.tick_words import MAJOR, TickWords
from timeline.chart.layout.years import is_deep, is_far
from timeline.edtf import Span
from timeline.languages.phrases import Phrases

#: begin and end of a stretch, in days
Stretch = tuple[int, int]
#: narrowest segment, in points: room for its first month and year, or its first year
NARROWEST = 56.0, 34.0
#: white beside the label of a narrow segment, where years are not of four digits
_BESIDE = 9.0
#: from this step on an axis ends where the time ends that it shows, to a century, and a year
#: is nothing
_LONG, _CENTURY = YEAR_STEPS[9], YEAR_STEPS[6]
_LONGEST_YEAR = 366


class Stretches:
    """What the segments of an axis show.

    Args:
        spans: What is to be seen, none of it open.
        width: Of the axis, in points.
        gap: The width of a break.
        ruler: Measures labels.
        say: The words of the labels.
    """

    def __init__(
        self, spans: Sequence[Span], width: float, gap: float, ruler: Ruler, say: Phrases
    ) -> None:
        self._spans = spans
        self._width, self._gap = width, gap
        self._ruler, self._say = ruler, say

    def all(self) -> list[Stretch]:
        """The segments, in order."""
        first, last = _ends(self._spans)
        # As many segments as can each name what they begin with.
        narrowest = max(self._narrowest(unit, (first, last)) for unit in (DAY, YEAR))
        most = int((self._width + self._gap) / (narrowest + self._gap)) - 1
        gaps = long_gaps(self._spans, most)
        edges = [first, *(edge for gap in gaps for edge in (gap.begin, gap.end)), last]
        unit = _unit(last - first - sum(gap.length for gap in gaps), edges)
        found = [
            (_floor(unit, begin), _ceiling(unit, end, least=unit.after(unit.floor(begin))))
            for begin, end in zip(edges[::2], edges[1::2], strict=True)
        ]
        return _padded(_joined(self._widened(found, unit), unit), unit)

    def _widened(self, found: list[Stretch], unit: CalendarStep) -> list[Stretch]:
        """The same with whole units added to those that would be too narrow for a label."""
        narrowest = self._narrowest(unit, [begin for begin, _ in found])
        room = max(self._width - self._gap * (len(found) - 1), narrowest)
        while True:
            # What is added makes a day narrower for all.
            least = narrowest / room * sum(end - begin for begin, end in found)
            wider = [
                _longer(unit, begin, end) if end - begin < least else (begin, end)
                for begin, end in found
            ]
            if wider == found or len(found) * narrowest > room:
                return found
            found = wider

    def _narrowest(self, unit: CalendarStep, begins: Iterable[float]) -> float:
        """Room for what a segment begins with."""
        words = TickWords.MONTH_AND_YEAR if unit is DAY else TickWords.YEAR
        days = [edtf.to_day(unit.floor(begin)) for begin in begins]
        texts = [words.of(day, self._say) for day in days if is_far(day.year)]
        widths = (self._ruler.width(text, MAJOR, Weight.BOLD) + _BESIDE for text in texts)
        return max(NARROWEST[unit is not DAY], *widths) if texts else NARROWEST[unit is not DAY]


def _ends(spans: Sequence[Span]) -> tuple[float, float]:
    return min(span.begin for span in spans), max(span.end for span in spans)


def _unit(days: float, edges: Sequence[float]) -> CalendarStep:
    """What the segments are rounded to, so that they begin and end in a telling place."""
    for unit in (*reversed(YEAR_STEPS), MONTH):
        if days >= (2 if unit.length < DAYS_IN_YEAR + 1 else 8) * unit.length:
            return unit
    # Months of a year that is ten thousand years off are nothing that anybody knows.
    return YEAR if any(is_deep(edtf.to_day(int(edge)).year) for edge in edges) else DAY


def nearest(step: CalendarStep, at: int) -> int:
    """The step that a day is to be called by: the next one where that is but a year off.

    `Y-4E9` is the year 4,000,000,001 BC.
    """
    if step.months < _LONG.months:
        return at
    following = step.after(at)
    return following if following - at <= _LONGEST_YEAR else at


def _floor(unit: CalendarStep, begin: float) -> int:
    """The last step at or before `begin`, or the year of it where the next step is near."""
    year = YEAR.floor(begin)
    return year if nearest(unit, year) != year else unit.floor(begin)


def _ceiling(unit: CalendarStep, end: float, *, least: int) -> int:
    """The first step at or after `end`, and not before `least`."""
    if _is_now(unit, end):
        return _CENTURY.ceiling(end)
    return max(unit.ceiling(end), least)


def _is_now(unit: CalendarStep, end: float) -> bool:
    """Whether the end of a long axis lies in AD, and so the next round year far behind it.

    The year 500,000 is nothing that an axis of three million years has to show for a
    landing on the moon.
    """
    return unit.months >= _LONG.months and 1 < end <= unit.after(1)


def _longer(unit: CalendarStep, begin: int, end: int) -> Stretch:
    """A stretch with a unit more: behind it, or before it where there is nothing behind."""
    return (unit.floor(begin - 1), end) if _is_now(unit, end) else (begin, unit.after(end))


def _joined(found: Iterable[Stretch], unit: CalendarStep) -> list[Stretch]:
    """The same without breaks of a unit or less."""
    result: list[Stretch] = []
    for begin, end in found:
        if result and begin <= unit.after(result[-1][1]):
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((begin, end))
    return result


def _padded(found: list[Stretch], unit: CalendarStep) -> list[Stretch]:
    """The same with a unit before and after where there are fewer than three."""
    if sum(end - begin for begin, end in found) >= 2.5 * unit.length:
        return found
    found[0] = (unit.floor(found[0][0] - 1), found[0][1])
    found[-1] = (found[-1][0], unit.after(found[-1][1]))
    return found
