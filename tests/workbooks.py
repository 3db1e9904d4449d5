"""Workbooks for tests: made, unpacked and packed again."""

import io
import zipfile
from collections.abc import Mapping

import xlsxwriter


def workbook(rows: list[list[object]], sheet: str = "Sheet1") -> bytes:
    """A workbook of one sheet, as another program writes it."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        page = book.add_worksheet(sheet)
        for at, row in enumerate(rows):
            page.write_row(at, 0, row)
    return buffer.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a workbook, unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return {name: book.read(name) for name in book.namelist()}


def packed(found: Mapping[str, bytes]) -> bytes:
    """A workbook of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as book:
        for name, data in found.items():
            # Without the time of the day: the same parts are the same bytes.
            book.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
