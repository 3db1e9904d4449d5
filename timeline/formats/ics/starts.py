"""Begins of foreign events that give none: what is to be set yet is kept without a date."""

import re

from timeline.formats.ics.component import Component, Property
from timeline.formats.ics.components import name_of
from timeline.formats.ics.notes import Notes
from timeline.formats.ics.tasks import NO_DATE
from timeline.seeds.fields import show

#: what programs write for no date
_NOTHING = re.compile(
    r"\s*(?:TB[ACDN]|N/?A|NONE|NULL|UNKNOWN|[-?]+|0{8}(?:T0{6}Z?)?)?\s*", re.IGNORECASE | re.ASCII
)


def with_start(event: Component, notes: Notes, *, is_cancelled: bool) -> Component:
    """The event, as one without a date where it gives none.

    A changed occurrence without a begin stands where it was first to be.

    Args:
        event: A `VEVENT`.
        notes: What is told of the file.
        is_cancelled: Whether its calendar calls it off, and so need not say when it was to be
            (RFC 5546 3.2.5).
    """
    start = event.first("DTSTART")
    if (start and not _NOTHING.fullmatch(start.value)) or NO_DATE in event.properties:
        return event
    if "DTEND" in event.properties:
        return event
    occurrence = event.properties.get("RECURRENCE-ID")
    if occurrence:
        return event.having({**event.properties, "DTSTART": occurrence})
    if not is_cancelled:
        said = f"DTSTART {show(start.value)} gives no date" if start else "has no DTSTART"
        message = f"{name_of(event)!r}: {said}: it is kept without a date"
        notes.tell("undated event", (start or event).line, message, doubtful=True)
    others = {name: found for name, found in event.properties.items() if name != "DTSTART"}
    return event.having({**others, NO_DATE: [Property(line=event.line, parameters="", value="")]})
