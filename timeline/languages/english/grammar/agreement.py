"""Whether the subject of a verb is of one or of several."""

from timeline.languages.english.grammar import function_words, number_words, person_words
from timeline.languages.english.grammar.verbs import Tense, verb_groups
from timeline.text.tokens import POSSESSIVES, Token, TokenKind, Tokens

_PREPOSITIONS = function_words.PREPOSITIONS


def is_plural(subject: Tokens) -> bool:
    """Whether a verb behind `subject`, which has no date, is that of several."""
    words = _plain(subject)
    if not words:
        return False
    head = _head(words)
    if words[head].low in number_words.ONES:
        return False
    if _joins_two(words, head):
        return True
    if words[head].low in number_words.AMOUNTS and _low(words, head + 1) == "of":
        return is_plural(words[head + 2 :])
    return _is_several(words[: head + 1])


def _plain(subject: Tokens) -> Tokens:
    """The words without what leads to them, and without what describes the noun behind commas."""
    first = 0
    while first < len(subject) and (
        subject[first].kind is not TokenKind.WORD
        or subject[first].low in function_words.OPENERS - {"both", "this", "that"}
    ):
        if subject[first].kind is TokenKind.NUMBER:
            break
        first += 1
    return subject[first:]


def _head(words: Tokens) -> int:
    """Where the noun stands, before what only describes it."""
    ends = {
        group.start
        for group in verb_groups(words)
        if group.start and words[group.start].small and group.tense is not Tense.PRESENT
    }
    for at, word in enumerate(words):
        if at and (
            word.low in _PREPOSITIONS
            or word.low in ("which", "who", "that", "and", "or")
            or word.text in (",", "(")
            or at in ends
        ):
            return at - 1
    return len(words) - 1


def _low(words: Tokens, at: int) -> str:
    return words[at].low if at < len(words) else ""


def _joins_two(words: Tokens, head: int) -> bool:
    """Whether "and" joins two nouns: "the guild of weavers and the town"."""
    at = next((at for at in range(head + 1, len(words)) if words[at].low == "and"), None)
    if at is None or at + 1 == len(words):
        return False
    if at == head + 1:
        return not (_is_role(words[at + 1]) and words[-1].capital and not _is_several(words[:at]))
    return words[at + 1].low in function_words.DETERMINERS and any(
        word.text != "," for word in words[head + 1 : at]
    )


def _is_several(noun: Tokens) -> bool:
    """Whether a noun with the words before it is of several."""
    word = noun[-1]
    if word.low in number_words.PLURALS:
        return True
    if word.low in number_words.SINGULARS or word.text in POSSESSIVES:
        return False
    if any(_counts(noun, at) for at in range(len(noun))):
        return True
    if not word.low.endswith("s") or word.low.endswith(("ss", "us", "is")):
        return False
    return not word.capital or _is_name_of_several(noun)


def _is_name_of_several(noun: Tokens) -> bool:
    """Whether a name that ends in "s" is of several: "the Vikings", and not "Tom Peters"."""
    led = [one.low for one in noun[:-1] if one.low in function_words.DETERMINERS]
    if noun[-1].low in number_words.STATES:
        return False
    return bool(led) or len(noun) == 1


def _counts(noun: Tokens, at: int) -> bool:
    """Whether a word tells of how many: the "40" of "some 40 boats", not that of "Line 40"."""
    word = noun[at]
    if word.kind is not TokenKind.NUMBER:
        return word.low in number_words.SEVERAL
    leading = at == 0 or noun[at - 1].low in _BEFORE_FIGURES
    return leading and at + 1 < len(noun) and word.text != "1"


_BEFORE_FIGURES = function_words.DETERMINERS | function_words.ADVERBS | function_words.PREPOSITIONS


def _is_role(word: Token) -> bool:
    return word.small and word.low in person_words.PERSONS | person_words.OFFICES
