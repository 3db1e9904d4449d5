"""What comes again on days of the calendar: "every first Sunday in May", "annually on 3 May"."""

import re
from collections.abc import Callable

from timeline.dates.rules import compiled, plain
from timeline.languages.english.feasts import A_FEAST, FEAST_WORDS, feast_named
from timeline.languages.english.lists import listed
from timeline.languages.english.month_parts import NTH_DAY, NTH_WEEK, NTH_WEEKDAY
from timeline.languages.english.units import SEASON_LETTERS, unit_of
from timeline.languages.english.vocabulary import (
    DAY,
    MONTH,
    MONTH_WORDS,
    ORDINAL,
    SEASON,
    SEASONS,
    WEEKDAY,
    WEEKDAY_WORDS,
    month_number,
    number_of,
    weekday_index,
)
from timeline.languages.running_text import Measure
from timeline.text.mention import Type

_NTH = "first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th)"
_OF_MONTH = "|".join(
    (
        *(plain(part) for part in (NTH_WEEKDAY, NTH_DAY, NTH_WEEK)),
        rf"{DAY}(?: of | ){MONTH}|{MONTH} (?:the )?{DAY}",
    )
)
_ON_DAY = rf"(?:{_OF_MONTH}|{A_FEAST}|{WEEKDAY})"
_ALWAYS = r"(?:(?:every|each) (?:other |second )?(?:year|month|week)|annually|yearly|weekly)"
#: what is held at one time of a day that comes again
_HELD = (
    "afternoons|classes|closures|concerts|courses|dinners|editions|evenings|flights|games|lectures"
    "|lessons|markets|masses|matches|meetings|mornings|newsletters|nights|practices|rehearsals"
    "|sailings|services|sessions|shifts|shows|talks|trains|walks|workshops"
)
_JOINED = rf"(?:(?:, ?(?:and |or )?| and | or | ?& ?|/){WEEKDAY})"


def _day(match: re.Match[str]) -> str:
    return f"XXXX-{month_number(match['month']):02}-{number_of(match['day']):02}"


def _feast(name: str) -> str:
    days = {f"{feast_named(name).day(year):%m-%d}" for year in (2023, 2024, 2025)}
    return f"XXXX-{days.pop()}" if len(days) == 1 else "P1Y"


_READERS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (rf"{NTH_WEEK}", lambda match: f"XXXX-{month_number(match['month']):02}"),
    (rf"{NTH_WEEKDAY}", lambda match: f"XXXX-{month_number(match['month']):02}"),
    (
        r"(?P<nth>last|final) day (?:of|in) (?:the month of )?" + rf"(?P<month>{MONTH})",
        lambda match: f"XXXX-{month_number(match['month']):02}",
    ),
    (
        rf"(?P<day>{DAY})(?: day)?(?: of | in | )(?:the month of )?(?P<month>{MONTH})",
        _day,
    ),
    (rf"(?P<month>{MONTH}) (?:the )?(?P<day>{DAY})", _day),
    (rf"(?P<feast>{A_FEAST})", lambda match: _feast(match["feast"])),
    (rf"(?P<month>{MONTH})", lambda match: f"XXXX-{month_number(match['month']):02}"),
    (
        rf"(?P<season>{SEASON})",
        lambda match: f"XXXX-{SEASON_LETTERS[SEASONS[match['season'].lower()]]}",
    ),
    (rf"(?P<name>{WEEKDAY}).*", lambda match: f"XXXX-WXX-{weekday_index(match['name']) + 1}"),
)


def _value(match: re.Match[str]) -> str:
    """The part of a value that all its days share, or how often they come."""
    said = match["day"]
    for source, reader in _READERS:
        found = compiled(source).fullmatch(said)
        if found is not None:
            return reader(found)
    raise TypeError(said)


def _of_unit(match: re.Match[str]) -> str:
    return {"month": "P1M", "quarter": "P1Q", "year": "P1Y", "week": "P1W"}[
        unit_of(match["unit"] or match["within"])
    ]


#: what comes again on days of the calendar
RECURRING: tuple[Measure, ...] = (
    Measure(
        name="every such day",
        source=rf"(?:every|each) (?P<day>{_OF_MONTH}|{A_FEAST}|{WEEKDAY}{_JOINED}{{1,6}})",
        type=Type.SET,
        is_days=True,
        read=_value,
        examples=(
            ("every first Sunday in May", "XXXX-05"),
            ("every 3 May", "XXXX-05-03"),
            ("each Christmas", "XXXX-12-25"),
            ("every Easter", "P1Y"),
            ("every Monday and Thursday", "XXXX-WXX-1"),
        ),
        rejects=("every day", "the first Sunday in May", "every May"),
        words=MONTH_WORDS | WEEKDAY_WORDS | FEAST_WORDS,
    ),
    Measure(
        name="day of every month",
        source=(
            rf"(?:(?:every|each) (?:{_NTH}) (?:{WEEKDAY}|day|week|weekend)"
            r" (?:of|in) (?:the|each|every) (?P<within>month|quarter|year)"
            rf"|(?:the )?(?:(?:{_NTH}) (?:{WEEKDAY}|day|week|weekend)|{ORDINAL})"
            r" (?:of|in) (?:each|every) (?P<unit>month|quarter|year|week))"
        ),
        type=Type.SET,
        is_days=True,
        read=_of_unit,
        examples=(
            ("the first Monday of every month", "P1M"),
            ("the 15th of each month", "P1M"),
            ("every last Friday of the month", "P1M"),
            ("the last day of every quarter", "P1Q"),
        ),
        rejects=("the first Monday of the month", "the 15th of May"),
        words=listed("month quarter year week"),
    ),
    Measure(
        name="each year on a day",
        source=(
            rf"{_ALWAYS}(?:,? (?:on|at|in|over|during) (?:the )?|, the )"
            rf"(?P<day>{_ON_DAY}|{MONTH}|{SEASON})"
        ),
        type=Type.SET,
        is_days=True,
        read=_value,
        examples=(
            ("every year on 3 May", "XXXX-05-03"),
            ("annually on the last Friday of June", "XXXX-06"),
            ("each year in May", "XXXX-05"),
            ("every week on Tuesday", "XXXX-WXX-2"),
        ),
        rejects=("every year", "each year of the war", "annually"),
        words=listed("year month week annually yearly weekly"),
    ),
    Measure(
        name="a day each year",
        source=(
            rf"(?:(?:the )?(?P<day>{_OF_MONTH}|{WEEKDAY})|in (?P<part>{MONTH}|{SEASON}))"
            rf" {_ALWAYS}"
        ),
        type=Type.SET,
        is_days=True,
        read=lambda match: _value(match) if match["day"] else _part(match["part"]),
        examples=(
            ("the first Sunday in May every year", "XXXX-05"),
            ("3 May each year", "XXXX-05-03"),
            ("in May every year", "XXXX-05"),
            ("Monday each week", "XXXX-WXX-1"),
        ),
        rejects=("3 May", "3 May last year", "may each year"),
        words=MONTH_WORDS | WEEKDAY_WORDS | frozenset(SEASONS),
    ),
    Measure(
        name="held on a weekday",
        source=rf"(?P<day>{WEEKDAY}{_JOINED}{{0,6}}) (?:{_HELD})",
        type=Type.SET,
        is_days=True,
        read=_value,
        examples=(
            ("Monday, Wednesday, and Friday meetings", "XXXX-WXX-1"),
            ("Saturday mornings", "XXXX-WXX-6"),
        ),
        rejects=("Monday", "Monday morning", "Monday meeting"),
        words=WEEKDAY_WORDS,
    ),
)


def _part(said: str) -> str:
    for source, reader in _READERS[-3:-1]:
        found = compiled(source).fullmatch(said)
        if found is not None:
            return reader(found)
    raise TypeError(said)


#: words that make what a sentence tells come again
EACH_TIME = re.compile(rf"{_ALWAYS}|(?:every|each) .+", re.IGNORECASE)
#: source of the pattern of all of them
COMES_AGAIN = "|".join(plain(row.source) for row in RECURRING)
