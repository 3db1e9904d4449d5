"""The thing that a verb moves, puts off or calls off: the title of its event."""

from timeline.languages.english import verb_words
from timeline.languages.english.grammar import function_words, move_words, status_words
from timeline.languages.english.grammar.superseded import subject_start, what_became
from timeline.languages.english.grammar.verbs import VerbGroup, verb_groups
from timeline.text.tokens import TokenKind, Tokens

_LONGEST = 10
#: go on with a noun: "the opening of the mill", "talks between", "a vote on"
_INSIDE = frozenset({"of", "between", "with", "for", "on", "in", "at", "against"})
_PARTICLES = frozenset(word for words in move_words.PARTICLES.values() for word in words)


def thing(words: Tokens, group: VerbGroup) -> Tokens:
    """What a verb is of: its object where it is active and has one, else its subject."""
    if group.passive or group.negated:
        return _subject(words, group)
    found = _noun(words, group.end, len(words)) or _object_behind_particle(words, group)
    return found or _subject(words, group)


def thing_off(words: Tokens) -> Tokens:
    """What a clause says is put off, called off or not held; nothing where it does not say so."""
    for group in verb_groups(words):
        held = group.verb in _HELD and group.negated
        off = group.passive and not group.negated and what_became(words, group) is not None
        if held or off:
            return _subject(words, group)
    return ()


_HELD = frozenset({"hold", "take", "go", "happen", "occur"})


def _object_behind_particle(words: Tokens, group: VerbGroup) -> Tokens:
    """The object of "put off the vote"."""
    end = group.end
    if end < len(words) and words[end].low in _PARTICLES | {"off"}:
        return _noun(words, end + 1, len(words))
    return ()


def _subject(words: Tokens, group: VerbGroup) -> Tokens:
    """The subject of a verb, also where it shares that of a verb before."""
    start = subject_start(words, group)
    own = _noun(words, start, group.start)
    if own or any(word.low in function_words.STAND_INS for word in words[start : group.start]):
        return own
    # "The gala, due on Saturday, has been called off": before what stands between commas.
    comma = next((at for at in range(start) if words[at].text == ","), 0)
    aside = _noun(words, 0, comma) if comma else ()
    before = [one for one in verb_groups(words) if one.finite and one.end <= group.start]
    return aside or (_subject(words, before[-1]) if before else ())


def _noun(words: Tokens, first: int, last: int) -> Tokens:
    """The noun that begins at `first`, with what belongs to it."""
    # "The test run was put off": a noun.
    sure = (one for one in verb_groups(words) if words[one.start].low not in verb_words.NOT_PAST)
    verbs = {group.start for group in sure}
    while first < last and _only_leads(words, first):
        first += 1
    end = first
    while end < last and not _ends(words, end, verbs):
        end += 1
    while end > first and words[end - 1].low in function_words.NO_NOUNS:
        end -= 1
    found = tuple(words[first:end])
    stands_in = any(word.low in function_words.STAND_INS for word in found[:1])
    return () if len(found) > _LONGEST or stands_in else found


def _only_leads(words: Tokens, at: int) -> bool:
    word = words[at]
    led = (
        function_words.DETERMINERS
        | function_words.OPENERS
        | function_words.COORDINATORS
        | move_words.FORMERLY
    )
    return word.kind is TokenKind.DATE or word.low in led or word.text in (",", "'s", "’s")


def _ends(words: Tokens, at: int, verbs: set[int]) -> bool:
    word = words[at]
    if word.kind is TokenKind.DATE or at in verbs or word.low in _PARTICLES - _INSIDE:
        return True
    if word.low in status_words.PLAN_ADJECTIVES or word.low in function_words.ADVERBS:
        return True
    if word.low.endswith("ly") and (at + 1 == len(words) or not words[at + 1].small):
        return True
    after = words[at + 1] if at + 1 < len(words) else word
    if word.low in function_words.PREPOSITIONS:
        return word.low not in _INSIDE or after.kind is TokenKind.DATE
    mark = word.kind is TokenKind.MARK and word.text not in ("'s", "’s", "’", "'", "-", "&")
    return mark or word.low in function_words.SUBORDINATORS | {"that"}
