"""Cells of a sheet: lists in one cell, and text that a spreadsheet must not run.

A cell that begins with ``=``, ``+``, ``-``, ``@``, a tab or ``'`` is written with a ``'``
before it (the OWASP advice on CSV injection), and the reader takes it off again.
"""

import re
from datetime import date, datetime

from timeline.edtf import Edtf

#: columns of the sheet, in order
COLUMNS = (
    "id",
    "title",
    "when",
    "earliest",
    "latest",
    "precision",
    "status",
    "place",
    "latitude",
    "longitude",
    "timezone",
    "tags",
    "participants",
    "sources",
    "url",
    "note",
)
#: columns that are worked out from `when`
DERIVED = ("earliest", "latest", "precision")
#: columns that hold lists
LISTS = ("tags", "participants", "sources")
#: columns that hold numbers
NUMBERS = ("latitude", "longitude")


def derived(value: Edtf) -> dict[str, str]:
    """The cells that follow from a date; an open end is empty.

    >>> from timeline.edtf import parse
    >>> derived(parse("2015"))
    {'earliest': '2015-01-01', 'latest': '2015-12-31', 'precision': 'year'}
    """
    earliest, latest = bounds(value)
    return {"earliest": earliest, "latest": latest, "precision": value.precision.label}


def bounds(value: Edtf) -> tuple[str, str]:
    """First and last day or moment of a date in ISO 8601; an open end is empty."""
    return _iso(value.earliest), _iso(value.latest)


def _iso(bound: date | None) -> str:
    if bound is None:
        return ""
    if not isinstance(bound, datetime):
        return bound.isoformat()
    return bound.isoformat(timespec="seconds" if bound.second else "minutes")


_RUN = "=+-@\t\r'＝＋－＠"
_SPLIT = re.compile(r"((?:[^;\\]|\\.|\\\Z)*?)(?:;|\Z)", re.DOTALL)
_ESCAPED = re.compile(r"\\([;\\])")
_TO_ESCAPE = re.compile(r"[;\\]")


def guard(text: str) -> str:
    """`text` as a cell that no spreadsheet runs as a formula.

    >>> guard("=1+1")
    "'=1+1"
    """
    return f"'{text}" if text[:1] and text[0] in _RUN else text


def unguard(cell: str) -> str:
    """What `guard` was given."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] and cell[1] in _RUN else cell


def join(items: tuple[str, ...]) -> str:
    r"""A list in one cell, parted by `;`, with ``\;`` and ``\\`` for themselves.

    >>> join(("trade", "energy; gas"))
    'trade;energy\\; gas'
    """
    return ";".join(_TO_ESCAPE.sub(r"\\\g<0>", item) for item in items)


def split(cell: str) -> tuple[str, ...]:
    """The list that a cell holds; empty items are left out."""
    if "\\" not in cell:
        return tuple(item for item in map(str.strip, cell.split(";")) if item)
    parts = (match.group(1) for match in _SPLIT.finditer(cell))
    return tuple(item for item in (_ESCAPED.sub(r"\1", part).strip() for part in parts) if item)
