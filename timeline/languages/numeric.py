"""A language that has no row: EDTF and dates in numbers, and no words at all.

A date that could be part of a longer one is left out: "12 avril 2024" is not 2024.
"""

import re
from functools import cache

from timeline import edtf
from timeline.dates.rules import (
    Anchor,
    Modifier,
    Parts,
    Rule,
    RuleKind,
    any_of,
    first_match,
    parts_of,
)
from timeline.errors import DateError
from timeline.languages.language import Language
from timeline.languages.numbers import DASH, NUMBERS, WEEK_DATE, year_number
from timeline.languages.running_text import RunningText
from timeline.text.match import TextMatch, in_address, number_left, number_right


def _year(match: re.Match[str], _: Anchor) -> Parts:
    return Parts(value=edtf.year(year_number(match[0], match[0])), stated=("year",))


_YEAR = Rule(
    name="year in numbers",
    source=r"\d{4}(?!\d)",
    read=_year,
    examples=(("2015", "", "2015"),),
    rejects=("12", "20155"),
    kind=RuleKind.YEAR,
)


def _edtf(match: re.Match[str], _: Anchor) -> Parts:
    value = edtf.parse(match[0])
    return Parts(value=value, stated=parts_of(value))


_POINT = r"\d{4}-\d\d(?:-\d\d)?"
_INTERVAL = Rule(
    name="interval of EDTF",
    source=rf"{_POINT}/{_POINT}(?!\d)",
    read=_edtf,
    examples=(("2024-06-03/2024-06-07", "", "2024-06-03/2024-06-07"),),
    rejects=("2024-06-03", "2023/24"),
)
_RULES = (_YEAR, _INTERVAL, WEEK_DATE, *NUMBERS)
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?"
_DATE = (
    rf"(?:(?P<clock>{_CLOCK})(?P<zone>),? )?(?P<modifier>)(?P<core>{any_of(_RULES)})"
    rf"(?:(?:,? | ?[{DASH[1:-1]}] |t(?=\d\d:))(?P<clock_after>{_CLOCK})(?P<zone_after>))?"
)


def _read_date(words: str, anchor: Anchor) -> Parts:
    found = first_match(words, _RULES, anchor)
    if found is None:
        raise DateError(f"{words!r} is not a date in numbers")
    return found


# A day before it of the same month: "13.–15.06.2024", "du 13 au 15.06.2024", "12. 3.2024".
_DAY_BEFORE = re.compile(
    rf"(?<![\d.,/-])\d{{1,2}}(?:\.?\s?(?:{DASH}|/|&)?\s?|\.?\s[^\W\d_]{{1,5}}\s)\Z"
)
_FULL_BEFORE = re.compile(
    rf"(?:\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}}|\d{{1,2}}[-./]\d{{1,2}}[-./]\d{{4}})\s?{DASH}?\s?\Z"
)
# The rest of a month that has a day behind it: "2024-05 17", "2024.05. 17".
_NUMBER_BEHIND = re.compile(rf"\s?(?:[.,:/]|{DASH})?\s?\d")
_REACH = 16
# What is a year, or can be the number of a law or of a week: "2023/24", "Nr. 12/2024".
_SHORT = re.compile(rf"\d{{4}}(?:(?:{DASH}|/)\d\d)?|[1-9]\d?[./]\d{{4}}", re.ASCII)
_DAY = re.compile(r"\d+[-./‐‑‒–—−]\d+[-./‐‑‒–—−]\d+", re.ASCII)
_ONLY_YEARS = re.compile(rf"[\d\s,;?~%/]*(?:{DASH}[\d\s,;?~%/]*)*", re.ASCII)
_OPENING, _CLOSING = "([", ")]"
_FARTHEST = 60


def _refused(hit: TextMatch) -> bool:
    """Whether words or numbers beside it may be the rest of the date."""
    text, start, end = hit.words.text, hit.start, hit.end
    if _stands_alone(text, start, end):
        return False
    if in_address(hit) or number_left(text, start) or number_right(text, end):
        return True
    core = hit.match["core"]
    if _SHORT.fullmatch(core) and not _MONTH.fullmatch(core):
        return True
    clock = hit.match["clock"] or hit.match["clock_after"]
    if clock and not _is_clock(clock):
        return True
    before, behind = text[max(start - _REACH, 0) : start], text[end : end + _REACH]
    if _DAY_BEFORE.search(before) and not _FULL_BEFORE.search(before):
        return True
    return not _DAY.match(core) and _NUMBER_BEHIND.match(behind) is not None


# A month of EDTF; of what could be two years, "2023-24", the second is none.
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])", re.ASCII)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether brackets hold nothing but years and dates in numbers."""
    left = max(text.rfind(sign, max(start - _FARTHEST, 0), start) for sign in _OPENING)
    if left < 0:
        return False
    found = (text.find(sign, end, end + _FARTHEST) for sign in _CLOSING)
    right = min((at for at in found if at >= 0), default=-1)
    return right >= 0 and _ONLY_YEARS.fullmatch(text, left + 1, right) is not None


def _is_clock(words: str) -> bool:
    hour, *rest = map(int, words.split(":"))
    return hour < 24 and all(number < 60 for number in rest)  # noqa: PLR2004 - hours, minutes


def _clock(words: str) -> str:
    hour, rest = words.split(":", 1)
    return f"{int(hour):02}:{rest}"


def _uncut(_: re.Match[str]) -> None:
    return None


def _whole(_: str | None) -> Modifier | None:
    return None


@cache
def _running_text() -> RunningText:
    return RunningText(
        dates=_RULES,
        date=_DATE,
        is_spaced=False,
        cut=_uncut,
        refused=_refused,
        read_date=_read_date,
        clock=_clock,
        part_named=_whole,
    )


LANGUAGE = Language(tag="und", name="an unknown language", rules=_RULES, running_text=_running_text)
