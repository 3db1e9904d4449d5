"""What a calendar loses on its way in is told in one line, with right numbers."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from making import TODAY, checked

from timeline.cli import main
from timeline.formats.ics.read import read
from timeline.formats.ics.write import render
from timeline.merge import build
from timeline.model import Severity, Timeline
from timeline.seeds.gather import gather

BARE = ("UID:a", "DTSTAMP:20240101T000000Z", "DTSTART;VALUE=DATE:20240105", "SUMMARY:A")


def vevent(*lines: str) -> tuple[str, ...]:
    return ("BEGIN:VEVENT", *BARE, *lines, "END:VEVENT")


def calendar(*lines: str, header: tuple[str, ...] = ()) -> str:
    begin = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", *header)
    return "\r\n".join((*begin, *lines, "END:VCALENDAR", ""))


ALARM = ("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "END:VALARM")
GOOGLE = vevent(
    "ORGANIZER;CN=Ann:mailto:ann@example.org",
    "ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=DECLINED;CN=Bob:mailto:bob@example.org",
    "ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;CN=Eve:mailto:eve@example.org",
    "X-GOOGLE-CONFERENCE:https://meet.example.org/x",
    "CREATED:20240101T000000Z",
    "LAST-MODIFIED:20240102T000000Z",
    "SEQUENCE:2",
    "STATUS:CONFIRMED",
    "TRANSP:OPAQUE",
    *ALARM,
)
OUTLOOK = vevent(
    "CLASS:PUBLIC",
    "PRIORITY:5",
    "SUMMARY;LANGUAGE=de:Zweiter Titel",
    "LOCATION;LANGUAGE=de:Saal",
    "DTSTART;VALUE=DATE:20240105",
    "X-ALT-DESC;FMTTYPE=text/html:<p>A</p>",
    "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
    "X-MICROSOFT-CDO-IMPORTANCE:1",
)
APPLE = vevent(
    "ATTACH;FMTTYPE=application/pdf:https://example.org/a.pdf",
    'LOCATION;ALTREP="cid:1":Rome',
    "X-APPLE-STRUCTURED-LOCATION;VALUE=URI:geo:41.9,12.5",
    "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC",
    "URL;VALUE=URI:message:%3C1%3E",
)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        # nothing is lost: what is read, and what says only how a feed is sent
        ((vevent()), ""),
        ((vevent("STATUS:TENTATIVE", "CATEGORIES:a", "CATEGORIES:b", "URL:https://e.org/")), ""),
        ((vevent("DESCRIPTION:", "ATTACH:", "COMMENT: ")), ""),
        (("BEGIN:VTIMEZONE", "TZID:X", "X-LIC-LOCATION:Europe/Rome", "END:VTIMEZONE"), ""),
        # one of each
        ((vevent("ATTENDEE:mailto:a@e.org")), "1 ATTENDEE"),
        ((vevent("attendee:mailto:a@e.org", "ATTENDEE:mailto:b@e.org")), "2 ATTENDEE"),
        ((vevent("ORGANIZER:mailto:a@e.org")), "1 ORGANIZER"),
        ((vevent(*ALARM, *ALARM)), "2 VALARM"),
        (
            (vevent("ATTACH:https://e.org/a", "IMAGE;VALUE=URI:https://e.org/b")),
            "1 ATTACH, 1 IMAGE",
        ),
        ((vevent("CONFERENCE;VALUE=URI:https://e.org/")), "1 CONFERENCE"),
        ((vevent("COMMENT:x", "CONTACT:y", "RESOURCES:z")), "1 COMMENT, 1 CONTACT, 1 RESOURCES"),
        ((vevent("PRIORITY:1", "RELATED-TO:b")), "1 PRIORITY, 1 RELATED-TO"),
        ((vevent("X-ALT-DESC;FMTTYPE=text/html:<p>a</p>")), ""),
        ((vevent("TRANSP:OPAQUE", "SEQUENCE:0")), "1 TRANSP"),
        ((vevent("SUMMARY:B", "SUMMARY:C")), "2 SUMMARY"),
        ((vevent("LOCATION:Rome", "LOCATION:Milan")), "1 LOCATION"),
        ((vevent("DTEND;VALUE=DATE:20240106", "DURATION:P1D")), "1 DURATION"),
        ((vevent("STATUS:NEEDS-ACTION")), ""),
        ((vevent("URL:tel:+39-06-1")), "1 URL"),
        ((vevent("LOCATION;LANGUAGE=it;X-A=b:Roma")), "1 LANGUAGE of LOCATION, 1 X-A of LOCATION"),
        # other components: of the calendar, of an event, outside of it
        (("BEGIN:VTODO", "SUMMARY:x", "CONTACT:y", "END:VTODO", *vevent()), "1 CONTACT"),
        (("BEGIN:VFREEBUSY", "FREEBUSY:x", "END:VFREEBUSY"), "1 VFREEBUSY"),
        (("BEGIN:VAVAILABILITY", "END:VAVAILABILITY"), "1 VAVAILABILITY"),
        ((vevent("BEGIN:PARTICIPANT", "UID:p", "END:PARTICIPANT")), "1 PARTICIPANT"),
        (
            ("END:VCALENDAR", "BEGIN:VFREEBUSY", "END:VFREEBUSY", "BEGIN:VCALENDAR"),
            "1 VFREEBUSY outside VCALENDAR",
        ),
        # whole events of well known programs
        (
            GOOGLE,
            ("2 ATTENDEE, 1 CREATED, 1 ORGANIZER, 1 TRANSP, 1 VALARM, 1 X-GOOGLE-CONFERENCE"),
        ),
        (
            OUTLOOK,
            (
                "1 DTSTART, 1 LANGUAGE of LOCATION, 1 PRIORITY, 1 SUMMARY, "
                "1 X-MICROSOFT-CDO-BUSYSTATUS, 1 X-MICROSOFT-CDO-IMPORTANCE"
            ),
        ),
        (
            APPLE,
            (
                "1 ALTREP of LOCATION, 1 ATTACH, 1 URL, 1 X-APPLE-STRUCTURED-LOCATION, "
                "1 X-APPLE-TRAVEL-ADVISORY-BEHAVIOR"
            ),
        ),
    ],
)
def test_what_is_not_read_is_told_in_one_line(lines: tuple[str, ...], told: str) -> None:
    raw = read(calendar(*lines), "x.ics")
    lost = [problem for problem in raw.problems if "not read" in problem.message]
    assert [str(problem) for problem in lost] == (
        [f"x.ics: warning: not read: {told}"] if told else []
    )
    assert all(problem.severity is Severity.WARNING for problem in raw.problems)


def test_calendars_of_one_file_are_told_together() -> None:
    other = calendar(*vevent("ATTENDEE:mailto:x@e.org"), header=("X-A:b",))
    text = calendar(*GOOGLE) + other.replace("UID:a", "UID:b")
    (problem,) = read(text, "x.ics").problems
    assert "3 ATTENDEE" in problem.message
    assert "1 X-A" in problem.message


def test_what_a_calendar_says_of_itself_is_told_where_it_is_not_ours() -> None:
    header = ("METHOD:PUBLISH", "CALSCALE:GREGORIAN", "X-WR-CALNAME:Mine", "X-WR-TIMEZONE:UTC")
    (problem,) = read(calendar(*vevent(), header=header), "x.ics").problems
    assert problem.message == "not read: 1 X-WR-CALNAME"


def test_of_an_event_that_is_left_out_nothing_is_counted() -> None:
    wrong = ("BEGIN:VEVENT", "SUMMARY:A", "DTSTART:soon", "ATTENDEE:mailto:a@e.org", "END:VEVENT")
    (problem,) = read(calendar(*wrong), "x.ics").problems
    assert "not a date" in problem.message


def test_of_very_many_names_the_first_are_told() -> None:
    names = [f"X-{'A' * 100}{number:03}:x" for number in range(500)]
    (problem,) = read(calendar(*vevent(*names)), "x.ics").problems
    assert problem.message.endswith(", and 460 more")
    assert len(problem.message) < 4000


FULL = """
[timeline]
id = "t"
name = "T"
description = "All of it."
timezone = "Europe/Rome"
url = "https://example.org/timeline.ics"
color = "teal"
[document]
id = "d"
title = "D"
published = 2024-01-19
[[event]]
id = "a"
when = "2024-05-03T10:00"
title = "A"
place = "Rome"
coordinates = [41.9, 12.5]
tags = ["x"]
participants = ["P"]
url = "https://example.org/a"
note = "N"
sources = ["S"]
formerly = "b"
class = "private"
[[event]]
id = "c"
when = "this summer"
title = "C"
status = "cancelled"
"""


def whole(text: str) -> Timeline:
    timeline, problems = build(gather([checked(text)]), today=TODAY)
    assert not problems
    return timeline


def test_our_own_feed_loses_nothing() -> None:
    assert read(render(whole(FULL)).decode(), "x.ics").problems == ()


def test_what_somebody_adds_to_our_feed_is_told() -> None:
    text = render(whole(FULL)).decode().replace("END:VEVENT", "ATTENDEE:x\r\nEND:VEVENT")
    (problem,) = read(text, "x.ics").problems
    assert problem.message == "not read: 2 ATTENDEE"


def test_check_says_it(tmp_path: Path) -> None:
    path = tmp_path / "x.ics"
    path.write_text(calendar(*GOOGLE))
    done = CliRunner().invoke(main, ["--seeds", str(path), "check"])
    assert f"{path}: warning: not read: 2 ATTENDEE, 1 CREATED" in done.stdout
