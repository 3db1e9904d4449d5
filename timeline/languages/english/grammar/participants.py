"""Who takes part: the names of persons, countries and bodies, where the words say so.

Read are subjects of what only they do ("Oslo and Bonn signed a treaty"), the two sides of
"between", and the other side behind "met", "with", "by" and "visit of". Offices are left out:
"President Ann Lee" is Ann Lee. Descriptions without a name ("officials", "both sides") are not
participants.
"""

from collections.abc import Callable, Iterator

from timeline.languages.english.grammar import (
    event_words,
    function_words,
    participant_words,
)
from timeline.languages.english.grammar.clauses import Clause
from timeline.languages.english.grammar.deeds import done
from timeline.languages.english.grammar.names import Names, names_at, names_in
from timeline.languages.english.grammar.nouns import is_event
from timeline.languages.english.grammar.place_names import name_of_place
from timeline.languages.english.grammar.said import without_source
from timeline.languages.english.grammar.verbs import Tense, VerbGroup, verb_groups
from timeline.languages.grammar import DatePhrase
from timeline.text.tokens import POSSESSIVES, Token, TokenKind, Tokens


def participants(clause: Clause, phrase: DatePhrase) -> tuple[str, ...]:
    """The names of who takes part in the event of `clause`, in its words; often none."""
    words, date = without_source((*clause.elided, *clause.words), len(clause.elided) + clause.date)
    if phrase.attributive and any(one.finite and one.start < date for one in verb_groups(words)):
        # "The mayor condemned Monday's vote" is not of the vote.
        return ()
    found = dict.fromkeys((*_subject(words), *_owners(words), *_others(words)))
    return tuple(found)


def _subject(words: Tokens) -> Names:
    """The names that are the subject, of a verb that a thing cannot have."""
    group = _main(words)
    if group is None or not _does(words, group):
        return ()
    first = next((one.end for one in verb_groups(words) if one.end <= group.start), 0)
    return names_in(words[: group.start] if not first else ())


def _main(words: Tokens) -> VerbGroup | None:
    """The first verb that carries the clause, what describes its subject left out."""
    finite = [one for one in verb_groups(words) if one.finite]
    if len(finite) > 1 and finite[0].participle and not _has_object(words, finite[0].end):
        # "The mayor elected in May met": a person decides.
        return None
    return finite[0] if finite else None


def _does(words: Tokens, group: VerbGroup) -> bool:
    """Whether the verb is one of persons, countries and bodies."""
    if group.negated:
        return False
    deed = done(words, group)
    verb, end = deed.verb, deed.end
    if deed.passive:
        return verb in participant_words.SUFFERING_VERBS
    if verb == "receive":
        # A prize is received as well.
        return bool(names_at(words, _behind_place(words, end)))
    if verb in participant_words.WITH_OBJECT:
        return _has_object(words, end)
    if verb == "reach":
        return any(word.low in participant_words.SHARED_NOUNS for word in words[end:])
    return verb in participant_words.DOING_VERBS


def _has_object(words: Tokens, at: int) -> bool:
    """Whether a noun follows without a preposition."""
    while at < len(words) and words[at].kind is TokenKind.DATE:
        at += 1
    at = _behind_place(words, at)
    if at >= len(words) or words[at].kind is not TokenKind.WORD:
        return False
    return words[at].low not in _NO_OBJECT


_NO_OBJECT = (
    function_words.PREPOSITIONS
    | function_words.COORDINATORS
    | function_words.SUBORDINATORS
    | function_words.ADVERBS
)


def _owners(words: Tokens) -> Names:
    """Whose visit it is: "Ann Lee's visit to Oslo", "the visit of Ann Lee to Oslo"."""
    first = next((one.start for one in verb_groups(words) if one.finite), len(words))
    for at, word in enumerate(words[:first]):
        if word.low not in ("visit", "trip", "inauguration", "resignation", "election"):
            continue
        if at > 1 and words[at - 1].text in POSSESSIVES:
            return names_in(words[_name_start(words, at - 2) : at - 1])
        if at + 1 < len(words) and words[at + 1].low == "of":
            return names_at(words, at + 2)
    return ()


def _name_start(words: Tokens, at: int) -> int:
    """Where the capitalised words that end at `at` begin."""
    while at > 0 and words[at - 1].capital:
        at -= 1
    return at


def _others(words: Tokens) -> Iterator[str]:
    """The names behind "between", "with", "by" and a verb of meeting."""
    groups = {one.end: one for one in verb_groups(words)}
    for at, word in enumerate(words):
        group = groups.get(at)
        if group is not None and _meets(words, group):
            yield from names_at(words, _behind_place(words, at))
        leads = _LEADS.get(word.low)
        if leads is not None and leads(words, at):
            sides = names_at(words, at + 1)
            yield from sides if word.low != "between" or len(sides) > 1 else ()


def _meets(words: Tokens, group: VerbGroup) -> bool:
    visits = group.verb in participant_words.MEETING_VERBS and not group.passive
    if not visits or group.negated:
        return False
    behind = words[group.end] if group.end < len(words) else None
    # "Hosted the Games" is no meeting of anybody.
    return behind is not None and not is_event(behind)


def _behind_place(words: Tokens, at: int) -> int:
    """Where the object begins: "welcomed in Oslo the mayor" names the place before it."""
    if at < len(words) and words[at].low in ("in", "at"):
        end = name_of_place(words, at + 1)[1]
        return end if end > at + 1 else at
    return at


def _is_of_event(words: Tokens, at: int) -> bool:
    """Whether an event or paper stands before "between", a date or "signed" left out."""
    at -= 1
    while at > 0 and (
        words[at].kind is TokenKind.DATE or words[at].low in event_words.DOING_PARTICIPLES
    ):
        at -= 1
    if at >= 0 and words[at].capital:
        # "The Treaty on the North Sea between"
        start = next((back for back in range(at, -1, -1) if not _is_in_name(words[back])), -1)
        return any(is_event(word) for word in words[start + 1 : at + 1])
    return at >= 0 and is_event(words[at])


def _is_in_name(word: Token) -> bool:
    return word.capital or word.low in function_words.PREPOSITIONS | {"the"}


def _shares(words: Tokens, at: int) -> bool:
    """Whether what stands before "with" has another side: "an agreement with", "met with"."""
    back = at - 1
    while back > 0 and words[back].kind is TokenKind.DATE:
        back -= 1
    if back < 0:
        return False
    low = words[back].low
    if low in participant_words.SHARED_NOUNS:
        return True
    group = next((one for one in verb_groups(words) if one.end == back + 1), None)
    return group is not None and group.verb in participant_words.SHARING_VERBS


def _done(words: Tokens, at: int) -> bool:
    """Whether a person or body can have done what stands before "by"."""
    while at > 0 and words[at - 1].kind is TokenKind.DATE:
        at -= 1
    group = next((one for one in verb_groups(words) if one.end == at), None)
    if group is None or group.verb not in participant_words.DONE_BY:
        return False
    return group.passive or group.participle or group.tense is Tense.INFINITIVE


_LEADS: dict[str, Callable[[Tokens, int], bool]] = {
    "between": _is_of_event,
    "with": _shares,
    "by": _done,
}
