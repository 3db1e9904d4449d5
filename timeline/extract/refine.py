"""Corrections once all mentions of a text are known: `REFINERS`, in their order."""

from collections.abc import Callable
from dataclasses import replace

from timeline import edtf
from timeline.dates.rules import RuleKind
from timeline.extract import timex
from timeline.extract.again import again
from timeline.extract.qualified import qualified_beside
from timeline.extract.shared_calendars import shared_calendars
from timeline.extract.stretches import stretches
from timeline.extract.times import (
    ends_of_times,
    moments_of_two_zones,
    times_on_days,
    weekdays_of_days,
)
from timeline.extract.weekdays import weekdays_beside
from timeline.languages.running_text import RunningText
from timeline.text.mention import Mention

#: a refiner: the text, its mentions in order and its language to better mentions in order
Refiner = Callable[[str, tuple[Mention, ...], RunningText], tuple[Mention, ...]]

# Characters: how far left a number with the same era or century begins.
_LEFT = 24


def years_beside(
    text: str, mentions: tuple[Mention, ...], language: RunningText
) -> tuple[Mention, ...]:
    """Adds the years and centuries that share era or name with the next: "499-493 BC"."""
    found: list[Mention] = []
    for mention in mentions:
        start = max(mention.start - _LEFT, _floor(found, language))
        # "499-493 BC", and not "15 and 17 March 44 BC".
        is_year = mention.text[0].isdecimal() and "-" not in mention.value
        if mention.kind is RuleKind.BEFORE_CHRIST and is_year:
            left = language.neighbours.year_left.search(text, start, mention.start)
            if left is not None:
                year = int(left["year"])
                first = _before(mention, text, *left.span("year"), f"BC{year:04}")
                found.append(replace(first, when=edtf.point(1 - year) if year else None))
        if mention.kind is RuleKind.CENTURY:
            left = language.neighbours.century_left.search(text, start, mention.start)
            number = 0 if left is None else language.number_of(left["century"])
            if left is not None and number:
                century = edtf.century(number * 100 - 100)
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


#: in the order in which they work
REFINERS: tuple[Refiner, ...] = (
    shared_calendars,
    years_beside,
    weekdays_beside,
    times_on_days,
    weekdays_of_days,
    moments_of_two_zones,
    qualified_beside,
    stretches,
    ends_of_times,
    again,
)


def refine(text: str, mentions: tuple[Mention, ...], language: RunningText) -> tuple[Mention, ...]:
    """The mentions of `text` after all refiners."""
    for refiner in REFINERS:
        mentions = refiner(text, mentions, language)
    return mentions
