"""A mark and its label with their places on a web chart, in pixels, y downwards."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.chart.layout.page import Shape, Tip
from timeline.chart.web.event_mark import EventMark
from timeline.chart.web.time_scale import TimeScale

#: radius of a dot, and least length of a bar and of a window
DOT, SHORTEST_BAR, SHORTEST_WINDOW = 5.0, 3.0, 10.0
#: how far an open end fades
FADE = 30.0
_OPEN = (Tip.OPEN, Tip.UNKNOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPart:
    """One date of an event, from `low` to `high` along the axis."""

    shape: Shape
    low: float
    high: float
    tips: tuple[Tip, Tip]

    @property
    def reach(self) -> tuple[float, float]:
        """The same with what fades at open ends."""
        if self.shape is Shape.DAY:
            return self.low, self.high
        before, after = (FADE if tip in _OPEN else 0.0 for tip in self.tips)
        return self.low - before, self.high + after


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelLine:
    """A line of a label: its place is its left end on the base line, or its right one."""

    text: str
    x: float
    y: float
    width: float
    is_date: bool = False
    #: the date behind it
    after: str = ""
    #: whether `x` is its right end
    ends: bool = False

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.x - self.width if self.ends else self.x

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedMark:
    """An event on the chart."""

    mark: EventMark
    parts: tuple[PlacedPart, ...]
    #: middle of its marks across the axis, and how thick they are
    across: float
    thickness: float
    #: none where there is no room for a label
    label: tuple[LabelLine, ...] = ()
    #: from the mark to its label, where that stands apart: points
    leader: tuple[tuple[float, float], ...] = ()


def placed_parts(mark: EventMark, scale: TimeScale) -> tuple[PlacedPart, ...]:
    """The dates of an event on an axis, each long enough to be seen."""
    return tuple(
        _longer(
            PlacedPart(
                shape=part.shape,
                low=scale.at(part.middle if part.shape is Shape.DAY else part.begin),
                high=scale.at(part.middle if part.shape is Shape.DAY else part.end),
                tips=part.tips,
            )
        )
        for part in mark.parts
    )


def _longer(part: PlacedPart) -> PlacedPart:
    least = {Shape.DAY: 2 * DOT, Shape.WINDOW: SHORTEST_WINDOW, Shape.DURATION: SHORTEST_BAR}
    lacking = least[part.shape] - (part.high - part.low)
    if lacking <= 0:
        return part
    return replace(part, low=part.low - lacking / 2, high=part.high + lacking / 2)


def reach_of(parts: Sequence[PlacedPart]) -> tuple[float, float]:
    """From where to where some dates reach along the axis."""
    reaches = [part.reach for part in parts]
    return min(low for low, _ in reaches), max(high for _, high in reaches)
