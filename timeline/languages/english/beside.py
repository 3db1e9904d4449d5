"""Days and weeks counted from another day: "the day after Christmas", "the week of 2 May"."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from timeline import edtf
from timeline.dates.resolve import away, qualified, relative, week_around, weekday_beside
from timeline.dates.rules import (
    Anchor,
    Modifier,
    Parts,
    Rule,
    any_of,
    compiled,
    first_match,
    plain,
)
from timeline.edtf import Edtf, EdtfDate, Precision, Qualification
from timeline.errors import DateError
from timeline.languages.english.calendar import (
    DAY_MONTH,
    DAYS_AND_MONTHS,
    MONTH_DAY,
    PARTS_OF_YEARS,
    of_year,
)
from timeline.languages.english.feast_dates import FEAST_DATES
from timeline.languages.english.feasts import A_FEAST
from timeline.languages.english.lists import listed
from timeline.languages.english.month_parts import MONTH_PARTS, NTH_DAY, NTH_WEEKDAY
from timeline.languages.english.near import NEAR_DATES
from timeline.languages.english.units import unit_of
from timeline.languages.english.vocabulary import (
    DAY,
    MONTH,
    NUMBER,
    OF_YEAR,
    WEEKDAY,
    WEEKDAY_WORDS,
    WHICH,
    number_of,
    weekday_index,
)
from timeline.languages.numbers import DASH, NUMBERS

_DAYS = tuple(
    rule
    for rules in (FEAST_DATES, MONTH_PARTS, DAYS_AND_MONTHS, PARTS_OF_YEARS, NUMBERS, NEAR_DATES)
    for rule in rules
    if rule.is_day
)
# What is seen from the publication.
_NEAR = tuple(rule for rule in NEAR_DATES if rule.name in ("near day", "weekday"))
#: days that leave their year to what stands around
_BARE = "|".join(plain(part) for part in (DAY_MONTH, MONTH_DAY, NTH_WEEKDAY, NTH_DAY, A_FEAST))
_WITH_YEAR = f"(?:{plain(OF_YEAR)})?"
_DAY_MONTH = rf"{DAY}(?: of | |{DASH}){MONTH}|{MONTH} (?:the )?{DAY}"
_A_DAY = "|".join(
    (
        rf"(?:(?:{plain(WHICH)}|past|coming) )?(?:{plain(A_FEAST)}){_WITH_YEAR}",
        rf"{plain(NTH_WEEKDAY)}{_WITH_YEAR}",
        rf"(?:{WEEKDAY},? (?:the )?)?(?:{_DAY_MONTH}){_WITH_YEAR}",
        any_of((*(rule for rule in NUMBERS if rule.is_day), *_NEAR)),
    )
)
_UNITS = "days?|weeks?|fortnights?|months?|years?"
_SIDE = "before|after|prior to|preceding|following"
_FROM_DAY = (
    rf"(?:(?P<count>{NUMBER}) (?P<units>{_UNITS}) (?P<from>from|{_SIDE})"
    r"|(?P<unit>day|night|morning|evening|week|weekend|month|year)"
    rf" (?P<side>{_SIDE})"
    rf"|(?:(?P<nth>first|second|third|fourth|last) )?(?P<name>{WEEKDAY}) (?P<beside>{_SIDE})"
    r"|(?P<of>eve|weekend) of"
    r"|(?:week (?P<kind>of|beginning|starting|commencing|ending|to)|(?P<short>w/[ce]))(?: on)?)"
    r" (?:the )?"
)
#: source of the pattern of what stands before a day from which another is counted
FROM_DAY = plain(_FROM_DAY)


def _beside(match: re.Match[str], anchor: Anchor) -> Parts:
    """What is counted from a day; where that leaves its year open, this decides which it is."""
    words = match["date"]
    if compiled(_BARE).fullmatch(words) is None:
        return _placed(match, _inner(words, anchor))
    by_first: dict[EdtfDate, Parts] = {}

    def make(year: int) -> EdtfDate:
        parts = _placed(match, _inner(words, Anchor(year=year)))
        first = parts.value.earliest
        if first is None:
            raise TypeError(parts.value)
        day = edtf.day(date(first.year, first.month, first.day))
        by_first[day] = parts
        return day

    found = of_year(match, anchor, make, ("month", "day"))
    if not isinstance(found.value, EdtfDate):
        raise TypeError(found.value)
    plain_day = replace(found.value, qualification=Qualification.CERTAIN)
    chosen = by_first[plain_day]
    value = qualified(match[0], chosen.value, found.value.qualification)
    return replace(found, value=value, modifier=chosen.modifier, doubts=chosen.doubts)


def _inner(words: str, anchor: Anchor) -> Parts:
    found = first_match(words, _DAYS, anchor)
    if found is None:
        raise DateError(f"{words!r} is not a date that can be read")
    return found


def _placed(match: re.Match[str], inner: Parts) -> Parts:
    value = inner.value
    if not isinstance(value, EdtfDate) or value.precision != Precision.DAY:
        raise DateError(f"{match[0]!r} names no week: write a day of it, 'the week of 5 May 2025'")
    for row in _PLACES:
        if match[row.group]:
            try:
                there = row.place(match, value.first)
            except (OverflowError, ValueError):
                raise DateError(
                    f"{match[0]!r} is out of range: years run from 0001 to 9999"
                ) from None
            within = isinstance(there, edtf.EdtfInterval)
            return replace(
                inner,
                value=qualified(match[0], there, value.qualification),
                modifier=Modifier.WITHIN if within else inner.modifier,
            )
    raise TypeError(match)


def _sign(side: str) -> int:
    return 1 if side.lower() in ("after", "following", "from") else -1


def _counted(match: re.Match[str], day: date) -> Edtf:
    side = match["from"].lower()
    unit, count = unit_of(match["units"]), _sign(side) * number_of(match["count"])
    if unit in ("month", "year"):
        return away(day, unit, count)
    days = {"day": 1, "week": 7, "fortnight": 14}[unit]
    there = edtf.day(day + timedelta(days=days * count))
    if unit == "day" or side == "from":
        return there
    # "Two weeks before Christmas" need not be a Wednesday like it.
    return replace(there, qualification=Qualification.APPROXIMATE)


def _next_to(match: re.Match[str], day: date) -> Edtf:
    unit, sign = match["unit"].lower(), _sign(match["side"])
    if unit in ("month", "year"):
        return away(day, unit, sign)
    if unit == "weekend":
        saturday = weekday_beside(day, 5 if sign > 0 else 6, sign).first
        first = saturday if sign > 0 else saturday - timedelta(days=1)
        return _stretch(first, first + timedelta(days=1))
    first, last = day + timedelta(days=sign), day + timedelta(days=7 * sign)
    return _stretch(min(first, last), max(first, last)) if unit == "week" else edtf.day(first)


def _stretch(first: date, last: date) -> Edtf:
    return edtf.interval(edtf.day(first), edtf.day(last))


def _weekday(match: re.Match[str], day: date) -> Edtf:
    sign, nth = _sign(match["beside"]), (match["nth"] or "first").lower()
    if nth == "last" and sign > 0:
        raise DateError(f"{match[0]!r} names no last day: write the date")
    steps = 0 if nth == "last" else number_of(nth) - 1
    there = weekday_beside(day, weekday_index(match["name"]), sign).first
    return edtf.day(there + timedelta(days=7 * sign * steps))


def _of_day(match: re.Match[str], day: date) -> Edtf:
    if match["of"].lower() == "eve":
        return edtf.day(day - timedelta(days=1))
    back = (day.weekday() - 5) % 7
    saturday = day - timedelta(days=back) if back <= 3 else day + timedelta(days=7 - back)  # noqa: PLR2004 - the nearer one
    return _stretch(saturday, saturday + timedelta(days=1))


def _week(match: re.Match[str], day: date) -> Edtf:
    kind = (match["kind"] or match["short"]).lower()
    if kind == "of":
        return week_around(day)
    other = day + timedelta(days=-6 if kind in ("ending", "to", "w/e") else 6)
    return _stretch(min(day, other), max(day, other))


@dataclass(frozen=True, slots=True)
class _Place:
    """How a day is counted from another, where the group of that name has matched."""

    group: str
    place: Callable[[re.Match[str], date], Edtf]


_PLACES = (
    _Place("count", _counted),
    _Place("unit", _next_to),
    _Place("name", _weekday),
    _Place("of", _of_day),
    _Place("kind", _week),
    _Place("short", _week),
)


def _weekday_in_week(match: re.Match[str], anchor: Anchor) -> Parts:
    step = {"last": -1, "this": 0, "next": 1}[match["week"].lower()]

    def resolve(day: date) -> Edtf:
        monday = day - timedelta(days=day.weekday() - 7 * step)
        return edtf.day(monday + timedelta(days=weekday_index(match["name"])))

    value = relative(match[0], anchor, "day", resolve)
    return Parts(value=value, implied=("year", "month", "day"))


#: days and weeks counted from another day
BESIDE: tuple[Rule, ...] = (
    Rule(
        name="beside a day",
        source=rf"{_FROM_DAY}(?P<date>{_A_DAY})",
        read=_beside,
        examples=(
            ("day after Christmas", "2021-12-29", "2021-12-26"),
            ("two days before Christmas", "2021-12-29", "2021-12-23"),
            ("day before last Monday", "2020-02-27", "2020-02-23"),
            ("three weeks from tomorrow", "2024-01-19", "2024-02-10"),
            ("a week from Friday", "2024-01-17", "2024-01-26"),
            ("two weeks before Easter 2024", "", "2024-03-17~"),
            ("last Sunday before Christmas 2024", "", "2024-12-22"),
            ("Monday after 3 May 2024", "", "2024-05-06"),
            ("week after Easter 2024", "", "2024-04-01/2024-04-07"),
            ("weekend before 3 May 2024", "", "2024-04-27/2024-04-28"),
            ("eve of 3 May 2024", "", "2024-05-02"),
            ("week of 5 May 2025", "", "2025-05-05/2025-05-11"),
            ("week of May 2", "2024-05-19", "2024-04-29/2024-05-05"),
            ("week ending 11 May 2025", "", "2025-05-05/2025-05-11"),
            ("week commencing Monday 5 May 2025", "", "2025-05-05/2025-05-11"),
            ("week to 11 May 2025", "", "2025-05-05/2025-05-11"),
        ),
        rejects=(
            "week 5 May 2025",
            "weeks of 5 May 2025",
            "weeks before Christmas",
            "day after",
            "Monday after next",
            "days from 3 May 2024",
        ),
        cue="before|after|prior|preceding|following|from| of|week|w/",
        words=WEEKDAY_WORDS
        | listed(
            "day days week weeks fortnight fortnights month months year years night morning "
            "evening weekend eve w"
        ),
    ),
    Rule(
        name="weekday in a near week",
        source=rf"(?P<week>last|this|next) week,? on (?P<name>{WEEKDAY})",
        read=_weekday_in_week,
        examples=(("next week on Tuesday", "2024-01-19", "2024-01-23"),),
        rejects=("next week Tuesday", "week on Tuesday"),
        cue="week",
        is_day=True,
        words=WEEKDAY_WORDS,
    ),
)
