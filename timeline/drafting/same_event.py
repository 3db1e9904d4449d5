"""One event, one draft: what a document tells of one event in several places is joined.

Two accounts are of one event where their dates are the same, or one lies in the other, and what
they tell agrees: the same is done, by the same, to the same. "The attack on Wednesday" points at
what was told of Wednesday. Where they may be of one event, both are kept, with a doubt.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum

from timeline.edtf import Edtf, EdtfDate, EdtfDateTime, EdtfInterval, Precision
from timeline.languages.gist import KIND, Gist
from timeline.languages.grammar import Account
from timeline.model import Status

#: accounts of one day that one is compared with
_MOST = 16
_OFF = frozenset({Status.CANCELLED, Status.POSTPONED})


class _Answer(Enum):
    """Whether two accounts are of one event."""

    NO = 0
    MAYBE = 1
    #: told in other words: the reviewer sees both
    LIKELY = 2
    YES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An account, with where else the document tells of the same."""

    account: Account
    #: other tellings, in the order of the document
    others: tuple[tuple[str, Account], ...] = ()
    #: where all of them stand, in the same order
    locators: tuple[str, ...]

    @property
    def start(self) -> int:
        """Offset of the first of them."""
        return min(one.start for one in (self.account, *(account for _, account in self.others)))


@dataclass(slots=True, kw_only=True)
class _Cluster:
    """Accounts of one event, in the order of the document."""

    told: list[tuple[str, Account]]
    #: doubts that joining them gives
    doubts: list[str] = field(default_factory=list)


def joined(told: Iterable[tuple[str, Account]]) -> tuple[Event, ...]:
    """The events of a document, in the order in which they are told first."""
    clusters: list[_Cluster] = []
    by_day: dict[str, list[_Cluster]] = {}
    for one in told:
        same = by_day.setdefault(_day(one[1].phrase.value), [])
        cluster = _place_in(one, same)
        if cluster is not None:
            clusters.append(cluster)
            same.append(cluster)
    kept = _without_coarse(clusters)
    return tuple(_event(cluster) for cluster in kept)


def _day(value: Edtf) -> str:
    """What dates that can be the same have in common: the day, or where they begin."""
    return str(value).partition("T")[0].partition("/")[0]


def _place_in(one: tuple[str, Account], same: list[_Cluster]) -> _Cluster | None:
    """A new event of the day, where an account joins none of those that are known."""
    answers = [(_answer(cluster, one[1]), cluster) for cluster in same[:_MOST]]
    best = max((answer.value for answer, _ in answers), default=0)
    found = [cluster for answer, cluster in answers if answer.value == best]
    if best < _Answer.LIKELY.value or (len(found) > 1 and _is_vague(one[1])):
        doubts = [_SAME.format(found[0].told[0][1].title)] if best else []
        return _Cluster(told=[one], doubts=doubts)
    if best == _Answer.LIKELY.value:
        found[0].doubts.append(_ALSO.format(one[1].title))
    found[0].told.append(one)
    return None


_SAME = "same as “{}”?"
_ALSO = "also told as “{}”: one event or two?"


def _is_vague(account: Account) -> bool:
    return account.gist is not None and account.gist.is_any


def _answer(cluster: _Cluster, account: Account) -> _Answer:
    """Whether `account` is of the event of `cluster`: as the account of it that fits best says."""
    told = [one for _, one in cluster.told if one.gist is not None and not one.gist.refers]
    known = told or [one for _, one in cluster.told]
    answers = [_compared(one, account) for one in known[:_MOST]]
    return max(answers, key=lambda answer: answer.value)


def _compared(one: Account, other: Account) -> _Answer:
    first, second = one.gist, other.gist
    if first is None or second is None:
        return _Answer.NO
    pointed = first.refers or second.refers
    answer = _pointed(one, other) if pointed else _both_told(one, other)
    if answer is not _Answer.NO and not _dates_fit(one.phrase.value, other.phrase.value):
        return _apart(one.phrase.value, other.phrase.value)
    return answer


def _apart(one: Edtf, other: Edtf) -> _Answer:
    """Of a day and a stretch that begins with it a person decides; two times are two events."""
    stretched = isinstance(one, EdtfInterval) != isinstance(other, EdtfInterval)
    return _Answer.MAYBE if stretched else _Answer.NO


def _dates_fit(one: Edtf, other: Edtf) -> bool:
    """Whether two dates of one day are the same, or one is a time of the other."""
    moments = isinstance(one, EdtfDateTime) + isinstance(other, EdtfDateTime)
    days = isinstance(one, EdtfDate) + isinstance(other, EdtfDate)
    return one == other or (moments == days == 1)


def _pointed(one: Account, other: Account) -> _Answer:
    """Whether "the attack on Wednesday" is what the other tells of."""
    first, second = _gists(one, other)
    pointer, told = (first, second) if first.refers else (second, first)
    if first.which and second.which and first.which != second.which:
        return _Answer.NO
    is_day = _are_days(one, other)
    if not (pointer.is_any and is_day) and not _shared(pointer.deeds, told.events, is_day=is_day):
        return _Answer.NO
    return _Answer.YES


def _are_days(one: Account, other: Account) -> bool:
    return all(_precision(account.phrase.value) <= Precision.DAY for account in (one, other))


def _shared(one: frozenset[str], other: frozenset[str], *, is_day: bool) -> bool:
    """Whether two deeds are the same; of one kind is enough on one day alone."""
    return any(is_day or not deed.startswith(KIND) for deed in one & other)


def _gists(one: Account, other: Account) -> tuple[Gist, Gist]:
    if one.gist is None or other.gist is None:
        raise TypeError
    return one.gist, other.gist


def _both_told(one: Account, other: Account) -> _Answer:
    first, second = _gists(one, other)
    same = _shared(first.deeds, second.deeds, is_day=_are_days(one, other))
    if not same or first.which != second.which:
        return _Answer.NO
    who = _agree(first.doers, second.doers, first.heads & second.heads)
    what = _agree(first.things, second.things, first.heads & second.heads)
    stands_in = (first.stands_in or second.stands_in) and _are_days(one, other)
    if not who or (not what and not (first.has_parts and stands_in)):
        return _Answer.NO
    named = bool(first.heads & second.heads) or _is_bare(first) or _is_bare(second)
    if not named and not stands_in:
        return _Answer.NO
    if _are_doubtful(one, other):
        return _Answer.MAYBE
    return _Answer.YES if what else _Answer.LIKELY


def _is_bare(gist: Gist) -> bool:
    """Whether it is an event by its noun alone: "the strike began"."""
    return not gist.heads and not gist.stands_in


def _are_doubtful(one: Account, other: Account) -> bool:
    """Whether two accounts that agree may be of two events all the same."""
    first, second = _gists(one, other)
    return (
        (first.is_new and second.is_new)
        or (one.status in _OFF) != (other.status in _OFF)
        or _are_apart(one.place, other.place)
        or _are_others(one.participants, other.participants)
    )


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


def _without_coarse(clusters: list[_Cluster]) -> list[_Cluster]:
    """The events, one that is dated to the month or year within that of a day of it."""
    finer: dict[str, list[_Cluster]] = {}
    for cluster in clusters:
        value = cluster.told[0][1].phrase.value
        if _precision(value) <= Precision.DAY:
            finer.setdefault(_day(value)[:_MONTH], []).append(cluster)
        if _precision(value) <= Precision.MONTH:
            finer.setdefault(_day(value)[:_YEAR], []).append(cluster)
    return [cluster for cluster in clusters if not _goes_into(cluster, finer)]


#: characters of a year, and of a month, in EDTF
_YEAR, _MONTH = 4, 7


def _precision(value: Edtf) -> Precision:
    single = isinstance(value, EdtfDate | EdtfDateTime)
    return value.precision if single else Precision.CENTURY


def _goes_into(cluster: _Cluster, finer: dict[str, list[_Cluster]]) -> bool:
    """Whether an event is that of the one finer date in its month or year that fits."""
    value = cluster.told[0][1].phrase.value
    if _precision(value) not in (Precision.MONTH, Precision.YEAR):
        return False
    known = finer.get(str(value), [])
    fitting = [one for one in known[:_MOST] if one is not cluster and _is_within(cluster, one)]
    if len(fitting) != 1:
        return False
    fitting[0].told.extend(cluster.told)
    return True


def _is_within(coarse: _Cluster, fine: _Cluster) -> bool:
    one, other = coarse.told[0][1], fine.told[0][1]
    if one.gist is None or other.gist is None:
        return False
    if _precision(one.phrase.value) is Precision.YEAR and one.gist.heads != other.gist.heads:
        return False
    pointed = one.gist.refers or other.gist.refers
    return (_pointed if pointed else _both_told)(one, other) is _Answer.YES


def _event(cluster: _Cluster) -> Event:
    """The account with the fullest title, with the date that is most precise."""
    told = cluster.told
    if len(told) == 1:
        locator, account = told[0]
        doubts = (*account.doubts, *cluster.doubts)
        return Event(account=replace(account, doubts=doubts), locators=(locator,))
    _, best = max(told, key=lambda one: _fullness(one[1]))
    dated = min((account for _, account in told), key=lambda one: _precision(one.phrase.value))
    dated = best if _precision(best.phrase.value) == _precision(dated.phrase.value) else dated
    accounts = [best, *(account for _, account in told if account is not best)]
    # What is said of "Monday's attack" may be of elsewhere, and of others.
    tellers = [one for one in accounts if one is best or (one.gist and not one.gist.refers)]
    status, doubt = _status(accounts)
    account = replace(
        best,
        phrase=dated.phrase,
        status=status,
        place=_place(tellers),
        participants=_participants(tellers),
        was=next((one.was for one in accounts if one.was is not None), None),
        doubts=_doubts(best, dated, (*doubt, *cluster.doubts)),
    )
    others = tuple(one for one in told if one[1] is not best)
    return Event(account=account, locators=tuple(where for where, _ in told), others=others)


def _fullness(account: Account) -> tuple[bool, bool, bool, int]:
    gist = account.gist
    if gist is None:
        return False, False, False, 0
    return gist.is_told, not gist.refers, not gist.stands_in, len(gist.heads)


def _status(accounts: list[Account]) -> tuple[Status, tuple[str, ...]]:
    """That of the title, unless what it plans is off by another sentence."""
    status = accounts[0].status
    off = next((one.status for one in accounts if one.status in _OFF), None)
    if off is None or status not in (Status.PLANNED, Status.PROPOSED):
        return status, ()
    return off, (_IS_OFF.format(status.value, off.value),)


_IS_OFF = "one sentence says {}, another {}: which is newer?"


def _place(accounts: list[Account]) -> str:
    """The place of the first that has one; one that holds it within is fuller."""
    places = [account.place for account in accounts if account.place]
    first = places[0] if places else ""
    fuller = (one for one in places if one.endswith(f" in {first}") or one.startswith(f"{first}, "))
    return next(fuller, first)


def _participants(accounts: list[Account]) -> tuple[str, ...]:
    """All of them, each once: Lund is Ann Lund where both are named."""
    names = dict.fromkeys(name for account in accounts for name in account.participants)
    fuller = {name.rpartition(" ")[2] for name in names if " " in name}
    return tuple(name for name in names if name not in fuller)


def _doubts(best: Account, dated: Account, more: Iterable[str]) -> tuple[str, ...]:
    """Those of the title, and of the date that is taken."""
    return tuple(dict.fromkeys((*best.doubts, *_of_date(best, dated), *more)))


def _of_date(best: Account, dated: Account) -> Iterator[str]:
    if dated is not best:
        yield from dated.phrase.doubts
