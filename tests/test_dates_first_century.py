"""The first century of our era begins with its year 1, and the last before it ends with 1 BC."""

from datetime import date

import pytest

from timeline.dates.rules import Anchor, bounds
from timeline.extract.read import mentions
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


def test_a_day_beside_a_day_before_our_era_is_not_a_year() -> None:
    found = mentions("It fell between 4 and 6 June 53 BC.", published=date(2026, 3, 12))
    assert [str(mention.when) for mention in found] == ["-0052-06-06"]
    assert found[0].doubts
    found = mentions("It lasted from 53 to 49 BC.", published=date(2026, 3, 12))
    assert [str(mention.when) for mention in found] == ["-0052", "-0048"]


@pytest.mark.parametrize(
    ("words", "latest"), [("early 50s BC", "-0055-12-31"), ("early 1340s", "1343-12-31")]
)
def test_thirds_of_ten_years_are_years_in_either_era(words: str, latest: str) -> None:
    assert bounds(read(words, Anchor()))[1] == latest
