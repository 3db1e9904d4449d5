"""Short titles made of the words of a clause."""

from dataclasses import replace

from timeline.languages.english import verb_words
from timeline.languages.english.grammar import (
    event_words,
    figure_words,
    function_words,
    status_words,
    title_words,
)
from timeline.languages.english.grammar.clauses import Clause
from timeline.languages.english.grammar.headline import headline, passive
from timeline.languages.english.grammar.nouns import is_event, noun_start
from timeline.languages.english.grammar.title_cuts import (
    light,
    without_age,
    without_apposition,
    without_attitude,
    without_plan,
)
from timeline.languages.english.grammar.title_reports import without_report
from timeline.languages.english.grammar.title_text import joined_words, trimmed, written
from timeline.languages.english.grammar.verbs import Tense, verb_groups
from timeline.languages.grammar import DatePhrase
from timeline.text.tokens import POSSESSIVES, Token, TokenKind, Tokens

#: characters of a title
LONGEST = 90
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i"})


def title(clause: Clause, phrase: DatePhrase) -> str:
    """What happens in `clause` on the date of `phrase`, in its own words, without the date."""
    if phrase.attributive:
        words = _around_attribute(clause)
    elif phrase.preposition == "of":
        words = _of_date(clause)
    else:
        words = tuple(word for word in _predicate(clause) if word.kind is not TokenKind.DATE)
        date = clause.words[clause.date]
        said = trimmed(_said(trimmed(words), date))
        words = _main(said, date)
        words = (
            _seen(clause)
            or _aside(clause)
            or _paper(words, clause)
            or _placing(words, clause)
            or _placing(said, clause, small=True)
            or light(without_attitude(words))
        )
        words = _with_object(words, clause.object)
        words = (*words, *(word for word in clause.said if word.kind is not TokenKind.DATE))
    return written(trimmed(headline(without_report(trimmed(words)))))


def _with_object(words: Tokens, noun: Tokens) -> Tokens:
    """The words and the object: "minister signed the law" for "that the minister signed"."""
    groups = verb_groups(words)
    if not noun or not groups:
        return words
    first, end = noun[0], groups[-1].end
    if first.low in function_words.DETERMINERS:
        first = replace(first, text=first.low)
    return (*words[:end], first, *noun[1:], *words[end:])


def _seen(clause: Clause) -> Tokens:
    """The event that a date, as the subject, saw: "2015 saw the opening of the bridge"."""
    words, date = clause.words, clause.date
    group = next((one for one in verb_groups(words) if one.start == date + 1), None)
    if group is None or group.verb not in figure_words.SEEING_VERBS:
        return ()
    plain = all(word.kind is TokenKind.MARK for word in words[:date])
    return tuple(words[group.end :]) if plain else ()


def _aside(clause: Clause) -> Tokens:
    """The noun and what happened to it: "The road, built in 1935, links" is "road built"."""
    words, date = clause.words, clause.date
    group = next((one for one in reversed(verb_groups(words)) if one.end <= date), None)
    if (
        group is None
        or not group.participle
        or group.start == 0
        or words[group.start - 1].text != ","
    ):
        return ()
    if any(word.low not in title_words.PHRASALS for word in words[group.end : date]):
        return ()
    planned = status_words.PLAN_ADJECTIVES | event_words.CALLING_PARTICIPLES
    if words[group.start].low in planned and group.end == date and group.verb != "set up":
        return ()
    if clause.said or (date + 1 < len(words) and words[date + 1].text != ","):
        return ()
    noun = words[: group.start - 1]
    return passive(noun, words[group.start : date]) if not verb_groups(noun) else ()


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
            at
            and word.low
            in function_words.PREPOSITIONS - {"of", "in", "on", "for", "between", "with"}
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
    commas = [at for at in range(first.start - 1) if words[at].text == ","]
    if leads and commas:
        words = tuple(words[commas[-1] + 1 :])
        groups = verb_groups(words)
        first = next((group for group in groups if group.finite), first)
    later = next((one for one in groups if one.finite and one.start > first.end), None)
    if (
        first.participle
        and later is not None
        and (words[first.start - 1].text == "," == words[later.start - 1].text)
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


def _paper(words: Tokens, clause: Clause) -> Tokens:  # noqa: PLR0911 - one for each thing missing
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
    tail = words[group.start :]
    found = (*words[first : group.start], *tail)
    if len(joined_words(found)) > LONGEST:
        found = (*words[first : noun + 1], *tail)
    return tuple(found)


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


def _placing(words: Tokens, clause: Clause, *, small: bool = False) -> Tokens:
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
