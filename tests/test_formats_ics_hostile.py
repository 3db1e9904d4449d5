"""Calendars that are made to be slow, broken or endless: read in work that grows with them."""

from collections.abc import Callable
from datetime import date

import pytest
from counting import growth

from timeline.feed.previous import read as read_feed
from timeline.formats.ics.read import read as read_calendar
from timeline.limits import LIMITS
from timeline.model import Severity
from timeline.seeds.reading_options import ReadOptions
from timeline.seeds.rows import Raw

#: a few occurrences of each series
NEAR = ReadOptions(horizon=date(2024, 1, 7))
HEAD = "BEGIN:VCALENDAR\r\n"
TAIL = "END:VCALENDAR\r\n"
EVENT = "BEGIN:VEVENT\r\nUID:{0}\r\nDTSTART:{1}\r\nSUMMARY:S\r\n{2}END:VEVENT\r\n"


def read(text: str, file: str) -> Raw:
    return read_calendar(text, file, NEAR)


def event(uid: object, start: str = "20240105", more: str = "", tzid: str = "") -> str:
    made = EVENT.format(uid, start, more)
    return made.replace("DTSTART:", f"DTSTART;TZID={tzid}:") if tzid else made


def zone(tzid: object, more: str = "") -> str:
    observance = (
        "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\n"
        f"TZOFFSETTO:+0100\r\n{more}END:STANDARD\r\n"
    )
    return f"BEGIN:VTIMEZONE\r\nTZID:{tzid}\r\n{observance}END:VTIMEZONE\r\n"


#: a part of a calendar that is repeated, by what is hostile about it
REPEATED: dict[str, Callable[[int], str]] = {
    "open": lambda n: "BEGIN:A\r\n" * n,
    "open, with lines": lambda n: "BEGIN:A\r\n" * n + "X:1\r\n" * n,
    "zones that stay open": lambda n: "BEGIN:VTIMEZONE\r\n" * n + "X:1\r\n" * n,
    "ends of nothing": lambda n: "END:Z\r\n" * n,
    "open, and ends of others": lambda n: "BEGIN:A\r\n" * n + "END:Z\r\n" * n,
    "events that do not end": lambda n: "BEGIN:VEVENT\r\nUID:a\r\n" * n,
    "one UID": lambda n: event("a") * n,
    "UIDs that white space makes the same": lambda n: "".join(
        event(f"a{' ' * (number % 40 + 1)}b{chr(9) * (number // 40 + 1)}c") for number in range(n)
    ),
    "UIDs that look like what is made of others": lambda n: "".join(
        event(f"a b-{number}") + event(f"a-b-{number}") for number in range(n)
    ),
    "long UIDs": lambda n: "".join(event(f"{'x' * 300}{number}") for number in range(n)),
    "series of one UID, with changes": lambda n: (
        event("a", more="RRULE:FREQ=DAILY\r\n") * n
        + event("a", more="RECURRENCE-ID:20240105\r\n") * n
    ),
    "excluded dates": lambda n: event(
        "a",
        "20240105T000000",
        f"RRULE:FREQ=SECONDLY;COUNT={n}\r\nEXDATE:"
        + ",".join(f"20240105T{s // 3600:02}{s // 60 % 60:02}{s % 60:02}" for s in range(n))
        + "\r\n",
    ),
    "dates of a list": lambda n: event(
        "a", more="RDATE:" + "20240106," * n + "20240107\r\nEXDATE:20240105\r\n"
    ),
    "zones, each with an event": lambda n: "".join(
        zone(f"z{number}") + event(number, "20240105T090000", tzid=f"z{number}")
        for number in range(n)
    ),
    "zones of one name that are broken": lambda n: (
        "BEGIN:VTIMEZONE\r\nTZID:z\r\nEND:VTIMEZONE\r\n" * n
    ),
    "changes of a zone": lambda n: (
        zone("z", "RDATE:" + "20000101T000000," * n + "20010101T000000\r\n")
        + "".join(event(number, "20240105T090000", tzid="z") for number in range(n))
    ),
    "parameters": lambda n: f"{event('a', more='')[:-12]}SUMMARY{';A=b' * n}:x\r\nEND:VEVENT\r\n",
    "quotation marks": lambda n: event("a", more=f'X;A={chr(34) * n}:x\r\nX;A="{"b" * n}\r\n'),
    "events that do not begin": lambda n: (
        "".join(f"X-{k}:x\r\n" for k in range(n)) + "SUMMARY:x\r\nEND:VEVENT\r\n" * n
    ),
    "folds": lambda n: event("a", more="NOTE:" + "x\r\n " * n + "\r\n"),
    "returns": lambda n: event("a", more="NOTE:" + "\r" * n + "x\r\n"),
    "blank lines": lambda n: "\r\n" * n + event("a"),
    "backslashes": lambda n: event("a", more="CATEGORIES:" + "\\" * (2 * n + 1) + "\r\n"),
    "categories": lambda n: event("a", more="CATEGORIES:" + "a,\\," * n + "\r\n"),
    "points": lambda n: event("a", more="GEO:" + "1;" * n + "\r\n"),
    "slashes of a zone": lambda n: event("a", "20240105T090000", tzid="/a" * n),
    "NUL bytes": lambda n: event("a", more="NOTE:" + "\0" * n + "\r\n"),
    "names": lambda n: event("a", more="".join(f"X-{k}:x\r\n" for k in range(n))),
    "no colons": lambda n: "x\r\n" * n,
    "calendars": lambda n: (TAIL + HEAD) * n,
}


@pytest.mark.parametrize("kind", REPEATED)
@pytest.mark.parametrize("reader", ["seeds", "feed"])
def test_work_grows_with_the_calendar(kind: str, reader: str) -> None:
    def make(size: int) -> Callable[[], object]:
        text = HEAD + REPEATED[kind](size) + TAIL
        if reader == "seeds":
            return lambda: read(text, "x.ics")
        data = text.encode()
        return lambda: read_feed(data, "x.ics")

    make(10)()
    first, second = growth(make, 200)
    assert max(first, second) < 2.4


@pytest.mark.parametrize("kind", REPEATED)
def test_a_calendar_that_was_cut_off_anywhere_is_read(kind: str) -> None:
    text = HEAD + REPEATED[kind](3) + TAIL
    for end in range(len(text)):
        read(text[:end], "x.ics")
        read_feed(text[:end].encode(), "x.ics")


def nested(depth: int) -> str:
    inner = depth - 1
    return (
        f"{HEAD}{'BEGIN:A' * 0}"
        + "BEGIN:A\r\n" * inner
        + "END:A\r\n" * inner
        + event("good")
        + TAIL
    )


def test_what_stands_too_deep_costs_nothing_else() -> None:
    most = LIMITS["calendar.nesting"].most
    raw = read(nested(most), "x.ics")
    assert [row.fields["id"] for row in raw.events] == ["good"]
    assert [problem.message for problem in raw.problems] == ["not read: 1 A"]
    raw = read(nested(most + 5), "x.ics")
    assert [row.fields["id"] for row in raw.events] == ["good"]
    errors = [item for item in raw.problems if item.severity is Severity.ERROR]
    assert [str(item.origin) for item in errors] == [f"x.ics:{most + 1}"]
    assert LIMITS["calendar.nesting"].refusal() in errors[0].message


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=DAILY",
        "FREQ=YEARLY;BYHOUR=1,2,3;BYMONTH=3",
        "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYSETPOS=1",
        "FREQ=YEARLY;INTERVAL=0;BYMONTH=3",
        "FREQ=YEARLY;INTERVAL=10;BYMONTH=3",
        "FREQ=YEARLY;BYDAY=XX;BYMONTH=3",
        "soon",
    ],
)
def test_a_zone_whose_clocks_do_not_change_as_clocks_do_is_not_taken(rule: str) -> None:
    lines = zone("z", f"RRULE:{rule}\r\n") + event("a", "20240105T090000", tzid="z")
    raw = read(HEAD + lines + TAIL, "x.ics")
    assert [row.fields["when"] for row in raw.events] == ["2024-01-05T09:00"]
    (problem,) = raw.problems
    assert "time zone 'z' is neither known nor described" in problem.message


@pytest.mark.parametrize(
    ("start", "when"),
    [
        # before the first change that is described, in and after the summers, in the gap and
        # in the hour that comes twice
        ("19500101T000000", "+05:00"),
        ("20240105T090000", "+05:00"),
        ("20240605T090000", "+06:00"),
        ("20240331T013000", "+05:00"),
        ("20240331T023000", "+05:00"),
        ("20240331T030000", "+06:00"),
        ("20241027T023000", "+06:00"),
        ("20241027T030000", "+05:00"),
        ("20990605T090000", "+06:00"),
        # UNTIL in UTC, and a change by itself
        ("21000605T090000", "+05:00"),
        ("21010605T090000", "+07:00"),
    ],
)
def test_a_zone_is_read_as_it_is_described(start: str, when: str) -> None:
    until = ";UNTIL=20991231T000000Z"
    described = (
        "BEGIN:VTIMEZONE\r\nTZID:z\r\n"
        "BEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZOFFSETFROM:+0600\r\nTZOFFSETTO:+0500\r\n"
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\n"
        "BEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nTZOFFSETFROM:+0500\r\nTZOFFSETTO:+0600\r\n"
        f"RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3{until}\r\nEND:DAYLIGHT\r\n"
        "BEGIN:STANDARD\r\nDTSTART:21010101T000000\r\nTZOFFSETFROM:+0500\r\nTZOFFSETTO:+0700\r\n"
        "END:STANDARD\r\nEND:VTIMEZONE\r\n"
    )
    (row,) = read(HEAD + described + event("a", start, tzid="z") + TAIL, "x.ics").events
    assert str(row.fields["when"])[16:22] == when
