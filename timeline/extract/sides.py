"""Which side of the publication a date without a year or week lies on, where that is in doubt."""

import math
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date

from timeline import edtf
from timeline.dates.rules import Anchor, Lean, Parts
from timeline.edtf import Edtf, EdtfDate
from timeline.errors import DateError
from timeline.languages.running_text import Grip, RunningText
from timeline.text.match import Table, TextMatch

#: gives the date that words have against an anchor; raises `DateError` where there is none
ReadValue = Callable[[Anchor], Edtf]

# By how many times the other side has to be nearer for a verb to be in doubt, and further off where
# no verb decides.
_NEARER, _CLEARLY = 2, 4
# Dates ahead of a plan, and by how many times they are more than those told of.
_PLANNED = 3
# Days within which only the tense can tell a weekday.
_WEEK = 7
# Days of a feast at most, which is meant like a day.
_LONGEST_FEAST = 4


def leans_of(hits: tuple[TextMatch, ...], text: RunningText) -> dict[int, Lean | None]:
    """By the index of each date of the calendar, the side that its verb speaks of."""
    return {
        index: text.verbs.lean(hit.words, hit.first, hit.last)
        for index, hit in enumerate(hits)
        if hit.table is Table.DATE
    }


def is_plan(leans: Iterable[Lean | None]) -> bool:
    """Whether a text speaks of what is to come, by the verbs of its dates."""
    said = list(leans)
    ahead = said.count(Lean.FUTURE)
    return ahead >= _PLANNED and ahead >= _PLANNED * said.count(Lean.PAST)


def nearer_side(anchor: Anchor, read: ReadValue, governs: Grip) -> Lean | None:
    """The other side than that of the verb, where it is so much nearer that no verb counts.

    Hardly anybody leaves out the year of a day that lies so much further off. Plans for a month
    reach further ahead than a month told of lies back, and a verb that governs it decides.
    """
    if anchor.published is None or anchor.lean is None:
        return None
    other = Lean.PAST if anchor.lean is Lean.FUTURE else Lean.FUTURE
    try:
        chosen, away = (read(replace(anchor, lean=side)) for side in (anchor.lean, other))
    except DateError:
        return None
    day = anchor.published.first
    if _CLEARLY * _days(day, away) > _days(day, chosen) or chosen == away:
        return None
    if _is_day(chosen):
        return None if governs in (Grip.CLOSE, Grip.BOUND) else other
    return other if other is Lean.FUTURE and governs is Grip.NONE else None


def nearest_side(anchor: Anchor, read: ReadValue) -> Lean | None:
    """The side on which the words lie nearer; None without a publication date."""
    published = anchor.published
    if published is None:
        return None
    try:
        far = {side: _days(published.first, read(replace(anchor, lean=side))) for side in Lean}
    except DateError:
        return None
    return min(Lean, key=lambda side: far[side])


def doubts_of_side(
    words: str, value: Edtf, anchor: Anchor, read: ReadValue, governs: Grip = Grip.NONE
) -> Iterator[str]:
    """Says that `words` can be the date on the other side as well.

    That is so where the other one is much nearer, and where no verb decided and it is about as
    near.

    Args:
        words: A date, or a stretch of time, without a year or week.
        value: What it was taken for.
        anchor: What it was read against; its lean is that of the verb.
        read: What the words are against another anchor.
        governs: How surely the verb tells of the date.
    """
    published = anchor.published
    if published is None:
        return
    least = _least(value, anchor.lean, governs)
    for other in _others(value, anchor, read):
        chosen, away = (_days(published.first, each) for each in (value, other))
        if anchor.lean is not None and least * away <= chosen:
            yield f"{words!r} can be {value} or {other}, which is much nearer: see the verb"
        elif (anchor.lean is None or governs is Grip.GUESS) and (
            chosen < away <= _WEEK or away < _clearly(value, published.first) * chosen
        ):
            yield f"{words!r} can be {value} or {other}: no verb says which"


def doubts_of_stretch(words: str, value: Edtf, anchor: Anchor, read: ReadValue) -> Iterator[str]:
    """Says that a stretch that is over can be the one to come, where no verb tells of it.

    Hours, seasons and timetables are given of what goes on: "runs from 12 November to 15 January".
    """
    last, published = value.latest, anchor.published
    if anchor.lean is not None or last is None or published is None or last >= published.first:
        return
    for other in _others(value, anchor, read):
        yield f"{words!r} can be {value} or {other}: no verb says which"


def doubts_of_verb(words: str, value: Edtf, anchor: Anchor) -> Iterator[str]:
    """Says that the verb speaks of the other side than the one on which the value lies."""
    first, last, published = value.earliest, value.latest, anchor.published
    if first is None or last is None or published is None:
        return
    if anchor.lean is Lean.FUTURE and last < published.first:
        yield f"{words!r} is read as {value}, and the verb speaks of what is to come"
    if anchor.lean is Lean.PAST and first > published.first:
        yield f"{words!r} is read as {value}, and the verb speaks of what is past"


def stretch(start: Parts, end: Parts) -> Edtf:
    """The value from one date to another, or the first alone where there is none."""
    first, last = start.value, end.value
    if isinstance(first, EdtfDate) and isinstance(last, EdtfDate):
        with suppress(DateError):
            return edtf.interval(first, last)
    return first


def _clearly(value: Edtf, day: date) -> int:
    """By how many times the other side has to be further off, where no verb decides.

    What has no verb is a notice or a plan, and looks ahead.
    """
    first = value.earliest
    return 1 if first is not None and first > day else _CLEARLY


def _least(value: Edtf, lean: Lean | None, governs: Grip) -> float:
    """By how many times the other side has to be nearer for the verb to be in doubt."""
    if governs in (Grip.NONE, Grip.DUE):
        return _NEARER
    told = _is_day(value) and lean is Lean.PAST and governs is not Grip.BOUND
    return float(_CLEARLY) if told else math.inf


def _is_day(value: Edtf) -> bool:
    return value.span.end - value.span.begin <= _LONGEST_FEAST


def _others(value: Edtf, anchor: Anchor, read: ReadValue) -> Iterator[Edtf]:
    """The dates on either side, but for the one that the words were taken for."""
    for side in Lean:
        with suppress(DateError):
            found = read(replace(anchor, lean=side))
            if found != value:
                yield found


def _days(day: date, value: Edtf) -> int:
    """How far a date lies from a day; none where that lies in it."""
    first, last = value.earliest, value.latest
    if first is None or last is None:
        return 0
    return max(0, first.toordinal() - day.toordinal(), day.toordinal() - last.toordinal())
