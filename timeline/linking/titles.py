"""What a title says: its words by their stems, its acts, its numbers, and what tells it apart."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from timeline.languages.english.grammar.deeds import stem
from timeline.languages.english.grammar.verb_forms import base_of
from timeline.languages.english.title_senses import (
    ACTS,
    APART,
    COMPOUND,
    EMPTY,
    NUMBERS,
    PARTICLES,
    PERIODIC,
    PHRASES,
    SENSES,
)
from timeline.linking.numbers import numbers

_JOINED = re.compile(r"[-‐‑–—/]+")
_TOKEN = re.compile(r"[^\W_](?:[^\W_]|[.,'’](?=[^\W_]))*")
#: words written with a hyphen that are one word without it too
_PREFIXES = frozenset({"co", "re", "pre", "e", "non", "anti", "sub", "inter"})
#: words between the two of a phrase
_BETWEEN = 6
#: letters of a word that tells anything
_SHORTEST = 2
#: letters of a stem whose last one may be doubled before an ending
_DOUBLED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """What a text of a few words says."""

    #: stems, each with whether it is written as a name
    words: tuple[tuple[str, bool], ...]
    #: the senses that its words have
    senses: frozenset[str]
    #: senses by the stems of its words
    sense_of: tuple[tuple[str, str], ...]
    acts: frozenset[str]
    #: numbers that say which one it is, by the noun that they count: `("phase", "2")`
    numbers: frozenset[tuple[str, str]]
    years: frozenset[int]
    #: words of which one tells a thing from that of another
    apart: frozenset[str]
    #: whether it says that the thing comes again
    is_periodic: bool


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """Small letters without their marks.

    >>> folded("Áé Škoda")
    'ae skoda'
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))


@lru_cache(maxsize=65536)
def word_stem(low: str) -> str:
    """The stem by which a word is compared; `low` is folded."""
    if not low.isascii():
        return low
    found = stem(base_of(_verb_of(low)))
    doubled = len(found) > _DOUBLED and found[-1] == found[-2] and found[-1] not in "aeiouslz"
    return found[:-1] if doubled or found.endswith("ell") else found


def _verb_of(low: str) -> str:
    """The verb of a noun such as "breakthrough", "walkouts"; else the word."""
    for particle in PARTICLES:
        for end in (particle, f"{particle}s"):
            if low.endswith(end) and low.removesuffix(end) in COMPOUND:
                return low.removesuffix(end)
    return low


@lru_cache(maxsize=65536)
def _acts_of(low: str) -> tuple[str, ...]:
    base = base_of(low)
    singular = low.removesuffix("s")
    forms = {low, base, singular, low.removesuffix("ed"), low.removesuffix("d")}
    return tuple(act for act, words in ACTS.items() if forms & words)


@lru_cache(maxsize=65536)
def senses_of(low: str) -> tuple[str, ...]:
    """The senses of a word, and the acts that it tells of."""
    base = base_of(low)
    singular = low.removesuffix("s")
    forms = {low, base, singular}
    found = [f"={sense}" for sense, words in SENSES.items() if forms & words]
    return (*found, *(f"!{act}" for act in _acts_of(low)))


@lru_cache(maxsize=65536)
def title(text: str) -> Title:
    """What a title says.

    >>> found = title("Second round of talks, phase II")
    >>> sorted(found.numbers)
    [('phase', '2'), ('round', '2')]
    """
    raw = _tokens(text)
    lows = [folded(word) for word in raw]
    words: dict[str, bool] = {}
    senses: set[tuple[str, str]] = set()
    acts: set[str] = set(_phrases(lows))
    apart: set[str] = set()
    counted = numbers(raw, lows)
    marks = _marks()
    is_title_case = _is_title_case(raw)
    for at, (word, low) in enumerate(zip(raw, lows, strict=True)):
        if low in marks:
            apart.add(low)
        if at in counted.places:
            continue
        if low not in marks:
            acts.update(_acts_of(low))
        if low in EMPTY or base_of(low) in EMPTY or low in NUMBERS or len(low) < _SHORTEST:
            continue
        key = word_stem(low)
        is_name = word[:1].isupper() and at > 0 and not is_title_case
        words[key] = words.get(key, False) or is_name
        senses.update((key, sense) for sense in senses_of(low))
    senses |= {("", f"!{act}") for act in acts}
    return Title(
        words=tuple(words.items()),
        senses=frozenset(sense for _, sense in senses),
        sense_of=tuple(sorted(senses)),
        acts=frozenset(acts),
        numbers=counted.pairs,
        years=counted.years,
        apart=frozenset(apart),
        is_periodic=not PERIODIC.isdisjoint(lows),
    )


def spoken(text: str) -> tuple[tuple[str, str], ...]:
    """The stems of a text, each with the word as it is written."""
    known = {word for word, _ in title(text).words} if text else set()
    pairs = ((word_stem(folded(word)), word) for word in _tokens(text))
    return tuple((key, word) for key, word in pairs if key in known)


def _tokens(text: str) -> list[str]:
    if not _JOINED.search(text):
        return [word.removesuffix("'s") for word in _TOKEN.findall(text.replace("’", "'"))]
    found: list[str] = []
    for part in text.replace("’", "'").split():
        pieces = [piece for piece in _JOINED.split(part) if piece]
        if len(pieces) > 1 and pieces[0].casefold() in _PREFIXES:
            pieces[:2] = [pieces[0] + pieces[1]]
        for piece in pieces:
            found += (match[0].removesuffix("'s") for match in _TOKEN.finditer(piece))
    return found


def _is_title_case(raw: list[str]) -> bool:
    """Whether nearly every word has a capital, so that capitals tell nothing."""
    long = [word for word in raw if len(word) > 3]  # noqa: PLR2004 - not "of" and "the"
    return len(long) > 3 and all(word[:1].isupper() for word in long)  # noqa: PLR2004


@lru_cache(maxsize=1)
def _marks() -> dict[str, int]:
    return {word: at for at, words in enumerate(APART) for word in words}


def are_apart(one: Title, other: Title) -> bool:
    """Whether each has a word of one row of `APART` that the other lacks."""
    marks = _marks()
    first, second = one.apart - other.apart, other.apart - one.apart
    return bool({marks[word] for word in first} & {marks[word] for word in second})


_LEADS = frozenset(first for first, _ in PHRASES)


def _phrases(lows: list[str]) -> list[str]:
    if len(lows) < 2:  # noqa: PLR2004 - a phrase
        return []
    bases = [base_of(low) for low in lows]
    if _LEADS.isdisjoint(bases):
        return []
    found = []
    for at, first in enumerate(bases):
        for second in bases[at + 1 : at + 1 + _BETWEEN]:
            act = PHRASES.get((first, second))
            if act:
                found.append(act)
    return found
