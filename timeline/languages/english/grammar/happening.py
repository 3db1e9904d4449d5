"""Verbs that say that something happens, or that somebody is only held up."""

from timeline.languages.english.grammar import function_words, status_words
from timeline.languages.english.grammar.nouns import is_event
from timeline.languages.english.grammar.verbs import VerbGroup
from timeline.text.tokens import TokenKind, Tokens


def holds_up(words: Tokens, group: VerbGroup) -> bool:
    """Whether somebody or something is held up, and no event put off: "snow delayed trains"."""
    if group.verb != "delay" or group.passive or group.end >= len(words):
        return False
    first, behind = words[group.end], words[group.end : group.end + 4]
    many = first.low.endswith("s") and first.low not in function_words.DETERMINERS
    noun = first.kind is TokenKind.WORD
    return noun and (many or not any(is_event(word) for word in behind))


def happens(words: Tokens, group: VerbGroup) -> bool:
    """Whether the verb says that something happens: "take place", "be held"."""
    after = words[group.end].low if group.end < len(words) else ""
    alone = group.end == len(words) or words[group.end].kind is not TokenKind.WORD
    if group.verb in ALONE:
        return alone or after in function_words.PREPOSITIONS
    if group.verb in _WITH_MORE:
        return after == _WITH_MORE[group.verb]
    return group.verb in status_words.HAPPENING_VERBS and (group.passive or group.verb != "hold")


#: with an object they are something else: "did not meet the target"
ALONE = frozenset({"meet", "run", "sail", "fly", "play", "sit", "gather", "assemble", "perform"})
_WITH_MORE = {"take": "place", "go": "ahead"}
