"""The mark of an event on an axis."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.chart.layout.drawn_dates import DrawnDate, join
from timeline.chart.layout.page import Axis, Join, Mark, Shape, Tip
from timeline.edtf import Span
from timeline.model import Event, Stage, Status

#: diameter of a day, height of a bar and of a window, in points
DAY, BAR, BAND = 6.5, 7.0, 6.0
#: shortest bar that still shows on a photocopy
SHORTEST = 2.5
#: shortest window, in heights of it: a short one must not look like a day, or more exact
WINDOW = 1.5
#: length of what fades towards an open end, in points: a sign and no stretch of time, which
#: stays in the white beside the axis
FADE = 14.4
#: length of the bar before it where something lasts
SOLID = 5.6
#: most of a bar that is pale at one end, and the least that shows
MOST_PALE, LEAST_PALE = 1 / 3, 1.5
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
    kind = drawn.shape
    height = _HEIGHTS[kind] * scale
    pieces, fades = _day(drawn, axis, height) if kind is Shape.DAY else _bar(drawn, axis, scale)
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
        fades=fades,
    )


_HEIGHTS = {Shape.DAY: DAY, Shape.WINDOW: BAND, Shape.DURATION: BAR}
#: left and right of each piece
_Pieces = tuple[tuple[float, float], ...]
_Fades = tuple[float, float]


def _day(drawn: DrawnDate, axis: Axis, height: float) -> tuple[_Pieces, _Fades]:
    middle = axis.x((drawn.known.begin + drawn.known.end) / 2)
    return ((middle - height / 2, middle + height / 2),), (0.0, 0.0)


def _bar(drawn: DrawnDate, axis: Axis, scale: float) -> tuple[_Pieces, _Fades]:
    """The pieces of a bar, and how much of their ends is pale or fades."""
    open_ends = [tip is Tip.OPEN for tip in drawn.tips]
    if drawn.body.begin == drawn.body.end:
        x = axis.x(drawn.body.begin)
        pieces: _Pieces = ((x, x),)
    else:
        pieces = _pieces(drawn.body, axis)
        if not any(open_ends):
            least = WINDOW * BAND * scale if drawn.shape is Shape.WINDOW else SHORTEST
            pieces = _lengthened(pieces, least)
    pale = _pale(drawn, pieces, axis)
    begin, end = (FADE * scale if is_open else 0.0 for is_open in open_ends)
    solid = SOLID * scale if drawn.shape is Shape.DURATION else 0.0
    before, after = (fade and fade + solid for fade in (begin, end))
    return _reaching(pieces, before, after), (begin or pale[0], end or pale[1])


def _reaching(pieces: _Pieces, before: float, after: float) -> _Pieces:
    """The same, so much longer at either end."""
    *rest, (left, right) = pieces
    longer = (*rest, (left, right + after))
    (left, right), *rest = longer
    return ((left - before, right), *rest)


def _pale(drawn: DrawnDate, pieces: _Pieces, axis: Axis) -> _Fades:
    """How much of a bar lies in the month or year in which it began or ended."""
    begin, end = drawn.tips
    most = 1.0 if len(pieces) > 1 or Tip.OPEN in drawn.tips else MOST_PALE
    (first, last), sure = (pieces[0], pieces[-1]), drawn.sure
    lengths = (
        min(axis.x(sure.begin) - first[0], most * (first[1] - first[0])),
        min(last[1] - axis.x(sure.end), most * (last[1] - last[0])),
    )
    at_begin, at_end = (
        length if tip is Tip.VAGUE and length >= LEAST_PALE else 0.0
        for tip, length in zip((begin, end), lengths, strict=True)
    )
    return at_begin, at_end


def make_sign(
    shape: Shape, tips: tuple[Tip, Tip], stage: Stage, *, length: float, scale: float = 1.0
) -> Mark:
    """The mark of such a date where no axis is, as in a legend; its begin is at x 0.

    Args:
        shape: What kind of mark it is.
        tips: What its begin and its end say.
        stage: How far the event has come.
        length: Of a bar, unless it is a sign of its own length.
        scale: That of the type.
    """
    height = _HEIGHTS[shape] * scale
    pale = length / 3 if shape is Shape.DURATION else 0.0
    lengths = {Tip.OPEN: FADE * scale, Tip.VAGUE: pale}
    begin, end = (0.0 if shape is Shape.DAY else lengths.get(tip, 0.0) for tip in tips)
    if shape is Shape.DAY:
        length = height
    elif Tip.OPEN in tips:
        length = begin + end + (SOLID * scale if shape is Shape.DURATION else 0.0)
    is_under_way = stage is Stage.UNDER_WAY
    return Mark(
        shape=shape,
        status=Status.OCCURRED if is_under_way else Status(stage.value),
        is_under_way=is_under_way,
        y=0,
        height=height,
        pieces=((0, length),),
        begin=tips[0],
        end=tips[1],
        fades=(begin, end),
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
    alike = before.shape is mark.shape is Shape.WINDOW and not (
        before.is_bounded or mark.is_bounded
    )
    whole = len(before.pieces) == len(mark.pieces) == 1
    return alike and whole and mark.left < before.right - 0.1


def _pieces(span: Span, axis: Axis) -> _Pieces:
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
    return tuple(pieces)


def _lengthened(pieces: _Pieces, least: float) -> _Pieces:
    """The same, a single one at least so long, around its middle."""
    left, right = pieces[0]
    if len(pieces) > 1 or right - left >= least:
        return pieces
    middle = (left + right) / 2
    return ((middle - least / 2, middle + least / 2),)
