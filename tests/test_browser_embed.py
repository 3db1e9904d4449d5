"""The page for a frame in a frame of another site, with the HTML that the page gives to copy."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped] # has none
from browsing import CHROMIUM
from playwright.sync_api import Browser, Page
from subscribing import Site, served

SEEDS = Path(__file__).parents[1] / "seeds"
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")


@dataclass
class Article:
    """A page of another site, of which the test writes the HTML."""

    port: int = 0
    html: list[str] = field(default_factory=list)

    def at(self, host: str) -> str:
        return f"http://{host}:{self.port}/"


@pytest.fixture(scope="module")
def article() -> Iterator[Article]:
    written = Article()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = f"<!DOCTYPE html><title>A</title>{''.join(written.html)}".encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        written.port = server.server_port
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield written
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, article: Article) -> Iterator[Site]:
    exports = tmp_path_factory.mktemp("exports")
    with served(
        *("--seeds", str(SEEDS), "--today", "2024-06-01"),
        options=("-o", str(exports), "--embed-from", article.at("127.0.0.1")),
    ) as started:
        yield started


def height(page: Page) -> float:
    return float(page.eval_on_selector("iframe", "frame => frame.getBoundingClientRect().height"))


def inner(page: Page) -> float:
    return float(page.frames[1].evaluate("document.documentElement.getBoundingClientRect().height"))


def test_it_stands_in_the_pages_of_a_site_that_is_named(
    browser: Browser, site: Site, article: Article
) -> None:
    with browser.new_context(viewport={"width": 1040, "height": 800}) as context:
        page = context.new_page()
        page.goto(f"{site.base}/?year=2023")
        article.html = [page.locator("#snippet-follows").input_value()]
        page.goto(article.at("127.0.0.1"))
        page.wait_for_function("document.querySelector('iframe').style.height")
        assert page.frames[1].url == f"{site.base}/embed?year=2023"
        wide = height(page)
        assert 0 <= wide - inner(page) < 1
        # Nobody but the frame says how high it is.
        told = {"type": "timeline:height", "id": "x", "height": 5000}
        page.evaluate("told => postMessage(told, '*')", told)
        page.set_viewport_size({"width": 340, "height": 800})
        page.wait_for_function(f"document.querySelector('iframe').style.height !== '{wide:g}px'")
        page.wait_for_timeout(100)
        assert 0 <= height(page) - inner(page) < 1
        assert page.frames[1].evaluate("document.documentElement.scrollWidth <= innerWidth")
        # The same page of another site, which is not named, and the whole page in a frame.
        page.goto(article.at("localhost"))
        page.wait_for_timeout(300)
        assert page.frames[1].url.startswith("chrome-error:")
        article.html = [f'<iframe src="{site.base}/"></iframe>']
        page.goto(article.at("127.0.0.1"))
        page.wait_for_timeout(300)
        assert page.frames[1].url.startswith("chrome-error:")


@pytest.mark.parametrize(("look", "width"), [("", 320), ("theme=dark", 1000)])
def test_everybody_can_read_it(browser: Browser, site: Site, look: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.goto(f"{site.base}/embed?{look}")
        found = Axe().run(page).response["violations"]
        assert [violation["id"] for violation in found] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
