"""The way of an event to its date: the dates that it had before, and what put it off."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum

from timeline.calendars.calendar import Calendar
from timeline.dates.rules import Reading
from timeline.edtf import (
    Edtf,
    EdtfDate,
    EdtfDateTime,
    EdtfInterval,
    EdtfSet,
    End,
    Precision,
    Span,
    ends,
)

#: dates of which a document may say that the event had them before
_LOOKED_AT = 100


class Told(StrEnum):
    """What a step of the way says."""

    #: a date that the event no longer has
    WAS = "was"
    #: that it was put off, on no other day as yet
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step on the way of an event."""

    told: Told
    #: the date that it had; None where it is put off or cancelled
    reading: Reading | None = None
    #: publication date of the document that puts it off or cancels it, where that is known
    published: EdtfDate | None = None
    #: the id of that document; empty for a plain list
    document: str = ""


@dataclass(slots=True, kw_only=True)
class _Leg:
    """A date that the event has or had, and what ended that."""

    #: None where no document says which
    reading: Reading | None = None
    ends: list[Step] = field(default_factory=list)

    def steps(self) -> Iterator[Step]:
        """What there is to say of a date that is over."""
        if self.reading is not None:
            yield Step(told=Told.WAS, reading=self.reading)
        yield from self.ends


@dataclass(slots=True, kw_only=True)
class Way:
    """The way of one event, as its documents tell it one after the other."""

    legs: list[_Leg] = field(default_factory=lambda: [_Leg()])

    def had(self, reading: Reading) -> bool:
        """Whether it is known that the event had this date before."""
        return any(
            leg.reading is not None and nested(leg.reading, reading)
            for leg in self.legs[-_LOOKED_AT:-1]
        )

    def late(self, reading: Reading) -> None:
        """Note an old date that is told after the date that took its place."""
        self.legs.insert(-1, _Leg(reading=reading))

    def dated(self, reading: Reading, *, moved: bool) -> None:
        """Note the date that holds now; a date that moved is over, and else known better."""
        if moved and self.legs[-1] != _Leg():
            self.legs.append(_Leg(reading=reading))
        else:
            self.legs[-1].reading = reading

    def ended(self, step: Step) -> None:
        """Note that the event is put off or cancelled, once for each date."""
        ends = self.legs[-1].ends
        if all(end.told is not step.told for end in ends):
            ends.append(step)

    @property
    def is_over(self) -> bool:
        """Whether the date that it has is one that it no longer takes place on."""
        return bool(self.legs[-1].ends)

    def steps(self) -> tuple[Step, ...]:
        """The steps up to the date that it has now, which is none of them unless it is over."""
        over = self.legs if self.is_over else self.legs[:-1]
        return tuple(step for leg in over for step in leg.steps())


def nested(one: Reading, other: Reading) -> bool:
    """Whether one of two dates lies in the other, so that they may be one date.

    Of a set each date lies in one of the other's.
    """
    if isinstance(one.value, EdtfSet) or isinstance(other.value, EdtfSet):
        first, second = one.windows, other.windows
        return _within(first, second) or _within(second, first)
    return _nest(*spans(one, other))


def _within(inner: tuple[Span, ...], outer: tuple[Span, ...]) -> bool:
    return all(any(whole.contains(part) for whole in outer) for part in inner)


def spans(one: Reading, other: Reading) -> tuple[Span, Span]:
    """Both windows; in UTC where the zones of both are known, else in civil time.

    A part of a window is a window of its own: "late 2026" does not lie in "March 2026". A month
    or year that names no calendar may be of that in which the other date is said.
    """
    plain = _spans(one, other)
    if one.calendar is other.calendar or _nest(*plain):
        return plain
    shared = _spans(_in_calendar(one, other.calendar), _in_calendar(other, one.calendar))
    return shared if _nest(*shared) else plain


def _nest(one: Span, other: Span) -> bool:
    return one.contains(other) or other.contains(one)


def _in_calendar(reading: Reading, calendar: Calendar) -> Reading:
    is_open = reading.calendar is Calendar.GREGORIAN and reading.value.precision > Precision.DAY
    return replace(reading, calendar=calendar) if is_open else reading


def _spans(one: Reading, other: Reading) -> tuple[Span, Span]:
    first, second = _moment_span(one.value), _moment_span(other.value)
    if first is None or second is None:
        return _beside(one, other), _beside(other, one)
    return first, second


def _beside(reading: Reading, other: Reading) -> Span:
    """Its window; of times over midnight the day on which they begin, beside what tells no time."""
    window = _meant(reading)
    is_night = window.end - window.begin < 1 and _has_time(reading)
    if not is_night or _has_time(other):
        return window
    return Span(begin=window.begin, end=min(window.end, window.begin // 1 + 1))


def _has_time(reading: Reading) -> bool:
    return any(isinstance(end, EdtfDateTime) for end in ends(reading.value))


def _meant(reading: Reading) -> Span:
    """Its window; a part of a date is vague at its edges, so that May may still be early that year.

    It is longer by half of it there, within the date.
    """
    window, whole = reading.window, reading.value.span
    if not reading.modifier.is_part or not whole.contains(window):
        return window
    more = (window.end - window.begin) / 2
    return Span(begin=max(whole.begin, window.begin - more), end=min(whole.end, window.end + more))


def _moment_span(value: Edtf) -> Span | None:
    """The window of a time with a zone, or from one to another, in UTC; None for other dates."""
    if isinstance(value, EdtfInterval):
        first, last = _moment_of(value.start), _moment_of(value.end)
        return Span(begin=first.begin, end=last.end) if first and last else None
    return _moment_of(value)


def _moment_of(value: Edtf | End) -> Span | None:
    if not isinstance(value, EdtfDateTime) or value.moment.tzinfo is None:
        return None
    offset = (value.moment.utcoffset() or timedelta()) / timedelta(days=1)
    return Span(begin=value.span.begin - offset, end=value.span.end - offset)
