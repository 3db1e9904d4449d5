"""The way of one event through what is said of it, gone again."""

from datetime import date

from timeline.merge.newest import newest_snapshots
from timeline.merge.state import Transition
from timeline.merge.telling import Telling, epochs_of
from timeline.model import Document, Event, Timeline


def transitions(event: Event, timeline: Timeline) -> tuple[Transition, ...]:
    """What each document made of an event of a timeline, oldest first."""
    return timeline.once("telling", _telling).of(event.said).transitions


def _telling(timeline: Timeline) -> Telling:
    documents = {document.id: document for document in timeline.documents}
    every = (*timeline.events, *timeline.gone)
    return Telling(
        documents=documents,
        about=timeline.about,
        today=timeline.today or timeline.known_on or date.min,
        current=newest_snapshots(timeline.documents),
        problems=[],
        epochs=epochs_of(documents, (item for event in every for item in event.said)),
    )


def document_of(name: str, timeline: Timeline) -> Document | None:
    """The document of that id."""
    return timeline.once("telling", _telling).documents.get(name)
