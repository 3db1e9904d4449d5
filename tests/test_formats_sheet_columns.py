"""Which columns of the sheets of others are read as what, and what is told of it."""

import pytest

from timeline.dates.rules import DateOrder
from timeline.formats.csv import read
from timeline.model import Severity, Statement
from timeline.seeds.check import Checked, check
from timeline.seeds.reading_options import ReadOptions


def sheet(text: str, **columns: str) -> Checked:
    options = ReadOptions(columns=columns)
    return check(read(text, "f.csv", options), "f", DateOrder.DAY_FIRST)


def _told(text: str, severity: Severity = Severity.NOTE, **columns: str) -> list[str]:
    return [item.message for item in sheet(text, **columns).problems if item.severity is severity]


def _when(item: Statement) -> str:
    return str(item.reading.value) if item.reading else ""


def _titled(text: str, **columns: str) -> dict[str, str]:
    return {item.facts.title: _when(item) for item in sheet(text, **columns).statements}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one date
        ("What,Date\nFair,2026-05-04\n", {"Fair": "2026-05-04"}),
        ("Deadline,Deliverable\n2026-05-04,Report\n", {"Report": "2026-05-04"}),
        ("Finish,Milestone\n2026-05-04,Handover\n", {"Handover": "2026-05-04"}),
        # a start and an end
        ("Event,Start,End\nFair,2026-05-04,2026-05-06\n", {"Fair": "2026-05-04/2026-05-06"}),
        ("Event,From,To\nFair,2026-05-04,2026-05-04\n", {"Fair": "2026-05-04"}),
        ("Event,Begin,Finish\nFair,2026-05-04,\n", {"Fair": "2026-05-04"}),
        ("Event,Start,End\nFair,,2026-05-06\n", {"Fair": "/2026-05-06"}),
        ("Task,Start date,Due date\nDraft,,2026-05-06\n", {"Draft": "2026-05-06"}),
        ("Event,Date,End date\nFair,2026-05-04,2026-05-06\n", {"Fair": "2026-05-04/2026-05-06"}),
        ("Event,Start,End\nReign,1850,1860\n", {"Reign": "1850/1860"}),
        ("Event,Start,End\nWorks,May 2026,July 2026\n", {"Works": "2026-05/2026-07"}),
        # a midnight beside other times is one
        (
            "Event,Date,Time\nCall,2026-05-04,9:00\nBall,2026-05-05,0:00\n",
            {"Call": "2026-05-04T09:00", "Ball": "2026-05-05T00:00"},
        ),
        ("Event,Date,Time\nFair,2026-05-04,0:00\n", {"Fair": "2026-05-04"}),
        # an abbreviation is the offset that it says, also where it names a zone
        ("Event,Date,Time\nCall,2026-05-04,9:00 CET\n", {"Call": "2026-05-04T09:00+01:00"}),
        # of words that come again and again none is a title
        (
            "Depot,Description,Date\nEast,Beams,2026-05-04\nEast,Tiles,2026-05-05\n",
            {"Beams": "2026-05-04", "Tiles": "2026-05-05"},
        ),
        # a title that every row has
        (
            "Label,Summary,Date\nCrossing,Rough sea,2026-05-04\nLanding,,2026-05-05\n",
            {"Crossing": "2026-05-04", "Landing": "2026-05-05"},
        ),
        # a year by its name, whatever stands there
        (
            "Event,Year\nMill,1999?\nWell,seventh\nWar,ninth\n",
            {"Mill": "1999?", "Well": "", "War": ""},
        ),
        # a start of which little can be read is the start still, and its end not the date
        (
            "Job,Start,Finish\nDig,2026-05-02,2026-05-06\nLay,once dug,2026-05-08\nOpen,later,\n",
            {"Dig": "2026-05-02/2026-05-06", "Lay": "", "Open": ""},
        ),
        ("Job,Start,Finish\nDig,once asked,2026-05-06\n", {"Dig": ""}),
        (
            "Job,Start,Finish\nDig,2026-05-02,2026-05-06\nLay,2026-05-07,soon\nTop,2026-05-09,soon",
            {"Dig": "2026-05-02/2026-05-06", "Lay": "2026-05-07/", "Top": "2026-05-09/"},
        ),
        # a time of its own
        ("Event,Date,Time\nCall,2026-05-04,9:00\n", {"Call": "2026-05-04T09:00"}),
        ("Event,Date,Time\nCall,2026-05-04,2:30 PM\n", {"Call": "2026-05-04T14:30"}),
        (
            "Event,Date,Time\nCall,2026-05-04,9:00-10:30\n",
            {"Call": "2026-05-04T09:00/2026-05-04T10:30"},
        ),
        (
            "Event,Date,Start,End\nCall,2026-05-04,09:00,10:30\nNight,2026-05-05,22:00,01:00\n",
            {
                "Call": "2026-05-04T09:00/2026-05-04T10:30",
                "Night": "2026-05-05T22:00/2026-05-06T01:00",
            },
        ),
        (
            (
                "Title,Start date,Start time,End date,End time,All-day\n"
                "Camp,2026-06-01,00:00,2026-06-03,00:00,TRUE\n"
                "Trip,2026-06-04,08:00,2026-06-04,23:00,TRUE\n"
                "Gala,2026-06-05,20:00,2026-06-06,00:00,FALSE\n"
            ),
            {
                "Camp": "2026-06-01/2026-06-02",
                "Trip": "2026-06-04",
                "Gala": "2026-06-05T20:00/2026-06-06T00:00",
            },
        ),
        # whole moments in columns of times
        (
            "Topic,Start Time,End Time\nCall,2026-05-04 09:00,2026-05-04 10:00\n",
            {"Call": "2026-05-04T09:00/2026-05-04T10:00"},
        ),
        # two times, and not an offset
        (
            (
                "Event,When\nA,14/05/2024 9:00-11:00\nB,4 May 2024 18:00-19:00\n"
                "C,2024-05-04 09:00:00-05:00\n"
            ),
            {
                "A": "2024-05-14T09:00/2024-05-14T11:00",
                "B": "2024-05-04T18:00/2024-05-04T19:00",
                "C": "2024-05-04T09:00-05:00",
            },
        ),
        # of a stay and of a trip
        ("Hotel,Arrival,Departure\nSea,2026-05-04,2026-05-06\n", {"Sea": "2026-05-04/2026-05-06"}),
        (
            "Trip,Departure,Arrival\nSea,2026-05-04 09:00,2026-05-04 17:00\n",
            {"Sea": "2026-05-04T09:00/2026-05-04T17:00"},
        ),
        ("Works,From,To\nBridge,2026-05-04,laufend\n", {"Bridge": "2026-05-04/.."}),
        # parts of a date
        (
            (
                "Year,Month,Day,End year,End month,End day,Headline\n"
                "1914,6,28,,,,Shots\n1914,7,,1918,11,11,War\n-44,3,15,,,,Ides\n1919,,,,,,Treaty\n"
            ),
            {
                "Shots": "1914-06-28",
                "War": "1914-07/1918-11-11",
                "Ides": "-0043-03-15",
                "Treaty": "1919",
            },
        ),
        ("Year,Date,Event\n1914,28 June,Shots\n", {"Shots": "1914-06-28"}),
        ("Year,Month,Event\n1914,June,Shots\n", {"Shots": "1914-06"}),
        ("Année,Mois,Jour,Événement\n1914,juin,28,Attentat\n", {"Attentat": "1914-06-28"}),
        (
            "Year,Quarter,Event\n2026,Q3,Sale\n2026,,Jubilee\n",
            {"Sale": "2026-35", "Jubilee": "2026"},
        ),
        ("Jahr,KW,Ereignis\n2026,48,Messe\n", {"Messe": "2026-11-23/2026-11-29"}),
        # between two dates
        (
            "Earliest date,Latest date,Object\n1850,1860,Jug\n1850,,Bowl\n,1860,Cup\n",
            {"Jug": "1850/1860", "Bowl": "1850/..", "Cup": "../1860"},
        ),
        # of several dates the one that its event has
        ("Created,Due date,Name\n2026-01-01,2026-05-04,Draft\n", {"Draft": "2026-05-04"}),
        ("Date,Due date,Task\n2026-01-01,2026-05-04,Draft\n", {"Draft": "2026-05-04"}),
        ("Date,Due date,Event\n2026-01-01,2026-05-04,Fair\n", {"Fair": "2026-01-01"}),
        ("Date,Deadline,Task\nsoon,2026-05-04,Draft\n", {"Draft": "2026-05-04"}),
        (
            "Task,Planned start,Planned end,Actual start\nDig,2026-05-04,2026-05-06,2026-05-05\n",
            {"Dig": "2026-05-04/2026-05-06"},
        ),
        # a name that says nothing
        ("Regatta,Takes place\nBlue cup,2026-05-04\n", {"Blue cup": "2026-05-04"}),
        ("Notes,Date\nBuy seeds,2026-05-04\n", {"Buy seeds": "2026-05-04"}),
        ("Client,Description,Date\nAcme,Audit,2026-05-04\n", {"Audit": "2026-05-04"}),
        # without a header
        ("2015,Mill opens\n2022,Mill burns\n", {"Mill opens": "2015", "Mill burns": "2022"}),
    ],
)
def test_dates_and_titles(text: str, expected: dict[str, str]) -> None:
    assert _titled(text) == expected


def test_other_columns_are_kept() -> None:
    text = "Task,Owner,Due date,Budget,,Owner\nDraft,legal,2026-05-04,1200,stray,sales\n"
    (draft,) = sheet(text).statements
    assert draft.facts.extra == (
        ("Owner", "legal"),
        ("Budget", "1200"),
        ("column E", "stray"),
        ("Owner (2)", "sales"),
    )
    assert _told(text) == [
        (
            "'Task' is read as title, 'Due date' as when, 'Owner', 'Budget', 'column E' and "
            "'Owner (2)' are kept as the event's own fields"
        )
    ]


@pytest.mark.parametrize(
    ("header", "row", "extra"),
    [
        ("Link", "see the wall", {"Link": "see the wall"}),
        ("Time", "morning", {"Time": "morning"}),
        ("Lat", "north", {"Lat": "north"}),
        ("Access", "by the back door", {"Access": "by the back door"}),
        ("Class", "4B", {"Class": "4B"}),
        ("Order", "PO-7", {"Order": "PO-7"}),
        ("Calendar", "Work", {"Calendar": "Work"}),
        ("Words", "200", {"Words": "200"}),
        ("Created", "2026-01-01", {"Created": "2026-01-01"}),
    ],
)
def test_a_cell_that_a_field_cannot_hold_is_kept(
    header: str, row: str, extra: dict[str, str]
) -> None:
    (event,) = sheet(f"Event,Date,{header}\nFair,2026-05-04,{row}\n").statements
    assert dict(event.facts.extra) == extra
    assert _when(event) == "2026-05-04"


def test_one_cell_that_a_field_cannot_hold_is_kept() -> None:
    text = "Event,Date,Link\nFair,2026-05-04,https://example.org\nGala,2026-05-05,tba\n"
    fair, gala = sheet(text).statements
    assert (fair.facts.url, gala.facts.url) == ("https://example.org", "")
    assert gala.facts.extra == (("Link", "tba"),)


def test_privacy_of_other_programs() -> None:
    text = "Subject,Start date,Private\nA,2026-05-04,True\nB,2026-05-05,False\n"
    assert [item.access for item in sheet(text).statements] == ["private", None]
    text = "Subject,Start date,Sensitivity\nA,2026-05-04,Normal\nB,2026-05-05,Personal\n"
    assert [item.access for item in sheet(text).statements] == [None, "private"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Plan of 2026,,\n,,\nEvent,Date,Place\nFair,2026-05-04,Hall\n", "'Plan of 2026'"),
        ("Event,Date,Place\n(name),dd/mm/yyyy,(town)\nFair,2026-05-04,Hall\n", "dd/mm/yyyy"),
        ("Event,Date,Fee\nFair,2026-05-04,7\nTotal,,7\n", "'Total 7', a sum"),
        ("Event,Date\nFair,2026-05-04\nEvent,Date\nGala,2026-05-05\n", "line 3, 'Event Date'"),
        ("Event,Date\nFair,2026-05-04\nMay,\nEvent,Date\nGala,2026-05-05\n", "line 3, 'May'"),
    ],
)
def test_rows_that_are_not_events_are_told(text: str, rows: str) -> None:
    assert [item.facts.title for item in sheet(text).statements][:1] == ["Fair"]
    assert any(rows in told for told in _told(text))
    assert _told(text, Severity.ERROR) == []


def test_rows_without_title_and_date_are_told() -> None:
    text = "Event,Date,Room\nFair,2026-05-04,1\n,,2\n"
    expected = "a row has neither a title nor a date: passed over: line 3, '2'"
    assert expected in _told(text, Severity.WARNING)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Start,Start,End,End,Title\nDate,Time,Date,Time,\n2026-05-04,09:00,2026-05-04,10:00,Call\n",
            "2026-05-04T09:00/2026-05-04T10:00",
        ),
        (
            "Task,Schedule,,Place\n,Start,End,\nDig,2026-05-04,2026-05-06,Yard\n",
            "2026-05-04/2026-05-06",
        ),
        (
            "Date,Event,Place\nDatum,Ereignis,Ort\n2026-05-04,Fair,Hall\n",
            "2026-05-04",
        ),
        # not a second header
        ("Date,Event,Place\nTBC,Meeting,Hall\n2026-05-04,Fair,Hall\n", "2026-05-04"),
    ],
)
def test_headers_of_several_rows(text: str, expected: str) -> None:
    assert expected in map(_when, sheet(text).statements)


def test_an_end_before_its_start_makes_the_start_uncertain() -> None:
    text = "Event,Start,End\nFair,2026-05-04,2026-05-01\nGala,2026-05-05,2026-05-06\n"
    assert _titled(text) == {"Fair": "2026-05-04?", "Gala": "2026-05-05/2026-05-06"}
    assert (
        "the end is before the start, which is taken, as uncertain: correct the one that is wrong: "
        "line 2, 2026-05-04 to 2026-05-01"
    ) in _told(text, Severity.WARNING)


def test_ends_of_whole_days_at_midnight() -> None:
    names = "Subject,Start Date,Start Time,End Date,End Time,All day event\n"
    off = "Off,2026-11-26,12:00:00 AM,2026-11-27,12:00:00 AM,True\n"
    assert _titled(names + off) == {"Off": "2026-11-26"}
    assert any("the day before" in told and "line 2" in told for told in _told(names + off))
    # Where a day ends on the day on which it begins, the others end on their last days too.
    one = "One,2026-11-30,12:00:00 AM,2026-11-30,12:00:00 AM,True\n"
    assert _titled(names + off + one) == {"Off": "2026-11-26/2026-11-27", "One": "2026-11-30"}


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"when": "Signed"}, {"Lease": "2024-05-04"}),
        ({"when": "expires"}, {"Lease": "2027-05-03"}),
        ({"when": "Signed", "end": "Expires"}, {"Lease": "2024-05-04/2027-05-03"}),
        ({"when": "B", "title": "D"}, {"Flat": "2024-05-04"}),
        ({"year": "E", "end_month": "Until", "end_year": "Last"}, {"Lease": "2024/2027-05"}),
        ({"when": "Signed", "start_time": "At"}, {"Lease": "2024-05-04T09:00"}),
        ({"when": "Signed", "duration": "For"}, {"Lease": "2024-05-04/2024-05-06"}),
        ({"when": "Signed", "approximate": "Guess"}, {"Lease": "2024-05-04~"}),
    ],
)
def test_columns_that_people_name(columns: dict[str, str], expected: dict[str, str]) -> None:
    text = (
        "Contract,Signed,Expires,Object,Of,Until,Last,At,For,Guess\n"
        "Lease,2024-05-04,2027-05-03,Flat,2024,5,2027,9:00,3 days,x\n"
    )
    assert _titled(text, **columns) == expected


def test_a_column_that_is_not_there_is_told() -> None:
    assert _told("Contract,Signed\nLease,2024-05-04\n", Severity.ERROR, when="Singed") == [
        (
            "there is no column 'Singed' to read as when: did you mean 'Signed'? the columns are "
            "'Contract' and 'Signed'"
        )
    ]


def test_a_time_in_the_cell_of_an_end_is_kept_by_its_name() -> None:
    (night,) = sheet("Event,Start,End\nNight,2026-05-04 9:00,5:00\n").statements
    assert (_when(night), night.facts.extra) == ("2026-05-04T09:00", (("End", "5:00"),))


def test_ends_behind_whole_days() -> None:
    names = "summary,dtstart,dtend\n"
    rows = "Off,20261126,20261128\nCall,20261126T090000Z,20261126T100000Z\n"
    assert _titled(names + rows) == {
        "Off": "2026-11-26/2026-11-27",
        "Call": "2026-11-26T09:00Z/2026-11-26T10:00Z",
    }
    assert _titled(f"{names}{rows}One,20261130,20261130\n")["Off"] == "2026-11-26/2026-11-28"
    text = "title,start,end,allDay\nOff,2026-11-26,2026-11-27,true\n"
    assert _titled(text) == {"Off": "2026-11-26"}
    assert any("on the day before" in told for told in _told(text))


def test_zones_by_other_names() -> None:
    text = (
        "Event,Date,Time,Time zone\nA,2026-11-27,9:00,Eastern Time (US & Canada)\n"
        "B,2026-11-27,9:00,UTC+2\nC,2026-11-27,9:00,Camp time\nD,2026-11-27,,Camp time\n"
    )
    found = sheet(text).statements
    assert [(item.facts.timezone, _when(item)[10:], dict(item.facts.extra)) for item in found] == [
        ("America/New_York", "T09:00", {}),
        ("", "T09:00+02:00", {}),
        ("", "T09:00", {"Time zone": "Camp time"}),
        ("", "", {"Time zone": "Camp time"}),
    ]
    assert any("'Eastern Time (US & Canada)' as America/New_York" in told for told in _told(text))
    (told,) = (told for told in _told(text, Severity.WARNING) if "time zone" in told)
    assert told.startswith("'Time zone' 'Camp time' (line 4): not the name of a time zone")


def test_rows_of_structure_are_told() -> None:
    text = "Type,Headline,Year\ntitle,Mills of the vale,\n,Flood,1844\nera,Steam,1850\n"
    assert _titled(text) == {"Flood": "1844", "Steam": "1850"}
    assert any("'title Mills of the vale', the title of all" in told for told in _told(text))


def test_columns_of_dates_without_a_name_are_asked_about() -> None:
    text = "Contract,Signed,Countersigned\nLease,2024-05-04,2024-05-07\n"
    assert _titled(text) == {"Lease": "2024-05-04"}
    assert any("--column when=" in told for told in _told(text, Severity.WARNING))


def test_when_a_row_was_made_is_not_the_date() -> None:
    (told,) = _told("Name,Created at\nDraft,2026-01-01\n", Severity.ERROR)
    assert "'Created at' tells of the row" in told.replace('"', "'")


@pytest.mark.parametrize(
    "text",
    ["id,title,when\na,A,2015\n", "Title;When;Place\nA;2015;Rome\n", "when,id\n2015,a\n"],
)
def test_nothing_is_told_of_a_sheet_of_ours(text: str) -> None:
    assert _told(text) == []
