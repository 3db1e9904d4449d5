"""The last change of an event in its calendar: named with its document, and no change by itself."""

from dataclasses import replace
from datetime import UTC, date, datetime

import icalendar
import pytest
from making import timeline_of
from test_news import FIRST, LATER, document

from timeline.feed.previous import read
from timeline.feed.snapshot import Snapshot
from timeline.formats.ics.placement import Placement
from timeline.formats.ics.vevent import vevents
from timeline.formats.options import ExportOptions
from timeline.model import Timeline

NOW, TODAY = datetime(2026, 11, 29, tzinfo=UTC), date(2026, 11, 29)


def described(*texts: str) -> dict[str, str]:
    """What calendars say of each event, up to its sources."""
    return {
        name: str(item.get("DESCRIPTION", "")).partition("Sources")[0].strip()
        for name, item in _events(_feed(timeline_of(*texts)[0])).items()
    }


def _events(feed: bytes) -> dict[str, icalendar.Component]:
    found = icalendar.Calendar.from_ical(feed).walk("VEVENT")
    return {str(item["UID"]).partition("@")[0]: item for item in found}


def _feed(timeline: Timeline, previous: bytes = b"") -> bytes:
    made = Snapshot.after(
        read(previous, "before.ics"), timeline, ExportOptions(), now=NOW, today=TODAY
    )
    return made.export("ics").pages[0]


def test_the_document_of_the_last_change_is_named_once() -> None:
    assert described(FIRST, *LATER[:2]) == {
        "tender": "Planned.\n"
        "Was 12 Nov 2026; now planned for 20 Nov 2026, moved in Apr 2026 (Minutes).",
        "fair": "Postponed.\nWas 6 Jun 2026; postponed on 3 Sep 2026; no new date (c).\nRain.",
        "works": "Date: Mar 2027 (month; day not set). Planned.\nDate set on 3 Sep 2026 (c).",
        "bridge": "Date: May 2027 (month; day not set). Planned.",
    }


@pytest.mark.parametrize(
    ("later", "said"),
    [
        ('id = "fair", place = "Market"', "Planned.\nPlace changed on 1 Feb 2026 (b)."),
        # Another date is more than another place.
        (
            'id = "fair", place = "Market", when = "7 June 2026"',
            "Planned.\nWas 6 Jun 2026; now planned for 7 Jun 2026, moved on 1 Feb 2026 (b).",
        ),
        ('id = "fair", when = "6 June 2026"', "Planned."),
    ],
)
def test_other_changes(later: str, said: str) -> None:
    assert described(FIRST, document("2026-02-01", later))["fair"] == said


def test_words_that_are_new_in_a_calendar_are_no_change() -> None:
    timeline, _ = timeline_of(FIRST, *LATER)
    now = vevents(timeline, Placement.MARKER)
    assert {name for name, item in now.items() if item.others} == {"tender", "fair", "works"}
    # As a release that said nothing of it would have written the feed
    feed = _feed(timeline)
    before = feed
    for item in now.values():
        if item.others:
            before = before.replace(item.body, min(item.others, key=len))
    assert before != feed
    assert _stamps(_feed(timeline, before)) == _stamps(feed)
    assert _feed(timeline, _feed(timeline, before)) == feed
    moved = replace(timeline, events=timeline_of(FIRST, *LATER[1:])[0].events)
    assert _stamps(_feed(moved, before))["tender"] != _stamps(feed)["tender"]


def _stamps(feed: bytes) -> dict[str, tuple[str, str]]:
    return {
        name: (str(item["SEQUENCE"]), str(item.decoded("DTSTAMP")))
        for name, item in _events(feed).items()
    }
