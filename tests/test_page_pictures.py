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


def test_every_page_of_the_printed_chart_can_be_reached_from_the_page() -> None:
    page = page_of(SEEDS, ("tag", "diplomacy"), charts=3)
    links = page.one("section", class_="chart").one("p", class_="aside to-print").all("a")
    assert [(link.text, link.attributes["href"]) for link in links] == [
        ("page 1", "timeline.svg?tag=diplomacy"),
        ("2", "timeline.svg?tag=diplomacy&page=2"),
        ("3", "timeline.svg?tag=diplomacy&page=3"),
        ("PDF", "timeline.pdf?tag=diplomacy"),
    ]
    # The page itself needs none of them.
    assert not page.all("img")


def test_a_picture_says_what_it_shows() -> None:
    found = pictures(view_of(SEEDS, ("tag", "diplomacy"), charts=3))
    expected = (
        "Chart of 10 events, 2015 to 2025, page 2 of 3. The table below says all that it shows."
    )
    assert found[1].alt == expected


def test_a_site_without_svg_shows_the_png() -> None:
    [picture] = pictures(view_of(site=Site(kinds=("page", "png"))))
    assert picture.address == "timeline.png"


def test_no_chart() -> None:
    assert not pictures(view_of(charts=0))
    assert not pictures(view_of(EMPTY))
    assert not pictures(view_of(site=Site(kinds=("page", "pdf"))))
