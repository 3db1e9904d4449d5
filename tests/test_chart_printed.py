"""What was really written, read back by others: the PDF by PyMuPDF, the SVG by Chromium."""

from collections.abc import Iterator, Sequence
from typing import Any

import pymupdf
import pytest
from browsing import CHROMIUM
from charted import Made, made
from playwright.sync_api import Page as Tab
from playwright.sync_api import sync_playwright

from timeline.chart.draw.chart import laid_out, render
from timeline.chart.layout.geometry import Align, Box
from timeline.chart.layout.options import ChartOptions, GroupBy
from timeline.model import Timeline

LEAST_MARGIN = 10 * 72 / 25.4
SMALLEST = 7
OPTIONS = ChartOptions()
#: what readers disagree about with each other and with us, in points
SLACK = 0.6
COUNTS = [12, 40, 150, 1000]


def timeline_of(count: int) -> Timeline:
    return made(Made(count=count, clusters=count // 20, longest=80, seed=count))


#: text, its box, its size
Written = tuple[str, Box, float]


def check(timeline: Timeline, pages: Sequence[tuple[Sequence[Written], float, float]]) -> None:
    said = []
    for texts, width, height in pages:
        paper = Box(
            left=LEAST_MARGIN,
            top=LEAST_MARGIN,
            right=width - LEAST_MARGIN,
            bottom=height - LEAST_MARGIN,
        )
        assert texts
        for number, (text, box, size) in enumerate(texts):
            assert size >= SMALLEST - 0.01, text
            assert box.inside(paper), (text, box)
            for other, taken, _ in texts[:number]:
                assert not box.overlaps(taken, SLACK), f"{text} | {other}"
        said.append(" ".join(text for text, _, _ in texts))
    if len(pages) > 1:
        for number, text in enumerate(said, 1):
            assert f"page {number} of {len(pages)}" in text
    letters = "".join("".join(said).split())
    for event in timeline.events:
        if event.title.isascii():
            assert "".join(event.title.split()) in letters, event.title


def spans(page: Any) -> Iterator[Written]:
    """The texts of a page of a PDF with the boxes of their letters."""
    for block in page.get_text("dict")["blocks"]:
        for line in block.get("lines", ()):
            for span in line["spans"]:
                if span["text"].strip():
                    left, top, right, bottom = span["bbox"]
                    box = Box(left=left, top=top, right=right, bottom=bottom)
                    yield span["text"], box, span["size"]


@pytest.mark.parametrize("count", COUNTS)
def test_pdf(count: int) -> None:
    timeline = timeline_of(count)
    (pdf,) = render(timeline, OPTIONS, "pdf")
    # Boxes from the baseline to the height of the letters, not of the line.
    pymupdf.TOOLS.set_small_glyph_heights(True)  # type: ignore[no-untyped-call]  # the same
    with pymupdf.open(stream=pdf) as book:  # type: ignore[no-untyped-call]  # without types
        pages = [(list(spans(page)), page.rect.width, page.rect.height) for page in book]
    check(timeline, pages)


@pytest.fixture(scope="module")
def tab() -> Iterator[Tab]:
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser.new_page()
        browser.close()


#: boxes in points, as the browser sets the type
BOXES = """() => {
    const svg = document.querySelector('svg');
    const point = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
    return [...document.querySelectorAll('text')].map(text => {
        const {left, top, right, bottom} = text.getBoundingClientRect();
        const size = parseFloat(getComputedStyle(text).fontSize);
        return [text.textContent, [left, top, right, bottom].map(at => at * point), size];
    });
}"""


@pytest.mark.parametrize("count", COUNTS)
def test_svg(tab: Tab, count: int) -> None:
    timeline = timeline_of(count)
    pages = []
    for svg in render(timeline, OPTIONS, "svg"):
        tab.set_content(f"<body style='margin: 0'>{svg.decode().partition('?>')[2]}")
        texts = []
        for text, (left, top, right, bottom), size in tab.evaluate(BOXES):
            # The browser gives the line, which is higher than what its letters take.
            less = (bottom - top - size) / 2
            box = Box(left=left, top=top + less, right=right, bottom=bottom - less)
            texts.append((text, box, size))
        pages.append((texts, 297 / 25.4 * 72, 210 / 25.4 * 72))
    check(timeline, pages)


def test_grouped_pdf() -> None:
    timeline = timeline_of(150)
    (pdf,) = render(timeline, ChartOptions(group_by=GroupBy.TAG), "pdf")
    pymupdf.TOOLS.set_small_glyph_heights(True)  # type: ignore[no-untyped-call]  # the same
    with pymupdf.open(stream=pdf) as book:  # type: ignore[no-untyped-call]  # without types
        pages = [(list(spans(page)), page.rect.width, page.rect.height) for page in book]
    check(timeline, pages)
    texts = [text for page, _, _ in pages for text, _, _ in page]
    for name in ("Trade", "Culture", "Energy", "No tag"):
        assert texts.count(name) == 1


def test_labels_are_flush_in_any_font(tab: Tab) -> None:
    timeline = timeline_of(40)
    page, svg = laid_out(timeline, OPTIONS)[0], render(timeline, OPTIONS, "svg")[0]
    assert svg.count(b"'Timeline Sans', ") == svg.count(b"<text ")
    other = svg.replace(b"'Timeline Sans', ", b"monospace, ")
    tab.set_content(f"<body style='margin: 0'>{other.decode().partition('?>')[2]}")
    flush = [text for text in page.printed if text.align is Align.RIGHT]
    assert flush
    ends = [(text, right) for text, (_, _, right, _), _ in tab.evaluate(BOXES)]
    for text in flush:
        assert min(abs(x - text.x) for said, x in ends if said == text.text) < SLACK, text


#: what a reader is told who points at a text: the titles of the groups that it is in
TOLD = """() => [...document.querySelectorAll('text')].map(text => {
    const group = text.closest('g[id^=event-]');
    return [text.textContent, group ? group.querySelector(':scope > title').textContent : ''];
})"""


def test_a_label_tells_its_event(tab: Tab) -> None:
    timeline = timeline_of(12)
    (page,) = laid_out(timeline, OPTIONS)
    (svg,) = render(timeline, OPTIONS, "svg")
    tab.set_content(f"<body>{svg.decode().partition('?>')[2]}")
    told = tab.evaluate(TOLD)
    # A long word may be broken, where a line has no space at its end.
    known = {(text, said.replace(" ", "")) for text, said in told}
    for entry in page.entries:
        title = "".join(text.text for text in entry.label.title)
        date = "".join(text.text for text in entry.label.date)
        for text in (*entry.label.title, *entry.label.date):
            assert (text.text, f"{title}:{date}".replace(" ", "")) in known
    for text in (*page.title, *page.texts):
        assert [text.text, ""] in told
