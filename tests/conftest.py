import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from browsing import CHROMIUM

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that the environment says of widths or options changes what a test sees."""
    for name in [key for key in os.environ if key == "COLUMNS" or key.startswith("TIMELINE_")]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Chromium, for tests that skip where there is none."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()
