"""What is new: one entry for each step of an event that a later document made."""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import groupby
from types import MappingProxyType
from typing import Final

from timeline.history.developments import Development, Kind, developments
from timeline.languages.phrases import Phrases
from timeline.model import Document, Event, Timeline
from timeline.news.words import said_of

#: entries that a page and a feed have; those before them are left out
MOST: Final = 100
#: of the `UUID`s of entries and feeds (RFC 9562 5.5), the same for ever
_NAMESPACE = uuid.UUID("6f2c8a52-5c0b-4d6e-9a37-0d1f6f1f9b1e")
#: kinds in the order in which those of one day are told: what changes most comes first
_TURNS: Mapping[Kind, int] = MappingProxyType(
    {
        kind: turn
        for turn, kind in enumerate(
            (
                Kind.CANCELLED,
                Kind.POSTPONED,
                Kind.MOVED,
                Kind.REVIVED,
                Kind.CONTRADICTED,
                Kind.SETTLED,
                Kind.CORRECTED,
                Kind.RETRACTED,
                Kind.DROPPED,
                Kind.SHARPENED,
                Kind.ADDED,
                Kind.CHANGED,
                Kind.CONFIRMED,
            )
        )
    }
)


#: fields of which another value is no news: each document has words of its own for an event, and
#: the others are for programs
_QUIET: Final = ("title", "tags", "url", "coordinates", "timezone", "order", "series")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that is new of an event."""

    #: `urn:uuid:` of timeline, event, document, kind and day: never of a title or a run
    id: str
    event: Event
    #: whether it is still in the timeline, and was not taken back
    is_there: bool
    #: the title that the event had by then
    title: str
    kind: Kind
    #: what became of it: "moved from 12 Nov to 20 Nov 2026"
    said: str
    #: the day on which that was known
    on: date
    document: Document

    @property
    def updated(self) -> datetime:
        """Midnight UTC of that day."""
        return midnight(self.on)


def is_followed(event: Event) -> bool:
    """Whether there can be something new of it: a document tells of it."""
    return any(statement.document for statement in event.said)


def is_quiet(step: Development) -> bool:
    """Whether nobody need be told of it: another wording of the title, another tag."""
    return step.kind is Kind.CHANGED and step.field in _QUIET


def midnight(day: date) -> datetime:
    """The first moment of a day in UTC."""
    return datetime.combine(day, time(tzinfo=UTC))


def entries(timeline: Timeline, say: Phrases, most: int = MOST) -> tuple[Entry, ...]:
    """What is new of the events of a timeline, newest first.

    What its first document told is not new, nor what no document with a date told: of one
    document there is nothing new.

    Args:
        timeline: Some or all of its events, with all of its documents.
        say: The phrases of a language.
        most: How many entries there are at most.
    """
    teller = _Teller(
        timeline=timeline,
        say=say,
        events={event.id: event for event in (*timeline.gone, *timeline.events)},
        documents={document.id: document for document in timeline.documents},
        gone=frozenset(event.id for event in timeline.gone),
    )
    found: list[Entry] = []
    steps = sorted(teller.new(), key=teller.turn)
    for _, group in groupby(steps, key=lambda step: (step.on, step.event, step.kind)):
        found += reversed(list(teller.told(tuple(group))))
        if len(found) >= most:
            break
    return tuple(found[:most])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Teller:
    """Tells what is new of one timeline."""

    timeline: Timeline
    say: Phrases
    events: Mapping[str, Event]
    documents: Mapping[str, Document]
    #: ids of events that were taken back
    gone: frozenset[str]

    def new(self) -> Iterator[Development]:
        """The steps that a document made which came later than the first."""
        known = [item.known_on for item in self.documents.values() if item.known_on]
        first = min(known, default=date.max)
        for step in developments(self.timeline):
            is_later = step.on is not None and step.on > first and step.document in self.documents
            if is_later and not is_quiet(step):
                yield step

    def turn(self, step: Development) -> tuple[int, int, float, str]:
        """Newest first; those of one day by what they change, then in the order of the events."""
        day = step.on.toordinal() if step.on else 0
        turn = _TURNS.get(step.kind, len(_TURNS))
        return -day, turn, self.events[step.event].window.begin, step.event

    def told(self, steps: tuple[Development, ...]) -> Iterator[Entry]:
        """The entries of the steps of one event, day and kind: one for all fields of a document.

        Of several dates that one document tells of, each move is an entry of its own.
        """
        numbers: dict[str, int] = {}
        for group in _together(steps):
            document = group[0].document
            numbers[document] = numbers.get(document, 0) + 1
            yield self._entry(group, numbers[document])

    def _entry(self, group: tuple[Development, ...], number: int) -> Entry:
        step, event = group[0], self.events[group[0].event]
        assert step.on is not None  # noqa: S101 - only those with a day are new
        parts = (event.formerly or event.id, step.document, step.kind.value, step.on.isoformat())
        return Entry(
            id=urn(self.timeline.about.id, *parts, *((str(number),) if number > 1 else ())),
            event=event,
            is_there=event.id not in self.gone,
            title=group[-1].title or event.id,
            kind=step.kind,
            said=self.say("news.several").join(said_of(item, self.say) for item in group),
            on=step.on,
            document=self.documents[step.document],
        )


def _together(steps: tuple[Development, ...]) -> list[tuple[Development, ...]]:
    """The steps that one entry tells: of other fields all that a document changes."""
    if steps[0].kind is not Kind.CHANGED:
        return [(step,) for step in steps]
    return [tuple(group) for _, group in groupby(steps, key=lambda step: step.document)]


def urn(*parts: str) -> str:
    """A `urn:uuid:` that is the same for the same texts, whoever makes it (RFC 9562 5.5).

    >>> urn("a", "b") == urn("a", "b"), urn("ab") == urn("a", "b")
    (True, False)
    """
    name = "\0".join(parts)
    return uuid.uuid5(_NAMESPACE, name.encode("utf-8", "replace").decode()).urn
