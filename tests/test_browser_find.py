"""The filter of a site of files, which a script answers in the browser as a server would."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped] # has none
from browsing import CHROMIUM
from finding import CASES, SEEDS
from making import TODAY, timeline_of
from playwright.sync_api import Browser, Page, Route, expect

from timeline import query
from timeline.page import View, render, whole_index
from timeline.query import years_in
from timeline.site.addresses import ChartedPart, Site, SiteAddresses, key
from timeline.site.paths import INDEX, SEARCH, name_tags, parts_of
from timeline.text.script_json import script_json

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")

BASE = "http://site.example"
FOUND, _ = timeline_of(SEEDS)
PARTS = [
    part
    for part in parts_of(years_in(FOUND), name_tags(query.tags_in(FOUND)))
    if not part.kinds or part.has_page
]
SITE = Site(base=BASE, parts={key(part.query): ChartedPart(part=part, charts=0) for part in PARTS})
#: what a script is told of what is found
HEAR = """
document.addEventListener("timeline:found", ({ detail }) => {
  window.found = detail.anchors && [...detail.anchors];
});
"""


def files() -> dict[str, tuple[str, bytes]]:
    """The files of the site, by their paths."""
    found = {}
    for part in PARTS:
        view = View(
            timeline=FOUND,
            chosen=query.select(FOUND, part.query),
            query=part.query,
            today=TODAY,
            addresses=SiteAddresses(site=SITE, page=part.page),
            charts=0,
        )
        found[part.page] = ("text/html", render(view))
    index = whole_index(FOUND, SiteAddresses(site=SITE, page=INDEX), "en")
    found[SEARCH] = ("application/json", script_json(index).encode())
    return found


@pytest.fixture(scope="module")
def served() -> dict[str, tuple[str, bytes]]:
    return files()


@pytest.fixture
def page(browser: Browser, served: dict[str, tuple[str, bytes]]) -> Iterator[Page]:
    """A page of the site, which must have written nothing to the console when the test ends."""
    told: list[str] = []

    def answer(route: Route) -> None:
        kind, body = served[urlsplit(route.request.url).path.removeprefix("/")]
        route.fulfill(content_type=f"{kind}; charset=utf-8", body=body)

    with browser.new_context(viewport={"width": 375, "height": 667}) as context:
        opened = context.new_page()
        opened.route("**/*", answer)
        opened.add_init_script(HEAR)
        opened.on("console", lambda message: told.append(message.text))
        opened.on("pageerror", lambda error: told.append(str(error)))
        yield opened
        opened.wait_for_load_state("networkidle")
    assert not told


def shown(page: Page) -> list[str]:
    """The ids of the events whose rows are not hidden."""
    rows = page.locator("[id^='event-']:not([hidden])")
    names: list[str] = rows.evaluate_all("rows => rows.map(row => row.id.slice(6))")
    return sorted(names)


def test_the_browser_finds_what_the_server_finds(page: Page) -> None:
    page.goto(f"{BASE}/{INDEX}")
    found = page.evaluate(
        """async (cases) => {
          const { chooser, isRead } = timelineFind;
          const index = JSON.parse(document.getElementById("find-index").textContent);
          const whole = await (await fetch("search.json")).json();
          return cases.map((pairs) => [index, whole].map((each) =>
            pairs.every((pair) => isRead(pair, each))
              ? each.rows.filter((_, at) => chooser(pairs, each)(at)).sort()
              : null));
        }""",
        [pairs for pairs, _ in CASES],
    )
    wanted = [ids if ids is None else [f"event-{name}" for name in ids] for _, ids in CASES]
    assert found == [[ids, ids] for ids in wanted]


def test_words_and_choices_stand_in_the_address(page: Page) -> None:
    page.goto(f"{BASE}/{INDEX}")
    page.get_by_role("searchbox", name="Search").press_sequentially("muséum")
    assert shown(page) == ["day"]
    expect(page.get_by_role("status").filter(has_text="of")).to_have_text("1 of 8 events")
    assert page.evaluate("window.found") == ["event-day"]
    groups = page.locator("section.year:not([hidden]) h3")
    assert [text.split() for text in groups.all_inner_texts()] == [
        ["2024", "1", "of", "2", "events"]
    ]
    page.get_by_role("searchbox", name="Search").fill("")
    page.locator("#tag").select_option("culture")
    page.locator("#status").select_option("planned")
    assert page.url == f"{BASE}/{INDEX}?status=planned&tag=culture"
    assert shown(page) == ["month"]
    page.reload()
    assert shown(page) == ["month"]
    assert page.locator("#status").input_value() == "planned"
    page.get_by_role("button", name="Remove the filter Status: planned").click()
    assert (shown(page), page.url) == (["day", "month"], f"{BASE}/{INDEX}?tag=culture")
    # One tag has a page, and so a calendar, of its own.
    own = page.locator("#found-files a")
    assert own.get_attribute("href") == "tag/culture.html"
    page.locator("#from").select_option("2024")
    page.locator("#to").select_option("2019")
    # Years that were exchanged are put in order.
    assert page.locator("#from").input_value() == "2019"
    assert shown(page) == ["day", "month"]
    page.locator("#to").select_option("2019")
    assert shown(page) == []
    page.get_by_role("button", name="Without Tag “culture”: 2").click()
    assert shown(page) == ["by", "two"]
    page.get_by_role("button", name="Remove the filter From").click()
    page.get_by_role("button", name="Remove the filter To").click()
    assert (len(shown(page)), page.url) == (8, f"{BASE}/{INDEX}")
    assert page.evaluate("window.found") is None
    assert Axe().run(page).generate_snapshot() == ""


def test_the_page_of_a_part_looks_in_the_whole(page: Page) -> None:
    page.goto(f"{BASE}/year/2024.html?search=rom&event=x&where=nothing")
    assert page.locator("#found").inner_text().endswith("cannot filter by where “nothing”.")
    expect(page.locator("#found-elsewhere a").first).to_have_text("2 of all 8 events match")
    told = page.locator("#found-elsewhere li a")
    assert told.first.get_attribute("href") == "../index.html#event-old"
    # What it does not have is asked of the page that has all.
    page.goto(f"{BASE}/tag/culture.html")
    page.locator("#tag").select_option("transport")
    page.wait_for_url(f"{BASE}/index.html?tag=transport")
    assert shown(page) == ["month"]
