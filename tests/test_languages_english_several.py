"""Several dates in one breath: which of them are one, which all, and which are refused."""

from datetime import date

import pytest

from timeline import edtf
from timeline.dates.lists import all_of, are_in_order, are_neighbours, one_of
from timeline.dates.narrowed import narrowed, narrowed_end, narrowed_start
from timeline.dates.rules import Anchor, Lean, Modifier, Parts
from timeline.errors import DateError
from timeline.languages.english.several import SEVERAL
from timeline.languages.read import read

#: words and value: EDTF
ALL_OF = [
    # Neighbours are one stretch.
    ("9, 10 and 11 September 2026", "2026-09-09/2026-09-11"),
    ("9, 10, 11 September 2026", "2026-09-09/2026-09-11"),
    ("the 9th, 10th & 11th of September 2026", "2026-09-09/2026-09-11"),
    ("September 9, 10, and 11, 2026", "2026-09-09/2026-09-11"),
    ("Sept. 9 and 10, 2026", "2026-09-09/2026-09-10"),
    ("31 August and 1 September 2026", "2026-08-31/2026-09-01"),
    ("31 August, 1 and 2 September 2026", "2026-08-31/2026-09-02"),
    ("31 December 2026 and 1 January 2027", "2026-12-31/2027-01-01"),
    ("Wednesday 9 and Thursday 10 September 2026", "2026-09-09/2026-09-10"),
    ("March and April 2031", "2031-03/2031-04"),
    ("March, April & May 2031", "2031-03/2031-05"),
    ("Q3 and Q4 2031", "2031-35/2031-36"),
    ("2031 and 2032", "2031/2032"),
    # Days apart.
    ("9 and 16 September 2026", "{2026-09-09,2026-09-16}"),
    ("September 9, 16 and 23, 2026", "{2026-09-09,2026-09-16,2026-09-23}"),
    ("9-11 and 14 September 2026", "{2026-09-09..2026-09-11,2026-09-14}"),
    ("September 9–11 & 14, 2026", "{2026-09-09..2026-09-11,2026-09-14}"),
    ("September 9, 10 and 14, 2026", "{2026-09-09..2026-09-10,2026-09-14}"),
    ("30 September, 1 and 8 October 2026", "{2026-09-30..2026-10-01,2026-10-08}"),
    ("9 September and 3 November 2026", "{2026-09-09,2026-11-03}"),
    ("Sept 9 and Nov 3, 2026", "{2026-09-09,2026-11-03}"),
    ("March and November 2031", "{2031-03,2031-11}"),
    ("spring and autumn 2031", "{2031-21,2031-23}"),
    ("2031, 2032 and 2035", "{2031..2032,2035}"),
    ("Easter and Whitsun 2031", "{2031-04-13,2031-06-01}"),
]
ONE_OF = [
    ("9 or 10 September 2026", "[2026-09-09,2026-09-10]"),
    ("the 9th or 10th of September 2026", "[2026-09-09,2026-09-10]"),
    ("September 9 or 16, 2026", "[2026-09-09,2026-09-16]"),
    ("Sat 12 or Sun 13 September 2026", "[2026-09-12,2026-09-13]"),
    ("9 September or 3 November 2026", "[2026-09-09,2026-11-03]"),
    ("March or April 2031", "[2031-03,2031-04]"),
    ("March, April or June 2031", "[2031-03,2031-04,2031-06]"),
    ("November or February 2031", "[2030-11,2031-02]"),
    ("Nov 2030 or Feb 2031", "[2030-11,2031-02]"),
    ("spring or autumn 2031", "[2031-21,2031-23]"),
    ("Q1 or Q2 2031", "[2031-33,2031-34]"),
    ("2031 or 2032", "[2031,2032]"),
    ("2031, 2033 or 2035", "[2031,2033,2035]"),
    ("early March or early June 2031", "[2031-03-01..2031-03-10,2031-06-01..2031-06-10]"),
    ("March/June 2031", "[2031-03,2031-06]"),
]
#: a slash between neighbours, and parts that touch, are time within which it lies
WITHIN = [
    ("March/April 2031", "2031-03/2031-04"),
    ("Mar/Apr/May 2031", "2031-03/2031-05"),
    ("December/January 2031", "2030-12/2031-01"),
    ("December 2030/January 2031", "2030-12/2031-01"),
    ("autumn/winter 2031", "2031-23/2031-24"),
    ("Q1/Q2 2031", "2031-33/2031-34"),
    ("late March or early April 2031", "2031-03-21/2031-04-10"),
    ("late March/early April 2031", "2031-03-21/2031-04-10"),
    ("late 2030 or early 2031", "2030-09/2031-04"),
]
#: what looks alike and is read as before
CONTROLS = [
    ("9/10 September 2026", "2026-09-09/2026-09-10", Modifier.WHOLE),
    ("9-11 September 2026", "2026-09-09/2026-09-11", Modifier.WHOLE),
    ("March–April 2031", "2031-03/2031-04", Modifier.WHOLE),
    ("from March to April 2031", "2031-03/2031-04", Modifier.WHOLE),
    ("between March and June 2031", "2031-03/2031-06", Modifier.WITHIN),
    ("Saturday, 12 September 2026", "2026-09-12", Modifier.WHOLE),
    ("September 12, 2026", "2026-09-12", Modifier.WHOLE),
    ("March, 2031", "2031-03", Modifier.WHOLE),
    ("1957/58", "1957/1958", Modifier.WHOLE),
    ("winter 2030/31", "2030-24", Modifier.WHOLE),
    ("2031/2032", "2031/2032", Modifier.WHOLE),
]
#: words, and how the message goes on
REFUSED = [
    ("salt and pepper", "is not a date that can be read: 'salt' is not a date"),
    ("9 and 10 or 11 September 2026", "names dates in several ways"),
    ("10 or 9 September 2026", "does not name its dates in order"),
    ("9 or 9 September 2026", "does not name its dates in order"),
    ("9 September or October 2026", "names dates that are not alike"),
    ("9 and 31 September 2026", "is not a date: September 2026 has days 1 to 30"),
    ("9/12 September 2026", "names no two days in a row"),
    ("9 September and every Friday", "is not a date"),
    ("summer 2027 or 2028", "names dates that are not alike"),
    ("9 September 2026 or 2027", "names dates that are not alike"),
    ("September 2026 or 2027", "names dates that are not alike"),
    ("Mondays and Fridays", "is not a date"),
    ("2031-05-09T22:00/2031-05-09T02:00", "/2031-05-10T02:00' if it ends on the next day"),
]
SEEN_FROM = Anchor(published=edtf.day(date(2026, 6, 10)), lean=Lean.FUTURE)
#: words, value and what is implied, of a plan of 10 June 2026
COUNTED = [
    ("9 and 16 September", "{2026-09-09,2026-09-16}", "year"),
    ("March or April", "[2027-03,2027-04]", "year"),
    ("March or April next year", "[2027-03,2027-04]", "year"),
    ("Friday or Saturday", "[2026-06-12,2026-06-13]", "year month day"),
    ("spring/summer", "2027-21/2027-22", "year"),
]


@pytest.mark.parametrize(("words", "value"), ALL_OF)
def test_dates_that_are_all_meant(words: str, value: str) -> None:
    reading = read(words, Anchor())
    assert (str(reading.value), reading.modifier, reading.implied) == (value, Modifier.WHOLE, ())


@pytest.mark.parametrize(("words", "value"), ONE_OF)
def test_dates_of_which_one_is_meant(words: str, value: str) -> None:
    reading = read(words, Anchor())
    assert (str(reading.value), reading.modifier, reading.implied) == (value, Modifier.WHOLE, ())


@pytest.mark.parametrize(("words", "value"), WITHIN)
def test_neighbours_within_which_it_lies(words: str, value: str) -> None:
    reading = read(words, Anchor())
    assert (str(reading.value), reading.modifier) == (value, Modifier.WITHIN)


@pytest.mark.parametrize(("words", "value", "modifier"), CONTROLS)
def test_what_is_not_a_list(words: str, value: str, modifier: Modifier) -> None:
    reading = read(words, Anchor())
    assert (str(reading.value), reading.modifier) == (value, modifier)


@pytest.mark.parametrize(("words", "message"), REFUSED)
def test_refused(words: str, message: str) -> None:
    with pytest.raises(DateError) as caught:
        read(words, SEEN_FROM)
    assert message in str(caught.value)


@pytest.mark.parametrize(("words", "value", "implied"), COUNTED)
def test_without_a_year_they_lie_beside_each_other(words: str, value: str, implied: str) -> None:
    reading = read(words, SEEN_FROM)
    assert (str(reading.value), reading.implied) == (value, tuple(implied.split()))


def test_weekdays_that_can_come_again_are_refused() -> None:
    with pytest.raises(DateError, match="can come again each week"):
        read("Monday, Wednesday and Friday", SEEN_FROM)


@pytest.mark.parametrize("rule", SEVERAL, ids=[rule.name for rule in SEVERAL])
def test_a_rule_reads_its_examples_and_does_not_know_its_rejects(rule: object) -> None:
    for row in SEVERAL:
        assert row is rule or row.name
        for words, published, value in row.examples:
            assert row.may_match(words)
            assert str(read(words, Anchor()).value) == value
            assert not published
        assert not any(row.fullmatch(words) for words in row.rejects)


def test_a_long_list_costs_linear_time() -> None:
    words = ", ".join(["3 May"] * 80)
    with pytest.raises(DateError):
        read(words[:499], Anchor())


def _parse(*texts: str) -> list[edtf.Edtf]:
    return [edtf.parse(text) for text in texts]


def test_lists_of_values() -> None:
    days = _parse("2030-02-27", "2030-02-28", "2030-03-01", "2030-03-05")
    assert str(all_of(days)) == "{2030-02-27..2030-03-01,2030-03-05}"
    assert str(all_of(days[:3])) == "2030-02-27/2030-03-01"
    assert str(one_of(days[:2])) == "[2030-02-27,2030-02-28]"
    assert are_neighbours(days[1], days[2])
    assert not are_neighbours(days[2], days[3])
    assert are_in_order(days)
    assert not are_in_order(days[::-1])


#: value, part, the value that is left, and the begin and end of a stretch with it
NARROWED = [
    ("2030", Modifier.START, "2030-01/2030-04", "2030", "2030-04"),
    ("2030", Modifier.MID, "2030-05/2030-08", "2030-05", "2030-08"),
    ("2030", Modifier.END, "2030-09/2030-12", "2030-09", "2030"),
    ("2030-02", Modifier.MID, "2030-02-11/2030-02-20", "2030-02-11", "2030-02-20"),
    ("2030-02", Modifier.END, "2030-02-21/2030-02-28", "2030-02-21", "2030-02"),
    ("2030-23", Modifier.MID, "2030-10/2030-10", "2030-10", "2030-10"),
    ("203X", Modifier.START, "2030/2033", "203X", "2033"),
    ("18XX", Modifier.MID, "1834/1866", "1834", "1866"),
    ("-0043", Modifier.MID, "-0043-05/-0043-08", "-0043-05", "-0043-08"),
    ("2030~", Modifier.MID, "2030-05~/2030-08~", "2030-05~", "2030-08~"),
    # Nothing is left out of these.
    ("2030", Modifier.WHOLE, "2030", "2030", "2030"),
    ("2030-02-03", Modifier.END, "2030-02-03", "2030-02-03", "2030-02-03"),
    ("2030/..", Modifier.START, "2030/..", "2030/..", "2030/.."),
]


@pytest.mark.parametrize(("value", "part", "left", "start", "end"), NARROWED)
def test_a_part_of_a_date_as_a_date(
    value: str, part: Modifier, left: str, start: str, end: str
) -> None:
    parts = Parts(value=edtf.parse(value), modifier=part)
    assert str(narrowed(parts)) == left
    assert (str(narrowed_start(parts)), str(narrowed_end(parts))) == (start, end)
