"""Parallel lines that fill what has not occurred yet, another way for each status."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, sqrt

from timeline.chart.draw.outlines import Outline, Point
from timeline.model import Status

#: a shorter line is hidden by the edge, in points
_SHORTEST = 0.6
#: less than the difference of two levels
_LEVEL = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pattern:
    """Which way the lines run, y downwards, and how far they are apart."""

    along: Point
    gap: float


#: patterns by status, of lines only: dots would make an SVG ten times as large
_PATTERNS = {
    Status.PLANNED: _Pattern(along=(1 / sqrt(2), -1 / sqrt(2)), gap=2 * sqrt(2)),
    Status.PROPOSED: _Pattern(along=(0.0, -1.0), gap=3.0),
    Status.POSTPONED: _Pattern(along=(1.0, 0.0), gap=2.0),
}


def hatching(
    outline: Outline, status: Status, loose: float = 1.0
) -> tuple[tuple[Point, Point], ...]:
    """Lines from edge to edge of `outline`, in even stripes; `loose` draws them apart.

    >>> from timeline.chart.draw.outlines import rectangle
    >>> hatching(rectangle(0, 0, 6, 5), Status.PROPOSED)
    (((3.0, 5.0), (3.0, 0.0)),)
    >>> hatching(rectangle(0, 0, 6, 5), Status.OCCURRED)
    ()
    """
    pattern = _PATTERNS.get(status)
    if pattern is None:
        return ()
    # Turned so that the lines of the pattern are level: along them, and across them.
    dx, dy = pattern.along
    corners = [(x * dx + y * dy, y * dx - x * dy) for x, y in outline.corners]
    return tuple(
        (
            (begin * dx - level * dy, begin * dy + level * dx),
            (end * dx - level * dy, end * dy + level * dx),
        )
        for level in _levels(corners, pattern.gap * loose)
        for begin, end in _crossed(corners, level)
        if end - begin > _SHORTEST
    )


def _levels(corners: Sequence[Point], gap: float) -> Iterator[float]:
    """Where lines run: they part what is between level edges, else all, into even stripes."""
    low, high = (pick(level for _, level in corners) for pick in (min, max))
    edges = [
        level
        for (begin, level), (end, later) in pairwise(corners)
        if abs(level - later) < _LEVEL and abs(begin - end) > _SHORTEST
    ]
    first, last = (min(edges), max(edges)) if edges else (low, high)
    if last - first < gap:
        # The shaft of a short arrow is not a measure of its head.
        first, last = low, high
    if last - first < _LEVEL:
        return
    stripes = max(2, round((last - first) / gap))
    step = (last - first) / stripes
    for number in range(-ceil((first - low) / step), ceil((high - first) / step)):
        level = first + number * step
        if low + _LEVEL < level < high - _LEVEL:
            yield level


def _crossed(corners: Sequence[Point], level: float) -> Iterator[tuple[float, float]]:
    """Where a line at `level` is inside."""
    crossings = sorted(
        begin + (end - begin) * (level - low) / (high - low)
        for (begin, low), (end, high) in pairwise(corners)
        if (low <= level) != (high <= level)
    )
    return zip(crossings[::2], crossings[1::2], strict=True)
