"""Which date of a sentence takes the place of which, and what became of a plan without another."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from timeline.languages.english import verb_words
from timeline.languages.english.grammar import (
    function_words,
    move_words,
    status_words,
)
from timeline.languages.english.grammar.moves import (
    Role,
    Told,
    is_done,
    leads,
    moves_at_all,
    with_particle,
)
from timeline.languages.english.grammar.verbs import Tense, VerbGroup, verb_groups
from timeline.model import Status
from timeline.text.tokens import TokenKind, Tokens

_PLANS = (Role.OLD, Role.WAS_PLANNED, Role.PLANNED)


class Fate(NamedTuple):
    """What became of a plan, and whether the words leave it in doubt."""

    status: Status
    doubt: str = ""
    #: the verb that says so, where it is that of something put off or called off
    group: VerbGroup | None = None


def links(
    words: Tokens, told: Mapping[int, Told], attributive: frozenset[int] = frozenset()
) -> dict[int, int]:
    """By the index of the date of an old plan, that of the one that takes its place.

    Those at the offsets `attributive` only describe a noun: "the spring fair".
    """
    dates = [at for at, word in enumerate(words) if word.kind is TokenKind.DATE]
    found: dict[int, int] = {}
    for old in (at for at in dates if at in told and told[at].role in _PLANS):
        others = [at for at in dates if at != old and at not in found]
        others = [at for at in others if words[at].start not in attributive]
        fit = (at for at in others if _replaces(words, told, old, at))
        new = min(fit, key=partial(_away, old), default=None)
        if new is not None:
            found[old] = new
    return found


def _away(one: int, other: int) -> int:
    return abs(one - other)


def _replaces(words: Tokens, told: Mapping[int, Told], old: int, new: int) -> bool:
    """Whether the date at `new` takes the place of that at `old`."""
    plan, other = told[old], told.get(new)
    if other is not None and other.role is Role.NEW:
        group = other.group
        return group is None or group == plan.group or _is_of_it(words, plan, group)
    if other is not None and other.role is not Role.PLANNED:
        return False
    if plan.group is not None and _is_in_brackets(words, plan.group):
        return plan.role is Role.OLD and new < old
    group = governor(words, new) if other is None else other.group
    if group is None or group.negated != (leads(words, new) in ("before", "until", "till")):
        return False
    if plan.group is None:
        return plan.role is Role.OLD
    return _same_topic(words, plan, group) and _is_of_deed(words, plan, group, (old, new, other))


def _is_of_deed(
    words: Tokens, plan: Told, group: VerbGroup, dates: tuple[int, int, Told | None]
) -> bool:
    """Whether a verb says when that happens of which the plan was, or will not happen before."""
    old, new, other = dates
    if group.negated and plan.role is not Role.PLANNED:
        # "Had been due on 3 May, will not fly before 5 May"
        return True
    if plan.group is not None and leads(words, old) == "from" and moves_at_all(plan.group):
        # "Put off from April, it was won in June"
        return True
    deed = deed_of(words, plan, old)
    return same_deed(words, plan, group, deed) or _same_plan(words, plan, (other, new), deed)


def _same_plan(words: Tokens, plan: Told, other: tuple[Told | None, int], deed: str) -> bool:
    """Whether another plan is of the same: "once planned for 2024, is expected to open in 2028"."""
    told, at = other
    if told is None or plan.role is not Role.OLD:
        return False
    return not deed or deed == deed_of(words, told, at)


def _is_in_brackets(words: Tokens, group: VerbGroup) -> bool:
    """Whether a verb begins what stands in brackets: "6 May (moved from 3 May)"."""
    return group.start > 0 and words[group.start - 1].text in ("(", "[")


def governor(words: Tokens, at: int) -> VerbGroup | None:
    """The finite verb before a date, or else behind it."""
    groups = [group for group in verb_groups(words) if group.finite]
    before = [group for group in groups if group.end <= at]
    return before[-1] if before else next(iter(groups), None)


def same_deed(words: Tokens, plan: Told, group: VerbGroup, deed: str) -> bool:
    """Whether a verb says when that happens of which the plan was.

    Args:
        words: The words with the verb.
        plan: The old plan.
        group: The verb.
        deed: That of what was planned; empty where the plan is of a noun.
    """
    now = any(word.low == "now" for word in words[group.start - 1 : group.end + 1])
    ahead = group.tense is Tense.FUTURE or now
    if plan.role is Role.PLANNED and not (now or _is_of_what_was_held(group, deed)):
        return False
    opposite = deed in move_words.BEGINNING and group.verb in move_words.ENDING
    if opposite or (deed in move_words.ENDING and group.verb in move_words.BEGINNING):
        return False
    if group.verb in (deed, "do"):
        return True
    alike = move_words.BEGINNING | move_words.HAPPENING
    if deed in alike | {""} and group.verb in alike:
        return True
    return ahead and (now or deed == "")


def _is_of_what_was_held(group: VerbGroup, deed: str) -> bool:
    """Whether a verb says when that was held of which a plan was: "planned for 2020, held in"."""
    known = move_words.HAPPENING | move_words.BEGINNING
    return group.tense is Tense.PAST and group.verb in (known if not deed else {deed})


def deed_of(words: Tokens, plan: Told, old: int) -> str:
    """The verb of what was planned; empty where the plan is of a noun."""
    if plan.group is None:
        return ""
    if plan.group.tense is Tense.MODAL:
        return plan.group.verb
    behind = (one for one in verb_groups(words) if plan.group.end <= one.start < old)
    return next((one.verb for one in behind if one.tense is Tense.INFINITIVE), "")


def _same_topic(words: Tokens, plan: Told, group: VerbGroup) -> bool:
    """Whether the subject of a verb is what the plan is of."""
    if plan.group is None or plan.group.start == 0:
        return True
    first, second = sorted((plan.group, group), key=lambda one: one.start)
    own = nouns(words, subject_start(words, second), second.start)
    named = nouns(words, 0, first.start)
    if own <= _DATE_NOUNS:
        return True
    return not own or not named or bool(own & named) or _is_noun_of(words, plan.group, own)


_DATE_NOUNS = frozenset({"date", "deadline", "schedule", "new"})


def _is_noun_of(words: Tokens, plan: VerbGroup, named: frozenset[str]) -> bool:
    """Whether a noun is of the verb that was planned: the opening of what was to open."""
    behind = next((one for one in verb_groups(words) if one.start >= plan.end), None)
    deed = behind.verb if behind is not None and not behind.finite else ""
    return any(noun.startswith(deed.removesuffix("e")) for noun in named) if deed else False


def subject_start(words: Tokens, group: VerbGroup) -> int:
    """Where the subject of a verb begins; at the verb where it shares that of another one."""
    ends = [
        one.end
        for one in verb_groups(words)
        if one.finite and one.end <= group.start and words[one.start].low not in _NOUNS_TOO
    ]
    floor = max(ends, default=0)
    for at in range(group.start - 1, floor - 1, -1):
        word = words[at]
        if word.kind is TokenKind.MARK and word.text in (",", ";", "("):
            return at + 1
        if word.low in function_words.COORDINATORS | function_words.SUBORDINATORS:
            return at + 1
    return floor


# "The test run was put off": a noun where another verb follows.
_NOUNS_TOO = verb_words.NOT_PAST


def nouns(words: Tokens, first: int, last: int) -> frozenset[str]:
    """The words from `first` to `last` that can be nouns, in small letters."""
    verbs = {at for group in verb_groups(words) for at in range(group.start, group.end)}
    return frozenset(
        words[at].low.removesuffix("s")
        for at in range(first, last)
        if words[at].kind is TokenKind.WORD and at not in verbs and words[at].low not in _NO_NOUNS
    )


_NO_NOUNS = function_words.NO_NOUNS | move_words.FORMERLY | status_words.PLAN_ADJECTIVES


def fate(words: Tokens, told: Mapping[int, Told], at: int) -> Fate | None:
    """What a sentence says became of the plan for the date at `at`; None where it says nothing."""
    plan = told[at]
    moving = [one.group for one in told.values() if one.role in (Role.NEW, Role.OLD)]
    groups = [one for one in verb_groups(words) if one != plan.group and one not in moving]
    found = (_fate(words, group, at, plan) for group in groups)
    return next((one for one in found if one is not None), None)


# Words between a verb and the owner that it begins its object with: "off", "the".
_OWNED = 2


def fate_of_noun(words: Tokens, at: int) -> Fate | None:
    """The same of a date that a noun before a verb has: "Friday's vote has been called off"."""
    before = [one for one in verb_groups(words) if one.end <= at]
    if before and not before[-1].passive and at - before[-1].end <= 1 + _OWNED:
        off = what_became(words, before[-1])
        if off is not None:
            return off._replace(group=before[-1])
    for group in (one for one in verb_groups(words) if one.start > at):
        if any(word.text == "," for word in words[at : group.start]):
            return None
        off = what_became(words, group) if group.passive or group.negated else None
        if off is not None:
            return off._replace(group=group)
    return None


def fate_of_move(words: Tokens, at: int) -> Fate | None:
    """The same of a date to which something was moved: "… until 9 May and then held"."""
    behind = [one for one in verb_groups(words) if one.start > at]
    found = (came_about(words, one) for one in behind if _shares_subject(words, one))
    return next((one for one in found if one is not None), None)


def _shares_subject(words: Tokens, group: VerbGroup) -> bool:
    return not nouns(words, subject_start(words, group), group.start)


def _fate(words: Tokens, group: VerbGroup, at: int, plan: Told) -> Fate | None:
    if group.start < at and plan.group is not None and group.start > plan.group.start:
        # What was planned: "was due to be moved".
        return None
    if not _is_of_it(words, plan, group):
        return None
    off = what_became(words, group)
    if off is not None:
        return off._replace(group=group)
    return came_about(words, group, deed_of(words, plan, at)) if group.start > at else None


def _is_of_it(words: Tokens, plan: Told, group: VerbGroup) -> bool:
    """Whether a verb has the plan for its object or subject."""
    return _is_object(words, group, plan) or _same_topic(words, plan, group)


def _is_object(words: Tokens, group: VerbGroup, plan: Told) -> bool:
    """Whether a verb has the plan for its object: "put off the vote planned for May"."""
    if plan.group is None or group.passive or group.end > plan.group.start:
        return False
    between = [one for one in verb_groups(words) if group.end <= one.start < plan.group.start]
    return not any(one.finite and not one.participle for one in between)


def what_became(words: Tokens, group: VerbGroup) -> Fate | None:
    """What a verb without a date says of a plan: put off, called off, or not come about."""
    after = words[group.end].low if group.end < len(words) else ""
    if group.negated:
        return _not_come_about(group)
    if not is_done(words, group) or group.tense is Tense.MODAL:
        return None
    if is_put_off(words, group):
        return Fate(Status.POSTPONED)
    dropped = status_words.CANCELLING_VERBS | status_words.DROPPING_VERBS
    if group.verb in dropped or status_words.CANCELLING_PHRASES.get(group.verb) == after:
        return Fate(Status.CANCELLED)
    return None


def is_put_off(words: Tokens, group: VerbGroup) -> bool:
    """Whether a verb puts something off and does not say until when."""
    if group.verb in move_words.MOVERS | status_words.SUSPENDING_VERBS:
        return True
    if with_particle(words, group, len(words)) and group.verb not in ("hold", "carry", "roll"):
        return True
    behind = words[group.end : group.end + 2]
    if group.verb == "put" and [word.low for word in behind] == ["on", "hold"]:
        return True
    last = not behind or behind[0].kind is TokenKind.MARK
    return group.verb in move_words.SLIPPING and last


def _not_come_about(group: VerbGroup) -> Fate | None:
    if group.verb not in status_words.HAPPENING_VERBS | {"do", "go"}:
        return None
    return Fate(Status.CANCELLED, "said not to have happened: cancelled, or put off?")


def came_about(words: Tokens, group: VerbGroup, deed: str = "") -> Fate | None:
    """Of a plan that is carried out: "was due in May and opened on time"."""
    if group.tense is Tense.FUTURE and _goes_ahead(words, group):
        return Fate(Status.PLANNED)
    if group.tense is not Tense.PAST or group.verb not in _DONE | {deed}:
        return None
    behind = " ".join(word.low for word in words[group.end : group.end + 5])
    if any(word.kind is TokenKind.DATE for word in words[group.end :]):
        return None
    ahead = words[group.end].low if group.end < len(words) else ""
    if group.verb == "go" and ahead != "ahead":
        return None
    sure = group.verb == "go" or any(phrase in behind for phrase in move_words.AS_PLANNED)
    return Fate(Status.OCCURRED, "" if sure else "it came about: on this date?")


def _goes_ahead(words: Tokens, group: VerbGroup) -> bool:
    behind = " ".join(word.low for word in words[group.end : group.end + 5])
    return group.verb == "go" and behind.startswith("ahead")


_DONE = move_words.BEGINNING | move_words.HAPPENING | move_words.ENDING
