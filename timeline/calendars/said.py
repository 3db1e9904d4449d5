"""A date in the numbers of its calendar, for programs: `text_in`."""

from timeline.calendars.calendar import Calendar
from timeline.calendars.days import day_of
from timeline.calendars.values import said_in
from timeline.calendars.windows import month_span, year_span
from timeline.edtf import Edtf, EdtfInterval, End, Precision, Span


def text_in(calendar: Calendar, value: Edtf) -> str:
    """The date as its calendar numbers it: EDTF in the Julian, and else years, months and days.

    Empty where the calendar cannot say it.

    >>> from timeline.edtf import parse
    >>> text_in(Calendar.JULIAN, parse("1917-11-07")), text_in(Calendar.HEBREW, parse("2024-04-22"))
    ('1917-10-25', '5784-01-14')
    """
    if calendar in (Calendar.GREGORIAN, Calendar.JULIAN):
        return str(said_in(calendar, value))
    if not isinstance(value, EdtfInterval):
        return _day(calendar, value.span.begin) if value.precision <= Precision.DAY else ""
    if isinstance(value.start, End) or isinstance(value.end, End):
        return ""
    span = value.span
    return _whole(calendar, span) or "/".join(
        _day(calendar, at) for at in (span.begin, span.end - 1)
    )


def _whole(calendar: Calendar, span: Span) -> str:
    """The month or year that a stretch is, if it is one."""
    year, month, _ = day_of(calendar, int(span.begin))
    if span == month_span(calendar, year, month):
        return f"{year:04}-{month:02}"
    return f"{year:04}" if span == year_span(calendar, year) else ""


def _day(calendar: Calendar, at: float) -> str:
    year, month, day = day_of(calendar, int(at))
    return f"{year:04}-{month:02}-{day:02}"
