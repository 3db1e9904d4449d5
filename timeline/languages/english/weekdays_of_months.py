"""A weekday with its day of the month, and no month: "Tuesday 22nd", "Tue 22: the match"."""

import re
from datetime import date, timedelta

from timeline import edtf
from timeline.dates.resolve import choose, relative
from timeline.dates.rules import Anchor, Lean, Parts, Rule, RuleKind
from timeline.edtf import Edtf, EdtfDate
from timeline.errors import DateError
from timeline.languages.english.vocabulary import (
    WEEKDAY,
    WEEKDAY_CUE,
    WEEKDAY_WORDS,
    number_of,
    weekday_index,
)

# Days within which a weekday falls on most days of a month, and those within which it is meant
# without a month.
_REACH, _FAR = 366, 35
# Days so near that a verb is not asked.
_NEAR = 14
# "On Tuesday 22 people": a number alone is a day where nothing follows that it could count.
_STOP = r"(?=\s*(?:[:;.)\]](?!\d)|\Z)|\n)"


def _read(match: re.Match[str], anchor: Anchor) -> Parts:
    words, weekday = match[0], weekday_index(match["weekday"])
    number = number_of(match["day"])

    def resolve(day: date) -> EdtfDate:
        days = (day + timedelta(days=step) for step in range(-_REACH, _REACH + 1))
        found = tuple(
            edtf.day(each) for each in days if (each.day, each.weekday()) == (number, weekday)
        )
        if not found:
            raise DateError(f"{words!r} is not a date: no such day is near")
        near = tuple(item for item in found if abs((item.first - day).days) <= _FAR)
        return choose(words, day, anchor.lean, near or found)

    value = relative(words, anchor, "day", resolve)
    doubts = (f"{words!r} names no month: {value} is the nearest with that weekday",)
    return Parts(
        value=value,
        stated=("day",),
        implied=("year", "month"),
        doubts=doubts if _is_far(value, anchor) else (),
    )


def _is_far(value: Edtf, anchor: Anchor) -> bool:
    """Whether the day lies more than a month off, or on the other side than that of the verb."""
    published = anchor.published
    if published is None or not isinstance(value, EdtfDate):
        return False
    days = (value.first - published.first).days
    other = days > 0 if anchor.lean is Lean.PAST else days < 0
    return abs(days) > _FAR or (other and anchor.lean is not None and abs(days) > _NEAR)


#: weekdays with a day of the month that the publication is in or near
WEEKDAYS_OF_MONTHS: tuple[Rule, ...] = (
    Rule(
        name="weekday and day",
        source=(
            rf"(?P<weekday>{WEEKDAY}),? (?:the )?"
            rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)|(?:3[01]|[12]\d|[1-9]){_STOP})"
        ),
        read=_read,
        examples=(
            ("Tuesday 22nd", "2024-10-17", "2024-10-22"),
            ("Tue 22", "2024-10-17", "2024-10-22"),
            ("Friday the 25th", "2024-10-17", "2024-10-25"),
        ),
        rejects=("Tuesday 22 people", "Tuesday 22:30", "Tuesdays 22nd", "22nd Tuesday"),
        cue=WEEKDAY_CUE,
        kind=RuleKind.WEEKDAY,
        is_day=True,
        words=WEEKDAY_WORDS,
    ),
)
