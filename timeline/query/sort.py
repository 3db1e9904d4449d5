"""Orders in which events can be listed."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from timeline.model import Event, Status
from timeline.ordering import order

_STATUSES = tuple(Status)


def _first_known(text: str) -> tuple[bool, str]:
    """Text without regard to the case of its letters; none comes last."""
    return not text, text.casefold()


#: what events are sorted by, by the name of the order; one with a minus is turned round
SORTS: Mapping[str, Callable[[Event], Any]] = MappingProxyType(
    {
        "date": order,
        "-date": order,
        "title": lambda event: event.title.casefold(),
        "status": lambda event: _STATUSES.index(event.status),
        "place": lambda event: _first_known(event.facts.place),
        "id": lambda event: event.id,
    }
)


def in_order(events: Iterable[Event], name: str) -> tuple[Event, ...]:
    """Events in an order of `SORTS`; those that are alike stay in order of their dates."""
    by_date = sorted(events, key=order)
    return tuple(sorted(by_date, key=SORTS[name], reverse=name.startswith("-")))
