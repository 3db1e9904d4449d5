"""From when to when something comes again, by its words and the document that has them."""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import MAXYEAR, date, datetime, timedelta

from timeline.calendars.calendar import Calendar
from timeline.dates.month_days import last_day
from timeline.dates.rules import Modifier
from timeline.edtf import (
    Edtf,
    EdtfDate,
    EdtfInterval,
    EdtfSet,
    End,
    Precision,
    Qualification,
    bounds,
    ends,
)
from timeline.errors import DateError
from timeline.recurrence.horizon import Horizon
from timeline.recurrence.repetition import Repetition
from timeline.seeds.frames import Frame

_ASK = "does not say from when: write its first date, as in"
_MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The days between which it comes."""

    first: date
    #: to what the words know the begin
    precision: Precision
    #: None where it goes on for ever
    last: date | None
    #: whether the document gives the begin, and not the words
    is_implied: bool = False
    #: the days between which it comes, where these lie apart: "in March and May"
    parts: tuple[tuple[date, date], ...] = ()
    #: what is doubtful about them
    doubts: tuple[str, ...] = ()

    def hold(self, day: date) -> bool:
        """Whether a day is one of those between which it comes."""
        return not self.parts or any(first <= day <= last for first, last in self.parts)

    def within(self, horizon: Horizon) -> date:
        """The last day that is taken."""
        end = horizon.day_of(self.first)
        return end if self.last is None else min(self.last, end)


def bounds_of(words: str, said: Repetition, frame: Frame, first: Edtf | None = None) -> Bounds:
    """The bounds that words give.

    Args:
        words: All of them, for messages.
        said: What they say.
        frame: What they are read against.
        first: The first date, where it is said beside them.

    Raises:
        DateError: One cannot be read, or there is no begin, or it lies behind the end.
    """
    try:
        found = _stated(words, said, frame, first)
    except DateError as error:
        text = str(error)
        raise DateError(text if text.startswith(repr(words)) else f"{words!r}: {text}") from None
    if found.last is not None and found.last < found.first:
        raise DateError(f"{words!r} ends on {found.last}, before it begins on {found.first}")
    return found


def _stated(words: str, said: Repetition, frame: Frame, first: Edtf | None) -> Bounds:
    if frame.anchor.calendar is not Calendar.GREGORIAN:
        raise DateError(f"{words!r}: series are of the Gregorian calendar: write each of its dates")
    edges = _Edges(frame=frame)
    begin, end = edges.of(said)
    begin, is_implied = first or begin, False
    if begin is None:
        begin, is_implied = _published(words, frame), True
    if said.until and end is None:
        end = edges.end_of(said, begin)
    day = _day(begin.earliest, words)
    return Bounds(
        first=day,
        precision=begin.precision,
        last=_day(end.latest, words) if end is not None else _after(said, day),
        is_implied=is_implied,
        parts=tuple((_day(one.earliest, words), _day(one.latest, words)) for one in edges.parts),
        doubts=tuple(edges.doubts),
    )


@dataclass(slots=True, kw_only=True)
class _Edges:
    """The begin and the end that words name, as they are read."""

    frame: Frame
    #: what they name, where these lie apart
    parts: tuple[Edtf, ...] = ()
    doubts: list[str] = field(default_factory=list)

    def of(self, said: Repetition) -> tuple[Edtf | None, Edtf | None]:
        """Both of them; None where one is not said."""
        if said.span:
            return self._ends(self._read(said.span))
        if said.since and said.until:
            # They share what only one of them says: "3 March to 26 May 2026".
            with suppress(DateError):
                return self._ends(self._read(f"{said.since} to {said.until}"))
        begin = self._read(said.since, Modifier.START) if said.since else None
        return begin, self.end_of(said, begin) if said.until and begin else None

    def end_of(self, said: Repetition, begin: Edtf) -> Edtf:
        """The end, which without a year is the next one from the begin on."""
        first = begin.earliest
        if not isinstance(first, date):
            return self._read(said.until, Modifier.END)
        end = self._read(said.until, Modifier.END, first.year)
        if end.span.end > begin.span.begin:
            return end
        return self._read(said.until, Modifier.END, first.year + 1)

    def _read(self, text: str, side: Modifier = Modifier.WHOLE, year: int | None = None) -> Edtf:
        """The date that words say, if it has clear edges.

        Raises:
            DateError: It has none, or is not a date.
        """
        reading = self.frame.read_in(text, year)
        value = reading.value
        is_vague = reading.modifier not in (Modifier.WHOLE, side) or reading.has_unsaid_days
        is_one_of = isinstance(value, EdtfSet) and not value.is_all
        is_long = any(end.precision > Precision.YEAR for end in ends(value))
        if is_vague or is_one_of or is_long or value.qualification is not Qualification.CERTAIN:
            raise DateError(f"{text!r} is too vague for a series: write a day, a month or a year")
        self.doubts.extend(reading.doubts)
        if any(end.precision is Precision.SEASON for end in ends(value)):
            first, last = bounds(value)
            self.doubts.append(f"{text!r} is taken as {first} to {last}")
        return value

    def _ends(self, value: Edtf) -> tuple[Edtf, Edtf | None]:
        if isinstance(value, EdtfSet):
            if all(point.precision <= Precision.DAY for point in value.points):
                raise DateError("it names its dates one by one: write each as an event")
            self.parts = value.items
        if not isinstance(value, EdtfInterval):
            return value, value
        begin, end = value.start, value.end
        if isinstance(begin, End):
            raise DateError(f"it {_ASK} 'every Tuesday from 3 March 2026'")
        return begin, None if isinstance(end, End) else end


def _published(words: str, frame: Frame) -> Edtf:
    published = frame.anchor.published
    if isinstance(published, EdtfDate) and published.precision is Precision.DAY:
        return published
    raise DateError(f"{words!r} {_ASK} 'every Tuesday from 3 March 2026'")


def _day(value: object, words: str) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    raise DateError(f"{words!r} is not of the years 1 to {MAXYEAR}: write each of its dates")


def _after(said: Repetition, first: date) -> date | None:
    """The last day of what goes on for so long."""
    try:
        if said.days:
            return first + timedelta(days=said.days - 1)
        return _months_later(first, said.months) - timedelta(days=1) if said.months else None
    except (OverflowError, ValueError):
        return None


def _months_later(first: date, months: int) -> date:
    year, month = divmod(first.year * _MONTHS + first.month - 1 + months, _MONTHS)
    return date(year, month + 1, min(first.day, last_day(year, month + 1).day))
