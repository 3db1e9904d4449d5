"""Time of the calendar feed, as ratios in one run.

Run it: ``python tests/benchmarks/bench_ics.py [EVENTS]``. It compares writing a feed with a bare
string join of the same lines, with icalendar's own ``Calendar.to_ical`` on the same properties,
and with itself at twice the size, and gives the peak of the memory that writing takes.
"""

import sys
import time
import tracemalloc
from collections.abc import Callable
from datetime import date, timedelta

import icalendar

from timeline.dates.rules import Reading
from timeline.edtf import day, year
from timeline.formats.ics.placement import Placement
from timeline.formats.ics.read import read
from timeline.formats.ics.vevent import FeedHistory, vevents
from timeline.formats.ics.write import render
from timeline.model import About, Event, Facts, Status, Timeline

RUNS = 3


def made(count: int) -> Timeline:
    """A timeline of days and, every fourth, of years."""
    return Timeline(about=About(id="bench"), events=tuple(map(one, range(count))))


def one(number: int) -> Event:
    first = date(1990, 1, 1) + timedelta(days=number % 12_000)
    when = year(first.year) if number % 4 == 0 else day(first)
    return Event(
        id=f"event-{number}",
        when=when,
        reading=Reading(words=str(when), value=when, stated=("year", "month", "day")),
        status=Status.OCCURRED,
        facts=Facts(
            title=f"Meeting no. {number}, in Almaty",
            place="Almaty, Kazakhstan",
            tags=("politics", "culture"),
            note="Talks on trade; a statement was signed, and the next meeting was agreed on.",
        ),
        sources=("Joint statement (Ministry of Foreign Affairs, 2024-01-19), paragraph 6",),
    )


def peer(feed: bytes) -> Callable[[], bytes]:
    """Icalendar alone, with the properties of `feed` in a plain loop."""
    source = icalendar.Calendar.from_ical(feed)
    properties = [list(component.items()) for component in source.events]

    def write() -> bytes:
        calendar = icalendar.Calendar()
        calendar.add("PRODID", "-//bench//EN")
        calendar.add("VERSION", "2.0")
        for items in properties:
            component = icalendar.Event()
            for name, value in items:
                component.add(name, value)
            calendar.add_component(component)
        data: bytes = calendar.to_ical()
        return data

    return write


def seconds(work: Callable[[], object]) -> float:
    """The best of a few runs."""
    best = float("inf")
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def main(count: int) -> None:
    timeline, twice = made(count), made(2 * count)
    feed = render(timeline)
    lines = feed.decode().split("\r\n")
    ours = seconds(lambda: render(timeline))
    join = seconds(lambda: "\r\n".join(lines).encode())
    icalendar_alone = seconds(peer(feed))
    double = seconds(lambda: render(twice))
    prepared = FeedHistory(vevents=vevents(timeline, Placement.MARKER))
    chosen = seconds(lambda: render(timeline, history=prepared))
    reading = seconds(lambda: read(feed.decode(), "feed.ics"))
    parsing = seconds(lambda: icalendar.Calendar.from_ical(feed))
    tracemalloc.start()
    render(timeline)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(f"{count} events, {len(feed) / 1e6:.1f} MB: {ours:.2f} s")
    print(f"writing: {ours / join:.0f} × a bare string join of the same lines")
    print(f"writing: {chosen / join:.0f} × a bare string join once the events are prepared")
    print(f"writing: {icalendar_alone / ours:.2f} × as fast as icalendar.Calendar.to_ical")
    print(f"writing: {double / ours:.2f} × the time for twice the events")
    print(f"writing: peak memory {peak / len(feed):.1f} × the feed")
    print(f"reading: {parsing / reading:.2f} × as fast as icalendar.Calendar.from_ical")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
