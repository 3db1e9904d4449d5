"""Whatever a sheet holds, each of its rows is an event or is told."""

import csv
import io
import re

from hypothesis import example, given, settings
from hypothesis import strategies as st
from workbooks import workbook

from timeline.dates.rules import DateOrder
from timeline.formats.csv import read
from timeline.formats.sheet.choice import read_workbook
from timeline.model import Severity
from timeline.seeds.check import check
from timeline.seeds.reading_options import PLAIN
from timeline.seeds.rows import Raw

NAMES = (
    *("", "Title", "Task", "Event", "What", "When", "Date", "Start", "End", "Due date", "Time"),
    *("Start time", "End time", "All day", "Year", "Month", "Day", "End year", "Place", "Where"),
    *("Owner", "Budget", "Status", "URL", "Link", "Tags", "Notes", "Created", "ID", "Lat", "Lon"),
    *("Class", "Private", "Datum", "Beginn", "Ende", "Ereignis", "日付", "Событие", "Coordinates"),
    *("Duration", "Approximate", "Time zone", "Quarter", "Not before", "Latest"),
    *("Fällig", "timeline", "words", "modifier", "order", "was", "Zone", "Total", "(name)"),
)
CELLS = (
    *("", "", "Fair", "Gala night", "2026-05-04", "2026-05-06", "31/12/2026", "5/4/2026", "1914"),
    *("9:00", "10:30 pm", "9:00-10:30", "yes", "no", "12", "6", "1.200,50", "https://example.org"),
    *("2 hours", "3 days", "Q3", "ET", "12:00:00 AM", "7 pm CET"),
    *("TBC", "morning", "Total", "Summe", "dd/mm/yyyy", "(a town)", "Date", "Event", "43.2, 76.9"),
    *("planned", "done", "private", "early 2026", "c. 1850", "46371", "'=1+1", "a;b", "x" * 90),
)
SHEETS = st.tuples(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=7),
    st.lists(st.lists(st.sampled_from(CELLS), max_size=8), max_size=6),
    st.lists(st.sampled_from(CELLS), max_size=2),
)


def _written(rows: list[list[str]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


@given(sheet=SHEETS)
@settings(max_examples=30)
@example(sheet=(["Event", "Start", "End"], [["Fair", "2026-05-06", "2026-05-04"]], []))
@example(sheet=(["Date", "Event", "Place"], [["TBC", "Event", "Date"], ["", "Total"]], []))
@example(sheet=(["Task", "", "Start"], [["Fair", "Gala night", "Date"]], ["Fair"]))
def test_rows_are_events_or_told(sheet: tuple[list[str], list[list[str]], list[str]]) -> None:
    names, body, above = sheet
    rows = [above, names, *body]
    none_is_lost(rows, read(_written(rows), "f.csv"))


@given(sheet=SHEETS)
@settings(max_examples=10)
def test_rows_of_workbooks_are_too(sheet: tuple[list[str], list[list[str]], list[str]]) -> None:
    names, body, above = sheet
    rows = [above, names, *body]
    none_is_lost(rows, read_workbook(workbook([[*row] for row in rows]), "f.xlsx", PLAIN))


def none_is_lost(cells: list[list[str]], raw: Raw) -> None:
    """See each row of a sheet as an event, or told."""
    rows = {at for at, row in enumerate(cells, 1) if any(map(str.strip, row))}
    result = check(raw, "f", DateOrder.DAY_FIRST)
    errors = [item for item in result.problems if item.severity is Severity.ERROR]
    if any(item.left_out == "all of it" for item in errors):
        return
    told = {
        int(line) for item in result.problems for line in re.findall(r"line (\d+)", item.message)
    }
    known = {
        *(item.origin.line for item in result.statements),
        *(item.origin.line for item in errors),
        *told,
        # the names themselves
        *(item.origin.line for item in result.problems if " as " in item.message),
    }
    lost = rows - known
    assert len(lost) <= 1, (cells, lost, [str(item) for item in result.problems])
    assert all(at <= 2 for at in lost), (cells, lost, [str(item) for item in result.problems])
