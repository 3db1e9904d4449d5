"""From the track of a plan to its lines, bands and spots."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from timeline.chart.layout.geometry import Box
from timeline.chart.layout.slip.plot import Pattern, Placed, Point, Spot, Stroke
from timeline.chart.layout.slip.scales import Side
from timeline.chart.layout.slip.tracks import Fate, Promise, Track
from timeline.edtf import Span

#: width of a line, of the edges of a band, and of what only joins
LINE, EDGE, JOIN = 1.7, 0.7, 0.9
#: widths of the lines beside a date that say on which side of it a plan lies, and how far off they
#: are: they fade as they go
FADE = ((0.8, 2.4), (0.5, 4.4), (0.3, 6.2))
#: days of a date that is drawn as a line
_ONE_DAY = 1.0
#: least height of a band, in points: a short one must not look like a line
_BAND = 3.0


@dataclass(slots=True, kw_only=True)
class Lines:
    """What is drawn of one plan."""

    track: Track
    across: Side
    up: Side
    bands: list[Box] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    spots: list[Placed] = field(default_factory=list)
    #: where its line ends
    end: Point = (0.0, 0.0)

    def draw(self) -> "Lines":
        """All of it, from its first promise on."""
        until = [*(promise.since for promise in self.track.promises[1:]), self._last_day()]
        before: tuple[float, Span] | None = None
        is_off = False
        for promise, last in zip(self.track.promises, until, strict=True):
            x = self.across.within(promise.since)
            if promise.window is None:
                if before is not None:
                    self.spots.append(Placed(spot=Spot.STOP, x=x, y=self._middle(before[1])))
                    self.end = x, self._middle(before[1])
                is_off = True
                continue
            if before is not None:
                self._step(before, x, promise.window, is_off=is_off)
            self._held(promise, max(last, promise.since))
            before, is_off = (self.across.within(max(last, promise.since)), promise.window), False
        self._finish(before, is_off=is_off)
        return self

    def _last_day(self) -> float:
        """The day until which its last date holds."""
        track = self.track
        if track.happened is not None:
            return max(min(track.happened.begin, self.across.end), track.promises[-1].since)
        return self.across.end if track.cancelled_on is None else track.cancelled_on

    def _held(self, promise: Promise, last: float) -> None:
        """A date while it held: a line for a day, a band for a window; dashed once it is over."""
        window = promise.window
        if window is None:
            return
        x0, x1 = self.across.within(promise.since), self.across.within(last)
        over = min(max(self.across.within(window.end), x0), x1)
        if window.end - window.begin <= _ONE_DAY:
            y = self._middle(window)
            self._line(((x0, y), (over, y)), LINE, Pattern.SOLID)
            self._line(((over, y), (x1, y)), LINE, Pattern.DASHED)
            for width, off in FADE if promise.side else ():
                beside = y - promise.side * off
                self._line(((x0, beside), (x1, beside)), width, Pattern.SOLID)
        else:
            top, bottom = self._edges(window)
            if x1 > x0:
                self.bands.append(Box(left=x0, top=top, right=x1, bottom=bottom))
            for y in (top, bottom):
                self._line(((x0, y), (over, y)), EDGE, Pattern.SOLID)
                self._line(((over, y), (x1, y)), EDGE, Pattern.DASHED)
        self.end = x1, self._middle(window)

    def _line(self, points: tuple[Point, ...], width: float, pattern: Pattern) -> None:
        if points[0] != points[-1]:
            self.strokes.append(Stroke(points=points, width=width, pattern=pattern))

    def _step(self, before: tuple[float, Span], x: float, window: Span, *, is_off: bool) -> None:
        """From the date that it had to the next one; dotted where it had none between."""
        left, old = before
        y0, y1 = self._nearest(old, window)
        if is_off:
            self._line(((left, self._middle(old)), (x, self._middle(window))), JOIN, Pattern.DOTTED)
        else:
            self._line(((x, y0), (x, y1)), LINE, Pattern.SOLID)

    def _finish(self, before: tuple[float, Span] | None, *, is_off: bool) -> None:
        track = self.track
        if track.fate is Fate.CANCELLED and track.cancelled_on is not None:
            x = self.across.within(track.cancelled_on)
            y = self._middle(before[1]) if before else self.end[1]
            self.spots.append(Placed(spot=Spot.CROSS, x=x, y=y))
            self.end = x, y
        elif track.happened is not None:
            self._happen(track.happened, before, is_off=is_off)

    def _happen(self, happened: Span, before: tuple[float, Span] | None, *, is_off: bool) -> None:
        """The dot on the diagonal; of a day that nobody knows a stretch of it, as long as that."""
        middle = (happened.begin + happened.end) / 2
        x, y = self.across.within(middle), self.up.within(middle)
        if before is not None:
            left, old = before
            if is_off or left < x - 1:
                pattern = Pattern.DOTTED if is_off else Pattern.SOLID
                ends = ((left, self._middle(old)), (x, y))
                self._line(ends, JOIN, pattern)
            else:
                self._line(((x, self._nearest(old, happened)[0]), (x, y)), LINE, Pattern.SOLID)
        if happened.end - happened.begin > _ONE_DAY:
            begin, end = happened.begin, happened.end
            stretch = tuple((self.across.within(day), self.up.within(day)) for day in (begin, end))
            self._line(stretch, 2 * LINE, Pattern.SOLID)
        self.spots.append(Placed(spot=Spot.DOT, x=x, y=y))
        self.end = x, y

    def _edges(self, window: Span) -> tuple[float, float]:
        top, bottom = self.up.within(window.end), self.up.within(window.begin)
        if bottom - top >= _BAND:
            return top, bottom
        middle = (top + bottom) / 2
        return middle - _BAND / 2, middle + _BAND / 2

    def _middle(self, window: Span) -> float:
        top, bottom = self.up.within(window.end), self.up.within(window.begin)
        return (top + bottom) / 2

    def _nearest(self, old: Span, new: Span) -> tuple[float, float]:
        """Where a step leaves one date and reaches another: the edges that are nearest."""
        return self._edge_to(old, new), self._edge_to(new, old)

    def _edge_to(self, one: Span, other: Span) -> float:
        if one.end - one.begin <= _ONE_DAY:
            return self._middle(one)
        top, bottom = self._edges(one)
        return top if self._middle(other) < self._middle(one) else bottom


def pieces(stroke: Stroke) -> Iterator[tuple[Point, Point]]:
    """The straight pieces of a line."""
    yield from pairwise(stroke.points)
