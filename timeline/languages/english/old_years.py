"""Years that began on 25 March for some: which dates have another year for them."""

from timeline.calendars.calendar import Calendar
from timeline.calendars.days import day_of
from timeline.dates.rules import Parts
from timeline.edtf import EdtfDate, Precision

#: years that began on 25 March in England, and the last day before it
LADY_DAY, LAST_OF_YEAR = (1155, 1751), (3, 24)


def has_old_year(found: Parts) -> bool:
    """Whether it is a day or month of which the year may have begun on 25 March."""
    if found.calendar is not Calendar.JULIAN or "decade" in found.stated:
        return False
    value = found.value
    if not isinstance(value, EdtfDate) or value.precision > Precision.MONTH:
        return False
    year, month, day = numbers_of(found)
    return LADY_DAY[0] <= year <= LADY_DAY[1] + 1 and (month, day) <= LAST_OF_YEAR


def numbers_of(found: Parts) -> tuple[int, int, int]:
    """The year, month and day by which its first day was said."""
    # A month has its own number, and a day is Gregorian.
    numbered = Calendar.GREGORIAN if found.value.precision > Precision.DAY else Calendar.JULIAN
    year, month, day = day_of(numbered, int(found.value.span.begin))
    return year, month, day
