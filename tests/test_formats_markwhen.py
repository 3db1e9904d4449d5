"""Timelines of markwhen: dates, ranges, what is reckoned from others, groups and properties."""

import pytest
from importing import Imported, imported

from timeline.dates.rules import DateOrder
from timeline.model import Status

DATES = [
    ("2012", "2012"),
    ("2012-12", "2012-12"),
    ("2012-12 / 2014-01", "2012-12/2014-01"),
    ("2012-2013", "2012/2013"),
    ("2020/now", "2020/.."),
    ("2024-02-03 10:30 - 1 hour", "2024-02-03T10:30/2024-02-03T11:30"),
    ("2021-01-02T06:27:00Z-2022", "2021-01-02T06:27:00Z/2022"),
    ("2024-W05-3", "2024-01-31"),
    ("18 March 2026", "2026-03-18"),
    ("Aug 30 2025 9:45am", "2025-08-30T09:45"),
    ("1 Jan 1998 to 11/12/2011 8am", "1998-01-01/2011-11-12T08:00"),
    ("12/7/1941", "1941-12-07"),
    ("04/1776", "1776-04"),
    ("44 BC", "-0043"),
    ("-0044-03-15", "-0044-03-15"),
    # A length as exact as the date, or less: the last month, the last day of it.
    ("2025-04/4 months", "2025-04/2025-07"),
    ("2025-01-31 / 1 month", "2025-01-31/2025-02-27"),
    ("01/01/2023 - 2 weeks", "2023-01-01/2023-01-14"),
    ("2022-07-13 - 5 week days", "2022-07-13/2022-07-19"),
    # One that is more exact makes no month of a year.
    ("2018/6 months", "2018"),
    # What is not said is not guessed.
    ("Jan 3 - Apr 6", ""),
    ("now", ""),
    ("now - 10 years", ""),
    ("3:30pm - 4:30pm", ""),
    ("2 weeks", ""),
    ("2024-02-30", ""),
    ("13/13/2020", ""),
    ("after !nobody 2 days", ""),
]


@pytest.mark.parametrize(("words", "when"), DATES)
def test_dates(words: str, when: str) -> None:
    found = imported(f"{words}: Mill\n", "a.mw")
    assert found.dated == [("Mill", when)]
    assert any("kept without a date" in text for text in found.problems) == (not when)


RECKONED = [
    # Behind the end of the date above
    ("2021 - 2023: A\n1 year: B\n", "2024"),
    ("2022-12-25: A\n5 days - 3 days: B\n", "2022-12-31/2023-01-02"),
    ("2023-01-01 - 2 weeks: A !a\n2025: C\nafter !a 2 weeks: B\n", "2023-01-15/2023-01-28"),
    ("2023-01-01: A\nid: a\n2025: C\n!a.start 2 days: B\n", "2023-01-01/2023-01-02"),
    ("2022-12-25: A !a\nbefore !a 1 month: B\n", "2022-11-25/2022-12-24"),
    ("2022-12-25: A !a\nby !a 1 week - 2 days: B\n", "2022-12-16/2022-12-17"),
    ("2025-08-03 10am: A\n11:30 - 12:30: B\n", "2025-08-03T11:30/2025-08-03T12:30"),
    ("2020: A\n6 months: B\n", ""),
]


@pytest.mark.parametrize(("text", "when"), RECKONED)
def test_dates_by_others(text: str, when: str) -> None:
    assert str(imported(text, "a.mw")["B"].when) == when


TEXT = """\
---
title: Mill
timezone: Europe/Riga
#build: blue
---
// to be shown
section The mill #site
owner: town
2012-12: Planning #paper of the #mill works 40%
location: Riga, Latvia
assignees: [Ann, "Bo Lee"]
layer:
  depth: 3
visibility: confidential

See [the plan](https://example.org/plan).
// not this
- [x] first
group Inner
2014-05-03 10am: [ ] Larger task
endGroup
2015-05-03 10am: Meeting
tz: -5
status: nearly
endSection
loose line
# Heading
2025-01-07 every week x3: Choir
2024-13-01: Wrong
2024:
"""


@pytest.fixture(scope="module")
def mill() -> Imported:
    return imported(TEXT, "a.mw")


def test_what_stands_below_an_event(mill: Imported) -> None:
    facts = mill["Planning paper of the mill works"].facts
    assert (facts.place, facts.participants) == ("Riga, Latvia", ("Ann", "Bo Lee"))
    assert facts.tags == ("The mill", "site", "paper", "mill")
    assert (facts.note, facts.url) == ("See the plan.\n- [x] first", "https://example.org/plan")
    assert dict(facts.extra) == {"Percent": "40", "layer.depth": "3"}
    assert mill["Planning paper of the mill works"].is_private
    task = mill["Larger task"]
    assert (task.status, task.facts.tags) == (Status.PLANNED, ("The mill", "site", "Inner"))
    assert str(task.when) == "2014-05-03T10:00+03:00[Europe/Riga]"
    meeting = mill["Meeting"]
    assert str(meeting.when) == "2015-05-03T10:00-05:00"
    assert meeting.facts.extra == (("status", "nearly"),)
    choir = [event for event in mill.events if event.facts.title == "Choir"]
    assert [str(event.when) for event in choir] == ["2025-01-07", "2025-01-14", "2025-01-21"]
    assert choir[0].facts.tags == ("Heading",)


def test_what_is_told(mill: Imported) -> None:
    assert mill.said("of no event") == "a.mw:8: note: lines 8, 26 of no event: not read"
    assert mill.said("header") == "a.mw: note: not read: 1 title of the header"
    assert mill.said("is not a date").startswith("a.mw:29: warning: '2024-13-01' is not a date;")
    assert mill.said("has no text").startswith("a.mw:30: error: '2024' has no text")


def test_the_order_of_numbers_and_who_may_see_a_page() -> None:
    text = (
        "dateFormat: d/M/y\nview: us@example.org\n03/04/2024: A\n_-_-_break_-_-_\n03/04/2024: B\n"
    )
    found = imported(text, "a.mw")
    assert found.dated == [("B", "2024-03-04"), ("A", "2024-04-03")]
    assert [event.is_private for event in found.events] == [False, True]
    assert "read with the month first" in found.said("slashes")
    asked = imported("03/04/2024: A\n", "a.mw", order=DateOrder.DAY_FIRST)
    assert asked.dated == [("A", "2024-04-03")]


def test_a_text_without_a_date_is_not_one() -> None:
    found = imported("3 eggs, 2 cups: mix\nMay we: see\n", "a.mw")
    assert not found.events
    assert found.said("error") == (
        "a.mw:1: error: no event: a line of one begins with a date and a colon, 2024-05: …"
    )
