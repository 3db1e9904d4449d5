"""Quarters, halves and years of reports, with their end or their year: `PERIODS`."""

import re

from timeline import edtf
from timeline.dates.periods import ending
from timeline.dates.rules import Anchor, Modifier, Parts, Rule, doubted, first_match, plain
from timeline.edtf import EdtfDate
from timeline.errors import DateError
from timeline.languages.english.calendar import (
    A_MONTH,
    DAY_MONTH,
    DAYS_AND_MONTHS,
    MONTH_DAY,
    half_of_year,
    of_year,
)
from timeline.languages.english.lists import listed
from timeline.languages.english.vocabulary import (
    MONTH_CUE,
    NUMBER,
    OF_YEAR,
    number_of,
)
from timeline.languages.numbers import DASH, year_number

_NTH = "first|second|third|fourth|final|1st|2nd|3rd|4th"
_OF = rf"(?:{DASH}| )"
#: source of the pattern of a quarter by its number, without its year
NTH_QUARTER = rf"(?:{_NTH}){_OF}quarter"
_FISCAL = r"(?:fiscal|financial)(?: year)?"
#: source of the pattern of how long a period is that is reported on
LENGTH = (
    rf"(?:(?:(?:fiscal |financial )?(?:{NTH_QUARTER}|(?:first|second){_OF}half)"
    r"|(?:fiscal |financial |full )?(?:quarter|half(?:-year)?|year)"
    rf"|(?:first )?{NUMBER}(?:{DASH}| )(?:months?|weeks?)(?: period)?))"
)
#: what stands between a period and the day or month with which it ends
ENDED = (
    r"(?:,? (?:that|which) (?P<over>ended)|,? (?:that|which) ends"
    r"| (?:(?P<past>ended)|ending|through|to))(?: on)? "
)
_COUNTED = re.compile(rf"(?P<count>{NUMBER})(?:{DASH}|\s)(?P<unit>month|week)", re.IGNORECASE)
# Weeks of a quarter, a half, nine months and a year, as those count them who close on a Saturday.
_WEEKS = {
    **dict.fromkeys((12, 13, 14), 3),
    **dict.fromkeys((26, 27), 6),
    **dict.fromkeys((39, 40), 9),
    **dict.fromkeys((52, 53), 12),
}


def months_of(words: str) -> int:
    """How many months a period has that words name; 0 where they do not name one.

    >>> [months_of(words) for words in ("third quarter", "nine months", "52 weeks", "ten days")]
    [3, 9, 12, 0]
    """
    counted = _COUNTED.search(words)
    if counted is not None:
        number = number_of(counted["count"])
        return number if counted["unit"].lower() == "month" else _WEEKS.get(number, 0)
    low = words.lower()
    return next((months for name, months in _UNITS if name in low), 0)


_UNITS = (("quarter", 3), ("half", 6), ("year", 12), ("fiscal", 12))


def _ended(match: re.Match[str], anchor: Anchor) -> Parts:
    end = first_match(match["date"], DAYS_AND_MONTHS, anchor)
    months = months_of(match["length"])
    if end is None or not isinstance(end.value, EdtfDate) or not months:
        raise DateError(f"{match[0]!r} does not say how long it is: write its first and last day")
    value = ending(end.value, months)
    modifier = Modifier.WHOLE if isinstance(value, EdtfDate) else Modifier.WITHIN
    return Parts(value=value, stated=end.stated, implied=end.implied, modifier=modifier)


def _before_it(match: re.Match[str], anchor: Anchor) -> Parts:
    """The quarter or half of a year that stands before it."""
    if match["quarter"]:
        number = quarter_number(match["quarter"])
        return of_year(match, anchor, lambda year: edtf.quarter(year, number), ("quarter",))
    return half_of_year(match, anchor, 0 if match["half"].lower() in ("first", "1st") else 1)


def quarter_number(words: str) -> int:
    """1 to 4 for "first", "final", "Q3"."""
    bare = re.sub("fiscal|financial", "", words.lower()).strip()
    name = re.split(rf"{DASH}|\s", bare)[0]
    return 4 if name in ("final", "last") else number_of(name.strip("q"))


def _fiscal_quarter(match: re.Match[str], anchor: Anchor) -> Parts:
    said = match["quarter"] or match["quarter_of"] or match["quarter_behind"]
    number = quarter_number(said)
    year = match["year_of"] or match["year_before"]
    if year:
        value = edtf.quarter(year_number(match[0], year), number)
        found = Parts(value=value, stated=("year", "quarter"))
    else:
        found = of_year(match, anchor, lambda year: edtf.quarter(year, number), ("quarter",))
    return doubted(found, fiscal_doubt(match[0], found))


def fiscal_doubt(words: str, parts: Parts) -> str:
    """What to check of a quarter or year of a company's own calendar."""
    return f"{words!r} is fiscal and need not be {parts.value} of the calendar: look up its months"


_A_DATE = rf"(?:{DAY_MONTH}{OF_YEAR}?|{MONTH_DAY}{OF_YEAR}?|{A_MONTH}{OF_YEAR}?)"


#: dates of the calendar that stand alone in seeds and in texts
PERIODS: tuple[Rule, ...] = (
    Rule(
        name="quarter or half behind its year",
        source=(
            r"(?:(?P<year>\d{4})(?:['’]s)?|(?P<which>last|previous|this|current|next) year['’]s)"
            rf" (?:(?P<quarter>{NTH_QUARTER})|(?P<half>first|second|1st|2nd){_OF}half)"
        ),
        read=_before_it,
        examples=(
            ("2017 third quarter", "", "2017-35"),
            ("2019's final quarter", "", "2019-36"),
            ("last year's second-quarter", "2024-01-19", "2023-34"),
            ("2018 first half", "", "2018-40"),
        ),
        rejects=("17 third quarter", "2017 quarter", "last year third quarter"),
        cue="quarter|half",
        words=listed("quarter half"),
    ),
    Rule(
        name="fiscal quarter",
        source=(
            rf"(?:(?P<quarter>(?:fiscal|financial) {NTH_QUARTER}"
            rf"|(?:{_NTH}){_OF}(?:fiscal|financial){_OF}quarter){OF_YEAR}?"
            rf"|(?P<quarter_of>{NTH_QUARTER}|q[1-4]) (?:of |in )?(?:the )?(?:{_FISCAL} |fy ?)"
            r"(?P<year_of>\d{4})(?!\d)"
            rf"|(?:{_FISCAL} |fy ?)(?P<year_before>\d{{4}})(?:['’]s)? (?:fiscal )?"
            rf"(?P<quarter_behind>{NTH_QUARTER}|q[1-4]))"
        ),
        read=_fiscal_quarter,
        examples=(
            ("third quarter of fiscal 2019", "", "2019-35"),
            ("fiscal 2019 first quarter", "", "2019-33"),
            ("Q2 FY2020", "", "2020-34"),
            ("fiscal fourth quarter", "2024-01-19", "2023-36"),
            ("second fiscal quarter of 2020", "", "2020-34"),
        ),
        rejects=("fiscal quarter", "third quarter of fiscal", "third quarter of 2019"),
        cue="fiscal|financial|fy",
        words=listed("quarter q fy"),
    ),
    Rule(
        name="period with its end",
        source=rf"(?P<length>{plain(LENGTH)}){plain(ENDED)}(?P<date>{plain(_A_DATE)})",
        read=_ended,
        examples=(
            ("quarter ended June 30, 2019", "", "2019-34"),
            ("year ended March 31, 2020", "", "2019-04/2020-03"),
            ("nine months ended September 2019", "", "2019-01/2019-09"),
            ("52 weeks to 28 January 2023", "", "2022-02/2023-01"),
            ("third quarter ending Aug. 31, 2023", "", "2023-06/2023-08"),
            ("quarter ended Dec. 31", "2024-01-19", "2023-36"),
        ),
        rejects=("quarter ended", "June 30, 2019", "months ended September 2019"),
        cue=MONTH_CUE,
        # There, the period and its end are dates of their own.
        in_text=False,
    ),
)
