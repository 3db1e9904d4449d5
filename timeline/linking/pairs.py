"""Pairs of events that look like one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.linking.blocks import blocked
from timeline.linking.features import Features, features
from timeline.linking.profiles import Lexicon, Profile, lexicon, profile
from timeline.linking.reasons import reasons
from timeline.linking.score import score
from timeline.linking.sought import Sought, of_timeline
from timeline.model import Event, Timeline

#: the score from which a pair is proposed
LEAST = 0.5
#: events that are one at the most
_MOST_JOINED = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A pair by the places of its events, with what speaks for and against it."""

    one: int
    other: int
    score: float
    features: Features


def found(every: Sequence[Sought], *, least: float = LEAST) -> tuple[Found, ...]:
    """The pairs that look like one event, the likeliest first.

    Of two pairs that would make one event of what a document tells apart, the likelier is kept.
    """
    words = lexicon(every)
    profiles = [profile(one, words) for one in every]
    return tuple(_consistent(_scored(profiles, words, least), every))


def _scored(profiles: Sequence[Profile], words: Lexicon, least: float) -> list[Found]:
    pairs = []
    for one, other in blocked(profiles, words):
        said = features(profiles[one], profiles[other], words)
        value = score(said)
        if value >= least:
            pairs.append(Found(one=one, other=other, score=value, features=said))
    pairs.sort(key=lambda pair: (-pair.score, pair.one, pair.other))
    return pairs


def _consistent(pairs: Iterable[Found], every: Sequence[Sought]) -> Iterator[Found]:
    groups = _Groups(every)
    for pair in pairs:
        if groups.join(pair.one, pair.other):
            yield pair


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
        if len(first) + len(second) > _MOST_JOINED:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two events that look like one."""

    #: the one that was told first
    a: Event
    b: Event
    #: how likely they are one, from 0 to 1
    score: float
    #: why, in words; what speaks against it begins with "but"
    reasons: tuple[str, ...]


def pairs(timeline: Timeline, *, least: float = LEAST) -> tuple[Pair, ...]:
    """The pairs of events of a timeline that look like one, the likeliest first."""
    every = of_timeline(timeline)
    words = lexicon(every)
    profiles = [profile(one, words) for one in every]
    consistent = _consistent(_scored(profiles, words, least), every)
    return tuple(_pair(item, timeline, profiles) for item in consistent)


def _pair(item: Found, timeline: Timeline, profiles: Sequence[Profile]) -> Pair:
    one, other = sorted((item.one, item.other), key=lambda at: (profiles[at].sought.told[0], at))
    return Pair(
        a=timeline.events[one],
        b=timeline.events[other],
        score=round(item.score, 3),
        reasons=reasons(item.features, profiles[one], profiles[other]),
    )
