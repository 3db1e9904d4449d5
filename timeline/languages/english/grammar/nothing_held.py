"""That nothing was held: "there was no meeting", "no session on 3 May"."""

from timeline.languages.english.grammar import function_words
from timeline.languages.english.grammar.verbs import VerbGroup, verb_groups
from timeline.languages.english.lists import listed
from timeline.text.tokens import Token, TokenKind, Tokens

#: what is held at a time that was set for it; an agreement or a fire is not
_HELD = listed(
    "meeting session hearing sitting concert match game games play fair festival election vote "
    "race class classes lesson lessons lecture seminar workshop training practice rehearsal "
    "service services mass market markets show showing screening performance tour parade ceremony "
    "conference congress summit forum briefing debate rally trial exhibition regatta tournament "
    "gathering assembly reception auction interview clinic surgery flight flights talks"
)
_LONGEST = 5


def nothing_held(words: Tokens) -> Tokens:
    """What a clause says is not held; nothing where it does not say so."""
    groups = verb_groups(words)
    for at, word in enumerate(words):
        if word.low == "no" and _stands_alone(words, at, groups):
            return _held(words, at)
    return ()


def _held(words: Tokens, at: int) -> Tokens:
    """The noun behind the "no" at `at`, where it is of something that is held."""
    end = at + 1
    while end < min(len(words), at + 1 + _LONGEST) and _is_of_noun(words[end]):
        end += 1
    noun = words[at + 1 : end]
    held = bool(noun) and (noun[-1].low in _HELD or noun[-1].low.removesuffix("s") in _HELD)
    return noun if held else ()


def _is_of_noun(word: Token) -> bool:
    ends = word.low in function_words.PREPOSITIONS | function_words.COORDINATORS
    return word.kind is TokenKind.WORD and not ends and not verb_groups((word,))


def _stands_alone(words: Tokens, at: int, groups: tuple[VerbGroup, ...]) -> bool:
    """Whether the "no" is behind "there is", or no verb stands in the clause."""
    before = next((group for group in reversed(groups) if group.end <= at), None)
    if before is None:
        return not any(group.finite for group in groups)
    lead = words[before.start - 1].low if before.start else ""
    return before.verb == "be" and before.end == at and lead == "there"
