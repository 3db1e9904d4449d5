"""Short titles made of the words of a clause."""

from collections.abc import Iterator
from dataclasses import replace

from timeline.languages.english import verb_words
from timeline.languages.english.grammar import (
    event_words,
    function_words,
    number_words,
)
from timeline.languages.english.grammar.clauses import Clause
from timeline.languages.english.grammar.headline import headline
from timeline.languages.english.grammar.nouns import is_event, noun_start
from timeline.languages.english.grammar.title_attitudes import without_attitude
from timeline.languages.english.grammar.title_cuts import (
    light,
    without_age,
    without_apposition,
    without_plan,
)
from timeline.languages.english.grammar.title_events import aside, paper, placing, seen
from timeline.languages.english.grammar.title_names import with_names
from timeline.languages.english.grammar.title_order import ordered
from timeline.languages.english.grammar.title_reports import without_report
from timeline.languages.english.grammar.title_text import trimmed, written
from timeline.languages.english.grammar.title_times import (
    deadline,
    deed,
    follower,
    framed,
    time_limit,
    visit,
)
from timeline.languages.english.grammar.verbs import verb_groups
from timeline.languages.grammar import DatePhrase
from timeline.text.tokens import POSSESSIVES, Token, TokenKind, Tokens

#: characters of a title
LONGEST = 90
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i"})


def title(clause: Clause, phrase: DatePhrase) -> str:
    """What happens in `clause` on the date of `phrase`, as a headline without the date."""
    return written(title_words(clause, phrase))


def title_words(clause: Clause, phrase: DatePhrase) -> Tokens:
    """The words of the title."""
    known = next(filter(None, (read(clause) for read in _READERS)), ())
    if known:
        return trimmed(known)
    if phrase.attributive:
        words = _around_attribute(clause)
    elif phrase.preposition == "of":
        words = _of_date(clause)
    else:
        words = tuple(_undated(_predicate(clause)))
        words = with_names(ordered(words))
        date = clause.words[clause.date]
        said = trimmed(_said(trimmed(words), date))
        words = _main(said, date)
        words = (
            framed(clause)
            or seen(clause)
            or aside(clause)
            or paper(words, clause)
            or placing(words, clause)
            or placing(said, clause, small=True)
            or light(without_attitude(words, date))
        )
        words = _with_owner(_with_object(words, clause.object), clause.owner)
        words = (*words, *(word for word in clause.said if word.kind is not TokenKind.DATE))
    return trimmed(headline(without_report(trimmed(words)), clause.words[clause.date]))


def _undated(words: Tokens) -> Iterator[Token]:
    """The words without dates; "evening" stays in "an open evening on 3 May"."""
    for at, word in enumerate(words):
        if word.kind is not TokenKind.DATE:
            yield word
            continue
        part = word.text.split(maxsplit=1)[0]
        described = at > 1 and words[at - 1].small and words[at - 2].low in ("a", "an", "the")
        if part in _DAY_PARTS and described:
            yield replace(word, text=part, low=part, kind=TokenKind.WORD)


_DAY_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
_READERS = (visit, deadline, time_limit, follower, deed)


def _with_object(words: Tokens, noun: Tokens) -> Tokens:
    """The words and the object: "minister signed the law" for "that the minister signed"."""
    groups = verb_groups(words)
    if not noun or not groups:
        return words
    first, end = noun[0], groups[-1].end
    if first.low in function_words.DETERMINERS:
        first = replace(first, text=first.low)
    return (*words[:end], first, *noun[1:], *words[end:])


def _with_owner(words: Tokens, owner: Tokens) -> Tokens:
    """The words with "of" behind their subject: "funeral of the poet" for "whose funeral"."""
    if not owner:
        return words
    verb = next((group.start for group in verb_groups(words) if group.finite), len(words))
    of = replace(owner[0], text="of", low="of", kind=TokenKind.WORD)
    first = owner[0]
    if first.low in function_words.DETERMINERS | number_words.SEVERAL:
        first = replace(first, text=first.low)
    return (*words[:verb], of, first, *owner[1:], *words[verb:])


def _predicate(clause: Clause) -> Tokens:
    """The words with the elided ones, without what only describes them behind the date."""
    words, date = without_plan(*without_age(clause.words, clause.date))
    behind = words[date + 1 :]
    if behind and behind[0].low in event_words.LIMITERS:
        words, behind = (*words[: date + 1], *behind[1:]), behind[1:]
    described = (
        bool(behind)
        and behind[0].text == ","
        and (any(is_event(word) for word in words[:date]) or bool(verb_groups(words[:date])))
    )
    if (
        words[date - 1 : date]
        and words[date - 1].text == ","
        and behind[:1]
        and behind[0].text == ","
    ):
        # "The fall of the city, on 2 May, was": the commas go with the date.
        after = next(iter(verb_groups(behind)), None)
        kept = behind[1:] if after is not None and after.start == 1 else behind
        return (*clause.elided, *words[: date - 1], *kept)
    groups = verb_groups(words[:date])
    if len(behind) > 1 and behind[0].text == "," and not any(group.finite for group in groups):
        after = next(iter(verb_groups(behind)), None)
        if after is not None and after.start == 1 and after.finite:
            return (*clause.elided, *words[:date], *behind[1:])
    if described and not any(group.finite for group in verb_groups(behind)):
        words = words[:date]
    return (*clause.elided, *words)


_OF_EVENT = frozenset(
    {"of", "in", "on", "for", "between", "with", "against", "over", "about", "into", "from", "to"}
)


def _around_attribute(clause: Clause) -> Tokens:
    """The clause without the date where the date's noun is its subject, else the noun."""
    words, date = clause.words, clause.date
    behind = words[date + 1 :]
    if behind and behind[0].text in POSSESSIVES:
        behind = behind[1:]
    before = [word for word in words[:date] if word.kind is TokenKind.WORD]
    leading = all(
        word.low in function_words.DETERMINERS | function_words.OPENERS for word in before
    )
    if leading and any(group.finite for group in verb_groups(behind)):
        return light(behind)
    groups = verb_groups(behind)
    end = min((group.start for group in groups), default=len(behind))
    for at, word in enumerate(behind[:end]):
        if word.kind is not TokenKind.WORD or (
            at and word.low in function_words.PREPOSITIONS - _OF_EVENT
        ):
            end = at
            break
        if word.low in function_words.COORDINATORS | function_words.SUBORDINATORS:
            end = at
            break
    return tuple(behind[:end])


def _of_date(clause: Clause) -> Tokens:
    """The clause where its subject is "the vote of 1860", else the vote."""
    words, date = clause.words, clause.date
    first = noun_start(words, date - 1) if date else 0
    before = [word for word in words[:first] if word.kind is TokenKind.WORD]
    if all(word.low in function_words.DETERMINERS | function_words.OPENERS for word in before):
        return light((*words[:date], *words[date + 1 :]))
    return words[first:date]


def _said(words: Tokens, date: Token) -> Tokens:
    """The words without who says so at the start ("He said that") or at the end (", he said")."""
    groups = verb_groups(words)
    for group in groups:
        if group.finite and group.verb in event_words.SAYING_VERBS and not group.passive:
            if group.end == len(words) or words[group.end].start > date.start > words[0].start:
                # The date is that of the saying.
                break
            behind = words[group.end :]
            if behind and behind[0].low == "that":
                return tuple(behind[1:])
            if group.verb not in event_words.PLAIN_SAYING:
                break
            later = verb_groups(behind)
            if (
                later
                and later[0].finite
                and later[0].start > 0
                and behind[0].kind is TokenKind.WORD
            ):
                return tuple(behind)
        break
    if words and words[0].low == "according":
        comma = next((at for at, word in enumerate(words) if word.text == ","), None)
        behind = () if comma is None else words[comma + 1 :]
        return tuple(behind) if any(group.finite for group in verb_groups(behind)) else words
    return words


def _main(words: Tokens, date: Token) -> Tokens:
    """The words without a lead before a comma: "At a meeting in Oslo, …"."""
    groups = verb_groups(words)
    first = next((group for group in groups if group.finite), None)
    if first is None or first.start == 0:
        return words
    gerund = words[0].low.endswith("ing") and words[0].low not in verb_words.NOT_VERBS
    leads = (
        gerund
        or words[0].low in function_words.PREPOSITIONS | {"because", "according"}
        or any(word.low in event_words.AROUND_EVENTS for word in words[1:4])
    )
    if words[0].low in function_words.PREPOSITIONS and words[first.start - 1].low in _SUBJECTS:
        # "Until her retirement she taught": the lead ends where its subject begins.
        return tuple(words[first.start - 1 :])
    if words[0].low in function_words.PREPOSITIONS and not any(w.text == "," for w in words):
        return words[_subject_start(words, first.start) :]
    commas = [at for at in range(first.start - 1) if words[at].text == ","]
    if leads and commas:
        words = tuple(words[commas[-1] + 1 :])
        groups = verb_groups(words)
        first = next((group for group in groups if group.finite), first)
    later = next((one for one in groups if one.finite and one.start > first.end), None)
    if (
        first.participle
        and later is not None
        and _is_aside(words, first.start)
        and words[later.start - 1].text == ","
    ):
        first = later
    if (
        first.participle
        and later is not None
        and 0 < first.end < len(words)
        and (words[first.end].low == "by" and words[first.start - 1].kind is TokenKind.WORD)
    ):
        if words[first.start].start < date.start < words[later.start].start:
            # "A suit brought by the mayor in May is pending": the date is that of the first.
            return tuple(words[: later.start])
        # "The troops led by the mayor took the fort": the second verb is that of the troops.
        return (*words[: first.start], *words[later.start :])
    return without_apposition(words, first.start)


def _is_aside(words: Tokens, participle: int) -> bool:
    """Whether a comma stands before a participle and its adverbs: ", jointly held"."""
    at = participle - 1
    while at > 0 and words[at].low in function_words.ADVERBS:
        at -= 1
    return words[at].text == ","


def _subject_start(words: Tokens, verb: int) -> int:
    """Where the subject begins behind a lead without a comma: "At the end the town fell"."""
    for at in range(verb - 1, 1, -1):
        if words[at].low in function_words.PREPOSITIONS:
            return 0
        if words[at].low in function_words.DETERMINERS:
            return 0 if words[at - 1].low in function_words.PREPOSITIONS else at
    return 0
