"""What calendars have been told so far, carried forward into the next feed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.formats.ics.vevent import Vevent
from timeline.model import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """The events of a calendar, by id, and what it says of their changes."""

    vevents: Mapping[str, Vevent]
    #: of those without one the documents tell
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    #: cancelled events whose time to stay is over
    lapsed: frozenset[str] = frozenset()
    #: what was told last of events that no longer stand in the calendar, by their `UID`s
    gone: Mapping[str, Stamp] = field(default_factory=dict)
