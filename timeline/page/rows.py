"""Rows of the table: what a page says of each event."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from timeline.edtf import EdtfInterval
from timeline.evidence.fragment import at_sentence
from timeline.languages.phrases import phrases_of
from timeline.languages.say import (
    awaiting_words,
    contested_lines,
    event_words,
    status_words,
    way_words,
)
from timeline.merge.citations import cite
from timeline.model import PENDING, Document, Event, Status
from timeline.news.entry import is_followed
from timeline.page import dates
from timeline.page.view import View
from timeline.query import of, tags_in
from timeline.text import address


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedWords:
    """Words that may link somewhere."""

    words: str
    #: empty where they link nowhere
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a statement stands: a document, and what of it."""

    document: LinkedWords
    #: locator and date words, with what is to stand between
    rest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """One event, ready to be written."""

    #: `id` of its element
    anchor: str
    #: that anchor in an address
    fragment: str
    title: LinkedWords
    #: its date in words
    said: str
    #: its date for machines; empty where HTML has none
    machine: str
    edtf: str
    status: str
    #: a line for each of its dates on which sources disagree
    contested: tuple[str, ...]
    #: how it came to its date; empty where that is all there is to say
    way: str
    #: for how long it awaits word, and who said it last; empty where it does not
    awaiting: str
    #: how its mark is drawn: names of classes
    mark: str
    #: paragraphs
    note: tuple[str, ...]
    place: str
    participants: tuple[str, ...]
    tags: tuple[LinkedWords, ...]
    #: the fields of its own: the name of each, and lines
    extra: tuple[tuple[str, tuple[str, ...]], ...]
    citations: tuple[Citation, ...]
    #: the feed of what changes of it; empty where there is none
    follow: str


def rows(view: View) -> tuple[EventRow, ...]:
    """A row for each event that is chosen."""
    documents = {document.id: document for document in view.timeline.documents}
    tags = {tag.casefold(): _tag(view, tag) for tag in tags_in(view.timeline)}
    return tuple(_row(event, view, documents, tags) for event in view.chosen.events)


def anchor(event: Event) -> str:
    """The `id` of its row: as stable as its own id, and that of nothing else on the page."""
    return address.anchor(event.id)


def fragment(event: Event) -> str:
    """What addresses its row within the page."""
    return address.fragment(event.id)


def _tag(view: View, tag: str) -> str:
    return view.addresses.relative("page", of(tag=tag))


def _row(
    event: Event, view: View, documents: Mapping[str, Document], tags: Mapping[str, str]
) -> EventRow:
    facts, say = event.facts, phrases_of(view.language)
    said = event_words(event, say)
    return EventRow(
        anchor=anchor(event),
        fragment=fragment(event),
        title=LinkedWords(words=event.title or event.id, address=address.web(facts.url)),
        said=say("contested", words=said) if event.contested else said,
        machine=dates.machine(event),
        edtf=str(event.when),
        status=status_words(event, say, view.today),
        contested=tuple(contested_lines(event, documents, say)),
        way=way_words(event, say),
        awaiting=awaiting_words(event, documents, say, view.today),
        mark=_mark(event, view.today),
        note=_lines(facts.note),
        place=facts.place,
        participants=facts.participants,
        tags=tuple(
            LinkedWords(words=tag, address=tags.get(tag.casefold(), "")) for tag in facts.tags
        ),
        extra=tuple((name, _lines(text)) for name, text in facts.extra),
        citations=tuple(_citations(event, documents, view.language)),
        follow=_follow(event, view),
    )


def _follow(event: Event, view: View) -> str:
    """The feed of what changes of an event, which only documents can tell."""
    if not is_followed(event):
        return ""
    return view.addresses.relative("atom", of(event=event.id))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line.strip())


def _mark(event: Event, today: date) -> str:
    """As in the chart: a dot for days and a bar for a window, hollow for what is to come.

    What is under way is half full, and what has no date has no mark.
    """
    names = [_shape(event)]
    if event.under_way(today):
        names.append("half")
    elif event.status in PENDING:
        names.append("hollow")
    if event.status is Status.CANCELLED:
        names.append("void")
    return " ".join(names)


def _shape(event: Event) -> str:
    if not event.is_dated:
        return "undated"
    is_dot = event.has_days and not isinstance(event.when, EdtfInterval)
    return "dot" if is_dot else "bar"


def _citations(
    event: Event, documents: Mapping[str, Document], language: str
) -> Iterator[Citation]:
    """What `event.sources` says, with links to the documents."""
    if not event.statements:
        yield from map(_text, event.sources)
    for statement in event.statements:
        yield from map(_text, statement.sources)
        document = documents.get(statement.document)
        if document is not None:
            yield Citation(
                document=LinkedWords(
                    words=document.citation,
                    address=at_sentence(address.web(document.url), statement.quote),
                ),
                rest=cite(document, statement, language).removeprefix(document.citation),
            )


def _text(source: str) -> Citation:
    return Citation(document=LinkedWords(words=source, address=address.web(source)))
