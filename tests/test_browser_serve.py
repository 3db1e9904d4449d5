"""The served page in a browser, over a real server: filters, addresses, seeds that break."""

import http.client
import re
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urlsplit

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped] # has none
from browsing import CHROMIUM, follow
from playwright.sync_api import Browser, Page, expect
from subscribing import Site, seed, served

SEEDS = Path(__file__).parents[1] / "seeds"
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")

NAME = "Kazakhstan and Italy"
OWN = "Show this choice with its own calendar and files"
#: tells what the policy of a page refuses, wherever it is refused
WATCH = """
document.addEventListener("securitypolicyviolation", (violation) => {
  console.error(`refused: ${violation.violatedDirective} ${violation.blockedURI}`);
});
"""


def serving(seeds: Path, exports: Path, *options: str) -> AbstractContextManager[Site]:
    """A server of seeds on a fixed day, with coarse pictures."""
    # A page that hears of changes never comes to rest.
    reload = () if "--reload" in options else ("--no-reload",)
    return served(
        *("--seeds", str(seeds), "--today", "2024-06-01"),
        options=("-o", str(exports), "--dpi", "50", *reload, *options),
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A server of the project's own seeds."""
    with serving(SEEDS, tmp_path_factory.mktemp("exports")) as site:
        yield site


@contextmanager
def opened(browser: Browser, *permissions: str, scripts: bool = True) -> Iterator[Page]:
    """A page on which nothing may go wrong: in its console, its requests, or by a dialog."""
    wrong: list[str] = []
    with browser.new_context(
        permissions=list(permissions), java_script_enabled=scripts, accept_downloads=True
    ) as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}"))
        page.on(
            "requestfailed",
            # A download ends the visit that began it.
            lambda request: (
                None
                if request.failure == "net::ERR_ABORTED"
                else wrong.append(f"{request.url}: {request.failure}")
            ),
        )
        page.on(
            "response",
            lambda reply: (
                wrong.append(f"{reply.url}: {reply.status}")
                if reply.status >= httpx.codes.BAD_REQUEST
                else None
            ),
        )
        yield page
        page.wait_for_load_state("networkidle")
    assert not wrong


def tab_to(page: Page, selector: str) -> None:
    """Come to an element by the keyboard alone."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"the keyboard does not come to {selector}")


def rows(page: Page) -> list[str]:
    """The titles of the events."""
    return page.locator(".rows .title").all_inner_texts()


def check_feed(page: Page, site: Site) -> None:
    """The address to subscribe to has the events that the page shows, and says so many."""
    address = page.locator("#feed").input_value()
    reply = site.client.get(address)
    assert reply.headers["content-type"] == "text/calendar; charset=utf-8"
    assert reply.content.count(b"\r\nBEGIN:VEVENT\r\n") == len(rows(page))
    (said,) = re.findall(r"\d+", page.locator(".facts span").first.inner_text())[:1]
    assert int(said) == len(rows(page))


def test_the_form_is_filled_in_by_keyboard_and_subscribed_to(browser: Browser, site: Site) -> None:
    with opened(browser, "clipboard-read", "clipboard-write") as page:
        page.goto(f"{site.base}/")
        everything = rows(page)
        check_feed(page, site)
        tab_to(page, "input[name=search]")
        page.keyboard.type("central asia")
        tab_to(page, "select[name=status]")
        page.keyboard.type("planned")
        tab_to(page, "#found-files a")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        asked = {("search", "central asia"), ("status", "planned")}
        assert set(parse_qsl(urlsplit(page.url).query)) == asked
        assert rows(page) == [title for title in everything if "Central Asia + Italy" in title]
        check_feed(page, site)
        address = page.locator("#feed").input_value()
        assert set(parse_qsl(urlsplit(address).query)) == asked
        page.evaluate("document.activeElement.blur()")
        tab_to(page, "details.following > summary")
        page.keyboard.press("Enter")
        tab_to(page, "#copy")
        page.keyboard.press("Enter")
        expect(page.locator("#told")).to_have_text("Address copied.")
        assert page.evaluate("navigator.clipboard.readText()") == address


def test_every_service_is_given_the_same_address(browser: Browser, tmp_path: Path) -> None:
    base = "https://example.org/cal"
    with serving(SEEDS, tmp_path, "--base-url", base) as site, opened(browser) as page:
        page.goto(f"{site.base}/?tag=diplomacy&search=a%26b%3D%C3%A9%20%2B")
        feed = page.locator("#feed").input_value()
        assert feed.startswith(f"{base}/timeline.ics?")
        assert parse_qs(urlsplit(feed).query) == {"tag": ["diplomacy"], "search": ["a&b=é +"]}
        webcal = feed.replace("https://", "webcal://")
        links = {
            link.text_content() or "": link.get_attribute("href") or ""
            for link in page.locator(".subscribe :is(.open, dd) a").all()
        }
        assert links.pop("Open in a calendar app") == webcal
        assert set(links) == {"Google Calendar", "Outlook.com", "Microsoft 365"}
        for name, link in links.items():
            asked = parse_qs(urlsplit(link).query)
            if name == "Google Calendar":
                assert asked == {"cid": [webcal]}
            else:
                assert asked["url"] == [feed]
                (title,) = asked["name"]
                assert title.startswith(NAME)


def test_downloads_are_what_their_links_say(browser: Browser, site: Site) -> None:
    starts = {"ICS": b"BEGIN:VCALENDAR", "CSV": b"id,title,", "JSON": b"{", "PNG": b"\x89PNG"}
    starts |= {"SVG": b"<?xml", "PDF": b"%PDF", "TSV": b"id\ttitle\t", "MD": b"# "}
    starts["XLSX"] = b"PK\x03\x04"
    with opened(browser) as page:
        page.goto(f"{site.base}/?year=2024&status=planned")
        for link in page.locator(".downloads a").all():
            kind = link.inner_text()
            address = str(link.evaluate("link => link.href"))
            reply = site.client.get(address)
            assert reply.status_code == httpx.codes.OK
            assert reply.content.startswith(starts.pop(kind))
            if link.get_attribute("download") is not None:
                with page.expect_download() as download:
                    link.click()
                assert download.value.path().read_bytes() == reply.content
                assert download.value.suggested_filename.endswith(f".{kind.lower()}")
        assert set(starts) <= {"SVG"}


def test_it_works_without_scripts(browser: Browser, site: Site) -> None:
    with opened(browser, scripts=False) as page:
        page.goto(f"{site.base}/")
        tab_count = len(rows(page))
        page.get_by_label("Search", exact=True).fill("central asia")
        page.get_by_label("Status", exact=True).select_option("planned")
        follow(page, "button", "Show")
        asked = dict(parse_qsl(urlsplit(page.url).query))
        assert asked == {"search": "central asia", "status": "planned"}
        assert 0 < len(rows(page)) < tab_count
        address = page.locator("#feed").input_value()
        feed = site.client.get(address).content
        assert feed.count(b"\r\nBEGIN:VEVENT\r\n") == len(rows(page))


def test_axe_finds_nothing(browser: Browser, site: Site) -> None:
    # axe-core runs as a script of the page, which the policy would refuse.
    with browser.new_context(bypass_csp=True) as context:
        page = context.new_page()
        for asked in ("", "?tag=none", "?year=2024&as-of=2024-02-01"):
            page.goto(f"{site.base}/{asked}")
            assert Axe().run(page).generate_snapshot() == "", asked


def test_the_page_tells_that_seeds_are_broken_until_they_are_mended(
    browser: Browser, tmp_path: Path
) -> None:
    event = {"id": "fair", "when": "2024-05-01", "title": "Fair"}
    seed(tmp_path, event)
    broken = "The seeds of this timeline have errors at the moment."
    with serving(tmp_path / "seeds", tmp_path / "exports") as site, opened(browser) as page:
        page.goto(f"{site.base}/")
        assert page.get_by_text(broken).count() == 0
        seed(tmp_path, event | {"when": "2024-05-32"})
        site.wait_until(lambda: site.health()["status"] == "stale")
        page.reload()
        assert page.get_by_text(broken).count() == 1
        said = page.get_by_role("status").first.inner_text()
        # Where it is, and not what stands there.
        assert re.search(r"\.toml:\d+: error$", said, re.MULTILINE)
        assert "2024-05-32" not in said
        assert rows(page) == ["Fair"]
        check_feed(page, site)
        seed(tmp_path, event | {"title": "Spring fair"})
        site.wait_until(lambda: site.health()["status"] == "ok")
        page.reload()
        assert page.get_by_text(broken).count() == 0
        assert rows(page) == ["Spring fair"]


def test_an_open_page_follows_the_seeds(browser: Browser, tmp_path: Path) -> None:
    events = [
        {"id": f"e{number}", "when": f"20{number}-05-01", "title": f"Fair {number}"}
        for number in range(10, 40)
    ]
    seed(tmp_path, *events)
    folders = (tmp_path / "seeds", tmp_path / "exports")
    with serving(*folders, "--reload") as site, browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        wrong: list[str] = []
        page.on("console", lambda message: wrong.append(message.text))
        page.goto(f"{site.base}/")
        page.locator("#event-e38 a").first.focus()
        page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
        place = page.evaluate("scrollY")
        assert place > 0
        events[0] |= {"title": "Spring fair"}
        seed(tmp_path, *events)
        expect(page.get_by_text("Spring fair").first).to_be_attached()
        page.wait_for_function("sessionStorage.length === 0")
        assert page.evaluate("document.activeElement.closest('[id]').id") == "event-e38"
        assert page.evaluate("scrollY") == place
        events[0] |= {"when": "2010-05-32"}
        seed(tmp_path, *events)
        expect(page.get_by_text("errors at the moment")).to_be_visible()
        assert wrong == []


def test_hostile_seeds_do_nothing(browser: Browser, tmp_path: Path) -> None:
    title = "<script>alert(1)</script>"
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "hostile.toml").write_text(
        f"""
        [document]
        title = "</script><img src=x onerror=alert(2)>"
        url = "https://example.org/\\"onmouseover=alert(3)//"
        published = 2024-03-01
        [[event]]
        id = "hostile"
        when = "2024-02-29"
        title = "{title}"
        place = "</title><svg onload=alert(4)>"
        url = "https://example.org/?a=<script>alert(5)</script>"
        note = "]]> --> </style><script>alert(6)</script>"
        tags = ["'><script>alert(7)</script>"]
        """
    )
    with serving(tmp_path / "seeds", tmp_path / "exports") as site, opened(browser) as page:
        page.goto(f"{site.base}/")
        assert rows(page) == [title]
        page.get_by_label("Tag", exact=True).select_option(index=1)
        follow(page, "link", OWN)
        assert rows(page) == [title]
        check_feed(page, site)
        links = page.locator("a").evaluate_all(
            "links => links.map(link => new URL(link.href.baseVal ?? link.href, location).protocol)"
        )
        assert set(links) <= {"http:", "https:", "webcal:"}
        assert page.locator("[onmouseover], [onload], [onerror]").count() == 0
        page.goto(f"{site.base}/timeline.svg")
        page.goto(f"{site.base}/?search=<script>alert(8)</script>")
        assert rows(page) == []
        reply = site.get("/?year=<script>alert(9)</script>")
        assert reply.status_code == httpx.codes.BAD_REQUEST
        assert reply.headers["content-type"].startswith("text/plain")


def test_an_address_that_is_a_script_is_served_to_nobody(tmp_path: Path) -> None:
    seed(
        tmp_path,
        {"id": "a", "when": "2024-05-01", "title": "A", "url": "javascript:alert(1)"},
        {"id": "b", "when": "2024-05-02", "title": "B"},
    )
    options = ("--keep-going",)
    with serving(tmp_path / "seeds", tmp_path / "exports", *options) as site:
        for path in ("/", "/timeline.ics", "/timeline.csv", "/timeline.json"):
            assert b"javascript:" not in site.bytes(path), path


@dataclass(slots=True, kw_only=True)
class Proxy:
    """A reverse proxy at ``/cal``, as many sites have one."""

    base: str
    #: whether the server behind it is asked without the prefix
    strips: bool
    #: "127.0.0.1:40321"
    behind: str = ""

    def fetch(self, path: str) -> tuple[int, list[tuple[str, str]], bytes] | None:
        """The answer of the server behind it; None for what is not its."""
        if not path.startswith("/cal/"):
            return None
        asked = path.removeprefix("/cal") if self.strips else path
        connection = http.client.HTTPConnection(self.behind)
        connection.request("GET", asked)
        reply = connection.getresponse()
        found = reply.status, reply.getheaders(), reply.read()
        connection.close()
        return found


@contextmanager
def proxy(*, strips: bool) -> Iterator[Proxy]:
    """A proxy in a thread, of which the server behind is to be named."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = asked.fetch(self.path) or (httpx.codes.NOT_FOUND, [], b"")
            self.send_response_only(status)
            for name, value in headers:
                if name.lower() not in {"content-length", "connection"}:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        asked = Proxy(base=f"http://127.0.0.1:{server.server_port}/cal", strips=strips)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield asked
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("strips", [True, False])
def test_all_of_it_works_under_a_path(browser: Browser, tmp_path: Path, *, strips: bool) -> None:
    with (
        proxy(strips=strips) as front,
        serving(SEEDS, tmp_path, "--base-url", front.base) as site,
        opened(browser) as page,
    ):
        front.behind = site.base.removeprefix("http://")
        page.goto(f"{front.base}/")
        everything = rows(page)
        check_feed(page, site)
        page.get_by_label("Status", exact=True).select_option("planned")
        follow(page, "link", OWN)
        assert page.url == f"{front.base}/?status=planned"
        assert 0 < len(rows(page)) < len(everything)
        check_feed(page, site)
        address = page.locator("#feed").input_value()
        assert address == f"{front.base}/timeline.ics?status=planned"
        for link in page.locator(".downloads a, .sheet img, .asked-for a").all():
            target = str(link.evaluate("link => link.href || link.src"))
            assert target.startswith(f"{front.base}/")
            assert site.client.get(target).status_code == httpx.codes.OK
        follow(page, "link", "Show all")
        assert rows(page) == everything
