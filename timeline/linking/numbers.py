"""The numbers of a title that say which one it is: ordinals, phases, versions, editions, years."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline.languages.english.grammar.deeds import stem
from timeline.languages.english.title_senses import ACTS, EMPTY, NUMBERED, NUMBERS, ORDINALS

#: a word as it is written, and folded, among those around it
_Words = Sequence[str]
#: the noun that a number counts, and the number
_Pair = tuple[str, str]

YEAR = "year"
_VERSION = "version"
_ROMAN = re.compile(r"(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})")
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_CODE = re.compile(r"([^\W\d_]{1,8})(\d{1,4})")
_YEAR = re.compile(r"(?:1[0-9]|20|21)\d\d")
_ROMANS = {"I": 1, "V": 5, "X": 10}
#: words behind an ordinal in which the noun is looked for that it counts
_BEHIND = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """The numbers of a title."""

    #: each with the noun that it counts, empty where none is told: `("phase", "2")`
    pairs: frozenset[_Pair]
    years: frozenset[int]
    #: the places of the words that say them, and nothing else
    places: frozenset[int]


def numbers(raw: _Words, lows: _Words) -> Numbers:
    """The numbers of a title by its words, as they are written and folded."""
    if not any(map(_may_be_one, raw, lows)):
        return _NONE
    pairs: set[_Pair] = set()
    years: set[int] = set()
    places: set[int] = set()
    for at in range(len(raw)):
        for kind in _KINDS:
            found = kind(raw, lows, at)
            if found is None:
                continue
            label, number = found
            if label == YEAR:
                years.add(int(number))
            elif number:
                pairs.add((label, number))
            if kind is not _code:
                places.add(at)
            break
    return Numbers(pairs=frozenset(pairs), years=frozenset(years), places=frozenset(places))


_NONE = Numbers(pairs=frozenset(), years=frozenset(), places=frozenset())
_IN_WORDS = {*ORDINALS, *NUMBERS, "last"}


def _may_be_one(raw: str, low: str) -> bool:
    """Whether a word can be a number, or the letter that stands for one."""
    return (
        not raw.isalpha()
        or low in _IN_WORDS
        or (raw.isupper() and (len(raw) == 1 or _ROMAN.fullmatch(raw) is not None))
    )


def _ordinal(_: _Words, lows: _Words, at: int) -> _Pair | None:
    """Such as "second", "22nd"."""
    match = _ORDINAL.fullmatch(lows[at])
    number = match[1] if match else str(ORDINALS.get(lows[at], ""))
    return (_counted(lows, at), number) if number else None


def _last_of(_: _Words, lows: _Words, at: int) -> _Pair | None:
    """Such as "last of three hearings"."""
    if lows[at] != "last" or lows[at + 1 : at + 2] != ["of"]:
        return None
    number = next((NUMBERS[low] for low in lows[at + 2 : at + _BEHIND] if low in NUMBERS), None)
    return (_counted(lows, at + 1), str(number)) if number else None


def _year(_: _Words, lows: _Words, at: int) -> _Pair | None:
    return (YEAR, lows[at]) if _YEAR.fullmatch(lows[at]) else None


def _plain(raw: _Words, lows: _Words, at: int) -> _Pair | None:
    """Such as "phase 2", "2.1", "Apollo 13"; an amount is not one, and tells nothing."""
    if not _NUMBER.fullmatch(lows[at]):
        return None
    before = lows[at - 1] if at else ""
    behind = lows[at + 1] if at + 1 < len(lows) else ""
    if before in NUMBERED:
        return before, lows[at]
    if "." in lows[at]:
        return ("", "") if behind in _UNITS else (_VERSION, lows[at])
    if _is_plural(behind) or behind in _UNITS:
        return "", ""
    named = at > 0 and raw[at - 1][:1].isupper() and before not in EMPTY
    return (stem(before), lows[at]) if named else ("", "")


def _is_plural(low: str) -> bool:
    """Whether it is several things, and no verb that tells of an act: "13 lands", "300 houses"."""
    is_act = any(low.removesuffix(end) in words for words in ACTS.values() for end in ("s", "es"))
    return low.endswith("s") and not low.endswith("ss") and not is_act


_UNITS = frozenset(
    {"m", "km", "mm", "million", "billion", "bn", "per", "percent", "ha", "mw", "kg"}
)


def _roman(raw: _Words, lows: _Words, at: int) -> _Pair | None:
    """Such as "Phase II", "VII Congress"; a letter alone is one only behind such a noun."""
    before = _one_of(lows[at - 1]) if at else ""
    if not _ROMAN.fullmatch(raw[at]) or (len(raw[at]) == 1 and before not in NUMBERED):
        return None
    return (before if before in NUMBERED else _counted(lows, at)), str(_value(raw[at]))


def _value(roman: str) -> int:
    total = above = 0
    for char in reversed(roman):
        value = _ROMANS[char]
        total += value if value >= above else -value
        above = max(above, value)
    return total


def _in_words(_: _Words, lows: _Words, at: int) -> _Pair | None:
    """Such as "phase two"."""
    before = lows[at - 1] if at else ""
    return (before, str(NUMBERS[lows[at]])) if lows[at] in NUMBERS and before in NUMBERED else None


def _letter(raw: _Words, lows: _Words, at: int) -> _Pair | None:
    """Such as "Group B"."""
    before = lows[at - 1] if at else ""
    is_letter = len(raw[at]) == 1 and raw[at].isalpha() and raw[at].isupper()
    return (before, lows[at]) if is_letter and before in NUMBERED else None


def _code(_: _Words, lows: _Words, at: int) -> _Pair | None:
    """Such as "COP29"."""
    match = _CODE.fullmatch(lows[at])
    return (match[1], str(int(match[2]))) if match else None


_KINDS: tuple[Callable[[_Words, _Words, int], _Pair | None], ...] = (
    *(_ordinal, _last_of, _year, _plain, _roman, _in_words, _letter, _code),
)


def _counted(lows: _Words, at: int) -> str:
    """The noun that an ordinal counts: the first behind it that has numbers, else none."""
    nouns = (_one_of(low) for low in lows[at + 1 : at + _BEHIND])
    return next((noun for noun in nouns if noun in NUMBERED), "")


def _one_of(low: str) -> str:
    return low[:-1] if low[:-1] in NUMBERED else low
