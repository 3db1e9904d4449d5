"""Whole pages, with what the other tests of the page are made of: sites, views, parsed HTML."""

import hashlib
import json
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import ORIGIN, TODAY, timeline_at, timeline_of, timelines

from timeline import edtf, query
from timeline.dates.rules import Modifier, Reading
from timeline.edtf import parse
from timeline.formats import WRITTEN
from timeline.model import About, Document, Event, Facts, Statement, Status, Timeline
from timeline.page import View, render
from timeline.query import Query, select
from timeline.text import address

SEEDS = timeline_at(Path(__file__).parents[1] / "seeds")
EMPTY = Timeline(about=About(name="Nothing yet"))


@dataclass(frozen=True, kw_only=True)
class Site:
    """Addresses made for tests: a server's, or those of a site of files."""

    has_form: bool = True
    base: str = "https://example.org/lines/"
    kinds: tuple[str, ...] = ("page", *WRITTEN)

    def relative(self, kind: str, query: Query, number: int = 1) -> str:
        return self._name(kind, query, number)

    def absolute(self, kind: str, query: Query) -> str:
        name = self._name(kind, query)
        return self.base + name.removeprefix("./") if self.base and name else ""

    def _name(self, kind: str, asked: Query, number: int = 1) -> str:
        pairs = query.pairs(asked)
        if kind not in self.kinds:
            return ""
        if not self.has_form and (len(pairs) > 1 or any(name in _FORM_ONLY for name, _ in pairs)):
            return ""
        name = "./" if kind == "page" else f"timeline.{kind}"
        asks = [*pairs, *([("page", str(number))] if number > 1 else [])]
        return f"{name}?{urlencode(asks)}" if asks else name


_FORM_ONLY = ("from", "to", "status", "place", "source", "event", "search")
SERVER, FILES = Site(), Site(has_form=False)
#: what only the printed page says beside the number of events
ON_PAPER = "as it stands on Sun 22 November 2026"


def view_of(
    timeline: Timeline = SEEDS, *pairs: tuple[str, str], site: Site = SERVER, charts: int = 1
) -> View:
    asked = query.read(pairs)
    return View(
        timeline=timeline,
        chosen=select(timeline, asked),
        query=asked,
        today=TODAY,
        addresses=site,
        charts=charts,
    )


def event_of(when: str, modifier: Modifier = Modifier.WHOLE, **parts: object) -> Event:
    """An event of that EDTF date."""
    value = parse(when)
    reading = Reading(words=when, value=value, stated=(), modifier=modifier)
    event = Event(
        id="one", when=value, reading=reading, status=Status.OCCURRED, facts=Facts(title="One")
    )
    return replace(event, **parts)  # type: ignore[arg-type] # of many types


def timeline_with(*events: Event, documents: tuple[Document, ...] = ()) -> Timeline:
    return Timeline(events=events, documents=documents)


@dataclass
class Element:
    """An element of a parsed page."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    def all(self, tag: str = "", **attributes: str) -> list["Element"]:
        """Every element below with that tag and these attributes, in order; `_` ends `class_`."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            item
            for item in self.walk()
            if (not tag or item.tag == tag)
            and all(item.attributes.get(name) == value for name, value in wanted.items())
        ]

    def one(self, tag: str = "", **attributes: str) -> "Element":
        [found] = self.all(tag, **attributes)
        return found

    def walk(self) -> Iterator["Element"]:
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()

    @property
    def text(self) -> str:
        return "".join(c if isinstance(c, str) else c.text for c in self.children)

    @property
    def words(self) -> str:
        return " ".join(self.text.split())


_VOID = ("meta", "link", "input", "img")


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element(tag="")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        element = Element(tag=tag, attributes={name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parsed(page: bytes) -> Element:
    """The page, every element of which is closed where it has to be."""
    parser = _Parser()
    parser.feed(page.decode())
    parser.close()
    assert parser.open == [parser.root]
    return parser.root


def page_of(
    timeline: Timeline = SEEDS, *pairs: tuple[str, str], site: Site = SERVER, charts: int = 1
) -> Element:
    return parsed(render(view_of(timeline, *pairs, site=site, charts=charts)))


VIEWS = {
    "all": view_of(),
    "some": view_of(SEEDS, ("year", "2024"), ("tag", "diplomacy")),
    "none": view_of(SEEDS, ("tag", "no such")),
    "empty": view_of(EMPTY),
    "files": view_of(SEEDS, ("year", "2024"), site=FILES),
    "charts": view_of(charts=3),
    "bare": view_of(site=Site(has_form=False, base="", kinds=("page",)), charts=0),
    "stale": replace(view_of(), stale=("a.toml:3: error: <b>",), as_of=date(2024, 2, 1)),
}


@pytest.mark.parametrize("name", VIEWS)
def test_the_same_view_gives_the_same_bytes(name: str) -> None:
    assert render(VIEWS[name]) == render(VIEWS[name])


@pytest.mark.parametrize("name", VIEWS)
def test_ids_are_unique_and_what_refers_to_them_finds_them(name: str) -> None:
    page = parsed(render(VIEWS[name]))
    ids = [item.attributes["id"] for item in page.walk() if "id" in item.attributes]
    assert len(ids) == len(set(ids))
    for item in page.walk():
        for key in ("for", "aria-labelledby"):
            assert item.attributes.get(key, ids[0]) in ids


@pytest.mark.parametrize("name", VIEWS)
def test_headings_go_down_one_step_at_a_time(name: str) -> None:
    page = parsed(render(VIEWS[name]))
    levels = [int(item.tag[1]) for item in page.walk() if item.tag in ("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", VIEWS)
def test_nothing_is_loaded_but_the_charts_and_nothing_runs_but_our_script(name: str) -> None:
    page = parsed(render(VIEWS[name]))
    for item in page.walk():
        assert not {"style", "srcset"} & item.attributes.keys()
        assert not [key for key in item.attributes if key.startswith("on")]
        assert "src" not in item.attributes or item.tag == "img"
    policy = page.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    assert "frame-ancestors" not in policy
    inlined = [*page.all("style"), *(s for s in page.all("script") if not s.attributes)]
    assert len(inlined) == 2
    for item in inlined:
        digest = b64encode(hashlib.sha256(item.text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_the_heading_and_the_title_say_what_is_asked() -> None:
    page = page_of(SEEDS, ("year", "2024"), ("status", "planned"))
    title = page.one("head").one("title").text
    assert title == page.one("h1").text == "Kazakhstan and Italy: 2024, planned"
    facts = page.one("p", class_="facts")
    assert facts.words == f"1 of 16 events as known on 1 March 2024 {ON_PAPER} What changed"
    assert facts.one("time").attributes["datetime"] == "2024-03-01"


@pytest.mark.parametrize(
    ("timeline", "pairs", "said"),
    [
        (SEEDS, (), f"16 events as known on 1 March 2024 {ON_PAPER} What changed"),
        # What matches everything is still a choice.
        (
            SEEDS,
            (("from", "1900"),),
            f"16 of 16 events as known on 1 March 2024 {ON_PAPER} What changed",
        ),
        (timeline_with(event_of("2015")), (), f"1 event {ON_PAPER}"),
        (EMPTY, (), "0 events"),
    ],
)
def test_the_number_of_events(
    timeline: Timeline, pairs: tuple[tuple[str, str], ...], said: str
) -> None:
    assert page_of(timeline, *pairs).one("p", class_="facts").words == said


@pytest.mark.parametrize(
    ("pairs", "heading"),
    [
        ((), "Follow these 16 events"),
        ((("tag", "climate"),), "Follow this event"),
        ((("tag", "no such"),), "Follow what will match"),
    ],
)
def test_what_one_subscribes_to(pairs: tuple[tuple[str, str], ...], heading: str) -> None:
    assert page_of(SEEDS, *pairs).one("h2", id="subscribe").text == heading


def test_notices() -> None:
    page = parsed(render(VIEWS["stale"]))
    notice = page.one("div", role="status")
    assert "last good state" in notice.text
    assert notice.one("li").text == "a.toml:3: error: <b>"
    assert "1 February 2024" in page.one("p", class_="notice").text
    nothing = page_of(SEEDS, ("tag", "no such")).one("p", class_="notice", role="status")
    assert nothing.words == "No event matches. Show all 16 events"
    assert nothing.one("a").attributes["href"] == "./"
    assert not parsed(render(VIEWS["none"])).all("ol")
    assert page_of(EMPTY).one("p", class_="notice").words == "There is no event here yet."


def test_what_the_head_tells_others() -> None:
    page = page_of(SEEDS, ("year", "2024"))
    canonical = "https://example.org/lines/?year=2024"
    assert page.one("link", rel="canonical").attributes["href"] == canonical
    assert page.one("meta", property="og:url").attributes["content"] == canonical
    feed = page.one("link", rel="alternate", type="text/calendar").attributes
    assert feed["href"] == "https://example.org/lines/timeline.ics?year=2024"
    assert feed["title"] == "Kazakhstan and Italy: 2024"
    preview = page.one("meta", property="og:image").attributes["content"]
    assert preview == "https://example.org/lines/timeline.card?year=2024"
    assert page.one("link", rel="icon").attributes["href"].startswith("data:image/svg+xml,")
    assert page.one("html").attributes["lang"] == "en"
    description = page.one("meta", name="description").attributes["content"]
    assert description == SEEDS.about.description


def test_a_site_without_addresses_of_its_own_is_still_a_page() -> None:
    page = parsed(render(VIEWS["bare"]))
    assert not page.all("link", rel="canonical")
    assert not page.all("section", class_="subscribe")
    assert not page.all("section", class_="downloads")
    assert not page.all("img")
    assert len(page.all("h4", class_="title")) == 16


def test_a_timeline_without_a_description_is_described_by_its_events() -> None:
    timeline = timeline_with(event_of("2015", id="a"), event_of("2024-05-01", id="b"))
    page = page_of(timeline)
    description = page.one("meta", name="description").attributes["content"]
    assert description == "2 events, 2015 to 2024."
    assert not page.all("p", class_="standfirst")


@settings(max_examples=50)
@given(timeline=timelines, has_form=st.booleans())
def test_any_timeline_gives_a_page(timeline: Timeline, has_form: bool) -> None:  # noqa: FBT001
    page = page_of(timeline, site=Site(has_form=has_form))
    rows = [row.attributes["id"] for row in page.all("li") if "id" in row.attributes]
    shown = [name for name in rows if name != "today"]
    assert sorted(shown) == sorted(f"event-{event.id}" for event in timeline.events)


#: what could end a text, an attribute, an element or a script
hostile = (
    st.lists(
        st.one_of(
            st.sampled_from(
                (
                    "<script>alert(1)</script>",
                    "</script>",
                    "</title>",
                    "<!--",
                    "]]>",
                    '" onclick="x',
                    "' onload='x",
                    "&lt;",
                    "{{ 7 }}",
                    "{% raw %}",
                    "javascript:alert(1)",
                    "https://example.org/",
                    "\u2028",
                    "\u202e",
                )
            ),
            st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=8),
        ),
        min_size=1,
        max_size=4,
    )
    .map("".join)
    .filter(str.strip)
)


def _told(text: str, url: str, name: str) -> Timeline:
    """A timeline that says `text` wherever it can, and links to `url` wherever it can."""
    document = Document(
        id="d",
        title=text,
        author=text,
        publisher=text,
        url=url,
        language=text,
        published=edtf.year(2024),
        origin=ORIGIN,
    )
    facts = Facts(
        title=text, place=text, tags=(text,), participants=(text,), url=url, note=f"a {text}"
    )
    statement = Statement(
        event=name, document="d", locator=text, sources=("plain", f"a {text}"), origin=ORIGIN
    )
    event = event_of("2024-01-18", id=name, facts=facts, statements=(statement,))
    about = About(name=text, description=text, url=url, color=text)
    return Timeline(about=about, documents=(document,), events=(event,))


def _shape(page: Element) -> list[tuple[str, list[str]]]:
    """Its elements, but for the labels of the chart, which are as many as a title has lines."""
    drawn = ("text", "tspan")
    return [(item.tag, sorted(item.attributes)) for item in page.walk() if item.tag not in drawn]


@settings(max_examples=40)
@given(text=hostile, url=hostile, has_form=st.booleans())
def test_no_text_becomes_markup(text: str, url: str, has_form: bool) -> None:  # noqa: FBT001
    site = Site(has_form=has_form)
    page = page_of(_told(text, url, "one"), site=site)
    safe = "https://example.org/a" if address.web(url) else ""
    # Text that is several lines is several paragraphs.
    plain = "\n".join("x" for line in f"a {text}".splitlines() if line.strip())
    tame = _told("x", safe, "one")
    [event] = tame.events
    tame = replace(tame, events=(replace(event, facts=replace(event.facts, note=plain)),))
    assert _shape(page) == _shape(page_of(tame, site=site))
    assert page.one("h1").text == text
    row = page.one("li", id="event-one")
    assert text in row.one("h4").text
    assert text in [item.text for item in row.one("ul", class_="tags").all("li")[0].walk()]
    assert row.one("p", class_="place").text == text
    data = json.loads(page.one("script", type="application/ld+json").text)
    assert data["@graph"][0]["name"] == text
    for link in page.all("a"):
        scheme = urlsplit(link.attributes["href"]).scheme
        assert scheme in ("", "http", "https", "webcal")


def test_a_half_of_a_pair_that_no_text_may_hold_is_replaced() -> None:
    timeline = timeline_with(event_of("2015", facts=Facts(title="a\ud800b")))
    assert page_of(timeline).one("li", id="event-one").one("h4").words == "a?b"


def test_what_pages_are_made_with_is_loaded_when_one_is_made() -> None:
    code = "import sys, timeline.page; print({'jinja2', 'matplotlib', 'numpy'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_seeds_with_markup_in_them() -> None:
    timeline, _ = timeline_of(
        '[[event]]\nid = "a"\nwhen = "2024"\ntitle = "<b>bold</b> & \\"quoted\\""\n'
        'place = "<img src=x onerror=alert(1)>"\n'
    )
    page = page_of(timeline)
    assert page.one("li", id="event-a").one("h4").words == '<b>bold</b> & "quoted"'
    assert not page.all("b")
