"""Corrections once all mentions of a text are known: `REFINERS`, in their order."""

from collections.abc import Callable
from dataclasses import replace

from timeline import edtf
from timeline.dates.rules import RuleKind
from timeline.dates.stretch import interval_of
from timeline.edtf import Edtf, EdtfDate, EdtfDateTime, EdtfInterval, Precision
from timeline.errors import DateError
from timeline.extract import timex
from timeline.extract.days import DAY_BESIDE
from timeline.languages.running_text import Neighbours, RunningText
from timeline.text.mention import Mention, Stretch

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


def stretches(
    text: str, mentions: tuple[Mention, ...], language: RunningText
) -> tuple[Mention, ...]:
    """Marks the mentions that begin a stretch of time which the next one ends: "3-4 May"."""
    found = list(mentions)
    ended = -1
    for index in range(len(found) - 1):
        if index == ended:
            continue
        value = _between(text, found[index], found[index + 1], language.neighbours)
        if value is not None:
            end = found[index + 1].end
            found[index] = replace(found[index], stretch=Stretch(end=end, value=value))
            ended = index + 1
    return tuple(found)


def _between(text: str, first: Mention, last: Mention, words: Neighbours) -> EdtfInterval | None:
    """The stretch from one mention to the next; None where they are not its ends."""
    gap = words.link.fullmatch(text, first.end, last.start)
    if gap is None or first.when is None or last.when is None:
        return None
    to = gap["to"] or (gap[0] == "/" and _is_slashed(first, last))
    if not to and not _is_between(text, first, words):
        return None
    one, two = first.when.span, last.when.span
    if one.begin >= two.begin or one.end >= two.end or (_is_year(first) and "year" in last.implied):
        return None
    return interval_of(first.when, last.when)


def _is_between(text: str, first: Mention, words: Neighbours) -> bool:
    return words.between.search(text, max(first.start - _LEFT, 0), first.start) is not None


def _is_slashed(first: Mention, last: Mention) -> bool:
    """Whether a slash stands between the ends of a stretch: years, EDTF, days of one month."""
    days = DAY_BESIDE in (first.rule, last.rule)
    return days or (_begins_with_year(first) and _begins_with_year(last))


def _begins_with_year(mention: Mention) -> bool:
    """Whether it is a year, also a short one, or a date that begins with its year: EDTF."""
    return _is_year(mention) or mention.text[:4].isdecimal()


def _is_year(mention: Mention) -> bool:
    when = mention.when
    return isinstance(when, EdtfDate) and when.precision >= Precision.YEAR


#: in the order in which they work
REFINERS: tuple[Refiner, ...] = (years_beside, times_on_days, stretches)


def refine(text: str, mentions: tuple[Mention, ...], language: RunningText) -> tuple[Mention, ...]:
    """The mentions of `text` after all refiners."""
    for refiner in REFINERS:
        mentions = refiner(text, mentions, language)
    return mentions
