"""Threads that work beside the event loop."""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from timeline.limits import LIMITS
from timeline.server.turns import BusyError, Turns

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Job:
    work: Callable[[], Any]
    done: "asyncio.Future[Any]"
    loop: asyncio.AbstractEventLoop


class WorkerThreads:
    """Does one piece of work after the other, in as many threads as it has.

    They end with the process even in the middle of their work, which the threads of
    `concurrent.futures` do not: a server that stops need not finish an export.
    """

    def __init__(
        self,
        name: str,
        *,
        threads: int = 1,
        waiting: int = LIMITS["answers.waiting"].most,
        share: int = LIMITS["answers.reader"].most,
    ) -> None:
        self._turns: Turns[_Job] = Turns(most=waiting, share=share)
        self._under_way = 0
        self._closed = False
        #: of the above, and to tell of work
        self._changed = threading.Condition()
        self._threads = tuple(
            threading.Thread(target=self._work, name=f"{name}-{number}", daemon=True)
            for number in range(threads)
        )
        for thread in self._threads:
            thread.start()

    async def run(
        self, work: Callable[[], _Result], *, reader: str = "", first: bool = False
    ) -> _Result:
        """What the work gives or raises; who leaves before it is begun is not worked for.

        Args:
            work: Done in a thread.
            reader: Who asks for it: readers are worked for in turn.
            first: Go before all that is waiting, and wait however much that is.

        Raises:
            BusyError: Too much is waiting already.
        """
        loop = asyncio.get_running_loop()
        job = _Job(work=work, done=loop.create_future(), loop=loop)
        lost = self._put(job, reader, first=first)
        if lost is not None and not lost.done.done():
            lost.done.set_exception(BusyError("others who wait for less go first"))
        try:
            result: _Result = await job.done
        except asyncio.CancelledError:
            with self._changed:
                self._turns.withdraw(job)
            raise
        return result

    def _put(self, job: _Job, reader: str, *, first: bool) -> _Job | None:
        with self._changed:
            lost = None
            if first:
                self._turns.put_first(job)
            else:
                lost = self._turns.put(job, reader, taken=self._under_way)
            self._changed.notify()
        return lost

    def close(self) -> None:
        """Let the threads end when they have done what is waiting."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _work(self) -> None:
        # A thread that waits for work keeps nothing of what it did last.
        while self._do_next():
            pass

    def _do_next(self) -> bool:
        """Do what comes next; False where that is the end."""
        job = self._taken()
        if job is None:
            return False
        result, error = _outcome(job.work)
        with self._changed:
            self._under_way -= 1
        # The loop may have been closed meanwhile: nobody waits any more.
        with contextlib.suppress(RuntimeError):
            job.loop.call_soon_threadsafe(_settle, job, result, error)
        return True

    def _taken(self) -> _Job | None:
        """What is next, when there is anything; None at the end."""
        with self._changed:
            while True:
                job = self._turns.take()
                if job is not None:
                    self._under_way += 1
                    return job
                if self._closed:
                    return None
                self._changed.wait()


def _settle(job: _Job, result: object, error: BaseException | None) -> None:
    if job.done.done():
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
