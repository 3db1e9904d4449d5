"""The chart in a browser: by keyboard and by touch, and whether labels meet."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped] # has none
from browsing import CHROMIUM
from playwright.sync_api import Browser, Page, expect
from test_page_html import SEEDS, event_of, timeline_with, view_of

from timeline.model import Facts, Timeline
from timeline.page import render

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")

HERE = "http://chart.example/"
WORDS = (
    "The council votes",
    "A law is signed at last by all",
    "Strike",
    "Talks on the new port begin",
)
FORTY = timeline_with(
    *(
        event_of(
            f"{2010 + number % 17}-{1 + number % 12:02}-{1 + number * 7 % 28:02}"[
                : (10, 7, 4)[number % 3]
            ],
            id=f"e{number}",
            facts=Facts(title=f"{WORDS[number % 4]} {number}"),
        )
        for number in range(40)
    )
)
MANY = timeline_with(
    *(
        event_of(
            f"{1700 + number % 320}-05-06", id=f"m{number}", facts=Facts(title=f"Event {number}")
        )
        for number in range(640)
    )
)
#: pairs of labels that overlap, and labels that leave the picture, of the one that is seen
MEETING = """() => {
  const pictures = document.querySelectorAll(".timeline-chart > svg, .chart-view svg");
  const svg = [...pictures].find((one) => one.checkVisibility());
  const frame = svg.getBoundingClientRect();
  const boxes = [...svg.querySelectorAll("text")].map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const [words, low, high] = [text.textContent, top + 2, bottom - 2];
    return { words, left: left + 1, right: right - 1, top: low, bottom: high };
  });
  const out = (a) => a.left < frame.left || a.right > frame.right || a.bottom > frame.bottom;
  const meet = (a, b) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const wrong = boxes.filter((a, at) => out(a) || boxes.some((b, to) => to > at && meet(a, b)));
  return [boxes.length, wrong.map(({ words }) => words)];
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that must have written nothing to the console when the test ends."""
    told: list[str] = []
    with browser.new_context(reduced_motion="reduce") as context:
        opened = context.new_page()
        opened.on("console", lambda message: told.append(message.text))
        opened.on("pageerror", lambda error: told.append(str(error)))
        yield opened
    assert not told


def show(page: Page, timeline: Timeline) -> None:
    html = render(view_of(timeline))
    page.route("**/*", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(HERE)


def test_the_chart_is_used_with_the_keyboard(page: Page) -> None:
    show(page, SEEDS)
    card, chart = page.locator(".chart-card"), page.locator(".chart-view")
    chart.focus()
    page.keyboard.press("+")
    page.keyboard.press("ArrowLeft")
    assert page.locator(".chart-view [data-event]").count() < len(SEEDS.events)
    page.keyboard.press("Home")
    expect(page.locator(".chart-view [data-event]")).to_have_count(len(SEEDS.events))
    page.keyboard.press("Tab")
    expect(card).to_contain_text("Italian referendum")
    page.keyboard.press("ArrowRight")
    expect(card).to_contain_text("2015")
    # All events are one stop.
    assert page.locator(".chart-view [data-event][tabindex='0']").count() == 1
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(page.locator(":focus")).to_have_attribute("data-event", "event-epca-signed")
    assert not Axe().run(page, context=".chart").response["violations"]
    page.keyboard.press("Enter")
    assert page.url == f"{HERE}#event-epca-signed"


def test_many_events_are_counted_and_a_column_leads_to_its_events(page: Page) -> None:
    show(page, MANY)
    heard = "document.documentElement.dataset.heard = [event.detail.from, event.detail.to]"
    page.evaluate(f"document.addEventListener('timeline:window', (event) => {{ {heard} }})")
    column = page.locator(".chart-view .year").nth(60)
    years = column.get_attribute("aria-label") or ""
    column.click()
    events = page.locator(".chart-view [data-event]")
    assert 1 < events.count() < 30
    days = re.compile(r"^\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d$")
    expect(page.locator("html")).to_have_attribute("data-heard", days)
    assert years[:2] in {"17", "18", "19", "20"}
    found = "new CustomEvent('timeline:found', {detail: {anchors: new Set(['event-m1'])}})"
    page.evaluate(f"document.dispatchEvent({found})")
    page.get_by_role("button", name="Whole").click()
    expect(events).to_have_count(1)


def test_a_finger_opens_the_card_and_still_scrolls_the_page(browser: Browser) -> None:
    with browser.new_context(
        viewport={"width": 375, "height": 667}, has_touch=True, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        show(page, FORTY)
        marks = page.locator(".chart-view [data-event] .hit")
        marks.nth(3).scroll_into_view_if_needed()
        marks.nth(3).tap()
        expect(page.locator(".chart-card")).to_be_visible()
        assert page.url == HERE
        page.locator(".chart-card a").first.tap()
        assert page.url.startswith(f"{HERE}#event-e")
        assert (
            page.evaluate("getComputedStyle(document.querySelector('.chart-view')).touchAction")
            == "pan-y"
        )
        assert not Axe().run(page, context=".chart").response["violations"]


@pytest.mark.parametrize("width", [1280, 375])
@pytest.mark.parametrize("script", [True, False])
def test_labels_neither_meet_nor_leave_the_chart(
    browser: Browser, width: int, *, script: bool
) -> None:
    with browser.new_context(
        viewport={"width": width, "height": 800},
        java_script_enabled=script,
        reduced_motion="reduce",
    ) as context:
        page = context.new_page()
        show(page, FORTY)
        count, wrong = page.evaluate(MEETING)
        assert count > 30
        assert wrong == []
        if script:
            page.get_by_role("button", name="Zoom in").click()
            assert page.evaluate(MEETING)[1] == []
