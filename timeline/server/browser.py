"""The browser of whoever runs a server."""

import os
import sys
import threading
import webbrowser


def open_soon(address: str) -> bool:
    """Have a browser show an address; False where none would have a window."""
    if not _has_screen():
        return False
    # It may wait for the browser to end.
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    return True


def _has_screen() -> bool:
    """Whether a browser would have a window; one of the terminal would take that over."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"))
