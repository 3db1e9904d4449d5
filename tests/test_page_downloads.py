import pytest
from test_page_html import EMPTY, SEEDS, Site, page_of, view_of

from timeline.formats import CHARTS, NEWS, WRITTEN
from timeline.page import View
from timeline.page.downloads import downloads

ALL = [kind for kind, row in WRITTEN.items() if kind not in NEWS and not row.is_card]
TEXTS = [kind for kind in ALL if kind not in CHARTS]


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (view_of(), ALL),
        (view_of(charts=0), TEXTS),
        # Of no event there is no chart.
        (view_of(EMPTY), TEXTS),
        (view_of(SEEDS, ("tag", "no such")), TEXTS),
        (view_of(site=Site(kinds=("page", "ics"))), ["ics"]),
        (view_of(site=Site(kinds=("page",))), []),
    ],
)
def test_only_what_the_site_has_is_offered(view: View, expected: list[str]) -> None:
    assert [item.kind for item in downloads(view)] == expected


def test_they_follow_the_filters() -> None:
    found = downloads(view_of(SEEDS, ("year", "2024")))
    assert [item.address for item in found] == [f"timeline.{kind}?year=2024" for kind in ALL]


def test_a_picture_of_several_says_which_it_is() -> None:
    purposes = {item.kind: item.purpose for item in downloads(view_of(charts=3))}
    assert purposes["png"].endswith("(page 1 of 3)")
    assert "page" not in purposes["pdf"]


def test_what_an_app_opens_is_not_saved_first() -> None:
    links = page_of().one("section", class_="downloads").all("a")
    assert [link.text.lower() for link in links] == ALL
    saved = [link.text for link in links if "download" in link.attributes]
    assert not {"ICS", "PDF"} & set(saved)
    assert len(saved) == len(ALL) - 2
