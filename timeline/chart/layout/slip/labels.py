"""The words at the ends of lines: beside the end where that is free, else in the margin."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import hypot

from timeline.chart.layout.cut import cut
from timeline.chart.layout.geometry import ASCENT, Box, Text, Tone, Weight
from timeline.chart.layout.ruler import Ruler
from timeline.chart.layout.slip.plot import Point
from timeline.chart.layout.slip.tracks import Track
from timeline.chart.layout.wrap import wrap

#: type sizes of a title and of what stands below it, and a line in parts of its size
TITLE, WORDS, LEADING = 8.5, 7.5, 1.22
#: white between two labels, and between an end and its label
BETWEEN, BESIDE = 3.5, 6.0
#: how far words stand from an end, the nearest first
OFF = (BESIDE, 11.0, 17.0, 24.0, 32.0, 42.0, 54.0)
#: most lines of a title, and its characters
_LINES, _LONGEST = 2, 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a plan, set in lines from the origin."""

    texts: tuple[Text, ...]
    width: float
    height: float

    def at(self, x: float, y: float) -> tuple[Text, ...]:
        """The same with their upper left corner there."""
        return tuple(replace(text, x=text.x + x, y=text.y + y) for text in self.texts)


def set_words(track: Track, room: float, ruler: Ruler) -> Words:
    """The title and the words of a track in lines of at most a width."""
    texts: list[Text] = []
    y = 0.0
    for line in _title(track.title, room, ruler):
        width = ruler.width(line, TITLE, Weight.BOLD)
        bold = Text(text=line, x=0.0, y=y + ASCENT * TITLE, size=TITLE, width=width)
        texts.append(replace(bold, weight=Weight.BOLD))
        y += TITLE * LEADING
    for line in wrap(track.words, room, WORDS, ruler):
        width = ruler.width(line, WORDS)
        plain = Text(text=line, x=0.0, y=y + ASCENT * WORDS, size=WORDS, width=width)
        texts.append(replace(plain, tone=Tone.MUTED))
        y += WORDS * LEADING
    return Words(texts=tuple(texts), width=max(text.width for text in texts), height=y)


def _title(title: str, width: float, ruler: Ruler) -> tuple[str, ...]:
    """The lines of a title, which is cut where it would take more than two."""
    most = min(len(title), _LONGEST)
    while True:
        lines = wrap(cut(title, most), width, TITLE, ruler, Weight.BOLD)
        if len(lines) <= _LINES or most <= 1:
            return lines[:_LINES]
        most = int(most * 0.9)


def stacked(
    wanted: Sequence[tuple[float, float]], top: float, bottom: float
) -> tuple[float, ...] | None:
    """The upper edges of boxes in a column, each as near as may be to where it is wanted.

    Args:
        wanted: The middle and the height of each, in order of the middles.
        top: The upper end of the column.
        bottom: Its lower end.

    Returns:
        None where there is not room for all.
    """
    heights = [height + BETWEEN for _, height in wanted]
    if sum(heights) - BETWEEN > bottom - top:
        return None
    # Each block is the sum of where its first box would begin, how many it has, and its height.
    blocks: list[tuple[float, int, float]] = []
    for (middle, height), full in zip(wanted, heights, strict=True):
        blocks.append((middle - height / 2, 1, full))
        while len(blocks) > 1 and _begin(blocks[-1], top, bottom) < _end(blocks[-2], top, bottom):
            (later, more, lower), (first, many, upper) = blocks.pop(), blocks.pop()
            blocks.append((first + later - more * upper, many + more, upper + lower))
    return tuple(_spread(blocks, heights, top, bottom))


def _begin(block: tuple[float, int, float], top: float, bottom: float) -> float:
    total, many, height = block
    return min(max(total / many, top), bottom - height + BETWEEN)


def _end(block: tuple[float, int, float], top: float, bottom: float) -> float:
    return _begin(block, top, bottom) + block[2]


def _spread(
    blocks: Iterable[tuple[float, int, float]], heights: Sequence[float], top: float, bottom: float
) -> Iterator[float]:
    rest = iter(heights)
    for block in blocks:
        at = _begin(block, top, bottom)
        for _ in range(block[1]):
            yield at
            at += next(rest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place for words beside the end of a line."""

    box: Box
    #: from the end to the words, where they stand off
    leader: tuple[Point, ...] = ()


def beside(
    choices: Sequence[Words], end: Point, plot: Box, taken: Sequence[Box]
) -> tuple[Words, Place] | None:
    """A free place for words near the end of a line in the plot, the nearest that there is.

    Args:
        choices: The words, set in several ways; the first is the best.
        end: Where the line ends.
        plot: What they must lie in.
        taken: What they must not lie on.
    """
    spots = ((words, box) for words in choices for box in _around(words, end))
    near = sorted(spots, key=lambda spot: round(_off(spot[1], end)))
    for words, box in near:
        if box.inside(plot) and not any(box.overlaps(other) for other in taken):
            nearest = _nearest(box, end)
            is_near = _off(box, end) <= BESIDE + 1
            return words, Place(box=box, leader=() if is_near else (end, nearest))
    return None


def _around(words: Words, end: Point) -> Iterator[Box]:
    """Boxes around the end: at its right, above and below it, and at its left."""
    x, y = end
    width, height = words.width, words.height
    for off in OFF:
        for begin in (x + off, x - off - width):
            for down in (0.0, *OFF, *(-one for one in OFF)):
                yield _box(begin, y - height / 2 + down, width, height)
        for top in (y - off - height, y + off):
            for share in (0.5, 0.25, 0.75):
                yield _box(x - share * width, top, width, height)


def _box(left: float, top: float, width: float, height: float) -> Box:
    return Box(left=left, top=top, right=left + width, bottom=top + height)


def _off(box: Box, point: Point) -> float:
    """How far a box is from a point."""
    x, y = _nearest(box, point)
    return hypot(x - point[0], y - point[1])


def _nearest(box: Box, point: Point) -> Point:
    """The point of a box that is nearest to another."""
    x, y = point
    return min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)
