"""A bound in seconds on the work with one document: a net below the bounds that are counted.

What is counted gives the same answer on every machine, and so comes first. This one is for what
cannot be counted, such as what a library does with a file that was made to stop it. Where the
system tells how long a thread has been working, waiting for others does not count.
"""

import ctypes
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from timeline.errors import TimelineError
from timeline.limits import Limit

#: seconds of a clock, from any beginning
Clock = Callable[[], float]

#: steps after which an error has been raised, if one was to be
_STEPS = 10
#: seconds between two looks at what is under way
_EVERY = 0.25


class _TooLong(BaseException):
    """Raised in the midst of the work; not an `Exception`, which libraries catch."""


@dataclass(slots=True, kw_only=True)
class _Work:
    """The work of a thread on a document."""

    clock: Clock
    end: float


@dataclass(slots=True)
class _Watch:
    """Looks now and then whether any work takes too long, from a thread of its own."""

    _lock: threading.Lock = field(default_factory=threading.Lock)
    #: by the thread that does it
    _works: dict[int, _Work] = field(default_factory=dict)
    _begun: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def begin(self, thread: int, work: _Work) -> None:
        with self._lock:
            self._works[thread] = work
            if self._thread is None:
                self._thread = threading.Thread(target=self._look, daemon=True)
                self._thread.start()
        self._begun.set()

    def end(self, thread: int) -> bool:
        """Whether it ended in time: else an error has been raised in the thread, or will be."""
        with self._lock:
            return self._works.pop(thread, None) is not None

    def _look(self) -> None:
        while self._begun.wait():
            time.sleep(_EVERY)
            with self._lock:
                for thread, work in tuple(self._works.items()):
                    if work.clock() > work.end:
                        del self._works[thread]
                        _raise_in(thread, _TooLong)
                if not self._works:
                    self._begun.clear()


_WATCH = _Watch()


def _raise_in(thread: int, error: type[BaseException]) -> None:
    """Let a thread raise an error at its next step.

    It must not be taken back: CPython 3.11 then believes for good that there is something to be
    raised, and asks at each step, which under a profiler never ends.
    """
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(error))


def _let_in() -> None:
    """Take some steps, so that an error is raised here that was not raised yet."""
    for _ in range(_STEPS):
        time.sleep(0)


@contextmanager
def within(limit: Limit, clock: Clock | None = None) -> Iterator[None]:
    """Within it, work is stopped when it takes longer than the limit.

    Args:
        limit: In seconds.
        clock: Measures them, from another thread; by default the work of this thread.

    Raises:
        TimelineError: It took longer; the text does not name the document.
    """
    thread = threading.get_ident()
    clock = clock or _working(thread)
    try:
        _WATCH.begin(thread, _Work(clock=clock, end=clock() + limit.most))
        try:
            yield
        finally:
            if not _WATCH.end(thread):
                _let_in()
    except _TooLong:
        raise TimelineError(limit.refusal()) from None


def _working(thread: int) -> Clock:
    """How long a thread has worked, or the time where the system does not tell that."""
    if not hasattr(time, "pthread_getcpuclockid"):
        return time.monotonic
    number = time.pthread_getcpuclockid(thread)
    return lambda: time.clock_gettime(number)
