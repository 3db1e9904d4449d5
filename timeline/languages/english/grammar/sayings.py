"""Dates on which somebody only said something: "the minister said on Tuesday"."""

from timeline.edtf import Edtf, EdtfDate
from timeline.languages.english.grammar import function_words, saying_words
from timeline.languages.english.grammar.clauses import Clause, DatedClause
from timeline.languages.english.grammar.nouns import is_event
from timeline.languages.english.grammar.verbs import Tense, VerbGroup, verb_groups
from timeline.text.tokens import TokenKind, Tokens

_TOLD = (Tense.PAST, Tense.PRESENT)
#: days within which an announcement is news, and not yet an event of its own
_NEWS = 45
_LEAD = 8


def is_saying(dated: DatedClause) -> bool:
    """Whether somebody only says something on the date of a clause.

    What was said keeps its own dates. "Announced a ceasefire" is an event, and "announced that" is
    one where it is long ago.
    """
    if dated.phrase.attributive:
        return False
    clause = dated.clause
    words = (*clause.elided, *clause.words)
    date = len(clause.elided) + clause.date
    if _is_source(words, date):
        return True
    group = _governor(words, date, len(clause.elided))
    if group is None or group.negated or group.tense not in _TOLD:
        return False
    if _is_of_event(words, date, group):
        return False
    return _only_says(clause, words, date, group, dated)


def _governor(words: Tokens, date: int, own: int) -> VerbGroup | None:
    """The finite verb before the date in its clause, or else behind it."""
    groups = [group for group in verb_groups(words) if group.finite and group.end > own]
    before = [group for group in groups if group.end <= date]
    if before:
        return before[-1]
    # "Two boats sunk on Monday, officials said": the comma parts the date from who says so.
    parted = date > own and words[date + 1 : date + 2] and words[date + 1].text == ","
    lead = [word for word in words[own:date] if word.low not in _LEADS]
    led = bool(lead) and lead[0].low not in function_words.PREPOSITIONS | saying_words.SPEAKING
    return None if parted and led else next(iter(groups), None)


_LEADS = function_words.OPENERS | function_words.ADVERBS | function_words.COORDINATORS


def _is_source(words: Tokens, date: int) -> bool:
    """Whether the date is that of a source: "according to a statement on Friday"."""
    for at in range(date - 1, max(date - _LEAD, 0) - 1, -1):
        if words[at].low == "according":
            return True
        if words[at].text == "," or words[at].kind is TokenKind.DATE:
            return False
    return False


def _is_of_event(words: Tokens, date: int, group: VerbGroup) -> bool:
    """Whether the date is that of a noun: "At the opening on Sunday, Hall said"."""
    if date in (0, group.end):
        return False
    noun = words[date - 1]
    return is_event(noun) and noun.low not in saying_words.SAYING_NOUNS


def _only_says(
    clause: Clause, words: Tokens, date: int, group: VerbGroup, dated: DatedClause
) -> bool:
    verb = _base(group.verb)
    if group.passive:
        return verb in saying_words.PURE or (_is_it(words, group) and verb in _VERBS)
    if verb in saying_words.JUDGING or _calls(words, group):
        return _is_news(dated)
    if verb in saying_words.PURE or (verb in saying_words.GIVING and _gives_words(words, group)):
        return True
    if _says_that(clause, words, group, date):
        known = verb in _VERBS or _opens_that(clause, words, group, date)
        told = verb in saying_words.ANNOUNCING and not _is_news(dated)
        return known and not told and verb not in saying_words.DECIDING
    return verb in _VERBS and _has_no_object(words, group, date) and _is_news(dated)


_VERBS = saying_words.PURE | saying_words.REPORTING | saying_words.ANNOUNCING


def _base(verb: str) -> str:
    """A verb of saying without its ending; another one as it is."""
    bases = (verb, *(verb.removesuffix(end) for end in ("d", "ed", "s", "es")), verb[:-3])
    return next((base for base in bases if base in _KNOWN), verb)


_KNOWN = (
    saying_words.PURE
    | saying_words.REPORTING
    | saying_words.ANNOUNCING
    | saying_words.GIVING
    | saying_words.JUDGING
)


def _is_it(words: Tokens, group: VerbGroup) -> bool:
    return group.start > 0 and words[group.start - 1].low == "it"


def _calls(words: Tokens, group: VerbGroup) -> bool:
    """Whether somebody calls something so: "called the theft a disgrace", not "called a vote"."""
    behind = [word.low for word in words[group.end : group.end + _LEAD]]
    if group.verb != "call" or not behind or behind[0] in ("a", "an", "off", "for", "on"):
        return False
    end = next((at for at, low in enumerate(behind) if low in ("a", "an")), 0)
    between = behind[:end]
    return bool(between) and function_words.PREPOSITIONS.isdisjoint(between)


def _gives_words(words: Tokens, group: VerbGroup) -> bool:
    """Whether words are what is given: "issued a statement on Friday"."""
    behind = words[group.end : group.end + 4]
    return any(word.low in saying_words.SAYING_NOUNS for word in behind)


def _says_that(clause: Clause, words: Tokens, group: VerbGroup, date: int) -> bool:
    """Whether a clause says what is said: "that …", or a subject and its verb."""
    if _opens_that(clause, words, group, date):
        return True
    behind = _behind(words, group, date)
    groups = [one for one in verb_groups(behind) if one.finite]
    if not groups or groups[0].start == 0:
        return False
    first, subject = groups[0], behind[: groups[0].start]
    alone = first.participle and first.end - first.start == 1
    marks = any(word.kind is TokenKind.MARK for word in subject)
    return not marks and (not alone or subject[0].low in function_words.PRONOUNS)


def _opens_that(clause: Clause, words: Tokens, group: VerbGroup, date: int) -> bool:
    """Whether "that" stands behind the verb and its date."""
    if clause.said:
        return True
    behind = (*_behind(words, group, date), *clause.after[:1])
    first = next((word.low for word in behind if word.low not in saying_words.ADDRESSED), "")
    return first in saying_words.OPENS


def _behind(words: Tokens, group: VerbGroup, date: int) -> Tokens:
    """The words behind a verb without its date and adverbs."""
    behind = tuple(
        word
        for at, word in enumerate(words[group.end :], start=group.end)
        if at != date and word.low not in _AROUND_DATE
    )
    return behind[1:] if behind and behind[0].text in (",", ":") else behind


_AROUND_DATE = function_words.ADVERBS | {"late", "early", "earlier", "later"}


def _has_no_object(words: Tokens, group: VerbGroup, date: int) -> bool:
    """Whether nothing but a date, and to whom, stands behind a verb: ", officials said late"."""
    behind = _behind(words, group, date)
    if not behind or behind[0].kind is not TokenKind.WORD:
        return True
    return behind[0].low in saying_words.TO_WHOM | function_words.COORDINATORS


def _is_news(dated: DatedClause) -> bool:
    """Whether the date lies near the publication."""
    published, value = dated.published, dated.phrase.value
    return published is not None and _apart(value, published) <= _NEWS and _is_short(value)


def _apart(value: Edtf, published: EdtfDate) -> float:
    return abs(published.span.begin - value.span.begin)


def _is_short(value: Edtf) -> bool:
    return value.span.end - value.span.begin <= _NEWS
