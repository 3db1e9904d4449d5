import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from browsing import CHROMIUM
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# The same examples at each run, so that no commit fails by chance; `--hypothesis-profile search`
# looks for new ones.
settings.register_profile("suite", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("suite")


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
