"""What is known of an event after some of its statements, and what changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date

from timeline.contested import Contested, ContestedStatus
from timeline.dates.rules import Reading
from timeline.model import OFF, Basis, Change, Facts, Revision, Statement, Status
from timeline.seeds.acts import Act
from timeline.text.lists import join

#: names of the facts of an event
FACTS = tuple(item.name for item in fields(Facts))
#: what is for who edits, of which no reader is told that it changed
EDITORIAL = ("highlight",)
#: those of one value, which every event may have
_ONE = tuple(name for name in FACTS if name not in ("extra", *EDITORIAL))
_OF_ALL = frozenset((*FACTS, "when", "status", "sources"))
_NOTHING = Facts()


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The state of an event after some of its statements."""

    reading: Reading | None = None
    #: what that stands for, where the date is contested
    contested: tuple[Contested, ...] = ()
    status: Status = Status.PLANNED
    status_from: Basis = Basis.DERIVED
    facts: Facts = _NOTHING
    sources: tuple[str, ...] = ()
    #: the statuses on which its sources of one day disagree
    contested_status: tuple[ContestedStatus, ...] = ()
    #: whether its date is one on which it no longer takes place
    is_over: bool = False

    @property
    def told_status(self) -> Status | None:
        """The status, where anything is known of it yet."""
        return self.status if self.reading is not None or self.status in OFF else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """What a statement made of an event: its state before and after."""

    before: State
    after: State
    #: id of the document, and its day; empty and None for a plain list
    document: str
    known_on: date | None
    #: None where the document says nothing of the event, and only takes something back
    statement: Statement | None
    #: what the document takes back
    act: Act | None = None
    #: whether there is an event behind it
    is_event: bool = True
    #: what it changes; None where nothing is to be told of it
    revision: Revision | None = None


def changes_of(before: State, after: State) -> Iterator[Change]:
    """The fields that differ between two states."""
    for name, old, new in _pairs(before, after):
        if old != new:
            yield Change(field=name, before=shown(old), after=shown(new))


def _pairs(before: State, after: State) -> Iterable[tuple[str, object, object]]:
    if before.reading is not after.reading or before.contested is not after.contested:
        yield "when", when_of(before), when_of(after)
    yield "status", before.told_status, after.told_status
    for name in _ONE:
        yield name, getattr(before.facts, name), getattr(after.facts, name)
    if before.facts.extra != after.facts.extra:
        yield from _own_pairs(dict(before.facts.extra), dict(after.facts.extra))
    yield "sources", before.sources, after.sources


def _own_pairs(
    before: dict[str, str], after: dict[str, str]
) -> Iterable[tuple[str, object, object]]:
    for name in dict.fromkeys((*before, *after)):
        # What is called as a field of all events is must not be taken for that.
        field = f"extra.{name}" if name.casefold() in _OF_ALL else name
        yield field, before.get(name, ""), after.get(name, "")


def when_of(state: State) -> str:
    """The date in EDTF, with the part of it that is meant where one is; all that are contested."""
    reading = state.reading
    if state.contested:
        return join(tuple(side.exactly for side in state.contested))
    if reading is None:
        return ""
    part = reading.modifier.value
    return f"{reading.value} ({part.lower()})" if part else str(reading.value)


def shown(value: object) -> str:
    """A field's value in one cell."""
    if isinstance(value, tuple):
        return join(value)
    return "" if value is None else str(value)
