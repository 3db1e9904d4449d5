"""Work on many documents: here, in processes, or on a cluster, with the same outcomes.

Outcomes come in the order of the pieces, and only a few pieces are held at a time.
"""

import logging
import os
import re
import signal
import warnings
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Thread
from typing import Any, TypeVar

from timeline.corpus.inputs import Piece
from timeline.corpus.results import Outcome, Work, failed
from timeline.errors import TimelineError

T = TypeVar("T")
_Chunk = tuple[Piece, ...]
_Outcomes = Generator[Outcome[T], None, None]

#: pieces and bytes that are sent at once: enough that sending costs little
_MANY, _LARGE = 16, 200_000
#: chunks under way for each process or thread, so that none waits for the next
_AHEAD = 2
#: seconds in which a cluster must answer
_PACKAGE = "timeline-exporter"
_PATIENCE = 5
_ADDRESS = re.compile(r"(?:(?:tcp|tls|wss?)://)?[^/\s]+:\d+")
_KILLED = "the process that read it was killed"


class ClusterError(TimelineError):
    """A cluster that cannot be worked with."""

    exit_code = 1


def outcomes(
    pieces: Iterable[Piece], work: Work[T], *, jobs: int = 1, scheduler: str | None = None
) -> _Outcomes[T]:
    """The outcomes, worked out on the cluster of `scheduler` if given, else in `jobs` processes.

    Raises:
        ClusterError: Dask is not installed, or the cluster does not answer.
    """
    if scheduler:
        return _on_cluster(pieces, work, scheduler)
    return _here(pieces, work) if jobs == 1 else _in_processes(pieces, work, jobs)


def _here(pieces: Iterable[Piece], work: Work[T]) -> _Outcomes[T]:
    """The outcomes, worked out in this process."""
    for piece in pieces:
        yield from work((piece,))


def _in_processes(pieces: Iterable[Piece], work: Work[T], jobs: int) -> _Outcomes[T]:
    """The outcomes, worked out in as many processes as `jobs` says.

    A process that is killed costs the document that it read, and no other.
    """
    with _processes(jobs) as processes:
        yield from _in_order(
            _chunks(pieces),
            lambda chunk: processes.submit(work, chunk),
            lambda chunk, future: processes.outcomes(work, chunk, future),
            ahead=jobs * _AHEAD,
        )


def _on_cluster(pieces: Iterable[Piece], work: Work[T], address: str) -> _Outcomes[T]:
    """The outcomes, worked out on the Dask cluster whose scheduler is at `address`."""
    with _client(address) as client:

        def submit(chunk: _Chunk) -> Any:
            return client.submit(work, chunk, pure=False)

        def wait(chunk: _Chunk, future: Any) -> tuple[Outcome[T], ...]:
            if len(chunk) > 1 and _was_killed(future):
                return tuple(chain(*(wait((piece,), submit((piece,))) for piece in chunk)))
            if _was_killed(future):
                return (failed(chunk[0], _KILLED),)
            result: tuple[Outcome[T], ...] = future.result()
            return result

        threads = sum(client.nthreads().values())
        yield from _in_order(_chunks(pieces), submit, wait, ahead=threads * _AHEAD)


def _in_order(
    chunks: Iterable[_Chunk],
    submit: Callable[[_Chunk], Any],
    wait: Callable[[_Chunk, Any], tuple[Outcome[T], ...]],
    *,
    ahead: int,
) -> _Outcomes[T]:
    under_way: deque[tuple[_Chunk, Any]] = deque()
    for chunk in chunks:
        under_way.append((chunk, submit(chunk)))
        if len(under_way) > ahead:
            yield from wait(*under_way.popleft())
    while under_way:
        yield from wait(*under_way.popleft())


def _chunks(pieces: Iterable[Piece]) -> Iterator[_Chunk]:
    chunk: list[Piece] = []
    size = 0
    for piece in pieces:
        chunk.append(piece)
        size += len(piece.data)
        if len(chunk) == _MANY or size >= _LARGE:
            yield tuple(chunk)
            chunk, size = [], 0
    if chunk:
        yield tuple(chunk)


class _Processes:
    """A pool that is made anew when one of its processes is killed."""

    def __init__(self, jobs: int, stop: Connection) -> None:
        self._jobs = jobs
        self._stop = stop
        self._pool = self._made(jobs)

    def submit(self, work: Work[T], chunk: _Chunk) -> Future[tuple[Outcome[T], ...]]:
        try:
            with _unbroken():
                return self._pool.submit(work, chunk)
        except BrokenProcessPool:
            self.shut()
            self._pool = self._made(self._jobs)
            return self.submit(work, chunk)

    def outcomes(
        self, work: Work[T], chunk: _Chunk, future: Future[tuple[Outcome[T], ...]]
    ) -> tuple[Outcome[T], ...]:
        try:
            return future.result()
        except BrokenProcessPool:
            # Any chunk that was under way may have been the cause.
            return self._apart(work, chunk)

    def _apart(self, work: Work[T], chunk: _Chunk) -> tuple[Outcome[T], ...]:
        """The outcomes of a chunk in a process of its own, and in halves where that is killed."""
        with self._made(1) as pool:
            try:
                with _unbroken():
                    future = pool.submit(work, chunk)
                return future.result()
            except BrokenProcessPool:
                if len(chunk) == 1:
                    return (failed(chunk[0], _KILLED),)
        half = len(chunk) // 2
        return (*self._apart(work, chunk[:half]), *self._apart(work, chunk[half:]))

    def shut(self) -> None:
        self._pool.shutdown(cancel_futures=True)

    def _made(self, jobs: int) -> ProcessPoolExecutor:
        # Forked processes would share the locks of threads that they do not have.
        return ProcessPoolExecutor(
            jobs, mp_context=get_context("spawn"), initializer=_end_with, initargs=(self._stop,)
        )


@contextmanager
def _processes(jobs: int) -> Iterator[_Processes]:
    stop, go_on = get_context("spawn").Pipe(duplex=False)
    processes = _Processes(jobs, stop)
    try:
        yield processes
    except BaseException:
        # Nobody waits for what is still being read.
        go_on.close()
        raise
    finally:
        processes.shut()
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

    Ctrl-C goes to all processes of a terminal, and each would tell of it.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _client(address: str) -> Iterator[Any]:
    """A client of the cluster, which has a worker at least."""
    try:
        from distributed import Client
        from distributed.comm.core import CommClosedError
    except ImportError:
        raise ClusterError("a cluster needs Dask: pip install 'timeline-exporter[dask]'") from None
    if not _ADDRESS.fullmatch(address):
        raise ClusterError(f"{address!r} is no scheduler: write tcp://host:8786")
    # What goes wrong is told once, and by us.
    for name in ("distributed", "distributed.client", "distributed.core", "distributed.comm"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        client: Any = Client(  # type: ignore[no-untyped-call] # it carries no types
            address, timeout=_PATIENCE, set_as_default=False
        )
    except OSError:
        raise ClusterError(
            f"no scheduler answers at {address!r} within {_PATIENCE} seconds"
        ) from None
    try:
        try:
            client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError:
            raise ClusterError(f"the scheduler at {address!r} has no workers: start one") from None
        _check_installed(client, address)
        with warnings.catch_warnings():
            # A large document is sent as it is: each is needed once.
            warnings.filterwarnings("ignore", "Sending large graph", UserWarning)
            yield client
    except (CommClosedError, CancelledError):
        raise ClusterError(
            f"the scheduler at {address!r} was lost, and what was not read yet with it"
        ) from None
    except ImportError as error:
        raise ClusterError(
            f"the workers of {address!r} lack something: {_short(error)}: "
            "install timeline-exporter there as it is here"
        ) from None
    finally:
        client.close(timeout=_PATIENCE)


def _check_installed(client: Any, address: str) -> None:
    """Refuses a cluster that lacks this package, where what is sent would end its workers."""
    try:
        client.run_on_scheduler(version, _PACKAGE)
        client.run(version, _PACKAGE)
    except PackageNotFoundError:
        raise ClusterError(
            f"scheduler or workers of {address!r} lack {_PACKAGE}: install it there as it is here"
        ) from None


def _was_killed(future: Any) -> bool:
    """Whether the workers died that were given this; it waits until that is known."""
    from distributed.scheduler import KilledWorker

    return isinstance(future.exception(), KilledWorker)


def _short(error: BaseException) -> str:
    text = " ".join(str(error).split()) or type(error).__name__
    return text if len(text) <= 120 else f"{text[:119]}…"  # noqa: PLR2004 - a line's worth
