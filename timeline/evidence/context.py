"""Contexts: how well the words around some place of a text are those around a quote."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf

#: a word; where words are written without spaces, a character
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\u3040-\u9fff\uac00-\ud7af]+")
#: words that may have been put in between
_MORE = 6
#: letters of a word that may be spelt another way
_SPELT = 5
#: how alike two spellings of it are, of 100
_ALIKE = 80
_SHORT = 3
_DIGITS = 4
#: what a word that stands between costs
_BETWEEN = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How much of a context stands around a place, from 0 to 1; 1 where there is none."""

    before: float
    behind: float
    #: of both together
    whole: float


@dataclass(frozen=True, slots=True)
class Context:
    """The words of a folded text right before and behind a quote."""

    prefix: str
    suffix: str

    @property
    def is_empty(self) -> bool:
        """Whether it tells nothing."""
        return not (_words(self.prefix) or _words(self.suffix))

    def stands_at(self, text: str, start: int, end: int) -> bool:
        """Whether it stands there to the letter, white space next to the quote apart."""
        before, behind = self.prefix.strip(), self.suffix.strip()
        left = text[max(0, start - len(before) - 1) : start].rstrip()
        right = text[end : end + len(behind) + 1].lstrip()
        return left.endswith(before) and right.startswith(behind)

    def fit(self, text: str, start: int, end: int) -> Fit:
        """How much of it stands there, in its order; words may stand between."""
        before, behind = _words(self.prefix)[::-1], _words(self.suffix)
        left, right = self._there(text, start, end)
        one, other = _shared(before, left), _shared(behind, right)
        weights = sum(map(_weight, before)), sum(map(_weight, behind))
        total = sum(weights)
        return Fit(
            before=one / weights[0] if weights[0] else 1.0,
            behind=other / weights[1] if weights[1] else 1.0,
            whole=(one + other) / total if total else 1.0,
        )

    def at_most(self, text: str, start: int, end: int) -> float:
        """How much of it stands there in whatever order; much faster than `fit`.

        No more of it fits, but for words that are spelt another way.
        """
        before, behind = _words(self.prefix), _words(self.suffix)
        left, right = map(set, self._there(text, start, end))
        there = sum(_weight(word) for word in before if word in left)
        there += sum(_weight(word) for word in behind if word in right)
        return there / (sum(map(_weight, (*before, *behind))) or 1)

    def _there(self, text: str, start: int, end: int) -> tuple[Sequence[str], Sequence[str]]:
        """The words before a place, the nearest first, and those behind it."""
        words, starts = _indexed(text)
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        left = words[max(0, first - len(_words(self.prefix)) - _MORE) : first]
        return left[::-1], words[last : last + len(_words(self.suffix)) + _MORE]


@lru_cache(maxsize=256)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


@lru_cache(maxsize=2)
def _indexed(text: str) -> "tuple[list[str], array[int]]":
    """The words of a text in small letters, and where each begins."""
    words, starts = [], array("q")
    for found in _WORD.finditer(text):
        words.append(found[0].casefold())
        starts.append(found.start())
    return words, starts


def _weight(word: str) -> int:
    """How much a word tells: numbers most, and little words next to nothing."""
    if word.isdigit():
        return _DIGITS
    return len(word) if len(word) > _SHORT else 1


def _shared(words: Sequence[str], there: Sequence[str]) -> float:
    """The weight of the words that stand there in the same order, the nearest first.

    Each word that stands between costs a little, so that the place next to it is told from one
    a few words away.
    """
    best = [-_BETWEEN * at for at in range(len(there) + 1)]
    for word in words:
        weight, above = _weight(word), best
        best = [above[0]]
        for at, other in enumerate(there):
            # Most words begin otherwise: they need no look.
            same = word == other or (word[0] == other[0] and _is_spelt_alike(word, other))
            together = above[at] + weight if same else -inf
            best.append(max(together, above[at + 1], best[at] - _BETWEEN))
    return max(0.0, *best)


def _is_spelt_alike(word: str, other: str) -> bool:
    if len(word) < _SPELT or len(other) < _SPELT:
        return False
    from rapidfuzz.fuzz import ratio

    return ratio(word, other, score_cutoff=_ALIKE) > 0


def places(text: str, exact: str, *, bare: bool = True) -> Iterator[int]:
    """Where words stand in a folded text, and not as a part of longer ones.

    Args:
        text: The folded text.
        exact: The folded words.
        bare: Whether they are whole words; "年" behind a number need not be.
    """
    at = text.find(exact) if exact else -1
    while at >= 0:
        if not bare or is_apart(text, at, at + len(exact)):
            yield at
        at = text.find(exact, at + 1)


def is_apart(text: str, start: int, end: int) -> bool:
    """Whether no word or number goes on before or behind a stretch of a text."""
    return not (_joins(text, start) or _joins(text, end))


def _joins(text: str, at: int) -> bool:
    """Whether a word or a number goes on there."""
    if not 0 < at < len(text):
        return False
    one, other = text[at - 1], text[at]
    return one.isalnum() and other.isalnum()
