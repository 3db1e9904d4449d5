"""The words of a clause as a headline: its verb in the present, and no plan around it."""

import re
from dataclasses import replace

from timeline.languages.english import verb_words
from timeline.languages.english.grammar import function_words, headline_words
from timeline.languages.english.grammar.agreement import is_plural
from timeline.languages.english.grammar.conjugation import third_person
from timeline.languages.english.grammar.nouns import is_event
from timeline.languages.english.grammar.verb_chains import VerbChain, verb_chain
from timeline.languages.english.grammar.verb_forms import (
    VerbForm,
    base_form,
    can_be_base,
    can_be_participle,
    known,
)
from timeline.languages.english.grammar.verbs import Tense, VerbGroup, verb_groups
from timeline.text.tokens import Token, TokenKind, Tokens

_TWO = 2
_OPENERS = function_words.SUBORDINATORS | {"that"}


def headline(words: Tokens, date: Token | None = None) -> Tokens:
    """The words with their verb, and those that are joined to it, in the present.

    Args:
        words: A clause without its date.
        date: The date, which tells which of two verbs it is of.
    """
    later = _behind_participle(words)
    if later is not None:
        first = _finite(words)[0]
        if date is not None and words[first.start].start < date.start < words[later.start].start:
            # "The plan drawn up in May was praised" is of the plan drawn up.
            return passive(words[: first.start], words[first.start : later.start])
    group = later or _main(words)
    if group is None or group.start == 0 or hidden_verb(words[: group.start]) is not None:
        return words
    if _is_described(words, group):
        return (*passive(words[: group.start], words[group.start :]),)
    subjunctive = group.start > 1 and words[group.start - 1].low == "be"
    chain = verb_chain(words, group.start - subjunctive)
    if chain is None:
        return words
    subject = _without_idle(words[: chain.start])
    several = is_plural(subject) if chain.is_plural is None else chain.is_plural
    behind = _joined(words[chain.end :], chain, several=several)
    if chain.is_plan:
        return (*subject, *_due(subject, words[chain.start : chain.end]), *behind)
    return (*subject, *_present(words, chain, several=several), *behind)


def _finite(words: Tokens) -> list[VerbGroup]:
    """The groups of verbs that can carry a clause; "state-owned" is an adjective."""
    return [one for one in verb_groups(words) if one.finite and not _is_compound(words, one)]


def _is_compound(words: Tokens, group: VerbGroup) -> bool:
    head, hyphen, _ = words[group.start].low.partition("-")
    return bool(hyphen) and group.participle and head not in ("re", "co", "de", "un")


def _behind_participle(words: Tokens) -> VerbGroup | None:
    """The verb of a noun that a participle describes: "a plan drawn up in May was praised"."""
    groups = _finite(words)[:_TWO]
    if len(groups) < _TWO or not groups[0].participle or groups[0].start == 0:
        return None
    first, later = groups
    between = words[first.end : later.start]
    plain = not between or between[0].low in function_words.PREPOSITIONS | function_words.ADVERBS
    parted = any(
        word.kind is TokenKind.MARK
        or word.low in function_words.COORDINATORS | _OPENERS | function_words.PRONOUNS
        for word in between
    )
    alone = first.end == first.start + 1 and later.start > 0
    return later if alone and plain and not parted else None


def _main(words: Tokens) -> VerbGroup | None:
    """The first finite verb; a noun that ends like a verb is not: "the works were closed"."""
    groups = _finite(words)
    if len(groups) < _TWO:
        return next(iter(groups), None)
    first, later = groups[:_TWO]
    between = words[first.end : later.start]
    parted = any(
        word.kind is TokenKind.MARK or word.low in function_words.COORDINATORS | _OPENERS
        for word in between
    )
    alone = first.end == first.start + 1 and first.tense is Tense.PRESENT
    if alone and not parted and (not between or _has_auxiliary(words, later)):
        return later
    return first


def _has_auxiliary(words: Tokens, group: VerbGroup) -> bool:
    low = words[group.start].low
    return low in verb_words.BE | verb_words.HAVE | verb_words.FUTURE_MODALS


def _is_described(words: Tokens, group: VerbGroup) -> bool:
    """Whether a participle says what was done with the noun before: "a treaty signed in Rome"."""
    participle = words[group.start]
    if not group.participle or words[group.start - 1].low in function_words.PRONOUNS:
        return False
    after = words[group.end] if group.end < len(words) else None
    if after is not None and after.low == "as":
        return False
    if after is not None and after.low == "by" and group.end + 1 < len(words):
        return words[group.end + 1].kind is TokenKind.WORD
    plain = (
        after is None or after.kind is TokenKind.MARK or (after.low in function_words.PREPOSITIONS)
    )
    if VerbForm.PAST not in known(participle)[1]:
        return True
    return plain and base_form(participle) in headline_words.WITH_OBJECT


def hidden_verb(subject: Tokens) -> int | None:
    """Where a verb stands that is not known as one: "The paper cites a rise in numbers"."""
    for at in range(2, len(subject)):
        before = subject[at - 1]
        if subject[at].low in _ARTICLES and _may_be_verb(before):
            return at - 1
    return None


def _may_be_verb(word: Token) -> bool:
    return word.small and word.low not in _NOT_VERBS and not word.low.endswith("ing")


_ARTICLES = frozenset({"the", "a", "an", "its", "his", "their"})
_NOT_VERBS = function_words.NO_NOUNS | frozenset({"half", "twice", "according", "due", "next"})


def passive(noun: Tokens, participle: Tokens) -> Tokens:
    """A noun and what was done with it, as a clause: "Road is built"."""
    if not noun or not participle:
        return (*noun, *participle)
    be = "are" if is_plural(noun) else "is"
    return (*noun, _put(participle[0], be), *participle)


def _put(token: Token, text: str) -> Token:
    """Another word where `token` stands."""
    at = token.start - 1
    return replace(token, start=at, end=at, text=text, low=text.lower(), kind=TokenKind.WORD)


def _without_idle(subject: Tokens) -> Tokens:
    """The subject without an adverb that says nothing: "The museum officially"."""
    while len(subject) > 1 and subject[-1].low in headline_words.IDLE | {"last"}:
        subject = subject[:-1]
    last = subject[-1]
    plain = re.sub(r"['’](?:ve|ll|re|d|m)\Z", "", last.text)
    return subject if plain == last.text else (*subject[:-1], _like(last, plain))


def _due(subject: Tokens, chain: Tokens) -> Tokens:
    """The word of a plan where its subject does not say what is planned: "Papers due"."""
    named = subject[-1].kind is TokenKind.NUMBER or (subject[-1].capital and len(subject) > 1)
    return () if named or any(is_event(word) for word in subject) else chain[-1:]


def _present(words: Tokens, chain: VerbChain, *, several: bool) -> Tokens:
    """The words of a chain in the present."""
    first = words[chain.start]
    last = words[chain.end - 1]
    if chain.is_passive or chain.verb == "be":
        be = replace(first, text="are" if several else "is", low="are" if several else "is")
        negation = (_like(first, "not"),) if chain.is_negated else ()
        return (be, *negation, *chain.adverbs, *((last,) if chain.is_passive else ()))
    if chain.is_negated:
        do = "do" if several else "does"
        verb = replace(last, text=chain.verb, low=chain.verb)
        return (_like(first, f"{do} not"), *chain.adverbs, verb)
    if chain.is_present:
        return (*chain.adverbs, last)
    return (*chain.adverbs, _like(last, chain.verb if several else third_person(chain.verb)))


def _like(token: Token, text: str) -> Token:
    return replace(token, text=text, low=text.lower())


def _joined(words: Tokens, chain: VerbChain, *, several: bool) -> Tokens:
    """What stands behind a verb, with further verbs that "and" joins to it in the present."""
    shown = list(words)
    dropped: set[int] = set()
    groups = {group.start: group for group in verb_groups(words)}
    for at in range(1, len(words)):
        if words[at - 1].low not in function_words.COORDINATORS:
            continue
        verb = at
        while verb + 1 < len(words) and words[verb].low in function_words.ADVERBS:
            verb += 1
        group = groups.get(verb)
        if group is not None and group.tense is Tense.PAST and group.end == verb + 1:
            if not chain.is_passive or not can_be_participle(words[verb]):
                shown[verb] = _like(words[verb], _form(words[verb], several=several))
        elif chain.is_infinite and not chain.is_passive:
            to = words[verb].low == "to" and verb + 1 < len(words)
            if can_be_base(words[verb + to]):
                shown[verb + to] = _like(words[verb + to], _form(words[verb + to], several=several))
                dropped |= {verb} if to else set()
    return tuple(word for at, word in enumerate(shown) if at not in dropped)


def _form(token: Token, *, several: bool) -> str:
    base = base_form(token)
    return base if several else third_person(base)
