"""The list of events by years: headings, folds, the strip, and where today is."""

from datetime import date

import pytest
from hypothesis import given, settings
from making import TODAY, timeline_of, timelines
from test_page_html import event_of, page_of, timeline_with, view_of

from timeline.languages.phrases import phrases_of
from timeline.model import Timeline
from timeline.page.listing import listing
from timeline.page.strip import strip
from timeline.page.years import Today, group_id, groups, today_in, unfolded

SAY = phrases_of("en")


def dated(*whens: str) -> Timeline:
    """A plain list with an event for each date, the id of which is its place."""
    seeds = (
        f'[[event]]\nid = "e{at}"\ntitle = "E{at}"\nwhen = "{when}"\n'
        for at, when in enumerate(whens)
    )
    timeline, problems = timeline_of("".join(seeds))
    assert not [problem for problem in problems if problem.left_out]
    return timeline


@pytest.mark.parametrize(
    ("when", "heading", "name"),
    [
        ("2026-11-28", "2026", "y2026"),
        ("winter 2026", "2026", "y2026"),
        ("since 2019", "2019", "y2019"),
        ("44 BC", "44 BC", "y-43"),
        # A stretch begins in a year; a window is in none.
        ("1337/1453", "1337", "y1337"),
        ("between 1347 and 1351", "between 1347 and 1351", "y1347-1351"),
        ("1340s", "1340s", "y1340-1349"),
        ("about the 1340s", "1340s", "y1340-1349"),
        ("early 1340s", "early 1340s", "y1340-1343"),
        ("late 14th century", "late 14th century", "y1367-1399"),
        ("1348 or 1349", "1348 or 1349", "y1348-1349"),
        # Where it ends, and not in the year behind.
        ("by 31 Dec 2030", "2030", "y2030"),
        ("before 1348", "1347", "y1347"),
        ("after 1350", "1351", "y1351"),
    ],
)
def test_the_heading_of_a_date(when: str, heading: str, name: str) -> None:
    [event] = dated(when).events
    [group] = groups([event], SAY)
    assert (group.heading, group.id, group_id(event)) == (heading, name, name)


def test_groups_stand_in_the_order_of_their_years_and_the_vague_ones_first() -> None:
    timeline = dated("1340-01-01", "1340s", "1340-06", "14th century", "1300", "1350", "1299")
    found = groups(timeline.events, SAY)
    assert [group.heading for group in found] == [
        *("1299", "14th century", "1300", "1340s", "1340", "1350"),
    ]


def test_what_has_no_date_comes_last() -> None:
    timeline, _ = timeline_of(
        '[[event]]\nid = "a"\ntitle = "A"\nwhen = ""\nstatus = "planned"\n'
        '[[event]]\nid = "b"\ntitle = "B"\nwhen = "2027"\n'
    )
    assert [group.id for group in groups(timeline.events, SAY)] == ["y2027", "undated"]


@settings(max_examples=40)
@given(timeline=timelines)
def test_each_event_stands_in_one_group_and_its_year_holds_its_date(timeline: Timeline) -> None:
    found = groups(timeline.events, SAY)
    assert len({group.id for group in found}) == len(found)
    told = [event.id for group in found for event in group.events]
    assert sorted(told) == sorted(event.id for event in timeline.events)
    for group in found:
        for event in group.events:
            assert group_id(event) == group.id
            window = event.window
            if not group.is_wide and group.year is not None and 1 <= group.year < 9999:
                first, last = date(group.year, 1, 1), date(group.year, 12, 31)
                assert window.begin < last.toordinal() + 1
                assert window.end > first.toordinal()


@pytest.mark.parametrize(
    ("whens", "rule"),
    [
        # TODAY is 22 Nov 2026.
        (("2026-11-21", "2026-11-23"), Today(group=0, row=1)),
        (("2026-11-22", "2026-11-23"), Today(group=0, row=1)),
        (("2025", "2026-12-01"), Today(group=1, row=0)),
        (("2026-01-01", "2027"), Today(group=0, row=1)),
        (("2025", "2027"), Today(group=1, row=None)),
        (("2024", "2025"), None),
        (("2027", "2028"), None),
    ],
)
def test_where_today_is(whens: tuple[str, ...], rule: Today | None) -> None:
    found = groups(dated(*whens).events, SAY)
    assert today_in(found, TODAY) == rule
    page = page_of(dated(*whens))
    said = [item.words for item in page.all(id="today")]
    assert said == ([] if rule is None else ["Today, 22 November 2026"])
    assert len(page.all("a", href="#today")) == (rule is not None and len(found) > 1)


def test_few_years_are_not_folded_and_of_many_those_around_today_stand_open() -> None:
    few = groups(dated(*(f"{year}" for year in range(1980, 2040))).events, SAY)
    assert unfolded(few, TODAY) is None
    many = groups(dated(*(f"{year}" for year in range(1930, 2040))).events, SAY)
    opened = unfolded(many, TODAY)
    assert opened is not None
    years = [many[place].year for place in sorted(opened)]
    assert years[0] == 2015
    assert years[-1] == 2038


@pytest.mark.parametrize(("last", "first_open"), [(1949, "y1850"), (2026, "y2003")])
def test_a_long_history_is_read_from_its_begin_and_a_recent_one_from_its_end(
    last: int, first_open: str
) -> None:
    timeline = dated(*(f"{year}" for year in range(last - 99, last + 1)))
    assert next(group.id for group in listing(view_of(timeline)).groups if group.is_open) == (
        first_open
    )


def test_many_years_are_folded_by_decades_and_the_strip_leads_to_them() -> None:
    timeline = dated("9 BC", *(f"{year}" for year in range(1921, 2020)), "1930s", "20th century")
    found = listing(view_of(timeline))
    assert found.is_folded
    said = [(era.heading, era.count, len(era.groups)) for era in found.eras]
    assert said[:4] == [
        ("", "1 event", 1),
        ("", "1 event", 1),
        ("1920s", "9 events", 9),
        # The vague one is in that decade too, and the one of the century in none.
        ("1930s", "11 events", 11),
    ]
    assert [jump.to for jump in found.jumps][:4] == ["y-8", "y1900-1999", "y1921", "y1930-1939"]
    assert sum(jump.count for jump in found.jumps) == len(timeline.events)
    ids = {
        item.attributes["id"]
        for item in page_of(timeline).all("section")
        if "id" in item.attributes
    }
    assert {jump.to for jump in found.jumps} <= ids


def test_centuries_are_put_together_where_decades_are_too_many() -> None:
    found = groups(dated(*(f"{year}" for year in range(1001, 2001, 7))).events, SAY)
    jumps = strip(found, SAY)
    assert len(jumps) == 10
    assert jumps[0].words == "1001–1099"


def test_the_key_explains_the_marks_that_there_are() -> None:
    plain = listing(view_of(timeline_with(event_of("2024-01-01"))))
    assert plain.key == ()
    mixed = listing(view_of(dated("2024-01-01", "2025", "2027-05-01")))
    assert [(item.mark, item.words) for item in mixed.key] == [
        ("dot", "took place"),
        ("dot hollow", "planned"),
        ("bar", "a longer time"),
    ]
