"""What seeds look like on disk, without reading them."""

import stat
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import NamedTuple

from timeline.formats.load import is_read


class Mark(NamedTuple):
    """A file or a folder, and when it last changed."""

    path: str
    device: int
    inode: int
    #: in bytes; of a folder nothing from here on is looked at
    size: int = 0
    #: when its content last changed, and when anything of it did
    written: int = 0
    changed: int = 0


def fingerprint(watched: Iterable[Path]) -> tuple[Mark, ...]:
    """The marks of all seeds at these paths; seeds that were changed have other marks.

    A file that took the place of another is another one, even where its time and its size
    are the same.
    """
    return tuple(mark for path in watched for file in _seeds(path) for mark in _marks(file))


def folders(watched: Iterable[Path]) -> tuple[Mark, ...]:
    """The folders in which seeds come and go: those named, and those of files.

    Editors put another file in the place of the one they edit, so a file is watched by
    its folder. A folder that was made anew has another mark; what happens in it changes none.
    """
    places = dict.fromkeys(path if path.is_dir() else path.parent for path in watched)
    return tuple(mark for place in places if place.is_dir() for mark in _marks(place))


def emptied(before: Iterable[Mark], after: Iterable[Mark]) -> bool:
    """Whether a file that had something in it has nothing now."""
    filled = {mark.path for mark in before if mark.size}
    return any(mark.path in filled and not mark.size for mark in after)


def is_seed(path: str, watched: Iterable[Path], known: Iterable[Mark]) -> bool:
    """Whether what happens at `path` may change what the seeds say.

    Args:
        path: In one of the folders.
        watched: What is named as seeds.
        known: The `folders` of these; no disk is asked.
    """
    name, places = PurePath(path).name, {mark.path for mark in known}
    return any(name == place.name or (is_read(name) and str(place) in places) for place in watched)


def _seeds(path: Path) -> Iterator[Path]:
    """The path itself, and what is read of a folder."""
    yield path
    try:
        yield from sorted(inside for inside in path.iterdir() if is_read(inside.name))
    except OSError:
        return


def _marks(path: Path) -> Iterator[Mark]:
    """The mark of what is there; none where nothing is."""
    try:
        facts = path.stat()
    except OSError:
        return
    mark = Mark(str(path), facts.st_dev, facts.st_ino)
    if stat.S_ISDIR(facts.st_mode):
        # What comes and goes in a folder has marks of its own.
        yield mark
    else:
        yield mark._replace(
            size=facts.st_size, written=facts.st_mtime_ns, changed=facts.st_ctime_ns
        )
