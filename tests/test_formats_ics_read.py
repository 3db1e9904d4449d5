"""Calendars read: our own feeds exactly back, anyone else's as far as they say something."""

from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates.rules import Modifier, Reading
from timeline.edtf import parse
from timeline.formats.ics.placement import Placement
from timeline.formats.ics.read import read
from timeline.formats.ics.write import render
from timeline.model import About, Coordinates, Event, Facts, Severity, Status, Timeline
from timeline.seeds.rows import Raw

LAWS = settings(max_examples=40)


def calendar(*lines: str, header: tuple[str, ...] = ()) -> str:
    return "\r\n".join(
        (
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//x//y//EN",
            *header,
            *lines,
            "END:VCALENDAR",
            "",
        )
    )


def vevent(*lines: str) -> tuple[str, ...]:
    """An event with a title."""
    titled = any(line.upper().startswith("SUMMARY") for line in lines)
    return ("BEGIN:VEVENT", *lines, *(() if titled else ("SUMMARY:T",)), "END:VEVENT")


def told(raw: Raw) -> list[str]:
    return [str(problem) for problem in raw.problems]


def fields_of(*lines: str, header: tuple[str, ...] = (), lost: str = "") -> dict[str, object]:
    """What the one event says, when nothing is wrong with it, and what else it has is told."""
    raw = read(calendar(*vevent(*lines), header=header), "x.ics")
    assert told(raw) == ([f"x.ics: warning: not read: {lost}"] if lost else [])
    (row,) = raw.events
    return dict(row.fields)


ROME = (
    "BEGIN:VTIMEZONE",
    "TZID:Customized Time Zone",
    "BEGIN:STANDARD",
    "DTSTART:16010101T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:16010101T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
)
LOCATED = ("BEGIN:VTIMEZONE", "TZID:My zone", "X-LIC-LOCATION:Europe/Rome", "END:VTIMEZONE")
IN_ROME = "2024-07-18T09:00+02:00[Europe/Rome]"


@pytest.mark.parametrize(
    ("lines", "when"),
    [
        # days: the end is exclusive
        (("DTSTART;VALUE=DATE:20240118",), "2024-01-18"),
        (("DTSTART;VALUE=DATE:20240118", "DTEND;VALUE=DATE:20240119"), "2024-01-18"),
        (("DTSTART;VALUE=DATE:20240118", "DTEND;VALUE=DATE:20240120"), "2024-01-18/2024-01-19"),
        (("DTSTART;VALUE=DATE:20240118", "DURATION:P2D"), "2024-01-18/2024-01-19"),
        (("DTSTART;VALUE=DATE:20240118", "DURATION:P1W"), "2024-01-18/2024-01-24"),
        # frequent mistakes: the day itself as its end, and no VALUE
        (("DTSTART;VALUE=DATE:20240118", "DTEND;VALUE=DATE:20240118"), "2024-01-18"),
        (("DTSTART:20240118",), "2024-01-18"),
        (("DTSTART;VALUE=DATE:99991231",), "9999-12-31"),
        # Outlook's whole days
        (
            (
                "DTSTART:20240118T000000",
                "DTEND:20240120T000000",
                "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
            ),
            "2024-01-18/2024-01-19",
        ),
        # times: UTC, floating, in a zone; seconds only where there are some
        (("DTSTART:20240118T090000Z",), "2024-01-18T09:00Z"),
        (("DTSTART:20240118T090000",), "2024-01-18T09:00"),
        (("DTSTART:20240118T090005",), "2024-01-18T09:00:05"),
        (("DTSTART:20161231T235960Z",), "2016-12-31T23:59:59Z"),
        (("DTSTART;TZID=Europe/Rome:20240718T090000",), IN_ROME),
        (('DTSTART;TZID="Europe/Rome":20240718T090000',), IN_ROME),
        (("DTSTART;VALUE=DATE-TIME;TZID=Europe/Rome:20240718T090000",), IN_ROME),
        # names of Outlook, Mozilla, and any other with a hint
        (
            ("DTSTART;TZID=W. Europe Standard Time:20240718T090000",),
            IN_ROME[:-13] + "[Europe/Berlin]",
        ),
        (("DTSTART;TZID=/mozilla.org/20050126_1/Europe/Rome:20240718T090000",), IN_ROME),
        (("DTSTART;TZID=My zone:20240718T090000",), IN_ROME),
        # a zone that only the file describes leaves its offset
        (("DTSTART;TZID=Customized Time Zone:20240718T090000",), "2024-07-18T09:00+02:00"),
        (("DTSTART;TZID=Customized Time Zone:20240118T090000",), "2024-01-18T09:00+01:00"),
        (("DTSTART;TZID=UTC:20240718T090000",), "2024-07-18T09:00Z"),
        # skipped and doubled times: RFC 5545 3.3.5
        (
            ("DTSTART;TZID=Europe/Rome:20240331T023000",),
            "2024-03-31T03:30+02:00[Europe/Rome]",
        ),
        (
            ("DTSTART;TZID=Europe/Rome:20241027T023000",),
            "2024-10-27T02:30+02:00[Europe/Rome]",
        ),
        # ends
        (
            ("DTSTART:20240118T090000Z", "DTEND:20240118T100000Z"),
            "2024-01-18T09:00Z/2024-01-18T10:00Z",
        ),
        (("DTSTART:20240118T090000Z", "DTEND:20240118T090000Z"), "2024-01-18T09:00Z"),
        (("DTSTART:20240118T090000Z", "DURATION:PT1H30M"), "2024-01-18T09:00Z/2024-01-18T10:30Z"),
        (
            # a day by the calendar, which has 23 hours here
            ("DTSTART;TZID=Europe/Rome:20240330T120000", "DURATION:P1D"),
            "2024-03-30T12:00+01:00[Europe/Rome]/2024-03-31T12:00+02:00[Europe/Rome]",
        ),
    ],
)
def test_dates_of_any_calendar_are_read(lines: tuple[str, ...], when: str) -> None:
    raw = read(calendar(*ROME, *LOCATED, *vevent("SUMMARY:T", *lines)), "x.ics")
    assert told(raw) == []
    assert next(iter(raw.events)).fields["when"] == when
    assert str(parse(when)) == when


@pytest.mark.parametrize(
    ("lines", "line", "message"),
    [
        (("DTSTART:20240230",), 6, "DTSTART '20240230' is not a date: write 20240118 or "),
        (("DTSTART:00000101",), 6, "DTSTART '00000101' is not a date"),
        (("DTSTART:18.01.2024",), 6, "DTSTART '18.01.2024' is not a date"),
        (("DTSTART:20240118T2500",), 6, "DTSTART '20240118T2500' is not a date"),
        (("DTSTART:20240118T250000",), 6, "DTSTART '20240118T250000' is not a date"),
        (("DTSTART:20240118T09",), 6, "DTSTART '20240118T09' is not a date"),
        (("DTSTART:99991231", "DURATION:P2D"), 6, "outside the years 1 to 9999"),
        (("DTSTART;VALUE=DATE:00010101",), 6, "outside the years 1 to 9999"),
    ],
)
def test_an_event_with_a_bad_date_is_told_and_the_others_read(
    lines: tuple[str, ...], line: int, message: str
) -> None:
    text = calendar(*vevent("UID:u1", *lines), *vevent("UID:u2", "DTSTART:20240118"))
    raw = read(text, "x.ics")
    assert [row.fields["id"] for row in raw.events] == ["u2"]
    (problem,) = raw.problems
    assert str(problem.origin) == f"x.ics:{line}"
    assert problem.severity is Severity.ERROR
    assert problem.left_out == "u1"
    assert message in problem.message


def test_everything_else_of_a_foreign_event_is_read() -> None:
    assert fields_of(
        "UID:7 of 9@google.com",
        "DTSTART;VALUE=DATE:20240118",
        "SUMMARY;LANGUAGE=en:Talks\\, lunch",
        "DESCRIPTION:Line one\\nLine two\\; C:\\\\new",
        "LOCATION:Rome",
        'ORGANIZER;CN="A; B: C":mailto:a@e.org',
        "CATEGORIES:a\\,b,c",
        "CATEGORIES;LANGUAGE=en:d",
        "GEO:41.9;12.5",
        "URL:https://e.org/x",
        "STATUS:CANCELLED",
        "BEGIN:VALARM",
        "DESCRIPTION:wake up",
        "END:VALARM",
        lost="1 LANGUAGE of CATEGORIES, 1 LANGUAGE of SUMMARY, 1 ORGANIZER, 1 VALARM",
    ) == {
        "id": "7-of-9@google.com",
        "when": "2024-01-18",
        "title": "Talks, lunch",
        "note": "Line one\nLine two; C:\\new",
        "place": "Rome",
        "tags": ("a,b", "c", "d"),
        "latitude": 41.9,
        "longitude": 12.5,
        "url": "https://e.org/x",
        "status": "cancelled",
    }


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("STATUS:CONFIRMED", "status", None),
        ("STATUS:CANCELLED", "status", "cancelled"),
        ("STATUS:tentative", "status", None),
        # not web addresses
        ("URL:", "url", None),
        ("GEO:41.9\\;12.5", "latitude", 41.9),
        ("GEO:-41.9,12.5", "latitude", -41.9),
        ("CATEGORIES:", "tags", None),
        # folded by a tab
        ("LOCATION:Ro\r\n\tme", "place", "Rome"),
    ],
)
def test_odd_properties(line: str, field: str, value: object) -> None:
    assert fields_of("DTSTART:20240118", line).get(field) == value


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "<html>\n<body>",
            "not an iCalendar file: begins with '<html>' where BEGIN:VCALENDAR is wanted",
        ),
        ("", "not an iCalendar file: is empty where BEGIN:VCALENDAR is wanted"),
        ("BEGIN:VCARD\r\nEND:VCARD", "not an iCalendar file: begins with 'BEGIN:VCARD' where"),
    ],
)
def test_a_file_that_is_not_a_calendar_is_refused(text: str, message: str) -> None:
    raw = read(text, "calendar.ics")
    assert raw.events == ()
    (problem,) = raw.problems
    assert problem.left_out == "all of it"
    assert str(problem).startswith(f"calendar.ics: error: {message}")


GOOD = vevent("UID:good", "DTSTART:20240118", "SUMMARY:Good")


@pytest.mark.parametrize(
    ("lines", "severity", "at", "message"),
    [
        (("no colon here",), "warning", 4, "no property: 'no colon here': passed over"),
        (("END:VTODO",), "warning", 4, "END:VTODO ends nothing"),
        (
            vevent("UID:w", "DTSTART:20240118", "RRULE:FREQ=FORTNIGHTLY"),
            "warning",
            7,
            "recurrence rule 'FREQ=FORTNIGHTLY': FREQ is one of",
        ),
        (vevent("DTSTART:20240118", "GEO:here"), "warning", 6, "GEO 'here' is not a point"),
        (vevent("DTSTART:20240118", "GEO:91;0"), "warning", 6, "GEO '91;0' is not a point"),
        (vevent("DTSTART:20240118", "GEO:nan;0"), "warning", 6, "GEO 'nan;0' is not a point"),
        (
            vevent("DTSTART;TZID=Mars:20240118T090000"),
            "warning",
            5,
            "time zone 'Mars' is neither known nor described in the file",
        ),
        (("BEGIN:VTIMEZONE",), "error", 4, "VTIMEZONE is not ended before END:VCALENDAR"),
    ],
)
def test_faults_around_an_event_are_reported(
    lines: tuple[str, ...], severity: str, at: int, message: str
) -> None:
    tail = () if severity == "error" else GOOD
    head = GOOD if severity == "error" else ()
    raw = read(calendar(*head, *lines, *tail), "x.ics")
    assert "good" in [row.fields.get("id") for row in raw.events]
    (problem,) = raw.problems
    assert problem.severity.value == severity
    assert problem.origin.line == at + len(head)
    assert message in problem.message


@pytest.mark.parametrize("cut", [("END:VCALENDAR",), ("END:VEVENT", "END:VCALENDAR")])
def test_a_file_that_was_cut_off_is_reported(cut: tuple[str, ...]) -> None:
    last = vevent("SUMMARY:Last", "UID:last", "DTSTART:20240119")
    lines = calendar(*GOOD, *last).split("\r\n")[:-1]
    text = "\r\n".join(lines[: -len(cut)])
    raw = read(text, "x.ics")
    (problem,) = raw.problems
    assert problem.severity is Severity.ERROR
    assert f"the file ends before {' and '.join(cut)}" in problem.message
    assert problem.origin.line == len(lines) - len(cut)
    assert [row.fields["id"] for row in raw.events] == ["good", "last"][: 3 - len(cut)]
    assert problem.left_out == ("last" if len(cut) == 2 else "")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\r\r\n"])
@pytest.mark.parametrize("start", ["", "\ufeff", "\r\n"])
def test_line_endings_and_byte_order_marks(ending: str, start: str) -> None:
    text = (start + calendar(*GOOD)).replace("\r\n", ending)
    raw = read(text, "x.ics")
    assert told(raw) == []
    assert [row.fields["id"] for row in raw.events] == ["good"]


def test_lines_are_those_of_the_file() -> None:
    raw = read(calendar("X-LONG:one\r\n two\r\n three", *GOOD), "x.ics")
    (row,) = raw.events
    assert row.origin.line == 7
    assert row.at("title").line == 10
    assert row.at("when").line == 9


def test_every_calendar_of_a_file_is_read() -> None:
    text = calendar(*GOOD) + calendar(*vevent("UID:b", "DTSTART:20240119"))
    assert [row.fields["id"] for row in read(text, "x.ics").events] == ["good", "b"]


def test_changed_occurrences_are_events_of_their_own() -> None:
    raw = read(
        calendar(
            *vevent("UID:w", "DTSTART:20240102", "RECURRENCE-ID;VALUE=DATE:20240101"),
            *vevent("UID:w", "DTSTART:20240118", "RRULE:FREQ=WEEKLY;COUNT=2"),
            *vevent("UID:w", "DTSTART:20240126", "RECURRENCE-ID;VALUE=DATE:20240125"),
            *vevent("UID:w-20240125", "DTSTART:20240127"),
            # another UID that white space makes the same
            *vevent("UID:a b", "DTSTART:20240127"),
            *vevent("UID:a-b", "DTSTART:20240127"),
        ),
        "x.ics",
    )
    ids = [row.fields["id"] for row in raw.events]
    assert ids == ["w-20240101", "w-20240118", "w-20240125-2", "w-20240125", "a-b", "a-b-2"]


def test_a_long_uid_is_cut_and_stays_unique() -> None:
    raw = read(
        calendar(
            *vevent(f"UID:{'x' * 300}1", "DTSTART:20240118"),
            *vevent(f"UID:{'x' * 300}2", "DTSTART:20240118"),
        ),
        "x.ics",
    )
    ids = {str(row.fields["id"]) for row in raw.events}
    assert len(ids) == 2
    assert max(map(len, ids)) <= 200


def test_another_calendar_s_name_is_not_the_timeline_s() -> None:
    text = calendar(*GOOD, header=("X-WR-CALNAME:Work", "X-WR-TIMEZONE:Europe/Rome"))
    assert read(text, "x.ics").about is None


def test_our_feed_says_what_timeline_it_is_of() -> None:
    about = About(
        id="kz-it",
        name="A; B",
        description="One.\nTwo.",
        timezone="Asia/Almaty",
        url="https://e.org/t.ics",
        color="teal",
    )
    raw = read(render(Timeline(about=about)).decode(), "x.ics")
    assert raw.about is not None
    # How long cancelled events stay, how seeds are read and what the chart is like concern who
    # makes the feed, and not who reads it.
    makers = {"cancelled_days", "date_order", "first_year", "alarm", "embed_from"}
    makers |= {"paper", "style", "chart"}
    stated = {key: value for key, value in asdict(about).items() if key not in makers}
    assert raw.about.fields == stated


def test_our_events_outside_our_calendar_keep_their_ids() -> None:
    assert fields_of("UID:a@b@kz-it", "DTSTART:20240118", "X-TIMELINE-WHEN:2024")["id"] == "a@b"


TEXT = st.text(
    st.one_of(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")),
        st.sampled_from(["\\", ";", ",", "\n", ":", '"', "^", "🎉", "é", "n", "N", " "]),
    ),
    min_size=1,
    max_size=350,
)
VALUES = st.sampled_from(
    [
        "2023-11-30",
        "2023-11",
        "2015",
        "199X",
        "19XX",
        "2004-XX",
        "1985-04-XX",
        "2024-21",
        "2024-33",
        "2015?",
        "2015~",
        "2024-01-18%",
        "2024-01-18/2024-01-19",
        "1984~/2004-06",
        "2020/..",
        "../2024-01-19",
        "2020/",
        "/2020",
        "9999-12-31",
        "0001",
        "2024-01-18T09:00",
        "2024-01-18T09:00:30",
        "2024-01-18T09:00:00",
        "2024-01-18T09:00Z",
        "2024-01-18T09:00+05:30",
        IN_ROME,
        "2024-10-27T02:30+01:00[Europe/Rome]",
        "2024-01-18T09:00[Asia/Almaty]/2024-01-18T10:00[Asia/Almaty]",
        "2024-01-18T09:00/..",
    ]
)
TUPLES = st.lists(TEXT, max_size=3).map(tuple)
DEGREES = st.floats(min_value=-90, max_value=90)
FACTS = st.builds(
    Facts,
    title=TEXT,
    place=st.just("") | TEXT,
    coordinates=st.none() | st.builds(Coordinates, latitude=DEGREES, longitude=DEGREES),
    timezone=st.sampled_from(["", "Asia/Almaty"]),
    tags=TUPLES,
    participants=TUPLES,
    url=st.sampled_from(["", "https://e.org/a;b,c?d=ü"]),
    note=st.just("") | TEXT,
    series=st.sampled_from(["", "a;b,c@e.org", "chœur"]),
)


@st.composite
def events(draw: st.DrawFn) -> Event:
    value = parse(draw(VALUES))
    reading = Reading(
        words=draw(TEXT),
        value=value,
        stated=("year",),
        implied=draw(st.sampled_from([(), ("year",), ("year", "timezone")])),
        modifier=draw(st.sampled_from(Modifier)),
    )
    return Event(
        id=draw(st.sampled_from(["a", "a@b", "rome-summit", "ü;,\\"])),
        when=value,
        reading=reading,
        status=draw(st.sampled_from(Status)),
        facts=draw(FACTS),
        sources=draw(TUPLES),
    )


def as_fields(event: Event) -> dict[str, object]:
    """What an event says, under the names of seeds, without what it does not say."""
    facts = event.facts
    point = facts.coordinates
    said = {
        "id": event.id,
        "when": str(event.when),
        "status": event.status.value,
        "title": facts.title,
        "place": facts.place,
        "timezone": facts.timezone,
        "tags": facts.tags,
        "participants": facts.participants,
        "sources": event.sources,
        "url": facts.url,
        "note": facts.note,
        "series": facts.series,
        "modifier": event.reading.modifier.value,
        "words": event.reading.words if event.reading.words != str(event.when) else "",
        "implied": event.reading.implied,
    }
    said = {key: value for key, value in said.items() if value}
    return said | ({"latitude": point.latitude, "longitude": point.longitude} if point else {})


@LAWS
@given(events(), st.sampled_from([Placement.MARKER, Placement.SPAN]))
def test_a_feed_read_back_gives_the_same_event(event: Event, placement: Placement) -> None:
    timeline = Timeline(about=About(id="kz@it"), events=(event,))
    feed = render(timeline, placement=placement, first_year=1)
    raw = read(feed.decode(), "x.ics")
    assert told(raw) == []
    (row,) = raw.events
    assert dict(row.fields) == as_fields(event)
    assert set(row.fields) <= set(raw.event_keys)


@LAWS
@given(st.text(max_size=200))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    read(text, "x.ics")
    read(f"BEGIN:VCALENDAR\n{text}", "x.ics")
    read(calendar(*vevent("UID:u", "DTSTART:20240118", text)), "x.ics")
    read(calendar(*vevent("UID:u", f"DTSTART:{text}")), "x.ics")
    read(calendar(*vevent("UID:u", f"DTSTART;TZID={text}:20240118T090000")), "x.ics")


@pytest.mark.parametrize(
    "line",
    [
        'CLASS;VALUE="TEXT:PRIVATE',
        "CLASS",
        "CLASS :PRIVATE",
        "CLASS\r\n:PRIVATE",
        "\ufeffCLASS:PRIVATE",
        "A.CLASS:PUBLIC",
        "class=private",
    ],
)
def test_a_damaged_class_keeps_an_event_private(line: str) -> None:
    text = (
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:A\r\nDTSTART;VALUE=DATE:20240105\r\n"
        f"{line}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    (row,) = read(text, "x.ics").events
    assert row.fields["class"] == "private"
