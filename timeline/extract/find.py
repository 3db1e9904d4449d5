"""Where a text speaks of time: recognition, without a thought for what it means."""

import re
from functools import cache

from timeline.dates.rules import Rule, compiled
from timeline.languages.english.cues import CUES, LEADS
from timeline.languages.english.dates import plain
from timeline.languages.english.durations import FIRST_OF_TWO, MEASURES, Measure
from timeline.languages.english.from_narrative import TOLD
from timeline.languages.english.from_publication import HERE
from timeline.languages.english.not_dates import cut, refused
from timeline.languages.english.patterns import BEFORE_CHRIST, TEXT_DATE, TEXT_TIME
from timeline.languages.english.units import PLURAL, SMALL, TENS
from timeline.text.match import Place
from timeline.text.words import Words

_UNITS = frozenset(PLURAL.split("|"))
_COUNTS = frozenset((*SMALL.split("|"), *TENS.split("|")))
# Lengths of numbers: days and counts, years.
_SHORT, _YEAR = 3, 4
_MOST_LEADS = 9
_SIGNS = ":./-–’'"
_GAP = re.compile(r"[^\S\n]*(?:[-‐‑‒–—−,.'’:/ ]|\n)?[^\S\n]*")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The tables in the order that decides between matches of the same length."""
    return (
        ("TOLD", _union(TOLD)),
        ("HERE", _union(HERE)),
        ("TEXT_DATE", compiled(TEXT_DATE)),
        ("MEASURES", _union(MEASURES)),
        ("TEXT_TIME", compiled(TEXT_TIME)),
        ("BEFORE_CHRIST", compiled(BEFORE_CHRIST)),
    )


def _union(rules: tuple[Rule, ...] | tuple[Measure, ...]) -> re.Pattern[str]:
    return compiled("|".join(plain(rule.source) for rule in rules))


def find(words: Words) -> tuple[Place, ...]:
    """Every date, duration, set and reference of a text, in order and without overlap."""
    found: list[Place] = []
    behind = 0
    for index, word in enumerate(words.lower):
        if index < behind or not _is_cue(words, index, word):
            continue
        place = _around(words, index, behind)
        while place is not None:
            found.append(place)
            behind = place.last
            # "60 to 90 days": the first number has its unit from the second.
            place = _around(words, index, behind) if behind <= index else None
    return tuple(found)


def _is_cue(words: Words, index: int, word: str) -> bool:
    if word in CUES:
        return True
    if not word.isdecimal():
        return False
    if len(word) == _YEAR:
        return True
    end = words.end[index]
    after = words.text[end : end + 2]
    signed = len(after) > 1 and after[0] in _SIGNS and (after[1].isdecimal() or after[1] == "s")
    quoted = words.text[words.start[index] - 1 : words.start[index]] in ("'", "‘", "’")
    of_year = len(word) == _SHORT and index > 0 and words.lower[index - 1] in ("year", "ad")
    return len(word) <= _SHORT and (signed or quoted or of_year)


def _around(words: Words, cue: int, behind: int) -> Place | None:
    """What holds the word `cue`: the longest of those that begin furthest to the left."""
    first = cue
    while first > behind and cue - first < _MOST_LEADS and _leads(words, first - 1):
        first -= 1
    if first == cue > behind + 1 and words.lower[cue] in _UNITS and _is_dressed(words, cue):
        first = cue - 2
    for start in range(first, cue + 1):
        place = _longest(words, start, cue)
        if place is not None:
            return place
    return None


def _is_dressed(words: Words, unit: int) -> bool:
    """Whether a count stands two words before a unit: "90 Martian days"."""
    count, dress = words.lower[unit - 2], words.lower[unit - 1]
    spaced = words.gap(unit - 1) == words.gap(unit - 2) == " "
    return spaced and dress.isalpha() and (count.isdecimal() or count in _COUNTS)


def _leads(words: Words, index: int) -> bool:
    word = words.lower[index]
    known = word in LEADS or (word.isdecimal() and len(word) <= _YEAR)
    return known and _GAP.fullmatch(words.gap(index)) is not None


def _longest(words: Words, start: int, cue: int) -> Place | None:
    text, offset = words.text, words.start[start]
    # The sign of "'70s" belongs to it.
    offsets = (offset - 1, offset) if offset and text[offset - 1] in "'‘’" else (offset,)
    best: Place | None = None
    for table, pattern in _patterns():
        match = _match(pattern, text, offsets)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        if match.end() < words.end[cue] and FIRST_OF_TWO.pattern.match(text, offset) is None:
            continue
        last = start + 1
        while last < len(words.start) and words.start[last] < match.end():
            last += 1
        place = Place(words=words, table=table, match=match, first=start, last=last)
        if not refused(place):
            best = place
    return best


def _match(pattern: re.Pattern[str], text: str, offsets: tuple[int, ...]) -> re.Match[str] | None:
    for offset in offsets:
        match = pattern.match(text, offset)
        if match is not None:
            end = cut(match)
            return match if end is None else pattern.match(text, offset, end)
    return None
