"""Which proposals of a document were decided before, by the words that they rest on."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import fuzz

from timeline.evidence.find import Outcome, find
from timeline.evidence.folded import folded
from timeline.quote import Quote
from timeline.review.proposal import Proposal
from timeline.review.rows import SeedRow

#: characters next to the words of a quote that tell it from the same words elsewhere
_NEXT = 16
#: how alike two titles are that may be of one event
_ALIKE = 0.6
#: letters that the forms of a word have in common
_STEM = 4
#: the same of two sentences of which one was edited
_EDITED = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A proposal, a row of the seed, or both where the row says what became of it."""

    proposal: Proposal | None = None
    row: SeedRow | None = None
    #: what the row was made of, where the document now says something else
    before: str = ""


def matches(found: Sequence[Proposal], rows: Sequence[SeedRow], text: str) -> tuple[Match, ...]:
    """What is in a seed and what is proposed, each once: the rows first, then what is new.

    A proposal is known by its words, the words around them and its date; where one of them is
    other than in the seed it is asked again.
    """
    return _Matching(found, rows, text).made()


class _Matching:
    def __init__(self, found: Sequence[Proposal], rows: Sequence[SeedRow], text: str) -> None:
        self.text = text
        self.left = list(found)
        self.rows = list(rows)
        #: what became of the proposals, by the number of the row
        self.of: dict[int, Match] = {}

    def made(self) -> tuple[Match, ...]:
        """What came of it."""
        # The surest first.
        self._take(_is_as_decided)
        self._take_replaced()
        self._take(_is_without_quote)
        self._take(_has_other_date, is_other=True)
        self._take_moved()
        rows = [
            self.of.get(at, Match(row=row))
            for at, row in enumerate(self.rows)
            if not self._is_hidden(row)
        ]
        return (*rows, *(Match(proposal=item) for item in self.left))

    def _free(self) -> Iterable[tuple[int, SeedRow]]:
        return ((at, row) for at, row in enumerate(self.rows) if at not in self.of)

    def _take(self, fits: Callable[[Proposal, SeedRow], bool], *, is_other: bool = False) -> None:
        for proposal in tuple(self.left):
            rows = [(at, row) for at, row in self._free() if fits(proposal, row)]
            if not rows:
                continue
            at, row = max(rows, key=lambda item: _nearness(proposal, item[1]))
            before = _described(row) if is_other and not row.is_draft else ""
            self.of[at] = Match(proposal=proposal, row=row, before=before)
            self.left.remove(proposal)

    def _take_replaced(self) -> None:
        """Give the events of which the date was corrected the proposals that were refused so."""
        for match in tuple(self.of.values()):
            if match.row is None or not self._is_hidden(match.row):
                continue
            for other, row in self._free():
                if row.table == "event" and row.id == match.row.id:
                    self.of[other] = replace(match, row=row)
                    break

    def _is_hidden(self, row: SeedRow) -> bool:
        """Whether a refused row only remembers the date from which an event was corrected."""
        if row.table != "refused" or not row.id or row.quote is None:
            return False
        events = (item for item in self.rows if item.table == "event" and item.id == row.id)
        return any(item.quote and is_same(item.quote, row.quote) for item in events)

    def _take_moved(self) -> None:
        """Events whose words are gone, and a sentence like theirs is there with other words."""
        if not self.text:
            return
        lost = [(at, row) for at, row in self._free() if self._is_lost(row)]
        pairs = [
            (_context_likeness(item.quote, row.quote), at, number)
            for at, row in lost
            for number, item in enumerate(self.left)
            if row.quote is not None and _is_of(item, row, row.quote)
        ]
        taken: set[int] = set()
        proposals = tuple(self.left)
        # The likest of all first: a sentence that is like two goes to the one that it is of.
        for alike, at, number in sorted(pairs, key=lambda pair: (-pair[0], *pair[1:])):
            if alike >= _EDITED and at not in self.of and number not in taken:
                taken.add(number)
                best, row = proposals[number], self.rows[at]
                self.of[at] = Match(proposal=best, row=row, before=_described(row))
                self.left.remove(best)

    def _is_lost(self, row: SeedRow) -> bool:
        return row.quote is not None and not _is_there(self.text, row.quote)


def _is_as_decided(proposal: Proposal, row: SeedRow) -> bool:
    return (
        row.value == proposal.value and row.quote is not None and is_same(row.quote, proposal.quote)
    )


def _is_without_quote(proposal: Proposal, row: SeedRow) -> bool:
    """Whether an event that quotes nothing seems to be what is proposed."""
    if row.quote is not None or row.value != proposal.value:
        return False
    where = proposal.fields.get("locator", "")
    return (bool(where) and row.text("locator") == where) or _likeness(proposal, row) > _ALIKE


def _has_other_date(proposal: Proposal, row: SeedRow) -> bool:
    return row.quote is not None and is_same(row.quote, proposal.quote)


def _is_of(proposal: Proposal, row: SeedRow, quote: Quote) -> bool:
    """Whether a proposal is of what an event is: all words of its title that its sentence had.

    "The bridge will open" is like "The tunnel will open", and says nothing of a tunnel.
    """
    had = _stems(_around(quote)) & _stems(row.text("title"))
    told = f"{proposal.fields.get('title', '')} {proposal.excerpt} {_around(proposal.quote)}"
    return had <= _stems(told)


def _around(quote: Quote) -> str:
    return f"{quote.prefix} {quote.exact} {quote.suffix}"


def _stems(text: str) -> frozenset[str]:
    """The beginnings of the longer words of a text, which their forms have in common."""
    words = re.findall(r"[^\W\d_]+", _plain(text))
    return frozenset(word[:_STEM] for word in words if len(word) >= _STEM)


def _is_there(text: str, quote: Quote) -> bool:
    return find(text, quote).outcome in (Outcome.FOUND, Outcome.AMBIGUOUS)


def is_same(one: Quote, other: Quote) -> bool:
    """Whether two quotes are of the same words at the same place of a text."""
    if _plain(one.exact) != _plain(other.exact):
        return False
    before = _plain(one.prefix), _plain(other.prefix)
    behind = _plain(one.suffix)[::-1], _plain(other.suffix)[::-1]
    shared = [_shared(*side) for side in (before, behind) if all(side)]
    return not shared or min(shared) > 0 or max(shared) >= _NEXT


def _shared(one: str, other: str) -> int:
    """How many characters two texts end in alike, as far as both go; 0 where they do not."""
    length = min(len(one), len(other), _NEXT)
    return length if one[len(one) - length :] == other[len(other) - length :] else 0


@lru_cache(maxsize=16_384)
def _plain(text: str) -> str:
    return folded(text).text.strip().casefold()


def _context_likeness(one: Quote, other: Quote) -> float:
    first, second = (_plain(f"{item.prefix} {item.suffix}") for item in (one, other))
    return fuzz.ratio(first, second) / 100


def _likeness(proposal: Proposal, row: SeedRow) -> float:
    first, second = proposal.fields.get("title", "").casefold(), row.text("title").casefold()
    return fuzz.ratio(first, second) / 100


def _nearness(proposal: Proposal, row: SeedRow) -> tuple[bool, float]:
    """How likely a row is of a proposal, where several have its words."""
    quote = row.quote
    is_there = quote is not None and quote.start == proposal.quote.start
    return is_there, _likeness(proposal, row)


def _described(row: SeedRow) -> str:
    """What a row was decided as."""
    words = row.quote.exact if row.quote else row.text("when")
    date = f" ({row.value})" if row.value and row.value != words else ""
    return f"“{words}”{date}"
