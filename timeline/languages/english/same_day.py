"""The day so many years, months or weeks before or behind today: "a year ago today"."""

import re
from calendar import monthrange
from datetime import date, timedelta

from timeline import edtf
from timeline.dates.resolve import relative
from timeline.dates.rules import Anchor, Parts, Rule
from timeline.edtf import EdtfDate
from timeline.languages.english.lists import listed
from timeline.languages.english.units import unit_of
from timeline.languages.english.vocabulary import NUMBER, number_of

_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12, "decade": 120}


def _same_day(match: re.Match[str], anchor: Anchor) -> Parts:
    unit = unit_of(match["units"])
    count = number_of(match["count"]) * (-1 if match["side"].lower() == "ago" else 1)
    step = timedelta(days=_NEAR[match["near"].lower()])

    def resolve(day: date) -> EdtfDate:
        start = day + step
        if unit in _DAYS:
            return edtf.day(start + timedelta(days=count * _DAYS[unit]))
        return edtf.day(_months_on(start, count * _MONTHS[unit]))

    value = relative(match[0], anchor, "day", resolve)
    return Parts(value=value, implied=("year", "month", "day"))


def _months_on(day: date, months: int) -> date:
    """The same day of another month, or the last of one that has none: 29 February.

    Raises:
        ValueError: It lies outside the calendar.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1] if date.min.year <= year <= date.max.year else 31
    return date(year, month + 1, min(day.day, last))


#: days that are the same as one of these, of another month or year
SAME_DAY: tuple[Rule, ...] = (
    Rule(
        name="same day",
        source=(
            rf"(?P<count>{NUMBER}) (?P<units>(?:day|week|fortnight|month|year|decade)s?)"
            r" (?P<side>ago|from) (?P<near>today|tomorrow|yesterday)"
        ),
        read=_same_day,
        examples=(
            ("a year ago today", "2024-03-08", "2023-03-08"),
            ("a year ago today", "2024-02-29", "2023-02-28"),
            ("five years ago tomorrow", "2024-03-08", "2019-03-09"),
            ("a month ago yesterday", "2024-03-31", "2024-02-29"),
            ("two weeks ago today", "2024-03-08", "2024-02-23"),
            ("a year from today", "2024-03-08", "2025-03-08"),
            ("six months from tomorrow", "2024-03-08", "2024-09-09"),
        ),
        rejects=("a year ago", "year ago today", "a year ago Monday", "a year today"),
        cue="today|tomorrow|yesterday",
        is_day=True,
        words=listed("today tomorrow yesterday"),
    ),
)
