"""Locks of folders: one run at a time writes there.

They are the system's, on the folder itself: no file is left over, and a run that is killed
gives up what it holds.
"""

import contextlib
import os
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline import interrupts
from timeline.errors import OutputError, reason
from timeline.files.unfinished import CLAIM, sweep, try_lock

Say = Callable[[str], object]
_Key = tuple[int, int]

#: seconds to wait for another run, and after which that is said
_PATIENCE, _SILENT = 600.0, 1.0
_PAUSE = 0.05


@dataclass(slots=True)
class _Held:
    descriptor: int
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
    with _made_for(folder):
        if not folder.is_dir():
            yield
            return
        key = _entered(folder, _Wait(folder=folder, say=say, patience=patience))
        try:
            yield
        finally:
            _leave(key)


@contextlib.contextmanager
def _made_for(folder: Path) -> Iterator[None]:
    """Make a folder, where that is possible, which goes again if it is empty at the end."""
    missing: list[Path] = []
    with contextlib.suppress(OSError):
        missing = [path for path in (folder, *folder.parents) if not os.path.lexists(path)]
        folder.mkdir(parents=True, exist_ok=True)
    try:
        yield
    finally:
        for path in missing:
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


def _entered(folder: Path, wait: _Wait) -> _Key | None:
    """The key of the folder, locked by this process; None where that is not possible."""
    if os.name == "nt":
        # There a folder has no lock.
        sweep(folder, is_ours=False)
        return None
    while True:
        try:
            descriptor = os.open(folder, os.O_RDONLY)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise OutputError(f"{folder}: cannot be read: {reason(error)}") from None
        facts = os.fstat(descriptor)
        key = (facts.st_dev, facts.st_ino)
        try:
            is_first = _take(key, descriptor, wait)
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
        if _is_still(folder, key):
            sweep(folder)
            return key
        # It was removed, and another made, while this run waited.
        _leave(key)


def _take(key: _Key, descriptor: int, wait: _Wait) -> bool:
    """Whether this call has locked the folder, and not one before, and the disk knows locks."""
    while True:
        with _GUARD:
            if key in _HELD:
                _HELD[key].holders += 1
                return False
            try:
                if try_lock(descriptor):
                    _HELD[key] = _Held(descriptor)
                    return True
            except OSError:
                return False
        wait.go_on()


def _leave(key: _Key | None) -> None:
    if key is None:
        return
    with _GUARD:
        held = _HELD[key]
        held.holders -= 1
        if not held.holders:
            del _HELD[key]
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
