"""Clauses as headlines."""

import pytest
from dated import words_of

from timeline.languages.english.grammar.headline import headline
from timeline.languages.english.grammar.title_reports import without_report
from timeline.languages.english.grammar.title_text import written

PRESENT = (
    # What happened, happens.
    ("The mill burned", "The mill burns"),
    ("Two mills burned", "Two mills burn"),
    ("The ferry sank", "The ferry sinks"),
    ("Hikers found the wreck", "Hikers find the wreck"),
    ("The guild had sold the mill", "The guild sells the mill"),
    ("The guild has bought a mill", "The guild buys a mill"),
    ("The choirs have sung", "The choirs sing"),
    ("The town was hosting a fair", "The town hosts a fair"),
    ("The tower was officially blessed by the bishop", "The tower is blessed by the bishop"),
    ("The towers have been closed", "The towers are closed"),
    ("The road is being paved", "The road is paved"),
    ("The wind was strong", "The wind is strong"),
    # What did not happen, does not.
    ("The mill did not burn", "The mill does not burn"),
    ("The mills didn't burn", "The mills do not burn"),
    ("The road was not paved", "The road is not paved"),
    ("The pool has not opened", "The pool does not open"),
    # What is planned, happens.
    ("The pool will open", "The pool opens"),
    ("The pool will not open", "The pool does not open"),
    ("The pools are to open", "The pools open"),
    ("The pool is set to open", "The pool opens"),
    ("The pool was originally scheduled to open", "The pool opens"),
    ("The pool is due to be opened by the duke", "The pool is opened by the duke"),
    ("The guild plans to jointly run a shop", "The guild jointly runs a shop"),
    ("The pool is going to be rebuilt", "The pool is rebuilt"),
    ("The guild would sell the mill", "The guild sells the mill"),
    ("Release 7 is due", "Release 7"),
    ("Papers are due", "Papers due"),
    # Verbs that "and" joins go along.
    ("The guild closed the mill and sold the pond", "The guild closes the mill and sells the pond"),
    (
        "The guild will close the mill and sell the pond",
        "The guild closes the mill and sells the pond",
    ),
    ("The mill was closed and sold", "The mill is closed and sold"),
    # What was done with a thing is told without its verb.
    ("Pact signed in Rome", "Pact is signed in Rome"),
    ("Suits brought by the weavers", "Suits are brought by the weavers"),
)
KEPT = (
    "The pool opens",
    "The pool may open",
    "The guild could not agree",
    "The guild hopes to open a pool",
    "Opening of the pool",
    "The pool",
    "Sell the pond",
)
REPORTS = (
    ("The pool will open, officials said", "The pool will open"),
    ("The pool will open, the agency reported late", "The pool will open"),
    ("The pool will open, said the mayor of Ur", "The pool will open"),
    ("The pool will open, according to the guild", "The pool will open"),
    ("The pool will open, the guild said in a statement, officials said", "The pool will open"),
    ("The guild said that the pool would open", "The guild said that the pool would open"),
    ("In Ur, the guild announced a fair", "In Ur, the guild announced a fair"),
    ("The pool, once a pond, opened", "The pool, once a pond, opened"),
)


@pytest.mark.parametrize(("words", "expected"), PRESENT)
def test_the_verb_is_in_the_present(words: str, expected: str) -> None:
    assert written(headline(words_of(words))) == expected


@pytest.mark.parametrize("words", KEPT)
def test_what_is_kept(words: str) -> None:
    assert written(headline(words_of(words))) == words


@pytest.mark.parametrize(("words", "expected"), REPORTS)
def test_who_says_so_is_cut(words: str, expected: str) -> None:
    assert written(without_report(words_of(words))) == expected
