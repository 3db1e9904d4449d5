"""vCalendar 1.0, which phones and older programs write, as RFC 5545 has it.

Its calendar says once how its clocks go, by `TZ` and by a `DAYLIGHT` for each summer; lists have
semicolons, and whole days are times from midnight on.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from timeline.formats.ics.component import Component, Property
from timeline.formats.ics.notes import Notes
from timeline.formats.ics.values import ValueFormError, clock
from timeline.seeds.fields import show

#: the `TZID` of its zone
_ZONE = "TZ"
_OFFSET = re.compile(r"([+-]?)(\d{1,2})(?::?(\d\d))?", re.ASCII)
_BETWEEN = re.compile(r"(?<!\\);")
_MIDNIGHT = "T000000"
_LAST_MINUTES = ("T235900", "T235959")
#: what says that an event is of whole days, and how
_WHOLE_DAYS = (
    ("X-EPOCAGENDAENTRYTYPE", ("EVENT", "ANNIVERSARY")),
    ("X-FUNAMBOL-ALLDAY", ("1", "TRUE")),
    ("X-ALLDAY", ("1", "TRUE")),
)
_DAY = 8
_ONE_DAY = timedelta(days=1)


def is_old(calendar: Component) -> bool:
    """Whether a calendar is one of vCalendar 1.0."""
    return calendar.text("VERSION").strip().startswith("1.")


@dataclass(frozen=True, slots=True)
class _Summer:
    """A `DAYLIGHT`: how far its clocks are from UTC, and from when to when."""

    offset: str
    begin: datetime
    end: datetime


def with_zone(calendar: Component, notes: Notes) -> tuple[Component, str]:
    """A calendar with a `VTIMEZONE` of what it says of its clocks, and the name of that.

    The name is empty where it says nothing. It holds for the summers that are told, and where
    none is for all years.
    """
    others = {key: found for key, found in calendar.properties.items() if key not in _SAID}
    found = calendar.first("TZ")
    offset = _offset(found.text) if found else ""
    if found is None:
        return calendar, ""
    if not offset:
        message = f"TZ {show(found.text)} is no offset such as +01: its times have no zone"
        notes.tell("TZ", found.line, message, doubtful=True)
        return calendar, ""
    if "DAYLIGHT" not in calendar.properties:
        message = f"TZ {show(found.text)} without a DAYLIGHT: its times are read so all year"
        notes.tell("TZ", found.line, message, doubtful=True)
    summers = list(_summers(calendar, offset, notes))
    zone = _described(found.line, offset, summers)
    return replace(calendar, properties=others, children=[*calendar.children, zone]), _ZONE


_SAID = ("TZ", "DAYLIGHT")


def _offset(text: str) -> str:
    """An offset as RFC 5545 has it (3.3.14); empty for what is none."""
    match = _OFFSET.fullmatch(text.strip())
    return f"{match[1] or '+'}{int(match[2]):02}{match[3] or '00'}" if match else ""


def _summers(calendar: Component, winter: str, notes: Notes) -> Iterator[_Summer]:
    for found in calendar.properties.get("DAYLIGHT", ()):
        parts = [part.strip() for part in found.value.replace(",", ";").split(";")]
        if parts[0].upper() == "FALSE":
            continue
        offset = _offset(parts[1]) if len(parts) > 1 else ""
        try:
            begin, end = (clock(part) for part in parts[2:4])
        except ValueError:
            offset = ""
        if not offset or parts[0].upper() != "TRUE":
            message = f"DAYLIGHT {show(found.value)} does not tell a summer: passed over"
            notes.tell("DAYLIGHT", found.line, message, doubtful=True)
            continue
        yield _Summer(
            offset, _local(begin.value, begin.is_utc, winter), _local(end.value, end.is_utc, offset)
        )


def _local(moment: date, is_utc: bool, offset: str) -> datetime:  # noqa: FBT001 - as it is read
    """What the clocks showed before a change."""
    local = datetime(*moment.timetuple()[:6])  # noqa: DTZ001 - of the place
    return local + _shift(offset) if is_utc else local


def _shift(offset: str) -> timedelta:
    shift = timedelta(hours=int(offset[1:3]), minutes=int(offset[3:5]))
    return -shift if offset[0] == "-" else shift


def _described(line: int, winter: str, summers: list[_Summer]) -> Component:
    begin = _observance(line, "STANDARD", datetime(1, 1, 2), winter, winter)  # noqa: DTZ001
    parts = [begin]
    for summer in summers:
        parts += (
            _observance(line, "DAYLIGHT", summer.begin, winter, summer.offset),
            _observance(line, "STANDARD", summer.end, summer.offset, winter),
        )
    named = {"TZID": [Property(line=line, parameters="", value=_ZONE)]}
    return Component(name="VTIMEZONE", line=line, properties=named, children=parts)


def _observance(line: int, name: str, start: datetime, before: str, after: str) -> Component:
    said = {
        "DTSTART": f"{start.year:04}{start:%m%dT%H%M%S}",
        "TZOFFSETFROM": before,
        "TZOFFSETTO": after,
    }
    properties = {
        key: [Property(line=line, parameters="", value=value)] for key, value in said.items()
    }
    return Component(name=name, line=line, properties=properties)


def years_of(calendar: Component) -> frozenset[int] | None:
    """The years whose summers a calendar tells; None where it tells of none, and has none."""
    rows = [found.value for found in calendar.properties.get("DAYLIGHT", ())]
    told = [row for row in rows if row.strip().upper().startswith("TRUE")]
    years = (re.findall(r"[;,]\s*(\d{4})\d{4}T", row) for row in told)
    return frozenset(int(year) for found in years for year in found) if told else None


def plain(event: Component) -> Component:
    """An event of vCalendar 1.0 with lists and whole days as RFC 5545 has them."""
    properties = dict(event.properties)
    if "CATEGORIES" in properties:
        properties["CATEGORIES"] = [
            replace(found, value=_BETWEEN.sub(",", found.value))
            for found in properties["CATEGORIES"]
        ]
    _to_days(properties)
    return replace(event, properties=properties)


def _to_days(properties: dict[str, list[Property]]) -> None:
    """Write times from a midnight to the end of a day as days."""
    start, end = (properties.get(name, [None])[0] for name in ("DTSTART", "DTEND"))
    if start is None or not start.value.strip().endswith(_MIDNIGHT):
        return
    begin = start.value.strip()[:_DAY]
    said = any(
        properties[name][0].value.strip().upper() in words
        for name, words in _WHOLE_DAYS
        if name in properties
    )
    finish = end.value.strip() if end else ""
    if end is not None and finish.endswith(_LAST_MINUTES):
        try:
            last = clock(finish[:_DAY]).value + _ONE_DAY
        except (ValueFormError, OverflowError):
            return
        finish = f"{last.year:04}{last:%m%d}"
    elif said and (end is None or finish.endswith(_MIDNIGHT)):
        finish = finish[:_DAY]
    else:
        return
    properties["DTSTART"] = [replace(start, value=begin, parameters="")]
    if end is not None:
        properties["DTEND"] = [replace(end, value=finish, parameters="")]
