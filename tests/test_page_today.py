"""What stands first on a page: lately, today, next, and what awaits word."""

from dataclasses import replace
from datetime import date

import pytest
from making import timeline_of
from test_page_html import Element, page_of, view_of

from timeline.page import render
from timeline.page.today import Now, now

TODAY = date(2026, 11, 29)


def seeds(*rows: str) -> str:
    """Events named by their numbers, each with what a row says of it."""
    return "".join(f'[[event]]\nid = "e{n}"\ntitle = "E{n}"\n{row}\n' for n, row in enumerate(rows))


def told(*texts: str) -> Now | None:
    return now(replace(view_of(timeline_of(*texts, today=TODAY)[0]), today=TODAY))


def columns(*texts: str) -> dict[str, list[str]]:
    """The dates and titles of each column."""
    found = told(*texts)
    assert found is not None
    every = (*found.columns, *([found.awaiting] if found.awaiting else []))
    return {
        column.name: [f"{line.said}: {line.title.words}" for line in column.lines]
        for column in every
    }


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # However long ago, and however far.
        (['when = "1348-06-24"'], {"lately": ["24 Jun 1348: E0"], "today": []}),
        (['when = "2400-05-02"'], {"today": [], "next": ["Tue 2 May 2400: E0"]}),
        # The nearest first, on both sides.
        (
            [
                f'when = "{day}"'
                for day in ("2026-11-02", "2026-11-27", "2026-12-24", "2026-12-01", "2026-11-29")
            ],
            {
                "lately": ["Fri 27 Nov 2026: E1", "Mon 2 Nov 2026: E0"],
                "today": ["Sun 29 Nov 2026: E4"],
                "next": ["Tue 1 Dec 2026: E3", "Thu 24 Dec 2026: E2"],
            },
        ),
        # A window is over when it begins, and to come when it ends.
        (
            ['when = "2025"', 'when = "2025-03-01"', 'when = "2027"', 'when = "2027-03-01"'],
            {
                "lately": ["Sat 1 Mar 2025: E1", "2025: E0"],
                "today": [],
                "next": ["Mon 1 Mar 2027: E3", "2027: E2"],
            },
        ),
        # What goes on today stands behind what is today alone.
        (
            ['when = "2026-11-01/2027-01-31"', 'when = "2026-11-29"'],
            {"today": ["Sun 29 Nov 2026: E1", "1 Nov 2026 – 31 Jan 2027: E0"]},
        ),
        # Where nothing has a day, the first of the list.
        (
            ['status = "planned"'],
            {"today": [], "first": ["no date: E0"], "awaiting": ["no date: E0"]},
        ),
        (
            ['when = "2026-02-03"\nstatus = "cancelled"'],
            {"today": [], "first": ["was Tue 3 Feb 2026: E0"]},
        ),
    ],
)
def test_the_nearest_events_stand_first(rows: list[str], expected: dict[str, list[str]]) -> None:
    assert columns(seeds(*rows)) == expected


def test_of_nothing_there_is_nothing() -> None:
    assert told("") is None


def test_three_stand_there_and_the_others_are_counted() -> None:
    found = told(seeds(*(f'when = "2027-01-0{n}"' for n in range(1, 6))))
    assert found is not None
    column = found.columns[-1]
    assert [line.title.words for line in column.lines] == ["E0", "E1", "E2"]
    assert (column.more.words, column.more.address) == ("2 more to come", "#event-e3")


def test_what_goes_on_without_an_end_is_counted() -> None:
    found = told(seeds('when = "2020/.."', 'when = "2027-01-05"'))
    assert found is not None
    column = found.columns[0]
    assert (column.name, column.lines) == ("today", ())
    assert (column.more.words, column.more.address) == ("1 under way", "#event-e0")


def test_a_series_stands_there_once() -> None:
    row = 'when = "every Tuesday from 1 December 2026 to 2 February 2027"'
    lines = columns(seeds(row, 'when = "2027-01-06"'))["next"]
    assert lines == ["Tue 1 Dec 2026: E0", "Wed 6 Jan 2027: E1"]


FIRST = '[document]\npublished = 2026-01-01\n\n[[event]]\nid = "t"\ntitle = "Tender"\n'
LATER = '[document]\npublished = 2026-11-20\n\n[[event]]\nid = "t"\ntitle = "Tender"\n'


def test_that_a_plan_moved_is_told() -> None:
    found = told(f'{FIRST}when = "2026-11-12"\n', f'{LATER}when = "2026-12-20"\n')
    assert found is not None
    assert [column.name for column in found.columns] == ["today", "next"]
    (line,) = found.columns[-1].lines
    assert line.notes == ("moved from 12 Nov 2026",)


def test_a_plan_that_is_called_off_was_lately_and_links_to_its_row() -> None:
    found = told(f'{FIRST}when = "2027-05-01"\n', f'{LATER}status = "cancelled"\n')
    assert found is not None
    (line,) = found.columns[0].lines
    assert line.title.address == "#event-t"
    assert line.notes[0].startswith("cancelled, was 1 May 2027")


def test_what_awaits_word_is_counted_and_named() -> None:
    page = rendered(f'{FIRST}when = "2026-10-01"\n')
    awaited = page.one("details", class_="awaited")
    assert awaited.one("summary").text == "1 plan awaits word"
    assert awaited.one("a").attributes["href"] == "#event-t"


def rendered(*texts: str) -> Element:
    from test_page_html import parsed

    return parsed(render(replace(view_of(timeline_of(*texts, today=TODAY)[0]), today=TODAY)))


def test_it_is_of_the_events_that_are_chosen() -> None:
    timeline = timeline_of(seeds('when = "2015"\ntags = ["a"]', 'when = "2016"'))[0]
    lines = page_of(timeline, ("tag", "a")).one("section", class_="now").all("li")
    assert [line.one("a").text for line in lines] == ["E0"]
