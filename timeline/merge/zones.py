"""Time zones for the times of statements that state none."""

from dataclasses import replace

from timeline.dates.rules import Reading
from timeline.edtf import EdtfInterval, interval, with_times
from timeline.model import Statement


def in_zone(statement: Statement, default: str) -> Statement:
    """The statement with a zone for the times that state none."""
    zone = statement.facts.timezone or default
    reading = statement.reading
    # What an export calls contested it wrote with the zones that are known.
    if not zone or statement.contested or (reading is None and not statement.was):
        return statement
    part = "stated" if statement.facts.timezone else "implied"
    placed = None if reading is None else _reading_in(zone, reading, part)
    was = tuple(_reading_in(zone, old, part) for old in statement.was)
    return replace(statement, reading=placed, was=was)


def _reading_in(zone: str, reading: Reading, part: str) -> Reading:
    """A date in a zone that stands beside its words, and so is stated, or is implied."""
    value = with_times(reading.value, lambda moment: moment.in_zone(zone))
    if value is reading.value:
        return reading
    if isinstance(value, EdtfInterval):
        # In its zone it may turn out to end before it begins.
        interval(value.start, value.end)
    if part == "stated":
        return replace(reading, value=value, stated=(*reading.stated, "timezone"))
    return replace(reading, value=value, implied=(*reading.implied, "timezone"))
