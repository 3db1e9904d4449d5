"""The page of a review in a browser: by keyboard alone, in two windows, and when all is killed."""

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped] # has none
from browsing import CHROMIUM
from playwright.sync_api import Browser, Page, ViewportSize, expect
from reviewing import write_plan
from serving import Server, process

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")

REVIEWING = Path(__file__).parent / "reviewing.py"
DESKTOP = ViewportSize(width=1280, height=800)
PHONE = ViewportSize(width=375, height=667)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@contextlib.contextmanager
def reviewed(folder: Path) -> Iterator[tuple[str, Server]]:
    """The address of a review of what is in a folder."""
    with process([str(REVIEWING), str(folder)]) as server:
        yield server.wait_for_line("Review at").split(" ")[2], server


def decisions(folder: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((folder / "decisions.json").read_text())
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("review")


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """The address of a review of what is in the folder."""
    with reviewed(folder) as (address, _):
        yield address


@contextlib.contextmanager
def opened(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    """A page on which nothing goes wrong; it shows its first draft."""
    wrong: list[str] = []
    with browser.new_context(**options) as context:
        page = context.new_page()
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(address)
        expect(page.locator("mark.current")).to_be_in_viewport()
        yield page
    assert not wrong


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_the_whole_way_by_keyboard(  # noqa: PLR0915 - it is one way
    browser: Browser, folder: Path, address: str, size: ViewportSize
) -> None:
    write_plan(folder, 5, 1, published="")
    with opened(browser, address, viewport=size) as page:
        title, left, heard = (page.locator(name) for name in ("#title", "#progress", "#told"))
        expect(left).to_have_text("6 of 6 left · 1 with a doubt")
        # The one with a doubt comes first.
        expect(title).to_have_value("Survey of the library")
        expect(page.locator("#doubts")).to_have_text("the year is not in the text")
        press(page, "p")
        page.keyboard.type("2026-11-20")
        press(page, "Enter")
        publication = page.locator("#publication")
        expect(publication).to_be_hidden()
        # It can be mended later.
        press(page, "p")
        expect(publication).to_be_visible()
        press(page, "Escape")
        expect(publication).to_be_hidden()
        press(page, "d")
        page.keyboard.type("31 February 2027")
        expect(page.locator("#reading .wrong")).to_be_visible()
        press(page, "Control+a")
        page.keyboard.type("Monday")
        expect(page.locator("#reading")).to_contain_text("2026-11-23")
        expect(page.locator("#reading")).to_contain_text("implied: year, month, day")
        press(page, "Enter", "a")
        expect(title).to_have_value("Opening of the harbour")
        expect(heard).to_contain_text("Opening of the harbour. 1 January 2027")
        press(page, "r")
        expect(page.get_by_role("dialog")).to_contain_text("Why is it refused?")
        press(page, "2")
        expect(title).to_have_value("Repair of the bridge")
        press(page, "u")
        expect(title).to_have_value("Opening of the harbour")
        press(page, "r", "b")
        page.keyboard.type("eside the matter")
        press(page, "Enter")
        expect(title).to_have_value("Repair of the bridge")
        expect(page.locator("#candidates")).to_contain_text("87 % · both say harbour")
        press(page, "1", "e")
        # Letters are letters in a field.
        page.keyboard.type("Repair; a, r and u")
        press(page, "Escape", "n", "k")
        expect(title).to_have_value("Repair; a, r and u")
        press(page, "Control+Enter")
        expect(title).to_have_value("Closing of the tram line")
        press(page, "m", "ArrowDown", "Enter")
        expect(left).to_have_text("2 of 6 left")
        press(page, "Shift+n")
        expect(page.locator("#documents")).to_contain_text("part 2")
        press(page, "s")
        page.keyboard.type("mill")
        expect(page.get_by_role("dialog").get_by_role("listitem")).to_have_count(1)
        press(page, "Enter", "a")
        expect(page.locator("#done")).to_contain_text("Every draft of this document is decided.")
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    made = decisions(folder)
    kinds = ["document", "accept", "refuse", "accept", "merge", "accept"]
    assert [one["kind"] for one in made] == kinds
    assert made[1]["fields"]["when"] == "Monday"
    assert made[2]["reason"] == "beside the matter"
    assert (made[3]["event"], made[3]["fields"]["title"]) == ("old", "Repair; a, r and u")
    assert made[5]["event"] == "known-old mill"


def test_keys_can_be_switched_off_and_a_held_key_decides_once(
    browser: Browser, folder: Path, address: str
) -> None:
    write_plan(folder, 4)
    with opened(browser, address) as page:
        press(page, "?", " ", "Escape")
        press(page, "a", "r")
        expect(page.get_by_role("dialog")).to_have_count(0)
        page.reload()
        expect(page.locator("#keys-on")).not_to_be_checked()
        press(page, "a")
        page.get_by_role("button", name="Keys").press("Enter")
        press(page, " ", "Escape")
        for _ in range(20):
            page.keyboard.down("a")
        page.keyboard.up("a")
        expect(page.locator("#progress")).to_have_text("3 of 4 left")
    assert len(decisions(folder)) == 1


def test_two_windows_and_the_end_of_the_server(browser: Browser, tmp_path: Path) -> None:
    write_plan(tmp_path, 4)
    with (
        reviewed(tmp_path) as (address, server),
        opened(browser, address) as first,
        browser.new_context() as context,
    ):
        second = context.new_page()
        second.goto(address)
        expect(second.locator("mark.current")).to_be_visible()
        press(first, "a")
        expect(first.locator("#progress")).to_have_text("3 of 4 left")
        # Before the other window can have heard of it.
        press(second, "a")
        expect(second.locator("#trouble")).not_to_be_empty()
        expect(second.locator("#progress")).to_have_text("3 of 4 left")
        assert len(decisions(tmp_path)) == 1
        press(first, "a")
        expect(first.locator("#progress")).to_have_text("2 of 4 left")
        second.evaluate("dispatchEvent(new Event('focus'))")
        expect(second.locator("#progress")).to_have_text("2 of 4 left")
        # Its console would tell of the end.
        first.goto("about:blank")
        # Something that is under way is kept, or was not answered.
        press(second, "j", "a")
        server.process.kill()
        server.process.wait()
        second.evaluate("dispatchEvent(new Event('focus'))")
        expect(second.locator("#trouble")).to_contain_text("What you have decided is kept")
        assert len(decisions(tmp_path)) in (2, 3)


def test_axe_finds_nothing(browser: Browser, folder: Path, address: str) -> None:
    write_plan(folder, 5, published="")
    # axe-core runs as a script of the page, which the policy would refuse.
    with opened(browser, address, bypass_csp=True, viewport=DESKTOP) as page:
        press(page, "a", "o", "d")
        page.keyboard.type("31 February 2027")
        expect(page.locator("#reading .wrong")).to_be_visible()
        press(page, "Escape")
        for keys in ((), ("r",), ("Escape", "?"), ("Escape",)):
            press(page, *keys)
            if keys == ("Escape",):
                page.set_viewport_size(PHONE)
            for scheme in SCHEMES if keys in ((), ("Escape",)) else SCHEMES[:1]:
                page.emulate_media(color_scheme=scheme)
                assert Axe().run(page).generate_snapshot() == "", (keys, scheme)
        for button in page.locator("button:visible").all():
            box = button.bounding_box()
            assert box is not None
            assert box["height"] >= 44, button.inner_text()
            assert box["width"] >= 44, button.inner_text()


def test_a_text_is_text(browser: Browser, folder: Path, address: str) -> None:
    write_plan(folder, 1)
    plan = json.loads((folder / "plan.json").read_text())
    before = "<img src=x onerror=alert(1)> \u202e\x00\x1b[31m 😀 "
    (item,) = plan["items"]
    plan["documents"][0]["text"] = before + plan["documents"][0]["text"] + "\ud800</p>"
    item |= {"start": item["start"] + len(before), "end": item["end"] + len(before)}
    item["fields"]["title"] = before
    item["doubts"] = [before]
    (folder / "plan.json").write_text(json.dumps(plan))
    with opened(browser, address) as page:
        expect(page.locator("mark")).to_have_text(item["fields"]["when"])
        assert page.locator("img").count() == 0
        said = page.locator("#passage").inner_text()
        assert said.startswith("<img src=x onerror=alert(1)> \ufffd␀␛[31m 😀 The council")
