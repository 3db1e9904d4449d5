"""Halves, thirds, days, weeks and edges of periods, in seeds and in texts."""

from datetime import date

import pytest

from timeline import edtf
from timeline.dates.rules import Anchor, Lean, Modifier
from timeline.drafting.draft import seed_reader
from timeline.errors import DateError
from timeline.extract.read import mentions
from timeline.languages.english.equal_parts import EQUAL_PARTS
from timeline.languages.english.grammar.date_phrases import date_phrases
from timeline.languages.english.period_days import PERIOD_DAYS
from timeline.languages.read import read

#: a Thursday
PUBLISHED = date(2029, 10, 11)
ANCHOR = Anchor(published=edtf.day(PUBLISHED), lean=Lean.FUTURE)
WHOLE, WITHIN = Modifier.WHOLE, Modifier.WITHIN
START, MID, END = Modifier.START, Modifier.MID, Modifier.END
#: words, value and modifier
HALVES_AND_THIRDS = [
    ("first half of 2030", "2030-40", WHOLE),
    ("the second half of next year", "2030-41", WHOLE),
    ("H2 2030", "2030-41", WHOLE),
    ("1H 2030", "2030-40", WHOLE),
    ("2030 H1", "2030-40", WHOLE),
    ("2030's second half", "2030-41", WHOLE),
    ("first third of 2030", "2030-37", WHOLE),
    ("final third of 2030", "2030-39", WHOLE),
    ("first half of April 2030", "2030-04-01/2030-04-15", WITHIN),
    ("latter half of February 2030", "2030-02-16/2030-02-28", WITHIN),
    ("second half of next month", "2029-11-16/2029-11-30", WITHIN),
    ("first half of Q2 2030", "2030-04-01/2030-05-15", WITHIN),
    ("second half of summer 2030", "2030-07-16/2030-08-31", WITHIN),
    ("middle third of April 2030", "2030-04-11/2030-04-20", WITHIN),
]
DAYS = [
    ("last day of April 2030", "2030-04-30"),
    ("last day of Q1 2030", "2030-03-31"),
    ("first day of the second quarter of 2030", "2030-04-01"),
    ("the last day of next month", "2029-11-30"),
    ("last day of the month", "2029-10-31"),
    ("last day of the quarter", "2029-12-31"),
    ("first Monday in April 2030", "2030-04-01"),
    ("the 2nd Tuesday of next month", "2029-11-13"),
    ("penultimate Friday of April 2030", "2030-04-19"),
    ("second-to-last Friday of April 2030", "2030-04-19"),
    ("last Friday of Q1 2030", "2030-03-29"),
    ("last Thursday of the month", "2029-10-25"),
]
#: what is counted by weekdays, which holidays can move
WORKING_DAYS = [
    ("last working day of March 2030", "2030-03-29"),
    ("first business day of June 2030", "2030-06-03"),
    ("third working day of April 2030", "2030-04-03"),
    ("last work day of next month", "2029-11-30"),
    ("first weekday of the year 2033", "2033-01-03"),
]
WEEKS = [
    ("2nd week of April 2030", "2030-04-08/2030-04-14"),
    ("week 2 of April 2030", "2030-04-08/2030-04-14"),
    ("week 2, April 2030", "2030-04-08/2030-04-14"),
    ("first week of May 2030", "2030-04-29/2030-05-05"),
    ("first full week of May 2030", "2030-05-06/2030-05-12"),
    ("first week of next month", "2029-10-29/2029-11-04"),
    ("last weekend of April 2030", "2030-04-27/2030-04-28"),
    ("first two weeks of April 2030", "2030-04-01/2030-04-14"),
    ("last ten days of April 2030", "2030-04-21/2030-04-30"),
    ("final three months of 2030", "2030-10/2030-12"),
    ("opening two months of next year", "2030-01/2030-02"),
]
PARTS = [
    ("opening months of 2030", "2030", START),
    ("first few months of 2030", "2030", START),
    ("early part of 2030", "2030", START),
    ("earlier part of 2030", "2030", START),
    ("middle part of 2030", "2030", MID),
    ("later part of 2030", "2030", END),
    ("latter part of next year", "2030", END),
    ("closing weeks of 2030", "2030", END),
    ("last days of April 2030", "2030-04", END),
    ("close of 2030", "2030", END),
    ("towards the close of 2030", "2030", END),
    # Controls
    ("later in 2030", "2030", WHOLE),
    ("early 2030", "2030", START),
    ("2030", "2030", WHOLE),
    ("week 2 of 2030", "2030-01-07/2030-01-13", WITHIN),
    ("first quarter of 2030", "2030-33", WHOLE),
    ("third of April 2030", "2030-04-03", WHOLE),
    ("second quarter of 2030", "2030-34", WHOLE),
]
#: words, and how the message goes on
REFUSED = [
    ("first forty days of April 2030", "is not as long"),
    ("sixth Friday of April 2030", "has no such day"),
    ("40th working day of April 2030", "is not a date"),
    ("third half of 2030", "is not a date that can be read"),
    ("last day of school", "is not a date that can be read"),
    ("first half of the match", "is not a date that can be read"),
]


@pytest.mark.parametrize(("words", "value", "modifier"), HALVES_AND_THIRDS + PARTS)
def test_parts(words: str, value: str, modifier: Modifier) -> None:
    reading = read(words, ANCHOR)
    assert (str(reading.value), reading.modifier, reading.doubts) == (value, modifier, ())


@pytest.mark.parametrize(("words", "value"), DAYS)
def test_days(words: str, value: str) -> None:
    reading = read(words, ANCHOR)
    assert (str(reading.value), reading.doubts) == (value, ())


@pytest.mark.parametrize(("words", "value"), WORKING_DAYS)
def test_working_days_are_in_doubt(words: str, value: str) -> None:
    reading = read(words, ANCHOR)
    assert str(reading.value) == value
    assert "can be another by holidays" in reading.doubts[0]


@pytest.mark.parametrize(("words", "value"), WEEKS)
def test_weeks_and_edges(words: str, value: str) -> None:
    reading = read(words, ANCHOR)
    assert (str(reading.value), reading.modifier) == (value, WITHIN)


@pytest.mark.parametrize(("words", "message"), REFUSED)
def test_refused(words: str, message: str) -> None:
    with pytest.raises(DateError) as caught:
        read(words, ANCHOR)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        *((words, value) for words, value, _ in HALVES_AND_THIRDS if not words.startswith("1H")),
        *((words, value) for words, value, part in PARTS if part is not WHOLE),
        *DAYS,
        *WORKING_DAYS,
        *WEEKS,
    ],
)
def test_a_text_says_the_same(words: str, value: str) -> None:
    text = f"The new wing will open in {words.removeprefix('the ')}."
    found = date_phrases(text, mentions(text, PUBLISHED), seed_reader(ANCHOR))
    assert [str(phrase.value) for phrase in found] == [value]


@pytest.mark.parametrize(
    "rule", EQUAL_PARTS + PERIOD_DAYS, ids=[rule.name for rule in EQUAL_PARTS + PERIOD_DAYS]
)
def test_rejects_are_not_known(rule: object) -> None:
    known = next(each for each in EQUAL_PARTS + PERIOD_DAYS if each is rule)
    assert not any(known.fullmatch(words) for words in known.rejects)
