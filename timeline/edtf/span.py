"""Spans of civil time."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A half-open span of civil time, `begin` in and `end` out.

    Both count days as `date.toordinal` does, with the time of day as a fraction;
    an open end is an infinity.
    """

    begin: float
    end: float

    def overlaps(self, other: "Span") -> bool:
        """Whether some moment lies in both."""
        return self.begin < other.end and other.begin < self.end

    def contains(self, other: "Span") -> bool:
        """Whether every moment of `other` lies in this one."""
        return self.begin <= other.begin and other.end <= self.end


def hull(spans: Iterable[Span]) -> Span:
    """The shortest span that holds them all: one at the least."""
    spans = tuple(spans)
    return Span(begin=min(span.begin for span in spans), end=max(span.end for span in spans))
