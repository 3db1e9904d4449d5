"""What a calendar leaves out for the age of its dates, and what is told of it."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from making import TODAY, timeline_of

from timeline.cli import main
from timeline.feed.previous import read
from timeline.feed.snapshot import Snapshot
from timeline.formats import Export
from timeline.formats.ics.placement import Placement
from timeline.formats.ics.write import write
from timeline.formats.options import ExportOptions
from timeline.model import About, Timeline

NOW = datetime(2026, 5, 4, tzinfo=UTC)
SHOWN = "apps show such old dates on other days, or not at all; --first-year 1"
NEVER = "a calendar has the years 1 to 9999"


def made(*dates: str) -> Timeline:
    events = "".join(
        f'[[event]]\nid = "e{number}"\ntitle = "E{number}"\nwhen = "{when}"\n'
        for number, when in enumerate(dates)
    )
    return timeline_of(events)[0]


@pytest.mark.parametrize(
    ("when", "first_year", "begin"),
    [
        # days
        ("1582-12-31", None, ""),
        ("1583-01-01", None, "15830101"),
        ("1402-03-05", None, ""),
        ("1402-03-05", 1, "14020305"),
        ("0001-01-01", 1, "00010101"),
        ("1899-12-31", 1900, ""),
        ("2027-05-03", 1900, "20270503"),
        # windows go by the day on which their marker stands
        ("1402", None, ""),
        ("15XX", None, ""),
        ("15XX", 1500, "15000101"),
        ("1570/1600", None, ""),
        ("1583/1600", None, "15830101"),
        ("1402/..", None, ""),
        ("../1600", None, "16001231"),
        ("[1400,1600]", None, ""),
        # what RFC 5545 cannot say is left out whatever is asked
        ("0000-12-31", 1, ""),
        ("-0043-03-15", 1, ""),
        ("Y12000", 1, ""),
        ("Y-17E7", 1, ""),
        # nothing of it touches what is of today
        ("2027", None, "20270101"),
        ("9999-12-31", None, "99991231"),
    ],
)
def test_where_it_stands(when: str, first_year: int | None, begin: str) -> None:
    options = ExportOptions(first_year=first_year)
    (page,) = write(Export(timeline=made(when), options=options)).pages
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", page.decode()) == ([begin] if begin else [])


@pytest.mark.parametrize(
    ("dates", "first_year", "told"),
    [
        (("1402", "2027"), None, f"1 event before 1583 is left out: {SHOWN} brings it in"),
        (
            ("1402", "1066", "-0043"),
            None,
            f"3 events before 1583 are left out: {SHOWN} brings in those since the year 1",
        ),
        (("-0043", "-0499"), None, f"2 events before 1583 are left out: {NEVER}"),
        (("-0043", "1402"), 1, f"1 event before the year 1 is left out: {NEVER}"),
        (("Y12000",), None, f"1 event beyond 9999 is left out: {NEVER}"),
        (
            ("Y12000", "1402"),
            None,
            f"1 event before 1583 and 1 event beyond 9999 are left out: {SHOWN} brings it in",
        ),
        (
            ("1402/..", "../1402"),
            None,
            f"2 events before 1583 are left out: {SHOWN} brings them in",
        ),
        (("1402",), 1400, ""),
        (("1583", "2027", "9999"), None, ""),
        ((), None, ""),
    ],
)
def test_one_line_tells_of_all(dates: tuple[str, ...], first_year: int | None, told: str) -> None:
    options = ExportOptions(first_year=first_year)
    warnings = write(Export(timeline=made(*dates), options=options)).warnings
    assert [str(item) for item in warnings] == ([f"timeline.ics: warning: {told}"] if told else [])


def test_what_is_skipped_is_not_counted() -> None:
    """Of a vague date no day is known, whatever its age."""
    options = ExportOptions(placement=Placement.SKIP)
    output = write(Export(timeline=made("1402", "2027", "1402-03-05"), options=options))
    assert [item.message[:21] for item in output.warnings] == ["1 event before 1583 i"]


def test_a_timeline_says_its_first_year() -> None:
    timeline = replace(made("1402"), about=About(first_year=1400))
    for first_year, stands in ((None, True), (1583, False)):
        options = ExportOptions(first_year=first_year)
        output = write(Export(timeline=timeline, options=options))
        assert (b"DTSTART;VALUE=DATE:1402" in output.pages[0]) is stands
        assert bool(output.warnings) is not stands


@pytest.mark.parametrize("year", ["0", "10000", "-5", '"1400"', "true", "14.5"])
def test_a_first_year_that_is_none(year: str) -> None:
    _, problems = timeline_of(f"[timeline]\nfirst_year = {year}")
    assert "write a year from 1 to 9999, first_year = 1" in str(problems[0])


def test_what_subscribers_had_goes_without_a_cancellation_and_comes_back() -> None:
    timeline = made("1402-03-05", "2027-05-03")
    feed = b""
    found = []
    for first_year in (1, None, 1):
        options = ExportOptions(first_year=first_year)
        previous = read(feed, "timeline.ics")
        snapshot = Snapshot.after(previous, timeline, options, now=NOW, today=TODAY)
        (feed,) = snapshot.export("ics").pages
        text = feed.decode()
        assert "STATUS:CANCELLED" not in text
        found.append(re.findall(r"UID:(e\d)@timeline\r\n.*\r\n.*\r\nSEQUENCE:(\d)", text))
    assert found == [[("e0", "0"), ("e1", "0")], [("e1", "0")], [("e0", "1"), ("e1", "0")]]


def test_the_command_tells_it_once_and_says_what_takes_events_from_calendars(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rows = "".join(f"e{year},E{year},{year}\n" for year in (1066, 1348, 1402, 1500, 2027))
    Path("list.csv").write_text(f"id,title,when\n{rows}")
    call = CliRunner().invoke
    first = call(main, ["--seeds", "list.csv", "export", "ics", "--first-year", "1"])
    assert (first.exit_code, "left out" in first.stderr) == (0, False)
    refused = call(main, ["--seeds", "list.csv", "export", "ics"])
    assert refused.exit_code == 1
    assert "the calendar leaves them out (--first-year, --placement)" in refused.stderr
    done = call(main, ["--seeds", "list.csv", "export", "ics", "csv", "--force"])
    assert done.exit_code == 0
    assert done.stderr.count("4 events before 1583 are left out") == 1
    assert "e1066" in Path("exports/timeline.csv").read_text()
    filtered = call(main, ["--seeds", "list.csv", "export", "ics", "--year", "2027", "-o", "x.ics"])
    assert "left out" not in filtered.stderr


@pytest.mark.parametrize(
    ("published", "stamp"),
    [
        ("1732-05-01", "19700101T000000Z"),
        ("1969-12-31", "19700101T000000Z"),
        ("2024-03-08", "20240308T000000Z"),
    ],
)
def test_an_old_document_gives_a_stamp_that_apps_can_count(published: str, stamp: str) -> None:
    timeline, _ = timeline_of(
        f'[document]\ntitle = "D"\npublished = {published}\n'
        '[[event]]\nid = "a"\ntitle = "A"\nwhen = "1700-03-05"\n'
    )
    (page,) = write(Export(timeline=timeline, options=ExportOptions())).pages
    assert re.findall(r"DTSTAMP:(\S+)", page.decode()) == [stamp]
