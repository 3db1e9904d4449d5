"""What plans leave open: provisional dates, two parts of one, the turn of a year."""

from datetime import date

import pytest

from timeline import edtf
from timeline.dates.rules import Anchor, Modifier
from timeline.errors import DateError
from timeline.extract.read import mentions
from timeline.languages.english.provisional import PROVISIONAL
from timeline.languages.english.turns import TURNS
from timeline.languages.read import read

WHOLE, WITHIN, MID = Modifier.WHOLE, Modifier.WITHIN, Modifier.MID
PUBLISHED = date(2029, 11, 20)
#: words, value and modifier
PLANS = [
    # What may still change is uncertain.
    ("October 2030 (tbc)", "2030-10?", WHOLE),
    ("5 October 2030 TBC", "2030-10-05?", WHOLE),
    ("5 October 2030, to be confirmed", "2030-10-05?", WHOLE),
    ("5 October 2030 [provisional]", "2030-10-05?", WHOLE),
    ("mid-2030 (tentative)", "2030?", MID),
    ("provisionally 5 October 2030", "2030-10-05?", WHOLE),
    ("tentatively in autumn 2030", "2030-23?", WHOLE),
    ("5-7 October 2030 (unconfirmed)", "2030-10-05?/2030-10-07?", WHOLE),
    # Of what has no day yet, the rest is known.
    ("October 2030, date tba", "2030-10", WHOLE),
    ("autumn 2030 (exact date to be announced)", "2030-23", WHOLE),
    ("2030, date to be set", "2030", WHOLE),
    ("October 2030 (days to be fixed)", "2030-10", WHOLE),
    # Two parts of one date.
    ("early to mid 2030", "2030-01/2030-08", WITHIN),
    ("mid-to-late 2030", "2030-05/2030-12", WITHIN),
    ("early or mid-October 2030", "2030-10-01/2030-10-20", WITHIN),
    ("early or late 2030", "[2030-01..2030-04,2030-09..2030-12]", WHOLE),
    ("mid/late October 2030", "2030-10-11/2030-10-31", WITHIN),
    # The turn of a year.
    ("turn of the year 2030/31", "2030-12/2031-01", WITHIN),
    ("the turn of the year 2030-2031", "2030-12/2031-01", WITHIN),
    ("turn of the years 1999 and 2000", "1999-12/2000-01", WITHIN),
    ("around the turn of the year 2030/31", "2030-12~/2031-01~", WITHIN),
    # The start is known.
    ("5 October 2030, 8 pm till late", "2030-10-05T20:00", WHOLE),
    ("5 October 2030 20:00 - late", "2030-10-05T20:00", WHOLE),
    # Controls
    ("October 2030", "2030-10", WHOLE),
    ("2030?", "2030?", WHOLE),
    ("mid-2030", "2030", MID),
]
REFUSED = [
    ("the venue (tbc)", "'venue' is not a date"),
    ("5 October 2030, 20:00 (tbc)", "leave out the time, or the doubt"),
    ("October 2030 till late", "gives no time from which it lasts"),
    ("late to early 2030", "is not a date"),
    ("turn of the year 2030/35", "is not a turn"),
]


@pytest.mark.parametrize(("words", "value", "modifier"), PLANS)
def test_plans(words: str, value: str, modifier: Modifier) -> None:
    reading = read(words, Anchor())
    assert (str(reading.value), reading.modifier, reading.doubts) == (value, modifier, ())


@pytest.mark.parametrize(("words", "message"), REFUSED)
def test_refused(words: str, message: str) -> None:
    with pytest.raises(DateError) as caught:
        read(words, Anchor())
    assert message in str(caught.value)


def test_the_turn_of_a_year_is_the_nearest() -> None:
    reading = read("turn of the year", Anchor(published=edtf.day(PUBLISHED)))
    assert (str(reading.value), reading.implied) == ("2029-12/2030-01", ("year",))


def test_a_text_has_turns_of_years() -> None:
    found = mentions("It will close at the turn of the year 2030/31.", PUBLISHED)
    assert [str(mention.when) for mention in found] == ["2030-12/2031-01"]


@pytest.mark.parametrize("index", range(len(PROVISIONAL + TURNS)))
def test_a_rule_reads_its_examples_and_does_not_know_its_rejects(index: int) -> None:
    rule = (*PROVISIONAL, *TURNS)[index]
    for words, published, value in rule.examples:
        day = edtf.day(date.fromisoformat(published)) if published else None
        assert str(read(words, Anchor(published=day)).value) == value
        assert rule.may_match(words)
    assert not any(rule.fullmatch(words) for words in rule.rejects)


#: times of a day, and whether the day of their end is filled in
TIMES = [
    ("5 October 2030, 10 pm to 2 am", "2030-10-05T22:00/2030-10-06T02:00", ("day",)),
    ("from 11.30pm on 5 October 2030 until 2am", "2030-10-05T23:30/2030-10-06T02:00", ("day",)),
    ("23:30–01:00 on 5 October 2030", "2030-10-05T23:30/2030-10-06T01:00", ("day",)),
    ("31 December 2030 9pm-1am", "2030-12-31T21:00/2031-01-01T01:00", ("day",)),
    # Controls
    ("5 October 2030, 12 noon to midnight", "2030-10-05T12:00/2030-10-06T00:00", ()),
    ("5 October 2030, 9 am to 5 pm", "2030-10-05T09:00/2030-10-05T17:00", ()),
    ("5 October 2030, 12 noon", "2030-10-05T12:00", ()),
    ("5 October 2030, 24:00", "2030-10-06T00:00", ()),
]


@pytest.mark.parametrize(("words", "value", "implied"), TIMES)
def test_the_day_behind_midnight_is_implied(
    words: str, value: str, implied: tuple[str, ...]
) -> None:
    reading = read(words, Anchor())
    assert (str(reading.value), reading.implied) == (value, implied)
