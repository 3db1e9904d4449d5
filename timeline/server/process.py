"""The process that draws, as the server sees it: begun when it is needed, and ended at any time."""

import logging
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO, Protocol

from timeline.errors import TimelineError
from timeline.feed.snapshot import Snapshot
from timeline.limits import LIMITS, Limit
from timeline.query import Query
from timeline.server.drawing import TOO_LARGE, Asked, Drawn, Recent, send
from timeline.server.http import Encoded

_LOG = logging.getLogger(__name__)
#: how it begins: it finds what this process finds, and nothing of the folder it is in
_BEGIN = "import sys; sys.path[:] = {path!r}; from {module} import {function}; {function}({most})"
_WORK = "timeline.server.drawing:main"
_DIED = "the chart cannot be drawn at the moment: come again later"
#: seconds for which the end of a process that was killed is waited for
_END = 5.0


class DrawingError(Exception):
    """A chart cannot be had at the moment; the text says why."""

    def __init__(self, reason: str, *, lasting: bool = False) -> None:
        super().__init__(reason)
        #: whether it would be the same once more
        self.lasting = lasting


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Wish:
    """A chart that somebody waits for."""

    #: names the snapshot: another one has another
    key: tuple[object, ...]
    snapshot: Snapshot
    kind: str
    query: Query
    #: set when nobody waits any more
    given_up: threading.Event = field(default_factory=threading.Event)


class Drawing(Protocol):
    """Draws charts, one at a time."""

    def draw(self, wish: Wish) -> tuple[Encoded, ...]:
        """The pages of a chart; called in one thread.

        Raises:
            TimelineError: It cannot be drawn.
            DrawingError: It cannot be had at the moment.
        """

    def stop(self, wish: Wish) -> None:
        """Give the wish up, whether it is being drawn or will be; called in any thread."""

    def close(self) -> None:
        """Draw no more; called in any thread."""


class _Timer(Protocol):
    def start(self) -> None: ...

    def cancel(self) -> None: ...


def _alarm(seconds: float, ring: Callable[[], None]) -> _Timer:
    timer = threading.Timer(seconds, ring)
    timer.daemon = True
    return timer


class DrawingProcess:
    """Draws in another process, which is begun with the first chart and anew when it has ended.

    It has a timeline passed once, and not with each chart.
    """

    def __init__(
        self,
        *,
        work: str = _WORK,
        seconds: Limit = LIMITS["drawing.seconds"],
        memory: Limit = LIMITS["drawing.bytes"],
        alarm: Callable[[float, Callable[[], None]], _Timer] = _alarm,
    ) -> None:
        """Draw nothing yet.

        Args:
            work: What the process does: a module and a function of it, which is given the memory
                that it may take.
            seconds: For one chart.
            memory: Of the process.
            alarm: A timer that calls something after so many seconds.
        """
        self._work = work
        self._seconds = seconds
        self._memory = memory
        self._alarm = alarm
        #: of what follows
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        #: what is being drawn, and why that has been ended
        self._wish: Wish | None = None
        self._ended_for = ""
        self._closed = False
        #: how many it was asked for, and the snapshots that it has
        self._charts = 0
        self._passed: Recent[bool] = Recent()

    @property
    def number(self) -> int:
        """The process id; 0 where there is no process."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else 0

    def draw(self, wish: Wish) -> tuple[Encoded, ...]:
        """The pages of a chart.

        Raises:
            TimelineError: It cannot be drawn.
            DrawingError: It takes too long, or the process ended.
        """
        drawn = self._drawn(wish) or self._drawn(wish)
        if drawn is None:
            raise DrawingError(_DIED)
        if drawn.reason:
            raise TimelineError(drawn.reason)
        if drawn.fault:
            raise RuntimeError(drawn.fault)
        return drawn.pages

    def _drawn(self, wish: Wish) -> Drawn | None:
        """What came of it; None where the process ended of itself."""
        process = self._begun(wish)
        timer = self._alarm(self._seconds.most, lambda: self._end(wish, self._seconds.refusal()))
        timer.start()
        try:
            return self._answer(process, wish)
        except (EOFError, OSError, pickle.UnpicklingError):
            self._explain(process)
            return None
        except BaseException:
            # What was sent may not be whole.
            _kill(process)
            if self._closed:
                raise DrawingError(_DIED) from None
            raise
        finally:
            timer.cancel()
            with self._lock:
                self._wish = None

    def _begun(self, wish: Wish) -> "subprocess.Popen[bytes]":
        """The process, which is drawing this from now on."""
        with self._lock:
            if self._closed or wish.given_up.is_set():
                raise DrawingError(_DIED)
            if self._process is None or self._process.poll() is not None:
                _release(self._process)
                self._process, self._passed, self._charts = self._new(), Recent(), 0
            self._wish, self._ended_for = wish, ""
            self._charts += 1
            return self._process

    def _new(self) -> "subprocess.Popen[bytes]":
        module, _, function = self._work.partition(":")
        code = _BEGIN.format(
            path=sys.path, module=module, function=function, most=self._memory.most
        )
        try:
            return subprocess.Popen(  # noqa: S603 - Python itself
                [sys.executable, "-P", "-c", code],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                # What a terminal sends to all that runs in it is not for this one.
                process_group=None if sys.platform == "win32" else 0,
            )
        except OSError as error:
            _LOG.exception("the process that draws could not be begun")
            raise DrawingError(_DIED) from error

    def _answer(self, process: "subprocess.Popen[bytes]", wish: Wish) -> Drawn:
        there = self._passed.get(wish.key)
        if not there:
            self._passed.put(wish.key, True)
        snapshot = None if there else wish.snapshot
        asked = Asked(key=wish.key, kind=wish.kind, query=wish.query, snapshot=snapshot)
        send(asked, _opened(process.stdin))
        drawn: Drawn = pickle.load(_opened(process.stdout))  # noqa: S301 - our own process
        return drawn

    def _explain(self, process: "subprocess.Popen[bytes]") -> None:
        """Say why it has ended, where that is known.

        Raises:
            DrawingError: It was ended, or took too much memory.
        """
        _kill(process)
        if self._ended_for:
            raise DrawingError(self._ended_for, lasting=self._ended_for == self._seconds.refusal())
        # One that has drawn others may have kept something of each.
        if process.returncode == TOO_LARGE and self._charts == 1:
            raise DrawingError(self._memory.refusal(), lasting=True)
        _LOG.warning("the process that draws has ended with %s", process.returncode)

    def stop(self, wish: Wish) -> None:
        """Give the wish up if it is being drawn, and do not begin it if it is not."""
        wish.given_up.set()
        self._end(wish, _DIED)

    def _end(self, wish: Wish, reason: str) -> None:
        with self._lock:
            if self._wish is wish and self._process is not None:
                self._ended_for = reason
                self._process.kill()

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._closed, self._ended_for = True, _DIED
            process, self._process = self._process, None
        if process is not None:
            _kill(process)
            _release(process)


def _kill(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    try:
        process.wait(_END)
    except subprocess.TimeoutExpired:
        # It hangs in the system, and ends when that lets it go.
        _LOG.warning("the process that draws does not end")


def _release(process: "subprocess.Popen[bytes] | None") -> None:
    """Close what connects with a process that has ended."""
    for stream in (process.stdin, process.stdout) if process is not None else ():
        try:
            _opened(stream).close()
        except OSError:
            # What was not sent is of no use any more.
            continue


def _opened(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise OSError("it has no such end")
    return stream
