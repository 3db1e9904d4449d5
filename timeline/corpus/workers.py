"""Work on many documents: in this process, in several, or on a cluster, with the same outcomes.

Outcomes come in the order of the documents, and only a few documents are held at a time.
"""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Any, TypeVar

from timeline.corpus.cluster import cluster
from timeline.corpus.inputs import Input
from timeline.corpus.processes import processes
from timeline.corpus.results import Chunk, Outcome, Work

T = TypeVar("T")
_Outcomes = Generator[Outcome[T], None, None]

#: documents and bytes that are sent at once: enough that sending costs little
_MANY, _LARGE = 16, 200_000
#: chunks under way for each process or thread, so that none waits for the next
_AHEAD = 2


def outcomes(
    items: Iterable[Input], work: Work[T], *, jobs: int = 1, scheduler: str | None = None
) -> _Outcomes[T]:
    """The outcomes, worked out on the cluster of `scheduler` if given, else in `jobs` processes.

    Raises:
        ClusterError: Dask is not installed, or the cluster does not answer.
    """
    if scheduler:
        return _on_cluster(items, work, scheduler)
    return _in_this_process(items, work) if jobs == 1 else _in_processes(items, work, jobs)


def cores() -> int:
    """The number of processes that can work at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _in_this_process(items: Iterable[Input], work: Work[T]) -> _Outcomes[T]:
    """The outcomes, worked out in this process."""
    for item in items:
        yield from work((item,))


def _in_processes(items: Iterable[Input], work: Work[T], jobs: int) -> _Outcomes[T]:
    """The outcomes, worked out in as many processes as `jobs` says.

    A process that is killed costs the document that it read, and no other.
    """
    with processes(jobs) as pool:
        yield from _in_order(
            _chunks(items),
            lambda chunk: pool.submit(work, chunk),
            lambda chunk, future: pool.outcomes(work, chunk, future),
            ahead=jobs * _AHEAD,
        )


def _on_cluster(items: Iterable[Input], work: Work[T], address: str) -> _Outcomes[T]:
    """The outcomes, worked out on the Dask cluster whose scheduler is at `address`."""
    with cluster(address) as found:
        yield from _in_order(
            _chunks(items),
            lambda chunk: found.submit(work, chunk),
            lambda chunk, future: found.outcomes(work, chunk, future),
            ahead=found.threads * _AHEAD,
        )


def _in_order(
    chunks: Iterable[Chunk],
    submit: Callable[[Chunk], Any],
    wait: Callable[[Chunk, Any], tuple[Outcome[T], ...]],
    *,
    ahead: int,
) -> _Outcomes[T]:
    under_way: deque[tuple[Chunk, Any]] = deque()
    for chunk in chunks:
        under_way.append((chunk, submit(chunk)))
        if len(under_way) > ahead:
            yield from wait(*under_way.popleft())
    while under_way:
        yield from wait(*under_way.popleft())


def _chunks(items: Iterable[Input]) -> Iterator[Chunk]:
    chunk: list[Input] = []
    size = 0
    for item in items:
        chunk.append(item)
        size += len(item.data)
        if len(chunk) == _MANY or size >= _LARGE:
            yield tuple(chunk)
            chunk, size = [], 0
    if chunk:
        yield tuple(chunk)
