"""What a sentence says of the plans that its dates belong to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from timeline.dates.nearest_year import nearest_year
from timeline.edtf import Edtf, EdtfDate
from timeline.languages.english.grammar.counted_back import counted_back
from timeline.languages.english.grammar.moves import Role, Told, roles
from timeline.languages.english.grammar.superseded import (
    Fate,
    deed_of,
    fate,
    fate_of_move,
    fate_of_noun,
    links,
)
from timeline.languages.english.grammar.things import thing
from timeline.languages.english.left_over import NO_MORE
from timeline.languages.grammar import DatePhrase, Plan, Was
from timeline.text.tokens import TokenKind, Tokens

_TOLD = {
    Role.NEW: Plan.NEW,
    Role.OLD: Plan.OLD,
    Role.WAS_PLANNED: Plan.WAS_PLANNED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SentencePlans:
    """The plans of a sentence, by the offsets of their dates."""

    plans: Mapping[int, Plan] = field(default_factory=dict)
    #: of a date, the one whose place it takes
    was: Mapping[int, Was] = field(default_factory=dict)
    #: what the sentence says became of a plan
    fates: Mapping[int, Fate] = field(default_factory=dict)
    #: to which a verb says that something was moved
    moved: frozenset[int] = frozenset()
    #: what is moved, put off or called off: the title of its event
    things: Mapping[int, Tokens] = field(default_factory=dict)
    #: at these nothing happens: the dates of plans that are no more, and of decisions
    without_event: frozenset[int] = frozenset()


NO_PLANS = SentencePlans()


def sentence_plans(words: Tokens, phrases: Sequence[DatePhrase]) -> SentencePlans:
    """The plans of the sentence that has the dates `phrases`."""
    attributive = frozenset(one.start for one in phrases if one.attributive)
    told = roles(words, attributive)
    if not told and not attributive:
        return NO_PLANS
    starts = {at: word.start for at, word in enumerate(words) if word.kind is TokenKind.DATE}
    by_start = {phrase.start: phrase for phrase in phrases}
    replaced = links(words, told, attributive)
    fates = _fates(words, told, replaced, starts) | _fates_of_nouns(words, starts, attributive)
    plans = {starts[at]: _TOLD[one.role] for at, one in told.items() if one.role in _TOLD}
    return SentencePlans(
        plans=plans | {starts[at]: Plan.NEW for at in replaced.values()},
        was=_counted(words, told, by_start)
        | {
            starts[new]: former(by_start[starts[old]], by_start[starts[new]].value)
            for old, new in replaced.items()
        },
        fates=fates,
        things=_things(words, told, fates, starts),
        moved=frozenset(starts[at] for at, one in told.items() if one.role is Role.NEW),
        without_event=frozenset(starts[at] for at in (*replaced, *_without_event(told))),
    )


def former(phrase: DatePhrase, new: Edtf) -> Was:
    """The date as one whose place `new` took: of the year beside that, where it has none."""
    doubts = tuple(doubt for doubt in phrase.doubts if not doubt.endswith(NO_MORE))
    value = _beside(phrase, new)
    if value != phrase.value:
        doubts = ()
    return Was(when=phrase.when, value=value, start=phrase.start, end=phrase.end, doubts=doubts)


def _beside(phrase: DatePhrase, new: Edtf) -> Edtf:
    old = phrase.value
    if phrase.mention.implied != ("year",) or not isinstance(old, EdtfDate):
        return old
    if not isinstance(new, EdtfDate) or new.precision is not old.precision:
        return old
    return nearest_year(old, new)


def _counted(
    words: Tokens, told: Mapping[int, Told], by_start: Mapping[int, DatePhrase]
) -> dict[int, Was]:
    """The old dates that are told by how much they were moved."""
    moved = ((at, one.group) for at, one in told.items() if one.role is Role.NEW)
    dated = ((at, group, by_start[words[at].start]) for at, group in moved if group is not None)
    found = ((one.start, counted_back(words, group, at, one.value)) for at, group, one in dated)
    return {start: was for start, was in found if was is not None}


def _fates(
    words: Tokens, told: Mapping[int, Told], replaced: Mapping[int, int], starts: Mapping[int, int]
) -> dict[int, Fate]:
    left = [at for at in told if at not in replaced]
    planned = ((at, fate(words, told, at)) for at in left if told[at].role in _PLANNED)
    moved = ((at, fate_of_move(words, at)) for at in left if told[at].role is Role.NEW)
    return {starts[at]: one for at, one in (*planned, *moved) if one is not None}


def _fates_of_nouns(
    words: Tokens, starts: Mapping[int, int], attributive: frozenset[int]
) -> dict[int, Fate]:
    found = ((start, fate_of_noun(words, at)) for at, start in starts.items())
    return {at: one for at, one in found if at in attributive and one is not None}


def _things(
    words: Tokens, told: Mapping[int, Told], fates: Mapping[int, Fate], starts: Mapping[int, int]
) -> dict[int, Tokens]:
    moved = {at: one.group for at, one in told.items() if one.role is Role.NEW}
    off = {at: fates[start].group for at, start in starts.items() if start in fates}
    every = (*moved.items(), *off.items())
    groups = {at: group for at, group in every if group is not None}
    named = {at: group for at, group in groups.items() if _is_noun(words, told, at)}
    return {starts[at]: thing(words, group) for at, group in named.items()}


def _is_noun(words: Tokens, told: Mapping[int, Told], at: int) -> bool:
    """Whether a plan is of a noun, and not of what was to be done: "was due to open"."""
    one = told.get(at)
    return one is None or one.role is Role.NEW or deed_of(words, one, at) in _LIGHT


_LIGHT = frozenset({"", "hold", "take", "happen", "occur", "go", "begin", "start", "be"})
_PLANNED = (Role.OLD, Role.WAS_PLANNED, Role.PLANNED)


def _without_event(told: Mapping[int, Told]) -> list[int]:
    return [at for at, one in told.items() if one.role in (Role.DECIDED, Role.LASTING)]
