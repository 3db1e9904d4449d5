"""What stands where files are about to be written: ours or another's, edited or as it was."""

import os
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from glob import escape
from itertools import count
from pathlib import Path

from timeline import files
from timeline.errors import OutputError
from timeline.feed import record
from timeline.formats import FORMATS
from timeline.model import Origin, Problem, Severity

#: behind the name of a file that a hand has edited, which is kept; no seed ends so
_EDITED = ".edited"
_WRITABLE = 0o222


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is written beside the files of an export, so that nothing there is lost."""

    #: what a hand has edited since it was written, by the names under which it is kept
    kept: Mapping[Path, bytes]
    #: the record of each folder with the files in it
    records: Mapping[Path, bytes]
    warnings: tuple[Problem, ...]


def foreign(formats: Mapping[Path, str], seen: files.Seen | None = None) -> tuple[Path, ...]:
    """The files that no export wrote, among those that are about to be written.

    Args:
        formats: The format of each of them.
        seen: What has been read already.
    """
    seen = seen or files.Seen()
    targets = _targets(formats)
    records = _records_of(targets)
    return tuple(
        path
        for path, target in targets.items()
        if not _is_ours(_read(target, seen), target.name, formats[path], records[target.parent])
    )


def refuse_foreign(formats: Mapping[Path, str], seen: files.Seen | None = None) -> None:
    """Refuse to replace files that no export wrote.

    Args:
        formats: The format of each file that is about to be written.
        seen: What has been read already.

    Raises:
        OutputError: There are some.
    """
    others = list(map(str, foreign(formats, seen)))
    if others:
        more = f" (and {', '.join(others[1:])})" if others[1:] else ""
        raise OutputError(
            f"nothing is written: {others[0]}{more} is there, and `timeline export` did not "
            "write it: --force replaces it, -o names another place"
        )


def _is_ours(there: bytes | None, name: str, form: str, known: record.Record) -> bool:
    """Whether what stands there may be replaced: nothing, or what an export wrote."""
    if not there:
        return there is not None
    return FORMATS[form].is_ours(there) or known.digests.get(name) == record.digest(there)


def standing(
    wanted: Mapping[Path, bytes],
    formats: Mapping[Path, str],
    *,
    force: bool = False,
    seen: files.Seen | None = None,
) -> Standing:
    """What stands where the files that are wanted go.

    Args:
        wanted: What is about to be written.
        formats: The format of each of these files.
        force: Whether what nothing is known of is replaced without a copy.
        seen: What has been read already.
    """
    seen = seen or files.Seen()
    targets = _targets(wanted)
    records = _records_of(targets)
    kept: dict[Path, bytes] = {}
    warnings = [item for known in records.values() for item in known.warnings]
    for path, target in targets.items():
        there, known = _read(target, seen) or b"", records[target.parent].digests.get(target.name)
        form = FORMATS[formats[path]]
        if not there or there == wanted[path] or (known and known == record.digest(there)):
            continue
        if not known and (force or not form.is_edited):
            continue
        if form.mark(there) != form.mark(wanted[path]):
            backup = _free(target, kept)
            kept[backup] = there
            warnings.append(_edited(path, backup, is_known=bool(known)))
    written = {target: wanted[path] for path, target in targets.items()}
    return Standing(kept=kept, records=dict(_records(written, records)), warnings=tuple(warnings))


def _targets(paths: Iterable[Path]) -> dict[Path, Path]:
    """Where links lead that files are written through; devices are left out."""
    found = {}
    for path in paths:
        with suppress(OSError, RuntimeError):
            target = path.resolve() if path.is_symlink() else path
            if target.is_file() or not os.path.lexists(target):
                found[path] = target
    return found


def _records_of(targets: Mapping[Path, Path]) -> dict[Path, record.Record]:
    return {folder: record.of_folder(folder) for folder in {t.parent for t in targets.values()}}


def _read(path: Path, seen: files.Seen) -> bytes | None:
    """The bytes of a file; empty where there is none, None where it cannot be read."""
    try:
        return seen.read(path) if path.is_file() else b""
    except OutputError:
        return None


def _free(path: Path, taken: Container[Path]) -> Path:
    """A name for the edited file that nothing has yet."""
    endings = (f"{_EDITED}{f'-{number}' if number > 1 else ''}" for number in count(1))
    paths = (path.with_name(path.name + ending) for ending in endings)
    return next(free for free in paths if free not in taken and not os.path.lexists(free))


def _edited(path: Path, backup: Path, *, is_known: bool) -> Problem:
    why = "changed since it was written (by hand?)" if is_known else "not known to be an export"
    return Problem(
        origin=Origin(file=str(path)),
        message=f"{why}, and replaced; what stood there is kept as {backup}",
        severity=Severity.WARNING,
    )


def left_beside(paths: Collection[Path]) -> tuple[Path, ...]:
    """The other files of the record in the folders of some, and copies of what was edited."""
    found: dict[Path, None] = {}
    for folder, known in _records_of(_targets(paths)).items():
        for name in known.digests:
            copies = sorted(folder.glob(f"{escape(name)}{_EDITED}*"))
            found |= dict.fromkeys(path for path in (folder / name, *copies) if path.is_file())
    return tuple(path for path in found if path not in paths)


def _records(
    written: Mapping[Path, bytes], records: Mapping[Path, record.Record]
) -> Iterator[tuple[Path, bytes]]:
    """The record of each folder as it is from now on, where it can be written."""
    for folder, before in records.items():
        path = folder / record.NAME
        # That it may not be remembered is no reason to write nothing.
        if path.is_dir() or any(item.exists() and not _is_open(item) for item in (folder, path)):
            continue
        still = {name: text for name, text in before.digests.items() if (folder / name).is_file()}
        new = {
            target.name: record.digest(data)
            for target, data in written.items()
            if target.parent == folder
        }
        yield path, record.render({**still, **new})


def _is_open(path: Path) -> bool:
    """Whether it may be written to, by its mode too, which does not bind everybody."""
    return os.access(path, os.W_OK) and bool(path.stat().st_mode & _WRITABLE)
