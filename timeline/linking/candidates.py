"""The events of a timeline that a draft may be of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import nlargest

from timeline.languages.phrases import phrases_of
from timeline.languages.say import event_words
from timeline.linking.features import features
from timeline.linking.profiles import Lexicon, Profile, lexicon, profile
from timeline.linking.reasons import reasons
from timeline.linking.score import score
from timeline.linking.sought import Sought, of_timeline
from timeline.model import Event, Status, Timeline

#: the score from which an event is shown to who chooses one
LEAST = 0.1
#: events that are shown, and that are compared with a draft in full
_SHOWN, _COMPARED = 5, 40
#: events of one word from which it tells too little to look for
_MOST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An event that a draft may be of."""

    id: str
    title: str
    #: its date in words
    when: str
    status: Status
    #: how likely it is that event, from 0 to 1
    score: float
    #: why, in words; what speaks against it begins with "but"
    reasons: tuple[str, ...]


def candidates(
    sought: Sought, timeline: Timeline, *, least: float = LEAST, most: int = _SHOWN
) -> tuple[Candidate, ...]:
    """The events that a draft may be of, the likeliest first.

    Args:
        sought: The facts of the draft; `of_draft` and `of_statement` of `linking.sought` make
            them. An event of the same id is left out.
        timeline: What is known; what is worked out of it is kept with it.
        least: The score from which an event is given, from 0 to 1.
        most: How many are given at the most.
    """
    known = timeline.once("linking.known", _known)
    return known.like(sought, least, most)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """A timeline that drafts are compared with."""

    events: tuple[Event, ...]
    words: Lexicon
    profiles: tuple[Profile, ...]
    #: the places of the events that have a word
    postings: Mapping[str, tuple[int, ...]]

    def like(self, sought: Sought, least: float, most: int) -> tuple[Candidate, ...]:
        draft = profile(sought, self.words)
        pairs = []
        for at in self._near(draft):
            said = features(draft, self.profiles[at], self.words)
            value = score(said)
            is_other = said.excluded or self.events[at].id == sought.id
            if value >= least and not is_other:
                pairs.append((value, -at, said))
        return tuple(
            self._candidate(-at, value, reasons(said, draft, self.profiles[-at]))
            for value, at, said in nlargest(most, pairs, key=lambda pair: pair[:2])
        )

    def _candidate(self, at: int, value: float, why: tuple[str, ...]) -> Candidate:
        event = self.events[at]
        when = event_words(event, phrases_of("en"))
        return Candidate(
            id=event.id,
            title=event.title,
            when=when,
            status=event.status,
            score=round(value, 3),
            reasons=why,
        )

    def _near(self, draft: Profile) -> Iterable[int]:
        """The places of the events that share most with a draft."""
        shared: defaultdict[int, float] = defaultdict(float)
        for word in (*draft.context, *draft.all_senses):
            places = self.postings.get(word, ())
            if len(places) <= _MOST or len(places) * 4 <= len(self.events):
                for at in places:
                    shared[at] += self.words.weight(word)
        return nlargest(_COMPARED, shared, key=lambda at: (shared[at], -at))


def _known(timeline: Timeline) -> _Known:
    every = of_timeline(timeline)
    words = lexicon(every)
    profiles = tuple(profile(one, words) for one in every)
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for at, item in enumerate(profiles):
        for word in (*item.context, *item.all_senses):
            postings[word].append(at)
    return _Known(
        events=timeline.events,
        words=words,
        profiles=profiles,
        postings={word: tuple(places) for word, places in postings.items()},
    )
