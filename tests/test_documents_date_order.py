import pytest

from timeline.dates.rules import DateOrder
from timeline.documents.date_order import order_of

DAY, MONTH = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST


@pytest.mark.parametrize(
    ("text", "language", "order", "reason"),
    [
        ("no date", "en-US", None, ""),
        ("on 03/04/2024", "", None, ""),
        ("on 03/04/2024", "en", None, ""),
        ("on 03/04/2024 and 25/04/2024", "", DAY, "the document has '25/04/2024', the day first"),
        ("03/04/2024, 04-25-2024", "", MONTH, "the document has '04-25-2024', the month first"),
        ("on 01.03.2024", "", DAY, "with dots, as in '01.03.2024', the day is written first"),
        # a number above 12 tells more than dots and languages
        (
            "on 01.03.2024 and 03.25.2024",
            "de",
            MONTH,
            "the document has '03.25.2024', the month first",
        ),
        (
            "on 25/04/2024 and 04/25/2024",
            "en-GB",
            None,
            "the document has both '25/04/2024' and '04/25/2024'",
        ),
        ("on 03/04/2024", "en-GB", DAY, "its language is en-GB"),
        ("on 03/04/2024", "en_US", MONTH, "its language is en_US"),
        ("on 03/04/2024", "it", DAY, "its language is it"),
        ("on 03/04/2024", "fr-CH", DAY, "its language is fr-CH"),
        # what the document says of all of them
        ("Dates (dd/mm/yyyy): 03/04/2024", "en-US", DAY, "the document says 'dd/mm/yyyy'"),
        ("MM/DD/YY, as in 03/04/2024", "", MONTH, "the document says 'MM/DD/YY'"),
        ("(d.m.yyyy) 03.04.2024", "", DAY, "the document says 'd.m.yyyy'"),
        ("dd/mm/yyyy or mm/dd/yyyy: 03/04/2024", "", None, ""),
        ("dd/mm/yyyy", "", None, ""),
        ("dd/mm-yyyy 03/04/2024", "", None, ""),
        (
            "(dd/mm/yyyy) 04/25/2024",
            "",
            MONTH,
            "the document has '04/25/2024', the month first",
        ),
        # both orders are written in Canada, neither in Japan
        ("on 03/04/2024", "en-CA", None, ""),
        ("on 03/04/2024", "ja", None, ""),
        # no dates: versions, addresses, scores, other years
        ("1.2.3.2024 and 1.2.2024.5 and 40/50/2024 and 1/2.2024 and 01.03.0024", "de", None, ""),
    ],
)
def test_order(text: str, language: str, order: DateOrder | None, reason: str) -> None:
    found = order_of(None, text, language)
    assert (found.order, found.reason) == (order, reason)


def test_what_is_given_wins() -> None:
    found = order_of(MONTH, "on 25.04.2024", "de")
    assert (found.order, found.reason) == (MONTH, "")
