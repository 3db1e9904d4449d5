"""What speaks for and against two events being one, each as a number."""

from dataclasses import dataclass, field
from math import inf, log

from timeline.edtf import Span
from timeline.languages.english.title_senses import NUMBERED, SAME_ACTS, WEAK_ACTS
from timeline.linking.profiles import Lexicon, Profile
from timeline.linking.titles import are_apart
from timeline.model import Status

#: what the same number of a thing counts beside that of an event
_OF_A_THING = 0.3
#: what a word counts whose sense alone is shared
_SENSE = 0.6
#: days in a year, and by how many a date may be beside it
_YEAR, _NEAR = 365.25, 40
#: days from the telling of a plan to its date, where it is not known when it was told
_LEAD = 60.0
#: days between which two reports of one day may lie; of a month; what is late for a plan
_DAYS, _MONTH, _LATE = 3, 30, 1.0
#: what dates tell at the least that fit
_FITS = 0.3
#: events that begin in a time from which they are a crowd
_CROWD = 8
#: what all that is shared tells at the most
_MOST = 30.0
_MOST_LONE = 8.0
#: nats that all but the place must tell
_LITTLE = 1.5
#: the same where a plan would have moved
_MOST_MOVED = 8.0
#: from which title and move on a plan and what would have come of it may be the same once more
_SAME, _FAR = 0.9, log(4)
#: events that any timeline is taken to have beside its own
_OTHERS = 20


#: what two events have that are two, however much they share
AGAINST = (
    *("other-number", "other-year", "other-act", "other-place", "apart", "cannot-have-moved"),
    *("one-document", "moved-by-years", "comes-again"),
)


@dataclass(slots=True)
class Features:
    """What a pair has, by name; what is not named is 0."""

    values: dict[str, float] = field(default_factory=dict)
    #: words that both have, the rarest first, and their senses
    shared: tuple[str, ...] = ()
    #: the reason why they are two events whatever else is alike; empty where there is none
    excluded: str = ""


def features(one: Profile, other: Profile, words: Lexicon) -> Features:
    """What speaks for and against."""
    found = Features()
    found.excluded = _excluded(one, other)
    if found.excluded:
        return found
    values = found.values
    _words(one, other, words, found)
    _numbers(one, other, values)
    _acts(one, other, values)
    _dates(one, other, words, found)
    if "moved" in values:
        # What comes again has the same words each time.
        values["shared"] = min(values["shared"], _MOST_MOVED)
        far = values["moved-far"] > _FAR and "put-off" not in values
        values["again"] = float(far and values["cover-less"] > _SAME)
    _place(one, other, words, values)
    _people(one, other, values)
    if one.sought.sources & other.sought.sources:
        values["one-document"] = 1.0
    return found


def _excluded(one: Profile, other: Profile) -> str:
    first, second = one.sought, other.sought
    if first.id and (first.id in second.distinct_from or second.id in first.distinct_from):
        return "distinct"
    if first.series and first.series == second.series:
        return "series"
    if _other_numbers(one, other):
        return "number"
    if are_apart(one.title, other.title):
        return "apart"
    return ""


def _other_numbers(one: Profile, other: Profile) -> bool:
    """Whether numbers of one noun, or the years of two titles, disagree."""
    first, second = one.title, other.title
    if first.years and second.years and not first.years & second.years:
        return True
    for label in {label for label, _ in first.numbers} & {label for label, _ in second.numbers}:
        here = {number for name, number in first.numbers if name == label}
        if not here & {number for name, number in second.numbers if name == label}:
            return True
    return False


def _words(one: Profile, other: Profile, words: Lexicon, found: Features) -> None:
    shared: dict[str, float] = {}
    first = _cover(one, other, words, shared)
    second = _cover(other, one, words, shared)
    for word in one.context.keys() & other.context.keys():
        if word not in shared:
            shared[word] = min(one.context[word], other.context[word])
    for word in one.all_senses & other.all_senses:
        if word[0] == "#":
            shared[word] = words.weight(word)
    values = found.values
    own = _place_words(one) | _place_words(other)
    beside = sum(told for word, told in shared.items() if word not in own)
    values["only-place"] = float(beside < _LITTLE)
    values["cover-less"] = min(first, second)
    values["cover-more"] = max(first, second)
    values["shared"] = min(sum(shared.values()), _MOST)
    values["rarest"] = max(shared.values(), default=0.0)
    exact = {word for word in shared if word[0] not in "=!"}
    values["total"] = log(words.total + _OTHERS)
    lone = [_lone(*pair) for pair in ((one, other), (other, one))]
    values["other-names"] = min(*lone, _MOST_LONE)
    values["few-shared"] = float(len(exact) < 2)  # noqa: PLR2004 - a word is too little
    found.shared = tuple(sorted(shared, key=lambda word: (-shared[word], word)))


def _place_words(item: Profile) -> frozenset[str]:
    """The words of the place that is stated for it."""
    return frozenset[str]().union(*item.place)


def _lone(one: Profile, other: Profile) -> float:
    """What the names in a title tell that the other event does not have."""
    return sum(one.words[name] for name in one.names - other.context.keys())


def _cover(one: Profile, other: Profile, words: Lexicon, shared: dict[str, float]) -> float:
    """Which part of a title the other event says too."""
    total = said = 0.0
    for word, weight in one.words.items():
        total += weight
        if word in other.context:
            said += weight
            shared[word] = max(shared.get(word, 0.0), weight)
            continue
        senses = [sense for sense in one.senses.get(word, ()) if sense in other.all_senses]
        if senses:
            said += _SENSE * weight
            if not any(sense in shared for sense in senses):
                shared[senses[0]] = _SENSE * min(weight, words.weight(senses[0]))
    return said / total if total else 0.0


def _numbers(one: Profile, other: Profile, values: dict[str, float]) -> None:
    first, second = one.title.numbers, other.title.numbers
    if first and second:
        here, there = ({number for _, number in found} for found in (first, second))
        if first & second and not any(label in NUMBERED for label, _ in first & second):
            # The number of a thing, of which there may be many events.
            values["same-number"] = _OF_A_THING
        elif here & there:
            values["same-number"] = 1.0
        elif not {label for label, _ in first} & {label for label, _ in second}:
            values["other-number"] = 1.0
    elif first or second:
        values["one-number"] = 1.0
    years = one.title.years ^ other.title.years
    lone = one if one.title.years and not other.title.years else other
    dated = other if lone is one else one
    if years and lone.title.years and not dated.title.years and dated.width < inf:
        begin, end = _years(dated.span)
        if not any(begin <= year <= end for year in lone.title.years):
            values["other-year"] = 1.0


def _years(span: Span) -> tuple[int, int]:
    """The first and the last year of a span; near enough at the turn of a year."""
    return int((span.begin + 1) / _YEAR) + 1, int((span.end - 1) / _YEAR) + 1


def _acts(one: Profile, other: Profile, values: dict[str, float]) -> None:
    first, second = one.title.acts, other.title.acts
    if first & second:
        values["same-act"] = 1.0
        return
    if not first or not second:
        values["one-act"] = float(bool(first) != bool(second))
        return
    if any({here, there} <= pair for here in first for there in second for pair in SAME_ACTS):
        return
    strong = (first - WEAK_ACTS) and (second - WEAK_ACTS)
    values["other-act" if strong else "other-weak-act"] = 1.0


def _dates(one: Profile, other: Profile, words: Lexicon, found: Features) -> None:
    values = found.values
    if inf in (one.width, other.width):
        _undated(one, other, values)
        return
    fits = _fit(one.span, other.span, words)
    if fits > 0:
        values["fits"] = fits
        is_day = one.width <= 1 and other.width <= 1
        values["same-day"] = float(is_day and words.begun(one.span) < _CROWD)
        _told_order(one, other, values)
        return
    olds = [(span, other.span) for span in one.sought.before]
    olds += [(span, one.span) for span in other.sought.before]
    if any(old.overlaps(new) for old, new in olds):
        values["was"] = 1.0
        return
    gap = max(one.span.begin - other.span.end, other.span.begin - one.span.end) + 1
    pending = [item for item in (one, other) if item.sought.is_pending]
    if not pending:
        values["apart"] = 1.0
        values["apart-near"] = float(gap <= _DAYS)
    elif _cannot_move(one, other):
        values["cannot-have-moved"] = 1.0
    else:
        _moved(one, other, gap, values)


def _moved(one: Profile, other: Profile, gap: float, values: dict[str, float]) -> None:
    """How likely it is that the one is a plan, and that the other is what came of it."""
    pending = [item for item in (one, other) if item.sought.is_pending]
    values["moved"] = 1.0
    values["moved-far"] = log(1 + gap / _MONTH)
    if any(item.sought.status is Status.POSTPONED for item in pending):
        values["put-off"] = 1.0
    else:
        late = min(log(1 + gap / (_lead(item) + _MONTH)) for item in pending)
        values["moved-late"] = late * late / _LATE
    values["comes-again"] = float(one.title.is_periodic or other.title.is_periodic)
    values["lapsed"] = float(len(pending) > 1 and _has_lapsed(one, other))
    years = round(gap / _YEAR)
    values["moved-by-years"] = float(years > 0 and abs(gap - years * _YEAR) < _NEAR)


def _lead(item: Profile) -> float:
    """Days from the day on which a plan was told to its date."""
    told = item.sought.told[0]
    return max(item.span.begin - told, 0.0) if told > -inf else _LEAD


def _undated(one: Profile, other: Profile, values: dict[str, float]) -> None:
    values["undated"] = 1.0
    spans = (*one.sought.before, *other.sought.before)
    dated = [item.span for item in (one, other) if item.width < inf]
    olds = [*one.sought.before, *other.sought.before]
    if spans and dated and any(span.overlaps(theirs) for span in olds for theirs in dated):
        values["was"] = 1.0


def _fit(one: Span, other: Span, words: Lexicon) -> float:
    """How much two dates tell that fit, in nats; 0 where they do not."""
    if not one.overlaps(other):
        return 0.0
    wider = max(one, other, key=lambda span: span.end - span.begin)
    width = max(wider.end - wider.begin, 1)
    if width == inf:
        return _FITS
    told = log(words.days / width)
    begun = words.begun(wider)
    # Where many begin, it tells little that two of them do.
    return max(_FITS, min(told, log(words.total / begun)) if begun >= _CROWD else told)


def _told_order(one: Profile, other: Profile, values: dict[str, float]) -> None:
    """What was told as still to come by a later document than the one that tells it as past."""
    for first, second in ((one, other), (other, one)):
        if first.sought.status is Status.OCCURRED and second.sought.status in (
            Status.PLANNED,
            Status.PROPOSED,
        ):
            values["told-the-other-way-round"] = float(
                second.sought.told[0] > first.sought.told[1] > 0
                and first.span.end <= second.sought.told[0]
                and second.span.begin >= second.sought.told[0] - 1
            )


def _has_lapsed(one: Profile, other: Profile) -> bool:
    """Whether the one's time was over when the other was told as a plan."""
    first, second = sorted((one, other), key=lambda item: item.span.end)
    return first.span.end <= second.sought.told[0]


def _cannot_move(one: Profile, other: Profile) -> bool:
    """Whether the one was over before the other was told as still to come."""
    for first, second in ((one, other), (other, one)):
        over = first.sought.status is Status.OCCURRED
        if over and second.sought.is_pending and first.span.end <= second.sought.told[0]:
            return True
    return False


def _place(one: Profile, other: Profile, words: Lexicon, values: dict[str, float]) -> None:
    if not one.place or not other.place:
        here, there = one.places, other.places
        if here and there:
            fits = here & there or _are_beside(here, there, words)
            values["place-in-title" if fits else "other-place-in-title"] = 1.0
        return
    here, there = one.places, other.places
    if not here & there and _are_beside(here, there, words):
        values["same-place"] = 0.5
    elif not here & there:
        in_titles = here & other.context.keys() or there & one.context.keys()
        values["other-place"] = 0.3 if in_titles else 1.0
    elif one.place[0] & other.place[0] or min(len(one.place), len(other.place)) == 1:
        values["same-place"] = 1.0
    elif one.place[0] & there or other.place[0] & here:
        values["same-place"] = 0.7
    else:
        values["other-place"] = 0.8


def _are_beside(here: frozenset[str], there: frozenset[str], words: Lexicon) -> bool:
    """Whether a place of the timeline has a word of each: a town and its country."""
    return any(not there.isdisjoint(words.places.get(word, ())) for word in here)


def _people(one: Profile, other: Profile, values: dict[str, float]) -> None:
    if not one.people or not other.people:
        return
    same = sum(any(name & known for known in other.people) for name in one.people)
    said = {*one.words, *other.words}
    if same:
        values["same-people"] = 1.0
    elif not any(name & said for name in (*one.people, *other.people)):
        values["other-people"] = 1.0
