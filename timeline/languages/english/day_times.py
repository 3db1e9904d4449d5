"""Times of a day with their day: "from 9 to 11 am on 19 January 2024"."""

import re
from dataclasses import replace

from timeline.dates.rules import Anchor, Parts, Rule, doubted, ordered, parts_of, plain
from timeline.dates.stretch import interval_of
from timeline.edtf import EdtfDate
from timeline.errors import DateError
from timeline.languages.english.clock import (
    CLOCK,
    CLOCK_CUE,
    TO,
    implied_beside,
    time_of,
    times_of,
)
from timeline.languages.english.dates import DATES, read_date
from timeline.languages.english.times import TIMES_OF_TEXT, strictly_on_day
from timeline.languages.english.zones import doubt_of, zone_in_text, zone_of
from timeline.languages.numbers import DASH

_A_DAY = "|".join(plain(rule.source) for rule in DATES if rule.is_day)


def _time_range(match: re.Match[str], anchor: Anchor) -> Parts:
    found = read_date(match["date"], anchor)
    start, end = times_of(match, found.value)
    parts = {"time", *(("timezone",) if start.moment.tzinfo else ())}
    doubts = (*doubt_of(match["zone_start"], start), *doubt_of(match["zone_end"], end))
    value = interval_of(start, end)
    return Parts(
        value=value,
        stated=ordered({*found.stated, *parts}),
        implied=implied_beside(found.implied, value),
        doubts=tuple(dict.fromkeys((*found.doubts, *doubts))),
        calendar=found.calendar,
    )


def _around(match: re.Match[str], anchor: Anchor) -> Parts:
    """The same as texts say it: times on both sides of their day, and by two clocks."""
    until = match["until"]
    return _on_day(match, match["times"] + (f" to {until}" if until else ""), anchor)


def _behind(match: re.Match[str], anchor: Anchor) -> Parts:
    return _on_day(match, match["times"] or match["inside"], anchor)


def _on_day(match: re.Match[str], said: str, anchor: Anchor) -> Parts:
    found = read_date(match["date"], anchor)
    if not isinstance(found.value, EdtfDate):
        raise DateError(f"{match[0]!r} gives a time of day and no day: '{found.value}'")
    value, doubts = strictly_on_day(said, found.value)
    parts = {name for name in parts_of(value) if name in ("time", "timezone")}
    implied = implied_beside(found.implied, value)
    read = replace(found, value=value, stated=ordered({*found.stated, *parts}), implied=implied)
    return doubted(read, *doubts)


#: one time or two of a day
TIMES_OF_DAY: tuple[Rule, ...] = (
    Rule(
        name="times of a day, times first",
        source=(
            rf"(?:(?P<between>between )|from )?"
            rf"(?P<clock_start>{CLOCK}|\d{{1,2}}(?!\d)){zone_of('_start')}"
            rf"(?(between) and |{TO}){time_of('_end')},? (?:on )?(?:the )?(?P<date>{_A_DAY})"
        ),
        read=_time_range,
        examples=(
            ("from 09:00 to 11:30 on 19 January 2024", "", "2024-01-19T09:00/2024-01-19T11:30"),
            ("9–11 am on 19 January 2024", "", "2024-01-19T09:00/2024-01-19T11:00"),
        ),
        rejects=("from 09:00 to 11:30", "19 January 2024, 09:00"),
        cue=CLOCK_CUE,
    ),
    Rule(
        name="times of a day, day first",
        source=(
            rf"(?P<date>{_A_DAY}),? (?:at )?(?:(?P<between>between )|from )?"
            rf"(?P<clock_start>{CLOCK}|\d{{1,2}}(?!\d)){zone_of('_start')}"
            rf"(?(between) and |{TO}){time_of('_end')}"
        ),
        read=_time_range,
        examples=(
            (
                "19 January 2024, 09:00–11:30 (Europe/Rome)",
                "",
                "2024-01-19T09:00+01:00[Europe/Rome]/2024-01-19T11:30+01:00[Europe/Rome]",
            ),
        ),
        rejects=("19 January 2024, 09:00", "19 January 2024, 9–11"),
        cue=CLOCK_CUE,
    ),
)
#: the same in other orders, with brackets, or by the clocks of two places
SAID_TIMES: tuple[Rule, ...] = (
    Rule(
        name="times of a day, as texts say them",
        source=(
            rf"(?P<times>{TIMES_OF_TEXT})(?:,? (?:on )?| {DASH} )(?:the )?(?P<date>{_A_DAY})"
            rf"(?:{TO}(?P<until>{CLOCK}{plain(zone_in_text(''))}?))?"
        ),
        read=_around,
        examples=(
            ("from 11.30 pm on 4 March 2023 until 2 am", "", "2023-03-04T23:30/2023-03-05T02:00"),
            ("5 pm CET (4 pm GMT) on 6 March 2025", "", "2025-03-06T17:00+01:00"),
        ),
        rejects=("from 11.30 pm until 2 am",),
        cue=CLOCK_CUE,
    ),
    Rule(
        name="day with times, as texts say them",
        source=(
            rf"(?P<date>{_A_DAY})(?:(?:,?(?: starting| beginning)?(?: at)? |: ?| ?{DASH} ?| ?@ ?)"
            rf"(?P<times>{TIMES_OF_TEXT})| ?\((?P<inside>{TIMES_OF_TEXT})\))"
        ),
        read=_behind,
        examples=(
            ("6 May 2025 – 6 pm", "", "2025-05-06T18:00"),
            ("6 May 2025 (5 pm ET)", "", "2025-05-06T17:00-04:00[America/New_York]"),
        ),
        rejects=("6 May 2025 – 6",),
        cue=CLOCK_CUE,
    ),
)
