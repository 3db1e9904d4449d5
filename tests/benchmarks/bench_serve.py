"""How many requests a second `timeline serve` answers, beside a bare Starlette application.

Run it as `python tests/benchmarks/bench_serve.py`. Servers and clients are processes of their own;
the bare application says "hello" under the same settings of uvicorn. Then the seeds are changed a
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


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", choices=("rates", "faults"))
    only = parser.parse_args().only
    if only != "faults":
        throughput(ROOT / "seeds", "the seeds")
        with tempfile.TemporaryDirectory() as folder:
            many = Path(folder) / "many.toml"
            write_seeds(many, 0, MANY)
            throughput(many, f"{MANY} events")
    if only != "rates":
        begin = time.perf_counter()
        counts = fault_run(readers=READERS, edits=EDITS)
        print(f"{READERS} readers, {EDITS} edits, {time.perf_counter() - begin:.0f} s:")
        for name, many_times in sorted(counts.items()):
            print(f"  {name:30} {many_times}")
        wrong = sum(times for name, times in counts.items() if name.startswith("wrong"))
        print(f"  {'wrong (must be 0)':30} {wrong}")


if __name__ == "__main__":
    main()
