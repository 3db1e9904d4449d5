"""The events nearest to a day: the last ones that are over, those of the day, the next ones."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import inf
from typing import Final

from timeline.agenda.choice import choose
from timeline.history.development import Development
from timeline.model import Event, Status, Timeline
from timeline.ordering import Key, order
from timeline.query.upcoming import Length, begins

#: as far back and ahead as there are days
_EVER: Final = Length(9999, "y")
#: what became of events, by their ids
News = Mapping[str, tuple[Development, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """The events around a day, the nearest ones first."""

    #: what took place, and plans that a document moved, put off, called off or took back
    lately: tuple[Event, ...]
    today: tuple[Event, ...]
    #: what else is under way, without an end that is known
    going_on: tuple[Event, ...]
    next: tuple[Event, ...]
    #: plans that passed without a word, that were put off, or that have no date yet
    awaiting: tuple[Event, ...]
    #: what was told of plans last
    news: News


def nearest(timeline: Timeline, today: date) -> Nearest:
    """The events nearest to a day, however far they are.

    A date of which only a window is known stands where it lies for certain: of what is over at the
    begin of its window, of what is to come at the end. Of a series there is one in each direction.

    Args:
        timeline: The events that were asked for.
        today: The day.
    """
    found = choose(timeline, today, _EVER, _EVER)
    over = {event.id for event in timeline.events if event.status is Status.OCCURRED}
    news = {name: _last(told) for name, told in found.news.items() if name not in over}
    lately = sorted(found.lately, key=lambda event: _behind(event, news))
    return Nearest(
        lately=_one_of_each(event for event in lately if event.id in news or event.id in over),
        today=tuple(sorted(found.today, key=lambda event: _now(event, today))),
        going_on=tuple(_going_on(timeline.events, found.today, today)),
        next=_one_of_each(sorted(found.next, key=lambda event: _ahead(event, today))),
        awaiting=found.awaiting,
        news=news,
    )


def _last(told: tuple[Development, ...]) -> tuple[Development, ...]:
    """What was told on the last of the days on which anything was."""
    return tuple(step for step in told if step.on == told[-1].on)


def _behind(event: Event, news: News) -> tuple[float, Key]:
    """When it took place, at the earliest; of a plan, when something of it was told last."""
    told = news.get(event.id)
    if told:
        return -(told[-1].on.toordinal() if told[-1].on else -inf), order(event)
    return -(event.window.end if event.is_set else event.window.begin), order(event)


def _now(event: Event, today: date) -> tuple[bool, float, Key]:
    """What is on the day alone first; then what goes on, by its end."""
    has_begun = event.window.begin < today.toordinal()
    return has_begun, event.window.end if has_begun else 0, order(event)


def _going_on(events: Iterable[Event], here: Iterable[Event], today: date) -> Iterator[Event]:
    named = {event.id for event in here}
    return (event for event in events if event.under_way(today) and event.id not in named)


def _ahead(event: Event, today: date) -> tuple[float, Key]:
    """When it begins; where that is not set, by when it has to."""
    spans = [span for span in begins(event) if span.end > today.toordinal()]
    at = min(span.begin for span in spans) if event.is_set else max(span.end for span in spans)
    return at, order(event)


def _one_of_each(events: Iterable[Event]) -> tuple[Event, ...]:
    """The first of each series, and all that is in none."""
    found: dict[tuple[str, str], Event] = {}
    for event in events:
        series = event.facts.series
        found.setdefault((series, "" if series else event.id), event)
    return tuple(found.values())
