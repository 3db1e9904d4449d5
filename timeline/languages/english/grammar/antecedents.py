"""Whom or what a pronoun at the start of a clause stands for, where that is plain."""

from collections.abc import Iterator, Sequence

from timeline.languages.english import verb_words
from timeline.languages.english.grammar import event_words, function_words, person_words
from timeline.languages.english.grammar.agreement import is_plural
from timeline.languages.english.grammar.persons import is_group, is_name_of_person, is_person
from timeline.languages.english.grammar.title_names import with_names
from timeline.languages.english.grammar.verbs import VerbGroup, verb_groups
from timeline.text.tokens import TokenKind, Tokens

_OF_PERSONS = frozenset({"he", "she", "his", "her"})
_OF_SEVERAL = frozenset({"they", "their"})
_ALIKE = ({"he", "his", "him"}, {"she", "her"}, {"it", "its"}, {"they", "their"})
#: for which a noun is looked for
PRONOUNS = frozenset().union(*_ALIKE)
_LEADS = function_words.OPENERS | function_words.COORDINATORS
_RELATIVES = frozenset({"which", "who", "that", "whose", "where"})
_LONGEST = 6


def antecedent(pronoun: str, earlier: Sequence[Tokens]) -> Tokens:
    """What a pronoun stands for, by the subjects of what was said before; empty where unsure.

    Args:
        pronoun: In small letters.
        earlier: Sentences or clauses before that of the pronoun, the last first.
    """
    for given in earlier:
        words = _plain(with_names(given))
        subject = main_subject(words)
        if not subject:
            return ()
        if not any({pronoun, subject[0].low} <= alike for alike in _ALIKE):
            fits = _fits(pronoun, subject) and not _has_rival(pronoun, subject, words)
            return _short(subject) if fits else ()
    return ()


def main_subject(words: Tokens) -> Tokens:
    """The subject of the first clause, without its article; empty where it is not plain."""
    group = next((one for one in verb_groups(words) if one.finite), None)
    start = None if group is None else _behind_lead(words, group.start)
    if group is None or start is None:
        return ()
    spoken = _speaker(words)
    if spoken:
        return spoken
    end = next((at for at in range(start, group.start) if _closes(words, at)), group.start)
    while start < end - 1 and words[start].low in (
        function_words.DETERMINERS - function_words.STAND_INS
    ):
        start += 1
    return words[start:end]


def _plain(words: Tokens) -> Tokens:
    """The words without what stands between commas behind their subject: ", built in 1871,"."""
    first = next((at for at, word in enumerate(words) if word.text == ","), 0)
    groups = [group for group in verb_groups(words) if group.finite]
    if not first or any(group.start < first for group in groups):
        return words
    later = next((group for group in groups if words[group.start - 1].text == ","), None)
    if later is not None and later.participle and later.start == first + 1:
        later = next((one for one in groups if one.start > later.end and _ends(words, one)), None)
    lead = words[0].low in function_words.PREPOSITIONS | function_words.SUBORDINATORS
    return words if later is None or lead else (*words[:first], *words[later.start :])


def _ends(words: Tokens, group: VerbGroup) -> bool:
    return words[group.start - 1].text == ","


def _closes(words: Tokens, at: int) -> bool:
    """Whether the noun of a subject ends at `at`."""
    word = words[at]
    adverb = word.low in function_words.ADVERBS - {"all", "both"}
    return word.text in (",", "(", "–", "—") or word.low in _RELATIVES or adverb


def _behind_lead(words: Tokens, verb: int) -> int | None:
    """Where the subject begins, behind "However," or "In the old town,"; None where unsure."""
    start = 0
    while start < verb and (
        words[start].low in _LEADS or words[start].kind in (TokenKind.MARK, TokenKind.DATE)
    ):
        start += 1
    if start >= verb:
        return None
    leads = words[start].low in function_words.PREPOSITIONS | function_words.SUBORDINATORS
    if not leads and not words[start].low.endswith("ing"):
        return start
    comma = next((at for at in range(start, verb) if words[at].text == ","), verb)
    return comma + 1 if comma + 1 < verb else None


def _speaker(words: Tokens) -> Tokens:
    """Who says so at the end of a sentence: the Reed of ", Reed said"."""
    while words and words[-1].kind is TokenKind.MARK:
        words = words[:-1]
    comma = next((at for at in range(len(words) - 1, 0, -1) if words[at].text == ","), None)
    tail = () if comma is None else words[comma + 1 :]
    group = next((one for one in verb_groups(tail) if one.finite), None)
    if group is None or group.verb not in event_words.SAYING_VERBS or group.passive:
        return ()
    said = tail[: group.start] if group.end == len(tail) else ()
    said = tail[group.end :] if group.start == 0 else said
    return said[1:] if said and said[0].low in function_words.DETERMINERS else said


def _fits(pronoun: str, subject: Tokens) -> bool:
    if subject[0].low in function_words.PRONOUNS | function_words.STAND_INS:
        return False
    if pronoun in _OF_SEVERAL:
        return is_plural(subject)
    if is_plural(subject) or any(word.low in ("and", "or") for word in subject):
        return False
    if pronoun in _OF_PERSONS:
        return is_person(subject) or (_is_name(subject) and not is_group(subject))
    return not is_person(subject)


def _is_name(subject: Tokens) -> bool:
    return all(word.capital for word in subject)


def _has_rival(pronoun: str, subject: Tokens, words: Tokens) -> bool:
    """Whether something else in the sentence may be meant."""
    if _ends_with_saying(words):
        return False
    if pronoun in _OF_PERSONS:
        return any(_people(words, subject))
    groups = [group for group in verb_groups(words) if group.finite]
    joined = all(words[one.start - 1].low in _JOINTS for one in groups[1:] if one.start)
    if not joined or groups[0].verb in event_words.SAYING_VERBS | event_words.ATTITUDE_VERBS:
        return True
    return any(_rivals(pronoun, _object(words, group)) for group in groups)


def _ends_with_saying(words: Tokens) -> bool:
    """Whether what follows is what the subject says: "The guild said that it"."""
    groups = [group for group in verb_groups(words) if group.finite]
    behind = words[groups[0].end :]
    said = all(word.low == "that" for word in behind) and len(behind) <= 1
    return len(groups) == 1 and said and groups[0].verb in event_words.SAYING_VERBS


_JOINTS = function_words.COORDINATORS | function_words.ADVERBS


def _people(words: Tokens, subject: Tokens) -> Iterator[Tokens]:
    """People named in a sentence beside its subject and what it is called by."""
    last = subject[-1]
    for at, word in enumerate(words):
        name = words[at : at + 2]
        if word in subject or word.start <= last.end or (not word.capital and not word.small):
            continue
        if len(name) > 1 and is_name_of_person(name) and not _is_apposition(words, at, last.end):
            yield name
        role = word.low in person_words.PERSONS
        before = words[at - 1].low if at else ""
        if role and before in function_words.DETERMINERS and not _describes(words, at):
            yield (word,)


def _is_apposition(words: Tokens, at: int, end: int) -> bool:
    """Whether a name stands right behind the comma behind the subject."""
    between = [word for word in words[:at] if word.start >= end]
    return len(between) <= 1 and all(word.text in (",", "(") for word in between)


def _describes(words: Tokens, at: int) -> bool:
    """Whether a noun says what the subject is: "was a lawyer", ", a lawyer"."""
    before = words[at - 2] if at > 1 else None
    return before is not None and (before.text == "," or before.low in verb_words.BE)


def _object(words: Tokens, group: VerbGroup) -> Tokens:
    """The noun right behind a verb."""
    if group.passive or group.verb in ("be", "become"):
        return ()
    at = group.end
    while at < len(words) and words[at].low in function_words.DETERMINERS:
        at += 1
    end = at
    while end < len(words) and words[end].kind in (TokenKind.WORD, TokenKind.NUMBER):
        if words[end].low in function_words.PREPOSITIONS | {"to", "and", "or"}:
            break
        end += 1
    return words[at:end]


def _rivals(pronoun: str, noun: Tokens) -> bool:
    if not noun or all(word.low in function_words.ADVERBS for word in noun):
        return False
    return is_plural(noun) == (pronoun in _OF_SEVERAL) and not is_person(noun)


def _short(subject: Tokens) -> Tokens:
    """The noun, without what follows it where that is much."""
    if len(subject) <= _LONGEST:
        return subject
    cut = next(
        (
            at
            for at in range(1, len(subject))
            if subject[at].low in function_words.PREPOSITIONS - {"of"}
        ),
        None,
    )
    return () if cut is None or cut > _LONGEST else subject[:cut]
