"""Days and weeks counted within a month or year: "the first Monday in June", "last day of July"."""

import re
from dataclasses import replace
from datetime import date, timedelta

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.calendars.days import days_in
from timeline.dates.month_days import nth_weekday
from timeline.dates.of_calendar import in_its
from timeline.dates.resolve import away, calendar_day, relative
from timeline.dates.rules import Anchor, Modifier, Parts, Rule
from timeline.edtf import Edtf, EdtfDate
from timeline.errors import DateError
from timeline.languages.english.calendar import month_of_year, of_year
from timeline.languages.english.lists import listed
from timeline.languages.english.vocabulary import (
    MONTH,
    MONTH_CUE,
    MONTH_WORDS,
    OF_YEAR,
    OFFSETS,
    ORDINAL,
    WEEKDAY,
    WEEKDAY_CUE,
    WHICH,
    month_number,
    number_of,
    weekday_index,
)

_NTH = r"(?:first|second|third|fourth|fifth|[1-5](?:st|nd|rd|th)|last|final)"
_LAST = ("last", "final")
_OF_MONTH = rf" (?:of|in) (?:the month of )?(?P<month>{MONTH})"
#: what leaves its year to what stands around
NTH_WEEKDAY = rf"(?P<nth>{_NTH}) (?P<name>{WEEKDAY}){_OF_MONTH}"
NTH_DAY = rf"(?P<nth>{ORDINAL}|last|final) day{_OF_MONTH}"
NTH_WEEK = rf"(?P<nth>{_NTH}) (?P<unit>week|weekend){_OF_MONTH}"


def _number(match: re.Match[str]) -> int:
    nth = match["nth"].lower()
    return -1 if nth in _LAST else number_of(nth)


def _in_month(
    match: re.Match[str], year: int, month: int, calendar: Calendar = Calendar.GREGORIAN
) -> EdtfDate:
    """The day of that number, or the weekday of that number where one is named."""
    number, name = _number(match), match.groupdict().get("name")
    if name is None:
        last = days_in(calendar, year, month)
        return calendar_day(match[0], year, month, last if number < 0 else number, calendar)
    try:
        return edtf.day(nth_weekday(year, month, weekday_index(name), number, calendar))
    except DateError as error:
        raise DateError(f"{match[0]!r} is not a date: {error}") from None


def _day_of_month(match: re.Match[str], anchor: Anchor) -> Parts:
    month = month_number(match["month"])

    def make(year: int) -> EdtfDate:
        return _in_month(match, year, month, anchor.calendar)

    return in_its(anchor, of_year(match, anchor, make, ("month", "day")))


def _day_of_near_month(match: re.Match[str], anchor: Anchor) -> Parts:
    def resolve(day: date) -> Edtf:
        there = away(day, "month", OFFSETS[match["which"].lower()])
        if not isinstance(there, EdtfDate):
            raise TypeError(there)
        return _in_month(match, there.first.year, there.first.month)

    value = relative(match[0], anchor, "month", resolve)
    return Parts(value=value, stated=("day",), implied=("year", "month"))


def _day_of_year(match: re.Match[str], anchor: Anchor) -> Parts:
    month, day = (12, 31) if match["nth"].lower() in _LAST else (1, 1)

    def make(year: int) -> EdtfDate:
        return calendar_day(match[0], year, month, day, anchor.calendar)

    return in_its(anchor, of_year(match, anchor, make, ("month", "day")))


def _week_of_month(match: re.Match[str], anchor: Anchor) -> Parts:
    """The week, or weekend, that ends with the Sunday of that number."""
    found = month_of_year(match, anchor)
    if not isinstance(found.value, EdtfDate):
        raise TypeError(found.value)
    first = found.value.first
    sunday = nth_weekday(first.year, first.month, 6, _number(match))
    back = 1 if match["unit"].lower() == "weekend" else 6
    value = edtf.interval(edtf.day(sunday - timedelta(days=back)), edtf.day(sunday))
    stated = (*found.stated, "week")
    return replace(found, value=value, stated=stated, modifier=Modifier.WITHIN)


#: days and weeks counted within a month or year
MONTH_PARTS: tuple[Rule, ...] = (
    Rule(
        name="weekday of a month",
        source=rf"{NTH_WEEKDAY}{OF_YEAR}?",
        read=_day_of_month,
        examples=(
            ("first Monday in June 2024", "", "2024-06-03"),
            ("last Friday of May 2014", "", "2014-05-30"),
            ("2nd Tuesday of March last year", "2024-01-19", "2023-03-14"),
            ("third Thursday in November", "2024-01-19", "2023-11-16"),
        ),
        rejects=("last Friday", "every first Monday in June", "first Mondays in June"),
        cue=WEEKDAY_CUE,
        is_day=True,
        words=MONTH_WORDS,
    ),
    Rule(
        name="day of a month",
        source=rf"{NTH_DAY}{OF_YEAR}?",
        read=_day_of_month,
        examples=(
            ("last day of July 2023", "", "2023-07-31"),
            ("eleventh day of March, 2025", "", "2025-03-11"),
        ),
        rejects=("last days of July", "last day of the match"),
        cue=MONTH_CUE,
        is_day=True,
        words=MONTH_WORDS,
    ),
    Rule(
        name="weekday of a near month",
        source=rf"(?P<nth>{_NTH}) (?P<name>{WEEKDAY}) (?:of|in) {WHICH} month",
        read=_day_of_near_month,
        examples=(("last Friday of next month", "2024-01-19", "2024-02-23"),),
        rejects=("last Friday of the match", "first Monday of every month"),
        cue="month",
        is_day=True,
        words=listed("month"),
    ),
    Rule(
        name="day of a year",
        source=rf"(?P<nth>first|1st|last|final) day{OF_YEAR}",
        read=_day_of_year,
        examples=(
            ("last day of 2023", "", "2023-12-31"),
            ("first day of next year", "2024-01-19", "2025-01-01"),
        ),
        rejects=("first day of school", "days of 2023"),
        cue="day",
        is_day=True,
        words=listed("day"),
    ),
    Rule(
        name="week of a month",
        source=rf"{NTH_WEEK}{OF_YEAR}?",
        read=_week_of_month,
        examples=(
            ("last week of March", "2009-04-01", "2009-03-23/2009-03-29"),
            ("2nd week of May 2024", "", "2024-05-06/2024-05-12"),
            ("first weekend in May 2024", "", "2024-05-04/2024-05-05"),
        ),
        rejects=("last week of", "last week of the match"),
        cue="week",
        words=MONTH_WORDS,
    ),
)
