"""How long `timeline publish` takes as a whole process: at first, again, and after one change.

Run it: ``python tests/benchmarks/bench_publish.py [EVENTS]``, with events of 100 years and 50 tags.
Each time is that of the processor, the least of several, and stands beside that of a process
which only packs and writes the same bytes.
"""

import csv
import shutil
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from measuring import whole

YEARS, TAGS = 100, 50
#: what packs and writes the files of a site, and nothing else
FLOOR = """
import gzip, sys
from pathlib import Path
source, target = map(Path, sys.argv[1:])
for path in sorted(source.rglob("*")):
    copy = target / path.relative_to(source)
    if path.is_dir() or path.suffix == ".gz":
        continue
    copy.parent.mkdir(parents=True, exist_ok=True)
    data = path.read_bytes()
    copy.write_bytes(data)
    if path.with_name(path.name + ".gz").exists():
        copy.with_name(copy.name + ".gz").write_bytes(gzip.compress(data, 9, mtime=0))
"""


def sheet(path: Path, count: int, title: str = "Meeting") -> None:
    """Events of so many years, each with two tags; the title is that of the one in the middle."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("id", "title", "when", "place", "tags", "note"))
        for number in range(count):
            day = date(1926, 1, 1) + timedelta(days=number * YEARS * 365 // count)
            name = title if number == count // 2 else "Meeting"
            when = day.year if number % 4 == 0 else day
            tags = f"topic {number % TAGS}; topic {(number * 7 + 1) % TAGS}"
            note = f"Talks on trade; statement {number} was signed."
            writer.writerow((f"e{number}", f"{name} no. {number}", when, "Almaty", tags, note))


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site, seed, changed, floor = (folder / part for part in ("site", "a.csv", "b.csv", "floor"))
        sheet(seed, count)
        sheet(changed, count, "Summit")

        def put(path: Path) -> list[str]:
            base = ("--base-url", "https://example.org/timeline")
            return [
                *(sys.executable, "-m", "timeline", "--seeds", str(path), "publish", str(site)),
                *base,
            ]

        first = whole(put(seed), lambda: shutil.rmtree(site, ignore_errors=True))
        again = whole(put(seed))
        plain = folder / "plain"
        shutil.copytree(site, plain)

        def back() -> None:
            shutil.rmtree(site)
            shutil.copytree(plain, site)

        one = whole(put(changed), back)
        bare = whole([sys.executable, "-c", FLOOR, str(plain), str(floor)])
        files = sum(path.is_file() for path in plain.rglob("*"))
        print(f"{count} events, {YEARS} years, {TAGS} tags: {files} files; bare {bare:.2f} s")
        for what, took in (("first", first), ("again", again), ("one change", one)):
            print(f"{what:10} {took:6.2f} s, {took / bare:5.1f} × packing and writing them all")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
