"""Whether words name a person."""

from timeline.languages.english.grammar import function_words, person_words
from timeline.text.tokens import POSSESSIVES, Token, TokenKind, Tokens

_TWO, _FOUR = 2, 4


def is_person(noun: Tokens) -> bool:
    """Whether a noun, without its article, is surely of people: "the mayor of Ur", "Ann Lee"."""
    if not noun:
        return False
    head = _head(noun)
    role = next((at for at in range(len(head) - 1, -1, -1) if not head[at].capital), -1)
    called = role >= 0 and _is_role(head[role])
    return _is_role(head[-1]) or is_name_of_person(head) or called


def is_name_of_person(noun: Tokens) -> bool:
    """Whether words are like the name of a person: two to four capitalised ones, no "Council"."""
    words = noun[1:] if noun and noun[0].low.rstrip(".") in person_words.CALLED else noun
    called = len(words) < len(noun)
    if not (_TWO - called <= len(words) <= _FOUR) or not all(word.capital for word in words):
        return False
    return not any(word.low in person_words.GROUPS for word in words)


def is_group(noun: Tokens) -> bool:
    """Whether a noun is surely not one of people."""
    head = _head(noun)
    low = head[-1].low
    return low in person_words.GROUPS or (head[-1].small and not _is_role(head[-1]))


def _is_role(word: Token) -> bool:
    low = word.low
    return (
        low in person_words.PERSONS
        or low.removesuffix("s") in person_words.PERSONS
        or low in person_words.PERSONS_OF_SEVERAL
    )


def _head(noun: Tokens) -> Tokens:
    """The noun before what only belongs to it, its article left out."""
    first = 0
    while first < len(noun) - 1 and noun[first].low in function_words.DETERMINERS:
        first += 1
    for at in range(first + 1, len(noun)):
        mark = noun[at].kind is TokenKind.MARK and noun[at].text not in POSSESSIVES
        if noun[at].low in function_words.PREPOSITIONS or mark:
            return noun[first:at]
    return noun[first:]
