"""Plans of one sentence of which another sentence tells what became: a new date, or none.

"The digging had been due to begin on 5 April. It will now begin on 26 April." is one event.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from timeline.languages.english.abbreviations import ABBREVIATIONS
from timeline.languages.english.grammar import event_words, function_words, move_words
from timeline.languages.english.grammar.moves import Role, Told, leads, moving, roles
from timeline.languages.english.grammar.sentence_plans import former
from timeline.languages.english.grammar.superseded import (
    Fate,
    came_about,
    deed_of,
    governor,
    nouns,
    same_deed,
    subject_start,
    what_became,
)
from timeline.languages.english.grammar.verbs import VerbGroup, verb_groups
from timeline.languages.grammar import Account, DatePhrase, Plan
from timeline.model import Status
from timeline.text.sentences import sentences
from timeline.text.tokens import Tokens, tokens

# Characters around a plan in which the next sentences are looked at, and how many of them.
_REACH = 700
_BEHIND, _BEFORE = 2, 1
# Places in a whole text at which something is put off or called off.
_MOST = 40
_STAND_INS = frozenset({"it", "they", "this", "these", "both", "that", "those"})
_CUE = re.compile(
    r"(?<!\w)(?:postpon|delay|resched|deferr?|adjourn|cancel|scrap|shelv|suspend|abandon|call|put"
    r"|push|held|go|went|gone|took|take|open|start|began|begin|launch|happen|without)\w*",
    re.IGNORECASE,
)
_OFF = re.compile(
    r"(?<!\w)(?:postpon|resched|adjourn|cancel|scrapp|shelv|called\s+off|put\s+off|calls\s+off)\w*",
    re.IGNORECASE,
)
#: says that there is no new date, or none yet
NO_DATE = re.compile(
    r"(?<!\w)(?:no\s+(?:new\s+|other\s+|fixed\s+)?dates?|(?:(?:a|the)\s+)?new\s+(?:dates?|time)"
    r"|not\s+(?:yet\s+)?(?:clear|known|been\s+(?:set|fixed|announced|decided))|until\s+further"
    r"|unclear\s+when|indefinitely|yet\s+to\s+be\s+(?:set|fixed|announced|decided|rescheduled))"
    r"(?!\w)",
    re.IGNORECASE,
)
_MAY_BE_OLD = "“{}”: the plan may no longer hold: does it?"
_ELSEWHERE = "put off or called off by “{}”: is that this event?"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A text with its dates, in order."""

    text: str
    phrases: Sequence[DatePhrase]

    def words(self, start: int, end: int) -> Tokens:
        """The words from `start` to `end`, the dates as one each."""
        spans = [(one.start, one.end) for one in self._inside(start, end)]
        return tokens(self.text, start, max(end, spans[-1][1] if spans else end), spans)

    def told(self, words: Tokens) -> dict[int, Told]:
        """What the dates of a sentence are to a plan, by their indexes."""
        inside = self._inside(words[0].start, words[-1].end)
        return dict(roles(words, frozenset(one.start for one in inside if one.attributive)))

    def _inside(self, start: int, end: int) -> Sequence[DatePhrase]:
        first = bisect_left(self.phrases, start, key=_BY_START)
        return self.phrases[first : bisect_left(self.phrases, end, key=_BY_START)]


_BY_START = attrgetter("start")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Old:
    """A plan of which the sentence does not tell what became."""

    account: Account
    words: Tokens
    #: index of its date
    at: int
    told: Told
    nouns: frozenset[str]
    #: whether its subject is "it" or the like
    is_stand_in: bool


def settled(
    text: str, accounts: Sequence[Account], phrases: Sequence[DatePhrase]
) -> tuple[Account | None, ...]:
    """The accounts, with what other sentences say of their plans; None for one told by another."""
    whole = _Text(text=text, phrases=phrases)
    made: list[Account | None] = list(accounts)
    for index, account in enumerate(accounts):
        old = _old(whole, account)
        if old is None:
            continue
        successor = next(_successors(whole, made, index, old), None)
        new = None if successor is None else made[successor]
        if successor is not None and new is not None:
            made[successor], made[index] = _replacing(new, old), None
        else:
            made[index] = _with_fate(whole, old)
    return tuple(made)


def _old(whole: _Text, account: Account) -> _Old | None:
    """The plan of an account that no longer holds, or may no longer hold."""
    is_open = account.status in (Status.PLANNED, Status.POSTPONED)
    if account.plan not in (Plan.OLD, Plan.WAS_PLANNED) or not is_open:
        return None
    words = whole.words(account.start, account.end)
    at = next((at for at, word in enumerate(words) if word.start == account.phrase.start), None)
    told = None if at is None else whole.told(words).get(at)
    if at is None or told is None or told.group is None:
        return None
    start = subject_start(words, told.group)
    named = nouns(words, start, told.group.start)
    return _Old(
        account=account,
        words=words,
        at=at,
        told=told,
        nouns=named or nouns(words, 0, at),
        is_stand_in=not named and _is_stand_in(words, start, told.group),
    )


def _is_stand_in(words: Tokens, start: int, group: VerbGroup) -> bool:
    return any(word.low in _STAND_INS for word in words[start : group.start])


def _successors(
    whole: _Text, made: Sequence[Account | None], index: int, old: _Old
) -> Iterator[int]:
    """The accounts near that tell of a date in the place of that of an old plan."""
    behind = range(index + 1, min(index + 1 + _BEHIND, len(made)))
    for at in (*behind, *range(index - 1, max(index - 1 - _BEFORE, -1), -1)):
        account = made[at]
        if account is not None and account.was is None and _takes_place(whole, account, old):
            yield at


def _takes_place(whole: _Text, account: Account, old: _Old) -> bool:
    """Whether the date of an account takes the place of that of an old plan."""
    between = _between(whole, account, old)
    if between is None or account.plan is Plan.OLD:
        return False
    words = whole.words(account.start, account.end)
    at = next((at for at, word in enumerate(words) if word.start == account.phrase.start), None)
    if at is None:
        return False
    moved = moving(words, at)
    group = moved or governor(words, at)
    if (
        group is None
        or _is_day_of_dating(words, group, at)
        or not _is_same(words, group, old, account, between)
    ):
        return False
    told = whole.told(words).get(at)
    if moved is not None or (told is not None and told.role is Role.NEW):
        return True
    if account.start < old.account.start and old.account.plan is not Plan.OLD:
        return False
    return same_deed(words, old.told, group, deed_of(old.words, old.told, old.at))


def _is_day_of_dating(words: Tokens, group: VerbGroup, at: int) -> bool:
    """Whether a date is told or found on that day: "a new date will be announced next week"."""
    named = nouns(words, subject_start(words, group), group.start)
    behind = group.end <= at and all(word.low != ":" for word in words[group.end : at])
    told = group.verb in move_words.DATING | event_words.SAYING_VERBS
    is_date = bool(named) and named <= _DATE_WORDS
    return is_date and told and behind and leads(words, at) not in _FOR


def _between(whole: _Text, account: Account, old: _Old) -> int | None:
    """The number of sentences between an account and an old plan; None for many."""
    first, last = sorted((account, old.account), key=lambda one: one.start)
    if last.start < first.end or last.start - first.end > _REACH:
        return None
    return len(sentences(whole.text, first.end, last.start, ABBREVIATIONS))


def _is_same(words: Tokens, group: VerbGroup, old: _Old, account: Account, between: int) -> bool:
    """Whether a verb is of what an old plan is of."""
    start = subject_start(words, group)
    named = nouns(words, start, group.start)
    if not group.passive and moving_object(group):
        named = nouns(words, group.end, len(words)) or named
    if named & old.nouns or (named and named <= _DATE_WORDS and not between):
        return True
    near = not between
    if account.start < old.account.start and (old.is_stand_in or old.nouns <= _GENERAL):
        return near
    return near and not named and _is_stand_in(words, start, group)


#: lead the date that was set: "set for 5 June"
_FOR = frozenset({"for", "as"})
#: nouns that go back to what was told: "the ceremony had been planned for June"
_GENERAL = frozenset({"ceremony", "event", "opening", "launch", "start", "date", "celebration"})
_DATE_WORDS = frozenset(word.removesuffix("s") for word in move_words.DATE_NOUNS) | {"new"}


def moving_object(group: VerbGroup) -> bool:
    """Whether a verb can have what it moves for its object."""
    return group.verb in move_words.MOVERS | move_words.DIRECT_MOVERS or (
        group.verb in move_words.PARTICLES
    )


def _replacing(new: Account, old: _Old) -> Account:
    """The account with the old plan, and with its title where it only stands in for that."""
    first = new.title.split(maxsplit=1)[0].lower() if new.title else ""
    stands_in = first in {*function_words.STAND_INS, "new"} or _goes_on(new, old.account)
    doubts = (doubt for doubt in new.doubts if not (stands_in and "in the title" in doubt))
    was = former(old.account.phrase, new.phrase.value)
    return replace(
        new,
        title=old.account.title if stands_in else new.title,
        was=was,
        plan=Plan.NEW,
        start=min(new.start, old.account.start),
        end=max(new.end, old.account.end),
        doubts=(*doubts, *was.doubts),
    )


def _goes_on(new: Account, old: Account) -> bool:
    """Whether a title says no more than the old one, and that it was moved."""
    return new.plan is Plan.NEW and new.title.startswith(old.title)


def _with_fate(whole: _Text, old: _Old) -> Account:
    """The account with what the text says became of its plan, or with a doubt."""
    account = old.account
    fate = _fate_near(whole, old) or _fate_elsewhere(whole, old)
    if fate is not None:
        doubts = (*account.doubts, fate.doubt) if fate.doubt else account.doubts
        return replace(account, status=fate.status, doubts=_settled_doubts(doubts))
    group = old.told.group
    if account.plan is Plan.OLD or group is None or _is_reported(old.words, group):
        return account
    said = " ".join(word.text for word in old.words[group.start : group.end])
    return replace(account, doubts=(*account.doubts, _MAY_BE_OLD.format(said)))


def _settled_doubts(doubts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(doubt for doubt in doubts if "did it happen?" not in doubt)


def _is_reported(words: Tokens, group: VerbGroup) -> bool:
    """Whether somebody says so: "said the vote was due in May" speaks of what still holds."""
    before = [one for one in verb_groups(words) if one.end <= group.start]
    return any(one.verb in event_words.SAYING_VERBS for one in before)


def _fate_near(whole: _Text, old: _Old) -> Fate | None:
    """What the sentences around say became of a plan."""
    text, account = whole.text, old.account
    behind = sentences(text, account.end, min(account.end + _REACH, len(text)), ABBREVIATIONS)
    before = sentences(text, max(account.start - _REACH, 0), account.start, ABBREVIATIONS)
    near = [(*span, at) for at, span in enumerate(behind[:_BEHIND])]
    near += [(*span, at) for at, span in enumerate(before[::-1][:_BEFORE])]
    found = (_fate_in(whole, old, *one) for one in near)
    return next((one for one in found if one is not None), None)


def _fate_in(whole: _Text, old: _Old, start: int, end: int, away: int) -> Fate | None:
    text = whole.text
    if not away and start > old.account.start and NO_DATE.search(text, start, end):
        return Fate(Status.POSTPONED)
    if _CUE.search(text, start, end) is None:
        return None
    words = whole.words(start, end)
    for group in verb_groups(words):
        told = old.is_stand_in and not away and start < old.account.start
        if not told and not _is_same(words, group, old, old.account, away):
            continue
        fate = what_became(words, group) or came_about(words, group)
        if fate is not None:
            return fate
    return None


def _fate_elsewhere(whole: _Text, old: _Old) -> Fate | None:
    """What any other sentence of the text says became of what is called the same."""
    heads = old.nouns & event_words.EVENT_NOUNS
    if not heads or old.is_stand_in:
        return None
    for count, cue in enumerate(_OFF.finditer(whole.text)):
        if count == _MOST:
            break
        span = _around(whole.text, cue.start())
        fate = None if span[0] <= old.account.start < span[1] else _fate_of(whole, heads, span)
        if fate is not None:
            said = " ".join(whole.text[slice(*span)].split())
            return Fate(fate.status, _ELSEWHERE.format(said[:80]))
    return None


def _around(text: str, at: int) -> tuple[int, int]:
    """The sentence that stands around `at`."""
    first = max(0, at - _REACH // 2)
    for start, end in sentences(text, first, min(len(text), at + _REACH // 2), ABBREVIATIONS):
        if start <= at < end:
            return max(start, text.rfind("\n", start, at) + 1), end
    return at, at


def _fate_of(whole: _Text, heads: frozenset[str], span: tuple[int, int]) -> Fate | None:
    words = whole.words(*span)
    for group in verb_groups(words):
        fate = what_became(words, group)
        near = nouns(words, max(0, group.start - 8), min(len(words), group.end + 8))
        if fate is not None and near & heads:
            return fate
    return None
