"""The parts of marks: what is sure of them, and what is pale or fades."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.chart.draw.outlines import Outline, Point, circle, polygon, rectangle, rounded
from timeline.chart.layout.page import Mark, Shape, Tip
from timeline.model import Status

#: where the slices of a wedge begin and end, in parts of its length, and how much narrower it gets
_SLICES, _NARROWS = ((0.0, 0.5), (0.6, 0.78), (0.88, 1.0)), 0.8
#: no length at all, in points
_NOTHING = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a mark in one look."""

    outline: Outline
    #: whether something lies only some time in it: it stays behind what is sure
    is_pale: bool
    #: whether it is too small for a pattern
    is_plain: bool = False


def parts(mark: Mark) -> Iterator[Part]:
    """The parts of a mark, those that are pale first."""
    if mark.shape is Shape.DAY:
        yield Part(outline=_day(mark), is_pale=False, is_plain=True)
        return
    last = len(mark.pieces) - 1
    for number, (left, right) in enumerate(mark.pieces):
        sides = (
            _Side(mark, left, -1) if number == 0 else None,
            _Side(mark, right, 1) if number == last else None,
        )
        yield from _parts(mark, left, right, sides)


def outlines(mark: Mark) -> Iterator[Outline]:
    """The outlines of the parts of a mark."""
    return (part.outline for part in parts(mark))


class _Side:
    """One end of a bar.

    Args:
        mark: The bar.
        x: Where it ends.
        way: To the left (-1) or to the right (1).
    """

    def __init__(self, mark: Mark, x: float, way: int) -> None:
        self._y, self._half, self._way = mark.y, mark.height / 2, way
        self.tip, self._fade = ((mark.begin, mark.fades[0]), (mark.end, mark.fades[1]))[way > 0]
        self._end = x
        #: where the rest of the bar is
        self.x = x - way * self._fade

    def pale(self) -> Iterator[Outline]:
        """What is pale of it where it lies some time in a month or a year."""
        if self.tip is not Tip.OPEN and self._fade:
            left, right = sorted((self.x, self._end))
            begin, end = self._way < 0, self._way > 0
            yield rounded(left, right, self._y, self._half, begin=begin, end=end)

    def slices(self) -> tuple[tuple[Point, ...], ...]:
        """The corners of a wedge that is cut across, so that it fades where tints do not print."""
        fades = self.tip is Tip.OPEN and self._fade
        return tuple(self._slice(*shares) for shares in _SLICES) if fades else ()

    def _slice(self, near: float, far: float) -> tuple[Point, ...]:
        """From below its near end, around its far end."""
        x0, x1 = (self.x + self._way * self._fade * share for share in (near, far))
        high, low = (self._half * (1 - _NARROWS * share) for share in (near, far))
        way, y = self._way, self._y
        return (x0, y - way * high), (x1, y - way * low), (x1, y + way * low), (x0, y + way * high)


def _parts(
    mark: Mark, left: float, right: float, sides: tuple[_Side | None, _Side | None]
) -> Iterator[Part]:
    """The parts of a piece of a bar."""
    is_pale = mark.shape is Shape.WINDOW
    for side in filter(None, sides):
        yield from (Part(outline=outline, is_pale=True) for outline in side.pale())
        # The first slice of something that lasts is one with the rest.
        for number, corners in list(enumerate(side.slices()))[0 if is_pale else 1 :]:
            yield Part(outline=polygon(corners), is_pale=is_pale, is_plain=number > 0)
    begin, end = sides
    left, right = (begin.x if begin else left), (end.x if end else right)
    if right - left < _NOTHING:
        return
    if is_pale:
        outline = rounded(
            left, right, mark.y, mark.height / 2, begin=_is_round(begin), end=_is_round(end)
        )
    else:
        half = mark.height / 2
        rest = rectangle(left, mark.y - half, right, mark.y + half).corners[:4]
        outline = polygon([*_end(end, rest[1:3]), *_end(begin, (rest[3], rest[0]))])
    yield Part(outline=outline, is_pale=is_pale)


def _is_round(side: _Side | None) -> bool:
    return side is not None and side.tip is not Tip.OPEN


def _end(side: _Side | None, plain: Sequence[Point]) -> Sequence[Point]:
    """The corners of the end of what is sure, clockwise."""
    wedge = side.slices() if side is not None else ()
    return wedge[0] if wedge else plain


def _day(mark: Mark) -> Outline:
    """A disc; other shapes for what is not fixed yet, since patterns do not show so small."""
    radius, x, y = mark.height / 2, (mark.left + mark.right) / 2, mark.y
    if mark.status is Status.PROPOSED:
        radius *= 1.15
        return polygon([(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)])
    if mark.status is Status.POSTPONED:
        radius *= 0.86
        return rectangle(x - radius, y - radius, x + radius, y + radius)
    return circle(x, y, radius)
