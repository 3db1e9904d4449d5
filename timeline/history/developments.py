"""What became of the events of a timeline, and what differs between two timelines.

`developments` tells each step of each event with the document that made it, `difference` what
all steps between two states come to. Everything that tells readers what is new is made of these:

    >>> from timeline.model import Timeline
    >>> developments(Timeline())
    ()

The words for them are in `timeline.history.words`.
"""

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
    events = (*timeline.events, *timeline.gone)
    every = [item for event in events for item in developments_of(event, timeline)]
    return tuple(sorted(every, key=_age))


def _age(item: Development) -> tuple[date, str]:
    return item.on or date.min, item.event
