"""`VALARM` (RFC 5545 3.6.6): a reminder some time before an event, for those who ask for it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from timeline.edtf import EdtfInterval, End, Precision
from timeline.formats.ics.lines import text_line
from timeline.formats.ics.placement import CalendarSpan
from timeline.model import PENDING, About, Event
from timeline.text.lengths import parse_length

#: when on a whole day one is reminded of it: at midnight, where that day begins, people sleep
_MORNING: Final = timedelta(hours=9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """How long before an event one is reminded of it."""

    before: timedelta

    def lines(self, event: Event, where: CalendarSpan, title: str) -> str:
        """The lines of the `VALARM` of an event; empty where it has none.

        Only what is to come has one, and of that only what has a day: before the first of January
        nobody is reminded of what is to be in that year.
        """
        if event.status not in PENDING or event.is_put_off or not _is_firm(event):
            return ""
        is_timed = isinstance(where.begin, datetime)
        trigger = -self.before if is_timed else _MORNING - self.before
        said = text_line("DESCRIPTION:", title)
        when = f"TRIGGER:{_written(trigger)}\r\n"
        return f"BEGIN:VALARM\r\nACTION:DISPLAY\r\n{said}{when}END:VALARM\r\n"


def parse_alarm(text: str) -> Alarm:
    """The alarm that a length of time names: "1d".

    Raises:
        ValueError: It is not a length, or too long; the text says what would be right.
    """
    return Alarm(before=parse_length(text))


def alarm_of(about: About) -> Alarm | None:
    """The alarm of which a timeline says that its calendars have it."""
    return parse_alarm(about.alarm) if about.alarm else None


def _is_firm(event: Event) -> bool:
    """Whether its day is known, or the day by which it is to be done."""
    when = event.when
    if isinstance(when, EdtfInterval) and when.start is End.OPEN and not isinstance(when.end, End):
        return when.end.precision <= Precision.DAY and not event.contested
    return event.is_precise


def _written(length: timedelta) -> str:
    """A duration of RFC 5545 3.3.6.

    >>> _written(timedelta(hours=-15)), _written(timedelta(days=-1)), _written(timedelta(hours=7))
    ('-PT15H', '-P1D', 'PT7H')
    """
    sign, length = ("-", -length) if length < timedelta(0) else ("", length)
    minutes = length.seconds // 60
    hours, minutes = divmod(minutes, 60)
    time = (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
    days = f"{length.days}D" if length.days else ""
    return f"{sign}P{days}{f'T{time}' if time else ''}" if days or time else "PT0S"
