"""Sets of dates: one of them, or all of them (EDTF level 2)."""

from dataclasses import dataclass
from datetime import datetime

from timeline.edtf.days import Day
from timeline.edtf.intervals import EdtfInterval, End, Point
from timeline.edtf.precision import Precision, Qualification
from timeline.edtf.span import Span, hull


@dataclass(frozen=True, slots=True, kw_only=True)
class EdtfSet:
    """Some dates, of which one is meant, or all."""

    #: dates, and as intervals the stretches that EDTF writes with two dots
    items: tuple[Point | EdtfInterval, ...]
    #: `{…}`; otherwise `[…]`, one of them
    is_all: bool = False

    @property
    def points(self) -> tuple[Point, ...]:
        """The dates that it names, those at the ends of stretches too."""
        return tuple(
            point
            for item in self.items
            for point in (item.ends if isinstance(item, EdtfInterval) else (item,))
        )

    @property
    def precision(self) -> Precision:
        """The coarsest precision of its dates."""
        return max(point.precision for point in self.points)

    @property
    def qualification(self) -> Qualification:
        """The doubts of all its dates."""
        result = Qualification.CERTAIN
        for point in self.points:
            result |= point.qualification
        return result

    @property
    def earliest(self) -> Day | datetime | None:
        """First day or moment of any; None where one has no start."""
        first = min(self.items, key=lambda item: item.span.begin)
        return first.earliest

    @property
    def latest(self) -> Day | datetime | None:
        """Last day or moment of any; None where one has no end."""
        return max(self.items, key=lambda item: item.span.end).latest

    @property
    def spans(self) -> tuple[Span, ...]:
        """The window of each of its dates and stretches, in their order."""
        return tuple(item.span for item in self.items)

    @property
    def span(self) -> Span:
        """From the first moment of any to the last."""
        return hull(self.spans)

    def __str__(self) -> str:
        """Canonical EDTF."""
        inside = ",".join(map(_item, self.items))
        return f"{{{inside}}}" if self.is_all else f"[{inside}]"


def _item(item: Point | EdtfInterval) -> str:
    if not isinstance(item, EdtfInterval):
        return str(item)
    start, end = ("" if isinstance(one, End) else str(one) for one in (item.start, item.end))
    return f"{start}..{end}"
