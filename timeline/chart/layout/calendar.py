"""Steps of the calendar that an axis is divided by, in any year.

Steps of more than a year fall on round years as people count them, so that there is none at
the year 0 of astronomers, which is 1 BC: 200 BC, 100 BC, AD 1, AD 100.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import floor

from timeline import edtf
from timeline.chart.layout.years import number_words
from timeline.languages.phrases import Phrases

#: months of a year
_YEAR = 12

#: the first year in which the weekdays of this calendar are those of most of the world
GREGORIAN = date(1800, 1, 1).toordinal()


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarStep:
    """Months or whole years, or days of a month."""

    #: a divisor or a multiple of 12; 0 for days
    months: int = 0
    #: the days of each month that the step falls on
    days: tuple[int, ...] = (1,)

    @property
    def length(self) -> float:
        """About how many days it takes."""
        return self.months * DAYS_IN_MONTH or DAYS_IN_MONTH / len(self.days)

    def floor(self, at: float) -> int:
        """The last step at or before the moment `at`."""
        first = edtf.to_day(floor(at))
        if not self.months:
            latest = max(day for day in self.days if day <= first.day)
            return edtf.ordinal(first.year, first.month, latest)
        if self.months < _YEAR:
            count = first.year * _YEAR + first.month - 1
            return _month(count - count % self.months)
        return edtf.ordinal(_round(first.year, self.months // _YEAR), 1, 1)

    def ceiling(self, at: float) -> int:
        """The first step at or after the moment `at`."""
        before = self.floor(at)
        return before if before >= at else self.after(before)

    def after(self, at: int) -> int:
        """The step that follows the moment `at`."""
        first = edtf.to_day(at)
        count = first.year * _YEAR + first.month - 1
        if not self.months:
            length = edtf.days_in(first.year, first.month)
            later = (day for day in self.days if first.day < day <= length)
            day = next(later, None)
            return _month(count + 1) if day is None else edtf.ordinal(first.year, first.month, day)
        if self.months < _YEAR:
            return _month(count - count % self.months + self.months)
        return edtf.ordinal(_following(first.year, self.months // _YEAR), 1, 1)

    def within(self, begin: float, end: float) -> Iterator[int]:
        """The steps from `begin` to before `end`."""
        at = self.ceiling(begin)
        while at < end:
            yield at
            at = self.after(at)


def _month(count: int) -> int:
    """The first day of the month number `count`, counted from year 0."""
    year, month0 = divmod(count, _YEAR)
    return edtf.ordinal(year, month0 + 1, 1)


def _round(year: int, years: int) -> int:
    """The last round year at or before `year`: of those before AD 1, a round one BC.

    >>> _round(-449, 100), _round(50, 100), _round(476, 100)
    (-499, 1, 400)
    """
    if year >= 1:
        return max(year - year % years, 1)
    before = 1 - year
    return 1 - (before + -before % years)


def _following(year: int, years: int) -> int:
    """The round year after `year`.

    >>> _following(-499, 100), _following(-99, 100), _following(1, 100)
    (-399, 1, 100)
    """
    if year >= 1:
        return year - year % years + years
    before = 1 - year
    return min(1 - (before - 1) // years * years, 1)


DAYS_IN_YEAR = 365.2425
DAYS_IN_MONTH = DAYS_IN_YEAR / _YEAR

DAY = CalendarStep(days=tuple(range(1, 32)))
MONTH = CalendarStep(months=1)
YEAR = CalendarStep(months=_YEAR)

#: finest first
DAY_STEPS = (
    DAY,
    CalendarStep(days=tuple(range(1, 30, 2))),
    CalendarStep(days=(1, 5, 10, 15, 20, 25)),
    CalendarStep(days=(1, 10, 20)),
)
MONTH_STEPS = (MONTH, CalendarStep(months=3), CalendarStep(months=6))
YEAR_STEPS = tuple(
    CalendarStep(months=_YEAR * years)
    for tens in range(11)
    for years in (10**tens, 2 * 10**tens, 5 * 10**tens)
)


def elapsed(begin: float, end: float, say: Phrases) -> tuple[str, str]:
    """How long it is from `begin` to `end`: a number and its unit.

    Days below two months, then months to the nearest, from two years on years to the nearest.

    >>> from timeline.languages.phrases import phrases_of
    >>> elapsed(date(1988, 1, 1).toordinal(), date(2015, 1, 1).toordinal(), phrases_of("en"))
    ('27', 'years')
    >>> elapsed(date(2020, 2, 1).toordinal(), date(2021, 12, 1).toordinal(), phrases_of("en"))
    ('22', 'months')
    """
    days = round(end - begin)
    months = int(days / DAYS_IN_MONTH + 0.5)
    if days < SHORTEST_MONTHS:
        count, unit = days, "day"
    elif months < FEW_YEARS * 12 and months != 12:  # noqa: PLR2004 - a year
        count, unit = months, "month"
    else:
        count, unit = int(days / DAYS_IN_YEAR + 0.5), "year"
    return number_words(count, say), say.count(unit, count)


#: days of January and February, which are two months
SHORTEST_MONTHS = 59
#: fewer years are said in months
FEW_YEARS = 2
