"""Dates that others take the place of, deadlines, and stretches of which no verb tells."""

from datetime import date

import pytest

from timeline.extract.read import mentions

#: a Friday
PUBLISHED = date(2024, 3, 8)
NO_MORE = "was it to be then, and is no more?"
NO_VERB = "no verb says which"
TO_COME = "the verb speaks of what is to come"


def found(text: str, published: date = PUBLISHED) -> list[tuple[str, str]]:
    """Words and values of the dates."""
    return [(each.text, each.value) for each in mentions(text, published)]


def doubts(text: str, published: date = PUBLISHED) -> list[str]:
    """What is said of the dates, one after the other."""
    return [doubt for each in mentions(text, published) for doubt in each.doubts]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The exam was postponed from 20 March to 3 April.", ["2024-03-20", "2024-04-03"]),
        ("The deadline was extended from 15 March to 29 March.", ["2024-03-15", "2024-03-29"]),
        ("The start has been moved from April to June.", ["2024-04", "2024-06"]),
        ("The fair was put back from 3 to 10 May.", ["2024-05-03", "2024-05-10"]),
        ("The talk was brought forward from 11 April to 4 April.", ["2024-04-11", "2024-04-04"]),
        ("It was rescheduled from 20 December to 9 January.", ["2023-12-20", "2024-01-09"]),
    ],
)
def test_moved_is_no_stretch(text: str, values: list[str]) -> None:
    assert [value for _, value in found(text)] == values
    first, *_ = mentions(text, PUBLISHED)
    assert first.stretch is None
    assert any(NO_MORE in doubt for doubt in first.doubts)


@pytest.mark.parametrize(
    "text",
    [
        "Originally planned for February, the launch is in May.",
        "The match, initially due on 3 March, is on 14 March.",
    ],
)
def test_what_was_to_be_is_doubted(text: str) -> None:
    assert any(NO_MORE in doubt for doubt in mentions(text, PUBLISHED)[0].doubts)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The show was open from 20 February to 3 March.", ["2024-02-20", "2024-03-03"]),
        ("The market moved in from the square on 3 March.", ["2024-03-03"]),
        ("The fair is held from 3 to 10 May.", ["2024-05-03", "2024-05-10"]),
    ],
)
def test_stretches_stay(text: str, values: list[str]) -> None:
    assert [value for _, value in found(text)] == values
    assert doubts(text) == []


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        # What has to be done by a day that is nearest in the past.
        ("Members must pay by 31 December.", TO_COME),
        ("The fee is due on 1 January.", TO_COME),
        # In a short history.
        ("Ann Lee, born 3 April 1931, died on Sunday.", "counted from 1931-04-03"),
        ("The last match, on 20 March, was lost.", "the verb speaks of what is past"),
        ("The form should be sent by 20 January.", TO_COME),
        # What goes on, and is over by its nearest dates.
        ("The show runs from 12 November to 15 January.", NO_VERB),
        ("Hours: 1 November to 31 January.", NO_VERB),
    ],
)
def test_a_guess_is_doubted(text: str, doubt: str) -> None:
    assert any(doubt in each for each in doubts(text))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Members must pay by 31 March.", ["2024-03-31"]),
        ("The fee is due on 1 April.", ["2024-04-01"]),
        ("The fee was paid on 1 January.", ["2024-01-01"]),
        ("The law passed in January.", ["2024-01"]),
        ("The law passed in April.", ["2023-04"]),
        ("The bill was approved in May.", ["2023-05"]),
        ("The board approved a sale in April.", ["2024-04"]),
        ("The show ran from 12 November to 15 January.", ["2023-11-12", "2024-01-15"]),
        ("The show runs from 12 February to 15 May.", ["2024-02-12", "2024-05-15"]),
        ("It opens in May. First, the roof is mended.", ["2024-05"]),
        ("It opens in June. Next year it moves.", ["2024-06", "2025"]),
        # What is arranged for a day, and how things are on one.
        ("The trial was fixed for 7 October.", ["2024-10-07"]),
        ("Closed 3 June.", ["2024-06-03"]),
        ("Cancelled: 12 April.", ["2024-04-12"]),
        ("He closed it on 3 January.", ["2024-01-03"]),
        ("The bolt was fixed on 3 January.", ["2024-01-03"]),
        # News, though it tells of long ago.
        (
            "The bell was cast in 1702. On 9 May it will be lifted. It was seen in January.",
            ["1702", "2024-05-09", "2024-01"],
        ),
    ],
)
def test_plain_dates_are_not(text: str, values: list[str]) -> None:
    assert [value for _, value in found(text)] == values
    assert doubts(text) == []
