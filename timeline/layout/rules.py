"""Lines down a chart that make way for words, and the tints between them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from timeline.layout.page import Axis, Box, Line, Segment, Tone

#: white between a line and the words that it makes way for
ASIDE, ABOVE = 2.5, 2.0
#: shortest piece of a line that is worth drawing
SHORTEST = 5.0
#: width of the lines below the axis
GRID = 0.5
#: so few major ticks divide nothing
FEW = 1


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
    """Below each major tick and each end before a break, a line that makes way for `words`."""
    xs = {tick.x for tick in axis.ticks if tick.major} | {gap.left for gap in axis.breaks}
    wholes = (
        Line(x0=x, y0=axis.y, x1=x, y1=axis.bottom, width=GRID, tone=Tone.GRID) for x in sorted(xs)
    )
    return tuple(line for whole in wholes for line in down(whole, words))


def bands(axis: Axis) -> tuple[tuple[float, float], ...]:
    """Every other stretch between two major ticks, or every other week, left and right."""
    major = sum(tick.major for tick in axis.ticks)
    found: list[tuple[float, float]] = []
    odd = False
    for segment in axis.segments:
        inside = [
            tick.x
            for tick in axis.ticks
            if _within(tick.at, segment)
            and (tick.major if major > FEW else date.fromordinal(tick.at).weekday() == 0)
        ]
        for left, right in pairwise(sorted({segment.left, *inside, segment.right})):
            if odd:
                found.append((left, right))
            odd = not odd
    return tuple(found)


def _within(at: int, segment: Segment) -> bool:
    return segment.begin <= at < segment.end
