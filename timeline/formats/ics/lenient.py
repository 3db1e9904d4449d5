"""Values that are not as RFC 5545 has them, and that other clients read: as it would have them.

Only the form of a value is mended, never its meaning: a date whose order of day and month
would have to be guessed stays what it is, and is refused.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from timeline.formats.ics.component import Property
from timeline.formats.ics.values import ValueFormError, clock, duration

_ONE_DAY = timedelta(days=1)
#: a day, a time of it, and whether that is of UTC or how far from it
_MOMENT = re.compile(
    r"(?P<year>\d{4})(?P<sep>[-/.]?)(?P<month>\d\d)(?P=sep)(?P<day>\d\d)"
    r"(?:(?:\s*T\s*|\s+)(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?",
    re.ASCII,
)
_STRICT = re.compile(r"\d{8}(?:T(?:[01]\d|2[0-3])\d{4}Z?)?", re.ASCII)
_UTC = ("Z", "UTC", "GMT")
#: parameters by which a midnight may be a day
_MAY_BE_DAYS = re.compile("VALUE", re.IGNORECASE)
#: days or weeks behind the T of times, and hours and their parts without it
_DAYS_AS_TIME = re.compile(r"([+-]?P)T(\d+[WD])(?:T?(\d.*))?", re.ASCII)
_TIME_AS_DAYS = re.compile(r"([+-]?P)((?:\d+W)?(?:\d+D)?)(\d+H(?:\d+M)?(?:\d+S)?)", re.ASCII)
#: a parameter TZID without quotation marks, as the last one
_LAST_TZID = re.compile(r";TZID=([^;\"]*)\Z", re.IGNORECASE)
_TZID = re.compile(r";TZID=(?:\"[^\"]*\"|[^\";:]*)", re.IGNORECASE)
_LONGEST = 100


def is_right(found: Property) -> bool:
    """Whether a property of one day or time has the form of RFC 5545 as it stands."""
    return _STRICT.fullmatch(found.value) is not None and not (
        found.parameters and _MAY_BE_DAYS.search(found.parameters)
    )


def mended(found: Property) -> Property:
    """A property of days or times, of one or of several, in the form of RFC 5545.

    What cannot be read stays what it is. An offset becomes the zone `+02:00`.
    """
    if is_right(found):
        return found
    found = _with_whole_zone(found)
    parts = [_mended(part, found) for part in found.value.split(",")]
    if any(part is None for part in parts):
        return found
    values = [part[0] for part in parts if part]
    offsets = {part[1] for part in parts if part}
    if len(offsets) > 1:
        return found
    return _in_offset(replace(found, value=",".join(values)), *offsets)


def mended_length(found: Property) -> Property:
    """A `DURATION` in the form of RFC 5545."""
    text = "".join(found.value.upper().split())
    if match := _DAYS_AS_TIME.fullmatch(text):
        text = f"{match[1]}{match[2]}{f'T{match[3]}' if match[3] else ''}"
    elif match := _TIME_AS_DAYS.fullmatch(text):
        text = f"{match[1]}{match[2]}T{match[3]}"
    try:
        duration(text)
    except (ValueFormError, OverflowError):
        return found
    return found if text == found.value.strip() else replace(found, value=text)


def _with_whole_zone(found: Property) -> Property:
    """The property whose `TZID` has a colon in it and no quotation marks around it."""
    head, colon, tail = found.value.rpartition(":")
    name = _LAST_TZID.search(found.parameters)
    if not (colon and name and _is_moment(tail)) or _is_moment(found.value):
        return found
    zone = f"{name[1]}:{head}".replace('"', "")
    parameters = f'{found.parameters[: name.start()]};TZID="{zone}"'
    return replace(found, parameters=parameters, value=tail)


def _is_moment(text: str) -> bool:
    return all(_read(part) is not None for part in text.split(","))


def _mended(text: str, found: Property) -> tuple[str, str] | None:
    """One value in the form of RFC 5545, and its offset; None where it cannot be read."""
    begin, slash, end = text.partition("/")
    if slash and _read(text) is None:
        # A period (3.3.9), of which only the begin is read.
        read = _read(begin)
        return (f"{read[0]}/{end}", read[1]) if read else None
    read = _read(text)
    if read is None:
        return None
    value, offset = read
    is_day = found.parameter("VALUE").strip().upper() == "DATE"
    if is_day and value[8:].rstrip("Z") == "T000000":
        return value[:8], ""
    return value, offset


def _read(text: str) -> tuple[str, str] | None:
    """A DATE or DATE-TIME, and the offset that it states ("+02:00")."""
    text = text.strip().strip('"').upper()
    match = _MOMENT.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None:
        return None
    zone = match["zone"] or ""
    day = match["year"] + match["month"] + match["day"]
    if match["hour"] is None:
        # A day has no zone; 2024-07-08-0500 may be anything.
        return (day, "") if zone in ("", "Z") and _is_right(day) else None
    clocks = match["hour"] + match["minute"] + (match["second"] or "00")
    if clocks == "240000":
        return _next_midnight(day, zone)
    value = f"{day}T{clocks}{'Z' if zone in _UTC else ''}"
    return (value, _offset(zone)) if _is_right(value) else None


def _next_midnight(day: str, zone: str) -> tuple[str, str] | None:
    try:
        following = date(int(day[:4]), int(day[4:6]), int(day[6:])) + _ONE_DAY
    except (ValueError, OverflowError):
        return None
    return f"{following:%Y%m%d}T000000{'Z' if zone in _UTC else ''}", _offset(zone)


def _offset(zone: str) -> str:
    if zone in ("", *_UTC):
        return ""
    digits = zone[1:].replace(":", "")
    return f"{zone[0]}{digits[:2]}:{digits[2:] or '00'}"


def _is_right(value: str) -> bool:
    try:
        clock(value)
    except ValueFormError:
        return False
    return True


def _in_offset(found: Property, offset: str) -> Property:
    if not offset:
        return found
    others = _TZID.sub("", found.parameters)
    return replace(found, parameters=f'{others};TZID="{offset}"')
