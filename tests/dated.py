"""Sentences with their dates marked: "It opened in {May|2024-05}." for words and EDTF value."""

import re
from datetime import date

from timeline import edtf
from timeline.dates.rules import Anchor
from timeline.drafting.draft import seed_reader
from timeline.edtf import EdtfDate
from timeline.extract.stretches import stretches
from timeline.languages.english.grammar.clauses import Clause, clauses
from timeline.languages.english.grammar.date_phrases import date_phrases
from timeline.languages.english.running_text import RUNNING_TEXT
from timeline.languages.grammar import DatePhrase
from timeline.text.mention import Mention, Type
from timeline.text.tokens import Token, tokens

_MARK = re.compile(r"\{([^|}]+)(?:\|([^}]*))?\}")
#: a Wednesday
PUBLISHED = edtf.day(date(2024, 5, 15))


def dated(marked: str) -> tuple[str, tuple[Mention, ...]]:
    """The text without its marks, and what they mark.

    `{2020}` is its own value, and `{soon|}` has none.
    """
    text, found, last = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        words, value = mark[1], mark[1] if mark[2] is None else mark[2]
        found.append(
            Mention(
                start=len(text),
                end=len(text) + len(words),
                text=words,
                type=Type.DATE,
                value=value,
                when=edtf.parse(value) if value else None,
                rule="by hand",
            )
        )
        text += words
        last = mark.end()
    text += marked[last:]
    return text, stretches(text, tuple(found), RUNNING_TEXT)


def phrases_of(marked: str, published: EdtfDate | None = PUBLISHED) -> tuple[DatePhrase, ...]:
    """The phrases of a marked text."""
    text, found = dated(marked)
    return date_phrases(text, found, seed_reader(Anchor(published=published)))


def words_of(marked: str) -> tuple[Token, ...]:
    """The tokens of a marked sentence, its dates among them."""
    text, _ = dated(marked)
    return tokens(text, 0, len(text), [(phrase.start, phrase.end) for phrase in phrases_of(marked)])


def clauses_of(
    marked: str, published: EdtfDate | None = PUBLISHED
) -> list[tuple[Clause, DatePhrase]]:
    """The clauses of a marked sentence, each with its date."""
    by_start = {phrase.start: phrase for phrase in phrases_of(marked, published)}
    return [
        (clause, by_start[clause.words[clause.date].start]) for clause in clauses(words_of(marked))
    ]
