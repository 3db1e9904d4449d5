"""The files of an export: where each goes, what is in it, and whether it is there already."""

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from timeline import files
from timeline.errors import OutputError
from timeline.feed.snapshot import Snapshot
from timeline.feed.standing import refuse_foreign, standing
from timeline.formats import BY_WRITTEN_ENDING, DEFAULT, FORMATS, WRITTEN, Progress
from timeline.model import Problem, Timeline
from timeline.query import Query

if TYPE_CHECKING:
    from timeline.feed.previous import PreviousFeed

#: standard output, as a path
STANDARD = Path("-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """Files that are to be written, all made before the first is."""

    files: Mapping[Path, bytes]
    #: the format of each file
    formats: Mapping[Path, str]
    warnings: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The files of an export that have been written."""

    #: those that were not so before
    changed: tuple[Path, ...]
    warnings: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The comparison of an export with the files that are there."""

    #: how many files it has
    count: int
    #: what is not as it would be, in words
    stale: tuple[str, ...]
    warnings: tuple[Problem, ...]


def targets(formats: Iterable[str], output: Path) -> dict[str, Path]:
    """Where each format goes: into a folder, or the only one into a file.

    Raises:
        ValueError: Several formats, or another one, would go into one file.
    """
    chosen = tuple(dict.fromkeys(formats))
    ending = output.suffix.lower().removeprefix(".")
    if not _is_file(output, ending, chosen):
        return {name: output / FORMATS[name].file_name for name in chosen or DEFAULT}
    if not chosen and ending in BY_WRITTEN_ENDING:
        chosen = (named(output),)
    if len(chosen) != 1:
        raise ValueError(
            f"-o {output} takes one format, not {len(chosen or DEFAULT)}: "
            f"timeline export {chosen[0] if chosen else 'csv'} -o {output}"
        )
    if ending in BY_WRITTEN_ENDING and ending != FORMATS[chosen[0]].ending:
        raise ValueError(f"-o {output} ends in .{ending}, and {chosen[0]} is asked for")
    return {chosen[0]: output}


def named(path: Path) -> str:
    """The format that the name of a file means; empty for none.

    >>> named(Path("plan.json")), named(Path("changes.json")), named(Path("plan.doc"))
    ('json', 'jsonfeed', '')
    """
    whole = (name for name, row in WRITTEN.items() if row.file_name == path.name)
    ending = path.suffix.lower().removeprefix(".")
    return next(whole, BY_WRITTEN_ENDING.get(ending, ""))


def _is_file(output: Path, ending: str, formats: tuple[str, ...]) -> bool:
    if output.is_dir():
        return False
    # One format asked for by name, and a name that ends like a file's, is a file.
    is_named = ending in BY_WRITTEN_ENDING or (len(formats) == 1 and bool(ending))
    return output == STANDARD or _is_device(output) or is_named


def folders(wanted: Mapping[str, Path]) -> tuple[Path, ...]:
    """The folders in which these targets are replaced, each once."""
    targets = [path for path in wanted.values() if path != STANDARD and not _is_device(path)]
    return tuple(dict.fromkeys(_target(path).parent for path in targets))


def _target(path: Path) -> Path:
    """Where the bytes go: a link stays, and what it leads to is replaced."""
    with contextlib.suppress(OSError, RuntimeError):
        return path.resolve() if path.is_symlink() else path
    return path


def _is_device(path: Path) -> bool:
    return path.exists() and not path.is_file()


def carried(
    made: Snapshot,
    chosen: Timeline,
    there: "PreviousFeed",
    previous: "PreviousFeed | None",
    now: datetime,
) -> tuple[Snapshot, tuple[str, ...]]:
    """The snapshot after a feed, and the events of the one that is replaced which it forgets.

    Args:
        made: The snapshot of the whole timeline.
        chosen: The events of the next feed.
        there: The feed that is replaced.
        previous: The feed to go on from instead, if one is given.
        now: The moment to stamp changes with that no document made.
    """
    from timeline.feed.revisions import forgotten, newer

    lost = forgotten(there, made.timeline, chosen)
    if previous is not None:
        lost = tuple(dict.fromkeys((*lost, *newer(there, previous))))
    feed = there if previous is None else previous
    return Snapshot.after(feed, made.timeline, made.options, now=now, today=made.today), lost


def render(
    made: Snapshot, asked: Query, wanted: Mapping[str, Path], progress: Progress | None = None
) -> Exported:
    """The files of the formats that are wanted.

    Raises:
        OutputError: Several pages would go to standard output.
    """
    rendered: dict[Path, bytes] = {}
    formats: dict[Path, str] = {}
    warnings: dict[Problem, None] = {}
    for name, path in wanted.items():
        output = made.export(name, asked, progress=progress)
        warnings |= dict.fromkeys(output.warnings)
        if path == STANDARD and len(output.pages) > 1:
            raise OutputError(
                f"{len(output.pages)} pages of {name} do not go to standard output: "
                "name a folder, or take pdf"
            )
        pages = {_page(path, number): data for number, data in enumerate(output.pages, 1)}
        rendered |= pages
        formats |= dict.fromkeys(pages, name)
    return Exported(files=rendered, formats=formats, warnings=tuple(warnings))


def write(done: Exported, *, force: bool, seen: files.Seen | None = None) -> Written:
    """Write the files, with a record of them beside, and what a hand had edited under a new name.

    Args:
        done: The files.
        force: Whether those of others are replaced.
        seen: What has been read already.

    Raises:
        OutputError: Something cannot be written; or a file of others would be replaced, and that
            is not asked for. Nothing is changed.
    """
    if not force:
        refuse_foreign(done.formats, seen)
    found = standing(done.files, done.formats, force=force, seen=seen)
    changed = files.write_all({**found.kept, **done.files, **found.records}, seen)
    return Written(changed=changed, warnings=found.warnings)


def left_over(paths: Iterable[Path]) -> list[Path]:
    """For each chart among the files the page that stands behind its last."""
    known = set(paths)
    behind = (next(page for page in _pages(first) if page not in known) for first in known)
    return sorted(path for path in behind if path.exists())


def _pages(first: Path) -> Iterator[Path]:
    """Where the pages go of a chart that begins at `first`, from the second."""
    return (_page(first, number) for number in count(2))


def _page(path: Path, number: int) -> Path:
    return path if number == 1 else path.with_stem(f"{path.stem}-{number}")


def compare(
    made: Snapshot, asked: Query, wanted: Mapping[str, Path], seen: files.Seen | None = None
) -> Compared:
    """Which files are no longer what would be written, where some may have been read already."""
    seen = seen or files.Seen()
    stale: list[str] = []
    paths: list[Path] = []
    warnings: dict[Problem, None] = {}
    for name, path in wanted.items():
        marks = _marks(made, asked, name, path, seen)
        if not marks:
            exported = render(made, asked, {name: path})
            warnings |= dict.fromkeys(exported.warnings)
            marks = {page: FORMATS[name].mark(data) for page, data in exported.files.items()}
        stale += _stale(name, marks, seen)
        paths += marks
    stale += [f"{path} is left from a chart of more pages" for path in left_over(paths)]
    return Compared(count=len(paths), stale=tuple(stale), warnings=tuple(warnings))


def _stale(name: str, marks: Mapping[Path, bytes | str], seen: files.Seen) -> Iterator[str]:
    for path, mark in marks.items():
        there = seen.read(path)
        if not there:
            yield f"{path} is not there"
        elif FORMATS[name].mark(there) != mark:
            yield f"{path} is stale"


def _marks(
    made: Snapshot, asked: Query, name: str, path: Path, seen: files.Seen
) -> dict[Path, bytes | str]:
    """The marks of the pages that a chart has, where it need not be drawn to know them."""
    mark = made.foretell(name, asked)
    if mark is None:
        return {}
    # What is fresh says itself how many pages it has; of what is stale one is enough.
    form = FORMATS[name]
    there = seen.read(path)
    pages = form.count(there) if there and form.mark(there) == mark else 1
    return {_page(path, number): mark for number in range(1, max(pages, 1) + 1)}
