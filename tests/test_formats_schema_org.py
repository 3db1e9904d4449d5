"""Events of schema.org: as data, and in pages as JSON-LD, microdata and RDFa."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from importing import Imported, imported

from timeline.cli import main
from timeline.model import Coordinates, Status


def one(**properties: object) -> dict[str, object]:
    return {"@context": "https://schema.org", "@type": "Event", "name": "Ball", **properties}


def of(*nodes: dict[str, object]) -> Imported:
    return imported(json.dumps(nodes[0] if len(nodes) == 1 else list(nodes)), "a.jsonld")


DATES = [
    ({"startDate": "2026"}, "2026"),
    ({"startDate": "2026-05"}, "2026-05"),
    ({"startDate": "2026-05-09"}, "2026-05-09"),
    ({"startDate": "20260509"}, "2026-05-09"),
    ({"startDate": {"@type": "Date", "@value": "2026-05-09"}}, "2026-05-09"),
    ({"startDate": "9 May 2026"}, "2026-05-09"),
    ({"startDate": "2026-05-09", "endDate": "2026-05-11"}, "2026-05-09/2026-05-11"),
    ({"startDate": "2026-05-09", "endDate": "2026-05-09"}, "2026-05-09"),
    ({"startDate": "2026-05-09T20:00"}, "2026-05-09T20:00"),
    ({"startDate": "2026-05-09 20:00:00"}, "2026-05-09T20:00"),
    ({"startDate": "2026-05-09T20:00:00.000+0200"}, "2026-05-09T20:00+02:00"),
    ({"startDate": "2026-05-09T18:00:30Z"}, "2026-05-09T18:00:30Z"),
    (
        {"startDate": "2026-05-09T20:00-04:00", "endDate": "2026-05-09T23:15-04:00"},
        "2026-05-09T20:00-04:00/2026-05-09T23:15-04:00",
    ),
    # The first and the last moment of days are written where a program knows no days.
    ({"startDate": "2026-05-09T00:00:00"}, "2026-05-09"),
    (
        {"startDate": "2026-05-09T00:00:00", "endDate": "2026-05-10T23:59:59"},
        "2026-05-09/2026-05-10",
    ),
    (
        {"startDate": "2026-05-09T00:00:00", "endDate": "2026-05-09T02:00:00"},
        "2026-05-09T00:00/2026-05-09T02:00",
    ),
]


@pytest.mark.parametrize(("properties", "when"), DATES)
def test_a_date_is_as_exact_as_it_is_written(properties: dict[str, object], when: str) -> None:
    assert of(one(**properties)).dated == [("Ball", when)]


STATUSES = [
    ("https://schema.org/EventScheduled", Status.PLANNED),
    ("http://schema.org/EventCancelled", Status.CANCELLED),
    ("EventCancelled", Status.CANCELLED),
    ("schema:EventPostponed", Status.POSTPONED),
    ({"@id": "https://schema.org/EventCancelled"}, Status.CANCELLED),
    ("https://schema.org/EventMovedOnline", Status.PLANNED),
]


@pytest.mark.parametrize(("given", "status"), STATUSES)
def test_a_status_is_read(given: object, status: Status) -> None:
    (event,) = of(one(startDate="2027-05-09", eventStatus=given)).events
    assert event.status is status


def test_what_was_moved_has_its_old_date_and_what_was_put_off_needs_none() -> None:
    moved = one(startDate="2027-05-09", previousStartDate="2027-04-02", eventStatus="x")
    (event,) = of(moved).events
    assert [str(reading.value) for reading in event.former] == ["2027-04-02"]
    (event,) = of(one(startDate="2027-05-09", previousStartDate="2027-05-09")).events
    assert not event.former
    (event,) = of(one(eventStatus="EventCancelled")).events
    assert (event.status, event.is_dated) == (Status.CANCELLED, False)


PLACES = [
    ("Old Quay, Riga", "Old Quay, Riga"),
    ({"@type": "Place", "name": "Old Quay"}, "Old Quay"),
    ({"@type": "Place", "name": "Quay", "address": "Salt St 4, Riga"}, "Quay, Salt St 4, Riga"),
    (
        {
            "@type": "Place",
            "name": "Quay",
            "address": {
                "@type": "PostalAddress",
                "streetAddress": "Salt St 4",
                "addressLocality": "Riga",
                "addressCountry": {"@type": "Country", "name": "Latvia"},
            },
        },
        "Quay, Salt St 4, Riga, Latvia",
    ),
    ({"@type": "PostalAddress", "addressLocality": "Riga"}, "Riga"),
    ({"@type": "VirtualLocation", "url": "https://example.org/live"}, "https://example.org/live"),
    (
        [{"@type": "Place", "name": "Quay"}, {"@type": "VirtualLocation", "name": "Stream"}],
        "Quay; Stream",
    ),
]


@pytest.mark.parametrize(("location", "place"), PLACES)
def test_a_place_is_said_with_its_address(location: object, place: str) -> None:
    (event,) = of(one(startDate="2026-05-09", location=location)).events
    assert event.facts.place == place


def test_the_other_properties_are_fields_or_its_own() -> None:
    whole = one(
        **{"@id": "https://example.org/ball"},
        startDate="2026-05-09",
        description="<p>Masks &amp; music.</p>",
        url="https://example.org/b",
        organizer={"@type": "Organization", "name": "Guild"},
        performer=[{"@type": "Person", "name": "A. Lee"}, "The Reeds"],
        keywords="dance, winter",
        inLanguage="lv",
        eventAttendanceMode="https://schema.org/OfflineEventAttendanceMode",
        offers={"@type": "Offer", "price": 4},
        location={"name": "Quay", "geo": {"latitude": "56.9", "longitude": 24.1}},
    )
    found = of(whole)
    (event,) = found.events
    assert event.id == "https://example.org/ball"
    assert event.facts.note == "Masks & music."
    assert event.facts.participants == ("Guild", "A. Lee", "The Reeds")
    assert event.facts.tags == ("dance", "winter")
    assert event.facts.coordinates == Coordinates(latitude=56.9, longitude=24.1)
    assert dict(event.facts.extra) == {
        "inLanguage": "lv",
        "eventAttendanceMode": "OfflineEventAttendanceMode",
    }
    assert found.problems == ("a.jsonld: note: not read: 1 offers",)


WEEKLY = {"startDate": "2026-01-05", "endDate": "2026-01-20", "repeatFrequency": "P1W"}
SCHEDULES = [
    (WEEKLY, ["2026-01-05", "2026-01-12", "2026-01-19"]),
    ({**WEEKLY, "exceptDate": "2026-01-12"}, ["2026-01-05", "2026-01-19"]),
    (
        {**WEEKLY, "byDay": ["https://schema.org/Monday", "Thursday"], "endDate": "2026-01-10"},
        ["2026-01-05", "2026-01-08"],
    ),
    (
        {**WEEKLY, "byDay": "TH", "exceptDate": ["2026-01-08T00:00:00"]},
        ["2026-01-15"],
    ),
    (
        {
            "startDate": "2026-01-05",
            "repeatFrequency": "Monthly",
            "byDay": "Monday",
            "byMonthWeek": 1,
            "repeatCount": 2,
        },
        ["2026-01-05", "2026-02-02"],
    ),
    (
        {**WEEKLY, "endDate": "2026-01-05", "repeatCount": "2"}
        | {"startTime": "19:00:00", "endTime": "01:30"},
        ["2026-01-05T19:00/2026-01-06T01:30", "2026-01-12T19:00/2026-01-13T01:30"],
    ),
    (
        {**WEEKLY, "endDate": "2026-01-13", "startTime": "19:00Z", "duration": "PT1H30M"},
        ["2026-01-05T19:00Z/2026-01-05T20:30Z", "2026-01-12T19:00Z/2026-01-12T20:30Z"],
    ),
]


@pytest.mark.parametrize(("schedule", "dates"), SCHEDULES)
def test_what_comes_again_has_its_dates(schedule: dict[str, object], dates: list[str]) -> None:
    found = of(one(eventSchedule={"@type": "Schedule", **schedule}))
    assert [str(event.when) for event in found.events] == dates


@pytest.mark.parametrize(
    ("schedule", "message"),
    [
        ({"startDate": "2026-01-05", "repeatFrequency": "often"}, "does not say how often"),
        (WEEKLY | {"exceptDate": "2026-01-12", "byMonth": 1}, "only its first date is read"),
        ({"repeatFrequency": "P1W"}, "has no startDate"),
    ],
)
def test_a_schedule_that_is_not_read_is_told(schedule: dict[str, object], message: str) -> None:
    found = of(one(startDate="2026-01-05", eventSchedule=schedule))
    if message.startswith("has no"):
        # That of the event is its first date.
        assert len(found.events) > 1
        return
    assert [str(event.when) for event in found.events] == ["2026-01-05"]
    assert found.said(message)


@pytest.mark.parametrize(
    "said",
    [
        {"conditionsOfAccess": "confidential"},
        {"audience": {"@type": "Audience", "audienceType": "private"}},
    ],
)
def test_what_says_that_few_may_see_it_is_private(said: dict[str, object]) -> None:
    (event,) = of(one(startDate="2026", **said)).events
    assert event.is_private


GRAPHS = [
    # a graph, in which one node names another by its id
    {
        "@graph": [
            {"@id": "#q", "@type": "Place", "name": "Quay"},
            {"@type": "WebPage", "name": "Page", "datePublished": "2020-01-01"},
            one(startDate="2026-05-09", location={"@id": "#q"}),
        ]
    },
    # a list on a page
    {
        "@type": "ItemList",
        "itemListElement": [
            {"@type": "ListItem", "item": one(startDate="2026-05-09", location="Quay")}
        ],
    },
    # an event in another one
    {
        "@type": "Place",
        "name": "Quay",
        "event": [one(startDate="2026-05-09", location="Quay")],
    },
    # a type of several
    [
        one(
            **{"@type": ["Thing", "http://schema.org/DanceEvent"]},
            startDate="2026-05-09",
            location="Quay",
        )
    ],
]


@pytest.mark.parametrize("graph", GRAPHS)
def test_events_are_found_wherever_they_stand(graph: object) -> None:
    found = imported(json.dumps(graph), "a.jsonld")
    assert [(event.facts.title, event.facts.place) for event in found.events] == [("Ball", "Quay")]


def test_parts_of_an_event_are_events_too() -> None:
    parts = [one(name="Talk", startDate="2026-05-09"), one(name="Walk", startDate="2026-05-10")]
    whole = one(name="Week", startDate="2026-05-08", endDate="2026-05-14", subEvent=parts)
    assert [title for title, _ in of(whole).dated] == ["Week", "Talk", "Walk"]


def test_a_part_says_what_it_is_a_part_of() -> None:
    part = {"@type": "Event", "name": "Opening", "startDate": "2026-07-01"}
    found = of(one(startDate="2026-07", subEvent=[part]))
    assert found["Opening"].facts.extra == (("superEvent", "Ball"),)


def test_what_programs_are_told_in_rdfa_goes_before_what_people_see() -> None:
    page = """<html><div vocab="https://schema.org/" typeof="Event">
    <span property="name">Ball</span><time property="startDate" datetime="2026-09">soon</time>
    </div></html>"""
    assert imported(page, "a.html").dated == [("Ball", "2026-09")]


def test_mistakes_cost_one_event_each_and_have_their_lines() -> None:
    text = """[
{"@type": "Event", "name": "Ball", "startDate": "2026-05-09"},
{"@type": "Event", "name": "Fair"},
{"@type": "Event", "startDate": "2026-05-09"},
{"@type": "Event", "name": "Rite", "startDate": "2026-05-39"},
{"@type": "Person", "name": "A. Lee", "birthDate": "1990-01-01"}
]"""
    found = imported(text, "a.json")
    assert found.dated == [("Ball", "2026-05-09")]
    assert found.said("startDate") == "a.json:3: error: event 2, 'Fair', has no startDate: add it"
    assert found.said("has no name") == "a.json:4: error: event 3, 'Event', has no name: add it"
    assert found.said("2026-05-39").startswith("a.json:5: error: when: ")
    assert "no event of schema.org" in imported('{"@type": "Person"}', "a.json").problems[0]


PAGE = """<!doctype html>
<html><head><title>What is on</title>
<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [
 {"@type": "WebSite", "name": "Guild"},
 {"@type": "DanceEvent", "name": "Ball", "startDate": "2026-05-09T20:00:00+03:00"},
 {"@type": "Event", "name": "Fair", "startDate": "soon"}]}
</script>
<script type="application/ld+json">{"@type": "Event" "name"}</script>
<script>var startDate = "2020-01-01";</script>
</head><body>
<p>The ball of 1 January 1999 is not data.</p>
<div itemscope itemtype="https://schema.org/Event">
 <b itemprop="name">Choir</b> <time itemprop="startDate" datetime="2026-11">in November</time>
 <span itemprop="location" itemscope itemtype="https://schema.org/Place">
  <i itemprop="name">Quay</i></span>
</div>
<div itemscope itemtype="https://schema.org/DanceEvent"><b itemprop="name">Ball</b>
 <meta itemprop="startDate" content="2026-05-09T20:00:00+03:00"></div>
<div vocab="https://schema.org/" typeof="Event"><b property="name">Market</b>
 <span property="startDate" content="2026-12-05">first Saturday</span>
 <span property="location" typeof="Place"><i property="name">Square</i></span></div>
</body></html>
"""


def test_a_page_says_its_events_in_three_ways_and_each_counts_once() -> None:
    found = imported(PAGE, "page.html")
    assert found.dated == [
        ("Ball", "2026-05-09T20:00+03:00"),
        ("Choir", "2026-11"),
        ("Market", "2026-12-05"),
    ]
    assert (found["Choir"].facts.place, found["Market"].facts.place) == ("Quay", "Square")
    assert found.said("'soon'").startswith("page.html:7: error: when: 'soon'")
    assert found.said("JSON-LD").startswith("page.html:9: error: JSON-LD that is not JSON")


NO_EVENTS = [
    "<html><body><p>Founded on 3 May 1902.</p></body></html>",
    "<p>nothing",
    '<html><script type=\'application/ld+json\'>{"@type": "Person"}</script></html>',
]


@pytest.mark.parametrize("page", NO_EVENTS)
def test_a_page_without_events_says_what_reads_its_text(page: str) -> None:
    (said,) = imported(page, "page.html").problems
    assert said == (
        "page.html:1: error: no event of schema.org in this page: `timeline extract` drafts events "
        "from the text of a page"
    )


def test_a_page_is_read_where_it_is_named_and_not_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "page.htm").write_text(PAGE)
    (tmp_path / "a.toml").write_text('[[event]]\nid = "a"\nwhen = "2020"\ntitle = "A"\n')
    listed = CliRunner().invoke(main, ["--seeds", str(tmp_path), "check"])
    assert "page.htm: warning: passed over: a page is a seed where it is named" in listed.output
    named = CliRunner().invoke(main, ["--seeds", str(tmp_path / "page.htm"), "list"])
    assert "Choir" in named.output


def test_pages_of_other_encodings_and_hostile_ones() -> None:
    page = PAGE.replace("Quay", "Môle").replace("<head>", '<head><meta charset="iso-8859-1">')
    assert imported(page.encode("latin-1"), "a.html")["Choir"].facts.place == "Môle"
    (said,) = imported("<div>" * 3000, "a.html").problems
    assert "levels" in said or "inside each other" in said
