"""Series of a calendar: every occurrence up to the horizon, each with an id that stays."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.formats.ics.component import Component, Property
from timeline.formats.ics.read import read
from timeline.formats.ics.series import series_of
from timeline.formats.ics.series_dates import Room
from timeline.formats.ics.series_rows import SeriesRows
from timeline.formats.ics.zones import zones_of
from timeline.limits import LIMITS
from timeline.model import Origin, Severity
from timeline.recurrence.horizon import Horizon
from timeline.recurrence.rules import RuleError, Steps
from timeline.seeds.reading_options import ReadOptions
from timeline.seeds.rows import Raw, Row

UP_TO = ReadOptions(today=date(2024, 1, 1), horizon=date(2024, 2, 2))
DAYS = ("DTSTART;VALUE=DATE:20240105", "DTEND;VALUE=DATE:20240106")
TIMES = ("DTSTART;TZID=Europe/Rome:20240105T090000", "DTEND;TZID=Europe/Rome:20240105T103000")
WEEKLY = "RRULE:FREQ=WEEKLY;COUNT=3"
ZONE = (
    "BEGIN:VTIMEZONE",
    "TZID:Ours",
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


def vevent(*lines: str) -> tuple[str, ...]:
    return ("BEGIN:VEVENT", "UID:w", "SUMMARY:W", *lines, "END:VEVENT")


def calendar(*lines: str) -> str:
    return "\r\n".join(("BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""))


def series(*events: tuple[str, ...], options: ReadOptions = UP_TO) -> Raw:
    return read(calendar(*ZONE, *(line for event in events for line in event)), "x.ics", options)


def whens(raw: Raw) -> list[str]:
    """Each date without the day of its zone: the last two digits, and the time where it has one."""
    return [str(row.fields["when"]) for row in raw.events]


def days(raw: Raw) -> list[str]:
    """The month and day on which each begins."""
    return [when[5:10] for when in whens(raw)]


def told(raw: Raw) -> list[str]:
    return [problem.message for problem in raw.problems]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((*DAYS, WEEKLY), "01-05 01-12 01-19"),
        ((*TIMES, WEEKLY), "01-05 01-12 01-19"),
        # excluded: the first, others, in one list or in several
        ((*DAYS, WEEKLY, "EXDATE;VALUE=DATE:20240105"), "01-12 01-19"),
        ((*DAYS, WEEKLY, "EXDATE;VALUE=DATE:20240112,20240105"), "01-19"),
        ((*DAYS, WEEKLY, "EXDATE;VALUE=DATE:20240105", "EXDATE:20240119"), "01-12"),
        ((*TIMES, WEEKLY, "EXDATE;TZID=Europe/Rome:20240112T090000"), "01-05 01-19"),
        ((*TIMES, WEEKLY, "EXDATE;TZID=Europe/Rome:20240112T100000"), "01-05 01-12 01-19"),
        # the same moment in UTC, and in another zone
        ((*TIMES, WEEKLY, "EXDATE:20240105T080000Z"), "01-12 01-19"),
        ((*TIMES, WEEKLY, "EXDATE;TZID=Asia/Almaty:20240105T140000"), "01-12 01-19"),
        # what calendars write that do not keep to the RFC: a day for a time, a time of no zone,
        # midnight for a day
        ((*TIMES, WEEKLY, "EXDATE;VALUE=DATE:20240105"), "01-12 01-19"),
        ((*TIMES, WEEKLY, "EXDATE:20240105T090000"), "01-12 01-19"),
        ((*DAYS, WEEKLY, "EXDATE:20240105T000000"), "01-12 01-19"),
        ((*DAYS, WEEKLY, "EXDATE;TZID=Europe/Rome:20240105T000000"), "01-12 01-19"),
        # dates that are given one by one, beside a rule too, and twice
        ((*DAYS, "RDATE;VALUE=DATE:20240121,20240111,20240111"), "01-05 01-11 01-21"),
        ((*DAYS, WEEKLY, "RDATE;VALUE=DATE:20240109,20240112"), "01-05 01-09 01-12 01-19"),
        ((*DAYS, "RDATE;VALUE=DATE:20240121", "EXDATE:20240105"), "01-21"),
        # rules that exclude (RFC 2445), and two rules
        ((*DAYS, "RRULE:FREQ=DAILY;COUNT=5", "EXRULE:FREQ=DAILY;COUNT=3"), "01-08 01-09"),
        (
            (*DAYS, "RRULE:FREQ=MONTHLY;COUNT=1", "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3"),
            "01-05 01-19 02-02",
        ),
        # up to a day, to a moment in UTC, to a clock time, with a COUNT beside it
        ((*DAYS, "RRULE:FREQ=WEEKLY;UNTIL=20240119"), "01-05 01-12 01-19"),
        ((*TIMES, "RRULE:FREQ=WEEKLY;UNTIL=20240119"), "01-05 01-12 01-19"),
        ((*TIMES, "RRULE:FREQ=WEEKLY;UNTIL=20240119T080000Z"), "01-05 01-12 01-19"),
        ((*TIMES, "RRULE:FREQ=WEEKLY;UNTIL=20240119T075900Z"), "01-05 01-12"),
        ((*TIMES, "RRULE:FREQ=WEEKLY;UNTIL=20240119T090000"), "01-05 01-12 01-19"),
        ((*DAYS, "RRULE:FREQ=WEEKLY;UNTIL=20240119T220000Z"), "01-05 01-12 01-19"),
        ((*DAYS, "RRULE:FREQ=WEEKLY;COUNT=2;UNTIL=20240119"), "01-05 01-12"),
        ((*DAYS, "RRULE:FREQ=WEEKLY;COUNT=9;UNTIL=20240112"), "01-05 01-12"),
        # parts of rules
        ((*DAYS, "RRULE:FREQ=WEEKLY;BYDAY=FR,MO;COUNT=4"), "01-05 01-08 01-12 01-15"),
        ((*DAYS, "RRULE:FREQ=MONTHLY;BYDAY=1FR;COUNT=2"), "01-05 02-02"),
        # as some programs write them
        ((*DAYS, "rrule:freq=weekly;count=2"), "01-05 01-12"),
        ((*DAYS, "RRULE:FREQ=WEEKLY; BYDAY=FR,; COUNT=2;"), "01-05 01-12"),
        ((*DAYS, "RRULE:FREQ=WEEKLY;COUNT=-1;UNTIL=2024-01-12"), "01-05 01-12"),
        ((*TIMES, "RRULE:FREQ=WEEKLY;UNTIL=2024-01-12T08:00:00Z"), "01-05 01-12"),
        ((*DAYS, "RRULE:FREQ=WEEKLY;COUNT=2;X-MINE=1;RSCALE=GREGORIAN;SKIP=OMIT"), "01-05 01-12"),
        ((*DAYS, "RRULE:", "RDATE:20240112"), "01-05 01-12"),
        ((*DAYS, "RRULE:W1 FR #3"), "01-05 01-12 01-19"),
        ((*DAYS, "RRULE:W1 #4", "EXDATE:20240105;20240112"), "01-19 01-26"),
        # of no zone, in UTC, and of a zone that the file describes
        (("DTSTART:20240105T090000", "RRULE:FREQ=DAILY;COUNT=2"), "01-05 01-06"),
        (("DTSTART:20240105T230000Z", "RRULE:FREQ=DAILY;COUNT=2"), "01-05 01-06"),
        (("DTSTART;TZID=Ours:20240105T230000", "RRULE:FREQ=DAILY;COUNT=2"), "01-05 01-06"),
        # excluded in the zone that the file describes
        (
            (
                "DTSTART;TZID=Ours:20240105T230000",
                "RRULE:FREQ=DAILY;COUNT=3",
                "EXDATE;TZID=Ours:20240106T230000",
                "EXDATE:20240107T220000Z",
            ),
            "01-05",
        ),
    ],
)
def test_all_occurrences_are_read(lines: tuple[str, ...], expected: str) -> None:
    raw = series(vevent(*lines))
    assert " ".join(days(raw)) == expected
    assert told(raw) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # the clocks change in between: the hour stays, and the duration
        (
            ("DTSTART;TZID=Europe/Rome:20240329T090000", "DURATION:PT1H"),
            "2024-04-05T09:00+02:00[Europe/Rome]/2024-04-05T10:00+02:00[Europe/Rome]",
        ),
        (
            ("DTSTART;TZID=Ours:20240329T090000", "DTEND;TZID=Ours:20240329T100000"),
            "2024-04-05T09:00+02:00/2024-04-05T10:00+02:00",
        ),
        (("DTSTART:20240329T090000Z", "DURATION:PT1H"), "2024-04-05T09:00Z/2024-04-05T10:00Z"),
        # several days
        (("DTSTART;VALUE=DATE:20240329", "DURATION:P3D"), "2024-04-05/2024-04-07"),
        # over midnight
        (
            ("DTSTART:20240329T220000", "DTEND:20240330T020000"),
            "2024-04-05T22:00/2024-04-06T02:00",
        ),
    ],
)
def test_each_occurrence_lasts_as_long_as_the_first(lines: tuple[str, ...], expected: str) -> None:
    options = replace(UP_TO, horizon=date(2024, 5, 1))
    raw = series(vevent(*lines, "RRULE:FREQ=WEEKLY;COUNT=2"), options=options)
    assert whens(raw)[1] == expected


def test_a_period_has_an_end_of_its_own() -> None:
    periods = "RDATE;VALUE=PERIOD:20240106T080000Z/PT3H,20240107T080000Z/20240107T083000Z"
    raw = series(vevent(*TIMES, periods))
    assert [when.replace("+01:00[Europe/Rome]", "")[5:] for when in whens(raw)] == [
        "01-05T09:00/2024-01-05T10:30",
        "01-06T09:00/2024-01-06T12:00",
        "01-07T09:00/2024-01-07T09:30",
    ]


CHANGED = "RECURRENCE-ID;VALUE=DATE:20240112"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        # moved forth, back, to another month, to an hour of the day
        ((CHANGED, "DTSTART;VALUE=DATE:20240115"), "01-05 01-15 01-19"),
        ((CHANGED, "DTSTART;VALUE=DATE:20240103"), "01-03 01-05 01-19"),
        ((CHANGED, "DTSTART:20240113T100000"), "01-05 01-13 01-19"),
        # only its words
        ((CHANGED, "DTSTART;VALUE=DATE:20240112"), "01-05 01-12 01-19"),
        # cancelled, with a date and without
        ((CHANGED, "DTSTART;VALUE=DATE:20240112", "STATUS:CANCELLED"), "01-05 01-12 01-19"),
        ((CHANGED, "STATUS:CANCELLED"), "01-05 01-12 01-19"),
        # one that the rule does not give
        (
            ("RECURRENCE-ID;VALUE=DATE:20240110", "DTSTART;VALUE=DATE:20240110"),
            "01-05 01-10 01-12 01-19",
        ),
        # this one and all that follow
        (
            ("RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20240112", "DTSTART:20240113"),
            "01-05 01-13 01-20",
        ),
        (
            ("RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20240105", "DTSTART:20240104"),
            "01-04 01-11 01-18",
        ),
    ],
)
def test_an_occurrence_that_was_changed_stands_for_that_of_the_series(
    change: tuple[str, ...], expected: str
) -> None:
    core, other = vevent(*DAYS, WEEKLY), vevent(*change)
    for events in ((core, other), (other, core)):
        raw = series(*events)
        assert " ".join(sorted(days(raw))) == expected
        ids = {str(row.fields["id"]) for row in raw.events}
        usual = {"w-20240105", "w-20240112", "w-20240119"}
        assert ids - {"w-20240110"} == usual
        assert {row.fields["series"] for row in raw.events} == {"w"}


def test_what_follows_a_change_is_as_it_says() -> None:
    change = (
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Rome:20240112T090000",
        "DTSTART;TZID=Europe/Rome:20240112T100000",
        "DTEND;TZID=Europe/Rome:20240112T120000",
        "LOCATION:Hall",
    )
    raw = series(vevent(*TIMES, WEEKLY), vevent(*change))
    assert [row.fields.get("place") for row in raw.events] == [None, "Hall", "Hall"]
    assert whens(raw)[2] == (
        "2024-01-19T10:00+01:00[Europe/Rome]/2024-01-19T12:00+01:00[Europe/Rome]"
    )
    assert [row.fields["id"] for row in raw.events][2] == "w-20240119"


def test_what_is_cancelled_has_the_title_of_its_series() -> None:
    cancelled = ("BEGIN:VEVENT", "UID:w", CHANGED, "STATUS:CANCELLED", "END:VEVENT")
    raw = series(vevent(*DAYS, WEEKLY), cancelled)
    assert [row.fields.get("status") for row in raw.events] == [None, "cancelled", None]
    assert [row.fields["title"] for row in raw.events] == ["W"] * 3


def test_a_change_without_its_series_is_an_event() -> None:
    orphan = vevent("RECURRENCE-ID;TZID=Europe/Rome:20240112T090000", "DTSTART:20240113T090000")
    raw = series(orphan)
    assert [row.fields["id"] for row in raw.events] == ["w-20240112"]
    assert days(raw) == ["01-13"]
    assert "series" not in next(iter(raw.events)).fields
    # So is one whose series cannot be read.
    raw = series(orphan, vevent("DTSTART:soon", WEEKLY))
    assert days(raw) == ["01-13"]
    assert len(raw.problems) == 1


@pytest.mark.parametrize(
    ("change", "expected", "goes_on"),
    [
        # moved out of the window, and into it
        ((CHANGED, "DTSTART;VALUE=DATE:20250101"), "01-05 01-19", True),
        (("RECURRENCE-ID;VALUE=DATE:20250103", "DTSTART:20240110"), "01-05 01-10 01-12 01-19", 0),
    ],
)
def test_a_change_over_the_horizon(
    change: tuple[str, ...], expected: str, *, goes_on: bool
) -> None:
    raw = series(vevent(*DAYS, WEEKLY), vevent(*change))
    assert " ".join(days(raw)) == expected
    assert bool(told(raw)) is bool(goes_on)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # by its day; by its time too, where that is not the usual one
        ((*TIMES, WEEKLY), ["w-20240105", "w-20240112", "w-20240119"]),
        (
            ("DTSTART:20240105T090000", "RRULE:FREQ=DAILY;BYHOUR=9,15;COUNT=3"),
            ["w-20240105", "w-20240105T150000", "w-20240106"],
        ),
        ((*TIMES, "RDATE:20240106T100000Z"), ["w-20240105", "w-20240106T110000"]),
        # the day of the zone, not that of UTC
        (
            ("DTSTART;TZID=Asia/Tokyo:20240105T070000", "RRULE:FREQ=DAILY;COUNT=2"),
            ["w-20240105", "w-20240106"],
        ),
    ],
)
def test_occurrences_are_known_by_their_first_dates(
    lines: tuple[str, ...], expected: list[str]
) -> None:
    assert [row.fields["id"] for row in series(vevent(*lines)).events] == expected


DATES = st.lists(st.integers(0, 20), max_size=5, unique=True)


@settings(max_examples=40)
@given(excluded=DATES, more=st.integers(0, 30), later=st.integers(0, 400), hour=st.integers(0, 23))
def test_ids_stay(excluded: list[int], more: int, later: int, hour: int) -> None:
    def ids(count: int, out: list[int], horizon: date, hour: int) -> dict[str, str]:
        exdates = [f"EXDATE;VALUE=DATE:{date(2024, 1, 5) + timedelta(n):%Y%m%d}" for n in out]
        start = f"DTSTART:20240105T{hour:02}0000"
        event = vevent(start, f"RRULE:FREQ=DAILY;COUNT={count}", *exdates)
        raw = series(event, options=replace(UP_TO, horizon=horizon))
        return {str(row.fields["id"]): str(row.fields["when"])[:10] for row in raw.events}

    before = ids(20, [], date(2024, 2, 1), 9)
    horizon = date(2024, 2, 1) + timedelta(later)
    after = ids(20 + more, excluded, horizon, hour)
    gone = {f"w-{date(2024, 1, 5) + timedelta(n):%Y%m%d}" for n in excluded}
    assert before.keys() - gone <= after.keys()
    assert not gone & after.keys()
    assert all(after[name] == before[name] for name in before.keys() & after.keys())


@pytest.mark.parametrize(
    "lines",
    [
        (*DAYS, "RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE;VALUE=DATE:20240105,20240112"),
        (*DAYS, "EXDATE;VALUE=DATE:20240105"),
        (*DAYS, "RDATE;VALUE=DATE:20240105", "EXDATE;VALUE=DATE:20240105"),
        (*DAYS, "RRULE:FREQ=DAILY;COUNT=3", "EXRULE:FREQ=DAILY"),
    ],
)
def test_a_series_of_which_nothing_is_left_is_told(lines: tuple[str, ...]) -> None:
    raw = series(vevent(*lines))
    assert whens(raw) == []
    assert told(raw) == ["every occurrence of 'w' is excluded: it is not an event"]


@pytest.mark.parametrize(
    ("lines", "expected", "message"),
    [
        # rules that are not read: the first occurrence, and the dates that are given beside them
        ((*DAYS, "RRULE:FREQ=FORTNIGHTLY"), "01-05", "FREQ is one of SECONDLY, MINUTELY, HOURLY"),
        ((*DAYS, "RRULE:WEEKLY"), "01-05", "a rule is FREQ=… and each part once"),
        ((*DAYS, "RRULE:FREQ=DAILY;FREQ=DAILY"), "01-05", "a rule is FREQ=… and each part once"),
        ((*DAYS, "RRULE:FREQ=DAILY;INTERVAL=0"), "01-05", "INTERVAL is a number from 1"),
        ((*DAYS, "RRULE:FREQ=DAILY;COUNT=many"), "01-05", "COUNT is a number from 1"),
        ((*DAYS, "RRULE:FREQ=DAILY;UNTIL=soon"), "01-05", "UNTIL is a day or a time"),
        ((*DAYS, "RRULE:FREQ=DAILY;BYDAY=XX"), "01-05", "it is not a rule"),
        ((*DAYS, "RRULE:FREQ=DAILY;RSCALE=HEBREW"), "01-05", "RSCALE=HEBREW is not read"),
        (
            (*DAYS, "RRULE:FREQ=DAILY;BYNIGHT=1", "RDATE:20240107"),
            "01-05 01-07",
            "BYNIGHT=1 is not read: only the first occurrence of 'w' is read",
        ),
        # not even the first, where that is excluded
        ((*DAYS, "RRULE:WEEKLY", "EXDATE:20240105", "RDATE:20240107"), "01-07", "a rule is FREQ"),
        # lists with a slip
        ((*DAYS, "RDATE:soon,20240107"), "01-05 01-07", "RDATE 'soon' is not a date"),
        ((*DAYS, WEEKLY, "EXDATE:soon,20240112"), "01-05 01-19", "EXDATE 'soon' is not a date"),
        ((*DAYS, "EXDATE:garbage"), "01-05", "EXDATE 'garbage' is not a date"),
        # a begin that its rule does not give
        (
            (*DAYS, "RRULE:FREQ=MONTHLY;BYDAY=2FR;COUNT=1"),
            "01-05 01-12",
            "'w' begins at '20240105', which its rule 'FREQ=MONTHLY;BYDAY=2FR;COUNT=1' does not",
        ),
        # even where it gives nothing at all
        (
            (*DAYS, "RRULE:FREQ=YEARLY;BYMONTH=3;UNTIL=20240131"),
            "01-05",
            "'w' begins at '20240105', which its rule 'FREQ=YEARLY;BYMONTH=3;UNTIL=20240131' does",
        ),
        # a rule that ends before it begins
        (
            (*DAYS, "RRULE:FREQ=DAILY;UNTIL=20231231"),
            "",
            "the rule 'FREQ=DAILY;UNTIL=20231231' of 'w' ends before it begins: it has no",
        ),
    ],
)
def test_what_is_doubtful_is_told(lines: tuple[str, ...], expected: str, message: str) -> None:
    raw = series(vevent(*lines))
    assert " ".join(days(raw)) == expected
    (problem,) = raw.problems
    assert problem.severity is Severity.WARNING
    assert message in problem.message


def test_a_change_that_is_excluded_is_told() -> None:
    other = vevent(CHANGED, "DTSTART;VALUE=DATE:20240115")
    raw = series(vevent(*DAYS, WEEKLY, "EXDATE:20240112"), other)
    assert days(raw) == ["01-05", "01-19"]
    assert told(raw) == ["EXDATE excludes the changed occurrence of 'w': it is not read"]


@pytest.mark.parametrize(
    ("options", "last", "message"),
    [
        (UP_TO, "02-02", "1 series goes on after 2024-02-02: --horizon takes more"),
        # two years from today
        (
            ReadOptions(today=date(2022, 1, 20)),
            "01-19",
            "1 series goes on after 2024-01-20: --horizon takes more",
        ),
        # it begins behind the horizon: its first occurrence is never lost
        (
            ReadOptions(horizon=date(2020, 1, 1)),
            "01-05",
            "1 series goes on after 2024-01-05: --horizon takes more",
        ),
        # nobody knows today
        (ReadOptions(), "01-02", "1 series goes on after 2026-01-05: --horizon takes more"),
    ],
)
def test_a_series_without_an_end_is_taken_up_to_the_horizon(
    options: ReadOptions, last: str, message: str
) -> None:
    raw = series(vevent(*DAYS, "RRULE:FREQ=WEEKLY"), options=options)
    assert days(raw)[-1] == last
    (problem,) = raw.problems
    assert problem.severity is Severity.NOTE
    assert problem.message == message


def test_one_line_tells_of_all_series_that_go_on() -> None:
    endless = vevent(*DAYS, "RRULE:FREQ=WEEKLY")
    other = tuple(line.replace("UID:w", "UID:v") for line in endless)
    raw = series(endless, other)
    assert "2 series go on after 2024-02-02: --horizon takes more" in told(raw)


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York", "Ours", "Europe/Rome"])
@pytest.mark.parametrize("start", ["00010101T000000", "99991231T235959", "99991231T000000"])
def test_at_the_ends_of_the_calendar(zone: str, start: str) -> None:
    begin = f"DTSTART;TZID={zone}:{start}"
    for rule in ("FREQ=YEARLY;INTERVAL=900", "FREQ=DAILY;UNTIL=00010101T000000Z"):
        lines = (begin, "DURATION:PT1H", f"RRULE:{rule}", f"EXDATE;TZID={zone}:{start}")
        raw = series(vevent(*lines))
        assert len(tuple(raw.events)) + len(raw.problems) > 0
        series(vevent(*lines, f"EXDATE:{start}Z"))


HOSTILE = [
    # days that never come, by years, days and seconds
    "FREQ=SECONDLY",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=SECONDLY;COUNT=5;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MINUTELY;INTERVAL=1440;BYHOUR=3",
    *(f"FREQ={often};BYSETPOS=3" for often in ("SECONDLY", "MINUTELY", "HOURLY", "DAILY")),
    "FREQ=SECONDLY;BYSECOND=0;BYSETPOS=2",
    "FREQ=HOURLY;BYHOUR=0;BYSETPOS=2;COUNT=2",
    "FREQ=HOURLY;BYYEARDAY=366;BYWEEKNO=20",
    # much to compare, and many times a day
    f"FREQ=YEARLY;BYSETPOS={','.join(['400'] * 9000)};BYDAY=MO",
    f"FREQ=DAILY;BYMONTH=13;BYMONTHDAY={','.join(map(str, range(1, 90000)))}",
    "FREQ=DAILY;INTERVAL=99999999999999999999;BYMONTH=13",
]


@pytest.mark.parametrize("rule", HOSTILE, ids=lambda rule: rule[:40])
def test_no_rule_takes_more_than_a_series_may(rule: str) -> None:
    raw = series(vevent("DTSTART:20240105T000000", f"RRULE:{rule}"))
    assert whens(raw) == ["2024-01-05T00:00"]
    assert len(raw.problems) == 1


def test_all_rules_of_a_calendar_share_its_steps() -> None:
    room = Room(steps=Steps(left=10))
    event = Component(name="VEVENT", line=1)
    for name, value in (("DTSTART", "20240105"), ("RRULE", "FREQ=DAILY;COUNT=4")):
        event.properties[name] = [Property(line=2, parameters="", value=value)]
    zones = zones_of(Component(name="VCALENDAR", line=1), "x.ics")
    found = [series_of(event, (), zones, Horizon(), room) for _ in range(2)]
    assert [len(item.occurrences) for item in found] == [4, 1]
    ((_, message),) = found[1].doubts
    assert LIMITS["calendar.steps"].refusal() in message


BARE = Row(origin=Origin(file="x.ics"), fields={})


def test_of_a_calendar_without_room_one_line_tells() -> None:
    rows = SeriesRows(
        file="x.ics",
        horizon=Horizon(),
        problems=[],
        leave_out=lambda *_: None,
        room=Room(occurrences=3),
    )
    zones = zones_of(Component(name="VCALENDAR", line=1), "x.ics")
    for line in range(3):
        event = Component(name="VEVENT", line=line)
        for name, value in (("DTSTART", "20240105"), ("RRULE", "FREQ=DAILY;COUNT=2")):
            event.properties[name] = [Property(line=line, parameters="", value=value)]
        list(rows.rows(event, str(line), (), zones, lambda _: BARE))
    (told,) = rows.notes()
    assert LIMITS["calendar.occurrences"].refusal() in told.message
    assert told.message.endswith("; and 1 more rule")


@pytest.mark.parametrize(
    ("room", "limit"),
    [(Room(occurrences=3), "calendar.occurrences"), (Room(), "series.occurrences")],
)
def test_a_calendar_has_room_for_so_many_occurrences(room: Room, limit: str) -> None:
    with pytest.raises(RuleError, match=LIMITS[limit].refusal()[:30]):
        room.take(room.occurrences + 1)


@pytest.mark.parametrize(
    ("whole", "changed", "expected"),
    [
        ("CLASS:PRIVATE", "", ["private", "private", "private"]),
        ("CLASS:PRIVATE", "CLASS:PUBLIC", ["private", "private", "private"]),
        ("", "CLASS:CONFIDENTIAL", [None, "confidential", None]),
        ("", "", [None, None, None]),
    ],
)
def test_an_occurrence_that_was_moved_is_as_private_as_its_series(
    whole: str, changed: str, expected: list[str | None]
) -> None:
    lines = (*DAYS, WEEKLY, *filter(None, [whole]))
    other = ("DTSTART;VALUE=DATE:20240113", CHANGED, *filter(None, [changed]))
    raw = series(vevent(*lines), vevent(*other))
    assert [row.fields.get("class") for row in raw.events] == expected


def test_a_series_without_a_uid_has_the_id_of_its_title() -> None:
    event = tuple(line for line in vevent(*DAYS, WEEKLY) if not line.startswith("UID"))
    raw = series(event, event)
    assert [row.fields["series"] for row in raw.events] == ["w"] * 3 + ["w-2"] * 3


RULES = st.builds(
    "FREQ={};INTERVAL={};{};COUNT={}".format,
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.integers(1, 4),
    st.sampled_from(["BYDAY=MO,TH", "BYMONTHDAY=1,-1", "BYMONTH=1,5,9", "BYDAY=FR;BYMONTH=2,3"]),
    st.integers(1, 12),
)


@settings(max_examples=30)
@given(rule=RULES, day=st.dates(date(2020, 1, 1), date(2027, 1, 1)), out=st.integers(0, 5))
def test_rules_are_read_as_dateutil_reads_them(rule: str, day: date, out: int) -> None:
    from dateutil.rrule import rrulestr

    start = datetime(day.year, day.month, day.day, 9)  # noqa: DTZ001 - local
    expected = list(rrulestr(rule, dtstart=start))
    excluded = expected[out : out + 1]
    lines = [f"EXDATE:{moment:%Y%m%dT%H%M%S}" for moment in excluded]
    event = vevent(f"DTSTART:{start:%Y%m%dT%H%M%S}", f"RRULE:{rule}", *lines)
    raw = series(event, options=ReadOptions(horizon=date(2099, 1, 1)))
    left = {*expected, start} - {*excluded}
    assert whens(raw) == [f"{moment:%Y-%m-%dT%H:%M}" for moment in sorted(left)]
