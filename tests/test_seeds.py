"""The two real documents: every dated or planned event in them, and nothing else."""

from datetime import date
from pathlib import Path

import icalendar
import pytest
import recurring_ical_events
import vobject
from ical.calendar_stream import IcsCalendarStream
from making import TODAY, timeline_at

from timeline.formats.ics import write
from timeline.formats.ics.placement import Placement
from timeline.formats.load import load
from timeline.merge import build
from timeline.model import Timeline

SEEDS = Path(__file__).parents[1] / "seeds"
FIRST, SECOND = "joint-statement-2024", "new-eastern-outlook-2024"

EVENTS = [
    # id, the words of each document, EDTF, status, what was implied
    ("nuclear-referendum-italy", {SECOND: "1987"}, "1987", "occurred", ()),
    ("epca-signed", {FIRST: "in 2015"}, "2015", "occurred", ()),
    ("epca-in-force", {FIRST: "since 2020"}, "2020/..", "occurred", ()),
    ("congress-of-religions", {SECOND: "in 2022"}, "2022", "occurred", ()),
    ("papal-visit-astana", {SECOND: "in 2022"}, "2022", "occurred", ()),
    ("ministers-document-astana", {FIRST: "last year"}, "2023", "occurred", ("year",)),
    ("papal-letters", {SECOND: "in 2023"}, "2023", "occurred", ()),
    ("tokayev-macron-talks", {SECOND: "in 2023"}, "2023", "occurred", ()),
    ("tokayev-scholz-talks", {SECOND: "in 2023"}, "2023", "occurred", ()),
    ("mattarella-visit-uzbekistan", {SECOND: "in November 2023"}, "2023-11", "occurred", ()),
    ("cultural-centre-almaty", {FIRST: "Nov. 30 last year"}, "2023-11-30", "occurred", ("year",)),
    ("joint-statement", {FIRST: "on Jan. 18"}, "2024-01-18", "occurred", ("year",)),
    ("tokayev-visit-italy", {SECOND: "on January 19, 2024"}, "2024-01-19", "occurred", ()),
    ("central-asia-italy-rome", {FIRST: "this year", SECOND: "2024"}, "2024", "planned", ("year",)),
    ("central-asia-italy-kazakhstan", {FIRST: "in 2025"}, "2025", "planned", ()),
    ("regional-climate-summit", {FIRST: "in 2026"}, "2026", "proposed", ()),
]


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    return timeline_at(SEEDS)


@pytest.mark.parametrize(("event_id", "words", "when", "status", "implied"), EVENTS)
def test_an_event(  # noqa: PLR0917 - the columns of the table
    timeline: Timeline,
    event_id: str,
    words: dict[str, str],
    when: str,
    status: str,
    implied: tuple[str, ...],
) -> None:
    event = next(event for event in timeline.events if event.id == event_id)
    assert (str(event.when), event.status.value) == (when, status)
    readings = {item.document: item.reading for item in event.statements}
    assert {name: reading.words for name, reading in readings.items() if reading} == words
    first = event.statements[0].reading
    assert first is not None
    assert first.implied == implied
    assert all(item.locator for item in event.statements)


def test_there_are_no_others(timeline: Timeline) -> None:
    assert {event.id for event in timeline.events} == {row[0] for row in EVENTS}


def test_both_documents_are_dated(timeline: Timeline) -> None:
    assert [(item.id, str(item.published)) for item in timeline.documents] == [
        (FIRST, "2024-01-19"),
        (SECOND, "2024-03-01"),
    ]
    assert timeline.known_on == date(2024, 3, 1)


def test_the_rome_meeting_is_one_event_of_two_statements(timeline: Timeline) -> None:
    event = next(event for event in timeline.events if event.id == "central-asia-italy-rome")
    assert [item.document for item in event.statements] == [FIRST, SECOND]
    assert len(event.sources) == 2
    assert [change.field for change in event.revisions[1].changes] == ["sources"]


@pytest.mark.parametrize("placement", list(Placement))
def test_every_reader_of_calendars_finds_the_same_events(
    timeline: Timeline, placement: Placement
) -> None:
    data = write.render(timeline, placement=placement)
    strict = icalendar.Calendar.from_ical(data)
    expected = 3 if placement is Placement.SKIP else len(EVENTS)
    assert len(strict.events) == expected
    assert not [error for event in strict.events for error in event.errors]
    assert len(IcsCalendarStream.calendar_from_ics(data.decode()).events) == expected
    assert len(list(vobject.readOne(data.decode()).vevent_list)) == expected
    found = recurring_ical_events.of(strict).between((1900, 1, 1), (2100, 1, 1))
    assert len(found) == expected


def test_the_calendar_reads_back_to_the_same_events(timeline: Timeline, tmp_path: Path) -> None:
    path = tmp_path / "timeline.ics"
    path.write_bytes(write.render(timeline))
    records = load([str(path)], bytes)
    again, problems = build(records, today=TODAY)
    assert not [*records.problems, *problems]
    assert again.about == timeline.about
    assert [(event.reading.words, event.reading.implied) for event in again.events] == [
        (event.reading.words, event.reading.implied) for event in timeline.events
    ]
    assert [
        (event.id, event.when, event.status, event.facts, event.sources) for event in again.events
    ] == [
        (event.id, event.when, event.status, event.facts, event.sources)
        for event in timeline.events
    ]
