"""What cells of workbooks show."""

import io
from datetime import datetime

import pytest
import xlsxwriter

from timeline.formats import xlsx
from timeline.model import Severity


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        # A part of a day is not exact, and a part of a second is left out.
        ("2026-05-04T23:59:59.997", "2026-05-04T23:59:59"),
        ("2026-05-04T10:29:59.999900", "2026-05-04T10:30"),
        ("2026-05-04T10:20:00", "2026-05-04T10:20"),
    ],
)
def test_moments(moment: str, expected: str) -> None:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Event", "Date"])
        sheet.write(1, 0, "Fair")
        shown = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        sheet.write_datetime(1, 1, datetime.fromisoformat(moment), shown)
    (event,) = xlsx.read(buffer.getvalue(), "a.xlsx").events
    assert event.fields["when"] == expected


def test_hidden_columns_are_told() -> None:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate((["Event", "Date", "Pay"], ["Fair", "2026-05-04", 9])):
            sheet.write_row(at, 0, row)
        sheet.set_column("C:XFD", None, None, {"hidden": True})
    problems = xlsx.read(buffer.getvalue(), "a.xlsx").problems
    (told,) = (item for item in problems if "hidden" in item.message)
    assert told.severity is Severity.WARNING
    assert told.message.startswith("hidden column C is read too")
