"""The way of one event through its statements, gone again."""

from datetime import date

from timeline.merge.case import Case
from timeline.merge.newest import newest_snapshots
from timeline.merge.state import Transition
from timeline.model import Document, Event, Timeline


def transitions(event: Event, timeline: Timeline) -> tuple[Transition, ...]:
    """What each statement of an event of a timeline made of it, oldest first."""
    case = Case(
        documents=timeline.once("documents", _by_id),
        about=timeline.about,
        today=timeline.today or timeline.known_on or date.min,
        current=newest_snapshots(timeline.documents),
        problems=[],
    )
    case.event([*event.statements])
    return tuple(case.transitions)


def _by_id(timeline: Timeline) -> dict[str, Document]:
    return {document.id: document for document in timeline.documents}
