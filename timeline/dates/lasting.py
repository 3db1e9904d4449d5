"""Stretches of time that something takes up, and whether one of them has come to a day."""

from datetime import date
from math import ceil, floor, isinf

from timeline import edtf
from timeline.dates.rules import Modifier, Reading
from timeline.edtf import EdtfInterval, End, Point, Precision


def is_stretch(reading: Reading) -> bool:
    """Whether a date is a stretch that something takes up: "since 2019", "1 May to 3 June".

    A year, a season or a month is not one, since it may be some day of it that is meant. Nor are
    days between which something lies, or a side of a date ("before 1350", "by June").
    """
    value = reading.value
    if not isinstance(value, EdtfInterval):
        return False
    # "Since early 2026" lasts; "early that week" lies within it.
    is_open = End.OPEN in (value.start, value.end)
    return reading.modifier is Modifier.WHOLE or (reading.modifier.is_part and is_open)


def lasts_on(reading: Reading, day: date) -> bool:
    """Whether the stretch of a date has begun by the first hour of a day, and is not over then.

    What has an end is sure to have begun on the last day of its begin ("late 2026 to early 2027").
    "until 2030" (`../2030`) has begun; where nobody knows its end or its begin (`2020/`, `/2030`),
    nobody knows whether it lasts.
    """
    value = reading.value
    if not is_stretch(reading) or not isinstance(value, EdtfInterval):
        return False
    if End.UNKNOWN in (value.start, value.end):
        return False
    window = reading.window
    begin = window.begin
    if not isinstance(value.start, End) and not isinstance(value.end, End):
        begin = max(begin, _begun_at_the_latest(reading, value.start))
    return begin <= day.toordinal() < window.end


def _begun_at_the_latest(reading: Reading, start: Point) -> int:
    """The last day on which what begins then can begin; of parts worked out, that of the whole."""
    last = ceil(start.span.end) - 1
    said = {*reading.stated, *reading.implied}
    first = edtf.to_day(floor(start.span.begin))
    if start.precision < Precision.YEAR and said == {"year"}:
        return edtf.ordinal(first.year + 1, 1, 1) - 1
    if start.precision < Precision.MONTH and said == {"year", "month"}:
        return edtf.ordinal(first.year, first.month, edtf.days_in(first.year, first.month))
    return last


def has_begun(reading: Reading, day: date) -> bool:
    """Whether what a source of that day dates so has occurred, where it does not say it.

    It is over, or it has no end and its begin is past: "since 2019", and "after 1350" too.
    """
    window, at = reading.window, day.toordinal()
    return window.begin <= at if isinf(window.end) else window.end <= at
