"""What a killed run left: it goes, and what a run at work is writing stays."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline import files


@pytest.mark.parametrize(
    ("name", "target"),
    [
        (".a.ics.abc_e3gh.part", "a.ics"),
        ("..timeline.json.abcdefgh.part", ".timeline.json"),
        (".a b.tar.gz.00000000.part", "a b.tar.gz"),
        # too short, too long, of other letters
        (".a.ics.short.part", None),
        (".a.ics.abcdefghi.part", None),
        (".a.ics.ABCDEFGH.part", None),
        # not hidden; without an ending, as no file of ours
        ("a.ics.abcdefgh.part", None),
        (".mine.abcdefgh.part", None),
        (".b.part", None),
        (".a.ics.abcdefgh.part.txt", None),
    ],
)
def test_unfinished_files_are_told_from_others(
    tmp_path: Path, name: str, target: str | None
) -> None:
    (tmp_path / name).write_bytes(b"")
    found = ((tmp_path / name, target),) if target else ()
    assert files.unfinished(tmp_path) == found
    files.sweep(tmp_path)
    assert (tmp_path / name).exists() is (target is None)


def test_there_are_none_where_there_is_no_folder(tmp_path: Path) -> None:
    assert files.unfinished(tmp_path / "none") == ()
    files.sweep(tmp_path / "none")


def test_what_is_no_file_stays(tmp_path: Path) -> None:
    folder, link = tmp_path / ".a.ics.abcdefgh.part", tmp_path / ".b.ics.abcdefgh.part"
    folder.mkdir()
    link.symlink_to("c")
    pipe = tmp_path / ".c.ics.abcdefgh.part"
    os.mkfifo(pipe)
    files.sweep(tmp_path)
    assert len(list(tmp_path.iterdir())) == 3


def test_what_is_being_written_stays(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    left = tmp_path / ".a.json.abcdefgh.part"
    left.write_bytes(b"")
    with files.written(target) as write:
        write(b"[]")
        files.write_all({tmp_path / "b.csv": b"x"})
        assert len(files.unfinished(tmp_path)) == 1
        assert not left.exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "b.csv"]


@pytest.mark.parametrize(("hours", "stays"), [(23, True), (25, False)])
def test_where_folders_have_no_locks_age_tells(tmp_path: Path, hours: int, *, stays: bool) -> None:
    path = tmp_path / ".a.ics.abcdefgh.part"
    path.write_bytes(b"")
    moment = time.time() - hours * 3600
    os.utime(path, (moment, moment))
    files.sweep(tmp_path, is_ours=False)
    assert path.exists() is stays


def _at_once(path: Path) -> None:
    files.write_all({path: b"x"})


def _append(path: Path) -> None:
    with files.written(path) as write:
        write(b"x")


@pytest.mark.parametrize("put", [_at_once, _append])
def test_any_writing_sweeps(tmp_path: Path, put: Callable[[Path], None]) -> None:
    for name in (".old.ics.abcdefgh.part", ".timeline-serve.pid"):
        (tmp_path / name).write_bytes(b"")
    put(tmp_path / "a.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]
