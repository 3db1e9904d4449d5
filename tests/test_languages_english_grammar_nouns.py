"""Nouns with the words that describe them."""

import pytest

from timeline.languages.english.grammar.nouns import is_event, noun_start
from timeline.text.tokens import tokens

STARTS = (
    ("the spirit of the Nordic Trade and Peace treaty", "Nordic Trade and Peace treaty"),
    ("they signed a treaty", "treaty"),
    ("in the Asia + Europe format meeting", "Asia + Europe format meeting"),
    ("kings and long treaty", "long treaty"),
    ("in 2015, his third treaty", "third treaty"),
)


@pytest.mark.parametrize(("text", "expected"), STARTS)
def test_where_the_description_begins(text: str, expected: str) -> None:
    words = tokens(text, 0, len(text), ())
    assert text[words[noun_start(words, len(words) - 1)].start :] == expected


def test_events() -> None:
    words = tokens("treaty elections saloon class 1998", 0, 34, ())
    assert [is_event(word) for word in words] == [True, True, False, False, False]
