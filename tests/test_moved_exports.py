"""What has moved, was put off or is cancelled, in every export."""

import csv
import json
from datetime import date

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import checked, timeline_of
from moving import APRIL, JUNE, PLANS, TODAY, moving
from test_page_html import view_of

from timeline.chart.layout.citations import cite
from timeline.chart.layout.options import ChartOptions
from timeline.chart.layout.pages import layout
from timeline.chart.layout.words import heading, words_of
from timeline.formats import csv as sheets
from timeline.formats import json as model
from timeline.formats import json_read, md
from timeline.formats.ics import read as feed
from timeline.formats.ics.placement import Placement
from timeline.formats.ics.write import render
from timeline.formats.sheet.names import COLUMNS
from timeline.languages.phrases import phrases_of
from timeline.languages.say import way_words
from timeline.merge import build
from timeline.model import Records, Status, Timeline
from timeline.page.rows import rows
from timeline.page.structured import structured
from timeline.seeds.check import check
from timeline.seeds.rows import Raw
from timeline.terminal import describe, table

WAYS = {
    "works": "was May 2025; postponed on 23 Apr 2025; no new date",
    "hearing": "was 6 May 2025, 10:00; postponed on 23 Apr 2025; no new date",
    "fair": "was 3 May 2025; now planned for 17 May 2025",
    "summit": "was 27 Apr 2025; postponed on 23 Apr 2025; took place on 30 May 2025",
    "regatta": "was 14 Jun 2025; cancelled on 23 Apr 2025",
    "race": "was May 2025; postponed on 23 Apr 2025; new date 17 Jun 2025",
    "gala": "postponed on 23 Apr 2025; no new date",
}
DATED = '[document]\npublished = {}\n[[event]]\nid = "x"\ntitle = "X"\n{}\n'


def words(timeline: Timeline) -> dict[str, str]:
    """The way of each event that has one to tell."""
    say = phrases_of("en")
    found = ((event.id, way_words(event, say)) for event in timeline.events)
    return {name: said for name, said in found if said}


def test_the_way_in_words() -> None:
    assert words(moving()) == WAYS


@pytest.mark.parametrize(
    ("published", "lines", "said"),
    [
        # as precise as dates and documents are
        ("2025-03-01", 'was = "May"\nwhen = "2026"', "was May 2025; now planned for 2026"),
        (
            "2025-03-01",
            'was = "3 May"\nwhen = "early 2026"',
            "was 3 May 2025; now planned for early 2026",
        ),
        (
            "2026-03-01",
            'was = "3 May 2025"\nwhen = "June 2025"',
            "was 3 May 2025; took place in Jun 2025",
        ),
        (
            "2026-03-01",
            'was = "3 May 2025"\nwhen = "early 2026"\nstatus = "occurred"',
            "was 3 May 2025; took place in early 2026",
        ),
        (
            "2026-03-01",
            'was = "3 May 2025"\nwhen = "4 to 6 June 2025"',
            "was 3 May 2025; took place 4–6 Jun 2025",
        ),
        (
            "2026-03-01",
            'was = "3 May 2025"\nwhen = "about 2026"\nstatus = "proposed"',
            "was 3 May 2025; now proposed for about 2026",
        ),
        (
            '"2025-03"',
            'was = 2025-05-03\nstatus = "postponed"',
            "was 3 May 2025; postponed in Mar 2025; no new date",
        ),
        ('"2025"', 'was = 2025-05-03\nstatus = "cancelled"', "was 3 May 2025; cancelled in 2025"),
        # date and status say it all
        ("2025-03-01", 'when = "17 May"', ""),
        ('""', 'when = 2025-05-17\nstatus = "postponed"', ""),
        ('""', 'when = 2025-05-17\nstatus = "cancelled"', ""),
        ('""', 'status = "postponed"', ""),
        # and do not, without a document
        (
            '""',
            "was = 2025-05-03\nwhen = 2027-05-17",
            "was 3 May 2025; now planned for 17 May 2027",
        ),
        (
            '""',
            'was = [2025-05-03, 2025-05-10]\nstatus = "postponed"',
            "was 3 May 2025; was 10 May 2025; postponed; no new date",
        ),
    ],
)
def test_precision(published: str, lines: str, said: str) -> None:
    timeline, _ = timeline_of(DATED.format(published, lines), today=TODAY)
    assert words(timeline).get("x", "") == said


def vevents(
    timeline: Timeline, placement: Placement = Placement.MARKER
) -> dict[str, icalendar.Component]:
    """The events of a calendar by their ids."""
    calendar = icalendar.Calendar.from_ical(render(timeline, placement=placement))
    return {str(item["UID"]).partition("@")[0]: item for item in calendar.walk("VEVENT")}


def day(event: icalendar.Component, name: str) -> str:
    """A day or moment of an event."""
    return str(event.decoded(name))


@pytest.mark.parametrize(
    ("name", "summary", "begin", "status", "description"),
    [
        (
            "summit",
            "First river summit",
            "2025-05-30",
            "CONFIRMED",
            f"W{WAYS['summit'][1:]}, told on 2 Jun 2025 (News of June).\nSources",
        ),
        (
            "fair",
            "River fair",
            "2025-05-17",
            "TENTATIVE",
            "Planned.\nWas 3 May 2025; now planned for 17 May 2025, moved on",
        ),
        (
            "works",
            "Postponed: Works on the weir · May 2025",
            "2025-05-01",
            "TENTATIVE",
            f"Postponed.\nW{WAYS['works'][1:]} (News of April).\nSources",
        ),
        # it takes up no hour of its old day
        (
            "hearing",
            "Postponed: Hearing on the lock",
            "2025-05-06",
            "TENTATIVE",
            f"Postponed.\nW{WAYS['hearing'][1:]} (News of April).\nSources",
        ),
        (
            "race",
            "Postponed: Night race",
            "2025-06-17",
            "TENTATIVE",
            f"Postponed.\nW{WAYS['race'][1:]} (News of April).\nSources",
        ),
        (
            "regatta",
            "Cancelled: Regatta",
            "2025-06-14",
            "CANCELLED",
            f"Cancelled.\nW{WAYS['regatta'][1:]} (News of April).\nSources",
        ),
    ],
)
def test_a_calendar(name: str, summary: str, begin: str, status: str, description: str) -> None:
    found = vevents(moving())[name]
    assert found["SUMMARY"] == summary
    assert day(found, "DTSTART") == begin
    assert (found["STATUS"], found["TRANSP"]) == (status, "TRANSPARENT")
    assert str(found["DESCRIPTION"]).startswith(description)


@pytest.mark.parametrize(
    ("placement", "hearing", "works"),
    [
        (Placement.MARKER, ("2025-05-06", "2025-05-07"), ("2025-05-01", "2025-05-02")),
        (Placement.SPAN, ("2025-05-06", "2025-05-07"), ("2025-05-01", "2025-06-01")),
        (Placement.SKIP, None, None),
    ],
)
def test_where_what_is_put_off_stands(
    placement: Placement, hearing: tuple[str, str] | None, works: tuple[str, str] | None
) -> None:
    found = vevents(moving(), placement)
    for name, days in (("hearing", hearing), ("works", works)):
        event = found.get(name)
        stands = (day(event, "DTSTART"), day(event, "DTEND")) if event else None
        assert stands == days
    # what has a new date stays, and what has none at all is never there
    assert {"summit", "fair", "race"} <= found.keys()
    assert "gala" not in found


def test_each_news_raises_the_sequence_of_one_uid() -> None:
    stages = [vevents(moving(*said)) for said in ((PLANS,), (PLANS, APRIL), (PLANS, APRIL, JUNE))]
    told = [stage["summit"] for stage in stages]
    assert [item.decoded("SEQUENCE") for item in told] == [0, 1, 2]
    assert len({str(item["UID"]) for item in told}) == 1
    assert [day(item, "LAST-MODIFIED") for item in told] == [
        "2025-01-10 00:00:00+00:00",
        "2025-04-23 00:00:00+00:00",
        "2025-06-02 00:00:00+00:00",
    ]


def rebuilt(raw: Raw) -> Timeline:
    """The timeline of an export that is a seed."""
    found = check(raw, "again")
    assert not [problem for problem in found.problems if problem.left_out]
    records = Records(
        about=found.about or moving().about, documents=found.documents, statements=found.statements
    )
    timeline, problems = build(records, today=TODAY)
    assert not problems
    return timeline


def dates(timeline: Timeline) -> dict[str, tuple[str, str, bool, list[str]]]:
    """What is known of the dates of each event."""
    return {
        event.id: (
            str(event.when),
            event.status.value,
            event.is_put_off,
            [str(item.value) for item in event.former],
        )
        for event in timeline.events
    }


def test_a_sheet() -> None:
    text = sheets.render_csv(moving()).decode()
    found = {row["id"]: row for row in csv.DictReader(text.splitlines())}
    assert [*found["fair"]][-2:] == ["was", "way"]
    assert {name: row["way"] for name, row in found.items()} == WAYS
    assert {name: row["was"] for name, row in found.items()} == {
        "works": "2025-05",
        "hearing": "2025-05-06T10:00",
        "fair": "2025-05-03",
        "summit": "2025-04-27",
        "regatta": "",
        "race": "2025-05",
        "gala": "",
    }
    gala = found["gala"]
    assert [gala[name] for name in ("when", "earliest", "latest", "precision")] == [""] * 4
    assert sheets.is_ours(text.encode())
    assert dates(rebuilt(sheets.read(text, "a.csv"))) == dates(moving())


def test_a_sheet_without_any_has_the_columns_that_it_had() -> None:
    header = sheets.render_csv(moving(PLANS)).decode().splitlines()[0]
    assert header == ",".join(COLUMNS)


def test_a_sheet_of_a_person() -> None:
    text = (
        "title,when,was,status\nFair,2025-05-17,2025-05-03;2025-05-10,planned\nGala,,,postponed\n"
    )
    found = dates(rebuilt(sheets.read(text, "a.csv")))
    assert found == {
        "fair": ("2025-05-17", "planned", False, ["2025-05-03", "2025-05-10"]),
        "gala": ("", "postponed", True, []),
    }


def test_json() -> None:
    text = model.render(moving()).decode()
    found = {event["id"]: event for event in json.loads(text)["events"]}
    assert found["summit"]["was"] == ["2025-04-27"]
    assert found["summit"]["way"] == [
        {"told": "was", "when": "2025-04-27", "published": None, "document": None},
        {"told": "postponed", "when": None, "published": "2025-04-23", "document": "b"},
    ]
    assert found["fair"]["statements"][0]["was"] == ["2025-05-03"]
    assert found["fair"]["statements"][0]["was_words"] == ["3 May"]
    assert found["gala"]["when"] is found["gala"]["precision"] is None
    assert "was" not in json.loads(model.render(moving(PLANS)).decode())["events"][0]
    again = rebuilt(json_read.read(text, "a.json"))
    assert again.events == moving().events
    assert model.render(again).decode() == text


def test_a_feed_reads_back_to_the_same_dates() -> None:
    text = render(moving()).decode()
    known = dates(moving())
    del known["gala"]
    assert dates(rebuilt(feed.read(text, "a.ics"))) == known


def test_markdown() -> None:
    lines = md.render(moving()).decode().splitlines()
    assert f"| 17 May 2025 | {WAYS['fair']}, planned, awaiting word | River fair |  | 2 |" in lines
    assert f"| no date | {WAYS['gala']} | Gala of the boatmen |  | 2 |" in lines


def test_a_list() -> None:
    lines = table(moving(), today=TODAY, terminal=None).splitlines()
    assert [line.split("   ")[0] for line in lines if "postponed, no new date" in line] == [
        "May 2025",
        "6 May 2025, 10:00",
        "no date",
    ]
    # the old date does not make it overdue, and the new one may
    late = table(moving(), today=date(2025, 7, 1), terminal=None)
    assert late.count("awaiting word") == 2
    assert "postponed, awaiting word" in late


def test_one_event() -> None:
    timeline = moving()
    (summit, fair, gala) = (
        next(event for event in timeline.events if event.id == name)
        for name in ("summit", "fair", "gala")
    )
    assert f"  way     {WAYS['summit']}\n" in describe(summit, timeline, today=TODAY)
    told = describe(fair, timeline, today=TODAY)
    assert "     was “3 May” → 2025-05-03 (month and day stated, year implied)\n" in told
    assert "     when: 2025-05-03 → 2025-05-17" in told
    assert "  when    no date\n" in describe(gala, timeline, today=TODAY)


def test_the_chart() -> None:
    timeline = moving()
    citations = cite(timeline, timeline.events)
    said = {event.id: words_of(event, citations).date for event in timeline.events}
    assert said["fair"] == "17 May 2025†, planned, was 3 May 2025 [2]"
    assert said["summit"] == "30 May 2025†, was 27 Apr 2025 [1–3]"
    assert said["hearing"] == "6 May 2025, 10:00†, postponed, no new date [1, 2]"
    subtitle = heading(timeline, ChartOptions())[1]
    assert subtitle.endswith("1 event without a date is not drawn: Gala of the boatmen")


def test_the_page() -> None:
    timeline = moving()
    found = {row.anchor.removeprefix("event-"): row for row in rows(view_of(timeline))}
    assert {name: row.way for name, row in found.items()} == WAYS
    assert found["gala"].said == "no date"
    assert found["hearing"].status == "postponed, no new date"
    graph = {item["name"]: item for item in json.loads(structured(view_of(timeline)))["@graph"]}
    told = {
        name: (item["eventStatus"].rpartition("/")[2], item.get("previousStartDate"))
        for name, item in graph.items()
    }
    assert told == {
        # A date before is given with the new one only.
        "Hearing on the lock": ("EventPostponed", None),
        "River fair": ("EventRescheduled", ["2025-05-03"]),
        "First river summit": ("EventRescheduled", ["2025-04-27"]),
        "Regatta": ("EventCancelled", None),
        "Night race": ("EventRescheduled", None),
    }


def test_what_is_read_of_a_draft_is_a_seed() -> None:
    found = checked(APRIL)
    assert [len(item.was) for item in found.statements] == [1, 0, 0, 1, 0, 1, 0]


#: dates that one event may have had, of every kind
KINDS = (
    "2025-05-03",
    "2025-05",
    "17 May 2025",
    "2025",
    "early June 2025",
    "2025-05-03/2025-05-05",
    "2025-05-03T10:00",
    "2025-06-07T09:00[Europe/Rome]",
    "2026~",
    "2025-05-10/..",
    "../2025-04-01",
    "spring 2025",
)
statements = st.tuples(
    st.dates(date(2024, 1, 1), date(2026, 1, 1)),
    st.sampled_from((*Status, None)),
    st.sampled_from((*KINDS, "in the coming weeks", "")),
    st.lists(st.sampled_from(KINDS), max_size=3),
)


def document(published: date, status: Status | None, when: str, was: list[str]) -> str:
    """A document that says so of one event."""
    lines = [f'status = "{status}"'] if status else []
    return DATED.format(published, "\n".join((*lines, f'when = "{when}"', f"was = {was}")))


@settings(max_examples=40)
@given(said=st.lists(statements, min_size=1, max_size=4, unique_by=lambda item: item[0]))
def test_dates_survive_whatever_documents_say(
    said: list[tuple[date, Status | None, str, list[str]]],
) -> None:
    timeline, _ = timeline_of(*(document(*item) for item in said), today=TODAY)
    again = rebuilt(json_read.read(model.render(timeline).decode(), "a.json"))
    assert again.events == timeline.events
    known = dates(timeline)
    assert dates(rebuilt(sheets.read(sheets.render_csv(timeline).decode(), "a.csv"))) == known
    dated = {name: found for name, found in known.items() if found[0]}
    assert dates(rebuilt(feed.read(render(timeline).decode(), "a.ics"))) == dated
    assert layout(timeline, ChartOptions())
    assert all(describe(event, timeline, today=TODAY) for event in timeline.events)
