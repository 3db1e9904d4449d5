"""Which of two dates of one day says all that the other does."""

from dataclasses import replace

from timeline.dates.rules import Modifier, Reading
from timeline.edtf import EdtfInterval, EdtfSet, End, Point
from timeline.merge.settle import settle
from timeline.way import nested, spans


def may_be_one(one: Reading, other: Reading) -> bool:
    """Whether two sources may mean one date: one of them says all that the other does.

    A stretch of time that something takes up is not a vaguer word for a shorter one, nor are
    all of several days for one of them.
    """
    if _taken(one) or _taken(other):
        return says_all(one, other) or says_all(other, one)
    return nested(one, other)


def fuller(one: Reading, other: Reading) -> Reading:
    """The reading that says more, of two that may be one date."""
    mine, theirs = says_all(one, other), says_all(other, one)
    if mine is theirs:
        return settle(one, other)
    return one if mine else other


def says_all(one: Reading, other: Reading) -> bool:
    """Whether a date that something takes up leaves out nothing of what another says.

    Each of its parts lies in the same part of the other, or all of it in a date that is only
    vaguer. Beside a stretch of days its first day says nothing more: "8 May" of "8 to 10 May".
    """
    mine, theirs = _taken(one), _taken(other)
    if not mine:
        return False
    if theirs:
        is_alike = type(one.value) is type(other.value) and len(mine) == len(theirs)
        return is_alike and all(
            _lies_in(part, one, whole, other) for part, whole in zip(mine, theirs, strict=True)
        )
    return _is_within(one, other) or _begins_with(one, mine[0], other)


def takes_up(reading: Reading) -> bool:
    """Whether it is a stretch of time, or several days, and not some time within a date."""
    return bool(_taken(reading))


def _taken(reading: Reading) -> tuple[Point | EdtfInterval | End, ...]:
    """What a date takes up, part by part; nothing where it is only some time within."""
    value = reading.value
    if isinstance(value, EdtfSet) and value.is_all:
        return tuple(sorted(value.items, key=lambda item: (item.span.begin, item.span.end)))
    if isinstance(value, EdtfInterval) and reading.modifier is Modifier.WHOLE:
        return value.start, value.end
    return ()


def _lies_in(
    part: Point | EdtfInterval | End,
    one: Reading,
    whole: Point | EdtfInterval | End,
    other: Reading,
) -> bool:
    """Whether a part of a date lies in one of another; where that is not known, any does."""
    if isinstance(whole, End):
        return True
    if isinstance(part, End):
        return False
    first, second = spans(replace(one, value=part), replace(other, value=whole))
    return second.contains(first)


def _is_within(one: Reading, other: Reading) -> bool:
    if isinstance(other.value, EdtfSet):
        return any(window.contains(one.window) for window in other.windows)
    first, second = spans(one, other)
    return second.contains(first)


def _begins_with(one: Reading, start: Point | EdtfInterval | End, other: Reading) -> bool:
    if not isinstance(one.value, EdtfInterval) or isinstance(start, End):
        return False
    return nested(one, other) and _is_within(replace(one, value=start), other)
