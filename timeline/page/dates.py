"""Dates as HTML and schema.org write them, where they can write them at all."""

from collections.abc import Collection
from datetime import timedelta

from timeline.edtf import (
    EdtfDateTime,
    EdtfInterval,
    EdtfSet,
    EdtfWide,
    Point,
    Precision,
    Qualification,
)
from timeline.model import Event

_WRITABLE = (Precision.DAY, Precision.MONTH, Precision.YEAR)


def machine(event: Event) -> str:
    """The `datetime` of a `time` element that says as much as the event's date, and no more.

    Empty where HTML has none: for doubts, seasons, decades, stretches, "some day in May", and
    a part of a window ("early 2026").
    """
    value, reading = event.when, event.reading
    if isinstance(value, EdtfInterval | EdtfSet) or reading.modifier.value:
        return ""
    return written(value, reading.implied)


def written(value: Point, implied: Collection[str]) -> str:
    """A day, month, year or time in ISO 8601 as HTML takes it; empty where it takes none.

    A time has its offset where the source states its zone, and is local where it does not.

    >>> from timeline.edtf import parse
    >>> written(parse("2024-01"), ()), written(parse("2024-21"), ()), written(parse("2024?"), ())
    ('2024-01', '', '')
    """
    if isinstance(value, EdtfDateTime):
        return _time(value, local="timezone" in implied)
    if isinstance(value, EdtfWide):
        return ""
    exact = value.qualification is Qualification.CERTAIN and value.unit == value.precision
    return str(value) if exact and value.precision in _WRITABLE else ""


def _time(value: EdtfDateTime, *, local: bool) -> str:
    moment = value.moment
    # Local mean time is off by seconds, which no offset of HTML can say.
    if local or (moment.utcoffset() or timedelta()) % timedelta(minutes=1):
        moment = moment.replace(tzinfo=None)
    return moment.isoformat(
        timespec="seconds" if value.precision == Precision.SECOND else "minutes"
    )
