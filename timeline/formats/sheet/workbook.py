"""Workbooks, opened: xlsx, ods and xls, told by their content and not by their names."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.errors import TimelineError
from timeline.formats.sheet import marks_ods, marks_xls, marks_xlsx
from timeline.formats.sheet.grid import Grid
from timeline.formats.sheet.marks import Marks
from timeline.formats.sheet.package import Package
from timeline.formats.sheet.worksheet import grid_of

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_EXTRA = "pip install 'timeline-exporter[sheets]'"
SAVE = "open it in a spreadsheet and save it as .xlsx"
#: a part that only workbooks of a kind have, and what reads what they say of their cells
_KINDS: Sequence[tuple[str, Callable[[Package, str], Marks]]] = (
    ("xl/workbook.xml", marks_xlsx.marks_of),
    ("content.xml", marks_ods.marks_of),
    ("[Content_Types].xml", marks_xlsx.marks_of),
)
#: parts of files that are not read, and what is said of them
_OTHERS = (
    ("xl/workbook.bin", "a binary workbook (xlsb)"),
    ("Index/Document.iwa", "a document of Numbers"),
    ("word/document.xml", "a document of Word"),
    ("ppt/presentation.xml", "a presentation"),
)


_LOCKED = "has a password: save it without one"
#: what an OLE file names the part that holds an xlsx with a password ([MS-OFFCRYPTO] 2.3.4.4)
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
#: the part that says which others of an ods are encrypted, and how it says so
_MANIFEST, _SEALED = "META-INF/manifest.xml", b"encryption-data"


def is_workbook(data: bytes) -> bool:
    """Whether bytes begin as those of a workbook do."""
    return data.startswith((_ZIP, _OLE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """The sheets of a workbook."""

    file: str
    calamine: "CalamineWorkbook"
    #: reads what a sheet says of its cells; None where the kind of workbook says nothing
    marks: Callable[[str], Marks | None] | None
    #: the sheets of cells, in order, and those of them that are not hidden
    names: tuple[str, ...]
    visible: tuple[str, ...]

    def grid(self, name: str) -> Grid:
        """The cells of a sheet.

        Raises:
            TimelineError: They cannot be read.
        """
        marks = self.marks(name) if self.marks else None
        file = f"{self.file}[{name}]" if len(self.names) > 1 else self.file
        with _reading():
            return grid_of(self.calamine.get_sheet_by_name(name), file, marks)


def opened(data: bytes, file: str) -> Workbook:
    """The workbook that bytes hold.

    Raises:
        TimelineError: They hold none, it has a password, or the library is missing.
    """
    marks = _marks(data)
    with _reading():
        from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [item for item in book.sheets_metadata if item.typ == SheetTypeEnum.WorkSheet]
        shown = (item for item in sheets if item.visible == SheetVisibleEnum.Visible)
        return Workbook(
            file=file,
            calamine=book,
            marks=marks,
            names=tuple(item.name for item in sheets),
            visible=tuple(item.name for item in shown),
        )


def _marks(data: bytes) -> Callable[[str], Marks | None] | None:
    """What reads the marks of a sheet; None for a workbook that says nothing of its cells.

    Raises:
        TimelineError: It is not a workbook, too large, or has a password.
    """
    if not data.startswith(_ZIP):
        if _ENCRYPTED in data:
            raise TimelineError(_LOCKED)
        return marks_xls.marks_of(data)
    package = Package(data)
    if _MANIFEST in package and _SEALED in b"".join(package.pieces(_MANIFEST)):
        raise TimelineError(_LOCKED)
    for part, what in _OTHERS:
        if part in package:
            raise TimelineError(f"{what}, which is not read: {SAVE}")
    package.check()
    for part, marks_of in _KINDS:
        if part in package:
            return lambda sheet: marks_of(package, sheet)
    raise TimelineError(f"a ZIP file and not a workbook: {SAVE}")


class _reading:  # noqa: N801 - it reads as a word of the language
    """What calamine raises, as one line."""

    def __enter__(self) -> None:
        """Nothing to do."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, ImportError):
            raise TimelineError(f"workbooks are read with python-calamine: {_EXTRA}") from None
        if error is None or isinstance(error, TimelineError):
            return
        from python_calamine import CalamineError, PasswordError

        if isinstance(error, PasswordError):
            raise TimelineError(_LOCKED) from None
        if isinstance(error, CalamineError):
            said = " ".join(str(error).split())
            raise TimelineError(f"cannot be read as a workbook ({said}): {SAVE}") from None
