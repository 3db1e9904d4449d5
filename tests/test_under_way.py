"""What began and is not over: worked out for a day, shown everywhere, stored nowhere."""

import csv
import json
from datetime import date

import pytest
from feeding import blocks, feed, snapshot, stamp
from making import timeline_of

from timeline import query
from timeline.chart.layout.options import ChartOptions
from timeline.chart.layout.pages import layout
from timeline.formats.csv import is_ours, render_csv
from timeline.formats.csv import read as read_csv
from timeline.formats.json import render_events
from timeline.formats.md import render as render_md
from timeline.model import Basis, Stage, Status, Timeline
from timeline.query import facets
from timeline.query.sort import in_order
from timeline.seeds.check import check
from timeline.terminal import describe, table

DAY = date(2026, 11, 22)
RESTORATION = '[[event]]\nid = "mill"\nwhen = "2026-09-07/2027-04-30"\ntitle = "Mill is restored"\n'


def stage(when: str, *, status: str = "", day: date = DAY, published: str = "") -> Stage:
    """How far an event of that date has come on a day."""
    head = f'[document]\npublished = "{published}"\n' if published else ""
    said = f'status = "{status}"\n' if status else ""
    text = f'{head}[[event]]\nid = "a"\ntitle = "A"\nwhen = "{when}"\n{said}'
    timeline, problems = timeline_of(text, today=day)
    assert not problems
    (event,) = timeline.events
    return event.stage(timeline.today)


@pytest.mark.parametrize(
    "when",
    [
        "7 Sep 2026 – 30 Apr 2027",
        "from 22 November to 3 December 2026",  # from its first day
        "from 1 to 22 November 2026",  # to its last
        "September 2026 to April 2027",
        "2025/2028",
        "from 2024 to 2027",
        "since 2021",
        "since 7 September 2026",
        "2026-09-07/..",
        "since early 2026",
        "until mid-2027",
        "until 2031",  # what lasts until a day has begun
        "../2026-12-31",
        "2026-11-21T20:00/2026-11-23T06:00",  # overnight, and a day between
        "2025?/2028~",
    ],
)
def test_a_stretch_that_began_and_is_not_over_is_under_way(when: str) -> None:
    assert stage(when) is Stage.UNDER_WAY


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        # some day of it
        ("2026", "planned"),
        ("November 2026", "planned"),
        ("autumn 2026", "planned"),
        ("late 2026", "planned"),
        ("2026-11-22", "planned"),
        ("202X", "planned"),
        # some time between two days
        ("between 7 September 2026 and 30 April 2027", "planned"),
        # one side of a date
        ("by 30 April 2027", "planned"),
        ("before 2031", "planned"),
        ("after 2021", "occurred"),
        ("not before 2021", "occurred"),
        # nobody knows whether it has begun, or is over
        ("/2031", "planned"),
        ("2021/", "occurred"),
        # not sure to have begun
        ("late 2026 to early 2027", "planned"),
        ("2026/2028", "planned"),
        ("November 2026 to April 2027", "planned"),
        # not begun, or over
        ("23 November – 3 December 2026", "planned"),
        ("from 2027", "planned"),
        ("1–21 November 2026", "occurred"),
        ("until 2025", "occurred"),
        # later on that day, of which nobody knows the hour
        ("2026-11-22T14:00/2026-11-22T16:00", "planned"),
    ],
)
def test_all_else_has_its_status(when: str, expected: str) -> None:
    assert stage(when) == expected


@pytest.mark.parametrize("status", ["proposed", "postponed", "cancelled"])
def test_what_did_not_begin_is_not_under_way(status: str) -> None:
    assert stage("2026-09-07/2027-04-30", status=status) == status


@pytest.mark.parametrize("status", ["planned", "occurred"])
def test_what_a_document_said_of_it_before_does_not_matter(status: str) -> None:
    when = "2026-09-07/2027-04-30"
    assert stage(when, status=status, published="2024-05-02") is Stage.UNDER_WAY


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 9, 6), "planned"),
        (date(2026, 9, 7), "under-way"),
        (date(2027, 4, 30), "under-way"),
        (date(2027, 5, 1), "occurred"),
    ],
)
def test_it_goes_by_the_day_that_is_asked_from(day: date, expected: str) -> None:
    assert stage("2026-09-07/2027-04-30", day=day) == expected


def test_as_of_a_day_it_goes_by_that_day() -> None:
    timeline, _ = timeline_of(RESTORATION, as_of=date(2026, 8, 1), today=DAY)
    assert [event.stage(timeline.today) for event in timeline.events] == [Stage.PLANNED]


def test_what_is_planned_past_its_end_is_overdue_and_not_under_way() -> None:
    text = "[document]\npublished = 2024-05-02\n" + RESTORATION.replace("2027-04-30", "2026-10-30")
    timeline, _ = timeline_of(text, today=DAY)
    (event,) = timeline.events
    assert event.overdue(DAY)
    assert event.stage(DAY) is Stage.PLANNED


def mixed() -> Timeline:
    """Something that goes on, something that is over and something to come."""
    text = (
        RESTORATION
        + '[[event]]\nid = "ferry"\nwhen = "since 2021"\ntitle = "Ferry runs"\n'
        + '[[event]]\nid = "fire"\nwhen = "2019"\ntitle = "Fire"\n'
        + '[[event]]\nid = "fair"\nwhen = "2028"\ntitle = "Fair"\nstatus = "planned"\n'
    )
    timeline, problems = timeline_of(text, today=DAY)
    assert not problems
    return timeline


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        (["under-way"], {"mill", "ferry"}),
        (["planned"], {"fair"}),  # what has begun is planned no more
        (["occurred"], {"ferry", "fire"}),  # what has begun without an end has occurred, too
        (["under-way", "planned"], {"mill", "ferry", "fair"}),
    ],
)
def test_it_can_be_asked_for(asked: list[str], ids: set[str]) -> None:
    chosen = query.select(mixed(), query.of(status=asked))
    assert {event.id for event in chosen.events} == ids


def test_it_is_said_so() -> None:
    assert query.words(query.of(status="under-way")) == "under way"
    assert ("under-way", "under-way") in facets.statuses(mixed())


def test_the_table_the_page_of_one_and_markdown_show_it() -> None:
    timeline = mixed()
    shown = table(timeline, today=DAY, terminal=None)
    assert shown.count("under way") == 2
    told = describe(timeline.events[-2], timeline, today=DAY)
    assert "under way" in told
    assert render_md(timeline).decode().count("| under way |") == 2


def test_json_tells_the_status_what_it_rests_on_and_what_holds_now() -> None:
    said = {
        item["id"]: (item["status"], item["status_from"], item["status_now"])
        for item in json.loads(render_events(mixed()))
    }
    assert said == {
        "fire": ("occurred", "derived", "occurred"),
        "ferry": ("occurred", "derived", "under-way"),
        "mill": ("planned", "derived", "under-way"),
        "fair": ("planned", "stated", "planned"),
    }


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (("", ""), Basis.DERIVED),
        (("planned", ""), Basis.STATED),  # the later one gives no new status
        (("", "occurred"), Basis.STATED),
        (("cancelled", ""), Basis.STATED),
    ],
)
def test_whether_a_document_or_a_date_says_the_status(
    statuses: tuple[str, str], expected: Basis
) -> None:
    texts = [
        f'[document]\npublished = 2024-0{number}-02\n[[event]]\nid = "a"\ntitle = "A"\n'
        f'when = "2029"\n' + (f'status = "{status}"\n' if status else "")
        for number, status in enumerate(statuses, 1)
    ]
    timeline, _ = timeline_of(*texts)
    assert timeline.events[0].status_from is expected


def test_a_date_that_is_over_derives_what_was_stated_as_planned() -> None:
    head = '[document]\npublished = 2024-0{}-02\n[[event]]\nid = "a"\ntitle = "A"\n'
    plan = head.format(1) + 'when = "May 2024"\nstatus = "planned"\n'
    timeline, _ = timeline_of(plan, head.format(8) + 'when = "9 May 2024"\n')
    (event,) = timeline.events
    assert (event.status, event.status_from) == (Status.OCCURRED, Basis.DERIVED)


def test_a_sheet_tells_it_where_there_is_something_and_reads_it_back_as_planned() -> None:
    sheet = render_csv(mixed())
    rows = list(csv.DictReader(sheet.decode().splitlines()))
    assert {row["id"]: row["status_now"] for row in rows}["mill"] == "under-way"
    assert is_ours(sheet)
    again = check(read_csv(sheet.decode(), "a.csv"), "a")
    assert not again.problems
    assert {item.event: item.status for item in again.statements}["mill"] is Status.PLANNED
    (later,) = timeline_of(RESTORATION, today=date(2027, 6, 1))[0].events
    bare = render_csv(timeline_of(RESTORATION, today=date(2027, 6, 1))[0])
    assert b"status_now" not in bare
    assert later.status is Status.OCCURRED


def test_a_calendar_says_it_and_keeps_the_status() -> None:
    block = blocks(feed(snapshot(RESTORATION, today=DAY)))["mill@timeline"]
    assert b"DESCRIPTION:Under way." in block
    assert b"X-TIMELINE-STATUS:planned" in block
    assert b"\r\nSTATUS:TENTATIVE" in block


@pytest.mark.parametrize("when", ["2026-09-07/2027-04-30", "2025/2027", "until 2031"])
def test_a_day_that_comes_is_not_a_change_of_an_event(when: str) -> None:
    text = (
        "[document]\npublished = 2024-05-02\n"
        f'[[event]]\nid = "a"\nwhen = "{when}"\ntitle = "A"\nstatus = "planned"\n'
    )
    before = feed(snapshot(text, today=date(2025, 12, 1)))
    during = feed(snapshot(text, before, today=DAY))
    after = feed(snapshot(text, during, today=date(2032, 1, 2)))
    first = stamp(before, "a@timeline")
    assert stamp(during, "a@timeline") == stamp(after, "a@timeline") == first
    assert b"Under way." in during
    assert b"Under way." not in after


def test_a_change_of_what_is_under_way_is_a_change() -> None:
    before = feed(snapshot(RESTORATION, today=date(2026, 8, 1)))
    changed = RESTORATION.replace("Mill is", "Old mill is")
    during = feed(snapshot(changed, before, today=DAY))
    assert stamp(during, "mill@timeline")[2] == 1


def test_nothing_of_an_export_changes_on_the_next_day() -> None:
    first, second = (timeline_of(RESTORATION, today=day)[0] for day in (DAY, date(2026, 11, 23)))
    for render in (render_csv, render_events, render_md):
        assert render(first) == render(second)
    assert layout(first, ChartOptions()) == layout(second, ChartOptions())


def test_the_chart_draws_it_half_full_and_says_so() -> None:
    (page,) = layout(mixed(), ChartOptions())
    marks = {entry.event: entry.mark for entry in page.entries}
    assert {name: mark.is_under_way for name, mark in marks.items()} == {
        "fire": False,
        "ferry": True,
        "mill": True,
        "fair": False,
    }
    assert [item.text.text for item in page.legend if item.mark.is_under_way] == [
        "the whole period, under way",
        "begins or ends in the pale part",
        "open-ended",
    ]
    assert "under way" in page.alt


@pytest.mark.parametrize("status", ["under way", "Under way", "under-way"])
def test_a_seed_does_not_say_it(status: str) -> None:
    timeline, problems = timeline_of(f'{RESTORATION}status = "{status}"\n')
    assert not timeline.events
    (problem,) = problems
    assert problem.message.startswith(f"status {status!r} is worked out from a date that is a ")


def test_a_list_by_status_has_it_between_what_occurred_and_what_is_planned() -> None:
    ordered = in_order(mixed().events, "status", DAY)
    assert [event.id for event in ordered] == ["fire", "ferry", "mill", "fair"]
