"""Three years of a town's promises in twelve documents: states, history and feed at six dates.

What is expected was written by hand, beside the documents, by somebody who had not seen the code:
see tests/dossier/README.md.
"""

import asyncio
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from feeding import blocks

from timeline import edtf
from timeline.feed.previous import read as read_feed
from timeline.feed.snapshot import Snapshot
from timeline.formats.load import load
from timeline.formats.options import ExportOptions
from timeline.history.developments import developments, difference
from timeline.merge import build
from timeline.model import Records, Timeline

FOLDER = Path(__file__).parent / "dossier"
DAYS = tuple(
    date.fromisoformat(path.stem) for path in sorted((FOLDER / "expected").glob("2*.json"))
)
NOW = DAYS[-1]
#: kinds that the writer says could be named otherwise, and how they are named here
ALSO_RIGHT = {
    ("depot-plan", "2025-01-23"): "dropped",
    ("hospital-topping-out", "2025-07-10"): "settled",
}
#: days for which calendars show what is cancelled
SHOWN = 90


@pytest.fixture(scope="module")
def records() -> Records:
    found = load([str(FOLDER / "seeds")], bytes)
    assert not found.problems
    return found


def known_on(records: Records, day: date) -> Timeline:
    return build(records, today=day, as_of=day)[0]


def expected(name: object) -> Any:
    return json.loads((FOLDER / "expected" / f"{name}.json").read_text())


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_state_on_a_day(records: Records, day: date) -> None:
    timeline = known_on(records, day)
    found = {
        event.id: {
            "when": str(event.when),
            "status": event.status,
            "overdue": event.overdue(day),
            "contested": event.is_contested,
        }
        for event in timeline.events
    }
    wanted = expected(day)
    assert found == wanted["events"]
    assert sorted(event.id for event in timeline.gone) == sorted(wanted["gone"])


def test_the_history_of_each_event(records: Records) -> None:
    found: dict[str, list[tuple[object, ...]]] = {}
    for item in developments(known_on(records, NOW)):
        if item.field in ("when", "status"):
            before, after = item.reading_before, item.reading_after
            dates = (one and str(one.value) for one in (before, after))
            step = (str(item.on), item.document, item.kind.value, *dates)
            found.setdefault(item.event, []).append(step)
    wanted = {
        name: [
            (
                *(step["on"], step["document"]),
                ALSO_RIGHT.get((name, step["on"]), step["kind"]),
                *(step["before"], step["after"]),
            )
            for step in steps
        ]
        for name, steps in expected("history").items()
    }
    assert found == wanted


def test_later_documents_change_nothing_of_an_earlier_day(records: Records) -> None:
    every = developments(known_on(records, NOW))
    shuffled = list(records.documents), list(records.statements)
    for part in shuffled:
        Random(17).shuffle(part)
    for day in DAYS:
        early = {item.id for item in records.documents if item.known_on and item.known_on <= day}
        known = Records(
            about=records.about,
            documents=tuple(item for item in shuffled[0] if item.id in early),
            statements=tuple(item for item in shuffled[1] if item.document in early),
        )
        timeline = build(known, today=day)[0]
        assert timeline.events == known_on(records, day).events
        assert developments(timeline) == tuple(item for item in every if item.on and item.on <= day)


def test_a_difference_is_what_the_steps_between_come_to(records: Records) -> None:
    states = [known_on(records, day) for day in DAYS]
    every = [item for item in developments(states[-1]) if item.field in ("when", "status")]
    for old, new in pairwise(states):
        assert old.today
        assert new.today
        told = {
            item.event: item for item in difference(old, new) if item.field in ("when", "status")
        }
        between = [item for item in every if item.on and old.today < item.on <= new.today]
        steps = {name: [item for item in between if item.event == name] for name in told}
        assert set(told) == {item.event for item in between}
        for name, item in told.items():
            first, last = steps[name][0], steps[name][-1]
            assert item.reading_before == first.reading_before
            assert item.reading_after == last.reading_after
            assert item.status_after == last.status_after


def feeds(records: Records) -> Iterator[tuple[date, bytes]]:
    """The calendar at each date, going on from the one before."""
    last = b""
    for day in DAYS:
        snapshot = Snapshot.after(
            read_feed(last, "old.ics"),
            known_on(records, day),
            ExportOptions(),
            now=datetime.combine(day, time(12), UTC),
            today=day,
        )
        (last,) = snapshot.export("ics").pages
        yield day, last


def in_calendars(day: date, had: dict[str, date]) -> dict[str, tuple[date, str]]:
    """The first day and the status of each event that a calendar shows on a day.

    Args:
        day: The day.
        had: Since when calendars show events as cancelled, to which these are added; what has
            left them again is there too.
    """
    state = expected(day)
    found = {}
    for name, event in state["events"].items():
        begin = edtf.parse(event["when"]).earliest
        assert isinstance(begin, date)
        since = had.setdefault(name, day) if event["status"] == "cancelled" else day
        word = {"occurred": "CONFIRMED", "cancelled": "CANCELLED"}.get(event["status"], "TENTATIVE")
        if (day - since).days < SHOWN:
            found[name] = begin, word
    return found


@pytest.fixture
def zones() -> Iterator[None]:
    """Zones of icalendar as they were: khal sets those of pytz for all that follows."""
    yield
    icalendar.use_zoneinfo()  # type: ignore[no-untyped-call] # it carries no types


@pytest.mark.usefixtures("zones")
def test_feeds_come_through_vdirsyncer_and_khal_as_they_were_meant(
    records: Records, tmp_path: Path
) -> None:
    reader = Reader(tmp_path)
    numbers: dict[str, int] = {}
    cancelled: dict[str, date] = {}
    gone: dict[str, date] = {}
    before: set[str] = set()
    wanted: dict[str, tuple[date, str]] = {}
    for day, data in feeds(records):
        items = reader.follow(data)
        assert all(number >= numbers.get(name, 0) for name, (*_, number) in items.items())
        numbers |= {name: number for name, (*_, number) in items.items()}
        wanted = in_calendars(day, cancelled)
        for name in expected(day)["gone"]:
            # Who had it sees it withdrawn for a while, and all others nothing.
            since = gone.setdefault(name, day)
            if name in before and (day - since).days < SHOWN:
                _, status, _ = items.pop(name)
                assert status == "CANCELLED"
                assert b"SUMMARY:Withdrawn: " in data
        assert {name: item[:2] for name, item in items.items()} == wanted
        before = {*items}
    for event in known_on(records, NOW).events:
        if event.id in wanted:
            titles = reader.shown(wanted[event.id][0])
            assert any(event.title in title for title in titles)


class Reader:
    """Who keeps a feed in files with vdirsyncer, and looks at them with khal."""

    def __init__(self, home: Path) -> None:
        pytest.importorskip("vdirsyncer", reason="vdirsyncer is not installed")
        pytest.importorskip("khal", reason="khal is not installed")
        from vdirsyncer.sync.status import SqliteStatus  # type: ignore[import-untyped]

        self.home, self.vdir, self.feed = home, home / "vdir", home / "feed.ics"
        self.vdir.mkdir()
        self.status = SqliteStatus(str(home / "status.db"))

    def follow(self, data: bytes) -> dict[str, tuple[date, str, int]]:
        """Fetch a feed: the first day, status and number of each event in the files."""
        from vdirsyncer.storage.filesystem import (  # type: ignore[import-untyped]
            FilesystemStorage,
        )
        from vdirsyncer.storage.singlefile import (  # type: ignore[import-untyped]
            SingleFileStorage,
        )
        from vdirsyncer.sync import sync  # type: ignore[import-untyped]

        self.feed.write_bytes(data)
        web = SingleFileStorage(path=str(self.feed))
        web.read_only = True
        files = FilesystemStorage(path=str(self.vdir), fileext=".ics")
        asyncio.run(sync(web, files, self.status, conflict_resolution="a wins", force_delete=True))
        kept = b"".join(path.read_bytes() for path in self.vdir.iterdir())
        return {uid.partition("@")[0]: self._item(block) for uid, block in blocks(kept).items()}

    def _item(self, block: bytes) -> tuple[date, str, int]:
        parts = (line.partition(":") for line in block.decode().split("\r\n"))
        lines = {name: value for name, _, value in parts}
        begin = date.fromisoformat(lines["DTSTART;VALUE=DATE"])
        return begin, lines["STATUS"], int(lines["SEQUENCE"])

    @cached_property
    def collection(self) -> Any:
        """The calendar in khal, as it is when it is first asked for."""
        from khal.khalendar import CalendarCollection

        forms = ("dateformat", "longdateformat", "datetimeformat", "longdatetimeformat")
        locale: Any = {
            **dict.fromkeys(forms, "%Y-%m-%d"),
            **dict.fromkeys(("local_timezone", "default_timezone"), ZoneInfo("Europe/London")),
        }
        one = {"name": "t", "path": str(self.vdir), "readonly": True, "color": "", "addresses": ""}
        calendars: Any = {"t": one}
        return CalendarCollection(
            calendars=calendars, locale=locale, dbpath=str(self.home / "khal.db")
        )

    def shown(self, day: date) -> list[str]:
        """The titles that are shown on a day."""
        begin, end = (datetime.combine(day, at) for at in (time.min, time.max))
        return [event.summary for event in self.collection.get_floating(begin, end)]
