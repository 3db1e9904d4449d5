"""From the bytes of a seed to a built timeline: events a second, memory, and a year filter.

Run it: ``python tests/benchmarks/bench_build.py [EVENTS…]`` (10,000 and 100,000 if none is
given). For each format it prints the events a second, beside what only parses the same bytes in
the same run (csv.DictReader, json.loads, tomllib.loads), the memory of an event beyond the text
of its row, and the milliseconds in which the built timeline gives the events of a year. Times are
of the processor. Each measurement is a process of its own.
"""

import csv
import gc
import io
import json
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from tempfile import TemporaryDirectory

from timeline import query
from timeline.formats.load import load
from timeline.merge import build
from timeline.model import Timeline

SIZES = (10_000, 100_000)
RUNS = 3
#: events of a file
LARGEST = 250_000
TODAY = date(2024, 6, 1)
PLACES = ("Almaty, Kazakhstan", "Rome", "Astana", "", "Brussels, Belgium", "Tashkent")
TAGS = (("politics",), ("culture", "education"), ("trade", "energy"), ())
STATUSES = ("occurred", "", "", "planned", "", "cancelled")
SOURCES = ("Annual report, 2019", "Minutes of the council; vol. 3", "Gazette")
COLUMNS = ("id", "title", "when", "status", "place", "tags", "sources", "url", "note")

#: an event as a row of a sheet has it
Row = Mapping[str, str | list[str]]


def rows(count: int) -> Iterable[Row]:
    """Events as people keep them: each with some of the fields, dated in all the usual ways."""
    for number in range(count):
        tags = TAGS[number % 4]
        yield {
            "id": f"event-{number}",
            "title": f"Meeting no. {number} of the joint commission",
            "when": when(number),
            "status": STATUSES[number % 6],
            "place": PLACES[number % 6],
            "tags": list(tags),
            "sources": [f"{SOURCES[number % 3]}, page {number % 400}"],
            "url": f"https://example.org/meetings/{number}" if number % 3 == 0 else "",
            "note": "Talks on trade; a statement was signed." if number % 2 else "",
        }


def when(number: int) -> str:
    """A date: half of them EDTF, the others in words."""
    day = date(1960, 1, 1) + timedelta(days=number * 7 % 25_000)
    forms = (
        day.isoformat(),
        f"{day.day} {day:%B} {day.year}",
        f"{day:%Y-%m}",
        f"{day:%B} {day.year}",
        f"{day.year}",
        f"{day:%b}. {day.day}, {day.year}",
        f"{day.isoformat()}/{(day + timedelta(days=2)).isoformat()}",
        f"early {day.year}",
        day.isoformat(),
        f"{day.year}~",
        f"{day.isoformat()}T09:30",
        f"summer {day.year}",
    )
    return forms[number % len(forms)]


def as_csv(events: Iterable[Row]) -> str:
    """A sheet."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for event in events:
        writer.writerow([_cell(event[name]) for name in COLUMNS])
    return text.getvalue()


def _cell(value: str | list[str]) -> str:
    return value if isinstance(value, str) else ";".join(item.replace(";", "\\;") for item in value)


def as_json(events: Iterable[Row]) -> str:
    """A list of objects."""
    return json.dumps([_stated(event) for event in events], indent=1)


def as_toml(events: Iterable[Row]) -> str:
    """A seed, as people write it."""
    tables = (
        "".join(f"{key} = {json.dumps(value)}\n" for key, value in _stated(event).items())
        for event in events
    )
    return "\n".join(f"[[event]]\n{table}" for table in tables)


def _stated(event: Row) -> Row:
    return {key: value for key, value in event.items() if value}


WRITTEN: Mapping[str, Callable[[Iterable[Row]], str]] = {
    "csv": as_csv,
    "json": as_json,
    "toml": as_toml,
}
#: what only parses the same text
FLOORS: Mapping[str, tuple[str, Callable[[str], object]]] = {
    "csv": ("csv.DictReader", lambda text: list(csv.DictReader(io.StringIO(text, newline="")))),
    "json": ("json.loads", json.loads),
    "toml": ("tomllib.loads", tomllib.loads),
}


def built(paths: Iterable[Path]) -> Timeline:
    """The timeline of seeds, as every command makes it."""
    records = load(map(str, paths), bytes)
    timeline, problems = build(records, today=TODAY)
    if records.problems or problems:
        raise ValueError((*records.problems, *problems)[0])
    return timeline


def least(work: Callable[[], object], runs: int = RUNS) -> float:
    """Seconds of the processor: the least of some runs."""
    found = []
    for _ in range(runs):
        gc.collect()
        start = time.process_time()
        kept = work()
        found.append(time.process_time() - start)
        del kept
    return min(found)


def _resident() -> int:
    """Bytes of memory that this process has at most had."""
    peak = getrusage(RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def rate(form: str, count: int, folder: Path) -> None:
    """Print the events a second, beside the floor."""
    paths = _written(form, count, folder)
    texts = [path.read_text(encoding="utf-8") for path in paths]
    name, floor = FLOORS[form]
    runs = RUNS if count <= SIZES[-1] else 1
    ours = least(lambda: built(paths), runs)
    bare = least(lambda: [floor(text) for text in texts], runs)
    print(
        f"{form:5}{count:>9,} events {count / ours:>8,.0f} a second; "
        f"{name} alone {count / bare:>9,.0f} a second, {ours / bare:.2f} × its time"
    )


def memory(form: str, count: int, folder: Path) -> None:
    """Print the bytes that are kept of an event beyond its text, and at the peak."""
    paths = _written(form, count, folder)
    size = sum(path.stat().st_size for path in paths)
    built(_written(form, 100, folder))
    gc.collect()
    before = _resident()
    timeline = built(paths)
    peak = (_resident() - before) / count
    print(
        f"{form:5}{len(timeline.events):>9,} events {size / count:>8,.0f} bytes of text each, "
        f"{peak:,.0f} at the peak, {peak - size / count:,.0f} beyond the text"
    )


def filtered(count: int, folder: Path) -> None:
    """Print the milliseconds of filters of a built timeline."""
    timeline = built(_written("csv", count, folder))
    first = query.of(year=1999)
    start = time.process_time()
    chosen = query.select(timeline, first)
    once = time.process_time() - start
    print(f"filter {count:,} events, the first time: {once * 1000:.2f} ms")
    asked = {
        "year=2001": query.of(year=2001),
        "year=1999..2001": query.of(year="1999..2001"),
        "from, to": query.of(from_="2001-03", to="2001-06"),
        "year, status": query.of(year=2001, status="planned"),
        "search": query.of(search="commission almaty"),
    }
    for name, each in asked.items():
        took = least(partial(query.select, timeline, each), 10)
        chosen = query.select(timeline, each)
        print(
            f"filter {count:,} events by {name}: {took * 1000:.2f} ms, {len(chosen.events)} found"
        )


def _written(form: str, count: int, folder: Path) -> list[Path]:
    """The seeds with that many events: a file may not be too large."""
    every = iter(rows(count))
    paths = [folder / f"{count}-{first}.{form}" for first in range(0, count, LARGEST)]
    for path in paths:
        if not path.exists():
            path.write_text(WRITTEN[form](islice(every, LARGEST)), encoding="utf-8")
    return paths


def main(sizes: Iterable[int]) -> None:
    """Measure each in a process of its own."""
    with TemporaryDirectory() as folder:
        for count in sizes:
            for form in WRITTEN:
                for what in ("rate", "memory"):
                    _apart(what, form, str(count), folder)
            _apart("filter", "csv", str(count), folder)


def _apart(*arguments: str) -> None:
    subprocess.run([sys.executable, __file__, "-", *arguments], check=True)


def one(what: str, form: str, count: int, folder: Path) -> None:
    """One measurement."""
    if what == "filter":
        filtered(count, folder)
    else:
        {"rate": rate, "memory": memory}[what](form, count, folder)


if __name__ == "__main__":
    if sys.argv[1:2] == ["-"]:
        one(sys.argv[2], sys.argv[3], int(sys.argv[4]), Path(sys.argv[5]))
    else:
        main([int(size) for size in sys.argv[1:]] or SIZES)
