"""Titles of drafts, by what the sentences before say, and where a clause is unsure."""

from datetime import date

import pytest

from timeline import edtf
from timeline.documents.text import DocumentText
from timeline.drafting.draft import drafts

FILLED = (
    (
        "The pier will close in 2025. The second phase starts in 2026.",
        "Second phase of the pier starts",
    ),
    (
        "The pier closed in 2012. The second half of the show ran in 2014.",
        "Second half of the show runs",
    ),
    ("The mill was sold to the town in 2012. It burned down in 2014.", "Mill burns down"),
    ("The mill was sold to the town in 2012.\n\nIt burned down in 2014.", "Mill burns down"),
    ("Ada Holm won the cup in 2012. She retired in 2014.", "Ada Holm retires"),
    ("The duke fled in 2012. His palace was sold in 2014.", "Duke’s palace is sold"),
    ("It was agreed to hold the annual fete in 2026.", "Annual fete"),
    (
        "Weavers in Ur opened an office in 2012. Their findings are due in 2026.",
        "Findings of weavers in Ur due",
    ),
    ("The weavers met in 2012. They will hold a forum in Lund in 2026.", "Forum in Lund"),
    ("In 2012 the king sailed to Ghana, and in 2014 he went to Togo.", "King goes to Togo"),
)
LEFT = (
    (
        "The firm sold the pier in 2012. The first phase began in 2014.",
        "First phase begins",
        "“First phase” in the title: say of what",
    ),
    ("The firm bought the mill in 2012. It burned down in 2014.", "It burns down", "“It” in the"),
    (
        "The lake is to be sold to Ada Holm who intends to drain it in 2026.",
        "Ada Holm drains it",
        "“it” in the title",
    ),
    (
        "The roof of the mill, which fell in 2018, was old.",
        "Roof of the mill falls",
        "“which” may stand for “mill” alone",
    ),
    ("We will sing in Lund in 2026.", "We sing in Lund", "“We” in the title"),
)
QUOTED = (
    (
        "The comet came close in 1998, and will do so again in 2041.",
        "“The comet came close in 1998, and will do so again”",
    ),
    ("The bells are cast of iron. Are sold in pairs since May 2024.", "“Are sold in pairs”"),
)


def titles(text: str) -> list[tuple[str, tuple[str, ...]]]:
    document = DocumentText(name="-", text=text, published=edtf.day(date(2025, 3, 12)))
    return [(one.title, one.doubts) for one in drafts(document)]


@pytest.mark.parametrize(("text", "title"), FILLED)
def test_a_pronoun_is_filled(text: str, title: str) -> None:
    found = titles(text)[-1]
    assert found[0] == title
    assert not any("in the title" in doubt for doubt in found[1])


@pytest.mark.parametrize(("text", "title", "doubt"), LEFT)
def test_a_pronoun_is_doubted(text: str, title: str, doubt: str) -> None:
    found = titles(text)[-1]
    assert found[0] == title
    assert any(doubt in one for one in found[1])


@pytest.mark.parametrize(("text", "title"), QUOTED)
def test_an_unsure_clause_is_quoted(text: str, title: str) -> None:
    found = titles(text)[-1]
    assert found[0] == title
    assert any("words around the date" in one for one in found[1])


def test_what_a_date_is_looked_up_in_is_not_an_event() -> None:
    assert titles("The bridge is old (see 1 May 1924).") == []
