import asyncio
import threading
from functools import partial

import pytest

from timeline.serve.lane import BusyError, Lane


def test_what_work_gives_and_what_it_raises() -> None:
    async def work() -> None:
        lane = Lane("test", waiting=1)
        with pytest.raises(ZeroDivisionError):
            await lane.run(lambda: 1 // 0)
        assert await lane.run(threading.get_ident) != threading.get_ident()
        lane.close()

    asyncio.run(work())


def test_what_goes_first_and_what_is_too_much() -> None:
    done: list[str] = []
    let_go = threading.Event()

    def note(name: str) -> bool:
        done.append(name)
        return True

    async def work() -> None:
        lane = Lane("test", waiting=3)
        tasks = [asyncio.create_task(lane.run(lambda: let_go.wait(60)))]
        tasks += [asyncio.create_task(lane.run(partial(note, name))) for name in ("one", "two")]
        await asyncio.sleep(0)
        with pytest.raises(BusyError):
            await lane.run(lambda: done.append("refused"))
        first = asyncio.create_task(lane.run(lambda: done.append("first"), first=True))
        await asyncio.sleep(0)
        let_go.set()
        await asyncio.gather(first, *tasks)
        lane.close()

    asyncio.run(work())
    assert done == ["first", "one", "two"]


def test_who_leaves_is_not_worked_for() -> None:
    done: list[str] = []
    let_go = threading.Event()

    async def work() -> None:
        lane = Lane("test")
        blocking = asyncio.create_task(lane.run(lambda: let_go.wait(60)))
        leaving = asyncio.create_task(lane.run(lambda: done.append("left")))
        await asyncio.sleep(0)
        leaving.cancel()
        await asyncio.gather(leaving, return_exceptions=True)
        let_go.set()
        await blocking
        await lane.run(lambda: done.append("stayed"))
        lane.close()

    asyncio.run(work())
    assert done == ["stayed"]
