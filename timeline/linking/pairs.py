"""Pairs of events that look like one."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.languages.phrases import phrases_of
from timeline.linking.blocks import blocked
from timeline.linking.features import features
from timeline.linking.groups import Found, consistent, fit, implied
from timeline.linking.profiles import Lexicon, Profile, lexicon, profile
from timeline.linking.reasons import reasons
from timeline.linking.score import score
from timeline.linking.sought import Sought, of_timeline
from timeline.memory import kept
from timeline.model import Event, Timeline

#: the score from which a pair is proposed
LEAST = 0.5


def found(every: Sequence[Sought], *, least: float = LEAST) -> tuple[Found, ...]:
    """The pairs that look like one event, the likeliest first.

    Of two pairs that would make one event of what a document tells apart, the likelier is kept.
    """
    words = lexicon(every)
    profiles = [profile(one, words) for one in every]
    return tuple(_found(profiles, words, least))


def _found(profiles: Sequence[Profile], words: Lexicon, least: float) -> list[Found]:
    scored = _scored(profiles, words, least)
    pairs = consistent(scored, [item.sought for item in profiles])
    return _with_implied(pairs, profiles, words, least)


def _scored(profiles: Sequence[Profile], words: Lexicon, least: float) -> list[Found]:
    pairs = []
    for one, other in blocked(profiles, words):
        said = features(profiles[one], profiles[other], words)
        value = score(said)
        if value >= least and not said.excluded:
            pairs.append(Found(one=one, other=other, score=value, features=said))
    return _in_order(pairs)


def _with_implied(
    pairs: list[Found], profiles: Sequence[Profile], words: Lexicon, least: float
) -> list[Found]:
    """The pairs, and those of events that both look like a third."""
    more = []
    for one, other, by, value in implied(pairs):
        said = features(profiles[one], profiles[other], words)
        if value >= least and fit(said):
            more.append(Found(one=one, other=other, score=value, features=said, by=by))
    return _in_order([*pairs, *more])


def _in_order(pairs: list[Found]) -> list[Found]:
    return sorted(pairs, key=lambda pair: (-pair.score, pair.one, pair.other))


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


@kept()
def pairs(timeline: Timeline, *, least: float = LEAST) -> tuple[Pair, ...]:
    """The pairs of events of a timeline that look like one, the likeliest first."""
    every = of_timeline(timeline)
    words = lexicon(every)
    profiles = [profile(one, words) for one in every]
    return tuple(_pair(item, timeline, profiles) for item in _found(profiles, words, least))


def _pair(item: Found, timeline: Timeline, profiles: Sequence[Profile]) -> Pair:
    one, other = sorted((item.one, item.other), key=lambda at: (profiles[at].sought.told[0], at))
    return Pair(
        a=timeline.events[one],
        b=timeline.events[other],
        score=round(item.score, 3),
        reasons=(*_by(item, timeline), *reasons(item.features, profiles[one], profiles[other])),
    )


def _by(item: Found, timeline: Timeline) -> tuple[str, ...]:
    """That both look like a third event."""
    say = phrases_of("en")
    return () if item.by is None else (say("link.chain", id=timeline.events[item.by].id),)
