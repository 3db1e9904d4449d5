import pytest
from test_page_html import EMPTY, SEEDS, Site, event_of, page_of, timeline_with, view_of

from timeline.model import Timeline
from timeline.page.pictures import pictures, summary


@pytest.mark.parametrize(
    ("timeline", "expected"),
    [
        (SEEDS, "16 events, 1987 to 2026"),
        (timeline_with(event_of("2015")), "1 event, 2015"),
        # Of a decade no year is known.
        (timeline_with(event_of("199X")), "1 event"),
        (EMPTY, "0 events"),
    ],
)
def test_summaries(timeline: Timeline, expected: str) -> None:
    assert summary(view_of(timeline)) == expected


def test_every_page_of_the_chart_is_shown_and_the_later_ones_folded_away() -> None:
    page = page_of(SEEDS, ("tag", "diplomacy"), charts=3)
    images = page.all("img")
    assert [image.attributes["src"] for image in images] == [
        "timeline.svg?tag=diplomacy",
        "timeline.svg?tag=diplomacy&page=2",
        "timeline.svg?tag=diplomacy&page=3",
    ]
    expected = (
        "Chart of 10 events, 2015 to 2025, page 2 of 3. The table below says all that it shows."
    )
    assert images[1].attributes["alt"] == expected
    folded = page.one("section", class_="chart").one("details")
    assert folded.one("summary").text == "2 more pages of the chart"
    assert len(folded.all("img", loading="lazy")) == 2


def test_the_chart_can_be_scrolled_with_the_keyboard_and_opened() -> None:
    page = page_of()
    sheet = page.one("div", class_="sheet").attributes
    assert (sheet["tabindex"], sheet["role"]) == ("0", "region")
    assert sheet["aria-label"]
    [link] = page.one("section", class_="chart").all("a")
    assert link.attributes["href"] == "timeline.svg"


def test_a_site_without_svg_shows_the_png() -> None:
    [picture] = pictures(view_of(site=Site(kinds=("page", "png"))))
    assert picture.address == "timeline.png"


def test_no_chart() -> None:
    assert not pictures(view_of(charts=0))
    assert not pictures(view_of(EMPTY))
    assert not pictures(view_of(site=Site(kinds=("page", "pdf"))))
