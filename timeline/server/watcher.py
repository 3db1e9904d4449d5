"""Keeps what is served in step with the seeds."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from timeline.errors import TimelineError
from timeline.feed.snapshot import Edition
from timeline.model import Problem, Severity, Timeline
from timeline.server.fingerprint import Mark, emptied, fingerprint, folders, is_seed
from timeline.server.settings import Limits
from timeline.server.source import BrokenSeedsError, Knowledge, Source
from timeline.server.state import Served, first_state, next_state, shown
from timeline.server.workers import Lane
from timeline.text.counts import count

Say = Callable[[str], None]

_LOG = logging.getLogger(__name__)


class Watcher:
    """Reads the seeds anew whenever they change, and puts what they say in its place.

    The system tells of changes. Where it misses some (network disks, folders that were
    removed and made anew) looks at the files find them, and the new day too.
    """

    def __init__(self, source: Source, say: Say, limits: Limits) -> None:
        self._source = source
        self._say = say
        self._limits = limits
        self._watched = tuple(Path(path).absolute() for path in source.watched)
        # The source is asked one thing at a time.
        self._lane = Lane("seeds")
        #: what the seeds looked like when they were last read, and when they were served
        self._seen: tuple[Mark, ...] = ()
        self._settled: tuple[Mark, ...] = ()
        self._folders: tuple[Mark, ...] = ()
        self._changed = asyncio.Event()
        self._moved = asyncio.Event()
        #: since when they have been found half written
        self._torn_since: float | None = None
        #: the day of the last reading
        self._day: date | None = None

    def close(self) -> None:
        """Let the thread end."""
        self._lane.close()

    async def first(self) -> Served:
        """What is served first.

        Raises:
            TimelineError: The seeds are not in order.
        """
        self._seen = await self._lane.run(partial(fingerprint, self._watched))
        knowledge = await self._lane.run(self._source.read)
        self._settled, self._day = self._seen, knowledge.today
        await self._tell(knowledge)
        return Served(first_state(knowledge))

    async def keep(self, served: Served) -> None:
        """Keep what is served in step, until it is cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._hear())
            group.create_task(self._look())
            while True:
                await self._changed.wait()
                # What changes from now on asks for one more reading.
                self._changed.clear()
                await self._renew(served)

    async def _hear(self) -> None:
        """Hear of changes from the system."""
        from watchfiles import awatch

        while True:
            self._moved.clear()
            self._folders = await self._lane.run(partial(folders, self._watched))
            with contextlib.suppress(OSError, RuntimeError):
                async for changes in awatch(
                    *(mark.path for mark in self._folders),
                    watch_filter=None,
                    step=int(self._limits.quiet * 1000),
                    debounce=int(self._limits.longest * 1000),
                    stop_event=self._moved,
                    recursive=False,
                ):
                    if any(is_seed(path, self._watched, self._folders) for _, path in changes):
                        self._changed.set()
            # There is nothing to hear of, or the folders are others now.
            await asyncio.sleep(self._limits.look)

    async def _look(self) -> None:
        """Look for changes, from time to time."""
        while True:
            await asyncio.sleep(self._limits.look)
            seen = await self._lane.run(partial(fingerprint, self._watched))
            today = await self._lane.run(self._source.today)
            if seen != self._seen or today != self._day:
                self._changed.set()
            if await self._lane.run(partial(folders, self._watched)) != self._folders:
                self._moved.set()

    async def _renew(self, served: Served) -> None:
        """Read the seeds, and serve what they say if they are in order."""
        before = await self._lane.run(partial(fingerprint, self._watched))
        self._day = await self._lane.run(self._source.today)
        knowledge: Knowledge | None = None
        lines: tuple[str, ...] = ()
        try:
            knowledge = await self._lane.run(self._source.read)
        except BrokenSeedsError as error:
            lines = error.lines or (str(error),)
        except TimelineError as error:
            lines = (str(error),)
        except Exception:  # noqa: BLE001 - what is served is still right
            _LOG.exception("the seeds could not be read")
            lines = ("a fault of the server: the seeds could not be read",)
        self._seen = await self._lane.run(partial(fingerprint, self._watched))
        if self._torn(before):
            await asyncio.sleep(self._limits.quiet)
            self._changed.set()
            return
        self._settled = self._seen
        if knowledge is None:
            self._keep_former(served, lines)
        else:
            await self._swap(served, knowledge)

    def _torn(self, before: tuple[Mark, ...]) -> bool:
        """Whether the seeds seem to be half written, which is not believed for long."""
        # Much that writes a file empties it first, and an empty one is in order.
        if self._seen == before and not emptied(self._settled, self._seen):
            self._torn_since = None
            return False
        now = asyncio.get_running_loop().time()
        if self._torn_since is None:
            self._torn_since = now
        if now - self._torn_since < self._limits.patience:
            return True
        self._torn_since = None
        return False

    def _keep_former(self, served: Served, lines: tuple[str, ...]) -> None:
        former = served.state
        if lines == former.stale:
            return
        served.state = next_state(former, stale=lines)
        told = "\n".join(f"  {line}" for line in shown(lines))
        self._say(f"the seeds are broken; what they said before is served on:\n{told}")

    async def _swap(self, served: Served, knowledge: Knowledge) -> None:
        """Serve what the seeds say now, where that is anything else."""
        former = served.state
        old = former.knowledge
        same = await self._lane.run(partial(is_same, old, knowledge))
        if same and not former.stale:
            return
        before, after = old.edition.timeline, knowledge.edition.timeline
        what = await self._lane.run(partial(changes, before, after))
        if not same:
            # No calendar is told what is forgotten when the server ends now.
            await self._tell(knowledge)
        # What was rendered holds as long as the same knowledge is served.
        served.state = next_state(former, None if same else knowledge)
        mended = "the seeds are mended" if former.stale else "the seeds have changed"
        day = f"it is {knowledge.today}" if old.today != knowledge.today else ""
        self._say(f"{day or mended}: {what}")

    async def _tell(self, knowledge: Knowledge) -> None:
        """Have it written down what is served; where that fails it is served all the same."""
        try:
            await self._lane.run(partial(self._source.told, knowledge.edition))
        except TimelineError as error:
            self._say(str(error))
        except Exception:  # noqa: BLE001 - what is served is still right
            _LOG.exception("what is served could not be written down")


def is_same(old: Knowledge, new: Knowledge) -> bool:
    """Whether the same is served of both; warnings of one reading may be none of the next.

    A change is warned of when it is read first. Errors are what the seeds have now.
    """
    before, after = old.edition, new.edition
    return (
        old.today == new.today
        and before.options == after.options
        and _errors(before) == _errors(after)
        and before.timeline == after.timeline
    )


def _errors(edition: Edition) -> list[Problem]:
    return [item for item in edition.problems if item.severity is Severity.ERROR]


def changes(old: Timeline, new: Timeline) -> str:
    """What became of the events, in numbers: "1 added, 2 changed, 0 removed; 17 events"."""
    before = {event.id: event for event in old.events}
    after = {event.id: event for event in new.events}
    added = len(after.keys() - before.keys())
    removed = len(before.keys() - after.keys())
    changed = sum(after[key] != before[key] for key in after.keys() & before.keys())
    return f"{added} added, {changed} changed, {removed} removed; {count(len(after), 'event')}"
