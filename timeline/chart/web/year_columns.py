"""How many events a year has, or a decade, a century: what a chart of very many shows first."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline import edtf
from timeline.chart.layout.calendar import YEAR_STEPS, CalendarStep
from timeline.chart.layout.page import Shape
from timeline.chart.web.event_mark import EventMark
from timeline.chart.web.time_scale import TimeScale
from timeline.model import Stage

#: least pixels of a column
NARROWEST = 7.0
#: what is told apart, from the axis on
GROUPS = {
    Stage.OCCURRED: "occurred",
    Stage.UNDER_WAY: "under-way",
    Stage.PLANNED: "planned",
    Stage.PROPOSED: "planned",
    Stage.POSTPONED: "planned",
    Stage.CANCELLED: "cancelled",
}
KINDS = ("occurred", "under-way", "planned", "cancelled")


@dataclass(frozen=True, slots=True, kw_only=True)
class YearColumn:
    """The events that begin in some years."""

    #: its first year, and how many it has
    year: int
    years: int
    #: address of the group of rows in which its first event stands
    group: str
    #: along the axis
    low: float
    high: float
    #: how many events there are of each of `KINDS`
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """All its events."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearColumns:
    """The columns of a chart, in order."""

    columns: tuple[YearColumn, ...]
    #: events whose dates are vaguer than a column is wide
    vague: int

    @property
    def most(self) -> int:
        """How many events the highest column has."""
        return max((column.total for column in self.columns), default=0)


def year_columns(
    marks: Sequence[EventMark], scale: TimeScale, *, narrowest: float = NARROWEST
) -> YearColumns:
    """Counts events by the years in which they begin, as few together as have room."""
    per_day = min(segment.per_day for segment in scale.segments)
    fine = (step for step in YEAR_STEPS if step.length * per_day >= narrowest)
    step = next(fine, YEAR_STEPS[-1])
    exact = [mark for mark in marks if not _is_vague(mark, step)]
    counted = Counter((step.floor(mark.begin), GROUPS[mark.stage]) for mark in exact)
    first: dict[int, str] = {}
    for mark in exact:
        first.setdefault(step.floor(mark.begin), mark.group)
    return YearColumns(
        columns=tuple(_columns(first, counted, scale, step)), vague=len(marks) - len(exact)
    )


def _is_vague(mark: EventMark, step: CalendarStep) -> bool:
    """Whether it is not known in which column it belongs."""
    part = mark.parts[0]
    longest = step.length * 1.01
    return len(mark.parts) == 1 and part.shape is Shape.WINDOW and part.end - part.begin > longest


def _columns(
    first: dict[int, str],
    counted: Counter[tuple[int, str]],
    scale: TimeScale,
    step: CalendarStep,
) -> Iterator[YearColumn]:
    for begin in sorted(first):
        end = step.after(begin)
        low, high = scale.at(begin), scale.at(end)
        yield YearColumn(
            year=edtf.to_day(begin).year,
            years=step.months // 12,
            group=first[begin],
            low=low,
            high=max(high, low + 2),
            counts=tuple(counted[begin, kind] for kind in KINDS),
        )
