"""The web server: page, feed, sheet and chart of seeds that may change at any time."""

from collections.abc import Callable

from timeline.server.settings import PROXIES, Limits, Settings
from timeline.server.source import BrokenSeedsError, SeedSource, SnapshotSource

__all__ = [
    "PROXIES",
    "BrokenSeedsError",
    "Limits",
    "SeedSource",
    "Settings",
    "SnapshotSource",
    "run",
]


def run(
    settings: Settings, source: SnapshotSource, say: Callable[[str], None] | None = None
) -> None:
    """Serve until SIGINT or SIGTERM; a second one ends the process at once.

    Args:
        settings: Where, and as what.
        source: What is served.
        say: Takes what happened, with the time of the day; written to standard error unless
            given.

    Raises:
        TimelineError: The seeds are not in order to begin with.
        OutputError: There is nowhere to listen.
    """
    # uvicorn is imported where something is served.
    from timeline.server.server import run as serve

    serve(settings, source, say)
