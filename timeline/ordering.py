"""The order of events: by their days, and within a day as the seeds have them."""

from math import inf, isinf

from timeline.edtf import Span
from timeline.model import Event

#: what sorts events, the first thing first
Key = tuple[float, float, float, float, str, str, int, str]


def order(event: Event) -> Key:
    """Key that sorts events.

    By the day on which they begin; then by `order`, those that state none behind; then by the
    time of day, the shorter window first. What is left stands in the order of the documents' ids
    and of the rows in each, and files that describe no document in that of their names, however
    they are named on the command line. An event of which only the end is known stands where it
    ends; one or another date of which not all begin, at the first that any of them says; and one
    without a date comes last.
    """
    return order_of(event, event.window)


def order_of(event: Event, span: Span) -> Key:
    """The key of `order`, where the span is known."""
    begin = _first_known(event) if isinf(span.begin) else span.begin
    day = begin if isinf(begin) else begin // 1
    stated = event.facts.order
    place = inf if stated is None else stated
    if not event.statements:
        return day, place, begin, span.end, "", "", 0, event.id
    # The row of the first that is said of it.
    first = event.statements[0]
    row = first.document, first.origin.file, first.position
    return day, place, begin, span.end, *row, event.id


def _first_known(event: Event) -> float:
    return min(span.end if isinf(span.begin) else span.begin for span in event.windows)
