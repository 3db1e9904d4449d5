"""Whom and what pronouns stand for."""

import pytest
from dated import words_of

from timeline.languages.english.grammar.antecedents import antecedent
from timeline.languages.english.grammar.title_text import joined_words

PLAIN = (
    ("it", ("The mill was sold to the town.",), "mill"),
    ("it", ("However, the old mill burned down.",), "old mill"),
    ("it", ("In the winter, the mill burned down.",), "mill"),
    ("it", ("The mill, built of stone and paved, was sold.",), "mill"),
    ("it", ("The mill was closed and moved to Ur.",), "mill"),
    ("its", ("The Marl Guild met in Ur.",), "Marl Guild"),
    ("they", ("The two weavers fled to Ur.",), "two weavers"),
    ("their", ("The king and the queen sailed home.",), "king and the queen"),
    ("he", ("The duke of Ur died.",), "duke of Ur"),
    ("she", ("Ada Holm was elected.",), "Ada Holm"),
    ("she", ("Mayor Ada Holm, who sang, left the town.",), "Mayor Ada Holm"),
    ("she", ("The mayor, Ada Holm, left.",), "mayor Ada Holm"),
    ("she", ("The town will wait, Holm said.",), "Holm"),
    # The one before, where the same pronoun stands in between.
    ("he", ("He sailed to Riga.", "The duke was freed."), "duke"),
)
UNSURE = (
    ("it", ("The firm bought the mill.",)),
    ("it", ("The council said the bridge was old.",)),
    ("it", ("The mayor resigned.",)),
    ("it", ("The weavers fled.",)),
    ("it", ("When the war ended the town fell.",)),
    ("it", ()),
    ("he", ("Otto Kern met the duke of Ur.",)),
    ("he", ("The mill burned down.",)),
    ("she", ("Ada Holm praised Eva Lund.",)),
    ("they", ("The mill burned down.",)),
    ("they", ("The weavers sold the boats.",)),
    ("it", ("A lovely day.", "The mill burned down.")),
)


@pytest.mark.parametrize(("pronoun", "earlier", "expected"), PLAIN)
def test_what_is_meant(pronoun: str, earlier: tuple[str, ...], expected: str) -> None:
    assert joined_words(antecedent(pronoun, [words_of(one) for one in earlier])) == expected


@pytest.mark.parametrize(("pronoun", "earlier"), UNSURE)
def test_what_is_not_plain(pronoun: str, earlier: tuple[str, ...]) -> None:
    assert antecedent(pronoun, [words_of(one) for one in earlier]) == ()
