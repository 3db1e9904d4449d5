"""The order of what is said of one event: by publication date, as far as that is known."""

from collections.abc import Callable, Iterable
from datetime import date
from itertools import groupby
from operator import itemgetter

from timeline.edtf import Edtf
from timeline.model import Statement

#: when the document of a statement was known
KnownOn = Callable[[Statement], date | None]


def in_order(statements: Iterable[Statement], known_on: KnownOn) -> list[Statement]:
    """The statements, oldest first.

    What has no publication date comes before all documents that have one. Only where its `was`
    is a date that such a document gives, it comes behind that, and behind those that leave the
    date as it is.
    """
    statements = list(statements)
    until = _held_until(statements, known_on) if any(item.was for item in statements) else {}

    def age(item: Statement) -> tuple[date, bool, bool, str, object]:
        known = known_on(item)
        days = (until[old.value] for old in item.was if old.value in until)
        day = known or max(days, default=date.min)
        # What tells of a move comes behind what still has the old date.
        return day, known is None, bool(item.was), item.document, item.origin

    return sorted(statements, key=age)


def _held_until(statements: Iterable[Statement], known_on: KnownOn) -> dict[Edtf, date]:
    """Each date that dated documents give, with the last day on which none gave another."""
    dated = [(day, item) for item in statements if (day := known_on(item))]
    by_day = groupby(sorted(dated, key=itemgetter(0)), key=itemgetter(0))
    until: dict[Edtf, date] = {}
    held: frozenset[Edtf] = frozenset()
    last = date.min
    for day, group in by_day:
        given = frozenset(one.value for _, item in group for one in (*item.was, item.dated) if one)
        if given:
            until |= dict.fromkeys(held, last)
            held = given
        last = day
    return until | dict.fromkeys(held, last)
