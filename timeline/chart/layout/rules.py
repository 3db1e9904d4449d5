"""Lines down a chart that make way for words, and the tints between them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.chart.layout.calendar import GREGORIAN
from timeline.chart.layout.geometry import Box, Line, Tone
from timeline.chart.layout.page import Axis

#: white between a line and the words that it makes way for
ASIDE, ABOVE = 2.5, 2.0
#: shortest piece of a line that is worth drawing
SHORTEST = 5.0
#: width of the lines below the axis
GRID = 0.5
#: so few major ticks divide nothing
FEW = 1
#: narrowest band
NEAR = 24.0
#: days of the shortest month
MONTH = 28
#: steps of bands on an axis of hours, in minutes, and the narrowest of these
HOURS, WIDE_HOURS = (15, 30, 60, 120, 180, 360, 720, 1440), 40.0


def down(whole: Line, words: Iterable[Box]) -> Iterator[Line]:
    """The pieces of a line from top to bottom that lie clear of `words`."""
    y = whole.y0
    crossed = (box for box in words if box.left - ASIDE < whole.x0 < box.right + ASIDE)
    for box in sorted(crossed, key=lambda box: box.top):
        if box.top - ABOVE - y >= SHORTEST:
            yield replace(whole, y0=y, y1=box.top - ABOVE)
        y = max(y, box.bottom + ABOVE)
    if whole.y1 - y >= SHORTEST:
        yield replace(whole, y0=y)


def grid(axis: Axis, words: Sequence[Box]) -> tuple[Line, ...]:
    """Below each major tick and each edge of a break, a line that makes way for `words`."""
    xs = {tick.x for tick in axis.ticks if tick.major}
    xs |= {edge for gap in axis.breaks for edge in (gap.left, gap.right)}
    wholes = (
        Line(x0=x, y0=axis.y, x1=x, y1=axis.bottom, width=GRID, tone=Tone.GRID) for x in sorted(xs)
    )
    return tuple(line for whole in wholes for line in down(whole, words))


def bands(axis: Axis) -> tuple[tuple[float, float], ...]:
    """Every other stretch between two edges of the rank that divides the axis best."""
    edges = _edges(axis)
    found: list[tuple[float, float]] = []
    odd = False
    for segment in axis.segments:
        inside = [x for at, x in edges if segment.begin <= at < segment.end]
        for left, right in pairwise(sorted({segment.left, *inside, segment.right})):
            if odd:
                found.append((left, right))
            odd = not odd
    return tuple(found)


def _edges(axis: Axis) -> list[tuple[float, float]]:
    """Days and their places: major ticks, else Mondays, else all ticks that are not too near."""
    if axis.by_hour:
        return _hours(axis)
    major = [(tick.at, tick.x) for tick in axis.ticks if tick.major]
    if len(major) > FEW:
        return major
    nearest = min((after.at - tick.at for tick, after in pairwise(axis.ticks)), default=0)
    if nearest < MONTH:
        mondays = [
            day
            for part in axis.segments
            for day in range(int(part.begin + (1 - part.begin) % 7), int(part.end), 7)
        ]
        if len(mondays) <= FEW or axis.segments[0].begin < GREGORIAN:
            return major
        return [(day, axis.x(day)) for day in mondays]
    near = min(after.x - tick.x for tick, after in pairwise(axis.ticks)) < NEAR
    return major if near else [(tick.at, tick.x) for tick in axis.ticks]


def _hours(axis: Axis) -> list[tuple[float, float]]:
    """Whole hours as far apart as a band is wide at least; days where there are several."""
    minutes = [(round(tick.at * 1440), tick) for tick in axis.ticks]
    for step in HOURS:
        found = [(tick.at, tick.x) for at, tick in minutes if at % step == 0]
        if all(after - before >= WIDE_HOURS for (_, before), (_, after) in pairwise(found)):
            return found
    return []
