"""The stream that tells open pages of a change: Server-Sent Events (HTML Living Standard, 9.2)."""

import asyncio
from collections.abc import AsyncIterator, Callable
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from timeline.server.answers import uncached
from timeline.server.http import SAFE

#: where it is, from the root
PATH = "/changes-stream"
#: pages that are told at a time; one too many is told nothing, and does not ask again
MOST = 32
#: seconds after which an open stream says that it is there, which finds readers who left
BEAT = 15.0
#: milliseconds after which a page comes again that has lost its stream
_AGAIN = 1000


class ChangeStream:
    """Tells readers the moment of the state that is served, when they come and at each change."""

    def __init__(self, moment: Callable[[], int], *, most: int = MOST, beat: float = BEAT) -> None:
        """Tell nobody yet.

        Args:
            moment: Of the state that is served.
            most: How many readers there may be.
            beat: Seconds between two signs of life.
        """
        self._moment = moment
        self._most = most
        self._beat = beat
        self._readers = 0
        self._is_over = False
        self._changed = asyncio.Event()

    def tell(self) -> None:
        """Tell all readers of the state that is served now."""
        self._changed.set()
        self._changed = asyncio.Event()

    def end(self) -> None:
        """End all streams, and begin no other."""
        self._is_over = True
        self.tell()

    async def answer(self, _request: Request) -> Response:
        """The stream; 204 asks a page that is one too many not to come again."""
        if self._is_over or self._readers >= self._most:
            return uncached(HTTPStatus.NO_CONTENT, "text/plain", "")
        headers = {name.decode(): value.decode() for name, value in SAFE}
        headers |= {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(self._events(), headers=headers, media_type="text/event-stream")

    async def _events(self) -> AsyncIterator[str]:
        self._readers += 1
        try:
            yield f"retry: {_AGAIN}\n\n"
            told = 0
            while not self._is_over:
                changed = self._changed
                if (moment := self._moment()) != told:
                    told = moment
                    yield f"data: {moment}\n\n"
                elif not await _within(changed, self._beat):
                    yield ":\n\n"
        finally:
            self._readers -= 1


async def _within(event: asyncio.Event, seconds: float) -> bool:
    """Whether an event came in time."""
    try:
        async with asyncio.timeout(seconds):
            return await event.wait()
    except TimeoutError:
        return False
