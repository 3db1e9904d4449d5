"""A page of a chart as plain data, ready to draw.

All lengths are points (1/72 inch) before a page is drawn enlarged. The origin is the upper left
corner of the paper; y grows downwards.
"""

from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from timeline.chart.layout.geometry import Box, Line, Text, Weight
from timeline.chart.layout.slip.plot import Plot
from timeline.model import Status


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
    #: it lies some time in the month, year or longer that it names
    VAGUE = "vague"
    #: about there, or perhaps there
    DOUBTFUL = "doubtful"
    #: it goes on
    OPEN = "open"
    #: it ended or began, nobody says when
    UNKNOWN = "unknown"


class Join(Enum):
    """What is said of the dates of an event that has several."""

    #: one of them is meant
    ONE_OF = "one-of"
    #: its sources disagree
    CONTESTED = "contested"


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
    #: how much of it at its begin and at its end is pale or fades, in points
    fades: tuple[float, float] = (0.0, 0.0)
    #: those of its other dates, from left to right
    others: tuple["Mark", ...] = ()
    #: what the thin lines between them say; None where there are none
    join: Join | None = None
    #: where it was before its date moved; None where it did not, or nobody asks
    ghost: "Mark | None" = None

    @property
    def left(self) -> float:
        """Where its body begins."""
        return self.pieces[0][0]

    @property
    def right(self) -> float:
        """Where its body ends."""
        return self.pieces[-1][1]

    @property
    def is_bounded(self) -> bool:
        """Whether it only says on which side of a date something lies."""
        return self.shape is Shape.WINDOW and Tip.OPEN in (self.begin, self.end)

    @property
    def has_pale_end(self) -> bool:
        """Whether one of its bodies shows in which month or year it began or ended."""
        return any(
            tip is Tip.VAGUE and length > 0
            for body in self.bodies
            for tip, length in zip((body.begin, body.end), body.fades, strict=True)
        )

    @property
    def strike(self) -> tuple[float, float] | None:
        """Where the line through it begins and ends if it was cancelled; no further than a fade."""
        if self.status is not Status.CANCELLED:
            return None
        before, after = (0.0 if tip is Tip.OPEN else STRIKE for tip in (self.begin, self.end))
        return self.left - before, self.right + after

    @property
    def bounds(self) -> tuple[float, ...]:
        """Where it has a firm line: at the date before or after which something lies."""
        if not self.is_bounded:
            return ()
        ends = ((self.begin, self.left), (self.end, self.right))
        return tuple(x for tip, x in ends if tip is Tip.EXACT)

    @property
    def bodies(self) -> tuple["Mark", ...]:
        """It and the others, each in its colour."""
        return (self, *(replace(other, hue=self.hue) for other in self.others))

    @property
    def end_right(self) -> float:
        """Where the last of its bodies ends."""
        return max((self.right, *(other.right for other in self.others)))

    @property
    def joins(self) -> tuple[Line, ...]:
        """The thin lines between its bodies."""
        pairs = pairwise(self.bodies) if self.join is not None else ()
        return tuple(_joining(before, after) for before, after in pairs)

    def at(self, y: float, by: float = 0.0) -> "Mark":
        """The same with its middle at `y`, so much further to the right."""
        return replace(
            self,
            y=y,
            pieces=tuple((left + by, right + by) for left, right in self.pieces),
            others=tuple(other.at(other.y + y - self.y, by) for other in self.others),
            ghost=self.ghost and self.ghost.at(self.ghost.y + y - self.y, by),
        )

    @property
    def box(self) -> Box:
        """The paper that it takes with the others, tips and strike included."""
        beside = (*self.others, *([self.ghost] if self.ghost else ()))
        if not beside:
            return self.own_box
        boxes = [self.own_box, *(other.box for other in beside)]
        return Box(
            left=min(box.left for box in boxes),
            top=min(box.top for box in boxes),
            right=max(box.right for box in boxes),
            bottom=max(box.bottom for box in boxes),
        )

    @property
    def own_box(self) -> Box:
        """The paper that it takes without the others."""
        left, right = reach(self.shape, self.begin), reach(self.shape, self.end)
        half = self.height / 2 + 0.5
        if self.is_bounded:
            half, left, right = half * BOUND, max(left, BOUND_LINE / 2), max(right, BOUND_LINE / 2)
        struck = self.strike or (self.left, self.right)
        return Box(
            left=min(self.left - left, struck[0]),
            top=self.y - half,
            right=max(self.right + right, struck[1]),
            bottom=self.y + half,
        )


def moving(mark: Mark) -> Line | None:
    """The thin line from the place that a mark had to the one that it has; None where none did."""
    if mark.ghost is None:
        return None
    old = mark.ghost.own_box
    boxes = [body.own_box for body in mark.bodies]
    left, right = min(box.left for box in boxes), max(box.right for box in boxes)
    if old.right <= left:
        return Line(x0=old.right, y0=mark.ghost.y, x1=left, y1=mark.y, width=JOIN)
    if right <= old.left:
        return Line(x0=old.left, y0=mark.ghost.y, x1=right, y1=mark.y, width=JOIN)
    x = (max(old.left, left) + min(old.right, right)) / 2
    return Line(x0=x, y0=old.top, x1=x, y1=max(box.bottom for box in boxes), width=JOIN)


def _joining(before: Mark, after: Mark) -> Line:
    """From the right of one body to the left of the next, or down where they stand in a column."""
    x0, x1 = before.own_box.right, after.own_box.left
    y0, y1 = before.y, after.y
    if x0 > x1:
        x0 = x1 = (max(before.left, after.left) + min(before.right, after.right)) / 2
        way = 1 if y1 > y0 else -1
        y0, y1 = y0 + way * before.height / 2, y1 - way * after.height / 2
    return Line(x0=x0, y0=y0, x1=x1, y1=y1, width=JOIN)


#: width of a line between the dates of one event
JOIN = 0.9
#: height of the firm line at a date that bounds a mark, in heights of its body, and its width
BOUND, BOUND_LINE = 1.5, 1.6
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
    #: what its note says first
    text: tuple[Text, ...] = ()
    #: lines through the title of what was cancelled
    strikes: tuple[Line, ...] = ()

    @property
    def is_strong(self) -> bool:
        """Whether readers should see it first: its title is bold."""
        return any(text.weight is Weight.BOLD for text in self.title)

    @property
    def lines(self) -> tuple[Text, ...]:
        """All type of it."""
        return *self.title, *self.date, *self.text


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
class Link:
    """Words that lead to an address."""

    address: str
    #: what they say
    said: str
    box: Box


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
    begin: float
    end: float
    left: float
    right: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A stretch of time that is left out."""

    begin: float
    end: float
    left: float
    right: float
    #: how much time that is ("27", "years")
    words: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """The begin of a year, month, day or hour on the axis."""

    #: in days
    at: float
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
    #: whether it tells hours, so that a day on it takes a part of it
    by_hour: bool = False

    def x(self, at: float) -> float:
        """Where the moment `at` lies; inside a break its nearer edge."""
        for segment in self.segments:
            if at <= segment.end:
                share = max(0.0, at - segment.begin) / (segment.end - segment.begin)
                return segment.left + share * (segment.right - segment.left)
        return self.segments[-1].right


@dataclass(frozen=True, slots=True, kw_only=True)
class EraBand:
    """A named time behind the events."""

    name: str
    label: Text
    left: float
    right: float
    #: where it is sure, between these two: it fades outside
    sure: tuple[float, float]
    #: whether its begin and its end are on the axis, and sharp
    firm: tuple[bool, bool]
    #: of its bar
    y: float
    #: its place among the eras of the page, from 0: every other one has another tint
    number: int


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
    #: a sentence or two below the title
    standfirst: tuple[Text, ...] = ()
    #: source and credit
    foot: tuple[Text, ...] = ()
    #: None on a page without events, and where time runs down a column
    axis: Axis | None = None
    #: those that lie behind others come first
    eras: tuple[EraBand, ...] = ()
    entries: tuple[Entry, ...] = ()
    #: where titles and citations lead
    links: tuple[Link, ...] = ()
    groups: tuple[Group, ...] = ()
    legend: tuple[LegendEntry, ...] = ()
    notes: tuple[Note, ...] = ()
    #: page number, heading of the notes, name of the day of knowledge
    texts: tuple[Text, ...] = ()
    #: rule above the notes, day of knowledge
    lines: tuple[Line, ...] = ()
    #: the lines of a slip chart; None on the pages of others
    plot: Plot | None = None
    #: what the picture says, for those who cannot see it
    alt: str = ""
    #: how many times as large it is drawn: lengths here are those of a smaller sheet
    enlargement: float = 1.0

    @property
    def sides(self) -> tuple[float, float]:
        """Width and height of the paper itself, in points."""
        return self.width * self.enlargement, self.height * self.enlargement

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
            *self.standfirst,
            *self.subtitle,
            *self.foot,
            *self.texts,
            *(axis.labels if axis else ()),
            *(band.label for band in self.eras),
            *(word for gap in (axis.breaks if axis else ()) for word in gap.words),
            *(item.text for item in self.legend),
            *(text for group in self.groups for text in group.lines),
            *(text for entry in self.entries for text in entry.label.lines),
            *(text for note in self.notes for text in note.lines),
            *(self.plot.printed if self.plot else ()),
        )
