"""Events with several marks: one of some dates, all of them, and what sources disagree on."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from making import timeline_of

from timeline.chart.draw.chart import render
from timeline.chart.layout.geometry import Line
from timeline.chart.layout.options import ChartOptions, Style
from timeline.chart.layout.page import Entry, Join, Mark, Page, Shape, Tip
from timeline.chart.layout.pages import layout
from timeline.chart.layout.paper import Paper
from timeline.contested import Contested
from timeline.dates.rules import Modifier, Reading
from timeline.edtf import Span, ordinal, parse
from timeline.model import Event, Facts, Status, Timeline


def reading(when: str, modifier: Modifier = Modifier.WHOLE) -> Reading:
    return Reading(words=when, value=parse(when), stated=(), modifier=modifier)


def event(when: str, modifier: Modifier = Modifier.WHOLE, **more: Any) -> Event:
    read = reading(when, modifier)
    facts = Facts(title="It")
    return Event(
        id=more.pop("name", "it"),
        when=read.value,
        reading=read,
        status=Status.OCCURRED,
        facts=facts,
        **more,
    )


def contested(*whens: str) -> Event:
    sides = tuple(Contested(reading=reading(when)) for when in whens)
    joined = ",".join(when.replace("/", "..") for when in whens)
    return event(f"[{joined}]", contested=sides)


def drawn(it: Event, first: str = "1800", last: str = "1830") -> tuple[Page, Entry]:
    others = (event(first, name="first"), event(last, name="last"))
    # Wide, so that no window has to be made longer.
    wide = ChartOptions(paper=Paper(width=1000, height=290))
    (page,) = layout(Timeline(events=(it, *others)), wide)
    return page, next(entry for entry in page.entries if entry.event == "it")


def ends(page: Page, mark: Mark) -> list[tuple[int, int]]:
    """Where its bodies begin and end, in days."""
    assert page.axis is not None
    (part,) = page.axis.segments
    scale = (part.right - part.left) / (part.end - part.begin)

    def day(x: float) -> int:
        return round(part.begin + (x - part.left) / scale)

    return [(day(body.left), day(body.right)) for body in mark.bodies]


def years(*spans: tuple[int, int]) -> list[tuple[int, int]]:
    return [(ordinal(first, 1, 1), ordinal(last, 1, 1)) for first, last in spans]


@pytest.mark.parametrize(
    ("when", "shapes", "join", "expected"),
    [
        ("[1808,1815]", [Shape.WINDOW] * 2, Join.ONE_OF, [(1808, 1809), (1815, 1816)]),
        ("[1815,1808]", [Shape.WINDOW] * 2, Join.ONE_OF, [(1808, 1809), (1815, 1816)]),
        # some year of a stretch
        ("[1808..1815]", [Shape.WINDOW], Join.ONE_OF, [(1808, 1816)]),
        ("{1808,1815}", [Shape.WINDOW] * 2, None, [(1808, 1809), (1815, 1816)]),
        # and each of its years
        ("{1808..1815}", [Shape.DURATION], None, [(1808, 1816)]),
        ("{1808,1812..1815}", [Shape.WINDOW, Shape.DURATION], None, [(1808, 1809), (1812, 1816)]),
        ("180X", [Shape.WINDOW], None, [(1800, 1810)]),
    ],
)
def test_each_date_of_a_set_has_its_mark(
    when: str, shapes: list[Shape], join: Join | None, expected: list[tuple[int, int]]
) -> None:
    page, entry = drawn(event(when))
    assert [body.shape for body in entry.mark.bodies] == shapes
    assert ends(page, entry.mark) == years(*expected)
    assert (entry.mark.join if len(shapes) > 1 else join) == join
    lines = entry.mark.joins
    assert len(lines) == (len(shapes) - 1 if join else 0)


def test_an_open_end_of_a_set_fades() -> None:
    page, entry = drawn(event("[..1808]"))
    assert page.axis is not None
    assert (entry.mark.begin, entry.mark.shape) == (Tip.OPEN, Shape.WINDOW)
    assert entry.mark.bounds == (page.axis.x(ordinal(1809, 1, 1)),)


def test_a_day_of_a_year_that_is_not_known_lies_between_the_first_and_the_last() -> None:
    page, entry = drawn(event("180X-12-25"))
    (found,) = ends(page, entry.mark)
    assert entry.mark.shape is Shape.WINDOW
    assert found == (ordinal(1800, 12, 25), ordinal(1809, 12, 26))


AGES = range(-1000, 2000, 200)


def test_windows_that_would_lie_on_each_other_are_one() -> None:
    """On an axis of three thousand years 1348 and 1349 are no wider than the shortest window."""
    others = [event(f"{year:05}" if year < 0 else f"{year:04}", name=f"in {year}") for year in AGES]
    (page,) = layout(Timeline(events=(*others, event("[1348,1349]"))), ChartOptions())
    (entry,) = (entry for entry in page.entries if entry.event == "it")
    assert not entry.mark.others
    _, entry = drawn(event("[1348,1349]"), "1340", "1360")
    assert len(entry.mark.others) == 1


@pytest.mark.parametrize(
    ("whens", "rows"),
    [
        (("1803", "1810"), 1),
        (("1803-05-03", "1810-06"), 1),
        # each in sight, though one lies in the other
        (("1803", "1803-05-03"), 2),
        (("1803-05-03", "1803-05-04"), 2),
        (("1803-05-03", "1803-05-04", "1803-05-05", "1803-05-06", "1803-05-07"), 3),
        (("1801/1812", "1803", "1815"), 2),
    ],
)
def test_what_sources_disagree_on_is_all_in_sight(whens: tuple[str, ...], rows: int) -> None:
    page, entry = drawn(contested(*whens))
    mark = entry.mark
    assert mark.join is Join.CONTESTED
    assert len(mark.bodies) == len(whens)
    assert len({body.y for body in mark.bodies}) == rows
    assert len(mark.joins) == len(whens) - 1
    if len(whens) <= 3:
        for number, body in enumerate(mark.bodies):
            for other in mark.bodies[number + 1 :]:
                assert not body.own_box.overlaps(other.own_box)
    assert all(body.own_box.inside(mark.box) for body in mark.bodies)
    assert mark.box.inside(page.content)
    assert not mark.box.overlaps(entry.label.box)


def test_a_line_runs_from_body_to_body() -> None:
    _, entry = drawn(contested("1803", "1810"))
    first, second = entry.mark.bodies
    (line,) = entry.mark.joins
    assert isinstance(line, Line)
    assert (line.x0, line.x1) == pytest.approx((first.right, second.left))
    assert line.y0 == line.y1 == entry.mark.y


def test_marks_move_together() -> None:
    _, entry = drawn(contested("1803", "1803-05-03"))
    moved = entry.mark.at(entry.mark.y + 10, 5)
    for before, after in zip(entry.mark.bodies, moved.bodies, strict=True):
        assert (after.y - before.y, after.left - before.left) == pytest.approx((10, 5))


def test_the_axis_shows_every_date_of_an_event() -> None:
    (page,) = layout(Timeline(events=(contested("1803", "1850-02-03"),)), ChartOptions())
    assert page.axis is not None
    last = ordinal(1850, 2, 4)
    assert any(part.begin <= last <= part.end for part in page.axis.segments)


@pytest.mark.parametrize(
    ("it", "words"),
    [
        (contested("1803", "1810"), "sources disagree"),
        (event("[1803,1810]"), "one of these"),
        (event("{1803,1810}"), ""),
        (event("1803"), ""),
    ],
)
def test_the_legend_tells_what_the_lines_mean(it: Event, words: str) -> None:
    (page,) = layout(Timeline(events=(it,)), ChartOptions())
    told = [item.text.text for item in page.legend]
    assert told == ["some time in the period", *filter(None, [words])]


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
@pytest.mark.parametrize("style", list(Style))
def test_they_are_drawn(kind: str, style: Style) -> None:
    events = (contested("1803", "1810-05"), replace(event("[1804,1809]"), id="other"))
    (data,) = render(Timeline(events=events), ChartOptions(style=style, dpi=72), kind)
    if kind == "svg":
        text = data.decode()
        assert text.count('id="contested-') == 2
        assert text.count('id="one-of-') == 2
        assert "stroke-dasharray" in text


PLAN = """[document]
published = 2025-12-01
[[event]]
title = "Design"
when = "early 2026"
[[event]]
title = "Prototype"
when = "mid-2026"
[[event]]
title = "Product"
when = "late 2026"
"""


def test_early_mid_and_late_are_three_bars_in_three_thirds() -> None:
    timeline, _ = timeline_of(PLAN)
    (page,) = layout(timeline, ChartOptions())
    marks = [entry.mark for entry in page.entries]
    firsts = [ordinal(2026, month, 1) for month in (1, 5, 9)] + [ordinal(2027, 1, 1)]
    found = [ends(page, mark)[0] for mark in marks]
    assert found == list(pairwise(firsts))
    assert {mark.shape for mark in marks} == {Shape.WINDOW}


def test_an_axis_shows_no_more_than_the_part_that_is_meant() -> None:
    (page,) = layout(Timeline(events=(event("2026", Modifier.END),)), ChartOptions())
    assert page.axis is not None
    span = Span(begin=page.axis.segments[0].begin, end=page.axis.segments[-1].end)
    assert span == Span(begin=ordinal(2026, 9, 1), end=ordinal(2027, 1, 1))
