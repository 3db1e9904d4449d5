"""Dates as seeds have them, which read back, and the way of an event in words."""

import pytest
from making import timeline_of

from timeline import edtf
from timeline.dates.rules import Anchor, Modifier, Reading
from timeline.languages.phrases import phrases_of
from timeline.languages.read import read
from timeline.languages.say import in_seeds, way_words

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


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2031", "was 2030; now planned for 2031"),
        ("late 2031", "was 2030; now planned for late 2031"),
        ("by the end of 2031", "was 2030; now planned by the end of 2031"),
        ("not before 2031", "was 2030; now planned not before 2031"),
    ],
)
def test_what_is_planned_for_a_side_of_a_date(when: str, said: str) -> None:
    timeline, _ = timeline_of(
        f'[document]\npublished = 2029-03-08\n[[event]]\nid = "x"\ntitle = "X"\n'
        f'was = "2030"\nwhen = "{when}"\nstatus = "planned"\n'
    )
    assert way_words(timeline.events[0], phrases_of("en")) == said
