"""The object of a verb before the place: "opened in Lund a school" is "opened a school in Lund"."""

from timeline.languages.english.grammar import function_words
from timeline.languages.english.grammar.title_names import name_end
from timeline.languages.english.grammar.verbs import verb_groups
from timeline.text.tokens import POSSESSIVES, TokenKind, Tokens

_PLACING = frozenset({"in", "at", "to", "near", "into"})
_LEADING = frozenset({"the", "a", "an", "his", "her", "its", "their", "two", "three"})
_PARTING = function_words.PREPOSITIONS - {"of"} | function_words.SUBORDINATORS | {"that"}


def ordered(words: Tokens) -> Tokens:
    """The words with the object of their verb right behind it."""
    group = next((one for one in verb_groups(words) if one.finite), None)
    start = 0 if group is None else _object_start(words, group.end)
    if group is None or not start:
        return words
    end = start + 1
    while end < len(words) and not _parts(words, end):
        end += 1
    end = _behind_name(words, end)
    return (*words[: group.end], *words[start:end], *words[group.end : start], *words[end:])


def _object_start(words: Tokens, at: int) -> int:
    """Where the object begins behind a place; 0 where there is none."""
    if at + 1 >= len(words) or words[at].low not in _PLACING:
        return 0
    end = at + 1
    while end < len(words) and words[end].capital:
        end += 1
    led = end > at + 1 and end + 1 < len(words) and words[end].low in _LEADING
    return end if led else 0


def _parts(words: Tokens, at: int) -> bool:
    mark = words[at].kind is TokenKind.MARK and words[at].text not in POSSESSIVES
    return mark or words[at].low in _PARTING


def _behind_name(words: Tokens, at: int) -> int:
    """Behind the name and comma of "the governor, Ivo Hall,"."""
    end = name_end(words, at) if at < len(words) and words[at].text == "," else 0
    if not end:
        return at
    return end + 1 if end < len(words) and words[end].text == "," else end
