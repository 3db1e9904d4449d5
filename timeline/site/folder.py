"""The folder of a site: one run at a time makes it what it shall be."""

import gzip
import os
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from timeline import files
from timeline.errors import OutputError
from timeline.feed.record import digest
from timeline.formats import FORMATS
from timeline.model import Origin, Problem, Severity
from timeline.site import manifest
from timeline.site.manifest import Made, PublishedBefore
from timeline.site.paths import (
    FOLDERS,
    INDEX,
    MANIFEST,
    PACKED,
    WHOLE,
    Inventory,
    inventory_of,
    is_packed,
    kind_of,
    with_packed,
)
from timeline.site.site import RenderedSite
from timeline.text.counts import count

_BEST = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What a run did, file by file; compressed files and the manifest are among them."""

    #: in the order in which they were written
    written: tuple[Path, ...] = ()
    unchanged: tuple[Path, ...] = ()
    removed: tuple[Path, ...] = ()
    warnings: tuple[Problem, ...] = ()


def make(folder: Path) -> None:
    """Make the folder where there is none.

    Raises:
        OutputError: It cannot be made.
    """
    with files.refusals(folder):
        if folder.exists() and not folder.is_dir():
            raise OutputError(f"{folder}: is not a folder: a site needs one of its own")
        folder.mkdir(parents=True, exist_ok=True)


def keep_off(folder: Path, wanted: Iterable[str], ours: Collection[str]) -> None:
    """Keep off what others have where a file shall go.

    Raises:
        OutputError: There is something.
    """
    with files.refusals(folder):
        for name in FOLDERS:
            inner = folder / name
            if os.path.lexists(inner) and not inner.is_dir():
                raise OutputError(f"{inner}: is not a folder: choose an empty folder, or remove it")
        there = sorted(path for path in wanted if os.path.lexists(folder / path))
        for path in (folder / name for name in there):
            if not path.is_file() and not path.is_symlink():
                raise OutputError(f"{path}: is not a file: choose an empty folder, or remove it")
    others = sorted((name for name in there if name not in ours), key=lambda name: name != INDEX)
    if others:
        more = f" (and {len(others) - 1} more)" if len(others) > 1 else ""
        if not os.path.lexists(folder / MANIFEST) and manifest.has_feed(folder):
            raise OutputError(
                f"{folder / others[0]}{more} is there, and {MANIFEST} is missing, which says what "
                "`timeline publish` made: put it back; or choose an empty folder, with "
                f"--previous {folder / WHOLE.file('ics')}, so that revisions go on"
            )
        raise OutputError(
            f"{folder / others[0]}{more} is there, and `timeline publish` did not make it: "
            "choose an empty folder, or remove it"
        )


def there(folder: Path, before: PublishedBefore, path: str, of: str) -> tuple[str, ...] | None:
    """The files of a chart or page that stand there as they were made of the same.

    None where it was made of something else, or a file is not as it was: it is made anew then.

    Args:
        folder: Where the site is.
        before: What it was made of the last time.
        path: The first file.
        of: The fingerprint of what it is made of now.
    """
    made = before.made.get(path)
    if made is None or made.of != of or path not in made.files:
        return None
    plain = tuple(name for name in made.files if not name.endswith(PACKED))
    if with_packed(plain) != made.files.keys():
        return None
    for name, known in made.files.items():
        target = folder / name
        if not target.is_file() or digest(files.read(target)) != known:
            return None
    return tuple(sorted(plain, key=lambda name: (len(name), name)))


def put(folder: Path, site: RenderedSite, made: Inventory, before: PublishedBefore) -> Published:
    """Make the folder hold the files that are wanted, and no others of ours.

    The manifest that names every file comes first, so that a run which is killed leaves no
    file that the next one takes for another's. Then come the files in the order that they
    have; what is not wanted any more goes when no page links to it.

    Args:
        folder: Where the site is.
        site: Its files, without those that are compressed.
        made: What it is made of; the files are added.
        before: What it was made of the last time.

    Raises:
        OutputError: Something stands in the way, or cannot be written. Every file is whole.
    """
    every = with_packed({*site.files, *site.kept})
    gone = before.inventory.files - every if before.is_sure else frozenset()
    with files.refusals(folder):
        keep_off(folder, every, before.inventory.files)
        _sweep(folder)
        changed = _changed(folder, site.files)
        edited = _edited(folder, before, changed)
        # A file is as it was made where it has this digest, whenever a run may have been killed.
        records = dict(_records(folder, site, before, changed))
        final, on_the_way = (
            manifest.write(replace(made, files=every | more), records)
            for more in (frozenset[str](), gone)
        )
        there = files.read(folder / MANIFEST)
        if there != on_the_way:
            changed = {MANIFEST: on_the_way, **changed}
        files.write_all({folder / path: data for path, data in changed.items()})
        removed = tuple(folder / path for path in sorted(gone) if _removed(folder / path))
        if on_the_way != final:
            files.write_all({folder / MANIFEST: final})
    # The last word of the manifest is what counts: on the way it may have said the same.
    is_new = {path for path in changed if path != MANIFEST or there != final}
    return Published(
        written=tuple(folder / path for path in changed if path in is_new),
        unchanged=tuple(folder / path for path in sorted({*every, MANIFEST} - is_new)),
        removed=removed,
        warnings=(*before.warnings, *edited),
    )


def _edited(folder: Path, before: PublishedBefore, changed: Collection[str]) -> tuple[Problem, ...]:
    """A warning where charts or pages are made anew that are not as they were published."""
    digests = {path: known for made in before.made.values() for path, known in made.files.items()}
    found = sorted(
        path
        for path in changed
        if path in digests
        and not path.endswith(PACKED)
        and (folder / path).is_file()
        and digest(files.read(folder / path)) != digests[path]
    )
    if not found:
        return ()
    more = f", and {count(len(found) - 1, 'more file')}" if found[1:] else ""
    message = f"not as it was published (edited by hand?), and made anew{more}"
    origin = Origin(file=str(folder / found[0]))
    return (Problem(origin=origin, message=message, severity=Severity.WARNING),)


def _sweep(folder: Path) -> None:
    """Remove what runs that were killed did not finish."""
    for name in FOLDERS:
        for part, target in files.unfinished(folder / name):
            if name + target == MANIFEST or inventory_of([name + target]).files:
                part.unlink(missing_ok=True)


def _changed(folder: Path, wanted: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files whose reader would see something else, in their order, new ones first."""
    changed: dict[str, bytes] = {}
    for path, data in wanted.items():
        packed = path + PACKED
        # The compressed file goes before the other: what a killed run leaves then shows in
        # the plain file, which is the one that is compared.
        if is_packed(path) and not holds(files.read(folder / packed), data):
            changed[packed] = pack(data)
        if not _same(kind_of(path), files.read(folder / path), data):
            changed[path] = data
    # Nobody asks for a page before another links to it, so new pages can go first.
    is_known = {path: os.path.lexists(folder / path) for path in changed}
    return {path: changed[path] for path in sorted(changed, key=lambda path: _turn(path, is_known))}


def _records(
    folder: Path, site: RenderedSite, before: PublishedBefore, changed: Mapping[str, bytes]
) -> Iterator[tuple[str, Made]]:
    """What each chart and page is made of, with the digests of its files as they will be."""
    for first, (of, paths) in site.made.items():
        if first in site.kept:
            yield first, before.made[first]
            continue
        names = sorted(with_packed(paths))
        yield (
            first,
            Made(
                of=of,
                files={
                    name: digest(changed[name] if name in changed else files.read(folder / name))
                    for name in names
                },
            ),
        )


def _turn(path: str, is_known: Mapping[str, bool]) -> tuple[bool, bool, bool]:
    plain = path.removesuffix(PACKED)
    return plain == INDEX, kind_of(path) == "html", is_known[path]


def _same(kind: str, there: bytes, data: bytes) -> bool:
    """Whether what stands there is the same to a reader."""
    if there == data or kind not in FORMATS:
        return there == data
    mark = FORMATS[kind].mark
    return mark(there) == mark(data)


def _removed(path: Path) -> bool:
    """Whether there was a file to remove."""
    if not os.path.lexists(path) or (path.is_dir() and not path.is_symlink()):
        return False
    with files.refusals(path, "removed"):
        path.unlink(missing_ok=True)
    return True


def pack(data: bytes) -> bytes:
    """The bytes compressed: without a name or time, so the same bytes give the same."""
    packed = BytesIO()
    with gzip.GzipFile("", "wb", _BEST, packed, mtime=0) as file:
        file.write(data)
    return packed.getvalue()


def holds(packed: bytes, data: bytes) -> bool:
    """Whether what is packed is that, whichever library packed it."""
    if packed[:2] != b"\x1f\x8b":
        return False
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        # One byte more than it should have: a small file can unpack to a whole disk.
        found = unpacker.decompress(packed, len(data) + 1)
    except zlib.error:
        return False
    return found == data and unpacker.eof and not unpacker.unused_data
