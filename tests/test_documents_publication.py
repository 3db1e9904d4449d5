import pytest

from timeline.dates.rules import DateOrder
from timeline.documents.date_order import OrderGuess
from timeline.documents.publication import Claim, publication
from timeline.edtf import EdtfDate, parse


def edtf(text: str) -> EdtfDate | None:
    value = parse(text) if text else None
    assert value is None or isinstance(value, EdtfDate)
    return value


NO_ORDER = OrderGuess(order=None)
DAY = "2024-03-03"
HOW = "give it with --published"
CHECK = "check which is right"
EITHER = "can be 2024-03-01 (day first) or 2024-01-03 (month first)"


@pytest.mark.parametrize(
    ("given", "claims", "published", "notes"),
    [
        ("", (), "", [f"published: the document states no date of publication: {HOW}"]),
        ("2024-03", (), "2024-03", ["published 2024-03: as given"]),
        ("", ("March 3, 2024",), DAY, [f"published {DAY}: from place 0 ('March 3, 2024')"]),
        # the day is that of the place where it was published
        (
            "",
            ("2024-03-03T23:30:00-05:00",),
            DAY,
            [f"published {DAY}: from place 0 ('2024-03-03T23:30:00-05:00')"],
        ),
        # the given date wins, and what differs from it is told
        (
            "2024-03-01",
            ("3 January 2024",),
            "2024-03-01",
            [
                "published 2024-03-01: as given",
                f"published 2024-03-01: but place 0 ('3 January 2024') is 2024-01-03: {CHECK}",
            ],
        ),
        ("2024-03", ("3 March 2024",), "2024-03", ["published 2024-03: as given"]),
        (
            "",
            ("3 March 2024", "4 March 2024"),
            DAY,
            [
                f"published {DAY}: from place 0 ('3 March 2024')",
                f"published {DAY}: but place 1 ('4 March 2024') is 2024-03-04: {CHECK}",
            ],
        ),
        # both readings, and how to decide
        (
            "",
            ("01/03/2024",),
            "",
            [f"published: '01/03/2024' in place 0 {EITHER}: {HOW}, or give --date-order"],
        ),
        (
            "2024-03-01",
            ("01/03/2024",),
            "2024-03-01",
            [
                "published 2024-03-01: as given",
                f"published: '01/03/2024' in place 0 {EITHER}",
            ],
        ),
        # a stretch of time is not a date of publication
        (
            "",
            ("2022/2024",),
            "",
            [f"published: the document states no date of publication: {HOW}"],
        ),
        # no year
        ("", ("March 3",), "", [f"published: 'March 3' in place 0 has no year: {HOW}"]),
        (DAY, ("March 3",), DAY, [f"published {DAY}: as given"]),
        (
            "2024-03-05",
            ("March 3",),
            "2024-03-05",
            [
                "published 2024-03-05: as given",
                f"published 2024-03-05: but place 0 ('March 3') is {DAY}: {CHECK}",
            ],
        ),
        (
            "",
            ("Tuesday, 3 March 2024",),
            "",
            [
                (
                    "published: 'Tuesday, 3 March 2024' in place 0 is not taken: "
                    "'Tuesday, 3 March 2024' names the wrong weekday: 3 March 2024 is a Sunday"
                )
            ],
        ),
    ],
)
def test_publication(given: str, claims: tuple[str, ...], published: str, notes: list[str]) -> None:
    stated = [Claim(words=words, place=f"place {index}") for index, words in enumerate(claims)]
    found = publication(edtf(given), stated, NO_ORDER)
    assert found.published == edtf(published)
    assert list(found.notes) == notes


def test_what_cannot_be_read_is_told_and_passed_over() -> None:
    claims = [Claim(words=words, place="the header") for words in ("whenever", "3 March 2024")]
    found = publication(None, claims, NO_ORDER)
    assert found.published == edtf("2024-03-03")
    assert len(found.notes) == 2
    assert found.notes[0].startswith(
        "published: 'whenever' in the header is not taken: 'whenever' "
    )


def test_the_order_of_the_document_decides() -> None:
    claims = [Claim(words="01/03/2024", place="the header")]
    found = publication(None, claims, OrderGuess(order=DateOrder.MONTH_FIRST, reason="it says so"))
    assert found.published == edtf("2024-01-03")
