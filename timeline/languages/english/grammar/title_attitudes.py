"""What is welcomed, noted, planned or wished for, in a title without who does so."""

from dataclasses import replace

from timeline.languages.english.grammar import event_words, function_words
from timeline.languages.english.grammar.nouns import is_event
from timeline.languages.english.grammar.persons import is_person
from timeline.languages.english.grammar.verb_forms import can_be_base
from timeline.languages.english.grammar.verbs import Tense, VerbGroup, verb_groups
from timeline.languages.english.lists import listed
from timeline.text.tokens import Token, TokenKind, Tokens

_SUBJECT_REACH = 6


def without_attitude(words: Tokens, date: Token) -> Tokens:
    """What is welcomed, noted or wished for, without who does it.

    "The sides noted the importance of holding a summit" is of a summit, unless the date is that
    of the noting.
    """
    first = next((group for group in verb_groups(words) if group.finite), None)
    noun = _attitude_noun(words)
    begin = max(_behind_verb(words, first), 0 if noun is None else noun + 2)
    starts = [words[at].start for at in (first.start, begin)] if first and words[begin:] else []
    if starts and starts[0] < date.start < starts[1]:
        return words
    acting = () if noun is None else _who_acts(words, noun, first)
    kept = acting or _without_lead(words[begin:], is_cut=begin > 0)
    return kept if len(kept) > 1 else words


def _behind_verb(words: Tokens, group: VerbGroup | None) -> int:
    """Where what is welcomed or noted begins; 0 where nothing is."""
    attitude = group is not None and group.verb in event_words.ATTITUDE_VERBS
    if group is None or not attitude or group.passive or _is_greeted(words, group):
        return 0
    return group.end


def _attitude_noun(words: Tokens) -> int | None:
    """Where the last noun of a plan or wish stands: "importance of", "plans to"."""
    groups = verb_groups(words)
    for at in range(len(words) - 2, 0, -1):
        after = words[at + 1].low
        if words[at].low not in event_words.ATTITUDE_NOUNS or after not in ("of", "for", "to"):
            continue
        # "They plan to", "Rovers hope to": a verb.
        is_verb = any(group.start <= at < group.end for group in groups)
        is_verb |= after == "to" and can_be_base(words[at]) and words[at - 1].capital
        if not is_verb and (after == "to" or _is_of_event(words[at + 2 :])):
            return at
    return None


def _is_of_event(behind: Tokens) -> bool:
    """Whether an event, a deed, or who is to do one stands behind a wish for it."""
    if any(is_event(word) for word in behind) or _is_gerund(behind):
        return True
    return _acted(behind) is not None


def _acted(behind: Tokens) -> VerbGroup | None:
    """The infinitive of "the town to open a school"."""
    led = next((one for one in verb_groups(behind) if one.tense is Tense.INFINITIVE), None)
    return led if led is not None and 0 < led.start <= _SUBJECT_REACH else None


def _who_acts(words: Tokens, noun: int, first: VerbGroup | None) -> Tokens:
    """The clause of a plan, where who has it or who is to act is named."""
    if words[noun + 1].low == "to":
        own = first is not None and _is_own(words, first, noun)
        return _will(words[: first.start], words[noun + 1 :]) if own and first is not None else ()
    behind = words[noun + 2 :]
    led = _acted(behind)
    return () if led is None else _will(behind[: led.start], behind[led.start :])


def _without_lead(kept: Tokens, *, is_cut: bool) -> Tokens:
    """The words without an article, and without "holding"."""
    while is_cut and kept and kept[0].low in function_words.DETERMINERS:
        kept = kept[1:]
    if kept and kept[0].low in function_words.COORDINATORS:
        kept = kept[1:]
    if len(kept) > 1 and kept[0].low in event_words.HOLDING_VERBS:
        kept = kept[1:]
    return kept


def _is_gerund(words: Tokens) -> bool:
    groups = verb_groups(words)
    return bool(groups) and groups[0].start == 0 and groups[0].tense is Tense.GERUND


def _is_own(words: Tokens, group: VerbGroup, noun: int) -> bool:
    """Whether who acts has the plan: "announced plans to close a mill"."""
    between = words[group.end : noun]
    plain = all(word.low in function_words.DETERMINERS or word.small for word in between)
    held = noun + 2 < len(words) and words[noun + 2].low in event_words.HOLDING_VERBS
    return group.start > 0 and group.verb in _OWN_VERBS and plain and not group.passive and not held


_OWN_VERBS = listed("announce have confirm reveal unveil express voice state make present outline")


def _will(subject: Tokens, infinitive: Tokens) -> Tokens:
    """A clause of what somebody is "to" do."""
    will = replace(infinitive[0], text="will", low="will")
    return (*subject, will, *infinitive[1:])


def _is_greeted(words: Tokens, group: VerbGroup) -> bool:
    """Whether somebody is welcomed or praised, and not something that happened."""
    start = group.end
    while start < len(words) and words[start].low in function_words.DETERMINERS:
        start += 1
    end = start
    while end < len(words) and words[end].kind is TokenKind.WORD:
        if words[end].low in function_words.PREPOSITIONS - {"of"}:
            break
        end += 1
    noun = words[start:end]
    return bool(noun) and (is_person(noun) or all(word.capital for word in noun))
