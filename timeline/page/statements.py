"""What documents say of an event, one by one, for its own page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from timeline.dates.rules import Reading
from timeline.evidence.fragment import at_sentence, of_document
from timeline.history.developments import developments
from timeline.languages.phrases import Phrases
from timeline.model import Document, Event, Statement, Timeline, Withdrawal
from timeline.news.entry import is_quiet
from timeline.news.words import said_of
from timeline.page.rows import Citation, LinkedWords, cited
from timeline.text import address


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementLine:
    """What one document says of an event."""

    #: its citation, which leads to the sentence where that is known
    document: LinkedWords
    locator: str
    #: the words of the document; empty where they are not quoted
    quote: str
    #: lines on what it says of the date and the status
    said: tuple[str, ...]
    #: by what it counts no longer; empty where it counts
    taken_back: str
    #: citations given as text
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One step of an event."""

    #: the date of the document in words, and its day for machines; both empty where none is known
    on: str
    day: str
    said: str
    document: LinkedWords


def statements(event: Event, timeline: Timeline, say: Phrases) -> tuple[StatementLine, ...]:
    """What documents say of an event, the oldest first; what was taken back is among it."""
    documents = {document.id: document for document in timeline.documents}
    withdrawn = {id(item.statement): item for item in event.withdrawn}

    def age(statement: Statement) -> date:
        document = documents.get(statement.document)
        return (document and document.known_on) or date.min

    return tuple(
        _line(item, documents, withdrawn.get(id(item)), say)
        for item in sorted(event.said, key=age)
        if item.document in documents
    )


def plain_sources(event: Event) -> tuple[Citation, ...]:
    """The citations of an event that no document states."""
    if any(statement.document for statement in event.said):
        return ()
    return tuple(map(cited, event.sources))


def _line(
    statement: Statement,
    documents: Mapping[str, Document],
    taken_back: Withdrawal | None,
    say: Phrases,
) -> StatementLine:
    document = documents[statement.document]
    target = at_sentence(address.web(document.url), statement.quote)
    return StatementLine(
        document=LinkedWords(words=document.citation, address=target),
        locator=statement.locator,
        quote=statement.quote.exact if statement.quote else "",
        said=tuple(_said(statement, say)),
        taken_back=_taken_back(taken_back, documents, say),
        sources=tuple(map(cited, statement.sources)),
    )


def _said(statement: Statement, say: Phrases) -> Iterator[str]:
    """What it says of the dates, of which the last is the one that it gives, and of the status."""
    for old in statement.was:
        yield say("way.was", date=_reading(old, say))
    if statement.reading is not None:
        yield _reading(statement.reading, say)
    if statement.status is not None:
        yield say(f"status.{statement.status}")


def _reading(reading: Reading, say: Phrases) -> str:
    """The words of a date, what they mean, and what of it the document does not say itself."""
    value = say.when(reading.value, reading.modifier) if reading.value else say("show.no-date")
    parts = say("both").join(say(f"part.{name}") for name in reading.implied)
    implied = say("show.implied", fields=parts) if parts else ""
    if reading.words in (value, str(reading.value)) or not reading.words:
        return say("event.reading.parts", value=value, parts=implied) if implied else value
    if not implied:
        return say("show.reading", words=reading.words, value=value)
    return say("show.reading.parts", words=reading.words, value=value, parts=implied)


def _taken_back(item: Withdrawal | None, documents: Mapping[str, Document], say: Phrases) -> str:
    if item is None:
        return ""
    by = documents.get(item.document)
    key = "event.replaced" if item.is_edition else "event.taken-back"
    return say(key, document=by.citation if by else item.document, day=say.day(item.known_on))


def history(event: Event, chosen: Timeline, say: Phrases) -> tuple[HistoryLine, ...]:
    """What became of an event, the oldest step first; empty where no document tells of it.

    Args:
        event: One of the timeline.
        chosen: Events, with what became of them.
        say: The phrases of a language.
    """
    documents = {document.id: document for document in chosen.documents}
    steps = (step for step in developments(chosen) if step.event == event.id)
    return tuple(
        HistoryLine(
            on=say.day(step.on) if step.on else "",
            day=step.on.isoformat() if step.on else "",
            said=said_of(step, say),
            document=_named(documents[step.document], event),
        )
        for step in steps
        if step.document in documents and not is_quiet(step)
    )


def _named(document: Document, event: Event) -> LinkedWords:
    return LinkedWords(words=document.title or document.id, address=of_document(document, event))
