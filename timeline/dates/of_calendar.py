"""Readings in the calendar of their anchor: their days are made Gregorian where they are made."""

from dataclasses import replace
from math import floor, isfinite

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.calendars.days import day_of, days_in, months_of, ordinal
from timeline.calendars.values import from_julian, gregorian
from timeline.dates.rules import Anchor, Parts, doubted, parts_of
from timeline.edtf import Edtf, EdtfDate, EdtfWide
from timeline.errors import DateError

#: parts of a date that bind it to days of the calendar
_DAYS = frozenset(("week", "day", "time"))


def day_in(calendar: Calendar, words: str, year: int, month: int, day: int) -> EdtfDate | EdtfWide:
    """The Gregorian date of a day of the calendar; `words` are quoted where there is none.

    Raises:
        DateError: There is none.
    """
    try:
        return gregorian(calendar, year, month, day)
    except ValueError:
        pass
    try:
        is_month = month in months_of(calendar, year)
    except ValueError:
        raise DateError(f"{words!r} is out of range: that calendar has no such year") from None
    if not is_month:
        raise DateError(f"{words!r} is not a date: the year {year} has no such month")
    last = days_in(calendar, year, month)
    raise DateError(f"{words!r} is not a date: that month has days 1 to {last}")


def in_its(anchor: Anchor, parts: Parts) -> Parts:
    """`parts` whose days are of the calendar of the anchor, and are told to be."""
    if anchor.calendar is Calendar.GREGORIAN:
        return parts
    return replace(parts, calendar=anchor.calendar)


def is_one_day(year: int, month: int, old: int, new: int) -> bool:
    """Whether two days of one month are the same day in two calendars."""
    try:
        return ordinal(Calendar.JULIAN, year, month, old) == edtf.ordinal(year, month, new)
    except ValueError:
        return False


def edtf_in(anchor: Anchor, value: Edtf) -> Parts:
    """The reading of a value of EDTF whose days are of the calendar of the anchor.

    Raises:
        DateError: The calendar has no such day, or numbers its months otherwise.
    """
    parts = Parts(value=value, stated=parts_of(value))
    if anchor.calendar is Calendar.GREGORIAN:
        return parts
    if anchor.calendar is not Calendar.JULIAN:
        raise DateError(f"'{value}' is not of the {_name(anchor)} calendar: write its month's name")
    return in_its(anchor, replace(parts, value=from_julian(value)))


def of_both(anchor: Anchor, start: Parts, end: Parts) -> Calendar | None:
    """The calendar of a stretch between two dates, as far as its ends say it.

    A month or year that says none is of that of the other end.
    """
    if start.calendar is end.calendar or (start.calendar is None and _is_coarse(start)):
        return end.calendar
    if end.calendar is None and _is_coarse(end):
        return start.calendar
    named = [item for item in (start.calendar, end.calendar) if item is not None]
    if len(named) == 1 and anchor.calendar is not Calendar.GREGORIAN:
        return None
    return next((item for item in named if item is not Calendar.GREGORIAN), named[0])


def settled(words: str, parts: Parts, anchor: Anchor) -> Parts:
    """The reading of all of `words`, with its calendar.

    Months and years that name none are of that of the anchor; what is counted from the
    publication date is of the Gregorian, as this is. A day that no rule has read in the
    calendar of the anchor is in doubt.
    """
    if parts.calendar is not None:
        return parts if _has_days(parts.calendar, parts.value) else _gregorian(parts)
    if anchor.calendar is Calendar.GREGORIAN:
        return parts
    if _is_coarse(parts):
        return replace(parts, calendar=anchor.calendar)
    if _DAYS.isdisjoint(parts.stated):
        return parts
    return doubted(parts, f"{words!r} is read in the Gregorian calendar, not the {_name(anchor)}")


def _has_days(calendar: Calendar, value: Edtf) -> bool:
    """Whether the calendar has the days between which a value lies."""
    if calendar in (Calendar.GREGORIAN, Calendar.JULIAN):
        return True
    span = value.span
    try:
        for at in (span.begin, span.end - 1):
            if isfinite(at):
                day_of(calendar, floor(at))
    except ValueError:
        return False
    return True


def _gregorian(parts: Parts) -> Parts:
    return replace(parts, calendar=Calendar.GREGORIAN)


def _name(anchor: Anchor) -> str:
    return anchor.calendar.value.title()


def _is_coarse(parts: Parts) -> bool:
    """Whether it states months or years, and nothing finer."""
    return bool(parts.stated) and _DAYS.isdisjoint(parts.stated)
