"""Values of properties (RFC 5545 3.3): days, times, durations and offsets, of no zone yet."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar.prop import vDuration

_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_DATE_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)", re.ASCII)
_OFFSET = re.compile(r"([+-])(\d\d)(\d\d)(\d\d)?", re.ASCII)
_LAST_SECOND = 59
_ONE_DAY = timedelta(days=1)


class ValueFormError(ValueError):
    """A value that is not of its form."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A DATE, or a DATE-TIME as the clocks show it."""

    value: date
    is_utc: bool = False


def clock(text: str) -> Clock:
    """A DATE or DATE-TIME (RFC 5545 3.3.4, 3.3.5), told apart by its form.

    Raises:
        ValueFormError: It is neither, or not in the calendar.
    """
    text = text.strip()
    try:
        if match := _DATE.fullmatch(text):
            return Clock(date(*map(int, match.groups())))
        if match := _DATE_TIME.fullmatch(text):
            year, month, day, hour, minute, second = map(int, match.groups()[:-1])
            # A leap second is in no clock of Python's.
            second = min(second, _LAST_SECOND)
            moment = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - see above
            return Clock(moment, bool(match[7]))
    except ValueError:
        # Such as 31 February.
        pass
    raise ValueFormError(text)


def duration(text: str) -> timedelta:
    """A DURATION (RFC 5545 3.3.6).

    Raises:
        ValueFormError: It is not one.
        OverflowError: It is longer than any calendar.
    """
    try:
        length: timedelta = vDuration.from_ical(text.strip())  # type: ignore[no-untyped-call]  # icalendar's
    except ValueError:
        raise ValueFormError(text) from None
    return length


def utc_offset(text: str) -> timedelta:
    """A UTC-OFFSET (RFC 5545 3.3.14).

    Raises:
        ValueFormError: It is not one.
    """
    match = _OFFSET.fullmatch(text.strip())
    if match is None:
        raise ValueFormError(text)
    hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if offset >= _ONE_DAY:
        raise ValueFormError(text)
    return -offset if match[1] == "-" else offset
