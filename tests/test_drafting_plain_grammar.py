"""Drafts of documents in languages without a grammar."""

import pytest

from timeline import edtf
from timeline.documents.text import DocumentText
from timeline.drafting.draft import drafts
from timeline.edtf import EdtfDate

DRAFTS = (
    # text, the words of its date, title, status
    (
        "La visite est le 2024-05-03 à Rome.",
        "2024-05-03",
        "La visite est le 2024-05-03 à Rome",
        "planned",
    ),
    ("Am 13.01.2024 in Wien.", "13.01.2024", "Am 13.01.2024 in Wien", "occurred"),
    ("Début : 2024-05-03, 20:30.", "2024-05-03, 20:30", "Début : 2024-05-03, 20:30", "planned"),
)
PUBLISHED = edtf.parse("2024-03-01")


@pytest.mark.parametrize(("text", "when", "title", "status"), DRAFTS)
def test_a_sentence_is_its_title(text: str, when: str, title: str, status: str) -> None:
    assert isinstance(PUBLISHED, EdtfDate)
    found = drafts(DocumentText(name="-", text=text, language="fr", published=PUBLISHED))
    assert [(one.when, one.title, one.status.value) for one in found] == [(when, title, status)]


@pytest.mark.parametrize("text", ["2024-05-03", "2024-05-03.", "le 12 avril 2024", ""])
def test_nothing_is_drafted_of_a_date_alone(text: str) -> None:
    assert drafts(DocumentText(name="-", text=text, language="fr")) == ()


def test_a_long_title_ends_between_words() -> None:
    text = "mot " * 40 + "2024-05-03"
    (found,) = drafts(DocumentText(name="-", text=text, language="fr"))
    assert found.title.endswith("mot…")
    assert len(found.title) <= 90
