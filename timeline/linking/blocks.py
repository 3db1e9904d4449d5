"""Which events are compared: those that share a rare word, or a common one and a time.

The work grows with the number of events, whatever they are called and whenever they are.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import nlargest
from math import inf, log

from timeline.linking.profiles import Lexicon, Profile

#: events of one word among which all are looked at
_MOST = 60
#: events with which one is compared in full
_COMPARED = 25
#: days of the time in which events of a common word are looked at, and events beside each other
_TIME, _BESIDE = 45, 6
_SENSE = 0.5
#: two events must share the logarithm of their number, with so many more, less so many nats
_FEW, _LESS = 20, 2.0
#: of so few events all are compared that share so many nats
_SMALL, _LITTLE = 1000, 1.0
#: nats that two events of one document must share beyond that; days between two that are over
_OF_ONE_DOCUMENT, _DAYS = 4.0, 3


def blocked(profiles: Sequence[Profile], words: Lexicon) -> Iterator[tuple[int, int]]:
    """The places of the pairs that are worth a look, each once, the first the less."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for at, item in enumerate(profiles):
        for word in (*item.context, *item.all_senses):
            postings[word].append(at)
    shared: list[dict[int, float]] = [{} for _ in profiles]
    for word, places in postings.items():
        weight = words.weight(word) * (_SENSE if word.startswith("=") else 1.0)
        if len(places) <= _MOST:
            _add_all(places, weight, shared)
        else:
            _add_near(places, weight, shared, profiles)
    least = log(len(profiles) + _FEW) - _LESS if len(profiles) > _SMALL else _LITTLE
    for at, others in enumerate(shared):
        best = {
            other: told
            for other, told in others.items()
            if told >= least and may_be_one(profiles[at], profiles[other], told - least)
        }
        if len(best) > _COMPARED:
            best = dict(nlargest(_COMPARED, best.items(), key=lambda item: (item[1], -item[0])))
        yield from ((at, other) for other in sorted(best))


def may_be_one(one: Profile, other: Profile, more: float) -> bool:
    """Whether nothing that is seen at once speaks against it.

    Args:
        one: An event.
        other: Another.
        more: How much more they share than they must, in nats.
    """
    if more < _OF_ONE_DOCUMENT and not one.sought.sources.isdisjoint(other.sought.sources):
        return False
    gap = max(one.span.begin - other.span.end, other.span.begin - one.span.end)
    moves = one.sought.is_pending or other.sought.is_pending
    return gap <= _DAYS or moves or bool(one.sought.before or other.sought.before)


def _add_all(places: Sequence[int], weight: float, shared: list[dict[int, float]]) -> None:
    for number, one in enumerate(places):
        of_one = shared[one]
        for other in places[number + 1 :]:
            of_one[other] = of_one.get(other, 0.0) + weight


def _add_near(
    places: Sequence[int],
    weight: float,
    shared: list[dict[int, float]],
    profiles: Sequence[Profile],
) -> None:
    """Of a common word: those that lie beside each other in time."""
    times: defaultdict[float, list[int]] = defaultdict(list)
    for at in places:
        span = profiles[at].span
        if -inf < span.begin and span.end < inf:
            first, last = span.begin // _TIME, (span.end - 1) // _TIME
            times[first].append(at)
            if last != first:
                times[last].append(at)
    for near in times.values():
        if len(near) <= _MOST:
            _add_all(near, weight, shared)
            continue
        near.sort(key=lambda at: (profiles[at].span.begin, at))
        for number, one in enumerate(near):
            for other in near[number + 1 : number + 1 + _BESIDE]:
                low, high = (one, other) if one < other else (other, one)
                if low != high:
                    shared[low][high] = shared[low].get(high, 0.0) + weight
