"""Text in which headings, items and rows are told apart by marks of Markdown.

All readers of files write it, so that one reader of blocks reads them all::

    ## words                      a heading
    - words    1. words           items; those of a list within an item are set in by two spaces
    | words | words |             rows; below those that head columns stands `| --- | --- |`
    Term: words                   a term and what is said of it
    ~~words~~                     what is struck out
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_LOWEST = 6
_BULLET = re.compile(r"\A(?:[•‣▪●◦·○■□►▸➢*–—-]\s+|[•‣▪●◦○■□►▸➢])(?=\S)")
#: signs at the end of a line, or at the begin of the next, that part them
_PARTING, _OPENING = ",.;:!?…/|–—-(", "/|–—-([)]"


class Part(NamedTuple):
    """A block of text, marks and all."""

    text: str
    #: parts of one list or table have a number in common; 0 for what stands alone
    group: int = 0


def _line(words: str) -> str:
    """Words on one line, white space folded; what nobody sees is left to who reads the text."""
    return " ".join(words.split())


def heading(level: int, words: str) -> str:
    """A heading of a level from 1, the highest, to 6.

    >>> heading(2, "The works")
    '## The works'
    """
    return f"{'#' * min(max(level, 1), _LOWEST)} {_line(words)}"


def item(words: str, depth: int = 0, number: int | None = None) -> str:
    """An item of a list.

    Args:
        words: Its words; a bullet of their own is taken off.
        depth: How many lists its list stands within.
        number: Its number where the list has them.
    """
    mark = "-" if number is None else f"{number}."
    return f"{'  ' * depth}{mark} {_BULLET.sub('', _line(words), count=1)}"


def row(cells: Iterable[str]) -> str:
    """A row of a table; cells without words keep their column."""
    return f"| {' | '.join(_line(cell).replace('|', '/') for cell in cells)} |"


def head_rule(columns: int) -> str:
    """The line below a row that heads columns."""
    return row(["---"] * columns)


def definition(term: str, words: str) -> str:
    """A term and what is said of it, on one line."""
    term = _line(term).rstrip(":").rstrip()
    return f"{term}: {_line(words)}"


def on_one_line(lines: Iterable[str]) -> str:
    """Lines of one cell or item on one line, with a comma where nothing else parts them.

    Some lines are broken only because there is no more room; these go on with a small letter.
    """
    whole: list[str] = []
    for line in filter(None, map(_line, lines)):
        if whole:
            goes_on = whole[-1][-1] in _PARTING or line[0].islower() or line[0] in _OPENING
            whole.append(" " if goes_on else ", ")
        whole.append(line)
    return "".join(whole)


def joined(parts: Sequence[Part]) -> str:
    """The text of parts: lines of one list or table beneath each other, others parted."""
    pieces: list[str] = []
    for index, part in enumerate(parts):
        if index:
            together = part.group and part.group == parts[index - 1].group
            pieces.append("\n" if together else "\n\n")
        pieces.append(part.text)
    return "".join(pieces)
