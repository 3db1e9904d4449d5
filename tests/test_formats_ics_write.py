"""The calendar feed: where events go, what they say, and that every client reads it."""

import io
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

from timeline.dates.rules import Modifier, Reading, parts_of
from timeline.edtf import EdtfDate, parse
from timeline.formats.ics.lines import (
    escape,
    fold,
    join,
    newlines,
    numbered,
    text_line,
    unescape,
    unfold,
    value_line,
)
from timeline.formats.ics.placement import Placement
from timeline.formats.ics.read import read
from timeline.formats.ics.vtimezone import vtimezone
from timeline.formats.ics.write import render
from timeline.model import (
    About,
    Coordinates,
    Document,
    Event,
    Facts,
    Origin,
    Revision,
    Statement,
    Status,
    Timeline,
)
from timeline.text.clean import for_calendar

GOLDEN = Path(__file__).parent / "golden"
ORIGIN = Origin(file="seeds/x.toml", line=1)
PLANNED, OCCURRED, CANCELLED = Status.PLANNED, Status.OCCURRED, Status.CANCELLED
LAWS = settings(max_examples=40)


def event(
    when: str,
    *,
    status: Status = OCCURRED,
    modifier: Modifier = Modifier.WHOLE,
    words: str = "",
    stated: tuple[str, ...] = (),
    implied: tuple[str, ...] = (),
    sources: tuple[str, ...] = (),
    statements: tuple[Statement, ...] = (),
    revisions: tuple[Revision, ...] = (),
    event_id: str = "a",
    title: str = "Title",
    **facts: Any,
) -> Event:
    value = parse(when)
    return Event(
        id=event_id,
        when=value,
        reading=Reading(
            words=words or when,
            value=value,
            stated=stated or parts_of(value),
            implied=implied,
            modifier=modifier,
        ),
        status=status,
        facts=Facts(title=title, **facts),
        sources=sources,
        statements=statements,
        revisions=revisions,
    )


def lines_of(feed: bytes) -> list[str]:
    """Unfolded lines."""
    return feed.replace(b"\r\n ", b"").decode().split("\r\n")


def written(one: Event, **options: Any) -> dict[str, str]:
    """The properties of the one `VEVENT`, as they stand in the file."""
    feed = lines_of(render(Timeline(events=(one,)), **{"first_year": 1, **options}))
    if "BEGIN:VEVENT" not in feed:
        return {}
    inside = feed[feed.index("BEGIN:VEVENT") + 1 : feed.index("END:VEVENT")]
    return {line.partition(":")[0]: line.partition(":")[2] for line in inside}


def place_of(one: Event, **options: Any) -> str:
    return " ".join(
        f"{name.removeprefix('DT')}:{value}"
        for name, value in written(one, **options).items()
        if name.startswith(("DTSTART", "DTEND"))
    )


def days(begin: str, end: str) -> str:
    return f"START;VALUE=DATE:{begin} END;VALUE=DATE:{end}"


@pytest.mark.parametrize(
    ("when", "marker", "span"),
    [
        # precise: the same wherever imprecise ones go
        ("2023-11-30", days("20231130", "20231201"), days("20231130", "20231201")),
        ("2024-02-29", days("20240229", "20240301"), days("20240229", "20240301")),
        ("0001-01-01", days("00010101", "00010102"), days("00010101", "00010102")),
        ("2024-01-18/2024-01-19", days("20240118", "20240120"), days("20240118", "20240120")),
        # no day comes after it, so that no exclusive end exists
        ("9999-12-31", "START;VALUE=DATE:99991231", "START;VALUE=DATE:99991231"),
        ("9999-12-30/9999-12-31", days("99991230", "99991231"), days("99991230", "99991231")),
        # windows
        ("2026", days("20260101", "20260102"), days("20260101", "20270101")),
        ("2023-11", days("20231101", "20231102"), days("20231101", "20231201")),
        ("2024-21", days("20240301", "20240302"), days("20240301", "20240601")),
        ("2024-34", days("20240401", "20240402"), days("20240401", "20240701")),
        ("199X", days("19900101", "19900102"), days("19900101", "20000101")),
        ("19XX", days("19000101", "19000102"), days("19000101", "20000101")),
        ("9999", days("99990101", "99990102"), days("99990101", "99991231")),
        ("2015~", days("20150101", "20150102"), days("20150101", "20160101")),
        ("2004/2005-06", days("20040101", "20040102"), days("20040101", "20050701")),
        # a day that is not certain: on the day
        ("2024-01-18~", days("20240118", "20240119"), days("20240118", "20240119")),
        ("2024-01-18?/2024-01-20", days("20240118", "20240119"), days("20240118", "20240121")),
        # open and unknown ends: the first day; without a start the last
        ("2020/..", days("20200101", "20200102"), days("20200101", "20210101")),
        ("2020-05-01/", days("20200501", "20200502"), days("20200501", "20200502")),
        ("../2024-01-19", days("20240119", "20240120"), days("20240119", "20240120")),
        ("/2024", days("20241231", "20250101"), days("20240101", "20250101")),
        ("2024-01-18T09:00/..", days("20240118", "20240119"), days("20240118", "20240119")),
        ("2024-01/2024-02-03T10:00", days("20240101", "20240102"), days("20240101", "20240204")),
        # of sets, masks and parts of days the whole of what may be meant
        ("[2027-05-04,2027-05-08]", days("20270504", "20270505"), days("20270504", "20270509")),
        ("{2027-05-04,2027-05-08}", days("20270504", "20270505"), days("20270504", "20270509")),
        ("2024-1X", days("20241001", "20241002"), days("20241001", "20250101")),
        ("2026-40", days("20260101", "20260102"), days("20260101", "20260701")),
        ("1950S2", days("19000101", "19000102"), days("19000101", "20000101")),
        # of a set that is open at one side, the date that is known there
        ("[1760-12..]", days("17601201", "17601202"), days("17601201", "17610101")),
        ("{..1983-12,1984-10-10}", days("19841010", "19841011"), days("19841010", "19841011")),
    ],
)
def test_a_date_is_put_where_its_window_is(when: str, marker: str, span: str) -> None:
    assert place_of(event(when)) == marker
    assert place_of(event(when), placement=Placement.SPAN) == span


@pytest.mark.parametrize(
    ("when", "place"),
    [
        # a moment is shown for half an hour, on its day
        ("2024-01-18T09:00", "START:20240118T090000 END:20240118T093000"),
        ("2024-01-18T09:00:05", "START:20240118T090005 END:20240118T093005"),
        ("2024-01-18T09:00Z", "START:20240118T090000Z END:20240118T093000Z"),
        ("2024-01-18T09:00+05:00", "START:20240118T040000Z END:20240118T043000Z"),
        (
            "2024-01-18T09:00[Europe/Rome]",
            "START;TZID=Europe/Rome:20240118T090000 END;TZID=Europe/Rome:20240118T093000",
        ),
        ("2024-01-18T09:00[UTC]", "START:20240118T090000Z END:20240118T093000Z"),
        (
            "2024-01-18T09:00[Europe/Rome]/2024-01-18T18:00[Asia/Almaty]",
            "START;TZID=Europe/Rome:20240118T090000 END;TZID=Asia/Almaty:20240118T180000",
        ),
        ("2024-01-18T09:00/2024-01-18T09:00", "START:20240118T090000 END:20240118T093000"),
        # the second 02:30 of the night: TZID would mean the first
        (
            "2024-10-27T02:30+01:00[Europe/Rome]",
            "START:20241027T013000Z END:20241027T020000Z",
        ),
        # it ends after the hour that was skipped
        (
            "2024-03-31T01:59[Europe/Rome]",
            "START;TZID=Europe/Rome:20240331T015900 END;TZID=Europe/Rome:20240331T032900",
        ),
        # a clock that nobody names cannot end at one that somebody does
        ("2024-01-18T09:00/2024-01-19T09:00Z", days("20240118", "20240120")),
        ("2024-01-18/2024-01-19T12:00", days("20240118", "20240120")),
        ("2024-01-18T23:50", "START:20240118T235000 END:20240119T000000"),
        ("2024-01-18T23:59:59Z", "START:20240118T235959Z END:20240119T000000Z"),
        # the edges of the calendar
        ("9999-12-31T23:59", "START:99991231T235900"),
        ("0001-01-01T00:00+05:00", "START:00010101T000000 END:00010101T003000"),
        (
            "0001-01-02T00:00[Asia/Almaty]",
            "START;TZID=Asia/Almaty:00010102T000000 END;TZID=Asia/Almaty:00010102T003000",
        ),
        ("9999-12-31T23:59-05:00", "START:99991231T235900"),
    ],
)
def test_a_time_is_written_in_its_zone(when: str, place: str) -> None:
    assert place_of(event(when)) == place


@pytest.mark.parametrize(
    ("when", "kept"),
    [
        ("2023-11-30", True),
        ("2024-01-18/2024-01-19", True),
        ("2024-01-18T09:00", True),
        ("2023-11", False),
        ("2024-01-18~", False),
        ("2020-01-01/..", False),
    ],
)
def test_skip_leaves_out_days_that_are_not_certain(when: str, kept: bool) -> None:  # noqa: FBT001
    assert bool(written(event(when), placement=Placement.SKIP)) is kept


@pytest.mark.parametrize(
    ("when", "part", "first"),
    [
        ("2026", Modifier.START, "20260101"),
        ("2026", Modifier.MID, "20260501"),
        ("2026", Modifier.END, "20260901"),
        ("2026-12", Modifier.MID, "20261211"),
        ("2026-12", Modifier.END, "20261221"),
        ("2026-35", Modifier.END, "20260901"),
        ("202X", Modifier.END, "20270101"),
        ("20XX", Modifier.MID, "20340101"),
    ],
)
def test_a_part_of_a_window_is_marked_in_that_part(when: str, part: Modifier, first: str) -> None:
    found = written(event(when, status=PLANNED, modifier=part))
    assert found["DTSTART;VALUE=DATE"] == first
    whole = written(event(when, status=PLANNED, modifier=part), placement=Placement.SPAN)
    assert whole["DTSTART;VALUE=DATE"] == first


@pytest.mark.parametrize(
    ("when", "options", "summary"),
    [
        ("2023-11-30", {}, "Title"),
        ("2023-11-30", {"status": PLANNED}, "Title"),
        ("2023-11-30", {"status": CANCELLED}, "Cancelled: Title"),
        ("2024-01-18/2024-01-19", {"status": PLANNED}, "Title"),
        ("2015", {}, "Title · 2015"),
        ("2026", {"status": PLANNED}, r"Title · 2026\, date to be set"),
        ("2026", {"status": Status.PROPOSED}, r"Title · 2026\, date to be set"),
        ("2026", {"status": Status.POSTPONED}, "Postponed: Title · 2026"),
        ("2023-11-30", {"status": Status.POSTPONED}, "Postponed: Title"),
        ("2026", {"status": CANCELLED}, "Cancelled: Title · 2026"),
        (
            "2026",
            {"status": PLANNED, "modifier": Modifier.START},
            r"Title · early 2026\, date to be set",
        ),
        (
            "[2027-05-04,2027-05-08]",
            {"status": PLANNED},
            r"Title · 4 or 8 May 2027\, date to be set",
        ),
        ("{2027-05-04,2027-05-08}", {"status": PLANNED}, "Title · 4 and 8 May 2027"),
        ("2015~", {}, "Title · about 2015"),
        ("2024-01-18~", {"status": PLANNED}, "Title · about 18 Jan 2024"),
        ("2024-01-18?", {}, "Title · 18 Jan 2024 (uncertain)"),
        ("2020/..", {}, "Title · since 2020"),
        ("2020-05-01/..", {"status": PLANNED}, "Title · since 1 May 2020"),
        ("../2024-01-19", {}, "Title · until 19 Jan 2024"),
        # the week of "next week" lies around the day, and is not what the event lasts
        (
            "2024-01-15/2024-01-21",
            {"status": PLANNED, "modifier": Modifier.WITHIN},
            r"Title · between 15 and 21 Jan 2024\, date to be set",
        ),
        ("2023-11-30", {"title": ""}, "a"),
    ],
)
def test_the_summary_says_what_the_day_does_not(
    when: str, options: dict[str, Any], summary: str
) -> None:
    assert written(event(when, **options))["SUMMARY"] == summary


@pytest.mark.parametrize(
    ("one", "description"),
    [
        (event("2023-11-30"), None),
        (event("2023-11-30", status=PLANNED), "Planned."),
        (event("2026", status=PLANNED), "Date: 2026 (year; day not set). Planned."),
        (event("2015"), "Date: 2015 (year; day not known). Took place."),
        (event("2015?"), "Date: 2015 (uncertain) (year; day not known). Took place."),
        (event("2024-01-18~"), "Date: about 18 Jan 2024. Took place."),
        (event("2020-05-01/.."), "Date: since 1 May 2020. Has begun."),
        (
            event("2024-01-15/2024-01-21", modifier=Modifier.WITHIN, status=Status.PROPOSED),
            "Date: between 15 and 21 Jan 2024 (day not set). Proposed.",
        ),
        (
            event("2023-11-30", note="One.\nTwo.", participants=("A", "B; C"), sources=("S", "T")),
            "One.\nTwo.\nParticipants: A; B; C\nSources:\n1. S\n2. T",
        ),
    ],
)
def test_the_description_is_for_people(one: Event, description: str | None) -> None:
    found = written(one).get("DESCRIPTION")
    assert found == (None if description is None else escape(description))


def document(name: str, published: str | None, url: str = "") -> Document:
    day = parse(published) if published else None
    assert day is None or isinstance(day, EdtfDate)
    return Document(
        id=name,
        title=name,
        url=url,
        published=day,
        origin=ORIGIN,
    )


def said_by(*names: str) -> tuple[Statement, ...]:
    return tuple(Statement(event="a", document=name, origin=ORIGIN) for name in names)


@pytest.mark.parametrize(
    ("own", "cited", "url"),
    [
        ("", (), None),
        ("https://e.org/own", ("new",), "https://e.org/own"),
        ("", ("old", "new"), "https://e.org/new"),
        ("", ("new", "old"), "https://e.org/new"),
        ("", ("undated", "old"), "https://e.org/old"),
        # newer, but without an address
        ("", ("newest", "old"), "https://e.org/old"),
        ("https://e.org/a b/ü?x=1,2;3", (), "https://e.org/a%20b/%C3%BC?x=1,2;3"),
    ],
)
def test_the_url_is_the_event_s_or_the_newest_document_s(
    own: str, cited: tuple[str, ...], url: str | None
) -> None:
    documents = (
        document("old", "2023", "https://e.org/old"),
        document("new", "2024-01-19", "https://e.org/new"),
        document("newest", "2025"),
        document("undated", None, "https://e.org/undated"),
    )
    one = event("2023-11-30", url=own, statements=said_by(*cited))
    feed = lines_of(render(Timeline(events=(one,), documents=documents)))
    assert [line for line in feed if line.startswith("URL:")] == ([f"URL:{url}"] if url else [])


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (OCCURRED, "CONFIRMED"),
        (PLANNED, "TENTATIVE"),
        (Status.PROPOSED, "TENTATIVE"),
        (Status.POSTPONED, "TENTATIVE"),
        (CANCELLED, "CANCELLED"),
    ],
)
def test_every_status_has_a_word_of_icalendar(status: Status, word: str) -> None:
    found = written(event("2024-01-18T09:00", status=status))
    assert found["STATUS"] == word
    assert found["X-TIMELINE-STATUS"] == status.value
    assert found["TRANSP"] == "TRANSPARENT"
    assert found["X-MICROSOFT-CDO-BUSYSTATUS"] == "FREE"


def test_changes_are_counted_and_dated_by_documents() -> None:
    revisions = (
        Revision(document="old", known_on=date(2024, 1, 19), changes=()),
        Revision(document="new", known_on=date(2025, 3, 1), changes=()),
    )
    found = written(event("2026", revisions=revisions))
    assert found["SEQUENCE"] == "1"
    assert found["DTSTAMP"] == found["LAST-MODIFIED"] == "20250301T000000Z"


def test_what_is_implied_is_told_apart() -> None:
    found = written(
        event("2023-11-30", words="Nov. 30 last year", stated=("month",), implied=("year",))
    )
    assert found["X-TIMELINE-WORDS"] == "Nov. 30 last year"
    assert found["X-TIMELINE-IMPLIED"] == "year"
    assert "X-TIMELINE-WORDS" not in written(event("2023-11-30"))


@pytest.mark.parametrize(
    ("latitude", "longitude", "geo"),
    [(43.24, 76.95, "43.24;76.95"), (-1e-7, 180.0, "-0.0000001;180.0"), (0.1, -0.5, "0.1;-0.5")],
)
def test_a_point_has_no_exponent(latitude: float, longitude: float, geo: str) -> None:
    point = Coordinates(latitude=latitude, longitude=longitude)
    assert written(event("2015", coordinates=point))["GEO"] == geo


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain", "plain"),
        ("a;b,c", r"a\;b\,c"),
        ("C:\\New\\name", r"C:\\New\\name"),
        ("one\ntwo", r"one\ntwo"),
        ("one\r\ntwo\rthree", r"one\ntwo\nthree"),
        # what some readers take for the end of a line
        ("a\u2028b\x85c\x0bd", r"a\nb\nc\nd"),
        ("bell\x07 nul\x00 del\x7f", "bell nul del"),
        ("tab\there", "tab\there"),
        ("half \ud83d pair", "half  pair"),
        ('colon: and "quotes" and ^', 'colon: and "quotes" and ^'),
        ("café 🎉", "café 🎉"),
    ],
)
def test_text_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


TEXTS = st.text(
    st.one_of(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")),
        st.sampled_from(["\\", ";", ",", "\n", ":", '"', "🎉", "é", "N", "n", " "]),
    ),
    max_size=400,
)


@LAWS
@given(TEXTS)
def test_lines_are_folded_by_octets_between_characters(text: str) -> None:
    line = f"DESCRIPTION:{escape(text)}"
    pieces = join([line]).removesuffix(b"\r\n").split(b"\r\n")
    for number, piece in enumerate(pieces):
        assert len(piece) <= 75
        piece.decode()
        if number:
            assert piece.startswith(b" ")
            assert len(piece) > 1
    for piece in pieces[:-1]:
        # Only a run longer than the line itself cannot be kept whole.
        assert not piece.endswith(b"\\") or set(piece.strip()) == {ord("\\")}
    assert b"\r\n".join(pieces).replace(b"\r\n ", b"").decode() == line


def test_a_run_of_backslashes_is_cut_between_escapes() -> None:
    pieces = fold(b"SUMMARY:" + b"\\\\" * 200 + b"\\n").split(b"\r\n ")
    assert all((len(piece) - len(piece.rstrip(b"\\"))) % 2 == 0 for piece in pieces[:-1])
    assert b"".join(pieces) == b"SUMMARY:" + b"\\\\" * 200 + b"\\n"


ZONED = "2024-01-18T09:00[Europe/Rome]/2024-01-18T10:30[Europe/Rome]"


def representative() -> Timeline:
    """One event of every kind, with everything that an event can say."""
    old = document("old", "2023-12-07", "https://e.org/old")
    new = document("new", "2024-01-19", "https://e.org/new")
    made = Revision(document="old", known_on=date(2023, 12, 7), changes=())
    changed = Revision(document="new", known_on=date(2024, 1, 19), changes=())
    return Timeline(
        about=About(
            id="kazakhstan-italy",
            name="Kazakhstan and Italy",
            description="Meetings, signatures; plans.\nFrom two documents.",
            timezone="Asia/Almaty",
            url="https://e.org/timeline.ics",
            color="teal",
        ),
        documents=(old, new),
        events=(
            event(
                "2015",
                event_id="epca",
                title="Enhanced partnership agreement signed",
                sources=("Joint statement (2024-01-19), paragraph 2",),
                revisions=(made,),
                statements=said_by("old"),
            ),
            event(
                "2023-11-30",
                event_id="cultural-centre-almaty",
                title="Italian Cultural Centre opens in Almaty",
                words="Nov. 30 last year",
                stated=("month", "day"),
                implied=("year",),
                place="Almaty, Kazakhstan",
                coordinates=Coordinates(latitude=43.238949, longitude=76.889709),
                timezone="Asia/Almaty",
                tags=("culture", "Italy, abroad"),
                participants=("Ministry of Culture", "Società; Dante"),
                note="Opened with an exhibition – «Путь» 🎉 and a path C:\\New\\opening.",
                sources=(
                    "Joint statement (2024-01-19), paragraph 6, year implied by its date",
                    "Report (2023-12-07)",
                ),
                url="https://e.org/centre",
                statements=said_by("old", "new"),
                revisions=(made, changed),
            ),
            event(
                ZONED,
                event_id="official-visit",
                title="Official visit",
                place="Rome",
                timezone="Europe/Rome",
                statements=said_by("new"),
                revisions=(changed,),
            ),
            event("2024-01-18/2024-01-19", event_id="visit-days", title="Days of the visit"),
            event("2024-01-18T14:00+05:00", event_id="call", title="Telephone call"),
            event("2024-01-18T09:00", event_id="breakfast", title="Breakfast"),
            event("2020-03/..", event_id="in-force", title="Agreement in force"),
            event("../2030", event_id="target", title="Target", status=PLANNED),
            event("199X~", event_id="founded", title="Founded"),
            event(
                "2026",
                event_id="climate-summit",
                title="Regional climate summit",
                status=PLANNED,
                modifier=Modifier.START,
                statements=said_by("new"),
            ),
            event("2025", event_id="meeting", title="Second meeting", status=CANCELLED),
        ),
    )


def test_a_representative_feed_is_the_golden_one() -> None:
    """`tests/golden/timeline.ics`; to make it anew, delete it and run this test twice."""
    golden = GOLDEN / "timeline.ics"
    feed = render(representative())
    if not golden.exists():
        golden.write_bytes(feed)
        pytest.fail("golden file written: look at it, and run again")
    assert feed == golden.read_bytes()


def test_the_same_timeline_gives_the_same_bytes() -> None:
    assert render(representative()) == render(representative())


FEEDS = {
    "representative": render(representative()),
    "span": render(representative(), placement=Placement.SPAN),
    "skip": render(representative(), placement=Placement.SKIP),
    "empty": render(Timeline()),
    "empty with a zone": render(Timeline(about=About(timezone="Europe/Rome"))),
    "last day": render(Timeline(events=(event("9999-12-31"),))),
}


@pytest.mark.parametrize("name", FEEDS)
def test_every_client_s_parser_reads_it(name: str) -> None:
    feed = FEEDS[name]
    count = feed.count(b"BEGIN:VEVENT")
    calendar = icalendar.Calendar.from_ical(feed)
    assert len(calendar.events) == count
    assert [error for one in calendar.walk() for error in one.errors] == []
    assert len(IcsCalendarStream.calendar_from_ics(feed.decode()).events) == count
    parsed = vobject.readOne(io.StringIO(feed.decode()))
    parsed.validate(raiseException=True)
    assert len(parsed.contents.get("vevent", [])) == count
    if name != "last day":  # recurring-ical-events adds a day to it, and there is none
        occurrences = recurring_ical_events.of(calendar).between((1000, 1, 1), (9000, 1, 1))
        assert len(occurrences) == count


@pytest.mark.parametrize("name", FEEDS)
def test_the_rules_of_a_feed_hold(name: str) -> None:
    feed = FEEDS[name]
    assert feed.startswith(b"BEGIN:VCALENDAR\r\nPRODID:")
    assert feed.endswith(b"END:VCALENDAR\r\n")
    assert b"\r" not in feed.replace(b"\r\n", b"")
    assert feed.count(b"\n") == feed.count(b"\r\n")
    assert not re.search(rb"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]", feed)
    assert max(map(len, feed.split(b"\r\n"))) <= 75
    calendar = icalendar.Calendar.from_ical(feed)
    assert "METHOD" not in calendar
    assert "UID" not in calendar
    assert calendar.walk("VALARM") == []
    uids = [str(one["UID"]) for one in calendar.events]
    assert len(set(uids)) == len(uids)
    assert calendar.walk("VTIMEZONE") or calendar.events
    for one in calendar.events:
        if "DTEND" in one:
            assert type(one.DTSTART) is type(one.DTEND)
            assert one.DTSTART < one.DTEND
    used = {match.decode() for match in re.findall(rb"TZID=([^:]+)", feed)}
    described = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    assert used <= described


@LAWS
@given(TEXTS)
def test_icalendar_reads_back_every_text(text: str) -> None:
    feed = render(Timeline(events=(event("2023-11-30", title=f"T{text}", place=f"P{text}"),)))
    (one,) = icalendar.Calendar.from_ical(feed).events
    assert str(one["SUMMARY"]) == f"T{for_calendar(text)}"
    assert str(one["LOCATION"]) == f"P{for_calendar(text)}"


@pytest.mark.parametrize(
    ("when", "instant"),
    [
        # around the change to summer time of 2024-03-31 in Rome, at 01:00 UTC
        ("2024-03-31T01:30[Europe/Rome]", "2024-03-31T00:30"),
        ("2024-03-31T03:00[Europe/Rome]", "2024-03-31T01:00"),
        ("2024-03-31T03:30[Europe/Rome]", "2024-03-31T01:30"),
        # around the change back of 2024-10-27, at 01:00 UTC
        ("2024-10-27T01:30[Europe/Rome]", "2024-10-26T23:30"),
        ("2024-10-27T02:30+02:00[Europe/Rome]", "2024-10-27T00:30"),
        ("2024-10-27T02:30+01:00[Europe/Rome]", "2024-10-27T01:30"),
        ("2024-10-27T03:30[Europe/Rome]", "2024-10-27T02:30"),
        # Kazakhstan moved to one zone on 2024-03-01
        ("2024-02-29T12:00[Asia/Almaty]", "2024-02-29T06:00"),
        ("2024-03-01T12:00[Asia/Almaty]", "2024-03-01T07:00"),
        # Morocco in Ramadan
        ("2014-07-15T12:00[Africa/Casablanca]", "2014-07-15T12:00"),
        ("2014-08-15T12:00[Africa/Casablanca]", "2014-08-15T11:00"),
        # local mean time, and the southern summer over New Year
        ("1900-06-01T12:00[Asia/Almaty]", "1900-06-01T06:52:12"),
        ("2024-12-31T23:59[Australia/Sydney]", "2024-12-31T12:59"),
    ],
)
def test_times_are_the_right_instants_by_the_zone_in_the_file(when: str, instant: str) -> None:
    feed = render(Timeline(events=(event(when),)))
    expected = datetime.fromisoformat(instant).replace(tzinfo=UTC)
    calendar = icalendar.Calendar.from_ical(feed)
    (one,) = calendar.events
    assert one.DTSTART.astimezone(UTC) == expected
    (occurrence,) = recurring_ical_events.of(calendar).between(
        expected - timedelta(days=1), expected + timedelta(days=1)
    )
    assert occurrence.start.astimezone(UTC) == expected
    # A name that nobody knows leaves the description in the file alone to tell.
    for zone in calendar.walk("VTIMEZONE"):
        assert isinstance(zone, icalendar.Timezone)
        described = zone.to_tz(lookup_tzid=False)
        assert one.DTSTART.replace(tzinfo=described).astimezone(UTC) == expected


@pytest.mark.parametrize(
    "name", ["Europe/Rome", "Asia/Almaty", "Africa/Casablanca", "Pacific/Apia"]
)
def test_a_vtimezone_agrees_with_the_database_all_year(name: str) -> None:
    zone = ZoneInfo(name)
    described = vtimezone(name, [2011, 2012, 2024]).to_tz(lookup_tzid=False)
    for year in (2011, 2012, 2024):
        local = datetime(year, 1, 1, 0, 30)  # noqa: DTZ001 - local time
        while local.year == year:
            real = local.replace(tzinfo=zone)
            # Times that the clocks skip or show twice are written in UTC.
            if real.utcoffset() == local.replace(tzinfo=zone, fold=1).utcoffset():
                assert local.replace(tzinfo=described).utcoffset() == real.utcoffset(), local
            local += timedelta(hours=1)


def test_a_vtimezone_says_only_the_years_in_use() -> None:
    text = vtimezone("Europe/Rome", [2030, 2024]).to_ical(sorted=False).decode()
    assert {found[:4] for found in re.findall(r"\d{8}T", text)} == {"2024", "2030"}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("A:1\r\nB:2\r\n", [(1, "A:1"), (2, "B:2")]),
        ("A:1\r\n 2\r\n\t3\r\nB:2\r\n", [(1, "A:123"), (4, "B:2")]),
        ("A:1\rB:2", [(1, "A:1"), (2, "B:2")]),
        ("\ufeff\n\nA:1\n \n 2\n\nB:2", [(3, "A:12"), (7, "B:2")]),
        # A blank line ends a line, and is not continued.
        ("A:1\n\n B:2\n C", [(1, "A:1"), (3, " B:2C")]),
        ("", []),
    ],
)
def test_lines_are_unfolded(text: str, lines: list[tuple[int, str]]) -> None:
    assert list(numbered(newlines(text))) == lines
    assert unfold(text) == [line for _, line in lines]


@given(text=st.text("\\,;:nN\na "))
def test_what_is_escaped_reads_back(text: str) -> None:
    assert unescape(escape(text)) == text


@pytest.mark.parametrize("name", ["", "X:", "SUMMARY:"])
@given(st.text(st.sampled_from("ab,;\\\n\r é中\u2028\x07"), max_size=260))
def test_a_line_is_folded_the_same_however_it_is_done(name: str, text: str) -> None:
    value = escape(text)
    assert value_line(name, value).encode() == fold(f"{name}{value}".encode()) + b"\r\n"
    assert text_line(name, text) == value_line(name, value)


@pytest.mark.parametrize("run", [72, 73, 74, 75, 76, 148, 149, 150, 300])
@pytest.mark.parametrize("before", [0, 1, 74, 75, 76])
def test_runs_of_backslashes_are_folded_the_same(run: int, before: int) -> None:
    for line in ("a" * before + "\\" * run, "a" * before + "\\" * run + "b" * 80):
        assert value_line("", line).encode() == fold(line.encode()) + b"\r\n"


@pytest.mark.parametrize(
    ("words", "when", "described"),
    [
        ("Christmas 2014", "2014-12-25", "Date: Christmas 2014 (25 Dec 2014). Took place."),
        ("25 December 2014", "2014-12-25", None),
    ],
)
def test_words_that_say_more_than_certain_days_are_described(
    words: str, when: str, described: str | None
) -> None:
    found = written(event(when, words=words))
    assert found["SUMMARY"] == "Title"
    assert found.get("DESCRIPTION") == described


def test_two_words_for_one_date_are_each_told() -> None:
    said = (
        event("2014-23", words="fall 2014"),
        event("2014-23", words="autumn 2014", event_id="b"),
    )
    lines = lines_of(render(Timeline(events=said)))
    assert [line for line in lines if line.startswith("SUMMARY")] == [
        "SUMMARY:Title · fall 2014",
        "SUMMARY:Title · autumn 2014",
    ]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Owner", 'X-TIMELINE-EXTRA;X-TIMELINE-NAME="Owner":legal'),
        ("a:b;c,d=e", 'X-TIMELINE-EXTRA;X-TIMELINE-NAME="a:b;c,d=e":legal'),
        # RFC 6868: what no parameter holds as it is
        ('the "old" one', "X-TIMELINE-EXTRA;X-TIMELINE-NAME=\"the ^'old^' one\":legal"),
        ("2^n", 'X-TIMELINE-EXTRA;X-TIMELINE-NAME="2^^n":legal'),
        ("Größe 🎪", 'X-TIMELINE-EXTRA;X-TIMELINE-NAME="Größe 🎪":legal'),
    ],
)
def test_a_field_of_an_events_own_has_its_name_as_a_parameter(name: str, line: str) -> None:
    made = event("2024-05-03")
    own = replace(made, facts=replace(made.facts, extra=((name, "legal"),)))
    text = render(Timeline(events=(own,))).decode()
    assert line in unfold(text)
    (row,) = read(text, "x.ics").events
    assert row.fields["extra"] == {name: "legal"}
    # Others read the calendar, and carry the line on.
    again = icalendar.Calendar.from_ical(text).to_ical().decode()
    assert next(iter(read(again, "x.ics").events)).fields["extra"] == {name: "legal"}
