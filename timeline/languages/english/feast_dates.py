"""Dates by the name of a feast: "Easter 2024", "last Thanksgiving", "Labor Day weekend"."""

import re
from dataclasses import replace
from datetime import date, timedelta

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.calendars.days import ordinal
from timeline.dates.month_days import as_written, easter_of_old
from timeline.dates.of_calendar import in_its
from timeline.dates.rules import Anchor, Modifier, Parts, Rule, doubted
from timeline.edtf import Edtf, EdtfDate
from timeline.errors import DateError
from timeline.languages.english.calendar import of_year
from timeline.languages.english.feasts import (
    A_FEAST,
    FEAST_CUE,
    FEAST_WORDS,
    Feast,
    feast_named,
)
from timeline.languages.english.near import near_yearly
from timeline.languages.english.vocabulary import BC, OF_YEAR, WHICH

_PARTS = ("month", "day")
_BEFORE_CHRIST = re.compile(rf"\d\s*{BC}", re.IGNORECASE)


def _feast(match: re.Match[str], anchor: Anchor) -> Parts:
    found = of_year(match, anchor, lambda year: _day(match, year, anchor.calendar), _PARTS)
    return _dressed(match, _in_its(match, anchor, found))


def _near_feast(match: re.Match[str], anchor: Anchor) -> Parts:
    found = near_yearly(match, anchor, lambda year: _day(match, year, anchor.calendar), *_PARTS)
    return _dressed(match, _in_its(match, anchor, found))


def _in_its(match: re.Match[str], anchor: Anchor, found: Parts) -> Parts:
    """The reading of a feast that is kept in the calendar of the anchor."""
    return in_calendar_of(match[0], feast_named(match["feast"]), anchor, found)


def in_calendar_of(words: str, feast: Feast, anchor: Anchor, found: Parts) -> Parts:
    """The reading of a feast, with the calendar in which it was kept.

    Easter after 1582 is taken as that of the Gregorian calendar, unless the anchor is Julian.
    """
    year = found.value.earliest.year if isinstance(found.value, EdtfDate) else date.max.year
    moves = anchor.calendar is Calendar.GREGORIAN and feast.easter is not None
    is_between = _GREGORIAN <= year < _ALMOST_ALL_GREGORIAN
    if moves and is_between and "orthodox" not in words.lower():
        doubt = f"{words!r} is that of the Gregorian calendar, which not all countries kept then"
        return doubted(found, doubt)
    return in_its(anchor, found) if _is_kept(feast) else found


_GREGORIAN, _ALMOST_ALL_GREGORIAN = 1583, 1753


def _is_kept(feast: Feast) -> bool:
    """Whether other calendars have the feast too: those that are laws for a weekday have not."""
    return feast.is_fixed or feast.easter is not None


def _day(match: re.Match[str], year: int, calendar: Calendar) -> EdtfDate:
    if not 1 <= year <= date.max.year or _BEFORE_CHRIST.search(match[0]):
        raise DateError(f"{match[0]!r} has no such feast: years of it run from 0001 to 9999")
    try:
        feast, days = feast_named(match["feast"]), -1 if match["eve"] else 0
        return edtf.day(day_in_calendar(feast, year, calendar, days))
    except (DateError, OverflowError) as error:
        raise DateError(f"{match[0]!r} has no day in {year:04}: {error}") from None


def day_in_calendar(feast: Feast, year: int, calendar: Calendar, days: int = 0) -> date:
    """The Gregorian day of a feast as that calendar has it, or so many days behind it.

    Where the calendar is the Gregorian, the days of years before it are given as they were
    written, as all days are: until 1582 Easter was that of the Julian calendar everywhere.

    Raises:
        DateError: It was not kept in that year.
    """
    is_julian = calendar is Calendar.JULIAN and _is_kept(feast)
    if feast.easter is not None and (is_julian or year < _GREGORIAN):
        found = easter_of_old(year) + timedelta(days=feast.easter + days)
        return found if is_julian else as_written(found)
    day = feast.day(year)
    if is_julian:
        day = date.fromordinal(ordinal(calendar, day.year, day.month, day.day))
    return day + timedelta(days=days)


def _dressed(match: re.Match[str], found: Parts) -> Parts:
    """The reading with its doubt, and with the weekend where that is meant."""
    doubt = feast_named(match["feast"]).doubt
    if doubt:
        found = doubted(found, f"{match['feast']!r} {doubt}")
    if not match["weekend"] or not isinstance(found.value, EdtfDate):
        return found
    return replace(found, value=weekend_of(found.value.first), modifier=Modifier.WITHIN)


_SATURDAY = 5


def weekend_of(day: date) -> Edtf:
    """Saturday and Sunday next to a day, and those between: a Monday is of the weekend before."""
    back = (day.weekday() - _SATURDAY) % 7
    saturday = day - timedelta(days=back) if back <= _MIDWEEK else day + timedelta(days=7 - back)
    sunday = saturday + timedelta(days=1)
    return edtf.interval(edtf.day(min(day, saturday)), edtf.day(max(day, sunday)))


# Days behind a Saturday that are nearer to it than to the next.
_MIDWEEK = 3
#: dates by the name of a feast
FEAST_DATES: tuple[Rule, ...] = (
    Rule(
        name="feast day",
        source=rf"(?P<feast>{A_FEAST})(?:(?P<weekend> weekend)|(?P<eve> eve))?{OF_YEAR}?",
        read=_feast,
        examples=(
            ("Christmas Day 2014", "", "2014-12-25"),
            ("New Year’s Eve", "2024-01-19", "2023-12-31"),
            ("Easter 2024", "", "2024-03-31"),
            ("Orthodox Easter 2024", "", "2024-05-05"),
            ("Whit Monday, 1950", "", "1950-05-29"),
            ("Thanksgiving Day last year", "2024-01-19", "2023-11-23"),
            ("Memorial Day", "2021-06-07", "2021-05-31"),
            ("Easter weekend 2024", "", "2024-03-30/2024-03-31"),
            ("Thanksgiving eve 2023", "", "2023-11-22"),
            ("Labor Day weekend 2019", "", "2019-08-31/2019-09-02"),
        ),
        rejects=("Christmas party", "new year", "Easter Island", "Friday", "Mothers"),
        cue=FEAST_CUE,
        is_day=True,
        words=FEAST_WORDS,
    ),
    Rule(
        name="near feast",
        source=(
            rf"(?:{WHICH}|(?:this |the )?(?P<side>past|coming)) (?P<feast>{A_FEAST})"
            r"(?:(?P<weekend> weekend)|(?P<eve> eve))?"
        ),
        read=_near_feast,
        examples=(
            ("last Thanksgiving", "2011-03-08", "2010-11-25"),
            ("next Easter", "2024-04-19", "2025-04-20"),
            ("this past Labor Day", "2024-01-19", "2023-09-04"),
        ),
        rejects=("last Thanksgiving 2011", "every Easter", "last Friday"),
        cue=FEAST_CUE,
        follows_narrative=True,
        is_day=True,
        words=FEAST_WORDS,
    ),
)
