"""Standfirst, source, highlights and text of a chart, and their options."""

import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pymupdf
import pytest
from making import checked, timeline_of
from matplotlib.font_manager import findfont, get_font

from timeline.chart.draw.chart import draw, render
from timeline.chart.layout.digest import digest
from timeline.chart.layout.geometry import Weight
from timeline.chart.layout.options import ChartOptions
from timeline.chart.layout.page import Page
from timeline.chart.layout.pages import layout
from timeline.chart.layout.paper import parse_paper
from timeline.chart.layout.ruler import files, font_ruler
from timeline.chart.layout.typeface import typeface
from timeline.chart.layout.words import first_words
from timeline.errors import OutputError
from timeline.model import About, Timeline
from timeline.seeds.eras import parse_era

SEED = """
[chart]
standfirst = "How it came to be."
source = "City archive"
credit = "A. Writer"
[[event]]
id = "vote"
title = "Vote"
when = 2020-05-04
highlight = true
note = "By one voice. The rest is a longer story."
[[event]]
id = "fair"
title = "Fair of the whole valley"
when = "2021"
tags = ["Trade"]
"""


def timeline() -> Timeline:
    made, _ = timeline_of(SEED)
    about = checked(SEED).about
    assert about is not None
    return replace(made, about=about)


def page_of(options: ChartOptions) -> Page:
    made = timeline()
    (page,) = layout(made, options.completed(made.about))
    for text in page.printed:
        assert text.box.inside(page.content, slack=0.5)
        assert text.size * page.enlargement >= 7
    return page


def test_what_the_seeds_say_around_the_events() -> None:
    page = page_of(ChartOptions())
    assert [text.text for text in page.standfirst] == ["How it came to be."]
    assert [text.text for text in page.foot] == ["Source: City archive · A. Writer"]
    assert page.title[0].y < page.standfirst[0].y < page.axis.y < page.foot[0].y  # type: ignore[union-attr]
    assert "How it came to be" in page.alt
    assert "Vote (highlighted)" in page.alt
    other = page_of(ChartOptions(standfirst="Else.", source="S", credit="C"))
    assert [text.text for text in (*other.standfirst, *other.foot)] == ["Else.", "Source: S · C"]


@pytest.mark.parametrize("asked", ["fair", "trade", ""])
def test_a_highlight_is_bold_by_its_seed_its_id_or_its_tag(asked: str) -> None:
    page = page_of(ChartOptions(highlight=(asked,) if asked else ()))
    strong = {entry.event for entry in page.entries if entry.label.is_strong}
    assert strong == {"vote", *(["fair"] if asked else [])}
    weights = {text.weight for entry in page.entries for text in entry.label.date}
    assert weights == {Weight.REGULAR}


@pytest.mark.parametrize("paper", ["a4", "90x200mm", "16:9"])
def test_what_a_note_says_first_stands_below_its_title(paper: str) -> None:
    page = page_of(ChartOptions(text=True, paper=parse_paper(paper)))
    said = {entry.event: entry.label for entry in page.entries}
    assert " ".join(text.text for text in said["vote"].text).startswith("By one voice.")
    assert not said["fair"].text
    assert said["vote"].text[0].y > said["vote"].title[0].y


def test_the_digest_knows_all_of_it() -> None:
    made = timeline()
    plain = ChartOptions().completed(made.about)
    others = (
        replace(plain, standfirst="x"),
        replace(plain, credit="x"),
        replace(plain, highlight=("fair",)),
        replace(plain, text=True),
        replace(plain, eras=(parse_era("War: 1914 – 1918"),)),
    )
    assert len({digest(made, options) for options in (plain, *others)}) == len(others) + 1


def test_the_first_words_of_a_note() -> None:
    sentence = "It was a long day in the hall, and nobody left before the vote was counted. "
    assert first_words("\n\nShort.\nMore.") == "Short."
    assert first_words(sentence * 4) == (sentence * 2).strip()
    assert first_words("word " * 90).endswith("…")
    assert first_words("") == ""


def test_a_standfirst_that_takes_half_the_page_is_told() -> None:
    with pytest.raises(OutputError, match=r"the standfirst 'word word.*takes half the page"):
        page_of(ChartOptions(standfirst="word " * 400))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("War", "is not an era: write"),
        ("War:", "is not an era: write"),
        ("War: soonish", "'soonish' is not a date"),
        ("War: 1918 – 1914", "ends before it begins"),
    ],
)
def test_an_era_that_is_none_is_told(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_era(text)


ERAS = ("Old: 1914 – 1918", "A: 2019-06-01 – 2020-03-01", "B: 2020 – ..", "C: .. – 2021-06")


def test_eras_stand_above_the_axis_and_do_not_stretch_it() -> None:
    eras = tuple(map(parse_era, ERAS))
    plain, page = page_of(ChartOptions()), page_of(ChartOptions(eras=eras))
    assert plain.axis
    assert page.axis
    spans = [[(part.begin, part.end) for part in axis.segments] for axis in (plain.axis, page.axis)]
    assert spans[0] == spans[1]
    bands = {band.name: band for band in page.eras}
    assert {*bands} <= {"A", "B", "C"}
    boxes = [band.label.box for band in page.eras]
    assert not any(one.overlaps(two) for one, two in combinations(boxes, 2))
    assert all(box.bottom < page.axis.y for box in boxes)
    assert bands["C"].sure[0] > bands["C"].left
    assert bands["C"].right > bands["C"].sure[1]
    assert "eras Old; A; B; C" in page.alt
    for kind in ("svg", "pdf"):
        first, second = (draw((page,), ChartOptions(), kind) for _ in range(2))
        assert first == second


@pytest.mark.parametrize("font", ["DejaVu Sans", "", "file"])
def test_a_chart_is_set_in_the_typeface_that_is_asked_for(font: str) -> None:
    if font == "file":
        font = findfont("DejaVu Serif")
    name = typeface(font).name
    made, options = timeline(), ChartOptions(font=font)
    (svg,) = render(made, options, "svg")
    assert svg.count(f"font-family: '{name}', ".encode()) == svg.count(b"<text ")
    (pdf,) = render(made, options, "pdf")
    with pymupdf.open(stream=pdf) as book:  # type: ignore[no-untyped-call]  # without types
        found = {item[3] for item in book.get_page_fonts(0)}
    named = {item.partition("+")[2].partition("-")[0] or item.partition("-")[0] for item in found}
    assert named == {name.replace(" ", "")}


@pytest.mark.parametrize(
    ("font", "message"),
    [
        (
            "DejaVu Snas",
            "there is no font 'DejaVu Snas' on this machine: did you mean 'DejaVu Sans",
        ),
        ("nowhere.ttf", "there is no font file 'nowhere.ttf'"),
    ],
)
def test_a_font_that_is_not_there_is_told(font: str, message: str) -> None:
    with pytest.raises(OutputError, match=re.escape(message)):
        page_of(ChartOptions(font=font))


def test_a_file_that_is_not_a_font_is_told(tmp_path: Path) -> None:
    file = tmp_path / "no.ttf"
    file.write_text("letters")
    with pytest.raises(OutputError, match="is not a font that can be read"):
        page_of(ChartOptions(font=str(file)))


def test_the_typeface_that_comes_along_has_tabular_figures_and_kazakh() -> None:
    ruler = font_ruler()
    assert len({ruler.width(digit, 9) for digit in "0123456789"}) == 1
    own = get_font(files(Weight.BOLD)[0])
    assert all(own.get_char_index(ord(letter)) for letter in "ӘҒҚҢӨҰҮҺІ АЯ ΑΩ ŁŽȘĞ – € № ’")


def test_titles_and_citations_lead_to_their_addresses() -> None:
    seed = (
        '[document]\nid = "d"\ntitle = "Report"\npublished = 2020-01-01\n'
        'url = "https://example.org/report"\n'
        '[[event]]\nid = "a"\ntitle = "A"\nwhen = 2020\nurl = "https://example.org/a"\n'
        '[[event]]\nid = "b c"\ntitle = "B"\nwhen = 2021\n'
    ).replace("b c", "b.c")
    made, _ = timeline_of(seed)
    about = About(url="https://example.org/city/timeline.ics")
    (svg,) = render(replace(made, about=about), ChartOptions(), "svg")
    found = set(re.findall(r'<a href="https://example.org/([^"]*)"', svg.decode()))
    (row,) = found - {"a", "report"}
    assert row.startswith("city/#")
    (pdf,) = render(replace(made, about=about), ChartOptions(paper=parse_paper("a3")), "pdf")
    with pymupdf.open(stream=pdf) as book:  # type: ignore[no-untyped-call]  # without types
        (page,) = book
        links = {
            link["uri"].removeprefix("https://example.org/"): link for link in page.get_links()
        }
        assert {*links} == found
        assert page.get_textbox(links["a"]["from"]).startswith("A")
        assert "Report" in page.get_textbox(links["report"]["from"])
