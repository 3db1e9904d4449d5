"""Folders in which one run at a time writes, tried with real processes."""

import fcntl
import os
import shutil
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from timeline import files
from timeline.errors import OutputError

#: holds a folder until its standard input ends
HOLDER = """
import sys
from pathlib import Path
from timeline import files
with getattr(files, sys.argv[1])(Path(sys.argv[2])):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def holder(folder: Path, way: str = "locked") -> "Iterator[subprocess.Popen[str]]":
    """Another process that holds a folder."""
    command = [sys.executable, "-c", HOLDER, way, str(folder)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_another_run_is_waited_for(tmp_path: Path) -> None:
    said: list[str] = []
    with holder(tmp_path) as other:
        assert other.stdin is not None
        # It ends when it is known to be waited for.
        stdin = other.stdin

        def say(text: str) -> None:
            said.append(text)
            stdin.close()

        with files.locked(tmp_path, say=say):
            assert other.wait(60) == 0
    assert said == [f"another run is writing in {tmp_path}: waiting"]
    assert not list(tmp_path.iterdir())


def test_it_is_not_waited_for_without_end(tmp_path: Path) -> None:
    with holder(tmp_path), pytest.raises(OutputError) as caught, files.locked(tmp_path, patience=0):
        pass
    assert str(caught.value) == (
        f"{tmp_path}: another run has been writing there for 0 seconds: "
        "end it, or name another folder"
    )


def test_a_killed_run_holds_nothing(tmp_path: Path) -> None:
    with holder(tmp_path) as other:
        other.send_signal(signal.SIGKILL)
        other.wait(60)
        with files.locked(tmp_path, patience=0):
            pass


def test_blocks_of_one_process_do_not_wait(tmp_path: Path) -> None:
    def inside() -> None:
        with files.locked(tmp_path, patience=0):
            entered.set()

    entered = threading.Event()
    with files.locked(tmp_path), files.locked(tmp_path, patience=0):
        thread = threading.Thread(target=inside)
        thread.start()
        thread.join(60)
    assert entered.is_set()
    with holder(tmp_path):
        pass


def test_a_folder_is_made_and_goes_again_where_it_stays_empty(tmp_path: Path) -> None:
    with files.locked(tmp_path / "a" / "b"):
        assert (tmp_path / "a" / "b").is_dir()
    assert not list(tmp_path.iterdir())
    with files.locked(tmp_path / "a" / "b"):
        (tmp_path / "a" / "c").write_bytes(b"")
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["c"]


def test_a_folder_that_was_there_stays(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with files.locked(tmp_path / "a"):
        pass
    assert (tmp_path / "a").is_dir()


def test_a_folder_that_vanishes(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    with files.locked(folder):
        shutil.rmtree(folder)
        files.write_all({folder / "a.csv": b"x"})
    assert [path.name for path in folder.iterdir()] == ["a.csv"]


def test_a_folder_that_is_another_one_now_is_locked_anew(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    with holder(folder) as other:
        assert other.stdin is not None
        stdin = other.stdin

        def say(_text: str) -> None:
            folder.rename(tmp_path / "b")
            folder.mkdir()
            stdin.close()

        with files.locked(folder, say=say):
            shutil.rmtree(tmp_path / "b")
            with holder_is_refused(folder):
                pass


@contextmanager
def holder_is_refused(folder: Path) -> Iterator[None]:
    code = HOLDER.replace("(Path(sys.argv[2]))", "(Path(sys.argv[2]), patience=0)")
    command = [sys.executable, "-c", code, "locked", str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=False, input="")
    assert "another run has been writing there" in result.stderr
    yield


def test_a_folder_that_goes_while_it_is_waited_for_is_made_and_locked(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    with holder(folder) as other:
        assert other.stdin is not None
        stdin = other.stdin
        with files.locked(folder, say=lambda _text: stdin.close()), holder_is_refused(folder):
            assert other.wait(60) == 0
    assert not list(tmp_path.iterdir())


def test_a_folder_of_all_is_not_held_by_another_user(tmp_path: Path) -> None:
    tmp_path.chmod(0o1777)
    held = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    with files.locked(tmp_path, patience=0), holder_is_refused(tmp_path):
        (lock,) = tmp_path.iterdir()
        assert stat.S_IMODE(lock.stat().st_mode) == 0o600
    assert not list(tmp_path.iterdir())
    with holder(tmp_path) as other:
        other.send_signal(signal.SIGKILL)
        other.wait(60)
        with files.locked(tmp_path, patience=0):
            pass
    assert not list(tmp_path.iterdir())
    os.close(held)


def test_what_others_put_in_the_place_of_a_lock_stops_nobody(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    mine = tmp_path / f".timeline-{os.geteuid()}.lock"
    mine.symlink_to(tmp_path / "a")
    with files.locked(tmp_path, patience=0):
        assert not (tmp_path / "a").exists()
    mine.unlink()
    os.mkfifo(mine)
    with files.locked(tmp_path, patience=0):
        pass
    assert mine.exists()


def test_what_is_no_folder_is_not_locked(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    for folder in (tmp_path / "a", tmp_path / "a" / "b"):
        with files.locked(folder):
            pass
    assert (tmp_path / "a").read_bytes() == b"x"


def test_a_claim_is_seen_and_goes(tmp_path: Path) -> None:
    with holder(tmp_path, "claimed") as other:
        with files.claimed(tmp_path) as found:
            assert found == other.pid
        # Who claims a folder does not keep others from writing in it.
        files.write_all({tmp_path / "a.csv": b"x"})
        with files.claimed(tmp_path) as found:
            assert found == other.pid
        other.communicate("", timeout=60)
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]
    with files.claimed(tmp_path) as found:
        assert found == 0
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_a_claim_makes_a_folder_only_for_a_while(tmp_path: Path) -> None:
    with files.claimed(tmp_path / "a" / "b"):
        assert len(list((tmp_path / "a" / "b").iterdir())) == 1
    assert not list(tmp_path.iterdir())


def test_what_cannot_be_written_is_claimed_by_nobody(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with files.claimed(tmp_path / "a") as found:
        assert found == 0


def test_the_claim_of_a_killed_run_is_taken_over(tmp_path: Path) -> None:
    with holder(tmp_path, "claimed") as other:
        other.send_signal(signal.SIGKILL)
        other.wait(60)
        assert len(list(tmp_path.iterdir())) == 1
        with files.claimed(tmp_path) as found:
            assert found == 0
    assert not list(tmp_path.iterdir())
