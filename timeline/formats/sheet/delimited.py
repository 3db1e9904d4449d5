"""Text whose cells are parted by a sign: CSV (RFC 4180) as programs write it, and TSV."""

import csv
import io
import re
from collections.abc import Iterator

from timeline.formats.sheet.grid import Grid, Line
from timeline.formats.sheet.quotes import Rows
from timeline.formats.sheet.separator import Parting, parting_of
from timeline.model import Origin, Problem, Severity

#: characters of a text whose lines are parted at a time
_PART = 100_000
#: text that a program wrote as a formula, so that no spreadsheet makes a number of it
_FORMULA = re.compile(r'="((?:[^"]|"")*)"')
#: the apostrophe by which a person tells a spreadsheet that a number is text
_APOSTROPHE = re.compile(r"'(?=\d)(?=(?:\D*\d){3})[\d\s.,:/+-]*")
# A note may be longer than the 128 kB that the csv module takes by default.
csv.field_size_limit(2**31 - 1)


def grid(text: str, file: str) -> Grid:
    """The cells of a text; quotes that do not pair cost no row but are told."""
    found = parting_of(text)
    rows = Rows(lines(text), found, file)
    if found.is_wrapped:
        origin = Origin(file=file, line=1)
        message = "each row stands in quotes as one cell: its cells are read"
        rows.problems.append(Problem(origin=origin, message=message, severity=Severity.NOTE))
    return Grid(file=file, rows=_filled(rows, found), problems=rows.problems, unsure=rows.unsure)


def _filled(rows: Rows, found: Parting) -> Iterator[Line]:
    """Each row with the line that it begins on; blank lines are passed over.

    So is a first line like ``sep=;``, by which Excel names the separator of the cells.
    """
    for begin, row in rows:
        if any(row) and not (found.is_named and begin == 1):
            cells = _unwrapped(row, found.sign) if found.is_wrapped else row
            yield begin, list(map(_plain, cells))


def _unwrapped(row: list[str], sign: str) -> list[str]:
    """The cells of a row that stands in quotes as a whole."""
    return next(csv.reader([row[0]], delimiter=sign), row) if len(row) == 1 else row


def _plain(cell: str) -> str:
    """What a cell says, without what keeps spreadsheets from making a number or a date of it.

    >>> _plain('="007"'), _plain("'2026-12-15"), _plain("'tis the season"), _plain("'90s")
    ('007', '2026-12-15', "'tis the season", "'90s")
    """
    if cell.startswith('="') and (match := _FORMULA.fullmatch(cell)):
        return match[1].replace('""', '"')
    return cell[1:] if cell.startswith("'") and _APOSTROPHE.fullmatch(cell) else cell


def lines(text: str) -> Iterator[str]:
    """The lines of a text with their ends, a part of it at a time.

    A whole text in a StringIO takes four bytes for each character.
    """
    start = 0
    while start < len(text):
        end = text.find("\n", start + _PART) + 1 or len(text)
        yield from io.StringIO(text[start:end], newline="")
        start = end
