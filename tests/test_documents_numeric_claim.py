import pytest

from timeline.documents.read import read

BODY = "The council of Selby has chosen a builder for the new mill bridge.\n\n"


@pytest.mark.parametrize(
    ("above", "body", "day", "reason"),
    [
        # the dates in the text
        ("Issued on: 11/03/2025", "Work begins on 3 April.", "2025-03-11", "far from 2025-11-03"),
        ("11/03/2025", "It opened on October 30.", "2025-11-03", "far from 2025-03-11"),
        # the clock
        ("Issued on: 11/03/2025 - 08:25", "Work begins soon.", "2025-03-11", "24 hours"),
        ("10:10 11/03/2025", "Work begins soon.", "2025-03-11", "24 hours"),
        # neither
        ("Issued on: 11/03/2025", "Work begins soon.", "", ""),
        ("Issued on: 11/03/2025 - 08:25 am", "Work begins soon.", "", ""),
        ("Issued on: 05/06/2025", "Work begins on 20 May.", "", ""),
        # what decides the order elsewhere needs no guess
        ("Issued on: 11/03/2025", "Work began on 25/02/2025.", "2025-03-11", ""),
    ],
)
def test_the_reading_that_fits(above: str, body: str, day: str, reason: str) -> None:
    found = read("a.txt", f"{above}\n\n{BODY}{body}\n".encode())
    assert (str(found.published) if found.published else "") == day
    assert bool(found.guess) == bool(reason)
    assert reason in found.guess


def test_the_order_of_the_other_dates_stays_open() -> None:
    text = f"Issued on: 11/03/2025 - 08:25\n\n{BODY}It was on 04/05/2024.\n"
    assert read("a.txt", text.encode()).order is None
