"""Whether two accounts of a document are of one event."""

from enum import Enum

from timeline.edtf import Edtf, EdtfDate, EdtfDateTime, EdtfInterval, Precision
from timeline.languages.gist import KIND, Gist
from timeline.languages.grammar import Account
from timeline.model import Status

#: what does not happen on its date any more
OFF = frozenset({Status.CANCELLED, Status.POSTPONED})


class Answer(Enum):
    """Whether two accounts are of one event."""

    NO = 0
    MAYBE = 1
    #: told in other words: the reviewer sees both
    LIKELY = 2
    YES = 3


def compared(one: Account, other: Account) -> Answer:
    """Whether they are of one event; their dates begin on one day."""
    answer = alike(one, other)
    if answer is not Answer.NO and not _dates_fit(one.phrase.value, other.phrase.value):
        return _apart(one.phrase.value, other.phrase.value)
    return answer


def _apart(one: Edtf, other: Edtf) -> Answer:
    """Of a day and a stretch that begins with it a person decides; two times are two events."""
    stretched = isinstance(one, EdtfInterval) != isinstance(other, EdtfInterval)
    return Answer.MAYBE if stretched else Answer.NO


def _dates_fit(one: Edtf, other: Edtf) -> bool:
    """Whether two dates of one day are the same, or one is a time of the other."""
    moments = isinstance(one, EdtfDateTime) + isinstance(other, EdtfDateTime)
    days = isinstance(one, EdtfDate) + isinstance(other, EdtfDate)
    return one == other or (moments == days == 1)


def alike(one: Account, other: Account) -> Answer:
    """Whether what they tell is the same, whatever their dates."""
    if one.gist is None or other.gist is None:
        return Answer.NO
    return pointed(one, other) if one.gist.refers or other.gist.refers else _both_told(one, other)


def pointed(one: Account, other: Account) -> Answer:
    """Whether "the attack on Wednesday" is what the other tells of."""
    first, second = _gists(one, other)
    pointer, told = (first, second) if first.refers else (second, first)
    if first.which and second.which and first.which != second.which:
        return Answer.NO
    is_day = are_days(one, other)
    if not (pointer.is_any and is_day) and not _shared(pointer.deeds, told.events, is_day=is_day):
        return Answer.NO
    return Answer.YES


def are_days(one: Account, other: Account) -> bool:
    """Whether both are dated to the day or finer."""
    return all(precision(account.phrase.value) <= Precision.DAY for account in (one, other))


def _shared(one: frozenset[str], other: frozenset[str], *, is_day: bool) -> bool:
    """Whether two deeds are the same; of one kind is enough on one day alone."""
    return any(is_day or not deed.startswith(KIND) for deed in one & other)


def _gists(one: Account, other: Account) -> tuple[Gist, Gist]:
    if one.gist is None or other.gist is None:
        raise TypeError
    return one.gist, other.gist


def _both_told(one: Account, other: Account) -> Answer:
    first, second = _gists(one, other)
    same = _shared(first.deeds, second.deeds, is_day=are_days(one, other))
    if not same or first.which != second.which:
        return Answer.NO
    who = _agree(first.doers, second.doers, first.heads & second.heads)
    what = _agree(first.things, second.things, first.heads & second.heads)
    stands_in = (first.stands_in or second.stands_in) and are_days(one, other)
    if not who or (not what and not (first.has_parts and stands_in)):
        return Answer.NO
    named = bool(first.heads & second.heads) or _is_bare(first) or _is_bare(second)
    if not named and not stands_in:
        return Answer.NO
    if _are_doubtful(one, other):
        return Answer.MAYBE
    return Answer.YES if what else Answer.LIKELY


def _is_bare(gist: Gist) -> bool:
    """Whether it is an event by its noun alone: "the strike began"."""
    return not gist.heads and not gist.stands_in


def _are_doubtful(one: Account, other: Account) -> bool:
    """Whether two accounts that agree may be of two events all the same."""
    first, second = _gists(one, other)
    return (
        (first.is_new and second.is_new)
        or _are_marked_apart(first, second)
        or (one.status in OFF) != (other.status in OFF)
        or _are_apart(one.place, other.place)
        or _are_others(one.participants, other.participants)
    )


def _are_marked_apart(one: Gist, other: Gist) -> bool:
    """Whether other words tell which is meant: "the north gate" is not the south gate."""
    for head in one.heads & other.heads:
        words = [{mark for noun, mark in gist.marks if noun == head} for gist in (one, other)]
        if words[0] and words[1] and not words[0] & words[1]:
            return True
    return False


def _are_others(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether each of two lists of names has one that the other lacks."""
    names = [{name.rpartition(" ")[2] for name in names} for names in (one, other)]
    return bool(names[0] - names[1]) and bool(names[1] - names[0])


def _agree(one: frozenset[str], other: frozenset[str], shared: frozenset[str]) -> bool:
    """Whether two sets of heads can be of the same: one is not told, or they share some."""
    return not one or not other or bool(one & other) or bool((one | other) & shared)


def _are_apart(one: str, other: str) -> bool:
    """Whether two places have no word in common."""
    words = [set(place.casefold().replace(",", " ").split()) for place in (one, other)]
    return bool(words[0] and words[1]) and not words[0] & words[1]


def precision(value: Edtf) -> Precision:
    """That of a date; of a stretch the coarsest."""
    single = isinstance(value, EdtfDate | EdtfDateTime)
    return value.precision if single else Precision.CENTURY
