"""Stems of English words, and the kinds of events that they tell of."""

from dataclasses import dataclass
from functools import cache

from timeline.languages.english.grammar import deed_words, participant_words
from timeline.languages.english.grammar.verbs import Tense, VerbGroup, verb_groups
from timeline.languages.gist import KIND
from timeline.text.tokens import Tokens

_SHORTEST = 3
#: endings of verbs and of nouns made of them, the longest first
_ENDINGS = (
    *("isation", "ization", "ation", "ition", "ment", "ance", "ing", "ion", "ate", "ure", "al"),
    *("ed", "er"),
)


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for kind, words in deed_words.KINDS.items() for word in words}


def around(verb: str) -> frozenset[str]:
    """The kinds of events that a verb tells of without naming one: of "kill" a fire."""
    if verb in deed_words.DECIDING:
        return frozenset({KIND + "ballot"})
    return _HARMING if verb in deed_words.HARM else frozenset()


_HARMING = frozenset(KIND + kind for kind in deed_words.HARMING)


def phrasal(verb: str, behind: str) -> frozenset[str]:
    """The kind of a verb with the word behind it: of "ran aground" an accident."""
    kind = deed_words.PHRASES.get((verb, behind))
    return frozenset() if kind is None else frozenset({KIND + kind})


@cache
def stem(word: str) -> str:
    """A stem that a verb shares with its nouns: that of "votes", "voting" and "vote".

    >>> stem("agreements") == stem("agree"), stem("closure") == stem("close")
    (True, True)
    """
    kept = singular(word.removeprefix("re-"))
    if kept.startswith("reopen"):
        kept = kept.removeprefix("re")
    ending = next((one for one in _ENDINGS if _ends(kept, one)), "")
    kept = kept.removesuffix(ending)
    return kept[:-1] if kept[-1:] == "e" and len(kept) > _SHORTEST else kept


def _ends(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) - len(ending) >= _SHORTEST


def singular(word: str) -> str:
    """A noun, in the singular if it has a plain plural.

    >>> singular("bridges"), singular("parties"), singular("bus")
    ('bridge', 'party', 'bus')
    """
    if word.endswith("ies") and len(word) - 2 > _SHORTEST:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural and len(word) > _SHORTEST else word


@cache
def deeds(word: str) -> frozenset[str]:
    """The stem of a verb or noun, and the kind of event that it tells of."""
    forms = (word, singular(word), *(word.removesuffix(ending) for ending in ("ed", "d", "ing")))
    kind = next((_kinds()[form] for form in forms if form in _kinds()), "")
    return frozenset({stem(word), f"{KIND}{kind}"}) if kind else frozenset({stem(word)})


def is_of_kind(word: str) -> bool:
    """Whether a noun tells of an event of a known kind, or of any."""
    return singular(word) in _kinds() or word in deed_words.ANY


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What is done."""

    #: base form of its verb
    verb: str
    #: index behind it
    end: int
    passive: bool


def done(words: Tokens, group: VerbGroup) -> Done:
    """The verb that is done: "sign" of "agreed to sign" and "is due to sign"."""
    later = next((one for one in verb_groups(words) if one.start == group.end), None)
    last = later if later is not None and later.tense is Tense.INFINITIVE else group
    return Done(verb=_base(last.verb), end=last.end, passive=last.passive)


def _base(verb: str) -> str:
    """The base form of a verb that is known by its form in "-ed" alone."""
    if not verb.endswith("ed"):
        return verb
    return next((form for form in (verb[:-1], verb[:-2], verb[:-3]) if form in _bases()), verb)


@cache
def _bases() -> frozenset[str]:
    return frozenset(_kinds()) | deed_words.HAPPENING | participant_words.VERBS
