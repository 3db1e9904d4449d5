"""Files that are not whole yet: those of a run at work, and what is left of a killed one."""

import contextlib
import os
import re
import stat
import time
from collections.abc import Iterator
from pathlib import Path

#: how the name of a file ends that is not whole yet
PART = ".part"
#: a file by which a run says that it is there, as long as it is (`timeline.files.claimed`)
CLAIM = ".timeline-serve.pid"
# Every file that is written has an ending, or is a device; so those of others stay.
_UNFINISHED = re.compile(rf"\.(?P<name>.*\.[^.]+)\.[a-z0-9_]{{8}}{re.escape(PART)}")
#: seconds after which no run can still be writing, where nothing else tells
_OLD = 24 * 3600.0


def unfinished(folder: Path) -> tuple[tuple[Path, str], ...]:
    """The files in a folder that a killed run did not finish, and the names they would have got.

    A run that is still writing there has such files too.
    """
    paths = sorted(folder.iterdir()) if folder.is_dir() else ()
    matches = [(path, _UNFINISHED.fullmatch(path.name)) for path in paths]
    return tuple((path, match["name"]) for path, match in matches if match)


def sweep(folder: Path, *, is_ours: bool = True, owner: int | None = None) -> None:
    """Remove what killed runs left in a folder, as far as the system allows it.

    Args:
        folder: Where to look.
        is_ours: Whether no other run can be replacing files there now; else only what is a
            day old goes.
        owner: The number of the user whose runs that is known of; None for all of them.
    """
    with contextlib.suppress(OSError):
        left = [path for path, _ in unfinished(folder)]
        for path in (*left, folder / CLAIM):
            with contextlib.suppress(OSError):
                if _is_left(path, is_ours=is_ours, owner=owner):
                    path.unlink()


def _is_left(path: Path, *, is_ours: bool, owner: int | None) -> bool:
    facts = path.lstat()
    if not stat.S_ISREG(facts.st_mode):
        return False
    is_ours = is_ours and owner in (None, facts.st_uid)
    return (is_ours or time.time() - facts.st_mtime > _OLD) and not is_in_use(path)


def is_in_use(path: Path) -> bool:
    """Whether a run has the file open and locked; False where the system has no locks.

    Raises:
        OSError: It cannot be opened.
    """
    with _opened(path) as descriptor:
        return not try_lock(descriptor)


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[int]:
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def try_lock(descriptor: int) -> bool:
    """Lock an open file until it is closed, if only by a death; False where another has.

    Raises:
        OSError: The disk knows no locks, as some on a network.
    """
    try:
        import fcntl
    except ImportError:  # Windows
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
