"""What stands in the columns of dates of a sheet, before its rows are read one by one."""

import re
from collections.abc import Iterator, Mapping, Sequence

from timeline.formats.sheet.conventions import Seen
from timeline.formats.sheet.grid import Line
from timeline.formats.sheet.header import Header
from timeline.seeds.rows import taken_from

#: dates that say by themselves what they are
_PLAIN = re.compile(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?(?:T\d\d:\d\d)?)?", re.ASCII)


def seen(
    head: Header, columns: Mapping[int, str], others: Mapping[int, str]
) -> tuple[Iterator[Line], dict[str, Seen], dict[str, Seen]]:
    """All rows of a sheet, and the texts of its columns of dates, each where it stands first.

    A sheet whose first rows say their dates by themselves is not read ahead: of a long one there
    is never memory for all of it.

    Args:
        head: The header of the sheet, whose rows are taken.
        columns: The names of the columns of dates by their places.
        others: Those of other columns that hold dates, whose texts are the last that is given.
    """
    first = {
        text: Seen(line=head.line, column=columns[at])
        for row in head.sample
        for at in _there(row, columns)
        if (text := row[at].strip())
    }
    if all(map(_PLAIN.fullmatch, first)):
        return head.rows, first, {}
    lines: list[Line] = []
    found: dict[str, Seen] = {}
    beside: dict[str, Seen] = {}
    for line, row in head.rows:
        lines.append((line, row))
        for names, texts in ((columns, found), (others, beside)):
            for at in _there(row, names):
                if text := row[at].strip():
                    texts.setdefault(text, Seen(line=line, column=names[at]))
    return taken_from(lines), found, beside


def _there(row: Sequence[str], columns: Mapping[int, str]) -> Iterator[int]:
    return (at for at in columns if at < len(row))
