"""What the process does that draws: it is given a timeline once, and draws what is asked of it.

It is a process of its own, so that a chart takes no time from readers who ask for something else,
and so that it can be ended in the middle of a drawing. It ends by itself when its input does, which
is when the server has ended, however that came.
"""

import contextlib
import os
import pickle
import queue
import signal
import sys
import threading
import time
import traceback
from collections import OrderedDict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Generic, TypeVar

from timeline.errors import TimelineError
from timeline.feed.snapshot import Snapshot
from timeline.formats import Links
from timeline.query import Query
from timeline.server.http import Encoded, encode

_Value = TypeVar("_Value")

#: timelines that it remembers
_REMEMBERED = 3
#: events that are passed at once: the sender does something else between
_AT_ONCE = 200
#: less is done for it than for the server, where there is not enough for both
_NICE = 5
#: seconds between two looks at how much memory it takes
_LOOK = 0.25
#: exit code where that was too much
TOO_LARGE = 77
_STATUS = Path("/proc/self/statm")


class Recent(Generic[_Value]):
    """The values that were put or got last.

    Both ends of a pipe have one and do the same to it, so that each knows what the other has.
    """

    def __init__(self) -> None:
        self._values: OrderedDict[Hashable, _Value] = OrderedDict()

    def get(self, key: Hashable) -> _Value | None:
        """The value of that key, if it is still there."""
        if key in self._values:
            self._values.move_to_end(key)
        return self._values.get(key)

    def put(self, key: Hashable, value: _Value) -> None:
        """Have a value in place of the oldest one."""
        self._values[key] = value
        if len(self._values) > _REMEMBERED:
            self._values.popitem(last=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A chart that is asked for."""

    #: names the snapshot
    key: Hashable
    kind: str
    query: Query
    #: where the other end does not have it yet; its events follow, in so many parts
    snapshot: Snapshot | None = None
    parts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What came of it."""

    pages: tuple[Encoded, ...] = ()
    #: why there is none
    reason: str = ""
    #: the traceback of a fault of our own
    fault: str = ""


def send(asked: Asked, stream: IO[bytes]) -> None:
    """Write what is asked for, with its snapshot in parts if it has one."""
    snapshot = asked.snapshot
    pickler = pickle.Pickler(stream, pickle.HIGHEST_PROTOCOL)
    if snapshot is None:
        pickler.dump(asked)
    else:
        parts = tuple(_parts(snapshot.timeline.events))
        # Nothing but what charts show: not what calendars know, nor how to read the seeds.
        bare = Snapshot(
            timeline=replace(snapshot.timeline, events=()),
            options=snapshot.options,
            today=snapshot.today,
        )
        pickler.dump(replace(asked, snapshot=bare, parts=len(parts)))
        for part in parts:
            pickler.dump(part)
    stream.flush()


def receive(stream: IO[bytes]) -> Asked:
    """What was sent.

    Raises:
        EOFError: The other end has closed.
    """
    unpickler = pickle.Unpickler(stream)  # noqa: S301 - the server has written it
    asked: Asked = unpickler.load()
    if asked.snapshot is None:
        return asked
    timeline = asked.snapshot.timeline
    events = tuple(event for _ in range(asked.parts) for event in unpickler.load())
    return replace(
        asked, snapshot=replace(asked.snapshot, timeline=replace(timeline, events=events))
    )


def _parts(items: Sequence[_Value]) -> Iterator[tuple[_Value, ...]]:
    for begin in range(0, len(items), _AT_ONCE):
        yield tuple(items[begin : begin + _AT_ONCE])


def main(most: int) -> None:
    """Draw what standard input asks for, until it ends.

    Args:
        most: Bytes of memory, beyond which the process ends.
    """
    # Ctrl-C goes to all processes of a terminal; the server ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(AttributeError, OSError):
        os.nice(_NICE)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # What libraries print is not an answer.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    waiting: queue.SimpleQueue[Asked] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, waiting), daemon=True).start()
    threading.Thread(target=_bound_memory, args=(most,), daemon=True).start()
    remembered: Recent[Snapshot] = Recent()
    while True:
        pickle.dump(_draw(waiting.get(), remembered), answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()


def _listen(stream: IO[bytes], waiting: "queue.SimpleQueue[Asked]") -> None:
    """Take in what is asked for, and end the process where nothing can be any more."""
    try:
        while True:
            waiting.put(receive(stream))
    except EOFError:
        os._exit(0)
    except BaseException:  # noqa: BLE001 - whatever it is, this process is of no use any more
        traceback.print_exc()
        os._exit(1)


def _bound_memory(most: int) -> None:
    while resident() <= most:
        time.sleep(_LOOK)
    os._exit(TOO_LARGE)


def resident() -> int:
    """The bytes of memory that this process takes; 0 where the system does not tell."""
    try:
        return int(_STATUS.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError, AttributeError):
        return 0


def _draw(asked: Asked, remembered: Recent[Snapshot]) -> Drawn:
    if asked.snapshot is not None:
        remembered.put(asked.key, asked.snapshot)
    snapshot = remembered.get(asked.key)
    try:
        if snapshot is None:
            raise LookupError(asked.key)  # noqa: TRY301 - a fault of our own, as any other
        return Drawn(pages=rendered(snapshot, asked.kind, asked.query))
    except TimelineError as error:
        return Drawn(reason=str(error))
    except Exception:  # noqa: BLE001 - it is raised again in the server
        return Drawn(fault=traceback.format_exc())


def rendered(
    snapshot: Snapshot, kind: str, query: Query, links: Links | None = None
) -> tuple[Encoded, ...]:
    """The pages of an export, with the links of what states where it stands.

    Raises:
        TimelineError: It cannot be made.
    """
    return tuple(encode(kind, data) for data in snapshot.export(kind, query, links=links).pages)
