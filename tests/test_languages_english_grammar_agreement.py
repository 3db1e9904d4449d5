"""Subjects of one and of several."""

import pytest
from dated import words_of

from timeline.languages.english.grammar.agreement import is_plural

ONE = (
    "The harbour board",
    "The mayor of the two towns",
    "Tom Peters",
    "James",
    "The United States",
    "Each of the boats",
    "One of the ministers",
    "A bus",
    "The crisis",
    "The ministry of trade and industry",
    "The town's oldest mill",
    "It",
    "1 boat",
)
SEVERAL = (
    "Two boats",
    "90 boats",
    "The ministers",
    "Workers",
    "Many people",
    "The king and the queen",
    "Kazakhstan and Italy",
    "The guild of weavers and the town",
    "A number of boats",
    "Dozens of cows",
    "The Vikings",
    "They",
    "Both sides",
    "The police",
)


@pytest.mark.parametrize("subject", ONE)
def test_subjects_of_one(subject: str) -> None:
    assert not is_plural(words_of(subject))


@pytest.mark.parametrize("subject", SEVERAL)
def test_subjects_of_several(subject: str) -> None:
    assert is_plural(words_of(subject))
