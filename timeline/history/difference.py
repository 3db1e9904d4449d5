"""What differs between two states of a timeline."""

from collections.abc import Iterator
from dataclasses import replace

from timeline.history.development import STATUS, WHEN, Development, Kind
from timeline.history.judge import step_of
from timeline.history.told import developments_of, of_date, of_facts
from timeline.history.view import view_of
from timeline.model import Event, Timeline


def difference(old: Timeline, new: Timeline) -> tuple[Development, ...]:
    """What differs between two states of a timeline, in the order of their events.

    Events are matched by their ids, and by those that they had formerly. Of the date and the
    status of each there is at most one step, from the old state to the new one, with the
    document of the last step that led there.
    """
    was = {event.formerly or event.id: event for event in old.events}
    found: list[Development] = []
    for event in new.events:
        before = was.pop(event.formerly or event.id, None)
        if before is None:
            found.append(_appeared(event, new))
        elif before != event:
            found += _between(before, event, old, new)
    gone = {event.formerly or event.id: event for event in new.gone}
    left = ((event, gone.get(name)) for name, event in was.items())
    return (*found, *(_gone(event, last, new) for event, last in left))


def _appeared(event: Event, new: Timeline) -> Development:
    first = developments_of(event, new)[0] if event.statements else None
    base = first or Development(
        event=event.id, title=event.title, kind=Kind.ADDED, on=None, document=""
    )
    return replace(of_date(base, Kind.ADDED, WHEN, None, view_of(event)), title=event.title)


def _gone(event: Event, last: Event | None, new: Timeline) -> Development:
    """That an event is not there, and why, where all that was said of it is taken back."""
    before = view_of(event)
    made = developments_of(last, new)[-1] if last else None
    return Development(
        event=event.id,
        title=event.title,
        kind=made.kind if made else Kind.DROPPED,
        on=made.on if made else new.known_on,
        document=made.document if made else "",
        before=before.when,
        reading_before=before.reading,
        contested_before=before.contested,
        status_before=before.status,
    )


def _between(before: Event, after: Event, old: Timeline, new: Timeline) -> Iterator[Development]:
    known = developments_of(before, old)
    steps = [item for item in developments_of(after, new) if item not in known]
    one, other = view_of(before), view_of(after)
    kind = step_of(one, other)
    if kind is not None:
        made = [item for item in steps if item.field in (WHEN, STATUS)]
        yield of_date(_last(made, after, new), *kind, one, other)
    elif confirmed := [item for item in steps if item.kind is Kind.CONFIRMED]:
        yield confirmed[-1]
    for item in of_facts(_last([], after, new), one, other):
        made = [step for step in steps if step.field == item.field]
        last = _last(made, after, new)
        yield replace(item, on=last.on, document=last.document, statement=last.statement)


def _last(steps: list[Development], event: Event, new: Timeline) -> Development:
    """The last of some steps; where there are none, what the last revision of the event says."""
    if steps:
        return replace(steps[-1], title=event.title)
    last = event.revisions[-1] if event.revisions else None
    return Development(
        event=event.id,
        title=event.title,
        kind=Kind.CHANGED,
        on=last.known_on if last else new.known_on,
        document=last.document if last else "",
    )
