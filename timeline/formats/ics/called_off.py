"""Events whose title alone says that they were called off: "Canceled: Board meeting"."""

import re
from dataclasses import replace

from timeline.formats.ics import statuses
from timeline.formats.ics.component import Component, Property
from timeline.formats.ics.lines import escape
from timeline.formats.ics.notes import Notes
from timeline.languages.called_off import title_of_called_off
from timeline.model import Status
from timeline.seeds.fields import show

_MARK = re.compile("[:\uff1a\\[(]")


def called_off(event: Component, notes: Notes) -> Component:
    """An event, as cancelled and without these words where its title begins with them."""
    found = event.first("SUMMARY")
    if found is None or not _MARK.search(found.value):
        return event
    title = title_of_called_off(found.text)
    if not title:
        return event
    own = {"SUMMARY": [replace(found, value=escape(title))]}
    if statuses.status_of(event) is not Status.CANCELLED:
        message = f"{show(found.text)} is read as cancelled, as its title says"
        notes.tell("title", found.line, message, doubtful=True)
        value = Status.CANCELLED.value
        own["STATUS"] = [Property(line=found.line, parameters="", value=value)]
    return event.having({**event.properties, **own})
