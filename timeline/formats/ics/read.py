"""iCalendar: our own feeds, read back to the same events, and anyone else's calendar.

An event of ours says in `X-` properties what a calendar has no property for; of anyone else's
`VEVENT` its dates, `SUMMARY`, `DESCRIPTION`, `LOCATION`, `GEO`, `CATEGORIES`, `STATUS` and `URL`
are read. RFC 5545 throughout, with what Google, Outlook and Apple write beside it.
"""

import hashlib
import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from types import MappingProxyType
from typing import cast
from zoneinfo import ZoneInfo

from icalendar import Timezone
from icalendar.parser import Parameters
from icalendar.prop import vDuration
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from timeline import edtf
from timeline.edtf import Edtf, EdtfDateTime, Precision
from timeline.errors import DateError
from timeline.formats.ics import properties as names
from timeline.model import Origin, Problem, Severity, Status
from timeline.seeds import fields
from timeline.seeds.rows import Raw, Row
from timeline.text.ids import LONGEST_ID

_EVENT_KEYS = (
    *(name for name in fields.EVENT if name not in ("coordinates", "locator")),
    "modifier",
    "words",
    "implied",
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
        "words": names.WORDS,
    }
)
_OWN_LISTS = MappingProxyType(
    {"participants": names.PARTICIPANT, "sources": names.SOURCE, "implied": names.IMPLIED}
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
# CONFIRMED says that it is certain, not that it is over: that is left to the dates.
_STATUSES = MappingProxyType(
    {"TENTATIVE": Status.PLANNED.value, "CANCELLED": Status.CANCELLED.value}
)

_LINE = re.compile(
    r'([A-Za-z0-9-]+)((?:;[^\s=:;"]+=(?:"[^"]*"|[^";:])*)*):(.*)', re.ASCII | re.DOTALL
)
_ESCAPE = re.compile(r"\\([\\,;:nN])")
_CATEGORY = re.compile(r"(?:[^\\,]|\\.)+", re.DOTALL)
_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_DATE_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)", re.ASCII)
_UNSAFE = re.compile(r"[\s\x00-\x1f\x7f]+")
_ONE_DAY = timedelta(days=1)
_LAST_SECOND = 59


@dataclass(frozen=True, slots=True, kw_only=True)
class _Property:
    """A content line, its value as it stands there."""

    line: int
    parameters: str
    value: str

    @property
    def text(self) -> str:
        """The value as TEXT (RFC 5545 3.3.11)."""
        if "\\" not in self.value:
            return self.value
        return _ESCAPE.sub(lambda escape: "\n" if escape[1] in "nN" else escape[1], self.value)

    def parameter(self, name: str) -> str:
        """The parameter `name`; empty where there is none."""
        if not self.parameters:
            return ""
        try:
            value = Parameters.from_ical(self.parameters[1:]).get(name, "")  # type: ignore[no-untyped-call]  # icalendar's
        except ValueError:
            return ""
        return value if isinstance(value, str) else ",".join(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Component:
    """What stands between a `BEGIN` and its `END`."""

    name: str
    line: int
    properties: dict[str, list[_Property]] = field(default_factory=dict)
    children: list["_Component"] = field(default_factory=list)
    #: its content lines, unfolded, with those of its children
    lines: list[str] = field(default_factory=list)

    def first(self, *names: str) -> _Property | None:
        """The first property of one of these names, the earlier name first."""
        return next((self.properties[name][0] for name in names if name in self.properties), None)

    def text(self, name: str) -> str:
        """The first property `name` as TEXT; empty where there is none."""
        found = self.properties.get(name)
        return found[0].text if found else ""


class _UnreadableError(ValueError):
    """What makes one event unreadable, and its line."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def read(text: str, file: str) -> Raw:
    """What an iCalendar file says: every `VEVENT` of every `VCALENDAR` in it.

    Our own feeds describe the timeline too; anyone else's calendar gives events only, since
    its name is not the timeline's.
    """
    start = text.lstrip("\ufeff \t\r\n")
    if start[:15].upper() != "BEGIN:VCALENDAR":
        first = start.split("\n", 1)[0].strip()
        begins = f"begins with {fields.show(first)}" if first else "is empty"
        message = f"no iCalendar file: {begins} where BEGIN:VCALENDAR is wanted"
        origin = Origin(file=file)
        return Raw(problems=(Problem(origin=origin, message=message, left_out="all of it"),))
    problems: list[Problem] = []
    calendars = [item for item in _components(text, file, problems) if item.name == "VCALENDAR"]
    return Raw(
        about=next(filter(None, (_about(calendar, file) for calendar in calendars)), None),
        events=tuple(_events(calendars, file, problems)),
        problems=tuple(problems),
        event_keys=_EVENT_KEYS,
    )


def _unfold(text: str) -> Iterator[tuple[int, str]]:
    """The content lines of `text` (RFC 5545 3.1), each with the number of its first line."""
    if "\n" not in text:
        text = text.replace("\r", "\n")
    start, parts = 0, list[str]()
    for number, raw in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        line = raw.rstrip("\r")
        if parts and line[:1] in (" ", "\t"):
            parts.append(line[1:])
            continue
        if parts:
            yield start, "".join(parts)
        start, parts = number, [line] if line.strip() else []
    if parts:
        yield start, "".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Nesting:
    """The components of a file as they open and close."""

    file: str
    problems: list[Problem]
    #: those that are open, the outermost first
    stack: list[_Component] = field(default_factory=list)
    #: those at the top that are closed
    top: list[_Component] = field(default_factory=list)

    def warn(self, number: int, message: str) -> None:
        self.problems.append(_warning(self.file, number, message))

    def begin(self, name: str, number: int) -> None:
        self.stack.append(_Component(name=name, line=number))

    def end(self, name: str, number: int) -> None:
        """Close the component `name`; what was left open in it is left out."""
        if all(component.name != name for component in self.stack):
            self.warn(number, f"END:{name} ends nothing: passed over")
            return
        while (component := self.stack.pop()).name != name:
            message = f"{component.name} is not ended before END:{name}: write END:{component.name}"
            origin = Origin(file=self.file, line=component.line)
            self.problems.append(Problem(origin=origin, message=message, left_out=_name(component)))
        (self.stack[-1].children if self.stack else self.top).append(component)

    def cut_off(self, number: int) -> None:
        """The file ends; the outermost open component is kept with what it has."""
        if not self.stack:
            return
        wanted = " and ".join(f"END:{component.name}" for component in reversed(self.stack))
        message = f"the file ends before {wanted}, as if cut off: what came before is read"
        left_out = _name(self.stack[1]) if len(self.stack) > 1 else ""
        origin = Origin(file=self.file, line=number)
        self.problems.append(Problem(origin=origin, message=message, left_out=left_out))
        self.top.append(self.stack[0])


def _components(text: str, file: str, problems: list[Problem]) -> list[_Component]:
    """The components at the top of a file; those in them that do not end are left out and told."""
    nesting = _Nesting(file=file, problems=problems)
    number = 0
    for number, line in _unfold(text):
        match = _LINE.fullmatch(line)
        if match is None:
            message = f"no property: {fields.show(line)}: passed over, a line is NAME:value"
            nesting.warn(number, message)
            continue
        name, parameters, value = match[1].upper(), match[2], match[3]
        if name == "BEGIN":
            nesting.begin(value.strip().upper(), number)
        elif name == "END":
            nesting.end(value.strip().upper(), number)
        elif nesting.stack:
            found = _Property(line=number, parameters=parameters, value=value)
            nesting.stack[-1].properties.setdefault(name, []).append(found)
        else:
            nesting.warn(number, f"{name} stands outside VCALENDAR: passed over")
        for component in nesting.stack:
            if component.name == "VTIMEZONE":
                component.lines.append(line)
    nesting.cut_off(number)
    return nesting.top


def _name(event: _Component) -> str:
    """What an event is called in problems."""
    return event.text("UID") or event.text("SUMMARY") or event.name


def _warning(file: str, line: int, message: str) -> Problem:
    origin = Origin(file=file, line=line)
    return Problem(origin=origin, message=message, severity=Severity.WARNING)


def _about(calendar: _Component, file: str) -> Row | None:
    """The timeline that a feed of ours is of."""
    if names.TIMELINE_ID not in calendar.properties:
        return None
    found = {key: calendar.first(*known) for key, known in _ABOUT.items()}
    return Row(
        origin=Origin(file=file, line=calendar.line),
        fields={key: item.text for key, item in found.items() if item is not None},
        lines={key: item.line for key, item in found.items() if item is not None},
    )


def _events(calendars: list[_Component], file: str, problems: list[Problem]) -> Iterator[Row]:
    ids = _ids(calendars)
    for calendar in calendars:
        zones = _Zones(file=file, components=_named(calendar.children, "VTIMEZONE"))
        for event in _named(calendar.children, "VEVENT"):
            try:
                row = _event(event, ids.get(event.line, ""), zones, problems)
            except _UnreadableError as error:
                origin = Origin(file=file, line=error.line)
                problems.append(Problem(origin=origin, message=str(error), left_out=_name(event)))
            else:
                yield row
        problems.extend(zones.problems)
        problems.extend(_passed_over(calendar, file))


def _named(components: Iterable[_Component], name: str) -> list[_Component]:
    return [component for component in components if component.name == name]


def _passed_over(calendar: _Component, file: str) -> Iterator[Problem]:
    """A warning that counts the components that are no events."""
    for name in ("VTODO", "VJOURNAL"):
        found = _named(calendar.children, name)
        if found:
            message = f"{len(found)} {name} passed over: only a VEVENT becomes an event"
            yield _warning(file, found[0].line, message)


def _ids(calendars: list[_Component]) -> dict[int, str]:
    """The id that the `UID` of each `VEVENT` gives, by its line.

    Events of one `UID` are one event, except that an occurrence of a recurring event which was
    changed by itself (RFC 5545 3.8.4.4) is one of its own, told apart by its date.
    """
    wanted: dict[tuple[str, str], list[int]] = {}
    for calendar in calendars:
        ours = calendar.text(names.TIMELINE_ID)
        for event in _named(calendar.children, "VEVENT"):
            uid = event.text("UID").strip()
            if uid:
                if names.WHEN in event.properties:
                    known = f"@{ours}"
                    uid = uid[: -len(known)] if ours and uid.endswith(known) else uid
                    uid = uid if ours else uid.rpartition("@")[0] or uid
                occurrence = event.text("RECURRENCE-ID").strip()
                wanted.setdefault((occurrence, uid), []).append(event.line)
    ids: dict[int, str] = {}
    taken: set[str] = set()
    # Those without an occurrence sort first, and so keep their ids.
    for occurrence, uid in sorted(wanted, key=lambda item: bool(item[0])):
        chosen = base = _identifier(f"{uid}-{occurrence}" if occurrence else uid)
        count = 1
        while chosen in taken:
            count += 1
            chosen = f"{base}-{count}"
        taken.add(chosen)
        ids.update(dict.fromkeys(wanted[occurrence, uid], chosen))
    return ids


def _identifier(uid: str) -> str:
    """A `UID` as an id: without white space, and where it is too long cut but still unique."""
    safe = _UNSAFE.sub("-", uid)
    if len(safe) <= LONGEST_ID:
        return safe
    digest = hashlib.sha256(uid.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f"{safe[: LONGEST_ID - 20]}-{digest}"


def _event(event: _Component, event_id: str, zones: "_Zones", problems: list[Problem]) -> Row:
    """What a `VEVENT` says.

    Raises:
        _UnreadableError: Its date cannot be read.
    """
    file = zones.file
    values: dict[str, object] = {"id": event_id} if event_id else {}
    lines: dict[str, int] = {}
    ours = names.WHEN in event.properties
    renamed = event.first(names.EVENT_ID) if ours else None
    if renamed is not None and event_id:
        values["id"], values["formerly"] = renamed.text, event_id
    for key, name in (_OWN if ours else _FOREIGN).items():
        found = event.first(name)
        if found is not None:
            values[key], lines[key] = found.text, found.line
    if ours:
        title = event.first(names.TITLE, "SUMMARY")
        if title is not None:
            values["title"], lines["title"] = title.text, title.line
        for key, name in _OWN_LISTS.items():
            items = event.properties.get(name)
            if items:
                values[key], lines[key] = tuple(item.text for item in items), items[0].line
    else:
        values["when"], lines["when"] = _when(event, zones)
        values.update(_foreign(event))
        recurring = event.first("RRULE", "RDATE")
        if recurring is not None:
            message = (
                f"{fields.show(recurring.value)} makes {_name(event)!r} recur: "
                "only its first occurrence is read"
            )
            problems.append(_warning(file, recurring.line, message))
    tags = tuple(_tags(event))
    if tags:
        values["tags"], lines["tags"] = tags, event.properties["CATEGORIES"][0].line
    values.update(_point(event, file, problems))
    return Row(origin=Origin(file=file, line=event.line), fields=values, lines=lines)


def _foreign(event: _Component) -> Iterator[tuple[str, object]]:
    """Status and address of an event that is not ours."""
    status = _STATUSES.get(event.text("STATUS").strip().upper())
    if status:
        yield "status", status
    url = event.text("URL").strip()
    # Apple writes message: and Outlook tel: addresses there, which lead nobody to a page.
    if url.lower().startswith(("https://", "http://")) and " " not in url:
        yield "url", url


def _tags(event: _Component) -> Iterator[str]:
    for found in event.properties.get("CATEGORIES", ()):
        for part in _CATEGORY.findall(found.value):
            yield _Property(line=found.line, parameters="", value=part).text


def _point(event: _Component, file: str, problems: list[Problem]) -> Iterator[tuple[str, float]]:
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
        message = f"GEO {fields.show(found.value)} is no point: left out, write GEO:43.24;76.95"
        problems.append(_warning(file, found.line, message))
        return
    yield "latitude", latitude
    yield "longitude", longitude


def _when(event: _Component, zones: "_Zones") -> tuple[str, int]:
    """The date of a foreign event in EDTF, and its line.

    Raises:
        _UnreadableError: It has none, or one that cannot be read.
    """
    start = event.first("DTSTART")
    if start is None:
        raise _UnreadableError(
            event.line, f"{_name(event)!r} has no DTSTART: an event needs a date"
        )
    begin = _value(start, "DTSTART", zones)
    end = event.first("DTEND")
    duration = event.first("DURATION")
    try:
        if end is not None:
            finish = _value(end, "DTEND", zones)
        elif duration is not None:
            finish = _later(begin, duration)
        else:
            finish = begin
        return str(_between(event, begin, finish)), start.line
    except (DateError, OverflowError) as error:
        raise _UnreadableError(start.line, str(error)) from None


def _between(event: _Component, begin: date, finish: date) -> Edtf:
    """The days or times from `begin` to the exclusive end `finish`.

    Raises:
        DateError: One is a day and one a time, or it ends before it begins.
    """
    if isinstance(begin, datetime) and isinstance(finish, datetime):
        if _is_all_day(event, begin, finish):
            return _days(begin.date(), finish.date())
        start, end = _date_time(begin), _date_time(finish)
        return start if start == end else edtf.interval(start, end)
    if isinstance(begin, datetime) or isinstance(finish, datetime):
        raise DateError("DTSTART and DTEND are a day and a time: write two days or two times")
    return _days(begin, finish)


def _is_all_day(event: _Component, begin: datetime, finish: datetime) -> bool:
    """Whether Outlook means whole days by these times."""
    flag = event.first("X-MICROSOFT-CDO-ALLDAYEVENT")
    midnights = begin.time() == finish.time() == datetime.min.time()
    return flag is not None and flag.value.strip().upper() == "TRUE" and midnights


def _days(begin: date, finish: date) -> Edtf:
    """The day or days up to the exclusive end `finish`."""
    # A day that ends on itself is a frequent mistake for the one day.
    last = max(finish - _ONE_DAY, begin) if finish >= begin else finish
    if last == begin:
        return edtf.day(begin)
    return edtf.interval(edtf.day(begin), edtf.day(last))


def _date_time(moment: datetime) -> EdtfDateTime:
    # Calendars write seconds always; :00 says none.
    precision = Precision.SECOND if moment.second else Precision.MINUTE
    return EdtfDateTime(moment=moment, precision=precision)


def _later(begin: date, found: _Property) -> date:
    """The end that a `DURATION` gives: days by the calendar, times by the clock (3.3.6).

    Raises:
        _UnreadableError: It is no duration.
        OverflowError: It ends after the calendar.
    """
    try:
        length: timedelta = vDuration.from_ical(found.value.strip())  # type: ignore[no-untyped-call]  # icalendar's
    except ValueError:
        message = f"DURATION {found.value!r} is none: write P1D or PT1H30M"
        raise _UnreadableError(found.line, message) from None
    if length < timedelta(0):
        message = f"DURATION {found.value!r} ends before it begins: write it without the minus"
        raise _UnreadableError(found.line, message)
    finish = begin + timedelta(days=length.days)
    seconds = timedelta(seconds=length.seconds)
    if not isinstance(finish, datetime) or finish.tzinfo is None:
        return finish + seconds
    return (finish.astimezone(UTC) + seconds).astimezone(finish.tzinfo)


def _value(found: _Property, name: str, zones: "_Zones") -> date:
    """A DATE or DATE-TIME (RFC 5545 3.3.4, 3.3.5), told apart by its form.

    Raises:
        _UnreadableError: It is neither, or not in the calendar.
    """
    text = found.value.strip()
    try:
        match = _DATE.fullmatch(text)
        if match is not None:
            return date(*map(int, match.groups()))
        match = _DATE_TIME.fullmatch(text)
        if match is not None:
            year, month, day, hour, minute, second = map(int, match.groups()[:-1])
            # A leap second is in no clock of Python's; its zone comes later.
            second = min(second, _LAST_SECOND)
            moment = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - see above
            return _placed(moment, found, bool(match[7]), zones)
    except (ValueError, OverflowError):
        # Such as 31 February, or the last hour of 9999 in a zone west of Greenwich.
        pass
    message = f"{name} {text!r} is no date: write 20240118 or 20240118T090000"
    raise _UnreadableError(found.line, message)


def _placed(moment: datetime, found: _Property, utc: bool, zones: "_Zones") -> datetime:  # noqa: FBT001 - Z or not
    """The clock time `moment` in its zone."""
    if utc:
        return moment.replace(tzinfo=UTC)
    name = found.parameter("TZID")
    zone = zones.find(name, found.line) if name else None
    if zone is None:
        return moment
    local = moment.replace(tzinfo=zone)
    if isinstance(zone, ZoneInfo):
        # A time that the clocks skip means the offset before the gap (RFC 5545 3.3.5).
        return local.astimezone(UTC).astimezone(zone)
    offset = local.utcoffset() or timedelta(0)
    if offset % timedelta(minutes=1):
        return local.astimezone(UTC)
    return moment.replace(tzinfo=timezone(offset))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Zones:
    """The time zones of a calendar by the names that it gives them."""

    file: str
    #: its `VTIMEZONE` components
    components: list[_Component]
    problems: list[Problem] = field(default_factory=list)
    found: dict[str, tzinfo | None] = field(default_factory=dict)

    def find(self, tzid: str, line: int) -> tzinfo | None:
        """The zone that `tzid` means; None, and a warning, where nothing tells."""
        if tzid not in self.found:
            zone = self._find(tzid)
            self.found[tzid] = zone
            if zone is None:
                message = (
                    f"time zone {tzid!r} is neither known nor described in the file: "
                    "its times are read as local times of no zone"
                )
                self.problems.append(_warning(self.file, line, message))
        return self.found[tzid]

    def _find(self, tzid: str) -> tzinfo | None:
        described = [item for item in self.components if item.text("TZID") == tzid]
        for name in _zone_names(tzid, described):
            try:
                return UTC if name == "UTC" else edtf.time_zone(name)
            except DateError:
                continue
        for item in described:
            # A broken description is as good as none.
            try:
                text = "\r\n".join((*item.lines, "END:VTIMEZONE"))
                component = Timezone.from_ical(text)
                zone: tzinfo = cast("Timezone", component).to_tz(lookup_tzid=False)
                zone.utcoffset(datetime(2000, 1, 1))  # noqa: DTZ001 - local time
            except Exception:  # noqa: BLE001, S112 - icalendar raises KeyError, AttributeError and more
                continue
            return zone
        return None


def _zone_names(tzid: str, described: list[_Component]) -> Iterator[str]:
    """IANA names that a `TZID` may mean, the likeliest first."""
    plain = tzid.strip().strip("/")
    yield plain
    if plain in WINDOWS_TO_OLSON:
        yield WINDOWS_TO_OLSON[plain]
    for component in described:
        yield component.text("X-LIC-LOCATION")
    # libical and Mozilla put their name before: /freeassociation.sourceforge.net/Europe/Rome
    parts = plain.split("/")
    for start in range(1, len(parts)):
        yield "/".join(parts[start:])
