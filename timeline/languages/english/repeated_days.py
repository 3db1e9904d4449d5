"""The days of what comes again: "Tuesday and Thursday", "first Monday", "15th", "1 May"."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline.dates.month_days import easter_day
from timeline.dates.rules import compiled
from timeline.languages.english.feasts import A_FEAST, feast_named
from timeline.languages.english.vocabulary import (
    DAY,
    MONTH,
    ORDINAL,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    month_number,
    number_of,
    weekday_index,
)
from timeline.languages.numbers import DASH
from timeline.recurrence.repetition import Known

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKING = ",".join(_CODES[:5])
_NAMES = "|".join((*WEEKDAYS, *sorted(SHORT_WEEKDAYS, key=len, reverse=True)))
JOINED = r"(?:,? and (?:the )?|,? ?& ?(?:the )?| ?, ?(?:the )?| ?/ ?)"
_ONE_WEEKDAY = rf"(?:(?:{_NAMES})(?:s|['’]s)?\b\.?)"
#: two or more of them, by their names, and one or more
WEEKDAYS_LIST = rf"{_ONE_WEEKDAY}(?:{JOINED}{_ONE_WEEKDAY})+"
WEEKDAY_LIST = rf"{_ONE_WEEKDAY}(?:{JOINED}{_ONE_WEEKDAY})*"
#: from one to another
WEEKDAY_SPAN = rf"{_ONE_WEEKDAY}(?: ?{DASH} ?| to | through ){_ONE_WEEKDAY}"
WORKING_DAYS = r"(?:weekdays?|work(?:ing)?[ -]?days?|business days?|school days?)"
_BEFORE_LAST = r"(?:second|next)[ -](?:to )?last|penultimate"
_NTH = rf"(?:{_BEFORE_LAST}|first|second|third|fourth|fifth|[1-5](?:st|nd|rd|th)|last|final)"
NTH_LIST = rf"{_NTH}(?:{JOINED}{_NTH})*"
_ORDINALS = rf"{ORDINAL}(?:{JOINED}{ORDINAL})*"
_MONTHS = rf"{MONTH}(?:{JOINED}{MONTH})*"
_IN_MONTHS = rf"(?: (?:of|in) (?P<months>{_MONTHS}))?"
#: days that a month or a year may lack
_SHORT, _LEAP = 29, (29, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Days that come again."""

    #: in what they are counted: a week, a month, a year
    unit: str
    #: parts of a rule
    parts: str
    known: Known = Known.DAY
    #: numbers in their month or quarter: 1, -1
    numbers: tuple[int, ...] = ()
    doubts: tuple[str, ...] = ()


def _weekdays(match: re.Match[str]) -> Days:
    names = compiled(_ONE_WEEKDAY).findall(match[0])
    return _of_week(sorted({weekday_index(name) for name in names}))


def _of_week(numbers: list[int]) -> Days:
    return Days(unit="week", parts=f"BYDAY={','.join(_CODES[number] for number in numbers)}")


def _weekday_span(match: re.Match[str]) -> Days:
    first, last = (weekday_index(name) for name in compiled(_ONE_WEEKDAY).findall(match[0]))
    return _of_week([(first + step) % 7 for step in range((last - first) % 7 + 1)])


def _nth_weekday(match: re.Match[str]) -> Days:
    code = _CODES[weekday_index(match["name"])]
    numbers = _numbers(match["nth"])
    return _in_months(match, f"BYDAY={','.join(f'{number}{code}' for number in numbers)}", numbers)


def _nth_day(match: re.Match[str]) -> Days:
    numbers = _numbers(match["nth"])
    listed = ",".join(map(str, numbers))
    is_working = match["kind"].lower() != "day"
    parts = f"BYDAY={_WORKING};BYSETPOS={listed}" if is_working else f"BYMONTHDAY={listed}"
    return _in_months(match, parts, numbers)


def _in_months(match: re.Match[str], parts: str, numbers: tuple[int, ...]) -> Days:
    if match["months"] is None:
        return Days(unit="month", parts=parts, numbers=numbers)
    return Days(unit="year", parts=f"{_by_month(match['months'])};{parts}", numbers=numbers)


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(_number(word) for word in compiled(_NTH).findall(text.lower()))


def _number(word: str) -> int:
    if word in ("last", "final"):
        return -1
    return -2 if "last" in word or word == "penultimate" else number_of(word)


def _by_month(text: str) -> str:
    found = (month_number(name) for name in compiled(MONTH).findall(text))
    return f"BYMONTH={','.join(map(str, found))}"


def _month_days(match: re.Match[str]) -> Days:
    numbers = tuple(number_of(word) for word in compiled(ORDINAL).findall(match[0]))
    parts = f"BYMONTHDAY={','.join(map(str, numbers))}"
    late = [number for number in numbers if number >= _SHORT]
    doubts = tuple(f"months without a day {number} are passed over" for number in late[:1])
    return Days(unit="month", parts=parts, doubts=doubts)


def _day_of_year(match: re.Match[str]) -> Days:
    day, month = number_of(match["day"]), month_number(match["month"])
    leap = ("years without a 29 February are passed over",) if (day, month) == _LEAP else ()
    return Days(unit="year", parts=f"BYMONTH={month};BYMONTHDAY={day}", doubts=leap)


def _whole_months(match: re.Match[str]) -> Days:
    parts = f"{_by_month(match[0])};BYMONTHDAY=1"
    return Days(unit="year", parts=parts, known=Known.MONTH)


def _weekday_of_number(match: re.Match[str]) -> Days:
    parts = f"BYDAY={_CODES[weekday_index(match['name'])]};BYMONTHDAY={number_of(match['number'])}"
    return Days(unit="month", parts=parts)


def _feast(match: re.Match[str]) -> Days | None:
    days = [feast_named(match[0]).day(year) for year in (2023, 2024, 2025, 2026)]
    if len({(day.month, day.day) for day in days}) == 1:
        return Days(unit="year", parts=f"BYMONTH={days[0].month};BYMONTHDAY={days[0].day}")
    behind = {(day - easter_day(day.year)).days for day in days}
    # A feast of other rules has no part of a rule.
    return Days(unit="year", parts=f"BYEASTER={behind.pop()}") if len(behind) == 1 else None


_READERS: tuple[tuple[str, Callable[[re.Match[str]], Days | None]], ...] = (
    (rf"(?P<nth>{NTH_LIST}) (?P<name>{_ONE_WEEKDAY}){_IN_MONTHS}", _nth_weekday),
    (rf"(?P<nth>{NTH_LIST}) (?P<kind>day|{WORKING_DAYS}){_IN_MONTHS}", _nth_day),
    (rf"(?P<day>{DAY})(?: of)? (?P<month>{MONTH})|", _day_of_year),
    (rf"(?P<month>{MONTH})(?: the)? (?P<day>{DAY})", _day_of_year),
    (rf"(?:{_ORDINALS})(?: days?)?", _month_days),
    (rf"(?P<name>{_ONE_WEEKDAY})(?: the)? (?P<number>{ORDINAL})", _weekday_of_number),
    (WORKING_DAYS, lambda _: _of_week([0, 1, 2, 3, 4])),
    (WEEKDAY_SPAN, _weekday_span),
    (WEEKDAY_LIST, _weekdays),
    (A_FEAST, _feast),
    (_MONTHS, _whole_months),
)
#: source of the pattern of them all, without the names of groups
SOURCE = "|".join(re.sub(r"\(\?P<\w+>", "(?:", source.rstrip("|")) for source, _ in _READERS)


def days_of(text: str) -> Days | None:
    """The days that some words name; None where they name none that come again by a rule."""
    for source, reader in _READERS:
        match = compiled(source.rstrip("|")).fullmatch(text)
        if match is not None:
            return reader(match)
    return None


def is_months(text: str) -> bool:
    """Whether some words name nothing but months."""
    return compiled(_MONTHS).fullmatch(text) is not None
