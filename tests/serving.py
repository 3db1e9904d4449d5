"""Servers for tests: `timeline.server` over seeds on disk, in a process of its own.

Run as ``python tests/serving.py FILE`` it serves what the JSON in FILE says; tests start it with
`serving` and talk to it over real sockets.
"""

import contextlib
import json
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from timeline.chart.layout.options import ChartOptions
from timeline.errors import OutputError
from timeline.feed.snapshot import Snapshot
from timeline.formats.load import load
from timeline.formats.options import ExportOptions
from timeline.merge import build
from timeline.model import Records, errors_of
from timeline.query import pairs
from timeline.server import BrokenSeedsError, Limits, Settings
from timeline.server.http import Encoded, encode
from timeline.server.process import DrawingError, Wish
from timeline.server.server import run

#: seconds within which what a test waits for has to happen
PATIENCE = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainSource:
    """Seeds at paths, without a memory of what calendars were sent."""

    paths: tuple[str, ...]
    #: a file with the day it is; the tests' day where there is none
    day: Path | None = None
    #: a file that takes what was served; one that cannot be written is an error
    memory: Path | None = None
    #: a file that gets a line with the number of events at each reading
    diary: Path | None = None

    @property
    def watched(self) -> tuple[Path, ...]:
        return tuple(map(Path, self.paths))

    def today(self) -> date:
        if self.day is None:
            return date(2026, 11, 22)
        return date.fromisoformat(self.day.read_text())

    def read(self) -> Snapshot:
        records, today = load(self.paths, bytes), self.today()
        snapshot = _snapshot(records, today, None)
        if self.diary is not None:
            with self.diary.open("a") as diary:
                diary.write(f"{len(snapshot.timeline.events)}\n")
        errors = errors_of(snapshot.problems)
        if errors:
            raise BrokenSeedsError("the seeds have errors", errors)
        return replace(snapshot, as_known=partial(_snapshot, records, today))

    def remember(self, snapshot: Snapshot) -> None:
        if self.memory is None:
            return
        try:
            self.memory.write_text(f"{len(snapshot.timeline.events)}")
        except OSError as error:
            raise OutputError(f"{self.memory}: cannot be written: {error.strerror}") from None


@dataclass(slots=True, kw_only=True)
class SlowDrawing:
    """Draws nothing, as slowly as a test wants it to, and notes what it was asked for."""

    #: a file that gets a line when a chart is begun, done or given up
    diary: Path
    #: no chart is done before there is this file
    gate: Path

    def draw(self, wish: Wish) -> tuple[Encoded, ...]:
        name = " ".join((wish.kind, *(f"{key}={value}" for key, value in pairs(wish.query))))
        self.note(f"begun {name}")
        while not self.gate.exists():
            if wish.given_up.wait(0.01):
                self.note(f"given up {name}")
                raise DrawingError("nobody waits for it")
        self.note(f"done {name}")
        return (encode(wish.kind, b"<svg/>"),)

    def note(self, line: str) -> None:
        with self.diary.open("a") as file:
            file.write(f"{line}\n")

    def stop(self, wish: Wish) -> None:
        wish.given_up.set()

    def close(self) -> None:
        self.note("closed")


def _snapshot(records: Records, today: date, as_of: date | None) -> Snapshot:
    timeline, problems = build(records, today=today, as_of=as_of)
    return Snapshot(
        timeline=timeline,
        today=today,
        # A coarse picture is drawn soon.
        options=ExportOptions(chart=ChartOptions(dpi=50)),
        problems=(*records.problems, *problems),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer as it came."""

    status: int
    #: names in lower case
    headers: dict[str, str]
    body: bytes


@dataclass(slots=True, kw_only=True)
class Server:
    """A server in another process, and what it has said."""

    process: "subprocess.Popen[str]"
    lines: list[str] = field(default_factory=list)
    said: threading.Condition = field(default_factory=threading.Condition)
    #: whether it will say no more
    ended: bool = False
    port: int = 0

    def get(self, path: str, headers: dict[str, str] | None = None, method: str = "GET") -> Reply:
        """The answer to one request, on a connection of its own."""
        return parse(self.raw(_request(path, headers or {}, method)), method)

    def ask(self, path: str, headers: dict[str, str] | None = None) -> socket.socket:
        """A connection on which that has been asked for, and its answer not yet been read."""
        connection = self.connect()
        connection.sendall(_request(path, headers or {}))
        return connection

    def raw(self, data: bytes) -> bytes:
        """All that comes back for these bytes until the server closes."""
        with self.connect() as connection:
            with contextlib.suppress(ConnectionError):
                connection.sendall(data)
            return drain(connection)

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)

    def log(self) -> str:
        with self.said:
            return "\n".join(self.lines)

    def wait_for_line(self, part: str) -> str:
        """The first line that has `part` in it, when it is there."""

        def found() -> str:
            return next((line for line in self.lines if part in line), "")

        def is_over() -> bool:
            return bool(found()) or self.ended

        with self.said:
            self.said.wait_for(is_over, PATIENCE)
            assert found(), f"{part!r} was not said: {self.lines}"
            return found()

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Ask again and again until it holds."""
        deadline = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < deadline, f"it never came to hold: {self.log()}"

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Its exit code, after a signal."""
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


def _request(path: str, headers: dict[str, str], method: str = "GET") -> bytes:
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode()


@contextlib.contextmanager
def serving(*paths: Path, limits: dict[str, Any] | None = None, **said: Any) -> Iterator[Server]:
    """A server of the seeds at `paths`, which ends with the block.

    Args:
        paths: Files and folders.
        limits: Fields of `Limits`.
        said: Other fields of `Settings` and of `PlainSource`; `drawn` and `gate`, the files of a
            `SlowDrawing`.
    """
    said |= {"paths": [str(path) for path in paths], "limits": limits or {}}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "settings.json"
        file.write_text(json.dumps(said, default=str))
        with process([str(Path(__file__)), str(file)]) as server:
            server.port = int(server.wait_for_line("Serving http://").split("/")[2].split(":")[-1])
            yield server


@contextlib.contextmanager
def process(arguments: list[str]) -> Iterator[Server]:
    """Python with these arguments, whose standard error is listened to."""
    started = subprocess.Popen(
        [sys.executable, "-W", "error", *arguments], stderr=subprocess.PIPE, text=True
    )
    server = Server(process=started)
    listener = threading.Thread(target=_listen, args=(server,))
    listener.start()
    try:
        yield server
    finally:
        if started.poll() is None:
            started.kill()
        started.wait()
        listener.join()
        assert started.stderr is not None
        started.stderr.close()


def _listen(server: Server) -> None:
    assert server.process.stderr is not None
    for line in server.process.stderr:
        with server.said:
            server.lines.append(line.rstrip("\n"))
            server.said.notify_all()
    with server.said:
        server.ended = True
        server.said.notify_all()


def drain(connection: socket.socket) -> bytes:
    """All that comes until the other end closes."""
    parts = []
    with contextlib.suppress(ConnectionResetError):
        while part := connection.recv(65536):
            parts.append(part)
    return b"".join(parts)


def parse(raw: bytes, method: str = "GET") -> Reply:
    """The first answer in these bytes."""
    reply, rest = parse_one(raw, method)
    assert not rest, rest
    return reply


def parse_one(raw: bytes, method: str = "GET") -> tuple[Reply, bytes]:
    """The first answer in these bytes, and what comes after it."""
    head, end, rest = raw.partition(b"\r\n\r\n")
    assert end, raw
    first, *lines = head.decode("latin-1").split("\r\n")
    version, status, *_ = first.split(" ")
    assert version == "HTTP/1.1"
    headers: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(": ")
        key = name.lower()
        # A list may come in several lines (RFC 9110, section 5.2).
        assert key not in headers or key == "vary", f"{name} comes twice"
        headers[key] = f"{headers[key]}, {value}" if key in headers else value
    bodiless = method == "HEAD" or status in ("204", "304")
    if not bodiless and headers.get("transfer-encoding") == "chunked":
        rest, _, after = rest.partition(b"\r\n0\r\n\r\n")
        body = rest.partition(b"\r\n")[2]
        return Reply(status=int(status), headers=headers, body=body), after
    length = 0 if bodiless else int(headers["content-length"])
    assert len(rest) >= length, "the answer is cut off"
    return Reply(status=int(status), headers=headers, body=rest[:length]), rest[length:]


def _main(file: Path) -> None:
    said = json.loads(file.read_text())
    memory, day, diary, drawn, gate = (
        said.pop(name, None) for name in ("memory", "day", "diary", "drawn", "gate")
    )
    source = PlainSource(
        paths=tuple(said.pop("paths")),
        memory=Path(memory) if memory else None,
        day=Path(day) if day else None,
        diary=Path(diary) if diary else None,
    )
    limits = Limits(**{"look": 0.2, **said.pop("limits")})
    drawing = SlowDrawing(diary=Path(drawn), gate=Path(gate)) if drawn else None
    run(Settings(port=0, limits=limits, **said), source, drawing=drawing)


if __name__ == "__main__":
    _main(Path(sys.argv[1]))
