"""What uvicorn and h11 do not document and this server uses; no other module does.

uvicorn waits without end for the rest of a request head, and for a reader to take its answer; a few
thousand such connections would use up all file descriptors. It answers what is not HTTP without
the headers of other answers, and hears signals that are heard already. Each use has a test in
``tests/test_canaries.py``, which a new version that works otherwise breaks.
"""

import asyncio
import contextlib
import socket
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, cast

import h11
import uvicorn
from uvicorn.protocols.http.flow_control import CLOSE_HEADER
from uvicorn.protocols.http.h11_impl import H11Protocol

from timeline.server.http import SAFE
from timeline.server.settings import Limits

#: states in which nothing has been answered yet
_SILENT = (h11.IDLE, h11.SEND_RESPONSE)
#: how often connections are looked at within the shorter of their limits
_SWEEPS = 10


class _Connection(Protocol):
    """What connections are asked at a sweep."""

    def has_waited(self, now: float, *, head: float, stall: float) -> bool: ...

    def abort(self) -> None: ...


class PatientServer(uvicorn.Server):
    """uvicorn, which ends connections that do nothing, and exits without raising signals."""

    def __init__(
        self,
        config: uvicorn.Config,
        limits: Limits,
        *,
        is_over: Callable[[], bool],
        greet: Callable[[], None],
        farewell: Callable[[], None] = lambda: None,
    ) -> None:
        """Serve nothing yet.

        Args:
            config: Its `http` is a `PatientProtocol`.
            limits: How long connections are waited for.
            is_over: Whether the server is to stop; asked again and again.
            greet: Called when it listens.
            farewell: Called when it is to stop, before answers under way are waited for.
        """
        super().__init__(config)
        self._limits = limits
        self._sweep_every = min(limits.head, limits.stall) / _SWEEPS
        self._swept = 0.0
        self._is_over = is_over
        self._greet = greet
        self._farewell = farewell

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals alone: they are heard already."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen, and greet."""
        await super().startup(sockets)
        self._greet()

    async def on_tick(self, counter: int) -> bool:
        """Look around, as often as uvicorn does; True ends the server."""
        self.should_exit = self.should_exit or self._is_over()
        now = asyncio.get_running_loop().time()
        if now - self._swept >= self._sweep_every:
            self._swept = now
            self._sweep(now)
        return await super().on_tick(counter)

    def _sweep(self, now: float) -> None:
        """End the connections whose other end does nothing."""
        for connection in self.patient_connections():
            if connection.has_waited(now, head=self._limits.head, stall=self._limits.stall):
                connection.abort()

    def patient_connections(self) -> tuple[_Connection, ...]:
        """The connections that are open."""
        # They are of the class that the configuration names.
        return tuple(cast("Iterable[_Connection]", self.server_state.connections))

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let answers under way end for a while, and then end all connections."""
        self._farewell()
        await super().shutdown(sockets)
        # Those whose time is over, and who have not taken their answer.
        for connection in self.patient_connections():
            connection.abort()


class PatientProtocol(H11Protocol):
    """HTTP/1.1 as uvicorn speaks it, and for how long the other end has done nothing."""

    #: the moment (of the loop's clock) at which a request head began to be awaited
    _awaited: float | None = None
    #: bytes that the reader has not taken, and the moment at which they became so many
    _untaken = 0
    _untaken_since = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Wait for the first request."""
        super().connection_made(cast("asyncio.Transport", transport))
        self._awaited = self.loop.time()

    def data_received(self, data: bytes) -> None:
        """Take in what came."""
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
            self._awaited = None
        elif self._awaited is None and self.conn.trailing_data[0]:
            # A part of the next request has come.
            self._awaited = self.loop.time()

    def send_400_response(self, msg: str) -> None:
        """Refuse what is not HTTP; where an answer is under way there is no room for another."""
        if self.cycle is not None and not self.cycle.response_complete:
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        if self.conn.our_state in _SILENT and not self.transport.is_closing():
            data = f"400 Bad Request: {msg}\n".encode()
            length = (b"content-length", b"%d" % len(data))
            said = [(b"content-type", b"text/plain; charset=utf-8"), length, *SAFE, CLOSE_HEADER]
            head = h11.Response(status_code=400, reason=b"Bad Request", headers=said)
            for event in (head, h11.Data(data=data), h11.EndOfMessage()):
                self.transport.write(self.conn.send(event) or b"")
        self.transport.close()

    def has_waited(self, now: float, *, head: float, stall: float) -> bool:
        """Whether the other end let one of the spans go by, in seconds."""
        left = self.transport.get_write_buffer_size()
        if left != self._untaken:
            self._untaken, self._untaken_since = left, now
        if left and now - self._untaken_since > stall:
            return True
        return self._awaited is not None and now - self._awaited > head

    def abort(self) -> None:
        """Close the connection without a word."""
        self.transport.abort()
