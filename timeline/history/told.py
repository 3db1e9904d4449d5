"""What became of one event, out of what is said of it."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from timeline.history.development import STATUS, WHEN, Development, Kind
from timeline.history.judge import Step, is_confirmed, step_of
from timeline.history.view import View, view_at, view_of
from timeline.merge.replay import document_of, transitions
from timeline.merge.retold import says_when
from timeline.merge.state import Transition
from timeline.model import Event, Timeline


def developments_of(event: Event, timeline: Timeline) -> tuple[Development, ...]:
    """What became of one event of a timeline, in the order in which it was told."""
    if _is_plain(event):
        return (_added(event, timeline),)
    found: list[Development] = []
    told: set[str] = set()
    is_there = False
    for step in transitions(event, timeline):
        was_there = is_there
        is_there = _is_there(step, was_there=was_there)
        names = _names(step, timeline)
        if was_there and not is_there:
            found.append(_left(step, event))
        elif is_there:
            found += _of(step, event, names, told, is_first=not was_there)
        told |= names
    return tuple(found)


def _is_there(step: Transition, *, was_there: bool) -> bool:
    """Whether there is an event behind a step: something says when it is, or how far it came."""
    if step.act is not None:
        return step.is_event
    return was_there or (step.statement is not None and says_when(step.statement))


def _is_plain(event: Event) -> bool:
    """Whether one statement has made it at one go."""
    is_one = len(event.statements) == len(event.revisions) == 1 and not event.withdrawn
    return is_one and not (event.statements[0].was or event.is_contested)


def _added(event: Event, timeline: Timeline) -> Development:
    """The one step of an event of one statement."""
    (statement,) = event.statements
    document = document_of(statement.document, timeline)
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


def _names(step: Transition, timeline: Timeline) -> set[str]:
    """The document of a step, and the feed of which it is a snapshot."""
    document = document_of(step.document, timeline)
    return {step.document, document.feed if document else ""} - {""}


def _base(step: Transition, event: Event) -> Development:
    """A step as far as it is the same for all that one document changes."""
    title = step.after.facts.title or step.before.facts.title or event.title
    return Development(
        event=event.id,
        title=title,
        kind=Kind.ADDED,
        on=step.known_on,
        document=step.document,
        statement=step.statement,
        taken_back=step.act.target if step.act else "",
    )


def _of(
    step: Transition, event: Event, names: Collection[str], told: set[str], *, is_first: bool
) -> Iterator[Development]:
    """What became of an event by one document.

    Args:
        step: What the document made of it.
        event: The event as it is now.
        names: What the document is called.
        told: What those before it are called.
        is_first: Whether it makes the event.
    """
    before, after = view_at(step.before), view_at(step.after)
    base = _base(step, event)
    if is_first:
        yield of_date(base, Kind.ADDED, WHEN, None, after)
        if after.contested:
            yield of_date(base, Kind.CONTRADICTED, WHEN, None, after)
        return
    kind = _of_act(step, step_of(before, after, step.statement))
    if kind is not None:
        yield of_date(base, *kind, before, after)
    elif told.isdisjoint(names) and (field := _confirmed(step, before, after)):
        yield of_date(base, Kind.CONFIRMED, field, before, after)
    yield from of_facts(base, before, after)


def _of_act(step: Transition, otherwise: Step | None) -> Step | None:
    """The kind of what takes something back.

    A newer edition that tells of the event is as any other document, and one that leaves it out
    where others say the same has no news of it.
    """
    if step.act is None:
        return otherwise
    if not step.act.is_edition:
        return Kind.RETRACTED, WHEN
    return otherwise if step.statement or otherwise is None else (Kind.DROPPED, WHEN)


def _left(step: Transition, event: Event) -> Development:
    """That nothing is left of an event."""
    before = view_at(step.before)
    is_edition = step.act is not None and step.act.is_edition
    return replace(
        _base(step, event),
        kind=Kind.DROPPED if is_edition else Kind.RETRACTED,
        before=before.when,
        reading_before=before.reading,
        contested_before=before.contested,
        status_before=before.status,
    )


def _confirmed(step: Transition, before: View, after: View) -> str:
    """The field that another document says once more; empty where it does not."""
    said = step.statement
    return is_confirmed(before, after, said) if said and said.document else ""


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
