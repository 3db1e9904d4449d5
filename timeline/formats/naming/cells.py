"""Where the cells of a text of parted cells stand in it."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A row: the line that it begins on, from 1, and where its cells begin and end."""

    line: int
    cells: tuple[tuple[int, int], ...]


def placed(text: str, sign: str) -> Iterator[Placed]:
    r"""The rows of a text, blank ones too, quotes and line ends as the csv module has them.

    >>> [(row.line, row.cells) for row in placed('a,"b\n",c\nd\n', ",")]
    [(1, ((0, 1), (2, 6), (7, 8))), (3, ((9, 10),))]
    """
    at, line = 0, 1
    while at < len(text):
        cells: list[tuple[int, int]] = []
        start = at
        while True:
            end = _end(text, start, sign)
            cells.append((start, end))
            if end == len(text) or text[end] != sign:
                break
            start = end + 1
        yield Placed(line=line, cells=tuple(cells))
        behind = end + (2 if text.startswith("\r\n", end) else 1)
        line += _lines(text[at:behind])
        at = behind


def _lines(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def _end(text: str, start: int, sign: str) -> int:
    """Where a cell ends: at the sign, at the end of the line, or of the text."""
    at = _behind_quotes(text, start) if text.startswith('"', start) else start
    ends = [found for char in (sign, "\n", "\r") if (found := text.find(char, at)) >= 0]
    return min(ends, default=len(text))


def _behind_quotes(text: str, start: int) -> int:
    at = start + 1
    while (at := text.find('"', at)) >= 0:
        if not text.startswith('""', at):
            return at + 1
        at += 2
    return len(text)
