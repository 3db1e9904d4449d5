import pytest

from timeline.documents.dateline import dateline
from timeline.languages.english.header_words import HEADER

FIRST = "The council has chosen a builder – at last."


@pytest.mark.parametrize(
    ("words", "dash", "published", "agency"),
    [
        ("ROME, March 3 (Agency)", " — ", "March 3", "Agency"),
        ("ROME, March 3, 2024 (Agency)", " — ", "March 3, 2024", "Agency"),
        ("ROME (Agency)", " - ", "", "Agency"),
        ("Rome, 3 March 2024", " – ", "3 March 2024", ""),
        ("ROME, 3 March 2024", ". ", "3 March 2024", ""),
        ("ROME. March 3, 2024 (Agency)", " -- ", "March 3, 2024", "Agency"),
        ("ROME (Agency), 3 March 2024", " – ", "3 March 2024", "Agency"),
        ("New York, Oct. 3, 2024", " — ", "Oct. 3, 2024", ""),
        ("ROME, N.Y., March 3, 2024 /Newswire/", " -- ", "March 3, 2024", "Newswire"),
        ("3 March 2024, Rome", " – ", "3 March 2024", ""),
        ("2024-03-03 ROME", " – ", "2024-03-03", ""),
        ("date 2024-03-03 ROME", " – ", "2024-03-03", ""),
        ("Date: 2024-03-03", " ", "2024-03-03", ""),
        ("ROME, Sunday, 3 March 2024", " – ", "Sunday, 3 March 2024", ""),
    ],
)
def test_dateline(words: str, dash: str, published: str, agency: str) -> None:
    found = dateline(words + dash + FIRST, HEADER)
    assert found is not None
    assert (found.published, found.agency) == (published, agency)
    assert found.words == words


@pytest.mark.parametrize(
    "paragraph",
    [
        FIRST,
        "",
        # dates of what happened
        "On 3 March 2024 – a Sunday – the council met.",
        "3 March 2024 – The council meets.",
        "In Rome, 3 March 2024 – The council meets.",
        "Rome, 3 March 2024 – the day of the vote – was cold.",
        "Since March 3, 2024 – The council has met.",
        "The council met in Rome, March 3, 2024 – A bridge was asked for.",
        # neither date nor agency
        "Rome – The council meets.",
        "Rome (Italy) has a council.",
    ],
)
def test_no_dateline(paragraph: str) -> None:
    assert dateline(paragraph, HEADER) is None


def test_end_is_an_offset_in_the_paragraph_as_it_stands() -> None:
    paragraph = "ROME,  March 3,\n2024 (Agency) — The council met."
    found = dateline(paragraph, HEADER)
    assert found is not None
    assert paragraph[found.end :].strip() == "The council met."
