"""Sheets: CSV (RFC 4180) and TSV with a header, one row an event."""

import csv
import io
from itertools import chain, compress, product

from timeline.formats import Export, Output
from timeline.formats.sheet import delimited
from timeline.formats.sheet.guard import guard
from timeline.formats.sheet.names import COLUMNS, MORE, NUMBERS, READ
from timeline.formats.sheet.separator import NAMED, delimiter
from timeline.formats.sheet.table import read_table
from timeline.formats.sheet.write import cells_of, columns_of
from timeline.model import Timeline
from timeline.seeds.reading_options import PLAIN, ReadOptions
from timeline.seeds.rows import Raw

#: the columns that every sheet has: the first version ended at `note`, and the second did not
#: say of a date in which words it was given and which part of it is meant
_SECOND = tuple(name for name in COLUMNS if name not in ("words", "modifier"))
_VERSIONS = (COLUMNS, _SECOND, _SECOND[: _SECOND.index("note") + 1])
#: the columns of every sheet that was ever written
_WRITTEN = frozenset(
    (*columns, *chain.from_iterable(compress(MORE, chosen)))
    for columns in _VERSIONS
    for chosen in product((False, True), repeat=len(MORE))
)
_LONGEST_HEADER = 1000
_BOM = "\ufeff"


def read(text: str, file: str, options: ReadOptions = PLAIN) -> Raw:
    """The rows of a sheet."""
    return read_table(delimited.grid(text, file), options)


def is_ours(data: bytes) -> bool:
    """Whether a sheet has the columns that are written, or those that an older version wrote.

    >>> is_ours(b"title;when"), is_ours(",".join(COLUMNS).encode())
    (False, True)
    """
    first = data.partition(b"\n")[0][:_LONGEST_HEADER].decode("utf-8-sig", "replace")
    if NAMED.match(f"{first}\n"):
        return is_ours(data.partition(b"\n")[2])
    names = [name.strip(' "\r').casefold() for name in first.split(delimiter(first))]
    # Behind them stand those of the events' own fields.
    while names and names[-1] not in READ:
        names.pop()
    return tuple(names) in _WRITTEN


def write_csv(export: Export) -> Output:
    """The events as CSV, as the options have it."""
    return Output(pages=(render_csv(export.timeline, excel=export.options.excel),))


def write_tsv(export: Export) -> Output:
    """The events as TSV."""
    return Output(pages=(render_tsv(export.timeline),))


def render_csv(timeline: Timeline, *, excel: bool = False) -> bytes:
    """The events as CSV in UTF-8, with the columns `COLUMNS`.

    Args:
        timeline: What to write.
        excel: Part the cells by semicolons, as Excel does where the comma is the decimal sign, and
            begin with the byte order mark by which it knows UTF-8.
    """
    text = _render(timeline, ";" if excel else ",", "\r\n")
    return (_BOM + text if excel else text).encode()


def render_tsv(timeline: Timeline) -> bytes:
    """The events as tab-separated values, quoted as in CSV."""
    return _render(timeline, "\t", "\n").encode()


def _render(timeline: Timeline, delimiter: str, end: str) -> str:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator=end)
    columns = columns_of(timeline)
    writer.writerow(map(guard, columns))
    for event in timeline.events:
        row = cells_of(event, timeline)
        writer.writerow([row[name] if name in NUMBERS else guard(row[name]) for name in columns])
    return buffer.getvalue()
