"""Times of day in English date words."""

import re
from contextlib import suppress
from datetime import datetime, timedelta

from timeline import edtf
from timeline.dates.resolve import after, qualified
from timeline.dates.rules import ordered
from timeline.edtf import Edtf, EdtfDate, EdtfDateTime, EdtfInterval, Precision
from timeline.errors import DateError
from timeline.languages.english.lists import listed
from timeline.languages.english.zones import zone_as_edtf, zone_of
from timeline.languages.numbers import DASH

#: sources of patterns: am or pm, what joins two times, and a time of day
HALF = r"(?:[ap]\. ?m\b\.?|[ap]m\b)"
TO = rf"(?: (?:to|until|till|through|thru|up to) | ?{DASH} ?)"
_PART = r"(?:,? in the (?:morning|afternoon|evening)\b|,? at night\b)"
_HOURS = r"(?: ?(?:hrs|hours)\b)"
_SHARP = r"(?: (?:sharp|prompt|start(?: time)?(?! ?\w))\b)?"
_FOUR = r"(?:[01]\d|2[0-4])[0-5]\d"
# "1830" is a time before "hours" or a zone, in front of another such, and behind "at".
_BEHIND_FOUR = (
    rf"(?: ?(?:hrs|hours|h)\b|(?= ?(?:z|utc|gmt|(?-i:[A-Z]{{2,4}}T))\b)"
    rf"|(?= ?{DASH} ?{_FOUR} ?(?:hrs|hours|h|z|utc|gmt|(?-i:[A-Z]{{2,4}}T))\b))"
)
CLOCK = (
    rf"(?:\d{{1,2}}(?:[:.]\d\d(?::\d\d)?)(?!\d)(?:(?: ?{HALF})|{_PART}|{_HOURS})?"
    rf"|\d{{1,2}}h(?:[0-5]\d)?(?!\w)"
    rf"|{_FOUR}{_BEHIND_FOUR}|(?<=at\s){_FOUR}(?![\d.:-])"
    rf"|\d{{1,2}} ?{HALF}|\d{{1,2}} ?o['’]clock(?:{_PART})?"
    rf"|(?:12(?:[:.]00)? )?(?:noon|midday|midnight)\b){_SHARP}"
)


def time_of(suffix: str) -> str:
    """Source of the pattern of a time of day; `suffix` ends the names of its groups."""
    return rf"(?P<clock{suffix}>{CLOCK}){zone_of(suffix)}"


CLOCK_CUE = (
    r"\d[:.h]\d|at \d{4}|\d{4} ?(?:h|z|utc|gmt|[a-z]{2,4}t\b)|\dh|o['’]clock|[ap]\.? ?m"
    r"|noon|midday|midnight"
)


def two_midnights(words: str, value: Edtf) -> DateError:
    """Why a midnight of that date is refused."""
    days = "00:00 of the day, or of the next"
    if isinstance(value, EdtfDate) and value.precision == Precision.DAY:
        with suppress(DateError):
            days = f"'{value.first}T00:00' or '{after(words, value).first}T00:00'"
    return DateError(f"{words!r} can be the start or the end of the day: write {days}")


_NOON = 12


def clock_of(match: re.Match[str], suffix: str, half: str = "") -> str:
    """The clock time of a group as EDTF writes it; `half` is "a" or "p" where it has none."""
    words = match[f"clock{suffix}"].lower()
    named = next((_NAMED_CLOCKS[word] for word in words.split() if word in _NAMED_CLOCKS), None)
    if named is not None:
        return named
    hour, rest = _numbers(words)
    half = half_of_day(words) or half
    number = int(hour)
    if half:
        if not 1 <= number <= _NOON:
            raise DateError(f"{words!r} is not a time: with am or pm, hours run from 1 to 12")
        number = number % _NOON + (_NOON if half == "p" else 0)
    elif number and _is_of_either_half(hour, words) and not _is_beside_24_hours(match, suffix):
        said = ":".join(rest or ["00"])
        raise DateError(
            f"{words!r} can be {number:02}:{said} or {(number + 12) % 24:02}:{said}: write the "
            "one that is meant, or am or pm"
        )
    return ":".join([f"{number:02}", *(rest or ["00"])])


def _is_of_either_half(hour: str, words: str) -> bool:
    """Whether a time without am or pm can be of the morning and of the evening."""
    return len(hour) == 1 or ("clock" in words and int(hour) <= _NOON)


def _is_beside_24_hours(match: re.Match[str], suffix: str) -> bool:
    """Whether the other time of two is told by a clock of 24 hours: "23:00 to 1:00"."""
    other = match.groupdict().get(f"clock{_OTHER.get(suffix, '')}")
    if suffix not in _OTHER or not other or "clock" in match[f"clock{suffix}"].lower():
        return False
    hour = re.match(r"\d{1,2}", _numbers(other)[0]) if re.search(r"\d", other) else None
    return hour is not None and not half_of_day(other) and not 1 <= int(hour[0]) <= _NOON


_OTHER = {"_start": "_end", "_end": "_start"}


def _numbers(words: str) -> tuple[str, list[str]]:
    """The hour, and minutes and seconds: "1830" are two numbers."""
    hour, *rest = re.findall(r"\d+", words)
    if len(hour) == len("1830"):
        return hour[:2], [hour[2:]]
    return hour, rest


def half_of_day(words: str) -> str:
    """The letter of am or pm; empty for a time without either."""
    said = words.lower()
    match = _HALF_WORDS.search(said)
    if match is None:
        return ""
    if match["night"]:
        return "p" if 5 <= int(_numbers(said)[0]) < _NOON else "a"  # noqa: PLR2004 - hours
    return match["letter"] or ("a" if match["part"] == "morning" else "p")


_HALF_WORDS = re.compile(
    r"(?P<letter>[ap])\.?\s?m\b|\b(?P<part>morning|afternoon|evening)|\b(?P<night>night)\b"
)
_NAMED_CLOCKS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}


def moment_of(words: str, day: Edtf, clock: str, zone: str) -> EdtfDateTime:
    """The moment of a day at a clock time, as EDTF writes both; 24:00 begins the next day."""
    if not isinstance(day, EdtfDate) or day.precision != Precision.DAY:
        raise DateError(f"{words!r} gives a time of day and no day: '{day}' is all the date")
    if clock in ("24:00", "24:00:00"):
        day, clock = after(words, day), "00:00"
    value = qualified(words, edtf.parse(f"{day.first}T{clock}{zone}"), day.qualification)
    if not isinstance(value, EdtfDateTime):
        raise TypeError(value)
    return value


# Hours that a time before another may lie behind it, to be of the next day.
_NIGHT = 16


def times_of(match: re.Match[str], day: Edtf) -> tuple[EdtfDateTime, EdtfDateTime]:
    """The two times of a match on that day; the second is of the next where it is earlier."""
    words = match[0]
    start_zone = zone_as_edtf(words, match["zone_start"], match["place_start"])
    end_zone = zone_as_edtf(words, match["zone_end"], match["place_end"])
    last_clock = clock_of(match, "_end")
    first_clock = first_clock_of(match, last_clock)
    start = moment_of(words, day, first_clock, start_zone or end_zone)
    last_day = day
    if _is_next_day(match, first_clock, last_clock) and isinstance(day, EdtfDate):
        last_day = after(words, day)
    end = moment_of(words, last_day, last_clock, end_zone or start_zone)
    if not start_zone and not end_zone:
        _check_two_times(match, start, end)
    return start, end


def implied_beside(implied: tuple[str, ...], value: Edtf) -> tuple[str, ...]:
    """What is filled in of times of a day: the day of an end behind its midnight, too."""
    if not isinstance(value, EdtfInterval) or len(value.ends) == 1:
        return implied
    first, last = (end.moment for end in value.ends if isinstance(end, EdtfDateTime))
    # The midnight with which a day ends is of no other.
    other = (last - timedelta(minutes=1)).date() != first.date()
    return ordered({*implied, "day"}) if other else implied


def _is_next_day(match: re.Match[str], first: str, last: str) -> bool:
    """Whether a stretch that ends at the clock time `last` runs over midnight."""
    if last >= first:
        return False
    begin, end = (datetime.strptime(clock[:5], "%H:%M") for clock in (first, last))  # noqa: DTZ007
    hours = (end - begin).seconds / 3600
    return "midnight" in match["clock_end"].lower() or hours <= _NIGHT


def first_clock_of(match: re.Match[str], last: str) -> str:
    """The start of an interval of times; in the half of the day in which it comes before `last`."""
    words, half = match["clock_start"], half_of_day(match["clock_end"])
    if not half and re.fullmatch("[1-9]", words):
        raise DateError(
            f"{match[0]!r} can begin in the morning or in the evening: "
            "write both times in full, as in 09:00"
        )
    on_a_dial = re.match(r"0?[1-9](?!\d)|1[0-2](?!\d)", words) is not None
    if not half or not on_a_dial or half_of_day(words):
        return clock_of(match, "_start")
    same = clock_of(match, "_start", half)
    other = clock_of(match, "_start", "a" if half == "p" else "p")
    return other if same >= last > other else same


def _check_two_times(match: re.Match[str], start: EdtfDateTime, end: EdtfDateTime) -> None:
    """Refuses a dash before the second time that can be the sign of an offset."""
    words = match[0]
    between = match.string[match.end("clock_start") : match.start("clock_end")]
    clock = match["clock_end"]
    west = re.fullmatch(r"(?:0\d|1[0-2]):(?:00|30)", clock) is not None
    if between.strip() not in ("-", "−") or not west:
        return
    joined = not between.endswith(" ")
    used = clock.endswith(":00") or clock in _HALF_HOURS_WEST
    backwards = end.moment.time() <= start.moment.time()
    if backwards or (joined and between != between.strip() and used):
        raise DateError(
            f"{words!r} can be the times {start.moment:%H:%M} and {clock}, or the offset "
            f"-{clock}: write '{start.moment:%H:%M} to {clock}' or "
            f"'{start.moment:%H:%M} UTC-{clock}'"
        )


_HALF_HOURS_WEST = ("02:30", "03:30", "04:30", "09:30")

#: words of a text at which there may be a time of day
CLOCK_WORDS = listed("noon midday midnight am pm m h hrs clock gmt utc t")


def is_clock(words: str) -> bool:
    """Whether numbers are a time that clocks show."""
    if not words[:1].isdecimal():
        return True
    hour, rest = _numbers(words.lower())
    return int(hour) < 25 and all(int(number) < 60 for number in rest)  # noqa: PLR2004 - hours
