"""The tracks of plans: which date was promised from which day on, and what became of it."""

from dataclasses import dataclass
from enum import Enum
from math import isfinite

from timeline.edtf import Span


class Fate(Enum):
    """What became of a plan."""

    #: it is still to come, or nobody has told
    OPEN = "open"
    OCCURRED = "occurred"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A date that was promised from a day on."""

    #: the day on which it was known, as an ordinal
    since: int
    #: when it would be, never open; None while it was put off without a date
    window: Span | None
    #: whether it would be some time before that (-1) or after it (1): "by June", "not before May"
    side: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """One plan."""

    #: id of the event
    event: str
    title: str
    #: what stands below the title: its date now, and how often it moved
    words: str
    #: oldest first, at least one
    promises: tuple[Promise, ...]
    fate: Fate = Fate.OPEN
    #: when it took place; None for all other fates
    happened: Span | None = None
    #: the day on which it was known to be cancelled
    cancelled_on: int | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """All dates that it had."""
        found = [promise.window for promise in self.promises if promise.window]
        return (*found, *([self.happened] if self.happened else []))

    @property
    def begin(self) -> int:
        """The day on which the first date was promised."""
        return self.promises[0].since


def closed(span: Span) -> Span | None:
    """A span with an end that is not known drawn at the one that is; None where neither is."""
    begin = span.begin if isfinite(span.begin) else span.end - 1
    end = span.end if isfinite(span.end) else span.begin + 1
    return Span(begin=begin, end=end) if isfinite(begin) and isfinite(end) else None
