"""The table of styles: what each is printed in, and whether it can be read."""

from collections.abc import Iterator
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from test_chart import SVG, TIMELINE, style, timeline_of

from timeline.chart.draw.chart import render
from timeline.chart.draw.colours import Ink, Inks
from timeline.chart.layout.geometry import Tone
from timeline.chart.layout.options import ChartOptions, Style
from timeline.chart.layout.page import Mark, Shape
from timeline.chart.layout.pages import layout
from timeline.chart.layout.styles import LOOKS
from timeline.model import Status


def luminance(ink: Ink) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in ink]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def ratio(one: Ink, other: Ink) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def marks() -> Iterator[Mark]:
    """A mark in each ink that there is."""
    for status in Status:
        mark = Mark(shape=Shape.WINDOW, status=status, y=0, height=6, pieces=((0, 18),))
        yield mark
    for hue in range(8):
        yield Mark(
            shape=Shape.WINDOW, status=Status.OCCURRED, y=0, height=6, pieces=((0, 1),), hue=hue
        )


def test_a_style_is_a_row_of_the_table() -> None:
    assert list(LOOKS) == list(Style)
    assert Style("colour") is Style.PRINT
    with pytest.raises(ValueError, match="loud"):
        Style("loud")


def test_marks_of_contrast_can_be_told_from_paper_and_from_what_is_beside_them() -> None:
    """WCAG 2.2, 1.4.11: 3:1 for what a graphic needs to be understood."""
    inks = Inks(Style.CONTRAST)
    for mark in marks():
        edge, fill = inks.edge(mark, is_pale=True), inks.full(mark, is_pale=True)
        full, pattern = inks.full(mark, is_pale=False), inks.hatch(mark, is_pale=True)
        for one, other in (
            *combinations((inks.paper, inks.pale(mark)), 2),
            *((beside, ink) for beside in (inks.paper, fill) for ink in (edge, full, pattern)),
        ):
            assert ratio(one, other) >= 3, (mark.status, mark.hue)
    for number in range(8):
        for beside in (inks.paper, inks.light(number)):
            assert ratio(inks.hue(number), beside) >= 3
        assert ratio(inks.light(number, more=True), inks.paper) >= 3
    for tone in Tone:
        assert ratio(inks.tone(tone), inks.paper) >= 3


@pytest.mark.parametrize(
    ("look", "least"),
    [(Style.PRINT, 4.5), (Style.SCREEN, 4.5), (Style.GREY, 7.0), (Style.CONTRAST, 7.0)],
)
def test_all_type_can_be_read(look: Style, least: float) -> None:
    """WCAG 2.2, 1.4.3 and 1.4.6, on the paper and on the tint of every other stretch."""
    inks = Inks(look)
    for tone in (Tone.INK, Tone.MUTED):
        for beside in filter(None, (inks.paper, inks.band)):
            assert ratio(inks.tone(tone), beside) >= least


def test_all_type_is_drawn_in_the_inks_of_the_table() -> None:
    (svg,) = render(TIMELINE, ChartOptions(style=Style.CONTRAST), "svg")
    codes = {style(text).get("fill", "#000000") for text in ET.fromstring(svg).iter(f"{SVG}text")}
    look = LOOKS[Style.CONTRAST]
    assert {code.upper() for code in codes} == {look.tones[Tone.INK], look.tones[Tone.MUTED]}


@pytest.mark.parametrize("look", list(Style))
def test_what_is_vague_is_quieter_than_what_is_sure(look: Style) -> None:
    inks = Inks(look)
    assert inks.look.thin_edge < inks.look.edge
    assert inks.look.thin_hatch < inks.look.hatch
    for mark in marks():
        pale, sure = (inks.full(mark, is_pale=is_pale) for is_pale in (True, False))
        assert 1.05 < ratio(pale, inks.paper) < ratio(sure, inks.paper) / 1.7
        # A photocopier that loses the tint keeps the edge.
        assert ratio(inks.edge(mark, is_pale=True), inks.paper) > 1.5


def test_type_of_contrast_is_larger_and_takes_more_pages_rather_than_shrink() -> None:
    events = timeline_of(*(("2024-01-18", f"Event {n} of many", "occurred") for n in range(90)))
    pages = layout(events, ChartOptions(style=Style.CONTRAST))
    titles = [text for page in pages for entry in page.entries for text in entry.label.title]
    assert sum(len(page.entries) for page in pages) == 90
    assert min(text.size for text in titles) >= 9
