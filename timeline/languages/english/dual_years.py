"""Days and months whose year began on 25 March for some: "11 February 1731/32".

Until 1751 the English year began on Lady Day, so that January, February and March up to the 24th
were of the year before for the law, and of the new year for most others. Both were written. They
are of the Julian calendar, which England kept as long.
"""

import re

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.dates.resolve import calendar_day
from timeline.dates.rules import Anchor, Modifier, Parts, Rule
from timeline.errors import DateError
from timeline.languages.english.calendar import A_MONTH, DAY_MONTH, MONTH_DAY, check_weekday
from timeline.languages.english.vocabulary import (
    MONTH,
    MONTH_WORDS,
    month_number,
    number_of,
    weekday_number,
)
from timeline.languages.numbers import DASH

# The last day of the year that began on Lady Day.
_MARCH, _LAST = 3, 24
_LAST_YEAR = 1751
#: years that are written so; behind the second no month makes it a day: "1750/1 March"
DUAL_YEAR = (
    rf"(?P<first_year>1[0-6]\d\d|17[0-4]\d|175[01])(?:/|{DASH})"
    rf"(?P<second_year>\d{{1,4}})(?!\d| ?{MONTH}|[/.-]\d)"
)


def _dual(match: re.Match[str], _: Anchor) -> Parts:
    words, month = match[0], month_number(match["month"])
    day = number_of(match["day"]) if match.groupdict().get("day") else None
    year = _second_year(words, match["first_year"], match["second_year"])
    if (month, day or 1) > (_MARCH, _LAST):
        raise DateError(
            f"{words!r} has two years, which only days from 1 January to 24 March have: "
            "the other year began on 25 March; write the one that is meant"
        )
    if day is None:
        return _month(words, year, month)
    value = calendar_day(words, year, month, day, Calendar.JULIAN)
    weekday = weekday_number(match["weekday"])
    if weekday is not None:
        check_weekday(words, value, weekday)
    return Parts(value=value, stated=("year", "month", "day"), calendar=Calendar.JULIAN)


def _month(words: str, year: int, month: int) -> Parts:
    if month < _MARCH:
        value = edtf.month(year, month)
        return Parts(value=value, stated=("year", "month"), calendar=Calendar.JULIAN)
    first, last = (calendar_day(words, year, month, day, Calendar.JULIAN) for day in (1, _LAST))
    return Parts(
        value=edtf.interval(first, last),
        stated=("year", "month"),
        modifier=Modifier.WITHIN,
        calendar=Calendar.JULIAN,
    )


def _second_year(words: str, first: str, second: str) -> int:
    """The later of the two years, which follows on the earlier.

    Raises:
        DateError: It does not.
    """
    year = int(first) + 1
    if not str(year).endswith(second):
        raise DateError(
            f"{words!r} has two years that do not follow on each other: "
            f"write {first}/{str(year)[2:]}, or the one that is meant"
        )
    return year


_BEHIND = rf"(?: ?, ?(?:of )?| (?:of |in )?){DUAL_YEAR}"
#: dates of two years
DUAL_YEARS: tuple[Rule, ...] = tuple(
    Rule(
        name=name,
        source=rf"{lead}{_BEHIND}",
        read=_dual,
        examples=examples,
        rejects=rejects,
        cue=rf"1\d\d\d(?:/|{DASH})\d",
        is_day=name != "month of two years",
        words=MONTH_WORDS,
    )
    for name, lead, examples, rejects in (
        (
            "day of two years",
            DAY_MONTH,
            (
                ("11 February 1731/32", "", "1732-02-22"),
                ("30 Jan. 1648/9", "", "1649-02-09"),
                ("Tuesday, 30 January 1648/9", "", "1649-02-09"),
                ("24 March 1699/1700", "", "1700-04-04"),
            ),
            ("11 February 1831/32", "11 February 1731", "1731/32"),
        ),
        (
            "month first, day of two years",
            MONTH_DAY,
            (("February 11, 1731/2", "", "1732-02-22"),),
            ("February 11, 1931/2",),
        ),
        (
            "month of two years",
            A_MONTH,
            (
                ("Feb 1731/32", "", "1732-02"),
                ("March 1688/9", "", "1689-03-11/1689-04-03"),
            ),
            ("February 1831/32", "1731/32"),
        ),
    )
)
