"""Events whose `BEGIN` is lost: what stands in the calendar from the last event on is theirs."""

from timeline.formats.ics.component import Component, Property

#: properties of a calendar, and of none of its events
_OF_CALENDAR = frozenset(
    (
        *("VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "COLOR", "SOURCE", "TZ", "DAYLIGHT"),
        *("REFRESH-INTERVAL", "X-PUBLISHED-TTL", "TIMEZONE-ID"),
    )
)
#: what only an event has, one of which it must have
_OF_EVENT = ("DTSTART", "DUE", "SUMMARY")
_ALARM = "VALARM"


def taken_out(calendar: Component, names: list[str], name: str) -> Component | None:
    """The event that an `END` ends which nothing begins, taken out of its calendar.

    Args:
        calendar: The calendar, as far as it is read.
        names: Those of the properties that it was given since its last event, in their order.
        name: The name of the event: `VEVENT`, `VTODO` or `VJOURNAL`.

    Returns:
        None where there is no event.
    """
    names = [key for key in names if key not in _OF_CALENDAR and not key.startswith("X-WR-")]
    if not any(key in names for key in _OF_EVENT):
        return None
    own: dict[str, list[Property]] = {}
    for key in reversed(names):
        found = calendar.properties[key]
        own.setdefault(key, []).insert(0, found.pop())
        if not found:
            del calendar.properties[key]
    line = min(mine[0].line for mine in own.values())
    alarms = []
    while calendar.children and calendar.children[-1].name == _ALARM:
        alarms.append(calendar.children.pop())
    return Component(name=name, line=line, properties=own, children=alarms)
