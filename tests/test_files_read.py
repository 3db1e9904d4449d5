"""What is read: files. Nothing else may keep a reader waiting, or give without end."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline import files
from timeline.errors import OutputError, TimelineError
from timeline.limits import Limit

SMALL = Limit(what="a thing", most=5, unit="bytes", remedy="split it")


def _socket(path: Path) -> None:
    made = socket.socket(socket.AF_UNIX)
    # A path of a socket must be short.
    before = Path.cwd()
    os.chdir(path.parent)
    made.bind(path.name)
    os.chdir(before)
    made.close()


OTHERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "pipe": (os.mkfifo, "not a file but a pipe: copy it into a file first"),
    "socket": (_socket, "not a file but a socket: copy it into a file first"),
    "device": (
        lambda path: path.symlink_to("/dev/zero"),
        "not a file but a device: copy it into a file first",
    ),
    "folder": (Path.mkdir, "cannot be read: Is a directory"),
    "dangling": (
        lambda path: path.symlink_to("none"),
        "cannot be read: No such file or directory",
    ),
    "loop": (
        lambda path: path.symlink_to(path.name),
        "cannot be read: Too many levels of symbolic links",
    ),
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_no_file_is_not_opened(tmp_path: Path, name: str) -> None:
    make, message = OTHERS[name]
    path = tmp_path / "a"
    make(path)
    with pytest.raises(TimelineError) as caught:
        files.read_input(path, SMALL)
    assert str(caught.value) == message
    with pytest.raises(TimelineError) as caught, files.open_input(path):
        pass
    assert str(caught.value) == message


@pytest.mark.parametrize("name", ["pipe", "socket", "device"])
def test_an_export_that_is_no_file(tmp_path: Path, name: str) -> None:
    make, message = OTHERS[name]
    path = tmp_path / "a"
    make(path)
    with pytest.raises(OutputError) as caught:
        files.read(path)
    assert str(caught.value) == f"{path}: {message}"


def test_reading_what_stands_there(tmp_path: Path) -> None:
    assert files.read(tmp_path / "none") == b""
    with pytest.raises(OutputError):
        files.read(tmp_path)


@pytest.mark.parametrize(("size", "message"), [(5, ""), (6, "6 bytes, and a thing has at most 5")])
def test_a_file_has_a_bound(tmp_path: Path, size: int, message: str) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x" * size)
    if not message:
        assert files.read_input(path, SMALL) == b"x" * size
        return
    with pytest.raises(TimelineError, match=message):
        files.read_input(path, SMALL)


@pytest.mark.parametrize("name", ["/dev/fd/0", "/dev/stdin", "/proc/self/fd/0"])
def test_a_pipe_that_a_shell_opened_is_read(name: str) -> None:
    code = (
        "from timeline import files; from timeline.limits import LIMITS; from pathlib import Path;"
        f"print(files.read_input(Path({name!r}), LIMITS['seed.bytes']).decode())"
    )
    result = subprocess.run(
        ["sh", "-c", '(sleep 0.1; echo one) | "$0" -c "$1"', sys.executable, code],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.stdout, result.stderr) == ("one\n\n", "")
