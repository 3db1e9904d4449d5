"""What a cell of a workbook shows of its value: the parts of a date that its format has.

Who types "Dec 2026" into a spreadsheet gets a cell that holds 1 December and shows a month. What is
shown is what was meant.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

#: what to read of a cell, as calamine gives it
Value = int | float | str | bool | time | date | datetime | timedelta

_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.')
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]")
_BRACKETS = re.compile(r"\[[^\]]*\]")
_TOKEN = re.compile(r"am/pm|a/p|general|[ye]+|m+|d+|h+|s+|b+|g+", re.IGNORECASE)
_ZEROS = re.compile(r"0{2,}")
_DURATION = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
#: the most digits that a spreadsheet keeps of a number
_DIGITS, _EXACT = ".15g", 1e15
#: days on which spreadsheets begin to count, where no date is
_NO_DATES = (date(1899, 12, 30), date(1899, 12, 31))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The parts of a value that the format of a cell shows."""

    year: bool = False
    month: bool = False
    day: bool = False
    quarter: bool = False
    time: bool = False
    seconds: bool = False
    percent: bool = False
    #: digits that a whole number is filled up to with zeros
    digits: int = 0

    @property
    def is_date(self) -> bool:
        """Whether it shows part of a day of the calendar."""
        return self.year or self.month or self.day or self.quarter


@lru_cache(maxsize=1024)
def of_format(code: str) -> Shown:
    """What a number format of Excel shows (ECMA-376, 18.8.30).

    >>> of_format("mmm-yy") == Shown(year=True, month=True)
    True
    """
    first = _QUOTED.sub("", code).partition(";")[0]
    is_elapsed = bool(_ELAPSED.search(first))
    bare = _BRACKETS.sub("", first).strip()
    if is_elapsed:
        return Shown(time=True, seconds="s" in first)
    if _ZEROS.fullmatch(bare):
        return Shown(digits=len(bare))
    tokens = [found.lower() for found in _TOKEN.findall(bare)]
    if "general" in tokens:
        return Shown()
    kinds = [_kind(tokens, at) for at in range(len(tokens))]
    return Shown(
        year="y" in kinds,
        month="m" in kinds,
        day="d" in kinds,
        time="h" in kinds or "s" in kinds,
        seconds="s" in kinds,
        percent="%" in bare,
    )


def _kind(tokens: list[str], at: int) -> str:
    """The part of a date that a token stands for: an m beside hours or seconds is minutes."""
    token = tokens[at]
    if token[0] == "m":
        before = (
            next((item[0] for item in tokens[at - 1 :: -1] if item[0] != "a"), "") if at else ""
        )
        behind = tokens[at + 1][0] if at + 1 < len(tokens) else ""
        return "h" if before == "h" or behind == "s" else "m"
    if token[0] in "ebg":
        return "y"
    return "h" if token in ("am/pm", "a/p") else token[0]


_NOTHING = Shown()


def text_of(value: Value, shown: Shown | None) -> str:
    """The text of a cell, a date as precise as it is shown; empty where a date cell has no date.

    Args:
        value: What the cell holds.
        shown: What its format shows; None where that is not known.

    >>> text_of(date(2026, 12, 1), of_format("mmm-yy")), text_of(46371.0, None)
    ('2026-12', '46371')
    """
    return _TEXTS[type(value)](value, shown)


def _of_text(text: str, _: Shown | None) -> str:
    """Text as it is; a length of time, which calamine gives of an ods so, in hours."""
    found = _DURATION.fullmatch(text)
    if found is None:
        return text
    hours, minutes, seconds = map(int, found.groups())
    return _of_seconds((hours * 60 + minutes) * 60 + seconds)


def _of_truth(value: bool, _: Shown | None) -> str:  # noqa: FBT001 - a value of a cell
    return str(value).upper()


def _of_number(value: float, shown: Shown | None) -> str:
    shown = shown or _NOTHING
    if shown.percent:
        return f"{format(value * 100, _DIGITS)}%"
    if abs(value) < _EXACT and value == int(value):
        return str(int(value)).zfill(shown.digits)
    return format(value, _DIGITS)


def _of_day(day: date, shown: Shown | None) -> str:
    """A day, or the month or year that stands for it; empty where dates begin to be counted."""
    if day in _NO_DATES:
        return ""
    if shown is None or shown.day or not shown.is_date:
        return day.isoformat()
    if shown.quarter and (day.month % 3, day.day) == (1, 1):
        return f"Q{(day.month + 2) // 3} {day.year:04}"
    # A day that is hidden was typed, but for the first one, which stands for the month.
    if shown.month and day.day == 1:
        return f"{day.year:04}-{day.month:02}"
    if shown.year and not shown.month and (day.month, day.day) == (1, 1):
        return f"{day.year:04}"
    return day.isoformat()


def _of_moment(moment: datetime, shown: Shown | None) -> str:
    """A day and a time: what is not shown of the time is left out, and midnight is a day."""
    near = _to_second(moment)
    if near.date() in _NO_DATES:
        return _of_time(near.time(), None)
    if near.time() == time.min or (shown and shown.is_date and not shown.time):
        return _of_day(near.date(), shown)
    return f"{near.date().isoformat()}T{_of_time(near.time(), None)}"


_NOT_EXACT = timedelta(microseconds=500)


def _to_second(moment: datetime) -> datetime:
    # Spreadsheets count time as a fraction of a day, which is not exact; what is more than that
    # is left out, as of the times of texts, so that the end of a day is not the next one.
    return (moment + _NOT_EXACT).replace(microsecond=0)


def _of_length(value: timedelta, _: Shown | None) -> str:
    return _of_seconds(round(value.total_seconds()))


def _of_time(moment: time, shown: Shown | None) -> str:
    """A time of day; empty for the 0 of a cell that shows a date."""
    if shown is not None and shown.is_date and moment == time.min:
        return ""
    near = _to_second(datetime.combine(date(2000, 1, 1), moment)).time()
    return near.isoformat("minutes" if near.second == 0 else "seconds")


def _of_seconds(seconds: int) -> str:
    """A length of time: hours and minutes, and seconds where there are any."""
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    minutes, rest = divmod(seconds, 60)
    shown = f"{sign}{minutes // 60}:{minutes % 60:02}"
    return f"{shown}:{rest:02}" if rest else shown


_TEXTS: Mapping[type, Callable[[Any, Shown | None], str]] = {
    str: _of_text,
    bool: _of_truth,
    int: _of_number,
    float: _of_number,
    datetime: _of_moment,
    date: _of_day,
    timedelta: _of_length,
    time: _of_time,
}
