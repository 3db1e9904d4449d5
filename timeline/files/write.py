"""Files that are written whole or not at all."""

import contextlib
import errno
import os
import stat
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from timeline import interrupts
from timeline.errors import OutputError, reason
from timeline.files.lock import locked
from timeline.files.seen import Seen
from timeline.files.unfinished import PART, try_lock

#: permissions of a new file, before the umask
_MODE = 0o666
# It can only be read by setting it, which other threads must not write files by.
_MASK = os.umask(0)
os.umask(_MASK)
_WRITABLE = 0o222
#: seconds in which somebody must read a pipe that is written to
_PATIENCE, _PAUSE = 5.0, 0.05
#: bytes that are compared at once
_BLOCK = 1 << 20

#: the files that this process has put in place, in order
_PUT: list[Path] = []


def put_in_place() -> tuple[Path, ...]:
    """The files that this process has put in place so far, in order."""
    return tuple(_PUT)


def write_all(files: Mapping[Path, bytes], seen: Seen | None = None) -> tuple[Path, ...]:
    """Put each file in place of what stands there, or leave everything as it is.

    The bytes go to a file beside each target first; only when all of them are on the disk
    do they take the targets' places, each at once, so that no reader sees half a file. No
    other run writes in these folders meanwhile, and no signal comes between two of them.

    Args:
        files: What each file is to hold.
        seen: What has been read of them already.

    Returns:
        The files that were not so before, and the devices: what stands there with the same
        bytes stays.

    Raises:
        OutputError: Something cannot be written, or is marked as read-only.
    """
    ready: list[tuple[Path, Path]] = []
    changed: list[Path] = []
    path = Path()
    try:
        targets = {}
        for path in files:
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
            targets[path] = path.resolve() if path.is_symlink() else path
        with contextlib.ExitStack() as stack:
            for folder in _folders(targets.values()):
                stack.enter_context(locked(folder))
            for path, data in files.items():
                target = targets[path]
                if _is_device(target):
                    _send(path, data)
                    changed.append(path)
                elif not _holds(target, data, seen):
                    _keep_read_only(path)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    with interrupts.held():
                        part = _beside(target, data)
                        stack.enter_context(_temporary(part))
                    ready.append((part, target))
                    changed.append(path)
            with interrupts.held():
                for part, path in ready:
                    part.replace(path)
                _PUT.extend(changed)
    except (OSError, RuntimeError) as error:
        # A loop of links is a RuntimeError in older versions of Python.
        number = error.errno if isinstance(error, OSError) else errno.ELOOP
        why = os.strerror(number) if number else str(error)
        kept = "; the file that stands there is as it was" if path.is_file() else ""
        raise OutputError(f"{path}: cannot be written: {why}{kept}") from None
    return tuple(changed)


@contextlib.contextmanager
def _temporary(part: Path) -> Iterator[None]:
    """Have a file gone at the end of the block, however it ends."""
    with interrupts.removed(str(part)):
        try:
            yield
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


def _folders(targets: Iterable[Path]) -> list[Path]:
    """The folders of the files among them, in an order that is the same for all runs."""
    return sorted({target.parent.resolve() for target in targets if not _is_device(target)})


def _is_device(path: Path) -> bool:
    """Whether it is a device or a pipe, which is written to and never replaced."""
    return path.exists() and not path.is_file() and not path.is_dir()


def _holds(path: Path, data: bytes, seen: Seen | None) -> bool:
    """Whether a file has these bytes."""
    known = seen.known(path) if seen else None
    if known is not None:
        return known == data
    try:
        if not path.is_file() or path.stat().st_size != len(data):
            return False
        with path.open("rb") as file:
            # A view would be compared octet by octet.
            return all(
                file.read(_BLOCK) == data[start : start + _BLOCK]
                for start in range(0, len(data), _BLOCK)
            )
    except OSError:
        return False


def _keep_read_only(path: Path) -> None:
    """Refuse to replace what somebody has protected.

    Raises:
        OutputError: It has no permission to be written for anybody.
    """
    if path.is_file() and not path.stat().st_mode & _WRITABLE:
        raise OutputError(
            f"{path}: cannot be written: it is marked as read-only, and stays as it was: "
            f"chmod u+w {path.name}"
        )


def _send(path: Path, data: bytes) -> None:
    """Write to a device or a pipe."""
    with os.fdopen(_device(path), "wb") as file:
        file.write(data)


def _device(path: Path) -> int:
    """A device or a pipe, open; a reader of a pipe may come a moment later.

    Raises:
        OutputError: None comes.
        OSError: The system refuses it.
    """
    if not hasattr(os, "O_NONBLOCK") or not stat.S_ISFIFO(path.stat().st_mode):
        return os.open(path, os.O_WRONLY)
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
        except OSError as error:
            if error.errno != errno.ENXIO:
                raise
            if time.monotonic() > end:
                raise OutputError(
                    f"{path}: cannot be written: it is a pipe that nobody reads"
                ) from None
            time.sleep(_PAUSE)
        else:
            os.set_blocking(descriptor, True)
            return descriptor


@contextlib.contextmanager
def written(path: Path) -> Iterator[Callable[[bytes], object]]:
    """A function that appends to a new file, which replaces the one at `path` when it is whole.

    Where it is left by an error nothing is changed.

    Raises:
        OutputError: It cannot be written.
    """
    try:
        if _is_device(path):
            with os.fdopen(_device(path), "wb", buffering=0) as device:
                yield device.write
            return
        _keep_read_only(path)
        target = path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        with _part(target, lasts=True) as (part, file):
            yield file.write
            _on_disk(part, file, target)
            with locked(target.parent), interrupts.held():
                # Others see it by its lock until then. Windows moves no open file.
                file.close()
                part.replace(target)
                _PUT.append(path)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {reason(error)}") from None


def _beside(target: Path, data: bytes) -> Path:
    """A new file with the bytes, on the disk, in the folder of the target."""
    with _part(target) as (part, file):
        file.write(data)
        _on_disk(part, file, target)
    return part


def _on_disk(part: Path, file: BinaryIO, target: Path) -> None:
    file.flush()
    os.fsync(file.fileno())
    part.chmod(_mode(target))


@contextlib.contextmanager
def _part(target: Path, *, lasts: bool = False) -> Iterator[tuple[Path, BinaryIO]]:
    """A new file in the folder of the target, gone by an error.

    Args:
        target: Whose name it has in its own.
        lasts: Whether it is written without a lock of the folder, for a long time: then it has
            one of its own, by which others know that it is not left over.
    """
    # It takes a while to import, and most commands write nothing.
    import tempfile

    while True:
        descriptor, name = tempfile.mkstemp(
            prefix=f".{target.name}.", suffix=PART, dir=target.parent
        )
        if not lasts or _is_kept(descriptor):
            break
        # Another run took it for left over before it was locked.
        os.close(descriptor)
        Path(name).unlink(missing_ok=True)
    part = Path(name)
    try:
        with interrupts.removed(name), os.fdopen(descriptor, "wb") as file:
            yield part, file
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _is_kept(descriptor: int) -> bool:
    """Whether an open file is locked now, and still has a name."""
    try:
        return try_lock(descriptor) and os.fstat(descriptor).st_nlink > 0
    except OSError:
        # The disk knows no locks: others go by the age of the file.
        return True


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


def _mode(target: Path) -> int:
    """The permissions of the file that stands there, or those of a new one."""
    with contextlib.suppress(OSError):
        return target.stat().st_mode & 0o777
    return _MODE & ~_MASK
