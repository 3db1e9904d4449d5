import pytest

from timeline import edtf
from timeline.corpus.unanchored import unanchored
from timeline.documents.text import DocumentText
from timeline.edtf import EdtfDate
from timeline.extract.read import mentions

HOW = "give --published DATE"


def told(text: str, published: str = "", body: int = 0) -> str:
    value = edtf.parse(published) if published else None
    assert value is None or isinstance(value, EdtfDate)
    document = DocumentText(name="a.txt", text=text, published=value, body=body)
    return unanchored(document, mentions(text, document.day)).told()


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (
            "The hall closed on Monday.",
            "",
            f"no publication date: 1 date such as 'Monday' was left out: {HOW}",
        ),
        (
            "The hall closed yesterday. It opens next week, and in May. It is from 1987.",
            "",
            f"no publication date: 3 dates such as 'yesterday' were left out: {HOW}",
        ),
        (
            "The hall closed on Monday.",
            "2025-03",
            f"published 2025-03 is not a day: 1 date such as 'Monday' was left out: {HOW}",
        ),
        # nothing that it would tell
        ("The hall closed on Monday.", "2025-03-11", ""),
        ("The hall closed on 3 May 2024, and was open for three years.", "", ""),
        ("The hall opens every Monday, and now.", "", ""),
        ("Le conseil se réunira le 12 avril.", "", ""),
    ],
)
def test_cost(text: str, published: str, expected: str) -> None:
    assert told(text, published) == expected


def test_what_stands_above_the_body_costs_nothing() -> None:
    assert told("Monday\n\nThe hall closed.", body=8) == ""
