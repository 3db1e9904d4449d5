"""The `value` and `mod` that TIMEX3 writes for a date of EDTF."""

from collections.abc import Callable
from datetime import date, timedelta

from timeline.dates.rules import Modifier
from timeline.edtf import (
    GROUPS,
    Edtf,
    EdtfDate,
    EdtfDateTime,
    EdtfInterval,
    EdtfSet,
    EdtfWide,
    Precision,
)

_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_WEEK, _WEEKEND = timedelta(days=6), timedelta(days=1)
_MONDAY, _SATURDAY = 0, 5


def value(when: Edtf) -> str:
    """`when` as TIMEX3 writes it; the start of an interval that has no name of its own.

    A quarter of a fiscal year is that of the calendar in which its middle month lies; what is
    longer than a half is the year in which it ends.

    >>> from timeline.edtf import parse
    >>> [value(parse(text)) for text in ("2023-11", "2024-33", "199X", "2024-01-15/2024-01-21")]
    ['2023-11', '2024-Q1', '199', '2024-W03']
    """
    if isinstance(when, EdtfInterval):
        return _stretch(when)
    if isinstance(when, EdtfDateTime):
        return _moment(when)
    if isinstance(when, EdtfSet):
        return value(when.points[0])
    if isinstance(when, EdtfWide):
        return _wide(when)
    return _DATES[when.precision](when)


def _wide(when: EdtfWide) -> str:
    """TIMEX3 counts years before our era by names, "BC0044", and has X for what is not known.

    The 5th century BC is BC04, and the 490s BC, which an interval says, are BC049.
    """
    year = _year(when)
    if not when.part:
        return year if year.endswith("XXXX") else year.rstrip("X")
    if not when.part.isdecimal() or int(when.part) not in GROUPS:
        return "-".join(filter(None, (year, when.part, when.day)))
    name = _group(int(when.part))
    return f"{year}-{name}" if name else year


def _year(when: EdtfWide) -> str:
    if "X" in when.year:
        return when.year.replace("-", "BC")
    base, _, exponent = when.year.partition("S")[0].removeprefix("Y").partition("E")
    number = int(base) * 10 ** int(exponent or 0)
    return f"{number:04}" if number > 0 else f"BC{1 - number:04}"


def _group(number: int) -> str:
    """The name of a part of a year; empty for four months, which have none."""
    if number < _QUARTERS:
        return ("SP", "SU", "FA", "WI")[(number - 21) % 4]
    if number < _FOUR_MONTHS:
        return f"Q{number - _QUARTERS + 1}"
    return f"H{number - _HALVES_OF_A_YEAR + 1}" if number >= _HALVES_OF_A_YEAR else ""


#: the first quarter, four months and half among the parts of a year that EDTF numbers
_QUARTERS, _FOUR_MONTHS, _HALVES_OF_A_YEAR = 33, 37, 40


def mod(when: Edtf | None, modifier: Modifier) -> str:
    """The `mod` of TIMEX3: the part or side that is meant, or that it is only about right.

    >>> from timeline.edtf import parse
    >>> mod(parse("2026"), Modifier.END), mod(parse("1500~"), Modifier.WHOLE)
    ('END', 'APPROX')
    """
    if modifier is not Modifier.WHOLE and modifier is not Modifier.WITHIN:
        return str(modifier.value)
    return "APPROX" if when is not None and when.qualification.approximate else ""


_DATES: dict[Precision, Callable[[EdtfDate], str]] = {
    Precision.DAY: lambda when: when.first.isoformat(),
    Precision.MONTH: lambda when: f"{when.first:%Y-%m}",
    Precision.SEASON: lambda when: f"{when.first.year:04}-{_SEASONS[when.first.month]}",
    Precision.QUARTER: lambda when: f"{when.first.year:04}-Q{when.first.month // 3 + 1}",
    Precision.YEAR: lambda when: f"{when.first.year:04}",
    Precision.DECADE: lambda when: f"{when.first.year // 10:03}",
    Precision.CENTURY: lambda when: f"{when.first.year // 100:02}",
}


def _moment(when: EdtfDateTime) -> str:
    text = str(when)
    # TIMEX3 knows offsets and no names of zones.
    return text.partition("[")[0]


def _stretch(when: EdtfInterval) -> str:
    start, end = when.start, when.end
    if isinstance(start, EdtfWide) and isinstance(end, EdtfWide):
        return _decade_before(start, end) or value(start)
    if not (isinstance(start, EdtfDate) and isinstance(end, EdtfDate)):
        return value(when.ends[0])
    first, length = start.first, end.first - start.first
    days = start.precision == end.precision == Precision.DAY
    if days and length == _WEEK and first.weekday() == _MONDAY:
        return _week(start)
    if days and length == _WEEKEND and first.weekday() == _SATURDAY:
        return _week(start) + "-WE"
    if start.precision == end.precision == Precision.MONTH:
        return _months(first, end.first) or value(start)
    are_years = start.precision == end.precision == Precision.YEAR
    return _years(first.year, end.first.year + 1) if are_years else value(start)


def _decade_before(start: EdtfWide, end: EdtfWide) -> str:
    """Ten years before our era, 499 to 490 BC; empty for others."""
    first, last = start.year_number, end.year_number
    if start.part or end.part or first is None or last is None or last > 0:
        return ""
    return f"BC{(1 - last) // 10:03}" if last - first == _NINE and (1 - last) % 10 == 0 else ""


_NINE = 9


def _years(first: int, end: int) -> str:
    """The century or decade of which years are a half, third or quarter; else the first of them."""
    if first // 100 == (end - 1) // 100 and (first % 100, end - first) in _OF_A_CENTURY:
        return f"{first // 100:02}"
    if first % 5 == 0 and end - first == _HALF_DECADE:
        return f"{first // 10:03}"
    return f"{first:04}"


_HALF_DECADE = 5
_OF_A_CENTURY = frozenset(
    (at, length)
    for length, starts in ((50, (0, 50)), (25, (0, 25, 50, 75)), (34, (0,)), (33, (34, 67)))
    for at in starts
)


def _months(first: date, last: date) -> str:
    """A half, a quarter by its middle, most of a year by its end; empty for others."""
    length = (last.year - first.year) * 12 + last.month - first.month + 1
    if length == _QUARTER:
        middle = first.month % 12 + 1
        return f"{first.year + (middle == 1):04}-Q{(middle + 2) // 3}"
    if length in _YEARLIKE:
        return f"{last.year:04}"
    half = _HALVES.get(first.month) if length == _HALF else None
    return f"{first.year:04}-{half}" if half else ""


_QUARTER, _HALF, _YEARLIKE = 3, 6, range(7, 13)
_HALVES = {1: "H1", 7: "H2"}


def _week(when: EdtfDate) -> str:
    year, number, _ = when.first.isocalendar()
    return f"{year:04}-W{number:02}"
