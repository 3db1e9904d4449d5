"""When a date is told in the words of its document, and when by the phrase for it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.dates.rules import Anchor, DateOrder, Modifier, Reading
from timeline.languages.english.own_words import told
from timeline.languages.english.phrase import phrase
from timeline.languages.read import read

#: the phrase says all that they say
BY_PHRASE = [
    ("30 November 2023", "30 Nov 2023"),
    ("Thursday, 30th of November 2023", "30 Nov 2023"),
    ("November 30, 2023", "30 Nov 2023"),
    ("the thirtieth of November 2023", "30 Nov 2023"),
    ("in November 2023", "Nov 2023"),
    ("the 1990s", "1990s"),
    ("nineteen eighty-four", "1984"),
    ("spring of 2024", "spring 2024"),
    ("from 18 to 19 January 2024", "18–19 Jan 2024"),
    ("2022 to 2024", "2022–2024"),
    ("between March and May 2025", "between Mar and May 2025"),
    ("since November 2023", "since Nov 2023"),
    ("before 1 July 1412", "before 1 Jul 1412"),
    ("after 1620", "after 1620"),
    ("not before May 2031", "not before May 2031"),
    ("by 3 June 2031", "by 3 Jun 2031"),
    ("about 1620", "about 1620"),
    ("early June 2031", "early Jun 2031"),
    ("in late 2031", "late 2031"),
    ("middle of 2031", "mid-2031"),
    # What machines write.
    ("2023-11", "Nov 2023"),
    ("1620~", "about 1620"),
    ("1620/1622", "1620–1622"),
    ("30/11/2023", "30 Nov 2023"),
    ("30/11/2023 2:30 pm", "30 Nov 2023, 14:30"),
    ("30 November 2023 at noon", "30 Nov 2023, 12:00"),
]
#: they say more
BY_WORDS = [
    ("circa 1620", "circa 1620"),
    ("c. 1620", "c. 1620"),
    ("by the end of 2031", "by the end of 2031"),
    ("no later than 3 June 2031", "no later than 3 June 2031"),
    ("on or before 3 June 2031", "on or before 3 June 2031"),
    ("from 2031", "from 2031"),
    ("up to 2031", "up to 2031"),
    ("before mid-2031", "before mid-2031"),
    ("beginning of 2031", "beginning of 2031"),
    ("in fall 2031", "fall 2031"),
    ("from early 2031 to the end of 2033", "from early 2031 to the end of 2033"),
    ("possibly 1620", "possibly 1620"),
    ("week of 5 May 2031", "week of 5 May 2031"),
    ("third quarter 2031", "third quarter 2031"),
    ("third quarter of fiscal 2031", "third quarter of fiscal 2031"),
    ("AD 476", "AD 476"),
    # Behind a full stop.
    ("By the end of 2031", "by the end of 2031"),
    ("In fall 2031", "fall 2031"),
    ("No later than June 2031", "no later than June 2031"),
    ("480 BCE", "480 BCE"),
    ("June/July 2031", "June/July 2031"),
    ("first half of 2031", "first half of 2031"),
]
#: they hide the month or the year
BY_BOTH = [
    ("Christmas Day 2014", "Christmas Day 2014 (25 Dec 2014)"),
    ("week 23 of 2031", "week 23 of 2031 (between 2 and 8 Jun 2031)"),
]


@pytest.mark.parametrize(("words", "said"), [*BY_PHRASE, *BY_WORDS, *BY_BOTH])
def test_told(words: str, said: str) -> None:
    assert told(read(words, Anchor(order=DateOrder.DAY_FIRST))) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("1 May 1915", "14 May 1915 (1 May 1915 Old Style)"),
        ("1 May 1415", "10 May 1415 (1 May 1415 Julian)"),
        ("1 May 1915 (O.S.)", "14 May 1915 (1 May 1915 Old Style)"),
        ("1 May 1915, old style", "14 May 1915 (1 May 1915 Old Style)"),
        ("before 1 May 1415", "before 10 May 1415 (before 1 May 1415 Julian)"),
        ("1 May 1915 at 9 pm", "14 May 1915, 21:00 (1 May 1915, 21:00 Old Style)"),
        # They say more.
        ("3 Feb 1701/02", "3 Feb 1701/02 (14 Feb 1702; 3 Feb 1702 Old Style)"),
        # by the name that the document has for it, and once
        ("1 May 1915 (Julian)", "14 May 1915 (1 May 1915 Julian)"),
        ("1 May 1515 (O.S.)", "11 May 1515 (1 May 1515 Old Style)"),
        ("1 May 1515", "11 May 1515 (1 May 1515 Julian)"),
        ("JULIAN 1 MAY 1915", "14 May 1915 (1 May 1915 Julian)"),
        ("1 May 1915 O.S. (14 May)", "14 May 1915 (1 May 1915 Old Style)"),
        ("20 Dec 1914/2 Jan 1915", "2 Jan 1915 (20 Dec 1914 Old Style)"),
        ("1/14 May 1915", "14 May 1915 (1 May 1915 Old Style)"),
        ("15 March 44 B.C. (Julian)", "13 Mar 44 BC (15 Mar 44 BC Julian)"),
        (
            "2 Hen VII",
            (
                "2 Hen VII (between 31 Aug 1486 and 30 Aug 1487; "
                "between 22 Aug 1486 and 21 Aug 1487 Julian)"
            ),
        ),
        ("circa 1 May 1415", "circa 1 May 1415 (about 10 May 1415; about 1 May 1415 Julian)"),
        # A month has one number in both.
        ("May 1415", "May 1415 Julian"),
    ],
)
def test_days_of_the_julian_calendar_are_told_in_both(words: str, said: str) -> None:
    assert told(read(words, Anchor(calendar=Calendar.JULIAN))) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("before 14 Nisan 5700", "before 22 Apr 1940 (before 14 Nisan 5700)"),
        ("after 9 Thermidor an II", "after 27 Jul 1794 (after 9 Thermidor Year II)"),
        ("since 14 Nisan 5700", "since 22 Apr 1940 (since 14 Nisan 5700)"),
        # a day that is told nowhere else
        (
            "27 Rajab 583 AH (2 October 1187)",
            "27 Rajab 583 AH (2 October 1187) (9 Oct 1187)",
        ),
        ("1 Ramadan 1444 AH (23 March 2023)", "23 Mar 2023 (1 Ramadan 1444 AH)"),
        ("1 Ramadan 1444 AH (22 March 2023)", "1 Ramadan 1444 AH (22 March 2023)"),
    ],
)
def test_sides_and_days_beside_of_other_calendars(words: str, said: str) -> None:
    assert told(read(words, Anchor())) == said


def test_days_of_other_calendars_are_told_in_both() -> None:
    assert told(read("10 Tishri 5701", Anchor())) == "12 Oct 1940 (10 Tishri 5701)"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("last year", "2030"),
        ("by the end of the year", "by the end of 2031"),
        ("last Christmas", "25 Dec 2030"),
        ("circa last year", "about 2030"),
        ("Nov. 30 last year", "30 Nov 2030"),
        ("early next month", "early Apr 2031"),
    ],
)
def test_words_that_need_their_document_are_told_by_the_phrase(words: str, said: str) -> None:
    published = edtf.parse("2031-03-08")
    assert isinstance(published, edtf.EdtfDate)
    assert told(read(words, Anchor(published=published))) == said


@pytest.mark.parametrize(
    "words",
    [
        "BEF 1 JUL 1412",
        "ABT 1620",
        "as it is told by the oldest of the chronicles that we have, it must have been about 1620",
        "",
    ],
)
def test_other_words_are_told_by_the_phrase(words: str) -> None:
    reading = Reading(
        words=words, value=edtf.parse("../1620"), stated=("year",), modifier=Modifier.BEFORE
    )
    assert told(reading) == "before 1621"


@settings(max_examples=40)
@given(
    st.text(max_size=100),
    st.sampled_from(["1620", "1620~", "../1620", "1620-05-01", "[1620,1621]"]),
)
def test_either_the_phrase_or_the_words_are_told(words: str, text: str) -> None:
    folded = " ".join(words.split())
    value = edtf.parse(text)
    said = told(Reading(words=folded, value=value, stated=()))
    plain = phrase(value)
    assert plain in said or said.lower() in folded.lower()
    assert "\n" not in said
