import json
from typing import Any

import pytest
from making import timeline_of
from test_page_html import SEEDS, Site, event_of, page_of, timeline_with, view_of

from timeline.dates.rules import Modifier
from timeline.model import Coordinates, Event, Facts, Status, Timeline
from timeline.page.structured import structured


def graph_of(timeline: Timeline, site: Site | None = None) -> list[dict[str, Any]]:
    text = structured(view_of(timeline, site=site or Site()))
    return json.loads(text)["@graph"] if text else []


@pytest.mark.parametrize(
    ("event", "start", "end"),
    [
        (event_of("2024-01-18"), "2024-01-18", None),
        # Both days are in.
        (event_of("2024-01-18/2024-01-19"), "2024-01-18", "2024-01-19"),
        (event_of("2024-01-18T09:00+05:00"), "2024-01-18T09:00+05:00", None),
        (
            event_of("2024-01-18T09:00+05:00/2024-01-18T10:30+05:00"),
            "2024-01-18T09:00+05:00",
            "2024-01-18T10:30+05:00",
        ),
    ],
)
def test_days_and_times(event: Event, start: str, end: str | None) -> None:
    [told] = graph_of(timeline_with(event))
    assert (told["startDate"], told.get("endDate")) == (start, end)


@pytest.mark.parametrize(
    "event",
    [
        event_of("2024"),
        event_of("2024-01"),
        event_of("2024-21"),
        event_of("2024-01-18?"),
        event_of("2024-01-18~"),
        event_of("2024-01-XX"),
        event_of("2024-01-18/.."),
        event_of("2024-01/2024-02"),
        event_of("2024-01-18/2024-01-24", Modifier.WITHIN),
    ],
)
def test_a_day_that_is_not_certain_is_left_out(event: Event) -> None:
    assert not structured(view_of(timeline_with(event)))
    assert not page_of(timeline_with(event)).all("script", type="application/ld+json")


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status.OCCURRED, "https://schema.org/EventScheduled"),
        (Status.PLANNED, "https://schema.org/EventScheduled"),
        (Status.POSTPONED, "https://schema.org/EventPostponed"),
        (Status.CANCELLED, "https://schema.org/EventCancelled"),
        # What nobody has agreed to is not scheduled.
        (Status.PROPOSED, None),
    ],
)
def test_statuses(status: Status, expected: str | None) -> None:
    [told] = graph_of(timeline_with(event_of("2024-01-18", status=status)))
    assert told.get("eventStatus") == expected


def test_all_that_is_known_is_written() -> None:
    facts = Facts(
        title="Centre opens",
        place="Almaty",
        coordinates=Coordinates(latitude=43.25, longitude=76.9),
        tags=("culture",),
        url="https://example.org/centre",
        note="The first.",
    )
    [told] = graph_of(timeline_with(event_of("2023-11-30", facts=facts)))
    here = "https://example.org/lines/?event=one"
    assert told == {
        "@type": "Event",
        "@id": here,
        "name": "Centre opens",
        "startDate": "2023-11-30",
        "eventStatus": "https://schema.org/EventScheduled",
        "location": {
            "@type": "Place",
            "name": "Almaty",
            "address": "Almaty",
            "geo": {"@type": "GeoCoordinates", "latitude": 43.25, "longitude": 76.9},
        },
        "description": "The first.",
        "keywords": ["culture"],
        "url": "https://example.org/centre",
        "sameAs": "https://example.org/centre",
    }


def test_a_page_without_an_address_names_none() -> None:
    [told] = graph_of(timeline_with(event_of("2023-11-30")), Site(base=""))
    assert not {"@id", "url", "sameAs"} & told.keys()


def test_documents_are_told_as_precisely_as_they_are_dated() -> None:
    timeline, _ = timeline_of(
        '[document]\ntitle = "Report"\nauthor = "A. Writer"\npublisher = "Press"\n'
        'published = 2024-01-19\nurl = "https://example.org/report"\nlanguage = "en"\n'
        '[[event]]\nid = "a"\nwhen = "2023-11-30"\ntitle = "A"\n',
        '[document]\ntitle = "Month"\npublished = "2024-02"\n'
        '[[event]]\nid = "a"\nwhen = "2023-11-30"\ntitle = "A"\n',
    )
    [told] = graph_of(timeline)
    assert told["subjectOf"] == [
        {
            "@type": "CreativeWork",
            "name": "Report",
            "author": "A. Writer",
            "publisher": {"@type": "Organization", "name": "Press"},
            "datePublished": "2024-01-19",
            "inLanguage": "en",
            "url": "https://example.org/report",
        },
        {"@type": "CreativeWork", "name": "Month", "datePublished": "2024-02"},
    ]


def test_nothing_in_it_ends_the_script() -> None:
    title = "</script><!-- & \u2028\u2029"
    text = structured(view_of(timeline_with(event_of("2024-01-18", facts=Facts(title=title)))))
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text)["@graph"][0]["name"] == title


def test_the_seeds() -> None:
    found = {item["@id"].partition("?event=")[2]: item["startDate"] for item in graph_of(SEEDS)}
    assert found == {
        "cultural-centre-almaty": "2023-11-30",
        "joint-statement": "2024-01-18",
        "tokayev-visit-italy": "2024-01-19",
    }
