import pytest

from timeline.page.qr import qr_code
from timeline.page.standfirst import Standfirst, standfirst


def test_a_code_is_light_around_and_dark_in_its_corners() -> None:
    code = qr_code("webcal://example.org/timeline.ics")
    assert code is not None
    # A square of 29 modules with four light ones on each side; a corner begins with seven dark.
    assert code.size == 29 + 8
    assert code.path.startswith("M4 4.5h7M")
    assert code == qr_code("webcal://example.org/timeline.ics") != qr_code("webcal://example.org/")


def test_a_text_that_no_phone_would_read_has_none() -> None:
    assert qr_code("webcal://example.org/timeline.ics?search=" + "a" * 300) is None


LONG = "It begins with a sentence of some length that says what all of this is about. "


@pytest.mark.parametrize(
    ("text", "lead", "rest"),
    [
        ("", "", ""),
        ("One line.", "One line.", ""),
        ("One line.\nAnother.", "One line.", "Another."),
        (LONG * 3, (LONG * 2).strip(), LONG.strip()),
        ("word " * 50, "word " * 36 + "…", ("word " * 14).strip()),
    ],
)
def test_a_description_begins_with_its_first_sentences(text: str, lead: str, rest: str) -> None:
    assert standfirst(text) == Standfirst(lead=lead, rest=rest)
