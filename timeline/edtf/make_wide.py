"""The windows of wide dates, and their making: `point` and `wide`."""

from collections.abc import Iterable
from datetime import date
from itertools import islice

from timeline.edtf.days import LAST_YEAR, days_in, ordinal
from timeline.edtf.groups import GROUPS
from timeline.edtf.plain import EdtfDate
from timeline.edtf.precision import Precision, Qualification
from timeline.edtf.wide_date import EdtfWide, Years, fitting, years_of
from timeline.errors import DateError

#: as a message says it
YEARS_RUN = f"years run from Y-{LAST_YEAR} to Y{LAST_YEAR}"
#: no doubt of any part
CERTAIN = (Qualification.CERTAIN,) * 3
_FOUR_DIGITS = 9999
# A day that any of so many years has not, no year of the mask has.
_LOOKED_AT = 10_000


def point(
    year: int,
    month: int | None = None,
    day: int | None = None,
    qualification: Qualification = Qualification.CERTAIN,
) -> EdtfDate | EdtfWide:
    """The year, month or day of any astronomical year: 0 is 1 BC, -43 is 44 BC.

    >>> str(point(-43, 3, 15)), str(point(2024, 5))
    ('-0043-03-15', '2024-05')

    Raises:
        DateError: There is no such month, day or year.
    """
    if 1 <= year <= date.max.year:
        return _plain(year, month, day, qualification)
    parts = ("" if number is None else f"{number:02}" for number in (month, day))
    return wide(year_text(year), *parts, qualifications=(qualification,) * 3)


def _plain(year: int, month: int | None, day: int | None, qualification: Qualification) -> EdtfDate:
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        raise DateError(f"{year}-{month}-{day} is not a date") from None
    precision = Precision.YEAR if month is None else Precision.MONTH
    precision = precision if day is None else Precision.DAY
    return EdtfDate(first=first, precision=precision, unit=precision, qualification=qualification)


def decade(first_year: int) -> EdtfDate | EdtfWide:
    """The ten years from `first_year` (1990: the 1990s), of which one is meant.

    The first decade, 000X, has the year 0, which `EdtfDate` has not.
    """
    return _from_the_right(first_year, Precision.DECADE, f"{first_year // 10:03}X")


def century(first_year: int) -> EdtfDate | EdtfWide:
    """The hundred years from `first_year` (1800: the 19th century), of which one is meant.

    The first century, 00XX, has the year 0, which `EdtfDate` has not.
    """
    return _from_the_right(first_year, Precision.CENTURY, f"{first_year // 100:02}XX")


def _from_the_right(first_year: int, precision: Precision, text: str) -> EdtfDate | EdtfWide:
    if not first_year:
        return wide(text)
    return EdtfDate(first=date(first_year, 1, 1), precision=precision, unit=Precision.YEAR)


def year_text(year: int) -> str:
    """An astronomical year as EDTF writes it: "-0043", "0000", "Y12000"."""
    if abs(year) > _FOUR_DIGITS:
        return f"Y{year}"
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def wide(
    year: str,
    part: str = "",
    day: str = "",
    *,
    qualifications: tuple[Qualification, Qualification, Qualification] = CERTAIN,
) -> EdtfWide:
    """The date of these parts, each as EDTF writes it.

    Raises:
        DateError: There is no such date.
    """
    years = years_of(year)
    if max(abs(years.first), abs(years.last)) > LAST_YEAR:
        raise DateError(f"{year!r} is out of range: {YEARS_RUN}")
    kept = qualifications[: 1 + bool(part) + bool(day)]
    return EdtfWide(
        year=year,
        part=part,
        day=day,
        qualifications=(*kept, *CERTAIN)[:3],  # type: ignore[arg-type] # three of them
        begin=_begin(years, part, day),
        end=_end(years, part, day),
    )


def _begin(years: Years, part: str, day: str) -> int:
    if not part:
        return ordinal(years.first, 1, 1)
    if part.isdecimal() and int(part) in GROUPS:
        return ordinal(years.first, GROUPS[int(part)].first_month, 1)
    return _first_day(years.ascending(), fitting(part, 12), part, day)


def _end(years: Years, part: str, day: str) -> int:
    if not part:
        return ordinal(years.last + 1, 1, 1)
    if part.isdecimal() and int(part) in GROUPS:
        group = GROUPS[int(part)]
        more, month0 = divmod(group.first_month - 1 + group.months, 12)
        return ordinal(years.last + more, month0 + 1, 1)
    months = fitting(part, 12)[::-1]
    return _first_day(years.descending(), months, part, day, is_last=True) + 1


def _first_day(
    years: Iterable[int], months: tuple[int, ...], part: str, day: str, *, is_last: bool = False
) -> int:
    """The ordinal of the first day that there is, in the order of the years and months."""
    for year in islice(years, _LOOKED_AT if day else 1):
        for month in months:
            days = fitting(day or "XX", days_in(year, month))
            if days:
                return ordinal(year, month, days[-1 if is_last else 0])
    if not months:
        raise DateError(f"there is no month {part!r}: months run from 01 to 12")
    raise DateError(f"month {part} has no day {day!r}")
