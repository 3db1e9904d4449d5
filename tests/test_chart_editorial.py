"""Standfirst, source, highlights and text of a chart, and their options."""

from dataclasses import replace

import pytest
from making import checked, timeline_of

from timeline.chart.layout.digest import digest
from timeline.chart.layout.geometry import Weight
from timeline.chart.layout.options import ChartOptions
from timeline.chart.layout.page import Page
from timeline.chart.layout.pages import layout
from timeline.chart.layout.paper import parse_paper
from timeline.chart.layout.words import first_words
from timeline.errors import OutputError
from timeline.model import Timeline
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
