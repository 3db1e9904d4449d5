"""Numbers that are not times of day: prices, results, verses, hours of work."""

import re

from timeline.languages.english.clock import is_clock
from timeline.languages.english.lists import listed
from timeline.languages.english.not_dates.figures import is_figure
from timeline.languages.english.not_dates.lookalike import Lookalike
from timeline.languages.english.not_dates.words import DATES_OF_CALENDAR
from timeline.text.blocks import PARTED
from timeline.text.match import Table, TextMatch, number_left, number_right

_CLOCKS = re.compile(r"\d{1,2}(?:[:.]\d\d){1,2}(?![\d:])|\d{4}(?!\d)|\d{1,2}(?=h)", re.ASCII)
_BARE = re.compile(r"(?:from |between )?[\d:.]+", re.ASCII)


def _shows_no_clock(said: str) -> bool:
    return not all(is_clock(clock) for clock in _CLOCKS.findall(said))


def _is_clockless(hit: TextMatch) -> bool:
    """Numbers that no clock shows, a result or a verse: "1:45.32", "2:1", "John 3:16"."""
    said = hit.match["clock"]
    text, start, end = hit.words.text, hit.match.start("clock"), hit.match.end("clock")
    if number_left(text, start) or number_right(text, end) or _shows_no_clock(said):
        return True
    placed = hit.before(hit.first) in _BEFORE_TIMES or said[:1].lower() in "fb"
    placed = placed or _leads(text, start)
    if _IN_HOURS.fullmatch(said):
        # "They worked 1500 hours."
        return not placed
    # Bare numbers are a time behind "at" and the like only; with a dot they are a price too.
    return _BARE.fullmatch(said) is not None and (not placed or "." in said or ":" not in said)


def _leads(text: str, start: int) -> bool:
    """Whether it is the first in a line, an item or a cell: "10:00 Doors open"."""
    at = len(text[max(start - _WIDEST_GAP, 0) : start].rstrip()) + max(start - _WIDEST_GAP, 0)
    gap = text[at:start]
    return at == 0 or text[at - 1] == PARTED or gap.count("\n") > 1


#: blanks that stand for the line below the heads of a table
_WIDEST_GAP = 300
_IN_HOURS = re.compile(r"\d{4}\s?(?:hrs|hours)|\d{1,2}\s?h", re.ASCII | re.IGNORECASE)
_BEFORE_TIMES = listed("at by until from around about after before till to and between since")


def _is_no_clock_date(hit: TextMatch) -> bool:
    """Whether the number before a date is not a time: "7.15, on Friday"."""
    clock = hit.match["clock"] or hit.match["clock_after"]
    if not clock or _shows_no_clock(clock):
        return bool(clock)
    if hit.match["clock"] and is_figure(hit.words.text, *hit.match.span("clock")):
        return True
    before = hit.before(hit.first)
    if _IN_HOURS.fullmatch(clock):
        return bool(hit.match["clock"]) and before not in _AT
    if not hit.match["clock"] or _DOTTED.fullmatch(clock) is None:
        return False
    priced = hit.before(hit.first - 1) in _PRICED if hit.first > 1 else False
    return before not in _AT or priced


_DOTTED = re.compile(r"\d{1,2}\.\d\d", re.ASCII)
_AT = listed("at by until till from around between since")
_PRICED = listed(
    "closed ended finished traded trading stood settled priced valued quoted sold offered changed"
)


def _is_hours_of_clock(hit: TextMatch) -> bool:
    """Whether hours behind "at" are the time of a clock: "at 1830 hours"."""
    return _IN_HOURS.fullmatch(hit.match[0]) is not None and hit.before(hit.first) == "at"


#: numbers that are no times
CLOCKS: tuple[Lookalike, ...] = (
    Lookalike(
        name="no clock",
        tables=frozenset((Table.TIME,)),
        refuses=_is_clockless,
        stopped=("She swam it in 1:45.32.", "The reading was John 3:16."),
        passed=("It began at 16:15.", "It began at 9:15 p.m."),
    ),
    Lookalike(
        name="no clock beside a date",
        tables=DATES_OF_CALENDAR,
        refuses=_is_no_clock_date,
        stopped=(),
        passed=("It began at 16:15 on 3 May 2024.",),
    ),
    Lookalike(
        name="hours of a clock",
        tables=frozenset((Table.DURATION,)),
        refuses=_is_hours_of_clock,
        stopped=(),
        passed=("They worked 1500 hours.",),
    ),
)
