"""Calendars that are cut, pasted or folded wrongly, and those of vCalendar 1.0."""

import base64
import quopri
from collections.abc import Callable

import pytest

from timeline.formats.ics.read import read
from timeline.model import Severity
from timeline.seeds.rows import Raw

HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0")
TAIL = ("END:VCALENDAR",)


def vevent(uid: str, *lines: str, end: str = "END:VEVENT") -> tuple[str, ...]:
    day = ("DTSTART;VALUE=DATE:20310301", f"SUMMARY:{uid.upper()}")
    return ("BEGIN:VEVENT", f"UID:{uid}", *day, *lines, *filter(None, [end]))


def read_lines(*lines: str) -> Raw:
    return read("\r\n".join((*lines, "")), "x.ics")


def told(raw: Raw) -> list[str]:
    return [str(item) for item in raw.problems if "not read: " not in item.message]


OPEN = "VEVENT is not ended before"


@pytest.mark.parametrize(
    ("lines", "titles", "messages"),
    [
        (
            (*HEAD, *vevent("a", end=""), *vevent("b"), *TAIL),
            ["A", "B"],
            [f"x.ics:3: warning: {OPEN} BEGIN:VEVENT in line 7: read up to there, write"],
        ),
        (
            (*HEAD, *vevent("a", end=""), *TAIL),
            ["A"],
            [f"x.ics:3: warning: {OPEN} END:VCALENDAR in line 7: read up to there, write"],
        ),
        (
            (*HEAD, *vevent("a"), *vevent("b", "BEGIN:VALARM", "END:VALARM")[1:], *TAIL),
            ["A", "B"],
            ["x.ics:8: warning: VEVENT is not begun before END:VEVENT in line 13: read from here"],
        ),
        (
            (*HEAD, "METHOD:PUBLISH", *vevent("a")[1:], *TAIL),
            ["A"],
            ["x.ics:4: warning: VEVENT is not begun before END:VEVENT in line 7: read from here"],
        ),
        (
            (*HEAD, "BEGIN:VEVENT", "END:VEVENT", *vevent("a"), *TAIL),
            ["A"],
            ["x.ics:3: warning: an empty VEVENT: passed over"],
        ),
        (
            (*HEAD, *vevent("a", "BEGIN:VALARM", "ACTION:DISPLAY"), *TAIL),
            ["A"],
            ["x.ics:7: warning: VALARM is not ended before END:VEVENT: write END:VALARM"],
        ),
        (
            (*vevent("a"), *vevent("b")),
            ["A", "B"],
            ["x.ics:1: warning: 2 events stand outside VCALENDAR: read all the same"],
        ),
        (
            (*HEAD, *vevent("a"), *TAIL, *vevent("b")),
            ["A", "B"],
            ["x.ics:9: warning: 1 event stands outside VCALENDAR: read all the same"],
        ),
        (
            ("HTTP/1.1 200 OK", "", *HEAD, *vevent("a"), *TAIL),
            ["A"],
            ["x.ics:1: warning: 1 line before BEGIN:VCALENDAR passed over"],
        ),
        ((*HEAD, *vevent("a"), *TAIL, *HEAD, *vevent("b"), *TAIL), ["A", "B"], []),
        ((*HEAD, *TAIL), [], []),
    ],
)
def test_what_is_cut_and_pasted(
    lines: tuple[str, ...], titles: list[str], messages: list[str]
) -> None:
    raw = read_lines(*lines)
    assert [row.fields["title"] for row in raw.events] == titles
    found = told(raw)
    assert [line[: len(one)] for line, one in zip(found, messages, strict=True)] == messages
    assert all(item.severity is not Severity.ERROR for item in raw.problems)


@pytest.mark.parametrize(
    ("encoding", "encode"),
    [("quoted-printable", quopri.encodestring), ("BASE64", base64.encodebytes)],
)
def test_a_calendar_in_a_mail(encoding: str, encode: Callable[[bytes], bytes]) -> None:
    inside = "\r\n".join((*HEAD, *vevent("a", f"DESCRIPTION:Fête = {'boots ' * 30}"), *TAIL))
    mail = (
        "From: jo@e.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=X\n\n--X\n"
        "Content-Type: text/plain\n\nSee below.\n--X\n"
        "Content-Type: text/calendar; charset=utf-8; method=REQUEST\n"
        f"Content-Transfer-Encoding: {encoding}\n\n{encode(inside.encode()).decode()}\n--X--\n"
    )
    raw = read(mail, "x.ics")
    (row,) = raw.events
    assert row.fields["note"] == f"Fête = {'boots ' * 30}"
    assert told(raw) == ["x.ics: warning: read as a mail: lines are those of the calendar in it"]


LONG = "DESCRIPTION:" + "boots " * 10 + "ha"


@pytest.mark.parametrize(
    ("lines", "note", "more"),
    [
        (("DESCRIPTION:Boots", "and a coat", "LOCATION:Hall"), "Boots\nand a coat", ""),
        (
            ("DESCRIPTION:Boots", "", "Doors: 19:00", "https://e.org/x"),
            None,
            "; and 1 more text line",
        ),
        (("DESCRIPTION:Boots", "Begin: 7 pm", "End: 9 pm"), "Boots\nBegin: 7 pm\nEnd: 9 pm", None),
        # cut at a width
        ((LONG, "ts, and a coat"), "boots " * 10 + "hats, and a coat", ""),
        (("DESCRIPTION:Boots", "LOCATION:Hall", "PRIORITY:1"), "Boots", None),
        # spaces around a name
        (("DESCRIPTION : Boots", "LOCATION : Hall"), " Boots", None),
    ],
)
def test_a_line_that_is_no_property_goes_on_with_the_text_before(
    lines: tuple[str, ...], note: str | None, more: str | None
) -> None:
    raw = read_lines(*HEAD, *vevent("a", *lines), *TAIL)
    (row,) = raw.events
    assert row.fields["note"] == (note or "Boots\nDoors: 19:00\nhttps://e.org/x")
    if more is not None:
        (message,) = told(raw)
        assert message.endswith(f"is no property: read as the rest of DESCRIPTION before it{more}")


@pytest.mark.parametrize("line", ["class is for members", "CLASS"])
def test_a_class_in_a_text_keeps_an_event_private(line: str) -> None:
    (row,) = read_lines(*HEAD, *vevent("a", "DESCRIPTION:x", line), *TAIL).events
    assert row.fields["class"] == "private"


def old(*lines: str, clocks: tuple[str, ...] = ()) -> Raw:
    event = ("BEGIN:VEVENT", "UID:a", "SUMMARY:A", *lines, "END:VEVENT")
    return read_lines("BEGIN:VCALENDAR", "VERSION:1.0", *clocks, *event, *TAIL)


QUOTED = "ENCODING=QUOTED-PRINTABLE"
SUMMER = ("TZ:+01", "DAYLIGHT:TRUE;+02;20310330T020000;20311026T030000;CET;CEST")
MORNING = "20310610T090000"


@pytest.mark.parametrize(
    ("lines", "field", "value", "warned"),
    [
        ((f"DESCRIPTION;{QUOTED};CHARSET=UTF-8:Caf=C3=A9=", " open"), "note", "Café open", ""),
        (("DESCRIPTION;QUOTED-PRINTABLE:one=0D=0A=", "two=", "; three"), "note", None, ""),
        ((f"DESCRIPTION;CHARSET=ISO-8859-1;{QUOTED}:Fr=FChling",), "note", "Frühling", ""),
        ((f"DESCRIPTION;{QUOTED};CHARSET=SHIFT_JIS:=83J=83^",), "note", "カタ", ""),
        ((f"DESCRIPTION;{QUOTED}:Fr=FChling",), "note", "Frühling", ""),
        (
            (f"DESCRIPTION;{QUOTED};CHARSET=X-MINE:Caf=C3=A9",),
            *("note", "Café"),
            "DESCRIPTION is not in the CHARSET 'X-MINE' that it names: read as UTF-8",
        ),
        (("DESCRIPTION;ENCODING=BASE64:Q2Fmw6kh",), "note", "Café!", ""),
        (("CATEGORIES:MEETING;PHONE CALL",), "tags", ("MEETING", "PHONE CALL"), ""),
        (("STATUS:ACCEPTED",), "status", None, ""),
    ],
)
def test_texts_of_vcalendar_1(
    lines: tuple[str, ...], field: str, value: object, warned: str
) -> None:
    raw = old("DTSTART:20310610T090000Z", *lines)
    (row,) = raw.events
    assert row.fields.get(field) == (value or ("one\ntwo; three" if field == "note" else None))
    assert [item.message for item in raw.problems] == list(filter(None, [warned]))
    assert not row.lines.get(field) or row.lines[field] == 7


@pytest.mark.parametrize(
    ("clocks", "lines", "when"),
    [
        ((), (f"DTSTART:{MORNING}",), "2031-06-10T09:00"),
        (SUMMER, (f"DTSTART:{MORNING}",), "2031-06-10T09:00+02:00"),
        (SUMMER, ("DTSTART:20310110T090000",), "2031-01-10T09:00+01:00"),
        (SUMMER, ("DTSTART:20310110T090000Z",), "2031-01-10T09:00Z"),
        # nobody says whether it is summer time
        (SUMMER, ("DTSTART:20320610T090000",), "2032-06-10T09:00"),
        (("TZ:+0900", "DAYLIGHT:FALSE"), (f"DTSTART:{MORNING}",), "2031-06-10T09:00+09:00"),
        (
            ("TZ:-5", "DAYLIGHT:TRUE;-4;20310309T070000Z;20311102T060000Z;EST;EDT"),
            ("DTSTART:20310309T030000",),
            "2031-03-09T03:00-04:00",
        ),
        (("TZ:-08:00",), (f"DTSTART:{MORNING}",), "2031-06-10T09:00-08:00"),
        (("TZ:here",), (f"DTSTART:{MORNING}",), "2031-06-10T09:00"),
        ((), ("DTSTART:20310610T000000", "DTEND:20310611T235959"), "2031-06-10/2031-06-11"),
        (
            *((), ("X-EPOCAGENDAENTRYTYPE:ANNIVERSARY", "DTSTART:20310610T000000")),
            "2031-06-10",
        ),
    ],
)
def test_days_and_clocks_of_vcalendar_1(
    clocks: tuple[str, ...], lines: tuple[str, ...], when: str
) -> None:
    (row,) = old(*lines, clocks=clocks).events
    assert row.fields["when"] == when
