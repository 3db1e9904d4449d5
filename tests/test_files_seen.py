"""A file is read once, and once more when it has changed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from counting import opened

from timeline import files
from timeline.errors import OutputError


def _append(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"!")


def _replace(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(b"NEW")
    other.replace(path)


def _edit(path: Path) -> None:
    """The same size, and the same time of change as far as anybody can set it."""
    before = path.stat()
    path.write_bytes(b"two")
    # A clock of files may stand still for some milliseconds.
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1))


CHANGES: dict[str, tuple[Callable[[Path], None], bytes]] = {
    "longer": (_append, b"one!"),
    "another in its place": (_replace, b"NEW"),
    "edited": (_edit, b"two"),
    "gone": (Path.unlink, b""),
}


def test_it_is_opened_once(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"one")
    (tmp_path / "link.csv").symlink_to(path)
    seen = files.Seen()

    def read() -> None:
        assert {seen.read(path), seen.read(path), seen.read(tmp_path / "link.csv")} == {b"one"}
        assert seen.known(path) == b"one"
        assert files.write_all({path: b"one"}, seen) == ()

    assert opened(read, "a.csv") == 1


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_seen(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"one")
    seen = files.Seen()
    assert seen.read(path) == b"one"
    change, data = CHANGES[name]
    change(path)
    assert seen.known(path) is None
    assert seen.read(path) == data
    assert files.write_all({path: b"one"}, seen) == (path,)
    assert path.read_bytes() == b"one"


def test_what_is_not_known_is_compared(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"one")
    assert files.write_all({path: b"one"}, files.Seen()) == ()
    assert files.write_all({path: b"two"}, files.Seen()) == (path,)


def test_what_is_not_a_file_is_refused(tmp_path: Path) -> None:
    assert files.Seen().read(tmp_path / "none") == b""
    with pytest.raises(OutputError, match="Is a directory"):
        files.Seen().read(tmp_path)


@pytest.mark.parametrize("size", [0, 1, 4095, 70_000])
def test_it_is_read_whole(tmp_path: Path, size: int) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"x" * size)
    assert files.Seen().read(path) == b"x" * size
