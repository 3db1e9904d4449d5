"""What became of one event, out of what is said of it."""

from collections.abc import Iterator
from dataclasses import replace

from timeline.history.development import STATUS, WHEN, Development, Kind
from timeline.history.judge import is_confirmed, step_of
from timeline.history.view import View, view_at, view_of
from timeline.merge.replay import transitions
from timeline.merge.state import Transition
from timeline.model import Document, Event, Timeline


def developments_of(event: Event, timeline: Timeline) -> tuple[Development, ...]:
    """What became of one event of a timeline, in the order in which it was told."""
    if len(event.statements) == 1 and not event.statements[0].was and not event.is_contested:
        return (_added(event, timeline),)
    documents = {document.id: document for document in timeline.documents}
    found: list[Development] = []
    told: set[str] = set()
    for step in transitions(event, timeline):
        found += _of(step, event, documents, told, is_first=not found)
        told |= _names(step, documents)
    return tuple(found)


def _added(event: Event, timeline: Timeline) -> Development:
    """The one step of an event of one statement."""
    (statement,) = event.statements
    document = timeline.document(statement.document) if statement.document else None
    after = view_of(event)
    return Development(
        event=event.id,
        title=event.title,
        kind=Kind.ADDED,
        on=document.known_on if document else None,
        document=statement.document,
        after=after.when,
        reading_after=after.reading,
        status_after=after.status,
        statement=statement,
    )


def _names(step: Transition, documents: dict[str, Document]) -> set[str]:
    """The document of a step, and the feed of which it is a snapshot."""
    document = documents.get(step.statement.document)
    return {step.statement.document, document.feed if document else ""} - {""}


def _of(
    step: Transition,
    event: Event,
    documents: dict[str, Document],
    told: set[str],
    *,
    is_first: bool,
) -> Iterator[Development]:
    before, after = view_at(step.before), view_at(step.after)
    base = Development(
        event=event.id,
        title=after.facts.title or event.title,
        kind=Kind.ADDED,
        on=step.known_on,
        document=step.statement.document,
        statement=step.statement,
    )
    if is_first:
        yield of_date(base, Kind.ADDED, WHEN, None, after)
        if after.contested:
            yield of_date(base, Kind.CONTRADICTED, WHEN, None, after)
        return
    kind = step_of(before, after, step.statement)
    if kind is not None:
        yield of_date(base, *kind, before, after)
    elif told.isdisjoint(_names(step, documents)) and (field := _confirmed(step, before, after)):
        yield of_date(base, Kind.CONFIRMED, field, before, after)
    yield from of_facts(base, before, after)


def _confirmed(step: Transition, before: View, after: View) -> str:
    """The field that another document says once more; empty where it does not."""
    said = step.statement
    return is_confirmed(before, after, said) if said.document else ""


def of_date(
    base: Development, kind: Kind, field: str, before: View | None, after: View
) -> Development:
    """A step of date or status."""
    texts = (before, after) if before else (None, after)
    old, new = (_text(view, field) for view in texts)
    return replace(
        base,
        kind=kind,
        field=field,
        before=old,
        after=new,
        reading_before=before.reading if before else None,
        reading_after=after.reading,
        contested_before=before.contested if before else (),
        contested_after=after.contested,
        status_before=before.status if before else None,
        status_after=after.status,
    )


def _text(view: View | None, field: str) -> str:
    if view is None:
        return ""
    return view.statuses if field == STATUS else view.when


def of_facts(base: Development, before: View, after: View) -> Iterator[Development]:
    """The steps of fields beside date and status."""
    old, new = dict(before.fields()), dict(after.fields())
    for name in dict.fromkeys((*old, *new)):
        if old.get(name, "") != new.get(name, ""):
            yield replace(
                of_date(base, Kind.CHANGED, name, before, after),
                before=old.get(name, ""),
                after=new.get(name, ""),
            )
