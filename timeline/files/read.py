"""Files that are read: only where they are files, and not too large."""

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from timeline.errors import OutputError, TimelineError, reason
from timeline.limits import LIMITS, Limit

#: where a shell puts the pipes that it opens for a command
_OPENED = (Path("/dev/fd"), Path("/proc/self/fd"))
_STDIN = Path("/dev/stdin")
# Windows has neither, and reads bytes as they are only where it is told so.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
#: what is not a file, as a sentence calls it
_OTHERS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def read(path: Path) -> bytes:
    """The bytes of an export that stands there; empty where there is none.

    Raises:
        OutputError: It cannot be read, or is not a file.
    """
    with contextlib.suppress(OSError):
        if not path.exists():
            return b""
    try:
        return read_input(path, LIMITS["export.bytes"])
    except TimelineError as error:
        raise OutputError(f"{path}: {error}") from None


def read_input(path: Path, limit: Limit) -> bytes:
    """The bytes of a file that somebody names, or of a pipe that a shell opened for it.

    A pipe or a device that only lies in a folder is never opened: it may give its first byte
    tomorrow, or no last one.

    Raises:
        TimelineError: It is not a file, is larger than the limit, or cannot be read. The text
            does not name it.
    """
    with open_input(path) as file, _refused():
        size = os.fstat(file.fileno()).st_size
        if size > limit.most:
            raise TimelineError(limit.refusal(size))
        return _all(file, size, limit)


def _all(file: BinaryIO, size: int, limit: Limit) -> bytes:
    """All of a file of this size, or of a pipe, which has none, in as much room as it takes.

    Raises:
        TimelineError: It has more than the limit.
    """
    data = file.read(size + 1)
    if len(data) > size:
        # It has grown meanwhile, or is a pipe.
        data += file.read(limit.most + 1 - len(data))
    if len(data) > limit.most:
        raise TimelineError(limit.refusal())
    return data


@contextlib.contextmanager
def open_input(path: Path) -> Iterator[BinaryIO]:
    """A file as `read_input` takes it, open and of any size.

    Raises:
        TimelineError: It is not a file, or cannot be read. The text does not name it.
    """
    with _refused():
        _refuse_others(path, path.stat().st_mode)
        descriptor = os.open(path, _FLAGS)
    with os.fdopen(descriptor, "rb") as file:
        with _refused():
            # Another may have taken its place.
            _refuse_others(path, os.fstat(descriptor).st_mode)
            if hasattr(os, "set_blocking"):
                os.set_blocking(descriptor, True)
        yield file


@contextlib.contextmanager
def _refused() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise TimelineError(f"cannot be read: {reason(error)}") from None


def _refuse_others(path: Path, mode: int) -> None:
    """Refuse what is not a file.

    Raises:
        OSError: It is a folder.
        TimelineError: It is neither.
    """
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    is_opened = stat.S_ISFIFO(mode) and (path.parent in _OPENED or path == _STDIN)
    if not (stat.S_ISREG(mode) or is_opened):
        what = next((name for test, name in _OTHERS if test(mode)), "something else")
        raise TimelineError(f"not a file but {what}: copy it into a file first")


def read_stream(stream: BinaryIO, limit: Limit) -> bytes:
    """All that a stream gives.

    Raises:
        TimelineError: It gives more than the limit.
    """
    data = stream.read(limit.most + 1)
    if len(data) > limit.most:
        raise TimelineError(limit.refusal())
    return data
