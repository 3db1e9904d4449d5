"""The chart of the page: nothing overlaps, nothing is lost, and every event is a link."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from gzip import compress
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import TODAY
from test_page_html import SEEDS, event_of

from timeline.chart.web.column import column, column_height
from timeline.chart.web.event_mark import EventMark, event_marks
from timeline.chart.web.label_width import label_lines, label_width
from timeline.chart.web.lanes import MOST, RUG, RUGS, lanes
from timeline.chart.web.placed_mark import PlacedMark
from timeline.chart.web.svg import spans_of
from timeline.chart.web.svg_axis import TALL, WIDE, upright_axis
from timeline.chart.web.time_scale import time_scale
from timeline.chart.web.time_ticks import time_ticks
from timeline.chart.web.web_chart import WebChart, web_chart
from timeline.chart.web.year_columns import year_columns
from timeline.edtf import UNDATED
from timeline.languages.phrases import phrases_of
from timeline.model import Event, Facts, Status
from timeline.page.policy import CHART_SCRIPTS, joined

SAY = phrases_of("en")
NOW = float(TODAY.toordinal())
NAMES = "{http://www.w3.org/2000/svg}"
years = st.one_of(st.integers(1900, 2040), st.integers(-9999, 2400))
dates = st.builds(
    lambda year, rest: f"{year:04}{rest}" if year >= 0 else f"-{-year:04}{rest}",
    years,
    st.sampled_from(("", "-07", "-07-14", "-21", "?", "-03-01/..", "-12-25T18:30")),
)
titles = st.text("ab Wim…é中", min_size=1, max_size=90).filter(str.strip)
events = st.lists(
    st.builds(
        lambda when, title, status: event_of(when, facts=Facts(title=title), status=status),
        dates.filter(
            lambda text: not ("T" in text and text.startswith("-")) and "0000" not in text
        ),
        titles,
        st.sampled_from(Status),
    ),
    min_size=1,
    max_size=40,
)


def named(found: Iterable[Event]) -> list[Event]:
    """The same events, each with an id of its own."""
    return [replace(event, id=f"e{index}") for index, event in enumerate(found)]


def marks_of(found: Iterable[Event]) -> tuple[EventMark, ...]:
    return event_marks(found, TODAY, SAY, lambda _: "events")


def chart_of(found: Iterable[Event]) -> WebChart:
    chart = web_chart(tuple(found), TODAY, "Chart", SAY, lambda event: f"y{event.when}"[:5])
    assert chart is not None
    return chart


def boxes(placed: Iterable[PlacedMark]) -> Iterator[tuple[float, float, float, float]]:
    """The boxes of all lines of labels: left, top, right, bottom."""
    for item in placed:
        for line in item.label:
            size = 10.0 if line.is_date else 11.0
            yield line.left, line.y - size, line.right, line.y + 3


def overlaps(found: Iterable[tuple[float, float, float, float]]) -> list[object]:
    return [
        (one, other)
        for one, other in combinations(found, 2)
        if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    ]


@settings(max_examples=15, deadline=None)
@given(events)
def test_no_label_lies_on_another_or_leaves_the_chart_and_every_event_is_drawn(
    found: list[Event],
) -> None:
    marks = marks_of(named(found))
    across = lanes(marks, time_scale(spans_of(marks), NOW, WIDE, SAY), WIDE)
    assert {item.mark.anchor for item in across.placed} == {mark.anchor for mark in marks}
    assert not overlaps(boxes(across.placed))
    assert across.height <= MOST + RUG * RUGS
    for left, top, right, bottom in boxes(across.placed):
        assert left >= -0.1
        assert right <= WIDE + 0.1
        assert top >= 0
        assert bottom <= across.height
    length = column_height(len(marks))
    scale = time_scale(spans_of(marks), NOW, length, SAY, upright=True)
    axis = upright_axis(scale, length, NOW, SAY)
    down = column(marks, scale, axis.at, TALL, length)
    assert len(down) == len(marks)
    assert not overlaps(boxes(down))
    for _, top, right, bottom in boxes(down):
        assert top >= 0
        assert right <= TALL + 0.1
        assert bottom <= length + 5


@settings(max_examples=15, deadline=None)
@given(events)
def test_words_of_the_axis_do_not_meet_and_the_scale_never_runs_back(found: list[Event]) -> None:
    marks = marks_of(named(found))
    scale = time_scale(spans_of(marks), NOW, WIDE, SAY)
    said = [tick for tick in time_ticks(scale, SAY, length=WIDE) if tick.words]
    ends = [tick.start + label_width(tick.words, 12, bold=tick.is_major) for tick in said]
    assert all(end <= tick.start for end, tick in zip(ends, said[1:], strict=False))
    assert max(ends, default=0) <= WIDE
    moments = sorted(
        moment for mark in marks for part in mark.parts for moment in (part.begin, part.end)
    )
    places = [scale.at(moment) for moment in moments]
    assert places == sorted(places)
    assert all(-0.1 <= place <= WIDE + 0.1 for place in places)


def links(svg: str) -> list[ET.Element]:
    return list(
        ET.fromstring(svg.replace("<svg ", f'<svg xmlns="{NAMES[1:-1]}" ', 1)).iter(f"{NAMES}a")
    )


@pytest.mark.parametrize("picture", ["wide", "tall"])
def test_every_event_is_a_link_to_its_row_with_its_title_and_date(picture: str) -> None:
    found = links(getattr(chart_of(SEEDS.events), picture))
    assert len(found) == len(SEEDS.events)
    for link in found:
        assert link.attrib["href"] == f"#{link.attrib['data-event']}"
    told = {link.findtext(f"{NAMES}title") for link in found}
    assert "Italian Cultural Centre opens in Almaty: 30 Nov 2023" in told
    assert "Regional Climate Summit under UN auspices: 2026, proposed" in told


def test_what_a_title_says_is_no_markup() -> None:
    chart = chart_of([event_of("2024-01-02", facts=Facts(title="</script><b>&\"'"))])
    for text in (chart.wide, chart.tall):
        assert "<b>" not in text
        assert links(text)[0].findtext(f"{NAMES}title") == "</script><b>&\"': 2 Jan 2024"
    assert "<" not in chart.data


@pytest.mark.parametrize(
    ("when", "status", "kinds"),
    [
        ("2024-01-02", Status.OCCURRED, {"dot"}),
        ("2024-01-02", Status.CANCELLED, {"dot", "strike"}),
        ("2024-01", Status.OCCURRED, {"band", "edge"}),
        ("2024-01~", Status.OCCURRED, {"band doubt"}),
        ("2024-01-02/2025-01-05", Status.OCCURRED, {"bar"}),
        # It began some day of January 2021 and ended some day of 2024.
        ("2021-01/2024", Status.OCCURRED, {"band", "bar"}),
        ("../2024-06-30", Status.OCCURRED, {"bar", "bar fade"}),
        ("2024-01-02/..", Status.OCCURRED, {"bar", "half", "bar fade"}),
        ("2024-01-02?", Status.OCCURRED, {"dot doubt"}),
        ("[2024-01-02,2024-03-02]", Status.OCCURRED, {"dot", "join"}),
    ],
)
def test_a_mark_is_as_precise_as_its_date(when: str, status: Status, kinds: set[str]) -> None:
    [link] = links(chart_of([event_of(when, status=status)]).wide)
    assert {shape.attrib["class"] for shape in link if "class" in shape.attrib} - {"date"} == kinds


def test_far_events_are_told_apart_by_breaks_that_say_how_long_they_are() -> None:
    far = [event_of(when, id=when) for when in ("-9999", "1348", "2024-01-02", "2026-03-01")]
    marks = marks_of(far)
    scale = time_scale(spans_of(marks), NOW, WIDE, SAY)
    assert len(scale.breaks) == 2
    assert all(item.words.endswith(" years") for item in scale.breaks)
    places = [scale.at(mark.begin) for mark in marks]
    assert min(later - one for one, later in pairwise(places)) > 20


def test_many_events_are_counted_by_year_and_no_exact_one_is_left_out() -> None:
    many = [event_of(f"{1900 + index % 120}-05-06", id=f"e{index}") for index in range(400)]
    vague = event_of("19XX", id="vague")
    chart = chart_of([*many, vague])
    assert chart.is_counted
    marks = marks_of([*many, vague])
    found = year_columns(marks, time_scale(spans_of(marks), NOW, WIDE, SAY))
    assert sum(column.total for column in found.columns) == 400
    assert found.vague == 1
    [*_, last] = links(chart.wide)
    assert last.attrib["href"] == "#y2019"
    assert last.findtext(f"{NAMES}title") == "2019: 3 events"
    assert any("1 event" in note for note in chart.notes)


def test_what_has_no_date_is_told_and_nothing_dated_is_no_chart() -> None:
    undated = replace(event_of("2024", status=Status.POSTPONED), when=UNDATED, id="undated")
    chart = chart_of([event_of("2024-01-02"), undated])
    assert chart.notes == ("1 event without a date is only in the list",)
    assert web_chart((undated,), TODAY, "Chart", SAY, lambda _: "") is None


@pytest.mark.parametrize(
    ("text", "lines", "expected"),
    [
        ("The council meets", 1, ("The council…",)),
        ("Donaudampfschifffahrtsgesellschaft", 1, ("Donaudampfsc…",)),
        ("a", 2, ("a",)),
    ],
)
def test_labels_are_cut_between_words_where_they_can(
    text: str, lines: int, expected: tuple[str, ...]
) -> None:
    found = label_lines(text, 10, 82, lines)
    assert found == expected
    assert all(label_width(line, 10) <= 82 for line in found)


def test_the_same_events_give_the_same_bytes() -> None:
    assert chart_of(SEEDS.events) == chart_of(SEEDS.events)
    assert not re.search(r"\bstyle=", chart_of(SEEDS.events).wide)


def test_the_chart_of_1000_events_and_its_script_and_style_take_25_kb_packed() -> None:
    many = [
        event_of(
            f"{1900 + index % 127}-{1 + index % 12:02}-{1 + index % 28:02}",
            id=f"the-council-votes-{index}",
            facts=Facts(title=f"The council votes {index}"),
        )
        for index in range(1000)
    ]
    chart = chart_of(many)
    drawn = (chart.wide + chart.tall + chart.data).encode()
    own = joined((*CHART_SCRIPTS, "chart.css")).encode()
    assert len(compress(drawn)) + len(compress(own)) <= 25_000
