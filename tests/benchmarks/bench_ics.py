"""Time of the calendar feed, as ratios in one run.

Run it: ``python tests/benchmarks/bench_ics.py [EVENTS]``. It compares writing a feed with a bare
string join of the same lines, with icalendar's own ``Calendar.to_ical`` on the same properties,
and with itself at twice the size, and gives the peak of the memory that writing takes. Then it
compares ``timeline export ics`` as a whole process, without a feed in place and with one that has
not changed, with a script that reads the same sheet by ``csv`` and writes the same events by
icalendar. All times are those of the processor, the least of several.
"""

import csv
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import icalendar
from measuring import RUNS, whole

from timeline.dates.rules import Reading
from timeline.edtf import day, year
from timeline.formats.ics.placement import Placement
from timeline.formats.ics.read import read
from timeline.formats.ics.vevent import FeedHistory, vevents
from timeline.formats.ics.write import render
from timeline.model import About, Event, Facts, Status, Timeline

#: events of the whole process
ROWS = 20_000
#: what somebody would write who has only the two libraries: the same lines, but for their folds
SCRIPT = """
import csv, sys
from datetime import UTC, date, datetime, timedelta
from icalendar import Calendar, Event

calendar = Calendar()
calendar.add("PRODID", "-//bench//EN")
calendar.add("VERSION", "2.0")
calendar.add("NAME", "Timeline")
stamp = datetime.fromtimestamp(0, UTC)
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        when, title, note = row["when"], row["title"], row["note"]
        is_day = len(when) == 10
        first = date.fromisoformat(when if is_day else when + "-01-01")
        said = [note, "Sources:", "1. " + row["sources"]]
        if not is_day:
            said.insert(0, f"Date: {when} (year; day not known). Took place.")
        event = Event()
        event.add("UID", row["id"] + "@timeline")
        event.add("DTSTAMP", stamp)
        event.add("LAST-MODIFIED", stamp)
        event.add("SEQUENCE", 0)
        event.add("DTSTART", first)
        event.add("DTEND", first + timedelta(days=1))
        event.add("SUMMARY", title if is_day else f"{when}: {title}")
        event.add("DESCRIPTION", "\\n".join(said))
        event.add("LOCATION", row["place"])
        event.add("CATEGORIES", row["tags"].split("; "))
        event.add("STATUS", "CONFIRMED")
        event.add("TRANSP", "TRANSPARENT")
        event.add("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")
        event.add("X-TIMELINE-WHEN", when)
        event.add("X-TIMELINE-STATUS", "occurred")
        if not is_day:
            event.add("X-TIMELINE-TITLE", title)
        event.add("X-TIMELINE-NOTE", note)
        event.add("X-TIMELINE-SOURCE", row["sources"])
        calendar.add_component(event)
with open(sys.argv[2], "wb") as file:
    file.write(calendar.to_ical())
"""


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
            note=f"Talks on trade; statement {number} was signed, and the next meeting agreed on.",
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
    """The least time of the processor that work takes."""
    best = float("inf")
    for _ in range(RUNS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def sheet(path: Path, count: int) -> None:
    """Such events as a sheet."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("id", "title", "when", "place", "tags", "note", "sources"))
        for event in map(one, range(count)):
            facts = event.facts
            tags = "; ".join(facts.tags)
            row = (event.id, facts.title, event.when, facts.place, tags, facts.note, *event.sources)
            writer.writerow(row)


def processes(folder: Path) -> None:
    seed, feed, other = (folder / name for name in ("events.csv", "timeline.ics", "other.ics"))
    sheet(seed, ROWS)
    ours = [sys.executable, "-m", "timeline", "--seeds", str(seed), "export", "ics", "-o"]
    new = whole([*ours, str(feed)], lambda: feed.unlink(missing_ok=True))
    again = whole([*ours, str(feed)])
    peer = whole([sys.executable, "-c", SCRIPT, str(seed), str(other)])
    print(f"{ROWS} rows, the whole process: {new:.2f} s")
    print(f"process: {peer / new:.2f} × as fast as a script with csv and icalendar")
    print(f"process: {again / new:.2f} × the time where the feed stands there as it would be")


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
    with tempfile.TemporaryDirectory() as folder:
        processes(Path(folder))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
