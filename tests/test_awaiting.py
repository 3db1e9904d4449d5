"""Plans whose date has passed without a word."""

from datetime import date

import pytest
from making import timeline_of

from timeline.languages.phrases import phrases_of
from timeline.languages.say import awaiting_words, length_words, status_words
from timeline.terminal import describe

FIRST = """[document]
title = "Council plan"
published = 2026-05-01
[[event]]
id = "a"
title = "A"
when = "{when}"
status = "{status}"
"""
SECOND = """[document]
title = "Council minutes"
published = "{published}"
[[event]]
id = "a"
title = "A"
"""


def told(
    today: date, *, when: str = "3 October 2026", status: str = "planned", published: str = ""
) -> str:
    texts = [FIRST.format(when=when, status=status)]
    texts += [SECOND.format(published=published)] if published else []
    timeline, problems = timeline_of(*texts, today=today)
    assert not problems
    documents = {item.id: item for item in timeline.documents}
    return awaiting_words(timeline.events[0], documents, phrases_of("en"), today)


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 10, 3), ""),
        (date(2026, 10, 4), "1 day"),
        (date(2026, 10, 16), "13 days"),
        (date(2026, 10, 17), "2 weeks"),
        (date(2026, 12, 2), "8 weeks"),
        (date(2026, 12, 3), "2 months"),
        (date(2028, 10, 3), "2 years"),
    ],
)
def test_how_long_and_who_said_it(today: date, said: str) -> None:
    expected = f"awaiting word for {said}; last said by Council plan, 1 May 2026" if said else ""
    assert told(today) == expected


@pytest.mark.parametrize("status", ["occurred", "cancelled", "postponed"])
def test_what_is_known_awaits_nothing(status: str) -> None:
    assert told(date(2027, 1, 1), status=status) == ""


def test_a_window_is_over_with_its_last_day() -> None:
    assert told(date(2026, 12, 31), when="in 2026") == ""
    assert "for 1 day;" in told(date(2027, 1, 1), when="in 2026")


def test_the_newest_document_said_it_last_as_precisely_as_its_date_is_known() -> None:
    assert told(date(2026, 10, 10), published="2026-09").endswith(
        "for 7 days; last said by Council minutes, Sep 2026"
    )


def test_a_list_without_a_document_names_none() -> None:
    text = '[[event]]\nid = "a"\ntitle = "A"\nwhen = 2026-10-03\nstatus = "planned"\n'
    today = date(2026, 10, 10)
    timeline, _ = timeline_of(text, today=today)
    (event,) = timeline.events
    assert awaiting_words(event, {}, phrases_of("en"), today) == "awaiting word for 7 days"
    assert status_words(event, phrases_of("en"), today) == "planned, awaiting word"
    shown = describe(event, timeline, today=today)
    assert "  status  planned, awaiting word for 7 days\n" in shown


@pytest.mark.parametrize("days", range(1, 4000, 37))
def test_a_length_is_never_told_longer_than_it_is(days: int) -> None:
    number, unit = length_words(days, phrases_of("en")).split()
    lengths = {"day": 1, "week": 7, "month": 28, "year": 365}
    assert int(number) * lengths[unit.rstrip("s")] <= days
