"""The page in a browser: what it shows, runs and refuses, and what axe-core finds of it."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from typing import Any, Literal
from urllib.parse import parse_qsl, urlsplit

import pymupdf
import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped] # has none
from browsing import CHROMIUM, follow
from making import timeline_of
from playwright.sync_api import Browser, Page, expect
from test_page_html import SEEDS, Site, event_of, timeline_with, view_of

from timeline import query
from timeline.model import Facts, Status
from timeline.page import content_security_policy, render

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")

OWN = "Show this choice with its own calendar and files"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"><path d="M0 0h8v6"/></svg>'
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
MANY = timeline_with(
    *(
        event_of(
            f"{1900 + number}",
            id=f"e{number}",
            facts=Facts(
                title=title,
                tags=(f"{title[:20]} {number}", f"tag {number}"),
                participants=(title,),
                note=title,
                url="https://example.org/event",
            ),
            sources=("https://example.org/" + "path/" * 20,),
        )
        for number, title in enumerate([LONG, "قمة المناخ الإقليمية", "中亚区域气候峰会"] * 5)
    )
)
CENTURY = timeline_with(
    *(
        event_of(f"{1900 + number}", id=f"e{number}", facts=Facts(title=f"Event {number}"))
        for number in range(100)
    )
)
#: timelines by the first part of the path, with how their sites are asked
SITES = {
    "server": (SEEDS, True),
    "files": (SEEDS, False),
    "many": (MANY, True),
    "many-files": (MANY, False),
    "century": (
        timeline_with(
            *(
                event_of(f"{1900 + at}", id=f"e{at}", facts=Facts(title=f"Event {at}"))
                for at in range(100)
            )
        ),
        True,
    ),
    "none": (timeline_with(), True),
}


#: those of which the first event is looked for: few and many, all past, to come, without a date
FIRST = ("server", "two", "thousand", "to-come", "undated")
SITES_OF_FIRST = {
    "two": timeline_with(*(event_of(f"{2015 + n}", id=f"e{n}") for n in range(2))),
    "thousand": timeline_with(*(event_of(f"{1000 + n}", id=f"e{n}") for n in range(1000))),
    "to-come": timeline_with(event_of("2400-01-01", status=Status.PLANNED)),
    "undated": timeline_of('[[event]]\nid = "u"\ntitle = "U"\nstatus = "planned"\n')[0],
}


@dataclass(frozen=True)
class Served:
    """A server on the loopback, and what it has been asked."""

    base: str
    asked: list[str] = field(default_factory=list)

    def page(self, site: str) -> str:
        return f"{self.base}/{site}/"


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            parts = urlsplit(self.path)
            _, name, rest = parts.path.split("/", 2)
            body, kind = PICTURE, "image/svg+xml"
            if not rest:
                body, kind = _page(name, parts.query, self.headers["Host"]), "text/html"
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Content-Security-Policy", content_security_policy())
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield Served(base=f"http://127.0.0.1:{server.server_port}", asked=asked)
        server.shutdown()
        thread.join()


def _page(name: str, asks: str, host: str) -> bytes:
    timeline, has_form = SITES.get(name) or (SITES_OF_FIRST[name], True)
    pairs = parse_qsl(asks, keep_blank_values=True)
    query.read(pairs)
    site = Site(has_form=has_form, base=f"http://{host}/{name}/")
    view = view_of(timeline, *pairs, site=site, charts=2)
    return render(replace(view, stale=("a.toml:3: error",)) if name == "files" else view)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that must have written nothing to the console when the test ends."""
    told: list[str] = []
    with browser.new_context() as context:
        opened = context.new_page()
        opened.on("console", lambda message: told.append(message.text))
        opened.on("pageerror", lambda error: told.append(str(error)))
        yield opened
        opened.wait_for_load_state("networkidle")
    assert not told


@pytest.mark.parametrize("site", SITES)
def test_everything_is_loaded_and_nothing_is_refused(page: Page, served: Served, site: str) -> None:
    page.goto(served.page(site))
    page.wait_for_load_state("networkidle")
    broken = "Array.from(document.images).filter(i => i.loading !== 'lazy' && !i.naturalWidth)"
    assert page.evaluate(f"{broken}.length") == 0
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "600"
    assert not [path for path in served.asked if "favicon" in path]


def test_a_policy_that_is_broken_is_seen(browser: Browser, served: Served) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        with page.expect_console_message() as told:
            page.goto(served.page("server"))
            page.evaluate("document.body.setAttribute('style', 'color: red')")
        assert "Content Security Policy" in told.value.text


def test_the_address_is_copied(browser: Browser, served: Served) -> None:
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(f"{served.page('server')}?tag=trade")
        page.locator("details.following > summary").click()
        page.get_by_role("button", name="Copy address").click()
        expect(page.locator("#told")).to_have_text("Address copied.")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == f"{served.page('server')}timeline.ics?tag=trade"


@pytest.mark.parametrize(
    ("without", "said"),
    [
        (NO_CLIPBOARD, "Address copied."),
        (
            f"{NO_CLIPBOARD}; document.execCommand = undefined",
            "The address is selected: copy it with your keyboard or menu.",
        ),
    ],
)
def test_the_address_is_selected_where_there_is_no_clipboard(
    page: Page, served: Served, without: str, said: str
) -> None:
    page.add_init_script(without)
    page.goto(f"{served.page('server')}#follow")
    page.get_by_role("button", name="Copy address").click()
    expect(page.locator("#told")).to_have_text(said)
    assert page.evaluate("getSelection().toString()") == f"{served.page('server')}timeline.ics"


def test_the_form_asks_what_is_filled_in_and_no_more(page: Page, served: Served) -> None:
    page.goto(f"{served.page('server')}?place=Italy")
    page.get_by_label("Search", exact=True).fill("meeting")
    # Years that were exchanged are put in order.
    page.get_by_label("From", exact=True).select_option("2025")
    page.get_by_label("To", exact=True).select_option("2024")
    assert page.locator("#found").inner_text() == "1 of 3 events"
    follow(page, "link", OWN)
    asked = parse_qsl(urlsplit(page.url).query, keep_blank_values=True)
    assert sorted(asked) == [
        ("from", "2024"),
        ("place", "Italy"),
        ("search", "meeting"),
        ("to", "2025"),
    ]
    assert page.get_by_role("heading", level=4).all_inner_texts() == [
        "Central Asia + Italy meeting in Rome"
    ]


def test_it_works_without_scripts(browser: Browser, served: Served) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(served.page("server"))
        page.locator("details.following > summary").click()
        assert page.get_by_role("textbox", name="Address of the calendar").is_visible()
        assert page.get_by_role("button", name="Copy address").count() == 0
        page.get_by_label("Tag", exact=True).select_option("climate")
        follow(page, "button", "Show")
        assert page.get_by_role("heading", level=1).inner_text().endswith(": climate")
        assert page.get_by_role("heading", level=4).count() == 1
        follow(page, "link", "Remove the filter Tag: climate")
        assert page.get_by_role("heading", level=4).count() == len(SEEDS.events)


@pytest.mark.parametrize(
    ("site", "scheme", "width"),
    [
        *product(("server", "many-files"), ("light", "dark"), (1280, 360)),
        ("files", "light", 900),
        ("many", "dark", 900),
        ("none", "light", 1280),
    ],
)
def test_axe_finds_nothing(
    browser: Browser, served: Served, site: str, scheme: Literal["light", "dark"], width: int
) -> None:
    # axe-core runs as a script of the page, which the policy would refuse.
    with browser.new_context(bypass_csp=True, color_scheme=scheme) as context:
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{served.page(site)}#{'' if site == 'many' else 'follow'}")
        assert Axe().run(page).generate_snapshot() == ""


@pytest.mark.parametrize("width", [1280, 900, 360, 320])
@pytest.mark.parametrize("site", SITES)
def test_nothing_but_the_chart_scrolls_sideways(
    page: Page, served: Served, site: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(served.page(site))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    wide = page.evaluate(
        "Array.from(document.querySelectorAll('body *:not(img, .strip *)'))"
        ".filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1)"
        ".map(e => e.outerHTML.slice(0, 80))"
    )
    assert wide == []


def test_the_keyboard_comes_to_everything_from_the_skip_link_on(page: Page, served: Served) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(served.page("server"))
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the events")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Events", exact=True)).to_be_focused()


def test_the_panel_opens_and_closes_by_keys(page: Page, served: Served) -> None:
    page.goto(served.page("server"))
    page.locator("details.following > summary").focus()
    page.keyboard.press("Enter")
    address = page.get_by_role("textbox", name="Address of the calendar")
    expect(address).to_be_visible()
    address.focus()
    page.keyboard.press("Escape")
    expect(address).to_be_hidden()
    expect(page.locator("details.following > summary")).to_be_focused()


def test_the_first_event_stands_in_the_first_screen(page: Page, served: Served) -> None:
    for site, (width, height) in product(FIRST, ((1280, 800), (375, 667))):
        page.set_viewport_size({"width": width, "height": height})
        page.goto(served.page(site))
        box = page.locator(".now li").first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= height, (site, width)


def test_a_link_to_an_event_finds_it_in_a_year_that_is_folded(page: Page, served: Served) -> None:
    page.goto(f"{served.page('century')}#event-e3")
    expect(page.locator("#event-e3")).to_be_in_viewport()
    assert page.evaluate("document.querySelector(':target').id") == "event-e3"
    page.get_by_role("navigation", name="Years").get_by_role("link", name="1950s").click()
    expect(page.get_by_role("heading", name="Event 50", exact=True)).to_be_in_viewport()
    page.get_by_role("button", name="Open all years").click()
    assert page.locator("details.era:not([open]), .year details:not([open])").count() == 0


def test_print_has_the_events_and_the_chart_and_nothing_to_press(
    page: Page, served: Served
) -> None:
    page.goto(served.page("server"))
    page.emulate_media(media="print")
    for name in ("Copy address", "Show"):
        assert page.get_by_role("button", name=name).count() == 0
    assert page.locator("figure.timeline-chart svg:visible").count()
    assert page.get_by_role("heading", level=4).count() == len(SEEDS.events)
    paper: Any = pymupdf.open(stream=page.pdf(format="A4"))  # type: ignore[no-untyped-call] # has none
    texts = [" ".join(sheet.get_text().split()) for sheet in paper]
    assert len(texts) > 1
    # The heads of the table stand on each page that it goes on to, and the address at the end.
    assert all("Date Event Sources" in text for text in texts[: len(texts) - 1])
    assert f"{served.page('server')}timeline.ics" in texts[-1]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_the_page_of_an_event(
    browser: Browser, served: Served, scheme: Literal["light", "dark"], width: int
) -> None:
    with browser.new_context(bypass_csp=True, color_scheme=scheme) as context:
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(served.page("server"))
        full, hollow = (page.locator(f".rows > .{name}").first for name in ("dot", "maybe"))
        fill = "e => getComputedStyle(e, '::after').backgroundColor"
        assert full.evaluate(fill) != hollow.evaluate(fill)
        title = "Italian Cultural Centre opens in Almaty"
        page.get_by_role("heading", name=title, level=4).get_by_role("link").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        assert Axe().run(page).generate_snapshot() == ""
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.get_by_role("link", name="Kazakhstan and Italy").click()
        expect(page.locator("#event-cultural-centre-almaty")).to_be_in_viewport()
