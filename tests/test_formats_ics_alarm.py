import re
from dataclasses import replace

import icalendar
import pytest
from test_formats_ics_write import event

from timeline.formats import Export
from timeline.formats.ics.alarm import parse_alarm
from timeline.formats.ics.write import write
from timeline.formats.options import ExportOptions
from timeline.model import About, Status, Timeline
from timeline.text.lengths import length_text, parse_length

PLANNED = Status.PLANNED


def alarms(when: str, length: str = "1d", status: Status = PLANNED) -> list[str]:
    """The triggers of an event in a calendar with alarms."""
    options = ExportOptions(alarm=parse_alarm(length), first_year=1)
    export = Export(timeline=Timeline(events=(event(when, status=status),)), options=options)
    feed = write(export).pages[0]
    found = icalendar.Calendar.from_ical(feed).walk("VALARM")
    assert all(alarm["ACTION"] == "DISPLAY" and alarm["DESCRIPTION"] for alarm in found)
    triggers = re.findall("TRIGGER:(.*)\r", feed.decode())
    assert len(triggers) == len(found)
    return triggers


@pytest.mark.parametrize(
    ("when", "length", "trigger"),
    [
        ("2027-01-18T14:30", "1d", "-P1D"),
        ("2027-01-18T14:30", "90 min", "-PT1H30M"),
        ("2027-01-18T14:30/2027-01-18T16:00", "2h", "-PT2H"),
        # of whole days from nine in the morning
        ("2027-01-18", "1d", "-PT15H"),
        ("2027-01-18", "2 weeks", "-P13DT15H"),
        ("2027-01-18", "9h", "PT0S"),
        ("2027-01-18", "2h", "PT7H"),
        ("2027-01-18/2027-01-20", "1d", "-PT15H"),
        # the day by which it is to be done
        ("../2027-06-30", "1d", "-PT15H"),
    ],
)
def test_what_is_to_come_has_an_alarm(when: str, length: str, trigger: str) -> None:
    assert alarms(when, length) == [trigger]


@pytest.mark.parametrize(
    ("when", "status"),
    [
        ("2027", PLANNED),
        ("2027-05", PLANNED),
        ("2027-01-18~", PLANNED),
        ("../2027-06", PLANNED),
        ("2027-01-18/..", PLANNED),
        ("[2027-01-18,2027-01-20]", PLANNED),
        ("2024-01-18", Status.OCCURRED),
        ("2027-01-18", Status.CANCELLED),
        ("2027-01-18", Status.POSTPONED),
    ],
)
def test_no_day_that_nobody_named_rings(when: str, status: Status) -> None:
    assert alarms(when, status=status) == []


def test_a_timeline_says_it_and_none_rings_unasked() -> None:
    made = Timeline(events=(event("2027-01-18", status=PLANNED),))
    for about, count in ((About(), 0), (About(alarm="2d"), 1)):
        export = Export(timeline=replace(made, about=about), options=ExportOptions())
        assert write(export).pages[0].count(b"BEGIN:VALARM") == count


@pytest.mark.parametrize("text", ["", "2x", "1", "d", "-1d", "0m", "9999d", "1d 2h", "٣d"])
def test_what_is_no_time_before_an_event(text: str) -> None:
    with pytest.raises(ValueError, match="write 1"):
        parse_alarm(text)


@pytest.mark.parametrize("text", ["1w", "2d", "12h", "30m"])
def test_a_length_is_written_as_it_is_read(text: str) -> None:
    assert length_text(parse_length(text)) == text
