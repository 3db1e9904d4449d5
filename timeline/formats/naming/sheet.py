"""Ids in sheets: in the column that is there for them, or in a new one.

The new one is the first; where a column without a name follows, which is called by its letter, the
ids stand behind all others, so that no letter changes.
"""

from collections.abc import Iterator, Mapping

from timeline.formats.naming.cells import Placed, placed
from timeline.formats.sheet.columns import layout
from timeline.formats.sheet.delimited import grid
from timeline.formats.sheet.header import header
from timeline.formats.sheet.separator import parting_of
from timeline.model import Origin
from timeline.seeds.reading_options import PLAIN

_ID = "id"
#: a place in a text, where what is to be replaced ends, and what takes its place
_Put = tuple[int, int, str]


def name(text: str, ids: Mapping[int, str]) -> tuple[str, dict[int, str]]:
    r"""The text with the ids in the rows that begin on their lines.

    >>> name("title;when\n\nFair;2015\n", {3: "fair"})
    ('id;title;when\n\nfair;Fair;2015\n', {})
    """
    head = header(grid(text, ""))
    start = head.line
    fields = layout(head, Origin(file="", line=start), PLAIN).fields
    sign = parting_of(text).sign
    rows = [row for row in placed(text, sign) if row.line >= start]
    left = {line: ids[line] for line in ids.keys() - {row.line for row in rows}}
    is_there = _ID in fields
    if is_there:
        put = _filled(rows, ids, sign, fields.index(_ID))
    elif all(map(str.strip, head.names)):
        put = _added(rows, ids, sign)
    else:
        last = max(len(row.cells) for row in rows)
        put = _filled(rows, {start: _ID, **ids}, sign, last)
    for place, end, new in reversed([*put]):
        text = text[:place] + new + text[end:]
    return text, left


def _added(rows: list[Placed], ids: Mapping[int, str], sign: str) -> Iterator[_Put]:
    """A first column of ids; rows of which nothing is read get an empty cell."""
    for row in rows:
        place, end = row.cells[0]
        if row is rows[0]:
            yield place, place, f"{_ID}{sign}"
        elif len(row.cells) > 1 or end > place:
            yield place, place, f"{_cell(ids.get(row.line, ''), sign)}{sign}"


def _filled(rows: list[Placed], ids: Mapping[int, str], sign: str, at: int) -> Iterator[_Put]:
    """The ids in their column, also of rows that end before it."""
    for row in rows:
        if row.line not in ids:
            continue
        missing = at + 1 - len(row.cells)
        place, end = row.cells[min(at, len(row.cells) - 1)]
        new = _cell(ids[row.line], sign)
        yield (end, end, sign * missing + new) if missing > 0 else (place, end, new)


def _cell(text: str, sign: str) -> str:
    """A cell of an id, which has no white space, but may have a sign or a quote."""
    return '"' + text.replace('"', '""') + '"' if sign in text or '"' in text else text
