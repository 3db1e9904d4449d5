"""What "which", "who", "that" and "whose" stand for: the noun before them that fits the verb."""

from collections.abc import Iterator
from dataclasses import replace

from timeline.languages.english.grammar import event_words, function_words, place_words
from timeline.languages.english.grammar.agreement import is_plural
from timeline.languages.english.grammar.nouns import is_event, noun_start
from timeline.languages.english.grammar.persons import is_person
from timeline.languages.english.grammar.segments import ClauseSpan, Join
from timeline.languages.english.grammar.verb_chains import verb_chain
from timeline.languages.english.grammar.verb_forms import can_be_gerund
from timeline.languages.english.grammar.verbs import VerbGroup, verb_groups
from timeline.text.tokens import POSSESSIVES, TokenKind, Tokens

#: a phrase with one of these belongs to the noun before it
_OF_NOUN = frozenset({"of", "on", "for", "between", "in", "at", "from", "against"})
_FARTHEST = 16
LONGEST_SUBJECT = 9
_MOST_ADVERBS = 1
# A comma and the number.
_AGE = 2
_PARTICLES = frozenset({"back", "up", "out", "down", "off", "over", "away"})


def _fitting(before: Tokens, opener: str, clause: Tokens, group: VerbGroup) -> Tokens:
    """The noun in `before` that the subject of `group` stands for, where it is not the last one.

    Empty where the last noun fits, or no other does.
    """
    while before and before[-1].kind in (TokenKind.MARK, TokenKind.DATE):
        before = before[:-1]
    found = list(noun_chain(before))
    if not found or _fits(found[0][0], opener, clause, group):
        return ()
    for noun, last in found[1:]:
        if _fits(noun, opener, clause, group):
            return before[last[0] : last[1]]
    return ()


def last_noun(before: Tokens) -> Tokens:
    """The last noun of words, without its article: of people sooner than of other things."""
    while before and before[-1].kind in (TokenKind.MARK, TokenKind.DATE):
        before = before[:-1]
    found = list(noun_chain(before))
    people = (before[span[0] : span[1]] for noun, span in found if is_person(noun))
    noun = next(people, found[0][0] if found else ())
    at = before.index(noun[0]) - 1 if noun else -1
    return (before[at], *noun) if at >= 0 and before[at].text in "£$€" else noun


def noun_chain(words: Tokens) -> Iterator[tuple[Tokens, tuple[int, int]]]:
    """The nouns that prepositions join at the end of `words`, the last first.

    Each comes with the span that has what belongs to it, too.
    """
    end = whole = len(words)
    verbs = {at for group in verb_groups(words) for at in range(group.start, group.end)}
    while end > 0 and len(words) - end < _FARTHEST:
        first = noun_start(words, end - 1)
        first = max((at + 1 for at in range(first, end) if at in verbs), default=first)
        while first < end - 1 and words[first].low in _PARTICLES:
            first += 1
        if first >= end or words[end - 1].kind is not TokenKind.WORD:
            return
        if first > 1 and _describes(words, first - 1):
            # "Driving licences"
            first -= 1
        yield words[first:end], (first, whole)
        joint = first - 1
        if joint >= 0 and words[joint].low in function_words.DETERMINERS:
            joint -= 1
        if joint < 1 or words[joint].low not in function_words.PREPOSITIONS:
            return
        end = joint
        if words[joint].low not in _OF_NOUN:
            whole = joint


def _describes(words: Tokens, at: int) -> bool:
    led = words[at - 1].low in function_words.PREPOSITIONS | function_words.DETERMINERS
    return led and can_be_gerund(words[at])


def _fits(noun: Tokens, opener: str, clause: Tokens, group: VerbGroup) -> bool:
    """Whether a noun can be the subject: one of several is not of "was", a mill is not "who"."""
    chain = verb_chain(clause, group.start)
    number = None if chain is None else chain.is_plural
    if number is not None and number != is_plural(noun):
        return False
    if opener in ("which", "that") and is_person(noun):
        return False
    if opener == "who":
        return is_person(noun)
    is_event_noun = any(is_event(word) for word in noun)
    if _is_of_papers(clause, group):
        return is_event_noun
    made = group.passive and clause[group.end - 1].low in event_words.DOING_PARTICIPLES
    return is_event_noun or not (made and _is_place(noun))


def _is_of_papers(clause: Tokens, group: VerbGroup) -> bool:
    """Whether a verb tells what becomes of a paper: "was signed", "will enter into force"."""
    behind = tuple(word.low for word in clause[group.end : group.end + 2])
    enters = group.verb == "enter" and behind == ("into", "force")
    return enters or (group.passive and clause[group.end - 1].low in _PAPERS)


_PAPERS = frozenset({"signed", "ratified", "adopted", "enacted", "drafted", "amended", "concluded"})


def _is_place(noun: Tokens) -> bool:
    """Whether a noun is a name of what is there."""
    return noun[-1].capital


def antecedent(words: Tokens, segment: ClauseSpan) -> Tokens:
    """The noun that the opener of a clause stands for."""
    before = words[: segment.ranges[0][0] - 1]
    own = tuple(words[at] for at in segment.indices())
    group = _first_verb(words, segment)
    fitting = () if group is None else _fitting(before, segment.opener, own, group)
    return _sited(words, segment) or fitting or _of_things(noun_at_end(before), segment.opener)


def _of_things(noun: Tokens, opener: str) -> Tokens:
    """The last noun where "which" stands behind: "the head of the bank, which" is the bank."""
    if opener != "which" or not is_person(noun):
        return noun
    inner = next(noun_chain(noun), None)
    return noun if inner is None or is_person(inner[0]) else inner[0]


def _first_verb(words: Tokens, segment: ClauseSpan) -> VerbGroup | None:
    """The first verb of a clause, counted in its own words; a noun before it makes it one."""
    own = list(segment.indices())
    opened = words[own[0] - 1 : own[-1] + 1] if own else ()
    found = next(iter(verb_groups(opened)), None)
    return found and replace(found, start=found.start - 1, end=found.end - 1)


def leads_verb(words: Tokens, segment: ClauseSpan) -> bool:
    """Whether the opener of `segment` is the subject of its verb."""
    own = tuple(words[at] for at in segment.indices())
    first = _first_verb(words, segment)
    return (
        first is not None
        and first.start <= _MOST_ADVERBS
        and all(word.low not in function_words.PRONOUNS for word in own[: first.start])
    )


def object_before(words: Tokens, segment: ClauseSpan) -> Tokens:
    """The object of the verb of a clause, where the opener stands for it."""
    opener = segment.ranges[0][0] - 1
    if segment.join is not Join.INNER or segment.opener not in ("which", "that") or opener < 1:
        return ()
    noun = words[: opener - segment.comma]
    if not noun or noun[-1].kind is not TokenKind.WORD or leads_verb(words, segment):
        return ()
    own = tuple(words[at] for at in segment.indices() if words[at].kind is not TokenKind.DATE)
    while own and own[-1].kind is TokenKind.MARK:
        own = own[:-1]
    groups = verb_groups(own)
    if not groups or groups[-1].passive or groups[-1].verb not in event_words.OBJECT_VERBS:
        return ()
    if groups[-1].end < len(own) and own[groups[-1].end].low not in function_words.PREPOSITIONS:
        return ()
    return noun_at_end(noun)


def _sited(words: Tokens, segment: ClauseSpan) -> Tokens:
    """The whole noun before ", which", where its last name only says where or with whom.

    "The stage in Augsburg, which was cancelled" is the stage.
    """
    opener = segment.ranges[0][0] - 1
    if segment.opener != "which" or segment.source is None or words[opener - 1].text != ",":
        return ()
    begin = next((first for first, last in segment.source.ranges if last == opener - 1), opener)
    noun = words[begin : opener - 1]
    if not noun or len(noun) > LONGEST_SUBJECT or verb_groups(noun):
        return ()
    first = next((at for at, word in enumerate(noun) if word.low in function_words.PREPOSITIONS), 0)
    plain = all(word.kind is TokenKind.WORD for word in noun)
    if not first or not plain:
        return ()
    group = next(iter(verb_groups(tuple(words[at] for at in segment.indices()))), None)
    phase = group is not None and group.verb in event_words.PHASE_VERBS
    sited = noun[first].low in place_words.PLACE_PREPOSITIONS and noun[first + 1 :][:1]
    named = bool(sited) and noun[first + 1].capital
    thing = not is_person(noun[:first])
    return noun if named or phase or thing or is_event(noun[first - 1]) else ()


def noun_at_end(words: Tokens) -> Tokens:
    """The noun and what belongs to it at the end of `words`."""
    shown = list(words)
    while shown and shown[-1].kind in (TokenKind.MARK, TokenKind.DATE):
        shown.pop()
    if len(shown) > _AGE and shown[-1].kind is TokenKind.NUMBER and shown[-2].text == ",":
        # "Ann Lee, 58, who"
        shown = shown[:-2]
    starts = {
        group.start + offset
        for group in verb_groups(tuple(shown))
        for offset in range(group.end - group.start)
    }
    first = len(shown)
    while first > 0:
        word = shown[first - 1]
        inner = word.text in (*POSSESSIVES, "&")
        if (word.kind in (TokenKind.MARK, TokenKind.DATE) and not inner) or first - 1 in starts:
            break
        if word.low in function_words.PREPOSITIONS and word.low != "of":
            break
        if word.low in function_words.COORDINATORS and not (
            1 < first < len(shown) and shown[first - 2].capital and shown[first].capital
        ):
            break
        first -= 1
    found = tuple(shown[first:])
    return found if len(found) <= LONGEST_SUBJECT else ()
