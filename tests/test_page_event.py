"""The page of one event: what it says, where that is from, and where it leads."""

import json
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

import pytest
from making import timeline_of
from test_page_html import FILES, Element, event_of, parsed, timeline_with, view_of

from timeline.languages.phrases import phrases_of
from timeline.model import Facts, Status, Timeline
from timeline.page import alone, render
from timeline.page.precision import precision_words

SAY = phrases_of("en")
FIRST = """
[document]
title = "Council minutes"
published = 2026-10-03
url = "https://example.org/minutes"

[[event]]
id = "tender"
title = "Tender closes"
when = "12 November"
status = "planned"
place = "Town hall"
participants = ["Council"]
tags = ["works"]
locator = "item 4"
quote = "the tender will close on 12 November"
distinct_from = ["second"]

[[event]]
id = "second"
title = "Second tender closes"
when = "2027"
status = "planned"
"""
LATER = """
[document]
title = "Notice"
published = 2026-11-10

[[event]]
id = "tender"
title = "Tender closes"
when = "2026-11-20"
status = "planned"
"""
BACK = """
[document]
title = "Correction"
published = 2026-11-15
retracts = ["a"]
"""


def page(timeline: Timeline, name: str = "tender") -> Element:
    return parsed(render(view_of(timeline, ("event", name))))


@pytest.fixture(scope="module")
def told() -> Element:
    return page(timeline_of(FIRST, LATER)[0])


def test_it_says_what_is_known_of_the_event(told: Element) -> None:
    assert told.one("h1").words == "Tender closes"
    assert told.one("time", datetime="2026-11-20").words == "Fri 20 Nov 2026"
    assert told.one("p", class_="status").words.startswith("planned, awaiting word for 2 days")
    facts = {row.one("dt").words: row.all("dd")[0].words for row in told.one("dl").all("div")}
    assert facts == {
        "Date": "Fri 20 Nov 2026. Known to the day. EDTF 2026-11-20",
        "Place": "Town hall",
        "With": "Council",
        "Tags": "works",
    }
    assert told.one("dd", class_="way").words == "was 12 Nov 2026; now planned for 20 Nov 2026"


def test_it_says_what_each_document_said_and_links_to_the_sentence(told: Element) -> None:
    first, second = told.one("ol", class_="statements").all("li")
    assert first.one("p", class_="document").words == "Council minutes (2026-10-03), item 4"
    link = first.one("a").attributes["href"]
    assert (
        link
        == "https://example.org/minutes#:~:text=the%20tender%20will%20close%20on%2012%20November"
    )
    assert first.one("blockquote").words == "the tender will close on 12 November"
    assert [item.words for item in first.all("p")][1:] == [
        "“12 November” → 12 Nov 2026 (year implied)",
        "planned",
    ]
    assert second.one("p", class_="document").words == "Notice (2026-11-10)"
    steps = [step.words for step in told.one("ol", class_="history").all("li")]
    assert steps == [
        "3 October 2026 new: planned, 12 Nov 2026 (Council minutes)",
        "10 November 2026 moved from 12 Nov to 20 Nov 2026 (Notice)",
    ]


def test_it_can_be_followed_by_itself(told: Element) -> None:
    links = {link.attributes["href"] for link in told.one("section", class_="follow").all("a")}
    assert links == {
        "webcal://example.org/lines/timeline.ics?event=tender",
        "timeline.ics?event=tender",
        "timeline.atom?event=tender",
        "timeline.jsonfeed?event=tender",
    }


def test_it_leads_to_its_row_to_its_neighbours_and_to_what_it_is_not(told: Element) -> None:
    assert told.one("nav", class_="back").one("a").attributes["href"] == "./#event-tender"
    after = told.one("a", rel="next")
    assert after.attributes["href"] == "./?event=second"
    assert after.words == "After · 2027 Second tender closes"
    assert not told.all("a", rel="prev")
    others = [item for item in told.all("h2") if item.words == "Not to be confused with"]
    assert others
    assert told.all("a", href="./?event=second")


def test_what_other_sites_read_of_it_is_its_own(told: Element) -> None:
    assert told.one("link", rel="canonical").attributes["href"] == (
        "https://example.org/lines/?event=tender"
    )
    properties = {
        item.attributes["property"]: item.attributes["content"]
        for item in told.all("meta")
        if "property" in item.attributes
    }
    assert properties["og:title"] == "Tender closes"
    assert properties["og:description"] == "Fri 20 Nov 2026; awaiting word; Town hall; Timeline"
    [data] = json.loads(told.one("script", type="application/ld+json").text)["@graph"]
    assert (data["@id"], data["name"]) == (
        "https://example.org/lines/?event=tender",
        "Tender closes",
    )
    assert told.one("h1").attributes["id"] == "event-tender"


def test_an_event_that_was_taken_back_says_so() -> None:
    timeline, _ = timeline_of(FIRST, BACK)
    assert not timeline.events
    told = page(timeline)
    assert told.one("p", class_="notice").words == (
        "No longer in the timeline: Correction (2026-11-15) took it back on 15 November 2026."
    )
    assert told.one("li", class_="back").one("p", class_="taken").words.startswith("Taken back by")
    # It has no row to go back to.
    assert told.one("nav", class_="back").one("a").attributes["href"] == "./"


def test_a_list_without_documents_has_sources_and_nothing_to_tell_of_documents() -> None:
    event = event_of(
        "2024-05-01",
        sources=("BBC, https://example.org/a",),
        facts=Facts(title="One", url="https://www.example.org/own", series="s"),
    )
    others = tuple(
        replace(event, id=f"o{at}", when=event.when, facts=replace(event.facts, title=f"O{at}"))
        for at in range(3)
    )
    told = page(timeline_with(event, *others), "one")
    assert [item.words for item in told.all("h2")] == ["Follow this event", "Of the same series"]
    assert told.one("a", href="https://example.org/a").words == "BBC"
    assert told.one("a", href="https://www.example.org/own").words == "example.org"
    assert not told.all("link", type="application/atom+xml")


def test_two_events_or_another_filter_beside_it_give_the_page_of_all() -> None:
    timeline, _ = timeline_of(FIRST)
    for pairs in (
        (("event", "tender"), ("event", "second")),
        (("event", "tender"), ("year", "2026")),
        (("event", "nothing"),),
        (),
    ):
        view = view_of(timeline, *pairs)
        assert alone(view.query, view.chosen) is None
        assert parsed(render(view)).all("section", class_="events") or not view.chosen.events


def test_a_state_of_before_and_broken_seeds_are_told() -> None:
    view = view_of(timeline_of(FIRST)[0], ("event", "tender"))
    old = replace(
        view, as_of=date(2026, 11, 1), current="./?event=tender", stale=("a.toml: error",)
    )
    told = parsed(render(old))
    assert "published after 1 November 2026" in told.one("p", class_="notice").words
    assert told.one("div", class_="notice").one("li").words == "a.toml: error"


def test_no_text_becomes_markup_on_it_and_the_same_is_the_same() -> None:
    hostile = '</title><script>alert(1)</script>" onclick="x'
    facts = Facts(title=hostile, place=hostile, note=hostile, tags=(hostile,), url="javascript:a()")
    view = view_of(timeline_with(event_of("2024", facts=facts)), ("event", "one"))
    told = parsed(render(view))
    assert told.one("h1").text == hostile
    assert not told.all("script")
    links = [link.attributes["href"] for link in told.all("a")]
    assert all(urlsplit(link).scheme in ("", "https", "webcal") for link in links)
    assert render(view) == render(view)


def test_a_site_without_pages_of_events_names_them_without_a_link() -> None:
    told = parsed(render(view_of(timeline_of(FIRST)[0], site=FILES)))
    assert not told.one("li", id="event-tender").one("h4").all("a")


DAY_UNKNOWN = "which day, no source says."


@pytest.mark.parametrize(
    ("when", "status", "said"),
    [
        ("2026-11-28", Status.OCCURRED, "Known to the day."),
        ("2026-11-28T09:30", Status.OCCURRED, "Known to the minute."),
        ("2024", Status.OCCURRED, f"Known to the year: {DAY_UNKNOWN}"),
        ("2027-05", Status.PLANNED, "Known to the month: the day is not set."),
        ("134X~", Status.OCCURRED, f"Known to the decade: {DAY_UNKNOWN} It is about right only."),
        ("2024-05-01?", Status.PLANNED, "Known to the day. The source itself is not sure of it."),
        ("2019-05-01/2019-06", Status.OCCURRED, "From beginning to end, known to the month."),
        ("2019/..", Status.OCCURRED, "Only one end is known, to the year."),
        ("[1348,1349]", Status.OCCURRED, "One of these dates; which one is not known."),
    ],
)
def test_precision_is_said_plainly(when: str, status: Status, said: str) -> None:
    assert precision_words(event_of(when, status=status), SAY) == said
