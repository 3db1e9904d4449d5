"""A date of a cell as EDTF, with which can be counted."""

import re
from functools import lru_cache

from timeline.dates.rules import YEAR_LAST, Anchor, Modifier
from timeline.errors import DateError
from timeline.languages.read import read

#: what needs no reading: EDTF of a year, a month, a day or a moment
_IS_PLAIN = re.compile(
    r"-?\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?", re.ASCII
)
# A season has a number like a month in EDTF, and is not one.
_NO_SEASON = r"(?!-?\d{4}-[2-4]\d(?!\d))"
_EXACT = re.compile(rf"{_NO_SEASON}{_IS_PLAIN.pattern}(?:/\d{{4}}-\d\d-\d\d)?", re.ASCII)
_ANCHORS = tuple(Anchor(order=order) for order in YEAR_LAST)
_LONGEST = 60


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The date that a text says whoever reads it, to the day or less; any other text as it is.

    >>> plain("1 May 2026"), plain("2026-05-01 09:00"), plain("5/6/2026"), plain("spring 2026")
    ('2026-05-01', '2026-05-01T09:00', '5/6/2026', 'spring 2026')
    """
    if len(text) > _LONGEST or _IS_PLAIN.fullmatch(text) or not any(map(str.isdigit, text)):
        return text
    found = {_exact(text, anchor) for anchor in _ANCHORS}
    return found.pop() if len(found) == 1 else text


def _exact(text: str, anchor: Anchor) -> str:
    try:
        reading = read(text, anchor)
    except DateError:
        return text
    if reading.implied or reading.doubts or reading.modifier is not Modifier.WHOLE:
        return text
    value = str(reading.value)
    return value if _EXACT.fullmatch(value) else text
