"""What is found in a document beside its drafts."""

import pytest

from timeline import edtf
from timeline.corpus.findings import findings
from timeline.documents.text import DocumentText
from timeline.edtf import EdtfDate

PUBLISHED = edtf.parse("2024-05-15")
OTHERS: tuple[tuple[str, list[str], tuple[str, ...]], ...] = (
    # text, words of its drafts, other dates
    ("The bridge opened on 3 May 2020.", ["on 3 May 2020"], ()),
    # All dates of an interval are those of its draft.
    ("The fair ran from May to July 2023.", ["from May to July 2023"], ()),
    (
        "It opened in May 2020, and three days later the river rose.",
        ["in May 2020"],
        ("three days later",),
    ),
    ("Turnover was 9 million euros in 2022.", [], ("2022",)),
    # The publication date is not a date to be looked up.
    ("Oslo, 15 May 2024", [], ()),
)


@pytest.mark.parametrize(("text", "drafted", "others"), OTHERS)
def test_dates_without_a_draft_are_kept(
    text: str, drafted: list[str], others: tuple[str, ...]
) -> None:
    assert isinstance(PUBLISHED, EdtfDate)
    found = findings(DocumentText(name="-", text=text, published=PUBLISHED))
    assert [draft.when for draft in found.drafts] == drafted
    assert tuple(other.words for other in found.others) == others
