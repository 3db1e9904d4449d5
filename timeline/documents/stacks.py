"""Lines that stand right above one another, and say in turn what happens and when.

In "Gala / 3 May 2025 / Fair / 6 June 2025" each date is that of the line above it, in "1902 / Fire
/ 1926 / Sale" that of the line below.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.text.blocks import Block, BlockKind, Cell

#: levels of headings without marks, below the six of Markdown: a year, a month, a day, others
BOLD, YEAR, MONTH, DAY, PLAIN = 7, 8, 9, 10, 11
_DATES = (YEAR, MONTH, DAY)
_TWO = 2


def stacked(found: Sequence[Block], text: str) -> list[Block]:
    """The blocks, those that are one made one, and headings without anything below them items."""
    stacks = list(_stacks(_labelled(found, text), text))
    parted: list[Block] = []
    is_before = False
    for index, stack in enumerate(stacks):
        following = stacks[index + 1] if index + 1 < len(stacks) else None
        is_before = _says_what_first(stack, following, is_before=is_before)
        parted += _joined(stack) if is_before else stack.blocks
    return list(_without_empty(parted, text))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stack:
    """Blocks without a blank line between."""

    blocks: tuple[Block, ...]

    @property
    def form(self) -> tuple[bool, ...]:
        """Of each block, whether it is nothing but a date."""
        return tuple(_is_date(block) for block in self.blocks)


def _is_date(block: Block) -> bool:
    """Whether a block is a line that is nothing but a date, without a mark before it."""
    return block.level in _DATES and block.start == block.outset


def _stacks(found: Sequence[Block], text: str) -> Iterator[_Stack]:
    stack: list[Block] = []
    for block in found:
        if stack and not _is_below(stack[-1], block, text):
            yield _Stack(blocks=tuple(stack))
            stack = []
        stack.append(block)
    if stack:
        yield _Stack(blocks=tuple(stack))


def _is_below(above: Block, block: Block, text: str) -> bool:
    return text.count("\n", above.end, block.outset) == 1


def _says_what_first(stack: _Stack, following: _Stack | None, *, is_before: bool) -> bool:
    """Whether each date of a stack is that of the words above it, and not of those below."""
    form = stack.form
    if len(form) < _TWO or form[0] or not form[1] or any(map(all, pairwise(form))):
        return False
    if not all(_is_wordy(block) for block, date in pairwise(stack.blocks) if _is_date(date)):
        return False
    if form[-1] and len(form) == _TWO and _is_numbered(stack.blocks[0]):
        return True
    ends = form[-1] or sum(form) == 1
    alike = following is not None and following.form == form
    is_last = following is None or following.blocks[0].kind is BlockKind.HEADING
    several = form[-1] and sum(form) > 1
    return ends and (several or alike or is_before or (is_last and form[-1]))


def _is_numbered(block: Block) -> bool:
    """Whether a block is an item with a number, and not a step of a list with bullets."""
    return block.kind is BlockKind.ITEM and block.start > block.outset


def _is_wordy(block: Block) -> bool:
    """Whether a block can say what happens on the date in the line below it."""
    plain = block.kind is BlockKind.HEADING and block.level >= BOLD
    return plain or block.kind is BlockKind.ITEM


def _joined(stack: _Stack) -> Iterator[Block]:
    """The blocks of a stack, each date with the words above it."""
    above: Block | None = None
    for block in stack.blocks:
        if above is not None and _is_date(block):
            yield replace(above, kind=BlockKind.ITEM, end=block.end, level=0)
            above = None
            continue
        if above is not None:
            yield above
        above = block
    if above is not None:
        yield above


def _labelled(found: Sequence[Block], text: str) -> list[Block]:
    """The blocks, a label without words behind it with the one line below it."""
    kept: list[Block] = []
    for index, block in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        if kept and _is_value(kept[-1], block, following, text):
            value = Cell(start=block.start, end=block.end)
            kept[-1] = replace(kept[-1], end=block.end, cells=(*kept[-1].cells, value))
        else:
            kept.append(block)
    return kept


def _is_value(label: Block, block: Block, following: Block | None, text: str) -> bool:
    if label.kind is not BlockKind.DEFINITION or len(label.cells) != 1:
        return False
    marked = block.start != block.outset or block.kind in (BlockKind.DEFINITION, BlockKind.ROW)
    if marked or not _is_below(label, block, text):
        return False
    return (
        following is None
        or following.kind is BlockKind.DEFINITION
        or not _is_below(block, following, text)
    )


def _without_empty(found: Sequence[Block], text: str) -> Iterator[Block]:
    """The blocks; a date, or words in the line below one, with nothing below is an item."""
    above: Block | None = None
    for block, following in zip(found, (*found[1:], None), strict=False):
        bare = _is_date(block) or (block.level == PLAIN and _is_right_below(above, block, text))
        ends = following is None or _is_beside(following, block)
        above = block
        empty = block.kind is BlockKind.HEADING and bare and ends
        yield replace(block, kind=BlockKind.ITEM) if empty else block


def _is_right_below(above: Block | None, block: Block, text: str) -> bool:
    """Whether a block stands in the line below a date."""
    return above is not None and _is_date(above) and _is_below(above, block, text)


def _is_beside(following: Block, block: Block) -> bool:
    """Whether a block is no part of what stands below the heading before it."""
    heading = following.kind is BlockKind.HEADING or _is_date(following)
    return heading and following.level <= block.level
