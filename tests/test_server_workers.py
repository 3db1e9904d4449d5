import asyncio
import gc
import threading
import time
import weakref
from functools import partial

import pytest

from timeline.server.turns import BusyError
from timeline.server.workers import WorkerThreads


def test_what_work_gives_and_what_it_raises() -> None:
    async def work() -> None:
        threads = WorkerThreads("test", waiting=1)
        with pytest.raises(ZeroDivisionError):
            await threads.run(lambda: 1 // 0)
        assert await threads.run(threading.get_ident) != threading.get_ident()
        threads.close()

    asyncio.run(work())


def test_what_goes_first_and_what_is_too_much() -> None:
    done: list[str] = []
    let_go = threading.Event()

    def note(name: str) -> bool:
        done.append(name)
        return True

    async def work() -> None:
        threads = WorkerThreads("test", waiting=3)
        tasks = [asyncio.create_task(threads.run(lambda: let_go.wait(60)))]
        tasks += [asyncio.create_task(threads.run(partial(note, name))) for name in ("one", "two")]
        await asyncio.sleep(0)
        with pytest.raises(BusyError):
            await threads.run(lambda: done.append("refused"))
        first = asyncio.create_task(threads.run(lambda: done.append("first"), first=True))
        await asyncio.sleep(0)
        let_go.set()
        await asyncio.gather(first, *tasks)
        threads.close()

    asyncio.run(work())
    assert done == ["first", "one", "two"]


def test_who_leaves_is_not_worked_for() -> None:
    done: list[str] = []
    let_go = threading.Event()

    async def work() -> None:
        threads = WorkerThreads("test")
        blocking = asyncio.create_task(threads.run(lambda: let_go.wait(60)))
        leaving = asyncio.create_task(threads.run(lambda: done.append("left")))
        await asyncio.sleep(0)
        leaving.cancel()
        await asyncio.gather(leaving, return_exceptions=True)
        let_go.set()
        await blocking
        await threads.run(lambda: done.append("stayed"))
        threads.close()

    asyncio.run(work())
    assert done == ["stayed"]


class Thing:
    """Something large."""


@pytest.mark.parametrize("fails", [False, True])
def test_a_thread_that_waits_keeps_nothing(fails: bool) -> None:  # noqa: FBT001 - a table
    references: list[weakref.ref[Thing]] = []

    def make(_needed: Thing) -> Thing:
        made = Thing()
        references.append(weakref.ref(made))
        if fails:
            raise ValueError(made)
        return made

    async def work() -> None:
        threads = WorkerThreads("test")
        needed = Thing()
        references.append(weakref.ref(needed))
        await asyncio.gather(threads.run(partial(make, needed)), return_exceptions=True)
        del needed
        deadline = time.monotonic() + 60
        while any(reference() for reference in references):
            assert time.monotonic() < deadline
            gc.collect()
            await asyncio.sleep(0)
        threads.close()

    asyncio.run(work())
    assert len(references) == 2
