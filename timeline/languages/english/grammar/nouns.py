"""Nouns with the words that describe them."""

from timeline.languages.english.grammar import event_words, function_words
from timeline.languages.english.grammar.verbs import verb_groups
from timeline.text.tokens import Token, TokenKind


def noun_start(words: tuple[Token, ...], noun: int) -> int:
    """Where the words that describe the noun at `noun` begin; a determiner is none of them."""
    at = noun
    while at > 0:
        word = words[at - 1]
        joined = at > 1 and words[at - 2].capital and words[at].capital
        if word.low in function_words.COORDINATORS and joined:
            at -= 1
            continue
        if word.kind in (TokenKind.MARK, TokenKind.DATE) and word.text != "+":
            break
        if word.low in (
            function_words.PREPOSITIONS
            | function_words.DETERMINERS
            | function_words.COORDINATORS
            | function_words.PRONOUNS
        ):
            break
        if not word.capital and verb_groups((word,)):
            break
        at -= 1
    return at


def is_event(token: Token) -> bool:
    """Whether `token` is a noun of something that happens or is made on some day."""
    low = token.low
    return token.kind is TokenKind.WORD and (
        low in event_words.EVENT_NOUNS or low.removesuffix("s") in event_words.EVENT_NOUNS
    )
