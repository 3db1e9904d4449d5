"""The dates of a block that hold: those that are no more, or only repeat another, left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from timeline import edtf
from timeline.dates.nearest_year import nearest_year
from timeline.drafting.not_entries import without_references
from timeline.drafting.spans import EDGES, SAID, WORD, is_date, trimmed
from timeline.edtf import EdtfDate, EdtfDateTime, EdtfInterval, Precision
from timeline.languages.grammar import DatePhrase, EntryWords
from timeline.text.blocks import PARTED, STRUCK, Block, BlockKind, Cell

_NAME_END = re.compile(r"[^\W\d_a-z][\w-]*\s\Z")
#: characters of the last word of a name
_LONGEST_NAME = 40
STRUCK_OUT = "it is struck out: is it cancelled, or put off?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The dates of a block that hold."""

    dates: tuple[DatePhrase, ...]
    #: by where such a date begins, the one that it took the place of
    former: dict[int, DatePhrase]
    #: the one that is struck out, with no other in its place
    off: DatePhrase | None = None


def held_dates(text: str, block: Block, phrases: Sequence[DatePhrase], words: EntryWords) -> Held:
    """The dates of a block without those that only repeat another, or are no more."""
    dates = tuple(_without_wider(text, without_days_of_times(phrases)))
    held = _without_former(text, dates, words)
    if block.kind is BlockKind.ROW or not held.dates:
        return held
    return replace(held, dates=without_references(text, block.start, held.dates))


def of_held(text: str, block: Block, phrases: Sequence[DatePhrase], held: Held) -> Block:
    """A row without the days of which other cells tell the times, and without struck dates."""
    of_times = [one for one in phrases if one not in held.dates]
    days = [
        (cell, [one for one in of_times if cell.start <= one.start < cell.end])
        for cell in block.cells
    ]
    kept = [
        cell
        for cell, own in days
        if not own or not is_date(text, cell, own) or _is_any_of(cell, held.dates)
    ]
    return replace(block, cells=tuple(_behind_struck(text, cell, held) for cell in kept))


def _is_any_of(cell: Cell, phrases: Sequence[DatePhrase]) -> bool:
    return any(cell.start <= one.start < cell.end for one in phrases)


def _behind_struck(text: str, cell: Cell, held: Held) -> Cell:
    """A cell without the date at its start that another has taken the place of."""
    for begin, was in held.former.items():
        inside = cell.start <= was.start < begin < cell.end
        if inside and not SAID.search(text, cell.start, was.start):
            return replace(cell, start=trimmed(text, was.end, cell.end).start)
    return cell


def _without_former(text: str, phrases: Sequence[DatePhrase], words: EntryWords) -> Held:
    """The dates that hold, with those that they took the place of."""
    kept: list[DatePhrase] = []
    former: dict[int, DatePhrase] = {}
    struck: DatePhrase | None = None
    for phrase in phrases:
        if kept and _is_former(text, kept[-1].end, phrase, words):
            former.setdefault(kept[-1].start, _beside(phrase, kept[-1]))
            continue
        if kept and is_renewed(text, kept[-1].end, phrase, words):
            former[phrase.start] = kept.pop()
        if text[max(phrase.start - 2, 0) : phrase.start] == STRUCK:
            struck = phrase
            continue
        if struck is not None:
            former[phrase.start] = struck
            struck = None
        kept.append(phrase)
    # What is struck out without a date in its place is off.
    last = () if struck is None else (struck,)
    return Held(dates=(*kept, *last), former=former, off=struck)


def _beside(was: DatePhrase, now: DatePhrase) -> DatePhrase:
    """An old day without a year, in the one in which it lies nearest to the new day."""
    old, new = was.value, now.value
    if not isinstance(old, EdtfDate) or not isinstance(new, EdtfDate):
        return was
    if old.precision is not Precision.DAY or "year" not in was.mention.implied:
        return was
    value = nearest_year(old, new)
    return was if value == old else replace(was, value=value, when=str(value))


def is_renewed(text: str, behind: int, phrase: DatePhrase, words: EntryWords) -> bool:
    """Whether a date is the one that something was moved to: "rescheduled for 8 July"."""
    begun = max(behind, text.rfind(PARTED, behind, phrase.start) + 1)
    said = WORD.findall(text[begun : phrase.start].casefold())
    led = [*said, *phrase.preposition.split()]
    return len(led) > 1 and led[-1] in words.aims and led[-2] in words.moves


def _is_former(text: str, behind: int, phrase: DatePhrase, words: EntryWords) -> bool:
    """Whether no more than "extended from" or "was" stands between two dates."""
    opened = text.rfind("(", behind, phrase.start)
    begun = behind if opened < 0 else opened + 1
    between = text[begun : phrase.start]
    if PARTED in between or ")" in between:
        return False
    said = WORD.findall(between.casefold())
    led = (*said, *phrase.preposition.split())
    return bool(led) and led != ("for",) and all(word in words.former for word in led)


def without_days_of_times(phrases: Sequence[DatePhrase]) -> tuple[DatePhrase, ...]:
    """The dates without a day of which another one is a time."""
    days = {_day(phrase.value) for phrase in phrases if _has_time(phrase.value)}
    return tuple(phrase for phrase in phrases if phrase.value not in days)


def _without_wider(text: str, phrases: Sequence[DatePhrase]) -> Iterator[DatePhrase]:
    """The dates without those that the next one stands right behind, and lies in."""
    for phrase, after in zip_longest(phrases, phrases[1:]):
        between = "" if after is None else text[phrase.end : after.start]
        inside = after is not None and phrase.value.span.contains(after.value.span)
        if (inside and not between.strip(EDGES)) or _is_of_name(text, phrase, phrases):
            continue
        yield phrase


def _is_of_name(text: str, phrase: DatePhrase, phrases: Sequence[DatePhrase]) -> bool:
    """Whether a bare year belongs to a name whose day stands beside it: "Hydro 2024, 2 May"."""
    named = _NAME_END.search(text, max(phrase.start - _LONGEST_NAME, 0), phrase.start)
    bare = phrase.value.precision is Precision.YEAR and not phrase.preposition
    return (
        bare
        and named is not None
        and any(one is not phrase and phrase.value.span.contains(one.value.span) for one in phrases)
    )


def _has_time(value: object) -> bool:
    if isinstance(value, EdtfInterval):
        value = value.start
    return isinstance(value, EdtfDateTime)


def _day(value: object) -> object:
    if isinstance(value, EdtfInterval):
        value = value.start
    return edtf.day(value.moment.date()) if isinstance(value, EdtfDateTime) else None
