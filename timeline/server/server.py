"""The server: from the first reading of the seeds until a signal stops it."""

import asyncio
import contextlib
import errno
import logging
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from functools import partial
from types import FrameType

import uvicorn
from starlette.applications import Starlette

from timeline.errors import OutputError
from timeline.interrupts import SIGNALS
from timeline.server.app import application
from timeline.server.browser import open_soon
from timeline.server.cross_origin import CrossOrigin
from timeline.server.hosts import hosts, is_loopback
from timeline.server.live import ChangeStream
from timeline.server.process import Drawing
from timeline.server.reload import Say, Watcher
from timeline.server.renderer import Renderer
from timeline.server.settings import Settings
from timeline.server.source import SnapshotSource
from timeline.server.undocumented import PatientProtocol, PatientServer
from timeline.text.counts import count

_BACKLOG = 2048
#: what stands for every address of a machine
_EVERY = ("0.0.0.0", "::", "")  # noqa: S104 - what somebody may listen on
#: seconds after which a thread gives the interpreter's lock to one that waits for it
_SWITCH = 0.0005


def run(
    settings: Settings,
    source: SnapshotSource,
    say: Say | None = None,
    drawing: Drawing | None = None,
) -> None:
    """Serve, as `timeline.server.run` says; `drawing` draws, and a process of its own without."""
    with listen(settings.host, settings.port) as listening, _attentive():
        allow_many_files()
        cross_origin = _cross_origin(settings)
        renderer = Renderer(settings.limits, drawing, cross_origin, live=settings.reload)
        asyncio.run(_serve(settings, source, say or write_to_standard_error, renderer, listening))


@contextlib.contextmanager
def _attentive() -> Iterator[None]:
    """Let who answers have the interpreter's lock soon, whatever other threads do meanwhile."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


async def _serve(
    settings: Settings,
    source: SnapshotSource,
    say: Say,
    renderer: Renderer,
    listening: socket.socket,
) -> None:
    limits = settings.limits
    stream = ChangeStream(lambda: watcher.state.moment) if settings.reload else None
    watcher = Watcher(source, _timed(say), limits, stream.tell if stream else lambda: None)
    stop = Stop()
    try:
        with stop.at_signals():
            await watcher.start()
            if stop.asked:
                return
            about = watcher.state.snapshot.timeline.about
            settings = replace(settings, base_url=settings.base_url or about.base_url)
            app = application(
                lambda: watcher.state,
                renderer,
                hosts=hosts(
                    settings.allowed_hosts, bound=settings.host, base_url=settings.base_url
                ),
                base_url=settings.base_url,
                cross_origin=_cross_origin(settings),
                stream=stream,
            )
            events = len(watcher.state.snapshot.timeline.events)
            server = PatientServer(
                uvicorn_config(settings, app),
                limits,
                is_over=lambda: stop.asked,
                greet=partial(_greet, settings, listening, events, say),
                farewell=stream.end if stream else lambda: None,
            )
            async with _watching(watcher, stop):
                await server.serve(sockets=[listening])
    finally:
        renderer.close()
        watcher.close()


def _cross_origin(settings: Settings) -> CrossOrigin:
    return CrossOrigin(given=frozenset(settings.embed_from), private=settings.private)


def _greet(settings: Settings, listening: socket.socket, events: int, say: Say) -> None:
    where = addresses_of(listening, settings.host)
    known_as = f" as {settings.base_url}/" if settings.base_url else ""
    say(f"Serving {' and '.join(where)}{known_as} ({count(events, 'event')}; Ctrl-C stops)")
    if settings.opens and not open_soon(where[0]):
        say(f"there is no browser to open here: open {where[0]} yourself")


@contextlib.asynccontextmanager
async def _watching(watcher: Watcher, stop: "Stop") -> AsyncIterator[None]:
    """Follow the seeds within the block."""
    task = asyncio.create_task(watcher.watch())
    # It goes on for ever: where it fails the server must not go on without it.
    task.add_done_callback(lambda _: stop.ask())
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


class Stop:
    """Asked for by the first signal; the second one ends the process at once."""

    def __init__(self) -> None:
        self.asked = False

    @contextlib.contextmanager
    def at_signals(self) -> Iterator[None]:
        """Hear signals within the block."""
        heard = (number for number in SIGNALS if not _is_kept_off(number))
        before = {number: signal.signal(number, self._hear) for number in heard}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def ask(self) -> None:
        """Ask for it."""
        self.asked = True

    def _hear(self, _number: int, _frame: FrameType | None) -> None:
        self.ask()
        for number in SIGNALS:
            if not _is_kept_off(number):
                signal.signal(number, signal.SIG_DFL)


def _is_kept_off(number: signal.Signals) -> bool:
    """Whether it is the end of the terminal, and `nohup` has the server go on then."""
    return number.name == "SIGHUP" and signal.getsignal(number) is signal.SIG_IGN


def uvicorn_config(settings: Settings, app: Starlette) -> uvicorn.Config:
    """How uvicorn serves an application."""
    config = uvicorn.Config(
        app,
        loop="asyncio",
        # httptools sets no bound to headers.
        http=PatientProtocol,
        ws="none",
        lifespan="off",
        interface="asgi3",
        log_config=None,
        # A request that is not HTTP is a warning: it is answered, and not worth a line.
        log_level=logging.ERROR,
        access_log=settings.access_log,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=list(settings.proxies),
        timeout_keep_alive=settings.limits.idle,
        timeout_graceful_shutdown=settings.limits.stop,
    )
    logging.getLogger("uvicorn.error").addFilter(_is_fault)
    if settings.access_log:
        log = logging.getLogger("uvicorn.access")
        log.setLevel(logging.INFO)
        log.addHandler(logging.StreamHandler())
        log.propagate = False
    return config


def _is_fault(record: logging.LogRecord) -> bool:
    """Whether uvicorn logs an exception, and not of answers that it gave up at the end."""
    error = record.exc_info[1] if record.exc_info else None
    return error is not None and not isinstance(error, asyncio.CancelledError)


def _timed(say: Say) -> Say:
    """With the time of the day, as what happens later needs."""
    return lambda text: say(f"{time.strftime('%H:%M:%S')} {text}")


def write_to_standard_error(text: str) -> None:
    """Say it there, if anybody is there to read."""
    # Nobody may be there to read, and the server goes on.
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(f"{text}\n")
            sys.stderr.flush()


def listen(host: str, port: int) -> socket.socket:
    """A listening socket.

    Raises:
        OutputError: There cannot be one; the text says what would be right.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (socket.gaierror, UnicodeError):
        raise OutputError(
            f"{host!r} is not a host: choose an address of this machine with --host"
        ) from None
    family, kind, protocol, _, address = found[0]
    made = socket.socket(family, kind, protocol)
    try:
        # A server that has just ended leaves its port unusable for a minute otherwise.
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(address)
        made.listen(_BACKLOG)
    except OSError as error:
        made.close()
        raise OutputError(_reason(error, host, port)) from None
    return made


def addresses_of(listening: socket.socket, host: str) -> tuple[str, ...]:
    """The addresses under which browsers find it: of this machine, and of others if it has any.

    All addresses of a machine (0.0.0.0 or ::) are not one that a browser can open.
    """
    if host not in _EVERY:
        return (address_of(listening, host),)
    other = own_address(listening.family)
    names = ("localhost", *((other,) if other else ()))
    return tuple(address_of(listening, name) for name in names)


def own_address(family: int) -> str:
    """The address of this machine in its network; empty where it is in none."""
    # Nothing is sent: the system chooses the address from which it would reach another network
    # (RFC 5737, RFC 3849).
    there = "2001:db8::1" if family == socket.AF_INET6 else "192.0.2.1"
    with contextlib.suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as made:
        made.connect((there, 9))
        found = str(made.getsockname()[0])
        return "" if is_loopback(found) else found
    return ""


def address_of(listening: socket.socket, host: str) -> str:
    """The address under which a browser finds it: "http://127.0.0.1:8000/"."""
    port = listening.getsockname()[1]
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}/"


def allow_many_files() -> None:
    """Let this process have as many connections open as the system allows it to."""
    try:
        import resource
    except ImportError:
        # Windows knows no such limit.
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != hard:
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def _reason(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} on {host} is taken: choose another with --port"
    if error.errno == errno.EACCES:
        return f"port {port} is kept for the system: choose one from 1024 on with --port"
    if error.errno == errno.EADDRNOTAVAIL:
        return f"{host} is not an address of this machine: choose another with --host"
    reason = os.strerror(error.errno) if error.errno else str(error)
    return f"port {port} on {host} cannot be listened on: {reason}"
