"""Rows: what a page says of each event."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

from timeline.edtf import EdtfInterval
from timeline.evidence.fragment import at_sentence
from timeline.languages.phrases import Phrases, phrases_of
from timeline.languages.say import (
    awaiting_words,
    bare_status_words,
    contested_lines,
    event_words,
    on_weekday,
    way_words,
)
from timeline.merge.citations import cite
from timeline.model import Document, Event, Stage, Timeline
from timeline.page import dates
from timeline.page.view import View
from timeline.query import of, tags_in
from timeline.text import address

#: the stage of a plan that awaits word
OVERDUE: Final = "overdue"
#: how the marks of stages are filled; that of what occurred is full
_FILLS: Mapping[str, str] = MappingProxyType(
    {
        Stage.UNDER_WAY: "half",
        Stage.PLANNED: "hollow",
        OVERDUE: "late",
        Stage.PROPOSED: "maybe",
        Stage.POSTPONED: "maybe",
        Stage.CANCELLED: "void",
    }
)
#: a name, and where it is to be found: "BBC, https://example.org/a"
_NAMED_ADDRESS = re.compile(
    r"(?P<name>[^\s,:;–—(][^\n]*?)[\s,:;–—(]+(?P<address>https?://[^\s)]+)\)?"
)


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
    #: the page of the event, where there is one
    title: LinkedWords
    #: what the event itself links to; None where it links nowhere
    link: LinkedWords | None
    #: its date in words, with the weekday where it is a day
    said: str
    #: its date for machines; empty where HTML has none
    machine: str
    edtf: str
    #: how far it has come, for programs: a `Stage`, or "overdue" for a plan that awaits word
    stage: str
    #: the same in words; empty where it simply took place
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

    @property
    def has_details(self) -> bool:
        """Whether there is more to say of it than its date, title, status and sources."""
        said = (self.contested, self.way, self.awaiting, self.place, self.note, self.link)
        return any((*said, self.participants, self.tags, self.extra))


def row_of(event: Event, view: View) -> EventRow:
    """The row of one event of the timeline."""
    documents = view.timeline.once("documents_by_id", _documents)
    tags = {tag.casefold(): _tag(view, tag) for tag in event.facts.tags}
    return _row(event, view, documents, tags)


def _documents(timeline: Timeline) -> dict[str, Document]:
    return {document.id: document for document in timeline.documents}


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
    return EventRow(
        anchor=anchor(event),
        title=title_of(event, view),
        link=_link(facts.url),
        said=said_of(event, say),
        machine=dates.machine(event),
        edtf=str(event.when),
        stage=stage(event, view.today),
        status=_status(event, say, view.today),
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
    )


def stage(event: Event, today: date) -> str:
    """How far it has come, in a word for programs: a `Stage`, or "overdue"."""
    return OVERDUE if event.overdue(today) else event.stage(today).value


def title_of(event: Event, view: View) -> LinkedWords:
    """Its title, which leads to its own page where it has one."""
    target = view.addresses.relative("page", of(event=event.id))
    return LinkedWords(words=event.title or event.id, address=target)


def said_of(event: Event, say: Phrases) -> str:
    """Its date in words, with the weekday where it is a day."""
    said = event_words(event, say)
    if event.contested:
        return say("contested", words=said)
    return on_weekday(event.reading, said, say)


def _status(event: Event, say: Phrases, today: date) -> str:
    """How far it has come in words: what took place is told by its mark alone."""
    if event.stage(today) is Stage.OCCURRED and not event.contested_status:
        return ""
    return say("page.overdue") if event.overdue(today) else bare_status_words(event, say, today)


def _link(url: str) -> LinkedWords | None:
    target = address.web(url)
    if not target:
        return None
    return LinkedWords(words=urlsplit(target).netloc.removeprefix("www."), address=target)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line.strip())


def _mark(event: Event, today: date) -> str:
    """As in the chart: a dot for days and a bar for a window, hollow for what is to come.

    What is under way is half full, what awaits word has a question mark, and what has no date no
    mark; what is highlighted is set off.
    """
    state = _FILLS.get(stage(event, today), "")
    lead = "lead" if event.facts.highlight else ""
    return " ".join(filter(None, (shape(event), state, lead)))


def shape(event: Event) -> str:
    """What kind of mark it has: the name of a class."""
    if not event.is_dated:
        return "undated"
    is_dot = event.has_days and not isinstance(event.when, EdtfInterval)
    return "dot" if is_dot else "bar"


def _citations(
    event: Event, documents: Mapping[str, Document], language: str
) -> Iterator[Citation]:
    """What `event.sources` says, with links to the documents."""
    if not event.statements:
        yield from map(cited, event.sources)
    for statement in event.statements:
        yield from map(cited, statement.sources)
        document = documents.get(statement.document)
        if document is not None:
            yield Citation(
                document=LinkedWords(
                    words=document.citation,
                    address=at_sentence(address.web(document.url), statement.quote),
                ),
                rest=cite(document, statement, language).removeprefix(document.citation),
            )


def cited(source: str) -> Citation:
    """A source given as text, linked where it names an address."""
    named = _NAMED_ADDRESS.fullmatch(source)
    if named and address.web(named["address"]):
        return Citation(document=LinkedWords(words=named["name"], address=named["address"]))
    return Citation(document=LinkedWords(words=source, address=address.web(source)))
