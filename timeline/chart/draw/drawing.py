"""Everything of a page, drawn with a pen from back to front."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from itertools import count, pairwise

from timeline.chart.draw.colours import Ink, Inks
from timeline.chart.draw.eras import draw_bar, draw_tints
from timeline.chart.draw.event_id import event_id
from timeline.chart.draw.hatching import hatching
from timeline.chart.draw.outlines import Point, arrow, circle, lower_half, rectangle
from timeline.chart.draw.parts import Part, outlines, parts
from timeline.chart.draw.renderers import Pen
from timeline.chart.draw.slip import SlipDrawing
from timeline.chart.layout.geometry import Align, Line, Text, Tone, Weight
from timeline.chart.layout.page import (
    BOUND,
    BOUND_LINE,
    DASHES,
    QUERY,
    Axis,
    EraBand,
    Join,
    Mark,
    Page,
    Shape,
    Tip,
    moving,
)

#: dashes of an end that is not sure: on and off, in line widths
_DASHED = (1.8, 1.3)
#: dots between dates on which sources disagree
_DOTTED = (1.8, 1.8)
#: a ghost and its arrow: on and off of its dashes, in line widths, and that width
_GHOST, _THIN = (3.0, 2.2), 0.7
#: the line around a highlighted mark, and how far from a day it runs
_STRONG, _RING = 1.5, 2.0
#: how far the line of the axis goes into a break
_STUB = 5.0


class Drawing:
    """A page that is being drawn.

    Args:
        pen: What it is drawn with.
        inks: What it is drawn in.
    """

    def __init__(self, pen: Pen, inks: Inks) -> None:
        self._pen = pen
        self._inks = inks
        self._look = inks.look
        #: what tells groups of one kind apart: an id must not occur twice in an SVG
        self._serial = count(1)

    def draw(self, page: Page) -> None:
        """Draw all of `page`."""
        paper = self._inks.paper
        self._pen.body(rectangle(0, 0, page.width, page.height), paper, paper, 0)
        if page.axis is not None:
            self._axis(page.axis, page.eras)
        if page.plot is not None:
            SlipDrawing(self._pen, self._inks).draw(page.plot)
        self._lines(page.lines)
        for group in page.groups:
            if group.rule is not None:
                self._lines((group.rule,))
            self._write(group.lines)
        for entry in page.entries:
            with self._pen.group(event_id(entry.event), entry.said):
                self._mark(entry.mark, is_strong=entry.label.is_strong)
                self._write(entry.label.lines)
                self._lines(entry.label.strikes)
        for item in page.legend:
            self._mark(item.mark)
            self._write((item.text,))
        for note in page.notes:
            self._write(note.lines)
        self._write((*page.title, *page.standfirst, *page.subtitle, *page.texts, *page.foot))
        for link in page.links:
            self._pen.link(link)

    def _axis(self, axis: Axis, eras: Sequence[EraBand]) -> None:
        draw_tints(self._pen, self._inks, eras, axis)
        for era in eras:
            with self._pen.group(f"era-{next(self._serial)}", era.name):
                draw_bar(self._pen, self._inks, era)
                self._write((era.label,))
        # A photocopier loses tints, and keeps lines; and tints are for eras where there are some.
        if (band := self._inks.band) is not None and not eras:
            for left, right in axis.bands:
                self._pen.body(rectangle(left, axis.y, right, axis.bottom), band, band, 0)
        else:
            self._lines(axis.lines)
        ink = self._inks.tone(Tone.INK)
        for tick in axis.ticks:
            height = 7.0 if tick.major else 3.5
            self._stroke((tick.x, axis.y), (tick.x, axis.y - height), ink, self._look.tick)
        for segment in axis.segments:
            self._stroke((segment.left, axis.y), (segment.right, axis.y), ink, self._look.axis)
        for gap in axis.breaks:
            for x, end in ((gap.left + _STUB, gap.left), (gap.right - _STUB, gap.right)):
                self._stroke((x, axis.y), (end, axis.y), ink, self._look.axis)
                self._slash(x, axis.y, ink)
            self._write(gap.words)
        self._write(axis.labels)

    def _mark(self, mark: Mark, *, is_strong: bool = False) -> None:
        """The mark of an event: a body for each of its dates, and the lines between them."""
        self._ghost(mark)
        dashes = _DOTTED if mark.join is Join.CONTESTED else None
        for line in mark.joins:
            with self._named(mark.join.value if mark.join else ""):
                ends = ((line.x0, line.y0), (line.x1, line.y1))
                self._pen.lines((ends,), self._inks.of(mark), line.width, dashes)
        # What is only a window lies behind what is sharper.
        for body in sorted(mark.bodies, key=lambda body: body.shape is not Shape.WINDOW):
            self._body(body)
            if is_strong:
                self._strengthen(body)

    def _strengthen(self, mark: Mark) -> None:
        """A ring around a day, and a strong edge around what is longer: readers see it first."""
        ink = self._inks.of(mark)
        with self._named("highlight"):
            if mark.shape is Shape.DAY:
                x, radius = (mark.left + mark.right) / 2, mark.height / 2 + _RING
                self._pen.edge(circle(x, mark.y, radius), ink, _STRONG, None)
                return
            found = [*parts(mark)]
            for part in [part for part in found if not part.is_pale] or found:
                self._pen.edge(part.outline, ink, _STRONG, None)

    def _ghost(self, mark: Mark) -> None:
        """Where a mark was before its date moved, in thin dashes, and an arrow from there."""
        line = moving(mark)
        if mark.ghost is None or line is None:
            return
        ink = self._inks.pale(mark)
        for outline in outlines(replace(mark.ghost, hue=mark.hue)):
            with self._named("ghost"):
                self._pen.body(outline, self._inks.paper, self._inks.paper, 0)
                self._pen.edge(outline, ink, _THIN, _GHOST)
        for (_, left), (right, _) in pairwise(mark.ghost.pieces):
            with self._named("break"):
                self._pen.lines(
                    (((left, mark.ghost.y), (right, mark.ghost.y)),), ink, _THIN, _GHOST
                )
        with self._named("moved"):
            self._pen.lines(arrow(line), ink, _THIN)

    def _body(self, mark: Mark) -> None:
        ink, look = self._inks.of(mark), self._look
        for part in parts(mark):
            with self._named(mark.status.value):
                self._part(mark, part)
        for (_, left), (right, _) in pairwise(mark.pieces):
            with self._named("break"):
                self._stroke((left, mark.y), (right, mark.y), ink, look.edge)
            for x in (left + _STUB, right - _STUB):
                self._slash(x, mark.y, ink)
        for x in mark.bounds:
            half = mark.height / 2 * BOUND
            with self._named("bound"):
                self._stroke((x, mark.y - half), (x, mark.y + half), ink, BOUND_LINE)
        self._tip(mark, mark.begin, mark.left, -1)
        self._tip(mark, mark.end, mark.right, 1)
        if (struck := mark.strike) is not None:
            ends = (struck[0], mark.y), (struck[1], mark.y)
            with self._named("strike"):
                width = look.thin_strike if mark.shape is Shape.WINDOW else look.strike
                self._stroke(*ends, self._inks.tone(Tone.INK), width)

    def _part(self, mark: Mark, part: Part) -> None:
        """A part of a mark: its fill, its pattern over it, and its edge."""
        look, pale = self._look, part.is_pale
        edge, width = self._inks.edge(mark, is_pale=pale), look.thin_edge if pale else look.edge
        self._pen.body(part.outline, self._inks.fill(mark, is_pale=pale), edge, width)
        if mark.is_under_way:
            full = self._inks.full(mark, is_pale=pale)
            self._pen.body(lower_half(part.outline, mark.y), full, full, 0)
        if part.is_plain:
            return
        if lines := hatching(part.outline, mark.status, look.loose if pale else 1.0):
            width = look.thin_hatch if pale else look.hatch
            self._pen.lines(lines, self._inks.hatch(mark, is_pale=pale), width)

    def _tip(self, mark: Mark, tip: Tip, edge: float, way: int) -> None:
        """Dashes beyond an end that is not sure, and a question mark where nobody knows it."""
        if tip not in (Tip.DOUBTFUL, Tip.UNKNOWN):
            return
        ends = (edge + way * 0.8, mark.y), (edge + way * DASHES, mark.y)
        is_pale = mark.shape is Shape.WINDOW
        width = self._look.thin_dash if is_pale else self._look.dash
        with self._named(tip.value):
            self._pen.lines((ends,), self._inks.edge(mark, is_pale=is_pale), width, _DASHED)
        if tip is Tip.UNKNOWN:
            query = Text(
                text="?",
                x=edge + way * (DASHES + QUERY) / 2,
                y=mark.y + 2.7,
                size=7.5,
                width=4,
                weight=Weight.BOLD,
                align=Align.CENTRE,
            )
            self._write((query,))

    def _slash(self, x: float, y: float, ink: Ink) -> None:
        with self._named("slash"):
            self._stroke((x - 1.5, y + 4), (x + 1.5, y - 4), ink, self._look.axis)

    def _lines(self, lines: Iterable[Line]) -> None:
        for line in lines:
            ink = self._inks.tone(line.tone)
            self._stroke((line.x0, line.y0), (line.x1, line.y1), ink, line.width)

    def _stroke(self, begin: Point, end: Point, ink: Ink, width: float) -> None:
        self._pen.lines(((begin, end),), ink, width)

    def _write(self, texts: Sequence[Text]) -> None:
        for text in texts:
            self._pen.write(text, self._inks.tone(text.tone))

    def _named(self, kind: str) -> AbstractContextManager[None]:
        return self._pen.group(f"{kind}-{next(self._serial)}")
