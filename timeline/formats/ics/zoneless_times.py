"""Times that state no zone, in the zone that their event or their calendar has for them."""

from dataclasses import dataclass, replace

from timeline.formats.ics import old_calendar
from timeline.formats.ics.component import Component, Property
from timeline.formats.ics.notes import Notes
from timeline.formats.ics.zones import Zones, zones_of
from timeline.seeds.fields import show

#: properties whose times are placed
_PLACED = ("DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE")
_OF_EVENT = "TZID"
_DAY = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What a calendar says of the zone of its times."""

    #: as it names the zone; empty for none
    zone: str
    #: what it is, in a message
    said: str
    #: the years of which it says how its clocks go; None for all
    years: frozenset[int] | None
    zones: Zones


def place_of(calendar: Component, notes: Notes) -> tuple[Component, Place]:
    """A calendar, with its zone described if only its clocks are, and that zone."""
    zone = _of_calendar(calendar, notes)
    said, years = f"{zone}, the X-WR-TIMEZONE of the calendar", None
    if not zone:
        years = old_calendar.years_of(calendar)
        calendar, zone = old_calendar.with_zone(calendar, notes)
        said = "that of the TZ of the calendar"
    zones = zones_of(calendar, notes.file)
    return calendar, Place(zone=zone, said=said, years=years, zones=zones)


def _of_calendar(calendar: Component, notes: Notes) -> str:
    """The zone of times that state none, as Google and Apple write it; empty for none."""
    found = calendar.first("X-WR-TIMEZONE", "TIMEZONE-ID")
    name = found.text.strip() if found else ""
    if not (found and name):
        return ""
    if zones_of(calendar, notes.file).find(name, found.line) is None:
        message = f"X-WR-TIMEZONE {show(name)} is not known: times without a zone stay without one"
        notes.tell("X-WR-TIMEZONE", found.line, message, doubtful=True)
        return ""
    return name


def placed(event: Component, place: Place, notes: Notes) -> Component:
    """An event whose times that state no zone are in the one that is said beside them."""
    own = event.first(_OF_EVENT)
    if own is not None and own.text.strip():
        return _in_own(event, own, place, notes)
    if not place.zone or (place.years is not None and "RRULE" in event.properties):
        # A series goes on into years of which nobody says when summer time is.
        return event
    return _with(event, place.zone, place.said, place.years, notes)


def _in_own(event: Component, own: Property, place: Place, notes: Notes) -> Component:
    """An event that names a zone in a line of its own, as some programs do."""
    name = own.text.strip()
    if place.zones.find(name, own.line) is None:
        message = f"TZID {show(name)} is not known: times without a zone stay without one"
        notes.tell("TZID", own.line, message, doubtful=True)
    else:
        event = _with(event, name, f"{name}, the TZID of the event", None, notes)
    others = {key: found for key, found in event.properties.items() if key != _OF_EVENT}
    return event.having(others)


def _with(
    event: Component, zone: str, said: str, years: frozenset[int] | None, notes: Notes
) -> Component:
    properties = dict(event.properties)
    for name in _PLACED:
        if name not in properties:
            continue
        found = [_in_zone(item, zone, years) for item in properties[name]]
        if name == "DTSTART" and found != properties[name]:
            message = f"DTSTART {found[0].value} states no zone: it is read in {said}"
            notes.tell("time", found[0].line, message)
        properties[name] = found
    return event.having(properties)


def _in_zone(found: Property, zone: str, years: frozenset[int] | None) -> Property:
    """A property in a zone, where it has times, and states none."""
    value = found.value.strip()
    if value.endswith("Z") or len(value.split(",")[0]) <= _DAY or found.parameter("TZID"):
        return found
    if years is not None and value[:4] not in map(str, years):
        # Nobody says whether it is summer time.
        return found
    return replace(found, parameters=f'{found.parameters};TZID="{zone}"')
