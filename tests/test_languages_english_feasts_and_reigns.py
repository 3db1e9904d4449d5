"""Feast days and regnal years, by which the Middle Ages dated."""

import re
from datetime import date

import pytest

from timeline.calendars.calendar import Calendar
from timeline.dates.rules import Anchor
from timeline.errors import DateError
from timeline.extract.read import mentions
from timeline.languages.english.monarchs import REIGNS
from timeline.languages.read import read

GREGORIAN, JULIAN = Calendar.GREGORIAN, Calendar.JULIAN
# words, value, calendar
READ = [
    # What is counted from Easter was kept by the Julian calendar, and stays the day that was
    # written, as all days of years before 1583 do.
    ("Easter 1066", "1066-04-16", GREGORIAN),
    ("Good Friday 1215", "1215-04-17", GREGORIAN),
    ("Whitsun 1381", "1381-06-02", GREGORIAN),
    ("Trinity Sunday 1400", "1400-06-13", GREGORIAN),
    ("Ascension Day, 1300", "1300-05-19", GREGORIAN),
    ("Easter Monday 1582", "1582-04-16", GREGORIAN),
    ("eve of Easter 1470", "1470-04-21", GREGORIAN),
    ("Easter 1990", "1990-04-15", GREGORIAN),
    # Others are the day of their month, as in numbers.
    ("Michaelmas 1381", "1381-09-29", GREGORIAN),
    ("Martinmas 1318", "1318-11-11", GREGORIAN),
    ("Candlemas 1461", "1461-02-02", GREGORIAN),
    ("Midsummer Day 1381", "1381-06-24", GREGORIAN),
    ("All Hallows 1255", "1255-11-01", GREGORIAN),
    ("Michaelmas eve 1381", "1381-09-28", GREGORIAN),
    ("the eve of Michaelmas 1381", "1381-09-28", GREGORIAN),
    ("octave of Epiphany 1256", "1256-01-13", GREGORIAN),
    ("morrow of St Martin 1318", "1318-11-12", GREGORIAN),
    ("the feast of St Nicholas 1254", "1254-12-06", GREGORIAN),
    ("St Giles' Day 1350", "1350-09-01", GREGORIAN),
    ("Feast of the Annunciation, 1422", "1422-03-25", GREGORIAN),
    ("quindene of Michaelmas 1290", "1290-10-13", GREGORIAN),
    # Terms are months in which they lie.
    ("Hilary term 1290", "1290-01/1290-03", GREGORIAN),
    ("Trinity term, 1290", "1290-05/1290-07", GREGORIAN),
    # Reigns: from the accession day to the eve of the next, in the calendar that was kept.
    ("1 Richard III", "1483-07-05/1484-07-04", JULIAN),
    ("21 Ric. II", "1397-06-30/1398-06-29", JULIAN),
    ("6 Hen. 7", "1490-08-31/1491-08-30", JULIAN),
    ("the second year of the reign of King Stephen", "1137-01-02/1138-01-01", JULIAN),
    ("2nd year of Queen Anne", "1703-03-19/1704-03-18", JULIAN),
    ("2 Victoria", "1838-06-20/1839-06-19", GREGORIAN),
    ("7 Edw. VII", "1907-01-22/1908-01-21", GREGORIAN),
    # The last year ends with the reign.
    ("38 Henry VIII", "1546-05-02/1547-02-07", JULIAN),
    ("64 Victoria", "1900-06-20/1901-01-22", GREGORIAN),
    ("1 July 14 Edward II", "1321-07-09", JULIAN),
    ("Martinmas 9 Henry V", "1421-11-20", JULIAN),
    ("Hilary term 6 George III", "1766-01/1766-03", GREGORIAN),
]


@pytest.mark.parametrize(("words", "value", "calendar"), READ)
def test_a_feast_or_regnal_year_is_read(words: str, value: str, calendar: Calendar) -> None:
    found = read(words, Anchor())
    assert (str(found.value), found.calendar, found.doubts) == (value, calendar, ())


@pytest.mark.parametrize(
    "words",
    [
        ("17 April 1215", "Good Friday 1215", "Easter 1215", "20 April 1215"),
        ("31 May 1381", "eve of Whitsun 1381", "Whit Monday 1381", "Michaelmas 1381"),
    ],
)
@pytest.mark.parametrize("calendar", [GREGORIAN, JULIAN])
def test_feasts_and_days_of_one_chronicle_stand_in_order(
    words: tuple[str, ...], calendar: Calendar
) -> None:
    found = [read(item, Anchor(calendar=calendar)) for item in words]
    assert {item.calendar for item in found} == {calendar}
    begins = [item.window.begin for item in found]
    assert begins == sorted(begins)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Easter 1192", "1192-04-12"),
        ("Whitsun 1381", "1381-06-10"),
        ("eve of Easter 1470", "1470-04-30"),
        ("Shrove Tuesday 1500", "1500-03-13"),
    ],
)
def test_feasts_of_a_julian_document_are_converted(words: str, value: str) -> None:
    found = read(words, Anchor(calendar=JULIAN))
    assert (str(found.value), found.calendar) == (value, JULIAN)


def test_a_julian_document_has_its_fixed_feasts_in_that_calendar() -> None:
    found = read("Michaelmas 1381", Anchor(calendar=JULIAN))
    assert (str(found.value), found.calendar) == ("1381-10-07", JULIAN)


def test_easter_is_in_doubt_while_countries_kept_two_calendars() -> None:
    assert "Gregorian" in read("Easter 1640", Anchor()).doubts[0]
    assert not read("Easter 1760", Anchor()).doubts


def test_one_of_two_queens_is_in_doubt() -> None:
    assert "Elizabeth II" in read("12 Elizabeth", Anchor()).doubts[0]


REFUSED = [
    ("3 Henry", "does not say which Henry"),
    ("12 Edward", "does not say which Edward"),
    ("40 Henry VIII", "Henry VIII reigned from 1509 to 1547"),
    ("42 Henry VI", "Henry VI reigned from 1422 to 1471"),
    ("2 James V", "is of no king or queen of England"),
    ("0 Henry VIII", "is not a date"),
    ("Michaelmas", "is not a date"),
    ("1 July", "publication date"),
    ("31 June 3 Henry VIII", "June"),
]


@pytest.mark.parametrize(("words", "advice"), REFUSED)
def test_what_names_no_year_of_a_reign_is_refused(words: str, advice: str) -> None:
    with pytest.raises(DateError, match=re.escape(advice)):
        read(words, Anchor())


def test_reigns_follow_on_each_other() -> None:
    firsts = [reign.first for reign in REIGNS.values()]
    assert firsts == sorted(firsts)
    for name, number in REIGNS:
        assert number or sum(other == name for other, _ in REIGNS) == 1


# text, (words, EDTF) of each mention
TEXTS = [
    ("The rent was due at Michaelmas 1381.", (("Michaelmas 1381", "1381-09-29"),)),
    ("At Easter 1215 they met.", (("Easter 1215", "1215-04-19"),)),
    ("It fell on the feast of St Luke 1471.", (("the feast of St Luke 1471", "1471-10-18"),)),
    ("The court sat in Michaelmas term 1290.", (("Michaelmas term 1290", "1290-10/1290-12"),)),
    ("It was made law in 3 Henry VIII.", (("3 Henry VIII", "1511-05-02/1512-05-01"),)),
    ("The act (12 Edw. III) was read.", (("12 Edw. III", "1338-02-02/1339-02-01"),)),
    (
        "He died in the second year of the reign of King Stephen.",
        (("the second year of the reign of King Stephen", "1137-01-02/1138-01-01"),),
    ),
    # What only sounds like one.
    ("They played in 2 Henry IV there.", ()),
    ("He lived in 12 George Street.", ()),
    ("In the third year of John Smith there was no rain.", ()),
    ("There were 3 Henry VIII plays.", ()),
    ("They saw 2 Henry IV at the theatre.", ()),
    ("He met 3 Henrys.", ()),
    ("The epiphany came late.", ()),
    ("A midsummer night is short.", ()),
    ("St Michael is a town.", ()),
    ("Chapter XX of 5 John Street is closed.", ()),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_texts_give_feasts_with_their_year(
    text: str, expected: tuple[tuple[str, str], ...]
) -> None:
    found = mentions(text, date(2021, 5, 6))
    assert tuple((item.text, str(item.when)) for item in found if item.when) == expected
