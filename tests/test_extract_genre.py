"""What is a mention of time in a history and not in news."""

from datetime import date

import pytest

from timeline.extract.read import mentions

NEWS = date(2019, 11, 6)
HISTORY = (
    " It was founded in 1811, grew in 1820, burned in 1834, moved in 1841, closed in 1850 and was"
    " sold in 1862."
)


def values(text: str) -> list[str]:
    return [mention.value for mention in mentions(text, NEWS)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The former mayor left.", "PAST_REF"),
        ("He was a former miller.", "PAST_REF"),
        ("A 12-year-old boy rang the bell.", "P12Y"),
        ("A three-month-old calf was found.", "P3M"),
        ("The ten-year-olds sang.", "P10Y"),
        ("A five-year-old firm won.", "P5Y"),
        ("The current mayor left.", "PRESENT_REF"),
    ],
)
def test_what_news_says_of_people_and_things_is_a_mention_in_histories_only(
    text: str, value: str
) -> None:
    assert values(text) == []
    assert value in values(text + HISTORY)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It lasted 12 years.", "P12Y"),
        ("She is 12 years old.", "P12Y"),
        ("It was a 12-year wait.", "P12Y"),
        ("It was a year-long strike.", "P1Y"),
        ("In recent years it grew.", "PAST_REF"),
        ("It is closed right now.", "PRESENT_REF"),
        ("It is currently closed.", "PRESENT_REF"),
        ("It was recently sold.", "PAST_REF"),
        ("It is a thing of the past.", "PAST_REF"),
        ("The annual fair is over.", "P1Y"),
        ("It is a weekly paper.", "P1W"),
    ],
)
def test_the_rest_is_one_in_both(text: str, value: str) -> None:
    assert values(text) == [value]
    assert value in values(text + HISTORY)
