"""Dates of years before 1, which `date` cannot hold: `in_year`, `moved`."""

from collections.abc import Callable

from timeline import edtf
from timeline.edtf import Edtf, EdtfDate, EdtfInterval, EdtfWide, End, Point, Precision
from timeline.errors import DateError

#: years after which the Gregorian calendar begins again, weekdays and all
CYCLE = 400
_YEAR_DIGITS = 4


def in_year(number: int, make: Callable[[int], EdtfDate | EdtfWide]) -> EdtfDate | EdtfWide:
    """The date that `make` gives for an astronomical year: 0 is 1 BC.

    Before the year 1 it is made in a later one that has the same days, and moved.

    >>> str(in_year(-43, lambda year: edtf.month(year, 3)))
    '-0043-03'
    """
    if number >= 1:
        return make(number)
    near = number % CYCLE + CYCLE
    found = make(near)
    return moved(found, number - near) if isinstance(found, EdtfDate) else found


def moved(value: EdtfDate, years: int) -> EdtfDate | EdtfWide:
    """The same date so many years on.

    Raises:
        DateError: It is longer than a year, or that year has no such day.
    """
    if value.precision > Precision.YEAR:
        raise DateError(f"'{value}' cannot be counted on by {years} years")
    text = f"{edtf.point(value.first.year + years)}{str(value)[_YEAR_DIGITS:]}"
    found = edtf.parse(text)
    if not isinstance(found, EdtfDate | EdtfWide):
        raise TypeError(found)
    return found


def all_moved(value: Edtf, years: int) -> Edtf | None:
    """A date or interval so many years on; None where it cannot be counted on."""
    try:
        if isinstance(value, EdtfInterval):
            start, end = (_end_moved(item, years) for item in (value.start, value.end))
            return edtf.interval(start, end)
        return moved(value, years) if isinstance(value, EdtfDate) else None
    except DateError:
        return None


def _end_moved(value: Point | End, years: int) -> Point | End:
    if isinstance(value, End):
        return value
    if not isinstance(value, EdtfDate):
        raise DateError(f"'{value}' cannot be counted on by {years} years")
    return moved(value, years)
