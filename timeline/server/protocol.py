"""HTTP/1.1 as uvicorn speaks it, with an end to what never ends.

uvicorn waits without end for the rest of a request head, and for a reader to take its answer;
a few thousand such connections would use up all file descriptors.
"""

import asyncio
from typing import Any, cast

import h11
from uvicorn.protocols.http.flow_control import CLOSE_HEADER
from uvicorn.protocols.http.h11_impl import H11Protocol

from timeline.server.body import SAFE

#: states in which nothing has been answered yet
_SILENT = (h11.IDLE, h11.SEND_RESPONSE)


class PatientProtocol(H11Protocol):
    """A connection that says for how long its other end has done nothing."""

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
            # Of the next request a part is here.
            self._awaited = self.loop.time()

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no HTTP; where an answer is under way there is no room for another."""
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


def sweep(connections: Any, now: float, *, head: float, stall: float) -> None:
    """End the connections whose other end does nothing."""
    for connection in list(connections):
        if connection.has_waited(now, head=head, stall=stall):
            connection.abort()
