"""The mark of an event on an axis."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from math import isfinite

from timeline.chart.layout.drawn_dates import DrawnDate, join
from timeline.chart.layout.page import Axis, Join, Mark, Shape
from timeline.edtf import Span
from timeline.model import Event, Stage, Status

#: diameter of a day and height of a bar, in points
DAY, BAR = 6.5, 7.0
#: shortest bar that still shows on a photocopy
SHORTEST = 2.5
#: shortest window, in heights of it: a short one must not look like a day, or more exact
WINDOW = 1.5
#: shortest body that an arrow stands on
ARROW = 12.0
#: room between a ghost and its mark, in which the line between them shows
FROM_GHOST = 6.0
#: white between marks of one event that stand below each other, and most rows of them
BETWEEN, MOST_ROWS = 1.5, 3


def make_mark(  # noqa: PLR0913 - what a mark is made of
    event: Event,
    dates: Sequence[DrawnDate],
    axis: Axis,
    scale: float,
    *,
    today: date | None = None,
    old: DrawnDate | None = None,
) -> Mark:
    """The mark of `event` on `axis`, its middle at y 0; `scale` is that of the type.

    Where it has several dates, each has its mark, and the first from the left has the others.
    What is under way on `today` is drawn as what has occurred, half full. Where it moved from an
    `old` date, it has a ghost there.
    """
    mark = _whole(event, dates, axis, scale, event.stage(today))
    return mark if old is None else replace(mark, ghost=_ghost(mark, old, axis, scale))


def _ghost(mark: Mark, old: DrawnDate, axis: Axis, scale: float) -> Mark:
    """The mark of a date that moved: beside the new one, or below it where they would meet."""
    ghost = _mark(old, Stage.PLANNED, axis, scale)
    ghost = replace(ghost, status=mark.status, is_under_way=mark.is_under_way)
    box, own = mark.box, ghost.own_box
    if own.right + FROM_GHOST <= box.left or box.right + FROM_GHOST <= own.left:
        return ghost
    return ghost.at(box.bottom + FROM_GHOST - own.top)


def _whole(
    event: Event, dates: Sequence[DrawnDate], axis: Axis, scale: float, stage: Stage
) -> Mark:
    """The mark of all dates of an event."""
    if len(dates) == 1:
        return _mark(dates[0], stage, axis, scale)
    found = (_mark(drawn, stage, axis, scale) for drawn in dates)
    marks = sorted(found, key=lambda mark: (mark.left, mark.right))
    joined = join(event)
    apart = _stacked(marks) if joined is Join.CONTESTED else _merged(marks)
    return replace(apart[0], others=tuple(apart[1:]), join=joined)


def _mark(drawn: DrawnDate, stage: Stage, axis: Axis, scale: float) -> Mark:
    span, kind = drawn.shown, drawn.shape
    if kind is Shape.DAY:
        middle = axis.x((span.begin + span.end) / 2)
        half = DAY * scale / 2
        pieces: tuple[tuple[float, float], ...] = ((middle - half, middle + half),)
    else:
        pieces = _pieces(span, axis)
    height = (DAY if kind is Shape.DAY else BAR) * scale
    if kind is Shape.WINDOW:
        pieces = _lengthened(pieces, WINDOW * height)
    begin, end = drawn.tips
    is_under_way = stage is Stage.UNDER_WAY
    return Mark(
        shape=kind,
        status=Status.OCCURRED if is_under_way else Status(stage.value),
        is_under_way=is_under_way,
        y=0,
        height=height,
        pieces=pieces,
        begin=begin,
        end=end,
    )


def _stacked(marks: Sequence[Mark]) -> list[Mark]:
    """The same, those that would hide each other below each other: sources disagree in sight."""
    reached: list[float] = []
    placed = []
    for mark in marks:
        box = mark.box
        free = (row for row, right in enumerate(reached) if right + BETWEEN <= box.left)
        row = next(free, min(len(reached), MOST_ROWS - 1))
        reached[row : row + 1] = [box.right]
        placed.append(replace(mark, y=row * (max(other.height for other in marks) + BETWEEN)))
    return placed


def _merged(marks: Sequence[Mark]) -> list[Mark]:
    """The same, windows that were made longer and so would lie on each other as one."""
    placed: list[Mark] = []
    for mark in marks:
        before = placed[-1] if placed else None
        if before is None or not _overlap(before, mark):
            placed.append(mark)
            continue
        left, right = before.left, max(before.right, mark.right)
        placed[-1] = replace(before, pieces=((left, right),), end=mark.end)
    return placed


def _overlap(before: Mark, mark: Mark) -> bool:
    """Whether two windows that are not broken share more than an edge."""
    alike = before.shape is mark.shape is Shape.WINDOW
    whole = len(before.pieces) == len(mark.pieces) == 1
    return alike and whole and mark.left < before.right - 0.1


def _pieces(span: Span, axis: Axis) -> tuple[tuple[float, float], ...]:
    """The parts of the axis that `span` covers, one a segment."""
    pieces: list[tuple[float, float]] = []
    for segment in axis.segments:
        begin, end = max(span.begin, segment.begin), min(span.end, segment.end)
        if begin < end:
            width = (segment.right - segment.left) / (segment.end - segment.begin)
            pieces.append(
                (
                    segment.left + (begin - segment.begin) * width,
                    segment.left + (end - segment.begin) * width,
                )
            )
    least = ARROW if not (isfinite(span.begin) and isfinite(span.end)) else SHORTEST
    if len(pieces) == 1 and pieces[0][1] - pieces[0][0] < least:
        left, right = pieces[0]
        if isfinite(span.begin) and isfinite(span.end):
            return _lengthened(((left, right),), least)
        return ((left, left + least),) if isfinite(span.begin) else ((right - least, right),)
    return tuple(pieces)


def _lengthened(
    pieces: tuple[tuple[float, float], ...], least: float
) -> tuple[tuple[float, float], ...]:
    """The same, a single one at least so long, around its middle."""
    left, right = pieces[0]
    if len(pieces) > 1 or right - left >= least:
        return pieces
    middle = (left + right) / 2
    return ((middle - least / 2, middle + least / 2),)
