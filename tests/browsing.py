"""The browser that pages and pictures are looked at with."""

import shutil

#: where it is; None where there is none
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
