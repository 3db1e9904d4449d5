"""What a file that was written does not keep of what it was written from, found by reading it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from types import MappingProxyType

from timeline.dates.rules import bounds
from timeline.merge import build
from timeline.model import About, Event, Records, Statement
from timeline.text.counts import count

#: what an event has, in the words of what is told of it
_PARTS: Mapping[str, Callable[[Event], object]] = MappingProxyType(
    {
        "date": lambda event: (event.when, bounds(event.reading), event.windows),
        "words of the date": lambda event: event.reading.words,
        "part of the date": lambda event: event.reading.modifier,
        "calendar of the date": lambda event: event.reading.calendar,
        "what is implied in the date": lambda event: frozenset(event.reading.implied),
        "old dates": lambda event: [(item.value, item.modifier) for item in event.former],
        "words of old dates": lambda event: [item.words for item in event.former],
        "calendar of old dates": lambda event: [item.calendar for item in event.former],
        "contested dates": lambda event: [
            *(
                (item.reading.meaning, item.reading.words, item.documents)
                for item in event.contested
            ),
            *event.contested_status,
        ],
        "status": lambda event: event.stated_status,
        "title": lambda event: event.facts.title,
        "place": lambda event: event.facts.place,
        "coordinates": lambda event: event.facts.coordinates,
        "timezone": lambda event: event.facts.timezone,
        "tags": lambda event: event.facts.tags,
        "participants": lambda event: event.facts.participants,
        "sources": lambda event: event.sources,
        "url": lambda event: event.facts.url,
        "note": lambda event: event.facts.note,
        "order": lambda event: event.facts.order,
        "highlight": lambda event: event.facts.highlight,
        "series": lambda event: event.facts.series,
        "own fields": lambda event: frozenset(event.facts.extra),
        "class": lambda event: event.access if event.is_private else None,
        "former id": lambda event: event.formerly,
        "distinct_from": lambda event: event.distinct_from,
        "draft": lambda event: [item.document for item in event.statements if item.draft],
    }
)


#: what each statement has of its own
_OF_STATEMENTS: Mapping[str, Callable[[Statement], object]] = MappingProxyType(
    {
        "locator": lambda said: said.locator,
        "quote": lambda said: said.quote,
        "retracts": lambda said: said.retracts,
    }
)


def not_kept(before: Records, after: Records, *, today: date) -> tuple[str, ...]:
    """What is in some records and not in those that were read of what was written of them.

    Args:
        before: What was written.
        after: What the file says.
        today: The day by which statuses are worked out that no seed states.

    Returns:
        Each kind of thing with its number, in words; empty where all is kept.
    """
    return tuple(_not_kept(before, after, today))


def _not_kept(before: Records, after: Records, today: date) -> Iterator[str]:
    yield from _of_timeline(before.about, after.about)
    if before.refused > after.refused:
        yield count(before.refused - after.refused, "refused draft")
    left = {item.id: item for item in after.documents}
    if lost := sum(left.get(item.id) != item for item in before.documents):
        yield count(lost, "document")
    # What stands twice is said once.
    said = dict.fromkeys(before.statements)
    if not said.keys() - dict.fromkeys(after.statements).keys():
        return
    was, now = _events(before, today), _events(after, today)
    if gone := was.keys() - now.keys():
        yield count(len(gone), "event")
    # What two statements say of one event may be one where they are not told apart.
    many = sum(item.event not in gone for item in said) - len(after.statements)
    if many > 0:
        yield f"{count(many, 'statement')} beside another of one event"
    there = [(event, now[name]) for name, event in was.items() if name in now]
    for part, of in _PARTS.items():
        if wrong := sum(of(event) != of(again) for event, again in there):
            yield f"{part} of {count(wrong, 'event')}"
    for part, said_by in _OF_STATEMENTS.items():
        if places := _said(before, said_by) - _said(after, said_by):
            yield f"{part} of {count(len({name for name, _ in places} - gone), 'event')}"


def _of_timeline(before: About, after: About) -> Iterator[str]:
    names = [
        item.name
        for item in fields(About)
        if getattr(before, item.name) != getattr(after, item.name)
    ]
    if names:
        yield f"{', '.join(names)} of [timeline]"


def _events(records: Records, today: date) -> dict[str, Event]:
    return {event.id: event for event in build(records, today=today)[0].events}


def _said(records: Records, of: Callable[[Statement], object]) -> set[tuple[str, object]]:
    return {(item.event, said) for item in records.statements if (said := of(item))}
