"""What statements of one day disagree on, in words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from types import MappingProxyType
from typing import Any

from timeline.contested import Contested, ContestedStatus
from timeline.merge.contest import sides_of
from timeline.merge.order import KnownOn
from timeline.merge.own_fields import mark, text_of
from timeline.merge.places import part
from timeline.merge.state import shown
from timeline.model import Origin, Problem, Severity, Statement

#: how to get at what a statement says of a field, and whether two such things agree
_Comparison = tuple[Callable[[Statement], Any], Callable[[Any, Any], bool]]


def contradictions(said: Sequence[Statement], day: date | None) -> Iterator[tuple[str, Problem]]:
    """The fields but the date on which statements of one day disagree, and what is told of each."""
    for name, (value, agree) in _compared(said).items():
        # What says the same as another agrees with whatever that does.
        known: dict[Any, Statement] = {}
        for item in said:
            if given := value(item):
                known.setdefault(given, item)
        pairs = combinations(known.items(), 2)
        two = next((pair for pair in pairs if not agree(pair[0][0], pair[1][0])), None)
        if two is not None:
            told = [value for value, _ in two]
            more = (
                pair for pair in known.items() if not any(agree(pair[0], value) for value in told)
            )
            yield name, _told(_called(name, two[0][1]), day, [*two, *more])


def stated(name: str, statement: Statement) -> bool:
    """Whether a statement says anything of a field on which some can disagree."""
    return bool((_COMPARED.get(name) or _own(name))[0](statement))


def _compared(said: Sequence[Statement]) -> Mapping[str, _Comparison]:
    """The fields on which some statements can disagree, those of an event's own among them."""
    own = {mark(name) for item in said for name, _ in item.facts.extra} if len(said) > 1 else ()
    return {**_COMPARED, **{name: _own(name) for name in sorted(own)}} if own else _COMPARED


def _own(name: str) -> _Comparison:
    return lambda item: text_of(item.facts.extra, name), _is_same


def _is_same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _called(name: str, statement: Statement) -> str:
    """What a sentence calls a field: one of an event's own as its sheet does."""
    own = (repr(item) for item, _ in statement.facts.extra if mark(item) == name)
    return next(own, f"the {name}")


def _told(called: str, day: date | None, given: Sequence[tuple[object, Statement]]) -> Problem:
    *others, (final, last) = given[:_NAMED]
    said = ", ".join(f"{shown(value)} at {item.origin}" for value, item in others)
    more = f" ({len(given) - _NAMED:,} more)" if len(given) > _NAMED else ""
    are_two = len(given) == _BOTH
    sources = f"two {_sources(day)}" if are_two else _sources(day)
    taken = "neither is taken" if are_two else "none of them is taken"
    return Problem(
        origin=last.origin,
        message=f"{sources} disagree on {called} of {last.event!r}: "
        f"{said} and {shown(final)} here{more}: {taken}; correct what is wrong, or state "
        "what a later document says",
        severity=Severity.WARNING,
    )


def contested_date(
    sides: Sequence[Contested], statements: Sequence[Statement], known_on: KnownOn
) -> Problem:
    """A warning of a date that stays contested, at the last place that gives one of its sides."""
    meant = {side.reading.meaning: side.exactly for side in sides}
    given = [
        (meant[own.reading.meaning], item)
        for item in statements
        for own in sides_of(item)
        if own.reading.meaning in meant
    ]
    last = max((item for _, item in given), key=lambda item: item.origin, default=statements[-1])
    placed = [*dict.fromkeys(f"{value} {_at(item.origin, last.origin)}" for value, item in given)]
    placed = placed or [side.exactly for side in sides]
    others, final = placed[:-1], placed[-1]
    if len(placed) > _NAMED:
        others, final = placed[: _NAMED - 1], f"{len(placed) - _NAMED + 1:,} more"
    return Problem(
        origin=last.origin,
        message=f"{_sources(known_on(last))} disagree on the date of {last.event!r}: "
        f"{', '.join(others)} and {final}: it is shown as contested; correct what is wrong, or "
        "state what a later document says",
        severity=Severity.WARNING,
    )


def contested_status(sides: Sequence[ContestedStatus], statement: Statement) -> Problem:
    """A warning of a status that one export calls contested."""
    said = " and ".join(f"{side.status} ({' '.join(side.documents)})" for side in sides)
    return Problem(
        origin=statement.origin,
        message=f"the status of {statement.event!r} is contested: {said}: correct what is wrong, "
        "or state what a later document says",
        severity=Severity.WARNING,
    )


def _at(origin: Origin, last: Origin) -> str:
    return "here" if origin == last else f"at {origin}"


def _sources(day: date | None) -> str:
    return f"documents of {day}" if day else "lists without a publication date"


#: sides of a date, or of another field, that a warning names
_NAMED = 10
_BOTH = 2
#: fields on which documents of one day can disagree: how to get at them, when they agree
_COMPARED: Mapping[str, _Comparison] = MappingProxyType(
    {
        "status": (lambda item: item.status, lambda one, other: one == other),
        "place": (lambda item: item.facts.place, part),
        "coordinates": (lambda item: item.facts.coordinates, lambda one, other: one == other),
        "timezone": (lambda item: item.facts.timezone, lambda one, other: one == other),
    }
)
