"""Years of two digits: "19-Nov-12", "19 Nov '12", "April of 87", "summer of '69"."""

import re
from datetime import date

from timeline import edtf
from timeline.dates.resolve import relative
from timeline.dates.rules import Anchor, Parts, Rule, RuleKind, first_match, ordered, plain
from timeline.edtf import Edtf, EdtfDate
from timeline.errors import DateError
from timeline.languages.english.calendar import (
    A_MONTH,
    A_SEASON,
    DAY_MONTH,
    DAYS_AND_MONTHS,
    MONTH_DAY,
    PARTS_OF_YEARS,
)
from timeline.languages.english.vocabulary import (
    MONTH,
    MONTH_CUE,
    MONTH_WORDS,
    SEASON,
    SEASONS,
    WEEKDAY,
)
from timeline.languages.numbers import DASH

# Years: how far ahead the coming one is the one that is meant, and how far off either can be.
_AHEAD = 10
_IN_DOUBT = 60
#: behind it two digits are a year without a doubt
_MARK = "['‘’]"
_CLOCK = r"[:.]\d| ?(?:a\.?m|p\.?m|noon|midday|midnight|o['’]clock|hours|hrs?|h)\b"
_TWO = rf"\d\d(?!\d|['’]?s(?!\w)|{_CLOCK})"
_DAY = rf"(?:{WEEKDAY},? )?\d{{1,2}}"
_SIGNED = "|".join(
    (
        *(rf"{plain(_DAY)}{sign}{MONTH}(?={sign})" for sign in (DASH, "/")),
        # "19nov12"
        rf"{plain(_DAY)}(?<=\d)(?=[a-z]){MONTH}(?=\d)",
    )
)
_DATED = "|".join(plain(part) for part in (DAY_MONTH, MONTH_DAY))
_MONTHLY = "|".join(plain(part) for part in (A_MONTH, A_SEASON))
_SOURCE = (
    rf"(?:(?P<signed>{_SIGNED})(?:{DASH}|/|){_MARK}?(?P<after_sign>{_TWO})"
    rf"|(?P<day>{_DATED})(?P<comma>,?) (?:of )?(?P<mark>{_MARK})?(?P<after_day>{_TWO})"
    rf"|(?P<month>{_MONTHLY})(?: of {_MARK}?|,? {_MARK})(?P<after_month>{_TWO})"
    rf"|{_MARK}(?P<alone>{_TWO}))"
)
_GROUPS = (
    ("signed", "after_sign"),
    ("day", "after_day"),
    ("month", "after_month"),
    ("alone", "alone"),
)
_LAST_DAY = 31
_MONTH_FIRST = re.compile(rf"(?:{WEEKDAY},? )?{MONTH}.*?(?P<day>\d{{1,2}})", re.IGNORECASE)


def _short_year(match: re.Match[str], anchor: Anchor) -> Parts:
    lead_group, group = next(names for names in _GROUPS if match[names[1]])
    lead = "" if lead_group == group else match[lead_group]
    _check_no_day(match, lead, int(match[group]))

    def resolve(day: date) -> Edtf:
        return _in_year(match[0], lead, _year_of(match[0], int(match[group]), day))

    if anchor.published is None:
        raise DateError(
            f"{match[0]!r} has a year of two digits: write all four, as in 1998, or AD 98"
        )
    value = relative(match[0], anchor, "year", resolve)
    parts = ("year",) if not isinstance(value, EdtfDate) else _PARTS.get(value.precision.label, ())
    return Parts(value=value, stated=ordered({"year", *parts}), implied=("century",))


_PARTS = {"day": ("month", "day"), "month": ("month",), "season": ("season",)}


def _year_of(words: str, short: int, day: date) -> int:
    """The latest year with these last digits that is not far ahead.

    Raises:
        DateError: The next century is not much further off.
    """
    past = day.year // 100 * 100 + short
    past -= 100 if past > day.year + _AHEAD else 0
    past += 100 if past + 100 <= day.year + _AHEAD else 0
    if past + 100 <= day.year + _IN_DOUBT:
        raise DateError(f"{words!r} can be {past} or {past + 100}: write all four digits")
    return past


def _in_year(words: str, lead: str, year: int) -> Edtf:
    if not lead:
        return edtf.year(year)
    found = first_match(f"{lead} {year:04}", (*DAYS_AND_MONTHS, *PARTS_OF_YEARS), Anchor())
    if found is None:
        raise DateError(f"{words!r} is not a date that can be read")
    return found.value


def _check_no_day(match: re.Match[str], lead: str, short: int) -> None:
    """Refuses two digits that can be a second day of the month: "May 3, 10"."""
    month_first = _MONTH_FIRST.fullmatch(lead) if match["after_day"] else None
    if month_first is None or match["mark"]:
        return
    if not match["comma"] or int(month_first["day"]) < short <= _LAST_DAY:
        raise DateError(
            f"{match[0]!r} can be two days, or one with a year of two digits: "
            "write all four digits of the year"
        )


def centuries(words: str) -> tuple[str, ...]:
    """`words` with either century before a year of two digits, the likelier one first.

    >>> centuries("1-Apr-99")
    ('1 Apr 1999', '1 Apr 2099')
    """
    match = SHORT_YEARS[0].pattern.fullmatch(words)
    if match is None:
        return ()
    lead_group, group = next(names for names in _GROUPS if match[names[1]])
    lead = "" if lead_group == group else re.sub(rf"{DASH}|/", " ", match[lead_group]) + " "
    # As sheets read them, too.
    likely = (19, 20) if int(match[group]) >= _PIVOT else (20, 19)
    return tuple(f"{lead}{century}{match[group]}" for century in likely)


_PIVOT = 30


#: years of two digits
SHORT_YEARS: tuple[Rule, ...] = (
    Rule(
        name="year of two digits",
        source=_SOURCE,
        read=_short_year,
        examples=(
            ("19-Nov-12", "2024-06-12", "2012-11-19"),
            ("19 Nov '12", "2024-06-12", "2012-11-19"),
            ("Nov 19, 12", "2024-06-12", "2012-11-19"),
            ("1/Apr/99", "2024-06-12", "1999-04-01"),
            ("19nov12", "2024-06-12", "2012-11-19"),
            ("April of 87", "2024-06-12", "1987-04"),
            ("summer of '89", "2009-03-02", "1989-22"),
            ("Nov. '23", "2024-06-12", "2023-11"),
            ("'98", "2024-06-12", "1998"),
        ),
        rejects=(
            "summer of 69s",
            "'70s",
            "19-Nov-2012",
            "Nov 19",
            "19-Nov",
            "87",
            "April 87",
            "3 May 12 noon",
            "3 May 12 hours",
        ),
        cue=f"{MONTH_CUE}|{SEASON}|['‘’]",
        follows_narrative=True,
        kind=RuleKind.SHORT_YEAR,
        words=frozenset((*SEASONS, *MONTH_WORDS)),
    ),
)
