"""Time zones in English date words: abbreviations, offsets, IANA names and places."""

import re
from contextlib import suppress
from functools import cache
from zoneinfo import available_timezones

from timeline import edtf
from timeline.edtf import Edtf, EdtfDateTime
from timeline.errors import DateError

#: abbreviations with one meaning: the offset, and a place whose clocks tell when it holds
_OFFSETS = {
    "ACDT": ("+10:30", "Australia/Adelaide"),
    "ACST": ("+09:30", ""),
    "AEDT": ("+11:00", "Australia/Sydney"),
    "AEST": ("+10:00", ""),
    "AKDT": ("-08:00", "America/Anchorage"),
    "AKST": ("-09:00", "America/Anchorage"),
    "AOE": ("-12:00", ""),
    "ART": ("-03:00", ""),
    "AWST": ("+08:00", ""),
    "BRT": ("-03:00", ""),
    "BST": ("+01:00", "Europe/London"),
    "CAT": ("+02:00", ""),
    "CDT": ("-05:00", "America/Chicago"),
    "CEST": ("+02:00", "Europe/Paris"),
    "CET": ("+01:00", "Europe/Paris"),
    "CST": ("-06:00", "America/Chicago"),
    "EAT": ("+03:00", ""),
    "EDT": ("-04:00", "America/New_York"),
    "EEST": ("+03:00", "Europe/Helsinki"),
    "EET": ("+02:00", "Europe/Helsinki"),
    "EST": ("-05:00", "America/New_York"),
    "HKT": ("+08:00", ""),
    "HST": ("-10:00", ""),
    "JST": ("+09:00", ""),
    "KST": ("+09:00", ""),
    "MDT": ("-06:00", "America/Denver"),
    "MSK": ("+03:00", ""),
    "MST": ("-07:00", "America/Denver"),
    "NZDT": ("+13:00", "Pacific/Auckland"),
    "NZST": ("+12:00", "Pacific/Auckland"),
    "PDT": ("-07:00", "America/Los_Angeles"),
    "PKT": ("+05:00", ""),
    "PST": ("-08:00", "America/Los_Angeles"),
    "SAST": ("+02:00", ""),
    "SGT": ("+08:00", ""),
    "WEST": ("+01:00", "Europe/Lisbon"),
    "WET": ("Z", "Europe/Lisbon"),
}
#: abbreviations of several zones: India, Ireland, Israel; Arabia, Atlantic; Gulf, South Georgia
_SEVERAL = ("ADT", "ALMT", "AST", "GST", "IST")
#: names of zones whose clocks change, and of places that have no zone of their own name
_REGIONS = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
    "alaska": "America/Anchorage",
    "hawaii": "Pacific/Honolulu",
    "uk": "Europe/London",
    "british": "Europe/London",
    "beijing": "Asia/Shanghai",
    "delhi": "Asia/Kolkata",
    "india": "Asia/Kolkata",
    "japan": "Asia/Tokyo",
    "geneva": "Europe/Zurich",
    "milan": "Europe/Rome",
    "munich": "Europe/Berlin",
    "washington": "America/New_York",
    "boston": "America/New_York",
    "houston": "America/Chicago",
    "dallas": "America/Chicago",
    "seattle": "America/Los_Angeles",
    "san francisco": "America/Los_Angeles",
}
#: names of offsets that hold in a part of the year or in all of it
_NAMED = {
    "greenwich mean": "GMT",
    "coordinated universal": "UTC",
    "universal": "UTC",
    "zulu": "Z",
    "british summer": "BST",
    "central european": "CET",
    "central european summer": "CEST",
    "eastern european": "EET",
    "eastern european summer": "EEST",
    "western european": "WET",
    "western european summer": "WEST",
    "eastern standard": "EST",
    "eastern daylight": "EDT",
    "central standard": "CST",
    "central daylight": "CDT",
    "mountain standard": "MST",
    "mountain daylight": "MDT",
    "pacific standard": "PST",
    "pacific daylight": "PDT",
    "moscow": "MSK",
    "japan standard": "JST",
    "australian eastern standard": "AEST",
    "australian eastern daylight": "AEDT",
    "south african standard": "SAST",
}
_LETTERS = "|".join((*_OFFSETS, "AoE", *_SEVERAL, "ET", "CT", "MT", "PT"))
_WORD = r"(?:UK|US|[A-Z][a-z]{1,20})"
_AREA = "Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific"
_UTC = r"(?:utc|gmt)(?: ?[+−-] ?\d{1,2}(?!\d|:\d\d(?!\d))| ?[+−-] ?\d{1,2}:?\d\d(?!\d))?"
# A name is that of a place only with capitals: "5 pm west of the bridge", "5 pm this time".
_NAMES = (
    rf"(?-i:(?:{_LETTERS})\b(?!['’-]\w)|{_WORD}(?: {_WORD}){{0,2}} [Tt]ime\b"
    r"|(?:Eastern|Central|Mountain|Pacific)\b(?! [A-Z]))|local time\b"
)
_IANA = r"[a-z]{2,20}/[a-z][a-z0-9_+-]{1,30}(?:/[a-z_-]{2,30})?"
_IN_TEXT = rf"(?-i:{_AREA})/[a-z][a-z0-9_+-]{{1,30}}(?:/[a-z_-]{{2,30}})?"
# "09:00-11:30" are two times: a bare offset west of Greenwich takes brackets or no colon.
_BARE_WEST = r"(?<=\s)[−-]\d{4}(?!\d)"
_EAST = r"\+\d\d:?\d\d(?!\d)"


_TIME_BEHIND = re.compile(r"(?: (?:standard|daylight|summer))? time(?: zone)?\Z", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")


def place_of(name: str) -> str:
    """The zone of a place that a name of a zone stands for, all year; empty for what is none.

    Where its clocks do not change it may be an offset.

    >>> place_of("CEST"), place_of("Eastern Time (US & Canada)"), place_of("JST"), place_of("IST")
    ('Europe/Paris', 'America/New_York', '+09:00', '')
    """
    name = " ".join(_IN_BRACKETS.sub("", name).split())
    if name.upper() in _OFFSETS:
        offset, place = _OFFSETS[name.upper()]
        return place or offset
    return _REGIONS.get(_TIME_BEHIND.sub("", name).lower(), "") or _REGIONS.get(name.upper(), "")


def _source(suffix: str, iana: str, bracketed: str) -> str:
    zone = rf"(?:z\b|{_UTC}|{_EAST}|{iana}|{_NAMES})"
    return (
        rf"(?: ?(?P<zone{suffix}>\({zone}\)|\([−-]\d\d:\d\d\)|{zone}|{_BARE_WEST}|\[{bracketed}\])"
        rf"(?: ?[(\[](?P<place{suffix}>{iana})[)\]])?)"
    )


def zone_of(suffix: str) -> str:
    """Source of the pattern of a zone behind a time, or of none."""
    return _source(suffix, _IANA, r"[a-z0-9_+/-]{1,40}") + "?"


def zone_in_text(suffix: str) -> str:
    """Source of the pattern of a zone behind a time of running text."""
    return _source(suffix, _IN_TEXT, _IN_TEXT)


def zone_as_edtf(words: str, name: str | None, place: str | None) -> str:
    """A zone as EDTF writes it behind a time: offset, IANA name or both.

    Raises:
        DateError: It has several meanings, or none that is known.
    """
    if name is None:
        return ""
    if name.startswith("["):
        return name
    name = " ".join(name.strip("()").split())
    if is_local(name):
        return ""
    if "/" in name:
        return f"[{name}]"
    said = offset(name)
    if said:
        return f"{said}[{place}]" if place else said
    region = _region(name)
    if not region:
        raise DateError(
            f"{words!r} has a zone of several meanings, {name!r}: write the IANA name, "
            "such as 'Europe/Rome', or the offset, such as '+01:00'"
        )
    return f"[{region}]"


def is_abbreviation(name: str) -> bool:
    """Whether letters say an offset that clocks have for a part of the year or all of it: CET."""
    return name.upper() in _OFFSETS


def is_local(name: str | None) -> bool:
    """Whether it is the time of the place, without its name."""
    return name is not None and " ".join(name.strip("()").lower().split()) == "local time"


def _short(name: str) -> str:
    """The abbreviation of a name of a zone, or else the name."""
    bare = name.removesuffix("time").removesuffix("Time").strip().lower()
    return _NAMED.get(bare, name)


def _region(name: str) -> str:
    """The IANA zone whose clocks are meant; empty where the name has none or several."""
    if name in _REGIONS:
        return _REGIONS[name]
    bare = name.removesuffix("time").removesuffix("Time").strip().lower()
    return _REGIONS.get(bare) or _places().get(bare, "")


@cache
def _places() -> dict[str, str]:
    """The IANA zones by the place that each is named after, where that is one."""
    found: dict[str, set[str]] = {}
    for zone in available_timezones():
        area, _, place = zone.rpartition("/")
        if area.partition("/")[0] in _AREA.split("|") and area != "Etc":
            found.setdefault(place.replace("_", " ").lower(), set()).add(zone)
    return {place: zones.pop() for place, zones in found.items() if len(zones) == 1}


def offset(words: str | None) -> str:
    """The offset that words of a zone say, as EDTF and TIMEX3 write it; empty where they say none.

    >>> [offset(words) for words in ("UTC", "(GMT +8)", "EST", "IST")]
    ['Z', '+08:00', '-05:00', '']
    """
    name = _short(" ".join((words or "").strip(" ()").split()))
    if name.upper() in _OFFSETS:
        return _OFFSETS[name.upper()][0]
    match = _OFFSET.fullmatch(name)
    if match is None or not name:
        return ""
    if match["hours"] is None:
        return "Z"
    sign = "+" if match["sign"] == "+" else "-"
    said = f"{sign}{int(match['hours']):02}:{match['minutes'] or '00'}"
    return "Z" if said == "-00:00" else said


_OFFSET = re.compile(
    r"(?:z|utc|gmt)?(?:\s*(?P<sign>[+−-])\s?(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?)?",
    re.IGNORECASE,
)


def doubt_of(name: str | None, moment: Edtf) -> tuple[str, ...]:
    """What a person has to check of a zone whose summer or winter time it is not that day."""
    said = _short(" ".join((name or "").strip("()").split()))
    stated, place = _OFFSETS.get(said.upper(), ("", ""))
    if not place or not isinstance(moment, EdtfDateTime):
        return ()
    with suppress(DateError):
        there = edtf.parse(f"{moment.moment.replace(tzinfo=None).isoformat()}[{place}]")
        if isinstance(there, EdtfDateTime) and (
            there.moment.utcoffset() != moment.moment.utcoffset()
        ):
            right = there.moment.isoformat()[len("2024-01-18T09:00:00") :]
            return (f"{name!r} is {stated}, and clocks there show {right} on that day",)
    return ()
