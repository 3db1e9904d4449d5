"""A language that has no row: EDTF and dates in numbers, and no words at all.

A date that could be part of a longer one is left out: "12 avril 2024" is not 2024.
"""

import re
from functools import cache

from timeline import edtf
from timeline.dates.rules import Anchor, Modifier, Parts, Rule, RuleKind, any_of, first_match
from timeline.errors import DateError
from timeline.languages.language import Language, RunningText
from timeline.languages.numbers import DASH, NUMBERS, WEEK_DATE, year_number
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
_RULES = (_YEAR, WEEK_DATE, *NUMBERS)
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


# A number that runs on, at whichever side: "12. 3.2024", "2024-05 17".
_NUMBER_BEFORE = re.compile(rf"\d\s?(?:[.,:/]|{DASH})?\s?\Z")
_NUMBER_BEHIND = re.compile(rf"\s?(?:[.,:/]|{DASH})?\s?\d")
_REACH = 4
_ONLY_YEARS = re.compile(rf"[\d\s,;?~%/]*(?:{DASH}[\d\s,;?~%/]*)*", re.ASCII)
_OPENING, _CLOSING = "([\n\t|", ")]\n\t|"
_FARTHEST = 60


def _refused(hit: TextMatch) -> bool:
    """Whether words or numbers beside it may be the rest of the date."""
    text, start, end = hit.words.text, hit.start, hit.end
    if _stands_alone(text, start, end):
        return False
    if in_address(hit) or number_left(text, start) or number_right(text, end):
        return True
    if hit.match["core"].isdecimal():
        return True
    clock = hit.match["clock"] or hit.match["clock_after"]
    if clock and not _is_clock(clock):
        return True
    before, behind = text[max(start - _REACH, 0) : start], text[end : end + _REACH]
    return bool(_NUMBER_BEFORE.search(before) or _NUMBER_BEHIND.match(behind))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether brackets, a cell or a line hold nothing but years and dates in numbers."""
    left = max(text.rfind(sign, max(start - _FARTHEST, 0), start) for sign in _OPENING)
    if left < 0 and start > _FARTHEST:
        return False
    right = min(
        (at for sign in _CLOSING if (at := text.find(sign, end, end + _FARTHEST)) >= 0),
        default=len(text) if len(text) - end < _FARTHEST else -1,
    )
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
        cut=_uncut,
        refused=_refused,
        read_date=_read_date,
        clock=_clock,
        part_named=_whole,
    )


LANGUAGE = Language(tag="und", name="an unknown language", rules=_RULES, running_text=_running_text)
