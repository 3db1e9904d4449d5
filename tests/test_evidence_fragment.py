"""Addresses that lead to the words that are quoted."""

import pytest
from making import timeline_of

from timeline.evidence.fragment import at_sentence, of_document
from timeline.quote import Quote

PAGE = "https://example.org/a"


@pytest.mark.parametrize(
    ("quote", "directive"),
    [
        (Quote(exact="3 May"), "3%20May"),
        # what would be read as a sign of the directive
        (Quote(exact="3-5 May, 9 & 10"), "3%2D5%20May%2C%209%20%26%2010"),
        (Quote(exact="год", suffix=" – x"), "%D0%B3%D0%BE%D0%B4,-%E2%80%93%20x"),
        # of its own sentence, item or cell only
        (Quote(exact="3 May", prefix="It rained. On ", suffix=". Then more"), "On-,3%20May"),
        (Quote(exact="3 May", prefix="Fair - ", suffix=": Board - 5 May"), "3%20May,-%3A%20Board"),
        (Quote(exact="3 May", prefix="- ", suffix=" | "), "3%20May"),
        # as much as tells its place
        (
            Quote(exact="May", prefix=f"{'long ' * 20}until ", suffix=f" of {'long ' * 20}"),
            f"{'long%20' * 6}until-,May,-of{'%20long' * 7}",
        ),
        (Quote(exact=f"The fair {'and ' * 40}ends"), "The%20fair"),
    ],
)
def test_the_words_of_a_directive(quote: Quote, directive: str) -> None:
    found = at_sentence(PAGE, quote)
    assert found.startswith(f"{PAGE}#:~:text={directive}")
    assert len(quote.exact) > 120 or found == f"{PAGE}#:~:text={directive}"


@pytest.mark.parametrize(
    ("address", "found"),
    [
        (f"{PAGE}#top", f"{PAGE}#top:~:text=3%20May"),
        (f"{PAGE}#", f"{PAGE}#:~:text=3%20May"),
        (f"{PAGE}#:~:text=fair", f"{PAGE}#:~:text=fair&text=3%20May"),
        (f"{PAGE}?b=1", f"{PAGE}?b=1#:~:text=3%20May"),
        ("", ""),
    ],
)
def test_an_address_keeps_its_own_place(address: str, found: str) -> None:
    assert at_sentence(address, Quote(exact="3 May")) == found
    assert at_sentence(address, None) == address


def test_a_document_is_opened_at_what_it_says_of_an_event() -> None:
    timeline, _ = timeline_of(
        f'[document]\nid = "d"\npublished = 2024-01-19\nurl = "{PAGE}"\n'
        '[[event]]\nid = "a"\ntitle = "A"\nwhen = 2024\n'
        '[[event]]\nid = "b"\ntitle = "B"\nwhen = 2025\nquote = "in 2025"\n'
    )
    (document,) = timeline.documents
    found = [of_document(document, event) for event in timeline.events]
    assert found == [PAGE, f"{PAGE}#:~:text=in%202025"]
