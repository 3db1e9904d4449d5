"""Reads the seeds anew when they change on the disk, and serves what they say then."""

import asyncio
import contextlib
import gc
import logging
import stat
from collections.abc import Awaitable, Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path, PurePath
from typing import NamedTuple

from timeline.errors import TimelineError
from timeline.feed.snapshot import Snapshot
from timeline.formats.load import is_read
from timeline.model import Timeline, errors_of
from timeline.server.settings import Limits
from timeline.server.source import BrokenSeedsError, SnapshotSource
from timeline.server.state import ServerState, first_state, next_state, public, shown
from timeline.server.workers import WorkerThreads
from timeline.text.clean import for_terminal
from timeline.text.counts import count

Say = Callable[[str], None]

_LOG = logging.getLogger(__name__)

_UNREADABLE = "the seeds cannot be read"
_FAULT = "a fault of the server: the seeds could not be read"


class _Broken(NamedTuple):
    """What is wrong with the seeds, a line each."""

    #: for whoever runs the server
    lines: tuple[str, ...]
    #: for its readers
    public: tuple[str, ...]
    #: what is served of what was right before, where some of that is private now
    instead: Snapshot | None = None


class FileStamp(NamedTuple):
    """A file or a folder, and when it last changed."""

    path: str
    device: int
    inode: int
    #: in bytes; of a folder nothing from here on is looked at
    size: int = 0
    #: when its content last changed, and when anything of it did
    written: int = 0
    changed: int = 0


class Watcher:
    """Reads the seeds anew whenever they change, and puts what they say in its place.

    The system reports changes. Where it misses some (network disks, folders that were
    removed and made anew) looks at the files find them, and the new day too.
    """

    def __init__(
        self,
        source: SnapshotSource,
        say: Say,
        limits: Limits,
        tell: Callable[[], object] = lambda: None,
    ) -> None:
        self._source = source
        #: called when another state is served
        self._tell = tell
        self._say = say
        self._limits = limits
        self._watched = tuple(Path(path).absolute() for path in source.watched)
        # The source is asked one thing at a time.
        self._thread = WorkerThreads("seeds")
        #: what the seeds looked like when they were last read, and when they were served
        self._seen: tuple[FileStamp, ...] = ()
        self._settled: tuple[FileStamp, ...] = ()
        self._folders: tuple[FileStamp, ...] = ()
        self._changed = asyncio.Event()
        self._moved = asyncio.Event()
        #: since when they have been found half written
        self._torn_since: float | None = None
        #: the day of the last reading
        self._day: date | None = None
        #: what was last said to be wrong with them, a line each
        self._said: tuple[str, ...] = ()
        self._state: ServerState | None = None

    @property
    def state(self) -> ServerState:
        """What is served, from `start` on."""
        assert self._state is not None  # noqa: S101 - nothing is served before
        return self._state

    @state.setter
    def state(self, state: ServerState) -> None:
        self._state = state
        self._tell()

    def close(self) -> None:
        """Let the thread end."""
        self._thread.close()
        gc.unfreeze()

    async def start(self) -> None:
        """Read what is served first.

        Raises:
            TimelineError: The seeds are not in order.
        """
        self._seen = await self._thread.run(partial(fingerprint, self._watched))
        snapshot = await self._thread.run(self._source.read)
        self._settled, self._day = self._seen, snapshot.today
        await self._remember(snapshot)
        self.state = first_state(snapshot)
        _settle()

    async def watch(self) -> None:
        """Keep what is served in step with the seeds, until it is cancelled."""
        async with asyncio.TaskGroup() as group:
            for step in (self._hear, self._look, self._follow):
                group.create_task(self._for_ever(step))

    async def _for_ever(self, step: Callable[[], Awaitable[None]]) -> None:
        """Do a step again and again; one that fails is logged, and done again.

        A disk may fail in ways that nobody thought of, and come back.
        """
        failed = ""
        while True:
            try:
                await step()
                failed = ""
            except Exception as error:  # noqa: BLE001 - what is served is still right
                # Once, as long as it fails in the same way.
                if repr(error) != failed:
                    _LOG.exception("the seeds could not be watched; that is tried again")
                failed = repr(error)
                await asyncio.sleep(self._limits.look)

    async def _hear(self) -> None:
        """Hear of changes from the system, for as long as the folders are the same."""
        from watchfiles import awatch

        self._moved.clear()
        self._folders = await self._thread.run(partial(folders, self._watched))
        with contextlib.suppress(OSError, RuntimeError):
            async for changes in awatch(
                *(stamp.path for stamp in self._folders),
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
        """Look for changes, after a while."""
        await asyncio.sleep(self._limits.look)
        seen = await self._thread.run(partial(fingerprint, self._watched))
        today = await self._thread.run(self._source.today)
        if seen != self._seen or today != self._day:
            self._changed.set()
        if await self._thread.run(partial(folders, self._watched)) != self._folders:
            self._moved.set()

    async def _follow(self) -> None:
        """Wait for a change, and take it in."""
        await self._changed.wait()
        # What changes from now on asks for one more reading.
        self._changed.clear()
        try:
            await self._renew()
        except Exception:
            self._changed.set()
            raise

    async def _renew(self) -> None:
        """Read the seeds, and serve what they say if they are in order."""
        before = await self._thread.run(partial(fingerprint, self._watched))
        self._day = await self._thread.run(self._source.today)
        read = await self._read()
        self._seen = await self._thread.run(partial(fingerprint, self._watched))
        if self._torn(before):
            await asyncio.sleep(self._limits.quiet)
            self._changed.set()
            return
        self._settled = self._seen
        if isinstance(read, Snapshot):
            await self._swap(read)
        else:
            await self._serve_on(read)

    async def _read(self) -> "Snapshot | _Broken":
        """What the seeds say, or what is wrong with them."""
        try:
            return await self._thread.run(self._source.read)
        except BrokenSeedsError as error:
            public_lines = public(error.problems)
            lines = error.lines or (str(error),)
            return _Broken(lines, public_lines or (_UNREADABLE,), error.instead)
        except TimelineError as error:
            return _Broken((str(error),), (_UNREADABLE,))
        except Exception:  # noqa: BLE001 - what is served is still right
            _LOG.exception("the seeds could not be read")
            return _Broken((_FAULT,), (_FAULT,))

    def _torn(self, before: tuple[FileStamp, ...]) -> bool:
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

    async def _serve_on(self, broken: "_Broken") -> None:
        """Serve what was right before, and say what is wrong now where that is new.

        What they say is private is not served any more, whatever is wrong beside it.
        """
        if broken.instead is not None:
            self.state = next_state(self.state, broken.instead, stale=broken.public)
            await self._remember(broken.instead)
            self._say("the seeds are broken; what they say is private is not served any more")
        elif broken.public != self.state.stale:
            self.state = next_state(self.state, stale=broken.public)
        if broken.lines == self._said:
            return
        self._said = broken.lines
        listed = "\n".join(f"  {for_terminal(str(line))}" for line in shown(broken.lines))
        self._say(f"the seeds are broken; what they said before is served on:\n{listed}")

    async def _swap(self, snapshot: Snapshot) -> None:
        """Serve what the seeds say now, where that is anything else."""
        before = self.state
        self._said = ()
        old = before.snapshot
        same = await self._thread.run(partial(is_same, old, snapshot))
        if same and not before.stale:
            return
        what = await self._thread.run(partial(changes, old.timeline, snapshot.timeline))
        if not same:
            # No calendar fetches what is forgotten when the server ends now.
            await self._remember(snapshot)
        # What was rendered holds as long as the same snapshot is served.
        self.state = next_state(before, None if same else snapshot)
        mended = "the seeds are mended" if before.stale else "the seeds have changed"
        day = f"it is {snapshot.today}" if old.today != snapshot.today else ""
        self._say(f"{day or mended}: {what}")
        if not same:
            _settle()

    async def _remember(self, snapshot: Snapshot) -> None:
        """Have it written down what is served; where that fails it is served all the same."""
        try:
            await self._thread.run(partial(self._source.remember, snapshot))
        except TimelineError as error:
            self._say(str(error))
        except Exception:  # noqa: BLE001 - what is served is still right
            _LOG.exception("what is served could not be written down")


def _settle() -> None:
    """Have what stays looked through once, and not at each collection of garbage.

    That stops all threads, in whichever it is done.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def is_same(before: Snapshot, after: Snapshot) -> bool:
    """Whether the same is served of both; one reading may warn of what the next does not.

    A change is warned of when it is read first. Errors are what the seeds have now.
    """
    return (
        before.today == after.today
        and before.options == after.options
        and before.history == after.history
        and errors_of(before.problems) == errors_of(after.problems)
        and before.timeline == after.timeline
    )


def changes(old: Timeline, new: Timeline) -> str:
    """What became of the events, in numbers: "1 added, 2 changed, 0 removed; 17 events"."""
    before = {event.id: event for event in old.events}
    after = {event.id: event for event in new.events}
    added = len(after.keys() - before.keys())
    removed = len(before.keys() - after.keys())
    changed = sum(after[key] != before[key] for key in after.keys() & before.keys())
    return f"{added} added, {changed} changed, {removed} removed; {count(len(after), 'event')}"


def fingerprint(watched: Iterable[Path]) -> tuple[FileStamp, ...]:
    """The stamps of all seeds at these paths; seeds that were changed have other stamps.

    A file that took the place of another is another one, even where its time and its size
    are the same.
    """
    return tuple(stamp for path in watched for file in _seeds(path) for stamp in _stamp(file))


def folders(watched: Iterable[Path]) -> tuple[FileStamp, ...]:
    """The folders in which seeds come and go: those named, and those of files.

    Editors put another file in the place of the one they edit, so a file is watched by
    its folder. A folder that was made anew has another stamp; what happens
    in it does not change it.
    """
    places = dict.fromkeys(path if _is_folder(path) else path.parent for path in watched)
    return tuple(stamp for place in places if _is_folder(place) for stamp in _stamp(place))


def emptied(before: Iterable[FileStamp], after: Iterable[FileStamp]) -> bool:
    """Whether a file that had something in it has nothing now."""
    filled = {stamp.path for stamp in before if stamp.size}
    return any(stamp.path in filled and not stamp.size for stamp in after)


def is_seed(path: str, watched: Iterable[Path], known: Iterable[FileStamp]) -> bool:
    """Whether what happens at `path` may change what the seeds say.

    Args:
        path: In one of the folders.
        watched: What is named as seeds.
        known: The `folders` of these; no disk is asked.
    """
    name, places = PurePath(path).name, {stamp.path for stamp in known}
    return any(name == place.name or (is_read(name) and str(place) in places) for place in watched)


def _seeds(path: Path) -> Iterator[Path]:
    """The path itself, and what is read of a folder."""
    yield path
    try:
        yield from sorted(inside for inside in path.iterdir() if is_read(inside.name))
    except OSError:
        return


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        # Nobody may look at it.
        return False


def _stamp(path: Path) -> Iterator[FileStamp]:
    """The stamp of what is there, if anything is; of a link that leads nowhere its own."""
    try:
        facts = path.stat() if path.exists() else path.lstat()
    except (OSError, RuntimeError):
        # A loop of links is a RuntimeError in older versions of Python.
        return
    stamp = FileStamp(str(path), facts.st_dev, facts.st_ino)
    if stat.S_ISDIR(facts.st_mode):
        # What comes and goes in a folder has stamps of its own.
        yield stamp
    else:
        yield stamp._replace(
            size=facts.st_size, written=facts.st_mtime_ns, changed=facts.st_ctime_ns
        )
