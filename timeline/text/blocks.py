"""The blocks of a text: headings, paragraphs, items of lists, rows of tables, labelled lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


class BlockKind(Enum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    #: a label and what it is the label of: "When: 6 May 2025"
    DEFINITION = "definition"
    #: lines of a program, between fences
    CODE = "code"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a row; its offsets count in the text."""

    start: int
    #: behind its last character that is not white space
    end: int
    #: the words above its column; empty where there are none
    head: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block of a text; its offsets count in the text."""

    kind: BlockKind
    #: of its words, behind a bullet, a number or the marks of a heading
    start: int
    #: behind its last character that is not white space
    end: int
    #: where it stands, as a citation says it: "paragraph 3, item 2"
    locator: str = ""
    #: of a heading, 1 the highest; of an item, how far it is set in
    level: int = 0
    #: of a row: its cells with words; of a definition: the label, and what stands behind it
    cells: tuple[Cell, ...] = ()
    #: offset of its first character, marks and all
    outset: int = 0
    #: whether it is a row of column heads
    is_head: bool = False
    #: offsets of the dots in the times of day that it begins with: "9.30 Doors open"
    dots: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what stands below it."""

    heading: Block
    #: offset of the next heading that is not below this one, or of the end of the text
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The blocks of a text, and the text as sentences are read in it."""

    blocks: tuple[Block, ...]
    #: of the same length as the text, without the marks of blocks; see `prose`
    prose: str


#: stands in the prose of a text wherever a block ends without a blank line, and between cells
PARTED = "\N{SYMBOL FOR RECORD SEPARATOR}"
#: stands in it around words that are struck out
STRUCK = PARTED * 2

_LETTER = re.compile(r"[^\n]")
_EMPHASIS = re.compile(
    r"(?<![\w*_\\])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_\\])[*_]{1,3}(?![\w*_])|`{1,2}|~~"
)


def goes_on(above: Block, row: Block) -> bool:
    """Whether a row leaves its first cell to that of a row above: its day, or its room."""
    if above.is_head or row.is_head or not above.cells or not row.cells:
        return False
    first, own = above.cells[0], row.cells[0]
    return first.head != own.head if first.head else len(row.cells) < len(above.cells)


def sections(blocks: Sequence[Block], end: int) -> tuple[Section, ...]:
    """The sections that the headings of a text open, and items above such set in, in its order.

    Args:
        blocks: Of the text, in order.
        end: Its length.
    """
    opening: list[Block] = []
    ends: list[int] = []
    open_: list[tuple[int, int]] = []
    for block, following in zip(blocks, (*blocks[1:], None), strict=False):
        level = _depth(block)
        while open_ and open_[-1][0] >= level:
            ends[open_.pop()[1]] = block.outset
        if block.kind is BlockKind.HEADING or _is_above(block, following):
            open_.append((level, len(opening)))
            opening.append(block)
            ends.append(end)
    return tuple(
        Section(heading=heading, end=last) for heading, last in zip(opening, ends, strict=True)
    )


#: of an item that is not set in, among headings of which it is below all
_ITEM_DEPTH = 100


def _depth(block: Block) -> int:
    """How deep a block stands: it ends the sections that are as deep, or deeper."""
    if block.kind is BlockKind.HEADING:
        return block.level
    return _ITEM_DEPTH + block.level if block.kind is BlockKind.ITEM else _ITEM_DEPTH


def _is_above(block: Block, following: Block | None) -> bool:
    """Whether a block is an item and the next one is part of it, set in below."""
    items = following is not None and block.kind is following.kind is BlockKind.ITEM
    return items and following is not None and following.level > block.level


def prose(text: str, blocks: Sequence[Block]) -> str:
    """The text as sentences are read in it: of the same length, without the marks of blocks.

    Bullets, numbers, marks of headings and emphasis are blanks, times have colons, and `PARTED`
    stands between blocks and cells that no blank line parts.
    """
    if not blocks:
        return text
    first = blocks[0].outset
    parts = [text[:first], " " * (blocks[0].start - first)]
    at = blocks[0].start
    for block in blocks:
        if block.start > at:
            parts.append(_gap(text[at : block.start]))
        parts.append(_inside(text, block))
        at = block.end
    parts.append(text[at:])
    return "".join(parts)


def _gap(gap: str) -> str:
    """What parts two blocks: their line ends, and blanks for the marks of the second."""
    kept = "".join(sign if sign == "\n" else " " for sign in gap)
    if kept.count("\n") == 1:
        return kept.replace("\n", PARTED)
    return kept if "\n" in kept else PARTED + kept[1:]


def _inside(text: str, block: Block) -> str:
    """The words of a block: a mark between cells parts them, emphasis and code are blank."""
    if block.kind is BlockKind.CODE:
        return _LETTER.sub(" ", text[block.start : block.end])
    words = _EMPHASIS.sub(_blank, text[block.start : block.end])
    for dot in block.dots:
        at = dot - block.start
        words = f"{words[:at]}:{words[at + 1 :]}"
    if len(block.cells) < 2 or block.kind is not BlockKind.ROW:  # noqa: PLR2004 - two have a gap
        return words
    signs = list(words)
    for before, after in zip(block.cells, block.cells[1:], strict=False):
        first, last = before.end - block.start, after.start - block.start
        signs[first:last] = (PARTED * (last > first)).ljust(last - first)
    return "".join(signs)


def _blank(match: re.Match[str]) -> str:
    return STRUCK if match[0] == "~~" else " " * len(match[0])
