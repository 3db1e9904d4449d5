"""Ratios of the chart: a whole process against bare matplotlib, and layout as it grows.

Run it as `python tests/benchmarks/bench_chart.py`.
"""

import subprocess
import sys
import time
from datetime import date, timedelta

from timeline.dates.reading import Reading
from timeline.edtf import parse
from timeline.layout.options import ChartOptions
from timeline.layout.pages import layout
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
sys.path.insert(0, sys.argv[1])
from bench_chart import timeline
from timeline.export.chart import render
from timeline.layout.options import ChartOptions
render(timeline(12), ChartOptions(), "png")
"""


THOUSAND = """
import sys
sys.path.insert(0, sys.argv[1])
from bench_chart import timeline
from timeline.export.chart import render
from timeline.layout.options import ChartOptions
render(timeline(1000), ChartOptions(), sys.argv[2])
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


def process(script: str, *arguments: str) -> float:
    """Seconds of a whole process."""
    begin = time.perf_counter()
    folder = __file__.rpartition("/")[0]
    subprocess.run([sys.executable, "-c", script, folder, *arguments], check=True)
    return time.perf_counter() - begin


def laid_out(count: int) -> float:
    """Seconds to lay out so many events."""
    made = timeline(count)
    begin = time.perf_counter()
    layout(made, ChartOptions())
    return time.perf_counter() - begin


def main() -> None:
    """Print the ratios; the least of several rounds of each, taken in turn."""
    times = [[process(script) for script in (BARE, BARER, OURS)] for _ in range(ROUNDS)]
    bare, barer, ours = (min(column) for column in zip(*times, strict=True))
    print(f"12 events, PNG, A4 at 300 dpi: {ours:.2f} s, whole process")
    print(f"  / bare pyplot script:  {ours / bare:.2f}")
    print(f"  / bare Figure script:  {ours / barer:.2f}")
    laid_out(10)
    some, more, many = (
        min(laid_out(count) for _ in range(rounds))
        for count, rounds in ((100, 9), (1000, 3), (10_000, 1))
    )
    print(f"layout: 100 events {some:.3f} s, 1,000 {more:.2f} s, 10,000 {many:.1f} s")
    print(f"  1,000 events / 100 events: {more / some:.1f}")
    print(f"  10,000 events / 1,000 events: {many / more:.1f}")
    for kind in ("png", "svg", "pdf"):
        print(f"1,000 events, {kind.upper()}: {process(THOUSAND, kind):.1f} s, whole process")


if __name__ == "__main__":
    main()
