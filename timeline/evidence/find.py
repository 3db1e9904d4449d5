"""Where a quote stands in a text, if it is sure where."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import islice

from timeline.evidence.context import Context, Fit, is_apart, places
from timeline.evidence.folded import Folded, fold, folded
from timeline.quote import Quote

#: how much of the context stands around a quote whose surroundings were edited
_ENOUGH = 0.5
#: how much more than around the same words elsewhere
_MORE = 0.15
#: how much of it on one side, where what it says there stands elsewhere
_SIDE = 0.5
#: a context so long was needed to tell the quote from others: more of it must be there
_LONG, _ENOUGH_OF_LONG = 170, 0.75
#: words of a context that are looked for elsewhere
_TELLING = 12
#: places of which each is compared closely, however little of the context is there at first sight,
#: and the most of which any is
_FEW_PLACES, _MOST_FITTED = 20, 200
#: places that are compared
_MOST_PLACES = 2000
#: characters of a context next to the quote by which its place is found when it is gone
_NEXT = 24
#: characters that may stand there now
_ROOM = 60
#: characters of a quote that is looked for by what it is nearly, how much of it, of 100, and of a
#: text in which that is done
_KNOWN_BY_ITSELF, _NEARLY, _LONGEST_TEXT = 30, 80, 1_000_000


class Outcome(Enum):
    """What a search for a quote comes to."""

    FOUND = "found"
    #: several places that its context does not tell apart
    AMBIGUOUS = "ambiguous"
    #: its context is there, and other words in it; or its words, in parts of two contexts
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What became of a quote in a text."""

    outcome: Outcome
    #: offsets in the text as it is; 0 where it is not found
    start: int = 0
    end: int = 0
    #: how much of its context stands around it, from 0 to 1
    fit: float = 1.0
    #: the words that stand in its context now
    now: str = ""
    #: how often its words stand in the text, wherever, where it is not found
    times: int = 0


def find(text: str, quote: Quote, *, is_same: bool = False) -> Found:
    """The place of a quote in a text, and none where it might be another.

    The words are looked for as they are, but for white space, quotation marks and dashes; what
    stands around them may have been edited. The position alone never decides, unless the text
    is the one of which it was noted.

    Args:
        text: The text of a document as it is read.
        quote: Words of it, or of an earlier form of it.
        is_same: Whether it is the very text that was quoted.
    """
    return _Search(folded(text), quote, is_same=is_same).found()


class _Search:
    """The search for one quote."""

    def __init__(self, plain: Folded, quote: Quote, *, is_same: bool) -> None:
        self.plain, self.text, self.quote, self.is_same = plain, plain.text, quote, is_same
        self.exact = fold(quote.exact).strip()
        self.context = Context(fold(quote.prefix), fold(quote.suffix))

    @cached_property
    def places(self) -> tuple[int, ...]:
        """Where its words stand, whatever is around them."""
        found = places(self.text, self.exact, bare=not self._runs_on())
        return tuple(islice(found, _MOST_PLACES))

    def _runs_on(self) -> bool:
        """Whether its words were a part of longer ones where they were quoted."""
        before, behind = self.context.prefix[-1:], self.context.suffix[:1]
        return (before.isalnum() and self.exact[:1].isalnum()) or (
            behind.isalnum() and self.exact[-1:].isalnum()
        )

    def found(self) -> Found:
        """What became of it."""
        only = self._only()
        if only >= 0:
            return self._at(only)
        verbatim = [at for at in self.places if self._is_verbatim(at)]
        if len(verbatim) == 1:
            return self._at(verbatim[0])
        if verbatim:
            same = [at for at in verbatim if self.plain.original(at) == self.quote.start]
            return self._at(same[0]) if same and self.is_same else self._not(Outcome.AMBIGUOUS)
        return self._by_context() or self._changed() or self._not(Outcome.GONE)

    def _only(self) -> int:
        """The only place where it stands with its context to the letter; else -1."""
        if self.context.is_empty:
            return -1
        whole = f"{self.context.prefix}{self.exact}{self.context.suffix}"
        at = self.text.find(whole)
        if at < 0 or self.text.find(whole, at + 1) >= 0:
            return -1
        start = at + len(self.context.prefix)
        is_whole = self._runs_on() or is_apart(self.text, start, start + len(self.exact))
        return start if is_whole else -1

    def _is_verbatim(self, at: int) -> bool:
        return self.context.stands_at(self.text, at, at + len(self.exact))

    def _at(self, at: int, fit: float = 1.0) -> Found:
        end = at + len(self.exact)
        return Found(
            outcome=Outcome.FOUND,
            start=self.plain.original(at),
            end=self.plain.original(end),
            fit=fit,
        )

    def _not(self, outcome: Outcome, now: str = "") -> Found:
        return Found(outcome=outcome, now=now.strip(), fit=0.0, times=len(self.places))

    def _by_context(self) -> Found | None:
        """By what is left of its context, where that is enough and nowhere else nearly as much."""
        if self.context.is_empty:
            return None
        fits = self._best()
        if not fits or fits[0][0].whole < self._enough():
            return None
        (best, at), second = fits[0], fits[1][0].whole if len(fits) > 1 else 0.0
        if best.whole - second < _MORE:
            return self._not(Outcome.AMBIGUOUS)
        # Nobody edited the very text that was quoted: what does not stand there was never in it.
        if self.is_same or self._is_joined(best):
            return self._not(Outcome.CHANGED)
        return self._at(at, best.whole)

    def _fit(self, at: int) -> Fit:
        return self.context.fit(self.text, at, at + len(self.exact))

    def _best(self) -> list[tuple[Fit, int]]:
        """The two places that its context fits best, with how well."""
        likely = sorted(((self._at_most(at), at) for at in self.places), reverse=True)
        best: list[tuple[Fit, int]] = []
        for number, (most, at) in enumerate(likely):
            if number >= _FEW_PLACES and (number >= _MOST_FITTED or most < best[1][0].whole):
                break
            best = sorted((*best, (self._fit(at), at)), key=_by_whole, reverse=True)[:2]
        return best

    def _at_most(self, at: int) -> float:
        return self.context.at_most(self.text, at, at + len(self.exact))

    def _enough(self) -> float:
        length = len(self.context.prefix) + len(self.context.suffix)
        return _ENOUGH_OF_LONG if length > _LONG else _ENOUGH

    def _is_joined(self, fit: Fit) -> bool:
        """Whether one side of its context is not there and stands somewhere else."""
        prefix, suffix = self.context.prefix.strip(), self.context.suffix.strip()
        one, other = Context(prefix, ""), Context("", suffix)
        return (bool(prefix) and fit.before < _SIDE and self._stands(one, prefix)) or (
            bool(suffix) and fit.behind < _SIDE and self._stands(other, suffix)
        )

    def _stands(self, side: Context, said: str) -> bool:
        """Whether one side of the context stands around the same words elsewhere, or alone."""
        if len(said) >= _TELLING and said in self.text:
            return True
        length = len(self.exact)
        return not side.is_empty and any(
            side.stands_at(self.text, at, at + length) for at in self.places
        )

    def _changed(self) -> Found | None:
        """What stands there now, where its context shows one place, or a long quote nearly fits."""
        found = {between for between in self._between() if between.strip()}
        if len(found) == 1:
            return self._not(Outcome.CHANGED, found.pop())
        now = self._nearly()
        return self._not(Outcome.CHANGED, now) if now else None

    def _between(self) -> Iterable[str]:
        """What stands between what stood right before and right behind it."""
        before = _tail(self.context.prefix.strip())
        behind = _tail(self.context.suffix.strip()[::-1])[::-1]
        if not (before and behind):
            return ()
        room = len(self.exact) + _ROOM
        nearest: dict[int, str] = {}
        for at in islice(places(self.text, before, bare=False), _MOST_PLACES):
            start = at + len(before)
            end = self.text.find(behind, start, start + room + len(behind))
            if end >= 0:
                # Of two beginnings the later one is nearer.
                nearest[end] = self.text[start:end]
        return nearest.values()

    def _nearly(self) -> str:
        """The words most like a quote that is long enough to be known by them; else nothing."""
        if len(self.exact) < _KNOWN_BY_ITSELF or len(self.text) > _LONGEST_TEXT:
            return ""
        from rapidfuzz.fuzz import partial_ratio_alignment

        found = partial_ratio_alignment(self.exact, self.text, score_cutoff=_NEARLY)
        return self.text[found.dest_start : found.dest_end] if found else ""


def _by_whole(item: tuple[Fit, int]) -> float:
    return item[0].whole


def _tail(text: str) -> str:
    """The end of a text, of whole words where there are some."""
    cut = text[-_NEXT:]
    return cut.partition(" ")[2] or cut if len(text) > _NEXT else cut
