"""What the cells of a column may hold."""

from collections.abc import Callable
from functools import lru_cache

from timeline.formats.sheet.names import HIGHLIGHT, LISTS, NUMBERS
from timeline.languages.column_names import truth
from timeline.seeds import fields
from timeline.text.lists import split

Cell = Callable[[str], object]


def cell_of(field: str) -> Cell:
    """What makes the value of a field of a cell's text."""
    if field in LISTS:
        # Many rows have the same lists.
        return lru_cache(maxsize=1024)(split)
    return _number if field in NUMBERS else _truth if field == HIGHLIGHT else str


def _truth(text: str) -> object:
    """A yes or a no of any language; any other text as it is."""
    found = truth(text)
    return text if found is None else found


def _number(text: str) -> object:
    try:
        return fields.decimal(text)
    except ValueError:
        return text
