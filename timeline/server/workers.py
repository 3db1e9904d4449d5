"""Threads that work beside the event loop."""

import asyncio
import contextlib
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any, TypeVar

_Result = TypeVar("_Result")


class BusyError(Exception):
    """More work is waiting than makes sense."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    work: Callable[[], Any]
    done: "asyncio.Future[Any]"
    loop: asyncio.AbstractEventLoop


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class _Queued:
    """A job with its turn in the queue."""

    #: 0 goes before 1, and the end comes last
    rank: int
    number: int
    #: None ends a thread
    job: _Job | None = field(default=None, compare=False)


class WorkerThreads:
    """Does one piece of work after the other, in as many threads as it has.

    They end with the process even in the middle of their work, which the threads of
    `concurrent.futures` do not: a server that stops need not finish a chart.
    """

    def __init__(self, name: str, *, threads: int = 1, waiting: int = 1000) -> None:
        self._bound = waiting
        self._under_way = 0
        self._numbers = count()
        self._queue: queue.PriorityQueue[_Queued] = queue.PriorityQueue()
        self._threads = tuple(
            threading.Thread(target=self._work, name=f"{name}-{number}", daemon=True)
            for number in range(threads)
        )
        for thread in self._threads:
            thread.start()

    async def run(self, work: Callable[[], _Result], *, first: bool = False) -> _Result:
        """What the work gives or raises.

        Args:
            work: Done in a thread.
            first: Go before all that is waiting, and wait however much that is.

        Raises:
            BusyError: Too much is waiting already.
        """
        if self._under_way >= self._bound and not first:
            raise BusyError
        loop = asyncio.get_running_loop()
        done: asyncio.Future[_Result] = loop.create_future()
        self._under_way += 1
        self._put(0 if first else 1, _Job(work=work, done=done, loop=loop))
        return await done

    def close(self) -> None:
        """Let the threads end when they have done what is waiting."""
        for _ in self._threads:
            self._put(2)

    def _put(self, rank: int, job: _Job | None = None) -> None:
        self._queue.put(_Queued(rank=rank, number=next(self._numbers), job=job))

    def _work(self) -> None:
        # A thread that waits for work keeps nothing of what it did last.
        while self._do_next():
            pass

    def _do_next(self) -> bool:
        """Do what comes next; False where that is the end."""
        job = self._queue.get().job
        if job is None:
            return False
        result, error = (None, None) if job.done.cancelled() else _outcome(job.work)
        # The loop may have been closed meanwhile: nobody waits any more.
        with contextlib.suppress(RuntimeError):
            job.loop.call_soon_threadsafe(self._settle, job, result, error)
        return True

    def _settle(self, job: _Job, result: object, error: BaseException | None) -> None:
        self._under_way -= 1
        if job.done.cancelled():
            return
        if error is None:
            job.done.set_result(result)
        else:
            job.done.set_exception(error)


def _outcome(work: Callable[[], object]) -> tuple[object, BaseException | None]:
    """What work gives, and what it raises."""
    try:
        return work(), None
    except BaseException as raised:  # noqa: BLE001 - it is raised again in the loop
        return None, raised
