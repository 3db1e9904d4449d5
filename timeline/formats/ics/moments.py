"""Days and times of a `VEVENT` (RFC 5545 3.3.4 to 3.3.6) as EDTF, and their time zones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import cast
from zoneinfo import ZoneInfo

from icalendar import Timezone
from icalendar.prop import vDuration
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from timeline import edtf
from timeline.edtf import Edtf, EdtfDateTime, Precision
from timeline.errors import DateError
from timeline.formats.ics.components import Component, Property, name_of, warning
from timeline.model import Problem

_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_DATE_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)", re.ASCII)
_ONE_DAY = timedelta(days=1)
_LAST_SECOND = 59


class UnreadableError(ValueError):
    """The reason why an event cannot be read, and its line."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def when(event: Component, zones: "Zones") -> tuple[str, int]:
    """The date of a foreign event in EDTF, and its line.

    Raises:
        UnreadableError: It has none, or one that cannot be read.
    """
    start = event.first("DTSTART")
    if start is None:
        raise UnreadableError(
            event.line, f"{name_of(event)!r} has no DTSTART: an event needs a date"
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
        raise UnreadableError(start.line, str(error)) from None


def _between(event: Component, begin: date, finish: date) -> Edtf:
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


def _is_all_day(event: Component, begin: datetime, finish: datetime) -> bool:
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


def _later(begin: date, found: Property) -> date:
    """The end that a `DURATION` gives: days by the calendar, times by the clock (3.3.6).

    Raises:
        UnreadableError: It is not a duration.
        OverflowError: It ends after the calendar.
    """
    try:
        length: timedelta = vDuration.from_ical(found.value.strip())  # type: ignore[no-untyped-call]  # icalendar's
    except ValueError:
        message = f"DURATION {found.value!r} is none: write P1D or PT1H30M"
        raise UnreadableError(found.line, message) from None
    if length < timedelta(0):
        message = f"DURATION {found.value!r} ends before it begins: write it without the minus"
        raise UnreadableError(found.line, message)
    finish = begin + timedelta(days=length.days)
    seconds = timedelta(seconds=length.seconds)
    if not isinstance(finish, datetime) or finish.tzinfo is None:
        return finish + seconds
    return (finish.astimezone(UTC) + seconds).astimezone(finish.tzinfo)


def _value(found: Property, name: str, zones: "Zones") -> date:
    """A DATE or DATE-TIME (RFC 5545 3.3.4, 3.3.5), told apart by its form.

    Raises:
        UnreadableError: It is neither, or not in the calendar.
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
    message = f"{name} {text!r} is not a date: write 20240118 or 20240118T090000"
    raise UnreadableError(found.line, message)


def _placed(moment: datetime, found: Property, utc: bool, zones: "Zones") -> datetime:  # noqa: FBT001 - Z or not
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
class Zones:
    """The time zones of a calendar by the names that it gives them."""

    file: str
    #: its `VTIMEZONE` components
    components: list[Component]
    problems: list[Problem] = field(default_factory=list)
    found: dict[str, tzinfo | None] = field(default_factory=dict)

    def find(self, tzid: str, line: int) -> tzinfo | None:
        """The zone that `tzid` means; None, and a warning, where it cannot be known."""
        if tzid not in self.found:
            zone = self._find(tzid)
            self.found[tzid] = zone
            if zone is None:
                message = (
                    f"time zone {tzid!r} is neither known nor described in the file: "
                    "its times are read as local times of no zone"
                )
                self.problems.append(warning(self.file, line, message))
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


def _zone_names(tzid: str, described: list[Component]) -> Iterator[str]:
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
