"""JSON of other programs: which kind a file is of, and what each kind gives."""

import json

import pytest
from importing import imported

from timeline.formats.json_kinds.kinds import KINDS
from timeline.formats.json_text import parsed
from timeline.model import Status

SLIDE = {"start_date": {"year": 1848}, "text": {"headline": "Mill"}}

KIND = [
    ({"events": [{"id": "a", "when": "2024", "title": "A"}]}, "JSON of a timeline"),
    ({"timeline": {"id": "a"}, "documents": [], "events": []}, "JSON of a timeline"),
    # all of it taken back
    ({"timeline": {}, "documents": [{"id": "a"}], "events": [], "gone": []}, "JSON of a timeline"),
    ([{"when": "2024", "title": "A", "tags": ["b"]}], "JSON of a timeline"),
    ({"when": "2024", "title": "A"}, "JSON of a timeline"),
    ([], "JSON of a timeline"),
    ({}, "JSON of a timeline"),
    (5, "JSON of a timeline"),
    ({"events": [SLIDE]}, "TimelineJS"),
    ({"events": [], "eras": [SLIDE]}, "TimelineJS"),
    ({"timeline": {"date": [{"startDate": "1848"}]}}, "TimelineJS"),
    ({"@context": "https://schema.org", "@type": "Event", "name": "A"}, "schema.org"),
    ({"@graph": [{"@type": "Event"}]}, "schema.org"),
    ([{"@type": "Event"}], "schema.org"),
    ({"kind": "calendar#events", "items": []}, "Google Calendar"),
    ({"items": [{"start": {"date": "2024-05-03"}}]}, "Google Calendar"),
    ({"head": {"vars": []}, "results": {"bindings": []}}, "SPARQL"),
    ([{"name": "A", "date": "2024"}], "a list of objects"),
    ({"items": [{"name": "A", "start": "2024-05-03"}]}, "a list of objects"),
    ({"events": [{"when": "2024", "title": "A", "owner": "B"}]}, "a list of objects"),
    ({"data": [{"name": "A"}]}, "a list of objects"),
]


@pytest.mark.parametrize(("value", "kind"), KIND)
def test_a_file_is_of_the_first_kind_that_knows_it(value: object, kind: str) -> None:
    found = parsed(json.dumps(value))
    assert next(row.name for row in KINDS if row.knows(found)) == kind


def date_of(**parts: object) -> dict[str, object]:
    return {"start_date": parts, "text": {"headline": "A"}}


TIMELINEJS_DATES = [
    (date_of(year="1848"), "1848"),
    (date_of(year=1848, month="", day=None), "1848"),
    (date_of(year="1848", month="2"), "1848-02"),
    (date_of(year=1848, month=2, day="9"), "1848-02-09"),
    (date_of(year=1848, month=2, day=9, hour=7, minute=5), "1848-02-09T07:05"),
    (date_of(year=1848, month=2, day=9, hour="7", minute="5", second=30), "1848-02-09T07:05:30"),
    # No year 0 stands between the eras there.
    (date_of(year=-44, month=3, day=15), "-0043-03-15"),
    (date_of(year="-12000"), "Y-11999"),
    (date_of(year=905), "0905"),
    (date_of(year=1848, month="February", day=9), "1848-02-09"),
    # What readers see says how exactly it is known.
    (date_of(year=1848, month=6, display_date="Summer 1848"), "1848-22"),
    (date_of(year=1848, display_date="c. 1848"), "1848~"),
    (date_of(year=1848, display_date="June 1848"), "1848-06"),
    (date_of(year=1848, month=6, display_date="after the flood"), "1848-06"),
    ({**date_of(year=1848), "end_date": {"year": 1851, "month": 4}}, "1848/1851-04"),
    ({**date_of(year=1848), "end_date": {"year": 1848}}, "1848"),
    (
        {**date_of(year=1848), "end_date": {"year": 1851}, "display_date": "mid-19th century"},
        "1848/1851",
    ),
    (
        {
            **date_of(year=1848, display_date="early on"),
            "end_date": {"year": 1851, "display_date": "late 1851"},
        },
        "1848/1851",
    ),
]


@pytest.mark.parametrize(("slide", "when"), TIMELINEJS_DATES)
def test_a_slide_is_as_exact_as_its_parts(slide: dict[str, object], when: str) -> None:
    found = imported(json.dumps({"events": [slide]}), "a.json")
    assert [str(event.when) for event in found.events] == [when]


TIMELINEJS = """{
"title": {"text": {"headline": "The valley"}, "media": {"url": "https://example.org/v.jpg"}},
"scale": "human",
"events": [
{"start_date": {"year": 1848}, "unique_id": "the mill", "group": "Trade", "autolink": true,
 "text": {"headline": "Mill <i>opens</i>", "text": "<p>By &amp; by.</p><p>Later.</p>"},
 "media": {"url": "https://example.org/m", "caption": "A view", "credit": "N. Lee"},
 "weight": 3},
{"start_date": {"year": 1850, "day": 4}, "text": {"headline": "Bridge"}, "media": {"url": "x.jpg"}},
{"start_date": {"year": 1851, "month": 13}, "text": {"headline": "Weir"}},
{"text": {"headline": "Lost"}},
"loose words",
{"start_date": {"year": 1900, "display_date": "May 1700"}, "text": {"headline": "Dam"}}
],
"eras": [{"start_date": {"year": 1840}, "end_date": {"year": 1860}, "text": {"headline": "Steam"}}]
}"""


def test_slides_and_eras_are_events_and_mistakes_cost_one_each() -> None:
    found = imported(TIMELINEJS, "valley.json")
    assert found.dated == [
        ("Steam", "1840/1860"),
        ("Mill opens", "1848"),
        ("Bridge", "1850"),
        ("Dam", "1900"),
    ]
    mill = found["Mill opens"]
    assert mill.id == "the-mill"
    assert (mill.facts.tags, mill.facts.url) == (("Trade",), "https://example.org/m")
    assert mill.facts.note == "By & by.\n\nLater."
    assert dict(mill.facts.extra) == {
        "media.caption": "A view",
        "media.credit": "N. Lee",
        "weight": "3",
    }
    assert found["Steam"].facts.tags == ("era",)
    assert dict(found["Bridge"].facts.extra) == {"url": "x.jpg"}
    assert "valley.json:9: warning: start_date has a day and no month" in found.said("a day and")
    assert found.said("1851-13").startswith("valley.json:10: error: ")
    assert "valley.json:11: error: item 4 of events, 'Lost', has no start_date" in found.said(
        "Lost"
    )
    assert found.said("loose words").startswith("valley.json:12: error: item 5 of events is text")
    assert "valley.json:13: warning: display_date 'May 1700' says" in found.said("May 1700")
    assert found.said("title slide").startswith("valley.json:2: note: the title slide 'The valley'")
    assert found.said(" note: not read: ") == "valley.json: note: not read: 1 autolink"


def test_timelines_of_the_first_versions_are_read() -> None:
    slides = [
        {"startDate": "1848,2,9", "headline": "Mill", "text": "x", "asset": {"media": ""}},
        {"startDate": "1850", "endDate": "1851,3", "headline": "Bridge", "tag": "Roads"},
    ]
    found = imported(json.dumps({"timeline": {"headline": "A", "date": slides}}), "a.json")
    assert found.dated == [("Mill", "1848-02-09"), ("Bridge", "1850/1851-03")]
    assert found["Bridge"].facts.tags == ("Roads",)


def meeting(**more: object) -> dict[str, object]:
    return {"id": "m1", "summary": "Talk", **more}


@pytest.mark.parametrize(
    "value",
    [
        {"kind": "calendar#events"},
        {"kind": "calendar#events", "items": -1},
        {"kind": "calendar#events", "items": [{"id": "a", "summary": "A", "start": 5}]},
        {"@context": "https://schema.org", "@graph": -1},
        {"results": {"bindings": [5, {"date": 5}]}},
    ],
)
def test_what_is_of_another_shape_is_told(value: object) -> None:
    found = imported(json.dumps(value), "a.json")
    assert not found.events
    assert any("error" in text for text in found.problems)


def test_a_date_of_google_may_stand_alone() -> None:
    items = [{"id": "a", "summary": "A", "start": "2026-05-03", "end": "2026-05-04"}]
    text = json.dumps({"kind": "calendar#events", "items": items})
    assert imported(text, "a.json").dated == [("A", "2026-05-03")]


GOOGLE = [
    # The end of whole days is the day behind the last.
    ({"start": {"date": "2026-06-01"}, "end": {"date": "2026-06-02"}}, "2026-06-01"),
    ({"start": {"date": "2026-06-01"}, "end": {"date": "2026-06-04"}}, "2026-06-01/2026-06-03"),
    ({"start": {"date": "2026-06-01"}}, "2026-06-01"),
    (
        {
            "start": {"dateTime": "2026-06-05T10:00:00+02:00"},
            "end": {"dateTime": "2026-06-05T11:30:00+02:00"},
        },
        "2026-06-05T10:00+02:00/2026-06-05T11:30+02:00",
    ),
    ({"start": {"dateTime": "2026-06-05T08:00:00.000Z"}}, "2026-06-05T08:00Z"),
]


@pytest.mark.parametrize(("sides", "when"), GOOGLE)
def test_a_meeting_of_google_has_its_days(sides: dict[str, object], when: str) -> None:
    found = imported(json.dumps({"items": [meeting(**sides)]}), "a.json")
    assert [(event.id, str(event.when)) for event in found.events] == [("m1", when)]


@pytest.mark.parametrize(
    ("said", "is_private"),
    [
        ({"visibility": "Confidential"}, True),
        ({"visibility": "board"}, True),
        ({"visibility": "default"}, False),
        ({"visibility": "public"}, False),
        ({"circle": "private"}, True),
        ({"extra": {"audience": "Vertraulich"}}, True),
        ({"circle": "choir"}, False),
    ],
)
def test_a_meeting_that_few_may_see_is_private(
    said: dict[str, object], *, is_private: bool
) -> None:
    items = [meeting(start={"date": "2026-06-01"}, **said)]
    (event,) = imported(json.dumps({"kind": "calendar#events", "items": items}), "a.json").events
    assert event.is_private == is_private


def test_meetings_keep_status_and_class_and_tell_what_is_not_read() -> None:
    day = {"start": {"date": "2026-06-01"}}
    items = [
        meeting(**day, status="cancelled", visibility="private", attachments=[{"fileUrl": "x"}]),
        meeting(**day, id="m2", summary="Choir", recurrence=["RRULE:FREQ=WEEKLY"]),
        "no meeting",
    ]
    found = imported(json.dumps({"kind": "calendar#events", "items": items}), "a.json")
    assert found["Talk"].status is Status.CANCELLED
    assert str(found["Talk"].access) == "private"
    assert "only its first occurrence is read" in found.said("recur")
    assert "item 3 of items is 'no meeting'" in found.said("no meeting")
    assert found.said("not read").endswith("not read: 1 attachments")
