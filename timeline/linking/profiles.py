"""What two events are compared by: worked out once for each, over a whole timeline."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from timeline.edtf import Span
from timeline.linking.rarity import Rarity, rarity
from timeline.linking.sought import Sought
from timeline.linking.spellings import spellings
from timeline.linking.titles import Title, title

#: what a word of a field counts beside one of a title
_PLACE, _PEOPLE, _TAG = 0.7, 0.8, 0.3
#: days over which a timeline is spread at the least
_SHORTEST = 365.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """An event as it is compared."""

    sought: Sought
    title: Title
    #: what each word of its title tells
    words: Mapping[str, float]
    #: those of its words that are names
    names: frozenset[str]
    #: the senses of these words
    senses: Mapping[str, tuple[str, ...]]
    #: all words that are said of it, title, place, people and tags, with what each tells
    context: Mapping[str, float]
    #: the senses of all these words
    all_senses: frozenset[str]
    #: the parts of its place, from the narrowest
    place: tuple[frozenset[str], ...]
    #: the words of its place, or those of its title that are of places of the timeline
    places: frozenset[str]
    people: tuple[frozenset[str], ...]
    span: Span
    #: days; infinite where an end is open or no date is known
    width: float
    #: names by the spelling that stands for them
    spelt: Mapping[str, str]

    def key(self, word: str) -> str:
        """The word that stands for all spellings of one."""
        return self.spelt.get(word, word)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What the words of a timeline are and tell."""

    rarity: Rarity
    #: names by the spelling that stands for them
    spelt: Mapping[str, str]
    #: of all words that are written as names
    names: frozenset[str]
    #: words of the places of the timeline, each with those that stand beside it in one
    places: Mapping[str, frozenset[str]]
    #: days over which most events of the timeline are spread
    days: float
    #: on which they begin, in order
    begins: Sequence[float] = ()

    def begun(self, span: Span) -> int:
        """How many events begin in a span."""
        return bisect_left(self.begins, span.end) - bisect_left(self.begins, span.begin)

    @property
    def total(self) -> int:
        """How many events there are."""
        return self.rarity.total

    def key(self, word: str) -> str:
        """The word that stands for all spellings of one."""
        return self.spelt.get(word, word)

    def weight(self, word: str) -> float:
        """What it tells that two events share a word."""
        return self.rarity.of(word, is_name=word in self.names)


def lexicon(every: Sequence[Sought]) -> Lexicon:
    """The lexicon of all that is compared."""
    titles = [title(one.title) for one in every]
    names: set[str] = set()
    places: dict[str, set[str]] = {}
    bags: list[set[str]] = []
    for one, said in zip(every, titles, strict=True):
        place = set(_words(one.place))
        people = {word for name in one.participants for word in _words(name)}
        names.update(word for word, is_name in said.words if is_name)
        names |= place | people
        for word in place:
            places.setdefault(word, set()).update(place)
        bag = {word for word, _ in said.words} | place | people | said.senses | _counted(said)
        bags.append(bag | {word for tag in one.tags for word in _words(tag)})
    spelt = spellings(names)
    keyed = ({spelt.get(word, word) for word in bag} for bag in bags)
    return Lexicon(
        rarity=rarity(keyed),
        spelt=spelt,
        names=frozenset(spelt.get(name, name) for name in names),
        places=_spelt(places, spelt),
        days=_spread(every),
        begins=sorted(one.span.begin for one in every if one.spans),
    )


def _spelt(places: Mapping[str, set[str]], spelt: Mapping[str, str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word, beside in places.items():
        found.setdefault(spelt.get(word, word), set()).update(
            spelt.get(other, other) for other in beside
        )
    return {word: frozenset(beside) for word, beside in found.items()}


def _spread(every: Sequence[Sought]) -> float:
    """The days between the first and the last events, a tenth at either end left out."""
    begins = sorted(one.spans[0].begin for one in every if one.spans and one.spans[0].begin > -inf)
    if not begins:
        return _SHORTEST
    tenth = len(begins) // 10
    return max((begins[-1 - tenth] - begins[tenth]) * 1.25, _SHORTEST)


def profile(sought: Sought, words: Lexicon) -> Profile:
    """The profile of one of them, or of a draft beside them."""
    said = title(sought.title)
    own = {words.key(word): words.weight(words.key(word)) for word, _ in said.words}
    senses: dict[str, list[str]] = {}
    for word, sense in said.sense_of:
        senses.setdefault(words.key(word), []).append(sense)
    place = tuple(
        frozenset(map(words.key, found))
        for part in sought.place.split(",")
        if (found := _words(part))
    )
    people = tuple(
        frozenset(map(words.key, found)) for name in sought.participants if (found := _words(name))
    )
    context = dict(own)
    every = set(said.senses) | _counted(said)
    for factor, groups in ((_PEOPLE, people), (_PLACE, place), (_TAG, _tags(sought, words))):
        for group in groups:
            for word in group:
                context.setdefault(word, words.weight(word) * factor)
    for text in (*sought.participants, sought.place, *sought.tags):
        every |= title(text).senses if text else frozenset()
    span = sought.span
    return Profile(
        sought=sought,
        title=said,
        words=own,
        names=frozenset(word for word in own if word in words.names),
        senses={word: tuple(found) for word, found in senses.items()},
        context=context,
        all_senses=frozenset(every),
        place=place,
        places=(
            frozenset[str]().union(*place)
            or frozenset(word for word in own if word in words.places)
        ),
        people=people,
        span=span,
        width=span.end - span.begin,
        spelt=words.spelt,
    )


def _counted(said: Title) -> set[str]:
    """The numbers of a title as words, which are as rare as their nouns make them."""
    return {f"#{label} {number}" for label, number in said.numbers} if said.numbers else set()


def _tags(sought: Sought, words: Lexicon) -> Iterable[frozenset[str]]:
    return (frozenset(map(words.key, _words(tag))) for tag in sought.tags)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word, _ in title(text).words) if text else ()
