"""The events of an English sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.edtf import EdtfDate
from timeline.languages.english.abbreviations import ABBREVIATIONS
from timeline.languages.english.grammar.clauses import Clause, DatedClause, affirmed, clauses
from timeline.languages.english.grammar.date_phrases import date_phrases
from timeline.languages.english.grammar.entries import (
    former,
    has_verb,
    is_label,
    led_by,
    nominal,
    outcome,
    shown_words,
)
from timeline.languages.english.grammar.entry_words import ENTRY_WORDS
from timeline.languages.english.grammar.gists import gist
from timeline.languages.english.grammar.marked_years import what_marked
from timeline.languages.english.grammar.naming import (
    Earlier,
    Name,
    named,
    no_earlier,
    sentences_before,
)
from timeline.languages.english.grammar.not_events import NAMING, UNREAL, refusal
from timeline.languages.english.grammar.nothing_held import nothing_held
from timeline.languages.english.grammar.participants import participants
from timeline.languages.english.grammar.places import place
from timeline.languages.english.grammar.put_off import put_off
from timeline.languages.english.grammar.releases import release
from timeline.languages.english.grammar.sayings import is_saying
from timeline.languages.english.grammar.sentence_plans import (
    NO_PLANS,
    SentencePlans,
    sentence_plans,
)
from timeline.languages.english.grammar.settle import settled
from timeline.languages.english.grammar.status import (
    DAY_OF_WHAT,
    StatusGuess,
    guess_status,
    moved_status,
)
from timeline.languages.english.grammar.things import thing_off
from timeline.languages.english.grammar.title_text import trimmed, written
from timeline.languages.english.grammar.verbs import verb_groups
from timeline.languages.english.left_over import NO_MORE
from timeline.languages.grammar import Account, DatePhrase, Entry, Grammar, Plan, Was
from timeline.model import Status
from timeline.text.tokens import TokenKind, Tokens, tokens

_SHORT_TITLE = 2


def accounts(
    text: str, span: tuple[int, int], phrases: Sequence[DatePhrase], published: EdtfDate | None
) -> tuple[Account, ...]:
    """The events of the sentence at `span`, which has the dates `phrases`."""
    every = tokens(text, *span, [(phrase.start, phrase.end) for phrase in phrases])
    plans = sentence_plans(every, phrases)
    words, kept = _tokens(text, span, (every, phrases), published)
    found: dict[tuple[str, str], Account] = {}

    def earlier() -> Sequence[Tokens]:
        return sentences_before(text, span[0])

    for dated in _dated_clauses(words, kept, published):
        if not _is_refused(dated, plans):
            says = dated.phrase.start not in plans.plans and is_saying(dated)
            account = replace(_account(dated, plans, earlier), is_saying=says)
            found.setdefault((account.title, str(account.phrase.value)), account)
    return _without_decisions([account for account in found.values() if account.title])


def _without_decisions(found: Sequence[Account]) -> tuple[Account, ...]:
    """The accounts without the day on which another one was put off: no event in itself."""
    off = {Status.POSTPONED, Status.CANCELLED}
    decided = {account for account in found if DAY_OF_WHAT in account.doubts}
    is_told = any(
        account not in decided and (account.status in off or account.plan is Plan.NEW)
        for account in found
    )
    kept = [account for account in found if not (is_told and account in decided)]
    return tuple(account for account in kept if not _is_wider(account, kept))


def _is_wider(account: Account, found: Sequence[Account]) -> bool:
    """Whether another account tells the same of a date that lies in its: "Last year, on 3 May"."""
    span = account.phrase.value.span
    return any(
        other is not account
        and other.title == account.title
        and other.phrase.value != account.phrase.value
        and span.contains(other.phrase.value.span)
        for other in found
    )


def _is_refused(dated: DatedClause, plans: SentencePlans) -> bool:
    """Whether nothing happens on the date; what "was to have opened" is of was a plan."""
    start = dated.phrase.start
    if start in plans.without_event:
        return True
    reason = refusal(dated)
    if start in plans.fates and reason in NAMING:
        # What can be put off or called off is an event: "Friday's gala".
        return False
    return bool(reason) and not (reason == UNREAL and plans.plans.get(start) is Plan.OLD)


def entry(text: str, said: Entry, published: EdtfDate | None) -> Account | None:
    """The event of an entry of a list or table: that of its sentence, else of its words."""
    words = tuple(token for span in said.words for token in tokens(text, *span, ()))
    if _is_predicate(said.phrase, words):
        # "2024 was a dry year": what is said of a time is no entry of a list.
        spoken = (led_by(said.phrase, ())[0], *words)
        of_it = _dated_clauses(spoken, (said.phrase,), published)
        return next((_account(one, NO_PLANS) for one in of_it if not refusal(one)), None)
    if not has_verb(words) or is_label(words) or release(shown_words(text, said.words)):
        return nominal(text, said, published)
    led = led_by(said.phrase, words)
    dated = _dated_clauses(led, (said.phrase,), published)
    found = next((_account(one, NO_PLANS) for one in dated if not refusal(one)), None)
    short = found is not None and len(found.title.split()) < _SHORT_TITLE
    if found is None or (short and not nothing_held(words)):
        return nominal(text, said, published)
    named = nominal(text, said, published) if said.is_titled else None
    return replace(
        found,
        title=found.title if named is None else named.title,
        start=said.start,
        end=said.end,
        status=outcome(text, said, is_sentence=True) or found.status,
        place=said.place or found.place,
        was=former(said) or found.was,
        doubts=(*found.doubts, *said.doubts),
    )


def _is_predicate(phrase: DatePhrase, words: Tokens) -> bool:
    """Whether words go on with the verb of a date that is their subject."""
    first = next(iter(verb_groups(words)), None)
    begins = first is not None and first.start == 0 and words[0].start >= phrase.end
    return begins and first is not None and first.verb == "be" and first.finite


def is_sentence(text: str, span: tuple[int, int], phrases: Sequence[DatePhrase]) -> bool:
    """Whether somebody does something in words, or something is done."""
    return has_verb(tokens(text, *span, [(phrase.start, phrase.end) for phrase in phrases]))


def _tokens(
    text: str,
    span: tuple[int, int],
    given: tuple[Tokens, Sequence[DatePhrase]],
    published: EdtfDate | None,
) -> tuple[Tokens, Sequence[DatePhrase]]:
    """The words of a sentence and its dates.

    Those of several that only describe a thing or are part of its name are words like any:
    "will publish the results of the 2022 census in May" has one date.
    """
    words, phrases = given
    if len(phrases) == 1:
        return given
    found = _dated_clauses(words, phrases, published)
    names = {dated.phrase.start for dated in found if refusal(dated) in NAMING}
    if not names or len(names) == len(phrases):
        return given
    kept = [phrase for phrase in phrases if phrase.start not in names]
    return tokens(text, *span, [(phrase.start, phrase.end) for phrase in kept]), kept


def _dated_clauses(
    words: Tokens, phrases: Sequence[DatePhrase], published: EdtfDate | None
) -> Iterator[DatedClause]:
    by_start = {phrase.start: phrase for phrase in phrases}
    for clause in clauses(words):
        phrase = by_start[clause.words[clause.date].start]
        yield DatedClause(
            clause=what_marked(clause), phrase=phrase, sentence=words, published=published
        )


def _account(dated: DatedClause, plans: SentencePlans, earlier: Earlier = no_earlier) -> Account:
    phrase = dated.phrase
    clause = affirmed(dated.clause) if phrase.negated else dated.clause
    guess = _guess(dated, clause, plans)
    thing = nothing_held(clause.words) or plans.things.get(phrase.start, ())
    if not thing and guess.status in (Status.CANCELLED, Status.POSTPONED):
        thing = thing_off((*clause.elided, *clause.words))
    if thing:
        name = Name(title=written(trimmed(thing)))
    else:
        name = named(replace(dated, clause=clause), earlier)
    where = "" if phrase.attributive else place(clause)
    was = plans.was.get(phrase.start)
    doubts = (*_of_date(phrase, was), guess.doubt, name.doubt, *_doubts(name.title, clause, phrase))
    return Account(
        phrase=phrase,
        was=was,
        plan=plans.plans.get(phrase.start, Plan.NONE),
        title=name.title,
        status=guess.status,
        place=where,
        participants=tuple(one for one in participants(clause, phrase) if one != where),
        start=dated.sentence[0].start,
        end=dated.sentence[-1].end,
        doubts=tuple(filter(None, doubts)),
        gist=gist(clause, phrase),
    )


def _guess(dated: DatedClause, clause: Clause, plans: SentencePlans) -> StatusGuess:
    """The status by what became of the plan, else by the words of the clause."""
    phrase, plan = dated.phrase, plans.plans.get(dated.phrase.start, Plan.NONE)
    fate = plans.fates.get(phrase.start)
    if fate is not None:
        return StatusGuess(status=fate.status, doubt=fate.doubt)
    if plan is Plan.OLD:
        return StatusGuess(status=Status.POSTPONED)
    if phrase.start in plans.moved:
        return moved_status(phrase.value, dated.published)
    return guess_status(clause, phrase.value, dated.published, attributive=phrase.attributive)


def _of_date(phrase: DatePhrase, was: Was | None) -> Iterator[str]:
    """The doubts of a date and of the one whose place it takes, but for whether it took it."""
    for doubt in dict.fromkeys((*phrase.doubts, *(was.doubts if was else ()))):
        if not doubt.endswith(NO_MORE):
            yield doubt


def _doubts(name: str, clause: Clause, phrase: DatePhrase) -> Iterator[str]:
    """Doubts about the title, for the reviewer."""
    words = name.split()
    if len(words) < _SHORT_TITLE:
        yield "the title says little: say of what"
    if phrase.attributive:
        yield "the date only tells which one is meant: an event here, or a reference to one?"
    if clause.host:
        yield "the date is that of the clause before"
    lows = [word.low for word in clause.words]
    if "with" in lows and _two_sides(clause.words, lows.index("with")):
        yield "two are named behind “with”: one event or two?"


def _two_sides(words: Tokens, at: int) -> bool:
    """Whether names on both sides of an "and" follow: "with the mayor of A and the mayor of B"."""
    for index in range(at + 2, len(words) - 1):
        if words[index].low == "and":
            return words[index + 1].low == "the" or words[index + 1].capital
        if words[index].kind is not TokenKind.WORD and words[index].text not in ("'s", "’s", ","):
            return False
    return False


GRAMMAR = Grammar(
    abbreviations=ABBREVIATIONS,
    date_phrases=date_phrases,
    accounts=accounts,
    is_sentence=is_sentence,
    entry=entry,
    entry_words=ENTRY_WORDS,
    settled=settled,
    put_off=put_off,
)
