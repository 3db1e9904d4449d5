"""Dates that were said in another calendar, for people: "7 Nov 1917 (25 Oct 1917 Old Style)"."""

import re
from datetime import date

from timeline.calendars.calendar import Calendar
from timeline.calendars.days import CalendarDay, day_of
from timeline.calendars.values import day_beside, said_in
from timeline.calendars.windows import month_span, year_span
from timeline.dates.rules import Modifier, Reading
from timeline.edtf import EdtfInterval, End, Precision, Span, ends
from timeline.languages.english.calendar_months import PRINTED_MONTHS
from timeline.languages.english.calendar_styles import JULIAN_NAMES, is_old_style
from timeline.languages.english.phrase import phrase

# Until the reform nothing was of the old style.
_REFORM = date(1582, 10, 15).toordinal()
_STYLE = re.compile(rf"\b(?:{JULIAN_NAMES}|os)\b", re.IGNORECASE)
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def told_in_calendar(reading: Reading) -> str:
    """The date of a reading in words, with what it is in the calendar in which it was said."""
    if reading.calendar is Calendar.JULIAN:
        return _julian(reading)
    said = _said(reading.calendar, reading)
    known = phrase(reading.value, reading.modifier)
    return f"{known} ({said})" if said else known


def _julian(reading: Reading) -> str:
    old = said_in(Calendar.JULIAN, reading.value)
    said = f"{phrase(old, reading.modifier, Calendar.JULIAN)} {_style(reading)}"
    return said if old == reading.value else f"{phrase(reading.value, reading.modifier)} ({said})"


def _style(reading: Reading) -> str:
    """The name of the Julian calendar that the words have, or that is usual of their time."""
    named = _STYLE.search(reading.words)
    if named is not None:
        return "Old Style" if is_old_style(named[0]) else "Julian"
    return "Julian" if reading.window.end <= _REFORM else "Old Style"


def _said(calendar: Calendar, reading: Reading) -> str:
    """The days, month or year of a calendar; empty where it cannot be said so."""
    value = reading.value
    if not isinstance(value, EdtfInterval):
        is_day = value.precision <= Precision.DAY
        return _day(calendar, day_of(calendar, int(value.span.begin))) if is_day else ""
    if isinstance(value.start, End) or isinstance(value.end, End):
        return _side(calendar, reading)
    first, last = (day_of(calendar, int(at)) for at in (value.span.begin, value.span.end - 1))
    return _whole(calendar, value.span, first) or (
        f"{_day(calendar, first)} – {_day(calendar, last)}"
    )


def _side(calendar: Calendar, reading: Reading) -> str:
    """What lies on one side of a day, as it is told of the Gregorian day."""
    (last,) = ends(reading.value)
    step = _STEPS.get(reading.modifier, 0)
    day = day_beside(Calendar.GREGORIAN, last, step)
    if day is None:
        return ""
    known, own = phrase(reading.value, reading.modifier), phrase(day)
    there = _day(calendar, day_of(calendar, int(day.span.begin)))
    return known.replace(own, there) if own in known else ""


# From the last day that is meant to the one that is named.
_STEPS = {Modifier.BEFORE: 1, Modifier.AFTER: -1}


def _whole(calendar: Calendar, span: Span, first: CalendarDay) -> str:
    """The month or year that a stretch is, if it is one."""
    if span == month_span(calendar, first.year, first.month):
        return _year(calendar, first.year, PRINTED_MONTHS[calendar][first.month - 1])
    if span == year_span(calendar, first.year):
        return _year(calendar, first.year, "")
    return ""


def _day(calendar: Calendar, day: CalendarDay) -> str:
    month = PRINTED_MONTHS[calendar][day.month - 1]
    return _year(calendar, day.year, f"{day.day} {month}")


def _year(calendar: Calendar, year: int, before: str) -> str:
    if calendar is Calendar.FRENCH_REPUBLICAN:
        return f"{before} Year {_roman(year)}" if before else f"Year {_roman(year)} of the Republic"
    era = " AH" if calendar is Calendar.ISLAMIC else " AM" if not before else ""
    return f"{before} {year}{era}".strip()


def _roman(number: int) -> str:
    said = ""
    for value, digits in _ROMAN:
        count, number = divmod(number, value)
        said += digits * count
    return said
