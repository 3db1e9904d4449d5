"""Citations: where a statement stands in its document, and what its date words were."""

from collections.abc import Iterator, Mapping
from typing import TypeGuard

from timeline.dates.rules import Reading
from timeline.languages.phrases import phrases_of
from timeline.model import Document, Event, Statement


def citations(event: Event, documents: Mapping[str, Document], language: str) -> Iterator[str]:
    """What `Event.sources` says; what it says of statements, in a language."""
    said = {
        cite(document, statement): cite(document, statement, language)
        for statement in event.statements
        if (document := documents.get(statement.document))
    }
    return (said.get(source, source) for source in event.sources)


def cite(document: Document, statement: Statement, language: str = "en") -> str:
    """One line: where a statement stands, and what its date words were.

    The words are quoted where they are no EDTF; what they do not say themselves but owe
    to the publication date is given behind them.
    """
    cited = document.citation
    if statement.locator:
        cited = f"{cited}, {statement.locator}"
    said = [_quoted(reading, language) for reading in (statement.reading,) if _is_words(reading)]
    old = [reading for reading in statement.was if _is_words(reading)]
    said += [phrases_of(language)("cite.was", words=_quoted(item, language)) for item in old]
    return f"{cited}: {', '.join(said)}" if said else cited


def _is_words(reading: Reading | None) -> TypeGuard[Reading]:
    """Whether a date is in words of a document; else it is EDTF already."""
    return reading is not None and reading.words != str(reading.value)


def _quoted(reading: Reading, language: str) -> str:
    """The words of a date, with what they owe to the publication date."""
    if not reading.implied:
        return f"“{reading.words}”"
    say = phrases_of(language)
    parts = say("both").join(say(f"part.{name}") for name in reading.implied)
    implied = say("cite.implied", parts=parts)
    return f"“{reading.words}” {implied}"
