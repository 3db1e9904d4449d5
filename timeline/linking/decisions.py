"""What is written into seeds where a person says that events are one, or that they are not."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from timeline.errors import TimelineError
from timeline.model import Event, Statement, Timeline
from timeline.seeds.edit import Change, Edit

_TOML = ".toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What is to be written."""

    #: the id that all of them have then
    id: str
    #: edits of seeds in TOML, by their files
    edits: Mapping[str, Sequence[Edit]] = field(default_factory=dict)
    #: ids in other files, by the lines on which their rows begin
    ids: Mapping[str, Mapping[int, str]] = field(default_factory=dict)


def one_event(
    timeline: Timeline, events: Sequence[Event], *, known: Collection[str] = (), name: str = ""
) -> Decision:
    """That some events are one.

    Args:
        timeline: Of which they are.
        events: Two or more of its events.
        known: The ids from which the `UID`s were made that calendars have.
        name: The id that they are to have; empty for that which calendars know, or else for
            that of a series, or of the first of them.

    Raises:
        TimelineError: They cannot be.
    """
    _refuse_one_document(events)
    first = min(events, key=lambda event: (not event.facts.series, _uid_id(event) not in known))
    if first.facts.series and name not in ("", first.id):
        raise TimelineError(f"{first.id!r} is a date of a series: the rule of that makes its id")
    uid = _uid_id(first)
    new = name or first.id
    formerly = uid if uid != new else ""
    edits: defaultdict[str, list[Edit]] = defaultdict(list)
    ids: defaultdict[str, dict[int, str]] = defaultdict(dict)
    single = (event for event in events if not event.facts.series)
    for statement in (item for event in single for item in event.statements):
        changes: dict[str, str | list[str] | None] = {}
        if statement.event != new or not statement.states_id:
            changes["id"] = new
        if statement.formerly != formerly and (statement.formerly or _is_of(statement, first)):
            changes["formerly"] = formerly if _is_of(statement, first) and formerly else None
        _add(statement, changes, edits, ids)
    own = {event.id for event in events}
    for event in timeline.events:
        for statement in event.statements:
            others = _others(statement, own, new)
            if others != statement.distinct_from:
                _add(statement, {"distinct_from": list(others) or None}, edits, ids)
    return Decision(id=new, edits=_merged(edits), ids=dict(ids))


def other_events(one: Event, other: Event) -> Decision:
    """That two events are not one, which is written where the later of them is told.

    Raises:
        TimelineError: It cannot be written there.
    """
    for event, named in ((other, one), (one, other)):
        for statement in reversed(event.statements):
            if _is_toml(statement):
                ids = [*dict.fromkeys((*statement.distinct_from, named.facts.series or named.id))]
                edits: defaultdict[str, list[Edit]] = defaultdict(list)
                _add(statement, {"distinct_from": ids}, edits, defaultdict(dict))
                return Decision(id=event.id, edits=dict(edits))
    raise TimelineError(
        f"{one.id!r} and {other.id!r} stand in no seed in TOML, and distinct_from is written "
        "into these: make seeds of one of them, `timeline convert`"
    )


def _uid_id(event: Event) -> str:
    """The id from which its `UID` was made."""
    return event.formerly or event.id


def _is_of(statement: Statement, event: Event) -> bool:
    return statement.event == event.id


def _refuse_one_document(events: Sequence[Event]) -> None:
    """Refuse what one document tells apart, and two dates of series."""
    told: dict[str, Event] = {}
    for event in events:
        for statement in event.statements:
            source = statement.document or statement.origin.file
            other = told.setdefault(source, event)
            if other is not event:
                where = other.statements[-1].origin
                raise TimelineError(
                    f"{source!r} tells of both {other.id!r} ({where}) and {event.id!r} "
                    f"({statement.origin}): one event stands once in a document; take one of "
                    "them out there, then link what is left"
                )
    if len([event for event in events if event.facts.series]) > 1:
        named = " and ".join(repr(event.id) for event in events)
        raise TimelineError(f"{named} are dates of series: the rule of each makes its id")


def _others(statement: Statement, own: Collection[str], new: str) -> tuple[str, ...]:
    """What a statement calls other events, where those of `own` are one that is called `new`."""
    named = statement.distinct_from
    if statement.event in own:
        return tuple(name for name in named if name not in own)
    return tuple(dict.fromkeys(new if name in own else name for name in named))


def _is_toml(statement: Statement) -> bool:
    return Path(statement.origin.file).suffix.lower() == _TOML


def _add(
    statement: Statement,
    changes: Mapping[str, str | list[str] | None],
    edits: Mapping[str, list[Edit]],
    ids: Mapping[str, dict[int, str]],
) -> None:
    """Note the changes of the row of a statement."""
    name = statement.origin.file
    if not changes:
        return
    if _is_toml(statement):
        edits[name].append(Change(place=statement.position, fields=changes))
    elif isinstance(changes.get("id"), str) and changes.keys() == {"id"}:
        ids[name][statement.origin.line] = str(changes["id"])
    else:
        keys = " and ".join(changes)
        raise TimelineError(
            f"{statement.origin}: {keys} of {statement.event!r} are written into seeds in TOML: "
            "make one of it, `timeline convert`"
        )


def _merged(edits: Mapping[str, Iterable[Edit]]) -> dict[str, list[Edit]]:
    """One change for each table, of all that is to change in it."""
    found: dict[str, list[Edit]] = {}
    for name, items in edits.items():
        fields: dict[int, dict[str, object]] = {}
        for item in items:
            if isinstance(item, Change) and item.place is not None:
                fields.setdefault(item.place, {}).update(item.fields)
        found[name] = [
            Change(place=place, fields=dict(values))  # type: ignore[arg-type]
            for place, values in sorted(fields.items())
        ]
    return found
