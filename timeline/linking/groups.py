"""Pairs that fit together: no two events that a document tells apart come to be one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.linking.features import AGAINST, Features
from timeline.linking.sought import Sought

#: events that are one at the most
_MOST = 50
#: how likely two pairs must be so that what both have in common joins the others, and how much less
#: likely that is than these
_LIKELY, _LESS = 0.65, 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A pair by the places of its events, with what speaks for and against it."""

    one: int
    other: int
    score: float
    features: Features
    #: the place of the event that both look like, where that is why they are one
    by: int | None = None


def consistent(pairs: Iterable[Found], every: Sequence[Sought]) -> list[Found]:
    """The pairs, likeliest first, without those that would join what is told apart."""
    groups = _Groups(every)
    return [pair for pair in pairs if groups.join(pair.one, pair.other)]


class _Groups:
    """Events that are one if all pairs so far are right."""

    def __init__(self, every: Sequence[Sought]) -> None:
        self._every = every
        self._group: dict[int, set[int]] = {}

    def join(self, one: int, other: int) -> bool:
        """Whether the two can be one, beside what is joined already; they are then joined."""
        first, second = self._of(one), self._of(other)
        if first is second:
            return True
        if not self._fit(first, second):
            return False
        first |= second
        for at in second:
            self._group[at] = first
        return True

    def _of(self, at: int) -> set[int]:
        return self._group.setdefault(at, {at})

    def _fit(self, first: set[int], second: set[int]) -> bool:
        """Whether no document and no person tells one of the first from one of the second."""
        if len(first) + len(second) > _MOST:
            return False
        if len(first) == len(second) == 1:
            # What speaks against these is in their score.
            return True
        here, there = ([self._every[at] for at in group] for group in (first, second))
        sources = frozenset[str]().union(*(item.sources for item in here))
        if any(item.sources & sources for item in there):
            return False
        ids = {item.id for item in here}
        apart = frozenset[str]().union(*(item.distinct_from for item in here))
        return not any(item.id in apart or item.distinct_from & ids for item in there)


def implied(pairs: Iterable[Found]) -> Iterator[tuple[int, int, int, float]]:
    """Events that both look like a third, and are no pair by themselves.

    Returns:
        The places of the two, that of the third, and how likely the two are one.
    """
    known: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for pair in pairs:
        known[pair.one][pair.other] = known[pair.other][pair.one] = pair.score
    best: dict[tuple[int, int], tuple[float, int]] = {}
    for by, others in known.items():
        likely = sorted(at for at, value in others.items() if value >= _LIKELY)[:_MOST]
        for number, one in enumerate(likely):
            for other in likely[number + 1 :]:
                value = _LESS * min(others[one], others[other])
                if other not in known[one] and value > best.get((one, other), (0.0, 0))[0]:
                    best[one, other] = value, by
    for (one, other), (value, by) in sorted(best.items()):
        yield one, other, by, value


def fit(found: Features) -> bool:
    """Whether nothing speaks against a pair but that little speaks for it."""
    return not found.excluded and not any(found.values.get(name) for name in AGAINST)
