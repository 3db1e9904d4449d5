"""What is drawn, looked at in the files as others read them."""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise, product
from typing import Any
from unicodedata import normalize
from xml.etree import ElementTree as ET

import matplotlib as mpl
import numpy as np
import pymupdf
import pytest
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.backends.backend_pdf import PdfFile, RendererPdf
from PIL import Image
from PIL.PngImagePlugin import PngImageFile

from timeline.chart.draw.chart import draw, laid_out, read_count, read_digest, render
from timeline.chart.draw.event_id import event_id
from timeline.chart.draw.hatching import hatching
from timeline.chart.draw.matplotlib_settings import FontType, drawing
from timeline.chart.draw.outlines import Outline
from timeline.chart.draw.parts import outlines, parts
from timeline.chart.draw.renderers import PdfPen, Pen, RasterPen
from timeline.chart.layout.digest import digest
from timeline.chart.layout.geometry import Align, Text
from timeline.chart.layout.options import ChartOptions, ColourBy, GroupBy, Style
from timeline.chart.layout.page import Mark, Page, Shape, Tip
from timeline.chart.layout.pages import layout
from timeline.chart.layout.paper import Paper
from timeline.chart.layout.ruler import font_ruler
from timeline.chart.layout.scripts import shaped, shapes
from timeline.dates.rules import Reading
from timeline.edtf import day, parse
from timeline.errors import OutputError
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


SVG = "{http://www.w3.org/2000/svg}"
Place = tuple[float, float]
#: ends of a straight line
Stroke = tuple[Place, Place]


def page_of(timeline: Timeline, options: ChartOptions = SMALL) -> Page:
    (page,) = layout(timeline, options)
    return page


def svg_of(timeline: Timeline, options: ChartOptions = SMALL) -> ET.Element:
    (svg,) = draw((page_of(timeline, options),), options, "svg")
    return ET.fromstring(svg)


def groups(timeline: Timeline, name: str) -> list[ET.Element]:
    """What is drawn of one kind, on the chart and in the legend."""
    found = svg_of(timeline).iter(f"{SVG}g")
    return [group for group in found if re.fullmatch(rf"{name}-\d+", group.get("id", ""))]


def paths(timeline: Timeline, name: str) -> list[ET.Element]:
    """Its first lines: the outline of a mark."""
    return [next(group.iter(f"{SVG}path")) for group in groups(timeline, name)]


def style(element: ET.Element) -> dict[str, str]:
    parts = (part.partition(":") for part in element.get("style", "").split(";") if part.strip())
    return {name.strip(): value.strip() for name, _, value in parts}


def texts(root: ET.Element) -> list[str]:
    return ["".join(item.itertext()) for item in root.iter(f"{SVG}text")]


def way(path: ET.Element) -> list[tuple[str, Place]]:
    """Where a path goes: the kind of each step, and its end."""
    found = []
    x = y = 0.0
    for letter, words in re.findall("([A-Za-z])([^A-Za-z]*)", path.get("d", "")):
        numbers = [float(word) for word in re.findall(r"-?[\d.]+", words)]
        if letter == "M":
            x = y = 0.0
        across, down = {"h": (numbers, [0.0]), "v": ([0.0], numbers)}.get(
            letter, (numbers[-2:-1] or [0.0], numbers[-1:] or [0.0])
        )
        x, y = round(x + across[0], 2), round(y + down[0], 2)
        found.append(({"h": "L", "v": "L", "z": "z"}.get(letter, letter.upper()), (x, y)))
    return found


def steps(path: ET.Element) -> str:
    """The letters of the way that a path goes."""
    return "".join(letter for letter, _ in way(path))


def strokes(path: ET.Element) -> list[Stroke]:
    lines = pairwise(way(path))
    return [(begin, end) for (move, begin), (line, end) in lines if (move, line) == ("M", "L")]


def parts_of(code: str) -> tuple[int, int, int]:
    """Red, green, blue of "#D55E00"."""
    red, green, blue = bytes.fromhex(code.removeprefix("#"))
    return red, green, blue


def opened(pdf: bytes) -> Any:
    """A PDF; pymupdf has no types."""
    return pymupdf.open(stream=pdf)  # type: ignore[no-untyped-call]  # as its makers left it


def dots(png: bytes) -> Any:
    with Image.open(BytesIO(png)) as picture:
        return np.asarray(picture.convert("RGB")).astype(int)


#: which way lines run that fill a mark, y downwards, and how far they are apart
PATTERNS = [
    ("occurred", None, 0.0),
    ("planned", (1, -1), 2.83),
    ("proposed", (0, -1), 3.0),
    ("postponed", (1, 0), 2.0),
    ("cancelled", None, 0.0),
]


@pytest.mark.parametrize(("status", "way", "gap"), PATTERNS)
def test_patterns_tell_statuses_apart(status: str, way: tuple[int, int] | None, gap: float) -> None:
    found = groups(timeline_of(("2024-01-01/2024-12-31", "It", status)), status)
    assert found
    for group in found:
        body, *hatched = group.iter(f"{SVG}path")
        hollow = style(body)["fill"] == "#ffffff"
        assert hollow == (status != "occurred")
        if way is None:
            assert not hatched
            continue
        (pattern,) = hatched
        assert style(pattern)["stroke"] == style(body)["stroke"]
        lines = strokes(pattern)
        assert len(lines) > 2
        across = []
        for (x0, y0), (x1, y1) in lines:
            length = float(np.hypot(x1 - x0, y1 - y0))
            ways = np.hypot(*way) / length
            assert ((x1 - x0) * ways, (y1 - y0) * ways) == pytest.approx(way, abs=0.05)
            across.append((y0 * way[0] - x0 * way[1]) / np.hypot(*way))
        steps = [later - former for former, later in pairwise(sorted(across))]
        assert steps == pytest.approx([steps[0]] * len(steps), abs=0.03)
        assert steps[0] == pytest.approx(gap, rel=0.2)


@pytest.mark.parametrize("status", ["planned", "proposed", "postponed"])
def test_patterns_are_lines_in_a_pdf_too(status: str) -> None:
    timeline = timeline_of(("2024-01-01/2024-12-31", "It", status))
    patterns = [
        line
        for group in groups(timeline, status)
        for _, pattern in [group.iter(f"{SVG}path")]
        for line in strokes(pattern)
    ]
    (pdf,) = render(timeline, SMALL, "pdf")
    (page,) = layout(timeline, SMALL)
    assert b"/PatternType" not in pdf
    with opened(pdf) as book:
        drawn = [
            ((line[1].x, line[1].y), (line[2].x, line[2].y))
            for path in book[0].get_drawings()
            if path["type"] == "s" and path["width"] == pytest.approx(0.7 * page.enlargement)
            if path["color"] != pytest.approx((0.08, 0.08, 0.08), abs=0.01)
            for line in path["items"]
        ]
    assert len(drawn) == len(patterns) > 2
    assert np.array(drawn) / page.enlargement == pytest.approx(np.array(patterns), abs=0.02)


def test_lines_of_a_pattern_take_little_room_in_a_pdf() -> None:
    few, many = (
        timeline_of(*((f"{year}-01-01/{year}-12-31", "It", status) for year in range(2000, 2004)))
        for status in ("occurred", "proposed")
    )
    (bare,), (hatched,) = render(few, SMALL, "pdf"), render(many, SMALL, "pdf")
    assert len(hatched) < len(bare) + 3000


def test_patterns_are_as_dense_at_any_resolution() -> None:
    timeline = timeline_of(("2024-01-01/2024-12-31", "It", "proposed"))
    page = replace(page_of(timeline), enlargement=1.0)
    (entry,) = page.entries
    red, _, _ = parts_of("#009E73")
    for dpi in (150, 300, 600):
        (png,) = draw((page,), ChartOptions(dpi=dpi), "png")
        # From edge to edge, a quarter of the height above the middle.
        row = dots(png)[round((entry.mark.y - 0.25 * entry.mark.height) * dpi / 72), :, 0]
        left, right = (round(x * dpi / 72) for x in (entry.mark.left + 6, entry.mark.right - 6))
        inked = row[left:right] < 128
        assert row[left:right].min() == red
        lines = int((np.diff(inked.astype(int)) == 1).sum())
        assert lines == pytest.approx((right - left) / dpi * 72 / 3, abs=1.5)


MARK = Mark(shape=Shape.DURATION, status=Status.PLANNED, y=20, height=10, pieces=((10, 90),))


@pytest.mark.parametrize(
    "mark",
    [
        MARK,
        replace(MARK, end=Tip.OPEN, fades=(0, 24)),
        replace(MARK, begin=Tip.OPEN, fades=(24, 0)),
        replace(MARK, begin=Tip.VAGUE, fades=(20, 0)),
        replace(MARK, shape=Shape.WINDOW),
        replace(MARK, shape=Shape.WINDOW, pieces=((10, 13),)),
        replace(MARK, pieces=((10, 40), (60, 90)), end=Tip.OPEN, fades=(0, 24)),
    ],
)
@pytest.mark.parametrize("status", [Status.PLANNED, Status.PROPOSED, Status.POSTPONED])
def test_patterns_run_from_edge_to_edge_in_even_stripes(mark: Mark, status: Status) -> None:
    for outline in outlines(mark):
        lines = hatching(outline, status)
        assert lines
        for begin, end in lines:
            assert off(outline, begin) < 0.01
            assert off(outline, end) < 0.01
        # An arrow has one on an edge of its shaft.
        middles = [((x0 + x1) / 2, (y0 + y1) / 2) for (x0, y0), (x1, y1) in lines]
        assert sum(off(outline, middle) < 0.2 for middle in middles) <= (len(outline.points) == 8)


@pytest.mark.parametrize("status", [Status.PLANNED, Status.PROPOSED, Status.POSTPONED])
def test_patterns_of_any_mark_are_lines_within_it(status: Status) -> None:
    lengths = (0.01, 0.5, 2.7, 3, 5, 5.4, 5.41, 5.9, 7, 30)
    for length, shape, begin, end in product(lengths, (Shape.DURATION, Shape.WINDOW), Tip, Tip):
        mark = Mark(
            shape=shape,
            status=status,
            y=20,
            height=6,
            pieces=((10, 10 + length), (40, 40 + length)),
            begin=begin,
            end=end,
        )
        for outline in outlines(mark):
            lines = hatching(outline, status)
            # However short a shaft is, the lines of its head are not crowded.
            assert len(lines) <= max(1, length + 2 * mark.height)
            for (x0, y0), (x1, y1) in lines:
                assert off(outline, (x0, y0)) < 0.01
                assert off(outline, (x1, y1)) < 0.01
                assert np.hypot(x1 - x0, y1 - y0) > 0.6


def test_no_pattern_in_a_mark_without_length() -> None:
    mark = replace(MARK, status=Status.PROPOSED, pieces=((10, 10),))
    assert not [hatching(outline, mark.status) for outline in outlines(mark)]


def off(outline: Outline, point: tuple[float, float]) -> float:
    """How far a point is from the outline."""
    at = np.array(point)
    distances = []
    for begin, end in pairwise(np.array(outline.corners)):
        side = end - begin
        share = np.clip((at - begin) @ side / max(side @ side, 1e-12), 0, 1)
        distances.append(float(np.hypot(*(begin + share * side - at))))
    return min(distances)


def test_days_tell_statuses_apart_by_shape() -> None:
    outlines = [
        list(groups(timeline_of(("2024-01-18", "It", status)), status)[0])
        for status in ("planned", "proposed", "postponed")
    ]
    # a disc, a diamond and a square, without a pattern
    assert [[steps(path) for path in group] for group in outlines] == [
        ["MLCCLCCz"],
        ["MLLLz"],
        ["MLLLz"],
    ]
    diamond, square = (
        [place for letter, place in way(path) if letter != "z"] for (path,) in outlines[1:]
    )
    assert len({x for x, _ in diamond}) == 3
    assert len({x for x, _ in square}) == 2
    # They look as large as the disc.
    (entry,) = page_of(timeline_of(("2024-01-18", "It", "postponed"))).entries
    sides = [max(at) - min(at) for at in zip(*square, strict=True)]
    assert sides == pytest.approx([0.86 * entry.mark.height] * 2, abs=0.01)
    widest = max(x for x, _ in diamond) - min(x for x, _ in diamond)
    assert widest == pytest.approx(1.15 * entry.mark.height, abs=0.02)


def test_a_window_is_light_and_a_duration_is_not() -> None:
    window, duration = (
        sum(parts_of(style(paths(timeline_of((when, "It", "occurred")), "occurred")[0])["fill"]))
        for when in ("2024", "2024-01-01/2024-12-31")
    )
    assert window > duration + 0.8 * 255


def bodies_of(when: str) -> list[tuple[float, float, float]]:
    """Left, right and height of the parts of the mark of a date, from left to right."""
    drawn = svg_of(timeline_of((when, "It", "occurred"), ("2024", "Other", "proposed")))
    (group,) = (item for item in drawn.iter(f"{SVG}g") if item.get("id") == event_id("event-0"))
    found = []
    for path in group.iter(f"{SVG}path"):
        if "stroke-linejoin" in style(path):
            xs, ys = zip(*(place for letter, place in way(path) if letter != "z"), strict=True)
            found.append((min(xs), max(xs), max(ys) - min(ys)))
    return sorted(found)


@pytest.mark.parametrize(("when", "order"), [("2020-05-01/..", 1), ("../2020-05-01", -1)])
def test_an_open_end_fades_in_slices(when: str, order: int) -> None:
    """Each is narrower than the one before it and white parts them: no tint has to print."""
    slices = bodies_of(when)
    assert len(slices) == 3
    heights = [height for _, _, height in slices[::order]]
    assert heights == sorted(heights, reverse=True)
    assert heights[-1] < 0.5 * heights[0]
    assert all(after[0] - before[1] > 0.9 for before, after in pairwise(slices))


def test_a_year_in_which_something_began_is_pale() -> None:
    timeline = timeline_of(("2020/2024-06-30", "It", "occurred"))
    fills = [sum(parts_of(style(path)["fill"])) for path in paths(timeline, "occurred")[:2]]
    assert fills[0] > fills[1] + 0.8 * 255
    pale, rest = bodies_of("2020/2024-06-30")
    assert pale[1] == pytest.approx(rest[0])


def test_doubtful_ends_are_dashed() -> None:
    certain, doubtful, unknown = (
        timeline_of((when, "It", "occurred")) for when in ("2024", "2024?", "2024/")
    )
    assert not groups(certain, "doubtful")
    dashed = paths(doubtful, "doubtful")
    # both ends of the mark, and one of the legend
    assert len(dashed) == 3
    for line in dashed:
        on, white = map(float, style(line)["stroke-dasharray"].split(","))
        # quieter than those of a day
        assert (on, white) == pytest.approx((2.16, 1.56))
    assert groups(unknown, "unknown")
    assert texts(svg_of(unknown)).count("?") == len(groups(unknown, "unknown"))


def test_what_was_cancelled_is_struck_through() -> None:
    timeline = timeline_of(("2024", "It", "cancelled"))
    ((line,), *_) = (strokes(path) for path in paths(timeline, "strike"))
    (entry,) = page_of(timeline).entries
    ends = [entry.mark.left - 3, entry.mark.y, entry.mark.right + 3, entry.mark.y]
    assert [*line[0], *line[1]] == pytest.approx(ends, abs=0.01)
    (through,) = entry.label.strikes
    drawn = [stroke for path in svg_of(timeline).iter(f"{SVG}path") for stroke in strokes(path)]
    wanted = [through.x0, through.y0, through.x1, through.y1]
    assert any([*begin, *end] == pytest.approx(wanted, abs=0.01) for begin, end in drawn)
    assert not groups(timeline_of(("2024", "It", "planned")), "strike")


def test_breaks_are_drawn_and_labelled() -> None:
    days = (("2019-05-0" + str(number), "Day", "occurred") for number in range(1, 8))
    timeline = timeline_of(("1900/2020", "Long", "planned"), *days)
    page = page_of(timeline)
    assert page.axis is not None
    cuts = sum(len(entry.mark.pieces) - 1 for entry in page.entries)
    assert cuts >= 1
    assert len(groups(timeline, "break")) == cuts
    assert len(groups(timeline, "slash")) == 2 * (len(page.axis.breaks) + cuts)
    assert {"119", "years"} <= set(texts(svg_of(timeline)))


def test_grey_has_lines_where_colour_has_tints() -> None:
    grey = ChartOptions(dpi=40, style=Style.GREY)
    axis = page_of(TIMELINE).axis
    assert axis is not None
    assert axis.bands
    assert axis.lines
    for options, bands, lines in ((SMALL, axis.bands, ()), (grey, (), axis.lines)):
        drawn = [(style(path), path) for path in svg_of(TIMELINE, options).iter(f"{SVG}path")]
        tints = [inks for inks, _ in drawn if inks.get("fill") == "#f4f4f4"]
        assert len(tints) == len(bands)
        rules = [path for inks, path in drawn if inks.get("stroke") == "#999999"]
        ends = [stroke for path in rules for stroke in strokes(path)]
        assert [x for (x, _), _ in ends] == pytest.approx([line.x0 for line in lines], abs=0.01)


def test_tags_have_colours() -> None:
    events = tuple(
        replace(event, facts=replace(event.facts, tags=(tag,)))
        for event, tag in zip(
            TIMELINE.events, ("a", "a", "a", "b", "b", "c", "c", "c"), strict=True
        )
    )
    tagged = replace(TIMELINE, events=events)
    options = ChartOptions(dpi=40, colour_by=ColourBy.TAG)
    bodies = [
        style(path)
        for path in svg_of(tagged, options).iter(f"{SVG}path")
        if style(path).get("stroke-linejoin") == "miter" and "stroke" in style(path)
    ]
    # three tags, and the grey of a legend that tells shapes, each with a pale ink for windows
    assert len({body["stroke"] for body in bodies}) == 8


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


def test_a_page_of_a_png_has_nothing_of_another() -> None:
    pages = layout(MANY, ChartOptions(paper=Paper(width=254, height=127)))
    assert len(pages) > 3
    pngs = draw(pages, SMALL, "png")
    assert pngs == tuple(draw((page,), SMALL, "png")[0] for page in pages)


def test_a_png_says_how_many_pages_there_are() -> None:
    pngs = render(MANY, SMALL, "png")
    assert [read_count(png) for png in pngs] == [len(pngs)] * len(pngs)
    assert read_count(b"no picture") == 0


def test_no_type_is_mathematics() -> None:
    timeline = timeline_of(("2024", "From $5 to $6", "occurred"))
    assert "From $5 to $6" in texts(svg_of(timeline))
    (pdf,) = render(timeline, SMALL, "pdf")
    with opened(pdf) as book:
        assert "From $5 to $6" in book[0].get_text()


def test_everything_of_the_page_is_drawn() -> None:
    page = page_of(TIMELINE)
    drawn = texts(svg_of(TIMELINE))
    assert sorted(drawn) == sorted(text.text for text in page.printed)
    for entry in page.entries:
        for text in (*entry.label.title, *entry.label.date):
            assert text.text in drawn
    assert "Annual report & more (2024-03-01)" in drawn


@pytest.mark.parametrize("look", list(Style))
def test_every_line_of_the_page_is_drawn(look: Style) -> None:
    options = ChartOptions(dpi=40, style=look, group_by=GroupBy.STATUS)
    page = page_of(TIMELINE, options)
    axis = page.axis
    assert axis is not None
    rules = [group.rule for group in page.groups if group.rule is not None]
    assert rules
    assert page.lines
    grid = axis.lines if look is Style.GREY else ()
    wanted = {
        *((line.x0, line.y0, line.x1, line.y1) for line in (*page.lines, *rules, *grid)),
        *((segment.left, axis.y, segment.right, axis.y) for segment in axis.segments),
        *((tick.x, axis.y, tick.x, axis.y - (7 if tick.major else 3.5)) for tick in axis.ticks),
    }
    drawn = {
        (*begin, *end)
        for path in svg_of(TIMELINE, options).iter(f"{SVG}path")
        for begin, end in strokes(path)
    }
    assert {tuple(round(at, 2) for at in ends) for ends in wanted} <= drawn


def test_grey_has_no_colour() -> None:
    options = ChartOptions(dpi=40, style=Style.GREY)
    inks = {
        style(item)[name]
        for item in svg_of(TIMELINE, options).iter()
        for name in ("fill", "stroke")
        if style(item).get(name, "none") != "none"
    }
    assert len(inks) > 5
    assert all(len(set(parts_of(ink))) == 1 for ink in inks)
    (png,) = render(TIMELINE, options, "png")
    assert (dots(png) == dots(png)[..., :1]).all()
    (coloured,) = render(TIMELINE, SMALL, "png")
    assert not (dots(coloured) == dots(coloured)[..., :1]).all()


# Groups.


def test_each_event_is_a_group_with_a_title() -> None:
    root = svg_of(TIMELINE)
    page = page_of(TIMELINE)
    found = {
        name.removeprefix("event-"): group
        for group in root.iter(f"{SVG}g")
        if (name := group.get("id", "")).startswith("event-")
    }
    assert list(found) == [entry.event for entry in page.entries]
    titles = {name: group.findtext(f"{SVG}title") for name, group in found.items()}
    assert titles["event-2"] == "Centre opens at $5 & <more>: 30 Nov 2023 [1]"
    assert titles["event-5"] == "Meeting in Rome: 2024, planned [1]"
    for entry in page.entries:
        group = found[entry.event]
        # A title is told where it comes first.
        assert group[0].tag == f"{SVG}title"
        label = (*entry.label.title, *entry.label.date)
        assert [text for text in texts(group) if text != "?"] == [text.text for text in label]
        bodies = [part for part in group if part.get("id", "").startswith(entry.mark.status.value)]
        assert len(bodies) == len(list(parts(entry.mark)))


def test_a_title_is_told_in_one_line() -> None:
    words = "Of the Intergovernmentalcooperationcommittees " * 6
    root = svg_of(timeline_of(("2024", words, "planned")))
    (group,) = [item for item in root.iter(f"{SVG}g") if item.get("id") == "event-event-0"]
    assert len(texts(group)) > 2
    assert group.findtext(f"{SVG}title") == f"{words.strip()}: 2024, planned [1]"


def test_texts_of_an_svg_run_the_way_of_their_first_letter() -> None:
    def styles(title: str) -> list[str]:
        root = svg_of(timeline_of(("2024", title, "occurred")))
        return [item.text or "" for item in root.iter(f"{SVG}style")]

    assert any("unicode-bidi" in text for text in styles("2024 مؤتمر حول التعاون."))
    assert not any("unicode-bidi" in text for text in styles("Conference"))


def test_any_id_of_an_event_is_an_id_of_xml() -> None:
    ids = ("planned-1", "a.b", "a.2e.b", "a&b", 'a"b', "a/b", "Визит", "漢字", "²", "a'<b>", "-")
    events = tuple(
        replace(event, id=name)
        for event, name in zip(
            timeline_of(*[("2024", "It", "occurred")] * 11).events, ids, strict=True
        )
    )
    (page,) = layout(replace(TIMELINE, events=events), ChartOptions(portrait=True))
    (svg,) = draw((page,), SMALL, "svg")
    names = [name for item in ET.fromstring(svg).iter() if (name := item.get("id"))]
    assert len(names) == len(set(names))
    named = {name for name in names if name.startswith("event-")}
    assert len(named) == len(ids)
    assert {"event-planned-1", "event-a.2e.b", "event-Визит", "event-漢字"} <= named
    assert all(re.fullmatch(r"[^\W²][\w.-]*", name) and "²" not in name for name in named)


def test_texts_are_anchored_where_they_are_set() -> None:
    timeline = timeline_of(("2020/..", "Agreement", "occurred"), ("2024", "Late", "planned"))
    page = page_of(timeline)
    anchors = {Align.LEFT: "start", Align.CENTRE: "middle", Align.RIGHT: "end"}
    found: dict[str, list[tuple[str, float, float]]] = {}
    for item in svg_of(timeline).iter(f"{SVG}text"):
        moved = re.match(r"translate\((\S+) (\S+)\)", item.get("transform", ""))
        x, y = moved.groups() if moved else (item.get("x", ""), item.get("y", ""))
        anchor = style(item).get("text-anchor", "start")
        found.setdefault("".join(item.itertext()), []).append((anchor, float(x), float(y)))
    assert {text.align for text in page.printed} == set(Align)
    for text in page.printed:
        assert any(
            anchor == anchors[text.align] and (x, y) == pytest.approx((text.x, text.y), abs=0.01)
            for anchor, x, y in found[text.text]
        ), text


# Type of pictures.


def inked(pen: type[Pen], text: Text, dpi: int) -> Any:
    """How much of each dot is ink where a pen writes on a small paper."""
    # Until 3.11 matplotlib sets letters lower where the paper has no whole number of dots.
    height = 40.3 if shapes() else 36
    size = (200 * dpi / 72, height * dpi / 72)
    with drawing():
        renderer: Any = RendererAgg(*size, dpi)  # type: ignore[no-untyped-call]  # as it is
        pen(renderer, height, dpi).write(text, (0.0, 0.0, 0.0, 1.0))
    return np.asarray(renderer.buffer_rgba())[..., 3].astype(float)


def middle(ink: Any) -> tuple[float, float]:
    rows, columns = np.indices(ink.shape)
    return float((ink * columns).sum() / ink.sum()), float((ink * rows).sum() / ink.sum())


@pytest.mark.parametrize("dpi", [50, 96, 300])
@pytest.mark.parametrize("align", list(Align))
@pytest.mark.parametrize("words", ["Meeting in Rome", "«Қазақстан»", "fi, AVATAR 漢", "jug"])
def test_a_line_of_type_stands_where_its_letters_would(words: str, align: Align, dpi: int) -> None:
    text = Text(text=words, x=101.37, y=20.61, size=8.5, width=0, align=align)
    ours, letters = inked(RasterPen, text, dpi), inked(Pen, text, dpi)
    assert ours.sum() == pytest.approx(letters.sum(), rel=0.02)
    # Until then it sets them on whole dots itself.
    slack = 0.55 if shapes() else 1.1
    assert middle(ours) == pytest.approx(middle(letters), abs=slack)


@pytest.mark.parametrize("dpi", [72, 300])
@pytest.mark.parametrize("words", ["हिन्दी सम्मेलन", "Launch 🫠 of it", "Meeting 2024", "ועידה"])
def test_words_at_the_left_end_where_they_should(words: str, dpi: int) -> None:
    """Empty boxes for letters that no font has take their room too."""
    text = Text(
        text=words,
        x=180.4,
        y=20.61,
        size=8.5,
        width=font_ruler().width(words, 8.5),
        align=Align.RIGHT,
    )
    columns = np.flatnonzero(inked(RasterPen, text, dpi).sum(0)) * 72 / dpi
    assert columns[-1] < text.x + 1.2
    assert columns[-1] > text.x - 3
    assert columns[0] > text.x - text.width - 1.2


@pytest.mark.parametrize("size", [7.0, 7.65, 8.5, 12.3])
def test_letters_are_as_far_apart_as_they_should_be(size: float) -> None:
    count = 9
    # With white between them, so that each stem is told from the next.
    text = Text(text="l " * count, x=20.4, y=20.61, size=size, width=0)
    columns = inked(RasterPen, text, 150).sum(0)
    advance = font_ruler().width("l ", size) * 150 / 72
    begin = int(np.flatnonzero(columns)[0] - advance / 3)
    stems = []
    for number in range(count):
        left = round(begin + number * advance)
        stem = columns[left : left + round(advance)]
        stems.append(left + float((stem * np.arange(len(stem))).sum() / stem.sum()))
    gaps = [later - former for former, later in pairwise(stems)]
    assert gaps == pytest.approx([advance] * (count - 1), abs=0.3)


def test_a_line_of_type_is_drawn_letter_by_letter_where_it_must(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = Text(text="Meeting in Rome", x=20.4, y=20.61, size=8.5, width=0)
    letters = inked(Pen, text, 96)
    assert (inked(RasterPen, text, 96) != letters).any()
    # a matplotlib whose fonts draw no pictures of lines
    monkeypatch.setattr("matplotlib.ft2font.FT2Font", object)
    assert (inked(RasterPen, text, 96) == letters).all()


#: marks above letters, characters without width, letters that join, kerning
COMPOSED = [
    "Стари́ный",
    "за́мок откры́т",
    "tie\u0302\u0301ng nu\u031bo\u031b\u0301c a\u0301",
    "и\u0301и\u0301 fifi a\u0301a\u0301",
    "x\u0336y\u0336z",
    "Zero\u200dwidth",
    "soft\u00adhyphen",
    "\u200fab",
    "\ufeffab",
    "o\ufe0fo\ufe0f",
    "مُؤْتَمَرُ التَّعاوُن",
    "שָׁלוֹם עֲלֵיכֶם",
    "Plain AVATAR, To. 'fi' office waffle",
    "Т. Г, «Тайны» T. AV «Т»",
]


def written(text: Text, font_type: FontType) -> bytes:
    """A small PDF of one line of type."""
    data = BytesIO()
    with drawing(font_type):
        file: Any = PdfFile(data, metadata={"CreationDate": None})  # type: ignore[no-untyped-call]  # as it is
        file.newPage(200 / 72, 0.5)
        renderer: Any = RendererPdf(file, 72, 0.5, 200 / 72)  # type: ignore[no-untyped-call]  # the same
        PdfPen(renderer, 36).write(text, (0.0, 0.0, 0.0, 1.0))
        renderer.finalize()
        file.finalize()
        file.close()
    return data.getvalue()


def columns(ink: Any) -> Any:
    """Where there is ink, from the left."""
    return np.flatnonzero((ink > 128).any(0))


@pytest.mark.parametrize("font_type", [42, 3])
@pytest.mark.parametrize("words", COMPOSED)
def test_letters_stand_in_a_pdf_where_they_stand_in_a_picture(
    words: str, font_type: FontType
) -> None:
    text = Text(text=words, x=20.4, y=20.61, size=8.5, width=0)
    with opened(written(text, font_type)) as book:
        dots = book[0].get_pixmap(dpi=150)
    pdf = 255 - np.frombuffer(dots.samples, np.uint8).reshape(dots.h, dots.w, -1)[..., 0]
    ours, expected = columns(pdf.astype(int)), columns(inked(RasterPen, text, 150))
    for former, latter in ((ours, expected), (expected, ours)):
        # Until 3.11 matplotlib sets the letters of a picture on whole dots.
        assert max(np.abs(latter - column).min() for column in former) <= (1 if shapes() else 2)


@pytest.mark.parametrize("font_type", [42, 3])
@pytest.mark.parametrize("words", [words for words in COMPOSED if words[0] not in "\u200f\ufeff"])
def test_each_character_of_a_pdf_is_read_once(words: str, font_type: FontType) -> None:
    if not shapes() and (shaped(words) or font_type == 3):
        pytest.skip("this matplotlib draws such letters without their names")
    text = Text(text=words, x=20.4, y=20.61, size=8.5, width=0)
    with opened(written(text, font_type)) as book:
        read = book[0].get_text().strip()
    # Readers pass over soft hyphens, and no letter stands for what only chooses one.
    unread = str.maketrans("", "", "\u00ad\ufe0f")
    assert normalize("NFC", read.translate(unread)) == normalize("NFC", words.translate(unread))


def test_what_says_that_a_text_begins_is_no_obstacle() -> None:
    timeline = timeline_of(("2024", "\ufeffIt", "occurred"))
    (pdf,) = render(timeline, SMALL, "pdf")
    with opened(pdf) as book:
        assert "It" in book[0].get_text()


# Files.


def test_lines_of_a_pattern_take_little_room() -> None:
    timeline = timeline_of(*((f"{year}", "It", "proposed") for year in range(2000, 2004)))
    ways = [
        pattern.get("d", "")
        for group in groups(timeline, "proposed")
        for _, pattern in [group.iter(f"{SVG}path")]
    ]
    lines = sum(way.lower().count("m") for way in ways)
    assert lines > 80
    assert sum(map(len, ways)) < 18 * lines


def test_charts_are_drawn_one_after_the_other() -> None:
    kinds = ("png", "svg", "pdf") * 2
    titles = [f"Стари́ный and {number}" for number in range(len(kinds))]
    timelines = [timeline_of(("2024", title, "planned")) for title in titles]
    one_by_one = [
        render(timeline, SMALL, kind) for timeline, kind in zip(timelines, kinds, strict=True)
    ]
    with ThreadPoolExecutor() as pool:
        at_once = list(pool.map(render, timelines, [SMALL] * len(kinds), kinds))
    assert at_once == one_by_one


def test_who_draws_may_lay_out() -> None:
    with drawing():
        assert laid_out(TIMELINE, SMALL)


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
    assert root.findtext(f"{SVG}title") == "Қазақстан <and> Italy"
    assert root.findtext(f"{SVG}desc") == layout(TIMELINE, SMALL)[0].alt
    assert "Centre opens at $5 & <more>" in texts(root)
    assert b"<pattern" not in svg
    assert b"<dc:date>" not in svg
    names = [name for item in root.iter() if (name := item.get("id"))]
    assert len(names) == len(set(names))
    styles = [item.get("style", "") for item in root.iter(f"{SVG}text")]
    assert all("'Timeline Sans', 'Noto Sans SemiCondensed'" in style for style in styles)
    width, height = root.get("width", ""), root.get("height", "")
    assert (width[-2:], height[-2:]) == ("pt", "pt")
    assert (float(width[:-2]), float(height[:-2])) == pytest.approx((841.89, 595.276), abs=0.01)


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
    kinds = {"Type3"} if font_ruler().is_drawn("漢") else {"Type0", "TrueType"}
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
    assert ET.fromstring(svg).findtext(f"{SVG}title") == "Timeline"


def test_the_settings_of_others_stay_as_they_were() -> None:
    before = dict(mpl.rcParams)
    for kind in ("png", "svg", "pdf"):
        render(TIMELINE, SMALL, kind)
    assert dict(mpl.rcParams) == before


#: what somebody's matplotlibrc may say
STRANGE = {
    "font.size": 20,
    "hatch.linewidth": 5,
    "lines.antialiased": False,
    "lines.dash_capstyle": "round",
    "lines.scale_dashes": False,
    "patch.antialiased": False,
    "path.sketch": (3, 20, 5),
    "pdf.compression": 0,
    "pdf.fonttype": 3,
    "pdf.inheritcolor": True,
    "ps.fonttype": 42,
    "savefig.transparent": True,
    "svg.fonttype": "path",
    "svg.hashsalt": "pepper",
    "svg.id": "somebody",
    "text.antialiased": False,
    "text.hinting": "force_autohint",
    "text.usetex": True,
}
SCRIPT = """
import sys
sys.path.insert(0, {folder!r})
from hashlib import sha256
import matplotlib
settings = {settings!r}
matplotlib.rcParams.update({{key: settings[key] for key in settings if key in matplotlib.rcParams}})
from test_chart import MANY, TIMELINE, SMALL
from timeline.chart.draw.chart import render
from timeline.chart.layout.digest import digest
for kind in ("png", "svg", "pdf"):
    for timeline in (TIMELINE, MANY):
        for file in render(timeline, SMALL, kind):
            print(sha256(file).hexdigest())
print(digest(TIMELINE, SMALL))
print("matplotlib.pyplot" in sys.modules)
"""


def test_same_bytes_in_every_process(request: pytest.FixtureRequest) -> None:
    outputs = []
    for seed, settings in (("1", {}), ("2", STRANGE)):
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


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_no_figure_is_loaded_to_draw(kind: str) -> None:
    script = f"""
import sys
from timeline.chart.draw.chart import render
from timeline.chart.layout.options import ChartOptions
from timeline.model import Timeline
assert render(Timeline(), ChartOptions(dpi=40), {kind!r})
print("matplotlib.figure" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    assert done.stdout == "False\n"


def test_matplotlib_is_loaded_only_to_draw() -> None:
    script = """
import sys
from timeline.chart.draw.chart import read_digest
from timeline.chart.layout.digest import digest
from timeline.chart.layout.options import ChartOptions
from timeline.model import Timeline
digest(Timeline(), ChartOptions())
print(*sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    needless = {"matplotlib", "numpy", "timeline.merge", "timeline.seeds", "pendulum"}
    assert not needless & set(done.stdout.split())
