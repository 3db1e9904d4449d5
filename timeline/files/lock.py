"""Locks of folders: one run at a time writes there.

They are the system's, on the folder itself: no file is left over, and a run that is killed
gives up what it holds. Everybody who may read a folder can lock it; so in one that is of
all or of another user the lock is on a file of our own, which nobody else can open.
"""

import contextlib
import errno
import os
import stat
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from timeline import interrupts
from timeline.errors import OutputError, reason
from timeline.files.unfinished import CLAIM, sweep, try_lock

Say = Callable[[str], object]
_Key = tuple[int, int]

#: seconds to wait for another run, and after which that is said
_PATIENCE, _SILENT = 600.0, 1.0
_PAUSE = 0.05
#: a folder of all, as the one for temporary files is
_OF_ALL = stat.S_IWOTH | stat.S_ISVTX


@dataclass(slots=True)
class _Held:
    descriptor: int
    #: the file that has the lock, where it is not on the folder itself
    file: Path | None = None
    #: folders that were made for it, the innermost first, which go again if they stay empty
    made: list[Path] = field(default_factory=list)
    #: blocks of this process that hold it
    holders: int = 1


#: the folders that this process has locked, by device and inode
_HELD: dict[_Key, _Held] = {}
_GUARD = threading.Lock()


@contextlib.contextmanager
def locked(folder: Path, *, say: Say | None = None, patience: float = _PATIENCE) -> Iterator[None]:
    """Keep other runs out of a folder within the block, where the system can.

    Another run is waited for. The folder is made where there is none, and goes again if it is
    still empty at the end. What a killed run left in it is removed. Blocks of one process do
    not wait for one another.

    Args:
        folder: What is not a folder, or cannot be made, is not locked: who writes there will
            be told.
        say: Takes one line when it has waited for a second.
        patience: Seconds to wait at most.

    Raises:
        OutputError: Another run is still there after that, or the folder cannot be read.
    """
    made: list[Path] = []
    try:
        key = _entered(folder, made, _Wait(folder=folder, say=say, patience=patience))
        try:
            yield
        finally:
            _leave(key, made)
    finally:
        # Without a lock, or before there was one, nobody else takes them away.
        _unmake(made)


@contextlib.contextmanager
def _made_for(folder: Path) -> Iterator[None]:
    """Make a folder, where that is possible, which goes again if it is empty at the end."""
    made: list[Path] = []
    _make(folder, made)
    try:
        yield
    finally:
        _unmake(made)


def _make(folder: Path, made: list[Path]) -> bool:
    """Whether a folder is there, which is made where that is possible.

    Args:
        folder: The folder.
        made: Takes those that were not there, the innermost first.
    """
    with contextlib.suppress(OSError):
        missing = [path for path in (folder, *folder.parents) if not os.path.lexists(path)]
        made[:] = dict.fromkeys((*missing, *made))
        folder.mkdir(parents=True, exist_ok=True)
    return folder.is_dir()


def _unmake(made: list[Path]) -> None:
    """Remove the folders that were made, where they are empty."""
    for path in made:
        with contextlib.suppress(OSError):
            path.rmdir()


@dataclass(slots=True, kw_only=True)
class _Wait:
    """How long another run has been waited for."""

    folder: Path
    say: Say | None
    patience: float
    begun: float | None = None
    is_told: bool = False

    def go_on(self) -> None:
        """Wait a moment.

        Raises:
            OutputError: It has been long enough.
        """
        now = time.monotonic()
        self.begun = now if self.begun is None else self.begun
        if now - self.begun >= self.patience:
            raise OutputError(
                f"{self.folder}: another run has been writing there for {self.patience:.0f} "
                "seconds: end it, or name another folder"
            )
        if now - self.begun >= _SILENT and self.say and not self.is_told:
            self.is_told = True
            self.say(f"another run is writing in {self.folder}: waiting")
        time.sleep(_PAUSE)


def _entered(folder: Path, made: list[Path], wait: _Wait) -> _Key | None:
    """The key of the folder, locked by this process; None where that is not possible.

    Args:
        folder: It is made where there is none, again if another run took it away meanwhile.
        made: Takes the folders that were made.
        wait: For another run.
    """
    while _make(folder, made):
        # Where it is missing again another run took it away while this one waited.
        with contextlib.suppress(FileNotFoundError):
            return _attempt(folder, wait)
    return None


def _attempt(folder: Path, wait: _Wait) -> _Key | None:
    """The key of a folder, locked by this process; None where that is not possible.

    Raises:
        FileNotFoundError: It was taken away meanwhile.
    """
    file = _own_file(folder)
    descriptor = _opened(folder, file)
    if descriptor is None:
        sweep(folder, is_ours=False)
        return None
    facts = os.fstat(descriptor)
    key = (facts.st_dev, facts.st_ino)
    try:
        is_first = _take(key, _Held(descriptor, file), wait)
    except BaseException:
        os.close(descriptor)
        raise
    if not is_first:
        # The lock is that of the first descriptor, or there is none.
        os.close(descriptor)
        if key in _HELD:
            return key
        sweep(folder, is_ours=False)
        return None
    if not _is_still(file or folder, key):
        _leave(key)
        raise FileNotFoundError
    sweep(folder, owner=os.geteuid() if file else None)
    return key


def _own_file(folder: Path) -> Path | None:
    """The file to lock in a folder that is of all or of another user; None in one of our own."""
    if os.name == "nt":
        return None
    facts, user = folder.stat(), os.geteuid()
    if facts.st_uid == user and not facts.st_mode & _OF_ALL:
        return None
    return folder / f".timeline-{user}.lock"


def _opened(folder: Path, file: Path | None) -> int | None:
    """What is to be locked, open; None where nothing there can be.

    Raises:
        FileNotFoundError: The folder has gone.
        OutputError: It cannot be read.
    """
    if os.name == "nt":
        # There a folder has no lock.
        return None
    try:
        return os.open(folder, os.O_RDONLY) if file is None else _opened_file(file)
    except FileNotFoundError:
        if file and folder.is_dir():
            # This process is in it, and it has no name any more.
            return None
        raise
    except OSError as error:
        if file:
            # Nothing can be written there, or somebody has put that name in the way.
            return None
        raise OutputError(f"{folder}: cannot be read: {reason(error)}") from None


def _opened_file(file: Path) -> int:
    """A file of our own, open.

    Raises:
        OSError: It cannot be made, or is not our own.
    """
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK, 0o600)
    facts = os.fstat(descriptor)
    if facts.st_uid == os.geteuid() and stat.S_ISREG(facts.st_mode):
        return descriptor
    os.close(descriptor)
    raise PermissionError(errno.EPERM, os.strerror(errno.EPERM), str(file))


def _take(key: _Key, new: _Held, wait: _Wait) -> bool:
    """Whether this call has locked the folder, and not one before, and the disk knows locks."""
    while True:
        with _GUARD:
            if key in _HELD:
                _HELD[key].holders += 1
                return False
            try:
                if try_lock(new.descriptor):
                    _HELD[key] = new
                    return True
            except OSError:
                return False
        wait.go_on()


def _leave(key: _Key | None, made: list[Path] | None = None) -> None:
    """Give up a lock; the last block of this process has the folders gone that are empty.

    They go before the lock does: who waits for it sees that its folder is another.
    """
    if key is None:
        return
    with _GUARD:
        held = _HELD[key]
        held.holders -= 1
        held.made += made or ()
        if made:
            made.clear()
        if not held.holders:
            del _HELD[key]
            if held.file and _is_still(held.file, key):
                with contextlib.suppress(OSError):
                    held.file.unlink()
            _unmake(held.made)
            os.close(held.descriptor)


def _is_still(folder: Path, key: _Key) -> bool:
    try:
        facts = folder.stat()
    except OSError:
        return False
    return (facts.st_dev, facts.st_ino) == key


@contextlib.contextmanager
def claimed(folder: Path) -> Iterator[int]:
    """Claim a folder for a long time, in which others may still write there.

    A file in it has the number of this process, and goes at the end.

    Yields:
        0 where it is claimed now or cannot be; else the number of the process that has it, or
        -1 where that is not known.
    """
    path = folder / CLAIM
    with _made_for(folder):
        try:
            descriptor = _claim(path)
        except OSError:
            # Nothing can be written there: nobody will.
            yield 0
            return
        if descriptor is None:
            yield _number(path)
            return
        try:
            with interrupts.removed(str(path)):
                yield 0
        finally:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
            os.close(descriptor)


def _claim(path: Path) -> int | None:
    """The open file by which it is claimed; None where another has it."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
        with contextlib.suppress(OSError):
            if not try_lock(descriptor):
                os.close(descriptor)
                return None
        facts = os.fstat(descriptor)
        if _is_still(path, (facts.st_dev, facts.st_ino)):
            os.truncate(descriptor, 0)
            os.write(descriptor, f"{os.getpid()}\n".encode())
            return descriptor
        # The run that had it removed it at its end.
        os.close(descriptor)


def _number(path: Path) -> int:
    with contextlib.suppress(OSError, ValueError):
        return int(path.read_bytes()[:20])
    return -1
