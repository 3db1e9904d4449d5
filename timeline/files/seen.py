"""Files that are seen: each is read once, for as long as it stays as it is."""

import stat
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from timeline.files.read import read


class _Facts(NamedTuple):
    """What tells one state of a file from another, through whatever name or link."""

    device: int
    number: int
    size: int
    modified: int
    #: in nanoseconds as `modified`; nobody sets it back
    changed: int


@dataclass(frozen=True, slots=True)
class Seen:
    """The files that one run has read, each with its bytes."""

    _known: dict[_Facts, bytes] = field(default_factory=dict)

    def read(self, path: Path) -> bytes:
        """The bytes of a file as by `timeline.files.read`; it is opened if it was not so before.

        Raises:
            OutputError: It cannot be read, or is not a file.
        """
        # Taken first: what is changed while it is read is read again.
        facts = _facts(path)
        if facts is None:
            return read(path)
        if facts not in self._known:
            self._known[facts] = read(path)
        return self._known[facts]

    def known(self, path: Path) -> bytes | None:
        """The bytes of a file that was read, where it is still so; None where it is not known."""
        facts = _facts(path)
        return None if facts is None else self._known.get(facts)


def _facts(path: Path) -> _Facts | None:
    """The state of a file; None where it is none, or there is none."""
    with suppress(OSError, ValueError):
        found = path.stat()
        if stat.S_ISREG(found.st_mode):
            return _Facts(
                found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
            )
    return None
