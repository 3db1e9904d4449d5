import html
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from making import timeline_of, timelines
from markdown_it import MarkdownIt
from markdown_it.token import Token

from timeline.formats.md import COLUMNS, render
from timeline.languages.phrases import phrases_of
from timeline.languages.say import date_words, status_words
from timeline.model import Timeline

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HEADER = "| When | Status | Event | Place | Source |\n| --- | --- | --- | --- | --- |\n"
DOCUMENT = """
[document]
title = "Minutes [draft]"
published = 2024-03-08
url = "https://example.org/a?b=1&copy;=2|<x>"
"""


@dataclass
class Read:
    """What a Markdown parser finds."""

    heading: str
    rows: list[list[str]]
    notes: list[str]
    links: list[tuple[str, str]]
    #: what else stands there, such as HTML or a second list
    others: set[str]


BLOCKS = {"heading_open", "heading_close", "table_open", "table_close", "thead_open", "thead_close"}
BLOCKS |= {"tbody_open", "tbody_close", "tr_open", "tr_close", "th_open", "th_close", "td_open"}
BLOCKS |= {"td_close", "ordered_list_open", "ordered_list_close", "list_item_open"}
BLOCKS |= {"list_item_close", "paragraph_open", "paragraph_close", "inline"}


def text_of(token: Token) -> str:
    return "".join(child.content for child in token.children or ())


def read(data: bytes) -> Read:
    tokens = READER.parse(data.decode())
    found = Read(heading="", rows=[], notes=[], links=[], others=set())
    for before, token in zip([tokens[0], *tokens], tokens, strict=False):
        if token.type == "tr_open":
            found.rows.append([])
        if token.type == "inline":
            if before.type == "heading_open":
                found.heading = text_of(token)
            elif before.type in ("th_open", "td_open"):
                found.rows[-1].append(text_of(token))
            else:
                found.notes.append(text_of(token))
            for index, child in enumerate(token.children or ()):
                if child.type == "link_open":
                    words = (token.children or ())[index + 1].content
                    found.links.append((words, str(child.attrGet("href"))))
                elif child.type not in ("text", "link_close"):
                    found.others.add(child.type)
        if token.type not in BLOCKS:
            found.others.add(token.type)
    return found


def one_line(text: str) -> str:
    return " ".join(text.split())


@settings(max_examples=40)
@given(timeline=timelines)
def test_it_reads_back_as_a_table_of_the_same_texts(timeline: Timeline) -> None:
    found = read(render(timeline))
    assert found.heading == timeline.title
    assert found.rows[0] == [name.title() for name in COLUMNS]
    assert [[one_line(cell) for cell in row[1:4]] for row in found.rows[1:]] == [
        [
            status_words(event, phrases_of("en"), timeline.today),
            one_line(event.title),
            one_line(event.facts.place),
        ]
        for event in timeline.events
    ]
    assert all(
        row[0].startswith(date_words(event))
        for row, event in zip(found.rows[1:], timeline.events, strict=True)
    )
    # Only what the seeds give as an address is a link.
    sources = {source for event in timeline.events for source in event.sources}
    assert {target for _, target in found.links} <= {"https://example.org/?a=1;2,3", *sources}
    assert not found.others
    assert render(timeline) == render(timeline)


@pytest.mark.parametrize(
    "title",
    [
        "a | b",
        r"a \| b",
        "ends in a backslash \\",
        "`code | more` and `` ` ``",
        "<b>bold</b> <script>alert(1)</script> <!-- -->",
        "[words](https://evil.example) and ![image](x.png)",
        "[words][1] and [^1] and [x]",
        "<https://evil.example>",
        "https://evil.example and HTTP://evil.example, www.evil.example, a@evil.example",
        "*a* _b_ __c__ ~~d~~ $e$ &copy; &#42;",
        "# heading #",
        "- one",
        "12. one",
        "+",
        "--- | ---",
        "-1=+1",
        "مؤتمر 会议 🎉",
    ],
)
def test_titles_that_look_like_markdown(title: str) -> None:
    seed = f"""
        [document]
        title = {title!r}
        published = 2024-03-08
        [[event]]
        id = "a"
        when = "2024-03-01"
        title = {title!r}
        place = {title!r}
    """.replace("\\\\", "\\")
    timeline, _ = timeline_of(seed)
    found = read(render(timeline))
    assert found.rows[1:] == [["1 Mar 2024", "occurred", title, title, "1"]]
    assert found.notes == [f"{title} (2024-03-08)"]
    assert (found.links, found.others) == ([], set())


def test_no_address_in_a_text_is_left_for_a_reader_that_links_them() -> None:
    text = "https://a.example www.b.example c@d.example"
    timeline, _ = timeline_of(f'[[event]]\nid = "a"\nwhen = "2024"\ntitle = "{text}"')
    data = render(timeline).decode()
    assert "https&#58;//a.example www&#46;b.example c&#64;d.example" in data
    assert text in html.unescape(data)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2024-03-01", "1 Mar 2024"),
        ("2024-03", "Mar 2024 (2024-03)"),
        ("2024", "2024"),
        ("2024~", "about 2024 (2024~)"),
        ("2024-21", "spring 2024 (2024-21)"),
        ("2024-03-01/2024-03-03", "1–3 Mar 2024"),
        ("2020/..", "since 2020 (2020/..)"),
    ],
)
def test_dates_are_as_precise_as_they_are(when: str, words: str) -> None:
    timeline, _ = timeline_of(f'[[event]]\nid = "a"\nwhen = "{when}"\ntitle = "A"')
    assert read(render(timeline)).rows[1][0] == words


def test_sources_are_numbered_and_linked() -> None:
    timeline, _ = timeline_of(
        DOCUMENT + '[[event]]\nid = "a"\nwhen = "2024"\ntitle = "A"\nurl = "https://example.org/a"',
        '[document]\ntitle = "Report"\npublished = 2024-04-01\n'
        '[[event]]\nid = "a"\nwhen = "2024"\n[[event]]\nid = "b"\nwhen = "2023"\ntitle = "B"',
    )
    data = render(timeline)
    address = "https://example.org/a?b=1&copy;=2%7C%3Cx%3E"
    found = read(data)
    assert [row[2:] for row in found.rows[1:]] == [["B", "", "1"], ["A", "", "1, 2"]]
    assert found.notes == ["Report (2024-04-01)", "Minutes [draft] (2024-03-08)"]
    assert found.links == [
        ("A", "https://example.org/a"),
        ("2", address),
        ("Minutes [draft] (2024-03-08)", address),
    ]


def test_a_timeline_without_events() -> None:
    assert render(Timeline()).decode() == "# Timeline\n\n" + HEADER
