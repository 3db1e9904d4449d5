"""Round trips: what an export wrote reads back to the same dates, whatever form they have."""

from collections.abc import Callable

import pytest
from making import TODAY, timeline_of
from odd_dates import readings

from timeline.calendars.calendar import Calendar
from timeline.dates.rules import Reading, bounds
from timeline.formats import csv, json, json_read, toml
from timeline.formats.ics import read as ics_read
from timeline.formats.ics.write import render as render_ics
from timeline.merge import build
from timeline.model import About, Event, Facts, Origin, Records, Statement, Status, Timeline
from timeline.seeds.check import check
from timeline.seeds.rows import Raw

ODD = readings()
NOWHERE = Origin(file="made")


def made(each: tuple[Reading, ...]) -> Timeline:
    said = tuple(
        Statement(
            event=f"e{number}",
            reading=reading,
            status=Status.PLANNED,
            facts=Facts(title=f"E{number}"),
            origin=NOWHERE,
        )
        for number, reading in enumerate(each)
    )
    timeline, problems = build(Records(statements=said), today=TODAY)
    assert not problems
    return timeline


def again(raw: Raw) -> Timeline:
    checked = check(raw, "made")
    # What EDTF reads as a season and may be two years is remarked on.
    assert [str(item) for item in checked.problems if "in EDTF" not in item.message] == []
    timeline, problems = build(Records(statements=checked.statements), today=TODAY)
    assert not problems
    return timeline


def dated(event: Event) -> tuple[object, ...]:
    reading = event.reading
    return (
        str(event.when),
        event.when,
        reading.words,
        reading.modifier,
        reading.calendar,
        bounds(reading),
        event.windows,
        event.status,
    )


def ics(timeline: Timeline) -> bytes:
    return render_ics(timeline, first_year=1)


FORMATS: dict[str, tuple[Callable[[Timeline], bytes], Callable[[str, str], Raw]]] = {
    "csv": (csv.render_csv, csv.read),
    "tsv": (csv.render_tsv, csv.read),
    "json": (json.render, json_read.read),
    "ics": (ics, ics_read.read),
}


def test_all_forms_are_there() -> None:
    assert len(ODD) > 1500
    assert {reading.modifier.name for reading in ODD} == {
        *("WHOLE", "START", "MID", "END", "WITHIN"),
        *("BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"),
    }


@pytest.mark.parametrize("name", FORMATS)
def test_each_form_reads_back(name: str) -> None:
    write, read = FORMATS[name]
    timeline = made(ODD)
    data = write(timeline)
    back = again(read(data.decode(), f"made.{name}"))
    was = {event.id: dated(event) for event in timeline.events}
    now = {event.id: dated(event) for event in back.events}
    if name == "ics":
        # Beside what RFC 5545 cannot say all is there.
        assert len(now) > len(was) / 2
        was = {key: value for key, value in was.items() if key in now}
    wrong = {
        key: (was.get(key), now.get(key)) for key in {*was, *now} if was.get(key) != now.get(key)
    }
    assert wrong == {}
    assert write(back) == data


def test_a_seed_says_each_form() -> None:
    """EDTF and `modifier` in TOML are the same dates as those of the exports."""
    each = [reading for reading in ODD if reading.calendar is Calendar.GREGORIAN]
    text = "".join(
        f'[[event]]\nid = "e{number}"\ntitle = "E"\nstatus = "planned"\n'
        f'when = "{reading.value}"\nmodifier = "{reading.modifier.value}"\n'
        for number, reading in enumerate(each)
    )
    back = {event.id: event for event in again(toml.read(text, "made.toml")).events}
    wrong = [
        (reading, found.reading)
        for number, reading in enumerate(each)
        if (found := back[f"e{number}"]).reading.meaning != reading.meaning
        or found.windows != reading.windows
        or bounds(found.reading) != bounds(reading)
    ]
    assert wrong == []


CONTESTED = (
    ("1348-06-24", "1348-06-25"),
    ("-0043-03-15", "-0042"),
    ("2026", "2027-05-03"),
    ("15XX", "[1600,1602]"),
    ("Y-17E7", "Y-16E7"),
    ("2026-06~-11", "../2026-06-09"),
    ("late 2026", "early 2027"),
    ("44 BC", "before 46 BC"),
)


@pytest.mark.parametrize("name", FORMATS)
def test_contested_dates_read_back(name: str) -> None:
    write, read = FORMATS[name]
    files = [
        f'[document]\nid = "{paper}"\ntitle = "{paper}"\npublished = 2026-01-05\n'
        + "".join(
            f'[[event]]\nid = "e{number}"\ntitle = "E"\nwhen = "{pair[side]}"\n'
            for number, pair in enumerate(CONTESTED)
        )
        for side, paper in enumerate(("herald", "gazette"))
    ]
    timeline, problems = timeline_of(*files)
    assert sum(bool(event.contested) for event in timeline.events) == len(CONTESTED), problems
    data = write(timeline)
    back = load_again(read(data.decode(), f"made.{name}"))
    was = {event.id: event.contested for event in timeline.events}
    now = {event.id: event.contested for event in back.events}
    assert now
    assert {
        key: [(side.reading.meaning, side.reading.words, side.documents) for side in now[key]]
        for key in now
    } == {
        key: [(side.reading.meaning, side.reading.words, side.documents) for side in was[key]]
        for key in now
    }
    # A calendar does not hold the documents that its words name, nor their days.
    once = write(back) if name == "ics" else data
    assert write(load_again(read(once.decode(), f"made.{name}"))) == once


def load_again(raw: Raw) -> Timeline:
    checked = check(raw, "made")
    records = Records(documents=checked.documents, statements=checked.statements)
    return build(records, today=TODAY)[0]


#: the first document, the zone that a later one names, and that of the timeline
ZONED = {
    "beside the words": ('when = "3 May 2026, 9 pm"\ntimezone = "Europe/Rome"', "", ""),
    "beside a stretch": ('when = "3 May 2026, 9 pm to 1 am"\ntimezone = "Europe/Rome"', "", ""),
    "of the timeline": ('when = "3 May 2026, 9 pm"', "", "Asia/Tokyo"),
    "of an old date": (
        'was = "2 May 2026, 8 pm"\nwhen = "3 May 2026, 9 pm"\ntimezone = "Europe/Rome"',
        "",
        "",
    ),
    "named anew later": (
        'when = "3 May 2026, 9 pm"\ntimezone = "Europe/Rome"',
        "Europe/London",
        "",
    ),
    "in the words": ('when = "3 May 2026, 21:00 UTC"', "", "Asia/Tokyo"),
    "of none": ('when = "3 May 2026, 9 pm"', "", ""),
    "of a day": ('when = "3 May 2026"\ntimezone = "Europe/Rome"', "", ""),
}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("kind", ZONED)
def test_a_zone_that_was_filled_in_reads_back(name: str, kind: str) -> None:
    write, read = FORMATS[name]
    lines, later, zone = ZONED[kind]
    head = '[[event]]\nid = "e"\ntitle = "E"\n'
    texts = [f'[document]\nid = "a"\ntitle = "A"\npublished = 2026-01-05\n{head}{lines}\n']
    if later:
        texts.append(
            f'[document]\nid = "b"\ntitle = "B"\npublished = 2026-01-06\n{head}'
            f'timezone = "{later}"\n'
        )
    parts = [check(toml.read(text, "made.toml"), "made") for text in texts]
    records = Records(
        about=About(timezone=zone),
        documents=tuple(item for part in parts for item in part.documents),
        statements=tuple(item for part in parts for item in part.statements),
    )
    timeline, problems = build(records, today=TODAY)
    assert not problems
    (event,) = timeline.events
    found = check(read(write(timeline).decode(), f"made.{name}"), "made")
    (back,) = build(Records(documents=found.documents, statements=found.statements), today=TODAY)[
        0
    ].events
    assert dated(back) == dated(event)
    assert [old.value for old in back.former] == [old.value for old in event.former]
    assert {*back.reading.stated, *back.reading.implied} == {
        *event.reading.stated,
        *event.reading.implied,
    }
