"""A date as it stands in a cell, and each day that it can be.

Spreadsheets and other programs write dates in numbers of which nobody knows the order, years of
two digits, months by their names in the language of whoever writes, and stretches with an arrow.
What one cell leaves open, others of its column decide: see `conventions`.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from timeline.dates.rules import DateOrder
from timeline.languages.calendar_names import SMALL, counted, month_of, season_of, weekday_of
from timeline.languages.column_names import folded

#: characters of a text that can be a date
_LONGEST = 80
_MONTHS = 12
#: years of two digits from which on spreadsheets take the last century
PIVOT = 30
_NOON = 12
_FIGURES = 4
#: what is written in EDTF, and needs nothing of all this
_PLAIN = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})\.?", re.ASCII)
_NUMBERS = re.compile(
    r"(\d{1,2})\s?([./‐‑–-])\s?(\d{1,2})\s?\2\s?['’]?(\d{4}|\d\d)\.?(?:\s?(?:г|р)\.?)?", re.ASCII
)
_EAST = re.compile(
    r"(?:(\d{4})|(令和|平成)\s?(\d{1,2}|元))\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일号號])?",
    re.ASCII,
)
_OF_ERA = re.compile(r"(\d{1,4})(-\d\d(?:-\d\d)?)\s(AD|CE|BC|BCE)", re.IGNORECASE | re.ASCII)
_YEAR_ALONE = re.compile(r"(\d{4})\s?(?:年|년|г\.?|год|року?|р\.)", re.ASCII)
_MONTH_ALONE = re.compile(r"(\d{1,2})[./](\d{4})\s?[гр]\.?", re.ASCII)
_KOREAN = re.compile(r"(\d\d)\. (\d{1,2})\. (\d{1,2})\.", re.ASCII)
_ERAS = {"令和": 2018, "平成": 1988}
_VIETNAMESE = re.compile(
    r"(?:(?:thứ \w+|chủ nhật),? )?(?:ngày )?(?:(\d{1,2}),? )?"
    r"(?:tháng|thg) ?(\d{1,2})(?:,| năm)? (\d{4})",
    re.IGNORECASE,
)
_ZONE = r"z|(?:utc|gmt)\s?[+−-]\d{1,2}(?::?\d\d)?|utc|gmt|[+−-]\d\d:?\d\d"
_TIME = re.compile(
    r"(?P<date>\S.*?)(?:,?\s(?:(?:um|at|à|às|as|a las|alle(?: or[e])?|kl\.?|klo|om|ora|o|в|@)\s)?"
    r"|(?<=\d)T(?=\d)|,)"
    r"(?P<east>[上下午前後오전후]{2}\s?)?(?P<hour>\d{1,2})(?:[:h](?P<minute>\d\d)"
    r"(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?|\.(?P<minutes>\d\d)\.(?P<seconds>\d\d)"
    r"|(?=\s?[ap]\.?\s?m))"
    rf"(?:\s?(?:(?P<half>[ap])\.?\s?m\.?|(?P<half_day>[μπ]\.μ\.|[مص])))?(?:\s?(?:uhr|hrs?|h))?(?:\s?\(?(?P<zone>{_ZONE})\)?)?",
    re.IGNORECASE | re.ASCII,
)
_HAS_TIME = re.compile(r"\d[:h]\d|\s\d\d?\.\d\d\.\d\d$|\d\s?[ap]\.?\s?m", re.IGNORECASE)
#: words and signs by which a date is approximate, and by which it is uncertain (EDTF, level 1)
_ABOUT = re.compile(
    r"(?:~|≈|(?:c(?:a|irca)?|approx|aprox|env)\.|(?:ca|circa|approx|about|around|approximately|um"
    r"|etwa|ungefähr|rund|environ|vers|hacia|verso|ongeveer|rond|około|около)\s)\s?",
    re.IGNORECASE,
)
_DOUBTED = re.compile(
    r"\s?(?:\(\s?\?+\s?\)|\?+|\(?\b(?:tb[acd]|provisional|tentative|unconfirmed)\b\.?\)?)$",
    re.IGNORECASE,
)
_SIGNS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
#: what is no part of the words of a date: they say more than one then; vowels of Hebrew, Arabic,
#: Indic and Thai letters are signs of their own
_SAYS_MORE = re.compile(r"[^\w\s.,/'’()°º\u0590-\u065f\u0900-\u0dff\u0e00-\u0e7f-]|^-|-$")
_UNKNOWN = re.compile(r"\(?(?:\?+|tb[acd])\.?\)?", re.IGNORECASE)
#: times with a plain hyphen between them, which could be the sign of an offset
_HOURS = re.compile(r"(.*[\s,](\d{1,2}:\d\d))\s?-\s?(\d{1,2}:\d\d)", re.ASCII)
_EDTF_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?", re.ASCII)
_EVENING = ("下午", "午後", "오후", "μ.μ.", "م")
_HALVES = frozenset(("上午", "午前", "오전", *_EVENING))
#: what stands between the ends of a stretch, the surest first
_BETWEEN = tuple(
    re.compile(sign, re.IGNORECASE)
    for sign in (
        r"\s?[→⟶⇒]\s?|\s?->\s?",
        r"\s[-–—~〜]\s|[–—〜~]",
        r"\s(?:to|until|till|through|bis|au|al|ao|à|tot|do|по|до|til|till|a)\s",
        r"(?<=\d\.)\s?-\s?(?=\d)|(?<=[./]\d{2})\s?-\s?(?=\d{1,2}[./])|(?<=[./]\d{4})\s?-\s?(?=\d{1,2}[./])",
    )
)
_ONLY_TIME = re.compile(
    r"\d{1,2}(?::\d\d){1,2}(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?", re.IGNORECASE
)
_ONLY_DAY = re.compile(r"(\d{1,2})\.?")
_WORDS = re.compile(r"\d+|[^\s\d,/'’()°\-–—]+")
_NUMBER = re.compile(r"(\d+)")
_SHORT_MONTH = re.compile(r"\D*[-/'’]\s?\d\d", re.ASCII)
_WEEKDAYS = tuple(
    re.compile(sign)
    for sign in (
        r"(?P<day>[^\W\d_][^\s\d,]*?)\.?(?:,?\s+|,)(?P<rest>\S.*)",
        r"(?P<day>[^\d,]+?)(?:ที่)?[,\s]+(?P<rest>\d.*)",
        r"(?P<rest>.*[\d.]),?\s(?P<day>[^\W\d_][^\s\d,]*)",
    )
)
_WEEKDAY_BEHIND = re.compile(
    r"(.*[\d.日일])\s?(?:[(（]([^)）]+)[)）]|([月火水木金土日]曜日?|[월화수목금토일]요일"
    r"|(?:星期|[周週])[一二三四五六日天]))"
)
_EASTERN_WEEK = "月火水木金土日", "월화수목금토일", "一二三四五六日", "一二三四五六天"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One date that a cell can be."""

    #: EDTF
    value: str
    #: how its numbers are ordered then; None where they cannot be meant in another order
    order: DateOrder | None = None
    #: the languages whose words it has; empty where it has none
    languages: frozenset[str] = frozenset()
    #: whether the year comes first and has two digits
    is_year_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCell:
    """What a cell can be: a date, or a stretch between two."""

    choices: tuple[Choice, ...]
    #: whether a year has two digits
    is_short: bool = False
    #: whether it is in words of another language than English
    is_foreign: bool = False
    #: whether it has a time of day
    is_timed: bool = False
    #: whether each time that it has is midnight
    is_midnight: bool = False
    #: whether it is written in a way that no seed is
    is_odd: bool = False
    #: the sign between its numbers
    sign: str = ""
    #: whether it names another day of the week than its date has
    is_off: bool = False


@lru_cache(maxsize=32_768)
def date_cell(text: str) -> DateCell | None:
    """What a cell can be; None where it holds something else, or a date that is plain EDTF.

    >>> [item.value for item in date_cell("3/4/26").choices]
    ['2026-04-03', '2026-03-04']
    >>> date_cell("15. Dezember 2026 → 18. Dezember 2026").choices[0].value
    '2026-12-15/2026-12-18'
    """
    text = _figured(" ".join(text.split()))
    if not _FIGURES <= len(text) <= _LONGEST or _PLAIN.fullmatch(text):
        return None
    if not any(map(str.isdigit, text)):
        return None
    if match := _HOURS.fullmatch(text):
        first, last = (clock.rjust(5, "0") for clock in match.groups()[1:])
        # Backwards it is a night or an offset, which words of dates tell apart or refuse.
        return _stretch((match[1], match[3])) if first < last else None
    return _qualified(text) or next(filter(None, map(_stretch, _apart(text))), None)


def _qualified(text: str) -> DateCell | None:
    """A date alone, which words or signs beside it may call uncertain or approximate."""
    rest, is_about, is_doubtful = text, False, False
    if match := _ABOUT.match(rest):
        rest, is_about = rest[match.end() :], True
    if match := _DOUBTED.search(rest):
        rest, is_doubtful = rest[: match.start()], True
    found = _point(rest)
    sign = _SIGNS[is_about, is_doubtful]
    if found is None or not sign:
        return found
    if found.is_timed:
        return None
    choices = tuple(replace(item, value=f"{item.value}{sign}") for item in found.choices)
    return replace(found, choices=choices, is_odd=True)


def _figured(text: str) -> str:
    """A text with the figures 0 to 9 for those of other scripts."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text
    ).replace("\u200f", "")


def _apart(text: str) -> Iterator[tuple[str, str]]:
    for sign in _BETWEEN:
        parts = [part for part in sign.split(text) if part]
        if len(parts) == 2:  # noqa: PLR2004 - a pair
            yield parts[0].strip(), parts[1].strip()


def _stretch(ends: tuple[str, str]) -> DateCell | None:
    first, last = ends
    if _UNKNOWN.fullmatch(last):
        return _unknown(_end(first))
    if _ONLY_TIME.fullmatch(last):
        start = _point(first)
        if start is None or not start.is_timed:
            return None
        match = _TIME.fullmatch(_figured(first))
        last = f"{match['date']} {last} {match['zone'] or ''}".rstrip()  # type: ignore[index] # it is timed
    start, end = _end(first), _end(last)
    if end is None:
        return None
    if start is None and not _ONLY_DAY.fullmatch(first):
        # "15. Dez. – 18. Dez. 2026", "15.12. – 18.12.2026"
        year = end.choices[0].value[:_FIGURES]
        start = _end(f"{first} {year}") or _end(f"{first}{year}")
    if start is None and (day := _ONLY_DAY.fullmatch(first)):
        start = _day_before(int(day[1]), end)
    return None if start is None else _joined(start, end)


def _unknown(start: DateCell | None) -> DateCell | None:
    """A stretch of which nobody says yet when it ends (EDTF, level 1)."""
    if start is None:
        return None
    choices = tuple(replace(item, value=f"{item.value}/") for item in start.choices)
    return replace(start, choices=choices, is_odd=True)


def _end(text: str) -> DateCell | None:
    if _PLAIN.fullmatch(text) and len(text) > _FIGURES:
        return DateCell(choices=(Choice(value=text),))
    return _point(text)


def _day_before(day: int, end: DateCell) -> DateCell | None:
    """The day of the month of an end: "15.-18.12.2026"."""
    found = tuple(
        replace(item, value=f"{item.value[:8]}{day:02}")
        for item in end.choices
        if len(item.value) > 8 and day < int(item.value[8:10])  # noqa: PLR2004 - a year and a month
    )
    return replace(end, choices=found, is_timed=False) if found else None


def _joined(start: DateCell, end: DateCell) -> DateCell | None:
    found = tuple(
        Choice(
            value=f"{one.value}/{other.value}" if one.value != other.value else one.value,
            order=one.order or other.order,
            languages=one.languages & other.languages or one.languages or other.languages,
            is_year_first=one.is_year_first or other.is_year_first,
        )
        for one in start.choices
        for other in end.choices
        if _go_together(one, other)
    )
    if not found:
        return None
    return DateCell(
        choices=_distinct(found),
        is_short=start.is_short or end.is_short,
        is_foreign=start.is_foreign or end.is_foreign,
        is_timed=start.is_timed or end.is_timed,
        is_midnight=(start.is_timed or end.is_timed)
        and all(item.is_midnight or not item.is_timed for item in (start, end)),
        is_odd=True,
        sign=start.sign or end.sign,
        is_off=start.is_off or end.is_off,
    )


def _go_together(one: Choice, other: Choice) -> bool:
    if one.order and other.order and one.order is not other.order:
        return False
    if one.languages and other.languages and not one.languages & other.languages:
        return False
    return one.value[:10] <= other.value[:10]


def _distinct(choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """Choices of one value are one, of any order."""
    found: dict[str, Choice] = {}
    for item in choices:
        known = found.get(item.value)
        if known is None:
            found[item.value] = item
        elif known.order is not item.order:
            found[item.value] = replace(known, order=None)
        else:
            found[item.value] = replace(known, languages=known.languages | item.languages)
    return tuple(found.values())


def _point(text: str) -> DateCell | None:
    """A date alone, with its time."""
    match = _TIME.fullmatch(text) if _HAS_TIME.search(text) else None
    if match is None:
        return _with_weekday(text)
    time = _time_of(match)
    found = _with_weekday(match["date"].rstrip(",")) or _plain_day(match["date"])
    if not time or found is None or len(found.choices[0].value) != len("2026-12-15"):
        return None
    zone = _zone_of(match["zone"] or "")
    return replace(
        found,
        choices=tuple(replace(item, value=f"{item.value}T{time}{zone}") for item in found.choices),
        is_timed=True,
        is_midnight=time == "00:00",
        is_odd=found.is_odd
        or (_EDTF_TIME.fullmatch(text) is None and bool(match["zone"]))
        or "." in text.rpartition(":")[2],
    )


def _plain_day(text: str) -> DateCell | None:
    return DateCell(choices=(Choice(value=text),)) if _PLAIN.fullmatch(text) else None


def _time_of(match: re.Match[str]) -> str:
    """The time of day; empty where there is no such one."""
    east = (match["east"] or "").strip()
    said = east or (match["half_day"] or "").lower()
    half = match["half"] or ("" if not said else "p" if said in _EVENING else "a")
    minutes, seconds = (match[name] or match[f"{name}s"] for name in ("minute", "second"))
    hour, minute, second = int(match["hour"]), int(minutes or 0), int(seconds or 0)
    if east and east not in _HALVES:
        return ""
    if half and not 1 <= hour <= _NOON:
        return ""
    if half:
        hour = hour % _NOON + (_NOON if half.lower() == "p" else 0)
    if hour > 23 or minute > 59 or second > 59:  # noqa: PLR2004 - hours, minutes
        return ""
    return f"{hour:02}:{minute:02}" + (f":{second:02}" if second else "")


def _zone_of(said: str) -> str:
    if not said or said.lower() in ("z", "utc", "gmt"):
        return said and "Z"
    sign, digits = re.findall(r"[+−-]|\d.*", said)
    hour, minute = digits.replace(":", "")[:-2], digits[-2:]
    if len(digits) <= len("00"):
        hour, minute = digits, "00"
    return f"{'+' if sign == '+' else '-'}{hour:0>2}:{minute}"


def _with_weekday(text: str) -> DateCell | None:
    """A date that may name its day of the week before or behind it."""
    if (found := _day(text)) is not None:
        return found
    for rest, weekdays in _weekdays(text):
        found = _day(rest) or _plain_day(rest)
        if found is not None and len(found.choices[0].value) == len("2026-12-15"):
            return _on(found, weekdays)
    return None


def _weekdays(text: str) -> Iterator[tuple[str, dict[int, frozenset[str]]]]:
    for pattern in _WEEKDAYS:
        if (match := pattern.fullmatch(text)) and (known := weekday_of(match["day"])):
            yield match["rest"].strip(), dict(known)
    if match := _WEEKDAY_BEHIND.fullmatch(text):
        name = match[2] or match[3]
        sign = name[-1] if name[0] in "星周週" else name[0]
        at = next((week.index(sign) + 1 for week in _EASTERN_WEEK if sign in week), 0)
        known = weekday_of(name) or ({at: frozenset()} if at else {})
        if known:
            yield match[1].strip(), dict(known)


def _on(found: DateCell, weekdays: dict[int, frozenset[str]]) -> DateCell:
    """The dates that are on that day of the week; all, told as off, where none is."""
    fit = tuple(
        replace(item, languages=item.languages & spoken or item.languages)
        for item in found.choices
        if (spoken := weekdays.get(_weekday(item.value))) is not None
    )
    is_english = any("english" in spoken for spoken in weekdays.values())
    is_plain = is_english and not found.is_odd and all(item.order is None for item in found.choices)
    return replace(
        found,
        choices=fit or found.choices,
        is_odd=not is_plain,
        is_foreign=found.is_foreign or not is_english,
        is_off=not fit,
    )


def _weekday(value: str) -> int:
    return date.fromisoformat(value).isoweekday() if len(value) == len("2026-12-15") else 0


def _day(text: str) -> DateCell | None:
    """A date without a time."""
    for pattern, made in _FORMS:
        if match := pattern.fullmatch(text):
            return made(match)
    return None if _SAYS_MORE.search(text) else _part(text) or _of_words(text)


def _year_first(match: re.Match[str]) -> DateCell | None:
    found = _choice(int(match[1]), int(match[3]), int(match[4]))
    return _made([found], is_odd=" " in match[0])


def _of_era(match: re.Match[str]) -> DateCell | None:
    year, is_before = int(match[1]), match[3].upper().startswith("B")
    if not year or int(match[2][1:3]) not in range(1, _MONTHS + 1):
        return None
    # There is no year 0 between 1 BC and AD 1, and EDTF has one.
    number = f"-{year - 1:04}" if is_before and year > 1 else f"{year - is_before:04}"
    return _made([Choice(value=f"{number}{match[2]}")], is_odd=True)


def _east(match: re.Match[str]) -> DateCell | None:
    year = int(match[1]) if match[1] else _ERAS[match[2]] + int(match[3].replace("元", "1"))
    return _day_of(year, int(match[4]), match[5])


def _day_of(year: int, month: int, day: str | None) -> DateCell | None:
    """A day or a month in a form that no seed has."""
    found = _choice(year, month, int(day) if day else None)
    return _made([found], is_odd=True, is_foreign=True)


def _korean(match: re.Match[str]) -> DateCell | None:
    found = _choice(full_year(int(match[1])), int(match[2]), int(match[3]))
    return _made([found], is_short=True, is_odd=True)


#: dates in numbers, and what is made of each
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], "DateCell | None"]], ...] = (
    (_YEAR_FIRST, _year_first),
    (_NUMBERS, lambda match: _of_numbers(match[1], match[3], match[4], match[2])),
    (_EAST, _east),
    (_VIETNAMESE, lambda match: _day_of(int(match[3]), int(match[2]), match[1])),
    (_MONTH_ALONE, lambda match: _day_of(int(match[2]), int(match[1]), None)),
    (_KOREAN, _korean),
    (_OF_ERA, _of_era),
    (_YEAR_ALONE, lambda match: _made([Choice(value=match[1])], is_foreign=True)),
)


def _choice(year: int, month: int, day: int | None) -> Choice | None:
    """The day or month; None where there is none."""
    try:
        whole = date(year, month, day or 1).isoformat()
    except ValueError:
        return None
    return Choice(value=whole if day is not None else whole[:7])


def _made(choices: Sequence[Choice | None], **signs: Any) -> DateCell | None:
    found = _distinct([item for item in choices if item is not None])
    return DateCell(choices=found, **signs) if found else None


def full_year(short: int) -> int:
    """The year of two digits, as spreadsheets have it.

    >>> full_year(29), full_year(30)
    (2029, 1930)
    """
    return short + (2000 if short < PIVOT else 1900)


def _year(digits: str) -> int:
    return int(digits) if len(digits) == _FIGURES else full_year(int(digits))


def _of_numbers(first: str, second: str, last: str, sign: str) -> DateCell | None:
    """A date of three numbers, whose year is the last, or the first where it has two digits."""
    one, two, year = int(first), int(second), _year(last)
    is_short = len(last) < _FIGURES
    orders = ((DateOrder.DAY_FIRST, two, one), (DateOrder.MONTH_FIRST, one, two))
    found = [
        replace(item, order=order)
        for order, month, day in orders
        if (item := _choice(year, month, day)) is not None
    ]
    if is_short and len(first) == 2 and (item := _choice(full_year(one), two, int(last))):  # noqa: PLR2004 - a year
        found.insert(0, replace(item, is_year_first=True))
    return _made(found, is_short=is_short, sign=sign)


def _part(text: str) -> DateCell | None:
    """A part of a year: "1. Quartal 2026", "T1 26", "2026年第1四半期", "KW 51/2026", "été 2026"."""
    parts = [folded(part) for part in _WORDS.findall(text)]
    words = [part for part in parts if part and not part.isdecimal() and part not in SMALL]
    numbers = [part for part in parts if part.isdecimal()]
    of_roman = [part for part in words if part in _ROMAN]
    if len(of_roman) == 1 and len(numbers) == 1:
        words.remove(of_roman[0])
        numbers.insert(0, str(_ROMAN[of_roman[0]]))
        if words == [_WEEK_OR_QUARTER]:
            words = ["kwartał"]
    if len(words) != 1 or len(numbers) not in (1, 2):
        return None
    if len(numbers) == 1:
        at = season_of(words[0])
        is_year = at and len(numbers[0]) == _FIGURES
        value = f"{numbers[0]}-{_SEASON + at - 1}"
        return _made([Choice(value=value)], is_foreign=True) if is_year else None
    return _counted(words[0], *numbers)


def _counted(word: str, first: str, last: str) -> DateCell | None:
    kind = counted(folded(word))
    is_first = len(last) == _FIGURES or len(first) < _FIGURES
    number, year = (first, last) if is_first else (last, first)
    if kind not in _COUNTS or len(year) not in (2, _FIGURES) or len(number) > 2:  # noqa: PLR2004 - a year
        return None
    kinds = {kind: frozenset[str]()}
    if word == _WEEK_OR_QUARTER:
        kinds = {"week": frozenset(("german",)), "quarter": frozenset(("polish",))}
    found = [
        Choice(value=f"{_year(year):04}-{_PART[of](int(number))}", languages=spoken)
        for of, spoken in kinds.items()
        if 1 <= int(number) <= _COUNTS[of]
    ]
    return _made(found, is_short=len(year) < _FIGURES, is_foreign=word not in _OF_ENGLISH)


#: how many parts of a kind a year has, and how each is written
_COUNTS = {"quarter": 4, "half": 2, "week": 53}
_PART: Mapping[str, Callable[[int], str]] = {
    "quarter": lambda number: f"{32 + number}",
    "half": lambda number: f"{39 + number}",
    "week": lambda number: f"W{number:02}",
}
_OF_ENGLISH = ("q", "quarter", "h", "half")
#: a week in German, and a quarter in Polish
_WEEK_OR_QUARTER = "kw"
_SEASON = 21


def _of_words(text: str) -> DateCell | None:
    """A date with the name of its month."""
    parts = _NUMBER.split(text)
    numbers, phrases = parts[1::2], [_phrase(part) for part in parts[::2]]
    said = [at for at, phrase in enumerate(phrases) if phrase]
    if len(said) != 1 or not 1 <= len(numbers) <= 2:  # noqa: PLR2004 - a day and a year
        return None
    at = said[0]
    year, day = _parts_of(numbers, at, text)
    if not year:
        return None
    months = month_of(phrases[at])
    found = [
        replace(item, languages=spoken)
        for month, spoken in months.items()
        if (item := _choice(_thai(_year(year), spoken), month, day)) is not None
    ]
    is_english = text.isascii() and all("english" in spoken for spoken in months.values())
    is_short = len(year) < _FIGURES
    return _made(found, is_short=is_short, is_foreign=not is_english)


def _phrase(text: str) -> str:
    """The words between numbers, without small ones."""
    return " ".join(word for word in _WORDS.findall(text) if folded(word) not in ("", *SMALL))


def _parts_of(numbers: Sequence[str], at: int, text: str) -> tuple[str, int | None]:
    """The year and the day beside the name of a month; no year where they cannot be told."""
    if len(numbers) == 1:
        is_year = len(numbers[0]) == _FIGURES or (at == 0 and _SHORT_MONTH.fullmatch(text))
        return (numbers[0], None) if is_year else ("", None)
    first, last = numbers
    if len(first) == _FIGURES and len(last) <= 2 and at != 0:  # noqa: PLR2004 - a day
        return first, int(last)
    if len(first) > 2 or len(last) not in (2, _FIGURES) or at == 2:  # noqa: PLR2004 - a day, a year
        return "", None
    # "May 3, 10" can be two days of May.
    return (last, int(first)) if at == 1 or len(last) == _FIGURES else ("", None)


#: Years of the Buddha, which Thai sheets count.
_BUDDHIST, _SINCE = 543, 2400


def _thai(year: int, languages: frozenset[str]) -> int:
    return year - _BUDDHIST if "thai" in languages and year > _SINCE else year
