"""The server of a review, which only browsers of this machine reach."""

import asyncio
from collections.abc import Callable
from functools import partial

from timeline.errors import OutputError
from timeline.server.browser import open_soon
from timeline.server.hosts import hosts, is_loopback
from timeline.server.review import ReviewSession
from timeline.server.review.access import Access
from timeline.server.review.app import application
from timeline.server.server import Stop, address_of, listen, uvicorn_config, write_to_standard_error
from timeline.server.settings import Settings
from timeline.server.undocumented import PatientServer


def run(  # noqa: PLR0913 - one parameter a choice
    session: ReviewSession,
    *,
    host: str,
    port: int,
    open_browser: bool,
    language: str,
    say: Callable[[str], None] | None,
) -> None:
    """Serve, as `timeline.server.review.run` says."""
    if not is_loopback(host):
        raise OutputError(
            f"{host!r} may be reached by other machines: a review listens on 127.0.0.1 or localhost"
        )
    access, stop, settings = Access(), Stop(), Settings(host=host, port=port)
    app = application(session, access, hosts=hosts((), bound=host), language=language)
    with listen(host, port) as listening, stop.at_signals():
        base = address_of(listening, host)
        server = PatientServer(
            uvicorn_config(settings, app),
            settings.limits,
            is_over=lambda: stop.asked,
            greet=partial(_greet, say or write_to_standard_error, base, access, opens=open_browser),
        )
        asyncio.run(server.serve(sockets=[listening]))


def _greet(say: Callable[[str], None], base: str, access: Access, *, opens: bool) -> None:
    say(f"Review at {base}{access.token}/ (Ctrl-C ends it; every decision is kept at once)")
    if opens:
        open_soon(f"{base}{access.once}")
