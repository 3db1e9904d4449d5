"""What the cells of a workbook hold: dates, numbers, addresses, and text for all else."""

import re
from datetime import date, datetime

from timeline.formats.sheet.guard import guard, unguard
from timeline.formats.sheet.names import NUMBERS, ORDER
from timeline.text import address

#: what a cell of a workbook holds
Cell = str | date | datetime | float

#: columns of dates, which may be words elsewhere
DATES = ("when", "earliest", "latest", "published")
#: Excel takes 1900 for a leap year: before this day its dates are others
_FIRST = date(1900, 3, 1)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MINUTE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
#: as many digits of a number come back out of a spreadsheet
_DIGITS = ".15g"
_LONGEST_LINK = 2079


def typed(column: str, text: str) -> Cell:
    """The value of a cell: a date only where the text says a day or a minute and no less.

    >>> typed("when", "2026-12-15"), typed("when", "2026"), typed("title", "=1+1")
    (datetime.date(2026, 12, 15), '2026', '=1+1')
    """
    if column in DATES and (found := _moment(text)) is not None:
        return found
    if column in (*NUMBERS, ORDER) and (number := _number(text)) is not None:
        return number
    # What looks like the guard of a sheet of text would be taken off when it is read.
    return text if unguard(text) == text else guard(text)


def _moment(text: str) -> date | None:
    """The day or the minute that a text says exactly; None for a year, a span or one in a zone."""
    is_day = _DAY.fullmatch(text)
    if not (is_day or _MINUTE.fullmatch(text)):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    # A midnight would come back as a day.
    if moment.date() < _FIRST or not (is_day or moment.hour or moment.minute):
        return None
    return moment.date() if is_day else moment


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    same = format(number, _DIGITS)
    return number if same == text or repr(number).removesuffix(".0") == text == same else None


def is_link(text: str) -> bool:
    """Whether a text is an address that a spreadsheet takes as a link."""
    return len(text) <= _LONGEST_LINK and bool(address.web(text))
