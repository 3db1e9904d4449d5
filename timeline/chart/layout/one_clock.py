"""Times of several zones on the clocks of one of them, for an axis of hours."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta, tzinfo

from timeline.chart.layout.drawn_dates import DrawnDate
from timeline.edtf import EdtfDateTime, EdtfInterval, End, Point, Span

#: dates by the id of their event
_Dates = Mapping[str, Sequence[DrawnDate]]


def on_one_clock(dates: _Dates) -> tuple[dict[str, tuple[DrawnDate, ...]], str]:
    """The dates on the clocks of the zone that most have, and its name; empty where none has one.

    Times without a zone stand as they are.
    """
    found = Counter(zone for drawn in _all(dates) for zone in _zones(drawn))
    if not found:
        return {event: tuple(drawn) for event, drawn in dates.items()}, ""
    ((zone, _),) = found.most_common(1)
    moved = {event: tuple(_on(drawn, zone) for drawn in some) for event, some in dates.items()}
    return moved, _name(next(item for item in _moments(dates) if item.moment.tzinfo == zone))


def _all(dates: _Dates) -> Iterator[DrawnDate]:
    return (drawn for some in dates.values() for drawn in some)


def _moments(dates: _Dates) -> Iterator[EdtfDateTime]:
    for drawn in _all(dates):
        ends = _ends(drawn)
        yield from (end for end in ends if isinstance(end, EdtfDateTime))


def _ends(drawn: DrawnDate) -> tuple[Point | End, Point | End]:
    value = drawn.value
    return (value.start, value.end) if isinstance(value, EdtfInterval) else (value, value)


def _zones(drawn: DrawnDate) -> Iterator[tzinfo]:
    for end in _ends(drawn):
        if isinstance(end, EdtfDateTime) and end.moment.tzinfo is not None:
            yield end.moment.tzinfo


def _name(moment: EdtfDateTime) -> str:
    return moment.zone or moment.moment.tzname() or ""


def _on(drawn: DrawnDate, zone: tzinfo) -> DrawnDate:
    begin, end = (_later(one, zone) for one in _ends(drawn))
    if not begin and not end:
        return drawn
    window = drawn.window
    return replace(drawn, window=Span(begin=window.begin + begin, end=window.end + end))


def _later(end: Point | End, zone: tzinfo) -> float:
    """By how many days the clocks of `zone` are ahead of those that a time is told by."""
    if not isinstance(end, EdtfDateTime) or end.moment.tzinfo is None:
        return 0.0
    there = end.moment.astimezone(zone)
    return (there.replace(tzinfo=None) - end.moment.replace(tzinfo=None)) / timedelta(days=1)
