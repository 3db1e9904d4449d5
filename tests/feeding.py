"""Editions made for tests: a timeline after the feed that calendars have."""

from datetime import UTC, date, datetime

from making import TODAY, timeline_of

from timeline.feed.previous import read
from timeline.feed.snapshot import Snapshot
from timeline.formats.ics.placement import Placement
from timeline.formats.options import ExportOptions
from timeline.model import Timeline

NOW = datetime(2026, 11, 22, 10, 30, 15, 999, tzinfo=UTC)


def snapshot(
    timeline: Timeline | str,
    former: bytes = b"",
    *,
    now: datetime = NOW,
    today: date = TODAY,
    placement: Placement = Placement.MARKER,
) -> Snapshot:
    """The snapshot of a timeline, or of a seed of that text, which must have no problem."""
    if isinstance(timeline, str):
        timeline, problems = timeline_of(timeline, today=today)
        assert not problems
    return Snapshot.after(
        read(former, "old.ics"),
        timeline,
        ExportOptions(placement=placement, first_year=1),
        now=now,
        today=today,
    )


def feed(made: Snapshot) -> bytes:
    """Its calendar."""
    (page,) = made.export("ics").pages
    return page


def blocks(data: bytes) -> dict[str, bytes]:
    """The whole `VEVENT` of each `UID`."""
    found = {}
    for part in data.split(b"\r\nBEGIN:VEVENT\r\n")[1:]:
        block = part.partition(b"\r\nEND:VEVENT\r\n")[0]
        uid = block.partition(b"\r\n")[0].removeprefix(b"UID:").decode()
        assert uid not in found
        found[uid] = block
    return found


def stamp(data: bytes, uid: str) -> tuple[str, str, int]:
    """`DTSTAMP`, `LAST-MODIFIED` and `SEQUENCE` of an event."""
    _, dtstamp, modified, sequence, *_ = blocks(data)[uid].decode().split("\r\n")
    return (
        dtstamp.removeprefix("DTSTAMP:"),
        modified.removeprefix("LAST-MODIFIED:"),
        int(sequence.removeprefix("SEQUENCE:")),
    )
