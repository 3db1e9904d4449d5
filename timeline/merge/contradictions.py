"""What statements of one day disagree on."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Any

from timeline.dates.rules import Reading
from timeline.merge.places import part
from timeline.merge.state import shown
from timeline.model import Problem, Statement
from timeline.way import nested


def contradictions(said: Sequence[Statement], day: date | None) -> Iterator[tuple[str, Problem]]:
    """The fields on which statements of one day disagree, each with what is told of it."""
    for name, (value, agree) in _COMPARED.items():
        # What says the same as another agrees with whatever that does.
        known: dict[Any, Statement] = {}
        for item in said:
            if given := value(item):
                known.setdefault(given, item)
        pairs = combinations(known.items(), 2)
        two = next((pair for pair in pairs if not agree(pair[0][0], pair[1][0])), None)
        if two is not None:
            yield name, _told(name, day, *two)


def _told(
    name: str, day: date | None, one: tuple[object, Statement], other: tuple[object, Statement]
) -> Problem:
    first, second = one[1], other[1]
    when = f"documents of {day}" if day else "lists without a publication date"
    return Problem(
        origin=second.origin,
        message=f"two {when} disagree on the {name} of {first.event!r}: "
        f"{_say(one[0])} at {first.origin} and {_say(other[0])} here: correct one of them",
        left_out=f"{name} of {first.event}",
    )


def _agree(one: tuple[Reading, ...], other: tuple[Reading, ...]) -> bool:
    """Whether two dates may be one, or one is an old one of which the other's document tells.

    Each has the old dates behind it.
    """
    return any(nested(one[0], item) for item in other) or any(
        nested(item, other[0]) for item in one[1:]
    )


#: fields on which documents of one day can disagree: how to get at them, when they agree
_COMPARED: Mapping[str, tuple[Callable, Callable]] = {  # type: ignore[type-arg] # of many types
    "date": (lambda item: item.dated and (item.dated, *item.was), _agree),
    "status": (lambda item: item.status, lambda one, other: one == other),
    "place": (lambda item: item.facts.place, part),
    "coordinates": (lambda item: item.facts.coordinates, lambda one, other: one == other),
    "timezone": (lambda item: item.facts.timezone, lambda one, other: one == other),
}


def _say(value: object) -> str:
    if isinstance(value, tuple):
        return shown(value[0].value)
    return shown(value)
