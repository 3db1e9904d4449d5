"""Events without a date: plans for which none is set, and what nobody dates."""

import json
from pathlib import Path

import pytest
from making import TODAY, timeline_of
from test_page_html import view_of

from timeline.chart.layout.options import ChartOptions
from timeline.chart.layout.pages import layout
from timeline.checks import check
from timeline.formats import WRITTEN, Export, Output
from timeline.formats.load import load
from timeline.formats.options import ExportOptions
from timeline.languages.undated import NoDate, no_date
from timeline.merge import build
from timeline.model import Basis, Severity, Status, Timeline
from timeline.page.rows import rows
from timeline.terminal import describe, table

TO_COME = """
TBC; TBA; tbd; T.B.C.; t.b.a.; TBC/TBD; date TBC; TBC date; Date: TBC; dates TBC; (TBC); [tba]
to be confirmed; to be announced; date to be set; date still to be agreed; yet to be decided
still to be announced; to follow; date to follow; date is to be confirmed; the date has to be set
no date yet; no date set; no date set yet; no date so far; no fixed date; no date has been set
not yet set; not set; not scheduled yet; date not yet known; date not yet confirmed; date not set
date has not been set; not yet; unscheduled; pending; date pending; awaiting confirmation
"""
UNKNOWN = """
n.d.; nd; [n.d.]; n. d.; s.d.; undated; no date; no date given; without date; date unknown; unknown
unknown date; not dated; date not known; date not recorded; unrecorded; sine dato; year unknown
"""
#: of these some are dates, and the others say neither
NEITHER = """
2026; May; soon; soonish; late 2026; next summer; no later than 2027; not before 1204; to 2026
2026 TBC; no day; the date; date; day; year; set; no; not; open; TB; n; nds
sd card; to be; unknown soldier day; come
"""


def each(text: str) -> list[str]:
    """The items of a table."""
    return [item.strip() for item in text.replace("\n", ";").split(";") if item.strip()]


@pytest.mark.parametrize("words", each(TO_COME))
def test_words_for_a_date_that_is_still_to_be_set(words: str) -> None:
    assert no_date(words) is no_date(words.upper()) is NoDate.TO_COME


@pytest.mark.parametrize("words", each(UNKNOWN))
def test_words_for_a_date_that_nobody_gives(words: str) -> None:
    assert no_date(words) is no_date(words.capitalize()) is NoDate.UNKNOWN


@pytest.mark.parametrize("words", each(NEITHER))
def test_other_words_are_left_to_the_reader_of_dates(words: str) -> None:
    assert no_date(words) is None


def sheet(*rows: str, header: str = "title,when,status") -> str:
    """A sheet of rows."""
    return "\n".join((header, *rows, ""))


def read(tmp_path: Path, text: str) -> tuple[Timeline, list[str]]:
    """The timeline of a sheet, and what is told of it but that ids are missing."""
    (tmp_path / "plan.csv").write_text(text)
    records = load([str(tmp_path / "plan.csv")], bytes)
    timeline, found = build(records, today=TODAY)
    told = [str(item).partition("plan.csv:")[2] for item in (*records.problems, *found)]
    return timeline, [item for item in told if "no id" not in item]


@pytest.mark.parametrize(
    ("row", "status", "basis"),
    [
        ("Retreat,TBC,", Status.PLANNED, Basis.DERIVED),
        ("Retreat,no date yet,", Status.PLANNED, Basis.DERIVED),
        ("Retreat,TBC,proposed", Status.PROPOSED, Basis.STATED),
        ("Retreat,TBC,postponed", Status.POSTPONED, Basis.STATED),
        ("Retreat,,planned", Status.PLANNED, Basis.STATED),
        ("Ledger begun,,occurred", Status.OCCURRED, Basis.STATED),
        ("Ledger begun,n.d.,occurred", Status.OCCURRED, Basis.STATED),
        ("Retreat,unknown,planned", Status.PLANNED, Basis.STATED),
    ],
)
def test_a_row_without_a_date_is_an_event(
    row: str, status: Status, basis: Basis, tmp_path: Path
) -> None:
    timeline, told = read(tmp_path, sheet(row))
    (event,) = timeline.events
    assert not told
    assert (event.is_dated, event.status, event.status_from) == (False, status, basis)


def test_what_nobody_dates_is_taken_to_have_occurred_which_is_told_once(tmp_path: Path) -> None:
    timeline, told = read(tmp_path, sheet("Psalter,n.d.,"))
    (event,) = timeline.events
    assert event.status is Status.OCCURRED
    (message,) = told
    assert message.startswith("2: warning: when: 'n.d.' gives no date, and the event is taken to ")


def test_words_that_are_no_date_are_refused(tmp_path: Path) -> None:
    timeline, (told,) = read(tmp_path, sheet("Retreat,soonish,"))
    assert not timeline.events
    assert told.startswith("2: error: ")


@pytest.mark.parametrize("row", ["Retreat,,", "Retreat, ,", "Retreat,-,"])
def test_a_row_without_a_date_is_an_event_without_one_yet(row: str, tmp_path: Path) -> None:
    timeline, told = read(tmp_path, sheet(row))
    (event,) = timeline.events
    assert (event.is_dated, event.status, told) == (False, Status.PLANNED, [])


def test_an_id_or_a_status_beside_changes_nothing(tmp_path: Path) -> None:
    header = "id,title,when,status"
    timeline, told = read(tmp_path, sheet("a,A,,", "b,B,,planned", header=header))
    assert [event.id for event in timeline.events] == ["a", "b"]
    assert not told


def test_a_blank_cell_takes_no_date_away(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[[event]]\nid = "a"\ntitle = "A"\nwhen = "2027"\n')
    (tmp_path / "b.csv").write_text("id,title,when,place\na,A,,Rome\n")
    timeline, _ = build(load([str(tmp_path)], bytes), today=TODAY)
    (event,) = timeline.events
    assert (str(event.when), event.facts.place) == ("2027", "Rome")


def test_a_later_document_dates_it() -> None:
    first = '[document]\npublished = 2026-01-02\n[[event]]\nid = "a"\ntitle = "A"\nwhen = "TBC"\n'
    later = '[document]\npublished = 2026-03-02\n[[event]]\nid = "a"\nwhen = "9 May 2027"\n'
    timeline, problems = timeline_of(first, later)
    (event,) = timeline.events
    assert not problems
    assert (str(event.when), event.status) == ("2027-05-09", Status.PLANNED)
    assert [len(event.former), len(event.revisions)] == [0, 2]


def test_words_without_a_date_do_not_take_one_away() -> None:
    first = '[document]\npublished = 2026-01-02\n[[event]]\nid = "a"\ntitle = "A"\nwhen = "2027"\n'
    later = '[document]\npublished = 2026-03-02\n[[event]]\nid = "a"\nwhen = "date TBC"\n'
    (event,) = timeline_of(first, later)[0].events
    assert (str(event.when), event.status) == ("2027", Status.PLANNED)


ROWS = ("Retreat,TBC,", "Opening,2027-05-04,", "Audit,,planned", "Fair,until 2031,")


def plan(tmp_path: Path) -> Timeline:
    """Two events with a date, and two without."""
    timeline, told = read(tmp_path, sheet(*ROWS))
    assert not told
    return timeline


def written(timeline: Timeline, name: str) -> Output:
    """Its export in a format."""
    return WRITTEN[name].written(Export(timeline=timeline, options=ExportOptions()))


def test_they_are_listed_last_in_the_order_of_the_sheet(tmp_path: Path) -> None:
    timeline = plan(tmp_path)
    assert [event.id for event in timeline.events] == ["opening", "fair", "retreat", "audit"]
    lines = table(timeline, today=TODAY, terminal=None).splitlines()[2:]
    assert [line.startswith("no date ") for line in lines] == [False, False, True, True]
    assert "no date" in describe(timeline.events[-1], timeline, today=TODAY)


def test_a_calendar_leaves_them_out_and_says_how_many(tmp_path: Path) -> None:
    made = written(plan(tmp_path), "ics")
    assert made.pages[0].count(b"BEGIN:VEVENT") == 2
    assert [str(item) for item in made.warnings] == [
        "timeline.ics: warning: 2 events without a date are left out: a calendar has days"
    ]


@pytest.mark.parametrize("name", ["csv", "tsv", "json"])
def test_sheet_and_data_give_them_back(name: str, tmp_path: Path) -> None:
    timeline = plan(tmp_path)
    path = tmp_path / f"again.{name}"
    path.write_bytes(written(timeline, name).pages[0])
    records = load([str(path)], bytes)
    again, problems = build(records, today=TODAY)
    assert not (*records.problems, *problems)
    assert [(event.id, event.when, event.status) for event in again.events] == [
        (event.id, event.when, event.status) for event in timeline.events
    ]
    assert written(again, name).pages == written(timeline, name).pages


def test_json_has_null_for_the_date(tmp_path: Path) -> None:
    said = json.loads(written(plan(tmp_path), "json").pages[0])["events"][2]
    assert [said[key] for key in ("when", "earliest", "latest", "precision")] == [None] * 4
    assert (said["status"], said["status_from"]) == ("planned", "derived")


def test_the_page_has_them_last_and_without_a_mark(tmp_path: Path) -> None:
    marks = [(row.said, row.mark) for row in rows(view_of(plan(tmp_path)))]
    assert marks[2:] == [("no date", "undated hollow")] * 2


def test_the_chart_names_them_below_its_title(tmp_path: Path) -> None:
    (page,) = layout(plan(tmp_path), ChartOptions())
    assert [entry.event for entry in page.entries] == ["opening", "fair"]
    subtitle = " ".join(text.text for text in page.subtitle)
    assert subtitle == "2 events without a date are not drawn: Retreat; Audit"


def test_check_names_all_of_them_in_one_warning(tmp_path: Path) -> None:
    (found,) = [item for item in check(plan(tmp_path), today=TODAY) if "date" in item.message]
    assert found.severity is Severity.WARNING
    assert found.message == (
        "'retreat', 'audit' have no date yet: state when, once a document tells it"
    )
