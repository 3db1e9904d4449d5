"""What an xls workbook says of its cells (Excel 97 to 2003), as xlrd reads it."""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline.formats.sheet.marks import Marks, Place
from timeline.formats.sheet.shown import Shown, of_format

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Sheet

_PLAIN = Shown()
#: kinds of cells, as xlrd numbers them: without text, and with an error
_EMPTY, _ERROR = (0, 6), 5
#: errors as the file numbers them ([MS-XLS] 2.5.10, BErr)
_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
    0x24: "#NUM!", 0x2A: "#N/A",
}  # fmt: skip


def marks_of(data: bytes) -> Callable[[str], Marks | None] | None:
    """What reads the marks of a sheet by its name; None where the file does not let it.

    Nobody needs it to have the values of cells, so that what it cannot read is not an error.
    """
    try:
        import xlrd

        book = xlrd.open_workbook(
            file_contents=data, formatting_info=True, logfile=io.StringIO(), on_demand=True
        )
    except Exception:  # noqa: BLE001 - of a damaged file it raises whatever it stumbles over
        return None
    return lambda sheet: _marks(book, sheet)


def _marks(book: "Book", name: str) -> Marks | None:
    try:
        sheet = book.sheet_by_name(name)
    except Exception:  # noqa: BLE001 - as above
        return None
    marks = Marks()
    shown = [of_format(book.format_map[xf.format_key].format_str) for xf in book.xf_list]
    for row in range(sheet.nrows):
        for column, kind in enumerate(sheet.row_types(row)):
            if kind not in _EMPTY:
                _put(marks, sheet, (row, column), shown)
    marks.hidden_rows.update(row for row, info in sheet.rowinfo_map.items() if info.hidden)
    marks.hidden_columns.update(at for at, info in sheet.colinfo_map.items() if info.hidden)
    marks.links.update(
        (place, link.url_or_path)
        for place, link in sheet.hyperlink_map.items()
        if isinstance(link.url_or_path, str)
    )
    marks.merged += [
        ((top, left), (bottom - 1, right - 1)) for top, bottom, left, right in sheet.merged_cells
    ]
    marks.check()
    return marks


def _put(marks: Marks, sheet: "Sheet", place: Place, shown: list[Shown]) -> None:
    marks.stands_at(*place)
    if sheet.cell_type(*place) == _ERROR:
        marks.errors[place] = _ERRORS.get(sheet.cell_value(*place), "an error")
    known = shown[sheet.cell_xf_index(*place)]
    if known != _PLAIN:
        marks.shown[place] = known
