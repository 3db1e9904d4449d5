"""Dates of figures: what is counted or measured on them, and how it moves."""

import re

from timeline.languages.english.grammar import figure_words, function_words
from timeline.languages.english.grammar.clauses import DatedClause
from timeline.languages.english.grammar.nouns import is_event
from timeline.languages.english.grammar.verbs import VerbGroup, verb_groups
from timeline.text.tokens import Token, TokenKind, Tokens

#: what stands before a unit
_COUNTED = figure_words.UNITS | figure_words.NUMBER_WORDS
# A year or a quarter of one
_YEARLY = re.compile(r"\d{4}(?:-3[3-6])?")


def is_figure(dated: DatedClause) -> bool:
    """A quantity and a verb or noun of measuring, in the clause or before "which"."""
    words = (*dated.clause.elided, *dated.clause.words)
    before = dated.clause.words[dated.clause.date - 1] if dated.clause.date else None
    if before is not None and before.low in figure_words.MEASURES and not is_event(before):
        return any(_is_quantity(words, at) for at in range(len(words)))
    groups = verb_groups(words)
    yearly = _YEARLY.fullmatch(str(dated.phrase.value)) and any(
        group.verb in figure_words.YEARLY_VERBS
        and not group.passive
        and any(
            _is_long(word) or word.low in ("million", "billion")
            for word in words[group.end : group.end + 3]
        )
        for group in groups
    )
    summed = dated.phrase.preposition == "since" and any(_is_long(word) for word in words)
    if (
        yearly
        or summed
        or any(_counts(words, group) for group in groups)
        or _is_share(words, groups)
    ):
        # Summed: "has sold 40,000 of them since 2010".
        return True
    if not any(_is_quantity(words, at) for at in range(len(words))):
        return False
    verbs = {group.verb for group in groups}
    if not any(group.finite for group in groups) and not any(is_event(word) for word in words):
        return True
    lows = {word.low for word in words}
    if verbs & figure_words.COUNTING_VERBS:
        return True
    return bool(verbs & figure_words.MEASURING_VERBS) and bool(lows & figure_words.MEASURES)


def _is_share(words: Tokens, groups: tuple[VerbGroup, ...]) -> bool:
    """Whether the subject or object is a figure: "expects revenue of 9 million", "fell by half"."""
    finite = next((group for group in groups if group.finite), None)
    if finite is None:
        return False
    subject, behind = words[: finite.start], words[finite.end :]
    if finite.verb in ("be", "pass", "stand") and not finite.passive:
        if subject and subject[-1].low == "there" and behind and behind[0].kind is TokenKind.NUMBER:
            return True
        measured = any(word.low in figure_words.MEASURES for word in subject)
        return measured and bool(behind) and behind[0].kind is TokenKind.NUMBER
    if finite.passive and finite.verb in ("report", "record", "register", "count"):
        return any(_is_long(word) for word in subject)
    return not finite.passive and _has_figure(finite.verb, behind)


def _has_figure(verb: str, behind: Tokens) -> bool:
    """Whether the words behind `verb` say how much."""
    first = behind[0].low if behind else ""
    if verb in figure_words.MOVING_VERBS and first == "by":
        return any(
            word.kind is TokenKind.NUMBER
            or word.low in figure_words.FRACTIONS | figure_words.NUMBER_WORDS
            for word in behind[1:3]
        )
    if verb == "account" and first == "for":
        return _amount(behind[1:])
    if verb == "have" and any(_is_long(word) for word in behind):
        return True
    of = next((at for at, word in enumerate(behind) if word.low == "of"), 0)
    measured = of > 0 and behind[of - 1].low in figure_words.MEASURES
    return verb in figure_words.FIGURE_VERBS and measured and _amount(behind[of + 1 :])


def _is_long(word: Token) -> bool:
    return word.kind is TokenKind.NUMBER and "," in word.text


def _amount(words: Tokens) -> bool:
    """Whether an amount stands at the beginning of `words`."""
    return any(
        word.kind is TokenKind.NUMBER or word.text in figure_words.CURRENCIES for word in words[:2]
    )


def _counts(words: Tokens, group: VerbGroup) -> bool:
    """Whether the verb has a quantity for its object: "reached nearly $3 million"."""
    if group.verb not in figure_words.MEASURING_VERBS | figure_words.HAVING_VERBS:
        return False
    at = group.end
    while at < len(words) and (
        words[at].low in figure_words.ROUGHLY
        or words[at].low in function_words.ADVERBS
        or words[at].low.endswith("ly")
    ):
        at += 1
    if (
        group.verb in figure_words.HAVING_VERBS
        and at < len(words)
        and words[at].kind is TokenKind.NUMBER
    ):
        return True
    return _is_quantity(words, at) or (
        at < len(words)
        and (words[at].kind is TokenKind.NUMBER or words[at].low in figure_words.NUMBER_WORDS)
        and _is_quantity(words, at + 1)
    )


def _is_quantity(words: Tokens, at: int) -> bool:
    if at >= len(words):
        return False
    word = words[at]
    if word.text in figure_words.CURRENCIES or word.text == "%":
        return True
    if at == 0:
        return False
    before = words[at - 1]
    if word.low == "cent" and before.low == "per":
        return True
    counted = before.kind is TokenKind.NUMBER or before.low in _COUNTED
    long = word.kind is TokenKind.NUMBER and ("," in word.text or "." in word.text)
    return long or (word.low in figure_words.UNITS and counted)


def is_measured_change(dated: DatedClause) -> bool:
    """Prices that rise: the subject is measured and the verb is of measuring."""
    words = (*dated.clause.elided, *dated.clause.words)
    groups = verb_groups(words)
    finite = next((group for group in groups if group.finite), None)
    if finite is None or finite.verb not in figure_words.MEASURING_VERBS - {"be", "make", "see"}:
        return False
    subject = {word.low for word in words[: finite.start]}
    quantity = any(_is_quantity(words, at) for at in range(len(words)))
    weak = finite.verb in ("report", "hit", "reach", "close", "post", "trade", "estimate")
    return bool(subject & figure_words.MEASURES) and (quantity or not weak)
