"""Values of properties (RFC 5545 3.3): days, times, durations and offsets, of no zone yet."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_DATE_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)", re.ASCII)
_DURATION = re.compile(
    r"([+-]?)P(?=[\dT])(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?",
    re.ASCII,
)
_OFFSET = re.compile(r"([+-])(\d\d)(\d\d)(\d\d)?", re.ASCII)
_LAST_SECOND = 59
_ONE_DAY = timedelta(days=1)
#: digits of a number of days, beyond which every calendar ends, or of seconds
_MOST_DIGITS = 12


class ValueFormError(ValueError):
    """A value that is not of its form."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A DATE, or a DATE-TIME as the clocks show it."""

    value: date
    is_utc: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A DURATION: days are those of the calendar, seconds go by exactly (RFC 5545 3.3.6)."""

    days: timedelta
    exact: timedelta

    @property
    def is_negative(self) -> bool:
        """Whether it leads back."""
        return self.days + self.exact < timedelta(0)


@lru_cache(maxsize=4096)
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


def duration(text: str) -> Length:
    """A DURATION (RFC 5545 3.3.6).

    Raises:
        ValueFormError: It is not one.
        OverflowError: It is longer than any calendar.
    """
    match = _DURATION.fullmatch(text.strip())
    if match is None:
        raise ValueFormError(text)
    if any(len(part or "") > _MOST_DIGITS for part in match.groups()):
        raise OverflowError(text)
    sign = -1 if match[1] == "-" else 1
    weeks, days, hours, minutes, seconds = (sign * int(part or 0) for part in match.groups()[1:])
    return Length(
        days=timedelta(weeks=weeks, days=days),
        exact=timedelta(hours=hours, minutes=minutes, seconds=seconds),
    )


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
