"""A file that is written as its parts come, and takes its place when it is whole."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from timeline.errors import OutputError


@contextmanager
def written(path: Path) -> Iterator[Callable[[bytes], object]]:
    """What appends to the file at `path`; where it is left by an error nothing is changed.

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
        descriptor, name = tempfile.mkstemp(
            prefix=f".{target.name}.", suffix=".part", dir=target.parent
        )
        part = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                yield file.write
                file.flush()
                os.fsync(descriptor)
            part.chmod(_mode(target))
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise OutputError(f"{path}: cannot be written: {reason}") from None


def _mode(target: Path) -> int:
    """The permissions of the file that stands there, or those of a new one."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
