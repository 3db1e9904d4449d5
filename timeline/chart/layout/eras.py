"""Named times behind the events of a page: a bar with its name above the axis, a tint below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.chart.layout.cut import cut
from timeline.chart.layout.geometry import ASCENT, Box, Text, Tone, Weight
from timeline.chart.layout.page import Axis, EraBand
from timeline.chart.layout.ruler import Ruler
from timeline.model import Era

#: height of a row of names, their type size, and the white between two of them
ROW, SIZE, BETWEEN = 16.0, 7.5, 8.0
#: how far a bar stands below its name, and what is above the axis below all rows
_BAR, BELOW = 4.5, 3.0
#: how far an era fades whose begin or end nobody knows, in points
_OPEN = 30.0
#: the narrowest that shows
_LEAST = 1.0
#: characters of a name
_LONGEST = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class _Extent:
    """Where an era stands on an axis."""

    era: Era
    left: float
    right: float
    #: where it is sure: between these two
    sure: tuple[float, float]
    #: whether its begin and its end are on the axis, and sharp
    firm: tuple[bool, bool]


def era_bands(
    eras: Sequence[Era], axis: Axis, ruler: Ruler, content: Box, top: float
) -> tuple[EraBand, ...]:
    """The eras that meet an axis, which they do not stretch; those that overlap stack.

    Args:
        eras: In any order.
        axis: Below them.
        ruler: Measures their names.
        content: The paper inside the margins.
        top: Where the axis with its words begins: they stand above it.
    """
    #: by row: where its last name and its last bar end
    reached: list[tuple[float, float]] = []
    found = []
    extents = sorted(_extents(eras, axis), key=lambda item: (item.left, -item.right))
    for number, extent in enumerate(extents):
        name = cut(extent.era.name, _LONGEST)
        width = min(ruler.width(name, SIZE, Weight.BOLD), content.width)
        x = max(content.left, min(extent.left, content.right - width))
        row = _row(reached, x, extent.left)
        reached[row : row + 1] = [(x + width + BETWEEN, extent.right)]
        y = top - BELOW - row * ROW
        found.append(
            EraBand(
                name=extent.era.name,
                label=Text(
                    text=name,
                    x=x,
                    y=y - _BAR - SIZE * (1 - ASCENT),
                    size=SIZE,
                    width=width,
                    weight=Weight.BOLD,
                    tone=Tone.MUTED,
                ),
                left=extent.left,
                right=extent.right,
                sure=extent.sure,
                firm=extent.firm,
                y=y,
                number=number,
            )
        )
    return tuple(found)


def rows_of(bands: Sequence[EraBand]) -> int:
    """How many rows they take."""
    return len({band.y for band in bands})


def _row(reached: Sequence[tuple[float, float]], name: float, bar: float) -> int:
    """The first row in which neither a name nor a bar is in the way."""
    free = (
        row
        for row, (names, bars) in enumerate(reached)
        if names <= name + 1e-6 and bars <= bar + 1e-6
    )
    return next(free, len(reached))


def _extents(eras: Sequence[Era], axis: Axis) -> Iterator[_Extent]:
    first, last = axis.segments[0].begin, axis.segments[-1].end
    edges = axis.segments[0].left, axis.segments[-1].right
    for era in eras:
        begin, end = era.begin, era.end
        if (begin and begin.begin >= last) or (end and end.end <= first):
            continue
        left = axis.x(begin.begin) if begin else edges[0]
        right = axis.x(end.end) if end else edges[1]
        if right - left < _LEAST:
            continue
        open_end = min(_OPEN, (right - left) / 2)
        near = axis.x(begin.end) if begin else left + open_end
        far = axis.x(end.begin) if end else right - open_end
        if near > far:
            near = far = (left + right) / 2
        firm = (
            begin is not None and begin.begin >= first and near - left < _LEAST,
            end is not None and end.end <= last and right - far < _LEAST,
        )
        yield _Extent(era=era, left=left, right=right, sure=(near, far), firm=firm)
