"""Who says so, cut from a title: ", officials said", "according to the agency"."""

from timeline.languages.english.grammar import event_words, function_words
from timeline.languages.english.grammar.verbs import VerbGroup, verb_groups
from timeline.languages.english.lists import listed
from timeline.text.tokens import TokenKind, Tokens

_SAYING = event_words.SAYING_VERBS | listed("tweet post quote cite agree think acknowledge stress")
#: may stand behind "officials said"
_LATE = function_words.ADVERBS | function_words.PREPOSITIONS | listed("late early today yesterday")
_MOST_BEHIND = 6
_MOST_BEFORE = 9


def without_report(words: Tokens) -> Tokens:
    """The words without who says so at their end."""
    for at in range(len(words) - 2, 0, -1):
        if words[at].low == "according" and words[at + 1].low == "to":
            cut = at - (words[at - 1].text == ",")
            return words[:cut] if _tells(words[:cut]) else words
        if words[at].text == "," and _is_report(words[at + 1 :]) and _tells(words[:at]):
            return without_report(words[:at])
    return words


def _tells(words: Tokens) -> bool:
    """Whether something happens in words without the report behind them."""
    return any(event for event in verb_groups(words) if event.finite) or len(words) > 1


def _is_report(tail: Tokens) -> bool:
    """Whether words say no more than who says so: "officials said in a statement"."""
    groups = [group for group in verb_groups(tail) if group.finite]
    if len(groups) != 1 or groups[0].verb not in _SAYING or groups[0].passive:
        return False
    group = groups[0]
    if group.start == 0:
        return _is_name(tail, group)
    said = tail[group.end :]
    plain = not said or said[0].low in _LATE or said[0].kind is TokenKind.MARK
    return group.start <= _MOST_BEFORE and plain and len(said) <= _MOST_BEHIND


def _is_name(tail: Tokens, group: VerbGroup) -> bool:
    """Whether who says so stands behind the verb: ", said the mayor"."""
    behind = tail[group.end :]
    led = bool(behind) and (behind[0].low in function_words.DETERMINERS or behind[0].capital)
    return led and len(behind) <= _MOST_BEFORE
