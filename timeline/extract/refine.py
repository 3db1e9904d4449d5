"""Corrections once all mentions of a text are known: `REFINERS`, in their order."""

from collections.abc import Callable
from dataclasses import replace

from timeline import edtf
from timeline.dates.rules import Modifier, RuleKind
from timeline.edtf import Edtf, EdtfDate, EdtfDateTime, Precision
from timeline.errors import DateError
from timeline.extract import timex
from timeline.languages.running_text import RunningText
from timeline.text.mention import Mention, Type

#: a refiner: the text, its mentions in order and its language to better mentions in order
Refiner = Callable[[str, tuple[Mention, ...], RunningText], tuple[Mention, ...]]

# Characters: how far left a number with the same month, era or century begins, and how far
# from a time its day stands.
_LEFT = 24
_BESIDE = 30
# Characters between a time and its day, with which no other clause stands between.
_AT_ONCE = 12


def days_beside(
    text: str, mentions: tuple[Mention, ...], language: RunningText
) -> tuple[Mention, ...]:
    """Adds the days that share a month with the next or the last: "3-4 May", "May 4 and 5"."""
    found: list[Mention] = []
    skipped = -1
    for index, mention in enumerate(mentions):
        if index == skipped:
            # The year of "May 3-5, 2026" belongs to its last day.
            found[-1] = replace(
                found[-1], end=mention.end, text=text[found[-1].start : mention.end]
            )
            continue
        behind = found[-1].end if found else 0
        ahead = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
        when = mention.when
        if not isinstance(when, EdtfDate) or when.precision != Precision.DAY or not mention.stated:
            found.append(mention)
            continue
        left = language.neighbours.day_left.search(
            text, max(mention.start - _LEFT, behind), mention.start
        )
        if left is not None and mention.text[0].isdecimal():
            found.extend(_day(mention, when, text, *left.span("day")))
        found.append(mention)
        right = language.neighbours.day_right.match(text, mention.end)
        if right is not None and right.end() <= ahead and not mention.text[0].isdecimal():
            found.extend(_day(mention, when, text, *right.span("day")))
            skipped = _own_year(text, right.end(), mentions, index + 1)
    return tuple(found)


def _own_year(text: str, end: int, mentions: tuple[Mention, ...], index: int) -> int:
    """The index of the bare year that follows a day; -1 where none does."""
    if index >= len(mentions):
        return -1
    year = mentions[index]
    bare = year.text.isdecimal() and year.text == year.value
    return index if bare and text[end : year.start] in (", ", " ", ",") else -1


def _day(mention: Mention, when: EdtfDate, text: str, start: int, end: int) -> tuple[Mention, ...]:
    try:
        value = edtf.day(when.first.replace(day=int(text[start:end])))
    except ValueError:
        return ()
    return (
        replace(
            mention,
            start=start,
            end=end,
            text=text[start:end],
            type=Type.DATE,
            value=timex.value(value),
            when=value,
            modifier=Modifier.WHOLE,
            rule="day beside another",
        ),
    )


def years_beside(
    text: str, mentions: tuple[Mention, ...], language: RunningText
) -> tuple[Mention, ...]:
    """Adds the years and centuries that share era or name with the next: "499-493 BC"."""
    found: list[Mention] = []
    for mention in mentions:
        start = max(mention.start - _LEFT, found[-1].end if found else 0)
        if mention.kind is RuleKind.BEFORE_CHRIST and mention.text[0].isdecimal():
            left = language.neighbours.year_left.search(text, start, mention.start)
            if left is not None:
                value = f"BC{int(left['year']):04}"
                found.append(_before(mention, text, *left.span("year"), value))
        if mention.kind is RuleKind.CENTURY:
            left = language.neighbours.century_left.search(text, start, mention.start)
            if left is not None:
                century = edtf.century(language.number_of(left["century"]) * 100 - 100)
                first = _before(mention, text, *left.span("century"), timex.value(century))
                found.append(replace(first, when=century))
        found.append(mention)
    return tuple(found)


def _before(mention: Mention, text: str, start: int, end: int, value: str) -> Mention:
    return replace(mention, start=start, end=end, text=text[start:end], value=value)


def times_on_days(
    text: str, mentions: tuple[Mention, ...], _language: RunningText
) -> tuple[Mention, ...]:
    """Gives times of day the day that stands beside them: "at 16:15, June 1st"."""
    found = list(mentions)
    for index, mention in enumerate(mentions):
        if mention.kind is not RuleKind.TIME_OF_DAY:
            continue
        after = mentions[index + 1] if index + 1 < len(mentions) else None
        before = mentions[index - 1] if index else None
        day, near = "", False
        if after is not None and _is_beside(text, mention.end, after.start):
            day, near = _day_of(after), after.start - mention.end <= _AT_ONCE
        if not day and before is not None and _is_beside(text, before.end, mention.start):
            day, near = _day_of(before), mention.start - before.end <= _AT_ONCE
        if day:
            _, sign, clock = mention.value.partition("T")
            value = day + sign + clock
            found[index] = _on(mention, value) if near else replace(mention, value=value)
    return tuple(found)


def _on(mention: Mention, value: str) -> Mention:
    """The time of day at that value, which EDTF knows but for 24:00."""
    try:
        when: Edtf | None = edtf.parse(value)
    except DateError:
        when = None
    implied = ("year", "month", "day") if when is not None else ()
    return replace(mention, value=value, when=when, stated=("time",), implied=implied)


def _is_beside(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return end - start <= _BESIDE and not any(stop in between for stop in (". ", "\n", ";"))


def _day_of(mention: Mention) -> str:
    when = mention.when
    day = isinstance(when, EdtfDateTime) or (
        isinstance(when, EdtfDate) and when.precision == Precision.DAY
    )
    return mention.value.partition("T")[0] if day else ""


#: in the order in which they work
REFINERS: tuple[Refiner, ...] = (days_beside, years_beside, times_on_days)


def refine(text: str, mentions: tuple[Mention, ...], language: RunningText) -> tuple[Mention, ...]:
    """The mentions of `text` after all refiners."""
    for refiner in REFINERS:
        mentions = refiner(text, mentions, language)
    return mentions
