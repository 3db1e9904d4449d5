"""Intervals between two dates (EDTF levels 0 to 2)."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from timeline.edtf.days import Day
from timeline.edtf.moment import EdtfDateTime
from timeline.edtf.plain import EdtfDate
from timeline.edtf.precision import Precision, Qualification
from timeline.edtf.span import Span
from timeline.edtf.wide_date import EdtfWide
from timeline.errors import DateError

#: a single date, or a time on it
Point = EdtfDate | EdtfDateTime | EdtfWide


class End(Enum):
    """An end of an interval that is not a date; the value is how EDTF writes it."""

    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EdtfInterval:
    """An interval between two dates, of which one may be open or unknown."""

    start: Point | End
    end: Point | End

    @property
    def ends(self) -> tuple[Point, ...]:
        """The ends that are dates, one or two."""
        return tuple(end for end in (self.start, self.end) if not isinstance(end, End))

    @property
    def precision(self) -> Precision:
        """The coarser precision of its ends; the coarsest of all where no date is known."""
        return max((end.precision for end in self.ends), default=Precision.ERA)

    @property
    def qualification(self) -> Qualification:
        """The doubts of both ends."""
        result = Qualification.CERTAIN
        for end in self.ends:
            result |= end.qualification
        return result

    @property
    def earliest(self) -> Day | datetime | None:
        """First day or moment; None where the start is open or unknown."""
        return None if isinstance(self.start, End) else self.start.earliest

    @property
    def latest(self) -> Day | datetime | None:
        """Last day or moment; None where the end is open or unknown."""
        return None if isinstance(self.end, End) else self.end.latest

    @property
    def span(self) -> Span:
        """From the first moment of the start to the last of the end.

        A flight west can land on an earlier clock than it left: the span then holds
        the civil time of its start, or the first day of it.
        """
        start, end = self.start, self.end
        if isinstance(start, End):
            if start is end is End.UNKNOWN:
                # No date meets no window, and comes behind all that has one.
                return Span(begin=float("inf"), end=float("inf"))
            return Span(
                begin=float("-inf"), end=float("inf") if isinstance(end, End) else end.span.end
            )
        first = start.span
        if isinstance(end, End):
            return Span(begin=first.begin, end=float("inf"))
        last = end.span.end
        return Span(
            begin=first.begin, end=last if last > first.begin else min(first.end, first.begin + 1)
        )

    def __str__(self) -> str:
        """Canonical EDTF; empty for no date."""
        if self == UNDATED:
            return ""
        start, end = (
            end.value if isinstance(end, End) else str(end) for end in (self.start, self.end)
        )
        return f"{start}/{end}"


#: no date at all, for an event that was put off before one was known: no EDTF says it
UNDATED = EdtfInterval(start=End.UNKNOWN, end=End.UNKNOWN)


def interval(start: Point | End, end: Point | End) -> EdtfInterval:
    """The interval from `start` to `end`.

    Raises:
        DateError: It ends before it begins.
    """
    if not isinstance(start, End) and not isinstance(end, End) and _reversed(start, end):
        raise DateError(f"'{start}/{end}' ends before it begins: write {_ordered(start, end)}")
    return EdtfInterval(start=start, end=end)


def _ordered(start: Point, end: Point) -> str:
    """What an interval may mean that ends before it begins: times may run over midnight."""
    if isinstance(start, EdtfDateTime) and isinstance(end, EdtfDateTime):
        with suppress(OverflowError):
            later = replace(end, moment=end.moment + timedelta(days=1))
            if not _reversed(start, later):
                return f"'{start}/{later}' if it ends on the next day"
    return f"'{end}/{start}'"


def _reversed(start: Point, end: Point) -> bool:
    if isinstance(start, EdtfDateTime) and isinstance(end, EdtfDateTime):
        first, last = start.moment, end.moment
        if first.tzinfo is not None and last.tzinfo is not None:
            return first > last
    return start.span.begin >= end.span.end
