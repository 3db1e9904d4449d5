"""Tasks (`VTODO`) and journals (`VJOURNAL`) as events.

The day on which a task is due is its date; one that says when it is begun lasts until it is due,
and one that only says when it was done took place then. A journal is of the day that it is about.
"""

from dataclasses import replace
from datetime import date, timedelta

from timeline.formats.ics.component import Component, Property
from timeline.formats.ics.notes import Notes
from timeline.formats.ics.values import ValueFormError, clock

#: says of an event without a `DTSTART` that it needs none
NO_DATE = "X-NO-DATE"
_DAY = 8
_ONE_DAY = timedelta(days=1)
#: what says of a task how far it has come, which its status says then
_PROGRESS = frozenset(("DUE", "COMPLETED", "PERCENT-COMPLETE"))


def as_event(item: Component, notes: Notes) -> Component:
    """A component as a `VEVENT`."""
    if item.name == "VEVENT":
        return item
    properties = dict(item.properties)
    if item.name == "VTODO":
        properties = {key: found for key, found in properties.items() if key not in _PROGRESS}
        properties |= _dates(item, notes)
    if "DTSTART" not in properties:
        properties[NO_DATE] = [Property(line=item.line, parameters="", value="TRUE")]
    return replace(item, name="VEVENT", properties=properties)


def _dates(task: Component, notes: Notes) -> dict[str, list[Property]]:
    """The dates of a task as those of an event."""
    start, due, done = (task.first(name) for name in ("DTSTART", "DUE", "COMPLETED"))
    if due is None:
        return {"DTSTART": [start]} if start else {"DTSTART": [done]} if done else {}
    if start is None or start.value == due.value or not _is_date(due):
        return {"DTSTART": [due]}
    if _is_day(start) != _is_day(due) or start.value > due.value:
        message = f"DTSTART {start.value} does not lead to DUE {due.value}, which is read alone"
        notes.tell("task", start.line, message)
        return {"DTSTART": [due]}
    return {"DTSTART": [start], "DTEND": [_behind(due)]}


def _is_date(found: Property) -> bool:
    try:
        clock(found.value)
    except ValueFormError:
        return False
    return True


def _is_day(found: Property) -> bool:
    return len(found.value) == _DAY


def _behind(due: Property) -> Property:
    """The exclusive end of what is due on a day: that day is the last one."""
    if not _is_day(due):
        return due
    last = date(int(due.value[:4]), int(due.value[4:6]), int(due.value[6:]))
    return replace(due, value=f"{last + _ONE_DAY:%Y%m%d}") if last < date.max else due
