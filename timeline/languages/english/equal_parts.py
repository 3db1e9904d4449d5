"""Halves and thirds of a period: "first half of May 2027", "last third of 1987"."""

import re
from dataclasses import replace

from timeline.dates.fractions import HALVES, THIRDS, fraction
from timeline.dates.rules import Anchor, Modifier, Parts, Rule, any_of, first_match, ordered
from timeline.edtf import EdtfInterval
from timeline.errors import DateError
from timeline.languages.english.calendar import DAYS_AND_MONTHS, PARTS_OF_YEARS
from timeline.languages.english.lists import listed
from timeline.languages.english.near import NEAR_DATES, NEAR_UNITS
from timeline.languages.numbers import DASH

_COUNTS = {"half": HALVES, "third": THIRDS}
_NAMES = (
    ("first", "opening"),
    ("second", "middle"),
    ("third",),
    ("last", "latter", "final", "closing"),
)
_INDICES = {
    **{name: index for index, names in enumerate(_NAMES[:-1]) for name in names},
    **{f"{number + 1}{end}": number for number, end in enumerate(("st", "nd", "rd"))},
    **dict.fromkeys(_NAMES[-1], -1),
}
_OF = (
    *("year", "month", "season", "quarter", "year and quarter"),
    *("near year and other units", "near month by name", "near season"),
)
_RULES = (*DAYS_AND_MONTHS, *PARTS_OF_YEARS, *NEAR_UNITS, *NEAR_DATES)
_PERIODS = tuple(rule for rule in _RULES if rule.name in _OF)


def _equal_part(match: re.Match[str], anchor: Anchor) -> Parts:
    count, index = _COUNTS[match["unit"].lower()], _INDICES[match["which"].lower()]
    found = first_match(match["date"], _PERIODS, anchor)
    if found is None or index >= count:
        raise DateError(f"{match[0]!r} is not a date that can be read")
    value = fraction(match[0], found.value, index % count, count)
    within = Modifier.WITHIN if isinstance(value, EdtfInterval) else Modifier.WHOLE
    parts = {*found.stated, *(("half",) if count == HALVES else ())}
    return replace(found, value=value, stated=ordered(parts), modifier=within)


#: parts of a period that are as long as each other
EQUAL_PARTS: tuple[Rule, ...] = (
    Rule(
        name="half or third of a period",
        source=(
            rf"(?P<which>{'|'.join(_INDICES)})(?:{DASH}| )"
            rf"(?P<unit>half|third) (?:of|in) (?:the )?(?P<date>{any_of(_PERIODS)})"
        ),
        read=_equal_part,
        examples=(
            ("first half of May 2027", "", "2027-05-01/2027-05-15"),
            ("first third of 2027", "", "2027-37"),
            ("second half of next month", "2027-01-19", "2027-02-16/2027-02-28"),
        ),
        rejects=("first half", "half of May 2027", "first quarter of 2027", "third of May 2027"),
        cue="half|third",
        words=listed("half third"),
    ),
)
