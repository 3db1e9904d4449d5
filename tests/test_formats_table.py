import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from making import TODAY, timeline_of, timelines

from timeline.formats.sheet import read
from timeline.formats.table import render_csv, render_tsv
from timeline.merge import build
from timeline.model import Records, Timeline
from timeline.seeds.check import check
from timeline.text import cells


def again(data: bytes) -> Timeline:
    """The timeline that a sheet gives when it is read."""
    checked = check(read(data.decode("utf-8-sig"), "made.csv"), "made")
    # What EDTF reads as a season and may be two years is remarked on.
    assert not [item for item in checked.problems if "if it means two years" not in item.message]
    records = Records(statements=checked.statements)
    timeline, problems = build(records, today=TODAY)
    assert not problems
    return timeline


@settings(deadline=None, derandomize=True, max_examples=300)
@given(timeline=timelines)
def test_csv_reads_back_to_the_same_bytes(timeline: Timeline) -> None:
    data = render_csv(timeline)
    assert render_csv(again(data)) == data


@settings(deadline=None, derandomize=True, max_examples=100)
@given(timeline=timelines)
def test_tsv_reads_back_to_the_same_bytes(timeline: Timeline) -> None:
    data = render_tsv(timeline)
    assert render_tsv(again(data)) == data


@settings(deadline=None, derandomize=True, max_examples=100)
@given(timeline=timelines)
def test_csv_reads_back_to_the_same_events(timeline: Timeline) -> None:
    back = again(render_csv(timeline))
    assert [(event.id, event.when, event.status, event.facts) for event in back.events] == [
        (event.id, event.when, event.status, event.facts) for event in timeline.events
    ]


@settings(deadline=None, derandomize=True, max_examples=100)
@given(timeline=timelines)
def test_no_cell_of_text_begins_like_a_formula(timeline: Timeline) -> None:
    rows = csv.DictReader(io.StringIO(render_csv(timeline).decode(), newline=""))
    for row in rows:
        for name, cell in row.items():
            if name not in cells.NUMBERS:
                assert cell[:1] not in tuple("=+-@\t\r")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+7 727", "'+7 727"),
        ("-5", "'-5"),
        ("@home", "'@home"),
        ("\tx", "'\tx"),
        ("＝1", "'＝1"),  # full-width signs run in spreadsheets of East Asia
        ("'quoted'", "''quoted'"),  # else reading would take the quote for ours
        ("'", "''"),
        ("", ""),
        ("plain = text", "plain = text"),
    ],
)
def test_guard(text: str, cell: str) -> None:
    assert cells.guard(text) == cell
    assert cells.unguard(cell) == text


def test_a_cell_from_elsewhere_keeps_its_apostrophe() -> None:
    assert cells.unguard("'tis") == "'tis"


@pytest.mark.parametrize(
    ("items", "cell"),
    [
        ((), ""),
        (("a",), "a"),
        (("a", "b"), "a;b"),
        (("a;b", "c"), r"a\;b;c"),
        (("a\\", "b"), r"a\\;b"),
    ],
)
def test_lists(items: tuple[str, ...], cell: str) -> None:
    assert cells.join(items) == cell
    assert cells.split(cell) == items


def test_the_sheet_as_a_whole() -> None:
    timeline, problems = timeline_of(
        """
        [document]
        title = "Report; and more"
        publisher = "Gazette"
        published = 2024-01-19
        [[event]]
        id = "b"
        when = "Nov. 30 last year"
        title = "=Opening, \\"grand\\""
        place = "Almaty"
        coordinates = [43.25, 77]
        tags = ["art", "a;b"]
        participants = ["Ana", "Bo"]
        locator = "paragraph 9"
        url = "https://example.org/x"
        note = "first\\nsecond"
        [[event]]
        id = "a"
        when = "2020/.."
        title = "In force"
        """
    )
    assert not problems
    golden = Path(__file__).parent / "golden" / "sheet.csv"
    assert render_csv(timeline) == golden.read_bytes()


def test_excel_gets_the_byte_order_mark_and_nothing_else() -> None:
    timeline, _ = timeline_of('[[event]]\nid = "a"\nwhen = 2015\ntitle = "Éa"')
    assert render_csv(timeline, excel=True) == b"\xef\xbb\xbf" + render_csv(timeline)


def test_a_list_that_ends_in_a_backslash() -> None:
    assert cells.split("x;y\\") == ("x", "y\\")
