"""Axes before AD 1, after 9999 and of millions of years."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.chart.layout.calendar import YEAR_STEPS, CalendarStep, elapsed
from timeline.chart.layout.page import Axis
from timeline.chart.layout.ruler import font_ruler
from timeline.chart.layout.scale import BREAK, make_axis
from timeline.chart.layout.years import number_words, year_words
from timeline.edtf import Span, ordinal, parse, to_day
from timeline.languages.phrases import phrases_of

RULER = font_ruler()
SAY = phrases_of("en")


def axis_of(*dates: str, width: float = 740) -> Axis:
    spans = [parse(text).span for text in dates]
    return make_axis(spans, RULER, left=50, right=50 + width, top=100, bottom=500)


@pytest.mark.parametrize(
    ("year", "words", "among_eras"),
    [
        (-43, "44 BC", "44 BC"),
        (0, "1 BC", "1 BC"),
        (1, "AD 1", "AD 1"),
        (31, "AD 31", "AD 31"),
        # a year that could be of either era says which
        (476, "476", "AD 476"),
        (1348, "1348", "1348"),
        (9999, "9999", "9999"),
        (12_026, "AD 12,026", "AD 12,026"),
        (-9_998, "9999 BC", "9999 BC"),
        (-9_999, "10,000 BC", "10,000 BC"),
        (-999_998, "999,999 BC", "999,999 BC"),
        (-999_999, "1 million BC", "1 million BC"),
        (-3_299_999, "3.3 million BC", "3.3 million BC"),
        (-169_999_999, "170 million BC", "170 million BC"),
        # four digits of it
        (-170_000_000, "170 million BC", "170 million BC"),
        (-999_999_998, "1 billion BC", "1 billion BC"),
        (-4_539_999_999, "4.54 billion BC", "4.54 billion BC"),
        (5_000_000_000, "AD 5 billion", "AD 5 billion"),
    ],
)
def test_years_in_words(year: int, words: str, among_eras: str) -> None:
    assert year_words(year, SAY) == words
    assert year_words(year, SAY, eras=True) == among_eras


def test_numbers_in_words() -> None:
    numbers = (7, 9999, 10_000, 999_999, 1_234_567, 12_345_678, 10**9)
    said = ["7", "9999", "10,000", "999,999", "1.235 million", "12.35 million", "1 billion"]
    assert [number_words(number, SAY) for number in numbers] == said


@pytest.mark.parametrize(
    ("years", "first", "last", "expected"),
    [
        (1, -2, 2, [-2, -1, 0, 1, 2]),
        (100, -499, 250, [-499, -399, -299, -199, -99, 1, 100, 200]),
        (100, -450, 1, [-399, -299, -199, -99, 1]),
        (5, -10, 11, [-9, -4, 1, 5, 10]),
        (1000, -2500, 2500, [-1999, -999, 1, 1000, 2000]),
        (10**6, -2_500_000, 2000, [-1_999_999, -999_999, 1]),
    ],
)
def test_round_years_are_those_that_people_count(
    years: int, first: int, last: int, expected: list[int]
) -> None:
    step = CalendarStep(months=12 * years)
    found = step.within(ordinal(first, 1, 1), ordinal(last + 1, 1, 1))
    assert [to_day(int(at)).year for at in found] == expected


@given(st.integers(-(10**12), 10**12), st.sampled_from(YEAR_STEPS))
def test_steps_of_years_follow_each_other(at: int, step: CalendarStep) -> None:
    before, after = step.floor(at), step.after(at)
    assert before <= at < after
    assert step.floor(after) == after
    assert step.floor(after - 1) == before
    assert step.after(before) == after


@pytest.mark.parametrize(
    ("dates", "labels"),
    [
        (
            ["-0489", "0476", "1492"],
            "600 BC, 400 BC, 200 BC, AD 1, AD 200, AD 400, AD 600, AD 800, 1000, 1200, 1400",
        ),
        (["-0099", "0150"], "100 BC, 80 BC, 60 BC, 40 BC, 20 BC, AD 1, AD 20, AD 40"),
        (["-0043-03-15", "-0043-03-20"], "Mar 44 BC, 15, 16, 17, 18, 19, 20"),
        (["0000-12-31", "0001-01-01"], "Dec 1 BC, 30, 31, Jan AD 1, 1, 2"),
        (["-9600", "-3200", "2026"], "10,000 BC, 9000 BC, 8000 BC, 7000 BC, 6000 BC, 5000 BC"),
        # all of AD is a line at the end of it, which has a name all the same
        (
            ["Y-3300000", "Y-2E6", "1969-07-20"],
            "3.4 million BC, 3 million BC, 2.5 million BC, 2 million BC, 1.5 million BC",
        ),
        (["Y-900000", "2026"], "900,000 BC, 800,000 BC, 700,000 BC, 600,000 BC, 500,000 BC"),
        (
            ["Y-4540E6", "Y-2E9", "2026"],
            "5 billion BC, 4.5 billion BC, 4 billion BC, 3.5 billion BC, 3 billion BC",
        ),
        (
            ["Y-4E9", "Y-1E9", "Y4E9"],
            "4 billion BC, 3 billion BC, 2 billion BC, 1 billion BC, AD 1, AD 1 billion",
        ),
        # Y-40000 is 40,001 BC, which is no label for an axis of millennia
        (["Y-40000", "Y-20000"], "40,000 BC, 38,000 BC, 36,000 BC"),
        # as it has where all lies before it
        (["Y-3E6", "Y-2E6", "-3200"], "3 million BC, 2.5 million BC, 2 million BC"),
        # a year is a year, and its months are nobody's
        (["Y-17E7"], "170 million BC"),
        (["9998", "Y12026"], "9800, AD 10,000, AD 10,200, AD 10,400"),
    ],
)
def test_labels(dates: list[str], labels: str) -> None:
    texts = axis_of(*dates).labels
    said = ", ".join(text.text for text in sorted(texts, key=lambda text: (text.x, text.y)))
    assert said.startswith(labels)


def test_a_deep_date_beside_a_plan_of_this_year_is_a_break_away() -> None:
    axis = axis_of("Y-66E6", "2024-05-03", "2024-07", "2025", "2026-02-11")
    (gap,) = axis.breaks
    assert [word.text for word in gap.words] == ["66 million", "years"]
    assert gap.right - gap.left > BREAK
    upper = [text.text for text in axis.labels if not text.text[0].isalpha()]
    assert upper == ["66 million BC", "2024", "2025", "2026"]
    # months stand only where years have months that anybody counts
    months = [text for text in axis.labels if text.text[0].isalpha()]
    assert min(text.x for text in months) > gap.right


def test_a_long_axis_names_the_year_with_which_it_ends() -> None:
    axis = axis_of("Y-3E6", "Y-2E6", "-3200")
    assert axis.labels[-1].text == "AD 1"
    assert axis.ticks[-1].x == axis.segments[-1].right
    assert axis.ticks[-1].major


def test_a_long_axis_does_not_go_on_into_the_future() -> None:
    assert to_day(int(axis_of("Y-3E6", "1969-07-20").segments[-1].end)).year == 2000
    assert to_day(int(axis_of("Y-3E6", "2026").segments[-1].end)).year == 2100
    # as long as a time to come is what it has to show
    assert to_day(int(axis_of("Y-3E6", "Y3E6").segments[-1].end)).year >= 3_000_000


@pytest.mark.parametrize(
    ("years", "words"),
    [
        (2069, ("2069", "years")),
        (37_000, ("37,000", "years")),
        (66_000_000, ("66 million", "years")),
        (4_540_000_000, ("4.54 billion", "years")),
    ],
)
def test_long_times_in_words(years: int, words: tuple[str, str]) -> None:
    assert elapsed(ordinal(-years, 1, 1), ordinal(0, 1, 1), SAY) == words


#: a magnitude of years, so that every age comes up as often as the last century
YEARS = st.builds(
    lambda sign, digits, part: int(sign * 10**digits * part),
    st.sampled_from([-1, -1, -1, 1]),
    st.integers(0, 9),
    st.floats(0.1, 4.6),
)


@given(
    st.lists(st.tuples(YEARS, st.integers(1, 4000)), min_size=1, max_size=25),
    st.sampled_from([170, 400, 740, 1100]),
)
@settings(max_examples=150)
def test_any_axis_shows_all_ends_and_its_labels_keep_apart(
    ends: list[tuple[int, int]], width: int
) -> None:
    firsts = [ordinal(year, 1, 1) for year, _ in ends]
    spans = [
        Span(begin=first, end=first + days) for first, (_, days) in zip(firsts, ends, strict=True)
    ]
    axis = make_axis(spans, RULER, left=50, right=50 + width, top=100, bottom=500)
    assert axis.segments[0].left == 50
    assert 50 + width - 12.1 < axis.segments[-1].right < 50 + width + 0.1
    for span in spans:
        for at in (span.begin, span.end):
            assert any(part.begin <= at <= part.end for part in axis.segments)
    texts = [*axis.labels, *(word for gap in axis.breaks for word in gap.words)]
    assert texts
    assert all(text.box.right <= 50 + width + 18 for text in texts)
    assert len(axis.ticks) < width
    for text, other in combinations(texts, 2):
        assert not text.box.overlaps(other.box), (text.text, other.text)
