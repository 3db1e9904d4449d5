"""Steps of the calendar that an axis is divided by."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from timeline.languages.phrases import phrases_of

#: first day of the calendar, and the day after its last
FIRST, END = date.min.toordinal(), date.max.toordinal() + 1

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
        first = date.fromordinal(min(max(int(at), FIRST), END - 1))
        if not self.months:
            latest = max(day for day in self.days if day <= first.day)
            return first.replace(day=latest).toordinal()
        count = first.year * 12 + first.month - 1
        return _month(count - count % self.months)

    def ceiling(self, at: float) -> int:
        """The first step at or after the moment `at`."""
        floor = self.floor(at)
        return floor if floor >= at else self.after(floor)

    def after(self, at: int) -> int:
        """The step that follows the step `at`."""
        if at >= END:
            return END
        first = date.fromordinal(at)
        count = first.year * 12 + first.month - 1
        if self.months:
            return _month(count - count % self.months + self.months)
        later = [day for day in self.days if day > first.day]
        for day in later:
            try:
                return first.replace(day=day).toordinal()
            except ValueError:
                break
        return _month(count + 1)

    def within(self, begin: int, end: int) -> Iterator[int]:
        """The steps from `begin` to before `end`."""
        at = self.ceiling(begin)
        while at < end:
            yield at
            at = self.after(at)


def _month(count: int) -> int:
    """The first day of the month number `count`, counted from year 0."""
    year, month0 = divmod(count, 12)
    if year < 1:
        return FIRST
    return date(year, month0 + 1, 1).toordinal() if year <= date.max.year else END


DAYS_IN_YEAR = 365.2425
DAYS_IN_MONTH = DAYS_IN_YEAR / 12

DAY = CalendarStep(days=tuple(range(1, 32)))
MONTH = CalendarStep(months=1)
YEAR = CalendarStep(months=12)

#: finest first
DAY_STEPS = (
    DAY,
    CalendarStep(days=tuple(range(1, 30, 2))),
    CalendarStep(days=(1, 5, 10, 15, 20, 25)),
    CalendarStep(days=(1, 10, 20)),
)
MONTH_STEPS = (MONTH, CalendarStep(months=3), CalendarStep(months=6))
YEAR_STEPS = tuple(
    CalendarStep(months=12 * years)
    for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
)


def elapsed(begin: int, end: int, language: str = "en") -> tuple[str, str]:
    """How long it is from `begin` to `end`: a number and its unit.

    Days below two months, then months to the nearest, from two years on years to the nearest.

    >>> elapsed(date(1988, 1, 1).toordinal(), date(2015, 1, 1).toordinal())
    ('27', 'years')
    >>> elapsed(date(2020, 2, 1).toordinal(), date(2021, 12, 1).toordinal())
    ('22', 'months')
    """
    days = end - begin
    months = int(days / DAYS_IN_MONTH + 0.5)
    if days < SHORTEST_MONTHS:
        count, unit = days, "day"
    elif months < FEW_YEARS * 12 and months != 12:  # noqa: PLR2004 - a year
        count, unit = months, "month"
    else:
        count, unit = int(days / DAYS_IN_YEAR + 0.5), "year"
    return str(count), phrases_of(language).count(unit, count)


#: days of January and February, which are two months
SHORTEST_MONTHS = 59
#: fewer years are said in months
FEW_YEARS = 2
