"""People by their names in a title: "the mayor of Ur, Ann Lee," is Ann Lee."""

from timeline.languages.english.grammar import function_words
from timeline.languages.english.grammar.persons import is_name_of_person, is_person
from timeline.languages.english.grammar.relatives import noun_chain
from timeline.text.tokens import TokenKind, Tokens

_LONGEST_NAME = 4
_SHORT_ROLE = 2


def with_names(words: Tokens) -> Tokens:
    """The words with names in place of what people are, where both stand there."""
    at = 1
    while at < len(words) - 1:
        end = name_end(words, at) if words[at].text == "," else 0
        if end:
            first = _role_start(words[:at])
            if first is not None:
                role = _short_role(words[first:at])
                words = (*words[:first], *role, *words[at + 1 : end], *words[_behind(words, end) :])
        at += 1
    return words


def name_end(words: Tokens, comma: int) -> int:
    """Where the name of a person ends that stands behind a comma; 0 where none does."""
    end = comma + 1
    while end < len(words) and words[end].capital:
        end += 1
    closed = end == len(words) or words[end].kind is TokenKind.MARK
    listed = end + 1 < len(words) and words[end + 1].low in function_words.COORDINATORS
    named = _SHORT_ROLE <= end - comma - 1 <= _LONGEST_NAME
    return end if closed and named and not listed else 0


def _behind(words: Tokens, end: int) -> int:
    return end + 1 if end < len(words) and words[end].text == "," else end


def _role_start(before: Tokens) -> int | None:
    """Where the noun of a person begins that ends `before`; None where none does."""
    for noun, (first, last) in noun_chain(before):
        if last == len(before) and is_person(noun) and not is_name_of_person(noun):
            led = first > 0 and before[first - 1].low in function_words.DETERMINERS
            return first - 1 if led else first
    return None


def _short_role(role: Tokens) -> Tokens:
    """What a person is, where one or two words say so: "mayor"; nothing of "his brother"."""
    owned = role[0].low in function_words.STAND_INS
    plain = role[1:] if role[0].low in function_words.DETERMINERS else role
    return plain if len(plain) <= _SHORT_ROLE and not owned else ()
