"""The date just before or after another."""

import pytest

from timeline import edtf
from timeline.dates.neighbours import neighbour
from timeline.edtf import EdtfDate, EdtfWide
from timeline.errors import DateError

BESIDE = [
    ("2024", "2023", "2025"),
    ("0001", "0000", "0002"),
    ("-0043", "-0044", "-0042"),
    ("9999", "9998", "Y10000"),
    ("Y-12000", "Y-12001", "Y-11999"),
    ("2024-12", "2024-11", "2025-01"),
    ("0000-03", "0000-02", "0000-04"),
    ("2024-02-28", "2024-02-27", "2024-02-29"),
    ("0001-01-01", "0000-12-31", "0001-01-02"),
    ("-0043-03-15", "-0043-03-14", "-0043-03-16"),
    # A winter is of the year in which it begins.
    ("2024-21", "2023-24", "2024-22"),
    ("2024-28", "2024-27", "2025-25"),
    # In the south a year begins in summer and goes on with autumn.
    ("2024-31", "2023-30", "2024-32"),
    ("2024-30", "2024-29", "2025-31"),
    ("2024-36", "2024-35", "2025-33"),
    ("2024-37", "2023-39", "2024-38"),
    ("2024-41", "2024-40", "2025-40"),
    ("199X", "198X", "200X"),
    ("19XX", "18XX", "20XX"),
    ("-04XX", "-05XX", "-03XX"),
    ("1XXX", "0XXX", "2XXX"),
    ("2024~", "2023~", "2025~"),
    ("-0043?", "-0044?", "-0042?"),
]
NONE_BESIDE = [
    # Some unmentioned day, month or year is meant.
    "1985-04-XX",
    "2004-XX",
    "156X-12",
    "1X66",
    "XXXX",
    "1950S2",
    "2004-06~-11",
    # EDTF writes no months of longer years.
    "9999-12-31",
    "9999-12",
]


def _parsed(text: str) -> EdtfDate | EdtfWide:
    value = edtf.parse(text)
    assert isinstance(value, EdtfDate | EdtfWide)
    return value


@pytest.mark.parametrize(("text", "earlier", "later"), BESIDE)
def test_beside(text: str, earlier: str, later: str) -> None:
    value = _parsed(text)
    assert str(neighbour(value, -1)) == earlier
    assert str(neighbour(value, 1)) == later


@pytest.mark.parametrize("text", [row[0] for row in BESIDE])
def test_it_begins_where_the_other_ends(text: str) -> None:
    value = _parsed(text)
    assert neighbour(value, 1).span.begin == value.span.end
    assert neighbour(value, -1).span.end == value.span.begin


@pytest.mark.parametrize("text", NONE_BESIDE)
def test_none_beside(text: str) -> None:
    with pytest.raises(DateError):
        neighbour(_parsed(text), 1)


def test_the_decades_on_both_sides_of_the_year_0_overlap() -> None:
    for text, step in (("000X", -1), ("-000X", 1), ("00XX", -1), ("0XXX", -1)):
        with pytest.raises(DateError, match="last of its kind"):
            neighbour(_parsed(text), step)
