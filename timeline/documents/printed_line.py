"""Lines of printed pages: where their words stand, and the cells that wide gaps part them into."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

#: a gap so many times the size of letters can part cells: that of words, or a little more
_GAP = 0.2
#: characters by which the letters that a page shows may differ from those of its text (ligatures)
_SLACK = 3
#: what begins so much lower, in parts of the size of letters, is not of the same line
_LOWER = 0.6
#: lines are of one height that differ by less, in parts of that size
_LEVEL = 0.3
#: width of a letter in parts of its size
_USUAL = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCell:
    """Words of a line that stand together; places are in points from the left."""

    text: str
    x: float
    end: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedLine:
    """A line of a page and where it begins, in points from the lower left."""

    text: str
    x: float
    y: float
    #: of its letters, in points; 0 where it is not known
    size: float
    #: where it ends; 0 where that is not known
    end: float = 0.0
    #: whether all of its letters are bold
    is_bold: bool = False
    #: the parts of it between gaps, wide or not; none where it has none
    cells: tuple[PrintedCell, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """That a page shows letters: where they begin, and how many there are."""

    x: float
    size: int
    #: where they end
    end: float


@dataclass(frozen=True, slots=True)
class Span:
    """Words that stand together in a line, where they begin, and how large they are."""

    text: str
    x: float
    end: float
    y: float
    size: float
    is_bold: bool = False


def spans(text: str, operations: Sequence[Operation]) -> Iterator[tuple[str, float, float]]:
    """A text parted at the spaces between the operations that show it, with begins and ends.

    How many characters an operation shows is known only by the letters of its font: spaces may be
    among them or not, and a letter may stand for several characters, so that a space is looked
    for near the place where the next one should begin.
    """
    if not operations:
        return
    cuts = list(_cuts(text, operations))
    begins = [(0, operations[0].x), *((at, after.x) for at, _, after in cuts)]
    ends = [*((at, before.end) for at, before, _ in cuts), (len(text), operations[-1].end)]
    for (start, x), (stop, end) in zip(begins, ends, strict=True):
        yield text[start:stop], x, end


def _cuts(text: str, operations: Sequence[Operation]) -> Iterator[tuple[int, Operation, Operation]]:
    letters, whole = sum(map(len, text.split())), len(text.strip())
    shown = sum(operation.size for operation in operations)
    with_spaces = shown > letters
    # Spaces that are not shown, or letters that stand for several characters.
    more = (whole if with_spaces else letters) - shown
    if not -_SLACK < more <= (len(operations) if with_spaces else _SLACK):
        return
    position = len(text) - len(text.lstrip())
    for operation, following in pairwise(operations):
        position = _behind(text, position, operation.size, spaces=with_spaces)
        if with_spaces and more > 0 and text[position : position + 1] == " ":
            yield position, operation, following
            position, more = position + 1, more - 1
        elif with_spaces and " " in text[max(position - 1, 0) : position + 1]:
            yield position, operation, following
        elif not with_spaces:
            near = _near(position, max(more, 0))
            space = next((at for at in near if text[at : at + 1] == " "), -1)
            if space > 0:
                yield space, operation, following
                position = space + 1


def _behind(text: str, position: int, count: int, *, spaces: bool) -> int:
    """The position behind so many characters, or behind so many that are no spaces."""
    if spaces:
        return position + count
    while count and position < len(text):
        count -= text[position] != " "
        position += 1
    return position


def _near(position: int, furthest: int) -> Iterator[int]:
    yield position
    for distance in range(1, furthest + 1):
        yield position - distance
        yield position + distance


def lines(found: Iterable[Span]) -> Iterator[PrintedLine]:
    """The lines of spans in the order in which the page shows them.

    Cells that stand half a line lower, as they belong to two rows, tie these together: what begins
    below the begin of a line is another.
    """
    begun: list[Span] = []
    for span in found:
        if not begun and not span.text.strip():
            continue
        first = begun[0] if begun else span
        near = span.x < first.x + first.size / 2
        if near and first.y - span.y > _LOWER * first.size and span.text.strip():
            yield _line(begun)
            begun = []
        begun.append(span)
    if begun:
        yield _line(begun)


def _line(found: Sequence[Span]) -> PrintedLine:
    filled = [span for span in found if span.text.strip()]
    return PrintedLine(
        text=" ".join("".join(span.text for span in found).split()),
        x=filled[0].x,
        y=filled[0].y,
        size=filled[0].size,
        end=filled[-1].end,
        is_bold=all(span.is_bold for span in filled),
        cells=_cells(found),
    )


def _cells(found: Sequence[Span]) -> tuple[PrintedCell, ...]:
    """The parts of a line between gaps; none where no gap parts it."""
    groups: list[list[Span]] = []
    end = 0.0
    for span in found:
        is_blank = not span.text.strip()
        if not is_blank and (not groups or span.x - end > _GAP * span.size):
            groups.append([])
        if groups:
            groups[-1].append(span)
        end = end if is_blank else span.end
    if len(groups) <= 1:
        return ()
    return tuple(
        PrintedCell(
            text=" ".join("".join(span.text for span in group).split()),
            x=group[0].x,
            end=max(span.end for span in group if span.text.strip()),
        )
        for group in groups
    )


def end_of(line: PrintedLine) -> float:
    """Where a line ends, or would with letters of the usual width."""
    return line.end or line.x + _USUAL * len(line.text) * line.size


def in_rows(lines: Iterable[PrintedLine]) -> list[PrintedLine]:
    """Lines, those put together that stand behind each other at one height."""
    found: list[PrintedLine] = []
    for line in lines:
        above = found[-1] if found else line
        level = abs(line.y - above.y) < _LEVEL * line.size and abs(line.size - above.size) < 1
        if found and level and line.x > end_of(above) + _GAP * line.size:
            found[-1] = _beside(above, line)
        else:
            found.append(line)
    return found


def _beside(one: PrintedLine, other: PrintedLine) -> PrintedLine:
    return replace(
        one,
        text=f"{one.text} {other.text}",
        end=end_of(other),
        is_bold=one.is_bold and other.is_bold,
        cells=(*_parts(one), *_parts(other)),
    )


def _parts(line: PrintedLine) -> tuple[PrintedCell, ...]:
    return line.cells or (PrintedCell(text=line.text, x=line.x, end=end_of(line)),)
