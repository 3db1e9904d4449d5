"""Many readers at once, while the seeds change: what goes wrong is counted."""

import asyncio
import contextlib
import functools
import gzip
import json
import re
import socket
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import icalendar
from serving import Server, serving

#: events of the seeds that change
EVENTS = 20
#: of those that do not fit the year that is asked for there is none
_EMPTY = "/timeline.ics?year=1900"
PATHS = ("/timeline.ics", "/timeline.csv", "/timeline.json", "/", _EMPTY)
VERSION = re.compile(r"version-\d+")


async def fetch(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: bytes
) -> tuple[int, dict[bytes, bytes], bytes]:
    """The answer to a request on a connection that stays open."""
    writer.write(request)
    head = await reader.readuntil(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    headers = dict(line.lower().split(b": ", 1) for line in lines[1:] if line)
    status = int(lines[0].split(b" ")[1])
    length = 0 if status == 304 else int(headers[b"content-length"])
    return status, headers, await reader.readexactly(length)


def request_for(path: str, *headers: str) -> bytes:
    """A request that keeps its connection."""
    return "\r\n".join([f"GET {path} HTTP/1.1", "Host: localhost", *headers, "", ""]).encode()


def write_seeds(path: Path, version: int, events: int = EVENTS) -> None:
    """Seeds of which every event carries the version; they appear at once."""
    parts = ['[timeline]\nid = "load"\nname = "Load"\n']
    parts += [
        f'[[event]]\nid = "event-{number}"\nwhen = "{2000 + number % 25}"\n'
        f'title = "Event {number}"\nnote = "version-{version}"\n'
        for number in range(events)
    ]
    beside = path.with_suffix(".part")
    beside.write_text("\n".join(parts))
    beside.replace(path)


@functools.cache
def wrong_with(path: str, body: bytes) -> str:
    """What is wrong with a body: it does not parse, or mixes states; empty where it is right.

    Each body is looked at once: a reader that is slow to ask again finds its connection closed.
    """
    text = body.decode()
    try:
        if ".ics" in path:
            icalendar.Calendar.from_ical(text)
        elif path == "/timeline.json":
            json.loads(text)
        elif path == "/" and not text.rstrip().endswith("</html>"):
            return "cut off"
    except ValueError:
        return "does not parse"
    versions = Counter(VERSION.findall(text))
    if path == _EMPTY:
        return "not filtered" if versions else ""
    if len(versions) != 1:
        return "mixes states" if versions else "is empty"
    return "" if versions.total() >= EVENTS else "is not whole"


@dataclass(slots=True, kw_only=True)
class Crowd:
    """Readers of one server."""

    port: int
    #: statuses, and what went wrong
    counts: Counter[str] = field(default_factory=Counter)
    done: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self, seeds: Path, *, readers: int, edits: int) -> None:
        """Let the readers read while the seeds are changed, each time when the last is served."""
        few = readers // 10
        work = [
            *(self._read(number) for number in range(readers)),
            *(self._crawl() for _ in range(few)),
            *(self._dawdle() for _ in range(few)),
        ]
        tasks = [asyncio.create_task(each) for each in work]
        try:
            for version in range(1, edits + 1):
                await self._edit(seeds, version)
        finally:
            self.done.set()
            await asyncio.gather(*tasks)

    async def _edit(self, seeds: Path, version: int) -> None:
        write_seeds(seeds, version)
        reader, writer = await self._connect()
        body = b""
        while f"version-{version}" not in VERSION.findall(body.decode()):
            _, _, body = await fetch(reader, writer, request_for("/timeline.ics"))
        writer.close()

    async def _read(self, number: int) -> None:
        """Fetches one address again and again, as a calendar does."""
        path, headers, etag = PATHS[number % len(PATHS)], ["Accept-Encoding: gzip"], b""
        reader, writer = await self._connect()
        while not self.done.is_set():
            asked = headers[: number % 2] + ([f"If-None-Match: {etag.decode()}"] if etag else [])
            try:
                status, said, body = await fetch(reader, writer, request_for(path, *asked))
            except (OSError, EOFError) as error:
                self.counts[f"wrong: {error!r}"] += 1
                break
            self.counts[str(status)] += 1
            if status == 200:
                etag = said[b"etag"]
                self._check(path, gzip.decompress(body) if b"content-encoding" in said else body)
            elif status != 304:
                self.counts[f"wrong: {path}: {status}"] += 1
        writer.close()

    def _check(self, path: str, body: bytes) -> None:
        wrong = wrong_with(path, body)
        if wrong:
            self.counts[f"wrong: {path} {wrong}"] += 1

    async def _crawl(self) -> None:
        """Takes a byte a second of more than the system buffers."""
        loop = asyncio.get_running_loop()
        with socket.socket() as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
            connection.setblocking(False)
            await loop.sock_connect(connection, ("127.0.0.1", self.port))
            await loop.sock_sendall(connection, request_for("/timeline.json") * 100)
            while not self.done.is_set():
                with contextlib.suppress(OSError):
                    await loop.sock_recv(connection, 1)
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self.done.wait(), 1)

    async def _dawdle(self) -> None:
        """Never ends its request."""
        _, writer = await self._connect()
        writer.write(b"GET /timeline.ics HTTP/1.1\r\nHost: loc")
        await self.done.wait()
        writer.transport.abort()

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection("127.0.0.1", self.port)


def fault_run(*, readers: int, edits: int) -> Counter[str]:
    """How often what was answered, and what went wrong, while the seeds changed."""
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder) / "load.toml"
        write_seeds(seeds, 0)
        with serving(seeds) as server:
            counts = asyncio.run(_crowd(server, seeds, readers, edits))
            stopped = server.stop()
            if stopped:
                counts[f"wrong: exit code {stopped}"] += 1
            if "Traceback" in server.log():
                counts["wrong: a traceback"] += 1
            return counts


async def _crowd(server: Server, seeds: Path, readers: int, edits: int) -> Counter[str]:
    crowd = Crowd(port=server.port)
    await crowd.run(seeds, readers=readers, edits=edits)
    return crowd.counts
