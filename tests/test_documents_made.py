import pytest

from timeline.documents.made import made_on
from timeline.languages.english.header_words import HEADER

DAY = "2025-03-11"


@pytest.mark.parametrize(
    "text",
    [
        "The hall was opened on 10 March 2025.",
        "The hall opens on 3 May.",
        "The hall was opened on 1 March, and closed in 1987.",
        "It was built on 3 May 1987, and opens on 2025-04-01.",
    ],
)
def test_a_file_that_was_made_for_its_text(text: str) -> None:
    assert made_on(DAY, text, HEADER, None) == DAY


@pytest.mark.parametrize(
    ("made", "text"),
    [
        # printed or saved anew
        (DAY, "The hall was opened on 10 March 2024."),
        (DAY, "The hall opens on 3 September."),
        # nothing that tells it
        (DAY, "The hall was opened on Monday."),
        (DAY, "The hall was built in 1987."),
        (DAY, ""),
        # the template of a program
        ("2013-12-23", "The hall was opened on 20 December 2013."),
        ("", "The hall was opened on 10 March 2025."),
        ("2025-13-01", "The hall was opened on 10 March 2025."),
    ],
)
def test_a_file_that_need_not_be(made: str, text: str) -> None:
    assert made_on(made, text, HEADER, None) == ""
