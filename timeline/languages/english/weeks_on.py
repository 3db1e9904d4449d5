"""Weekdays some weeks on or back: "Thursday week", "a week on Monday", "the Monday after next"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from timeline import edtf
from timeline.dates.resolve import relative, weekday_beside, weekday_of_week
from timeline.dates.rules import Anchor, Parts, Rule, RuleKind
from timeline.edtf import Edtf, EdtfDate
from timeline.languages.english.lists import listed
from timeline.languages.english.vocabulary import (
    WEEKDAY,
    WEEKDAY_CUE,
    WEEKDAY_WORDS,
    number_of,
    weekday_index,
)

_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}
# How often, and for how long: "twice a week on Monday", "shut for a week on Monday".
_NOT_BEFORE = "".join(
    rf"(?<!\b{word}\s)"
    for word in "once twice times day days hour hours every each for over per than".split()  # noqa: SIM905 - words read better as words
)
# "Thursday week-long strike", "Monday week 3"
_NOT_BEHIND = r"(?![-‐‑]|\s\d)"


def _weeks(day: date, count: int) -> EdtfDate:
    return edtf.day(day + timedelta(days=7 * count))


def _parts(match: re.Match[str], anchor: Anchor, *ways: Callable[[date], EdtfDate | None]) -> Parts:
    """The day that the first of `ways` finds; another one that a later finds is a doubt."""

    def by(way: Callable[[date], EdtfDate | None]) -> Edtf:
        return relative(match[0], anchor, "day", lambda day: way(day) or first(day))

    def first(day: date) -> EdtfDate:
        found = ways[0](day)
        if found is None:
            raise ValueError(day)
        return found

    value = by(ways[0])
    others = dict.fromkeys(other for other in map(by, ways[1:]) if other != value)
    doubts = tuple(f"{match[0]!r} can be {value} or {other}" for other in others)
    return Parts(value=value, implied=("year", "month", "day"), doubts=doubts)


def _week_behind(match: re.Match[str], anchor: Anchor) -> Parts:
    name, weeks = match["name"].lower(), 2 if match["unit"].lower() == "fortnight" else 1
    if name in _NEAR:
        return _parts(match, anchor, lambda day: _weeks(day + timedelta(days=_NEAR[name]), weeks))
    return _ahead(match, anchor, weekday_index(name), weeks)


def _ahead(
    match: re.Match[str], anchor: Anchor, weekday: int, weeks: int, *, on: bool = True
) -> Parts:
    """So many weeks behind the coming weekday; on such a day, they may count from it."""

    def coming(day: date) -> EdtfDate:
        return _weeks(weekday_beside(day, weekday, 1).first, weeks)

    def nearest(day: date) -> EdtfDate:
        return _weeks(day, weeks) if day.weekday() == weekday else coming(day)

    return _parts(match, anchor, nearest, *((coming,) if on else ()))


def _weeks_before_name(match: re.Match[str], anchor: Anchor) -> Parts:
    unit = match["units"].lower().removesuffix("s")
    weeks = number_of(match["count"]) * (2 if unit == "fortnight" else 1)
    near = match["near"]
    if near is not None:
        step = _NEAR[near.lower()]
        sign = -1 if step < 0 else 1
        return _parts(match, anchor, lambda day: _weeks(day + timedelta(days=step), sign * weeks))
    weekday = weekday_index(match["name"])
    if match["back"] is None:
        return _ahead(match, anchor, weekday, weeks, on=" from " not in match[0].lower())

    def back(day: date) -> EdtfDate:
        return _weeks(weekday_beside(day, weekday, -1).first, -weeks)

    if match["back"].lower().endswith("last"):
        return _parts(match, anchor, back)
    return _parts(match, anchor, back, lambda day: weekday_of_week(day, weekday, -weeks))


def _but_one(match: re.Match[str], anchor: Anchor) -> Parts:
    weekday = weekday_index(match["name"])
    if match["last"]:
        return _parts(match, anchor, lambda day: _weeks(weekday_beside(day, weekday, -1).first, -1))

    def behind_next(day: date) -> EdtfDate:
        return _weeks(weekday_beside(day, weekday, 1).first, 1)

    def behind_next_week(day: date) -> EdtfDate | None:
        # For many "next Friday" of a Monday is that of the week after.
        return weekday_of_week(day, weekday, 2) if day.weekday() < weekday else None

    return _parts(match, anchor, behind_next, behind_next_week)


def _in_week_but_one(match: re.Match[str], anchor: Anchor) -> Parts:
    weeks = -2 if match["week"].lower().startswith("before") else 2
    weekday = weekday_index(match["name"])
    return _parts(match, anchor, lambda day: weekday_of_week(day, weekday, weeks))


_DAYS = WEEKDAY_WORDS | listed("today tomorrow yesterday")
#: weekdays some weeks from the one beside the publication
WEEKS_ON: tuple[Rule, ...] = (
    Rule(
        name="weekday week",
        source=rf"(?P<name>{WEEKDAY}|today|tomorrow) (?P<unit>week|fortnight){_NOT_BEHIND}",
        read=_week_behind,
        examples=(
            ("Thursday week", "2024-06-12", "2024-06-20"),
            ("Monday fortnight", "2024-06-12", "2024-07-01"),
            ("tomorrow week", "2024-06-12", "2024-06-20"),
        ),
        rejects=("Thursday weekly", "Thursday week-long", "Thursdays week", "Monday weekend"),
        cue=WEEKDAY_CUE + "|today|tomorrow",
        kind=RuleKind.WEEKDAY,
        is_day=True,
        words=_DAYS,
    ),
    Rule(
        name="weeks from a weekday",
        source=(
            rf"{_NOT_BEFORE}(?P<count>an?|one|two|three|four|[1-4](?!\d))"
            r" (?P<units>weeks?|fortnights?) (?:"
            r"(?:from )?(?P<near>today|tomorrow|yesterday)"
            rf"|(?:on|from|come|next|this coming|(?P<back>last|ago|ago last|ago on))"
            rf" (?P<name>{WEEKDAY}))"
        ),
        read=_weeks_before_name,
        examples=(
            ("a week on Monday", "2024-06-12", "2024-06-24"),
            ("two weeks on Friday", "2024-06-12", "2024-06-28"),
            ("a fortnight on Tuesday", "2024-06-12", "2024-07-02"),
            ("a week from Monday", "2024-06-12", "2024-06-24"),
            ("a week tomorrow", "2024-06-12", "2024-06-20"),
            ("a week last Friday", "2024-06-12", "2024-05-31"),
        ),
        rejects=(
            "a week on Mondays",
            "a week on the Monday",
            "5 weeks on Monday",
            "week on Monday",
        ),
        cue="week|fortnight",
        kind=RuleKind.WEEKDAY,
        is_day=True,
        words=_DAYS,
    ),
    Rule(
        name="weekday next but one",
        source=rf"(?P<name>{WEEKDAY}) (?:after next|(?P<last>before last))",
        read=_but_one,
        examples=(
            ("Monday after next", "2024-06-12", "2024-06-24"),
            ("Monday before last", "2024-06-12", "2024-06-03"),
        ),
        rejects=("Monday after", "Monday after the next", "Mondays after next"),
        cue="next|last",
        kind=RuleKind.WEEKDAY,
        is_day=True,
        words=WEEKDAY_WORDS,
    ),
    Rule(
        name="weekday of the week but one",
        source=rf"(?P<name>{WEEKDAY}),? (?:of|in) the week (?P<week>after next|before last)",
        read=_in_week_but_one,
        examples=(("Friday of the week after next", "2024-06-12", "2024-06-28"),),
        rejects=("Friday of the week after", "Friday the week after next"),
        cue="week",
        kind=RuleKind.WEEKDAY,
        is_day=True,
        words=WEEKDAY_WORDS,
    ),
)
