"""Any value of EDTF, and what is asked of all kinds alike."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from timeline.edtf.days import Day
from timeline.edtf.intervals import EdtfInterval, Point
from timeline.edtf.moment import EdtfDateTime
from timeline.edtf.plain import EdtfDate
from timeline.edtf.sets import EdtfSet
from timeline.edtf.span import Span
from timeline.edtf.wide_date import EdtfWide

#: any value that `parse` gives
Edtf = EdtfDate | EdtfDateTime | EdtfInterval | EdtfWide | EdtfSet


def ends(value: Edtf) -> tuple[Point, ...]:
    """The dates that it names: one, the two of an interval as far as known, those of a set."""
    if isinstance(value, EdtfInterval):
        return value.ends
    return value.points if isinstance(value, EdtfSet) else (value,)


def spans(value: Edtf) -> tuple[Span, ...]:
    """The windows that it has: one, or of a set one for each of its dates."""
    return value.spans if isinstance(value, EdtfSet) else (value.span,)


def bounds(value: Edtf) -> tuple[str, str]:
    """First and last day or moment of a date in ISO 8601; an open end is empty.

    >>> from timeline.edtf.parser import parse
    >>> bounds(parse("2015"))
    ('2015-01-01', '2015-12-31')
    >>> bounds(parse("-0043"))
    ('-0043-01-01', '-0043-12-31')
    """
    return iso(value.earliest), iso(value.latest)


def iso(bound: Day | datetime | None) -> str:
    """A day or moment in ISO 8601; empty for none."""
    if bound is None:
        return ""
    if not isinstance(bound, datetime):
        return bound.isoformat()
    return bound.isoformat(timespec="seconds" if bound.second else "minutes")


def with_times(value: Edtf, change: Callable[[EdtfDateTime], EdtfDateTime]) -> Edtf:
    """`value` with `change` made to each of its times; itself where that changes nothing."""
    if isinstance(value, EdtfDateTime):
        return change(value)
    if isinstance(value, EdtfInterval):
        return _interval_with_times(value, change)
    if isinstance(value, EdtfSet):
        items = tuple(_item_with_times(item, change) for item in value.items)
        return value if items == value.items else replace(value, items=items)
    return value


def _item_with_times(
    item: Point | EdtfInterval, change: Callable[[EdtfDateTime], EdtfDateTime]
) -> Point | EdtfInterval:
    if isinstance(item, EdtfInterval):
        return _interval_with_times(item, change)
    return change(item) if isinstance(item, EdtfDateTime) else item


def _interval_with_times(
    value: EdtfInterval, change: Callable[[EdtfDateTime], EdtfDateTime]
) -> EdtfInterval:
    start, end = (
        change(item) if isinstance(item, EdtfDateTime) else item
        for item in (value.start, value.end)
    )
    if start is value.start and end is value.end:
        return value
    return EdtfInterval(start=start, end=end)
