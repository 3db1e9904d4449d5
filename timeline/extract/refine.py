"""Corrections once all mentions of a text are known: `REFINERS`, in their order."""

from collections.abc import Callable
from dataclasses import replace

from timeline import edtf
from timeline.dates.rules import RuleKind
from timeline.edtf import Edtf, EdtfDate, EdtfDateTime, Precision
from timeline.errors import DateError
from timeline.extract import timex
from timeline.extract.again import again
from timeline.extract.qualified import qualified_beside
from timeline.extract.stretches import stretches
from timeline.languages.running_text import RunningText
from timeline.text.mention import Mention

#: a refiner: the text, its mentions in order and its language to better mentions in order
Refiner = Callable[[str, tuple[Mention, ...], RunningText], tuple[Mention, ...]]

# Characters: how far left a number with the same era or century begins, and how far from a time
# its day stands.
_LEFT = 24
_BESIDE = 30
# Characters between a time and its day, with which no other clause stands between.
_AT_ONCE = 12


def years_beside(
    text: str, mentions: tuple[Mention, ...], language: RunningText
) -> tuple[Mention, ...]:
    """Adds the years and centuries that share era or name with the next: "499-493 BC"."""
    found: list[Mention] = []
    for mention in mentions:
        start = max(mention.start - _LEFT, _floor(found, language))
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
                while found and found[-1].end > first.start:
                    # "The 15th" of them has been taken for a day.
                    found.pop()
                found.append(replace(first, when=century))
        found.append(mention)
    return tuple(found)


def _floor(found: list[Mention], language: RunningText) -> int:
    """Where a number before a century can begin: with what has been taken for a day."""
    if not found:
        return 0
    day = language.neighbours.part_of_day.fullmatch(found[-1].text)
    return found[-1].start if day else found[-1].end


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
REFINERS: tuple[Refiner, ...] = (
    years_beside,
    times_on_days,
    qualified_beside,
    stretches,
    again,
)


def refine(text: str, mentions: tuple[Mention, ...], language: RunningText) -> tuple[Mention, ...]:
    """The mentions of `text` after all refiners."""
    for refiner in REFINERS:
        mentions = refiner(text, mentions, language)
    return mentions
