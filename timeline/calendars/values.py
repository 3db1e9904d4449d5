"""Values of EDTF said in the Julian calendar, and the Gregorian values of the same days."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.calendars.days import day_of, ordinal
from timeline.edtf import (
    Edtf,
    EdtfDate,
    EdtfDateTime,
    EdtfInterval,
    EdtfSet,
    EdtfWide,
    End,
    Point,
    Precision,
    Qualification,
)
from timeline.errors import DateError

_Numbers = tuple[int, int, int]


def gregorian(calendar: Calendar, year: int, month: int, day: int) -> EdtfDate | EdtfWide:
    """The Gregorian date of a day of a calendar.

    >>> str(gregorian(Calendar.JULIAN, -43, 3, 15))
    '-0043-03-13'

    Raises:
        ValueError: The calendar has no such day.
    """
    return edtf.point(*day_of(Calendar.GREGORIAN, ordinal(calendar, year, month, day)))


def parse_in(calendar: Calendar, text: str) -> Edtf:
    """The value of EDTF that says days of a calendar, which stay what they are.

    >>> str(parse_in(Calendar.JULIAN, "1700-02-29"))
    '1700-02-29'

    Raises:
        DateError: It is not EDTF.
    """
    if calendar is not Calendar.JULIAN or "29" not in text:
        return edtf.parse(text)
    # The day before stands for each of them where it is parsed.
    are_leap: list[bool] = []
    value = edtf.parse(_LAST_DAYS.sub(lambda last: _stand_in(last, are_leap), text))
    left = iter(are_leap)

    def restored(year: int, month: int, day: int) -> _Numbers:
        is_last = (month, day) == (2, 28) and next(left, False)
        return year, month, day + is_last

    found = _with_days(value, restored) if True in are_leap else value
    if any(map(_is_reversed, _items(from_julian(found)))):
        raise DateError(f"{text!r} ends before it begins")
    return found


_DOUBT = "[?~%]?"
# Times are of days of the Gregorian calendar.
_LAST_DAYS = re.compile(
    rf"(?P<year>-?\d{{4}})(?P<month>{_DOUBT}-{_DOUBT}02{_DOUBT}-{_DOUBT})(?P<day>28|29(?!T))",
    re.ASCII,
)
_LEAP = 4


def _stand_in(last: re.Match[str], are_leap: list[bool]) -> str:
    """28 February, for the 29th of a year that only the Julian calendar makes a leap year."""
    year, is_leap = int(last["year"]), last["day"] == "29"
    if is_leap and (year % _LEAP or edtf.days_in(year, 2) == 29):  # noqa: PLR2004 - of leap years
        return last[0]
    are_leap.append(is_leap)
    return f"{last['year']}{last['month']}28"


def _items(value: Edtf) -> tuple[Point | EdtfInterval, ...]:
    return value.items if isinstance(value, EdtfSet) else (value,)


def _is_reversed(value: Edtf) -> bool:
    if not isinstance(value, EdtfInterval):
        return False
    start, end = value.start, value.end
    if isinstance(start, End) or isinstance(end, End):
        return False
    return start.span.begin >= end.span.end


def from_julian(value: Edtf) -> Edtf:
    """`value` with its days, which are Julian, as Gregorian; months and years keep their numbers.

    >>> from timeline.edtf import parse
    >>> str(from_julian(parse("1917-10/1917-10-25")))
    '1917-10/1917-11-07'

    Raises:
        DateError: EDTF has no such day.
    """
    return _with_days(value, _from_julian)


def said_in(calendar: Calendar, value: Edtf) -> Edtf:
    """`value` with its days by the numbers that the calendar gives them, where EDTF can say it.

    That is the Julian one. It may have a 29 February where the Gregorian has none.

    >>> from timeline.edtf import parse
    >>> str(said_in(Calendar.JULIAN, parse("1917-11-07?")))
    '1917-10-25?'
    """
    return _with_days(value, _to_julian) if calendar is Calendar.JULIAN else value


def day_beside(calendar: Calendar, value: Point, step: int) -> EdtfDate | EdtfWide | None:
    """The day just after one by the numbers of a calendar, with `step` -1 the one before.

    None where `value` is not a day.

    >>> str(day_beside(Calendar.JULIAN, edtf.parse("1700-03-01"), -1))
    '1700-02-29'
    """
    numbers = None if isinstance(value, EdtfDateTime) else _numbers(value)
    if numbers is None:
        return None
    return _made(*day_of(calendar, ordinal(calendar, *numbers) + step), value.qualification)


def _from_julian(year: int, month: int, day: int) -> _Numbers:
    found = day_of(Calendar.GREGORIAN, ordinal(Calendar.JULIAN, year, month, day))
    if abs(found[0]) > date.max.year:
        raise DateError(
            f"'{year:04}-{month:02}-{day:02}' of the Julian calendar is in the year {found[0]}, "
            "and EDTF has days of the years -9999 to 9999 alone"
        )
    return found


def _to_julian(year: int, month: int, day: int) -> _Numbers:
    return day_of(Calendar.JULIAN, edtf.ordinal(year, month, day))


_Change = Callable[[int, int, int], _Numbers]


def _with_days(value: Edtf, change: _Change) -> Edtf:
    if isinstance(value, EdtfSet):
        return replace(value, items=tuple(_item(item, change) for item in value.items))
    return _item(value, change)


def _item(value: Point | EdtfInterval, change: _Change) -> Point | EdtfInterval:
    if isinstance(value, EdtfInterval):
        start, end = (
            item if isinstance(item, End) else _point(item, change)
            for item in (value.start, value.end)
        )
        if _lost_times(value, start, end):
            start, end = (_without_time(item, change) for item in (value.start, value.end))
            if start == end and not isinstance(start, End):
                return start
        return EdtfInterval(start=start, end=end)
    return _point(value, change)


def _lost_times(value: EdtfInterval, start: Point | End, end: Point | End) -> bool:
    """Whether one end fell on a day that can have no time."""
    pairs = ((value.start, start), (value.end, end))
    return any(
        isinstance(was, EdtfDateTime) and not isinstance(now, EdtfDateTime) for was, now in pairs
    )


def _without_time(value: Point | End, change: _Change) -> Point | End:
    if isinstance(value, End):
        return value
    if not isinstance(value, EdtfDateTime):
        return _point(value, change)
    day = value.moment
    return _made(*change(day.year, day.month, day.day), Qualification.CERTAIN)


def _point(value: Point, change: _Change) -> Point:
    if isinstance(value, EdtfDateTime):
        return _moment(value, change)
    numbers = _numbers(value)
    return value if numbers is None else _made(*change(*numbers), value.qualification)


def _moment(value: EdtfDateTime, change: _Change) -> Point:
    moment = value.moment
    year, month, day = change(moment.year, moment.month, moment.day)
    try:
        there = datetime.combine(date(year, month, day), moment.timetz())
    except ValueError:
        if (month, day) == (2, 29):
            # EDTF has times only on days of the Gregorian calendar.
            return _made(year, month, day, Qualification.CERTAIN)
        raise DateError(f"'{value}' has no time on its day in the other calendar") from None
    return replace(value, moment=there.replace(fold=moment.fold))


def _numbers(value: EdtfDate | EdtfWide) -> _Numbers | None:
    """Year, month and day of a day; None where it is longer, or may be one of many."""
    if value.precision != Precision.DAY:
        return None
    if isinstance(value, EdtfDate):
        return value.first.year, value.first.month, value.first.day
    numbers = value.year_number, value.month_number, value.day_number
    return None if None in numbers else numbers  # type: ignore[return-value] # none is None


def _made(year: int, month: int, day: int, qualification: Qualification) -> EdtfDate | EdtfWide:
    try:
        return edtf.point(year, month, day, qualification)
    except DateError:
        # 29 February of a century, which the Gregorian calendar leaves out.
        begin = ordinal(Calendar.JULIAN, year, month, day)
        return EdtfWide(
            year=f"{year:04}" if year >= 0 else f"-{-year:04}",
            part=f"{month:02}",
            day=f"{day:02}",
            qualifications=(qualification,) * 3,
            begin=begin,
            end=begin + 1,
        )
