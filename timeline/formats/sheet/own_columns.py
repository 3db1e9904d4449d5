"""Columns with the names of our own, in sheets that were not written here.

A sheet with `title` and `when` may have a column "Series", "Calendar", "Class" or "Way" that means
what its owner means by it. Where none of its cells is what the field holds, it is kept as the
events' own field. The columns of what is exported are what they are called.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from timeline.calendars.calendar import Calendar
from timeline.edtf import Precision
from timeline.formats.sheet import kinds
from timeline.formats.sheet.names import NOW, TIMELINE, WAY
from timeline.seeds import fields

#: columns that all exports have, by which one is known
_EXPORTED = frozenset((TIMELINE, "title", "when", *fields.DERIVED))
_CALENDARS = tuple(item.value for item in Calendar)
_PRECISIONS = frozenset(item.label for item in Precision)


def is_export(own: Sequence[str]) -> bool:
    """Whether the names of a header, in lower case, are those of an export.

    >>> is_export(["id", "title", "when", "timeline"])
    False
    """
    return {*own} >= _EXPORTED


def is_ours(name: str, cells: Sequence[str]) -> bool:
    """Whether a column that is called like one of ours may be that one.

    Args:
        name: In lower case.
        cells: Some that hold anything.
    """
    test = _TESTS.get(name)
    return test is None or (name not in _SILENT and not cells) or any(map(test, cells))


#: columns that are not read, so that what they hold would be lost
_SILENT = frozenset((WAY, NOW))
_TESTS: Mapping[str, Callable[[str], bool]] = {
    "series": partial(fields.fits, fields.identifier, "series"),
    # One that is written wrong is told, and no date is read of another calendar.
    "calendar": lambda text: bool(fields.nearest(text.casefold(), _CALENDARS)),
    "highlight": kinds.is_truth,
    "order": partial(fields.fits, fields.place_in_day, "order"),
    "formerly": partial(fields.fits, fields.identifier, "formerly"),
    # An id that is a wrong one is told.
    TIMELINE: lambda text: len(text.split()) == 1,
    # Several dates have semicolons between them.
    "was": lambda text: any(map(kinds.is_date, text.split(";"))),
    "calendar_date": kinds.is_date,
    "earliest": kinds.is_date,
    "latest": kinds.is_date,
    "precision": _PRECISIONS.__contains__,
    # Numbers in it are a count of words.
    "words": lambda text: not kinds.is_number(text) or kinds.is_full_year(text),
    **dict.fromkeys(_SILENT, lambda _text: False),
}
