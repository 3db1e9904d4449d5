import os
import resource
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline import files
from timeline.errors import OutputError


def test_files_take_the_place_of_what_stands_there(tmp_path: Path) -> None:
    old = tmp_path / "a.ics"
    old.write_bytes(b"old")
    new = tmp_path / "deep" / "b.csv"
    files.write_all({old: b"one", new: b"two"})
    assert (old.read_bytes(), new.read_bytes()) == (b"one", b"two")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.ics", "deep"]


def test_permissions_stay_and_new_ones_are_ordinary(tmp_path: Path) -> None:
    old = tmp_path / "a"
    old.write_bytes(b"")
    old.chmod(0o640)
    mask = os.umask(0o022)
    try:
        files.write_all({old: b"x", tmp_path / "b": b"x"})
    finally:
        os.umask(mask)
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert stat.S_IMODE((tmp_path / "b").stat().st_mode) == 0o644


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    files.write_all({tmp_path / "link": b"new"})
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_a_folder_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"old")
    (tmp_path / "b.csv").mkdir()
    with pytest.raises(OutputError) as caught:
        files.write_all({tmp_path / "b.csv": b"new"})
    assert str(caught.value) == f"{tmp_path}/b.csv: cannot be written: Is a directory"


def test_a_full_disk_leaves_every_old_file_whole(tmp_path: Path) -> None:
    old, other = tmp_path / "a.ics", tmp_path / "b.csv"
    old.write_bytes(b"old")
    other.write_bytes(b"old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    # As on a full disk, the write itself fails after some of the bytes (Python ignores SIGXFSZ).
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(OutputError) as caught:
            files.write_all({other: b"small", old: b"x" * 5000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert str(caught.value) == (
        f"{old}: cannot be written: File too large; the file that stands there is as it was"
    )
    assert (old.read_bytes(), other.read_bytes()) == (b"old", b"old")
    assert len(list(tmp_path.iterdir())) == 2


def test_a_folder_in_the_way_of_one_leaves_the_others_as_they_are(tmp_path: Path) -> None:
    first, second = tmp_path / "a.ics", tmp_path / "b.csv"
    first.write_bytes(b"old")
    second.mkdir()
    with pytest.raises(OutputError):
        files.write_all({first: b"new", second: b"new"})
    assert first.read_bytes() == b"old"


def test_links_in_a_loop(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(OutputError, match="Too many levels of symbolic links"):
        files.write_all({tmp_path / "a": b"x"})


def test_what_is_there_already_stays_as_it_is(tmp_path: Path) -> None:
    same, other = tmp_path / "a.ics", tmp_path / "b.csv"
    same.write_bytes(b"same")
    other.write_bytes(b"each")
    before = same.stat()
    assert files.write_all({same: b"same", other: b"same"}) == (other,)
    after = same.stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert other.read_bytes() == b"same"


def _append(path: Path) -> None:
    with files.written(path) as write:
        write(b"new")


@pytest.mark.parametrize(
    "write",
    [lambda path: files.write_all({path.with_name("b.ics"): b"new", path: b"new"}), _append],
)
def test_what_somebody_has_protected_stays(tmp_path: Path, write: Callable[[Path], object]) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(OutputError) as caught:
        write(path)
    assert str(caught.value) == (
        f"{path}: cannot be written: it is marked as read-only, and stays as it was: "
        "chmod u+w a.csv"
    )
    assert [item.name for item in tmp_path.iterdir()] == ["a.csv"]
    assert path.read_bytes() == b"old"


def test_what_is_protected_and_right_is_no_hindrance(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    path.chmod(0o444)
    assert files.write_all({path: b"old"}) == ()


def test_a_pipe_that_nobody_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = tmp_path / "a.csv"
    os.mkfifo(pipe)
    monkeypatch.setattr("timeline.files.write._PATIENCE", 0.1)
    with pytest.raises(OutputError) as caught:
        files.write_all({pipe: b"x"})
    assert str(caught.value) == f"{pipe}: cannot be written: it is a pipe that nobody reads"


def test_a_pipe_that_somebody_reads(tmp_path: Path) -> None:
    pipe = tmp_path / "a.csv"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
        files.write_all({pipe: b"x" * 100_000})
        assert reader.communicate(timeout=60)[0] == b"x" * 100_000
    assert stat.S_ISFIFO(pipe.stat().st_mode)
