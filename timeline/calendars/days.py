"""Days of calendars by number: `ordinal`, `day_of`.

A day is counted as `datetime.date` counts it, proleptic Gregorian, with 1 for 1 January of the
year 1 and no end on either side. convertdate does the arithmetic. It is imported where a day is
asked for: few timelines need it, and all of its calendars come with it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.edtf import to_day

# Julian days of noon, less a half, of the day before the ordinal 1.
_OFFSET = 1_721_424.5
# Years after which the Julian calendar begins again, days and all, and the first that convertdate
# is asked for: its floating point is exact there, whatever the year.
_CYCLE, _CYCLE_DAYS = 28, 10_227
_TISHRI, _NISAN = 7, 1
# Days of the longest year of any of these calendars, to guess years from days by.
_LONGEST_YEAR = 385


class CalendarDay(NamedTuple):
    """A day by the numbers of its calendar; 1 BC is the year 0 where that is said of it."""

    year: int
    month: int
    day: int


def ordinal(calendar: Calendar, year: int, month: int, day: int) -> int:
    """The day as a number.

    >>> from datetime import date
    >>> str(date.fromordinal(ordinal(Calendar.JULIAN, 1917, 10, 25)))
    '1917-11-07'

    Raises:
        ValueError: The calendar has no such day.
    """
    if month not in months_of(calendar, year) or not 1 <= day <= days_in(calendar, year, month):
        raise ValueError(f"{calendar.value} {year}-{month}-{day}")
    return _RULES[calendar].number(year, month, day)


def day_of(calendar: Calendar, number: int) -> CalendarDay:
    """The day of which `number` is the ordinal.

    >>> day_of(Calendar.ISLAMIC, ordinal(Calendar.JULIAN, 680, 10, 10))
    CalendarDay(year=61, month=1, day=10)

    Raises:
        ValueError: It lies before the calendar begins.
    """
    return CalendarDay(*_RULES[calendar].of_number(number))


def months_of(calendar: Calendar, year: int) -> tuple[int, ...]:
    """The months of a year by their numbers, in order.

    Raises:
        ValueError: The calendar has no such year.
    """
    rules = _RULES[calendar]
    if (rules.first is not None and year < rules.first) or year > rules.last:
        raise ValueError(f"{calendar.value} {year}")
    return rules.months(year)


def days_in(calendar: Calendar, year: int, month: int) -> int:
    """How many days a month has."""
    return _RULES[calendar].length(year, month)


@dataclass(frozen=True, slots=True)
class _Rules:
    """The arithmetic of a calendar."""

    #: its first year; None where it goes on backwards
    first: int | None
    months: Callable[[int], tuple[int, ...]]
    length: Callable[[int, int], int]
    number: Callable[[int, int, int], int]
    of_number: Callable[[int], tuple[int, int, int]]
    last: int = 10**12


# The rule of its leap years was never settled; from year 100 on convertdate's disagree.
_LAST_FRENCH = 99


def _twelve(_: int) -> tuple[int, ...]:
    return tuple(range(1, 13))


def _gregorian_of(number: int) -> tuple[int, int, int]:
    day = to_day(number)
    return day.year, day.month, day.day


def _thirteen(_: int) -> tuple[int, ...]:
    return tuple(range(1, 14))


def _julian_length(year: int, month: int) -> int:
    from convertdate import julian

    return int(julian.month_length(year, month))


def _julian_number(year: int, month: int, day: int) -> int:
    from convertdate import julian

    cycles, near = divmod(year, _CYCLE)
    return int(julian.to_jd(near, month, day) - _OFFSET) + cycles * _CYCLE_DAYS


def _julian_of(number: int) -> tuple[int, int, int]:
    from convertdate import julian

    cycles, near = divmod(number, _CYCLE_DAYS)
    year, month, day = julian.from_jd(near + _OFFSET)
    return int(year) + cycles * _CYCLE, int(month), int(day)


#: convertdate asks the equinox where no other is named, which nobody who used the calendar did:
#: all of its ways agree on the years in which it was in use, I to XIV
_METHOD = "romme"


def _french_length(year: int, month: int) -> int:
    from convertdate import french_republican

    if month in range(1, 13):
        return 30
    return 5 + int(french_republican.leap(year, method=_METHOD))


def _french_number(year: int, month: int, day: int) -> int:
    from convertdate import french_republican

    return int(french_republican.to_jd(year, month, day, method=_METHOD) - _OFFSET)


def _french_of(number: int) -> tuple[int, int, int]:
    return _by_months(Calendar.FRENCH_REPUBLICAN, number)


def _hebrew_months(year: int) -> tuple[int, ...]:
    from convertdate import hebrew

    return (*range(_TISHRI, hebrew.year_months(year) + 1), *range(_NISAN, _TISHRI))


def _hebrew_length(year: int, month: int) -> int:
    from convertdate import hebrew

    return int(hebrew.month_length(year, month))


def _hebrew_number(year: int, month: int, day: int) -> int:
    # convertdate counts months by a function that it warns of.
    before = _hebrew_months(year)[: _hebrew_months(year).index(month)]
    return _hebrew_new_year(year) + sum(_hebrew_length(year, each) for each in before) + day - 1


@cache
def _hebrew_new_year(year: int) -> int:
    from convertdate import hebrew

    return int(hebrew.to_jd(year, _TISHRI, 1) - _OFFSET)


def _hebrew_of(number: int) -> tuple[int, int, int]:
    return _by_months(Calendar.HEBREW, number)


def _islamic_length(year: int, month: int) -> int:
    from convertdate import islamic

    return 30 if month % 2 or (month == 12 and islamic.leap(year)) else 29  # noqa: PLR2004 - the last


def _islamic_number(year: int, month: int, day: int) -> int:
    from convertdate import islamic

    return int(islamic.to_jd(year, month, day) - _OFFSET)


def _islamic_of(number: int) -> tuple[int, int, int]:
    return _by_months(Calendar.ISLAMIC, number)


def _by_months(calendar: Calendar, number: int) -> tuple[int, int, int]:
    """The day of a number in a calendar that has a first day, by the months of its year."""
    begin = year_begin(calendar, 1)
    if number < begin:
        raise ValueError(f"{calendar.value} {number}")
    year = _year_with(calendar, number, 1 + (number - begin) // _LONGEST_YEAR)
    left = number - year_begin(calendar, year)
    for month in months_of(calendar, year):
        length = days_in(calendar, year, month)
        if left < length:
            return year, month, left + 1
        left -= length
    raise AssertionError(number)


def _year_with(calendar: Calendar, number: int, year: int) -> int:
    """The year that has the day, from one that is not after it on."""
    while (following := year_begin(calendar, year + 1)) <= number:
        year += 1 + (number - following) // _LONGEST_YEAR
    return year


def year_begin(calendar: Calendar, year: int) -> int:
    """The number of the first day of a year."""
    return _RULES[calendar].number(year, months_of(calendar, year)[0], 1)


_RULES = {
    Calendar.GREGORIAN: _Rules(None, _twelve, edtf.days_in, edtf.ordinal, _gregorian_of),
    Calendar.JULIAN: _Rules(None, _twelve, _julian_length, _julian_number, _julian_of),
    Calendar.FRENCH_REPUBLICAN: _Rules(
        1, _thirteen, _french_length, _french_number, _french_of, _LAST_FRENCH
    ),
    Calendar.HEBREW: _Rules(1, _hebrew_months, _hebrew_length, _hebrew_number, _hebrew_of),
    Calendar.ISLAMIC: _Rules(1, _twelve, _islamic_length, _islamic_number, _islamic_of),
}
