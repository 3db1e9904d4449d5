"""The sheet of what the events of a workbook are cited from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from timeline.model import Document, Event, Timeline
from timeline.text.lists import join

#: its name, and the names of its columns
NAME = "Sources"
COLUMNS = ("source", "publisher", "published", "url", "count", "events")


@dataclass(slots=True)
class _Source:
    """What is cited, and by which events."""

    cells: tuple[str, str, str, str]
    events: dict[str, None] = field(default_factory=dict)


def rows(timeline: Timeline) -> Iterator[tuple[str, ...]]:
    """A row of each document and each citation that an event has, as they come to it."""
    documents = {document.id: document for document in timeline.documents}
    found: dict[tuple[str, str, str, str], _Source] = {}
    for event in timeline.events:
        for cells in _cited(event, documents):
            found.setdefault(cells, _Source(cells)).events[event.id] = None
    for source in found.values():
        yield (*source.cells, str(len(source.events)), join(tuple(source.events)))


def _cited(event: Event, documents: dict[str, Document]) -> Iterable[tuple[str, str, str, str]]:
    if not event.statements:
        return ((text, "", "", "") for text in event.sources)
    return (
        cells for item in event.statements for cells in _of(item.document, item.sources, documents)
    )


def _of(
    name: str, sources: tuple[str, ...], documents: dict[str, Document]
) -> Iterable[tuple[str, str, str, str]]:
    document = documents.get(name)
    if document is None:
        return [(text, "", "", "") for text in sources]
    published = str(document.published or "")
    return [(document.title or document.id, document.publisher, published, document.url)]
