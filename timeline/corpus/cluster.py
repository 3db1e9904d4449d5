"""Work on documents on a Dask cluster, for a corpus that outgrows one machine."""

import logging
import re
import warnings
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any, TypeVar

from timeline.corpus.results import KILLED, Chunk, Outcome, Work, failed
from timeline.errors import TimelineError

T = TypeVar("T")
_PACKAGE = "timeline-exporter"
#: seconds in which a cluster must answer
_PATIENCE = 5
_ADDRESS = re.compile(r"(?:(?:tcp|tls|wss?)://)?[^/\s]+:\d+")


class ClusterError(TimelineError):
    """A cluster that cannot be worked with."""

    exit_code = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """A cluster that answered."""

    client: Any

    @property
    def threads(self) -> int:
        """Threads of all its workers."""
        return sum(self.client.nthreads().values())

    def submit(self, work: Work[T], chunk: Chunk) -> Any:
        """The outcomes of a chunk, under way."""
        return self.client.submit(work, chunk, pure=False)

    def outcomes(self, work: Work[T], chunk: Chunk, future: Any) -> tuple[Outcome[T], ...]:
        """The outcomes of a chunk that was submitted, when they are there."""
        if not _was_killed(future):
            result: tuple[Outcome[T], ...] = future.result()
            return result
        if len(chunk) == 1:
            return (failed(chunk[0], KILLED),)
        apart = (self.outcomes(work, (item,), self.submit(work, (item,))) for item in chunk)
        return tuple(outcome for found in apart for outcome in found)


@contextmanager
def cluster(address: str) -> Iterator[Cluster]:
    """The cluster whose scheduler is at `address`; it has a worker at least."""
    try:
        from distributed import Client
        from distributed.comm.core import CommClosedError
    except ImportError:
        raise ClusterError("a cluster needs Dask: pip install 'timeline-exporter[dask]'") from None
    if not _ADDRESS.fullmatch(address):
        raise ClusterError(f"{address!r} is not a scheduler: write tcp://host:8786")
    # What goes wrong is reported once, and by us.
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
            yield Cluster(client=client)
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
