"""How many requests a second `timeline serve` answers, beside a bare Starlette application.

Run it as `python tests/benchmarks/bench_serve.py`. Servers and clients are processes of their own;
the bare application says "hello" under the same settings of uvicorn. Then it is measured how long
readers wait while others ask for large charts, and hang up or do not; and the seeds are changed a
hundred times while two hundred readers fetch everything, beside others that are slow or never end
their request: nothing may go wrong.
"""

import argparse
import asyncio
import contextlib
import multiprocessing
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

# Modules beside the tests.
from loading import fault_run, fetch, request_for, write_seeds  # noqa: E402
from serving import Server, process, serving  # noqa: E402

ROUNDS, SECONDS, CONNECTIONS = 5, 2.0, 16
MANY = 1000
READERS, EDITS = 200, 100
#: large charts that nobody waits for, and such that somebody does
ABANDONED, CROWD = 12, 260
#: days as of which somebody asks, all at once
DAYS = 48
#: seconds for which a crowd waits
CROWD_SECONDS = 30.0

HELLO = """
import logging, sys, uvicorn
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from timeline.server.server import listen

async def hello(request):
    return PlainTextResponse("hello")

app = Starlette(routes=[Route("/", hello)])
config = uvicorn.Config(
    app, loop="asyncio", http="h11", ws="none", lifespan="off", log_config=None,
    log_level=logging.CRITICAL, access_log=False, server_header=False, proxy_headers=True,
)
listening = listen("127.0.0.1", 0)
sys.stderr.write(f"Serving http://127.0.0.1:{listening.getsockname()[1]}/\\n")
sys.stderr.flush()
uvicorn.Server(config).run(sockets=[listening])
"""


@contextlib.contextmanager
def hello() -> Iterator[Server]:
    with process(["-c", HELLO]) as server:
        server.port = int(server.wait_for_line("Serving").split(":")[-1].strip("/"))
        yield server


def rate(port: int, request: bytes, expected: int) -> float:
    """Requests a second, from a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_rate, (port, request, expected))


def _rate(port: int, request: bytes, expected: int) -> float:
    return asyncio.run(_load(port, request, expected))


async def _load(port: int, request: bytes, expected: int) -> float:
    begin = time.perf_counter()

    async def client() -> int:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        done = 0
        while time.perf_counter() - begin < SECONDS:
            status, _, _ = await fetch(reader, writer, request)
            assert status == expected
            done += 1
        writer.close()
        return done

    done = await asyncio.gather(*(client() for _ in range(CONNECTIONS)))
    return sum(done) / (time.perf_counter() - begin)


def throughput(seeds: Path, name: str) -> None:
    with serving(seeds) as server, hello() as bare:
        whole = server.get("/timeline.ics")
        small = server.get("/timeline.ics", {"Accept-Encoding": "gzip"})
        cases = {
            "hello": (bare.port, request_for("/"), 200),
            "304": (
                server.port,
                request_for("/timeline.ics", f"If-None-Match: {whole.headers['etag']}"),
                304,
            ),
            "304, filtered": (
                server.port,
                request_for("/timeline.ics?year=1500", "If-None-Match: *"),
                304,
            ),
            f"feed, {len(whole.body) / 1000:.0f} kB": (
                server.port,
                request_for("/timeline.ics"),
                200,
            ),
            f"feed, gzip, {len(small.body) / 1000:.0f} kB": (
                server.port,
                request_for("/timeline.ics", "Accept-Encoding: gzip"),
                200,
            ),
        }
        measured: dict[str, list[float]] = {case: [] for case in cases}
        # In turns, so that what else the machine does meets all alike; the first round warms up.
        for number in range(ROUNDS + 1):
            for case, (port, request, expected) in cases.items():
                many = rate(port, request, expected)
                if number:
                    measured[case].append(many)
    print(f"{name}:")
    bare_rate = median(measured["hello"])
    for case, rates in measured.items():
        middle = median(rates)
        print(f"  {case:22} {middle:8.0f} a second   {middle / bare_rate:6.1%} of hello")


async def timed(port: int, path: str, *headers: str) -> tuple[int, float]:
    """The status of an answer, and the milliseconds that it took."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    begin = time.perf_counter()
    try:
        status, _, _ = await fetch(reader, writer, request_for(path, *headers))
    finally:
        writer.close()
    return status, (time.perf_counter() - begin) * 1000


def spread(times: list[float]) -> str:
    times = sorted(times)
    last = len(times) - 1
    return f"p50 {times[last // 2]:.1f}, p99 {times[last * 99 // 100]:.1f}, max {times[-1]:.1f} ms"


async def unchanged(port: int, seconds: float) -> list[float]:
    """The milliseconds of answers that nothing has changed, one after the other."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    request, times = request_for("/timeline.ics", "If-None-Match: *"), []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        begin = time.perf_counter()
        status, _, _ = await fetch(reader, writer, request)
        times.append((time.perf_counter() - begin) * 1000)
        assert status == 304
        await asyncio.sleep(0.005)
    writer.close()
    return times


async def waits(port: int) -> None:
    """Print how long readers wait for others."""
    await timed(port, "/timeline.ics")
    await timed(port, "/timeline.svg?year=1999")
    print(f"  304, nothing else          {spread(await unchanged(port, 3))}")
    drawn = asyncio.create_task(timed(port, "/timeline.pdf?from=1899"))
    print(f"  304, while a PDF is drawn  {spread(await unchanged(port, 5))}")
    print(f"  that PDF                   {(await drawn)[1] / 1000:.1f} s")
    days = [f"20{number // 12:02}-{number % 12 + 1:02}" for number in range(DAYS)]
    asked = [asyncio.create_task(timed(port, f"/timeline.json?as-of={day}")) for day in days]
    print(f"  304, beside {DAYS} former days {spread(await unchanged(port, 3))}")
    await asyncio.gather(*asked)
    for number in range(ABANDONED):
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(request_for(f"/timeline.pdf?from={1900 + number}"))
        await writer.drain()
        writer.close()
    await asyncio.sleep(0.2)
    for path in ("/timeline.svg?year=2003", "/timeline.svg?year=2004"):
        status, took = await timed(port, path)
        print(f"  after {ABANDONED} PDFs abandoned   {path}: {status} in {took / 1000:.2f} s")
    await crowd(port)


async def crowd(port: int) -> None:
    """Print what a crowd gets that asks for more than can be drawn."""
    asked = [timed(port, f"/timeline.pdf?from={1500 + number}") for number in range(CROWD)]
    many = [asyncio.create_task(each) for each in asked]
    await asyncio.sleep(1)
    pages = [await timed(port, f"/?year={year}") for year in range(2005, 2015)]
    statuses = Counter(status for status, _ in pages)
    print(f"  beside {CROWD} PDFs, 10 pages  {dict(statuses)}: {spread([t for _, t in pages])}")
    done, left = await asyncio.wait(many, timeout=CROWD_SECONDS)
    statuses = Counter(task.result()[0] for task in done)
    print(f"  of {CROWD} PDFs in {CROWD_SECONDS:.0f} s     {dict(statuses)}, {len(left)} wait")
    for task in left:
        task.cancel()
    await asyncio.wait(left) if left else None


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", choices=("rates", "waits", "faults"))
    only = parser.parse_args().only
    if only in (None, "waits"):
        with tempfile.TemporaryDirectory() as folder:
            many = Path(folder) / "many.toml"
            write_seeds(many, 0, MANY)
            print(f"readers beside others, {MANY} events:")
            with serving(many) as server:
                asyncio.run(waits(server.port))
    if only in (None, "rates"):
        throughput(ROOT / "seeds", "the seeds")
        with tempfile.TemporaryDirectory() as folder:
            many = Path(folder) / "many.toml"
            write_seeds(many, 0, MANY)
            throughput(many, f"{MANY} events")
    if only in (None, "faults"):
        begin = time.perf_counter()
        counts = fault_run(readers=READERS, edits=EDITS)
        print(f"{READERS} readers, {EDITS} edits, {time.perf_counter() - begin:.0f} s:")
        for name, many_times in sorted(counts.items()):
            print(f"  {name:30} {many_times}")
        wrong = sum(times for name, times in counts.items() if name.startswith("wrong"))
        print(f"  {'wrong (must be 0)':30} {wrong}")


if __name__ == "__main__":
    main()
