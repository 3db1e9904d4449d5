"""Which dates of an event are contested, and what a later document leaves of that."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import reduce
from itertools import chain

from timeline.contested import (
    Contested,
    ContestedStatus,
    distinct,
    distinct_statuses,
    joined,
)
from timeline.dates.rules import Reading
from timeline.merge.fuller import fuller, may_be_one, takes_up
from timeline.merge.settle import settle
from timeline.model import Statement
from timeline.way import nested

#: dates of one day that each is compared with, in their order: all of them but where there are
#: more than anybody would read
_COMPARED = 20


def datings(said: list[Statement]) -> list[Statement]:
    """What each of the statements of one day says of the date: all at once where they disagree.

    What another tells of as an old date is over, and what is only vaguer says nothing else.
    """
    if len(said) == 1 and not said[0].contested:
        return said
    here = _not_over(said)
    sides = distinct(chain.from_iterable(map(sides_of, here)))
    if not agree(sides):
        return list(told_together(said, without_vaguer(sides)))
    return _in_full(said, here, sides) if len(sides) > 1 else said


def _in_full(
    said: list[Statement], here: list[Statement], sides: Sequence[Contested]
) -> list[Statement]:
    """Statements that agree; where the fullest tells of a stretch or several days, all do."""
    full = reduce(fuller, (side.reading for side in sides))
    if not takes_up(full):
        return said
    dated = {id(item) for item in here if item.dated}
    return [replace(item, reading=full) if id(item) in dated else item for item in said]


def sides_of(statement: Statement) -> tuple[Contested, ...]:
    """The dates that a statement gives: one, several where it calls them contested, or none."""
    if statement.contested or statement.dated is None:
        return statement.contested
    documents = (statement.document,) if statement.document else ()
    return (Contested(reading=statement.dated, documents=documents),)


def statuses(said: Iterable[Statement]) -> tuple[ContestedStatus, ...]:
    """The statuses on which statements of one day disagree; none where they agree."""
    sides = distinct_statuses(side for item in said for side in _statuses_of(item))
    return sides if len(sides) > 1 else ()


def _statuses_of(statement: Statement) -> tuple[ContestedStatus, ...]:
    if statement.contested_status or statement.status is None:
        return statement.contested_status
    documents = (statement.document,) if statement.document else ()
    return (ContestedStatus(status=statement.status, documents=documents),)


def agree(sides: Sequence[Contested]) -> bool:
    """Whether some dates, in their order, may all be one."""
    return all(may_be_one(one.reading, other.reading) for one, other in _pairs(sides))


def without_vaguer(sides: Sequence[Contested]) -> tuple[Contested, ...]:
    """The dates without those that only are vaguer than another."""
    vaguer: set[int] = set()
    for one, other in _pairs(sides):
        if not may_be_one(one.reading, other.reading):
            continue
        first, second = fuller(one.reading, other.reading), fuller(other.reading, one.reading)
        if first is second:
            vaguer.add(id(other if first is one.reading else one))
    return tuple(side for side in sides if id(side) not in vaguer)


def _pairs(sides: Sequence[Contested]) -> Iterator[tuple[Contested, Contested]]:
    for at, one in enumerate(sides):
        for other in sides[at + 1 : at + 1 + _COMPARED]:
            yield one, other


def _not_over(said: Sequence[Statement]) -> list[Statement]:
    """The statements without those whose date another one tells of as an old one."""
    moves = [item for item in said if item.was and item.dated][:_COMPARED]
    return [item for item in said if not any(_ends(move, item) for move in moves)]


def by_moves(said: Sequence[Statement]) -> list[Statement]:
    """Statements of one day, each behind what gives the date that it tells of as an old one."""
    places = [at for at, item in enumerate(said) if item.was and item.dated]
    found = list(said)
    if len(places) <= _COMPARED:
        moves = _chained([said[at] for at in places])
        for at, move in zip(places, moves, strict=True):
            found[at] = move
    return found


def _chained(moves: list[Statement]) -> Iterator[Statement]:
    while moves:
        # Where each waits for another there is no order, and the first goes first.
        free = (item for item in moves if not any(_ends(item, one) for one in moves))
        one = next(free, moves[0])
        moves = [item for item in moves if item is not one]
        yield one


def _ends(move: Statement, item: Statement) -> bool:
    """Whether a statement says that the event no longer has the date of another."""
    return _is_over(item.dated, move) and not _is_over(move.dated, item)


def _is_over(date: Reading | None, move: Statement) -> bool:
    if date is None or move.dated is None or nested(date, move.dated):
        return False
    return any(nested(date, old) for old in move.was)


def told_together(said: Sequence[Statement], sides: tuple[Contested, ...]) -> Iterator[Statement]:
    """What statements of one day say of the date, told once by the first that gives one.

    Of old dates it tells those that all of them give.
    """
    first = next(item for item in said if item.dated)
    dated = [item for item in _not_over(said) if item.dated]
    was = [old for old in dated[0].was if all(_told(old, item) for item in dated)]
    for item in said:
        if item is first:
            reading, contested = _of(sides)
            yield replace(item, reading=reading, contested=contested, was=tuple(was))
        else:
            yield replace(item, reading=None, contested=(), was=())


def _told(old: Reading, item: Statement) -> bool:
    return any(nested(old, other) for other in item.was)


def _sides_after(
    now: Sequence[Contested], new: Sequence[Contested]
) -> tuple[tuple[Contested, ...], bool]:
    """The dates that are left of some after newer ones, and whether all of them are others."""
    kept: list[Contested] = []
    moved = True
    for later in new:
        alike = [side for side in now if nested(side.reading, later.reading)]
        moved = moved and not alike
        kept += [_settled(side, later) for side in alike] or [later]
    sides = without_vaguer(distinct(kept))
    return sides, moved


def _settled(old: Contested, new: Contested) -> Contested:
    reading = settle(old.reading, new.reading)
    if old.reading.meaning == new.reading.meaning:
        return replace(old, documents=(*old.documents, *new.documents))
    return old if reading is old.reading else new


def date_after(
    now: Reading | None, contested: tuple[Contested, ...], statement: Statement
) -> tuple[Reading | None, tuple[Contested, ...], bool]:
    """The date after a statement, what of it is contested, and whether it is another one."""
    new = statement.dated
    if new is None:
        return now, contested, False
    if now is None:
        return new, statement.contested, True
    old = statement.was[-1:]
    if old and nested(now, old[0]) and old[0].value != new.value:
        # What says itself that the date is another does so in vaguer words too.
        return new, statement.contested, True
    if contested or statement.contested:
        sides, moved = _sides_after(contested or (Contested(reading=now),), sides_of(statement))
        return *_of(sides), moved
    reading = settle(now, new)
    return reading, (), not nested(now, reading)


def _of(sides: tuple[Contested, ...]) -> tuple[Reading, tuple[Contested, ...]]:
    """The date of what is left of the sides, and what of it still is contested."""
    if not agree(sides):
        return joined(sides), sides
    return reduce(fuller, (side.reading for side in sides)), ()
