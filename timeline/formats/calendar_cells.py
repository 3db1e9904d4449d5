"""What exports say of the calendar in which a date was said."""

from timeline.calendars.calendar import Calendar
from timeline.calendars.said import text_in
from timeline.dates.rules import Reading
from timeline.edtf import UNDATED

#: keys and columns: the calendar, and the date as it is numbered there
CALENDAR = ("calendar", "calendar_date")


def calendar_of(reading: Reading) -> dict[str, str]:
    """The calendar of a date and the date in it; nothing where it is the Gregorian."""
    if reading.calendar is Calendar.GREGORIAN or reading.value == UNDATED:
        return {}
    said = reading.calendar.value, text_in(reading.calendar, reading.value)
    return dict(zip(CALENDAR, said, strict=True))
