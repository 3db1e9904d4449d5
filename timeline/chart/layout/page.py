"""A page of a chart as plain data, ready to draw.

All lengths are points (1/72 inch). The origin is the upper left corner of the paper;
y grows downwards.
"""

from dataclasses import dataclass
from enum import Enum

from timeline.model import Status


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


class Shape(Enum):
    """What a mark says of the time that it stands for."""

    #: one day or moment
    DAY = "day"
    #: some day of a month, season, quarter, year or longer: no more is known
    WINDOW = "window"
    #: all the time from one date to another
    DURATION = "duration"


class Tip(Enum):
    """What an end of a mark says."""

    #: it is where it is drawn
    EXACT = "exact"
    #: about there, or perhaps there
    DOUBTFUL = "doubtful"
    #: it goes on
    OPEN = "open"
    #: it ended or began, nobody says when
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What stands for the time of an event."""

    shape: Shape
    status: Status
    #: of its middle
    y: float
    #: of its body
    height: float
    #: left and right of each piece; a break of the axis lies between two
    pieces: tuple[tuple[float, float], ...]
    #: number of the colour of its tag, from 0; None where the status has the colour
    hue: int | None = None
    #: whether it has begun and is not over, so that its lower half is full
    is_under_way: bool = False
    begin: Tip = Tip.EXACT
    end: Tip = Tip.EXACT

    @property
    def left(self) -> float:
        """Where its body begins."""
        return self.pieces[0][0]

    @property
    def right(self) -> float:
        """Where its body ends."""
        return self.pieces[-1][1]

    @property
    def box(self) -> Box:
        """The paper that it takes, tips and strike included."""
        left, right = reach(self.shape, self.begin), reach(self.shape, self.end)
        half = self.height / 2 + 0.5
        if Tip.OPEN in (self.begin, self.end):
            half *= HEAD
        strike = STRIKE if self.status is Status.CANCELLED else 0.0
        return Box(
            left=self.left - max(left, strike),
            top=self.y - half,
            right=self.right + max(right, strike),
            bottom=self.y + half,
        )


#: height of an arrow's head, in heights of its body
HEAD = 1.7
#: how far dashes, and dashes with a question mark, reach beyond a mark's body
DASHES, QUERY = 9.0, 18.0
#: how far the line through a cancelled mark reaches beyond its body
STRIKE = 3.0


def reach(shape: Shape, tip: Tip) -> float:
    """How far a tip goes beyond the body of a mark."""
    if tip is Tip.DOUBTFUL:
        return DASHES
    if tip is Tip.UNKNOWN:
        return QUERY
    return 0.5 if shape is Shape.DAY else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The words beside a mark."""

    box: Box
    #: title
    title: tuple[Text, ...]
    #: date in words, status and numbers of the citations
    date: tuple[Text, ...]
    #: lines through the title of what was cancelled
    strikes: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An event on the page."""

    #: id of the event
    event: str
    #: what its label says, in one line
    said: str
    mark: Mark
    label: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What stands above the events that share a tag, a place, a status or a source."""

    name: str
    lines: tuple[Text, ...]
    #: from margin to margin, above the name; None below the axis
    rule: Line | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of time without a break."""

    #: days, as in `timeline.edtf.Span`
    begin: int
    end: int
    left: float
    right: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A stretch of time that is left out."""

    begin: int
    end: int
    left: float
    right: float
    #: how much time that is ("27", "years")
    words: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """The begin of a year, month or day on the axis."""

    #: in days
    at: int
    x: float
    #: whether it begins a stretch that has a name
    major: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The scale of time above the marks."""

    #: of the line that the ticks stand on
    y: float
    #: where the chart below it ends
    bottom: float
    segments: tuple[Segment, ...]
    breaks: tuple[Break, ...]
    ticks: tuple[Tick, ...]
    labels: tuple[Text, ...]
    #: left and right of every other stretch between two major ticks
    bands: tuple[tuple[float, float], ...] = ()
    #: below the major ticks, where no words stand
    lines: tuple[Line, ...] = ()

    def x(self, at: float) -> float:
        """Where the moment `at` lies; inside a break its nearer edge."""
        for segment in self.segments:
            if at <= segment.end:
                share = max(0.0, at - segment.begin) / (segment.end - segment.begin)
                return segment.left + share * (segment.right - segment.left)
        return self.segments[-1].right


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendEntry:
    """A mark and what it means."""

    mark: Mark
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A citation below the chart."""

    number: int
    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A sheet: everything that is printed on it, and where."""

    number: int
    count: int
    width: float
    height: float
    #: the paper inside the margins
    content: Box
    title: tuple[Text, ...]
    subtitle: tuple[Text, ...]
    #: None on a page without events
    axis: Axis | None = None
    entries: tuple[Entry, ...] = ()
    groups: tuple[Group, ...] = ()
    legend: tuple[LegendEntry, ...] = ()
    notes: tuple[Note, ...] = ()
    #: page number, heading of the notes, name of the day of knowledge
    texts: tuple[Text, ...] = ()
    #: rule above the notes, day of knowledge
    lines: tuple[Line, ...] = ()
    #: what the picture says, for those who cannot see it
    alt: str = ""

    @property
    def name(self) -> str:
        """The title in one line."""
        return " ".join(text.text for text in self.title)

    @property
    def printed(self) -> tuple[Text, ...]:
        """All type on it."""
        axis = self.axis
        return (
            *self.title,
            *self.subtitle,
            *self.texts,
            *(axis.labels if axis else ()),
            *(word for gap in (axis.breaks if axis else ()) for word in gap.words),
            *(item.text for item in self.legend),
            *(text for group in self.groups for text in group.lines),
            *(text for entry in self.entries for text in (*entry.label.title, *entry.label.date)),
            *(text for note in self.notes for text in note.lines),
        )
