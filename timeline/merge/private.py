"""Who events are for, and a timeline without those that are for few."""

from collections.abc import Container, Iterable
from dataclasses import replace
from datetime import date

from timeline.errors import TimelineError
from timeline.model import Access, Document, Event, Records, Timeline
from timeline.text.counts import count

_CIRCLES = tuple(Access)


def accesses(records: Records) -> dict[str, Access]:
    """Who the events are for of which that is stated, by their ids.

    The newest document that says it decides, and of those of one day the one with the
    narrowest circle. What is not published yet on a day that is asked for counts too, since
    the answer is given today. A statement that is left out for a mistake still keeps its event
    private.
    """
    known_on = {document.id: document.known_on for document in records.documents}
    newest: dict[str, tuple[date, int]] = {}
    for statement in records.statements:
        if statement.access is not None:
            said = known_on.get(statement.document) or date.min, _CIRCLES.index(statement.access)
            newest[statement.event] = max(newest.get(statement.event, said), said)
    found = {event: _CIRCLES[circle] for event, (_, circle) in newest.items()}
    return found | {event: Access.PRIVATE for event, _ in records.withheld}


def public(timeline: Timeline, records: Records) -> Timeline:
    """The timeline without its private events, and without documents that only they cite.

    Args:
        timeline: All events, before any filter.
        records: What it was built of.
    """
    hidden = {event for event, access in accesses(records).items() if access is not Access.PUBLIC}
    if not hidden and not records.may_hide:
        return timeline
    cited = {
        (item.document, item.event in hidden)
        for item in records.statements
        if not (item.draft and timeline.unreviewed)
    }
    cited |= {(document, True) for _, document in records.withheld}
    every = (*timeline.events, *timeline.gone)
    cited |= {(name, event.id in hidden) for event in every for name in _acting(event)}
    documents = _apart(
        document
        for document in timeline.documents
        if (document.id, True) not in cited or (document.id, False) in cited
    )
    private = tuple(event for event in every if event.id in hidden)
    return replace(
        timeline,
        documents=documents,
        events=tuple(event for event in timeline.events if event.id not in hidden),
        gone=tuple(event for event in timeline.gone if event.id not in hidden),
        known_on=_known_on(timeline, documents),
        withheld=frozenset(event.uid(timeline.about) for event in private),
        may_hide=records.may_hide,
    )


def _acting(event: Event) -> set[str]:
    """The documents that took back what others say of an event, or their place."""
    return {item.document for item in event.withdrawn}


def _apart(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents without the ids of those that they take back and that are not among them."""
    documents = tuple(documents)
    known = {document.id for document in documents}
    return tuple(
        replace(
            document,
            retracts=tuple(filter(known.__contains__, document.retracts)),
            supersedes=tuple(filter(known.__contains__, document.supersedes)),
        )
        if document.retracts or document.supersedes
        else document
        for document in documents
    )


def _acting_of(records: Records, hidden: Container[str]) -> set[str]:
    """The documents that take back what others say of events that are not hidden."""
    told = {item.document for item in records.statements if item.event not in hidden}
    return {
        item.id
        for item in records.documents
        if not told.isdisjoint((*item.retracts, *item.supersedes))
    }


def public_records(records: Records) -> Records:
    """The records without statements of private events, and documents that only they are of."""
    hidden = {event for event, access in accesses(records).items() if access is not Access.PUBLIC}
    left = tuple(item for item in records.statements if item.event not in hidden)
    only = {item.document for item in records.statements} - {item.document for item in left}
    only |= {document for _, document in records.withheld} - {item.document for item in left}
    acting = _acting_of(records, hidden)
    documents = _apart(item for item in records.documents if item.id not in only - acting)
    return replace(records, statements=left, documents=documents)


def without(timeline: Timeline, hidden: Container[str]) -> Timeline:
    """A public timeline without events of these ids, and without documents that only they cite.

    For one of which the seeds are not in order any more, and say of these that they are private.
    """
    left = tuple(event for event in timeline.events if event.id not in hidden)
    taken_back = tuple(event for event in timeline.gone if event.id not in hidden)
    gone = tuple(event for event in (*timeline.events, *timeline.gone) if event.id in hidden)
    only = _cited(gone) - _cited((*left, *taken_back))
    documents = _apart(item for item in timeline.documents if item.id not in only)
    return replace(
        timeline,
        documents=documents,
        events=left,
        gone=taken_back,
        known_on=_known_on(timeline, documents),
        withheld=timeline.withheld.union(event.uid(timeline.about) for event in gone),
    )


def _cited(events: Iterable[Event]) -> set[str]:
    return {
        name
        for event in events
        for name in (*(item.document for item in event.said), *_acting(event))
    }


def both_without(one: Timeline, other: Timeline) -> tuple[Timeline, Timeline]:
    """Two public timelines that are compared, each without what is private in the other."""
    names = {uid.rpartition("@")[0] for uid in (*one.withheld, *other.withheld)}
    return _without_names(one, names), _without_names(other, names)


def _without_names(timeline: Timeline, names: Container[str]) -> Timeline:
    """A public timeline without events whose `UID` is made of one of these."""
    every = (*timeline.events, *timeline.gone)
    hidden = {event.id for event in every if (event.formerly or event.id) in names}
    return without(timeline, hidden) if hidden else timeline


def refuse_hidden(timeline: Timeline) -> None:
    """Refuse to give a public timeline to others of which a file may say that more is private.

    Raises:
        TimelineError: There is such a file.
    """
    refuse_unsure(timeline.may_hide)


def refuse_unsure(files: Iterable[str]) -> None:
    """Refuse to give out what is in files that may say that more of it is private.

    Raises:
        TimelineError: There is such a file.
    """
    if names := ", ".join(files):
        raise TimelineError(
            f"nothing is given out: {names} cannot be read whole and may "
            "say that events are private: mend it, or take all events in with --private"
        )


def withheld_words(timeline: Timeline) -> str:
    """How many private events are left out of it, in one line that says nothing else of them.

    Empty where none are.
    """
    return left_out_words(len(timeline.withheld))


def left_out_words(number: int) -> str:
    """That so many private events are left out; empty where none are."""
    them = "it" if number == 1 else "them"
    told = f"{count(number, 'private event')} left out: --private takes {them} in"
    return told if number else ""


def _known_on(timeline: Timeline, left: tuple[Document, ...]) -> date | None:
    """The day whose knowledge a timeline is, where that is not the day of what was left out."""
    if timeline.known_on not in {document.known_on for document in timeline.documents}:
        return timeline.known_on
    return max(filter(None, (document.known_on for document in left)), default=None)
