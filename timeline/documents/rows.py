"""The rows of tables: their cells, with the words above their columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from timeline.documents.lines import Line
from timeline.text.blocks import Block, BlockKind, Cell

_FIGURE = re.compile(r"[-+–]?[\d.,'\s]*\d\s?%?|[-–]")
_BLANK = re.compile(r"\n[^\S\n]*+\n")
_DIGIT = re.compile(r"\d")


def row_of(line: Line, spans: Sequence[tuple[int, int]]) -> Block:
    """A row; cells without words keep their column, and are taken out with the heads."""
    found = tuple(_cell(line, first, last) for first, last in spans if first <= last)
    filled = [cell for cell in found if cell.end > cell.start]
    start, end = (filled[0].start, filled[-1].end) if filled else (line.start, line.end)
    return Block(kind=BlockKind.ROW, start=start, end=end, cells=found, outset=line.start)


def _cell(line: Line, first: int, last: int) -> Cell:
    raw = line.text[first:last]
    start = line.start + first + len(raw) - len(raw.lstrip())
    return Cell(start=start, end=start + len(raw.strip()))


def with_heads(found: Sequence[Block], text: str) -> Iterator[Block]:
    """The blocks, the cells of their tables with the words above their columns."""
    tables = 0
    keys = []
    for before, block in zip((None, *found), found, strict=False):
        gap = "" if before is None else text[before.end : block.outset]
        # A blank line ends a table; the line below its heads does not.
        tables += _BLANK.search(gap) is not None
        keys.append(tables if block.kind is BlockKind.ROW else -1)
    for key, group in groupby(zip(keys, found, strict=True), key=itemgetter(0)):
        rows = tuple(block for _, block in group)
        yield from rows if key < 0 else _headed(rows, text)


def _headed(rows: Sequence[Block], text: str) -> Iterator[Block]:
    heads: tuple[str, ...] = ()
    plain = not any(row.is_head for row in rows)
    for index, row in enumerate(rows):
        named = row.is_head or (plain and index == 0 and _names_columns(rows, text))
        if named:
            heads = tuple(_plain(text[cell.start : cell.end]) for cell in row.cells)
        cells = tuple(
            cell if named or at >= len(heads) else replace(cell, head=heads[at])
            for at, cell in enumerate(row.cells)
        )
        filled = tuple(cell for cell in cells if cell.end > cell.start)
        yield replace(row, is_head=named, cells=filled)


def _are_figures(rows: Sequence[Block], text: str) -> bool:
    """Whether all cells but the first of each row are bare figures."""
    return all(
        len(row.cells) > 1
        and all(_FIGURE.fullmatch(text, cell.start, cell.end) for cell in row.cells[1:])
        for row in rows
    )


def _plain(words: str) -> str:
    """Words of a cell without marks of emphasis."""
    return " ".join(words.split()).strip("*_`")


def _names_columns(rows: Sequence[Block], text: str) -> bool:
    """Whether the first of several rows, without a number in it, stands above such with some."""
    first, rest = rows[0], rows[1:]
    if not rest or (_DIGIT.search(text, first.start, first.end) and not _are_figures(rest, text)):
        return False
    return all(len(row.cells) == len(first.cells) for row in rest) and any(
        _DIGIT.search(text, row.start, row.end) for row in rest
    )
