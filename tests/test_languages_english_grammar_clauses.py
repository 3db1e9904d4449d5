"""The clause of each date."""

import pytest
from dated import clauses_of, phrases_of
from hypothesis import given
from hypothesis import strategies as st

from timeline.languages.english.grammar.clauses import Clause
from timeline.text.tokens import TokenKind


def shown(words: tuple[object, ...]) -> str:
    return " ".join(getattr(word, "text", "") for word in words)


def own(clause: Clause) -> str:
    return shown(clause.words)


CLAUSES = (
    ("He came in {1644}; she left.", "He came in 1644"),
    ("He came in {1644} – she left.", "He came in 1644"),
    ("The Wal - Mart shop closed in {1644}.", "The Wal - Mart shop closed in 1644 ."),
    ("When he came in {1644}, she left.", "he came in 1644"),
    ("The king, who died in {1644}, was old.", "died in 1644"),
    ("The king, who was old, died in {1644}.", "The king died in 1644 ."),
    ("He came in {1644}, and the queen left.", "He came in 1644"),
    # An "and" between nouns parts nothing.
    ("He and the queen came in {1644}.", "He and the queen came in 1644 ."),
    ("The king of Ur and the queen of Mari signed it in {1644}.", None),
    ("The bridge (opened in {1644}) is old.", "opened in 1644"),
    ("He said that she left in {1644}.", "she left in 1644 ."),
    # A list of works is not a clause.
    ("He drew the gate, the tower, and the bridge in {1644}.", None),
)


@pytest.mark.parametrize(("marked", "expected"), CLAUSES)
def test_clauses(marked: str, expected: str | None) -> None:
    (clause, _frame) = clauses_of(marked)[0]
    if expected is None:
        assert clause.before == ()
        assert len(clause.words) == len(marked.replace(",", " ,").replace(".", " .").split()) - 1
    else:
        assert own(clause) == expected


BORROWED = (
    ("The treaty was signed in {2015} and took effect in {2017}.", "The treaty"),
    ("They saw Ur, which fell in {1644}.", "Ur"),
    ("The bridge (opened in {1644}) is old.", "The bridge"),
    ("The club won the cup in {2010} and the league in {2012}.", "The club won"),
    ("They will hold a forum in Oslo in {2024} and in Ghent in {2025}.", "They will hold a forum"),
    # A subject of its own is not replaced.
    ("He came in {1644}, and the queen left in {1645}.", ""),
    ("They saw Ur, which they left in {1644}.", ""),
)


@pytest.mark.parametrize(("marked", "expected"), BORROWED)
def test_what_is_left_out_is_borrowed(marked: str, expected: str) -> None:
    (clause, _frame) = clauses_of(marked)[-1]
    assert shown(clause.elided) == expected


def test_what_was_said_goes_with_the_saying() -> None:
    (clause, _frame) = clauses_of("The bank said on {3 May 2024|2024-05-03} that it was shut.")[0]
    assert own(clause) == "The bank said on 3 May 2024"
    assert shown(clause.said) == "that it was shut ."


def test_what_a_place_was_hosting_is_a_clause_of_its_own() -> None:
    first, second = clauses_of("In {1644} he came to Riga, which was hosting a fair.")
    assert shown(second[0].words) == "In 1644 a fair ."
    assert shown(second[0].host) == "Riga"
    assert first[0].host == ()


WORDS = [
    "he",
    "the",
    "king",
    "came",
    ",",
    "and",
    "which",
    "was",
    "hosting",
    "signed",
    "(",
    ")",
    ";",
    "–",
    "that",
    "when",
    "to",
    "hold",
    "said",
    "planned",
    "in",
    "{1644}",
]


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_every_date_has_a_clause(words: list[str]) -> None:
    marked = " ".join(words)
    found = clauses_of(marked)
    assert {phrase.start for _, phrase in found} == {one.start for one in phrases_of(marked)}
    for clause, _ in found:
        assert [word.kind for word in clause.words].count(TokenKind.DATE) == 1
        assert clause.words[clause.date].kind is TokenKind.DATE
