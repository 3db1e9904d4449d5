"""Files: read where they are files and not too large, and written whole or not at all."""

import contextlib
import errno
import os
import re
import stat
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from timeline.errors import OutputError, TimelineError, reason
from timeline.limits import Limit

#: permissions of a new file, before the umask
_MODE = 0o666
# It can only be read by setting it, which other threads must not write files by.
_MASK = os.umask(0)
os.umask(_MASK)
#: how the name of a file ends that is not whole yet
_PART = ".part"
#: where a shell puts the pipes that it opens for a command
_OPENED = (Path("/dev/fd"), Path("/proc/self/fd"))
_UNFINISHED = re.compile(rf"\.(?P<name>.+)\.[a-z0-9_]{{8}}{re.escape(_PART)}")


def write_all(files: Mapping[Path, bytes]) -> None:
    """Put each file in place of what stands there, or leave everything as it is.

    The bytes go to a file beside each target first; only when all of them are on the disk
    do they take the targets' places, each at once, so that no reader sees half a file.

    Raises:
        OutputError: Something cannot be written.
    """
    ready: list[tuple[Path, Path]] = []
    path = Path()
    try:
        for path in files:
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        for path, data in files.items():
            if path.exists() and not path.is_file() and not path.is_dir():
                # A device or a pipe is written to, and never replaced.
                path.write_bytes(data)
                continue
            target = path.resolve() if path.is_symlink() else path
            target.parent.mkdir(parents=True, exist_ok=True)
            ready.append((_beside(target, data), target))
        for part, path in ready:
            part.replace(path)
    except (OSError, RuntimeError) as error:
        # A loop of links is a RuntimeError in older versions of Python.
        number = error.errno if isinstance(error, OSError) else errno.ELOOP
        why = os.strerror(number) if number else str(error)
        kept = "; the file that stands there is as it was" if path.is_file() else ""
        raise OutputError(f"{path}: cannot be written: {why}{kept}") from None
    finally:
        for part, _ in ready:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


@contextlib.contextmanager
def written(path: Path) -> Iterator[Callable[[bytes], object]]:
    """A function that appends to a new file, which replaces the one at `path` when it is whole.

    Where it is left by an error nothing is changed.

    Raises:
        OutputError: It cannot be written.
    """
    try:
        if path.exists() and not path.is_file():
            # A device or a pipe is written to, and never replaced.
            with path.open("wb", buffering=0) as device:
                yield device.write
            return
        target = path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        with _part(target) as (part, file):
            yield file.write
        try:
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {reason(error)}") from None


def _beside(target: Path, data: bytes) -> Path:
    """A new file with the bytes, on the disk, in the folder of the target."""
    with _part(target) as (part, file):
        file.write(data)
    return part


@contextlib.contextmanager
def _part(target: Path) -> Iterator[tuple[Path, BinaryIO]]:
    """A new file in the folder of the target: on the disk when it is left, gone by an error."""
    # It takes a while to import, and most commands write nothing.
    import tempfile

    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=_PART, dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield part, file
            file.flush()
            os.fsync(descriptor)
        part.chmod(_mode(target))
    except BaseException:
        part.unlink(missing_ok=True)
        raise


@contextlib.contextmanager
def refusals(path: Path, done: str = "written") -> Iterator[None]:
    """Let what the system refuses through as one line only.

    Args:
        path: What it is about, where the system does not say that.
        done: What could not be done to it.

    Raises:
        OutputError: The system refused something.
    """
    try:
        yield
    except OSError as error:
        where = error.filename or path
        raise OutputError(f"{where}: cannot be {done}: {reason(error)}") from None


def unfinished(folder: Path) -> tuple[tuple[Path, str], ...]:
    """The files in a folder that a killed run did not finish, and the names they would have got.

    A run that is still writing there has such files too.
    """
    paths = sorted(folder.iterdir()) if folder.is_dir() else ()
    matches = [(path, _UNFINISHED.fullmatch(path.name)) for path in paths]
    return tuple((path, match["name"]) for path, match in matches if match)


def _mode(target: Path) -> int:
    """The permissions of the file that stands there, or those of a new one."""
    with contextlib.suppress(OSError):
        return target.stat().st_mode & 0o777
    return _MODE & ~_MASK


def read(path: Path) -> bytes:
    """The bytes of an export that stands there; empty where there is none.

    Raises:
        OutputError: It cannot be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise OutputError(f"{path}: cannot be read: {reason(error)}") from None


def read_input(path: Path, limit: Limit) -> bytes:
    """The bytes of a file that somebody names, or of a pipe that a shell opened for it.

    A pipe or a device that only lies in a folder is never opened for reading: it may give its
    first byte tomorrow, or no last one.

    Raises:
        TimelineError: It is not a file, is larger than the limit, or cannot be read. The text
            does not name it.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if stat.S_ISDIR(status.st_mode):
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            if stat.S_ISFIFO(status.st_mode) and path.parent in _OPENED:
                os.set_blocking(descriptor, True)
            elif not stat.S_ISREG(status.st_mode):
                raise TimelineError("not a file but a pipe or a device: copy it into a file first")
            elif status.st_size > limit.most:
                raise TimelineError(limit.refusal(status.st_size))
            return read_stream(file, limit)
    except OSError as error:
        raise TimelineError(f"cannot be read: {reason(error)}") from None


def read_stream(stream: BinaryIO, limit: Limit) -> bytes:
    """All that a stream gives.

    Raises:
        TimelineError: It gives more than the limit.
    """
    data = stream.read(limit.most + 1)
    if len(data) > limit.most:
        raise TimelineError(limit.refusal())
    return data
