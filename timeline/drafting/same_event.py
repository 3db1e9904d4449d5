"""One event, one draft: what a document tells of one event in several places is joined.

Two accounts are of one event where their dates are the same, or one lies in the other, and what
they tell agrees: the same is done, by the same, to the same. "The attack on Wednesday" points at
what was told of Wednesday. Where they may be of one event, both are kept, with a doubt.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from timeline.drafting.likeness import Answer, alike, are_days, compared, pointed, precision
from timeline.drafting.tellings import Event, Told, event
from timeline.edtf import Edtf, Precision
from timeline.languages.grammar import Account

#: accounts of one day that one is compared with
_MOST = 16


@dataclass(slots=True, kw_only=True)
class _Cluster:
    """Accounts of one event, in the order of the document."""

    told: list[Told]
    #: doubts that joining them gives
    doubts: list[str] = field(default_factory=list)


def joined(told: Iterable[Told]) -> tuple[Event, ...]:
    """The events of a document, in the order in which they are told first."""
    clusters: list[_Cluster] = []
    by_day: dict[str, list[_Cluster]] = {}
    for one in told:
        same = by_day.setdefault(_day(one[1].phrase.value), [])
        cluster = _place_in(one, same)
        if cluster is not None:
            clusters.append(cluster)
            same.append(cluster)
    kept = _without_doubtful(_without_coarse(clusters))
    return tuple(event(cluster.told, cluster.doubts) for cluster in kept)


def _day(value: Edtf) -> str:
    """What dates that can be the same have in common: the day, or where they begin."""
    return str(value).partition("T")[0].partition("/")[0]


def _place_in(one: Told, same: list[_Cluster]) -> _Cluster | None:
    """A new event of the day, where an account joins none of those that are known."""
    answers = [(_answer(cluster, one[1]), cluster) for cluster in same[:_MOST]]
    best = max((answer.value for answer, _ in answers), default=0)
    found = [cluster for answer, cluster in answers if answer.value == best]
    if best < Answer.LIKELY.value or (len(found) > 1 and _is_vague(one[1])):
        doubts = [_SAME.format(found[0].told[0][1].title)] if best else []
        return _Cluster(told=[one], doubts=doubts)
    if best == Answer.LIKELY.value:
        found[0].doubts.append(_ALSO.format(one[1].title))
    found[0].told.append(one)
    return None


_SAME = "same as “{}”?"
_ALSO = "also told as “{}”: one event or two?"


def _is_vague(account: Account) -> bool:
    return account.gist is not None and account.gist.is_any


def _answer(cluster: _Cluster, account: Account) -> Answer:
    """Whether `account` is of the event of `cluster`: as the account of it that fits best says."""
    told = [one for _, one in cluster.told if one.gist is not None and not one.gist.refers]
    known = told or [one for _, one in cluster.told]
    answers = [compared(one, account) for one in known[:_MOST]]
    return max(answers, key=lambda answer: answer.value)


def _without_doubtful(clusters: list[_Cluster]) -> list[_Cluster]:
    """The events; "the vote on Monday", of a doubtful Monday, within that of the same word."""
    by_words: dict[str, list[_Cluster]] = {}
    for cluster in clusters:
        by_words.setdefault(_words(cluster.told[0][1]), []).append(cluster)
    return [one for one in clusters if not _goes_by_words(one, by_words)]


def _words(account: Account) -> str:
    return account.phrase.mention.text.casefold()


def _goes_by_words(cluster: _Cluster, by_words: dict[str, list[_Cluster]]) -> bool:
    account = cluster.told[0][1]
    points = account.gist is not None and account.gist.refers and not account.gist.is_any
    if not points or not account.phrase.doubts or len(cluster.told) > 1:
        return False
    known = by_words[_words(account)][:_MOST]
    found = [one for one in known if one is not cluster and _ispointed_at(one, account)]
    if len(found) != 1:
        return False
    found[0].told.append(cluster.told[0])
    return True


def _ispointed_at(cluster: _Cluster, account: Account) -> bool:
    one = cluster.told[0][1]
    told = one.gist is not None and not one.gist.refers and are_days(one, account)
    return told and pointed(one, account) is Answer.YES


def _without_coarse(clusters: list[_Cluster]) -> list[_Cluster]:
    """The events, one that is dated to the month or year within that of a day of it."""
    finer: dict[str, list[_Cluster]] = {}
    for cluster in clusters:
        value = cluster.told[0][1].phrase.value
        if precision(value) <= Precision.DAY:
            finer.setdefault(_day(value)[:_MONTH], []).append(cluster)
        if precision(value) <= Precision.MONTH:
            finer.setdefault(_day(value)[:_YEAR], []).append(cluster)
    return [cluster for cluster in clusters if not _goes_into(cluster, finer)]


#: characters of a year, and of a month, in EDTF
_YEAR, _MONTH = 4, 7


def _goes_into(cluster: _Cluster, finer: dict[str, list[_Cluster]]) -> bool:
    """Whether an event is that of the one finer date in its month or year that fits."""
    value = cluster.told[0][1].phrase.value
    if precision(value) not in (Precision.MONTH, Precision.YEAR):
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
    if precision(one.phrase.value) is Precision.YEAR and one.gist.heads != other.gist.heads:
        return False
    return alike(one, other) is Answer.YES
