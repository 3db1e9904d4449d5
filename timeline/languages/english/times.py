"""Times of day of running text, on their day: a moment, or from one to another."""

import re
from collections.abc import Iterator
from datetime import timedelta

from timeline import edtf
from timeline.dates.day_times import DayTimes
from timeline.dates.rules import compiled, plain
from timeline.edtf import Edtf, EdtfDate, EdtfDateTime, EdtfInterval
from timeline.errors import DateError
from timeline.languages.english.clock import (
    CLOCK,
    TO,
    clock_of,
    moment_of,
    times_of,
    two_midnights,
)
from timeline.languages.english.zones import doubt_of, is_local, zone_as_edtf, zone_in_text
from timeline.languages.numbers import DASH

_HOUR = rf"\d{{1,2}}(?= ?{DASH} ?\d| (?:to|until|till|and) (?:\d|noon))(?!{DASH}\d\d{DASH})"
# The same moment by the clocks of another place: "(4 pm GMT)", "/ 18:00 PDT".
_OTHER = (
    rf"(?: ?(?P<bracket>\()(?:i\.e\.,? |= ?)?| ?[/|=;] ?|,? or )"
    rf"(?P<clock_other>{CLOCK})(?:{TO}{CLOCK})?{zone_in_text('_other')}(?(bracket)\))"
)
_TIMES = (
    rf"(?:from |between )?(?:(?P<clock_start>{CLOCK}|{_HOUR}){zone_in_text('_start')}?"
    rf"(?:{TO}| and (?=\d))(?P<clock_end>{CLOCK}){zone_in_text('_end')}?"
    rf"|(?P<clock>{CLOCK})(?:{zone_in_text('')})?)"
)
_BY_OTHERS = rf"{CLOCK}(?:{TO}{CLOCK})?{plain(zone_in_text(''))}"
#: source of the pattern of one time or two, with the same by other clocks
TIMES = rf"{_TIMES}(?:{_OTHER})?"
#: the same without names, to stand in the pattern of a date
TIMES_OF_TEXT = (
    rf"{plain(_TIMES)}(?: ?\((?:i\.e\.,? |= ?)?{_BY_OTHERS}\)"
    rf"|(?: ?[/|=;] ?|,? or ){_BY_OTHERS})?"
)


def on_day(words: str, day: EdtfDate) -> DayTimes | None:
    """What times of day in running text are on that day; None where no clock shows them."""
    match = _match(words)
    if match is None:
        return None
    value, doubts = _lenient(match[0], day)
    doubts = (*doubts, *_doubts_of_zones(match, day, value))
    return DayTimes(
        value=value, timex=_timex(match, day, value), doubts=tuple(dict.fromkeys(doubts))
    )


def strictly_on_day(words: str, day: EdtfDate) -> tuple[Edtf, tuple[str, ...]]:
    """The value of times of day in a seed on that day, and what is to be checked of it.

    Raises:
        DateError: They can be several, or there are none such on that day.
    """
    value = _strict(words, day)
    match = _match(words)
    return value, () if match is None else tuple(_doubts_of_zones(match, day, value))


def _match(words: str) -> re.Match[str] | None:
    # Behind "at" four digits are a time, and whether they are one has been seen.
    return compiled(TIMES).fullmatch("at " + " ".join(words.split()), len("at "))


def _lenient(words: str, day: EdtfDate) -> tuple[Edtf, tuple[str, ...]]:
    """The first value that the words have, as they are or with what is likely, and its doubts."""
    doubts: list[str] = []
    for said in dict.fromkeys(
        (_in_the_morning(words), _without_halves(words), _without_zones(words))
    ):
        try:
            return _strict(said, day), tuple(doubts)
        except DateError as error:
            doubts.append(str(error))
    return day, tuple(doubts[:1])


# Behind 14:30 and 0:15.
_ODD_HALF = re.compile(r"(?<=[1-9]\d[:.]\d\d)\s?[ap]\.?\s?m\b|(?<=\b0:\d\d)\s?am\b", re.IGNORECASE)


def _without_halves(words: str) -> str:
    """The words without am and pm behind hours that need none."""
    return _in_the_morning(_ODD_HALF.sub("", words))


_ONE_DIGIT = re.compile(
    r"(?<![\d:.])(?P<hour>\d)(?=[:.]\d\d(?!\s?[ap]\.?\s?m)|\s?[-‐‑‒–—−]|\sto\s)"
)


# A sign of an offset has no space behind it.
_SPACED_DASH = re.compile(r"\s[-−]\s")


def _in_the_morning(words: str) -> str:
    """The words with hours of two digits, as a clock of 24 hours shows them."""
    return _ONE_DIGIT.sub(r"0\g<hour>", _SPACED_DASH.sub(" to ", words))


def _without_zones(words: str) -> str:
    match = _match(words)
    if match is None:
        return words
    said = match.string
    spans = sorted((match.span(f"zone{end}") for end in ("", "_start", "_end")), reverse=True)
    for start, end in spans:
        if start >= 0:
            said = said[:start].rstrip() + said[end:]
    return _in_the_morning(said[match.start() :])


def _strict(words: str, day: EdtfDate) -> Edtf:
    """The value of times on a day.

    Raises:
        DateError: They can be several, or there are none such on that day.
    """
    match = _match(words)
    if match is None:
        raise DateError(f"{words!r} is not a time of day")
    if match["clock"] is None:
        return edtf.interval(*times_of(match, day))
    if "midnight" in match["clock"].lower():
        raise two_midnights(words, day)
    zone = zone_as_edtf(words, match["zone"], match["place"])
    return _zoned_by_other(match, moment_of(words, day, clock_of(match, ""), zone), day)


def _zoned_by_other(match: re.Match[str], moment: EdtfDateTime, day: EdtfDate) -> EdtfDateTime:
    """A time without a zone, with the offset that it has where the other one has its own."""
    if moment.moment.tzinfo is not None or match["clock_other"] is None:
        return moment
    other = _other(match, day)
    return moment if other is None else other


def _other(match: re.Match[str], day: EdtfDate) -> EdtfDateTime | None:
    """The same moment by other clocks, as it stands there; None where that is not clear."""
    try:
        zone = zone_as_edtf(match[0], match["zone_other"], match["place_other"])
        return moment_of(match[0], day, clock_of(match, "_other"), zone)
    except DateError:
        return None


def _timex(match: re.Match[str], day: EdtfDate, value: Edtf) -> str:
    """The `value` of TIMEX3: of two times the first."""
    clock = (match["clock"] or match["clock_start"]).lower()
    if match["clock"] and ("midnight" in clock or clock.startswith("24")):
        return f"{day.first}T24:00"
    start = value.start if isinstance(value, EdtfInterval) else value
    return str(start).partition("[")[0]


def _doubts_of_zones(match: re.Match[str], day: EdtfDate, value: Edtf) -> Iterator[str]:
    names = tuple(match[f"zone{end}"] for end in ("", "_start", "_end"))
    start = value.start if isinstance(value, EdtfInterval) else value
    if not isinstance(start, EdtfDateTime):
        return
    for name in names:
        if is_local(name):
            yield f"{match[0]!r} is by the clocks of a place that is not named: write its zone"
        elif name:
            yield from doubt_of(name, start)
    if match["clock_other"] is not None:
        yield from _doubts_of_other(match, day, start)


def _doubts_of_other(match: re.Match[str], day: EdtfDate, start: EdtfDateTime) -> Iterator[str]:
    other = _other(match, day)
    if other is None or other.moment.tzinfo is None:
        yield f"{match[0]!r} names two times: which of them is meant?"
    elif start.moment.tzinfo is not None and not are_one(start, other):
        yield f"{match[0]!r} names two moments: which of them is meant?"


def are_one(first: EdtfDateTime, second: EdtfDateTime) -> bool:
    """Whether two times are one moment of the clock, by the clocks of two places, on any day."""
    return (first.moment - second.moment) % timedelta(days=1) == timedelta()


_PART = re.compile(r"\b(?:morning|afternoon|evening|night)\b", re.IGNORECASE)


def part_of_clock(words: str | None) -> str:
    """What stands behind a time where a part of the day stands elsewhere; empty for none.

    >>> [part_of_clock(words) for words in (" evening", "the night of ", "dawn of ")]
    ['in the evening', 'at night', '']
    """
    found = _PART.search(words or "")
    if found is None:
        return ""
    part = found[0].lower()
    return "at night" if part == "night" else f"in the {part}"


def _loose(source: str) -> re.Pattern[str]:
    """The pattern of a source, of which a space stands for any white space."""
    return re.compile(source.replace(" ?", r"\s*+").replace(" ", r"\s++"), re.IGNORECASE)


_LINK = _loose(rf"(?:{TO}| and )(?={CLOCK})")
_CLOCK_BEFORE = _loose(rf"(?<!\w)(?:{CLOCK}|\d{{1,2}}\Z|\d{{4}}\Z)")


def time_link(words: str) -> tuple[int, int] | None:
    """Where what joins two times begins and ends; None for one time.

    >>> time_link("6 May 2024, 5 pm to 7 pm")
    (16, 20)
    """
    for match in _LINK.finditer(words):
        if _CLOCK_BEFORE.search(words, 0, match.start()):
            return match.span()
    return None
