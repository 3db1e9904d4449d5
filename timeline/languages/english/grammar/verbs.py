"""Groups of verbs: "was held", "will not be signed", "to host"."""

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from timeline.languages.english import verb_words
from timeline.languages.english.grammar import event_words, function_words, status_words
from timeline.languages.english.grammar.verb_forms import VerbForm, known
from timeline.text.tokens import Token, TokenKind


class Tense(Enum):
    """When a group of verbs says that something happens."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    #: would, could, may: left open
    MODAL = "modal"
    INFINITIVE = "infinitive"
    GERUND = "gerund"


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbGroup:
    """Auxiliaries and the verb that they belong to."""

    #: index of its first token
    start: int
    #: index behind its last
    end: int
    tense: Tense
    #: base form of the verb; the form itself where it is not known
    verb: str
    negated: bool = False
    passive: bool = False
    #: whether the form alone can be a participle: "signed"
    participle: bool = False

    @property
    def finite(self) -> bool:
        """Whether it can carry a clause."""
        return self.tense not in (Tense.INFINITIVE, Tense.GERUND)


@lru_cache(maxsize=256)
def verb_groups(words: tuple[Token, ...]) -> tuple[VerbGroup, ...]:
    """The groups of verbs of a sentence, in its order."""
    found: list[VerbGroup] = []
    at = 0
    while at < len(words):
        group = _auxiliary(words, at) or _infinitive(words, at) or _single(words, at)
        if group is None and found and found[-1].finite:
            group = _another(words, at)
        if group is None:
            at += 1
        else:
            found.append(group)
            at = group.end
    return tuple(found)


def _skip(words: tuple[Token, ...], at: int) -> tuple[int, bool]:
    """Where adverbs and negations from `at` on end, and whether one negates."""
    negated = False
    while at < len(words):
        longer = words[at].low == "no" and at + 1 < len(words) and words[at + 1].low == "longer"
        if not longer and words[at].low not in function_words.ADVERBS:
            break
        negated |= longer or words[at].low in function_words.NEGATIONS
        at += 1 + longer
    return at, negated


def _auxiliary(words: tuple[Token, ...], at: int) -> VerbGroup | None:
    """The group that an auxiliary at `at` begins."""
    low = verb_words.NEGATED.get(words[at].low, words[at].low)
    tense = _tense_of(low)
    if tense is None or (words[at].capital and low in ("may", "will")):
        return None
    negated = words[at].low in verb_words.NEGATED
    lead, end, more = _leading(words, low, at + 1)
    negated |= more
    base, forms = known(words[end]) if end < len(words) else ("", frozenset())
    ahead = Tense.MODAL if tense is Tense.PAST else Tense.FUTURE
    passive = False
    if forms & _takes(lead):
        passive = lead in verb_words.BE and VerbForm.PARTICIPLE in forms
        end += 1
    elif (
        lead in verb_words.BE
        and end < len(words)
        and words[end].low in status_words.PLAN_ADJECTIVES
        and not _is_cause(words, end)
    ):
        base, end = words[end].low, end + 1
    elif lead in verb_words.BE and _to_verb(words, end):
        # "Is to open" and "was to open" look ahead.
        base, end, passive = _ahead(words, end)
        tense = ahead
    elif lead in _MODALS:
        base = words[end].low if end < len(words) and words[end].small else ""
        end += 1 if base else 0
    else:
        base = "have" if lead in verb_words.HAVE else "do" if lead in verb_words.DO else "be"
        tense = Tense.PRESENT if lead in ("has", "have") else tense
    if base == "go" and not passive and _to_verb(words, end):
        base, end, passive = _ahead(words, end)
        tense = ahead
    if end < len(words):
        base = _with_particle(base, words[end])
    return VerbGroup(start=at, end=end, tense=tense, verb=base, negated=negated, passive=passive)


def _is_cause(words: tuple[Token, ...], at: int) -> bool:
    """Whether "due to" names a cause: "was due to an accident"."""
    to = at + 1 < len(words) and words[at + 1].low == "to"
    return words[at].low == "due" and to and not _to_verb(words, at + 1)


def _ahead(words: tuple[Token, ...], at: int) -> tuple[str, int, bool]:
    """The verb of "to be held" at `at`, where it ends, and whether it is passive."""
    lead = words[at + 1].low
    if lead in ("be", "have"):
        end, _ = _skip(words, at + 2)
        base, forms = known(words[end]) if end < len(words) else ("", frozenset())
        if forms & _takes(lead):
            return base, end + 1, lead == "be" and VerbForm.PARTICIPLE in forms
    return known(words[at + 1])[0], at + 2, False


_MODALS = verb_words.FUTURE_MODALS | verb_words.OTHER_MODALS


def _tense_of(auxiliary: str) -> Tense | None:
    if auxiliary in verb_words.FUTURE_MODALS:
        return Tense.FUTURE
    if auxiliary in verb_words.OTHER_MODALS:
        return Tense.MODAL
    if auxiliary in verb_words.PAST_AUXILIARIES or auxiliary in ("has", "have"):
        return Tense.PAST
    return Tense.PRESENT if auxiliary in ("is", "are", "am", "do", "does") else None


def _leading(words: tuple[Token, ...], lead: str, at: int) -> tuple[str, int, bool]:
    """The last auxiliary from `lead` on, where the verb begins, and whether it is negated."""
    # "Has since been sold"
    since = lead in verb_words.HAVE and at < len(words) and words[at].low == "since"
    end, negated = _skip(words, at + since)
    while end < len(words) and (
        words[end].low in ("be", "been", "being") or (words[end].low == "have" and lead in _MODALS)
    ):
        lead = "have" if words[end].low == "have" else "be"
        end, more = _skip(words, end + 1)
        negated |= more
    return lead, end, negated


def _takes(lead: str) -> frozenset[VerbForm]:
    if lead in verb_words.BE:
        return frozenset({VerbForm.PARTICIPLE, VerbForm.GERUND})
    if lead in verb_words.HAVE:
        return frozenset({VerbForm.PARTICIPLE})
    return frozenset({VerbForm.BASE})


def _to_verb(words: tuple[Token, ...], at: int) -> bool:
    if at + 1 >= len(words) or words[at].low != "to":
        return False
    low = words[at + 1].low
    return low in ("be", "have") or VerbForm.BASE in known(words[at + 1])[1]


def _infinitive(words: tuple[Token, ...], at: int) -> VerbGroup | None:
    if not _to_verb(words, at):
        return None
    negated = at > 0 and words[at - 1].low == "not"
    end, lead = at + 2, words[at + 1].low
    if lead in ("be", "have"):
        end, _ = _skip(words, end)
        base, forms = known(words[end]) if end < len(words) else ("", frozenset())
        if forms & _takes(lead):
            return VerbGroup(
                start=at,
                end=end + 1,
                tense=Tense.INFINITIVE,
                verb=base,
                negated=negated,
                passive=lead == "be",
            )
        return VerbGroup(start=at, end=at + 2, tense=Tense.INFINITIVE, verb=lead, negated=negated)
    base = known(words[at + 1])[0]
    return VerbGroup(start=at, end=end, tense=Tense.INFINITIVE, verb=base, negated=negated)


def _single(words: tuple[Token, ...], at: int) -> VerbGroup | None:  # noqa: PLR0911 - one for each form of a verb
    token = words[at]
    if token.kind is not TokenKind.WORD or (token.capital and at > 0 and not _is_loud(words, at)):
        return None
    base, forms = known(token)
    before = words[at - 1] if at else None
    after = words[at + 1] if at + 1 < len(words) else None
    if forms & {VerbForm.PAST, VerbForm.PARTICIPLE}:
        if token.capital and token.low in verb_words.NOT_VERBS:
            # "United"
            return None
        if _adjective(before, after) or (
            token.low in verb_words.NOT_PAST
            and (not _subject(before) or _plural(before) or at == 0)
        ):
            # "The bank cut": one who does it now cuts.
            return None
        return VerbGroup(
            start=at,
            end=at + 1,
            tense=Tense.PAST,
            verb=_with_particle(base, after),
            participle=VerbForm.PARTICIPLE in forms,
        )
    if VerbForm.GERUND in forms:
        owned = before is not None and before.low in function_words.DETERMINERS
        if (owned and _adjective(before, after)) or token.low in event_words.EVENT_NOUNS:
            return None
        return VerbGroup(start=at, end=at + 1, tense=Tense.GERUND, verb=base)
    if forms & {VerbForm.NOUN, VerbForm.PRESENT} and _wishes(words, at):
        return VerbGroup(start=at, end=at + 1, tense=Tense.PRESENT, verb=base)
    present = VerbForm.PRESENT in forms and _subject(before) and not _of(after)
    if present or _is_of_relative(before, token, after):
        return VerbGroup(start=at, end=at + 1, tense=Tense.PRESENT, verb=base)
    if VerbForm.BASE in forms and _subject(before) and not _of(after) and _plural(before):
        return VerbGroup(start=at, end=at + 1, tense=Tense.PRESENT, verb=base)
    return None


# Letters of names that are short for several words.
_LONGEST_SHORT = 3


def _is_loud(words: tuple[Token, ...], at: int) -> bool:
    """Whether a word stands in a line of capital letters: "ORDINANCE PASSED TO"."""
    near = words[at - 1 : at + 1]
    return all(len(one.text) > _LONGEST_SHORT and one.text.isupper() for one in near)


def _is_of_relative(before: Token | None, token: Token, after: Token | None) -> bool:
    """Whether a word that is not known as a verb is one: "who chairs the", "which cost 3"."""
    if before is None or before.low not in ("who", "which") or after is None:
        return False
    led = after.kind is TokenKind.NUMBER or after.low in function_words.DETERMINERS
    return token.small and token.low not in function_words.NO_NOUNS and led


def _with_particle(base: str, after: Token | None) -> str:
    """The verb with the particle of "set up": what is set up is not a plan."""
    founds = base == "set" and after is not None and after.low in ("up", "aside", "off", "out")
    return f"set {after.low}" if founds and after is not None else base


def _wishes(words: tuple[Token, ...], at: int) -> bool:
    """Whether "hopes" and the like is the verb of the word before: "it hopes to", "he notes"."""
    last = at - 1
    while last > 0 and words[last].low in function_words.ADVERBS:
        last -= 1
    before = words[last] if last >= 0 else None
    if before is None or before.kind is not TokenKind.WORD:
        return before is not None and before.text == "," and _to_verb(words, at + 1)
    if before.low in ("he", "she", "it", "who", "which"):
        return True
    noun = (
        before.low not in verb_words.BE | verb_words.HAVE | verb_words.DO | function_words.PRONOUNS
    )
    return noun and _subject(before) and _to_verb(words, at + 1)


def _another(words: tuple[Token, ...], at: int) -> VerbGroup | None:
    """A present form that "and" joins to a verb before it: "opens in May and ends in June"."""
    base, forms = known(words[at])
    joint = at - 1
    while joint > 0 and words[joint].low in function_words.ADVERBS:
        joint -= 1
    if (
        words[joint].low not in function_words.COORDINATORS
        or words[at].capital
        or at + 1 == len(words)
    ):
        return None
    after = words[at + 1]
    wish = VerbForm.NOUN in forms and _to_verb(words, at + 1)
    if not wish and not (
        VerbForm.PRESENT in forms
        and (
            after.kind is TokenKind.DATE
            or after.low in function_words.DETERMINERS
            or after.low in function_words.PREPOSITIONS - {"of"}
        )
    ):
        return None
    return VerbGroup(start=at, end=at + 1, tense=Tense.PRESENT, verb=base)


def _adjective(before: Token | None, after: Token | None) -> bool:
    """Whether a participle between them describes the noun behind it."""
    if after is None or after.kind is not TokenKind.WORD or before is None:
        return False
    if (
        after.low
        in function_words.PREPOSITIONS | function_words.COORDINATORS | function_words.DETERMINERS
    ):
        return False
    return (
        before.low in function_words.DETERMINERS
        or before.text in ("'s", "’s")
        or (before.low in function_words.PREPOSITIONS and after.small and before.low != "after")
    )


def _subject(before: Token | None) -> bool:
    """Whether a noun or pronoun that can carry a verb stands there."""
    if before is None or before.kind is not TokenKind.WORD:
        return before is not None and before.text == ","
    if before.small and (
        before.low.endswith("ed") or known(before)[1] & {VerbForm.PAST, VerbForm.PARTICIPLE}
    ):
        return False
    return (
        before.low
        not in (
            function_words.DETERMINERS
            | function_words.PREPOSITIONS
            | function_words.COORDINATORS
            | function_words.ADVERBS
        )
        or before.low in function_words.PRONOUNS
    )


def _of(after: Token | None) -> bool:
    return after is not None and after.low == "of"


def _plural(before: Token | None) -> bool:
    if before is None:
        return False
    return (
        before.low in ("they", "we", "i", "you", "who", "which", "that")
        or (before.small and before.low.endswith("s"))
        or before.low == "and"
    )
