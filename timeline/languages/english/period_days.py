"""Days and weeks at the edge of any period: "last working day of March", "first two weeks of May".

A week of a month is the one that ends with the Sunday of its number, a full one begins with the
Monday of it. Working days are Monday to Friday, of which holidays may take some.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from timeline import edtf
from timeline.dates.month_days import nth_weekday
from timeline.dates.resolve import away, relative
from timeline.dates.rules import (
    Anchor,
    Modifier,
    Parts,
    Rule,
    any_of,
    doubted,
    first_match,
    ordered,
)
from timeline.edtf import EdtfDate
from timeline.errors import DateError
from timeline.languages.english.calendar import DAYS_AND_MONTHS, PARTS_OF_YEARS
from timeline.languages.english.lists import listed
from timeline.languages.english.near import NEAR_DATES, NEAR_UNITS
from timeline.languages.english.vocabulary import (
    NUMBER,
    ORDINAL,
    WEEKDAY,
    WEEKDAY_CUE,
    WEEKDAY_WORDS,
    number_of,
    weekday_number,
)
from timeline.languages.numbers import DASH

_RULES = (*DAYS_AND_MONTHS, *PARTS_OF_YEARS, *NEAR_UNITS, *NEAR_DATES)
_MONTHS = ("month", "year and month", "near month by name")
_LONGER = ("year", "quarter", "year and quarter", "season", "near season")
_UNITS = "month|quarter|year"
_SATURDAY, _SUNDAY = 5, 6
_WEEK = 7


def _running(match: re.Match[str], anchor: Anchor) -> Parts:
    unit = match["unit"].lower()
    value = relative(match[0], anchor, unit, lambda day: away(day, unit, 0))
    return Parts(value=value, implied=("year",) if unit == "year" else ("year", unit))


_RUNNING = Rule(
    name="running unit",
    source=rf"(?P<unit>{_UNITS})(?! \d{{4}})",
    read=_running,
    examples=(),
    rejects=(),
)
_NEXT_UNITS = tuple(rule for rule in NEAR_UNITS if rule.name == "near year and other units")
_IN_MONTHS = tuple(rule for rule in _RULES if rule.name in _MONTHS)
_PERIODS = (*(rule for rule in _RULES if rule.name in (*_MONTHS, *_LONGER)), *_NEXT_UNITS, _RUNNING)
_PERIOD = rf"(?P<date>{any_of(_PERIODS)})"
_MONTH = rf"(?P<date>{any_of((*_IN_MONTHS, *_NEXT_UNITS, _RUNNING))})"
_OF = r" (?:of|in) (?:the )?"
_SECOND_LAST = rf"penultimate|(?:second|next)(?:{DASH}| )to(?:{DASH}| )last|second(?:{DASH}| )last"
_NTH = rf"(?P<nth>{ORDINAL}|last|final|{_SECOND_LAST})"


def _number(match: re.Match[str]) -> int:
    """1 for the first, -1 for the last, -2 for the one before it."""
    words = match["nth"].lower()
    if words in ("last", "final"):
        return -1
    return -2 if re.fullmatch(_SECOND_LAST, words) else number_of(words)


def _period(match: re.Match[str], anchor: Anchor) -> Parts:
    """The period that the group `date` names.

    Raises:
        DateError: It is not one of months.
    """
    found = first_match(match["date"], _PERIODS, anchor)
    if found is None or not isinstance(found.value, EdtfDate):
        raise DateError(f"{match[0]!r} is not a date that can be read")
    return found


def _day(match: re.Match[str], anchor: Anchor) -> Parts:
    found, named = _period(match, anchor), match.groupdict()
    weekday = weekday_number(named.get("name"))
    working = bool(named.get("working"))
    days = [day for day in _days(found) if _is_meant(day, weekday, is_working=working)]
    number = _number(match)
    at = number - 1 if number > 0 else number
    if not -len(days) <= at < len(days):
        raise DateError(f"{match[0]!r} is not a date: {found.value} has no such day")
    value = replace(edtf.day(days[at]), qualification=found.value.qualification)
    parts = replace(found, value=value, stated=ordered({*found.stated, "day"}))
    if not working:
        return parts
    return doubted(parts, f"{match[0]!r} is counted by weekdays, and can be another by holidays")


def _days(parts: Parts) -> list[date]:
    span = parts.value.span
    return [date.fromordinal(at) for at in range(int(span.begin), int(span.end))]


def _is_meant(day: date, weekday: int | None, *, is_working: bool) -> bool:
    if is_working:
        return day.weekday() < _SATURDAY
    return weekday in (None, day.weekday())


def _week(match: re.Match[str], anchor: Anchor) -> Parts:
    found = _period(match, anchor)
    if not isinstance(found.value, EdtfDate) or found.value.precision.label != "month":
        raise DateError(f"{match[0]!r} is not a week of a month: write its first day")
    first = found.value.first
    number = _number(match) if match["nth"] else int(match["number"])
    if match["full"]:
        start = nth_weekday(first.year, first.month, 0, number)
        end = start + timedelta(days=_SUNDAY)
    else:
        end = nth_weekday(first.year, first.month, _SUNDAY, number)
        start = end - timedelta(days=1 if match["weekend"] else _SUNDAY)
    value = edtf.interval(edtf.day(start), edtf.day(end))
    stated = ordered({*found.stated, "week"})
    return replace(found, value=value, stated=stated, modifier=Modifier.WITHIN)


def _edge(match: re.Match[str], anchor: Anchor) -> Parts:
    """The first or last days, weeks or months, as many as are said."""
    found, count = _period(match, anchor), number_of(match["count"])
    unit = match["unit"].lower()
    value = _months(found, count, match) if unit == "months" else _stretch(found, count, match)
    if not found.value.span.contains(value.span):
        raise DateError(f"{match[0]!r} is not a date: {found.value} is not as long")
    names = {"months": "month", "weeks": "week", "days": "day"}
    stated = ordered({*found.stated, names[unit]})
    return replace(found, value=value, stated=stated, modifier=Modifier.WITHIN)


def _is_last(match: re.Match[str]) -> bool:
    return match["edge"].lower() in ("last", "final", "closing")


def _months(parts: Parts, count: int, match: re.Match[str]) -> edtf.EdtfInterval:
    span = parts.value.span
    first = date.fromordinal(int(span.begin))
    start = first.year * 12 + first.month - 1
    if _is_last(match):
        last = date.fromordinal(int(span.end) - 1)
        start = last.year * 12 + last.month - count
    end = start + count - 1
    return edtf.interval(
        edtf.month(start // 12, start % 12 + 1), edtf.month(end // 12, end % 12 + 1)
    )


def _stretch(parts: Parts, count: int, match: re.Match[str]) -> edtf.EdtfInterval:
    days = count * (_WEEK if match["unit"].lower() == "weeks" else 1)
    span = parts.value.span
    first = int(span.end) - days if _is_last(match) else int(span.begin)
    start, end = (edtf.day(date.fromordinal(at)) for at in (first, first + days - 1))
    return edtf.interval(start, end)


#: days and weeks that are counted in any period
PERIOD_DAYS: tuple[Rule, ...] = (
    Rule(
        name="day of a period",
        source=rf"{_NTH} (?:(?P<working>(?:working|business|work) day|weekday)|day){_OF}{_PERIOD}",
        read=_day,
        examples=(
            ("last working day of March 2027", "", "2027-03-31"),
            ("first business day of next month", "2026-11-28", "2026-12-01"),
            ("last day of Q1 2027", "", "2027-03-31"),
            ("last day of next month", "2026-11-28", "2026-12-31"),
            ("penultimate day of May 2027", "", "2027-05-30"),
        ),
        rejects=("last day of the match", "working day of March", "last days of March"),
        cue="day",
        follows_narrative=True,
        is_day=True,
        words=listed("day weekday"),
    ),
    Rule(
        name="weekday of a period",
        source=rf"{_NTH} (?P<name>{WEEKDAY}){_OF}{_PERIOD}",
        read=_day,
        examples=(
            ("penultimate Friday of May 2027", "", "2027-05-21"),
            ("second-to-last Friday of May 2027", "", "2027-05-21"),
            ("last Friday of Q1 2027", "", "2027-03-26"),
        ),
        rejects=("penultimate Friday", "last Friday of the match"),
        cue=WEEKDAY_CUE,
        follows_narrative=True,
        is_day=True,
        words=WEEKDAY_WORDS,
    ),
    Rule(
        name="week of a period",
        source=(
            rf"(?:{_NTH} (?P<full>full )?(?:week|(?P<weekend>weekend)){_OF}"
            rf"|week (?P<number>[1-5])(?:,? (?:of |in )?(?:the )?)){_MONTH}"
        ),
        read=_week,
        examples=(
            ("week 2 of May 2024", "", "2024-05-06/2024-05-12"),
            ("first full week of May 2027", "", "2027-05-03/2027-05-09"),
            ("second week of next month", "2026-11-28", "2026-12-07/2026-12-13"),
        ),
        rejects=("week 2 of 2027", "week 12", "second week of the match"),
        cue="week",
        follows_narrative=True,
        words=listed("week weekend"),
    ),
    Rule(
        name="days, weeks or months at an edge",
        source=(
            rf"(?P<edge>first|last|final|opening|closing) (?P<count>{NUMBER})"
            rf" (?P<unit>days|weeks|months){_OF}{_PERIOD}"
        ),
        read=_edge,
        examples=(
            ("first two weeks of May 2027", "", "2027-05-01/2027-05-14"),
            ("last three months of 2027", "", "2027-10/2027-12"),
            ("first ten days of May 2027", "", "2027-05-01/2027-05-10"),
        ),
        rejects=("first weeks of May 2027", "two weeks of May", "last three months"),
        cue="days|weeks|months",
        follows_narrative=True,
        words=listed("days weeks months"),
    ),
)
