"""Dates behind the calendar escapes of GEDCOM 5.5.1 and the keywords of GEDCOM 7."""

import re

from timeline.calendars.calendar import Calendar
from timeline.dates.of_calendar import day_in
from timeline.dates.rules import Anchor, Parts, Rule
from timeline.errors import DateError
from timeline.languages.english.calendar_months import GEDCOM_MONTHS
from timeline.languages.english.dual_dates import in_calendar
from timeline.languages.english.other_calendars import month_or_year

_CALENDARS = {
    "julian": Calendar.JULIAN,
    "gregorian": Calendar.GREGORIAN,
    "hebrew": Calendar.HEBREW,
    "french r": Calendar.FRENCH_REPUBLICAN,
}
_CODES = "|".join(code for codes in GEDCOM_MONTHS.values() for code in codes)
_CODED = re.compile(
    rf"(?:(?P<day>\d{{1,2}}) )?(?:(?P<month>{_CODES}) )?(?P<year>\d{{1,4}})", re.IGNORECASE
)
#: source of the pattern of a date with an escape; in other patterns too
ESCAPED = r"@#d[a-z ]{5,10}@ ?[a-z0-9](?:[a-z0-9 ./-]{0,28}[a-z0-9.])?"


def _escaped(match: re.Match[str], anchor: Anchor) -> Parts:
    name = match["escape"].lower().replace("_", " ")
    if name not in _CALENDARS:
        raise DateError(f"{match[0]!r} names no calendar that is known: write {_KNOWN}")
    calendar = _CALENDARS[name]
    if calendar in GEDCOM_MONTHS:
        return _coded(match[0], match["date"], calendar, anchor)
    return in_calendar(match["date"], anchor, calendar)


_KNOWN = ", ".join(f"@#D{name.upper()}@" for name in _CALENDARS)


def _coded(words: str, said: str, calendar: Calendar, anchor: Anchor) -> Parts:
    """The date of a calendar whose months GEDCOM writes by codes."""
    code = _CODED.fullmatch(said)
    months = GEDCOM_MONTHS[calendar]
    month = months.get((code["month"] or "").upper()) if code else None
    if code is None or (code["month"] and month is None):
        return in_calendar(said, anchor, calendar)
    year = int(code["year"])
    if month is None or code["day"] is None:
        return month_or_year(words, calendar, year, month)
    value = day_in(calendar, words, year, month, int(code["day"]))
    return Parts(value=value, stated=("year", "month", "day"), calendar=calendar)


#: dates with an escape
GEDCOM_CALENDARS: tuple[Rule, ...] = (
    Rule(
        name="calendar escape of GEDCOM",
        source=r"@#d(?P<escape>[a-z ]{5,10})@ ?(?P<date>[a-z0-9](?:[a-z0-9 ./-]{0,28}[a-z0-9.])?)",
        read=_escaped,
        examples=(
            ("@#DJULIAN@ 25 OCT 1917", "", "1917-11-07"),
            ("@#DJULIAN@ 11 FEB 1731/32", "", "1732-02-22"),
            ("@#DGREGORIAN@ 7 NOV 1917", "", "1917-11-07"),
            ("@#DHEBREW@ 14 NSN 5784", "", "2024-04-22"),
            ("@#DHEBREW@ TSH 5784", "", "2023-09-16/2023-10-15"),
            ("@#DFRENCH R@ 18 BRUM 8", "", "1799-11-09"),
            ("@#DFRENCH R@ 8", "", "1799-09-23/1800-09-22"),
        ),
        rejects=("@#DJULIAN@", "DJULIAN 25 OCT 1917"),
        cue="@#d",
        is_day=True,
        in_text=False,
    ),
    Rule(
        name="calendar of GEDCOM 7",
        source=rf"(?P<escape>hebrew|french_r) (?P<date>(?:(?:\d{{1,2}} )?(?:{_CODES}) )?\d{{1,4}})",
        read=_escaped,
        examples=(
            ("HEBREW 14 NSN 5784", "", "2024-04-22"),
            ("FRENCH_R 18 BRUM 8", "", "1799-11-09"),
        ),
        rejects=("HEBREW Bible", "FRENCH_R"),
        cue="hebrew|french_r",
        is_day=True,
        in_text=False,
    ),
)
