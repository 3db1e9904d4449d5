import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import edtf_texts
from test_page_html import event_of

from timeline.dates.rules import Modifier, Reading
from timeline.edtf import Qualification, parse
from timeline.page import dates

# HTML, 2.3.5 Dates and times
HTML = re.compile(
    r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])"
    r"(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?)?)?)?",
    re.ASCII,
)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2023-11-30", "2023-11-30"),
        ("2023-11", "2023-11"),
        ("2015", "2015"),
        ("0987", "0987"),
        ("2024-01-18T09:00", "2024-01-18T09:00"),
        ("2024-01-18T09:00:30", "2024-01-18T09:00:30"),
        ("2024-01-18T09:00Z", "2024-01-18T09:00+00:00"),
        ("2024-01-18T09:00+05:30", "2024-01-18T09:00+05:30"),
        ("2024-01-18T09:00[Europe/Rome]", "2024-01-18T09:00+01:00"),
        # Local mean time, which was off by 49 minutes and 56 seconds.
        ("1860-01-18T09:00[Europe/Rome]", "1860-01-18T09:00"),
        ("2015?", ""),
        ("2015~", ""),
        ("2023-11-30%", ""),
        ("199X", ""),
        ("19XX", ""),
        # Some day in November is not a November.
        ("2023-11-XX", ""),
        ("2004-XX", ""),
        ("2024-21", ""),
        ("2024-33", ""),
        ("2024-01-18/2024-01-19", ""),
        ("2020/..", ""),
        ("../2024", ""),
        ("2020/", ""),
    ],
)
def test_the_date_for_machines(when: str, expected: str) -> None:
    assert dates.machine(event_of(when)) == expected


@pytest.mark.parametrize("modifier", [Modifier.START, Modifier.MID, Modifier.END])
def test_a_part_of_a_window_is_not_told_as_the_window(modifier: Modifier) -> None:
    assert not dates.machine(event_of("2026", modifier))


def test_a_zone_that_is_implied_gives_no_offset() -> None:
    value = parse("2024-01-18T09:00[Asia/Almaty]")
    reading = Reading(words="9 a.m.", value=value, stated=("time",), implied=("timezone",))
    event = event_of("2024-01-18T09:00[Asia/Almaty]", reading=reading)
    assert dates.machine(event) == "2024-01-18T09:00"


@settings(max_examples=40)
@given(when=edtf_texts, modifier=st.sampled_from(Modifier))
def test_it_is_never_more_precise_nor_more_certain(when: str, modifier: Modifier) -> None:
    event = event_of(when, modifier)
    told = dates.machine(event)
    if not told:
        return
    assert HTML.fullmatch(told)
    assert event.when.qualification is Qualification.CERTAIN
    assert modifier is Modifier.WHOLE
    again = parse(told)
    assert again.precision == event.when.precision
    assert again.span == event.when.span
