"""Who takes part."""

import pytest
from dated import clauses_of

from timeline.languages.english.grammar.participants import participants

PARTICIPANTS = (
    ("Talks between Oslo and Bonn began in {2019}.", ("Oslo", "Bonn")),
    (
        "There was contact between the Holy See and the United States in {2019}.",
        ("Holy See", "United States"),
    ),
    ("The pact signed in {2019} between Oslo and Bonn failed.", ("Oslo", "Bonn")),
)
NONE = (
    "Talks between the mayor and the guild began in {2019}.",
    "Talks between Oslo and the guild began in {2019}.",
    "Talks between Swedish and Danish ministers began in {2019}.",
    "Oslo and Bonn began talks in {2019}.",
    # Of the trade, and not of the fair.
    "Trade between Oslo and Bonn grew after a fair in {2019}.",
    "The road between Oslo was closed in {2019}.",
)


@pytest.mark.parametrize(("marked", "expected"), PARTICIPANTS)
def test_two_sides(marked: str, expected: tuple[str, str]) -> None:
    assert participants(clauses_of(marked)[0][0]) == expected


@pytest.mark.parametrize("marked", NONE)
def test_none_are_plain(marked: str) -> None:
    assert participants(clauses_of(marked)[0][0]) == ()
