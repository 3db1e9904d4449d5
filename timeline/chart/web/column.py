"""A chart that runs downwards, for a narrow screen: marks along the axis, labels beside them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.chart.web.event_mark import EventMark
from timeline.chart.web.label_width import label_lines, label_width
from timeline.chart.web.placed_mark import (
    DOT,
    LabelLine,
    PlacedMark,
    PlacedPart,
    placed_parts,
    reach_of,
)
from timeline.chart.web.time_scale import SMALL, TimeScale

#: from one column of marks to the next, and how many there are
COLUMN, COLUMNS = 12.0, 4
#: type size of a title, and from one base line to the next
TITLE, LEADING, DATE_LEADING = 13.5, 17.0, 15.0
#: from the last column to the labels, and white between two labels
APART, BETWEEN = 15.0, 9.0
#: least and most height of the chart, and how much an event adds to it
LEAST, MOST, EACH = 260.0, 680.0, 64.0
#: base line of the first line from the top of a label
_ASCENT = 12.0
_THICKNESS = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnStyle:
    """How much a label says."""

    #: most lines of a title
    lines: int
    has_date: bool


#: those that say most first; the last one leaves labels out where there is no room
STYLES = (
    ColumnStyle(lines=2, has_date=True),
    ColumnStyle(lines=1, has_date=True),
    ColumnStyle(lines=2, has_date=False),
    ColumnStyle(lines=1, has_date=False),
)


def column_height(count: int) -> float:
    """The height of a chart of so many events."""
    return min(max(count * EACH, LEAST), MOST)


def column(
    marks: Sequence[EventMark], scale: TimeScale, axis: float, width: float, height: float
) -> tuple[PlacedMark, ...]:
    """All events along a scale of that height; labels where there is room, in order.

    Args:
        marks: By their begins.
        scale: Runs downwards.
        axis: Where it stands.
        width: Where labels end.
        height: Where the scale ends.
    """
    placed, columns = _in_columns(marks, scale, axis)
    left = axis + columns * COLUMN + APART
    for style in STYLES:
        labels = [_texts(item.mark, width - left, style) for item in placed]
        needed = sum(_height(texts) for texts in labels) - BETWEEN
        if needed <= height:
            return _labelled(placed, labels, left, height)
    labels = [_texts(item.mark, width - left, STYLES[-1]) for item in placed]
    chosen = _chosen(placed, int((height + BETWEEN) / (LEADING + BETWEEN)))
    kept = [texts if index in chosen else [] for index, texts in enumerate(labels)]
    return _labelled(placed, kept, left, height)


def _in_columns(
    marks: Sequence[EventMark], scale: TimeScale, axis: float
) -> tuple[list[PlacedMark], int]:
    """The marks beside each other where they would meet, and how many columns that takes."""
    reached: list[float] = []
    placed = []
    for mark in marks:
        parts = placed_parts(mark, scale)
        low, high = reach_of(parts)
        free = (index for index, end in enumerate(reached) if end + 1 <= low)
        index = next(free, min(len(reached), COLUMNS - 1))
        reached[index : index + 1] = [max([high, *reached[index : index + 1]])]
        across = axis + COLUMN * (index + 0.5)
        placed.append(PlacedMark(mark=mark, parts=parts, across=across, thickness=_THICKNESS))
    return placed, max(len(reached), 1)


def _texts(mark: EventMark, room: float, style: ColumnStyle) -> list[tuple[str, float, bool]]:
    bold = mark.is_highlighted
    lines = label_lines(mark.title, TITLE, room, style.lines, bold=bold)
    found = [(line, label_width(line, TITLE, bold=bold), False) for line in lines]
    if style.has_date:
        said = label_lines(mark.said, SMALL, room, 1)[0]
        found.insert(0, (said, label_width(said, SMALL), True))
    return found


def _height(texts: Sequence[tuple[str, float, bool]]) -> float:
    """The height of a label with the white after it."""
    return sum(DATE_LEADING if is_date else LEADING for _, _, is_date in texts) + BETWEEN


def _chosen(placed: Sequence[PlacedMark], most: int) -> set[int]:
    """Which events have labels: those that are set off, and others evenly among all."""
    first = [index for index, item in enumerate(placed) if item.mark.is_highlighted][:most]
    others = [index for index in range(len(placed)) if index not in set(first)]
    room = most - len(first)
    every = [others[int(index * len(others) / room)] for index in range(min(room, len(others)))]
    return {*first, *every}


def _labelled(
    placed: Sequence[PlacedMark],
    labels: Sequence[list[tuple[str, float, bool]]],
    left: float,
    height: float,
) -> tuple[PlacedMark, ...]:
    """The marks with their labels, each as near to its mark as the others let it."""
    with_labels = [index for index, texts in enumerate(labels) if texts]
    wanted = [_middle(placed[index].parts[0]) for index in with_labels]
    order = sorted(range(len(with_labels)), key=lambda at: wanted[at])
    heights = [_height(labels[with_labels[at]]) for at in order]
    tops = _apart([wanted[at] for at in order], heights, height + BETWEEN)
    found = list(placed)
    for at, top, label_height in zip(order, tops, heights, strict=True):
        index = with_labels[at]
        found[index] = _with_label(placed[index], labels[index], left, top, label_height)
    return tuple(found)


def _middle(part: PlacedPart) -> float:
    """Where a label of it would stand best: near its begin, where it is long."""
    return min((part.low + part.high) / 2, part.low + 2 * DOT)


def _apart(wanted: Sequence[float], heights: Sequence[float], room: float) -> list[float]:
    """Tops of boxes around wanted middles in that order, none on another, none out of the room.

    Boxes that would meet become a block, which stands where that is best for all of it.
    """
    blocks: list[tuple[float, float, int]] = []
    for middle, size in zip(wanted, heights, strict=True):
        block = (_inside(middle - size / 2, size, room), size, 1)
        while blocks and blocks[-1][0] + blocks[-1][1] > block[0]:
            before = blocks.pop()
            count = before[2] + block[2]
            mean = (before[0] * before[2] + (block[0] - before[1]) * block[2]) / count
            both = before[1] + block[1]
            block = (_inside(mean, both, room), both, count)
        blocks.append(block)
    tops, sizes = [], iter(heights)
    for top, _, count in blocks:
        at = top
        for _ in range(count):
            tops.append(at)
            at += next(sizes)
    return tops


def _inside(top: float, size: float, room: float) -> float:
    return max(min(top, room - size), 0.0)


def _with_label(
    item: PlacedMark,
    texts: Sequence[tuple[str, float, bool]],
    left: float,
    top: float,
    height: float,
) -> PlacedMark:
    lines, y = [], top
    for text, wide, is_date in texts:
        lines.append(LabelLine(text=text, x=left, y=y + _ASCENT, width=wide, is_date=is_date))
        y += DATE_LEADING if is_date else LEADING
    at, to = _middle(item.parts[0]), min(top + 8.0, top + height / 2)
    leader = ((item.across + DOT + 1, at), (left - APART + 4, at), (left - 4, to))
    return replace(item, label=tuple(lines), leader=leader)
