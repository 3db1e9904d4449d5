"""Words, numbers, marks and dates of a sentence."""

import pytest
from dated import words_of

from timeline.text.tokens import TokenKind, tokens

TOKENS = (
    ("The king’s men, 40 of them.", "The king ’s men , 40 of them ."),
    ("Wal-Mart and the U.S. bank", "Wal-Mart and the U.S. bank"),
    ("3.5 million, 1/6, 10:30", "3.5 million , 1/6 , 10:30"),
    # Quotation marks part no clauses.
    ("the “push” 'x' \"y\"", "the push x y"),
    ("the boys' school", "the boys ' school"),
    ("didn't don’t", "didn't don’t"),
    ("a -- b — c", "a -- b — c"),
    ("R&D of X+Y", "R&D of X + Y"),
)


@pytest.mark.parametrize(("text", "expected"), TOKENS)
def test_tokens(text: str, expected: str) -> None:
    assert " ".join(token.text for token in tokens(text, 0, len(text), ())) == expected


def test_offsets_count_in_the_text() -> None:
    text = "He came. She left."
    assert [text[one.start : one.end] for one in tokens(text, 9, 18, ())] == ["She", "left", "."]


def test_a_date_is_one_token() -> None:
    words = words_of("It opened {on 3 May 2024|2024-05-03}, late.")
    assert [word.text for word in words if word.kind is TokenKind.DATE] == ["on 3 May 2024"]
    assert [word.text for word in words] == ["It", "opened", "on 3 May 2024", ",", "late", "."]


def test_kinds() -> None:
    found = tokens("In 2015 he's £", 0, 14, ())
    assert [token.kind for token in found] == [
        TokenKind.WORD,
        TokenKind.NUMBER,
        TokenKind.WORD,
        TokenKind.MARK,
        TokenKind.MARK,
    ]


def test_small_letters_and_straight_apostrophes() -> None:
    assert [token.low for token in tokens("Didn’t HE", 0, 9, ())] == ["didn't", "he"]
