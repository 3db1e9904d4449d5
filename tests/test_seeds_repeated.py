"""Rows that say that something comes again: an event for each date."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.formats import csv, toml
from timeline.formats.ics.read import read as read_calendar
from timeline.model import Severity
from timeline.recurrence.horizon import Horizon
from timeline.seeds.check import Checked, check
from timeline.seeds.reading_options import ReadOptions

HEAD = '[document]\ntitle = "D"\npublished = 2027-01-10\n'
HORIZON = Horizon(day=date(2030, 1, 1))


def seed(*lines: str, head: str = HEAD) -> Checked:
    text = "\n".join((head, "[[event]]", 'id = "a"', 'title = "A"', *lines))
    return check(toml.read(text, "x.toml"), "x", horizon=HORIZON)


def whens(found: Checked) -> list[str]:
    return [str(item.reading.value) if item.reading else "" for item in found.statements]


def told(found: Checked) -> list[str]:
    return [problem.message for problem in found.problems]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("every Tuesday from 2 to 20 March 2027", "2027-03-02 2027-03-09 2027-03-16"),
        # from the day of the document
        ("every first Tuesday of the month until April 2027", "2027-02-02 2027-03-02 2027-04-06"),
        ("every Sunday until 17 January 2027", "2027-01-10 2027-01-17"),
        # years and months that are shared, or follow the begin
        ("every Tuesday until 19 January", "2027-01-12 2027-01-19"),
        (
            "every first Tuesday from 1 November 2027 until 10 January",
            "2027-11-02 2027-12-07 2028-01-04",
        ),
        ("each 1 May, 2027 to 2029", "2027-05-01 2028-05-01 2029-05-01"),
        ("every last Friday from March to May 2027", "2027-03-26 2027-04-30 2027-05-28"),
        ("annually on 3 June from 2027 to 2028", "2027-06-03 2028-06-03"),
        ("every Easter Monday, 2027 to 2028", "2027-03-29 2028-04-17"),
        # intervals begin with the first of the days
        (
            "every 2 weeks on Friday from 1 March to 3 April 2027",
            "2027-03-05 2027-03-19 2027-04-02",
        ),
        ("every other Friday from 5 March to 3 April 2027", "2027-03-05 2027-03-19 2027-04-02"),
        ("every 2 weeks from 3 March to 1 April 2027", "2027-03-03 2027-03-17 2027-03-31"),
        ("monthly from 15 January 2027, 3 times", "2027-01-15 2027-02-15 2027-03-15"),
        ("every week from 3 March 2027 for 3 weeks", "2027-03-03 2027-03-10 2027-03-17"),
        (
            "quarterly from 15 January 2027 for 1 year",
            "2027-01-15 2027-04-15 2027-07-15 2027-10-15",
        ),
        # left out
        (
            "every Tuesday in March 2027 except 9 March",
            "2027-03-02 2027-03-16 2027-03-23 2027-03-30",
        ),
        (
            "every Tuesday from 2 March to 13 April 2027 except 9–23 March and 6 April",
            "2027-03-02 2027-03-30 2027-04-13",
        ),
        ("daily except weekends, 5–8 March 2027", "2027-03-05 2027-03-08"),
        ("the 15th of each month in 2027, not in July and August", 10),
        ("every Tuesday in March and May 2027, except in May", 5),
        ("every Tuesday in February and May 2027", 8),
        # times
        (
            "every Tuesday at 6 pm from 2 to 9 March 2027",
            "2027-03-02T18:00 2027-03-09T18:00",
        ),
        (
            "Tuesdays 22:00–01:00, 2–9 March 2027",
            "2027-03-02T22:00/2027-03-03T01:00 2027-03-09T22:00/2027-03-10T01:00",
        ),
        # the hour stays when the clocks change
        (
            "every Sunday from 21 to 28 March 2027 at 18:00 Europe/Rome",
            "2027-03-21T18:00+01:00[Europe/Rome] 2027-03-28T18:00+02:00[Europe/Rome]",
        ),
        # no more is known than is said
        ("monthly from January to March 2027", "2027-01 2027-02 2027-03"),
        ("every month in 2027", 12),
        ("every June, 2027 to 2029", "2027-06 2028-06 2029-06"),
        ("every two years from 2021 to 2025", "2021 2023 2025"),
    ],
)
def test_each_date_is_an_event(words: str, expected: str | int) -> None:
    found = seed(f'when = "{words}"')
    assert told(found) == []
    dates = whens(found)
    assert " ".join(dates) == expected or len(dates) == expected
    assert {item.facts.series for item in found.statements} == {"a"}
    stamps = {"a-" + when[:10].replace("-", "") for when in dates}
    assert {item.event for item in found.statements} == stamps


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # the first date beside it, with its time and how long it lasts
        (
            ('when = "2 March 2027, 18:00–20:00"', 'repeat = "weekly until 10 March 2027"'),
            "2027-03-02T18:00/2027-03-02T20:00 2027-03-09T18:00/2027-03-09T20:00",
        ),
        (
            ("when = 2027-03-02", 'repeat = "every 2 weeks, 3 times"'),
            "2027-03-02 2027-03-16 2027-03-30",
        ),
        (
            ('when = "5–6 March 2027"', 'repeat = "every month until May 2027"'),
            "2027-03-05/2027-03-06 2027-04-05/2027-04-06 2027-05-05/2027-05-06",
        ),
        (("when = 2027-03-02", 'repeat = "FREQ=WEEKLY;COUNT=2"'), "2027-03-02 2027-03-09"),
        (
            (
                "when = 2027-03-02T18:00:00",
                'repeat = "RRULE:FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270430"',
            ),
            "2027-03-02T18:00 2027-04-06T18:00",
        ),
        # or all of it in one place
        (('repeat = "every Tuesday from 2 to 10 March 2027"',), "2027-03-02 2027-03-09"),
    ],
)
def test_a_date_can_be_repeated(lines: tuple[str, ...], expected: str) -> None:
    found = seed(*lines)
    assert told(found) == []
    assert " ".join(whens(found)) == expected


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (('when = "twice a week"',), "when: 'twice a week' does not say on which days"),
        (
            ('when = "weekly in 2027"',),
            "when: 'weekly in 2027': it does not say on which day it comes: write it, as in",
        ),
        (
            ('when = "every Tuesday until 3 March 2026"',),
            "ends on 2026-03-03, before it begins on 2027-01-10",
        ),
        (
            ('when = "every Tuesday if dry"',),
            "when: 'every Tuesday if dry': 'if dry' is not understood",
        ),
        (('when = "every 12 October in June 2027"',), "it has no date between 2027-06-01 and"),
        (
            ('when = "every Tuesday from 2 to 20 March 2027"', 'was = "1 March"'),
            "was is of one event, and 'every Tuesday from 2 to 20 March 2027' are several",
        ),
        (
            ('when = "quarterly: 31 March, 30 June and 30 September 2027"',),
            "it names its dates one by one: write each as an event",
        ),
        (('when = "monthly"',), "when: 'monthly': it does not say on which day it comes"),
        (('when = "quarterly in 2027"',), "it does not say on which day it comes"),
        (('when = "every Tuesday in early 2027"',), "'early 2027' is too vague for a series"),
        (('when = "every Tuesday from about May 2027"',), "'about May 2027' is too vague"),
        (('when = "every Tuesday since the 1990s"',), "'the 1990s' is too vague"),
        (('when = "every Tuesday in 2027 or 2028"',), "'2027 or 2028' is too vague"),
        (
            ('when = "annually on 3 May since 1600"', 'calendar = "julian"'),
            "series are of the Gregorian calendar: write each of its dates",
        ),
    ],
)
def test_what_is_wrong_costs_the_series_and_says_why(lines: tuple[str, ...], message: str) -> None:
    found = seed(*lines)
    assert found.statements == ()
    (problem,) = found.problems
    assert problem.severity is Severity.ERROR
    assert message in problem.message


@pytest.mark.parametrize(
    ("when", "repeat", "message"),
    [
        ("2027-03-02", "often", "repeat: 'often' does not say how often"),
        ("2027-03-02", "FREQ=SOMETIMES", "repeat: 'FREQ=SOMETIMES': FREQ is one of"),
        ("2027-03-02", "FREQ=HOURLY", "repeat: 'FREQ=HOURLY' is of times of a day"),
        ("2027-03", "weekly", "repeat: 'weekly': it does not say on which day it comes"),
        ("next week", "weekly", "'next week' is too vague to come again: write its first day"),
        ("about 2 March 2027", "weekly", "'about 2 March 2027' is too vague to come again"),
        ("2 or 3 March 2027", "weekly", "is not a day or a time that could come again"),
    ],
)
def test_a_repetition_that_is_wrong_leaves_the_first_date(
    when: str, repeat: str, message: str
) -> None:
    found = seed(f'when = "{when}"', f'repeat = "{repeat}"')
    assert len(found.statements) == 1
    (problem,) = found.problems
    assert problem.severity is Severity.WARNING
    assert message in problem.message
    assert problem.message.endswith("; only its first date is read")


@pytest.mark.parametrize("repeat", ["No", "none", "Never", "One-time", "Does not repeat", "-", ""])
def test_what_comes_once_is_one_event(repeat: str) -> None:
    found = seed("when = 2027-03-02", f'repeat = "{repeat}"')
    assert (whens(found), told(found)) == (["2027-03-02"], [])
    assert found.statements[0].facts.series == ""


def test_a_sheet_of_another_program_may_have_a_column_for_it() -> None:
    text = (
        "Subject,Start Date,Start Time,End Time,Recurrence\n"
        "Band,2027-03-02,18:00,20:00,weekly until 9 March 2027\nFair,2027-05-05,,,No\n"
    )
    found = check(csv.read(text, "x.csv"), "x", horizon=HORIZON)
    assert whens(found) == [
        "2027-03-02T18:00/2027-03-02T20:00",
        "2027-03-09T18:00/2027-03-09T20:00",
        "2027-05-05",
    ]


def test_a_list_without_a_date_asks_from_when() -> None:
    found = seed('when = "every Tuesday"', head="")
    (message,) = told(found)
    assert message.startswith("when: 'every Tuesday' does not say from when: write its first date")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            "every Tuesday at 9:00 in March 2027",
            "'9:00' is read as '09:00': write am or pm, or two",
        ),
        ("every Tuesday in March 2027 except 10 March", "'10 March' is none of its dates"),
        (
            "every other Tuesday in 2027",
            "it is counted from 2027-01-05: write from 2027-01-05, or the day that is meant",
        ),
        ("every Tuesday in spring 2027", "'spring 2027' is taken as 2027-03-01 to 2027-05-31"),
        ("monthly from 31 January 2027, 3 times", "months without a day 31 are passed over"),
        ("every 31st of the month in 2027", "months without a day 31 are passed over"),
    ],
)
def test_what_is_doubtful_is_told(words: str, message: str) -> None:
    found = seed(f'when = "{words}"')
    assert found.statements
    (problem,) = found.problems
    assert problem.severity is Severity.WARNING
    assert message in problem.message


def test_what_has_no_end_goes_up_to_the_horizon() -> None:
    found = seed('when = "every 12 October"')
    assert whens(found) == ["2027-10-12", "2028-10-12", "2029-10-12"]
    (problem,) = found.problems
    assert problem.severity is Severity.NOTE
    assert problem.message == "1 series goes on after 2030-01-01: --horizon takes more"


def test_what_words_say_and_what_the_document_lends_stay_apart() -> None:
    stated, lent = (
        seed(f'when = "{words}"').statements[0].reading
        for words in ("every Tuesday in March 2027", "every Tuesday until March 2027")
    )
    assert stated is not None
    assert lent is not None
    assert (stated.stated, stated.implied) == (("year", "month", "day"), ())
    assert (lent.stated, lent.implied) == ((), ("year", "month", "day"))
    assert stated.words == "every Tuesday in March 2027"


def test_what_lasts_some_days_is_told_by_its_own_days() -> None:
    found = seed('when = "5–6 March 2027"', 'repeat = "every year until 2028"')
    readings = [item.reading for item in found.statements]
    assert [reading.words for reading in readings if reading] == whens(found)


def test_a_series_without_an_id_is_told_of_once() -> None:
    text = f'{HEAD}[[event]]\ntitle = "Choir"\nwhen = "every Tuesday in March 2027"\n'
    found = check(toml.read(text, "x.toml"), "x")
    assert found.statements[0].event == "choir-20270302"
    assert told(found)[0].startswith("no id for 'Choir': its title makes the id")


def test_a_series_that_has_another_id_keeps_the_uids_of_all_its_dates() -> None:
    found = seed('when = "every Tuesday from 2 to 10 March 2027"', 'formerly = "old"')
    assert [(item.event, item.formerly) for item in found.statements] == [
        ("a-20270302", "old-20270302"),
        ("a-20270309", "old-20270309"),
    ]


def test_sheets_say_it_too() -> None:
    text = "id,title,when\na,A,every Tuesday from 2 to 10 March 2027\nb,B,2027-03-03\n"
    found = check(csv.read(text, "x.csv"), "x")
    assert whens(found) == ["2027-03-02", "2027-03-09", "2027-03-03"]


def _of_calendar(rule: str, begin: date) -> Iterable[str]:
    event = f"UID:a\r\nSUMMARY:A\r\nDTSTART;VALUE=DATE:{begin:%Y%m%d}\r\nRRULE:{rule}"
    text = f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    raw = read_calendar(text, "x.ics", ReadOptions(horizon=HORIZON.day))
    return (str(row.fields["id"]) for row in raw.events)


@settings(max_examples=40)
@given(
    begin=st.dates(date(2027, 1, 1), date(2028, 12, 1)),
    weeks=st.integers(1, 5),
    length=st.integers(0, 300),
)
def test_words_and_rules_of_calendars_give_the_same(begin: date, weeks: int, length: int) -> None:
    last = begin + timedelta(length)
    found = seed(f'when = "every {weeks} weeks from {begin} until {last}"')
    rule = f"FREQ=WEEKLY;INTERVAL={weeks};UNTIL={last:%Y%m%d}"
    assert [item.event for item in found.statements] == [*_of_calendar(rule, begin)]
