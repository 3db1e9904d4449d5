"""Round trips: what an export wrote reads back to the same dates, whatever form they have."""

import re
from collections.abc import Callable
from pathlib import Path

import any_records
import pytest
from any_records import records
from hypothesis import assume, given, settings
from making import TODAY, timeline_of
from odd_dates import readings

from timeline import formats
from timeline.calendars.calendar import Calendar
from timeline.dates.rules import Reading, bounds
from timeline.formats import csv, json, json_read, toml
from timeline.formats.convert import Target, converted
from timeline.formats.ics import read as ics_read
from timeline.formats.ics.write import render as render_ics
from timeline.formats.load import read_again
from timeline.formats.options import ExportOptions
from timeline.languages.say import in_seeds
from timeline.merge import build
from timeline.model import (
    About,
    Event,
    Facts,
    Origin,
    Records,
    Statement,
    Status,
    Timeline,
    errors_of,
)
from timeline.seeds.check import check
from timeline.seeds.reading_options import ReadOptions
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


OF_OLD = "calendar of old dates"
#: what is told of files that do not keep it, by format; all else must be there again
SHEETS_LOSE = (
    *(r".* of \[timeline\]", r"\d+ documents?", r"\d+ statements? beside .*", "locator"),
    *("quote", "what is implied in the date", "words of old dates", OF_OLD),
    *("distinct_from", "draft", "retracts"),
)
LOSSES = {
    "toml": (OF_OLD,),
    "json": (OF_OLD,),
    **dict.fromkeys(("csv", "tsv", "xlsx"), SHEETS_LOSE),
    "ics": (*SHEETS_LOSE, r"\d+ events?"),
}


def of_program(data: bytes) -> bytes:
    """A file without what a calendar counts of the changes of an event."""
    return b"".join(line for line in data.splitlines(True) if not line.startswith(b"SEQUENCE"))


@pytest.mark.parametrize("form", LOSSES)
@given(said=records)
@settings(max_examples=8, deadline=None)
def test_all_that_an_event_can_have_reads_back_or_is_told(form: str, said: Records) -> None:
    is_folder = form == "toml"
    target = Target(form=form, path=Path("out" if is_folder else f"a.{form}"), is_folder=is_folder)
    options, reading = ExportOptions(first_year=1), ReadOptions(today=any_records.TODAY)
    done = converted(said, target, options, reading)
    # Two events may have the id of which one of them says that it was its own.
    assume(not errors_of(done.problems))
    files = {str(path): data for path, data in done.files.items()}
    again = read_again(files, formats.FORMATS[form], reading)
    assert errors_of(again.problems) == ()
    allowed = LOSSES[form]
    former = [old for event in events_of(said) for old in event.former]
    if any(in_seeds(old) == str(old.value) for old in former if is_more(old)):
        # Not every part of a date has words that a sheet can hold.
        allowed += ("old dates", "date", "calendar of the date")
    lost = [re.sub(r" of \d+ events?$", "", item) for item in done.lost]
    assert [item for item in lost if not any(re.fullmatch(known, item) for known in allowed)] == []
    if form != "xlsx" and not done.lost:
        same = converted(again, target, options, reading).files
        assert {*map(of_program, same.values())} == {*map(of_program, done.files.values())}


def is_more(old: Reading) -> bool:
    """Whether EDTF alone does not say it."""
    return bool(old.modifier.value) or old.calendar is not Calendar.GREGORIAN


def events_of(said: Records) -> tuple[Event, ...]:
    return build(said, today=any_records.TODAY)[0].events


def test_a_date_that_its_calendar_has_no_numbers_for_reads_back() -> None:
    sheet = (
        "id,title,when,words,calendar,calendar_date,was\ne,E,2027-41,H2 2027,hebrew,,1985-04-XX\n"
    )
    (event,) = again(csv.read(sheet, "made.csv")).events
    assert (str(event.when), event.reading.words) == ("2027-41", "H2 2027")
    assert [str(old.value) for old in event.former] == ["1985-04-XX"]
