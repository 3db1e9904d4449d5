"""Cuts from a title: ages, plans, who said so, verbs that only frame an event."""

from timeline.languages.english import verb_words
from timeline.languages.english.grammar import (
    event_words,
    function_words,
    status_words,
)
from timeline.languages.english.grammar.nouns import is_event
from timeline.languages.english.grammar.verbs import Tense, VerbGroup, verb_groups
from timeline.text.tokens import TokenKind, Tokens

# A noun, "planned" and the date.
_SHORTEST_PLAN = 2
_AGE_DIGITS = 2


def without_age(words: Tokens, date: int) -> tuple[Tokens, int]:
    """The words without the age of a person: "Ann Lee, 58, resigned"."""
    for at in range(1, min(len(words) - 2, date)):
        if words[at].text != "," or not words[at - 1].capital:
            continue
        age = words[at + 1]
        if age.kind is TokenKind.NUMBER and age.text.isdecimal() and len(age.text) <= _AGE_DIGITS:
            end = at + 2
            if words[end].text == ",":
                # "The mayor, Ann Lee, 58, resigned" keeps what closes behind the name.
                end += all(word.text != "," for word in words[:at])
            elif not any(group.start == end and group.finite for group in verb_groups(words)):
                continue
            if end <= date:
                return (*words[:at], *words[end:]), date - (end - at)
    return words, date


def without_plan(words: Tokens, date: int) -> tuple[Tokens, int]:
    """The words without a plan: "The vote, first planned for May" is the vote."""
    if date < _SHORTEST_PLAN:
        return words, date
    aimed = next((one for one in verb_groups(words) if one.end == date), None)
    happens = any(one.finite and one.start > date for one in verb_groups(words))
    if aimed is not None and aimed.tense is Tense.INFINITIVE and happens and aimed.start > 1:
        # "The statue, due to be unveiled in May, was delayed"
        last = aimed.start - 1
        if words[last].low in status_words.PLAN_ADJECTIVES and words[last - 1].text == ",":
            comma = date + 1 < len(words) and words[date + 1].text == ","
            return (*words[: last - 1], words[date], *words[date + 1 + comma :]), last - 1
    plan = words[date - 1].low
    called = plan in event_words.CALLING_PARTICIPLES and words[date].text.lower().startswith("for ")
    if plan not in status_words.PLAN_ADJECTIVES and not called:
        return words, date
    last = date - 2
    while last > 0 and words[last].low in function_words.ADVERBS:
        last -= 1
    aside = words[last].text == ","
    if aside:
        last -= 1
    elif last < date - 2:
        return words, date
    if words[last].kind is not TokenKind.WORD or words[last].low in verb_words.BE | verb_words.HAVE:
        return words, date
    behind = date + 1
    if aside and behind < len(words) and words[behind].text == ",":
        behind += 1
    return (*words[: last + 1], words[date], *words[behind:]), last + 1


def without_apposition(words: Tokens, verb: int) -> Tokens:
    """Without what stands between commas behind the subject: "the mayor, a lawyer, opened"."""
    last = verb - 1
    while last > 0 and words[last].low in function_words.ADVERBS:
        last -= 1
    if words[last].text != ",":
        return words
    first = next(at for at in range(verb) if words[at].text == ",")
    return (*words[:first], *words[last + 1 :]) if 0 < first < last else words


def light(words: Tokens) -> Tokens:
    """Without a verb that only phrases its subject: "was held", "there was", "is planned"."""
    groups = verb_groups(words)
    first = next((group for group in groups if group.finite), None)
    if first is None:
        return words
    before = tuple(words[: first.start])
    plain = [
        word.low
        for word in before
        if word.low not in function_words.OPENERS | function_words.ADVERBS
    ]
    if plain == ["there"]:
        return _after_be(words, first)
    light = _light_end(words, first)
    if light is None or first.negated or not any(is_event(word) for word in before):
        return words
    behind = words[light:]
    infinitive = bool(behind) and behind[0].low == "to"
    led = (
        not behind
        or behind[0].low in function_words.PREPOSITIONS
        or behind[0].kind is TokenKind.MARK
    )
    return (*before, *behind) if led and not infinitive else words


def _after_be(words: Tokens, group: VerbGroup) -> Tokens:
    """What there is: "limited" of "was also limited" belongs to it."""
    last = max(
        (at for at in range(group.start, group.end) if words[at].low in verb_words.BE),
        default=group.end - 1,
    )
    behind = words[last + 1 :]
    while behind and behind[0].low in function_words.ADVERBS:
        behind = behind[1:]
    return tuple(behind)


def _light_end(words: Tokens, group: VerbGroup) -> int | None:
    """Where a verb without weight of its own ends; None where it has some."""
    if group.verb == "take":
        place = group.end < len(words) and words[group.end].low == "place"
        return group.end + 1 if place else None
    if group.verb in status_words.PLAN_ADJECTIVES:
        return group.end
    if group.verb in ("happen", "occur"):
        return group.end
    return group.end if group.verb in event_words.LIGHT_VERBS and group.passive else None
