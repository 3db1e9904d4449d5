"""Dates of the years 1 to 9999, of day precision or coarser: what is known from the left."""

from dataclasses import dataclass
from datetime import date

from timeline.edtf.precision import Precision, Qualification
from timeline.edtf.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class EdtfDate:
    """A calendar date of day precision or coarser.

    Make one with `parse`, `day`, `month`, `season`, `quarter`, `year`, `decade` or
    `century`, which see to it that `first` fits the precision.
    """

    #: first day of the window
    first: date
    #: what is known
    precision: Precision
    #: what is meant; finer than `precision` where EDTF writes an X ("1985-04-XX": DAY)
    unit: Precision
    qualification: Qualification = Qualification.CERTAIN

    @property
    def earliest(self) -> date:
        """First day of the window."""
        return self.first

    @property
    def latest(self) -> date:
        """Last day of the window."""
        return date.fromordinal(self._end() - 1)

    @property
    def span(self) -> Span:
        """The window."""
        return Span(begin=self.first.toordinal(), end=self._end())

    def _end(self) -> int:
        first, precision = self.first, self.precision
        if precision == Precision.DAY:
            return first.toordinal() + 1
        # The first decade and century lack year 0 and are a year shorter.
        start = first.year - first.year % _YEARS.get(precision, 1)
        years, month0 = divmod(start * 12 + first.month - 1 + _MONTHS[precision], 12)
        if years > _LAST_YEAR:
            # Winter 9999 stops with the calendar.
            return date.max.toordinal() + 1
        return date(years, month0 + 1, 1).toordinal()

    def __str__(self) -> str:
        """Canonical EDTF."""
        first, precision, unit = self.first, self.precision, self.unit
        if precision == Precision.DAY:
            text = first.isoformat()
        elif precision == Precision.MONTH:
            text = f"{first.year:04}-{first.month:02}" + ("-XX" if unit < precision else "")
        elif precision == Precision.YEAR:
            text = f"{first.year:04}" + _YEAR_TAILS.get(unit, "")
        elif precision == Precision.SEASON:
            text = f"{first.year:04}-{20 + first.month // 3}"
        elif precision == Precision.QUARTER:
            text = f"{first.year:04}-{33 + first.month // 3}"
        elif precision == Precision.DECADE:
            text = f"{first.year // 10:03}X"
        else:
            text = f"{first.year // 100:02}XX"
        return text + self.qualification.value


_LAST_YEAR = 9999
_MONTHS = {
    Precision.MONTH: 1,
    Precision.SEASON: 3,
    Precision.QUARTER: 3,
    Precision.YEAR: 12,
    Precision.DECADE: 120,
    Precision.CENTURY: 1200,
}
_YEARS = {Precision.DECADE: 10, Precision.CENTURY: 100}
_YEAR_TAILS = {Precision.MONTH: "-XX", Precision.DAY: "-XX-XX"}


def day(first: date, qualification: Qualification = Qualification.CERTAIN) -> EdtfDate:
    """The day `first`."""
    return EdtfDate(
        first=first, precision=Precision.DAY, unit=Precision.DAY, qualification=qualification
    )


def month(year: int, number: int, unit: Precision = Precision.MONTH) -> EdtfDate:
    """Month `number`, 1 to 12; with `unit` DAY some day of it."""
    return EdtfDate(first=date(year, number, 1), precision=Precision.MONTH, unit=unit)


def season(year: int, number: int) -> EdtfDate:
    """Season `number`: 21 spring, 22 summer, 23 autumn, 24 winter."""
    first = date(year, (number - 20) * 3, 1)
    return EdtfDate(first=first, precision=Precision.SEASON, unit=Precision.SEASON)


def quarter(year: int, number: int) -> EdtfDate:
    """Quarter `number`, 1 to 4."""
    first = date(year, number * 3 - 2, 1)
    return EdtfDate(first=first, precision=Precision.QUARTER, unit=Precision.QUARTER)


def year(number: int, unit: Precision = Precision.YEAR) -> EdtfDate:
    """Year `number`; with `unit` MONTH or DAY some month or day of it."""
    return EdtfDate(first=date(number, 1, 1), precision=Precision.YEAR, unit=unit)
