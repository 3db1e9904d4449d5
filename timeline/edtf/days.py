"""Days of the proleptic Gregorian calendar in any year: `Day`.

Days of the years 1 to 9999 are `datetime.date`; those before and after are `FarDay`, which
`datetime` cannot hold. Years are astronomical, as in ISO 8601: 0 is 1 BC, -43 is 44 BC.
"""

from dataclasses import dataclass
from datetime import date

#: years beyond which no date is read: before the universe began, and as far ahead
LAST_YEAR = 20_000_000_000
_LAST_ORDINAL = date.max.toordinal()
# The calendar comes round again after so many years and days.
_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097


@dataclass(frozen=True, slots=True, order=False)
class FarDay:
    """A day before the year 1 or after 9999, which compares with `date`."""

    year: int
    month: int
    day: int

    def toordinal(self) -> int:
        """Days since the last one of 1 BC, as `date.toordinal` counts them: below 1 before it."""
        return ordinal(self.year, self.month, self.day)

    def weekday(self) -> int:
        """Day of the week, Monday being 0."""
        return (self.toordinal() + 6) % 7

    def isoformat(self) -> str:
        """ISO 8601, expanded where the year has more than four digits: "-0043-03-15"."""
        sign = "-" if self.year < 0 else "+" if self.year > date.max.year else ""
        return f"{sign}{abs(self.year):04}-{self.month:02}-{self.day:02}"

    __str__ = isoformat

    def __lt__(self, other: "Day") -> bool:
        """Whether it comes before."""
        return self.toordinal() < other.toordinal()

    def __le__(self, other: "Day") -> bool:
        """Whether it does not come after."""
        return self.toordinal() <= other.toordinal()

    def __gt__(self, other: "Day") -> bool:
        """Whether it comes after."""
        return self.toordinal() > other.toordinal()

    def __ge__(self, other: "Day") -> bool:
        """Whether it does not come before."""
        return self.toordinal() >= other.toordinal()


#: a day of any year
Day = date | FarDay


def ordinal(year: int, month: int, day: int) -> int:
    """The number of a day: 1 is 1 January of the year 1, as for `date.toordinal`.

    >>> ordinal(-43, 3, 15)
    -15997

    Raises:
        ValueError: There is no such day.
    """
    if 1 <= year <= date.max.year:
        return date(year, month, day).toordinal()
    cycles, within = divmod(year, _CYCLE_YEARS)
    # A year of the first cycle stands for it: year 0 for 400, and so on.
    return date(within + _CYCLE_YEARS, month, day).toordinal() + (cycles - 1) * _CYCLE_DAYS


def to_day(number: int) -> Day:
    """The day of that number.

    >>> to_day(1), str(to_day(0))
    (datetime.date(1, 1, 1), '0000-12-31')
    """
    if 1 <= number <= _LAST_ORDINAL:
        return date.fromordinal(number)
    cycles, within = divmod(number - 1, _CYCLE_DAYS)
    first = date.fromordinal(within + 1)
    return FarDay(first.year + cycles * _CYCLE_YEARS, first.month, first.day)


def make_day(year: int, month: int, day: int) -> Day:
    """The day of a year, a month and a number.

    Raises:
        ValueError: There is no such day.
    """
    if 1 <= year <= date.max.year:
        return date(year, month, day)
    ordinal(year, month, day)
    return FarDay(year, month, day)


def days_in(year: int, month: int) -> int:
    """The number of days of a month, 1 to 12."""
    following = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004 - months
    return ordinal(*following, 1) - ordinal(year, month, 1)
