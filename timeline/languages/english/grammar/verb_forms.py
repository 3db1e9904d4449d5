"""The forms of English verbs, with the verbs that they are of."""

from enum import IntEnum
from functools import cache

from timeline.languages.english import verb_words
from timeline.languages.english.grammar import (
    event_words,
    figure_words,
    move_words,
    status_words,
)
from timeline.languages.english.grammar.conjugation import base_of_past, third_person
from timeline.languages.english.lists import listed
from timeline.text.tokens import Token, TokenKind


class VerbForm(IntEnum):
    """What a form of a verb can be."""

    BASE = 0
    PRESENT = 1
    PAST = 2
    PARTICIPLE = 3
    GERUND = 4
    #: in the present a noun first: "hopes", "aims"
    NOUN = 5


_TABLED = (
    status_words.PLAN_VERBS
    | status_words.AGREEMENT_VERBS
    | status_words.PROPOSAL_VERBS
    | status_words.POSTPONING_VERBS
    | status_words.CANCELLING_VERBS
    | move_words.DIRECT_MOVERS
    | frozenset(move_words.PARTICLES)
    | event_words.ATTITUDE_VERBS
    | figure_words.MEASURING_VERBS
)


# "A wound", "a split", "upset": more often other words.
_NO_FORMS = listed("bear bind burst cast cost hurt let lie light rid shed split upset wind wound")
_RARE = tuple(row for row in verb_words.RARE_IRREGULAR_VERBS if row[0] not in _NO_FORMS)


@cache
def _forms() -> dict[str, tuple[str, frozenset[VerbForm]]]:
    """Form to base form and what it can be."""
    found: dict[str, tuple[str, set[VerbForm]]] = {}

    def put(form: str, base: str, *kinds: VerbForm) -> None:
        found.setdefault(form, (base, set()))[1].update(kinds)

    for base, past, participle in (*verb_words.IRREGULAR_VERBS, *_RARE):
        put(base, base, VerbForm.BASE)
        put(third_person(base), base, VerbForm.PRESENT)
        put(past, base, VerbForm.PAST)
        put(participle, base, VerbForm.PARTICIPLE)
        put(_gerund(base), base, VerbForm.GERUND)
        put(_gerund(base, doubled=True), base, VerbForm.GERUND)
    irregular = {base for base, _, _ in (*verb_words.IRREGULAR_VERBS, *_RARE)} | {"be", "due"}
    for base in sorted(
        {*verb_words.REGULAR_VERBS, *event_words.SAYING_VERBS, *_TABLED} - irregular
    ):
        put(base, base, VerbForm.BASE)
        if base in verb_words.REGULAR_VERBS:
            # "States", "notes" and "numbers" are nouns first.
            put(third_person(base), base, VerbForm.PRESENT)
        else:
            put(third_person(base), base, VerbForm.NOUN)
        for past in _pasts(base):
            put(past, base, VerbForm.PAST, VerbForm.PARTICIPLE)
        put(_gerund(base), base, VerbForm.GERUND)
        put(_gerund(base, doubled=True), base, VerbForm.GERUND)
    return {form: (base, frozenset(kinds)) for form, (base, kinds) in found.items()}


def _pasts(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (base + "d",)
    if base.endswith("y") and base[-2] not in "aeou":
        return (base[:-1] + "ied",)
    return (base + "ed", base + base[-1] + "ed")


def _gerund(base: str, *, doubled: bool = False) -> str:
    stem = base[:-1] if base.endswith("e") and not base.endswith(("ee", "ye")) else base
    return stem + (stem[-1] if doubled else "") + "ing"


# "Shed", "king": shorter words are not verbs with these endings.
_SHORTEST = 4


def known(token: Token) -> tuple[str, frozenset[VerbForm]]:
    """The verb that `token` may be a form of, and which forms it may be."""
    low = token.low
    if token.kind is not TokenKind.WORD:
        return low, frozenset()
    known = _forms().get(low)
    if known is not None:
        return known
    if low not in verb_words.NOT_VERBS and len(low) > _SHORTEST:
        if low.endswith("ed"):
            return low, frozenset({VerbForm.PAST, VerbForm.PARTICIPLE})
        if low.endswith("ing"):
            return low, frozenset({VerbForm.GERUND})
    return low, frozenset()


def base_form(token: Token) -> str:
    """The base of the verb that `token` may be a form of, made of its ending where it is rare."""
    base, forms = known(token)
    if base != token.low or VerbForm.BASE in forms:
        return base
    return base_of_past(base.removesuffix("ing") + "ed" if base.endswith("ing") else base)


def base_of(word: str) -> str:
    """The base of the verb that a word in small letters may be a form of; else the word itself.

    >>> base_of("broken"), base_of("signs"), base_of("harbour")
    ('break', 'sign', 'harbour')
    """
    found = _forms().get(word)
    return word if found is None else found[0]


def can_be_base(token: Token) -> bool:
    """Whether `token` can be a verb in its base form."""
    return token.small and VerbForm.BASE in known(token)[1]


def can_be_present(token: Token) -> bool:
    """Whether `token` can be a verb of one who does it now: "opens"."""
    return bool({VerbForm.PRESENT, VerbForm.NOUN} & known(token)[1])


def can_be_participle(token: Token) -> bool:
    """Whether `token` can be a past participle: "opened", "held"."""
    return VerbForm.PARTICIPLE in known(token)[1]


def can_be_gerund(token: Token) -> bool:
    """Whether `token` can be a verb that ends in "ing"."""
    return VerbForm.GERUND in known(token)[1]
