"""Dates to which something is moved, and those at which it was to be.

English moves a date with a verb and what leads the date ("moved from … to", "put off until",
"rescheduled for"), with "instead of", or by calling a plan an earlier one ("originally set for",
"had been due"). "Was scheduled for" leaves open whether the plan still holds.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from timeline.languages.english import verb_words
from timeline.languages.english.grammar import (
    event_words,
    function_words,
    move_words,
    status_words,
)
from timeline.languages.english.grammar.verbs import Tense, VerbGroup, verb_groups
from timeline.languages.english.lists import listed
from timeline.text.tokens import TokenKind, Tokens, tokens


class Role(Enum):
    """What a date is to a plan."""

    #: the date to which something is moved
    NEW = "new"
    #: of a plan that is no more: "originally set for", "moved from", "instead of"
    OLD = "old"
    #: of a plan that may be no more: "was scheduled for"
    WAS_PLANNED = "was planned"
    #: of a plan: "planned for"
    PLANNED = "planned"
    #: on which it was decided to move something
    DECIDED = "decided"
    #: until which something had been expected to last
    LASTING = "lasting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the words say of a date, and the verb by which they do."""

    role: Role
    group: VerbGroup | None = None


_ADVERBS = function_words.ADVERBS | move_words.FORMERLY
_BE_PAST = frozenset({"was", "were", "wasn't", "weren't"})
_HAD = frozenset({"had", "'d", "hadn't"})
_REACH = 8
# Words between a verb and the date that it is of.
_NEAR = 6
# What stands between a verb and what is not of it.
_APART = ("(", ")", ";", ":")
# What leads a day on which something is done.
_ON = frozenset({"", "on", "in", "at", "during", "late", "early"})
# Characters before a date in which what moves it stands, and how its forms begin.
_LOOK_BACK = 90
_CUE = re.compile(
    r"(?<!\w)(?:postpon|delay|resched|defer|adjourn|retim|mov|shift|slip|slid|chang|switch|push|put"
    r"|br(?:ing|ought)|held|hold|advanc|set|rolled|carr|pull|pass|continu|revis|transfer)\w*",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?;:]\s")


def is_moved(text: str, start: int, end: int) -> bool:
    """Whether something is moved to or from the date that stands, with its preposition, there."""
    first = max(0, start - _LOOK_BACK)
    for stop in _STOP.finditer(text, first, start):
        first = stop.end()
    if _CUE.search(text, first, start) is None:
        return False
    words = tokens(text, first, end, [(start, end)])
    return moving(words, len(words) - 1) is not None


def roles(words: Tokens, attributive: frozenset[int]) -> Mapping[int, Told]:
    """By the index of each date of a sentence that a plan is about, what it is to the plan.

    Args:
        words: The sentence.
        attributive: The offsets of the dates that describe a noun: "Friday's vote".
    """
    dates = [at for at, word in enumerate(words) if word.kind is TokenKind.DATE]
    found = {at: told for at in dates if (told := _told(words, at)) is not None}
    found.update(_renewed(words, dates))
    for at in dates:
        told = _beside_move(words, at, found, attributive)
        if told is not None:
            found[at] = told
    return found


def _renewed(words: Tokens, dates: list[int]) -> dict[int, Told]:
    """The two dates of "The hearing on 3 May will now be held on 9 May"."""
    for old, new in pairwise(dates):
        group = next(
            (one for one in verb_groups(words) if old < one.start and one.end <= new), None
        )
        if group is None or group.tense is not Tense.FUTURE or group.negated:
            continue
        now = any(word.low == "now" for word in words[group.start : group.end])
        beside = new - group.end <= _NEAR and leads(words, old) in _ON | {"of"}
        if now and beside and _belongs_to_noun(words, old, group):
            told = Told(role=Role.OLD, group=group), Told(role=Role.NEW, group=group)
            return {old: told[0], new: told[1]}
    return {}


def _told(words: Tokens, at: int) -> Told | None:
    return _replaced(words, at) or _moved(words, at) or _named(words, at) or _planned(words, at)


def moving(words: Tokens, at: int) -> VerbGroup | None:
    """The verb that moves something to or from the date at `at`."""
    reaches = leads(words, at) in move_words.TO
    for group in reversed([one for one in verb_groups(words) if one.end <= at]):
        if moves(words, group, at):
            return group if is_done(words, group) else None
        described = group.participle and group.end - group.start == 1
        if not reaches or (group.finite and not described):
            return None
    return None


def is_done(words: Tokens, group: VerbGroup) -> bool:
    """Whether a verb tells of what is done, and not of what is refused or only asked for."""
    if group.negated:
        return False
    if group.tense is not Tense.INFINITIVE:
        return True
    before = [one for one in verb_groups(words) if one.end <= group.start]
    noun = words[group.start - 1].low if group.start else ""
    if noun in status_words.PLAN_NOUNS | status_words.PROPOSAL_NOUNS | move_words.ASKING:
        return False
    led = before[-1] if before and before[-1].end == group.start else None
    return led is None or not (led.negated or led.verb in move_words.REFUSING)


def moves(words: Tokens, group: VerbGroup, at: int) -> bool:
    """Whether a verb moves something to or from a date at `at`, behind it."""
    if group.verb in move_words.MOVERS or with_particle(words, group, at):
        return True
    if is_carried(words, group, at):
        return True
    lead = leads(words, at)
    if lead not in move_words.TO and lead != "from":
        return False
    if group.verb not in move_words.PASSIVE_MOVERS:
        return group.verb in move_words.DIRECT_MOVERS
    return _is_of_date(words, group, at) or (lead != "from" and group.passive)


def is_carried(words: Tokens, group: VerbGroup, at: int) -> bool:
    """Whether minutes carry something over to a date: "Referred to the board on March 19"."""
    fragment = group.start == 0 or words[group.start].text.isupper()
    item = group.participle and fragment and group.verb in _CARRIED
    behind = words[group.end : at]
    lead = leads(words, at)
    to = lead in move_words.TO or (lead in _ON and any(word.low == "to" for word in behind))
    return item and to and not any(word.low in function_words.DETERMINERS for word in behind)


_CARRIED = listed("pass continue carry refer set")


def _is_of_date(words: Tokens, group: VerbGroup, at: int) -> bool:
    """Whether a date is changed: "the date for entries was changed", "extended the deadline"."""
    before, behind = words[max(0, group.start - _REACH) : group.start], words[group.end : at]
    named = before if group.passive or not behind else behind
    return any(word.low in move_words.DATE_NOUNS for word in named)


def with_particle(words: Tokens, group: VerbGroup, at: int) -> bool:
    """Whether a verb moves by its particle: "pushed back", "brought the fair forward"."""
    particles = move_words.PARTICLES.get(group.verb)
    behind = words[group.end : min(at, group.end + _REACH)]
    return particles is not None and any(word.low in particles for word in behind)


def leads(words: Tokens, at: int) -> str:
    """The preposition of the date at `at`; empty where none leads it."""
    first = words[at].text.split(maxsplit=1)[0].lower()
    if first in function_words.PREPOSITIONS or first in ("no", "not"):
        return first
    before = words[at - 1].low if at else ""
    return before if before in function_words.PREPOSITIONS else ""


def _moved(words: Tokens, at: int) -> Told | None:
    """The role of a date behind a verb that moves something."""
    group = moving(words, at)
    if group is None:
        return None
    lead = leads(words, at)
    if lead in move_words.TO or lead in ("for", "no", "not") or is_carried(words, group, at):
        return Told(role=Role.NEW, group=group)
    return Told(role=Role.OLD, group=group) if lead == "from" else None


def _replaced(words: Tokens, at: int) -> Told | None:
    """Of the date behind "instead of" or "rather than", or behind a "not" without a verb."""
    before = [word.low for word in words[max(0, at - 2) : at]]
    if not words[at].text.lower().startswith("of ") and before[-1:] == ["of"]:
        before.pop()
    instead = before[-1:] == ["instead"] and leads(words, at) == "of"
    verbal = any(group.start < at <= group.end for group in verb_groups(words))
    no = before[-1:] == ["not"] and leads(words, at) in _ON and not verbal
    return Told(role=Role.OLD) if instead or no or before == ["rather", "than"] else None


def _named(words: Tokens, at: int) -> Told | None:
    """Of a date that is called "the original date" or "the new date"."""
    noun = at - 1
    groups = [group for group in verb_groups(words) if group.end == at]
    if groups and groups[0].verb == "be":
        if any(word.low == "now" for word in words[groups[0].start : at]):
            return Told(role=Role.NEW, group=groups[0])
        noun = groups[0].start - 1
    elif leads(words, at) not in ("of", "for"):
        return None
    if noun < 1 or words[noun].low not in move_words.DATE_NOUNS:
        return None
    called = words[noun - 1].low
    if called in move_words.FORMER:
        return Told(role=Role.OLD)
    return Told(role=Role.NEW) if called in move_words.REPLACING else None


def _planned(words: Tokens, at: int) -> Told | None:
    """Of a date at which something was or is to be, by the verb before it or else behind."""
    groups = verb_groups(words)
    before = [group for group in groups if group.end <= at]
    group = _adjective(words, before, at) or (
        _plan(words, before, at) if before else _plan_behind(words, groups, at)
    )
    if group is None or group.negated:
        return None
    role = _role_of_plan(words, group)
    if leads(words, at) in ("until", "till"):
        # "Had been expected to last until May"
        return Told(role=Role.LASTING, group=group) if role is Role.OLD else None
    if role is Role.PLANNED and _is_day_of_planning(words, group, at):
        return None
    if role is Role.PLANNED and any(word.low == "now" for word in words[group.start : group.end]):
        # "The vote, postponed last week, is now expected on Friday."
        role = Role.NEW
    return Told(role=role, group=group)


def _is_day_of_planning(words: Tokens, group: VerbGroup, at: int) -> bool:
    """Whether it is when somebody planned it: "the bridge, planned in 1990"."""
    said = words[group.start].low == "planned" and group.end == at
    return said and leads(words, at) in ("in", "on")


def _adjective(words: Tokens, before: list[VerbGroup], at: int) -> VerbGroup | None:
    """An adjective that makes a plan without a verb: "set for", "due to open in"."""
    last = at - (words[at - 1].low in function_words.PREPOSITIONS)
    if before and before[-1].end == last and before[-1].tense is Tense.INFINITIVE:
        last = before[-1].start
    word = words[last - 1] if last else None
    if word is None or word.low not in status_words.PLAN_ADJECTIVES:
        return None
    if any(group.start < last <= group.end for group in before):
        return None
    return VerbGroup(start=last - 1, end=last, tense=Tense.PAST, verb=word.low, participle=True)


def _plan(words: Tokens, before: list[VerbGroup], at: int) -> VerbGroup | None:
    """The verb that makes a plan of what happens at `at`: "was due" of "was due to open"."""
    last = before[-1]
    if last.tense is Tense.INFINITIVE and len(before) > 1 and before[-2].end == last.start:
        return before[-2] if is_plan(words, before[-2], at) else None
    joined = any(word.low in function_words.COORDINATORS for word in words[last.end : at])
    return last if is_plan(words, last, at) and not joined else None


def _plan_behind(words: Tokens, groups: tuple[VerbGroup, ...], at: int) -> VerbGroup | None:
    """The same of a date in front: "On 5 April the lock was due to reopen"."""
    first = next((group for group in groups if group.start > at), None)
    return first if first is not None and is_plan(words, first, at) else None


def is_plan(words: Tokens, group: VerbGroup, at: int) -> bool:
    """Whether a verb says that something was or is to be."""
    first, last = words[group.start].low, words[group.end - 1].low
    if group.tense is Tense.MODAL and first in _BE_PAST:
        return True
    if sets_something(words, group, at):
        return False
    if last in event_words.CALLING_PARTICIPLES and leads(words, at) == "for":
        return True
    if last in status_words.PLAN_ADJECTIVES:
        return group.passive or group.participle or first in _AUXILIARIES
    hoped = first in _HAD and group.verb in move_words.HOPING
    return hoped or (group.passive and group.verb in status_words.PLAN_VERBS)


def sets_something(words: Tokens, group: VerbGroup, at: int) -> bool:
    """Whether "set" has an object and is not a plan: "set a record in May"; "set it for May" is."""
    alone = words[group.start].low == "set" and group.end - group.start == 1
    follows = words[group.end] if group.end < len(words) else None
    noun = follows is not None and follows.kind is TokenKind.WORD and follows.low != "to"
    return alone and noun and leads(words, at) != "for"


_AUXILIARIES = verb_words.BE | verb_words.HAVE | _HAD


def _is_former(words: Tokens, group: VerbGroup) -> bool:
    """Whether an adverb calls a plan an earlier one; "the first is due" does not."""
    inside = any(word.low in move_words.FORMERLY for word in words[group.start : group.end])
    before = words[group.start - 1].low if group.start else ""
    adverbs = move_words.FORMERLY
    if words[group.start].low in _AUXILIARIES:
        adverbs -= move_words.ALSO_NOUNS
    return inside or before in adverbs


def _role_of_plan(words: Tokens, group: VerbGroup) -> Role:
    """Whether a plan is an earlier one, may be one, or holds."""
    if _is_former(words, group):
        return Role.OLD
    first = words[group.start].low
    if first in _HAD:
        return Role.OLD
    if first not in _BE_PAST:
        return Role.PLANNED
    # "Was to have opened"
    have = any(word.low == "have" for word in words[group.start : group.end])
    return Role.OLD if have else Role.WAS_PLANNED


def _beside_move(
    words: Tokens, at: int, found: Mapping[int, Told], attributive: frozenset[int]
) -> Told | None:
    """Of another date of a verb that moves something: "On Monday they put off Friday's vote"."""
    told = found.get(at)
    if told is not None:
        return None
    group = _move_of(words, at, found)
    if group is None:
        return None
    if words[at].start in attributive:
        return Told(role=Role.OLD, group=group)
    ahead = at < group.start and group.passive and leads(words, at) in _ON | {"of"}
    if ahead and _belongs_to_noun(words, at, group):
        return Told(role=Role.OLD, group=group)
    return Told(role=Role.DECIDED, group=group) if leads(words, at) in _ON else None


def _move_of(words: Tokens, at: int, found: Mapping[int, Told]) -> VerbGroup | None:
    """The verb beside a date that moves something to or from another one."""
    known = {told.group for told in found.values() if told.role in (Role.NEW, Role.OLD)}
    groups = verb_groups(words)
    before = [group for group in groups if group.end <= at]
    if before and before[-1] in known:
        return before[-1] if moves_at_all(before[-1]) else None
    if before and not any(word.text == "," for word in words[before[-1].end : at]):
        # "The bank, founded in 1890, has moved"
        return None
    behind = next((group for group in groups if group.start > at), None)
    if behind is not None and any(word.text in _APART for word in words[at : behind.start]):
        return None
    return behind if behind in known and behind is not None and moves_at_all(behind) else None


def moves_at_all(group: VerbGroup) -> bool:
    """Whether a verb can move something."""
    return (
        group.verb in move_words.MOVERS | move_words.DIRECT_MOVERS | move_words.PASSIVE_MOVERS
        or group.verb in move_words.PARTICLES
    )


def _belongs_to_noun(words: Tokens, at: int, group: VerbGroup) -> bool:
    """Whether a date ends the subject: "The vote on 3 May was put off"."""
    behind = words[at + 1 : group.start]
    noun = any(
        word.kind is TokenKind.WORD and word.low not in function_words.NO_NOUNS
        for word in words[:at]
    )
    return noun and all(word.low in _ADVERBS or word.text == "," for word in behind)
