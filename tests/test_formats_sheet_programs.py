"""Sheets as programs export them give the dates that those programs show."""

from datetime import date
from pathlib import Path

import pytest

from timeline.formats.csv import read
from timeline.model import Severity
from timeline.seeds.check import check
from timeline.seeds.reading_options import ReadOptions

SHEETS = Path(__file__).parent / "sheets"


@pytest.mark.parametrize(
    ("name", "expected", "told"),
    [
        (
            "outlook",
            {
                # A whole day ends at 00:00 of the next one.
                "Day off": "2026-11-26",
                "Works outing": "2026-11-30/2026-12-02",
                "Budget round": "2026-11-27T14:00/2026-11-27T15:30",
                "Server move": "2026-11-28T22:00/2026-11-29T02:00",
            },
            "on the day before, as Outlook and iCalendar write them: line 2; line 3",
        ),
        (
            "outlook-german",
            {
                "Urlaubstag": "2026-11-26",
                "Etatrunde": "2026-11-27T14:00/2026-11-27T15:30",
                "Umzug": "2026-11-28T22:00/2026-11-29T02:00",
            },
            "'Beginnt am', 'Beginnt um', 'Endet am', 'Endet um' and 'Ganztägiges Ereignis' as when",
        ),
        (
            "outlook-french",
            # Its dates and times have the same names.
            {
                "Jour de congé": "2026-11-26",
                "Point budget": "2026-11-27T14:00/2026-11-27T15:30",
            },
            "'Début', 'Début (2)', 'Fin', 'Fin (2)' and 'Journée entière' as when",
        ),
        (
            "google-calendar",
            {
                "Choir practice": "2026-11-26T17:00/2026-11-26T18:30",
                # The end of whole days is the last of them.
                "Thanksgiving trip": "2026-11-26/2026-11-28",
                "Night shift": "2026-11-29T22:00/2026-11-30T06:00",
                "Rehearsal": "2026-12-01T22:00/2026-12-02T01:00",
                "Tea": "2026-12-02T16:00",
                "Holiday": "2026-12-25",
                "Open day": "2026-12-26",
            },
            "'Start Date', 'Start Time', 'End Date', 'End Time' and 'All Day Event' as when",
        ),
        (
            "timelinejs",
            {
                "First mill is built": "1802-04-03/1805",
                "The looms are broken": "1811",
                "The steam years": "1820/1840",
                "The flood": "1844-06-15T14:30/1844-06-15T16:00",
                "Ides": "-0043-03-15",
            },
            "line 2, 'The mills of the vale A short history title', the title of all",
        ),
        (
            "preceden",
            {
                "First mill": "1802~",
                "Steam years": "1820~/1840",
                "Long strike": "1826-05/1827~",
                "Flood": "1844-06-15",
                "Roman bridge": "-0044~",
            },
            "'Event Start Approximate', 'Event End Date' and 'Event End Approximate' as when",
        ),
        (
            "project",
            {
                "Groundwork": "2026-11-23/2026-11-27",
                "Walls": "2026-11-30T08:00/2026-11-30T18:00",
                "Roof done": "2026-12-11",
                "Loft": "2026-12-14/2026-12-27",
            },
            "weekends too: line 2, 5 days; line 5, 2 wks?",
        ),
        (
            "trello",
            {
                "Paint the fence": "2026-11-24T08:00Z/2026-11-26T17:00Z",
                "Order gravel": "2026-12-03T11:00Z",
                "Some day": "",
            },
            "'Due Date' and 'Start Date' as when",
        ),
    ],
)
def test_exports(name: str, expected: dict[str, str], told: str) -> None:
    text = (SHEETS / f"{name}.csv").read_text(encoding="utf-8")
    options = ReadOptions(today=date(2026, 11, 1))
    found = check(read(text, "f.csv", options), "f")
    dates = {
        item.facts.title: str(item.reading.value) if item.reading else ""
        for item in found.statements
    }
    assert dates == expected
    assert [item for item in found.problems if item.severity is Severity.ERROR] == []
    assert any(told in item.message for item in found.problems)
