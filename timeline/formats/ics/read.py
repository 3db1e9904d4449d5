"""iCalendar: our own feeds, read back to the same events, and anyone else's calendar.

An event of ours says in `X-` properties what a calendar has no property for; of anyone else's
`VEVENT` its dates, `SUMMARY`, `DESCRIPTION`, `LOCATION`, `GEO`, `CATEGORIES`, `STATUS` and `URL`
are read. RFC 5545 throughout, with what Google, Outlook and Apple write beside it.
"""

import hashlib
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from types import MappingProxyType

from timeline.formats.ics import properties as names
from timeline.formats.ics.component import Component, Property, warning
from timeline.formats.ics.components import components, name_of, named
from timeline.formats.ics.envelope import from_begin, with_all_inside
from timeline.formats.ics.feeds import feed_of
from timeline.formats.ics.intake import taken_in
from timeline.formats.ics.lines import parameter_text, unescape
from timeline.formats.ics.losses import Losses, is_web
from timeline.formats.ics.moments import UnreadableError, start_of, when
from timeline.formats.ics.notes import Notes
from timeline.formats.ics.series_rows import SeriesRows, members_of
from timeline.formats.ics.tasks import NO_DATE
from timeline.formats.ics.zones import Zones, zones_of
from timeline.model import Access, Origin, Problem, Status
from timeline.recurrence.horizon import Horizon
from timeline.seeds import fields
from timeline.seeds.reading_options import PLAIN, ReadOptions
from timeline.seeds.rows import Raw, Row
from timeline.text.ids import LONGEST_ID, UNFIT

_EVENT_KEYS = (
    *(
        name
        for name in fields.EVENT
        if name not in ("coordinates", "locator", "quote", "distinct_from", "retracts")
    ),
    "modifier",
    "words",
    "implied",
    "contested",
    "calendar_date",
)
_OWN = MappingProxyType(
    {
        "when": names.WHEN,
        "status": names.STATUS,
        "place": "LOCATION",
        "timezone": names.TIMEZONE,
        "url": names.URL,
        "note": names.NOTE,
        "modifier": names.MODIFIER,
        "calendar": names.CALENDAR,
        "calendar_date": names.CALENDAR_DATE,
        "order": names.ORDER,
        "highlight": names.HIGHLIGHT,
        "series": names.SERIES,
        "words": names.WORDS,
    }
)
_OWN_LISTS = MappingProxyType(
    {
        "was": names.WAS,
        "contested": names.CONTESTED,
        "participants": names.PARTICIPANT,
        "sources": names.SOURCE,
        "implied": names.IMPLIED,
    }
)
_FOREIGN = MappingProxyType({"title": "SUMMARY", "place": "LOCATION", "note": "DESCRIPTION"})
_ABOUT = MappingProxyType(
    {
        "id": (names.TIMELINE_ID,),
        "name": ("NAME", "X-WR-CALNAME"),
        "description": ("DESCRIPTION", "X-WR-CALDESC"),
        "timezone": ("X-WR-TIMEZONE",),
        "url": ("SOURCE", "URL"),
        "color": ("COLOR",),
    }
)
_STATUSES = frozenset(Status)
#: words for the date of what needs none
_NO_DATE = "no date yet"
_CIRCLES = tuple(item.value for item in Access)
_CATEGORY = re.compile(r"(?:[^\\,]|\\.)+", re.DOTALL)


def read(text: str, file: str, options: ReadOptions = PLAIN) -> Raw:
    """The events of an iCalendar file: every `VEVENT` of every `VCALENDAR` in it.

    Our own feeds describe the timeline too; anyone else's calendar gives events only, since
    its name is not the timeline's.
    """
    problems: list[Problem] = []
    begun = from_begin(text, file, problems)
    if not begun:
        start = text.lstrip("\ufeff \t\r\n")
        first = re.split("[\r\n]", start, maxsplit=1)[0].strip()
        begins = f"begins with {fields.show(first)}" if first else "is empty"
        message = f"not an iCalendar file: {begins} where BEGIN:VCALENDAR is wanted"
        origin = Origin(file=file)
        return Raw(problems=(Problem(origin=origin, message=message, left_out="all of it"),))
    reading = _Reading(file=file, notes=Notes(file=file), problems=problems)
    top = with_all_inside(components(begun, file, reading.problems), file, reading.problems)
    calendars = taken_in(named(top, "VCALENDAR"), reading.notes, reading.problems)
    horizon = Horizon.from_today(options.horizon, options.today)
    events = tuple(_events(calendars, reading, horizon))
    feed = feed_of(calendars, options.today)
    reading.problems.extend(reading.notes.problems())
    reading.losses.of_file(top)
    if lost := str(reading.losses):
        reading.problems.append(warning(file, 0, lost))
    return Raw(
        about=next(filter(None, (_about(calendar, file) for calendar in calendars)), None),
        events=events,
        problems=tuple(reading.problems),
        left_out=tuple(reading.left_out),
        known=tuple(reading.known),
        event_keys=_EVENT_KEYS,
        feed=feed,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """A file as it is read: what is wrong with it, what is not read, what is left of its work."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    left_out: list[Row] = field(default_factory=list)
    known: list[Problem] = field(default_factory=list)
    losses: Losses = field(default_factory=Losses)
    notes: Notes

    def leave_out(self, event: Component, event_id: str, error: UnreadableError) -> None:
        """Report an event that cannot be read, and note whom it is for."""
        if "CLASS" in event.properties:
            known = {"id": event_id, "title": event.text("SUMMARY"), "class": _access(event)}
            row = Row(origin=Origin(file=self.file, line=event.line), fields=known)
            self.left_out.append(row)
        origin = Origin(file=self.file, line=error.line)
        problem = Problem(origin=origin, message=str(error), left_out=name_of(event))
        self.problems.append(problem)
        self.known.append(problem)

    def warn(self, line: int, message: str) -> None:
        """Report what keeps nothing out."""
        self.problems.append(warning(self.file, line, message))


def _about(calendar: Component, file: str) -> Row | None:
    """The timeline that a feed of ours is of."""
    if names.TIMELINE_ID not in calendar.properties:
        return None
    found = {key: calendar.first(*known) for key, known in _ABOUT.items()}
    return Row(
        origin=Origin(file=file, line=calendar.line),
        fields={key: item.text for key, item in found.items() if item is not None},
        lines={key: item.line for key, item in found.items() if item is not None},
    )


def _events(calendars: list[Component], reading: _Reading, horizon: Horizon) -> Iterator[Row]:
    ids = _ids(calendars)
    series = SeriesRows(
        file=reading.file,
        horizon=horizon,
        problems=reading.problems,
        leave_out=reading.leave_out,
    )
    for calendar in calendars:
        zones = zones_of(calendar, reading.file)
        events = named(calendar.children, "VEVENT")
        members = members_of(events, zones)
        series.taken.update(ids.get(event.line, "") for event in events if members.alone(event))
        classes = _classes(events)
        of_event = partial(_said, classes=classes, reading=reading)
        for event in events:
            event_id = ids.get(event.line, "")
            changes = members.of(event)
            try:
                if event.line in members.lines:
                    # It is read with its series.
                    pass
                elif series.are_of(event, changes):
                    yield from series.rows(event, event_id, changes, zones, of_event)
                else:
                    yield _event(event, event_id, zones, of_event)
            except UnreadableError as error:
                reading.leave_out(event, event_id, error)
            else:
                reading.losses.of_event(event)
        reading.problems.extend(zones.problems)
        reading.losses.of_calendar(calendar)
    reading.problems.extend(series.notes())


def _ids(calendars: list[Component]) -> dict[int, str]:
    """The id that the `UID` of each `VEVENT` gives, by its line.

    Events of one `UID` are one event, except that an occurrence of a recurring event which was
    changed by itself (RFC 5545 3.8.4.4) is one of its own, told apart by its date.
    """
    wanted: dict[tuple[str, str], list[int]] = {}
    for calendar in calendars:
        ours = calendar.text(names.TIMELINE_ID)
        for event in named(calendar.children, "VEVENT"):
            uid = event.text("UID").strip()
            if uid:
                if names.WHEN in event.properties:
                    known = f"@{ours}"
                    uid = uid[: -len(known)] if ours and uid.endswith(known) else uid
                    uid = uid if ours else uid.rpartition("@")[0] or uid
                occurrence = event.text("RECURRENCE-ID").strip()
                wanted.setdefault((occurrence, uid), []).append(event.line)
    ids: dict[int, str] = {}
    #: ids that are given, with the last number behind those that several want
    taken: dict[str, int] = {}
    # Those without an occurrence sort first, and so keep their ids.
    for occurrence, uid in sorted(wanted):
        chosen = base = _identifier(f"{uid}-{_day(occurrence)}" if occurrence else uid)
        while chosen in taken:
            taken[base] += 1
            chosen = f"{base}-{taken[base]}"
        taken[chosen] = 1
        ids.update(dict.fromkeys(wanted[occurrence, uid], chosen))
    return ids


def _day(occurrence: str) -> str:
    """The day of a `RECURRENCE-ID`, by which ids know occurrences."""
    day = occurrence[:8]
    return day if day.isascii() and day.isdigit() else occurrence


def _identifier(uid: str) -> str:
    """A `UID` as an id: without white space, and where it is too long cut but still unique."""
    safe = UNFIT.sub("-", uid)
    if len(safe) <= LONGEST_ID:
        return safe
    digest = hashlib.sha256(uid.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f"{safe[: LONGEST_ID - 20]}-{digest}"


def _event(event: Component, event_id: str, zones: Zones, said: Callable[[Component], Row]) -> Row:
    """The event of a `VEVENT` that is one by itself.

    Raises:
        UnreadableError: Its date cannot be read.
    """
    row = said(event)
    values = {**({"id": event_id} if event_id else {}), **row.fields}
    if names.WHEN in event.properties:
        renamed = event.first(names.EVENT_ID)
        if renamed is not None and event_id:
            values["id"], values["formerly"] = renamed.text, event_id
        return replace(row, fields=values)
    if NO_DATE in event.properties:
        return replace(row, fields={**values, "when": _NO_DATE})
    start = start_of(event, zones)
    values["when"] = when(event, zones, start, start[1])
    return replace(row, fields=values, lines={**row.lines, "when": start[0].line})


def _said(event: Component, classes: Mapping[str, str], reading: _Reading) -> Row:
    """What a `VEVENT` says beside its id and, where it is not ours, its date."""
    values: dict[str, object] = {}
    lines: dict[str, int] = {}
    ours = names.WHEN in event.properties
    for key, name in (_OWN if ours else _FOREIGN).items():
        found = event.first(name)
        if found is not None:
            values[key], lines[key] = found.text, found.line
    if ours:
        title = event.first(names.TITLE, "SUMMARY")
        if title is not None:
            values["title"], lines["title"] = title.text, title.line
        for key, items in _own_lists(event):
            values[key], lines[key] = tuple(item.text for item in items), items[0].line
    else:
        values.update(_foreign(event))
    for key, name, value in _of_any(event):
        values[key], lines[key] = value, event.properties[name][0].line
    shared = classes.get(event.text("UID").strip())
    if shared and "RECURRENCE-ID" in event.properties:
        values["class"] = shared
    values.update(_point(event, reading))
    return Row(origin=Origin(file=reading.file, line=event.line), fields=values, lines=lines)


def _own(found: Property) -> tuple[str, str]:
    """The name and the text of a field that is an event's own; a program may have cut the name."""
    return parameter_text(found.parameter(names.EXTRA_NAME)) or names.EXTRA, found.text


def _own_lists(event: Component) -> Iterator[tuple[str, list[Property]]]:
    for key, name in _OWN_LISTS.items():
        if items := event.properties.get(name):
            yield key, items


def _foreign(event: Component) -> Iterator[tuple[str, object]]:
    """Status and address of an event that is not ours."""
    if (status := event.text("STATUS")) in _STATUSES:
        yield "status", status
    url = event.text("URL").strip()
    if is_web(url):
        yield "url", url


def _of_any(event: Component) -> Iterator[tuple[str, str, object]]:
    """What is read alike of our events and of others': its key, its property, its value."""
    if tags := tuple(_tags(event)):
        yield "tags", "CATEGORIES", tags
    if "CLASS" in event.properties:
        yield "class", "CLASS", _access(event)
    if own := event.properties.get(names.EXTRA):
        yield "extra", names.EXTRA, dict(map(_own, own))


def _classes(events: Iterable[Component]) -> dict[str, str]:
    """The narrowest class of each `UID`: an occurrence that was moved is of its series."""
    found: dict[str, str] = {}
    for event in events:
        if "CLASS" in event.properties:
            uid = event.text("UID").strip()
            found[uid] = max(found.get(uid, _CIRCLES[0]), _access(event), key=_CIRCLES.index)
    return found


def _access(event: Component) -> str:
    """Who it is for: what is not known means private (RFC 5545 3.8.1.3), and so does any doubt."""
    said = {found.value.strip().casefold() for found in event.properties["CLASS"]}
    known = {item.value for item in Access}
    return max(said, key=_CIRCLES.index) if said <= known else Access.PRIVATE.value


def _tags(event: Component) -> Iterator[str]:
    for found in event.properties.get("CATEGORIES", ()):
        for part in _CATEGORY.findall(found.value):
            yield unescape(part)


def _point(event: Component, reading: _Reading) -> Iterator[tuple[str, float]]:
    """Latitude and longitude (RFC 5545 3.8.1.6)."""
    found = event.first("GEO")
    if found is None:
        return
    try:
        # Some write a comma between them, or escape the semicolon.
        latitude, longitude = map(float, re.split("[;,]", found.text))
    except ValueError:
        latitude = longitude = math.nan
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):  # noqa: PLR2004 - degrees
        message = f"GEO {fields.show(found.value)} is not a point: left out, write GEO:43.24;76.95"
        reading.warn(found.line, message)
        return
    yield "latitude", latitude
    yield "longitude", longitude
