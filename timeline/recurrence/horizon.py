"""The horizon: up to which day occurrences of series are taken."""

import re
from dataclasses import dataclass
from datetime import MAXYEAR, date, datetime, time

#: years from today where nobody says another day
YEARS = 2
_END = time(23, 59, 59)


@dataclass(frozen=True, slots=True, kw_only=True)
class Horizon:
    """The last day of which occurrences are taken."""

    #: None where neither it nor today is known: then each series has two years
    day: date | None = None

    @classmethod
    def from_today(cls, horizon: date | None, today: date | None) -> "Horizon":
        """The horizon that is asked for, or the one that is two years from today."""
        return cls(day=horizon or (years_later(today) if today else None))

    def day_of(self, first: date) -> date:
        """The last day of a series that begins on `first`, which always has that one."""
        return max(self.day or years_later(first), first)

    def last_of(self, first: datetime) -> datetime:
        """The last moment of a series, as its clock shows it."""
        return datetime.combine(self.day_of(first.date()), _END)


@dataclass(frozen=True, slots=True)
class Ahead:
    """So many years from today."""

    years: int

    def day(self, today: date) -> date:
        """The day that it means."""
        return years_later(today, self.years)


def ahead(text: str) -> Ahead | None:
    """What "5 years" says; None where it says something else.

    >>> ahead("5 years"), ahead("2030")
    (Ahead(years=5), None)
    """
    match = _YEARS.fullmatch(text.strip())
    return Ahead(int(match[1])) if match else None


_YEARS = re.compile(r"(\d{1,4}) ?(?:years?|y)", re.ASCII | re.IGNORECASE)


def years_later(day: date, years: int = YEARS) -> date:
    """The day so many years later.

    >>> years_later(date(2024, 2, 29))
    datetime.date(2026, 2, 28)
    """
    year = min(day.year + years, MAXYEAR)
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
