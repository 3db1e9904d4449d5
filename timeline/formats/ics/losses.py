"""What is not read of a calendar: counted, and told in one line."""

from collections import Counter
from collections.abc import Iterable

from timeline.formats.ics import properties as names
from timeline.formats.ics.component import Component, Property
from timeline.formats.ics.tasks import NO_DATE

#: what says how a feed is sent, and nothing of a timeline or an event
_ENVELOPE = frozenset(("PRODID", "VERSION", "CALSCALE", "METHOD", "X-WR-TIMEZONE"))
#: properties of a `VCALENDAR` of ours
_OUR_CALENDAR = _ENVELOPE | {
    *("NAME", "X-WR-CALNAME", "DESCRIPTION", "X-WR-CALDESC", "SOURCE", "URL"),
    *("REFRESH-INTERVAL", "X-PUBLISHED-TTL", "COLOR", names.TIMELINE_ID),
}
#: properties of which one is read, and those of which all are
_ONE = frozenset(
    (
        *("UID", "DTSTAMP", "RECURRENCE-ID", "DTSTART", "DTEND", "DURATION", "SUMMARY"),
        *("DESCRIPTION", "LOCATION", "GEO", "STATUS", "URL", "X-MICROSOFT-CDO-ALLDAYEVENT"),
        *("SEQUENCE", "LAST-MODIFIED", NO_DATE),
    )
)
_ALL = frozenset(("CATEGORIES", "CLASS", "RRULE", "RDATE", "EXDATE", "EXRULE"))
#: what is read of any event with its parameters
_WHOLE = frozenset((names.EXTRA,))
#: properties of an event of ours that say when it changed, or are the same of all
_OUR_STAMP = frozenset(
    ("LAST-MODIFIED", "SEQUENCE", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS", names.CANCELLED)
)
_OUR_OWN = frozenset(
    value for key, value in vars(names).items() if key.isupper() and isinstance(value, str)
)
_ANY = _ONE | _ALL | _WHOLE
_OURS = _ANY | _OUR_STAMP | _OUR_OWN
_PARAMETERS = frozenset(("VALUE", "TZID", "RANGE"))
#: components of a `VCALENDAR` that are read
_READ = frozenset(("VEVENT", "VTIMEZONE"))
#: names that are told, and characters of one
_MOST, _LONGEST = 40, 60


class Losses:
    """What a file has that is not read, by its name."""

    def __init__(self) -> None:
        self._found: Counter[str] = Counter()

    def of_file(self, top: Iterable[Component]) -> None:
        """Count what stands beside the calendars."""
        for component in top:
            if component.name != "VCALENDAR":
                self._found[f"{component.name} outside VCALENDAR"] += 1

    def of_calendar(self, calendar: Component) -> None:
        """Count what a calendar has beside its events and zones."""
        ours = names.TIMELINE_ID in calendar.properties
        taken = _OUR_CALENDAR if ours else _ENVELOPE
        for name, found in calendar.properties.items():
            if name not in taken:
                self._found[name] += _filled(found)
        for component in calendar.children:
            if component.name not in _READ:
                self._found[component.name] += 1

    def of_event(self, event: Component) -> None:
        """Count what an event has that is not read of it."""
        taken = _OURS if names.WHEN in event.properties else _ANY
        for name, found in event.properties.items():
            if name not in taken:
                self._found[name] += _filled(found)
            elif name in _ALL:
                self._of_parameters(name, found)
            elif name in _ONE:
                if len(found) > 1:
                    self._found[name] += _filled(found[1:])
                if found[0].parameters:
                    self._of_parameters(name, found[:1])
        for component in event.children:
            self._found[component.name] += 1
        self._of_values(event)

    def _of_parameters(self, name: str, found: Iterable[Property]) -> None:
        for item in found:
            for parameter in item.all_parameters:
                if parameter not in _PARAMETERS:
                    self._found[f"{parameter} of {name}"] += 1

    def _of_values(self, event: Component) -> None:
        """Count values of properties that are read, which say nothing to a timeline."""
        if "DTEND" in event.properties and "DURATION" in event.properties:
            self._found["DURATION"] += 1
        url = event.text("URL").strip()
        if url and not is_web(url):
            self._found["URL"] += 1

    def __str__(self) -> str:
        """One line: each name with its number, in order of the names; empty where all is read."""
        counted = [(name, number) for name, number in sorted(self._found.items()) if number]
        if not counted:
            return ""
        told = ", ".join(f"{number} {_cut(name)}" for name, number in counted[:_MOST])
        rest = sum(number for _, number in counted[_MOST:])
        return f"not read: {told}{f', and {rest} more' if rest else ''}"


def is_web(url: str) -> bool:
    """Whether that leads people to a page: Apple writes message: and Outlook tel: addresses."""
    return url.lower().startswith(("https://", "http://")) and " " not in url


def _filled(found: Iterable[Property]) -> int:
    """How many of some properties say anything."""
    return sum(bool(item.value.strip()) for item in found)


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
