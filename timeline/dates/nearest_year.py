"""The year of an old date that leaves it out, beside the date that took its place."""

from timeline import edtf
from timeline.edtf import EdtfDate, Precision


def nearest_year(old: EdtfDate, new: EdtfDate) -> EdtfDate:
    """The same day or month of the year in which it lies nearest to `new`.

    A date of another precision, and one that no such year has, stays as it is.
    """
    years = (new.first.year + step for step in (0, -1, 1))
    found = [one for year in years if (one := _of_year(old, year)) is not None]
    return min(found, key=lambda one: abs(one.span.begin - new.span.begin), default=old)


def _of_year(value: EdtfDate, year: int) -> EdtfDate | None:
    """The same day or month of another year."""
    try:
        first = value.first.replace(year=year)
    except ValueError:
        return None
    if value.precision is Precision.DAY:
        return edtf.day(first, value.qualification)
    return edtf.month(first.year, first.month) if value.precision is Precision.MONTH else None
