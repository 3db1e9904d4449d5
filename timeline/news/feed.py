"""A feed of what is new: what Atom and JSON Feed both say of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from timeline.languages.phrases import Phrases, phrases_of
from timeline.model import EPOCH, Document, Timeline
from timeline.news.entry import Entry, entries, midnight, urn
from timeline.text import address
from timeline.text.clean import for_xml


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An entry as feeds have it: texts of one line, and addresses that are some."""

    id: str
    title: str
    #: what became of the event, and the document that told it
    summary: str
    updated: datetime
    #: who says so, one or more
    authors: tuple[str, ...]
    #: tags of the event, and the kind of what became of it
    tags: tuple[str, ...]
    kind: str
    #: of the event on its page, and of the document; empty where there is none
    page: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsFeed:
    """A feed of what is new."""

    id: str
    title: str
    description: str
    author: str
    language: str
    updated: datetime
    items: tuple[Item, ...]


def news_feed(
    timeline: Timeline, *, asked: tuple[tuple[str, str], ...], page: str, language: str
) -> NewsFeed:
    """What is new of the events of a timeline.

    Args:
        timeline: Some or all of its events, with all of its documents.
        asked: The parameters by which they were chosen.
        page: The address of the page that shows them; empty where nobody knows.
        language: Tag of the language.
    """
    say = phrases_of(language)
    items = tuple(_item(entry, page, say) for entry in entries(timeline, say))
    return NewsFeed(
        id=urn(timeline.about.id, "feed", *(text for pair in asked for text in pair)),
        title=for_xml(say("news.title", title=_title(timeline, asked))),
        description=for_xml(say("news.description")),
        author=for_xml(timeline.about.name) or timeline.about.id,
        language=language,
        updated=items[0].updated if items else _known_on(timeline),
        items=items,
    )


def _title(timeline: Timeline, asked: tuple[tuple[str, str], ...]) -> str:
    """Of one event its own title in place of the id by which it is asked for."""
    is_one = [name for name, _ in asked] == ["event"] and len(timeline.events) == 1
    title = timeline.events[0].title if is_one else ""
    return f"{timeline.about.name}: {title}" if title else timeline.title


def _known_on(timeline: Timeline) -> datetime:
    return midnight(timeline.known_on) if timeline.known_on else EPOCH


def _item(entry: Entry, page: str, say: Phrases) -> Item:
    document = entry.document
    said = say("news.cited", said=entry.said, document=document.title or document.id)
    return Item(
        id=entry.id,
        title=for_xml(say("news.entry", title=entry.title, said=entry.said)),
        summary=for_xml(say("news.entry", title=entry.title, said=said)),
        updated=entry.updated,
        authors=tuple(dict.fromkeys(_authors(document))),
        tags=tuple(dict.fromkeys(filter(None, map(for_xml, entry.event.facts.tags)))),
        kind=entry.kind.value,
        page=page + address.fragment(entry.event.id) if page and entry.is_there else "",
        source=address.uri(document.url) if address.web(document.url) else "",
    )


def _authors(document: Document) -> Iterator[str]:
    """Who wrote a document and who published it; what it is called where it says neither."""
    found = [text for text in map(for_xml, (document.author, document.publisher)) if text]
    yield from found or (for_xml(document.title) or document.id,)
