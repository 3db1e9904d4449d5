"""The end of the year as a day of it: "by year-end", "before year's end", "since year-end"."""

import re
from dataclasses import replace

from timeline import edtf
from timeline.dates.resolve import calendar_day, qualified
from timeline.dates.rules import Anchor, Lean, Modifier, Parts, Rule
from timeline.edtf import EdtfDate
from timeline.languages.english.calendar import of_year
from timeline.languages.english.lists import listed
from timeline.languages.english.vocabulary import OF_YEAR
from timeline.languages.numbers import DASH
from timeline.text.words import Words

#: source of the pattern of a year's end that leaves its year to what stands around
YEAR_END = rf"(?:(?P<near>last) )?year(?:{DASH}| |['’]s )end"
_COMING = listed("by before until till around through into towards toward near")


def _year_end(match: re.Match[str], anchor: Anchor) -> Parts:
    """The year that ends then, which is chosen as its last day would be."""
    if match["near"]:
        anchor = replace(anchor, lean=Lean.PAST)
    found = of_year(match, anchor, lambda year: calendar_day(match[0], year, 12, 31), ())
    if not isinstance(found.value, EdtfDate):
        raise TypeError(found.value)
    year = edtf.year(found.value.first.year)
    value = qualified(match[0], year, found.value.qualification)
    return replace(found, value=value, modifier=Modifier.END)


def is_year_end(words: Words, last: int) -> bool:
    """Whether words that end before the index `last` are a year's end."""
    return words.lower[last - 1] == "end" and "year" in words.lower[max(last - 3, 0) : last]


def side_of_year_end(words: Words, first: int, side: Lean | None) -> Lean | None:
    """The side of a year's end whose verb speaks of `side`; None for the nearest.

    Plans are told of in the past, too: "they wanted it by year-end".
    """
    before = words.lower[max(first - 2, 0) : first]
    if "since" in before:
        return Lean.PAST
    if "at" in before or "of" in before:
        return side
    if side is Lean.FUTURE or not _COMING.isdisjoint(before):
        return Lean.FUTURE
    return None


#: the end of the year
YEAR_ENDS: tuple[Rule, ...] = (
    Rule(
        name="end of a year",
        source=rf"{YEAR_END}{OF_YEAR}?",
        read=_year_end,
        examples=(
            ("year-end 2019", "", "2019"),
            ("year-end", "1989-10-30", "1989"),
            ("year’s end", "2021-09-20", "2021"),
            ("last year-end", "2021-09-20", "2020"),
        ),
        rejects=("year", "end of year", "years end"),
        cue="end",
        words=listed("year"),
    ),
)
