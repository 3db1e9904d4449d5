"""A foreign calendar as a feed: its name, the day of its last change, the versions of its events.

Its day is the last `LAST-MODIFIED`, `DTSTAMP` or `CREATED` of its events; one that lies in the
future, as programs write that stamp an event with its own date, says nothing.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from timeline.formats.ics import properties as names
from timeline.formats.ics.component import Component
from timeline.formats.ics.components import named
from timeline.formats.ics.versions import stamp_of, version_of
from timeline.seeds.snapshots import Feed

_STAMPS = ("LAST-MODIFIED", "DTSTAMP", "CREATED")
_MESSAGES = frozenset(("REQUEST", "CANCEL", "ADD"))
_ONE_DAY = timedelta(days=1)


def feed_of(calendars: Iterable[Component], today: date | None) -> Feed | None:
    """The feed that a file is of; None where it is one of ours."""
    calendars = list(calendars)
    if any(names.TIMELINE_ID in calendar.properties for calendar in calendars):
        return None
    events = [event for calendar in calendars for event in named(calendar.children, "VEVENT")]
    return Feed(
        name=next(filter(None, map(_name, calendars)), ""),
        known_on=_known_on(events, today),
        versions={event.line: version_of(event) for event in events},
        # What is made up stands on no line of its own.
        untitled=frozenset(
            event.line
            for event in events
            if (title := event.first("SUMMARY")) and title.line == event.line
        ),
        is_message=any(
            calendar.text("METHOD").strip().upper() in _MESSAGES for calendar in calendars
        ),
    )


def _name(calendar: Component) -> str:
    found = calendar.first("NAME", "X-WR-CALNAME")
    return " ".join(found.text.split()) if found else ""


def _known_on(events: Iterable[Component], today: date | None) -> date | None:
    last = (today or date.max - _ONE_DAY) + _ONE_DAY
    days = (_day(stamp_of(event.first(name))) for event in events for name in _STAMPS)
    return max((day for day in days if day and day <= last), default=None)


def _day(stamp: str) -> date | None:
    return date(int(stamp[:4]), int(stamp[4:6]), int(stamp[6:8])) if stamp else None
