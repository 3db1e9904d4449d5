"""Outlines of marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from math import hypot

from timeline.chart.layout.geometry import Line

Point = tuple[float, float]


class PathStep(IntEnum):
    """How a point of an outline is reached; the value is the code of `matplotlib.path.Path`."""

    MOVE = 1
    LINE = 2
    #: two handles and an end
    CURVE = 4
    CLOSE = 79


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A closed line; the last point is the first again."""

    points: Sequence[Point]
    steps: Sequence[PathStep]

    @property
    def corners(self) -> tuple[Point, ...]:
        """A polygon that lies as close as a printer can tell; the last corner is the first."""
        return tuple(self._flat())

    def _flat(self) -> Iterator[Point]:
        at = 0
        while at < len(self.points):
            if self.steps[at] is PathStep.CURVE:
                yield from _flattened(*self.points[at - 1 : at + 3])
                at += 3
            else:
                yield self.points[at]
                at += 1


#: how far the handles of a quarter of a circle reach, in radii
_KAPPA = 0.5523
#: length of the head of an arrow, and how far it spreads, in parts of that
_HEAD, _SLANT = 4.0, 0.55
#: straight pieces of a curve: less than a hundredth of a point off it
_PIECES = 8
#: what the begin, the handles and the end of a curve share in the ends of its pieces
_SHARES = tuple(
    ((1 - at) ** 3, 3 * (1 - at) ** 2 * at, 3 * (1 - at) * at**2, at**3)
    for at in (number / _PIECES for number in range(1, _PIECES + 1))
)


def rectangle(left: float, top: float, right: float, bottom: float) -> Outline:
    """The outline of a box."""
    return polygon([(left, top), (right, top), (right, bottom), (left, bottom)])


def circle(x: float, y: float, radius: float) -> Outline:
    """The outline of a disc."""
    return rounded(x - radius, x + radius, y, radius)


def arrow(line: Line) -> tuple[tuple[Point, Point], ...]:
    """A straight line with two short ones at its end, which make it an arrow."""
    begin, end = (line.x0, line.y0), (line.x1, line.y1)
    length = hypot(end[0] - begin[0], end[1] - begin[1])
    if length < _HEAD:
        return ((begin, end),)
    back = (begin[0] - end[0]) / length * _HEAD, (begin[1] - end[1]) / length * _HEAD
    tips = (
        (end[0] + back[0] - way * back[1], end[1] + back[1] + way * back[0])
        for way in (_SLANT, -_SLANT)
    )
    return ((begin, end), *((end, tip) for tip in tips))


def lower_half(outline: Outline, middle: float) -> Outline:
    """What of an outline lies below a level, for which half of a body is full.

    >>> lower_half(rectangle(0, 0, 6, 4), 2).points
    [(6.0, 2), (6, 4), (0, 4), (0.0, 2), (6.0, 2)]
    """
    kept: list[Point] = []
    for (x, y), (other, below) in pairwise(outline.corners):
        if y >= middle:
            kept.append((x, y))
        if (y < middle) != (below < middle):
            kept.append((x + (other - x) * (middle - y) / (below - y), middle))
    return polygon(list(dict.fromkeys(kept)))


def polygon(corners: Sequence[Point]) -> Outline:
    """The outline through some corners."""
    return Outline(
        points=[*corners, corners[0]],
        steps=[PathStep.MOVE, *[PathStep.LINE] * (len(corners) - 1), PathStep.CLOSE],
    )


def rounded(  # noqa: PLR0913 - a rectangle is four numbers
    left: float, right: float, y: float, half: float, *, begin: bool = True, end: bool = True
) -> Outline:
    """A bar with round ends, where it begins and where it ends; a disc where it is short."""
    radius = min(half, (right - left) / 2)
    top, bottom, inset = y - half, y + half, radius * (1 - _KAPPA)
    rise = half * (1 - _KAPPA)
    curved_end = [
        (right - radius, top),
        (right - inset, top),
        (right, top + rise),
        (right, y),
        (right, bottom - rise),
        (right - inset, bottom),
        (right - radius, bottom),
    ]
    curved_begin = [
        (left + radius, bottom),
        (left + inset, bottom),
        (left, bottom - rise),
        (left, y),
        (left, top + rise),
        (left + inset, top),
        (left + radius, top),
    ]
    right_side = curved_end if end else [(right, top), (right, bottom)]
    left_side = curved_begin if begin else [(left, bottom), (left, top)]
    points = [left_side[-1], *right_side, *left_side]
    steps = [PathStep.MOVE]
    for curved in (end, begin):
        steps += (
            [PathStep.LINE, *[PathStep.CURVE] * 6] if curved else [PathStep.LINE, PathStep.LINE]
        )
    return Outline(points=[*points, points[0]], steps=[*steps, PathStep.CLOSE])


def _flattened(begin: Point, first: Point, second: Point, end: Point) -> Iterator[Point]:
    """Points of a curve, after its first."""
    for a, b, c, d in _SHARES:
        yield (
            a * begin[0] + b * first[0] + c * second[0] + d * end[0],
            a * begin[1] + b * first[1] + c * second[1] + d * end[1],
        )
