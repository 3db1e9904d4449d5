"""The server: from the first reading of the seeds until it is told to stop."""

import asyncio
import contextlib
import logging
import socket
import sys
import time
from collections.abc import Callable, Iterator

import uvicorn
from starlette.applications import Starlette

from timeline.server.app import application
from timeline.server.listen import address_of, allow_many_files, listen
from timeline.server.protocol import PatientProtocol, sweep
from timeline.server.renderer import Press
from timeline.server.settings import Limits, Settings
from timeline.server.source import Source
from timeline.server.stop import Stop
from timeline.server.watcher import Say, Watcher
from timeline.text.counts import count

#: whose word is taken for the scheme by which a reader came
_PROXIES = "127.0.0.1,::1"
#: how often connections are looked at within the shorter of their limits
_SWEEPS = 10


def run(settings: Settings, source: Source, say: Say | None = None) -> None:
    """Serve, as `timeline.server.run` says."""
    with listen(settings.host, settings.port) as listening:
        allow_many_files()
        asyncio.run(_serve(settings, source, say or _to_standard_error, listening))


async def _serve(settings: Settings, source: Source, say: Say, listening: socket.socket) -> None:
    limits = settings.limits
    press, watcher = Press(limits), Watcher(source, _timed(say), limits)
    stop = Stop()
    try:
        with stop.at_signals():
            served = await watcher.first()
            if stop.asked:
                return
            app = application(served, press, base_url=settings.base_url)
            server = _Server(_config(settings, app), limits, stop)
            where = address_of(listening, settings.host)
            known_as = f" as {settings.base_url}/" if settings.base_url else ""
            events = count(len(served.state.knowledge.edition.timeline.events), "event")
            server.greeting = lambda: say(f"Serving {where}{known_as} ({events}; Ctrl-C stops)")
            keeping = asyncio.create_task(watcher.keep(served))
            # It goes on for ever: where it fails the server must not go on without it.
            keeping.add_done_callback(lambda _: stop.ask())
            try:
                await server.serve(sockets=[listening])
            finally:
                keeping.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await keeping
    finally:
        press.close()
        watcher.close()


class _Server(uvicorn.Server):
    """uvicorn, which ends connections that do nothing, and exits without raising signals."""

    def __init__(self, config: uvicorn.Config, limits: Limits, stop: Stop) -> None:
        super().__init__(config)
        self._limits = limits
        self._sweep_every = min(limits.head, limits.stall) / _SWEEPS
        self._swept = 0.0
        self._stop = stop
        self.greeting: Callable[[], None] = lambda: None

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        # They are heard already.
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.greeting()

    async def on_tick(self, counter: int) -> bool:
        self.should_exit = self.should_exit or self._stop.asked
        now = asyncio.get_running_loop().time()
        if now - self._swept >= self._sweep_every:
            self._swept = now
            limits = self._limits
            sweep(self.server_state.connections, now, head=limits.head, stall=limits.stall)
        return await super().on_tick(counter)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await super().shutdown(sockets)
        # Those whose time is over, and who have not taken their answer.
        for connection in list(self.server_state.connections):
            connection.transport.abort()


def _config(settings: Settings, app: Starlette) -> uvicorn.Config:
    config = uvicorn.Config(
        app,
        loop="asyncio",
        # httptools sets no bound to headers.
        http=PatientProtocol,
        ws="none",
        lifespan="off",
        interface="asgi3",
        log_config=None,
        # A request that is no HTTP is a warning: it is answered, and nothing to tell of.
        log_level=logging.ERROR,
        access_log=settings.access_log,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=_PROXIES,
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
    """Whether uvicorn tells of an exception, and not of answers that it gave up at the end."""
    error = record.exc_info[1] if record.exc_info else None
    return error is not None and not isinstance(error, asyncio.CancelledError)


def _timed(say: Say) -> Say:
    """With the time of the day, as what happens later needs."""
    return lambda text: say(f"{time.strftime('%H:%M:%S')} {text}")


def _to_standard_error(text: str) -> None:
    # Nobody may be there to read, and the server goes on.
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(f"{text}\n")
            sys.stderr.flush()
