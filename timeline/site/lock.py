"""One run at a time: a lock on the folder, which ends with its process however that ends."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from timeline.errors import OutputError
from timeline.site.refusal import told


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other runs out of a folder that is there, where the system can.

    Raises:
        OutputError: Another run is in it, or it cannot be read.
    """
    try:
        import fcntl
    except ImportError:  # Windows, where a folder has no lock
        yield
        return
    with told(folder, "read"):
        descriptor = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise OutputError(
                f"{folder}: another run is publishing there: wait until it is done"
            ) from None
        except OSError:
            # Some disks on a network know no locks: then it is as on Windows.
            pass
        yield
    finally:
        os.close(descriptor)
