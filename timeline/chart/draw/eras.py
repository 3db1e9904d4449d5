"""Eras, drawn with a pen: the tint behind the chart, and the bar below each name."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.chart.draw.colours import Ink, Inks, mixed
from timeline.chart.draw.outlines import rectangle
from timeline.chart.draw.renderers import Pen
from timeline.chart.layout.geometry import Tone
from timeline.chart.layout.page import Axis, EraBand

#: in how many steps an end fades
_STEPS = 10
#: height of a bar, of the stroke at a sharp end, and the width of that
_BAR, _END, _WIDTH = 1.6, 5.0, 0.8


def draw_tints(pen: Pen, inks: Inks, bands: Sequence[EraBand], axis: Axis) -> None:
    """The tints of eras behind the chart; where tints do not print, lines bound them."""
    if inks.era(0) is None:
        for band in bands:
            _bound(pen, inks, band, axis)
        return
    for left, right, ink in _tints(inks, bands):
        pen.body(rectangle(left, axis.y, right, axis.bottom), ink, ink, 0)


def _bound(pen: Pen, inks: Inks, band: EraBand, axis: Axis) -> None:
    ink = inks.tone(Tone.LINE)
    for x, is_firm in zip((band.left, band.right), band.firm, strict=True):
        if is_firm:
            pen.lines((((x, axis.y), (x, axis.bottom)),), ink, _WIDTH, (1.0, 2.5))


def _tints(inks: Inks, bands: Sequence[EraBand]) -> Iterator[tuple[float, float, Ink]]:
    """Left, right and ink of each stretch of one tint: each era lies over those before it."""
    slices = [
        (left, right, share, inks.era(band.number) or inks.paper)
        for band in bands
        for left, right, share in _slices(band)
    ]
    edges = sorted({edge for left, right, *_ in slices for edge in (left, right)})
    for left, right in pairwise(edges):
        middle, ink = (left + right) / 2, inks.paper
        for begin, end, share, tint in slices:
            if begin <= middle < end:
                ink = mixed(tint, ink, share)
        if ink != inks.paper:
            yield left, right, ink


def draw_bar(pen: Pen, inks: Inks, band: EraBand) -> None:
    """The bar of an era below its name, with a stroke where it begins or ends sharply."""
    ink = inks.tone(Tone.MUTED)
    for left, right, share in _slices(band):
        paler = mixed(ink, inks.paper, share)
        pen.body(rectangle(left, band.y - _BAR / 2, right, band.y + _BAR / 2), paler, paler, 0)
    for x, is_firm in zip((band.left, band.right), band.firm, strict=True):
        if is_firm:
            half = _END / 2
            pen.lines((((x, band.y - half), (x, band.y + half)),), ink, _WIDTH)


def _slices(band: EraBand) -> Iterator[tuple[float, float, float]]:
    """Left, right and strength of each part of it: paler towards an end that is not sharp."""
    near, far = band.sure
    begin, end = (near - band.left) / _STEPS, (band.right - far) / _STEPS
    for step in range(_STEPS):
        share = (step + 0.5) / _STEPS
        if begin > 0:
            yield band.left + step * begin, band.left + (step + 1) * begin, share
        if end > 0:
            yield far + step * end, far + (step + 1) * end, 1 - share
    if far > near:
        yield near, far, 1.0
