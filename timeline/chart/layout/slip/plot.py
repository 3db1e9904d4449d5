"""What a slip chart is drawn of: lines, bands and spots, in points, y downwards."""

from dataclasses import dataclass
from enum import Enum

from timeline.chart.layout.geometry import Box, Text, Tone

Point = tuple[float, float]


class Spot(Enum):
    """What stands at a point."""

    DOT = "dot"
    CROSS = "cross"
    #: where a plan was put off
    STOP = "stop"


class Pattern(Enum):
    """How a line is drawn."""

    SOLID = "solid"
    #: its date has passed
    DASHED = "dashed"
    #: there is no date
    DOTTED = "dotted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line through points."""

    points: tuple[Point, ...]
    width: float
    pattern: Pattern = Pattern.SOLID


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A spot where it stands."""

    spot: Spot
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What is drawn of one plan, or of an entry of the legend."""

    #: number of its colour
    hue: int
    #: id of the event, and what is said of it; empty in a legend
    event: str = ""
    said: str = ""
    bands: tuple[Box, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    spots: tuple[Placed, ...] = ()
    #: from its end to its words
    leader: tuple[Point, ...] = ()
    #: what is white behind its words; None where nothing lies there
    ground: Box | None = None
    texts: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A straight line of the chart itself."""

    begin: Point
    end: Point
    width: float
    tone: Tone
    pattern: Pattern = Pattern.SOLID


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """A slip chart on a page."""

    box: Box
    rules: tuple[Rule, ...]
    figures: tuple[Figure, ...]
    #: words of the sides and of the diagonal
    texts: tuple[Text, ...]
    legend: tuple[Figure, ...]

    @property
    def printed(self) -> tuple[Text, ...]:
        """All type of it."""
        figures = (*self.figures, *self.legend)
        return (*self.texts, *(text for figure in figures for text in figure.texts))
