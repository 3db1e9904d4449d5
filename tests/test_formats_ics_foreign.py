"""Calendars of others as they are found: methods, statuses, tasks, ends, zones and titles."""

import pytest

from timeline.formats.ics.read import read
from timeline.model import Problem, Severity
from timeline.seeds.rows import Raw, Row


def component(name: str, *lines: str) -> tuple[str, ...]:
    return (f"BEGIN:{name}", *lines, f"END:{name}")


def vevent(*lines: str) -> tuple[str, ...]:
    return component("VEVENT", "UID:u", "SUMMARY:Fair", *lines)


def calendar(*lines: str, header: tuple[str, ...] = ()) -> Raw:
    whole = ("BEGIN:VCALENDAR", "VERSION:2.0", *header, *lines, "END:VCALENDAR", "")
    return read("\r\n".join(whole), "x.ics")


def only(raw: Raw) -> Row:
    (row,) = raw.events
    return row


def told(raw: Raw, severity: Severity) -> list[str]:
    return [item.message for item in raw.problems if item.severity is severity]


DAY = "DTSTART;VALUE=DATE:20310301"


@pytest.mark.parametrize(
    ("said", "status"),
    [
        *(
            (word, "cancelled")
            for word in ("CANCELLED", "canceled", "Cancelled ", "Status: CANCELED")
        ),
        *((word, None) for word in ("CONFIRMED", "tentative", "Tentative", "", "FINAL", "DRAFT")),
        ("NEEDS ACTION", None),
        *((word, "planned") for word in ("in process", "Planned")),
        *((word, "occurred") for word in ("COMPLETED", "done", "occurred")),
        ("postponed", "postponed"),
    ],
)
def test_statuses_in_any_spelling(said: str, status: str | None) -> None:
    raw = calendar(*vevent(DAY, f"STATUS:{said}"))
    assert only(raw).fields.get("status") == status
    assert raw.problems == ()


@pytest.mark.parametrize(
    ("lines", "when", "message"),
    [
        (("DTEND:soon",), "2031-03-01", "DTEND 'soon' is not a date: it is left out"),
        (("DTEND:20310230",), "2031-03-01", "DTEND '20310230' is not a date: it is left out"),
        (("DURATION:1 day",), "2031-03-01", "DURATION '1 day' is no length of time: it is left"),
        (("DURATION:-P1D",), "2031-03-01", "DURATION '-P1D' ends before it begins: it is left"),
        (None, "no date yet", "'u': has no DTSTART: it is kept without a date"),
        (("DTSTART:",), "no date yet", "'u': DTSTART '' gives no date: it is kept without"),
        (("DTSTART:TBD",), "no date yet", "'u': DTSTART 'TBD' gives no date: it is kept"),
        (("DTSTART:00000000T000000Z",), "no date yet", "'u': DTSTART '00000000T000000Z' gives"),
        (("RECURRENCE-ID:20310301",), "2031-03-01", ""),
    ],
)
def test_an_event_is_kept_without_what_is_no_date(
    lines: tuple[str, ...] | None, when: str, message: str
) -> None:
    has_start = lines is not None and lines[0][:4] in ("DTEN", "DURA")
    raw = calendar(*vevent(*((DAY,) if has_start else ()), *(lines or ())))
    assert only(raw).fields["when"] == when
    found = told(raw, Severity.WARNING)
    assert [item[: len(message)] for item in found] == ([message] if message else [])


@pytest.mark.parametrize(
    ("name", "when", "message"),
    [
        ("Europe/Rome", "2031-07-01T09:00+02:00[Europe/Rome]", "DTSTART 20310701T090000 states no"),
        ("Eastern Time Zone", "2031-07-01T09:00-04:00[America/New_York]", "DTSTART 20310701T09"),
        ("Here", "2031-07-01T09:00", "TZID 'Here' is not known: times without a zone stay"),
    ],
)
def test_an_event_names_its_zone_in_a_line_of_its_own(name: str, when: str, message: str) -> None:
    raw = calendar(*vevent("DTSTART:20310701T090000", f"TZID:{name}"))
    assert only(raw).fields["when"] == when
    assert [item for item in raw.problems if item.message.startswith(message)]


def test_the_rules_of_a_zone_say_their_time_too() -> None:
    def change(name: str, month: int, before: str, after: str) -> tuple[str, ...]:
        rule = f"RRULE:FREQ=YEARLY;BYMINUTE=0;BYHOUR=2;BYDAY=-1SU;BYMONTH={month};WKST=MO"
        start = f"DTSTART:1950{month:02}26T020000"
        return component(name, start, f"TZOFFSETFROM:{before}", f"TZOFFSETTO:{after}", rule)

    zone = component(
        *("VTIMEZONE", "TZID:Ours"),
        *change("DAYLIGHT", 3, "+0100", "+0200"),
        *change("STANDARD", 10, "+0200", "+0100"),
    )
    raw = calendar(*zone, *vevent("DTSTART;TZID=Ours:20310701T090000"))
    assert only(raw).fields["when"] == "2031-07-01T09:00+02:00"
    assert raw.problems == ()


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (("TENTATIVE", "CONFIRMED"), [True, False]),
        (("tentative",), [True]),
        # a public feed that calls all of its events so
        (("TENTATIVE", "TENTATIVE"), [False, False]),
        (("TENTATIVE", "TENTATIVE", "CANCELLED"), [False, False, False]),
    ],
)
def test_what_is_tentative_among_others_keeps_that(
    words: tuple[str, ...], kept: list[bool]
) -> None:
    raw = calendar(
        *(
            line
            for number, word in enumerate(words)
            for line in component("VEVENT", f"UID:{number}", "SUMMARY:A", DAY, f"STATUS:{word}")
        )
    )
    found = [row.fields.get("extra") == {"certainty": "tentative"} for row in raw.events]
    assert (found, raw.problems) == (kept, ())
    assert {row.fields.get("status") for row in raw.events} <= {None, "cancelled"}


@pytest.mark.parametrize(
    ("title", "right", "status"),
    [
        ("Canceled: Board", "Board", "cancelled"),
        ("Canceled: Canceled: Board", "Board", "cancelled"),
        ("Abgesagt: Sitzung: Teil 2", "Sitzung: Teil 2", "cancelled"),
        ("[CANCELLED] Fair", "Fair", "cancelled"),
        ("Board: cancelled", "Board: cancelled", None),
        ("Hold: Board", "Hold: Board", None),
        ("Cancelled:", "Cancelled:", None),
    ],
)
def test_a_title_that_calls_off(title: str, right: str, status: str | None) -> None:
    raw = calendar(*component("VEVENT", "UID:u", f"SUMMARY:{title}", DAY, "STATUS:CONFIRMED"))
    assert (only(raw).fields["title"], only(raw).fields.get("status")) == (right, status)
    assert told(raw, Severity.WARNING) == (
        [f"{title!r} is read as cancelled, as its title says"] if status else []
    )


def test_a_status_that_is_not_known_is_told_once() -> None:
    raw = calendar(
        *vevent(DAY, "STATUS:MAYBE"), *component("VEVENT", "SUMMARY:B", DAY, "STATUS:OK")
    )
    (message,) = told(raw, Severity.WARNING)
    assert message == "STATUS 'MAYBE' is not known: it is left to the dates; and 1 more such word"


@pytest.mark.parametrize("method", ["PUBLISH", "REQUEST", "ADD", "publish"])
def test_a_method_that_says_nothing_of_the_status(method: str) -> None:
    raw = calendar(*vevent(DAY), header=(f"METHOD:{method}",))
    assert "status" not in only(raw).fields
    assert raw.problems == ()


def test_a_method_that_cancels() -> None:
    raw = calendar(*vevent(DAY, "STATUS:CONFIRMED"), header=("METHOD:cancel",))
    assert only(raw).fields["status"] == "cancelled"


@pytest.mark.parametrize("method", ["REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"])
def test_an_answer_is_not_an_event_of_its_organizer(method: str) -> None:
    raw = calendar(*vevent(DAY), *vevent(DAY), header=(f"METHOD:{method}",))
    (problem,) = raw.problems
    assert raw.events == ()
    assert (problem.severity, problem.left_out) == (Severity.ERROR, "u")
    assert problem.message.startswith(f"METHOD:{method} is an answer to an event")
    assert "2 events left out" in problem.message


@pytest.mark.parametrize(
    ("lines", "when", "status"),
    [
        # due, begun and due, only begun, only done
        (("DUE;VALUE=DATE:20310301",), "2031-03-01", "planned"),
        (("DUE:20310301T170000Z", "STATUS:NEEDS-ACTION"), "2031-03-01T17:00Z", "planned"),
        (
            ("DTSTART;VALUE=DATE:20310227", "DUE;VALUE=DATE:20310301"),
            "2031-02-27/2031-03-01",
            "planned",
        ),
        (("DTSTART;VALUE=DATE:20310301", "DUE;VALUE=DATE:20310301"), "2031-03-01", "planned"),
        (("DTSTART;VALUE=DATE:20310301", "STATUS:IN-PROCESS"), "2031-03-01", "planned"),
        (("COMPLETED:20310301T170000Z",), "2031-03-01T17:00Z", "occurred"),
        # done, in three ways, and cancelled
        (("DUE;VALUE=DATE:20310301", "STATUS:COMPLETED"), "2031-03-01", "occurred"),
        (("DUE;VALUE=DATE:20310301", "PERCENT-COMPLETE:100"), "2031-03-01", "occurred"),
        (("DUE;VALUE=DATE:20310301", "COMPLETED:20310201T170000Z"), "2031-03-01", "occurred"),
        (("DUE;VALUE=DATE:20310301", "PERCENT-COMPLETE:90"), "2031-03-01", "planned"),
        (("DUE;VALUE=DATE:20310301", "STATUS:CANCELLED"), "2031-03-01", "cancelled"),
        # of no date
        ((), "no date yet", "planned"),
    ],
)
def test_tasks(lines: tuple[str, ...], when: str, status: str) -> None:
    raw = calendar(*component("VTODO", "UID:t", "SUMMARY:Send the list", *lines))
    row = only(raw)
    assert (row.fields["id"], row.fields["when"], row.fields["status"]) == ("t", when, status)
    assert raw.problems == ()


def test_a_task_that_is_due_before_it_begins_is_told() -> None:
    lines = ("DTSTART;VALUE=DATE:20310302", "DUE;VALUE=DATE:20310301")
    raw = calendar(*component("VTODO", "SUMMARY:Send the list", *lines))
    assert only(raw).fields["when"] == "2031-03-01"
    assert told(raw, Severity.NOTE) == [
        "DTSTART 20310302 does not lead to DUE 20310301, which is read alone"
    ]


@pytest.mark.parametrize(("word", "status"), [("FINAL", None), ("CANCELLED", "cancelled")])
def test_journals(word: str, status: str | None) -> None:
    lines = ("UID:j", DAY, "SUMMARY:The bridge is open", f"STATUS:{word}")
    row = only(calendar(*component("VJOURNAL", *lines)))
    assert row.fields["when"] == "2031-03-01"
    assert row.fields.get("status") == status


def test_what_is_not_an_event_is_counted() -> None:
    raw = calendar(*component("VFREEBUSY", "FREEBUSY:x"), *vevent(DAY))
    assert told(raw, Severity.WARNING) == ["not read: 1 VFREEBUSY"]


AT_NINE = "DTSTART:20310301T090000"


@pytest.mark.parametrize(
    ("start", "end", "when", "message"),
    [
        # before the begin
        (AT_NINE, "DTEND:20310301T080000", "2031-03-01T09:00", "lies before DTSTART"),
        (DAY, "DTEND;VALUE=DATE:20310201", "2031-03-01", "lies before DTSTART"),
        # a day and a time
        (DAY, "DTEND:20310302T000000", "2031-03-01", "the end is read as 20310302"),
        (DAY, "DTEND:20310302T120000", "2031-03-01/2031-03-02", "the end is read as 20310303"),
        (
            AT_NINE,
            "DTEND;VALUE=DATE:20310303",
            "2031-03-01T09:00/2031-03-03T00:00",
            "the end is read as 20310303T000000",
        ),
        (AT_NINE, "DTEND;VALUE=DATE:20310301", "2031-03-01T09:00", "the end is left out"),
        # a zone and none
        (
            AT_NINE,
            "DTEND:20310301T100000Z",
            "2031-03-01T09:00/2031-03-01T10:00Z",
            "DTSTART states no zone, and DTEND does",
        ),
    ],
)
def test_ends_that_do_not_fit_are_told(start: str, end: str, when: str, message: str) -> None:
    raw = calendar(*vevent(start, end))
    assert only(raw).fields["when"] == when
    (said,) = told(raw, Severity.WARNING)
    assert message in said


@pytest.mark.parametrize(
    ("length", "end"),
    [
        # the clocks of New York go on by an hour in the night: hours go by, days are counted
        ("PT24H", "2031-03-09T13:00-04:00[America/New_York]"),
        ("PT36H", "2031-03-10T01:00-04:00[America/New_York]"),
        ("P1DT1H", "2031-03-09T13:00-04:00[America/New_York]"),
        ("P1D", "2031-03-09T12:00-04:00[America/New_York]"),
        ("P1W", "2031-03-15T12:00-04:00[America/New_York]"),
        ("PT3H", "2031-03-08T15:00-05:00[America/New_York]"),
    ],
)
def test_lengths_over_a_change_of_the_clocks(length: str, end: str) -> None:
    lines = ("DTSTART;TZID=America/New_York:20310308T120000", f"DURATION:{length}")
    assert only(calendar(*vevent(*lines))).fields["when"] == (
        f"2031-03-08T12:00-05:00[America/New_York]/{end}"
    )


IN_OSLO = ("X-WR-TIMEZONE:Europe/Oslo",)


@pytest.mark.parametrize(
    ("start", "when", "is_told"),
    [
        (AT_NINE, "2031-03-01T09:00+01:00[Europe/Oslo]", True),
        # a zone of its own, and a day
        ("DTSTART:20310301T090000Z", "2031-03-01T09:00Z", False),
        ("DTSTART;TZID=Asia/Tokyo:20310301T090000", "2031-03-01T09:00+09:00[Asia/Tokyo]", False),
        (DAY, "2031-03-01", False),
    ],
)
def test_the_zone_of_a_calendar(start: str, when: str, is_told: bool) -> None:  # noqa: FBT001 - a table
    raw = calendar(*vevent(start), header=IN_OSLO)
    assert only(raw).fields["when"] == when
    message = (
        "DTSTART 20310301T090000 states no zone: it is read in Europe/Oslo, the X-WR-TIMEZONE "
        "of the calendar"
    )
    assert told(raw, Severity.NOTE) == ([message] if is_told else [])


def test_a_zone_of_a_calendar_that_is_not_known() -> None:
    raw = calendar(*vevent(AT_NINE), header=("X-WR-TIMEZONE:Middle Earth",))
    assert only(raw).fields["when"] == "2031-03-01T09:00"
    assert told(raw, Severity.WARNING) == [
        "X-WR-TIMEZONE 'Middle Earth' is not known: times without a zone stay without one"
    ]


@pytest.mark.parametrize(
    ("lines", "title", "note"),
    [
        (("SUMMARY:Ham &amp; eggs",), "Ham & eggs", None),
        (("SUMMARY: ", "DESCRIPTION:Meet at the gate\\nat nine"), "Meet at the gate", "gate\nat"),
        (("DESCRIPTION:<p>Meet at <b>nine</b></p>",), "Meet at nine", "Meet at nine"),
        (("X-ALT-DESC;FMTTYPE=text/html:<p>Meet</p>",), "Meet", "Meet"),
        ((), "(no title)", None),
        # the description is there already
        (("SUMMARY:A", "DESCRIPTION:Plain", "X-ALT-DESC:<p>Page</p>"), "A", "Plain"),
    ],
)
def test_titles_and_descriptions(lines: tuple[str, ...], title: str, note: str | None) -> None:
    raw = calendar(*component("VEVENT", DAY, *lines))
    row = only(raw)
    assert row.fields["title"] == title
    assert (note or "") in row.fields.get("note", "")  # type: ignore[operator]  # text
    has_summary = any(line.startswith("SUMMARY:") and line.strip() != "SUMMARY:" for line in lines)
    assert [problem.severity for problem in raw.problems] == (
        [] if has_summary else [Severity.NOTE]
    )


def test_what_was_mended_is_told_in_one_line() -> None:
    second = component("VEVENT", "SUMMARY:B", "DTSTART:2031-03-02", "DTEND:2031-03-03")
    raw = calendar(*vevent("DTSTART:2031-03-01T09:00"), *second)
    (problem,) = raw.problems
    assert isinstance(problem, Problem)
    assert str(problem) == (
        "x.ics:6: note: DTSTART '2031-03-01T09:00' is read as 20310301T090000; and 2 more values"
    )
