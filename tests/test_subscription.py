"""A served calendar in real clients: vdirsyncer keeps it, khal shows it, the seeds go on changing.

vdirsyncer names each file by a digest of what is in it, without stamps and time zones, and puts
that digest in place of the `UID`: the `UID`s are those of the feed itself.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import icalendar
import pytest
import recurring_ical_events
from subscribing import Shown, Site, Subscriber, seed, served, timeline
from vdirsyncer.vobject import (  # type: ignore[import-untyped] # it carries none
    Item,
    split_collection,
)

TODAY = "2026-11-22"
#: what khal is asked for
BEGIN, END = date(2026, 5, 1), date(2027, 12, 31)

BRIDGE = {"id": "bridge", "when": "2026-05-01", "title": "Bridge opens; at last, \\ we hope"}
FAIR = {"id": "fair", "when": "2027-03-28", "title": "Fair", "status": "planned", "place": "Rome"}
SUMMIT = {"id": "summit", "when": "2027", "title": "Summit", "status": "planned"}
VISIT = {"id": "visit", "when": "2026-06-03/2026-06-05", "title": "Visit – Визит 访问 😀"}
PENDING = ("planned", "proposed", "postponed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """A folder of seeds, the server that follows it, and who subscribes to that."""

    folder: Path
    site: Site
    reader: Subscriber

    @property
    def listed(self) -> list[dict[str, Any]]:
        """The events as `timeline list` gives them."""
        return listed(self.folder)

    def change(self, *events: Mapping[str, str]) -> None:
        """Other events in the seeds, as far as the reader's files."""
        with self.site.changing():
            seed(self.folder, *events)
        self.reader.sync()

    def check(self, *events: dict[str, Any]) -> None:
        """What is shown, kept and served are these events, each once."""
        shown = self.reader.shown(BEGIN, END)
        assert Counter(shown) == Counter(map(expected, events))
        assert len(self.reader.items) == len(events)
        uids = re.findall(rb"^UID:(.*)\r$", self.site.bytes("/timeline.ics"), re.MULTILINE)
        assert len(set(uids)) == len(uids) == len(events)


def listed(folder: Path) -> list[dict[str, Any]]:
    told = timeline("--seeds", str(folder / "seeds"), "--today", TODAY, "list", "--format", "json")
    events: list[dict[str, Any]] = json.loads(told)
    return events


def expected(event: dict[str, Any]) -> Shown:
    """How khal shows an event of `timeline list`: on a day, with words where that is not known."""
    title, first, last = event["title"], event["earliest"], event["latest"]
    if event["precision"] == "year":
        to_be_set = ", date to be set" if event["status"] in PENDING else ""
        title, last = f"{title} · {event['when']}{to_be_set}", first
    if event["status"] == "cancelled":
        title = f"Cancelled: {title}"
    return Shown(title=title, start=f"{first}T00:00", end=f"{last}T00:00")


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    seed(tmp_path, BRIDGE, FAIR, SUMMIT, VISIT)
    reader = Subscriber(home=tmp_path / "home", timezone="Europe/Rome")
    with serving(tmp_path) as site:
        reader.subscribe(f"{site.base}/timeline.ics")
        household = Household(folder=tmp_path, site=site, reader=reader)
        household.check(*household.listed)
        yield household


def serving(folder: Path, today: str = TODAY) -> Any:
    """A server of the seeds in a folder on a day."""
    return served(
        *("--seeds", str(folder / "seeds"), "--today", today),
        options=("-o", str(folder / "exports")),
    )


def test_a_calendar_shows_what_the_seeds_say_through_every_change(household: Household) -> None:
    steps: dict[str, tuple[Mapping[str, str], ...]] = {
        "add": (BRIDGE, FAIR, SUMMIT, VISIT, {"id": "new", "when": "2026-12-31", "title": "New"}),
        "drop, and a title": (BRIDGE | {"title": "Bridge opens"}, FAIR, SUMMIT, VISIT),
        "move": (BRIDGE, FAIR | {"when": "2027-10-31"}, SUMMIT | {"when": "2027-07-01"}, VISIT),
        "cancel": (BRIDGE, FAIR | {"status": "cancelled"}, SUMMIT, VISIT),
        "only": (VISIT,),
        "all": (BRIDGE, FAIR, SUMMIT, VISIT),
    }
    for events in steps.values():
        before, kept = household.listed, household.reader.items
        household.change(*events)
        now = household.listed
        assert {event["id"] for event in now} == {event["id"] for event in events}
        household.check(*now)
        unchanged = [event for event in now if event in before]
        same = kept.items() & household.reader.items.items()
        assert len(same) == len(unchanged), "not just what has changed was fetched"
    assert household.reader.sync().count("Copying") == 0, "a second fetch finds a change"


def test_an_imprecise_date_is_one_day_with_its_words(household: Household) -> None:
    shown = household.reader.shown(date(2027, 1, 1), date(2027, 1, 1))
    day = "2027-01-01T00:00"
    assert shown == [Shown(title="Summit · 2027, date to be set", start=day, end=day)]
    assert household.reader.shown(date(2027, 1, 2), date(2027, 3, 27)) == []


def test_what_is_cancelled_is_told_for_its_time_and_then_gone(tmp_path: Path) -> None:
    seed(tmp_path, BRIDGE, FAIR)
    reader = Subscriber(home=tmp_path / "home", timezone="Europe/Rome")
    with serving(tmp_path) as site:
        reader.subscribe(f"{site.base}/timeline.ics")
        with site.changing():
            seed(tmp_path, BRIDGE, FAIR | {"status": "cancelled"})
        reader.sync()
        titles = {item.title for item in reader.shown(BEGIN, END)}
        assert titles == {BRIDGE["title"], "Cancelled: Fair"}
        assert sum(b"\r\nSTATUS:CANCELLED\r\n" in item for item in reader.items.values()) == 1
    with serving(tmp_path, "2027-02-20") as site:
        reader.follow(f"{site.base}/timeline.ics")
        reader.sync()
    assert [item.title for item in reader.shown(BEGIN, END)] == [BRIDGE["title"]]
    assert len(reader.items) == 1


def test_what_goes_after_its_time_leaves_the_others_alone(tmp_path: Path) -> None:
    feed = str(tmp_path / "feed.ics")

    def items(today: str) -> set[str]:
        seeds = ("--seeds", str(tmp_path / "seeds"), "--today", today)
        timeline(*seeds, "export", "ics", "-o", feed)
        return {item.hash for item in map(Item, split_collection(Path(feed).read_text()))}

    seed(tmp_path, BRIDGE, FAIR)
    items(TODAY)
    seed(tmp_path, BRIDGE, FAIR | {"status": "cancelled"})
    told = items(TODAY)
    gone = items("2027-02-20")
    assert len(gone) == len(told) - 1
    assert gone < told


def test_an_event_with_another_id_is_the_same_one_where_formerly_says_so(
    household: Household,
) -> None:
    uid = b"\r\nUID:fair@town\r\n"
    assert household.site.bytes("/timeline.ics").count(uid) == 1
    household.change(BRIDGE, FAIR | {"id": "spring-fair", "formerly": "fair"}, SUMMIT, VISIT)
    household.check(*household.listed)
    assert household.site.bytes("/timeline.ics").count(uid) == 1
    assert check(household.folder, household.folder / "exports" / "timeline.ics") == []


def test_an_event_with_another_id_and_no_word_of_it_is_another_one(household: Household) -> None:
    before = household.folder / "before.ics"
    before.write_bytes(household.site.bytes("/timeline.ics"))
    household.change(BRIDGE, FAIR | {"id": "spring-fair"}, SUMMIT, VISIT)
    household.check(*household.listed)
    feed = household.site.bytes("/timeline.ics")
    assert b"UID:fair@town" not in feed
    assert feed.count(b"\r\nUID:spring-fair@town\r\n") == 1
    (line,) = check(household.folder, before)
    assert 'write formerly = "fair"' in line


def check(folder: Path, feed: Path) -> list[str]:
    """What `timeline check` says of the seeds to those who have that feed."""
    told = timeline(
        *("--seeds", str(folder / "seeds"), "--today", TODAY), "check", "--feed", str(feed)
    )
    return told.decode().splitlines()


def test_broken_seeds_change_nothing_for_who_subscribes(household: Household) -> None:
    kept = household.reader.items
    feed = household.site.get("/timeline.ics")
    faults = [
        '[[event]\nid = "bridge"\n',
        '[[event]]\nid = "bridge"\nwhen = "2026-13-01"\ntitle = "Bridge"\n',
        "\0",
    ]
    for fault in faults:
        (household.folder / "seeds" / "list.toml").write_text(fault)
        household.site.wait_until(lambda: household.site.health()["status"] == "stale")
        assert household.reader.sync().count("Copying") == 0
        assert household.reader.items == kept
        again = household.site.get("/timeline.ics")
        assert (again.status_code, again.content) == (httpx.codes.OK, feed.content)
        assert again.headers["etag"] == feed.headers["etag"]
        seed(household.folder, BRIDGE, FAIR, SUMMIT, VISIT)
        household.site.wait_until(lambda: household.site.health()["status"] == "ok")
    household.change(BRIDGE, FAIR, SUMMIT, VISIT | {"title": "Visit"})
    household.check(*household.listed)
    assert len(kept.items() & household.reader.items.items()) == len(kept) - 1


def test_a_calendar_of_what_nothing_matches_can_be_kept(tmp_path: Path) -> None:
    seed(tmp_path, BRIDGE)
    reader = Subscriber(home=tmp_path / "home", timezone="Europe/Rome")
    with serving(tmp_path) as site:
        reader.subscribe(f"{site.base}/timeline.ics?tag=music")
        assert reader.items == {}
        with site.changing("/timeline.ics?tag=music"):
            (tmp_path / "seeds" / "list.toml").write_text(
                '[[event]]\nid = "song"\nwhen = "2026-05-02"\ntitle = "Song"\ntags = ["music"]\n'
            )
        reader.sync()
        day = "2026-05-02T00:00"
        assert reader.shown(BEGIN, END) == [Shown(title="Song", start=day, end=day)]


ROME, NEW_YORK, ALMATY = "Europe/Rome", "America/New_York", "Asia/Almaty"
#: clock times of 2024 and their zones; clocks went back for good in Almaty on 1 March
TIMES = [
    ("2024-01-15T12:00", ROME),
    ("2024-03-31T01:59", ROME),
    ("2024-03-31T03:00", ROME),
    ("2024-07-15T12:00", ROME),
    ("2024-10-27T01:59", ROME),
    # It comes twice: the first unless an offset says otherwise.
    ("2024-10-27T02:30", ROME),
    ("2024-10-27T02:30+01:00", ROME),
    ("2024-10-27T03:00", ROME),
    ("2024-03-10T01:59", NEW_YORK),
    ("2024-03-10T03:00", NEW_YORK),
    ("2024-11-03T01:30", NEW_YORK),
    ("2024-11-03T01:30-05:00", NEW_YORK),
    ("2024-11-03T02:00", NEW_YORK),
    ("2024-02-29T22:59", ALMATY),
    ("2024-03-01T00:00", ALMATY),
    ("2024-03-31T02:30", "UTC"),
    ("2024-10-27T02:30Z", ""),
    ("2024-12-31T23:59", ""),
    # They are skipped in Rome and in New York, and exist where no zone is.
    ("2024-03-31T02:30", ""),
    ("2024-03-10T02:30", ""),
]


def moment(text: str, zone: str) -> datetime:
    """The moment that it is; one without a zone is the same clock time everywhere."""
    read = datetime.fromisoformat(text)
    return read.replace(tzinfo=ZoneInfo(zone)) if zone and read.tzinfo is None else read


@pytest.fixture
def times(tmp_path: Path) -> Path:
    """A folder with seeds of all times."""
    seed(
        tmp_path,
        *(
            {"id": f"e{number}", "when": text, "title": f"{number}"}
            | ({"timezone": zone} if zone else {})
            for number, (text, zone) in enumerate(TIMES)
        ),
    )
    return tmp_path


def test_times_are_shown_by_the_clocks_of_the_reader(times: Path) -> None:
    readers = [
        Subscriber(home=times / home.replace("/", "-"), timezone=home)
        for home in (ROME, NEW_YORK, ALMATY)
    ]
    with serving(times) as site:
        for reader in readers:
            reader.subscribe(f"{site.base}/timeline.ics")
    for reader in readers:
        shown = {item.title: item for item in reader.shown(date(2024, 1, 1), date(2025, 1, 1))}
        assert len(shown) == len(TIMES)
        for number, said in enumerate(TIMES):
            assert shown[f"{number}"] == expected_at(reader.timezone, number), said


def expected_at(home: str, number: int) -> Shown:
    """How khal shows a time, which has no end of its own, in a zone."""
    begin = moment(*TIMES[number])
    # No longer than its day; in UTC, as a sum of clock times would lie just before a change.
    left = timedelta(days=1) - timedelta(hours=begin.hour, minutes=begin.minute)
    length = min(timedelta(minutes=30), left)
    end = (begin.astimezone(UTC) if begin.tzinfo else begin) + length

    def clock(when: datetime) -> str:
        there = when.astimezone(ZoneInfo(home)) if when.tzinfo else when
        return f"{there:%Y-%m-%dT%H:%M}"

    return Shown(title=f"{number}", start=clock(begin), end=clock(end))


def test_libraries_read_the_same_moments(times: Path) -> None:
    feed = export(times)
    zones = re.findall(r"^TZID:(.*)\r$", feed.decode(), re.MULTILINE)
    assert sorted(zones) == sorted((ROME, NEW_YORK, ALMATY))
    wanted = {f"{number}": moment(*said) for number, said in enumerate(TIMES)}
    calendar = icalendar.Calendar.from_ical(feed)
    assert {str(event["SUMMARY"]): utc(event.start) for event in calendar.events} == {
        title: utc(when) for title, when in wanted.items()
    }
    # A day more at both ends, for those that are in no zone.
    found = recurring_ical_events.of(calendar).between((2023, 12, 31), (2025, 1, 2))
    assert {str(event["SUMMARY"]): utc(event.start) for event in found} == {
        title: utc(when) for title, when in wanted.items()
    }


def test_the_calendar_describes_its_zones_itself(times: Path) -> None:
    # Under names that nobody knows, a reader has only what the feed says of them.
    feed = re.sub(rb"(TZID[:=])(Europe|America|Asia)/", rb"\1Unknown-", export(times))
    calendar = icalendar.Calendar.from_ical(feed)
    for event in calendar.events:
        text, zone = TIMES[int(str(event["SUMMARY"]))]
        assert utc(event.start) == utc(moment(text, zone)), text


def export(folder: Path) -> bytes:
    """The calendar of the seeds in a folder."""
    seeds = str(folder / "seeds")
    return timeline("--seeds", seeds, "--today", TODAY, "export", "ics", "-o", "-")


def utc(when: date) -> datetime:
    """The moment in UTC; a clock time of no zone as it is."""
    assert isinstance(when, datetime)
    return when.astimezone(UTC) if when.tzinfo else when
