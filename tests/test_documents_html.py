import re
import sys
import time

import pytest

from timeline.documents.read import read
from timeline.documents.text import DocumentText
from timeline.errors import TimelineError

PARAGRAPHS = (
    (
        "The council of the town has chosen a builder for the bridge, and the works begin in the "
        "spring of next year, as its head said on Tuesday in the hall."
    ),
    (
        "The money was granted on 12 May 2023 by the county, which has had a programme for bridges "
        "since 2015, and asks for a report in each year."
    ),
)


def page(head: str = "", language: str = ' lang="en"', above: str = "") -> bytes:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f'<!DOCTYPE html><html{language}><head><meta charset="utf-8">'
        f"<title>A bridge for the town - Example Gazette</title>{head}</head><body>"
        '<nav><a href="/">Home</a> <a href="/1999">All the news of 1999</a></nav>'
        f"<article><h1>A bridge for the town</h1>{above}{text}</article>"
        "<footer>© 1999 Example Gazette</footer></body></html>"
    ).encode()


METADATA = (
    '<meta property="og:title" content="A bridge for the town">'
    '<meta property="og:site_name" content="Example Gazette">'
    '<meta name="author" content="Jane Doe">'
    '<link rel="canonical" href="https://example.org/bridge">'
)


def body(document: DocumentText) -> list[str]:
    return [document.text[item.start : item.end] for item in document.paragraphs]


def test_the_article_and_its_metadata() -> None:
    published = '<meta property="article:published_time" content="2024-03-03T10:00:00+01:00">'
    document = read("a.html", page(METADATA + published, ' lang="en-GB"'))
    assert body(document) == list(PARAGRAPHS)
    assert document.title == "A bridge for the town"
    assert document.author == "Jane Doe"
    assert document.publisher == "Example Gazette"
    assert document.url == "https://example.org/bridge"
    assert document.language == "en-GB"
    assert str(document.published) == "2024-03-03"
    assert document.notes[-1] == (
        "published 2024-03-03: from the metadata 'article:published_time' "
        "('2024-03-03T10:00:00+01:00')"
    )


@pytest.mark.parametrize(
    ("head", "published", "place"),
    [
        ('<meta name="DC.date.issued" content="2024-03-03">', "2024-03-03", "dc.date.issued"),
        ('<meta itemprop="datePublished" content="3 March 2024">', "2024-03-03", "datepublished"),
        ('<meta name="pubdate" content="2024">', "2024", "pubdate"),
        (
            (
                '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", '
                '"dateModified": "2024-03-05", "datePublished": "2024-03-03T08:00Z"}]}</script>'
            ),
            "2024-03-03",
            "datePublished",
        ),
        # one that states it beside one that can also mean something else
        (
            (
                '<meta name="date" content="2024-03-05">'
                '<meta property="article:published_time" content="2024-03-03">'
            ),
            "2024-03-03",
            "article:published_time",
        ),
    ],
)
def test_dates_of_the_metadata(head: str, published: str, place: str) -> None:
    document = read("a.html", page(head))
    assert str(document.published) == published
    assert f"the metadata {place!r} (" in document.notes[-1]


@pytest.mark.parametrize(
    ("above", "published"),
    [
        ('<time datetime="2024-03-03">last Sunday</time>', "2024-03-03"),
        ("<p>Published: 3 March 2024</p>", "2024-03-03"),
        # two of them: the second is that of a change
        ('<time datetime="2024-03-03">a</time><time datetime="2024-03-05">b</time>', "2024-03-03"),
        (
            '<time datetime="2024-03-05">b</time><time pubdate datetime="2024-03-03">a</time>',
            "2024-03-03",
        ),
        # the dates of events and of rights are none
        ("", "None"),
    ],
)
def test_dates_of_the_page(above: str, published: str) -> None:
    assert str(read("a.html", page(above=above)).published) == published


@pytest.mark.parametrize("script", ["{", "[" * 5000, '"text"', '{"datePublished": 3}'])
def test_broken_data_in_a_page_cost_nothing(script: str) -> None:
    head = f'<script type="application/ld+json">{script}</script>'
    assert read("a.html", page(head)).published is None


@pytest.mark.parametrize(
    ("language", "published", "order"),
    [
        (' lang="en-GB"', "2024-04-03", "DateOrder.DAY_FIRST"),
        (' lang="en-US"', "2024-03-04", "DateOrder.MONTH_FIRST"),
        (' lang="en"', "None", "None"),
        ("", "None", "None"),
    ],
)
def test_the_language_decides_an_order(language: str, published: str, order: str) -> None:
    document = read("a.html", page('<meta name="date" content="03/04/2024">', language))
    assert str(document.published) == published
    assert str(document.order) == order


@pytest.mark.parametrize(
    ("markup", "language"),
    [
        ('<html lang="de">', "de"),
        ('<html xml:lang="en_GB">', "en-GB"),
        ('<html><head><meta property="og:locale" content="fr_FR"></head>', "fr-FR"),
        ('<html lang="the language">', ""),
        ("<html>", ""),
    ],
)
def test_language(markup: str, language: str) -> None:
    assert read("a.html", f"{markup}<body><p>Words.</p>".encode()).language == language


def test_a_page_without_an_article_is_read_whole() -> None:
    markup = b"<html><body><script>1</script><aside>The council<br>met<p>in 2015.</aside></body>"
    document = read("a.html", markup)
    assert body(document) == ["The council\nmet", "in 2015."]
    assert document.notes[0] == (
        "text: no article was found in the page, so all of its text is taken"
    )


def test_a_page_too_large_to_search() -> None:
    many = "".join(f"<tr><td>{number}</td><td>words</td></tr>" for number in range(11_000))
    document = read(
        "a.html", f"<html><body><p>A table.</p><table>{many}</table></body></html>".encode()
    )
    rows = (f"| {number} | words |" for number in range(11_000))
    assert document.text == "\n\n".join(("A table.", "\n".join(rows)))
    assert document.notes[0] == (
        "text: 33,004 elements, and an HTML page in which an article is looked for "
        "has at most 30,000: all of its text is taken"
    )


def test_a_page_without_text() -> None:
    with pytest.raises(TimelineError, match=r"^a\.html: empty: there is no text in it$"):
        read("a.html", b"<html><body><script>let a = 2015;</script></body></html>")


def test_a_fragment() -> None:
    assert body(read("a.html", b"<p>Words of 2015.</p><p>And others.</p>")) == [
        "Words of 2015.",
        "And others.",
    ]


def test_control_characters_end_nothing() -> None:
    data = page().replace(b"The money", b"\x00The\x01 money\x00")
    assert body(read("a.html", data)) == list(PARAGRAPHS)


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(TimelineError) as caught:
        read("a.html", page())
    assert str(caught.value) == (
        "a.html: trafilatura is not installed, which reads HTML: "
        "pip install 'timeline-exporter[documents]'"
    )


@pytest.mark.parametrize(
    "part", ["<div>", "<b>a", "<", "<!--", "<a href='/x'>a b</a> ", "a<br>", " ", "<a ", "<a b='"]
)
def test_hostile_pages_cost_no_more_than_their_size(part: str) -> None:
    def seconds(count: int) -> float:
        data = f"<html><body>{part * count}</body></html>".encode()
        start = time.process_time()
        try:
            read("a.html", data)
        except TimelineError as error:
            # Some hold no text at all, and some are refused.
            assert re.search("empty|inside each other|attributes", str(error))  # noqa: PT017 - see above
        return time.process_time() - start

    seconds(10)
    # Beyond both limits; with the square of the size it would be sixteen times as long.
    assert seconds(160_000) < 9 * seconds(40_000) + 0.2


@pytest.mark.parametrize(
    ("tag", "taken"),
    [
        ("<p " + " ".join(f"a{number}=1" for number in range(1000)) + ">", True),
        ("<p " + " ".join(f"a{number}=1" for number in range(1001)) + ">", False),
        ("<p" + " a" * 1001 + ">", False),
        ("<p" + "/a" * 1001 + ">", False),
        ("<p" + " a='>'" * 1001 + ">", False),
        ("<p" + ' a = ">"b' * 501 + ">", False),
        # What is quoted is one attribute.
        (f"<p a='{' b=1' * 2000}' c=\"{' d>' * 2000}\">", True),
        (f"<p a={'b=' * 2000}>", True),
        # What ends is not the next one's.
        ("<p a=1>" * 2000, True),
    ],
)
def test_attributes_of_one_tag(tag: str, *, taken: bool) -> None:
    data = f"<html><body>{tag}The council met.</body></html>".encode()
    if taken:
        assert "The council met." in read("a.html", data).text
        return
    with pytest.raises(TimelineError, match=r"^a\.html: more than 1,000 attributes"):
        read("a.html", data)


def test_a_page_nested_deeply_is_read_whole_or_not_at_all() -> None:
    def nested(depth: int) -> bytes:
        inside = "<div>" * depth + "within" + "</div>" * depth
        return f"<html><body>{inside}<p>The council met behind it.</p></body></html>".encode()

    for depth in range(230, 270):
        try:
            assert "behind it" in read("a.html", nested(depth)).text
        except TimelineError as error:
            assert "inside each other" in str(error)  # noqa: PT017 - either is right
