"""Points of markwhen's time: how exact each is, and what lies some time before or behind it.

What nobody said exactly is not made exact: half a year behind a year is no month.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Self

_EDTF = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?", re.ASCII
)
_AMOUNT = re.compile(
    r"(?P<number>\d{1,6})\s*(?:(?P<minute>minutes?|mins?)|(?P<hour>hours?|h)"
    r"|(?P<weekday>(?:week|work|business)\s*days?)|(?P<day>days?|d)|(?P<week>weeks?|w)"
    r"|(?P<month>months?)|(?P<year>years?|y))(?:\s*,\s*|\s+|$)",
    re.ASCII | re.IGNORECASE,
)
#: units from the longest to the shortest
UNITS = ("year", "month", "day", "minute")
_UNIT_OF = {"hour": "minute", "weekday": "day", "week": "day"}
_FRIDAY = 5


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time, as "1 year 6 months"."""

    parts: tuple[tuple[int, str], ...]

    @classmethod
    def of(cls, words: str) -> Self | None:
        """The length that words say; None of other words."""
        found, at = [], 0
        while part := _AMOUNT.match(words, at):
            found.append((int(part["number"]), part.lastgroup or ""))
            at = part.end()
        return cls(tuple(found)) if found and at == len(words) else None

    @property
    def unit(self) -> str:
        """The shortest unit in it."""
        return max((_UNIT_OF.get(unit, unit) for _, unit in self.parts), key=UNITS.index)


@dataclass(frozen=True, slots=True)
class Point:
    """A moment with the unit to which it is known, in the time of its place."""

    at: datetime
    unit: str
    #: offset from UTC as it is written; empty where none is
    zone: str = ""

    @classmethod
    def of(cls, edtf: str) -> Self | None:
        """That of a date in EDTF; None where it is vague."""
        found = _EDTF.fullmatch(edtf)
        if found is None:
            return None
        year, month, day, hour, minute, zone = found.groups()
        unit = "minute" if hour else "day" if day else "month" if month else "year"
        try:
            numbers = (int(year), int(month or 1), int(day or 1), int(hour or 0), int(minute or 0))
            return cls(datetime(*numbers), unit, zone or "")  # noqa: DTZ001 - of its place
        except ValueError:
            return None

    def __str__(self) -> str:
        """The point in EDTF."""
        at = self.at
        day = f"{at.year:04}-{at.month:02}-{at.day:02}"
        if self.unit == "minute":
            return f"{day}T{at.hour:02}:{at.minute:02}{self.zone}"
        return day[: {"year": 4, "month": 7, "day": 10}[self.unit]]

    @property
    def end(self) -> "Point":
        """The first point behind it."""
        return self if self.unit == "minute" else self.moved(Amount(((1, self.unit),)), 1)

    @property
    def last(self) -> "Point":
        """The unit that ends at it: an end of `2024-08-01` is a last day of `2024-07-31`."""
        return self if self.unit == "minute" else self.moved(Amount(((1, self.unit),)), -1)

    def moved(self, by: Amount, sign: int) -> "Point":
        """The point so much later, or earlier.

        Raises:
            ValueError: It is not known exactly enough, or lies in no year from 1 to 9999.
        """
        if UNITS.index(by.unit) > UNITS.index(self.unit):
            raise ValueError(f"{self} is known to the {self.unit} only")
        at = self.at
        try:
            for number, unit in by.parts:
                at = _moved(at, sign * number, unit)
        except OverflowError as error:
            raise ValueError(str(error)) from None
        return Point(at, self.unit, self.zone)


def _moved(at: datetime, number: int, unit: str) -> datetime:
    if unit in ("year", "month"):
        months = at.year * 12 + at.month - 1 + number * (12 if unit == "year" else 1)
        year, month = divmod(months, 12)
        # A month has fewer days: the last one.
        days = (date(year + month // 11, (month + 1) % 12 + 1, 1) - date(year, month + 1, 1)).days
        return at.replace(year=year, month=month + 1, day=min(at.day, days))
    if unit == "weekday":
        return _weekdays(at, number)
    return at + timedelta(**{f"{unit}s": number})


def _weekdays(at: datetime, number: int) -> datetime:
    """So many days that are not at a weekend later; weeks at once, so that it takes no time."""
    step = 1 if number > 0 else -1
    weeks, left = divmod(abs(number), 5)
    at += timedelta(weeks=weeks * step)
    while left:
        # A day that ends at a point is the one before it.
        day = at if step > 0 else at - timedelta(days=1)
        left -= day.weekday() < _FRIDAY
        at += timedelta(days=step)
    return at
