"""Series in a chart: all dates of one that are alike have one label, and a mark each."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from math import floor

from timeline import edtf
from timeline.edtf import EdtfSet, FarDay, Point, Precision
from timeline.languages.phrases import Phrases
from timeline.model import Event

#: as many dates of a series have a label each
FEW = 6


def folded(events: Sequence[Event], today: date | None) -> list[Event]:
    """The events in order, with one for each series that has many dates alike."""
    alike: dict[tuple[object, ...], list[Event]] = {}
    for event in events:
        if event.facts.series and not event.contested:
            alike.setdefault(_key(event, today), []).append(event)
    many = {key: found for key, found in alike.items() if len(found) > FEW}
    if not many:
        return list(events)
    whole = {found[0].id: _folded(found) for found in many.values()}
    rest = {event.id for found in many.values() for event in found[1:]}
    return [whole.get(event.id, event) for event in events if event.id not in rest]


def _key(event: Event, today: date | None) -> tuple[object, ...]:
    facts = event.facts
    return facts.series, facts.title, facts.tags, event.stage(today), event.is_put_off


def _folded(events: Sequence[Event]) -> Event:
    """One event on all the dates of some."""
    first = events[0]
    when = EdtfSet(items=tuple(_dates(events)), is_all=True)
    reading = replace(first.reading, value=when)
    cited = dict.fromkeys(source for event in events for source in event.sources)
    statements = tuple(item for event in events for item in event.statements)
    return replace(
        first,
        when=when,
        reading=reading,
        sources=tuple(cited),
        statements=statements,
        way=(),
    )


def _dates(events: Iterable[Event]) -> Iterable[Point]:
    """The day on which each begins, or its month or year where no more is known."""
    for event in events:
        when = event.when
        if isinstance(when, edtf.EdtfDate) and when.precision > Precision.DAY:
            yield when
            continue
        day = edtf.to_day(floor(event.window.begin))
        yield when if isinstance(day, FarDay) else edtf.day(day)  # type: ignore[misc]  # a day is a point


def dates_words(event: Event, say: Phrases) -> str:
    """How many dates a series has that is folded, from which to which; empty for all else."""
    when = event.when
    if not event.facts.series or not isinstance(when, EdtfSet):
        return ""
    first, last = (
        say.when(point, event.reading.modifier) for point in (when.points[0], when.points[-1])
    )
    return say("chart.series", number=len(when.items), first=first, last=last)
