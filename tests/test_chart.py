"""What is drawn, looked at as artists and files, not as pixels."""

import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

import matplotlib as mpl
import pymupdf
import pytest
from matplotlib.colors import to_rgb
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.text import Text
from PIL import Image
from PIL.PngImagePlugin import PngImageFile

from timeline.dates.reading import Reading
from timeline.edtf import day, parse
from timeline.errors import OutputError
from timeline.export.chart import draw, figure, laid_out, read_count, read_digest, render
from timeline.layout.digest import digest
from timeline.layout.options import ChartOptions, ColourBy, Style
from timeline.layout.pages import layout
from timeline.layout.paper import Paper
from timeline.layout.ruler import font_ruler
from timeline.model import About, Document, Event, Facts, Origin, Statement, Status, Timeline

NOWHERE = Origin(file="tests")
SMALL = ChartOptions(dpi=40)
REPORT = Document(
    id="report", title="Annual report & more", published=day(date(2024, 3, 1)), origin=NOWHERE
)


def timeline_of(*events: tuple[str, str, str]) -> Timeline:
    made = []
    for number, (when, title, status) in enumerate(events):
        value = parse(when)
        reading = Reading(words=when, value=value, stated=())
        name = f"event-{number}"
        made.append(
            Event(
                id=name,
                when=value,
                reading=reading,
                status=Status(status),
                facts=Facts(title=title),
                statements=(
                    Statement(event=name, document="report", reading=reading, origin=NOWHERE),
                ),
            )
        )
    return Timeline(
        about=About(id="test", name="Қазақстан <and> Italy"),
        documents=(REPORT,),
        events=tuple(made),
        known_on=date(2024, 3, 1),
    )


TIMELINE = timeline_of(
    ("1987", "Referendum", "occurred"),
    ("2020/..", "Agreement in force", "occurred"),
    ("2023-11-30", "Centre opens at $5 & <more>", "occurred"),
    ("2024-01~", "Forum", "occurred"),
    ("2024-06-10", "Visit", "cancelled"),
    ("2024", "Meeting in Rome", "planned"),
    ("2025", "Protocol", "postponed"),
    ("2026", "Climate summit", "proposed"),
)
MANY = timeline_of(*((f"{year}", f"Event of {year}", "occurred") for year in range(1700, 2000)))


def artists(timeline: Timeline, options: ChartOptions = SMALL) -> Sequence[object]:
    (page,) = layout(timeline, options)
    with mpl.rc_context():
        return figure(page, options).get_children()


def named(item: Any, name: str) -> bool:
    return str(item.get_gid()).startswith(f"{name}-")


def marks(timeline: Timeline, status: str) -> list[PathPatch]:
    return [
        item for item in artists(timeline) if isinstance(item, PathPatch) and named(item, status)
    ]


def strokes(timeline: Timeline, name: str) -> list[Line2D]:
    return [item for item in artists(timeline) if isinstance(item, Line2D) and named(item, name)]


@pytest.mark.parametrize(
    ("status", "hatch"),
    [
        ("occurred", None),
        ("planned", "//////"),
        ("proposed", "||||"),
        ("postponed", "------"),
        ("cancelled", None),
    ],
)
def test_patterns_tell_statuses_apart(status: str, hatch: str | None) -> None:
    found = marks(timeline_of(("2024", "It", status)), status)
    assert found
    for mark in found:
        assert mark.get_hatch() == hatch
        hollow = mark.get_facecolor() == (1, 1, 1, 1)
        assert hollow == (status != "occurred")


def test_days_tell_statuses_apart_by_shape() -> None:
    shapes = {
        str(marks(timeline_of(("2024-01-18", "It", status)), status)[0].get_path().codes)
        for status in ("planned", "proposed")
    }
    assert len(shapes) == 2


def test_a_window_is_light_and_a_duration_is_not() -> None:
    window, duration = (
        sum(to_rgb(marks(timeline_of((when, "It", "occurred")), "occurred")[0].get_facecolor()))
        for when in ("2024", "2024-01/2024-12")
    )
    assert window > duration + 0.8


def test_an_open_end_is_an_arrow() -> None:
    def corners(when: str) -> int:
        mark = marks(timeline_of((when, "It", "occurred"), ("2024", "x", "occurred")), "occurred")
        return str(mark[0].get_path().codes).count("2")

    assert corners("2020-01/2020-12") == 3
    assert corners("2020/..") == corners("../2020") == 6


def test_doubtful_ends_are_dashed() -> None:
    certain, doubtful, unknown = (
        timeline_of((when, "It", "occurred")) for when in ("2024", "2024?", "2024/")
    )
    assert not strokes(certain, "doubtful")
    dashed = strokes(doubtful, "doubtful")
    # both ends of the mark, and one of the legend
    assert len(dashed) == 3
    assert all(line.is_dashed() for line in dashed)
    assert strokes(unknown, "unknown")


def test_what_was_cancelled_is_struck_through() -> None:
    assert strokes(timeline_of(("2024", "It", "cancelled")), "strike")
    assert not strokes(timeline_of(("2024", "It", "planned")), "strike")


def test_breaks_are_drawn_and_labelled() -> None:
    (page,) = layout(TIMELINE, SMALL)
    assert page.axis is not None
    cuts = sum(len(entry.mark.pieces) - 1 for entry in page.entries)
    assert cuts == 1
    assert len(strokes(TIMELINE, "break")) == cuts
    assert len(strokes(TIMELINE, "slash")) == 2 * (len(page.axis.breaks) + cuts)
    texts = [item.get_text() for item in artists(TIMELINE) if isinstance(item, Text)]
    assert {"32", "years"} <= set(texts)


def test_grey_has_lines_where_colour_has_tints() -> None:
    def tints(options: ChartOptions) -> list[Rectangle]:
        # The first is the paper.
        return [item for item in artists(TIMELINE, options) if isinstance(item, Rectangle)][1:]

    (page,) = layout(TIMELINE, SMALL)
    assert page.axis is not None
    assert len(tints(SMALL)) == len(page.axis.bands) > 0
    assert not tints(ChartOptions(dpi=40, style=Style.GREY))


def test_tags_have_colours() -> None:
    events = tuple(
        replace(event, facts=replace(event.facts, tags=(tag,)))
        for event, tag in zip(
            TIMELINE.events, ("a", "a", "a", "b", "b", "c", "c", "c"), strict=True
        )
    )
    tagged = replace(TIMELINE, events=events)
    options = ChartOptions(dpi=40, colour_by=ColourBy.TAG)
    inks = {
        item.get_edgecolor() for item in artists(tagged, options) if isinstance(item, PathPatch)
    }
    # three tags, and the grey of a legend that tells shapes
    assert len(inks) == 4


def test_all_kinds_are_drawn_from_one_layout() -> None:
    once = laid_out(TIMELINE, SMALL)
    for kind in ("png", "svg", "pdf"):
        render(TIMELINE, SMALL, kind)
    assert laid_out(replace(TIMELINE), SMALL) is once
    assert laid_out(TIMELINE, ChartOptions(portrait=True)) is not once


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_pages_are_told_as_they_are_drawn(kind: str) -> None:
    told: list[tuple[int, int]] = []
    render(MANY, SMALL, kind, lambda done, pages: told.append((done, pages)))
    count = len(laid_out(MANY, SMALL))
    assert told == [(number, count) for number in range(1, count + 1)]


def test_a_png_says_how_many_pages_there_are() -> None:
    pngs = render(MANY, SMALL, "png")
    assert [read_count(png) for png in pngs] == [len(pngs)] * len(pngs)
    assert read_count(b"no picture") == 0


def test_no_type_is_mathematics() -> None:
    texts = [item for item in artists(TIMELINE) if isinstance(item, Text)]
    assert any("$5" in text.get_text() for text in texts)
    assert not any(text.get_parse_math() for text in texts)


def test_everything_of_the_page_is_drawn() -> None:
    (page,) = layout(TIMELINE, SMALL)
    texts = [item.get_text() for item in artists(TIMELINE) if isinstance(item, Text)]
    for entry in page.entries:
        for text in (*entry.label.title, *entry.label.date):
            assert text.text in texts
    for text in (*page.title, *page.subtitle, *page.texts):
        assert text.text in texts
    assert "Annual report & more (2024-03-01)" in texts


def test_grey_has_no_colour() -> None:
    options = ChartOptions(dpi=40, style=Style.GREY)
    for item in artists(TIMELINE, options):
        if isinstance(item, PathPatch):
            assert len(set(to_rgb(item.get_edgecolor()))) == 1
            assert len(set(to_rgb(item.get_facecolor()))) == 1


# Files.


def test_png() -> None:
    options = ChartOptions(dpi=100)
    (png,) = render(TIMELINE, options, "png")
    with Image.open(BytesIO(png)) as picture:
        picture.load()
        assert picture.size == (1169, 826)
        assert picture.mode == "RGB"
        assert picture.info["dpi"] == pytest.approx((100, 100), abs=0.02)
        assert isinstance(picture, PngImageFile)
        facts = dict(picture.text)
        assert picture.getpixel((0, 0)) == (255, 255, 255)
        assert len(picture.getcolors(10**6) or ()) > 10
    assert facts == {
        "Title": "Қазақстан <and> Italy",
        "Description": layout(TIMELINE, options)[0].alt,
        "Timeline-Digest": digest(TIMELINE, options),
        "Timeline-Pages": "1",
    }


def test_digest_of_a_png() -> None:
    (png,) = render(TIMELINE, SMALL, "png")
    assert read_digest(png) == digest(TIMELINE, SMALL)
    assert re.fullmatch("[0-9a-f]{64}", read_digest(png))
    (bare,) = draw(layout(TIMELINE, SMALL), SMALL, "png")
    assert read_digest(bare) == ""
    assert read_digest(b"") == ""
    assert read_digest(b"no picture") == ""
    assert read_digest(png[:60]) == ""


def test_svg() -> None:
    (svg,) = render(TIMELINE, SMALL, "svg")
    root = ET.fromstring(svg)
    space = "{http://www.w3.org/2000/svg}"
    assert root.findtext(f"{space}title") == "Қазақстан <and> Italy"
    assert root.findtext(f"{space}desc") == layout(TIMELINE, SMALL)[0].alt
    texts = ["".join(item.itertext()).strip() for item in root.iter(f"{space}text")]
    assert "Centre opens at $5 & <more>" in texts
    assert b"<dc:date>" not in svg
    names = [name for item in root.iter() if (name := item.get("id"))]
    assert len(names) == len(set(names))
    styles = [item.get("style", "") for item in root.iter(f"{space}text")]
    assert all("'DejaVu Sans', Verdana, sans-serif" in style for style in styles)
    width, height = root.get("width", ""), root.get("height", "")
    assert (width[-2:], height[-2:]) == ("pt", "pt")
    assert (float(width[:-2]), float(height[:-2])) == pytest.approx((841.89, 595.276), abs=0.01)


def opened(pdf: bytes) -> Any:
    """A PDF; pymupdf has no types."""
    return pymupdf.open(stream=pdf)  # type: ignore[no-untyped-call]  # as its makers left it


def test_pdf() -> None:
    (pdf,) = render(TIMELINE, SMALL, "pdf")
    with opened(pdf) as book:
        assert book.page_count == 1
        assert book.metadata["title"] == "Қазақстан <and> Italy"
        assert book.metadata["subject"] == layout(TIMELINE, SMALL)[0].alt
        assert book.metadata["creationDate"] == ""
        fonts = book[0].get_fonts()
        words = book[0].get_text()
    assert fonts
    for number, extension, _, name, *_ in fonts:
        assert number
        assert extension == "ttf", name
    assert "Centre opens at $5 & <more>" in words
    assert "Қазақстан" in words


def test_letters_of_every_font_show_in_a_pdf() -> None:
    timeline = timeline_of(("2024", "漢字の会議 in Rome", "occurred"), ("2025", "한국", "planned"))
    (pdf,) = render(timeline, SMALL, "pdf")
    kinds = {"Type3"} if font_ruler().borrowed("漢") else {"Type0", "TrueType"}
    with opened(pdf) as book:
        assert {kind for _, _, kind, *_ in book[0].get_fonts()} <= kinds
        assert "漢字の会議" in book[0].get_text()


def test_more_pages_are_more_files_or_one_book() -> None:
    count = len(layout(MANY, SMALL))
    assert count > 1
    assert len(render(MANY, SMALL, "png")) == count
    assert len(render(MANY, SMALL, "svg")) == count
    (pdf,) = render(MANY, SMALL, "pdf")
    with opened(pdf) as book:
        assert book.page_count == count
        assert f"page {count} of {count}" in book[-1].get_text()


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_no_events(kind: str) -> None:
    (file,) = render(timeline_of(), SMALL, kind)
    assert file


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_characters_that_no_font_has_are_no_obstacle(kind: str) -> None:
    (file,) = render(timeline_of(("2024", "It 🫠", "occurred")), SMALL, kind)
    assert file


def test_paper() -> None:
    options = ChartOptions(paper=Paper(width=254, height=127), dpi=50)
    (png,) = render(TIMELINE, options, "png")
    with Image.open(BytesIO(png)) as picture:
        assert picture.size == (500, 250)


def test_a_png_beyond_reason_is_told() -> None:
    options = ChartOptions(paper=Paper(width=2000, height=2000), dpi=1200)
    with pytest.raises(OutputError, match="2000x2000mm at 1200 dots an inch is too large"):
        render(TIMELINE, options, "png")


def test_a_blank_title_is_no_obstacle() -> None:
    options = ChartOptions(title=" \n", dpi=40)
    (svg,) = render(Timeline(about=About(name="\x00")), options, "svg")
    assert ET.fromstring(svg).findtext("{http://www.w3.org/2000/svg}title") == "Timeline"


def test_the_settings_of_others_stay_as_they_were() -> None:
    before = dict(mpl.rcParams)
    for kind in ("png", "svg", "pdf"):
        render(TIMELINE, SMALL, kind)
    assert dict(mpl.rcParams) == before


SCRIPT = """
import sys
sys.path.insert(0, {folder!r})
from hashlib import sha256
import matplotlib
matplotlib.rcParams.update({settings!r})
from test_chart import MANY, TIMELINE, SMALL
from timeline.export.chart import render
from timeline.layout.digest import digest
for kind in ("png", "svg", "pdf"):
    for timeline in (TIMELINE, MANY):
        for file in render(timeline, SMALL, kind):
            print(sha256(file).hexdigest())
print(digest(TIMELINE, SMALL))
print("matplotlib.pyplot" in sys.modules)
"""


def test_same_bytes_in_every_process(request: pytest.FixtureRequest) -> None:
    outputs = []
    for seed, settings in (("1", {}), ("2", {"text.hinting": "force_autohint", "font.size": 20})):
        script = SCRIPT.format(folder=str(request.path.parent), settings=settings)
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", script],
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            check=True,
            text=True,
        )
        outputs.append(done.stdout)
    assert outputs[0] == outputs[1]
    assert outputs[0].endswith("False\n")


def test_matplotlib_is_loaded_only_to_draw() -> None:
    script = """
import sys
from timeline.export.chart import read_digest
from timeline.layout.digest import digest
from timeline.layout.options import ChartOptions
from timeline.model import Timeline
digest(Timeline(), ChartOptions())
print(*sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    needless = {"matplotlib", "numpy", "timeline.build", "timeline.records", "pendulum"}
    assert not needless & set(done.stdout.split())
