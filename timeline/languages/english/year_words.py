"""Years in words: "nineteen eighty-four", "March nineteen ninety-one", "the year two thousand"."""

import re

from timeline import edtf
from timeline.dates.rules import Anchor, Parts, Rule, RuleKind, first_match, plain
from timeline.errors import DateError
from timeline.languages.english.calendar import (
    A_MONTH,
    A_SEASON,
    DAY_MONTH,
    DAYS_AND_MONTHS,
    MONTH_DAY,
    PARTS_OF_YEARS,
)
from timeline.languages.english.feast_dates import FEAST_DATES
from timeline.languages.english.feasts import A_FEAST
from timeline.languages.english.lists import listed
from timeline.languages.english.vocabulary import MONTH_WORDS, number_of
from timeline.languages.numbers import DASH

_TEEN = "(?:thir|four|fif|six|seven|eigh|nine)teen"
_TENS = "(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
_UNIT = "(?:one|two|three|four|five|six|seven|eight|nine)"
_OF_TENS = rf"(?:{_TENS}(?:(?:{DASH}| ){_UNIT})?|{_TEEN}|ten|eleven|twelve)"
#: source of the pattern of a year in words
YEAR_WORDS = (
    rf"(?:(?P<century>{_TEEN}|twenty)(?:{DASH}| )"
    rf"(?:(?P<rest>{_OF_TENS})|(?:oh|o)(?:{DASH}| )(?P<unit>{_UNIT})"
    rf"|(?P<hundred>hundred)(?: and (?P<odd>{_OF_TENS}|{_UNIT}))?)"
    rf"|(?P<thousand>two thousand)(?:(?: and)? (?P<small>{_OF_TENS}|{_UNIT}))?)"
)
#: words of which one stands in each
YEAR_CUES = listed("thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thousand")
_LEAD = "|".join(plain(part) for part in (DAY_MONTH, MONTH_DAY, A_FEAST, A_MONTH, A_SEASON))


def year_of(match: re.Match[str]) -> int:
    """The year that `YEAR_WORDS` matched."""
    small = next((match[name] for name in ("rest", "unit", "odd", "small") if match[name]), None)
    base = 20 if match["thousand"] else number_of(match["century"])
    return 100 * base + (number_of(small) if small else 0)


def _year(match: re.Match[str], _: Anchor) -> Parts:
    return Parts(value=edtf.year(year_of(match)), stated=("year",))


def _dated(match: re.Match[str], anchor: Anchor) -> Parts:
    words = f"{match['lead']} {year_of(match)}"
    found = first_match(words, (*FEAST_DATES, *DAYS_AND_MONTHS, *PARTS_OF_YEARS), anchor)
    if found is None:
        raise DateError(f"{match[0]!r} is not a date that can be read")
    return found


#: years in words, alone and behind what has a year
YEARS_IN_WORDS: tuple[Rule, ...] = (
    Rule(
        name="year in words",
        source=rf"(?:(?:the )?year )?{YEAR_WORDS}",
        read=_year,
        examples=(
            ("nineteen eighty-four", "", "1984"),
            ("nineteen oh five", "", "1905"),
            ("eighteen hundred and twelve", "", "1812"),
            ("year two thousand", "", "2000"),
            ("two thousand and eight", "", "2008"),
            ("twenty twenty-four", "", "2024"),
        ),
        rejects=("nineteen", "twenty four", "nineteen eighties", "three thousand", "two hundred"),
        cue="teen|twenty|thousand",
        kind=RuleKind.YEAR,
        words=YEAR_CUES,
    ),
    Rule(
        name="date with a year in words",
        source=rf"(?P<lead>{_LEAD})(?: ?, ?(?:of )?| (?:of )?)(?:the year )?{YEAR_WORDS}",
        read=_dated,
        examples=(
            ("March nineteen ninety-one", "", "1991-03"),
            ("third of May, nineteen eighty", "", "1980-05-03"),
            ("summer of nineteen sixty-nine", "", "1969-22"),
        ),
        rejects=("March nineteen", "May third, nineteen people", "March 1991"),
        cue="teen|twenty|thousand",
        words=MONTH_WORDS | YEAR_CUES,
    ),
)
