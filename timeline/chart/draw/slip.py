"""The lines of a slip chart, drawn with a pen."""

from contextlib import nullcontext
from itertools import pairwise

from timeline.chart.draw.colours import Ink, Inks
from timeline.chart.draw.event_id import event_id
from timeline.chart.draw.outlines import circle, rectangle
from timeline.chart.draw.renderers import Pen
from timeline.chart.layout.slip.plot import Figure, Pattern, Placed, Plot, Point, Spot, Stroke

#: on and off of patterns, in line widths
_PATTERNS = {Pattern.SOLID: None, Pattern.DASHED: (2.6, 1.7), Pattern.DOTTED: (1.2, 2.2)}
#: radius of a dot, half the width of a cross and of the line where a plan was put off
_DOT, _CROSS, _STOP = 3.2, 3.2, 4.0
#: widths of a leader and of a cross
_LEADER, _STROKE = 0.5, 1.6


class SlipDrawing:
    """A slip chart that is being drawn.

    Args:
        pen: What it is drawn with.
        inks: What it is drawn in.
    """

    def __init__(self, pen: Pen, inks: Inks) -> None:
        self._pen = pen
        self._inks = inks

    def draw(self, plot: Plot) -> None:
        """Draw all of it, the bands behind all lines."""
        for figure in (*plot.figures, *plot.legend):
            self._bands(figure)
        for rule in plot.rules:
            dashes = _PATTERNS[rule.pattern]
            ink = self._inks.tone(rule.tone)
            self._pen.lines(((rule.begin, rule.end),), ink, rule.width, dashes)
        for figure in plot.figures:
            self._ground(figure)
        for figure in plot.figures:
            self._leader(figure)
        for figure in (*plot.figures, *plot.legend):
            named = self._pen.group(event_id(figure.event), figure.said)
            with named if figure.event else nullcontext():
                self._figure(figure)
        for text in plot.texts:
            self._pen.write(text, self._inks.tone(text.tone))

    def _bands(self, figure: Figure) -> None:
        fill = self._inks.light(figure.hue)
        for box in figure.bands:
            self._pen.body(rectangle(box.left, box.top, box.right, box.bottom), fill, fill, 0)

    def _ground(self, figure: Figure) -> None:
        if (box := figure.ground) is not None:
            self._pen.body(
                rectangle(box.left, box.top, box.right, box.bottom),
                self._inks.paper,
                self._inks.paper,
                0,
            )

    def _leader(self, figure: Figure) -> None:
        ink = self._inks.light(figure.hue, more=True)
        for pair in pairwise(figure.leader):
            self._pen.lines((pair,), ink, _LEADER)

    def _figure(self, figure: Figure) -> None:
        ink = self._inks.hue(figure.hue)
        for stroke in figure.strokes:
            self._stroke(stroke, ink)
        for spot in figure.spots:
            self._spot(spot, ink)
        for text in figure.texts:
            self._pen.write(text, self._inks.tone(text.tone))

    def _stroke(self, stroke: Stroke, ink: Ink) -> None:
        dashes = _PATTERNS[stroke.pattern]
        for pair in pairwise(stroke.points):
            self._pen.lines((pair,), ink, stroke.width, dashes)

    def _spot(self, placed: Placed, ink: Ink) -> None:
        x, y = placed.x, placed.y
        if placed.spot is Spot.DOT:
            self._pen.body(circle(x, y, _DOT), ink, self._inks.paper, 0.8)
            return
        ends: tuple[tuple[Point, Point], ...] = (((x, y - _STOP), (x, y + _STOP)),)
        if placed.spot is Spot.CROSS:
            ends = tuple(
                ((x - _CROSS, y - way), (x + _CROSS, y + way)) for way in (_CROSS, -_CROSS)
            )
        self._pen.lines(ends, ink, _STROKE)
