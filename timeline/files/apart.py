"""What is written kept apart from what is read: one rule for every command that writes."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

#: device and number of a file, which its links share
_Identity = tuple[int, int]
_STANDARD = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """The files and folders that a command reads, which it never writes to."""

    #: one of them, as a sentence calls it: "seed"
    what: str
    #: by what they are, not by how they are called
    files: dict[_Identity, str] = field(default_factory=dict)
    folders: dict[_Identity, str] = field(default_factory=dict)

    def keep_apart(self, targets: Iterable[Path]) -> None:
        """Refuse to write to them, through whatever name or link.

        Args:
            targets: Files and folders that are about to be written.

        Raises:
            ValueError: One of them is read, or lies in a folder that is.
        """
        for target in targets:
            if refusal := self.refusal(target):
                raise ValueError(refusal)

    def refusal(self, target: Path) -> str:
        """Why a target is not written to; empty where it is apart from all that is read."""
        if str(target) == _STANDARD:
            return ""
        read = _known(self.files, target)
        if read is not None:
            same = read == str(target)
            is_read = f"a {self.what} that is read" if same else f"the {self.what} {read}"
            return f"{target} is {is_read}: nothing is written over it; name another file"
        for place in _places(target) if self.folders else ():
            folder = _known(self.folders, place)
            if folder is not None:
                return (
                    f"{target} is in the {self.what}s, {folder}, where what is written may be "
                    "read as one; name a folder outside of it"
                )
        return ""


def inputs_at(what: str, paths: Iterable[str | Path]) -> Inputs:
    """The files and folders at some paths, and the files in these folders.

    Args:
        what: What a sentence calls one of them.
        paths: As they were named; ``-`` is standard input, which may be a file too.
    """
    found = Inputs(what=what)
    for path in map(Path, paths):
        status = _status(path)
        if status is None:
            continue
        if stat.S_ISDIR(status.st_mode):
            found.folders.setdefault((status.st_dev, status.st_ino), str(path))
            for inner in _inside(path):
                _add(found, inner)
        else:
            _add(found, path)
    return found


def _add(found: Inputs, path: Path) -> None:
    status = _status(path)
    # A device takes what is written to it, and keeps nothing that could be lost.
    if status is not None and stat.S_ISREG(status.st_mode):
        found.files.setdefault((status.st_dev, status.st_ino), str(path))


def _inside(folder: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(folder.iterdir())
    return []


def _status(path: Path) -> os.stat_result | None:
    with suppress(OSError, ValueError):
        return os.fstat(0) if str(path) == _STANDARD else path.stat()
    return None


def _known(known: Mapping[_Identity, str], path: Path) -> str | None:
    """What is read there, if anything is."""
    status = _status(path)
    return None if status is None else known.get((status.st_dev, status.st_ino))


def _places(target: Path) -> Iterator[Path]:
    """The target and the folders that it is in, as links lead there.

    Where a command runs in a folder of seeds all that it writes is below: then a folder there,
    which is not read, is as good as one outside.
    """
    with suppress(OSError, RuntimeError):
        whole, here = target.resolve(), Path.cwd().resolve()
        yield from (whole, whole.parent)
        yield from (place for place in whole.parent.parents if not here.is_relative_to(place))
