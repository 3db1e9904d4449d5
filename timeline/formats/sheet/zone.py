"""The zone of times of day, as people write it in a column of its own or behind a time."""

import re
from contextlib import suppress
from functools import lru_cache

from timeline import edtf
from timeline.errors import DateError
from timeline.languages.english.zones import doubt_of, is_abbreviation, is_local, zone_as_edtf

#: a time of day without a zone, as EDTF has it
_TIME = re.compile(r"T\d\d:\d\d(?::\d\d)?(?![\d:Z+\[-])", re.ASCII)
_BRACKETS = re.compile(r"(?<=\S)\s*\([^()]*\)")
#: a time, and behind it the name of its zone
_BEHIND = re.compile(
    r"(?P<time>.*[\d.mMhr])\s+\(?(?P<zone>[A-Z]{2,5}|(?:UTC|GMT)\s?[+-]\s?\d{1,2}(?::?\d\d)?"
    r"|[A-Z][a-z]+/[A-Za-z_]+|[A-Z][a-z]+ [Tt]ime)\)?"
)
_HALVES = ("AM", "PM", "UHR")
_LONGEST = 200


@lru_cache(maxsize=1024)
def zone(name: str) -> str:
    """The IANA name of a zone, or its offset from UTC; empty where a name is not known.

    >>> zone("Europe/Berlin"), zone("UTC+2"), zone("Eastern Time (US & Canada)"), zone("here")
    ('Europe/Berlin', '+02:00', 'America/New_York', '')
    """
    name = " ".join(name.split())
    if not 0 < len(name) <= _LONGEST or is_local(name):
        return ""
    # Of an abbreviation that IANA has for a zone too (CET) the offset is meant.
    if not is_abbreviation(name):
        with suppress(DateError):
            return str(edtf.time_zone(name))
    for text in (name, _BRACKETS.sub("", name)):
        with suppress(DateError):
            found = zone_as_edtf(text, text, None)
            return found if found[0] != "[" else str(edtf.time_zone(found.strip("[]")))
    return _of_windows(name)


def _of_windows(name: str) -> str:
    """The same of a name that Windows or Outlook has."""
    from timeline.formats.ics.zone_names import meant, name_of, of_windows

    found = meant(name)
    return of_windows(name) or (name_of(found).removeprefix("UTC") if found else "")


def parted(text: str) -> tuple[str, str]:
    """A cell of a time, and the name of the zone behind it, where there is one that is known.

    >>> parted("7:30 PM EST"), parted("19:30 (CET)"), parted("7:30 PM"), parted("9:00 XYZ")
    (('7:30 PM', 'EST'), ('19:30', 'CET'), ('7:30 PM', ''), ('9:00 XYZ', ''))
    """
    match = _BEHIND.fullmatch(text.strip())
    if match is None or match["zone"] in _HALVES or not zone(match["zone"]):
        return text, ""
    return match["time"], match["zone"]


def zoned(when: str, name: str) -> str:
    """A date whose times have that zone, where they have none.

    >>> zoned("2026-11-27T09:00/2026-11-27T10:00", "UTC+2")
    '2026-11-27T09:00+02:00/2026-11-27T10:00+02:00'
    """
    found = zone(name)
    is_offset = found[:1] in ("+", "-") or found == "Z"
    suffix = found if is_offset else f"[{found}]"
    return _TIME.sub(lambda match: f"{match[0]}{suffix}", when) if found else when


def doubts(when: str, name: str) -> tuple[str, ...]:
    """What a person has to check of a zone whose summer or winter time it is not that day."""
    with suppress(DateError):
        return doubt_of(name, edtf.parse(when.partition("/")[0]))
    return ()
