"""Weekdays beside the dates that they are of."""

from datetime import date

import pytest

from timeline.extract.read import mentions

PUBLISHED = date(2025, 3, 10)


def values(text: str) -> list[str]:
    return [mention.value for mention in mentions(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Freeze: Tuesday, 2025-05-06", ["2025-05-06"]),
        ("The freeze comes on Tuesday 2025-05-06 at last.", ["2025-05-06"]),
        ("The freeze comes on 2025-05-06 (Tuesday) at last.", ["2025-05-06"]),
        ("The freeze comes on 6 May 2025, Tuesday, at last.", ["2025-05-06"]),
        ("Freeze: Tuesday, 2025-05-06 18:00", ["2025-05-06T18:00"]),
        # what is not of one day
        ("They met on 2025-03-05, Friday is free.", ["2025-03-05", "2025-03-07"]),
        ("They met on Friday and 2025-03-05 was free.", ["2025-03-07", "2025-03-05"]),
        ("They meet on Friday, in May.", ["2025-03-14", "2025-05"]),
    ],
)
def test_a_weekday_and_its_date_are_one(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_another_weekday_is_a_doubt() -> None:
    (found,) = mentions("Freeze: Wednesday, 2025-05-06", PUBLISHED)
    assert found.value == "2025-05-06"
    assert found.doubts == ("'2025-05-06' is not a Wednesday: which of them is meant?",)
