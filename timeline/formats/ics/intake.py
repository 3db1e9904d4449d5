"""Foreign calendars in the form that is read: RFC 5545, `VEVENT`s, one version of each.

What others write in other forms is put into that one here, and told; nothing behind it has to
know of tasks, of methods, of HTML or of values that only other clients read.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from timeline.formats.ics import old_calendar, statuses, texts
from timeline.formats.ics import properties as names
from timeline.formats.ics.called_off import called_off
from timeline.formats.ics.component import Component, Property
from timeline.formats.ics.components import EVENTS, name_of
from timeline.formats.ics.ends import with_readable_end, with_right_end
from timeline.formats.ics.lenient import is_right, mended, mended_length
from timeline.formats.ics.notes import Notes
from timeline.formats.ics.starts import with_start
from timeline.formats.ics.tasks import as_event
from timeline.formats.ics.versions import newest
from timeline.formats.ics.zoneless_times import Place, place_of, placed
from timeline.model import Origin, Problem
from timeline.seeds.fields import show
from timeline.text.counts import count

#: properties of days and times
_DATES = ("DTSTART", "DTEND", "DUE", "COMPLETED", "RECURRENCE-ID", "EXDATE", "RDATE")
#: methods (RFC 5546 1.4) of what somebody answers, which is not what the organizer says
_ANSWERS = frozenset(("REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"))


def taken_in(
    calendars: Iterable[Component], notes: Notes, problems: list[Problem]
) -> list[Component]:
    """The calendars of a file with their events in the form that is read."""
    plain = [_plain(calendar, notes, problems) for calendar in calendars]
    return newest(plain, notes)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Calendar:
    """What a calendar says of all its events."""

    is_cancelled: bool
    #: the zone of times that state none
    place: Place
    #: whether it is one of vCalendar 1.0
    is_old: bool
    #: whether an event that it calls tentative is less certain than others
    tells_tentative: bool
    #: titles by `UID`
    titles: Mapping[str, Property]


def _plain(calendar: Component, notes: Notes, problems: list[Problem]) -> Component:
    calendar, place = place_of(calendar, notes)
    method = calendar.text("METHOD").strip().upper()
    events = [item for item in calendar.children if item.name in EVENTS and _is_any(item, notes)]
    others = [item for item in calendar.children if item.name not in EVENTS]
    if method in _ANSWERS:
        problems.extend(_answered(method, calendar, events, notes.file))
        return replace(calendar, children=others)
    said = _Calendar(
        is_cancelled=method == "CANCEL",
        place=place,
        is_old=old_calendar.is_old(calendar),
        tells_tentative=statuses.tells_tentative(events),
        titles=_titles(events),
    )
    return replace(calendar, children=[*others, *(_event(item, said, notes) for item in events)])


def _is_any(event: Component, notes: Notes) -> bool:
    """Whether an event says anything."""
    if not event.properties:
        message = f"an empty {event.name}: passed over"
        notes.tell("empty event", event.line, message, doubtful=True)
    return bool(event.properties)


def _answered(
    method: str, calendar: Component, events: list[Component], file: str
) -> Iterator[Problem]:
    """An error with the number of events that somebody only answers to."""
    if not events:
        return
    found = calendar.properties["METHOD"][0]
    message = (
        f"METHOD:{method} is an answer to an event, and not what its organizer says: "
        f"{count(len(events), 'event')} left out; take that line out to read what it answers"
    )
    origin = Origin(file=file, line=found.line)
    yield Problem(origin=origin, message=message, left_out=name_of(events[0]))


def _titles(events: Iterable[Component]) -> dict[str, Property]:
    """The title of each `UID`, which a changed occurrence need not repeat."""
    found: dict[str, Property] = {}
    for event in events:
        title, uid = event.first("SUMMARY"), event.text("UID").strip()
        if title and title.value.strip() and "RECURRENCE-ID" not in event.properties:
            found.setdefault(uid, title)
    return found


def _event(item: Component, calendar: _Calendar, notes: Notes) -> Component:
    """An event, a task or a journal as the event that is read."""
    if names.WHEN in item.properties:
        return item
    properties = dict(item.properties)
    for name in _DATES:
        if name in properties:
            properties[name] = [
                found if is_right(found) else _told(name, found, mended(found), notes)
                for found in properties[name]
            ]
    if "RRULE" in properties and not properties["RRULE"][0].value.strip():
        del properties["RRULE"]
    if "DURATION" in properties:
        properties["DURATION"] = [
            _told("DURATION", found, mended_length(found), notes)
            for found in properties["DURATION"]
        ]
    item = item.having(properties)
    if calendar.is_old:
        item = old_calendar.plain(item)
    item = placed(item, calendar.place, notes)
    word = statuses.said(item)
    if not statuses.is_known(word):
        message = f"STATUS {show(item.text('STATUS'))} is not known: it is left to the dates"
        notes.tell("such word", item.properties["STATUS"][0].line, message, doubtful=True)
    if calendar.tells_tentative:
        item = statuses.with_certainty(item)
    item = statuses.plain(called_off(item, notes), is_cancelled=calendar.is_cancelled)
    item = with_start(as_event(item, notes), notes, is_cancelled=calendar.is_cancelled)
    item = with_right_end(with_readable_end(item, notes), notes)
    return texts.plain(item, calendar.titles.get(item.text("UID").strip()), notes)


def _told(name: str, found: Property, right: Property, notes: Notes) -> Property:
    """The right form of a value; told where it is another one."""
    if right.value != found.value.strip():
        offset = right.parameter("TZID") if right.parameters != found.parameters else ""
        zone = f" in the zone {offset}" if offset else ""
        message = f"{name} {show(found.value)} is read as {right.value}{zone}"
        notes.tell("value", found.line, message)
    return right
