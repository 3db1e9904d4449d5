"""Lines down a chart that make way for words, and the tints between them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from timeline.layout.page import Axis, Box, Line, Segment, Tick, Tone

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
    """Every other stretch between two ticks of the rank that divides the axis best."""
    divides = _divider(axis)
    found: list[tuple[float, float]] = []
    odd = False
    for segment in axis.segments:
        inside = [tick.x for tick in axis.ticks if _within(tick.at, segment) and divides(tick)]
        for left, right in pairwise(sorted({segment.left, *inside, segment.right})):
            if odd:
                found.append((left, right))
            odd = not odd
    return tuple(found)


def _divider(axis: Axis) -> Callable[[Tick], bool]:
    """Which ticks part the bands: major ones, else Mondays, else all that are not too near."""
    if sum(tick.major for tick in axis.ticks) > FEW:
        return lambda tick: tick.major
    if any(after.at - tick.at == 1 for tick, after in pairwise(axis.ticks)):
        return lambda tick: date.fromordinal(tick.at).weekday() == 0
    nearest = min((after.x - tick.x for tick, after in pairwise(axis.ticks)), default=0.0)
    return lambda _tick: nearest >= NEAR


def _within(at: int, segment: Segment) -> bool:
    return segment.begin <= at < segment.end
