"""Drafts out of a corpus that outgrows a core: two processes beside a Dask cluster of two workers.

Run it with ``python tests/benchmarks/bench_corpus.py``. The articles are made up, the same ones
for one seed: some 1,500 characters and 8 dates each. `timeline extract` reads them from one file,
``--jobs 2`` first, then on a cluster of two workers with a thread each on this machine; both
outputs must be the same to the byte. Printed are articles a second, processor seconds, the largest
memory of all processes together, and what a million articles would cost on such cores.
"""

import argparse
import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PLACES = ("Harlow", "Port Amber", "Lindmouth", "Osterby", "Kesten", "Vale Cross")
THINGS = ("bridge", "library", "ferry line", "theatre", "tram depot", "water works", "school")
DEEDS = ("was opened", "was closed", "was sold", "was rebuilt", "will be opened", "was damaged")
BODIES = ("The council", "The ministry", "The port authority", "A court", "The regional assembly")
FILLERS = (
    "Residents had asked for it for years, and the first reactions were mixed.",
    "Nobody from the company could be reached for a comment.",
    "The cost is shared by the region and three neighbouring towns.",
    "Critics called the figures too low and asked for a second study.",
)
#: seconds between two looks at the memory
PAUSE = 0.2


def articles(count: int, seed: int) -> Iterator[bytes]:
    """Lines of a corpus: `doc`, `dct` and `text`."""
    chance = random.Random(seed)
    for number in range(count):
        published = date(2001, 1, 1) + timedelta(days=chance.randrange(9000))
        text = "\n\n".join(paragraph(chance, published) for _ in range(4))
        line = {"doc": f"article-{number}", "dct": published.isoformat(), "text": text}
        yield json.dumps(line).encode() + b"\n"


def paragraph(chance: random.Random, published: date) -> str:
    pick = chance.choice
    first = f"The {pick(THINGS)} in {pick(PLACES)} {pick(DEEDS)} {when(chance, published)}."
    second = f"{pick(BODIES)} had promised it {when(chance, published)}."
    return " ".join((first, pick(FILLERS), second, pick(FILLERS), pick(FILLERS)))


def when(chance: random.Random, published: date) -> str:
    day = published + timedelta(days=chance.randrange(-4000, 400))
    month = MONTHS[day.month - 1]
    return chance.choice(
        (
            f"on {month} {day.day}, {day.year}",
            f"on {day.day} {month} {day.year}",
            f"on {month[:3]}. {day.day} last year",
            f"in {day.year}",
            f"in {month} {day.year}",
            f"on {chance.choice(DAYS)}",
            "last month",
            "this summer",
            "two years ago",
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One reading of the whole corpus."""

    seconds: float
    #: of processors, of all processes together
    processor: float
    #: largest sum of resident bytes of all processes
    memory: int
    digest: str


def run(corpus: Path, *options: str) -> Run:
    """Read the corpus in a process of its own, and measure it with all that it starts."""
    before, begin = spent(os.getpid()), time.perf_counter()
    command = [sys.executable, "-m", "timeline", "extract", str(corpus), "--format", "json"]
    with subprocess.Popen([*command, *options], stdout=subprocess.PIPE) as process:
        watch = Memory()
        watch.start()
        digest = hashlib.sha256()
        assert process.stdout
        while part := process.stdout.read(1 << 20):
            digest.update(part)
        code = process.wait()
        watch.stop()
    if code:
        raise SystemExit(f"timeline extract ended with {code}")
    return Run(
        seconds=time.perf_counter() - begin,
        processor=spent(os.getpid()) - before,
        memory=watch.most,
        digest=digest.hexdigest(),
    )


class Memory(threading.Thread):
    """Looks now and then how much memory this process and all that it started have together."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most = 0
        self._end = threading.Event()

    def run(self) -> None:
        """Look until it is stopped."""
        while not self._end.wait(PAUSE):
            self.most = max(self.most, sum(map(resident, family(os.getpid()))))

    def stop(self) -> None:
        """End it."""
        self._end.set()
        self.join()


def family(process: int) -> list[int]:
    """A process and all that it started."""
    found = [process]
    for number in found:
        for task in Path(f"/proc/{number}/task").glob("*/children"):
            try:
                found += map(int, task.read_text().split())
            except OSError:
                continue
    return found


def resident(process: int) -> int:
    """Bytes of a process in memory; 0 where it has ended."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def spent(process: int) -> float:
    """Processor seconds of a process and all that it started, those that have ended too."""
    ticks = 0
    for number in family(process):
        try:
            parts = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        ticks += sum(map(int, parts[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure, and print what came out."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=100_000, help="articles")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--price", type=float, default=0.04, help="of a core for an hour")
    asked = parser.parse_args()

    local: Any = import_module("distributed").LocalCluster
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus.jsonl"
        with corpus.open("wb") as file:
            file.writelines(articles(asked.count, asked.seed))
        size = corpus.stat().st_size
        print(f"{asked.count:,} articles, {size / asked.count:,.0f} bytes each")
        jobs = run(corpus, "--jobs", "2")
        show("--jobs 2", jobs, asked.count)
        with local(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0"
        ) as made:
            dask = run(corpus, "--scheduler", made.scheduler_address)
        show("Dask, 2 workers", dask, asked.count)
    print(f"same output: {'yes' if dask.digest == jobs.digest else 'NO'}")
    print(f"Dask / --jobs 2, seconds: {dask.seconds / jobs.seconds:.2f}")
    hours = dask.processor / asked.count * 1e6 / 3600
    print(
        f"a million articles on Dask: {hours:.2f} hours of a core, {hours * asked.price:.2f} at "
        f"{asked.price} an hour, {size / asked.count / 1000:.1f} GB sent to the workers"
    )
    if dask.digest != jobs.digest:
        raise SystemExit(1)


def show(name: str, done: Run, count: int) -> None:
    """Print one run."""
    print(
        f"{name:16} {count / done.seconds:8,.0f} articles/s  {done.processor:7.1f} s of "
        f"processors  {done.memory / 1e6:6,.0f} MB in all processes"
    )


if __name__ == "__main__":
    main()
