"""Days, months and years of calendars, beside convertdate."""

import random
import warnings
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from convertdate import french_republican, hebrew, islamic, julian

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.calendars.days import day_of, days_in, months_of, ordinal
from timeline.calendars.values import from_julian, gregorian, said_in
from timeline.calendars.windows import month_span, windows_in, year_span

Day = tuple[int, int, int]
JULIAN, FRENCH = Calendar.JULIAN, Calendar.FRENCH_REPUBLICAN
HEBREW, ISLAMIC = Calendar.HEBREW, Calendar.ISLAMIC
# Julian day of the midnight before the ordinal 0.
_JD = 1_721_424.5


def _days(count: int, first: int, last: int) -> list[int]:
    return random.Random(15).choices(range(first, last + 1), k=count)


@pytest.mark.parametrize(
    ("calendar", "theirs", "count", "first", "last"),
    [
        (JULIAN, julian, 10_000, edtf.ordinal(-4712, 1, 1), edtf.ordinal(9999, 12, 31)),
        (ISLAMIC, islamic, 2_000, date(622, 7, 19).toordinal(), date(3000, 1, 1).toordinal()),
        (HEBREW, hebrew, 1_000, edtf.ordinal(-3760, 9, 7), date(3000, 1, 1).toordinal()),
    ],
)
def test_convertdate_agrees_on_random_days(
    calendar: Calendar, theirs: Any, count: int, first: int, last: int
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        for number in _days(count, first, last):
            said = day_of(calendar, number)
            assert tuple(said) == tuple(theirs.from_jd(number + _JD)), number
            assert ordinal(calendar, *said) == number


def test_convertdate_agrees_on_the_days_of_the_french_republic() -> None:
    first, last = date(1792, 9, 22).toordinal(), date(1806, 9, 22).toordinal()
    # Every eleventh, and the days around each new year.
    turns = {date(year, 9, day).toordinal() for year in range(1792, 1807) for day in range(22, 26)}
    for number in sorted({*range(first, last + 1, 11), *turns}):
        said = day_of(FRENCH, number)
        assert ordinal(FRENCH, *said) == number
        # Whatever rule of leap years is asked.
        assert tuple(said) == french_republican.from_jd(number + _JD, method="equinox")


@pytest.mark.parametrize(
    ("calendar", "said", "meant"),
    [
        # the ides of March, in the year that astronomers count as -43
        (JULIAN, (-43, 3, 15), "-0043-03-13"),
        (JULIAN, (0, 12, 31), "0000-12-29"),
        (JULIAN, (1, 1, 1), "0000-12-30"),
        (JULIAN, (1066, 10, 14), "1066-10-20"),
        # the last day before the reform, and the day after it
        (JULIAN, (1582, 10, 4), "1582-10-14"),
        (JULIAN, (1582, 10, 5), "1582-10-15"),
        # the days that Britain, Russia and Greece went over
        (JULIAN, (1752, 9, 2), "1752-09-13"),
        (JULIAN, (1752, 9, 3), "1752-09-14"),
        (JULIAN, (1918, 2, 1), "1918-02-14"),
        (JULIAN, (1923, 2, 16), "1923-03-01"),
        # a day that the Gregorian calendar does not have
        (JULIAN, (1700, 2, 29), "1700-03-11"),
        (JULIAN, (1917, 10, 25), "1917-11-07"),
        (JULIAN, (-50000, 1, 1), "Y-50002-12-20"),
        (FRENCH, (1, 1, 1), "1792-09-22"),
        (FRENCH, (2, 11, 9), "1794-07-27"),
        (FRENCH, (8, 2, 18), "1799-11-09"),
        (FRENCH, (3, 13, 6), "1795-09-22"),
        (FRENCH, (14, 4, 11), "1806-01-01"),
        (HEBREW, (5784, 1, 14), "2024-04-22"),
        (HEBREW, (5784, 7, 1), "2023-09-16"),
        (HEBREW, (5784, 13, 14), "2024-03-24"),
        (HEBREW, (5708, 2, 5), "1948-05-14"),
        (ISLAMIC, (1, 1, 1), "0622-07-19"),
        (ISLAMIC, (61, 1, 10), "0680-10-13"),
        (ISLAMIC, (1445, 9, 1), "2024-03-11"),
    ],
)
def test_known_days(calendar: Calendar, said: Day, meant: str) -> None:
    assert str(gregorian(calendar, *said)) == meant
    assert day_of(calendar, ordinal(calendar, *said)) == said


@pytest.mark.parametrize(
    ("calendar", "day"),
    [
        (JULIAN, (1917, 2, 29)),
        (JULIAN, (1917, 13, 1)),
        (JULIAN, (1917, 4, 31)),
        (JULIAN, (1917, 4, 0)),
        (FRENCH, (8, 13, 6)),
        (FRENCH, (8, 2, 31)),
        (FRENCH, (0, 1, 1)),
        (HEBREW, (5785, 13, 1)),
        (HEBREW, (5784, 1, 31)),
        (HEBREW, (5784, 2, 30)),
        (ISLAMIC, (1445, 2, 30)),
        (ISLAMIC, (1446, 12, 30)),
        (ISLAMIC, (0, 1, 1)),
    ],
)
def test_days_that_a_calendar_does_not_have(calendar: Calendar, day: Day) -> None:
    with pytest.raises(ValueError, match=calendar.value):
        ordinal(calendar, *day)


@pytest.mark.parametrize("calendar", [FRENCH, HEBREW, ISLAMIC])
def test_no_day_before_the_first(calendar: Calendar) -> None:
    with pytest.raises(ValueError, match=calendar.value):
        day_of(calendar, -2_000_000)


@pytest.mark.parametrize("year", [100, 234, 1445])
def test_the_french_calendar_has_no_years_whose_leap_days_are_in_dispute(year: int) -> None:
    with pytest.raises(ValueError, match="french"):
        months_of(FRENCH, year)


@pytest.mark.parametrize(
    ("calendar", "year"),
    [
        (calendar, year)
        for calendar in Calendar
        for year in (1, 2, 3, 8, 14, 1445, 5784, 5785)
        if calendar is not FRENCH or year <= 14
    ],
)
def test_months_fill_their_year_and_years_follow(calendar: Calendar, year: int) -> None:
    spans = [month_span(calendar, year, month) for month in months_of(calendar, year)]
    assert all(one.end == other.begin for one, other in pairwise(spans))
    whole = year_span(calendar, year)
    assert (whole.begin, whole.end) == (spans[0].begin, spans[-1].end)
    assert year_span(calendar, year + 1).begin == whole.end
    assert sum(days_in(calendar, year, each) for each in months_of(calendar, year)) == (
        whole.end - whole.begin
    )


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("1917-10-25", "1917-11-07"),
        ("1917-10-25?", "1917-11-07?"),
        ("1917-10-25/1917-11-03", "1917-11-07/1917-11-16"),
        ("1917-10/1917-10-25", "1917-10/1917-11-07"),
        ("../1348-06-23", "../1348-07-01"),
        ("1917-10-25T21:45", "1917-11-07T21:45"),
        ("[1348-06-24,1349-06-24]", "[1348-07-02,1349-07-02]"),
        ("-0043-03-15~", "-0043-03-13~"),
        # months and years keep their numbers
        ("1917-10", "1917-10"),
        ("1917", "1917"),
        ("191X", "191X"),
        ("1917-21", "1917-21"),
        ("1917-10-XX", "1917-10-XX"),
    ],
)
def test_values_said_in_the_julian_calendar(said: str, meant: str) -> None:
    assert str(from_julian(edtf.parse(said))) == meant
    assert str(said_in(JULIAN, edtf.parse(meant))) == said


def test_a_leap_day_that_the_gregorian_calendar_leaves_out() -> None:
    assert str(said_in(JULIAN, edtf.parse("1700-03-11"))) == "1700-02-29"


@pytest.mark.parametrize(
    ("value", "begin", "end"),
    [
        ("1917-10", (1917, 10, 14), (1917, 11, 14)),
        ("1917", (1917, 1, 14), (1918, 1, 14)),
        ("1700-02", (1700, 2, 11), (1700, 3, 12)),
        ("13XX", (1300, 1, 8), (1400, 1, 9)),
        ("1066/1087", (1066, 1, 7), (1088, 1, 7)),
        # days are Gregorian already
        ("1917-11-07", (1917, 11, 7), (1917, 11, 8)),
        ("1917-10/1917-11-07", (1917, 10, 14), (1917, 11, 8)),
        ("0000", (-1, 12, 30), (0, 12, 30)),
    ],
)
def test_windows_of_julian_months_and_years(value: str, begin: Day, end: Day) -> None:
    date_ = edtf.parse(value)
    (window,) = windows_in(JULIAN, date_, edtf.spans(date_))
    assert window.begin == edtf.ordinal(*begin)
    assert window.end == edtf.ordinal(*end)


def test_windows_of_a_set() -> None:
    value = edtf.parse("[1348-06,1349..1350]")
    found = windows_in(JULIAN, value, edtf.spans(value))
    assert [edtf.to_day(int(span.begin)).isoformat() for span in found] == [
        "1348-06-09",
        "1349-01-09",
    ]
