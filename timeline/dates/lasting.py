"""Stretches of time that something takes up, and whether one of them has come to a day."""

from datetime import date
from math import isinf

from timeline.dates.rules import Modifier, Reading
from timeline.edtf import EdtfInterval, End


def is_stretch(reading: Reading) -> bool:
    """Whether a date is a stretch that something takes up: "since 2019", "1 May to 3 June".

    A year, a season or a month is not one, since it may be some day of it that is meant. Nor are
    days between which something lies, or a side of a date ("before 1350", "by June").
    """
    return isinstance(reading.value, EdtfInterval) and reading.modifier is Modifier.WHOLE


def lasts_on(reading: Reading, day: date) -> bool:
    """Whether the stretch of a date has begun by the first hour of a day, and is not over then.

    "until 2030" (`../2030`) has begun; where nobody knows its end or its begin (`2020/`, `/2030`),
    nobody knows whether it lasts.
    """
    value = reading.value
    if not is_stretch(reading) or not isinstance(value, EdtfInterval):
        return False
    if End.UNKNOWN in (value.start, value.end):
        return False
    window = reading.window
    return window.begin <= day.toordinal() < window.end


def has_begun(reading: Reading, day: date) -> bool:
    """Whether what a source of that day dates so has occurred, where it does not say it.

    It is over, or it has no end and its begin is past: "since 2019", and "after 1350" too.
    """
    window, at = reading.window, day.toordinal()
    return window.begin <= at if isinf(window.end) else window.end <= at
