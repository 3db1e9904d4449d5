"""Ends that do not fit the begins of their events: as much of them as can be meant, and told."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from timeline.formats.ics.component import Component, Property
from timeline.formats.ics.notes import Notes
from timeline.formats.ics.values import Clock, ValueFormError, clock, duration
from timeline.seeds.fields import show

_DAY = 8
_ONE_DAY = timedelta(days=1)
_MIDNIGHT = "000000"


def with_readable_end(event: Component, notes: Notes) -> Component:
    """The event without an end that is no date, and without a length that is none."""
    wrong = {
        name: why
        for name, is_wrong in _ENDS.items()
        if (found := event.first(name)) and (why := is_wrong(found.value))
    }
    for name, why in wrong.items():
        found = event.properties[name][0]
        message = f"{name} {show(found.value)} {why}: it is left out"
        notes.tell("end", found.line, message, doubtful=True)
    if not wrong:
        return event
    others = {name: found for name, found in event.properties.items() if name not in wrong}
    return event.having(others)


def _no_date(text: str) -> str:
    try:
        clock(text)
    except ValueFormError:
        return "is not a date"
    return ""


def _no_length(text: str) -> str:
    try:
        length = duration(text)
    except (ValueFormError, OverflowError):
        return "is no length of time"
    return "ends before it begins" if length.is_negative else ""


#: what is wrong with the value of each, or nothing
_ENDS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"DTEND": _no_date, "DURATION": _no_length}
)


def with_right_end(event: Component, notes: Notes) -> Component:
    """The event with an end that its begin can have; without one that lies before it."""
    start, end = event.first("DTSTART"), event.first("DTEND")
    if start and end and start.parameters == end.parameters and _is_in_order(start, end):
        return event
    begin, finish = _read(start), _read(end)
    if not (start and end and begin and finish):
        return event
    if len(start.value) == len(end.value) == _DAY or (len(start.value) > _DAY < len(end.value)):
        return _of_one_kind(event, start, end, notes)
    right = _end_as_day(start, end) if len(start.value) == _DAY else _end_as_time(start, end)
    said = f"is read as {right.value}" if right else "is left out"
    message = f"DTSTART {start.value} and DTEND {end.value} are a day and a time: the end {said}"
    notes.tell("end", end.line, message, doubtful=True)
    event = _with_end(event, right)
    return _of_one_kind(event, start, right, notes) if right else event


def _is_in_order(start: Property, end: Property) -> bool:
    """Whether two values of one form, as it should be, sort as they should."""
    return len(start.value) == len(end.value) and start.value <= end.value


def _read(found: Property | None) -> Clock | None:
    try:
        return clock(found.value) if found else None
    except ValueFormError:
        return None


def _of_one_kind(event: Component, start: Property, end: Property, notes: Notes) -> Component:
    if _zone(start) == _zone(end):
        # The forms of one kind sort as the times do.
        if end.value.strip() >= start.value.strip():
            return event
        message = f"DTEND {show(end.value)} lies before DTSTART {start.value}: it is left out"
        notes.tell("end", end.line, message, doubtful=True)
        return _with_end(event, None)
    if "" in (_zone(start), _zone(end)):
        which, other = ("DTSTART", "DTEND") if not _zone(start) else ("DTEND", "DTSTART")
        message = (
            f"{which} states no zone, and {other} does: both are kept as they are, and calendars "
            "get the days alone; give them one zone"
        )
        notes.tell("end", end.line, message, doubtful=True)
    return event


def _zone(found: Property) -> str:
    """What its times are of: a zone, UTC or none; days are all of one kind."""
    if len(found.value.strip()) == _DAY:
        return "day"
    return "Z" if found.value.strip().endswith("Z") else found.parameter("TZID")


def _end_as_day(start: Property, end: Property) -> Property:
    """The last day of a time, as the exclusive end of days."""
    day, time = end.value[:_DAY], end.value[_DAY + 1 : _DAY + 7]
    if time != _MIDNIGHT or day <= start.value:
        last = date(int(day[:4]), int(day[4:6]), int(day[6:]))
        day = f"{last + _ONE_DAY:%Y%m%d}" if last < date.max else day
    return replace(end, value=day, parameters="")


def _end_as_time(start: Property, end: Property) -> Property | None:
    """The midnight that ends days, in the zone of the begin; None where that is not known."""
    if start.value.endswith("Z") or end.value <= start.value[:_DAY]:
        return None
    return replace(end, value=f"{end.value}T{_MIDNIGHT}", parameters=start.parameters)


def _with_end(event: Component, end: Property | None) -> Component:
    others = {name: found for name, found in event.properties.items() if name != "DTEND"}
    return replace(event, properties=others if end is None else {**others, "DTEND": [end]})
