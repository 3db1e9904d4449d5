"""What is set on a page: boxes, lines of type and straight lines.

All lengths are points (1/72 inch). The origin is the upper left corner of the paper;
y grows downwards.
"""

from dataclasses import dataclass
from enum import Enum


class Weight(Enum):
    """How strong a text is; the value is matplotlib's name."""

    REGULAR = "normal"
    BOLD = "bold"


class Align(Enum):
    """Which point of a text its `x` is; the value is matplotlib's name."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"


#: how much of its width a text has left of its `x`
BEFORE = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}


class Tone(Enum):
    """How dark an ink is, as a grey from 0 (black) to 1 (white)."""

    INK = 0.08
    MUTED = 0.33
    LINE = 0.55
    GRID = 0.84
    #: what a note says: as muted, by a name of its own
    NOTE = 0.34


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From its left to its right."""
        return self.right - self.left

    def overlaps(self, other: "Box", slack: float = 1e-6) -> bool:
        """Whether they share more than an edge."""
        return (
            self.left < other.right - slack
            and other.left < self.right - slack
            and self.top < other.bottom - slack
            and other.top < self.bottom - slack
        )

    def inside(self, other: "Box", slack: float = 1e-6) -> bool:
        """Whether it lies in `other`."""
        return (
            other.left - slack <= self.left
            and self.right <= other.right + slack
            and other.top - slack <= self.top
            and self.bottom <= other.bottom + slack
        )


#: height above and below the baseline, in parts of the type size, that letters take
ASCENT, DESCENT = 0.78, 0.24


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One line of type."""

    text: str
    x: float
    #: of the baseline
    y: float
    size: float
    width: float
    weight: Weight = Weight.REGULAR
    align: Align = Align.LEFT
    tone: Tone = Tone.INK

    @property
    def box(self) -> Box:
        """The paper that it takes."""
        left = self.x - BEFORE[self.align] * self.width
        return Box(
            left=left,
            top=self.y - ASCENT * self.size,
            right=left + self.width,
            bottom=self.y + DESCENT * self.size,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A straight line."""

    x0: float
    y0: float
    x1: float
    y1: float
    width: float
    tone: Tone = Tone.LINE
