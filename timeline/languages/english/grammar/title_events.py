"""Events that a clause only mentions: "the treaty signed in 1920", "since its launch in 2003"."""

from timeline.languages.english.grammar import (
    event_words,
    figure_words,
    function_words,
    status_words,
    title_words,
)
from timeline.languages.english.grammar.clauses import Clause
from timeline.languages.english.grammar.headline import passive
from timeline.languages.english.grammar.nouns import is_event, noun_start
from timeline.languages.english.grammar.title_text import LONGEST, joined_words
from timeline.languages.english.grammar.verbs import Tense, verb_groups
from timeline.text.tokens import TokenKind, Tokens


def seen(clause: Clause) -> Tokens:
    """The event that a date, as the subject, saw: "2015 saw the opening of the bridge"."""
    words, date = clause.words, clause.date
    group = next((one for one in verb_groups(words) if one.start == date + 1), None)
    if group is None or group.verb not in figure_words.SEEING_VERBS:
        return ()
    plain = all(word.kind is TokenKind.MARK for word in words[:date])
    return tuple(words[group.end :]) if plain else ()


def aside(clause: Clause) -> Tokens:
    """The noun and what happened to it: "The road, built in 1935, links" is "road built"."""
    words, date = clause.words, clause.date
    group = next((one for one in reversed(verb_groups(words)) if one.end <= date), None)
    comma = -1 if group is None or not group.participle else _comma_before(words, group.start)
    if group is None or comma < 0:
        return ()
    if any(word.low not in title_words.PHRASALS for word in words[group.end : date]):
        return ()
    planned = status_words.PLAN_ADJECTIVES | event_words.CALLING_PARTICIPLES
    if words[group.start].low in planned and group.end == date and group.verb != "set up":
        return ()
    if clause.said or (date + 1 < len(words) and words[date + 1].text != ","):
        return ()
    noun = words[:comma]
    return passive(noun, words[group.start : date]) if not verb_groups(noun) else ()


def _comma_before(words: Tokens, participle: int) -> int:
    """Where a comma stands before "built in 1935" or "a road built in 1935"; else -1."""
    at = participle - 1
    while at > 0 and words[at].small and words[at].low not in function_words.NO_NOUNS:
        at -= 1
    if at < participle - 1 and words[at].low in ("a", "an", "the"):
        at -= 1
    elif at < participle - 1:
        return -1
    return at if at > 0 and words[at].text == "," else -1


def paper(words: Tokens, clause: Clause) -> Tokens:  # noqa: PLR0911 - one for each thing missing
    """A document or event and what was done with it, where the clause only mentions it.

    "He recalled the rules of the treaty signed in 2015" is of the treaty.
    """
    date = clause.words[clause.date]
    groups = verb_groups(words)
    behind = [group for group in groups if words[group.start].start <= date.start]
    if not behind:
        return ()
    group = behind[-1]
    if group.tense is Tense.INFINITIVE and group.passive and is_event(words[group.start - 1]):
        # "Elections to be held in May" are elections.
        light = group.verb in event_words.LIGHT_VERBS
        tail = words[group.end if light else group.start :]
        return (*words[noun_start(words, group.start - 1) : group.start], *tail)
    if not group.participle:
        return ()
    if words[group.start].low not in event_words.DOING_PARTICIPLES:
        return ()
    finite = any(one.finite for one in behind[:-1])
    reach = behind[-2].end if len(behind) > 1 else 0
    noun = _described(words, reach, group.start, finite=finite)
    if noun is None:
        return ()
    first = noun_start(words, noun)
    if not finite and not _led(words, first):
        return ()
    after = next((one for one in groups if one.start >= group.end and one.finite), None)
    tail = words[group.start : None if after is None else after.start]
    if len(tail) > 1 and tail[1].low not in _BEHIND_PARTICIPLES and tail[1].kind is TokenKind.WORD:
        # "The company passed another": it has an object.
        return (*words[first : group.start], *words[group.start :])
    if group.verb == "hold" and is_event(words[noun]):
        # "The talks held in Ur" are talks.
        return (*words[first : group.start], *tail[1:])
    found = passive(words[first : group.start], tail)
    if len(joined_words(found)) > LONGEST:
        found = passive(words[first : noun + 1], tail)
    return found


_BEHIND_PARTICIPLES = function_words.PREPOSITIONS | function_words.ADVERBS | {"up", "out", "off"}


def _described(words: Tokens, first: int, last: int, *, finite: bool) -> int | None:
    """Where the noun stands that a participle at `last` describes."""
    for at in range(last - 1, first - 1, -1):
        if words[at].kind is TokenKind.MARK and words[at].text not in ("+", "’s", "'s"):
            break
        if is_event(words[at]) and (
            at == last - 1 or words[at + 1].low in function_words.PREPOSITIONS
        ):
            return at
    adjacent = last > first and words[last - 1].small
    return last - 1 if finite and adjacent else None


def _led(words: Tokens, first: int) -> bool:
    """Whether the noun that begins at `first` stands behind a preposition or further words."""
    before = [word for word in words[:first] if word.low not in function_words.OPENERS]
    while before and before[-1].low in function_words.DETERMINERS:
        before.pop()
    return bool(before) and before[-1].kind is TokenKind.WORD


def placing(words: Tokens, clause: Clause, *, small: bool = False) -> Tokens:
    """An event that only places another in time: "since its launch in 2003"."""
    date = clause.words[clause.date]
    before = [at for at, word in enumerate(words) if word.start < date.start]
    for at in reversed(before):
        if verb_groups((words[at],)):
            return ()
        led = (
            at > 0
            and words[at - 1].low in event_words.LEADING
            and words[at].low in ("to", "in", "with")
        )
        if words[at].low in event_words.AROUND_EVENTS or led:
            inside = words[at + 1 : before[-1] + 1]
            noun = next((word for word in inside if word.low in function_words.PREPOSITIONS), None)
            head = inside[inside.index(noun) - 1] if noun else inside[-1] if inside else None
            if head is None or not is_event(head) or (small and not head.small):
                # "Before the Congress" is where, not when.
                return ()
            return tuple(inside)
    return ()
