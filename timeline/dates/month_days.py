"""Days that are counted within their month, and those that move with Easter; no language."""

from datetime import MAXYEAR, date, timedelta

from timeline.calendars.calendar import Calendar
from timeline.calendars.days import day_of, ordinal
from timeline.calendars.windows import month_span
from timeline.errors import DateError

# Before it the Gregorian calendar was not kept, behind it its rule has not been tried.
_FIRST_EASTER, _LAST_EASTER = 1583, 4099
# By the rule of the council of Nicaea.
_FIRST_OLD_EASTER = 326


def nth_weekday(
    year: int, month: int, weekday: int, number: int, calendar: Calendar = Calendar.GREGORIAN
) -> date:
    """The weekday (0: Monday) of that number in a month of a calendar; -1 is the last.

    Raises:
        DateError: The month has none.
    """
    first, behind = date(year, month, 1), last_day(year, month)
    if calendar is not Calendar.GREGORIAN:
        span = month_span(calendar, year, month)
        first, behind = (date.fromordinal(int(at)) for at in (span.begin, span.end - 1))
    if number < 0:
        last = behind - timedelta(days=(behind.weekday() - weekday) % 7)
        found = last + timedelta(days=7 * (number + 1))
    else:
        found = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    if not first <= found <= behind:
        raise DateError(f"{first:%B} {year:04} has no such day")
    return found


def last_day(year: int, month: int) -> date:
    """The day with which a month ends."""
    if (year, month) == (MAXYEAR, 12):
        return date.max
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def easter_day(year: int, *, orthodox: bool = False) -> date:
    """Easter Sunday in the Gregorian calendar, of the western or the orthodox churches.

    Raises:
        DateError: The year lies before that calendar, or far ahead.
    """
    if not _FIRST_EASTER <= year <= _LAST_EASTER:
        raise DateError(f"Easter is known from {_FIRST_EASTER} to {_LAST_EASTER}: write the day")
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    found = easter(year, EASTER_ORTHODOX if orthodox else EASTER_WESTERN)
    return date(found.year, found.month, found.day)


def easter_of_old(year: int) -> date:
    """Easter Sunday of the Julian calendar, as the Gregorian day that it is.

    >>> easter_of_old(1192)
    datetime.date(1192, 4, 12)

    Raises:
        DateError: The year lies before the rule for it, or far ahead.
    """
    if not _FIRST_OLD_EASTER <= year <= _LAST_EASTER:
        raise DateError(
            f"Easter is known from {_FIRST_OLD_EASTER} to {_LAST_EASTER}: write the day"
        )
    from dateutil.easter import EASTER_JULIAN, easter

    found = easter(year, EASTER_JULIAN)
    return date.fromordinal(ordinal(Calendar.JULIAN, found.year, found.month, found.day))


def as_written(day: date) -> date:
    """The day that bears in the Gregorian calendar the numbers that `day` has in the Julian.

    >>> as_written(easter_of_old(1192))
    datetime.date(1192, 4, 5)

    Raises:
        DateError: It is 29 February of a year that has none there.
    """
    year, month, number = day_of(Calendar.JULIAN, day.toordinal())
    try:
        return date(year, month, number)
    except ValueError:
        raise DateError(
            f"it was {year:04}-{month:02}-{number:02}, which only the Julian calendar has: "
            f'give calendar = "julian"'
        ) from None
