"""Workbooks: xlsx, read and written, and ods, xlsm and xls, read."""

import hashlib

from timeline.errors import TimelineError
from timeline.formats import Export, Output
from timeline.formats.sheet.choice import read_workbook
from timeline.formats.sheet.package import Package
from timeline.formats.sheet.pages import PROGRAM, PROPERTY, written
from timeline.seeds.reading_options import PLAIN, ReadOptions
from timeline.seeds.rows import Raw

_PROPERTIES = "docProps/custom.xml"


def read(data: bytes, file: str, options: ReadOptions = PLAIN) -> Raw:
    """The rows of the sheet that is asked for, or of the first that has events."""
    return read_workbook(data, file, options)


def write(export: Export) -> Output:
    """A workbook with a sheet of events and one of sources.

    Raises:
        TimelineError: The library that writes it is missing.
    """
    data, warnings = written(export.timeline)
    return Output(pages=(data,), warnings=warnings)


def is_ours(data: bytes) -> bool:
    """Whether a workbook says that it was written here.

    >>> is_ours(b"PK")
    False
    """
    try:
        package = Package(data)
        said = b"".join(package.pieces(_PROPERTIES)) if _PROPERTIES in package else b""
    except TimelineError:
        return False
    return all(word.encode() in said for word in (f'"{PROPERTY}"', f">{PROGRAM}<"))


def mark(data: bytes) -> bytes | str:
    """The digest of the parts of a workbook, however they are packed; all of what is not one."""
    try:
        package = Package(data)
        digest = hashlib.sha256()
        for name in package.names:
            digest.update(name.encode())
            for piece in package.pieces(name):
                digest.update(piece)
    except TimelineError:
        return data
    return digest.hexdigest()
