"""Numbers of units: fractions, hundreds and thousands, in lengths and in dates."""

from datetime import date

import pytest

from timeline import edtf
from timeline.dates.rules import Anchor
from timeline.extract.read import mentions
from timeline.languages.english.amounts import amount, amount_of
from timeline.languages.read import read

PUBLISHED = date(2019, 11, 6)


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.value) for mention in mentions(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        # Fractions in digits.
        ("2 1/2 years", "P2.5Y"),
        ("3 1/4 years", "P3.25Y"),
        ("1 1/2 hours", "PT1.5H"),
        ("18-1/2 months", "P18.5M"),
        ("2½ years", "P2.5Y"),
        ("4 ½ weeks", "P4.5W"),
        ("1/2 hour", "PT0.5H"),
        ("2.5 years", "P2.5Y"),
        # In words.
        ("one and a half years", "P1.5Y"),
        ("a year and a half", "P1.5Y"),
        ("an hour and a half", "PT1.5H"),
        ("two and a quarter hours", "PT2.25H"),
        ("two-and-a-half years", "P2.5Y"),
        ("half an hour", "PT30M"),
        ("half a century", "P50Y"),
        ("a quarter of an hour", "PT15M"),
        ("three quarters of an hour", "PT45M"),
        ("a quarter of a century", "P25Y"),
        # Large numbers in words.
        ("a hundred years", "P100Y"),
        ("three hundred days", "P300D"),
        ("a hundred and fifty years", "P150Y"),
        ("two hundred sixty-one days", "P261D"),
        ("a thousand years", "P1000Y"),
        ("two thousand years", "P2000Y"),
        ("two thousand five hundred years", "P2500Y"),
        ("10 thousand years", "P10000Y"),
        ("four million years", "P4000000Y"),
        ("half a million years", "P500000Y"),
        ("two dozen years", "P24Y"),
        ("half a dozen weeks", "P6W"),
        # A number that nobody states.
        ("several hundred years", "PXY"),
        ("a few thousand years", "PXY"),
        ("hundreds of years", "PXY"),
        # Controls.
        ("two years", "P2Y"),
        ("twenty-two days", "P22D"),
        ("90 days", "P90D"),
        ("1,200 years", "P1200Y"),
        ("a dozen years", "P12Y"),
        ("a couple of weeks", "P2W"),
        ("several years", "PXY"),
        ("an hour", "PT1H"),
        ("six weeks", "P6W"),
        ("sixteen weeks", "P16W"),
    ],
)
def test_a_length_is_the_number_that_is_stated(words: str, value: str) -> None:
    assert found(f"It lasted {words}.") == [(words, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A 2 1/2-year inquiry is over.", ("2 1/2-year", "P2.5Y")),
        ("A two-and-a-half-year wait is over.", ("two-and-a-half-year", "P2.5Y")),
        ("A three-hundred-day siege is over.", ("three-hundred-day", "P300D")),
        ("It took two years and a half-day.", ("two years", "P2Y")),
    ],
)
def test_the_first_length_of_a_text(text: str, value: tuple[str, str]) -> None:
    assert found(text)[0] == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2 1/2 years ago", "2017-05~"),
        ("2½ years ago", "2017-05~"),
        ("two and a half years ago", "2017-05~"),
        ("a year and a half ago", "2018-05~"),
        ("half a year ago", "2019-05~"),
        ("half a century ago", "1969~"),
        ("one and a half decades ago", "2004~"),
        ("a week and a half ago", "2019-10-27~"),
        ("in 1 1/2 years", "2021-05~"),
        ("three hundred years ago", "1719"),
        ("a hundred and ten years ago", "1909"),
        ("two thousand years ago", "0019"),
        ("in two dozen years", "2043"),
        # Controls.
        ("two years ago", "2017"),
        ("three months ago", "2019-08"),
        ("a week ago", "2019-10-28/2019-11-03"),
        ("ten days from now", "2019-11-16"),
        ("a year or so ago", "2018~"),
        ("25 years ago", "1994"),
    ],
)
def test_a_date_is_counted_by_it_in_seeds_as_in_texts(words: str, value: str) -> None:
    assert str(read(words, Anchor(published=edtf.day(PUBLISHED))).value) == value
    frame = "It opens {}." if words.startswith("in ") else "It opened {}."
    (mention,) = mentions(frame.format(words), PUBLISHED)
    assert (mention.text, str(mention.when)) == (words, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It sank on 3 May 1990 and was raised two and a half years later.", "1992-11~"),
        ("It sank in May 1990 and was raised a year and a half later.", "1991-11~"),
        ("It sank in May 1990 and was raised two years later.", "1992"),
        ("It sank on 3 May 1990 and was raised three hundred days later.", "1991-02-27"),
    ],
)
def test_a_date_is_counted_by_it_from_another(text: str, value: str) -> None:
    assert str(mentions(text, PUBLISHED)[-1].when) == value


def test_money_is_not_an_amount_of_years() -> None:
    text = "In the third quarter it lost $3 million after a $275 million year-earlier profit."
    assert [value for _, value in found(text)] == ["2019-Q3", "2018-Q3"]
    assert found("In the third quarter it lost more than three million years ago.")


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("two thousand and six", 2006),
        ("one hundred twenty-two", 122),
        ("1,200", 1200),
        ("half a", 0.5),
        ("half a dozen", 6),
        ("half a million", 500_000),
        ("3/4", 0.75),
        ("a couple of", 2),
        ("dozen", 12),
        ("an", 1),
    ],
)
def test_amount(words: str, number: float) -> None:
    assert amount(words) == number


def test_the_amount_of_a_phrase_leaves_out_its_unit() -> None:
    assert amount_of("two and a half more years") == amount_of("two years and a half")
