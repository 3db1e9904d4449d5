"""Any single date in English, alone or qualified: `DATES` and `QUALIFIED`.

A date without a year next to one with a year lies in the same interval: "30 January to 2
February 2024".
"""

import re
from dataclasses import replace
from functools import lru_cache

from timeline.dates.narrowed import with_part
from timeline.dates.resolve import qualified
from timeline.dates.rules import (
    Anchor,
    Parts,
    Rule,
    any_of,
    compiled,
    doubted,
    first_rule,
    ordered,
    plain,
)
from timeline.edtf import Qualification
from timeline.errors import DateError
from timeline.languages.english.before_christ import BEFORE_CHRIST
from timeline.languages.english.beside import BESIDE, FROM_DAY
from timeline.languages.english.calendar import (
    A_MONTH,
    A_QUARTER,
    A_SEASON,
    DAY_MONTH,
    DAYS_AND_MONTHS,
    EARLY_YEARS,
    MONTH_DAY,
    PARTS_OF_YEARS,
)
from timeline.languages.english.calendar_styles import TAG
from timeline.languages.english.clock import (
    CLOCK_CUE,
    clock_of,
    moment_of,
    time_of,
    two_midnights,
)
from timeline.languages.english.deep_years import DEEP_YEARS
from timeline.languages.english.dual_dates import DUAL_DATES
from timeline.languages.english.dual_years import DUAL_YEARS
from timeline.languages.english.equal_parts import EQUAL_PARTS
from timeline.languages.english.feast_dates import FEAST_DATES
from timeline.languages.english.feasts import A_FEAST
from timeline.languages.english.gedcom_calendars import ESCAPED, GEDCOM_CALENDARS
from timeline.languages.english.month_parts import MONTH_PARTS, NTH_DAY, NTH_WEEK, NTH_WEEKDAY
from timeline.languages.english.near import NEAR_DATES, NEAR_UNITS
from timeline.languages.english.old_feasts import OLD_FEASTS
from timeline.languages.english.other_calendars import OTHER_CALENDARS, OTHER_DAY
from timeline.languages.english.parts_of_centuries import PARTS_OF_CENTURIES
from timeline.languages.english.period_days import PERIOD_DAYS
from timeline.languages.english.periods import PERIODS
from timeline.languages.english.regnal_years import REGNAL_IN_TEXT
from timeline.languages.english.same_day import SAME_DAY
from timeline.languages.english.short_years import SHORT_YEARS
from timeline.languages.english.turns import TURNS
from timeline.languages.english.vocabulary import ABOUT, MAYBE, MODIFIER, modifier_named
from timeline.languages.english.weekdays_of_months import WEEKDAYS_OF_MONTHS
from timeline.languages.english.weeks_on import WEEKS_ON
from timeline.languages.english.year_ends import YEAR_END, YEAR_ENDS
from timeline.languages.english.year_words import YEARS_IN_WORDS
from timeline.languages.english.zones import doubt_of, zone_as_edtf
from timeline.languages.numbers import NUMBERS

#: dates that name a calendar or two; in a text they go before what they begin with
OF_CALENDARS = (*DUAL_DATES, *DUAL_YEARS, *OTHER_CALENDARS, *GEDCOM_CALENDARS)
#: dates that stand alone, in the order in which they are tried
DATES: tuple[Rule, ...] = (
    *WEEKS_ON,
    *SAME_DAY,
    *BESIDE,
    *YEARS_IN_WORDS,
    *SHORT_YEARS,
    *TURNS,
    *YEAR_ENDS,
    *OLD_FEASTS,
    *REGNAL_IN_TEXT,
    *FEAST_DATES,
    *EQUAL_PARTS,
    *MONTH_PARTS,
    *DAYS_AND_MONTHS,
    *PERIODS,
    *NEAR_UNITS,
    *PARTS_OF_CENTURIES,
    *PARTS_OF_YEARS,
    *PERIOD_DAYS,
    *BEFORE_CHRIST,
    *DEEP_YEARS,
    *NUMBERS,
    *WEEKDAYS_OF_MONTHS,
    *NEAR_DATES,
    *EARLY_YEARS,
    *OF_CALENDARS,
)
_LEAD = r"(?:(?:(?:some ?time|at some point) (?:in|during)|on|in|at|during|of) )?(?:the )?"
# What names a calendar is long, and stands in other patterns by its shape only.
_DATE_ALONE = (
    rf"(?:{any_of(tuple(rule for rule in DATES if rule not in OF_CALENDARS))})"
    rf"(?:/\d{{1,4}}(?![\d/]))?(?:{TAG})?|{OTHER_DAY}|{ESCAPED}"
)
_QUALIFIED = (
    rf"(?:{time_of('_before')},? (?:on )?)?{_LEAD}(?:(?P<maybe>{MAYBE} |\? ?){_LEAD})?"
    rf"(?:(?P<about>{ABOUT} ?|~ ?){_LEAD})?(?:(?P<modifier>{MODIFIER})(?:the )?)?"
    rf"(?P<date>{_DATE_ALONE})(?P<doubt>(?<![?~%]) ?(?:\?|\(\?\)|\(uncertain\)))?"
    rf"(?:(?:,? (?:at )?|t){time_of('_after')})?"
)
# Words whose rules are kept, as a document says the same ones again and again.
_MOST_KEPT = 1_000
#: source of the pattern of any date, qualified or not, that is not an interval
ANY_DATE = rf"(?:{plain(_QUALIFIED)})"
_BARE = "|".join(
    plain(part)
    for part in (
        *(NTH_WEEKDAY, NTH_DAY, NTH_WEEK, A_FEAST, YEAR_END),
        *(DAY_MONTH, MONTH_DAY, A_MONTH, A_SEASON, A_QUARTER),
    )
)
#: source of the pattern of dates that leave their year to what stands around
YEARLESS = (
    rf"{_LEAD}(?:{MAYBE} )?(?:{ABOUT} ?)?(?:the )?(?:{MODIFIER}(?:the )?)?"
    rf"(?:{FROM_DAY})?(?:{_BARE})"
)


def read_date(words: str, anchor: Anchor) -> Parts:
    """The date of words that `ANY_DATE` matches.

    Raises:
        DateError: They need more of an anchor, or name no day of the calendar.
    """
    known = _known(words)
    if known is None:
        raise DateError(f"{words!r} is not a date that can be read")
    rule, match = known
    return rule.reading(match, anchor)


@lru_cache(_MOST_KEPT)
def _known(words: str) -> tuple[Rule, re.Match[str]] | None:
    """The rule that knows the words: the same ones are read against several anchors."""
    alone = compiled("(?:the )?(?P<date>.+)").fullmatch(words)
    found = first_rule(alone["date"] if alone else words, DATES)
    return found or first_rule(words, (QUALIFIED,))


def _qualified_date(match: re.Match[str], anchor: Anchor) -> Parts:
    if match["date"] == match[0]:
        raise DateError(f"{match[0]!r} is not a date that can be read")
    found = read_date(match["date"], anchor)
    qualification = Qualification.CERTAIN
    if match["about"]:
        qualification |= Qualification.APPROXIMATE
    if match["maybe"] or match["doubt"]:
        qualification |= Qualification.UNCERTAIN
    if match["modifier"]:
        found = with_part(found, modifier_named(match["modifier"]))
    side = "before" if match["clock_before"] else "after"
    if match[f"clock_{side}"]:
        if match["clock_before"] and match["clock_after"]:
            raise DateError(f"{match[0]!r} says two times: write 'from 09:00 to 11:30 on …'")
        zone = zone_as_edtf(match[0], match[f"zone_{side}"], match[f"place_{side}"])
        if "midnight" in match[f"clock_{side}"].lower():
            raise two_midnights(match[0], found.value)
        moment = moment_of(match[0], found.value, clock_of(match, f"_{side}"), zone)
        parts = {"time", *(("timezone",) if moment.moment.tzinfo else ())}
        found = replace(found, value=moment, stated=ordered({*found.stated, *parts}))
        found = doubted(found, *doubt_of(match[f"zone_{side}"], moment))
    value = qualified(match[0], found.value, qualification)
    if match["doubt"] and _THREE_DIGITS.fullmatch(match[0]):
        # Catalogues leave the last digit of a year open so.
        found = doubted(found, f"{match[0]!r} can be a year of the {match['date']}0s")
    return replace(found, value=value)


_THREE_DIGITS = re.compile(r"1\d\d ?\?", re.ASCII)


QUALIFIED = Rule(
    name="date with doubt, part or time",
    source=_QUALIFIED,
    read=_qualified_date,
    examples=(
        ("about 2015", "", "2015~"),
        ("possibly in November 2023", "", "2023-11?"),
        ("perhaps around 2015", "", "2015%"),
        ("2015 (?)", "", "2015?"),
        ("?c.1785", "", "1785%"),
        ("early 2026", "", "2026"),
        ("the end of last month", "2024-01-19", "2023-12"),
        ("9 am on Jan. 18, 2024", "", "2024-01-18T09:00"),
        ("19 January 2024 at 14:30 UTC", "", "2024-01-19T14:30Z"),
        ("tomorrow at noon (Asia/Almaty)", "2024-01-19", "2024-01-20T12:00+06:00[Asia/Almaty]"),
    ),
    rejects=("about time", "early", "at noon", "2015??"),
    cue=(rf"{ABOUT}|{MAYBE}|{MODIFIER}|{CLOCK_CUE}|\b(?:the|on|in|at|during|of)\b|[?~(]"),
)
