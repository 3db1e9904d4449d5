"""The events of an English sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.dates.rules import compiled
from timeline.edtf import EdtfDate
from timeline.languages.english.abbreviations import ABBREVIATIONS
from timeline.languages.english.grammar import function_words
from timeline.languages.english.grammar.clauses import Clause, DatedClause, affirmed, clauses
from timeline.languages.english.grammar.date_phrases import date_phrases
from timeline.languages.english.grammar.entries import has_verb, led_by, nominal
from timeline.languages.english.grammar.entry_words import ENTRY_WORDS
from timeline.languages.english.grammar.not_events import NAMING, refusal
from timeline.languages.english.grammar.participants import participants
from timeline.languages.english.grammar.places import place
from timeline.languages.english.grammar.status import StatusGuess, guess_status
from timeline.languages.english.grammar.titles import title
from timeline.languages.english.ranges import NOT_EARLIER
from timeline.languages.grammar import Account, DatePhrase, Entry, Grammar
from timeline.model import Status
from timeline.text.tokens import TokenKind, Tokens, tokens

_SHORT_TITLE = 2


def accounts(
    text: str, span: tuple[int, int], phrases: Sequence[DatePhrase], published: EdtfDate | None
) -> tuple[Account, ...]:
    """The events of the sentence at `span`, which has the dates `phrases`."""
    words, kept = _tokens(text, span, phrases, published)
    found: dict[tuple[str, str], Account] = {}
    for dated in _dated_clauses(words, kept, published):
        if not refusal(dated):
            account = _account(dated)
            found.setdefault((account.title, str(account.phrase.value)), account)
    return tuple(account for account in found.values() if account.title)


def entry(text: str, said: Entry, published: EdtfDate | None) -> Account | None:
    """The event of an entry of a list or table: that of its sentence, else of its words."""
    words = tuple(token for span in said.words for token in tokens(text, *span, ()))
    if not has_verb(words):
        return nominal(text, said, published)
    led = led_by(said.phrase, words)
    dated = _dated_clauses(led, (said.phrase,), published)
    found = next((_account(one) for one in dated if not refusal(one)), None)
    if found is None or len(found.title.split()) < _SHORT_TITLE:
        return nominal(text, said, published)
    return replace(
        found,
        start=said.start,
        end=said.end,
        place=said.place or found.place,
        doubts=(*found.doubts, *said.doubts),
    )


def is_sentence(text: str, span: tuple[int, int], phrases: Sequence[DatePhrase]) -> bool:
    """Whether somebody does something in words, or something is done."""
    return has_verb(tokens(text, *span, [(phrase.start, phrase.end) for phrase in phrases]))


def _tokens(
    text: str, span: tuple[int, int], phrases: Sequence[DatePhrase], published: EdtfDate | None
) -> tuple[Tokens, Sequence[DatePhrase]]:
    """The words of a sentence and its dates.

    Those of several that only describe a thing or are part of its name are words like any:
    "will publish the results of the 2022 census in May" has one date.
    """
    words = tokens(text, *span, [(phrase.start, phrase.end) for phrase in phrases])
    if len(phrases) == 1:
        return words, phrases
    found = _dated_clauses(words, phrases, published)
    names = {dated.phrase.start for dated in found if refusal(dated) in NAMING}
    if not names or len(names) == len(phrases):
        return words, phrases
    kept = [phrase for phrase in phrases if phrase.start not in names]
    return tokens(text, *span, [(phrase.start, phrase.end) for phrase in kept]), kept


def _dated_clauses(
    words: Tokens, phrases: Sequence[DatePhrase], published: EdtfDate | None
) -> Iterator[DatedClause]:
    by_start = {phrase.start: phrase for phrase in phrases}
    for clause in clauses(words):
        phrase = by_start[clause.words[clause.date].start]
        yield DatedClause(clause=clause, phrase=phrase, sentence=words, published=published)


def _account(dated: DatedClause) -> Account:
    phrase = dated.phrase
    clause = affirmed(dated.clause) if phrase.negated else dated.clause
    guess = guess_status(clause, phrase.value, dated.published, attributive=phrase.attributive)
    name = title(clause, phrase)
    where = "" if phrase.attributive else place(clause)
    doubts = (*phrase.doubts, guess.doubt, *_doubts(name, clause, phrase))
    return Account(
        phrase=phrase,
        title=name,
        status=_status(guess, phrase),
        place=where,
        participants=tuple(one for one in participants(clause) if one != where),
        start=dated.sentence[0].start,
        end=dated.sentence[-1].end,
        doubts=tuple(filter(None, doubts)),
    )


def _status(guess: StatusGuess, phrase: DatePhrase) -> Status:
    """What is moved to "no earlier than" a date is planned again."""
    moved = guess.status is Status.POSTPONED and compiled(NOT_EARLIER).fullmatch(phrase.preposition)
    return Status.PLANNED if moved else guess.status


def _doubts(name: str, clause: Clause, phrase: DatePhrase) -> Iterator[str]:
    """Doubts about the title, for the reviewer."""
    words = name.split()
    if words and words[0].lower() in function_words.STAND_INS:
        yield f"“{words[0]}” in the title: say who or what that is"
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
)
