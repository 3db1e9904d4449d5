"""Work under way, and who waits for it."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from timeline.server.flights import Flights


class Work:
    """Something that is done when it is let go."""

    def __init__(self) -> None:
        self.begun = 0
        self.given_up = 0
        self.gate = asyncio.Event()
        self.left = asyncio.Event()

    async def make(self) -> int:
        self.begun += 1
        try:
            await self.gate.wait()
        except asyncio.CancelledError:
            self.given_up += 1
            self.left.set()
            raise
        return self.begun


async def settled() -> None:
    """Let everything happen that can."""
    for _ in range(5):
        await asyncio.sleep(0)


def test_it_is_done_once_for_all_who_wait() -> None:
    async def run() -> None:
        flights, work = Flights(0), Work()
        waiting = [asyncio.create_task(flights.join("a", work.make)) for _ in range(5)]
        await settled()
        waiting.pop().cancel()
        work.gate.set()
        assert await asyncio.gather(*waiting) == [1] * 4
        # What is done is not remembered.
        assert await flights.join("a", work.make) == 2
        assert work.given_up == 0

    asyncio.run(run())


def test_for_nobody_it_is_given_up() -> None:
    async def run() -> None:
        flights, work = Flights(0), Work()
        waiting = [asyncio.create_task(flights.join("a", work.make)) for _ in range(5)]
        await settled()
        for task in waiting:
            assert work.given_up == 0
            task.cancel()
            await settled()
        assert (work.begun, work.given_up) == (1, 1)
        # Who comes now gets another one, and not the end of the former.
        task = asyncio.create_task(flights.join("a", work.make))
        await settled()
        work.gate.set()
        assert await task == 2

    asyncio.run(run())


def test_who_comes_back_at_once_finds_it_under_way() -> None:
    async def run() -> None:
        flights, work = Flights(60), Work()
        first = asyncio.create_task(flights.join("a", work.make))
        await settled()
        first.cancel()
        await settled()
        second = asyncio.create_task(flights.join("a", work.make))
        await settled()
        work.gate.set()
        assert await second == 1
        assert work.given_up == 0

    asyncio.run(run())


def test_who_does_not_come_back_is_not_waited_for() -> None:
    async def run() -> None:
        flights, work = Flights(0.01), Work()
        task = asyncio.create_task(flights.join("a", work.make))
        await settled()
        task.cancel()
        async with asyncio.timeout(60):
            await work.left.wait()

    asyncio.run(run())


def test_work_within_work_is_given_up_with_it() -> None:
    async def run() -> None:
        flights, work = Flights(0), Work()

        def outer(name: str) -> Callable[[], Awaitable[int]]:
            async def make() -> int:
                return await flights.join("inner", work.make)

            return lambda: flights.join(name, make)

        one, other = (asyncio.ensure_future(outer(name)()) for name in ("one", "other"))
        await settled()
        one.cancel()
        await settled()
        assert (work.begun, work.given_up) == (1, 0)
        other.cancel()
        await settled()
        assert (work.begun, work.given_up) == (1, 1)

    asyncio.run(run())


def test_all_who_wait_hear_of_a_fault() -> None:
    async def fail() -> int:
        raise ZeroDivisionError

    async def run() -> None:
        flights = Flights(0)
        waiting = [asyncio.create_task(flights.join("a", fail)) for _ in range(3)]
        for task in waiting:
            with pytest.raises(ZeroDivisionError):
                await task

    asyncio.run(run())
