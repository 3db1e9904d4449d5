"""What a system refuses, told to a person."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from timeline.errors import OutputError, reason


@contextlib.contextmanager
def told(path: Path, done: str = "written") -> Iterator[None]:
    """Let no error of the system through but as one line.

    Args:
        path: What it is about, where the system does not say that.
        done: What could not be done to it.

    Raises:
        OutputError: There was one.
    """
    try:
        yield
    except OSError as error:
        where = error.filename or path
        raise OutputError(f"{where}: cannot be {done}: {reason(error)}") from None
