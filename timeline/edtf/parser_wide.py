"""EDTF that needs more than `EdtfDate`: any year, X in any place, doubts of parts (level 2)."""

import re

from timeline.edtf.days import LAST_YEAR
from timeline.edtf.make_wide import CERTAIN, YEARS_RUN, wide
from timeline.edtf.precision import Precision, Qualification
from timeline.edtf.wide_date import EdtfWide
from timeline.errors import DateError

#: what says a doubt
SIGNS = frozenset("?~%")
_SIGN = "[?~%]?"
_WIDE = re.compile(
    rf"(?P<own0>{_SIGN})(?P<year>-?[\dX]{{4}}(?:S\d{{1,3}})?|Y-?\d+(?:E\d+)?(?:S\d{{1,3}})?)"
    rf"(?P<group0>{_SIGN})"
    rf"(?:-(?P<own1>{_SIGN})(?P<part>[\dX]{{2}})(?P<group1>{_SIGN})"
    rf"(?:-(?P<own2>{_SIGN})(?P<day>[\dX]{{2}})(?P<group2>{_SIGN}))?)?",
    re.ASCII,
)
_LONG = re.compile(r"Y(?P<sign>-?)0*(?P<digits>\d*?)(?:E(?P<exponent>\d+))?(?:S\d+)?", re.ASCII)
_MOST_DIGITS = len(str(LAST_YEAR))
_FOUR = 4
_QUALIFICATIONS = {item.value: item for item in Qualification}


def parse_wide(text: str) -> EdtfWide | None:
    """The date of `text`; None where it is not written so.

    Raises:
        DateError: It is written so, and names no date.
    """
    match = _WIDE.fullmatch(text)
    if match is None:
        return None
    year, part, day = match["year"], match["part"] or "", match["day"] or ""
    _check_year(text, year, part)
    try:
        value = wide(year, part, day, qualifications=_doubts(match))
    except DateError as error:
        raise DateError(f"{text!r} is not a date: {error}") from None
    if day and value.unit is Precision.DAY and part.isdecimal() and value.month_number is None:
        raise DateError(f"{text!r} is not an EDTF date: a season or quarter has no day")
    return value


def _doubts(match: re.Match[str]) -> tuple[Qualification, Qualification, Qualification]:
    """Of each part: its own sign before it, and those behind it or behind a later part."""
    if SIGNS.isdisjoint(match.string):
        return CERTAIN
    year, part, day = (_QUALIFICATIONS[match[f"own{index}"] or ""] for index in range(3))
    group = [_QUALIFICATIONS[match[f"group{index}"] or ""] for index in range(3)]
    behind = group[2]
    day |= behind
    behind |= group[1]
    part |= behind
    return year | behind | group[0], part, day


def _check_year(text: str, year: str, part: str) -> None:
    """Refuses years that EDTF writes another way, or that are too far away."""
    if year.startswith("-0000"):
        raise DateError(f"{text!r} is not an EDTF date: write 0000 for 1 BC")
    match = _LONG.fullmatch(year)
    if match is None:
        return
    if part:
        raise DateError(f"{text!r} is not an EDTF date: a year with Y has no months")
    exponent = int(match["exponent"] or 0) if len(match["exponent"] or "") <= _FOUR else LAST_YEAR
    length = len(match["digits"]) + exponent
    if length > _MOST_DIGITS:
        raise DateError(f"{text!r} is out of range: {YEARS_RUN}")
    if length <= _FOUR:
        right = f"{match['sign']}{int(match['digits'] or '0') * 10**exponent:04}"
        raise DateError(
            f"{text!r} is not an EDTF date: Y is for years of five digits and more, write {right}"
        )
