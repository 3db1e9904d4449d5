from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from making import TODAY, timeline_of, timelines
from test_page_html import FILES, SEEDS, event_of, page_of, timeline_with, view_of

from timeline.dates.rules import Modifier
from timeline.formats.md import render
from timeline.model import Event, Facts, Status, Timeline
from timeline.page.rows import EventRow, fragment, rows

REPORT = """
[document]
title = "Report"
author = "A. Writer"
published = 2024-01-19
url = "https://example.org/report"
[[event]]
id = "centre"
when = "Nov. 30 last year"
title = "Centre opens"
locator = "paragraph 9"
"""
LATER = """
[document]
title = "Later"
published = 2024-03-01
[[event]]
id = "centre"
when = "2023"
title = "Centre opens"
"""


def row_of(timeline: Timeline, event_id: str) -> EventRow:
    [row] = [row for row in rows(view_of(timeline)) if row.anchor == f"event-{event_id}"]
    return row


def test_citations_link_to_their_documents() -> None:
    timeline, _ = timeline_of(REPORT, LATER)
    first, second = row_of(timeline, "centre").citations
    assert first.document.words == "Report (A. Writer, 2024-01-19)"
    assert first.document.address == "https://example.org/report"
    assert first.rest == ", paragraph 9: “Nov. 30 last year” (year implied)"
    assert (second.document.words, second.document.address) == ("Later (2024-03-01)", "")
    assert not second.rest


def test_a_citation_links_to_the_sentence_that_is_quoted() -> None:
    quote = 'quote = { exact = "Nov. 30", prefix = "The centre opened on ", suffix = ", at noon." }'
    timeline, _ = timeline_of(REPORT + quote, LATER + 'quote = "2023"')
    first, second = row_of(timeline, "centre").citations
    words = "The%20centre%20opened%20on-,Nov.%2030,-%2C%20at%20noon"
    assert first.document.address == f"https://example.org/report#:~:text={words}"
    assert second.document.address == ""
    assert f"[1](<https://example.org/report#:~:text={words}>)" in render(timeline).decode()


@settings(max_examples=50)
@example(timeline=SEEDS)
@given(timeline=timelines)
def test_citations_say_what_the_sources_of_the_event_say(timeline: Timeline) -> None:
    for event, row in zip(timeline.events, rows(view_of(timeline)), strict=True):
        told = tuple(item.document.words + item.rest for item in row.citations)
        assert told == event.sources


@pytest.mark.parametrize(
    ("source", "words", "target"),
    [
        ("BBC, https://example.org/a?b=c", "BBC", "https://example.org/a?b=c"),
        ("Minutes of May (https://example.org/m)", "Minutes of May", "https://example.org/m"),
        ("https://example.org/a", "https://example.org/a", "https://example.org/a"),
        ("see https://example.org/a, page 3", "see https://example.org/a, page 3", ""),
        ("Minutes, page 3", "Minutes, page 3", ""),
        ("BBC, https://me:secret@example.org/a", "BBC, https://me:secret@example.org/a", ""),
    ],
)
def test_a_source_links_to_the_address_that_it_names(source: str, words: str, target: str) -> None:
    [told] = row_of(timeline_with(event_of("2015", sources=(source,))), "one").citations
    assert (told.document.words, told.document.address) == (words, target)


def test_sources_of_an_event_without_statements_are_told() -> None:
    row = row_of(timeline_with(event_of("2015", sources=("Minutes",))), "one")
    assert [item.document.words for item in row.citations] == ["Minutes"]


@pytest.mark.parametrize(
    ("event", "mark"),
    [
        (event_of("2024-01-18"), "dot"),
        (event_of("2024-01-18/2024-01-19"), "bar"),
        (event_of("2024-01-18/2024-01-24", Modifier.WITHIN), "bar"),
        (event_of("2024"), "bar"),
        (event_of("2024", status=Status.PLANNED), "bar late"),
        (event_of("2027", status=Status.PLANNED), "bar hollow"),
        (event_of("2026-11-20/2026-12-01", status=Status.PLANNED), "bar half"),
        (event_of("2027", status=Status.PROPOSED), "bar maybe"),
        (event_of("2024-01-18", status=Status.CANCELLED), "dot void"),
    ],
)
def test_marks(event: Event, mark: str) -> None:
    assert row_of(timeline_with(event), "one").mark == mark


@pytest.mark.parametrize(
    ("event_id", "expected"),
    [
        ("rome-2024", "#event-rome-2024"),
        ("50%", "#event-50%25"),
        ("a&b=<c>#d", "#event-a%26b%3D%3Cc%3E%23d"),
        ("қазақстан", "#event-%D2%9B%D0%B0%D0%B7%D0%B0%D2%9B%D1%81%D1%82%D0%B0%D0%BD"),
    ],
)
def test_fragments(event_id: str, expected: str) -> None:
    assert fragment(event_of("2024", id=event_id)) == expected


def test_tags_link_to_their_filter_however_they_are_cased() -> None:
    one = event_of("2015", id="a", facts=Facts(title="A", tags=("Culture",)))
    two = event_of("2016", id="b", facts=Facts(title="B", tags=("culture", "trade")))
    timeline = timeline_with(one, two)
    found = [[(tag.words, tag.address) for tag in row.tags] for row in rows(view_of(timeline))]
    culture = "./?tag=Culture"
    assert found == [[("Culture", culture)], [("culture", culture), ("trade", "./?tag=trade")]]


def test_tags_of_a_site_without_their_pages_are_words() -> None:
    view = view_of(site=replace(FILES, kinds=()))
    assert not [tag for row in rows(view) for tag in row.tags if tag.address]


def test_a_row_in_html() -> None:
    timeline, _ = timeline_of(
        '[[event]]\nid = "rome"\nwhen = "2024?"\nstatus = "planned"\ntitle = "Meeting"\n'
        'url = "https://example.org/rome"\nplace = "Rome"\nparticipants = ["Italy", "قطر"]\n'
        'tags = ["talks"]\nnote = "One.\\nTwo."\n'
    )
    page = page_of(timeline)
    row = page.one("li", id="event-rome")
    when = row.one("data")
    assert (when.attributes["value"], when.text) == ("2024?", "2024 (uncertain)")
    assert not row.all("time")
    title = row.one("h4").one("a")
    assert (title.attributes["href"], title.text) == ("./?event=rome", "Meeting")
    link = row.one("p", class_="link").one("a")
    assert (link.attributes["href"], link.text) == ("https://example.org/rome", "example.org")
    details = row.one("div", class_="details")
    assert [p.words for p in details.all("p")] == [
        "awaiting word for 22 months",
        *("Rome", "One.", "Two.", "With Italy, قطر", "example.org"),
    ]
    assert row.one("span", class_="status").words == "awaiting word"
    assert row.attributes["class"] == "bar late"
    assert TODAY.year > 2024
    assert "Awaiting word:" in page.all("p", class_="aside")[-1].text


def test_what_took_place_is_told_by_its_mark_and_not_by_a_word() -> None:
    page = page_of(timeline_with(event_of("2026-11-21")))
    row = page.one("li", id="event-one")
    assert row.one("time").text == "Sat 21 Nov 2026"
    assert not row.all("span", class_="status")
    assert not page.all("ul", class_="sources")
    assert page.one("section", class_="events no-sources")


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2026-11-21", "Sat 21 Nov 2026"),
        ("2026-11-21T09:30", "Sat 21 Nov 2026, 09:30"),
        ("2026-11-21?", "21 Nov 2026 (uncertain)"),
        ("2026-11", "Nov 2026"),
        # Half of Europe counted other days.
        ("1917-11-07", "7 Nov 1917"),
    ],
)
def test_a_day_has_its_weekday(when: str, said: str) -> None:
    assert row_of(timeline_with(event_of(when)), "one").said == said


def test_what_is_highlighted_is_set_off() -> None:
    event = event_of("2024-01-18", facts=Facts(title="One", highlight=True))
    assert row_of(timeline_with(event), "one").mark == "dot lead"
