"""What the cells of a column may hold."""

from collections.abc import Callable
from functools import lru_cache

from timeline.formats.sheet.names import LISTS, NUMBERS
from timeline.seeds import fields
from timeline.text.lists import split

Cell = Callable[[str], object]


def cell_of(field: str) -> Cell:
    """What makes the value of a field of a cell's text."""
    if field in LISTS:
        # Many rows have the same lists.
        return lru_cache(maxsize=1024)(split)
    return _number if field in NUMBERS else str


def _number(text: str) -> object:
    try:
        return fields.decimal(text)
    except ValueError:
        return text
