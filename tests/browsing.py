"""The browser that pages and pictures are looked at with."""

import shutil
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from playwright.sync_api import Page

#: where it is; None where there is none
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)


def follow(page: "Page", role: Literal["button", "link"], name: str) -> None:
    """Click what leads to another page, and wait until that has been loaded."""
    with page.expect_navigation():
        page.get_by_role(role, name=name).click()
