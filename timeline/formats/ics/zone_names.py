"""Names of time zones as people and programs write them, where they are not those of IANA.

What they mean is told beside the times that are read by them.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from timeline import edtf
from timeline.errors import DateError
from timeline.languages.english.zones import place_of

#: no name of a zone is longer
_LONGEST = 200
#: a time that is so far from UTC, in a place of no name
_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{1,2})(?:[:.]?(\d\d))?", re.ASCII | re.IGNORECASE)
#: what Windows shows to people: where a zone is, behind its offset without summer time
_SHOWN = re.compile(
    r"\((?:UTC|GMT)\s*(?:([+-])(\d\d)[:.]?(\d\d))?\)\s*(\S.*)", re.ASCII | re.IGNORECASE
)
#: what Outlook writes behind a name of Windows that it has several descriptions of
_NUMBER = re.compile(r" \d{1,2}\Z", re.ASCII)
_PARENTHESIS = re.compile(r"\s*\([^)]*\)")
_MOST_HOURS, _MOST_MINUTES = 14, 59
#: as `mended` writes the offset of a value, which nobody has to be told
PLAIN = re.compile(r"[+-]\d\d:\d\d", re.ASCII)
#: days of a winter and of a summer
_DAYS = (datetime(2024, 1, 15), datetime(2024, 7, 15))  # noqa: DTZ001 - of any zone
_NO_SHIFT = timedelta(0)


def of_windows(name: str) -> str:
    """The IANA name of a zone of Windows; empty where it is not one."""
    found: str = WINDOWS_TO_OLSON.get(name, "")
    return found


def meant(tzid: str) -> tzinfo | None:
    """The zone that a name means which is not one of IANA; None where it may be several."""
    name = " ".join(tzid.strip().strip("/").split())
    if not 0 < len(name) <= _LONGEST:
        return None
    if match := _OFFSET.fullmatch(name):
        return _fixed(match[1], match[2], match[3] or "")
    if match := _SHOWN.fullmatch(name):
        offset = _fixed(match[1] or "+", match[2] or "0", match[3] or "")
        return _shown(match[4], offset) if offset else None
    if (numbered := _NUMBER.search(name)) and (windows := of_windows(name[: numbered.start()])):
        return edtf.time_zone(windows)
    return _in_any_case(name) or _by_letters(name)


def _by_letters(name: str) -> tzinfo | None:
    """The zone that an abbreviation or the name of a region stands for."""
    place = place_of(name)
    if match := _OFFSET.fullmatch(place):
        return _fixed(match[1], match[2], match[3] or "")
    return edtf.time_zone(place) if place else None


def is_guess(tzid: str, zone: tzinfo | None) -> bool:
    """Whether people should be told what zone a name was taken for."""
    if isinstance(zone, ZoneInfo):
        is_shown = tzid.strip().casefold().startswith(("(utc", "(gmt"))
        is_other = place_of(tzid) == zone.key or _NUMBER.search(tzid) is not None
        return is_shown or (zone.key != tzid and is_other)
    is_offset = bool(_OFFSET.fullmatch(tzid) or place_of(tzid))
    return isinstance(zone, timezone) and is_offset and not PLAIN.match(tzid)


def name_of(zone: tzinfo | None) -> str:
    """A zone in a message."""
    return zone.key if isinstance(zone, ZoneInfo) else str(zone)


def _fixed(sign: str, hours: str, minutes: str) -> timezone | None:
    """The offset east of Greenwich, as people mean it (POSIX has it the other way round)."""
    if int(hours) > _MOST_HOURS or int(minutes or 0) > _MOST_MINUTES:
        return None
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return timezone(-offset if sign == "-" else offset)


def _shown(place: str, offset: timezone) -> ZoneInfo | None:
    """The zone of a place that Windows shows with an offset; only one that has that offset."""
    for name in _names(place):
        try:
            zone = edtf.time_zone(name)
        except DateError:
            continue
        if _standard(zone) == offset.utcoffset(None):
            return zone
    return None


def _names(place: str) -> Iterator[str]:
    """IANA names that the zone of a place may have, the likeliest first."""
    plain = _PARENTHESIS.sub("", place).strip()
    if plain.casefold() == "coordinated universal time":
        yield "UTC"
    for windows in (f"{plain} Standard Time", plain.replace("Time", "Standard Time"), plain):
        if windows in WINDOWS_TO_OLSON:
            yield WINDOWS_TO_OLSON[windows]
    cities = [city.strip().casefold() for city in re.split("[,/]", plain)]
    # The city after which all of them are called comes first.
    for known in (WINDOWS_TO_OLSON.values(), sorted(available_timezones())):
        by_city = {name.rpartition("/")[2].replace("_", " ").casefold(): name for name in known}
        yield from (by_city[city] for city in cities if city in by_city)


def _standard(zone: ZoneInfo) -> timedelta:
    """How far its clocks are from UTC where no summer time holds."""
    shifts = [day.replace(tzinfo=zone).utcoffset() or _NO_SHIFT for day in _DAYS]
    return min(shifts)


def _in_any_case(name: str) -> ZoneInfo | None:
    """The zone of that name in other capitals, or with spaces for underscores."""
    wanted = name.replace(" ", "_").casefold()
    parts = [wanted, wanted.rpartition("/")[2]] if "/" in wanted else [wanted]
    known = {zone.casefold(): zone for zone in available_timezones()}
    found = next((known[part] for part in parts if part in known), "")
    return ZoneInfo(found) if found else None
