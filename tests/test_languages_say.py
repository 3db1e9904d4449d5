"""Dates as seeds have them: what is written reads back to the same date, part and side."""

import pytest

from timeline import edtf
from timeline.dates.rules import Anchor, Modifier, Reading
from timeline.languages.read import read
from timeline.languages.say import in_seeds

WRITTEN = [
    ("2026", Modifier.END, "late 2026"),
    ("2026-05", Modifier.MID, "mid-May 2026"),
    ("../1411", Modifier.BEFORE, "before 1412"),
    ("1621/..", Modifier.AFTER, "after 1620"),
    ("../2030-06-30", Modifier.ON_OR_BEFORE, "by 30 Jun 2030"),
    ("2031-05/..", Modifier.ON_OR_AFTER, "not before May 2031"),
    ("2022/2024", Modifier.WITHIN, "between 2022 and 2024"),
    ("2026", Modifier.WHOLE, "2026"),
    ("2020/..", Modifier.WHOLE, "2020/.."),
    ("2022/2024", Modifier.WHOLE, "2022/2024"),
    ("[1348,1349]", Modifier.WHOLE, "[1348,1349]"),
]
#: words for these are not read, and EDTF is
WITHOUT_PART = [
    ("2024-01/2024-06", Modifier.END, "2024-01/2024-06"),
    ("156X-12", Modifier.START, "156X-12"),
    ("../156X-12", Modifier.BEFORE, "../156X-12"),
    ("../2024-01-18T09:00", Modifier.BEFORE, "../2024-01-18T09:00"),
]


def reading(text: str, modifier: Modifier) -> Reading:
    return Reading(words=text, value=edtf.parse(text), stated=(), modifier=modifier)


@pytest.mark.parametrize(("text", "modifier", "seed"), [*WRITTEN, *WITHOUT_PART])
def test_in_seeds(text: str, modifier: Modifier, seed: str) -> None:
    assert in_seeds(reading(text, modifier)) == seed


@pytest.mark.parametrize(("text", "modifier", "seed"), WRITTEN)
def test_it_reads_back(text: str, modifier: Modifier, seed: str) -> None:
    found = read(seed, Anchor())
    assert (found.value, found.modifier) == (edtf.parse(text), modifier)


@pytest.mark.parametrize(("text", "modifier", "seed"), WITHOUT_PART)
def test_the_date_reads_back(text: str, modifier: Modifier, seed: str) -> None:
    assert read(seed, Anchor()).value == reading(text, modifier).value
