"""A served timeline, and what people keep its feed with: vdirsyncer fetches it, khal shows it."""

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import httpx
from click.testing import CliRunner
from serving import PATIENCE, Server, process

from timeline.cli import main

#: seconds after which a condition is looked at again, where the server has said nothing
_PAUSE = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A server that runs, and a way to ask it."""

    #: "http://127.0.0.1:40321", without a closing slash
    base: str
    client: httpx.Client
    server: Server

    def get(self, path: str) -> httpx.Response:
        """The answer at a path with its query."""
        return self.client.get(self.base + path)

    def bytes(self, path: str) -> bytes:
        """What is served there, which must be there."""
        reply = self.get(path)
        assert reply.status_code == httpx.codes.OK, f"{path}: {reply.status_code} {reply.text}"
        return reply.content

    def health(self) -> dict[str, Any]:
        """What it says of itself."""
        said: dict[str, Any] = self.get("/healthz").json()
        return said

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Ask again and again until it holds."""
        deadline = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < deadline, f"it never came to hold:\n{self.server.log()}"
            with self.server.said:
                self.server.said.wait(_PAUSE)

    @contextlib.contextmanager
    def changing(self, path: str = "/timeline.ics") -> Iterator[None]:
        """A change of the seeds within the block, which is served when the block is left."""
        before = self.get(path).headers["etag"]
        yield
        self.wait_until(lambda: self.get(path).headers["etag"] != before)


@contextlib.contextmanager
def served(*arguments: str, options: tuple[str, ...] = ()) -> Iterator[Site]:
    """`timeline serve` in a process of its own, which ends well when it is told to.

    Args:
        arguments: Options of `timeline`, such as ``--seeds``.
        options: Options of `serve`, such as ``-o``.
    """
    command = ["-m", "timeline", *arguments, "serve", "--port", "0", *options]
    with process(command) as server:
        line = _greeting(server)
        base = line.removeprefix("Serving ").split(" ")[0].rstrip("/")
        with httpx.Client(trust_env=False, timeout=PATIENCE) as client:
            yield Site(base=base, client=client, server=server)
        assert server.stop() == 0, server.log()


def _greeting(server: Server) -> str:
    """The line with its address, which a server that ends before will not say."""
    deadline = time.monotonic() + PATIENCE
    while server.process.poll() is None and time.monotonic() < deadline:
        with server.said:
            server.said.wait_for(lambda: _greetings(server), _PAUSE)
            if found := _greetings(server):
                return found[0]
    raise AssertionError(f"it did not begin to serve:\n{server.log()}")


def _greetings(server: Server) -> list[str]:
    return [line for line in server.lines if line.startswith("Serving http://")]


def seed(folder: Path, *events: Mapping[str, str]) -> None:
    """Seeds of a timeline "town" with these events, each its keys and texts."""
    seeds = folder / "seeds"
    seeds.mkdir(exist_ok=True)
    about = seeds / "timeline.toml"
    if not about.exists():
        about.write_text('[timeline]\nid = "town"\nname = "Town"\n')
    blocks = (
        "".join(f"{key} = {json.dumps(text, ensure_ascii=False)}\n" for key, text in event.items())
        for event in events
    )
    (seeds / "list.toml").write_text("".join(f"[[event]]\n{block}\n" for block in blocks))


def timeline(*arguments: str, code: int = 0) -> bytes:
    """What a `timeline` command, run in this process, writes to standard output."""
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert result.exit_code == code, f"{result.exit_code}: {result.output}"
    return result.stdout_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A line of a calendar."""

    title: str
    #: as the calendar writes them: days, or days and times
    start: str
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscriber:
    """A person who keeps a feed in files with vdirsyncer, and reads them with khal."""

    home: Path
    #: IANA name of where they live
    timezone: str

    @property
    def items(self) -> dict[str, bytes]:
        """The files that they have, by name."""
        return {path.name: path.read_bytes() for path in sorted((self.home / "vdir").iterdir())}

    def subscribe(self, feed: str) -> None:
        """Keep the feed at that address from now on, and fetch it."""
        (self.home / "vdir").mkdir(parents=True)
        self.follow(feed)
        self.sync()

    def follow(self, feed: str) -> None:
        """Take the feed from that address from now on."""
        vdir = self.home / "vdir"
        self._write(
            "vdirsyncer.conf",
            f"""
            [general]
            status_path = "{self.home / "status"}"
            [pair timeline]
            a = "files"
            b = "web"
            collections = null
            [storage files]
            type = "filesystem"
            path = "{vdir}"
            fileext = ".ics"
            [storage web]
            type = "http"
            url = "{feed}"
            """,
        )
        self._write(
            "khal.conf",
            f"""
            [calendars]
            [[timeline]]
            path = {vdir}
            readonly = True
            [locale]
            local_timezone = {self.timezone}
            default_timezone = {self.timezone}
            timeformat = %H:%M
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            datetimeformat = %Y-%m-%dT%H:%M
            longdatetimeformat = %Y-%m-%dT%H:%M
            [sqlite]
            path = {self.home / "khal.db"}
            """,
        )
        self._run("vdirsyncer", "-c", str(self.home / "vdirsyncer.conf"), "discover")

    def sync(self) -> str:
        """Fetch what is served now; what vdirsyncer says of it."""
        return self._run("vdirsyncer", "-c", str(self.home / "vdirsyncer.conf"), "sync")

    def shown(self, begin: date, end: date) -> list[Shown]:
        """What khal shows from one day to another, in no order."""
        told = self._run(
            "khal",
            *("-c", str(self.home / "khal.conf"), "list", "--once"),
            *("--json", "title", "--json", "start-long-full", "--json", "end-long-full"),
            *(str(begin), str(end)),
        )
        return [
            Shown(title=item["title"], start=item["start-long-full"], end=item["end-long-full"])
            for line in told.splitlines()
            for item in json.loads(line)
        ]

    def _write(self, name: str, text: str) -> None:
        lines = (line.strip() for line in text.splitlines())
        (self.home / name).write_text("\n".join(lines))

    def _run(self, module: str, *arguments: str) -> str:
        folder = str(self.home)
        done = subprocess.run(
            [sys.executable, "-m", module, *arguments],
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
            env={
                "PATH": os.environ["PATH"],
                "LC_ALL": "C.UTF-8",
                "TZ": self.timezone,
                "HOME": folder,
                **{f"XDG_{name}_HOME": folder for name in ("CONFIG", "DATA", "CACHE", "STATE")},
            },
        )
        assert done.returncode == 0, f"{module} {arguments}: {done.stdout}{done.stderr}"
        return done.stdout + done.stderr
