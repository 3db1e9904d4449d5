"""Orders in which events can be listed."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from timeline.model import Event, Stage
from timeline.ordering import order

_STAGES = tuple(Stage)


def _first_known(text: str) -> tuple[bool, str]:
    """Text without regard to the case of its letters; none comes last."""
    return not text, text.casefold()


#: what events are sorted by, by the name of the order; one with a minus is turned round
SORTS: Mapping[str, Callable[[Event, date | None], Any]] = MappingProxyType(
    {
        "date": lambda event, _: order(event),
        "-date": lambda event, _: order(event),
        "title": lambda event, _: event.title.casefold(),
        "status": lambda event, today: _STAGES.index(event.stage(today)),
        "place": lambda event, _: _first_known(event.facts.place),
        "id": lambda event, _: event.id,
    }
)


def in_order(events: Iterable[Event], name: str, today: date | None = None) -> tuple[Event, ...]:
    """Events in an order of `SORTS`; those that are alike stay in order of their dates.

    Args:
        events: What to sort.
        name: The order.
        today: The day by which some are under way.
    """
    by_date, key = sorted(events, key=order), SORTS[name]
    return tuple(sorted(by_date, key=lambda one: key(one, today), reverse=name.startswith("-")))
