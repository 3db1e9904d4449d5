"""The date just before or after another, of the same kind: the year after a year, of any age."""

from dataclasses import replace

from timeline import edtf
from timeline.edtf import EdtfDate, EdtfWide, Precision, Qualification
from timeline.errors import DateError

#: parts of a year that follow on each other, in the order in which they lie in it; winter last
_CYCLES = (
    (21, 22, 23, 24),
    (25, 26, 27, 28),
    (31, 32, 29, 30),
    (33, 34, 35, 36),
    (37, 38, 39),
    (40, 41),
)
#: digits that are left open
_OPEN = {Precision.DECADE: 1, Precision.CENTURY: 2, Precision.MILLENNIUM: 3}
# EDTF writes longer years without months and X.
_LAST_OF_FOUR = 9999


def neighbour(value: EdtfDate | EdtfWide, step: int) -> EdtfDate | EdtfWide:
    """The date just after `value`, with `step` -1 the one before, of the same doubts.

    >>> from timeline.edtf import parse
    >>> str(neighbour(parse("0001"), -1)), str(neighbour(parse("2024-24~"), 1))
    ('0000', '2025-21~')

    Raises:
        DateError: None is just there: some unmentioned day or year is meant, or there is no such
            year.
    """
    doubt = value.qualification
    if isinstance(value, EdtfWide) and not _is_plain(value):
        raise DateError(f"'{value}' is not one date that another can be counted from")
    if isinstance(value, EdtfDate) and value.unit < value.precision <= Precision.YEAR:
        raise DateError(f"'{value}' is not one date that another can be counted from")
    found = _beside(value, step)
    if doubt is Qualification.CERTAIN:
        return found
    if isinstance(found, EdtfWide):
        return found.doubted(doubt)
    return replace(found, qualification=doubt)


def _is_plain(value: EdtfWide) -> bool:
    """Whether it names one period, with the same doubt of all its parts."""
    inside = "X" in value.year.rstrip("X") or ("X" in value.year and value.part)
    masked = "X" in value.part or "X" in value.day or inside
    doubts = value.qualifications[: 1 + bool(value.part) + bool(value.day)]
    odd = value.year.strip("-0123456789X").strip("Y") or len(set(doubts)) > 1
    return not (masked or odd)


def _beside(value: EdtfDate | EdtfWide, step: int) -> EdtfDate | EdtfWide:
    span = value.span
    day = edtf.to_day(int(span.end) if step > 0 else int(span.begin) - 1)
    if value.precision is Precision.YEAR:
        return edtf.point(day.year)
    if abs(day.year) > _LAST_OF_FOUR or value.precision is Precision.ERA:
        raise DateError(f"'{value}' is the last of its kind")
    if value.precision is Precision.DAY:
        return edtf.point(day.year, day.month, day.day)
    if value.precision is Precision.MONTH:
        return edtf.point(day.year, day.month)
    if value.precision in _OPEN:
        return _years(value, day.year, _OPEN[value.precision])
    return _part(value, step)


def _years(value: EdtfDate | EdtfWide, year: int, open_digits: int) -> EdtfDate | EdtfWide:
    """Ten, a hundred or a thousand years; on the other side of the year 0 they overlap."""
    sign = "-" if str(value).startswith("-") else ""
    if (sign == "-") != (year < 0):
        raise DateError(f"'{value}' is the last of its kind")
    return _parsed(f"{sign}{abs(year):04}"[:-open_digits] + "X" * open_digits)


def _part(value: EdtfDate | EdtfWide, step: int) -> EdtfDate | EdtfWide:
    text = str(value).rstrip("?~%")
    year, number = int(text[:-3]), int(text[-2:])
    cycle = next((cycle for cycle in _CYCLES if number in cycle), None)
    if cycle is None:
        raise DateError(f"'{value}' is not one date that another can be counted from")
    later, place = divmod(cycle.index(number) + step, len(cycle))
    year += later
    sign = "-" if year < 0 else ""
    return _parsed(f"{sign}{abs(year):04}-{cycle[place]}")


def _parsed(text: str) -> EdtfDate | EdtfWide:
    found = edtf.parse(text)
    if not isinstance(found, EdtfDate | EdtfWide):
        raise TypeError(found)
    return found
