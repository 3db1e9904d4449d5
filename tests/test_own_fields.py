"""The fields that are an event's own, wherever an event is shown."""

import json
from datetime import date

from making import timeline_of
from test_page_html import view_of

from timeline import terminal
from timeline.formats import json as json_format
from timeline.formats import json_read, md
from timeline.model import Timeline
from timeline.page import render

HEAD = '[document]\nid = "plan"\ntitle = "Plan"\npublished = 2026-01-05\n'
FAIR = HEAD + (
    '[[event]]\nid = "fair"\ntitle = "Fair"\nwhen = 2026-05-03\n'
    '[event.extra]\nOwner = "legal"\n"Cost | in €" = "5"\nNotes = "one\\ntwo <b>"\n'
    '[[event]]\nid = "feast"\ntitle = "Feast"\nwhen = 2026-06-03\n'
    '[event.extra]\nowner = "press"\nRoom = "B 12"\n'
)
TODAY = date(2026, 2, 1)


def made(*texts: str) -> Timeline:
    timeline, problems = timeline_of(*texts, today=TODAY)
    assert problems == ()
    return timeline


def test_names_are_those_of_all_events_in_one_order() -> None:
    assert made(FAIR).own_names == ("Owner", "Room", "Cost | in €", "Notes")


def test_show_tells_them_and_what_a_document_no_longer_decides() -> None:
    later = HEAD.replace("plan", "news").replace("2026-01-05", "2026-01-06") + (
        '[[event]]\nid = "fair"\nextra = { OWNER = "press" }\n'
    )
    timeline = made(FAIR, later)
    said = terminal.describe(timeline.events[0], timeline, today=TODAY).splitlines()
    assert [line.split() for line in said[5:9]] == [
        ["Owner", "press"],
        ["Cost", "|", "in", "€", "5"],
        ["Notes", "one"],
        ["two", "<b>"],
    ]
    assert [line.strip() for line in said if "Owner" in line or "OWNER" in line] == [
        "Owner        press",
        "Owner: legal",
        "Owner: legal → press",
    ]


def test_a_wiki_has_a_column_for_each() -> None:
    data = md.render(made(FAIR))
    lines = data.decode().splitlines()
    assert lines[2:4] == [
        "| When | Status | Event | Place | Owner | Room | Cost \\| in € | Notes | Source |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    assert lines[4].startswith(
        "| 3 May 2026 | planned | Fair |  | legal |  | 5 | one two &lt;b&gt; |"
    )
    assert lines[5].startswith("| 3 Jun 2026 | planned | Feast |  | press | B 12 |  |  |")
    assert md.is_ours(data)
    assert not md.is_ours(data.replace(b"| Place |", b"| Venue |"))


def test_json_has_them_of_the_event_and_of_each_statement() -> None:
    later = HEAD.replace("plan", "news").replace("2026-01-05", "2026-01-06") + (
        '[[event]]\nid = "fair"\nextra = { Owner = "press" }\n'
    )
    data = json_format.render(made(FAIR, later))
    fair, feast = json.loads(data)["events"]
    assert fair["extra"] == {"Owner": "press", "Cost | in €": "5", "Notes": "one\ntwo <b>"}
    assert [item["extra"]["Owner"] for item in fair["statements"]] == ["legal", "press"]
    assert feast["extra"] == {"owner": "press", "Room": "B 12"}
    assert json_read.read(data.decode(), "x.json").problems == []


def test_what_somebody_writes_into_an_event_of_json_is_told() -> None:
    text = json_format.render(made(FAIR)).decode().replace('"press"', '"board"', 1)
    raw = json_read.read(text, "x.json")
    assert [*raw.events]
    (problem,) = raw.problems
    said = "extra {'owner': 'board'} of 'feast' is in none of its statements:"
    assert problem.message.startswith(said)


def test_the_page_has_them_and_takes_none_for_html() -> None:
    page = render(view_of(made(FAIR))).decode()
    assert '<span class="name">Cost | in €</span> 5</p>' in page
    assert '<span class="name">Notes</span> one</p>\n<p class="extra" dir="auto">two &lt;b' in page
