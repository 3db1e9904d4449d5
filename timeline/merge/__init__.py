"""Statements to a timeline: the newest document decides, and every change is a revision."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from operator import itemgetter

from timeline.memory import kept
from timeline.merge.left import left
from timeline.merge.newest import newest_snapshots
from timeline.merge.private import accesses
from timeline.merge.retold import Told
from timeline.merge.single import Single
from timeline.merge.telling import Telling, epochs_of
from timeline.model import (
    Document,
    Event,
    Problem,
    Records,
    Statement,
    Timeline,
    bounds_of,
)
from timeline.ordering import order_of


@kept()
def build(
    records: Records, *, today: date, as_of: date | None = None
) -> tuple[Timeline, tuple[Problem, ...]]:
    """The timeline that the records add up to.

    Args:
        records: Documents and statements, in any order.
        today: Stands in for the publication date of lists without a document, where a
            status is left to the dates.
        as_of: Leaves out what was published later.

    Returns:
        The events in order of their windows, and what kept others out.
    """
    documents = {
        document.id: document
        for document in sorted(records.documents, key=_age)
        if as_of is None or document.known_on is None or document.known_on <= as_of
    }
    problems: list[Problem] = []
    by_event: dict[str, list[Statement]] = {}
    for statement in records.statements:
        if statement.document and statement.document not in documents:
            continue
        said = by_event.get(statement.event)
        if said is None:
            by_event[statement.event] = [statement]
        else:
            said.append(statement)
    events: list[Event] = []
    gone: list[Event] = []
    access = accesses(records)
    # As it was known on a day, nothing is over that was still to come then.
    today = min(today, as_of or today)
    current = newest_snapshots(documents.values())
    epochs = epochs_of(documents, records.statements)
    taken_back = epochs.documents
    single = Single(documents=documents, about=records.about, today=today, current=current)
    telling = Telling(
        documents=documents,
        about=records.about,
        today=today,
        current=current,
        problems=problems,
        epochs=epochs,
    )
    for name, statements in by_event.items():
        is_single = len(statements) == 1 and statements[0].document not in taken_back
        event = single.event(statements[0]) if is_single else None
        told = Told(event=event) if event else telling.of(statements)
        for one, found in ((told.event, events), (told.gone, gone)):
            if one is not None:
                found.append(replace(one, access=access[name]) if name in access else one)
    events = list(_with_own_uids(events, problems))
    gone = list(_with_other_uids(gone, events))
    problems.extend(left(gone, documents))
    known = [document.known_on for document in documents.values() if document.known_on]
    spans = [event.window for event in events]
    keys = map(order_of, events, spans)
    ordered = sorted(zip(keys, events, spans, strict=True), key=itemgetter(0))
    timeline = Timeline(
        about=records.about,
        documents=tuple(documents.values()),
        events=tuple(event for _, event, _ in ordered),
        gone=tuple(sorted(gone, key=lambda event: event.id)),
        known_on=as_of or max(known, default=None),
        today=today,
    )
    timeline.once("bounds", lambda _: bounds_of(span for _, _, span in ordered))
    return timeline, tuple(problems)


def _with_own_uids(events: Iterable[Event], problems: list[Problem]) -> Iterator[Event]:
    """The events without those whose `UID` is another's; each is reported."""
    events = tuple(events)
    taken = {event.id: event for event in events if not event.formerly}
    for event in events:
        other = taken.setdefault(event.formerly or event.id, event)
        if other is event:
            yield event
            continue
        stated = next(item for item in event.said if item.formerly)
        problems.append(
            Problem(
                origin=stated.origin,
                message=f"{event.id!r} was formerly {event.formerly!r}, and {other.id!r} has "
                "the UID of that id: two events cannot share one; take formerly out, or give "
                "both the same id",
                left_out=event.id,
            )
        )


def _with_other_uids(gone: Iterable[Event], events: Iterable[Event]) -> Iterator[Event]:
    """What is no longer an event, without what has another id now and is one."""
    taken = {event.formerly or event.id for event in events} if gone else set()
    for event in gone:
        name = event.formerly or event.id
        if name not in taken:
            taken.add(name)
            yield event


def _age(document: Document) -> tuple[date, str]:
    return document.known_on or date.min, document.id
