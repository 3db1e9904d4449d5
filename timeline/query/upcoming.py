"""What is still to come within a span from today: "30d", "2 weeks", "3 months", "1y"."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from timeline.dates.lasting import is_stretch
from timeline.dates.rules import Reading
from timeline.edtf import EdtfInterval, End, Span
from timeline.languages.phrases import Phrases
from timeline.model import PENDING, Event, Status, Timeline

_TEXT = re.compile(r"(\d{1,4}) ?(d|days?|w|weeks?|m|months?|y|years?)", re.ASCII | re.IGNORECASE)
_RIGHT = "write 30d, 2w, 3 months or 1y"
_UNITS = {"d": "day", "w": "week", "m": "month", "y": "year"}
_WEEK, _YEAR = 7, 12
#: days of the shortest month and year, so that a gap of a month or a year is found
_DAYS = {"d": 1, "w": _WEEK, "m": 28, "y": 365}


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in one unit of the calendar."""

    number: int
    #: "d", "w", "m" or "y"
    unit: str

    def __str__(self) -> str:
        """Its text, which `length` reads."""
        return f"{self.number}{self.unit}"

    @property
    def days(self) -> float:
        """About how many days it has."""
        return self.number * _DAYS[self.unit]

    def words(self, say: Phrases) -> str:
        """It for people: "30 days"."""
        return say.count(f"length.{_UNITS[self.unit]}", self.number)

    def after(self, day: date) -> date:
        """The day so much later; of a month that has no such day its last, 9999 at the latest."""
        return self._moved(day, 1)

    def before(self, day: date) -> date:
        """The day so much earlier; the first of the year 1 at the earliest."""
        return self._moved(day, -1)

    def _moved(self, day: date, way: int) -> date:
        if self.unit in "my":
            return _months_on(day, way * self.number * (_YEAR if self.unit == "y" else 1))
        days = self.number * (_WEEK if self.unit == "w" else 1)
        try:
            return day + timedelta(days=way * days)
        except OverflowError:
            return date.max if way > 0 else date.min


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= MAXYEAR:
        return date.max if months > 0 else date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def length(text: str) -> Length:
    """The length of time of a text.

    >>> str(length("3 months")), str(length("2w"))
    ('3m', '2w')

    Raises:
        ValueError: It is not one, or no time at all.
    """
    found = _TEXT.fullmatch(text.strip())
    if not found:
        raise ValueError(f"{text!r} is not a length of time: {_RIGHT}")
    if not int(found[1]):
        raise ValueError(f"{text!r} is no time at all: {_RIGHT}")
    return Length(int(found[1]), found[2][0].lower())


def length_words(text: str, say: Phrases) -> str:
    """What `length` reads, for people."""
    return length(text).words(say)


def is_upcoming(timeline: Timeline, ahead: Length) -> Callable[[Event], bool]:
    """Whether an event of a timeline begins, or may lie, between its today and so much later.

    A date that is only known to a month or a year may lie there where its window does; a stretch
    that began is under way, and not to come. What is put off or cancelled is not to come either.
    """
    today = timeline.today
    if today is None:
        return lambda _event: False
    span = Span(begin=today.toordinal(), end=ahead.after(today).toordinal() + 1)
    return lambda event: is_to_come(event, span)


def is_to_come(event: Event, span: Span) -> bool:
    """Whether it is planned to begin within a span, or may."""
    is_planned = event.status in PENDING and not event.is_put_off
    return is_planned and any(span.overlaps(begin) for begin in begins(event))


def may_come(event: Event, day: float) -> bool:
    """Whether it is planned, and may lie on that day (as ordinals count) or behind it."""
    return event.is_dated and event.status in PENDING and event.window.end > day


def is_over(event: Event, day: float) -> bool:
    """Whether it took place before that day, all of it."""
    return event.is_dated and event.status is Status.OCCURRED and event.window.end <= day


def begins(event: Event) -> Iterator[Span]:
    """The spans in which it may begin: its windows, and of a stretch that of its begin alone."""
    for reading in [side.reading for side in event.contested] or [event.reading]:
        yield from _begins(reading)


def _begins(reading: Reading) -> Iterator[Span]:
    value = reading.value
    if not (isinstance(value, EdtfInterval) and is_stretch(reading)):
        yield from reading.windows
    elif not isinstance(value.start, End):
        begin = max(value.start.span.begin, reading.window.begin)
        yield Span(begin=begin, end=max(value.start.span.end, begin))
