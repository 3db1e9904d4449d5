"""Text whose cells are parted by a sign: CSV (RFC 4180) as programs write it, and TSV."""

import csv
import io
import re
from collections.abc import Iterator

from timeline.formats.sheet.grid import BrokenError, Grid, Line

_DELIMITERS = ",;\t"
#: characters of a text whose lines are parted at a time
_PART = 100_000
SEPARATOR = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)
# A note may be longer than the 128 kB that the csv module takes by default.
csv.field_size_limit(2**31 - 1)


def delimiter(first_line: str) -> str:
    """The separator of the columns: the commonest of comma, semicolon and tab."""
    return max(_DELIMITERS, key=first_line.count)


def grid(text: str, file: str) -> Grid:
    """The cells of a text."""
    return Grid(file=file, rows=_numbered(text))


def sign_of(text: str) -> str:
    """The sign that parts the cells of a text: the one that it names, or that of its first line."""
    if named := SEPARATOR.match(text):
        return named[1]
    return delimiter(next((line for line in text.split("\n") if line.strip()), ""))


def _numbered(text: str) -> Iterator[Line]:
    """Each row with the line that it begins on; blank lines are passed over.

    So is a first line like ``sep=;``, by which Excel names the separator of the cells.
    """
    named = SEPARATOR.match(text)
    reader = csv.reader(_lines(text), delimiter=sign_of(text), strict=True)
    begin = 1
    try:
        for row in reader:
            if any(row) and not (named and begin == 1):
                yield begin, row
            begin = reader.line_num + 1
    except csv.Error as error:
        raise BrokenError(begin, str(error)) from None


def _lines(text: str) -> Iterator[str]:
    """The lines of a text with their ends, a part of it at a time.

    A whole text in a StringIO takes four bytes for each character.
    """
    start = 0
    while start < len(text):
        end = text.find("\n", start + _PART) + 1 or len(text)
        yield from io.StringIO(text[start:end], newline="")
        start = end
