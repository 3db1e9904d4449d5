"""One calendar feed in files of several days: a history; different calendars are none."""

from datetime import date
from pathlib import Path

import pytest

from timeline.checks import check
from timeline.formats.load import load
from timeline.merge import build
from timeline.model import Event, Problem, Severity, Status, Timeline
from timeline.seeds.reading_options import ReadOptions

TODAY = date(2031, 6, 1)


def event(uid: str, day: str, *lines: str, title: str = "") -> tuple[str, ...]:
    head = ("BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{title or uid}", f"DTSTART;VALUE=DATE:{day}")
    return (*head, *lines, "END:VEVENT")


def calendar(stamp: str, *events: tuple[str, ...], header: tuple[str, ...] = ()) -> str:
    stamped = [(*item[:-1], f"DTSTAMP:{stamp}", item[-1]) if stamp else item for item in events]
    lines = [line for item in stamped for line in item]
    return "\r\n".join(("BEGIN:VCALENDAR", *header, *lines, "END:VCALENDAR", ""))


def timeline_of(
    folder: Path, files: dict[str, str], today: date = TODAY
) -> tuple[Timeline, list[Problem]]:
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    records = load([str(folder)], lambda: b"", options=ReadOptions(today=today))
    timeline, problems = build(records, today=today)
    return timeline, [*records.problems, *problems]


def by_id(timeline: Timeline) -> dict[str, Event]:
    return {item.id: item for item in timeline.events}


def messages(problems: list[Problem], severity: Severity) -> list[str]:
    return [item.message for item in problems if item.severity is severity]


JANUARY, MARCH, MAY = "20310110T080000Z", "20310310T080000Z", "20310510T080000Z"


def test_a_moved_event_has_its_history(tmp_path: Path) -> None:
    files = {
        "a.ics": calendar(JANUARY, event("race", "20310405"), event("fair", "20310901")),
        "b.ics": calendar(MARCH, event("race", "20310412"), event("fair", "20310901")),
        "c.ics": calendar(MAY, event("race", "20310412"), event("fair", "20310901")),
    }
    timeline, problems = timeline_of(tmp_path, files)
    race, fair = by_id(timeline)["race"], by_id(timeline)["fair"]
    assert problems == []
    assert [document.id for document in timeline.documents] == ["a", "b", "c"]
    assert [str(item.value) for item in race.former] == ["2031-04-05"]
    assert str(race.when) == "2031-04-12"
    assert [item.known_on for item in race.revisions] == [date(2031, 1, 10), date(2031, 3, 10)]
    # What is only said again is no change, and what is over by now took place.
    assert (race.stamp.sequence, fair.stamp.sequence) == (1, 0)
    assert (race.status, fair.status) == (Status.OCCURRED, Status.PLANNED)
    assert len(fair.sources) == 1
    assert check(timeline, today=TODAY) == ()


def test_a_file_alone_is_a_list_of_today(tmp_path: Path) -> None:
    files = {
        "a.ics": calendar(JANUARY, event("race", "20310405")),
        "other.ics": calendar(MARCH, event("fair", "20310901")),
    }
    timeline, problems = timeline_of(tmp_path, files)
    assert problems == []
    assert timeline.documents == ()
    assert by_id(timeline)["race"].status is Status.OCCURRED
    assert by_id(timeline)["race"].sources == ()


def test_what_is_gone_from_a_feed_is_kept_and_told_once(tmp_path: Path) -> None:
    first = [event(f"talk-{number}", "20310801") for number in range(4)]
    over = event("over", "20310201")
    files = {
        "a.ics": calendar(JANUARY, *first, over),
        "b.ics": calendar(MARCH, *first[:2]),
    }
    timeline, _ = timeline_of(tmp_path, files)
    assert len(timeline.events) == 5
    assert by_id(timeline)["talk-3"].status is Status.PLANNED
    (problem,) = check(timeline, today=date(2031, 5, 1))[:1]
    assert problem.message == (
        "'talk-2', 'talk-3' are no longer in the feed, of which b is the newest snapshot: kept "
        'as it was last; state its status, such as status = "cancelled"'
    )


@pytest.mark.parametrize(
    ("other", "header"),
    [
        # a message about one event, and a calendar that shares one of many
        ((event("talk-0", "20310801"),), ("METHOD:REQUEST",)),
        ((event("talk-0", "20310801"), *(event(f"x{n}", "20310901") for n in range(5))), ()),
    ],
)
def test_another_calendar_lacks_nothing(
    tmp_path: Path, other: tuple[tuple[str, ...], ...], header: tuple[str, ...]
) -> None:
    first = [event(f"talk-{number}", "20310801") for number in range(6)]
    files = {
        "a.ics": calendar(JANUARY, *first),
        "b.ics": calendar(MARCH, *other, header=header),
    }
    timeline, problems = timeline_of(tmp_path, files)
    assert problems == []
    assert check(timeline, today=date(2031, 5, 1)) == ()


def test_an_invitation_and_its_cancellation(tmp_path: Path) -> None:
    files = {
        "invitation.ics": calendar(JANUARY, event("m", "20310801"), header=("METHOD:REQUEST",)),
        "off.ics": calendar(MARCH, event("m", "20310801"), header=("METHOD:CANCEL",)),
    }
    timeline, problems = timeline_of(tmp_path, files)
    assert problems == []
    assert by_id(timeline)["m"].status is Status.CANCELLED


@pytest.mark.parametrize(
    ("day", "status"), [("20310901", Status.PLANNED), ("20310501", Status.OCCURRED)]
)
def test_what_a_newer_snapshot_no_longer_calls_off_is_on(
    tmp_path: Path, day: str, status: Status
) -> None:
    files = {
        "a.ics": calendar(JANUARY, event("race", day, "STATUS:CANCELLED")),
        "b.ics": calendar(MARCH, event("race", day, "STATUS:CONFIRMED")),
    }
    timeline, problems = timeline_of(tmp_path, files)
    assert problems == []
    assert by_id(timeline)["race"].status is status
    assert check(timeline, today=TODAY) == ()


@pytest.mark.parametrize(
    ("lines", "off"),
    [
        # the whole series, by its first date or by its UID alone
        (("UID:choir", "SUMMARY:Choir", "DTSTART;VALUE=DATE:20310707"), 3),
        (("UID:choir",), 3),
        # one of its dates
        (("UID:choir", "RECURRENCE-ID;VALUE=DATE:20310714"), 1),
    ],
)
def test_a_message_calls_off_a_series_or_one_of_it(
    tmp_path: Path, lines: tuple[str, ...], off: int
) -> None:
    series = event("choir", "20310707", "RRULE:FREQ=WEEKLY;COUNT=3", title="Choir")
    message = ("BEGIN:VEVENT", *lines, "END:VEVENT")
    files = {
        "a.ics": calendar(JANUARY, series),
        "b.ics": calendar(MARCH, message, header=("METHOD:CANCEL",)),
    }
    timeline, _ = timeline_of(tmp_path, files)
    assert [item.title for item in timeline.events] == ["Choir"] * 3
    assert [str(item.when) for item in timeline.events] == [
        f"2031-07-{day}" for day in ("07", "14", "21")
    ]
    assert sum(item.status is Status.CANCELLED for item in timeline.events) == off


@pytest.mark.parametrize("stamp", ["", MARCH])
def test_of_one_day_or_none_the_newer_version_is_read_and_told(tmp_path: Path, stamp: str) -> None:
    files = {
        "new.ics": calendar(stamp, event("race", "20310412", "SEQUENCE:2"), event("a", "20310901")),
        "old.ics": calendar(stamp, event("race", "20310405", "SEQUENCE:1"), event("a", "20310901")),
    }
    timeline, problems = timeline_of(tmp_path, files)
    assert str(by_id(timeline)["race"].when) == "2031-04-12"
    (note,) = messages(problems, Severity.NOTE)
    assert note == f"1 event has a newer version in {tmp_path / 'new.ics'}, and is read there"
    assert messages(problems, Severity.WARNING) == []


def test_a_stamp_in_the_future_is_not_the_day_of_a_feed(tmp_path: Path) -> None:
    late = event("race", "20310412", "LAST-MODIFIED:20310310T080000Z")
    files = {
        "a.ics": calendar(JANUARY, event("race", "20310405")),
        "b.ics": calendar("20320412T000000Z", late),
    }
    timeline, problems = timeline_of(tmp_path, files)
    assert problems == []
    assert timeline.known_on == date(2031, 3, 10)


def test_files_of_one_name_in_two_folders(tmp_path: Path) -> None:
    names = ("jan", "mar")
    for name, stamp, day in zip(names, (JANUARY, MARCH), ("20310405", "20310412"), strict=True):
        (tmp_path / name).mkdir()
        text = calendar(stamp, event("race", day), header=("X-WR-CALNAME:Races",))
        (tmp_path / name / "feed.ics").write_text(text, "utf-8")
    records = load([str(tmp_path / name) for name in names], lambda: b"")
    assert [item.id for item in records.documents] == ["feed-2031-01-10", "feed-2031-03-10"]
    assert {item.title for item in records.documents} == {"Races"}
    assert {item.feed for item in records.documents} == {"feed"}


def test_an_export_of_json_keeps_the_feed(tmp_path: Path) -> None:
    from timeline.formats import FORMATS, Export
    from timeline.formats.options import ExportOptions

    files = {
        "a.ics": calendar(JANUARY, event("race", "20310405")),
        "b.ics": calendar(MARCH, event("race", "20310412")),
    }
    timeline, _ = timeline_of(tmp_path, files)
    written = FORMATS["json"].written(Export(timeline=timeline, options=ExportOptions()))
    (tmp_path / "again").mkdir()
    (tmp_path / "again" / "t.json").write_bytes(written.pages[0])
    records = load([str(tmp_path / "again")], lambda: b"")
    again, problems = build(records, today=TODAY)
    assert problems == ()
    assert [item.feed for item in again.documents] == ["a", "a"]
    assert again.events[0].status is Status.OCCURRED
