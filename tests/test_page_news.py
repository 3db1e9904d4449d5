"""What changed, on the page."""

import pytest
from making import timeline_of
from test_news import FIRST, LATER, document
from test_page_html import Element, Site, page_of

from timeline.model import Timeline

MANY = document("2026-06-01", *(f'id = "e{n}", title = "E {n}", when = "2027"' for n in range(9)))


def timeline(*texts: str) -> Timeline:
    return timeline_of(*texts)[0]


def lines(page: Element) -> list[str]:
    (section,) = page.all("section", class_="news")
    return [item.words for item in section.all("li")]


def test_each_line_has_its_day_its_event_and_its_document() -> None:
    linked = LATER[0].replace("[document]", '[document]\nurl = "https://example.org/minutes"')
    page = page_of(timeline(FIRST, linked, *LATER[1:]))
    assert lines(page)[0] == "25 Nov 2026 Tender closes: took place: 20 Nov 2026 (d)"
    # A document that is dated to the month is known by its end, which nobody is told.
    last = page.one("section", class_="news").all("li")[-1]
    assert last.words == ("Apr 2026 Tender closes: moved from 12 Nov to 20 Nov 2026 (Minutes)")
    assert last.one("time").attributes["datetime"] == "2026-04-30"
    event, source = (link.attributes["href"] for link in last.all("a"))
    assert (event, source) == ("#event-tender", "https://example.org/minutes")
    assert page.all(id="event-tender")


def test_it_stands_behind_the_events_and_a_link_before_them_leads_there() -> None:
    page = page_of(timeline(FIRST, *LATER))
    every = [item.attributes["class"] for item in page.one("main").all("section")]
    parts = [name for name in every if name != "year"]
    assert parts == ["now", "chart", "filter", "events", "news", "downloads"]
    assert page.one("p", class_="facts").one("a").attributes["href"] == "#news"
    assert page.all(id="news")


def test_the_latest_are_seen_and_the_others_folded_without_a_script() -> None:
    page = page_of(timeline(FIRST, *LATER[:1], MANY))
    assert len(lines(page)) == 10
    folded = page.one("section", class_="news").one("details")
    assert folded.one("summary").text == "2 more changes"
    assert len(folded.all("li")) == 2


@pytest.mark.parametrize("texts", [(FIRST,), (FIRST, FIRST), ()])
def test_where_nothing_changed_there_is_no_list_but_a_feed(texts: tuple[str, ...]) -> None:
    page = page_of(timeline(*texts))
    assert page.all("section", class_="news") == []
    assert len(page.all("link", type="application/atom+xml")) == 1


def test_it_is_of_the_events_that_are_shown() -> None:
    page = page_of(timeline(FIRST, *LATER), ("tag", "money"))
    assert all("Tender closes" in line for line in lines(page))
    feeds = [item.attributes["href"] for item in page.one("section", class_="news").all("a")[:2]]
    assert feeds == ["timeline.atom?tag=money", "timeline.jsonfeed?tag=money"]


def test_an_event_of_a_document_has_its_own_feed_on_its_page() -> None:
    told = timeline(FIRST, '[[event]]\nid = "x"\ntitle = "X"\nwhen = "2027"\n')
    links = [link.attributes["href"] for link in page_of(told, ("event", "fair")).all("a")]
    assert "timeline.atom?event=fair" in links
    other = [link.attributes["href"] for link in page_of(told, ("event", "x")).all("a")]
    assert "timeline.ics?event=x" in other
    assert "timeline.atom?event=x" not in other
    without = page_of(timeline(FIRST), site=Site(kinds=("page", "ics")))
    assert not without.all("link", type="application/atom+xml")
