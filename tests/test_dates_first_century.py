"""The first century of our era begins with its year 1, and the last before it ends with 1 BC."""

import pytest

from timeline.dates.rules import Anchor
from timeline.languages.read import read


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1st century", "0001/0099"),
        ("first century AD", "0001/0099"),
        ("1st century CE", "0001/0099"),
        ("early 1st century", "0001/0099"),
        ("about the 1st century", "0001~/0099~"),
        ("second half of the 1st century", "0050/0099"),
        ("first quarter of the 1st century", "0001/0024"),
        ("1st–3rd century", "0001/02XX"),
        ("1st millennium AD", "0001/0999"),
        ("2nd century", "01XX"),
        ("1st century BC", "-00XX"),
        ("3rd millennium", "2XXX"),
    ],
)
def test_it_has_no_year_0(words: str, expected: str) -> None:
    found = read(words, Anchor())
    assert str(found.value) == expected
    assert (found.window.begin >= 1) is ("BC" not in words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("4-6 June 53 BC", "-0052-06-04/-0052-06-06"),
        ("between 4 and 6 June 53 BC", "-0052-06-04/-0052-06-06"),
        ("4 and 9 June 53 BC", "{-0052-06-04,-0052-06-09}"),
        ("from June to 2 August 53 BC", "-0052-06/-0052-08-02"),
        ("28 February to 1 March 53 BC", "-0052-02-28/-0052-03-01"),
        ("June–August 53 BC", "-0052-06/-0052-08"),
    ],
)
def test_one_end_of_a_stretch_lends_its_year_of_any_era(words: str, expected: str) -> None:
    assert str(read(words, Anchor()).value) == expected
