"""Feeds of what is new, read back by a reader of feeds and held against what their specs ask."""

import json
from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import feedparser
import pytest
from making import timeline_of
from test_news import FIRST, LATER, document

from timeline.formats import NEWS, WRITTEN, Export, Links
from timeline.formats.options import ExportOptions
from timeline.model import About, Timeline

ATOM = "{http://www.w3.org/2005/Atom}"
LINKS = Links(itself="https://example.org/changes.xml?tag=a&year=2026", page="https://example.org/")
HOSTILE = document(
    "2026-05-01",
    'id = "a/b?c#d%", title = "Ü <b>&amp; ]]> 😀", when = "2027", tags = ["a & b","<x>"]',
    title="Q & A <script>",
).replace(
    "[document]", '[document]\nauthor = "Ana"\npublisher = "R & S"\nurl = "https://x.org/?a&b"'
)


def written(name: str, timeline: Timeline, links: Links | None = LINKS) -> bytes:
    export = Export(timeline=timeline, options=ExportOptions(), links=links)
    (page,) = WRITTEN[name].written(export).pages
    return page


def full() -> Timeline:
    return timeline_of(FIRST, *LATER, HOSTILE)[0]


def faults(data: bytes) -> list[str]:
    """What RFC 4287 section 4.1 and 4.2 ask of a feed and its entries, and is not there."""
    feed = fromstring(data)
    found = [] if feed.tag == f"{ATOM}feed" else [f"root is {feed.tag}"]
    found += _of(feed, authors=1)
    entries = feed.findall(f"{ATOM}entry")
    for entry in entries:
        found += _of(entry, authors=1)
        pages = [link for link in entry.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
        if not pages and entry.find(f"{ATOM}content") is None:
            found.append("an entry has neither a page nor content (4.1.2)")
    known = [entry.findtext(f"{ATOM}id") for entry in entries]
    found += [f"id {name} is there twice" for name in set(known) if known.count(name) > 1]
    # 4.1.1: no metadata behind the first entry would be wrong, but all readers want it before
    names = [child.tag for child in feed]
    if f"{ATOM}entry" in names and f"{ATOM}title" in names[names.index(f"{ATOM}entry") :]:
        found.append("metadata behind entries")
    return found


def _of(parent: Element, authors: int) -> list[str]:
    found = [
        f"{parent.tag} has {count} {name}"
        for name in ("id", "title", "updated")
        if (count := len(parent.findall(f"{ATOM}{name}"))) != 1
        or not (parent.findtext(f"{ATOM}{name}") or "").strip()
    ]
    people = parent.findall(f"{ATOM}author")
    if len(people) < authors or not all(person.findtext(f"{ATOM}name") for person in people):
        found.append(f"{parent.tag} has no author with a name (3.2, 4.2.1)")
    for name, needed in (("category", "term"), ("link", "href")):
        items = parent.findall(f"{ATOM}{name}")
        found += [f"a {name} without {needed}" for item in items if not item.get(needed)]
    return found


@pytest.mark.parametrize("links", [LINKS, Links(), None], ids=["placed", "nowhere", "unsaid"])
def test_atom_is_whole(links: Links | None) -> None:
    data = written("atom", full(), links)
    assert faults(data) == []
    feed = feedparser.parse(data)
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert len(feed.entries) == 7
    assert faults(written("atom", timeline_of(FIRST)[0], links)) == []
    assert not feedparser.parse(written("atom", timeline_of(FIRST)[0], links)).entries


def test_a_reader_gets_what_was_written() -> None:
    feed = feedparser.parse(written("atom", full()))
    assert [link.href for link in feed.feed.links] == [LINKS.itself, LINKS.page]
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)
    assert feed.feed.updated == days[0] == "2026-11-25T00:00:00Z"
    (odd,) = (entry for entry in feed.entries if "Ü" in entry.title_detail.value)
    assert odd.title_detail.value == "Ü <b>&amp; ]]> 😀: new: planned, 2027"
    assert odd.summary_detail.value.endswith("(Q & A <script>)")
    assert [author.name for author in odd.authors] == ["Ana", "R & S"]
    assert [tag.term for tag in odd.tags] == ["added", "a & b", "<x>"]
    assert odd.link == "https://example.org/#event-a%2Fb%3Fc%23d%25"
    assert "https://x.org/?a&b" in [link.href for link in odd.links if link.rel == "via"]


def test_what_no_feed_can_hold_is_dropped() -> None:
    about = About(name="Lenford ]]> \0\x1b <&> \ud800")
    events = timeline_of(FIRST.replace("Fair", "Fair \\ufffe <"), *LATER)[0].events
    timeline = replace(full(), about=about, events=events)
    for name in NEWS:
        text = written(name, timeline).decode()
        assert not {"\ufffe", "\0", "\x1b"} & set(text)
        assert "\\u00" not in text
    assert not feedparser.parse(written("atom", timeline)).bozo


def test_json_feed_is_whole() -> None:
    for timeline, many in ((full(), 7), (timeline_of(FIRST)[0], 0)):
        said: dict[str, Any] = json.loads(written("jsonfeed", timeline))
        assert said["version"] == "https://jsonfeed.org/version/1.1"
        assert said["title"]
        assert (said["feed_url"], said["home_page_url"]) == (LINKS.itself, LINKS.page)
        assert len(said["items"]) == many
        for item in said["items"]:
            assert isinstance(item["id"], str)
            assert item["content_text"]
            assert item["date_published"].endswith("T00:00:00Z")
            assert all(isinstance(tag, str) for tag in item["tags"])
            assert all(author["name"] for author in item["authors"])


def test_both_tell_the_same() -> None:
    atom = feedparser.parse(written("atom", full())).entries
    items = json.loads(written("jsonfeed", full()))["items"]
    assert [(entry.id, entry.link, entry.title_detail.value) for entry in atom] == [
        (item["id"], item["url"], item["title"]) for item in items
    ]


@pytest.mark.parametrize("name", sorted(NEWS))
def test_the_same_input_gives_the_same_bytes(name: str) -> None:
    assert written(name, full()) == written(name, full())
    assert WRITTEN[name].is_ours(written(name, full()))


def test_where_nobody_says_the_address_of_the_calendar_tells() -> None:
    timeline = replace(full(), about=About(url="https://example.org/t/timeline.ics"))
    feed = feedparser.parse(written("atom", timeline, None)).feed
    assert [link.href for link in feed.links] == [
        "https://example.org/t/changes.xml",
        "https://example.org/t/",
    ]
