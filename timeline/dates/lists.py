"""Dates that are named in one breath: one of them, or all of them; no language."""

from collections.abc import Sequence
from itertools import pairwise

from timeline.dates.stretch import interval_of
from timeline.edtf import Edtf, EdtfInterval, EdtfSet, Point


def one_of(values: Sequence[Edtf]) -> EdtfSet:
    """The set of dates of which one is meant: `[2027-06,2027-09]`."""
    return EdtfSet(items=tuple(map(_item, values)))


def all_of(values: Sequence[Edtf]) -> Edtf:
    """What takes up all of the dates: a stretch where each follows on the one before it.

    >>> from timeline.edtf import parse
    >>> str(all_of([parse("2027-05-04"), parse("2027-05-05"), parse("2027-05-08")]))
    '{2027-05-04..2027-05-05,2027-05-08}'
    """
    found: list[Edtf] = []
    for value in values:
        if found and are_neighbours(found[-1], value):
            found[-1] = interval_of(found[-1], value)
        else:
            found.append(value)
    return found[0] if len(found) == 1 else EdtfSet(items=tuple(map(_item, found)), is_all=True)


def are_neighbours(first: Edtf, last: Edtf) -> bool:
    """Whether one date ends where the other begins."""
    return first.span.end == last.span.begin


def are_in_order(values: Sequence[Edtf]) -> bool:
    """Whether each date begins and ends after the one before it."""
    return all(
        one.span.begin < two.span.begin and one.span.end < two.span.end
        for one, two in pairwise(values)
    )


def _item(value: Edtf) -> Point | EdtfInterval:
    if isinstance(value, EdtfSet):
        raise TypeError(value)
    return value
