"""Cells that no spreadsheet takes for a formula.

Where a cell, or what another separator or line end would make one, begins with ``=``, ``+``,
``-``, ``@``, a tab or ``'``, a ``'`` is written before it (the OWASP advice on CSV injection):
where a comma is the decimal sign Excel parts a file at ``;``, and then quotes inside a line guard
nothing. The reader takes it off again, inside a cell only of a sheet that is written so.
"""

import re

_RUN = "=+-@\t\r'＝＋－＠"
# Behind a separator a quote may open a cell, and be gone when it is read.
_SIGN = f"[{re.escape(_RUN)}]"
_RISKY = re.compile(rf'(^(?={_SIGN})|[,;\t\r\n](?="*{_SIGN}))')
_GUARDED = re.compile(rf"""^'(?={_SIGN})|(?<=[,;\t\r\n])'(?="*{_SIGN})""")
_GUARDED_FIRST = re.compile(rf"^'(?={_SIGN})")


def guard(text: str) -> str:
    """`text` as a cell that no spreadsheet runs as a formula, at whatever sign it parts cells.

    >>> guard("=1+1"), guard("x;=1+1")
    ("'=1+1", "x;'=1+1")
    """
    return _RISKY.sub(r"\1'", text)


def unguard(cell: str) -> str:
    """The text that `guard` was given."""
    return _GUARDED.sub("", cell)


def unguard_first(cell: str) -> str:
    """The same where only beginnings of cells are guarded."""
    return _GUARDED_FIRST.sub("", cell)
