"""Whatever a sheet holds, each of its rows is an event or is told."""

import csv
import io
import re
from typing import Literal

from hypothesis import example, given, settings
from hypothesis import strategies as st
from workbooks import workbook

from timeline.dates.rules import DateOrder
from timeline.formats import FORMATS
from timeline.formats.csv import read
from timeline.formats.load import read_again
from timeline.formats.sheet.choice import read_workbook
from timeline.model import Severity
from timeline.seeds.check import check
from timeline.seeds.reading_options import PLAIN, ReadOptions
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


#: what stands in a column of titles, of dates, and of anything
TITLES = (
    "Fair",
    "Fête",
    "Roof; mended",
    "a, b",
    'the "old" hall',
    "tab\there",
    "two\nlines",
    "=1+1",
)
DAYS = (
    *("2026-05-04", "31/12/2026", "4.5.2026", "May 2026", "late 2026", "TBC", "", "soon", "n/a"),
    *(
        "46371",
        "2026-05-04 09:00",
        "32/13/2026",
        "5/4/2026 noon",
        "1 Jan - 3 Jan 2026",
        "?",
        "2026",
    ),
)
LINES = st.lists(
    st.tuples(
        st.sampled_from(TITLES),
        st.sampled_from(DAYS),
        st.sampled_from((*DAYS, *CELLS)),
        st.sampled_from(CELLS),
        st.integers(0, 3),
    ),
    max_size=7,
)


@given(
    lines=LINES,
    names=st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)),
    sign=st.sampled_from(",;\t|"),
    encoding=st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "cp1252")),
    quoting=st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)),
)
@settings(max_examples=20)
def test_cells_are_in_an_event_or_told(
    lines: list[tuple[str, str, str, str, int]],
    names: tuple[str, str],
    sign: str,
    encoding: str,
    quoting: Literal[0, 1],
) -> None:
    """A word in any cell of a row is in its event, whatever the columns are taken for."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=sign, quoting=quoting)
    writer.writerow(["EVENT", "date", *names])
    for number, (*cells, at) in enumerate(lines):
        cells[at] += f" qz{number}w"
        writer.writerow(cells)
    data = buffer.getvalue().encode(encoding, "replace")
    found = read_again({"f.csv": data}, FORMATS["csv"], ReadOptions(order=DateOrder.DAY_FIRST))
    said = repr([*found.statements, *found.problems])
    lost = [number for number in range(len(lines)) if f"qz{number}w" not in said]
    # Of many of a kind some are told by their number.
    assert not lost or " more" in said or "all of it" in said, (data, lost, said)
