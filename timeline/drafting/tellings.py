"""What several accounts of one event add up to: one account, and where it is told."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.drafting.likeness import OFF, precision
from timeline.languages.grammar import Account
from timeline.model import Status

#: an account with where it stands in the document: "paragraph 6"
Told = tuple[str, Account]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An account, with where else the document tells of the same."""

    account: Account
    #: other tellings, in the order of the document
    others: tuple[Told, ...] = ()
    #: where all of them stand, in the same order
    locators: tuple[str, ...]

    @property
    def start(self) -> int:
        """Offset of the first of them."""
        return min(one.start for one in (self.account, *(account for _, account in self.others)))


def event(told: Sequence[Told], doubts: Sequence[str]) -> Event:
    """The account with the fullest title, with the date that is most precise."""
    if len(told) == 1:
        locator, account = told[0]
        every = (*account.doubts, *doubts)
        return Event(account=replace(account, doubts=every), locators=(locator,))
    _, best = max(told, key=lambda one: _fullness(one[1]))
    dated = min((account for _, account in told), key=lambda one: precision(one.phrase.value))
    dated = best if precision(best.phrase.value) == precision(dated.phrase.value) else dated
    accounts = [best, *(account for _, account in told if account is not best)]
    # What is said of "Monday's attack" may be of elsewhere, and of others.
    tellers = [one for one in accounts if one is best or (one.gist and not one.gist.is_aside)]
    status, doubt = _status(accounts)
    account = replace(
        best,
        phrase=dated.phrase,
        status=status,
        place=_place(tellers),
        participants=_participants(tellers),
        was=next((one.was for one in accounts if one.was is not None), None),
        doubts=_doubts(best, dated, (*doubt, *doubts)),
    )
    others = tuple(one for one in told if one[1] is not best)
    return Event(account=account, locators=tuple(where for where, _ in told), others=others)


def _fullness(account: Account) -> tuple[int, ...]:
    """How much of the event the title of an account tells; of equals the first is taken."""
    gist = account.gist
    if gist is None:
        return (0,)
    sides = max(bool(gist.doers) + bool(gist.things), 1)
    named = bool(account.place) + bool(account.participants)
    words = min(len(account.title.split()), _MOST_WORDS)
    return gist.is_told, not gist.is_aside, not gist.stands_in, sides, named, words


# A longer title does not tell more.
_MOST_WORDS = 10


def _status(accounts: list[Account]) -> tuple[Status, tuple[str, ...]]:
    """That of the title, unless what it plans is off by another sentence."""
    status = accounts[0].status
    off = next((one.status for one in accounts if one.status in OFF), None)
    if off is not None and status in (Status.PLANNED, Status.PROPOSED):
        return off, (_DIFFER.format(status.value, off.value),)
    told = (one for one in accounts if one.gist is not None and not one.gist.refers)
    other = next((one.status for one in told if one.status is not status), None)
    return status, () if other is None else (_DIFFER.format(status.value, other.value),)


_DIFFER = "one sentence says {}, another {}: which is newer?"


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
