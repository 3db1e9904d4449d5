"""Events of one UID: the newest of its versions, one of its copies, or all of its events."""

from itertools import permutations

import pytest

from timeline.formats.ics.read import read
from timeline.model import Severity
from timeline.seeds.rows import Raw


def vevent(title: str, day: str, *lines: str, uid: str = "u") -> tuple[str, ...]:
    head = ("BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{title}", f"DTSTART:{day}")
    return (*head, *lines, "END:VEVENT")


def calendar(*events: tuple[str, ...], header: tuple[str, ...] = ()) -> str:
    lines = [line for event in events for line in event]
    return "\r\n".join(("BEGIN:VCALENDAR", *header, *lines, "END:VCALENDAR", ""))


def said(raw: Raw) -> dict[object, object]:
    return {row.fields["id"]: row.fields["when"] for row in raw.events}


def notes(raw: Raw) -> list[str]:
    return [item.message for item in raw.problems if item.severity is Severity.NOTE]


FIRST, LATER = "20310301", "20310308"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (("SEQUENCE:1",), ("SEQUENCE:2",)),
        ((), ("SEQUENCE:1",)),
        # by number, and before all else
        (("SEQUENCE:9",), ("SEQUENCE:10",)),
        (
            ("SEQUENCE:0", "LAST-MODIFIED:20310201T000000Z"),
            ("SEQUENCE:1", "LAST-MODIFIED:20310101T000000Z"),
        ),
        (("LAST-MODIFIED:20310101T080000Z",), ("LAST-MODIFIED:20310101T080500Z",)),
        (
            ("LAST-MODIFIED:20310101T080000Z", "DTSTAMP:20310301T000000Z"),
            ("LAST-MODIFIED:20310102T080000Z", "DTSTAMP:20310201T000000Z"),
        ),
        (("DTSTAMP:20310101T080000Z",), ("DTSTAMP:20310102T080000Z",)),
        (("DTSTAMP:2031-01-01T08:00:00Z",), ("DTSTAMP:20310102T080000Z",)),
    ],
)
def test_the_newest_version_is_read_and_told(old: tuple[str, ...], new: tuple[str, ...]) -> None:
    both = (vevent("Fair", FIRST, *old), vevent("Fair", LATER, *new))
    for events in (both, both[::-1]):
        raw = read(calendar(*events), "x.ics")
        assert said(raw) == {"u": "2031-03-08"}
        (note,) = notes(raw)
        assert note.startswith("UID 'u' has 2 versions: the newest is read, SEQUENCE ")
        assert "(DTSTART 20310308), and not SEQUENCE" in note


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (("STATUS:CANCELLED", "SEQUENCE:1"), "cancelled"),
        # nothing says that it is newer, and yet it is
        (("STATUS:CANCELED",), "cancelled"),
    ],
)
def test_what_is_called_off_is_newer(lines: tuple[str, ...], status: str) -> None:
    for events in permutations((vevent("Fair", FIRST), vevent("Fair", FIRST, *lines))):
        (row,) = read(calendar(*events), "x.ics").events
        assert row.fields["status"] == status


def test_a_cancellation_in_another_calendar_of_the_file() -> None:
    text = calendar(vevent("Fair", FIRST), header=("METHOD:REQUEST",))
    text += calendar(vevent("Fair", FIRST, "SEQUENCE:1"), header=("METHOD:CANCEL",))
    (row,) = read(text, "x.ics").events
    assert row.fields["status"] == "cancelled"


ROOM = (
    vevent("Opening", "20310301T090000Z"),
    vevent("Tea", "20310301T110000Z", "LAST-MODIFIED:20310201T000000Z"),
    vevent("Tea", "20310302T110000Z", "LAST-MODIFIED:20310102T000000Z"),
    vevent("Soldering", "20310302T110000Z"),
    vevent("A night of films", "20310303T200000Z", "SEQUENCE:4"),
)


def test_many_events_of_one_uid_are_all_read_whatever_their_order() -> None:
    raw = read(calendar(*ROOM), "x.ics")
    assert said(raw) == {
        "u-20310301T090000Z": "2031-03-01T09:00Z",
        "u-20310301T110000Z": "2031-03-01T11:00Z",
        "u-20310302T110000Z-tea": "2031-03-02T11:00Z",
        "u-20310302T110000Z-soldering": "2031-03-02T11:00Z",
        "u-20310303T200000Z": "2031-03-03T20:00Z",
    }
    (note,) = notes(raw)
    assert note.startswith("UID 'u' is that of 5 different events: each gets an id of the UID")
    for events in (ROOM[::-1], ROOM[2:] + ROOM[:2]):
        assert said(read(calendar(*events), "x.ics")) == said(raw)


def test_they_are_told_once_a_file() -> None:
    other = tuple(tuple(line.replace("UID:u", "UID:v") for line in event) for event in ROOM)
    raw = read(calendar(*ROOM, *other), "x.ics")
    assert len(said(raw)) == 10
    (note,) = notes(raw)
    assert note.endswith("; and 1 more UID of different events")


@pytest.mark.parametrize(
    "events",
    [
        # the same title on two days, and nothing is newer
        (vevent("Yoga", FIRST), vevent("Yoga", LATER)),
        (vevent("Yoga", FIRST, "SEQUENCE:2"), vevent("Yoga", LATER, "SEQUENCE:2")),
        # the clock of the program that wrote them went on by a second
        (
            vevent("Yoga", FIRST, "DTSTAMP:20310101T080000Z"),
            vevent("Yoga", LATER, "DTSTAMP:20310101T080001Z"),
        ),
        # two titles, or two places, at one time
        (vevent("Yoga", FIRST), vevent("Judo", FIRST)),
        (vevent("Yoga", FIRST, "LOCATION:Hall"), vevent("Yoga", FIRST, "LOCATION:Barn")),
    ],
)
def test_different_events(events: tuple[tuple[str, ...], ...]) -> None:
    found = said(read(calendar(*events), "x.ics"))
    assert len(found) == 2
    assert found == said(read(calendar(*events[::-1]), "x.ics"))


@pytest.mark.parametrize(
    "events",
    [
        (vevent("Yoga", FIRST), vevent("Yoga", FIRST)),
        (
            vevent("Yoga", FIRST, "DTSTAMP:20310101T080000Z"),
            vevent("Yoga", FIRST, "DTSTAMP:20310102T080000Z"),
        ),
    ],
)
def test_a_copy_is_read_once_and_told(events: tuple[tuple[str, ...], ...]) -> None:
    raw = read(calendar(*events), "x.ics")
    assert said(raw) == {"u": "2031-03-01"}
    assert notes(raw) == ["UID 'u' stands here as in line 2: it is read once"]


def test_of_one_event_that_is_described_twice_the_fuller_one_is_read() -> None:
    both = (vevent("Yoga", FIRST), vevent("Yoga", FIRST, "DESCRIPTION:Bring a mat"))
    for events in (both, both[::-1]):
        (row,) = read(calendar(*events), "x.ics").events
        assert (row.fields["id"], row.fields["note"]) == ("u", "Bring a mat")


def test_an_event_stays_private_where_its_newest_version_does_not_say_it() -> None:
    events = vevent("Yoga", FIRST, "CLASS:PRIVATE"), vevent("Yoga", LATER, "SEQUENCE:1")
    (row,) = read(calendar(*events), "x.ics").events
    assert row.fields["class"] == "private"


def test_events_without_a_uid_are_left_alone() -> None:
    raw = read(calendar(vevent("Yoga", FIRST, uid=""), vevent("Yoga", LATER, uid="")), "x.ics")
    assert [row.fields["when"] for row in raw.events] == ["2031-03-01", "2031-03-08"]
    assert notes(raw) == []
