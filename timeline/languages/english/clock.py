"""Times of day and zones in English date words."""

import re
from contextlib import suppress

from timeline import edtf
from timeline.dates.resolve import after, qualified
from timeline.edtf import Edtf, EdtfDate, EdtfDateTime, Precision
from timeline.errors import DateError
from timeline.languages.english.lists import listed

#: sources of patterns: am or pm, a time of day, and one as seeds write it
HALF = r"[ap]\.?m\b\.?"
_DIGITS = rf"\d{{1,2}}[:.]\d\d(?::\d\d)?(?: ?{HALF})?"
_REST = rf"\d{{1,2}} ?{HALF}|(?:12 )?(?:noon|midday|midnight)"
TIME = rf"{_DIGITS}|{_REST}"
CLOCK = rf"(?:{_DIGITS}(?: (?:hrs|hours)\b)?|{_REST})"
_ZONE_LETTERS = (
    "cet|cest|eet|eest|wet|west|bst|ist|msk|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|"
    "akst|akdt|hst|aest|aedt|acst|awst|nzst|nzdt|jst|kst|sgt|hkt|pkt|gst|ast|brt|art|almt|sast"
)
_IANA = r"[a-z]{2,20}/[a-z][a-z0-9_+-]{1,30}(?:/[a-z_-]{2,30})?"
_ZONE = (
    rf"(?:z|(?:utc|gmt)(?: ?[+−-]\d{{1,2}}(?::?\d\d)?)?|\+\d\d:?\d\d|{_IANA}"
    rf"|(?:{_ZONE_LETTERS})\b|local time)"
)
#: source of the pattern of a zone behind a time of running text
ZONE = (
    r"(?: ?\(?(?:utc|gmt|z|[a-z]{1,2}[sd]t|cet|cest|eet|eest|bst|msk|ist|local time)\b"
    r"(?: ?[+−-] ?\d{1,2}(?::?\d\d)?)?\)?)?"
)
# "09:00-11:30" are two times: a bare offset west of Greenwich takes brackets or no colon.
_BARE_WEST = r"(?<=\s)[−-]\d{4}(?!\d)"


def zone_of(suffix: str) -> str:
    """Source of the pattern of a zone behind a time."""
    return (
        rf"(?: ?(?P<zone{suffix}>\({_ZONE}\)|\([−-]\d\d:\d\d\)|{_ZONE}|{_BARE_WEST}"
        r"|\[[a-z0-9_+/-]{1,40}\])"
        rf"(?: ?[(\[](?P<place{suffix}>{_IANA})[)\]])?)?"
    )


def time_of(suffix: str) -> str:
    """Source of the pattern of a time of day; `suffix` ends the names of its groups."""
    return rf"(?P<clock{suffix}>{CLOCK}){zone_of(suffix)}"


CLOCK_CUE = r"\d[:.]\d|[ap]\.?m|noon|midday|midnight"


def two_midnights(words: str, value: Edtf) -> DateError:
    """Why a midnight of that date is refused."""
    days = "00:00 of the day, or of the next"
    if isinstance(value, EdtfDate) and value.precision == Precision.DAY:
        with suppress(DateError):
            days = f"'{value.first}T00:00' or '{after(words, value).first}T00:00'"
    return DateError(f"{words!r} can be the start or the end of the day: write {days}")


def clock_of(match: re.Match[str], suffix: str, half: str = "") -> str:
    """The clock time of a group as EDTF writes it; `half` is "a" or "p" where it has none."""
    words = match[f"clock{suffix}"].lower().split()[-1]
    if words not in _NAMED_CLOCKS:
        words = match[f"clock{suffix}"].lower()
    if words in _NAMED_CLOCKS:
        return _NAMED_CLOCKS[words]
    hour, *rest = re.findall(r"\d+", words)
    half = half_of_day(words) or half
    number = int(hour)
    if half:
        if not 1 <= number <= 12:  # noqa: PLR2004 - hours on a dial
            raise DateError(f"{words!r} is not a time: with am or pm, hours run from 1 to 12")
        number = number % 12 + (12 if half == "p" else 0)
    elif len(hour) == 1 and number:
        said = ":".join(rest)
        raise DateError(
            f"{words!r} can be {number:02}:{said} or {number + 12}:{said}: write the one that "
            "is meant, or am or pm"
        )
    return ":".join([f"{number:02}", *(rest or ["00"])])


def half_of_day(words: str) -> str:
    """The letter of am or pm; empty for a time without either."""
    match = re.search(r"([ap])\.?m", words.lower())
    return match[1] if match else ""


_NAMED_CLOCKS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}


def moment_of(words: str, day: Edtf, clock: str, zone: str) -> EdtfDateTime:
    """The moment of a day at a clock time, as EDTF writes both."""
    if not isinstance(day, EdtfDate) or day.precision != Precision.DAY:
        raise DateError(f"{words!r} gives a time of day and no day: '{day}' is all the date")
    value = qualified(words, edtf.parse(f"{day.first}T{clock}{zone}"), day.qualification)
    if not isinstance(value, EdtfDateTime):
        raise TypeError(value)
    return value


def zone_as_edtf(words: str, name: str | None, place: str | None) -> str:
    """A zone as EDTF writes it behind a time: offset, IANA name or both."""
    if name is None:
        return ""
    if name.startswith("["):
        return name
    name = name.strip("()")
    if name.lower() == "local time":
        return ""
    if "/" in name:
        return f"[{name}]"
    offset = _offset(name)
    if not offset:
        raise DateError(
            f"{words!r} has a zone of several meanings, {name!r}: write the IANA name, "
            "such as 'Europe/Rome', or the offset, such as '+01:00'"
        )
    return f"{offset}[{place}]" if place else offset


def zone(words: str | None) -> str:
    """The offset that words of a zone in running text say; empty where they say none.

    >>> [zone(words) for words in ("UTC", "(GMT +8)", "EST")]
    ['Z', '+08:00', '']
    """
    name = (words or "").strip(" ()")
    return _offset(name) if name else ""


def _offset(name: str) -> str:
    """An offset as EDTF and TIMEX3 write it; empty for names of zones."""
    match = _OFFSET.fullmatch(name)
    if match is None:
        return ""
    if match["hours"] is None:
        return "Z"
    sign = "+" if match["sign"] == "+" else "-"
    offset = f"{sign}{int(match['hours']):02}:{match['minutes'] or '00'}"
    return "Z" if offset == "-00:00" else offset


_OFFSET = re.compile(
    r"(?:z|utc|gmt)?(?:\s*(?P<sign>[+−-])\s?(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?)?",
    re.IGNORECASE,
)

#: words of a text at which there may be a time of day
CLOCK_WORDS = listed("noon midnight am pm m gmt utc t")


_NOON = 12


def clock(words: str) -> str:
    """A time of day of running text as TIMEX3 writes it.

    >>> [clock(words) for words in ("6:40 p.m.", "12 noon", "9.15")]
    ['18:40', '12:00', '09:15']
    """
    said = words.lower()
    if "noon" in said or "midday" in said:
        return "12:00"
    if "midnight" in said:
        # The one that ends the day (ISO 8601).
        return "24:00"
    hour, *rest = re.findall(r"\d+", said)
    number, half = int(hour), half_of_day(said)
    if half == "p" and number < _NOON:
        number += _NOON
    elif half == "a" and number == _NOON:
        number = 0
    return ":".join((f"{number:02}", *(rest or ("00",))))


def is_clock(words: str) -> bool:
    """Whether numbers with a colon are a time that clocks show."""
    hour, *rest = (int(number) for number in re.findall(r"\d+", words) or ("0",))
    return hour < 25 and all(number < 60 for number in rest)  # noqa: PLR2004 - hours, minutes
