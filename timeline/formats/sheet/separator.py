"""The sign that parts the cells of a text, by what all of its first rows say of it."""

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from timeline.formats.sheet.names import READ
from timeline.languages.column_names import meanings

#: the signs that programs use, the likeliest first
_SIGNS = ",;\t|"
NAMED = re.compile(r'"?sep=([^\r\n"])"?[,;\t| ]*(?:\r\n|\n|\r)', re.IGNORECASE)
#: rows and characters that are looked at, and rows among which a header is
_ROWS, _CHARACTERS, _TOP = 200, 60_000, 12
#: names of columns that make a row a header
_ENOUGH = 2
_SHORT = 0.5
_OWN = frozenset(READ)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """How the rows of a text are parted."""

    sign: str
    #: cells that most rows have
    width: int
    #: whether the first line of the text names the sign
    is_named: bool = False
    #: whether each row as a whole stands in quotes, as one cell
    is_wrapped: bool = False


def delimiter(first_line: str) -> str:
    """The separator of the columns by one line: the commonest of the signs."""
    return max(_SIGNS, key=first_line.count)


def parting_of(text: str) -> Parting:
    r"""The sign that parts the cells: the one that the text names, or that all its rows fit best.

    >>> parting_of("title;when;fee\nLunch, tea;2015;1,50\n").sign
    ';'
    """
    named = NAMED.match(text)
    start = text[named.end() if named else 0 :][:_CHARACTERS]
    sample = start.splitlines(keepends=True)[:_ROWS]
    if named:
        return Parting(sign=named[1], width=_width(_rows(sample, named[1])), is_named=True)
    parted = {sign: _rows(sample, sign) for sign in _SIGNS if sign in start}
    best = (
        max(parted, key=lambda sign: _fit(parted[sign]))
        if len(parted) > 1
        else next(iter(parted), _SIGNS[0])
    )
    rows = parted.get(best, [])
    if len(rows) > 1 and all(len(row) == 1 for row in rows):
        return _wrapped([cell for row in rows for cell in row]) or Parting(sign=best, width=1)
    return Parting(sign=best, width=_width(rows))


def _wrapped(cells: Sequence[str]) -> Parting | None:
    """How rows are parted that are one cell each; None where all are not parted alike."""
    for sign in _SIGNS:
        rows = [row for cell in cells for row in csv.reader([cell], delimiter=sign)]
        if rows and len({*map(len, rows)}) == 1 < len(rows[0]):
            return Parting(sign=sign, width=len(rows[0]), is_wrapped=True)
    return None


def _rows(sample: Sequence[str], sign: str) -> list[list[str]]:
    """The rows of a text that hold anything, as the sign parts them."""
    rows = csv.reader(io.StringIO("".join(sample), newline=""), delimiter=sign)
    found = [row for row in rows if any(row)]
    # A quote that opens a cell and closes none holds all behind it: lines say more then.
    if sum(cell.count("\n") for row in found for cell in row) * 2 <= len(sample):
        return found
    plain = csv.reader(sample, delimiter=sign, quoting=csv.QUOTE_NONE)
    return [row for row in plain if any(row)]


def _width(rows: Sequence[Sequence[str]]) -> int:
    """How many cells most rows have; of as many the more."""
    counts = Counter(map(len, rows))
    return max(counts, key=lambda width: (width > 1, counts[width], width), default=1)


def _fit(rows: Sequence[Sequence[str]]) -> tuple[int, float, int]:
    """How well rows fit a sign: whether it parts names of columns, and parts all rows alike."""
    width = _width(rows)
    if width < 2:  # noqa: PLR2004 - it parts nothing
        return 0, 0.0, width
    alike = sum(
        1.0 if len(row) == width else _SHORT if 1 < len(row) < width else 0.0 for row in rows
    )
    return _most_names(rows[:_TOP]), alike / len(rows), width


def _most_names(rows: Sequence[Sequence[str]]) -> int:
    """How many names of columns the row has that has most of them; enough is enough."""
    most = 0
    for row in rows:
        most = max(most, _names(row) if len(row) > 1 else 0)
        if most >= _ENOUGH:
            return _ENOUGH
    return most


def _names(row: Sequence[str]) -> int:
    """How many cells are names of columns."""
    cells = [cell.strip() for cell in row]
    if {cell.casefold() for cell in cells} >= {"title", "when"}:
        return _ENOUGH
    return sum(map(_is_name, cells))


@lru_cache(maxsize=4096)
def _is_name(cell: str) -> bool:
    if cell.casefold() in _OWN:
        return True
    (said,) = meanings([cell])
    return bool({meaning for meaning, _ in said} - {"other", "made"})
