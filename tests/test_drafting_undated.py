"""What is put off without a date, where the text says so."""

import pytest

from timeline.documents.text import DocumentText
from timeline.drafting.dates import dates_of
from timeline.drafting.draft import Drafted, drafted
from timeline.edtf import EdtfDate, parse

PUT_OFF = (
    (
        (
            "The exhibition of lake boats has been postponed. New dates will be told in the "
            "coming weeks."
        ),
        "Exhibition of lake boats",
    ),
    ("The council has put off the vote indefinitely.", "Vote"),
    ("The opening of the mill is postponed until further notice.", "Opening of the mill"),
    ("The school concert was postponed. No new date has been set.", "School concert"),
)
NOTHING = (
    "New dates will be told in the next weeks.",
    "It is not clear when the road will open.",
    "The exhibition has been postponed.",
    "The vote has not been postponed. It is not clear when the road will open.",
    "It has been postponed until further notice.",
    "He put his hat on. It is not clear why.",
    "The regatta was due on 5 April. The regatta has been postponed until further notice.",
)


def found(text: str) -> Drafted:
    """What is drafted of a text that was published on 12 March 2025."""
    day = parse("2025-03-12")
    assert isinstance(day, EdtfDate)
    document = DocumentText(name="a.txt", text=text, language="en", published=day)
    return drafted(document, dates_of(document))


@pytest.mark.parametrize(("text", "title"), PUT_OFF)
def test_what_is_put_off(text: str, title: str) -> None:
    (one,) = found(text).undated
    assert (one.title, one.status.value, one.locator) == (title, "postponed", "paragraph 1")
    assert found(text).drafts == ()


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_not_told_plainly_is_not_drafted(text: str) -> None:
    assert found(text).undated == ()


def test_a_draft_has_the_words_of_the_document() -> None:
    (one,) = found(f"The town is old.\n\n{PUT_OFF[1][0]}").undated
    assert one.id == "vote"
    assert one.excerpt == PUT_OFF[1][0]
    assert one.locator == "paragraph 2"
