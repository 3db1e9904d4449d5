"""What the cells of a column are, by what stands in them."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from timeline.dates.rules import YEAR_LAST, Anchor
from timeline.errors import DateError
from timeline.formats.sheet.clock import clocks
from timeline.formats.sheet.date_cell import date_cell
from timeline.formats.sheet.length import length
from timeline.formats.sheet.zone import parted
from timeline.languages.column_names import truth
from timeline.languages.read import read
from timeline.languages.undated import no_date
from timeline.languages.undated_cells import is_undated as is_no_date

Test = Callable[[str], bool]

#: of so many cells nearly all are of one kind
_MOST = 0.6
#: cells of a column that are looked at
_LOOKED_AT = 40
#: characters of a text that can be a date
_LONGEST = 60
_WHOLE = re.compile(r"[+-]?\d{1,9}(?:[.,]0)?", re.ASCII)
_NUMBER = re.compile(r"[^\w\s]?\s?[+-]?\d[\d.,' \u00a0\u202f]*\s?[^\w\s]?(?:[a-zA-Z]{1,3})?")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_PLACEHOLDER = re.compile(r"\W*|n/?a|tb[acd]|none|null", re.IGNORECASE)
_YEAR = re.compile(r"[+-]?\d{1,4}(?:[.,]0)?", re.ASCII)
_A_YEAR = re.compile(r"\d{3}|\d\W+\d+\W+\d")
_FOUR = re.compile(r"[12]\d{3}", re.ASCII)
_SERIAL = re.compile(r"[2-7]\d{4}(?:[.,]\d+)?", re.ASCII)
_COMPACT = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:T?\d{4,6}Z?)?", re.ASCII)
_DAYS, _MONTHS = 31, 12
# Only whether it is a date matters, not which.
_ANCHORS = tuple(Anchor(order=order) for order in YEAR_LAST)


def most(cells: Sequence[str], test: Test, share: float = _MOST) -> bool:
    """Whether most cells that say anything pass a test, and at least one."""
    said = [cell for cell in cells if not _PLACEHOLDER.fullmatch(cell.strip())][:_LOOKED_AT]
    return bool(said) and sum(map(test, said)) >= share * len(said)


@lru_cache(maxsize=4096)
def is_date(text: str) -> bool:
    """Whether a cell holds a date of at least a year, month or day.

    >>> is_date("31/12/2026"), is_date("Dec 2026"), is_date("2026"), is_date("Board"), is_date("7")
    (True, True, True, False, False)
    """
    text = " ".join(text.split())
    if not 4 <= len(text) <= _LONGEST or not any(map(str.isdigit, text)):  # noqa: PLR2004 - a year
        return False
    if date_cell(text):
        return True
    # A day may have its year in another column.
    said = (text,) if _A_YEAR.search(text) else (text, f"{text} 2000")
    return any(_reads(one, anchor) for one in said for anchor in _ANCHORS)


def _reads(text: str, anchor: Anchor) -> bool:
    try:
        read(text, anchor)
    except DateError:
        return False
    return True


def is_undated(text: str) -> bool:
    """Whether a cell says that there is no date yet: "TBC"."""
    return no_date(text) is not None or is_no_date(text)


def is_serial(text: str) -> bool:
    """Whether a number can be a day as spreadsheets count them, of 1954 to 2119."""
    return _SERIAL.fullmatch(text.strip()) is not None


def is_compact(text: str) -> bool:
    """Whether a number can be a day that is written without signs: 20261215."""
    return _COMPACT.fullmatch(text.strip()) is not None


def is_time(text: str) -> bool:
    """Whether a cell holds a time of day, or two."""
    return bool(clocks(text))


def is_digital_time(text: str) -> bool:
    """Whether a cell holds a time of day as any other, as four digits or with its zone."""
    return bool(clocks(parted(text)[0], of_times=True))


def is_length(text: str, unit: str = "") -> bool:
    """Whether a cell says how long something takes, in a unit of its own or of its column."""
    return length(text, unit) is not None


def is_year(text: str) -> bool:
    """Whether a cell holds the number of a year."""
    return _YEAR.fullmatch(text.strip()) is not None


def is_full_year(text: str) -> bool:
    """Whether a cell holds a year of four digits."""
    return _FOUR.fullmatch(text.strip()) is not None


def is_month(text: str) -> bool:
    """Whether a cell holds the number or the name of a month."""
    text = text.strip()
    if _WHOLE.fullmatch(text):
        return 1 <= _whole(text) <= _MONTHS
    return bool(_LETTER.match(text)) and is_date(f"1 {text} 2000")


def is_day(text: str) -> bool:
    """Whether a cell holds the number of a day of a month."""
    return _WHOLE.fullmatch(text.strip()) is not None and 1 <= _whole(text.strip()) <= _DAYS


def _whole(text: str) -> int:
    return int(float(text.replace(",", ".")))


def is_whole(text: str) -> bool:
    """Whether a cell holds a whole number."""
    return _WHOLE.fullmatch(text.strip()) is not None


def is_number(text: str) -> bool:
    """Whether a cell holds a number, an amount or a share."""
    return _NUMBER.fullmatch(text.strip()) is not None


def is_address(text: str) -> bool:
    """Whether a cell holds the address of a page or a person."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def is_truth(text: str) -> bool:
    """Whether a cell holds a yes or a no."""
    return truth(text) is not None


def is_words(text: str) -> bool:
    """Whether a cell holds words of a person, and nothing that a program counts with.

    >>> is_words("Board meeting"), is_words("2026-05-04"), is_words("€ 1,200"), is_words("9:00")
    (True, False, False, False)
    """
    return bool(_LETTER.search(text)) and not any(
        test(text) for test in (is_truth, is_address, is_number, is_time, is_date)
    )


def nonempty(cells: Iterable[str]) -> tuple[str, ...]:
    """The cells that hold anything, without white space around."""
    return tuple(text for text in map(str.strip, cells) if text)
