"""Days and times of a `VEVENT` (RFC 5545 3.3.4 to 3.3.6) as EDTF, in their time zones."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from timeline import edtf
from timeline.edtf import Edtf, EdtfDateTime, Precision
from timeline.errors import DateError
from timeline.formats.ics.component import Component, Property
from timeline.formats.ics.components import name_of
from timeline.formats.ics.values import ValueFormError, clock, duration
from timeline.formats.ics.zones import Zones
from timeline.seeds.fields import show

_ONE_DAY = timedelta(days=1)


class UnreadableError(ValueError):
    """The reason why an event cannot be read, and its line."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def start_of(event: Component, zones: Zones) -> tuple[Property, date]:
    """The `DTSTART` of an event, and what it says.

    Raises:
        UnreadableError: It has none, or one that cannot be read.
    """
    start = event.first("DTSTART")
    if start is None:
        raise UnreadableError(
            event.line, f"{name_of(event)!r} has no DTSTART: an event needs a date"
        )
    return start, moment(start, "DTSTART", zones)


def when(
    event: Component,
    zones: Zones,
    start: tuple[Property, date],
    occurrence: date,
    until: date | None = None,
) -> str:
    """The date of an occurrence of a foreign event in EDTF: it lasts as long as the first.

    Args:
        event: A `VEVENT`.
        zones: Those of its calendar.
        start: Its `DTSTART`, as `start_of` gives it.
        occurrence: When it begins.
        until: When it ends, where that does not follow from the event.

    Raises:
        UnreadableError: Its end cannot be read, or lies before its begin.
    """
    stated, begin = start
    end = event.first("DTEND")
    length = event.first("DURATION")
    try:
        if until is not None:
            finish = until
        elif end is not None:
            finish = moment(end, "DTEND", zones)
            if occurrence != begin:
                finish = _moved(begin, finish, occurrence)
        elif length is not None:
            finish = _later(occurrence, length)
        else:
            finish = occurrence
        return str(_between(event, occurrence, finish))
    except DateError as error:
        raise UnreadableError(stated.line, str(error)) from None
    except OverflowError:
        message = f"DTSTART {show(stated.value)} or its end is outside the years 1 to 9999"
        raise UnreadableError(stated.line, message) from None


def _moved(begin: date, finish: date, occurrence: date) -> date:
    """The end of an occurrence, as far behind it as the first end was by the clock.

    Raises:
        DateError: One is a day and one a time, or has a zone where the other has none.
    """
    try:
        length = finish - begin
    except TypeError:
        raise DateError("DTSTART and DTEND are not two days or two times of a zone") from None
    if isinstance(begin, datetime) and isinstance(finish, datetime) and begin.tzinfo is not None:
        if begin.tzinfo == finish.tzinfo:
            # Within one zone Python subtracts what the clocks show.
            return occurrence + length
        if isinstance(occurrence, datetime):
            return (occurrence.astimezone(UTC) + length).astimezone(finish.tzinfo)
    return occurrence + length


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
        length = duration(found.value)
    except ValueFormError:
        message = f"DURATION {show(found.value)} is none: write P1D or PT1H30M"
        raise UnreadableError(found.line, message) from None
    if length.is_negative:
        message = f"DURATION {show(found.value)} ends before it begins: write it without the minus"
        raise UnreadableError(found.line, message)
    finish = begin + length.days
    if not isinstance(finish, datetime) or finish.tzinfo is None:
        return finish + length.exact
    return (finish.astimezone(UTC) + length.exact).astimezone(finish.tzinfo)


def end_of_period(text: str, begin: date, found: Property, zones: Zones) -> date:
    """The end of a period (RFC 5545 3.3.9), whose begin is known.

    Raises:
        UnreadableError: It is neither a time nor a duration.
    """
    end = text.partition("/")[2].strip()
    if end[:1] in ("P", "+"):
        return _later(begin, replace(found, value=end))
    return moment(found, "the end of a period", zones, end)


def moment(found: Property, name: str, zones: Zones, text: str | None = None) -> date:
    """A DATE or DATE-TIME in its zone.

    Args:
        found: Where it stands.
        name: Of the property, for messages.
        zones: Those of its calendar.
        text: One value of a list; left out, the value of the property.

    Raises:
        UnreadableError: It is neither, or not in the calendar.
    """
    text = (found.value if text is None else text).strip()
    try:
        said = clock(text)
        if not isinstance(said.value, datetime):
            return said.value
        if said.is_utc:
            return said.value.replace(tzinfo=UTC)
        return placed(said.value, found, zones)
    except (ValueFormError, OverflowError):
        # Such as 31 February, or the last hour of 9999 in a zone west of Greenwich.
        message = f"{name} {show(text)} is not a date: write 20240118 or 20240118T090000"
        raise UnreadableError(found.line, message) from None


def placed(local: datetime, found: Property, zones: Zones) -> datetime:
    """A clock time in the zone that its property names.

    Raises:
        OverflowError: In UTC it lies outside the calendar.
    """
    name = found.parameter("TZID")
    zone = zones.find(name, found.line) if name else None
    if zone is None:
        return local
    moment = local.replace(tzinfo=zone)
    if isinstance(zone, ZoneInfo):
        # A time that the clocks skip means the offset before the gap (RFC 5545 3.3.5).
        return moment.astimezone(UTC).astimezone(zone)
    offset = moment.utcoffset() or timedelta(0)
    if offset % timedelta(minutes=1):
        return moment.astimezone(UTC)
    return local.replace(tzinfo=timezone(offset))
