"""Events that are put off without a date, where a text says so and gives none of them at all."""

from collections.abc import Iterator, Sequence

from timeline.languages.english.abbreviations import ABBREVIATIONS
from timeline.languages.english.grammar import event_words, function_words
from timeline.languages.english.grammar.nouns import is_event
from timeline.languages.english.grammar.settle import NO_DATE
from timeline.languages.english.grammar.superseded import what_became
from timeline.languages.english.grammar.things import thing
from timeline.languages.english.grammar.title_text import trimmed, written
from timeline.languages.english.grammar.verbs import Tense, VerbGroup, verb_groups
from timeline.languages.grammar import Account, DatePhrase, PutOff
from timeline.model import Status
from timeline.text.sentences import sentences
from timeline.text.tokens import TokenKind, Tokens, tokens

#: places in a text at which it says that there is no new date
_MOST = 20
_REACH = 500


def put_off(
    text: str, accounts: Sequence[Account], phrases: Sequence[DatePhrase]
) -> tuple[PutOff, ...]:
    """What a text says is put off until nobody knows when, and dates nowhere."""
    dated = {word for one in accounts for word in _words(one.title)}
    found: dict[str, PutOff] = {}
    for count, said in enumerate(NO_DATE.finditer(text)):
        if count == _MOST:
            break
        for one in _near(text, said.start(), phrases):
            heads = _words(one.title) & (event_words.EVENT_NOUNS | _words(one.title.split()[-1]))
            if dated.isdisjoint(heads):
                found.setdefault(one.title, one)
    return tuple(found.values())


def _words(title: str) -> frozenset[str]:
    return frozenset(word.casefold().removesuffix("s") for word in title.split())


def _near(text: str, at: int, phrases: Sequence[DatePhrase]) -> Iterator[PutOff]:
    """What the sentence around `at`, or the one before, says is put off without a date."""
    first, last = max(0, at - _REACH), min(len(text), at + _REACH)
    spans = [span for span in sentences(text, first, last, ABBREVIATIONS) if span[0] <= at]
    for start, end in reversed(spans[-2:]):
        gap = text.rfind("\n\n", start, end)
        one = _in_sentence(text, start if gap < 0 else gap + 2, end, phrases)
        if one is not None:
            yield one
            return


def _in_sentence(text: str, start: int, end: int, phrases: Sequence[DatePhrase]) -> PutOff | None:
    if any(start <= one.start < end for one in phrases):
        return None
    words = tokens(text, start, end, ())
    for group in verb_groups(words):
        fate = what_became(words, group) if _is_told(group) else None
        named = thing(words, group) if fate is not None else ()
        if fate is not None and fate.status is Status.POSTPONED and _is_named(named):
            title = written(trimmed(named))
            return PutOff(title=title, status=fate.status, start=start, end=end)
    return None


def _is_told(group: VerbGroup) -> bool:
    return not group.negated and group.tense in (Tense.PAST, Tense.PRESENT, Tense.FUTURE)


def _is_named(words: Tokens) -> bool:
    """Whether words name an event, and do not only stand for one."""
    said = [word for word in words if word.kind is TokenKind.WORD]
    plain = bool(said) and said[0].low not in function_words.STAND_INS
    return plain and any(is_event(word) or word.low in _HELD for word in said)


_HELD = frozenset({"game", "games", "concert", "opening", "show", "works", "work", "repairs"})
