"""Halves and thirds of periods as dates: the second half of a year, of a month."""

from timeline import edtf
from timeline.dates.narrowed import narrowed
from timeline.dates.rules import Modifier, Parts
from timeline.edtf import Edtf, EdtfDate, EdtfInterval, EdtfWide, Precision, Qualification
from timeline.errors import DateError

HALVES, THIRDS = 2, 3
_THIRDS = (Modifier.START, Modifier.MID, Modifier.END)
_MONTHS = (Precision.MONTH, Precision.SEASON, Precision.QUARTER)
# EDTF numbers the thirds of a year from 37 and its halves from 40.
_OF_YEARS = {THIRDS: 37, HALVES: 40}
_MIDDLE = 15


def fraction(words: str, value: Edtf, index: int, count: int) -> Edtf:
    """Part `index` of `count`, 0 the first, of a period; `words` are quoted where it has none.

    Those of a year have numbers in EDTF. The first half of a month is its days 1 to 15, and
    thirds are those of `timeline.dates.windows`.

    Raises:
        DateError: It has no such parts.
    """
    if isinstance(value, EdtfDate | EdtfWide):
        if value.precision is Precision.YEAR:
            year, doubt = str(value), value.qualification.value
            return edtf.parse(f"{year.removesuffix(doubt)}-{_OF_YEARS[count] + index}{doubt}")
        if count == THIRDS:
            return narrowed(Parts(value=value, modifier=_THIRDS[index]))
        if value.precision in _MONTHS and count == HALVES:
            return _half_of_months(value, index)
    if isinstance(value, EdtfInterval) and count == HALVES and len(value.ends) == HALVES:
        return _half_of_days(value, index)
    raise DateError(f"{words!r} is not a part of {value} that can be read: write its dates")


def _half_of_months(value: EdtfDate | EdtfWide, index: int) -> EdtfInterval:
    begin, end = int(value.span.begin), int(value.span.end)
    middle = edtf.to_day((begin + end) // 2)
    day = edtf.ordinal(middle.year, middle.month, _MIDDLE)
    halves = ((begin, day), (day + 1, end - 1))
    return _days(*halves[index], value.qualification)


def _half_of_days(value: EdtfInterval, index: int) -> EdtfInterval:
    """Half of a week: its fourth day is of both."""
    begin, end = int(value.span.begin), int(value.span.end)
    length = (end - begin + 1) // 2
    halves = ((begin, begin + length - 1), (end - length, end - 1))
    return _days(*halves[index], value.qualification)


def _days(first: int, last: int, doubt: Qualification) -> EdtfInterval:
    start, end = (edtf.to_day(at) for at in (first, last))
    return edtf.interval(
        edtf.point(start.year, start.month, start.day, doubt),
        edtf.point(end.year, end.month, end.day, doubt),
    )


def as_months(value: Edtf) -> Edtf:
    """A half or third of a year as the months from its first to its last; others as they are."""
    if value.precision not in (Precision.SEMESTER, Precision.QUADRIMESTER):
        return value
    if not isinstance(value, EdtfDate | EdtfWide):
        return value
    first, last = (edtf.to_day(int(at)) for at in (value.span.begin, value.span.end - 1))
    return edtf.interval(edtf.point(first.year, first.month), edtf.point(last.year, last.month))
