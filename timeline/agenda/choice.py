"""Which events stand in which section of an agenda."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import ceil, isfinite

from timeline.chart.layout.series import folded
from timeline.dates.lasting import lasts_on
from timeline.edtf import Span
from timeline.history.development import Development, Kind
from timeline.history.developments import developments
from timeline.model import PENDING, Event, Status, Timeline
from timeline.ordering import order
from timeline.query.upcoming import Length, is_to_come

#: kinds of steps that are news to who knows the plans
NEWS = frozenset(
    {
        *(Kind.MOVED, Kind.SHARPENED, Kind.POSTPONED, Kind.CANCELLED, Kind.REVIVED),
        *(Kind.CONTRADICTED, Kind.SETTLED, Kind.CORRECTED, Kind.RETRACTED, Kind.DROPPED),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The events of each section, in order, and what became of some of them lately."""

    lately: tuple[Event, ...]
    today: tuple[Event, ...]
    next: tuple[Event, ...]
    awaiting: tuple[Event, ...]
    #: by the ids of events, oldest first
    news: dict[str, tuple[Development, ...]]


def choose(timeline: Timeline, today: date, lately: Length, ahead: Length) -> Choice:
    """The sections of an agenda.

    Args:
        timeline: The events that were asked for.
        today: The day that it is of.
        lately: How far it looks back.
        ahead: How far it looks ahead; the last day is in it.
    """
    since, day = lately.before(today).toordinal(), today.toordinal()
    news = _news(timeline, since, day)
    here = tuple(event for event in timeline.events if _is_today(event, today))
    taken = {event.id for event in here}
    span = Span(begin=day, end=ahead.after(today).toordinal() + 1)
    coming = (event for event in timeline.events if is_to_come(event, span))
    return Choice(
        lately=_lately(timeline, since, day, news),
        today=here,
        next=tuple(sorted((one for one in coming if one.id not in taken), key=_soon)),
        awaiting=_awaiting(timeline.events, today),
        news=news,
    )


def _news(timeline: Timeline, since: int, day: int) -> dict[str, tuple[Development, ...]]:
    found: dict[str, list[Development]] = {}
    for item in developments(timeline):
        is_news = item.kind in NEWS and item.field in ("when", "status")
        if is_news and item.on and since <= item.on.toordinal() <= day:
            found.setdefault(item.event, []).append(item)
    return {name: tuple(items) for name, items in found.items()}


def _lately(
    timeline: Timeline, since: int, day: int, news: dict[str, tuple[Development, ...]]
) -> tuple[Event, ...]:
    """What took place in these days, and what was told of others in them, or taken back."""
    every = (*timeline.gone, *timeline.events)
    found = {event.id: event for event in every if event.id in news}
    for event in timeline.events:
        if event.status is Status.OCCURRED and since < event.window.end <= day:
            found[event.id] = event
    return tuple(sorted(found.values(), key=order))


def _is_today(event: Event, today: date) -> bool:
    """Whether it lies on that day for certain, or goes on then and has an end."""
    if event.is_put_off or event.status is Status.CANCELLED:
        return False
    day = today.toordinal()
    readings = [side.reading for side in event.contested] or [event.reading]
    if any(lasts_on(reading, today) and isfinite(reading.window.end) for reading in readings):
        return True
    return any(day <= span.begin and span.end <= day + 1 for span in event.windows)


def _soon(event: Event) -> tuple[bool, object]:
    """What has its day first, in order; then what may lie there, by the end of its window."""
    key = order(event)
    return (False, key) if event.is_set else (True, (event.window.end, *key[1:]))


def _awaiting(events: Iterable[Event], today: date) -> tuple[Event, ...]:
    """Plans that passed, the last one first; then what is put off, and what has no date yet."""
    overdue = folded([event for event in events if event.overdue(today)], today)
    overdue.sort(key=lambda event: (-ceil(event.window.end), order(event)))
    put_off = [event for event in events if event.is_put_off]
    undated = [
        event
        for event in events
        if not event.is_dated and event.status in PENDING and not event.is_put_off
    ]
    return (*overdue, *put_off, *undated)
