"""From when to when something comes again, by its words and the document that has them."""

from dataclasses import dataclass
from datetime import MAXYEAR, date, datetime, timedelta

from timeline.dates.month_days import last_day
from timeline.edtf import Edtf, EdtfDate, EdtfInterval, Precision
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
    begin: Edtf | None
    end: Edtf | None
    if said.span:
        begin, end = _ends(frame.read(said.span).value, words)
    elif said.since and said.until:
        begin, end = _both(said, frame, words)
    else:
        begin = frame.read(said.since).value if said.since else None
        end = frame.read(said.until).value if said.until else None
    begin, is_implied = first or begin, False
    if begin is None:
        begin, is_implied = _published(words, frame), True
    day = _day(begin.earliest, words)
    last = _day(end.latest, words) if end is not None else _after(said, day)
    return Bounds(first=day, precision=begin.precision, last=last, is_implied=is_implied)


def _both(said: Repetition, frame: Frame, words: str) -> tuple[Edtf, Edtf | None]:
    """Both ends, which share what only one of them says: "3 March to 26 May 2026"."""
    try:
        return _ends(frame.read(f"{said.since} to {said.until}").value, words)
    except DateError:
        return frame.read(said.since).value, frame.read(said.until).value


def _ends(value: Edtf, words: str) -> tuple[Edtf, Edtf | None]:
    if not isinstance(value, EdtfInterval):
        return value, value
    begin, end = value.start, value.end
    if not isinstance(begin, Edtf):
        raise DateError(f"{words!r} {_ASK} 'every Tuesday from 3 March 2026'")
    return begin, end if isinstance(end, Edtf) else None


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
