"""Work under way that several may wait for: it is done once, and for nobody it is not done."""

import asyncio
from collections.abc import Callable, Coroutine, Hashable
from dataclasses import dataclass
from typing import Any, TypeVar

_Value = TypeVar("_Value")


@dataclass(slots=True, kw_only=True)
class _Flight:
    task: "asyncio.Task[Any]"
    #: how many wait for it
    waiting: int = 0


class Flights:
    """Pieces of work by what they make; each is given up when the last one has left it."""

    def __init__(self, patience: float) -> None:
        #: seconds for which what everybody has left goes on: a reader who loads a page again
        #: comes back at once
        self._patience = patience
        self._under_way: dict[Hashable, _Flight] = {}

    async def join(self, key: Hashable, make: Callable[[], Coroutine[Any, Any, _Value]]) -> _Value:
        """What `make` gives, which is not called again while it works on the same key."""
        flight = self._under_way.get(key) or self._begun(key, make)
        flight.waiting += 1
        try:
            # Who leaves does not take it from the others.
            value: _Value = await asyncio.shield(flight.task)
        finally:
            flight.waiting -= 1
            if not flight.waiting and not flight.task.done():
                self._leave(key, flight)
        return value

    def _begun(self, key: Hashable, make: Callable[[], Coroutine[Any, Any, Any]]) -> _Flight:
        flight = self._under_way[key] = _Flight(task=asyncio.create_task(make()))
        flight.task.add_done_callback(lambda task: self._ended(key, flight, task))
        return flight

    def _leave(self, key: Hashable, flight: _Flight) -> None:
        """Give up what everybody has left, unless somebody comes back."""
        if self._patience:
            loop = asyncio.get_running_loop()
            loop.call_later(self._patience, self._give_up, key, flight)
        else:
            self._give_up(key, flight)

    def _give_up(self, key: Hashable, flight: _Flight) -> None:
        if not flight.waiting and not flight.task.done():
            self._forget(key, flight)
            flight.task.cancel()

    def _ended(self, key: Hashable, flight: _Flight, task: "asyncio.Task[Any]") -> None:
        self._forget(key, flight)
        if not task.cancelled():
            # Nobody may be there to hear of a fault.
            task.exception()

    def _forget(self, key: Hashable, flight: _Flight) -> None:
        if self._under_way.get(key) is flight:
            del self._under_way[key]
