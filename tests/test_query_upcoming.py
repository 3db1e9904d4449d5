"""Lengths of time, and what is to come within one from today."""

from datetime import date

import pytest
from making import timeline_of

from timeline import query
from timeline.query.upcoming import length

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("text", "canonical", "last"),
    [
        ("30d", "30d", date(2026, 12, 29)),
        ("1 day", "1d", date(2026, 11, 30)),
        ("2w", "2w", date(2026, 12, 13)),
        ("3 months", "3m", date(2027, 2, 28)),
        ("1Y", "1y", date(2027, 11, 29)),
        ("9999 years", "9999y", date.max),
    ],
)
def test_a_length(text: str, canonical: str, last: date) -> None:
    found = length(text)
    assert str(found) == canonical
    assert length(canonical) == found
    assert found.after(TODAY) == last


def test_a_length_before_a_day() -> None:
    assert length("2w").before(TODAY) == date(2026, 11, 15)
    assert length("9m").before(TODAY) == date(2026, 2, 28)
    assert length("9999y").before(TODAY) == date.min


@pytest.mark.parametrize("text", ["", "30", "soon", "-3d", "3 fortnights", "1.5y", "d", "0d", "٣d"])
def test_what_is_not_a_length(text: str) -> None:
    with pytest.raises(ValueError, match=r"write 30d, 2w, 3 months or 1y"):
        length(text)


@pytest.mark.parametrize(
    ("when", "status", "chosen"),
    [
        ("2026-11-29", "planned", True),  # today
        ("2026-12-29", "planned", True),  # the last day
        ("2026-12-30", "planned", False),
        ("2026-11-28", "planned", False),
        ("December 2026", "proposed", True),
        ("2026", "planned", True),  # may lie there
        ("2027", "planned", False),
        ("by 30 April 2027", "planned", True),
        ("2026-12-01/2027-02-01", "planned", True),  # begins there
        ("2026-10-01/2027-02-01", "planned", False),  # is under way
        ("since 2021", "occurred", False),
        ("2026", "occurred", False),
        ("2026-12-03", "cancelled", False),
        ("2026-12-03", "postponed", False),  # off that day
    ],
)
def test_what_is_upcoming(when: str, status: str, chosen: bool) -> None:  # noqa: FBT001 - a table
    text = f'[[event]]\nid = "a"\ntitle = "A"\nwhen = "{when}"\nstatus = "{status}"\n'
    timeline, problems = timeline_of(text, today=TODAY)
    assert not problems
    found = query.select(timeline, query.of(upcoming="30d"))
    assert bool(found.events) is chosen
    assert not chosen or found.asked == "in the next 30 days"


def test_either_date_of_a_contested_one_may_be_to_come() -> None:
    text = '[document]\npublished = 2026-11-01\n[[event]]\nid = "a"\ntitle = "A"\nwhen = "{}"\n'
    texts = [text.format(when) for when in ("3 December 2026", "3 March 2027")]
    timeline, _ = timeline_of(*texts, today=TODAY)
    assert timeline.events[0].contested
    assert query.select(timeline, query.of(upcoming="1w")).events


def test_what_awaits_word_is_asked_with_yes_and_no() -> None:
    text = "".join(
        f'[[event]]\nid = "{day}"\ntitle = "A{day}"\nwhen = "2026-11-{day}"\nstatus = "planned"\n'
        for day in (28, 30)
    )
    timeline, _ = timeline_of(text, today=TODAY)
    for value, expected in ((True, "28"), ("yes", "28"), (False, "30"), ("no", "30")):
        found = query.select(timeline, query.of(overdue=value))
        assert [event.id for event in found.events] == [expected]
