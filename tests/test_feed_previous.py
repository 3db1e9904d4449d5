import sys
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

import pytest
from feeding import feed, snapshot
from hypothesis import given
from hypothesis import strategies as st
from making import TODAY, timelines

from timeline.feed.previous import find, read, unreadable
from timeline.feed.snapshot import Snapshot
from timeline.formats.ics.lines import unfold
from timeline.formats.options import ExportOptions
from timeline.model import Stamp, Timeline

SEED = """
[timeline]
id = "t"
[document]
published = 2024-01-19
[[event]]
id = "a"
title = "Treaty, signed"
when = "this year"
[[event]]
id = "b"
title = "Summit"
when = "2026-12-01"
"""
FEED = feed(snapshot(SEED))
MODIFIED = datetime(2024, 1, 19, tzinfo=UTC)


def test_it_gives_the_events_that_were_published() -> None:
    former = read(FEED, "old.ics")
    assert former.timeline_id == "timeline"
    assert not former.problems
    assert set(former.events) == {"a@timeline", "b@timeline"}
    told = former.events["a@timeline"]
    assert (told.id, told.title, told.when) == ("a", "Treaty, signed", "2024")
    assert told.stamp == Stamp(sequence=0, modified=MODIFIED)
    assert not [line for line in told.lines if line.startswith(("UID", "DTSTAMP", "SEQUENCE"))]


def test_no_feed_says_nothing() -> None:
    assert read(b"", "old.ics").events == {}
    assert not read(b"", "old.ics").problems


@pytest.mark.parametrize(
    ("data", "kept", "message"),
    [
        (b"\x89PNG\r\n\x1a\n\x00", 0, "does not begin with BEGIN:VCALENDAR"),
        (b"BEGIN:VCALENDAR\r\n", 0, "does not end in END:VCALENDAR"),
        (FEED[:-15], 2, "does not end in END:VCALENDAR"),
        (
            FEED[: FEED.rindex(b"SUMMARY")],
            1,
            "does not end in END:VCALENDAR, and 1 more fault",
        ),
        (FEED.replace(b"END:VEVENT\r\n", b"", 1), 1, "the event of 'a@timeline' has no END:VEVENT"),
        (FEED.replace(b"UID:a@timeline\r\n", b""), 1, "an event has no UID"),
        (FEED.replace(b"UID:a@", b"UID:b@"), 1, "UID 'b@timeline' appears twice"),
        (
            FEED.replace(b"SEQUENCE:0", b"SEQUENCE:one", 1),
            1,
            "the event of 'a@timeline' has the SEQUENCE 'one'",
        ),
        (
            FEED.replace(b"SEQUENCE:0", b"SEQUENCE:2147483647", 1),
            1,
            "the event of 'a@timeline' has the SEQUENCE '2147483647'",
        ),
        (
            FEED.replace(b"SEQUENCE:0", b"SEQUENCE:" + b"1" * 5000, 1),
            1,
            "the event of 'a@timeline' has the SEQUENCE '11111111111111111111'",
        ),
        (
            FEED.replace(b"DTSTAMP:2024", b"DTSTAMP:2024-", 1),
            1,
            "the event of 'a@timeline' has the moment '2024-0119T000000Z'",
        ),
        (
            FEED.replace(b"DTSTAMP:2024", b"DTSTAMP:9999", 1),
            1,
            "the event of 'a@timeline' has the moment '99990119T000000Z'",
        ),
        (
            FEED.replace(b"DTSTAMP:20240119", b"DTSTAMP:20240230", 1),
            1,
            "the event of 'a@timeline' has the moment '20240230T000000Z'",
        ),
        (
            FEED.replace(b"SUMMARY", b"<<<<<<< HEAD\r\nSUMMARY", 1),
            1,
            "the event of 'a@timeline' has the line '<<<<<<< HEAD'",
        ),
    ],
)
def test_of_a_damaged_feed_the_whole_events_go_on(data: bytes, kept: int, message: str) -> None:
    former = read(data, "old.ics")
    assert len(former.events) == kept
    (problem,) = former.problems
    rest = {
        0: "all revisions start",
        1: "1 event that is whole goes on from there, and the others start",
        2: "2 events that are whole go on from there, and the others start",
    }
    assert str(problem).startswith("old.ics: warning: the feed that is replaced is damaged: ")
    assert message in str(problem)
    assert str(problem).endswith(f"; {rest[kept]} from the documents")


def test_of_two_with_one_uid_the_later_counts() -> None:
    twice = FEED.replace(b"UID:a@", b"UID:b@").replace(b"SEQUENCE:0", b"SEQUENCE:7", 1)
    assert read(twice, "x").events["b@timeline"].stamp.sequence == 7


def test_a_feed_that_cannot_be_read_is_reported() -> None:
    (problem,) = unreadable("old.ics", "old.ics: cannot be read: Permission denied").problems
    assert "Permission denied" in str(problem)


@given(timelines)
def test_every_event_of_a_feed_is_found(timeline: Timeline) -> None:
    former = read(feed(snapshot(timeline)), "x")
    assert not former.problems
    assert former.events.keys() == {event.uid(timeline.about) for event in timeline.events}
    assert {told.title for told in former.events.values()} == {
        event.title for event in timeline.events
    }


@given(st.binary(max_size=300), st.integers(0, len(FEED)), st.integers(0, 300))
def test_no_bytes_are_an_error(noise: bytes, at: int, cut: int) -> None:
    read(noise, "x")
    read(FEED[:at] + noise + FEED[at + cut :], "x")


@pytest.mark.parametrize(
    "other",
    [
        # other line ends, lines in another order, a property that makes all lines be looked at
        FEED.replace(b"\r\n", b"\n"),
        FEED.replace(b"SEQUENCE:0\r\nDTSTART", b"DTSTART").replace(
            b"TRANSP:", b"SEQUENCE:0\r\nTRANSP:"
        ),
        FEED.replace(b"TRANSP:TRANSPARENT\r\n", b"").replace(
            b"X-TIMELINE-WHEN", b"TRANSP:TRANSPARENT\r\nX-TIMELINE-WHEN"
        ),
        FEED.replace(b"VERSION", b'X-A;B="c:d":e\r\nVERSION'),
        FEED.replace(b"SUMMARY:", b"SUMMARY:\r\n "),
    ],
)
def test_however_it_is_laid_out_it_says_the_same(other: bytes) -> None:
    assert other != FEED
    ours, theirs = read(FEED, "x"), read(other, "x")
    assert not theirs.problems
    assert theirs.timeline_id == ours.timeline_id
    for uid, told in ours.events.items():
        same = theirs.events[uid]
        assert (same.id, same.title, same.when) == (told.id, told.title, told.when)
        assert same.stamp == told.stamp
        assert sorted(same.lines) == sorted(told.lines)
    assert feed(snapshot(SEED, other)) == FEED


def test_the_end_of_a_text_is_not_the_end_of_an_event() -> None:
    other = FEED.replace(b"SUMMARY:", b"COMMENT:END:VEVENT\r\nSUMMARY:")
    told = read(other, "x").events["a@timeline"]
    assert told.title == "Treaty, signed"
    assert "COMMENT:END:VEVENT" in told.lines


@pytest.mark.parametrize("many", [50, 100, 200])
def test_of_events_that_are_as_they_were_no_line_is_read(many: int) -> None:
    seed = "".join(
        f'[[event]]\nid = "e{number}"\ntitle = "E {number}"\nwhen = "2024"\n'
        for number in range(many)
    )
    published = feed(snapshot(seed))
    timeline = snapshot(seed.replace('"E 7"', '"E seven"')).timeline
    taken: list[str] = []

    def look(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code is unfold.__code__:
            taken.append(frame.f_locals["text"])

    sys.setprofile(look)
    try:
        made = Snapshot.after(
            read(published, "x"), timeline, ExportOptions(), now=MODIFIED, today=TODAY
        )
    finally:
        sys.setprofile(None)
    assert feed(made).count(b"SEQUENCE:1") == 1
    # The head of the feed, and the one event before and after.
    assert len(taken) == 3


def test_a_feed_that_was_emptied_is_told(tmp_path: Path) -> None:
    path = tmp_path / "old.ics"
    path.touch()
    (problem,) = find(path).problems
    assert "it is empty" in problem.message
    path.unlink()
    assert not find(path).problems
