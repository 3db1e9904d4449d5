"""Ratios of the chart: the command against a bare matplotlib script, and layout as it grows.

Run it as `python tests/benchmarks/bench_chart.py`.
"""

import csv
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from timeline.chart.layout.options import ChartOptions
from timeline.chart.layout.pages import layout
from timeline.dates.rules import Reading
from timeline.edtf import parse
from timeline.model import About, Event, Facts, Status, Timeline

ROUNDS = 9

BARE = """
from io import BytesIO
import matplotlib
matplotlib.use("agg")
import matplotlib.pyplot as plt
plt.figure(figsize=(297 / 25.4, 210 / 25.4), dpi=300).savefig(BytesIO(), format="png")
"""
BARER = """
from io import BytesIO
from matplotlib.figure import Figure
Figure(figsize=(297 / 25.4, 210 / 25.4), dpi=300).savefig(BytesIO(), format="png")
"""
OURS = """
import sys
from timeline.cli import main
main(["--seeds", sys.argv[1], "export", sys.argv[2], "-o", f"{sys.argv[1]}.{sys.argv[2]}"])
"""


def timeline(count: int) -> Timeline:
    """So many events, a quarter of a year apart, of different precision and status."""
    events = []
    for number in range(count):
        day = date(1500, 1, 1) + timedelta(days=90 * number)
        when = day.isoformat()[: (10, 7, 4)[number % 3]]
        reading = Reading(words=when, value=parse(when), stated=())
        events.append(
            Event(
                id=f"event-{number}",
                when=reading.value,
                reading=reading,
                status=list(Status)[number % 5],
                facts=Facts(title=f"Event {number} of a long and eventful history"),
            )
        )
    return Timeline(about=About(name="Benchmark"), events=tuple(events))


def sheet(folder: str, count: int) -> str:
    """The path of a list of so many events."""
    path = Path(folder, f"{count}.csv")
    with path.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("id", "title", "when", "status"))
        for event in timeline(count).events:
            rows.writerow((event.id, event.title, str(event.when), event.status.value))
    return str(path)


def process(script: str, *arguments: str) -> float:
    """Seconds of a whole process."""
    begin = time.perf_counter()
    command = [sys.executable, "-c", script, *arguments]
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - begin


def laid_out(count: int) -> float:
    """Seconds to lay out so many events."""
    made = timeline(count)
    begin = time.perf_counter()
    layout(made, ChartOptions())
    return time.perf_counter() - begin


def main() -> None:
    """Print the ratios; the least of several rounds of each, taken in turn."""
    with tempfile.TemporaryDirectory() as folder:
        compare(folder)


def compare(folder: str) -> None:
    """Print the ratios, with lists in a folder."""
    dozen, thousand = sheet(folder, 12), sheet(folder, 1000)
    times = [[process(BARE), process(BARER), process(OURS, dozen, "png")] for _ in range(ROUNDS)]
    bare, barer, ours = (min(column) for column in zip(*times, strict=True))
    print(f"timeline export png, 12 events, A4 at 300 dpi: {ours:.2f} s, whole process")
    print(f"  / bare pyplot script:  {ours / bare:.2f}")
    print(f"  / bare Figure script:  {ours / barer:.2f}")
    laid_out(10)
    some, more, many = (
        min(laid_out(count) for _ in range(rounds))
        for count, rounds in ((100, 9), (1000, 5), (10_000, 2))
    )
    print(f"layout: 100 events {some:.3f} s, 1,000 {more:.2f} s, 10,000 {many:.1f} s")
    print(f"  1,000 events / 100 events: {more / some:.1f}")
    print(f"  10,000 events / 1,000 events: {many / more:.1f}")
    for kind in ("png", "svg", "pdf"):
        taken = process(OURS, thousand, kind)
        print(f"timeline export {kind}, 1,000 events: {taken:.1f} s, whole process")


if __name__ == "__main__":
    main()
