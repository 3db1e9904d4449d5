"""Periods that people report on: quarters, halves, nine months and years, of any fiscal year."""

from datetime import date, timedelta

from timeline import edtf
from timeline.dates.resolve import containing
from timeline.edtf import Edtf, EdtfDate, EdtfInterval, Precision

#: a quarter or year of the calendar, a month, or an interval of months or days
Period = EdtfDate | EdtfInterval

_YEAR, _QUARTER = 12, 3
# Days by which a period of whole weeks may miss the end of its last month.
_ABOUT = 7
_LENGTHS = {Precision.MONTH: 1, Precision.QUARTER: _QUARTER, Precision.YEAR: _YEAR}


def of_months(year: int, month: int, months: int) -> Period:
    """The `months` that end with a month: a quarter or year of the calendar where they are one.

    >>> str(of_months(2019, 6, 3)), str(of_months(2020, 3, 12))
    ('2019-34', '2019-04/2020-03')
    """
    if months == 1:
        return edtf.month(year, month)
    if months == _QUARTER and month % _QUARTER == 0:
        return edtf.quarter(year, month // _QUARTER)
    if months == _YEAR and month == _YEAR:
        return edtf.year(year)
    first = year * _YEAR + month - months
    return edtf.interval(edtf.month(first // _YEAR, first % _YEAR + 1), edtf.month(year, month))


def ending(end: EdtfDate, months: int) -> Period:
    """The `months` that end with a month, or with a day; one near the end of a month means that.

    >>> str(ending(edtf.day(date(2021, 7, 2)), 12)), str(ending(edtf.day(date(2021, 4, 15)), 3))
    ('2020-07/2021-06', '2021-01-16/2021-04-15')
    """
    last = end.latest
    if last.day <= _ABOUT and end.precision == Precision.DAY:
        before = last - timedelta(days=last.day)
        return of_months(before.year, before.month, months)
    whole = edtf.month(last.year, last.month)
    if (whole.latest - last).days <= _ABOUT:
        return of_months(last.year, last.month, months)
    first = last.year * _YEAR + last.month - 1 - months
    day = min(last.day, edtf.month(first // _YEAR, first % _YEAR + 1).latest.day)
    start = date(first // _YEAR, first % _YEAR + 1, day) + timedelta(days=1)
    return edtf.interval(edtf.day(start), edtf.day(last))


def months_in(period: Period) -> int:
    """The number of months of a period, to the nearest."""
    if isinstance(period, EdtfDate):
        return _LENGTHS.get(period.precision, 0)
    first, last = period.earliest, period.latest
    if first is None or last is None:
        return 0
    return round((last.toordinal() - first.toordinal()) * _YEAR / 365.2425)


def last_months(period: Period, months: int) -> Period:
    """The quarter, half or year with which a period ends, or the one that ends with it."""
    last = last_day(period)
    return ending(edtf.day(last), months)


def last_day(period: Period) -> date:
    """The last day of a period.

    Raises:
        ValueError: It is open.
    """
    last = period.latest
    if last is None:
        raise ValueError(period)
    return date(last.year, last.month, last.day)


def years_away(period: Period, years: int) -> Period:
    """The same period of another year.

    Raises:
        ValueError: It lies outside the calendar.
    """
    if isinstance(period, EdtfDate):
        return containing(_in_year(period.first, period.first.year + years), period.precision)
    start, end = (_end_away(item, years) for item in edtf.ends(period))
    return edtf.interval(start, end)


def _end_away(end: Edtf, years: int) -> EdtfDate:
    if not isinstance(end, EdtfDate):
        raise ValueError(end)  # noqa: TRY004 - no such period is reported on
    return containing(_in_year(end.first, end.first.year + years), end.precision)


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def quarter_before(day: date) -> EdtfDate:
    """The last quarter that has ended on a day or before it."""
    return containing(
        containing(day + timedelta(days=1), Precision.QUARTER).earliest - timedelta(days=1),
        Precision.QUARTER,
    )


def in_year(period: Period, year: int) -> Period:
    """The same period of the year in which it ends."""
    return years_away(period, year - last_day(period).year)


def quarters_away(quarter: Period, steps: int) -> Period:
    """The three months that lie so many quarters from those of a period."""
    last = last_day(quarter)
    month = last.year * _YEAR + last.month - 1 + _QUARTER * steps
    return of_months(month // _YEAR, month % _YEAR + 1, _QUARTER)
