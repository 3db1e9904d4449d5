"""The manual as web pages."""

import hashlib
from base64 import b64encode
from itertools import pairwise
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped] # has none
from browsing import CHROMIUM
from playwright.sync_api import Browser
from test_page_html import parsed

from timeline.manual import INDEX, TOPICS, title
from timeline.page import MANUAL, render_manual

HOME = "../index.html"
PAGES = {name: parsed(render_manual(name, home=HOME)) for name in MANUAL}


def test_there_is_a_page_for_each_topic_and_one_that_leads_to_them() -> None:
    assert (INDEX, *TOPICS) == MANUAL


@pytest.mark.parametrize("name", MANUAL)
def test_a_page_has_its_title(name: str) -> None:
    assert PAGES[name].one("h1").words == title(name)
    assert PAGES[name].one("title").words.startswith(title(name))


@pytest.mark.parametrize("name", MANUAL)
def test_headings_go_down_one_step_at_a_time(name: str) -> None:
    levels = [int(item.tag[1]) for item in PAGES[name].walk() if item.tag in ("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", MANUAL)
def test_links_lead_to_pages_headings_and_home(name: str) -> None:
    for link in PAGES[name].all("a"):
        file, fragment = urldefrag(link.attributes["href"])
        if file == HOME:
            continue
        page = PAGES[file.removesuffix(".html") or name]
        assert not fragment or page.one(id=fragment)


@pytest.mark.parametrize("name", MANUAL)
def test_the_page_says_where_it_is(name: str) -> None:
    (here,) = PAGES[name].all("a", aria_current="page")
    assert here.attributes["href"] == f"{name}.html"


@pytest.mark.parametrize("name", MANUAL)
def test_nothing_is_loaded_and_nothing_runs(name: str) -> None:
    page = PAGES[name]
    assert not page.all("script")
    assert not [item for item in page.walk() if {"src", "style"} & item.attributes.keys()]
    policy = page.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    assert "script-src" not in policy
    for style in page.all("style"):
        digest = b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_tables_and_code_are_read() -> None:
    assert len(PAGES["dates"].all("tr")) > 40
    assert "<event id>@<timeline id>" in PAGES["feed"].one("main").text
    assert "<!--" not in PAGES["dates"].text


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")
@pytest.mark.parametrize("width", [400, 1280])
@pytest.mark.parametrize("name", ["commands", "documents", "page", "recipes"])
def test_a_browser_shows_all_of_it(browser: Browser, tmp_path: Path, name: str, width: int) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(render_manual(name, home=HOME))
    told: list[str] = []
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.on("console", lambda message: told.append(message.text))
        page.goto(file.as_uri())
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width
        assert page.evaluate("getComputedStyle(document.querySelector('h2')).fontWeight") == "600"
        assert not Axe().run(page).response["violations"]
    assert not told
