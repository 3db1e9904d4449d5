"""Days told by a weekday and a number, or by today's day of another year: texts and seeds."""

from datetime import date

import pytest

from timeline.extract.read import mentions
from timeline.text.mention import Mention

#: a Thursday
PUBLISHED = date(2024, 10, 17)


def found(text: str) -> list[tuple[str, str, bool]]:
    """Words, value and whether they are in doubt."""
    return [(each.text, each.value, bool(each.doubts)) for each in _dates(text)]


def _dates(text: str) -> list[Mention]:
    return [each for each in mentions(text, PUBLISHED) if each.type.value in ("DATE", "TIME")]


@pytest.mark.parametrize(
    ("text", "words", "value", "doubted"),
    [
        ("The match on Tuesday 22nd was moved.", "Tuesday 22nd", "2024-10-22", False),
        ("It will be held on Friday the 25th.", "Friday the 25th", "2024-10-25", False),
        ("They met on Monday 14th.", "Monday 14th", "2024-10-14", False),
        ("Tue 22: Rovers at home", "Tue 22", "2024-10-22", False),
        ("Sat. 26", "Sat. 26", "2024-10-26", False),
        # No month near has it.
        ("He left on Sunday 9th.", "Sunday 9th", "2024-06-09", True),
        ("The shop closed a year ago today.", "a year ago today", "2023-10-17", False),
        ("Two years ago tomorrow it burned.", "Two years ago tomorrow", "2022-10-18", False),
        ("It ends six months from today.", "six months from today", "2025-04-17", False),
        # What they are counted from is not read with them.
        ("She left two years ago last Monday.", "two years ago", "2022", True),
        ("He died ten years ago this week.", "this week", "2024-W42", True),
    ],
)
def test_is_one_day(text: str, words: str, value: str, *, doubted: bool) -> None:
    assert (words, value, doubted) in found(text)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("On Tuesday 22 people were there.", [("Tuesday", "2024-10-15", False)]),
        ("The walk on Sunday 5 May 2024.", [("Sunday 5 May 2024", "2024-05-05", False)]),
        (
            "Fri 3 and Sat 4 May 2024",
            [("Fri 3", "2024-05-03", False), ("Sat 4 May 2024", "2024-05-04", False)],
        ),
        (
            "Tuesday 22nd – Friday 25th April 2025",
            [
                ("Tuesday 22nd", "2025-04-22", False),
                ("Friday 25th April 2025", "2025-04-25", False),
            ],
        ),
        ("It closed a year ago.", [("a year ago", "2023", False)]),
        (
            "It closed a year ago. Today it is a shop.",
            [("a year ago", "2023", False), ("Today", "2024-10-17", False)],
        ),
    ],
)
def test_others_stay(text: str, dates: list[tuple[str, str, bool]]) -> None:
    assert found(text) == dates


def test_times_below_are_of_that_day() -> None:
    text = "Sunday 20 October: Rovers (14:00)\nTue 22: City (7.45pm)"
    assert found(text)[-1] == ("7.45pm", "2024-10-22T19:45", False)
