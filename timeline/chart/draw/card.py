"""The card, drawn as a picture."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, Final

from timeline.chart.draw.colours import Ink
from timeline.chart.draw.matplotlib_settings import ALONE, drawing
from timeline.chart.draw.outlines import Outline, rectangle, rounded
from timeline.chart.draw.png import write_png
from timeline.chart.draw.renderers import RasterPen
from timeline.chart.layout.card import DOT, HEIGHT, WIDTH, Card
from timeline.chart.layout.geometry import Tone

#: the colours of the page
_PAPER: Ink = (0.992, 0.992, 0.988, 1.0)
_ACCENT: Ink = (0.043, 0.353, 0.557, 1.0)
_PALE: Ink = (0.835, 0.898, 0.937, 1.0)
_LINE: Ink = (0.54, 0.57, 0.6, 1.0)
_INKS: "Mapping[Tone, Ink]" = {
    Tone.INK: (0.102, 0.114, 0.125, 1.0),
    Tone.MUTED: (0.329, 0.357, 0.384, 1.0),
}
#: a point is a dot
_DPI: Final = 72
#: height of the band at the head, and width of edges
_HEAD: Final = 14.0
_EDGE: Final = 3.0


def draw_card(card: Card, facts: Mapping[str, str]) -> bytes:
    """A PNG of a card; the same card gives the same bytes.

    Args:
        card: As it is laid out.
        facts: Texts of its metadata, by their keys.
    """
    with ALONE, drawing():
        backend: Any = import_module("matplotlib.backends.backend_agg")
        renderer = backend.RendererAgg(WIDTH, HEIGHT, _DPI)
        _draw(card, RasterPen(renderer, HEIGHT, _DPI))
        from numpy import asarray

        return write_png(asarray(renderer.buffer_rgba()), _DPI, facts)


def _draw(card: Card, pen: RasterPen) -> None:
    pen.body(rectangle(0, 0, WIDTH, HEIGHT), _PAPER, _PAPER, 0)
    pen.body(rectangle(0, 0, WIDTH, _HEAD), _ACCENT, _ACCENT, 0)
    if card.axis is not None:
        y, left, right = card.axis
        pen.lines((((left, y), (right, y)),), _LINE, 2)
        # What is vague lies below what is exact.
        for bar in sorted(card.bars, key=lambda bar: bar.left - bar.right):
            is_dot = bar.right - bar.left <= DOT
            full = _ACCENT if is_dot else _PALE
            outline = _mark(bar.left, bar.right, y)
            pen.body(outline, _PAPER if bar.hollow else full, _ACCENT, _EDGE if is_dot else 2)
    for text in card.labels:
        pen.write(text, _ACCENT)
    for text in card.texts:
        pen.write(text, _INKS[text.tone])


def _mark(left: float, right: float, y: float) -> Outline:
    return rounded(left, right, y, DOT / 2)
