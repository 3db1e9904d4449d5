"""Work on documents in several processes of this machine.

A process that is killed costs the document that it read, and no other.
"""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Thread
from typing import TypeVar

from timeline import interrupts
from timeline.corpus.results import KILLED, Chunk, Outcome, Work, failed

T = TypeVar("T")


class Processes:
    """A pool that is made anew when one of its processes is killed."""

    def __init__(self, jobs: int, stop: Connection) -> None:
        self._jobs = jobs
        self._stop = stop
        self._pool = self._made(jobs)

    def submit(self, work: Work[T], chunk: Chunk) -> Future[tuple[Outcome[T], ...]]:
        """The outcomes of a chunk, under way."""
        try:
            with _unbroken():
                return self._pool.submit(work, chunk)
        except BrokenProcessPool:
            self.shut()
            self._pool = self._made(self._jobs)
            return self.submit(work, chunk)

    def outcomes(
        self, work: Work[T], chunk: Chunk, future: Future[tuple[Outcome[T], ...]]
    ) -> tuple[Outcome[T], ...]:
        """The outcomes of a chunk that was submitted, when they are there."""
        try:
            return future.result()
        except BrokenProcessPool:
            # Any chunk that was under way may have been the cause.
            return self._apart(work, chunk)

    def _apart(self, work: Work[T], chunk: Chunk) -> tuple[Outcome[T], ...]:
        """The outcomes of a chunk in a process of its own, and in halves where that is killed."""
        with self._made(1) as pool:
            try:
                with _unbroken():
                    future = pool.submit(work, chunk)
                return future.result()
            except BrokenProcessPool:
                if len(chunk) == 1:
                    return (failed(chunk[0], KILLED),)
        half = len(chunk) // 2
        return (*self._apart(work, chunk[:half]), *self._apart(work, chunk[half:]))

    def shut(self) -> None:
        """End the processes."""
        self._pool.shutdown(cancel_futures=True)

    def abandon(self) -> None:
        """Wait for the processes, which have been told to end in the midst of what they do.

        One that ended while it sent an outcome left half of it, and this process would wait for
        the rest as long as it has an end to send by itself, which no public name closes.
        """
        self._pool._result_queue._writer.close()  # type: ignore[attr-defined]  # noqa: SLF001
        self.shut()

    def _made(self, jobs: int) -> ProcessPoolExecutor:
        # Forked processes would share the locks of threads that they do not have.
        with _unbroken():
            return ProcessPoolExecutor(
                jobs, mp_context=get_context("spawn"), initializer=_end_with, initargs=(self._stop,)
            )


@contextmanager
def processes(jobs: int) -> Iterator[Processes]:
    """A pool of `jobs` processes, which end with this one."""
    stop, go_on = get_context("spawn").Pipe(duplex=False)
    pool = Processes(jobs, stop)
    try:
        yield pool
    except BaseException:
        # Nobody waits for what is still being read.
        go_on.close()
        pool.abandon()
        raise
    else:
        pool.shut()
    finally:
        stop.close()
        go_on.close()


def _end_with(stop: Connection) -> None:
    """End this process when the other end of `stop` is closed, if only by a death."""

    def wait() -> None:
        try:
            stop.recv_bytes()
        except (EOFError, OSError):
            os._exit(1)

    Thread(target=wait, daemon=True).start()


@contextmanager
def _unbroken() -> Iterator[None]:
    """Hold interrupts back, for this process a moment and for one that it starts always.

    Ctrl-C and the end of a terminal go to all its processes, and each would report it.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGHUP})
    try:
        # A pool is not left half made by the end that a service manager asks for.
        with interrupts.held():
            yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
