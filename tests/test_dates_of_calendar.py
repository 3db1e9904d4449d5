"""Dates of a document that keeps the Julian calendar: days converted, months and years windows."""

from datetime import date

import pytest

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.calendars.values import parse_in
from timeline.dates.rules import Anchor, Reading, bounds
from timeline.errors import DateError
from timeline.languages.read import read
from timeline.languages.say import reading_words

_PUBLISHED = edtf.day(date(1917, 11, 10))


def _read(words: str, calendar: Calendar = Calendar.JULIAN) -> Reading:
    return read(words, Anchor(published=_PUBLISHED, calendar=calendar))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        # day, month, year in words, numbers and EDTF
        ("25 October 1917", "1917-11-07"),
        ("October 25th, 1917", "1917-11-07"),
        ("25.10.1917", "1917-11-07"),
        ("1917/10/25", "1917-11-07"),
        ("1917-10-25", "1917-11-07"),
        ("about 25 October 1917", "1917-11-07~"),
        ("25 October 1917, 21:45", "1917-11-07T21:45"),
        # a weekday is that of the day itself
        ("Wednesday, 25 October 1917", "1917-11-07"),
        ("first Monday in October 1917", "1917-10-15"),
        ("last day of February 1900", "1900-03-13"),
        # a day that the Gregorian calendar leaves out
        ("29 February 1700", "1700-03-11"),
        ("1700-02-29", "1700-03-11"),
        # the nearest 25 October, by the day that it is
        ("25 October", "1917-11-07"),
        ("Nov. 12 last year", "1916-11-25"),
        # stretches and sides
        ("18 to 25 October 1917", "1917-10-31/1917-11-07"),
        ("25 October to 3 November 1917", "1917-11-07/1917-11-16"),
        ("25 October – 3 November", "1917-11-07/1917-11-16"),
        ("31 December 1917 to 3 January 1918", "1918-01-13/1918-01-16"),
        ("1917-10-25/1917-11-03", "1917-11-07/1917-11-16"),
        ("before 24 June 1348", "../1348-07-01"),
        ("since October 1917", "1917-10/.."),
        # sets, stretches and sides with a day that the Gregorian calendar leaves out
        ("[1700-02-28,1700-02-29]", "[1700-03-10,1700-03-11]"),
        ("{1800-02-29,1804-02-29}", "{1800-03-12,1804-03-12}"),
        ("[1900-02-27..1900-02-29]", "[1900-03-11..1900-03-13]"),
        ("1700-02-29/..", "1700-03-11/.."),
        ("../1700-02-29?", "../1700-03-11?"),
        ("1700-02-28/1700-02-29", "1700-03-10/1700-03-11"),
        ("1700-02-29/1700-03-01", "1700-03-11/1700-03-12"),
        ("-0100-02-29/-0100-03-02", "-0100-02-26/-0100-02-28"),
        ("about 1700-02-29", "1700-03-11~"),
        ("1700-02-29, 10:00", "1700-03-11T10:00"),
        ("week of 5 May 1917", "1917-05-14/1917-05-20"),
        # months and years keep their numbers
        ("October 1917", "1917-10"),
        ("late 1917", "1917"),
        ("14th century", "13XX"),
    ],
)
def test_dates_of_a_julian_document(words: str, value: str) -> None:
    reading = _read(words)
    assert str(reading.value) == value
    assert reading.calendar is Calendar.JULIAN
    assert not reading.doubts


@pytest.mark.parametrize("words", ["yesterday", "last year", "two weeks ago", "last Tuesday"])
def test_what_is_counted_from_the_publication_is_gregorian(words: str) -> None:
    assert _read(words) == _read(words, Calendar.GREGORIAN)


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ("October 1917", ("1917-10-14", "1917-11-13")),
        ("1917", ("1917-01-14", "1918-01-13")),
        ("late October 1917", ("1917-11-03", "1917-11-13")),
        ("October 1917 to 3 November 1917", ("1917-10-14", "1917-11-16")),
        ("25 October 1917, 21:45", ("1917-11-07T21:45", "1917-11-07T21:45")),
    ],
)
def test_windows(words: str, window: tuple[str, str]) -> None:
    assert bounds(_read(words)) == window


@pytest.mark.parametrize("words", ["third week of October 1917", "2017-W12"])
def test_a_day_that_is_not_read_in_the_calendar_is_in_doubt(words: str) -> None:
    assert "is read in the Gregorian calendar" in _read(words).doubts[0]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("29 February 1701", "that month has days 1 to 28"),
        ("Thursday, 25 October 1917", "7 November 1917 is a Wednesday"),
        ("31 June 1917", "that month has days 1 to 30"),
    ],
)
def test_refusals(words: str, message: str) -> None:
    with pytest.raises(DateError, match=message):
        _read(words)


def test_other_calendars_name_their_months() -> None:
    with pytest.raises(DateError, match="write its month's name"):
        _read("5784-01-14", Calendar.HEBREW)


@pytest.mark.parametrize(
    ("words", "value", "calendar"),
    [
        # one day in both calendars
        ("12/24 July 1880", "1880-07-24", Calendar.JULIAN),
        ("1/14 February 1918", "1918-02-14", Calendar.JULIAN),
        # two days in a row
        ("18/19 January 1880", "1880-01-18/1880-01-19", Calendar.GREGORIAN),
    ],
)
def test_two_days_with_a_slash(words: str, value: str, calendar: Calendar) -> None:
    reading = _read(words, Calendar.GREGORIAN)
    assert (str(reading.value), reading.calendar) == (value, calendar)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Christmas 1700", "1701-01-05"),
        ("Christmas Eve 1700", "1701-01-04"),
        ("Easter 1192", "1192-04-12"),
        ("Good Friday 1192", "1192-04-10"),
        ("two days before Christmas 1917", "1918-01-05"),
        ("15 March 44 BC", "-0043-03-13"),
    ],
)
def test_feasts_and_days_before_our_era(words: str, value: str) -> None:
    reading = _read(words)
    assert (str(reading.value), reading.calendar) == (value, Calendar.JULIAN)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("1701-02-29/..", "February 1701 has days 01 to 28"),
        ("[1700-02-29,1702-02-29]", "February 1702 has days 01 to 28"),
        ("[1700-02-29..1700-02-28]", "ends before it begins"),
    ],
)
def test_leap_days_that_the_julian_calendar_has_not(words: str, message: str) -> None:
    with pytest.raises(DateError, match=message):
        parse_in(Calendar.JULIAN, words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        # the day beside is that of the calendar itself
        ("before 1 March 1700", "before 12 Mar 1700 (before 1 Mar 1700 Old Style)"),
        ("before 29 February 1800", "before 12 Mar 1800 (before 29 Feb 1800 Old Style)"),
        ("after 29 February 1900", "after 13 Mar 1900 (after 29 Feb 1900 Old Style)"),
        ("after 28 February 1700", "after 10 Mar 1700 (after 28 Feb 1700 Old Style)"),
        ("before 1 March 101 BC", "before 27 Feb 101 BC (before 1 Mar 101 BC Julian)"),
        ("before 1 March 1704", "before 12 Mar 1704 (before 1 Mar 1704 Old Style)"),
        ("after 31 December 1699", "after 10 Jan 1700 (after 31 Dec 1699 Old Style)"),
        ("before March 1700", "before Mar 1700 Old Style"),
        ("by 29 February 1700", "by 11 Mar 1700 (by 29 Feb 1700 Old Style)"),
        ("28 or 29 February 1700", "10 or 11 Mar 1700 (28 or 29 Feb 1700 Old Style)"),
        # times stand on no day that only the Julian calendar has
        ("29 February 1700, 10:00", "11 Mar 1700, 10:00 (29 Feb 1700 Old Style)"),
        ("29 February 1700, 10:00 to 12:00", "11 Mar 1700, 10:00–12:00 (29 Feb 1700 Old Style)"),
        (
            "28 February 1700, 23:00 to 1:00",
            "10 Mar 1700, 23:00 – 11 Mar 1700, 01:00 (28–29 Feb 1700 Old Style)",
        ),
        (
            "12 May 1917, 9:00 to 17:00",
            "25 May 1917, 09:00–17:00 (12 May 1917, 09:00–17:00 Old Style)",
        ),
    ],
)
def test_sides_are_told_by_the_days_of_their_calendar(words: str, said: str) -> None:
    assert reading_words(_read(words)) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [("before 1 March 1700", "before 1 Mar 1700"), ("after 28 February 1700", "after 28 Feb 1700")],
)
def test_sides_of_the_gregorian_calendar(words: str, said: str) -> None:
    assert reading_words(_read(words, Calendar.GREGORIAN)) == said


@pytest.mark.parametrize(
    ("words", "value"),
    [
        # the other time shows a clock of 24 hours
        ("3 May 2031, 22:00 to 1:00", "2031-05-03T22:00/2031-05-04T01:00"),
        ("3 May 2031, 8:30–18:00", "2031-05-03T08:30/2031-05-03T18:00"),
        ("from 00:30 to 1:15 on 3 May 2031", "2031-05-03T00:30/2031-05-03T01:15"),
    ],
)
def test_times_beside_a_clock_of_24_hours(words: str, value: str) -> None:
    reading = _read(words, Calendar.GREGORIAN)
    assert (str(reading.value), reading.calendar) == (value, Calendar.GREGORIAN)
    assert _read(words).calendar is Calendar.JULIAN


@pytest.mark.parametrize(
    "words",
    [
        "3 May 2031, 9:00 to 1:00",
        "3 May 2031, 12:00 to 1:00",
        "3 May 2031, 11 pm to 1:00",
        "3 May 2031, 9:00 to 11:30",
    ],
)
def test_times_that_can_be_of_either_half_of_the_day(words: str) -> None:
    with pytest.raises(DateError, match=" can be "):
        _read(words, Calendar.GREGORIAN)


@pytest.mark.parametrize("words", ["29 February 1300", "29.02.1700", "February 29, 1900"])
def test_leap_days_of_the_julian_calendar_are_named_as_such(words: str) -> None:
    with pytest.raises(DateError, match='write calendar = "julian"'):
        _read(words, Calendar.GREGORIAN)
    assert not _read(words).doubts


@pytest.mark.parametrize("words", ["29 February 1901", "30 February 1900", "31 April 1900"])
def test_days_of_no_calendar(words: str) -> None:
    with pytest.raises(DateError) as caught:
        _read(words, Calendar.GREGORIAN)
    assert "julian" not in str(caught.value)
