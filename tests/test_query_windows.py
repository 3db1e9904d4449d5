import math
from functools import partial

import pytest
from counting import calls, is_linear
from hypothesis import given, settings
from hypothesis import strategies as st
from making import edtf_texts, timeline_of

from timeline import query
from timeline.edtf import Span
from timeline.model import Timeline
from timeline.query.windows import together

DATES = ("2015", "2024-02-29", "19XX", "199X", "2020/..", "../2021", "2001-12-31T23:59", "2024-24")


def made(*dates: str) -> Timeline:
    tables = (
        f'[[event]]\nid = "e{number}"\ntitle = "E{number}"\nwhen = "{text}"\n'
        for number, text in enumerate(dates)
    )
    timeline, problems = timeline_of("".join(tables))
    assert len(timeline.events) == len(dates), problems
    return timeline


@given(
    st.lists(st.sampled_from(DATES) | edtf_texts, max_size=8),
    st.lists(st.sampled_from(("2001", "2015", "..2015", "2020..", "1990..2001")), max_size=2),
    st.none() | st.sampled_from(("1950", "2001", "2015")),
    st.none() | st.sampled_from(("2015", "2024-02", "2024-03-01")),
)
@settings(max_examples=40)
def test_what_is_looked_up_is_what_each_event_says(
    dates: list[str], years: list[str], begin: str | None, end: str | None
) -> None:
    timeline = made(*dates)
    asked = query.of(year=years, from_=begin, to=end)
    holds = query.predicate(timeline, asked)
    expected = tuple(event for event in timeline.events if holds(event))
    assert query.select(timeline, asked).events == expected


def test_a_choice_is_looked_up_in_itself() -> None:
    # What is known of the whole says nothing of the places in a part.
    whole = made("1999", "2001", "2015", "2024")
    part = query.select(whole, query.of(from_="2001"))
    assert [event.id for event in query.select(part, query.of(year=2015)).events] == ["e2"]
    assert [event.id for event in query.select(part, query.of(year=1999)).events] == []


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ([], []),
        # "from 5" and "to 9": one span
        ([((5, math.inf),), ((-math.inf, 9),)], [((5, 9),)]),
        ([((1, 2),), ((5, math.inf),), ((-math.inf, 9),)], [((1, 2),), ((5, 9),)]),
        # Nothing lies between: a window may still hold both.
        ([((9, math.inf),), ((-math.inf, 5),)], [((9, math.inf),), ((-math.inf, 5),)]),
        # One of several is not all of them.
        (
            [((5, math.inf), (1, 2)), ((-math.inf, 9),)],
            [((5, math.inf), (1, 2)), ((-math.inf, 9),)],
        ),
    ],
)
def test_spans_put_together(
    groups: list[tuple[tuple[float, float], ...]], expected: list[tuple[tuple[float, float], ...]]
) -> None:
    found = together([tuple(Span(begin=one, end=two) for one, two in group) for group in groups])
    assert [tuple((span.begin, span.end) for span in group) for group in found] == expected


def test_a_year_of_a_long_timeline_takes_no_more_work_than_of_a_short_one() -> None:
    asked = query.of(year=2015)
    short = made("2015", *("1999-01-01" for _ in range(100)))
    long = made("2015", *("1999-01-01" for _ in range(800)))
    for timeline in (short, long):
        assert len(query.select(timeline, asked).events) == 1
    few, many = (calls(partial(query.select, each, asked)) for each in (short, long))
    assert many == few


def test_building_takes_work_in_proportion() -> None:
    assert is_linear(lambda size: lambda: made(*DATES * size), 20)
