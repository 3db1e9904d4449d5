"""The days of a month and of a year of a calendar, and the windows of dates said in one."""

from math import isinf

from timeline.calendars.calendar import Calendar
from timeline.calendars.days import day_of, days_in, months_of, ordinal, year_begin
from timeline.edtf import (
    Edtf,
    EdtfDate,
    EdtfDateTime,
    EdtfInterval,
    EdtfSet,
    EdtfWide,
    End,
    Precision,
    Span,
)


def month_span(calendar: Calendar, year: int, month: int) -> Span:
    """The days of a month.

    Raises:
        ValueError: The calendar has no such month.
    """
    begin = ordinal(calendar, year, month, 1)
    return Span(begin=begin, end=begin + days_in(calendar, year, month))


def year_span(calendar: Calendar, year: int) -> Span:
    """The days of a year.

    Raises:
        ValueError: The calendar has no such year.
    """
    months_of(calendar, year)
    return Span(begin=year_begin(calendar, year), end=year_begin(calendar, year + 1))


def windows_in(calendar: Calendar, value: Edtf, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The windows of a date whose months and years are of a calendar.

    Its days are Gregorian, whatever it was said in; of those that are longer the number is
    the one that was said. Only the Julian calendar has such: it shares the names of its months.

    Args:
        calendar: The one in which it was said.
        value: The date.
        spans: Its windows as those of a Gregorian date.
    """
    if calendar is not Calendar.JULIAN:
        return spans
    items = value.items if isinstance(value, EdtfSet) else (value,)
    return tuple(_moved(item, span) for item, span in zip(items, spans, strict=True))


def _moved(value: Edtf, span: Span) -> Span:
    first, last = (value.start, value.end) if isinstance(value, EdtfInterval) else (value, value)
    begin = _julian(span.begin) if is_coarse(first) else span.begin
    return Span(begin=begin, end=_julian(span.end) if is_coarse(last) else span.end)


def is_coarse(value: Edtf | End) -> bool:
    """Whether it is longer than a day, and so numbered in the calendar that it was said in."""
    if isinstance(value, End | EdtfDateTime):
        return False
    return not isinstance(value, EdtfDate | EdtfWide) or value.precision > Precision.DAY


def _julian(edge: float) -> float:
    """The edge of a window at the Julian day of the same number."""
    if isinf(edge):
        return edge
    return ordinal(Calendar.JULIAN, *day_of(Calendar.GREGORIAN, int(edge)))
