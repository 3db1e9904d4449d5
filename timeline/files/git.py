"""Files as they were in a revision that git keeps: read by git itself, which changes nothing.

Nothing of a revision is taken for an option, nothing is fetched, and no program of the
repository's own is run: only `rev-parse`, `ls-tree` and `cat-file` are called.
"""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from timeline.errors import TimelineError

#: seconds after which git has no answer
_PATIENCE = 60
#: octets of all files of a revision
_MOST = 500_000_000
_TREE, _BLOB = b"tree", b"blob"
#: modes of files (git-fast-import(1)); of links the target would be read
_FILES = (b"100644", b"100755", b"100664")


def files_at(revision: str, path: str = "") -> dict[str, bytes]:
    """The files of a revision by their names, which begin with it: "v1:./seeds/a.toml".

    Args:
        revision: As git names one, "HEAD~3" or "v1"; "main:seeds" names the path too, from the
            top of the repository.
        path: A file, or a folder whose files are read, from here; it need not be there now.

    Raises:
        TimelineError: There is no git, no repository, no such revision, or no such path in it.
    """
    name, colon, inside = revision.partition(":")
    here, where = _place(Path(path))
    if revision.startswith("-") or "\0" in revision or not name:
        raise TimelineError(f"{revision!r} is not a revision of git: write HEAD~3, v1, main:seeds")
    _repository(here, revision)
    commit = _revision(here, name)
    inside = inside if colon else _from_top(here, where)
    return dict(_files(here, name, commit, inside.strip("/") if inside != "." else ""))


def _place(path: Path) -> tuple[Path, str]:
    """A folder that is there, and the path from it."""
    parent = path.parent
    while not parent.is_dir() and parent != parent.parent:
        parent = parent.parent
    return parent, path.relative_to(parent).as_posix()


def _repository(here: Path, revision: str) -> None:
    if _git(here, "rev-parse", "--git-dir").returncode:
        raise TimelineError(
            f"{revision!r} is not a file, a folder or a date, and {str(here)!r} is not in a "
            "repository of git, of which it could be a revision"
        )


def _revision(here: Path, name: str) -> str:
    found = _git(here, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
    if found.returncode:
        raise TimelineError(
            f"{name!r} is not a file, a folder, a date or a revision of git: `git log` shows the "
            "revisions"
        )
    return found.stdout.decode().strip()


def _from_top(here: Path, where: str) -> str:
    prefix = os.fsdecode(_git(here, "rev-parse", "--show-prefix").stdout).rstrip("\n")
    return os.path.normpath(f"{prefix}{where}").replace(os.sep, "/") if prefix else where


def _files(here: Path, name: str, commit: str, path: str) -> Sequence[tuple[str, bytes]]:
    named = f"{commit}:{path}"
    kind = _git(here, "cat-file", "-t", named).stdout.strip()
    if kind == _BLOB:
        return [(f"{name}:./{path}", _blob(here, named))]
    if kind != _TREE:
        raise TimelineError(f"{name} has no {path!r}: `git ls-tree -r {name}` shows what it has")
    found: list[tuple[str, bytes]] = []
    size = 0
    for entry in _git(here, "ls-tree", "-z", named).stdout.split(b"\0"):
        about, _, file = entry.partition(b"\t")
        mode, kind, digest = (*about.split(), b"", b"", b"")[:3]
        if kind == _BLOB and mode in _FILES:
            inside = "/".join(filter(None, (path, os.fsdecode(file))))
            data = _blob(here, digest.decode())
            size += len(data)
            if size > _MOST:
                raise TimelineError(f"{named!r} has more than {_MOST:,} bytes: name fewer files")
            found.append((f"{name}:./{inside}", data))
    return sorted(found)


def _blob(here: Path, name: str) -> bytes:
    found = _git(here, "cat-file", "blob", name)
    if found.returncode:
        raise TimelineError(f"git cannot read {name!r}: it may not be here")
    return found.stdout


def _git(here: Path, *words: str) -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(  # noqa: S603 - no shell, and no word of others is an option
            ["git", "-C", str(here), *words],  # noqa: S607 - the one that the person has
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
            env={**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"},
        )
    except FileNotFoundError:
        raise TimelineError("there is no git here, which reads revisions: install it") from None
    except (OSError, subprocess.TimeoutExpired) as error:
        raise TimelineError(f"git gives no answer: {error}") from None
