"""What became of the events of a timeline, and what differs between two timelines.

`developments` tells each step of each event with the document that made it, `difference` what
all steps between two states come to. Everything that tells readers what is new is made of these:

    >>> from timeline.model import Timeline
    >>> developments(Timeline())
    ()

The words for them are in `timeline.news.words`.
"""

from collections.abc import Iterable
from datetime import date

from timeline.history.development import Development, Kind
from timeline.history.difference import difference
from timeline.history.told import developments_of
from timeline.model import Timeline

__all__ = ["Development", "Kind", "developments", "developments_of", "difference"]


def developments(timeline: Timeline) -> tuple[Development, ...]:
    """What became of all events of a timeline, oldest first, and within a day by their ids.

    It is worked out once for each timeline.
    """
    return timeline.once("developments", _developments)


def _developments(timeline: Timeline) -> tuple[Development, ...]:
    events = (event for event in (*timeline.events, *timeline.gone) if event.said)
    return _oldest_first(item for event in events for item in developments_of(event, timeline))


def shared(chosen: Timeline, whole: Timeline) -> Timeline:
    """Some events of a timeline, with what became of them as it is known of the whole."""
    by_event = whole.once("developments_by_event", _by_event)
    chosen.once(
        "developments",
        lambda some: _oldest_first(
            item for event in (*some.events, *some.gone) for item in by_event.get(event.id, ())
        ),
    )
    return chosen


def _by_event(timeline: Timeline) -> dict[str, list[Development]]:
    found: dict[str, list[Development]] = {}
    for item in developments(timeline):
        found.setdefault(item.event, []).append(item)
    return found


def _oldest_first(items: Iterable[Development]) -> tuple[Development, ...]:
    return tuple(sorted(items, key=_age))


def _age(item: Development) -> tuple[date, str]:
    return item.on or date.min, item.event
