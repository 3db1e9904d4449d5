"""Recurring events: the first occurrence that takes place, and none that does not."""

from datetime import datetime

import pytest

from timeline.formats.ics.read import read
from timeline.formats.ics.rules import RuleError, Steps, occurrences, parts_of
from timeline.limits import LIMITS
from timeline.model import Severity

DAYS = ("DTSTART;VALUE=DATE:20240105", "DTEND;VALUE=DATE:20240106")
TIMES = ("DTSTART;TZID=Europe/Rome:20240105T090000", "DTEND;TZID=Europe/Rome:20240105T103000")
WEEKLY = "RRULE:FREQ=WEEKLY;COUNT=10"
FIRST = "2024-01-05T09:00+01:00[Europe/Rome]/2024-01-05T10:30+01:00[Europe/Rome]"
SECOND = FIRST.replace("01-05", "01-12")
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


@pytest.mark.parametrize(
    ("lines", "when"),
    [
        # nothing is excluded, or another occurrence is
        ((*DAYS, WEEKLY), "2024-01-05"),
        ((*DAYS, WEEKLY, "EXDATE;VALUE=DATE:20240112"), "2024-01-05"),
        ((*TIMES, WEEKLY, "EXDATE;TZID=Europe/Rome:20240105T100000"), FIRST),
        # the first, and the first few, in one list or in several
        ((*DAYS, WEEKLY, "EXDATE;VALUE=DATE:20240105"), "2024-01-12"),
        ((*DAYS, WEEKLY, "EXDATE;VALUE=DATE:20240112,20240105"), "2024-01-19"),
        (
            (*DAYS, WEEKLY, "EXDATE;VALUE=DATE:20240105", "EXDATE;VALUE=DATE:20240112"),
            "2024-01-19",
        ),
        ((*TIMES, WEEKLY, "EXDATE;TZID=Europe/Rome:20240105T090000"), SECOND),
        # the same moment in UTC, and in another zone
        ((*TIMES, WEEKLY, "EXDATE:20240105T080000Z"), SECOND),
        ((*TIMES, WEEKLY, "EXDATE;TZID=Asia/Almaty:20240105T140000"), SECOND),
        # what calendars write that do not keep to the RFC: a day for a time, a time of no zone,
        # midnight for a day
        ((*TIMES, WEEKLY, "EXDATE;VALUE=DATE:20240105"), SECOND),
        ((*TIMES, WEEKLY, "EXDATE:20240105T090000"), SECOND),
        ((*DAYS, WEEKLY, "EXDATE:20240105T000000"), "2024-01-12"),
        ((*DAYS, WEEKLY, "EXDATE;TZID=Europe/Rome:20240105T000000"), "2024-01-12"),
        # the clocks change in between; the duration stays
        (
            (
                "DTSTART;TZID=Europe/Rome:20240329T090000",
                "DURATION:PT1H",
                "RRULE:FREQ=WEEKLY",
                "EXDATE;TZID=Europe/Rome:20240329T090000",
            ),
            "2024-04-05T09:00+02:00[Europe/Rome]/2024-04-05T10:00+02:00[Europe/Rome]",
        ),
        (
            (
                "DTSTART;TZID=Ours:20240329T090000",
                "DTEND;TZID=Ours:20240329T100000",
                "RRULE:FREQ=WEEKLY",
                "EXDATE;TZID=Ours:20240329T090000",
            ),
            "2024-04-05T09:00+02:00/2024-04-05T10:00+02:00",
        ),
        # of no zone, and in UTC
        (
            ("DTSTART:20240105T090000", "RRULE:FREQ=DAILY", "EXDATE:20240105T090000"),
            "2024-01-06T09:00",
        ),
        (
            ("DTSTART:20240105T090000Z", "RRULE:FREQ=DAILY", "EXDATE:20240105T090000Z"),
            "2024-01-06T09:00Z",
        ),
        # several days
        (
            (
                "DTSTART;VALUE=DATE:20240105",
                "DURATION:P3D",
                "RRULE:FREQ=MONTHLY",
                "EXDATE;VALUE=DATE:20240105",
            ),
            "2024-02-05/2024-02-07",
        ),
        # dates that are given one by one, and periods
        ((*DAYS, "RDATE;VALUE=DATE:20240301,20240201", "EXDATE:20240105"), "2024-02-01"),
        (
            (*DAYS, WEEKLY, "RDATE;VALUE=DATE:20240109", "EXDATE;VALUE=DATE:20240105"),
            "2024-01-09",
        ),
        (
            (
                *TIMES,
                "RDATE;VALUE=PERIOD:20240106T080000Z/PT3H",
                "EXDATE;TZID=Europe/Rome:20240105T090000",
            ),
            "2024-01-06T08:00Z/2024-01-06T09:30Z",
        ),
        # rules that exclude (RFC 2445), and two rules
        ((*DAYS, "RRULE:FREQ=DAILY", "EXRULE:FREQ=DAILY;COUNT=3"), "2024-01-08"),
        (
            (
                *DAYS,
                "RRULE:FREQ=MONTHLY",
                "RRULE:FREQ=WEEKLY",
                "EXDATE;VALUE=DATE:20240105",
            ),
            "2024-01-12",
        ),
        # up to a day, and to a moment in UTC that is the day after by the clock
        (
            (*DAYS, "RRULE:FREQ=WEEKLY;UNTIL=20240112", "EXDATE;VALUE=DATE:20240105"),
            "2024-01-12",
        ),
        (
            (*TIMES, "RRULE:FREQ=WEEKLY;UNTIL=20240112T080000Z", "EXDATE:20240105T080000Z"),
            SECOND,
        ),
        # a rule of the second Friday, of which DTSTART is none
        (
            (*DAYS, "RRULE:FREQ=MONTHLY;BYDAY=2FR", "EXDATE;VALUE=DATE:20240105"),
            "2024-01-12",
        ),
    ],
)
def test_the_first_occurrence_that_is_not_excluded_is_read(
    lines: tuple[str, ...], when: str
) -> None:
    raw = read(calendar(*ZONE, *vevent(*lines)), "x.ics")
    assert [row.fields["when"] for row in raw.events] == [when]
    (problem,) = raw.problems
    assert problem.severity is Severity.WARNING
    takes_place = "" if "01-05" in when[:10] else " that is not excluded"
    assert f"makes 'w' recur: only its first occurrence{takes_place} is read" in problem.message


@pytest.mark.parametrize(
    ("changes", "whens"),
    [
        # moved, cancelled: an event of its own, which the series does not say again
        (
            (("RECURRENCE-ID;VALUE=DATE:20240105", "DTSTART;VALUE=DATE:20240108"),),
            ["2024-01-12", "2024-01-08"],
        ),
        (
            (("RECURRENCE-ID;VALUE=DATE:20240105", "STATUS:CANCELLED", *DAYS),),
            ["2024-01-12", "2024-01-05"],
        ),
        (
            (("RECURRENCE-ID;VALUE=DATE:20240112", "DTSTART;VALUE=DATE:20240113"),),
            ["2024-01-05", "2024-01-13"],
        ),
        # this one and all that follow
        (
            (
                (
                    "RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20240112",
                    "DTSTART;VALUE=DATE:20240113",
                ),
            ),
            ["2024-01-05", "2024-01-13"],
        ),
    ],
)
def test_an_occurrence_that_was_changed_is_not_that_of_the_series(
    changes: tuple[tuple[str, ...], ...], whens: list[str]
) -> None:
    lines = vevent(*DAYS, WEEKLY)
    for change in changes:
        lines += vevent(*change)
    raw = read(calendar(*lines), "x.ics")
    assert [row.fields["when"] for row in raw.events] == whens
    assert len({row.fields["id"] for row in raw.events}) == len(whens)


@pytest.mark.parametrize(
    "lines",
    [
        (*DAYS, "RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE;VALUE=DATE:20240105,20240112"),
        (*DAYS, "EXDATE;VALUE=DATE:20240105"),
        (*DAYS, "RDATE;VALUE=DATE:20240105", "EXDATE;VALUE=DATE:20240105"),
        (*DAYS, "RRULE:FREQ=DAILY;COUNT=3", "EXRULE:FREQ=DAILY"),
        # the one that was moved takes all that follow with it
        None,
    ],
)
def test_an_event_of_which_nothing_is_left_is_told(lines: tuple[str, ...] | None) -> None:
    events = vevent(*lines) if lines else ()
    if lines is None:
        future = "RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20240105"
        events = vevent(*DAYS, WEEKLY) + vevent(future, "DTSTART;VALUE=DATE:20240106")
    raw = read(calendar(*events), "x.ics")
    assert [row.fields["when"] for row in raw.events] == ([] if lines else ["2024-01-06"])
    (problem,) = raw.problems
    assert problem.severity is Severity.WARNING
    assert "every occurrence of 'w' is excluded, or changed by itself" in problem.message


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (("RRULE:FREQ=FORTNIGHTLY",), "FREQ is one of SECONDLY, MINUTELY, HOURLY, DAILY"),
        (("RRULE:WEEKLY",), "a rule is FREQ=… and each part once"),
        (("RRULE:FREQ=DAILY;FREQ=DAILY",), "a rule is FREQ=… and each part once"),
        (("RRULE:FREQ=DAILY;INTERVAL=0",), "INTERVAL is a number from 1"),
        (("RRULE:FREQ=DAILY;INTERVAL=-1",), "INTERVAL is a number from 1"),
        (("RRULE:FREQ=DAILY;COUNT=many",), "COUNT is a number from 1"),
        (("RRULE:FREQ=DAILY;UNTIL=soon",), "UNTIL is a day or a time"),
        (("RRULE:FREQ=DAILY;BYDAY=XX",), "it is not a rule"),
        (("RRULE:FREQ=DAILY;BYNIGHT=1",), "it is not a rule"),
        (("RRULE:FREQ=DAILY;RSCALE=HEBREW",), "it is not a rule"),
        (("RDATE:soon",), "RDATE 'soon' is not a date"),
    ],
)
def test_a_rule_that_is_needed_and_cannot_be_read_costs_the_event(
    lines: tuple[str, ...], message: str
) -> None:
    raw = read(calendar(*vevent(*DAYS, "EXDATE;VALUE=DATE:20240105", *lines)), "x.ics")
    assert raw.events == ()
    (problem,) = raw.problems
    assert problem.severity is Severity.ERROR
    assert problem.left_out == "w"
    assert message in problem.message
    # Where the first occurrence takes place nobody asks for the others.
    assert read(calendar(*vevent(*DAYS, *lines)), "x.ics").events


def test_an_excluded_date_that_cannot_be_read_costs_the_event() -> None:
    raw = read(calendar(*vevent(*DAYS, WEEKLY, "EXDATE:soon")), "x.ics")
    assert raw.events == ()
    assert "EXDATE 'soon' is not a date" in raw.problems[0].message


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York", "Ours", "Europe/Rome"])
@pytest.mark.parametrize("start", ["00010101T000000", "99991231T235959", "99991231T000000"])
def test_at_the_ends_of_the_calendar(zone: str, start: str) -> None:
    begin = f"DTSTART;TZID={zone}:{start}"
    for rule in ("FREQ=DAILY", "FREQ=DAILY;UNTIL=00010101T000000Z", "FREQ=YEARLY;COUNT=2"):
        lines = (begin, "DURATION:PT1H", f"RRULE:{rule}", f"EXDATE;TZID={zone}:{start}")
        raw = read(calendar(*ZONE, *vevent(*lines)), "x.ics")
        assert len(tuple(raw.events)) + len(raw.problems) > 0
        read(calendar(*ZONE, *vevent(*lines, f"EXDATE:{start}Z")), "x.ics")


HOSTILE = [
    # every second, and thousands of them are excluded
    "FREQ=SECONDLY",
    # days that never come, by years, days and seconds
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=SECONDLY;COUNT=5;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MINUTELY;INTERVAL=1440;BYHOUR=3",
    *(f"FREQ={often};BYSETPOS=3" for often in ("SECONDLY", "MINUTELY", "HOURLY", "DAILY")),
    *(f"FREQ={often};BYSETPOS=3;INTERVAL=2" for often in ("WEEKLY", "MONTHLY", "YEARLY")),
    "FREQ=SECONDLY;BYSECOND=0;BYSETPOS=2",
    "FREQ=MINUTELY;BYMINUTE=0;BYSETPOS=2;UNTIL=20240201",
    "FREQ=HOURLY;BYHOUR=0;BYSETPOS=2;COUNT=2",
    "FREQ=HOURLY;BYYEARDAY=366;BYWEEKNO=20",
    # much to compare, and many times a day
    f"FREQ=YEARLY;BYSETPOS={','.join(['400'] * 9000)};BYDAY=MO",
    f"FREQ=DAILY;BYMONTH=13;BYMONTHDAY={','.join(map(str, range(1, 90000)))}",
    "FREQ=DAILY;BYMONTH=13;"
    + ";".join(
        f"BY{name}={','.join(map(str, range(most)))}"
        for name, most in (("HOUR", 24), ("MINUTE", 60), ("SECOND", 60))
    ),
    "FREQ=DAILY;INTERVAL=99999999999999999999;BYMONTH=13",
]


@pytest.mark.parametrize("rule", HOSTILE, ids=lambda rule: rule[:40])
def test_no_rule_takes_more_steps_than_a_calendar_has(rule: str) -> None:
    excluded = ",".join(
        f"20240105T{second // 3600:02}{second // 60 % 60:02}{second % 60:02}"
        for second in range(5000)
    )
    event = vevent("DTSTART:20240105T000000", f"RRULE:{rule}", f"EXDATE:{excluded}")
    raw = read(calendar(*event), "x.ics")
    if raw.events:
        assert next(iter(raw.events)).fields["when"] == "2024-01-05T01:23:20"
    else:
        assert len(raw.problems) == 1


@pytest.mark.parametrize(
    ("series", "moved", "expected"),
    [
        ("CLASS:PRIVATE", "", ["private", "private"]),
        ("CLASS:PRIVATE", "CLASS:PUBLIC", ["private", "private"]),
        ("", "CLASS:CONFIDENTIAL", [None, "confidential"]),
        ("", "", [None, None]),
    ],
)
def test_an_occurrence_that_was_moved_is_as_private_as_its_series(
    series: str, moved: str, expected: list[str | None]
) -> None:
    lines = (*DAYS, WEEKLY, *filter(None, [series]))
    other = (
        "DTSTART;VALUE=DATE:20240113",
        "RECURRENCE-ID;VALUE=DATE:20240112",
        *filter(None, [moved]),
    )
    raw = read(calendar(*vevent(*lines), *vevent(*other)), "x.ics")
    assert [row.fields.get("class") for row in raw.events] == expected


def test_what_does_not_recur_loses_nothing_by_a_slip_in_what_it_excludes() -> None:
    raw = read(calendar(*vevent(*DAYS, "EXDATE:garbage")), "x.ics")
    assert [row.fields["when"] for row in raw.events] == ["2024-01-05"]


NEVER = vevent(*DAYS, "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "EXDATE:20240105")


def never(times: int) -> tuple[str, ...]:
    """That so many times, as different events."""
    each = range(times)
    return tuple(line.replace("UID:w", f"UID:{number}") for number in each for line in NEVER)


def test_a_rule_that_never_comes_costs_no_other_event() -> None:
    other = vevent(*DAYS, "RRULE:FREQ=WEEKLY;COUNT=10", "EXDATE:20240105,20240112")
    raw = read(calendar(*never(3), *other), "x.ics")
    assert [row.fields["when"] for row in raw.events] == ["2024-01-19"]
    limit = LIMITS["event.steps"].refusal()
    assert [limit in problem.message for problem in raw.problems] == [True] * 3 + [False]


def test_all_rules_of_a_calendar_share_its_steps() -> None:
    many = LIMITS["calendar.steps"].most // LIMITS["event.steps"].most
    raw = read(calendar(*never(many + 1), *vevent(*DAYS, WEEKLY)), "x.ics")
    assert len(tuple(raw.events)) == 1
    limit = LIMITS["calendar.steps"].refusal()
    assert [problem.message for problem in raw.problems if limit in problem.message]


def test_a_rule_takes_the_steps_that_it_goes() -> None:
    parts = parts_of("FREQ=weekly;BYDAY=MO")
    assert parts == {"FREQ": "WEEKLY", "BYDAY": "MO"}
    steps = Steps(left=50)
    start = datetime(2024, 1, 1)  # noqa: DTZ001 - local
    found = occurrences("FREQ=WEEKLY", start, steps)
    assert [next(found).day for _ in range(3)] == [1, 8, 15]
    assert steps.left == 50 - 1 - 3 - 2 * 7
    with pytest.raises(RuleError, match="more than 400,000 steps"):
        list(found)
