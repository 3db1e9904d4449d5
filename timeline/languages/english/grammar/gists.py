"""The gist of a clause: who does what to what, or the event that it only points at."""

from collections.abc import Iterable, Iterator

from timeline.languages.english.grammar import (
    deed_words,
    event_words,
    function_words,
    participant_words,
)
from timeline.languages.english.grammar.clauses import Clause
from timeline.languages.english.grammar.deeds import (
    around,
    deeds,
    done,
    is_of_kind,
    phrasal,
    singular,
)
from timeline.languages.english.grammar.nouns import is_event, noun_start
from timeline.languages.english.grammar.said import without_source
from timeline.languages.english.grammar.verbs import Tense, VerbGroup, verb_groups
from timeline.languages.gist import KIND, Gist
from timeline.languages.grammar import DatePhrase
from timeline.text.tokens import POSSESSIVES, Token, TokenKind, Tokens

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
_NO_DEEDS: frozenset[str] = frozenset()


def gist(clause: Clause, phrase: DatePhrase) -> Gist | None:
    """What `clause` tells of the date of `phrase`; None where it has neither verb nor event."""
    words, date = without_source((*clause.elided, *clause.words), len(clause.elided) + clause.date)
    group = next((one for one in verb_groups(words) if one.finite), None)
    if phrase.attributive:
        return _pointing(words, _attributed(words, date), group)
    noun = _dated_noun(words, date, group, phrase)
    if noun is not None:
        return _pointing(words, noun, group)
    return _nominal(words) if group is None else _told(words, group)


def _attributed(words: Tokens, date: int) -> int | None:
    """The event noun that the date describes: "Monday's second vote on the plan"."""
    at = date + 1 + (words[date + 1 : date + 2] != () and words[date + 1].text in POSSESSIVES)
    found = None
    while at < len(words) and words[at].kind is TokenKind.WORD and words[at].low not in _NO_NOUN:
        if found is not None and verb_groups((words[at],)):
            break
        found = at if _is_event(words, at) else found
        at += 1
    return found


_NO_NOUN = function_words.PREPOSITIONS | function_words.COORDINATORS | function_words.SUBORDINATORS


def _dated_noun(
    words: Tokens, date: int, group: VerbGroup | None, phrase: DatePhrase
) -> int | None:
    """The event noun right before the date, unless it is the object of the verb."""
    if not date or not _is_event(words, date - 1):
        return None
    if group is not None and date <= group.start:
        # "In the vote on Sunday, the Greens won": what they won is told.
        return date - 1 if words[0].low not in function_words.PREPOSITIONS else None
    aside = group is None or group.verb in event_words.ATTITUDE_VERBS
    return date - 1 if aside or phrase.preposition == "of" else None


def _is_event(words: Tokens, at: int) -> bool:
    """Whether a noun of an event stands there, and not a verb of the same form."""
    if _is_named(words[at]):
        return True
    led = at > 0 and words[at - 1].low in _DEFINITE
    verb = not led and any(group.start <= at < group.end for group in verb_groups(words))
    of_verb = led and words[at].low.endswith(deed_words.NOUN_ENDINGS)
    return words[at].small and (of_verb or is_of_kind(words[at].low)) and not verb


def _is_named(word: Token) -> bool:
    return is_event(word) and word.low not in deed_words.BODIES


def _pointing(words: Tokens, noun: int | None, group: VerbGroup | None) -> Gist | None:
    """An event by its noun; that it is known shows in its article, or in whose day it is."""
    if noun is None:
        return None
    start = noun_start(words, noun)
    led = words[start - 1] if start else None
    dated = led is not None and (led.kind is TokenKind.DATE or led.text in POSSESSIVES)
    known = dated or (led is not None and led.low in _DEFINITE)
    is_any = words[noun].low in deed_words.ANY
    named = _NO_DEEDS if is_any else deeds(words[noun].low)
    told = group is not None and noun < group.start and _tells(words, group)
    return Gist(
        deeds=named,
        events=named,
        which=_which(words[start:noun]),
        refers=known,
        is_aside=known,
        is_told=told,
        is_any=is_any,
        doers=frozenset({singular(words[noun].low)}),
    )


def _nominal(words: Tokens) -> Gist | None:
    """An event without a verb: "Hearing in the river case"."""
    noun = next((at for at in range(len(words)) if _is_event(words, at)), None)
    return None if noun is None else _pointing(words, noun, None)


def _tells(words: Tokens, group: VerbGroup) -> bool:
    """Whether a verb says what was done, and not only what it was like or may be."""
    return done(words, group).verb not in deed_words.STATES and group.tense is not Tense.MODAL


def _told(words: Tokens, group: VerbGroup) -> Gist:
    """A sentence: the heads of its subject and object, and its verb."""
    deeds_done = done(words, group)
    verb, end = deeds_done.verb, deeds_done.end
    subject, thing = _bare(words[: group.start]), _object(words, end)
    agents = _agents(words, end) if deeds_done.passive else ()
    stands_in = _stands_in(subject)
    doers = frozenset() if stands_in else _heads(subject)
    deed = _deed(words, verb, (subject, thing), end)
    events = deed | _events((*subject, *thing)) | around(verb)
    happens = _happens(words, (verb, end), (subject, thing)) or _harms(verb, subject)
    attended = verb in deed_words.ATTENDING and thing[:1] and thing[0].low in _DEFINITE
    if attended and (_events(thing) or _heads(thing) & deed_words.ANY):
        return _attended(thing)
    return Gist(
        deeds=deed,
        events=events,
        doers=_NO_DEEDS if happens else doers,
        things=_NO_DEEDS if happens else _heads(thing) | _heads(agents),
        marks=_marks(subject) | _marks(thing),
        which=_which((*subject, *thing)) | ({word.low for word in words} & deed_words.MORE),
        refers=happens and subject[0].low in _DEFINITE,
        is_new=_is_new(subject) or _is_new(thing),
        stands_in=stands_in,
        is_told=_tells(words, group),
        has_parts=any(KIND + kind in deed for kind in deed_words.WITH_PARTS),
    )


def _attended(thing: Tokens) -> Gist:
    """The event that somebody was at: "attended the ceremony"."""
    named = _events(thing)
    is_any = bool(_heads(thing) & deed_words.ANY)
    return Gist(
        deeds=_NO_DEEDS if is_any else named,
        events=_NO_DEEDS if is_any else named,
        which=_which(thing),
        refers=True,
        is_any=is_any,
        stands_in=True,
    )


def _harms(verb: str, subject: Tokens) -> bool:
    """Whether a known event does what such events do: "the fire killed"."""
    known = bool(subject) and subject[0].low in _DEFINITE and bool(_events(subject))
    return known and verb in deed_words.DAMAGE | deed_words.HARM


def _deed(words: Tokens, verb: str, sides: tuple[Tokens, Tokens], end: int) -> frozenset[str]:
    """What is done; of "talks were held" and "held talks" the talks."""
    subject, thing = sides
    if _happens(words, (verb, end), sides) or _harms(verb, subject):
        return _events(subject)
    held = _events(thing) if verb in deed_words.HOLDING else _NO_DEEDS
    if held:
        return held
    return deeds(verb) | phrasal(verb, words[end].low if end < len(words) else "")


def _happens(words: Tokens, said: tuple[str, int], sides: tuple[Tokens, Tokens]) -> bool:
    """Whether the verb only says that its subject happens: "talks were held"."""
    (verb, end), (subject, thing) = said, sides
    particle = deed_words.PARTICLES.get(verb)
    if particle is not None and (end == len(words) or words[end].low not in particle):
        return False
    if thing and particle is None and verb != "last":
        return False
    light = verb in deed_words.HAPPENING | event_words.LIGHT_VERBS
    held = verb in deed_words.HOLDING and bool(_events(thing))
    return light and not held and bool(_events(subject))


def _events(words: Tokens) -> frozenset[str]:
    """The events that a subject or object names by its head."""
    heads = _heads(words)
    return frozenset(
        one
        for word in words
        if _is_named(word) or (is_of_kind(word.low) and singular(word.low) in heads)
        for one in deeds(word.low)
    )


def _is_new(words: Tokens) -> bool:
    return bool(words) and words[0].low in deed_words.NEW


def _bare(words: Tokens) -> Tokens:
    """The subject, without what leads it: "In Rome, …", "But …"."""
    shown = tuple(word for word in words if word.kind is not TokenKind.DATE)
    while shown and (shown[0].low in _LEADS or shown[0].text == ","):
        if shown[0].low in function_words.PREPOSITIONS:
            comma = next((at for at, word in enumerate(shown) if word.text == ","), len(shown))
            shown = shown[comma + 1 :]
        else:
            shown = shown[1:]
    return shown


_LEADS = (
    function_words.PREPOSITIONS
    | function_words.COORDINATORS
    | (function_words.OPENERS - _DEFINITE)
    | function_words.ADVERBS
) - {"both"}


def _object(words: Tokens, at: int) -> Tokens:
    """The words of the object behind the verb."""
    while at < len(words) and (
        words[at].kind is TokenKind.DATE or words[at].low in function_words.ADVERBS
    ):
        at += 1
    end = at
    while end < len(words) and _goes_on(words, at, end):
        end += 1
    return words[at:end]


def _goes_on(words: Tokens, first: int, at: int) -> bool:
    word = words[at]
    if word.kind in (TokenKind.DATE, TokenKind.MARK):
        return word.text in POSSESSIVES
    if word.low in function_words.SUBORDINATORS or word.low == "to":
        return False
    if word.low in function_words.PREPOSITIONS:
        return word.low == "of" and at > first
    return True


def _agents(words: Tokens, end: int) -> Tokens:
    """Who did it: "by the mayor"."""
    by = next((at for at in range(end, len(words)) if words[at].low == "by"), None)
    return () if by is None else _object(words, by + 1)


def _heads(words: Tokens) -> frozenset[str]:
    """The last word of each noun, in the singular: "bridge" of "the old bridge over the Kell"."""
    return frozenset(singular(noun[-1].low) for noun, _ in _nouns(words))


def _marks(words: Tokens) -> frozenset[tuple[str, str]]:
    """What tells each noun from others of its head: numbers, names and other words before it."""
    return frozenset(
        (singular(noun[-1].low), word.low)
        for noun, behind in _nouns(words)
        for word in (*noun[:-1], *behind)
    )


def _nouns(words: Tokens) -> Iterator[tuple[Tokens, Tokens]]:
    """The words of each noun up to its head, and the names and numbers behind it."""
    noun: list[Token] = []
    behind: list[Token] = []
    closed = False
    for word in words:
        if word.text == "," or word.low == "and":
            if noun:
                yield tuple(noun), tuple(behind)
            noun, behind, closed = [], [], False
        elif word.low in _NO_NOUN:
            closed = True
        elif word.kind is TokenKind.NUMBER or (closed and word.capital):
            behind.append(word)
        elif not closed and word.kind is TokenKind.WORD and _is_noun(word.low):
            noun.append(word)
    if noun:
        yield tuple(noun), tuple(behind)


def _is_noun(low: str) -> bool:
    return low not in function_words.DETERMINERS | function_words.ADVERBS | {"which", "who"}


def _stands_in(subject: Tokens) -> bool:
    """Whether the subject only stands for somebody or something named before."""
    if not subject:
        return False
    first = subject[0].low
    if len(subject) == 1 and first in function_words.STAND_INS | {"both"}:
        return True
    nouns = [word for word in subject if word.kind is TokenKind.WORD]
    plain = first in _DEFINITE | {"both"} and not any(word.capital for word in nouns[1:])
    return plain and nouns[-1].low in deed_words.STANDING_IN | participant_words.OFFICES


def _which(words: Iterable[object]) -> frozenset[str]:
    lows = {getattr(word, "low", "") for word in words}
    return frozenset(lows & deed_words.WHICH)
