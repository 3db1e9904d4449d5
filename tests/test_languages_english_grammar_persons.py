"""Names and nouns of people."""

import pytest
from dated import words_of

from timeline.languages.english.grammar.persons import is_group, is_person

PEOPLE = (
    "mayor",
    "the mayor of Ur",
    "two engineers",
    "Ada Holm",
    "Mr Kern",
    "King Otto",
    "women",
    "chief curator",
)
OTHERS = (
    "mill",
    "the mill of the duke",
    "Ur",
    "Marl Town Council",
    "Kern Bank",
    "the Marl Canal company",
)


@pytest.mark.parametrize("noun", PEOPLE)
def test_people(noun: str) -> None:
    assert is_person(words_of(noun))
    assert not is_group(words_of(noun))


@pytest.mark.parametrize("noun", OTHERS)
def test_what_is_not_a_person(noun: str) -> None:
    assert not is_person(words_of(noun))
