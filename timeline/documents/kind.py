"""What kind of file a document is: by its content first, then by its name."""

import re
import zipfile
from enum import Enum
from pathlib import PurePath

from timeline.documents.parts import opened
from timeline.errors import TimelineError


class FileKind(Enum):
    """A kind of document that can be read."""

    TEXT = "text"
    HTML = "HTML"
    PDF = "PDF"
    DOCX = "DOCX"


_RIGHT = "save it as text, HTML, PDF or DOCX"
#: first bytes of what people have and cannot be read, and what it is
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "a DOC file, or a DOCX with a password: save it as DOCX without one",
    ),
    (b"{\\rtf", f"an RTF file: {_RIGHT}"),
    (b"\x89PNG", "a picture: give its text"),
    (b"\xff\xd8\xff", "a picture: give its text"),
    (b"GIF8", "a picture: give its text"),
    (b"II*\x00", "a picture: give its text"),
    (b"MM\x00*", "a picture: give its text"),
    (b"\x1f\x8b", "compressed: unpack it first"),
    (b"%!PS", f"a PostScript file: {_RIGHT}"),
)
_ZIP = b"PK\x03\x04"
_DOCX_PART = "word/document.xml"
#: parts that tell other kinds of ZIP files
_ZIPPED = (
    ("xl/workbook.xml", "an Excel sheet: save it as CSV, which is a seed"),
    ("ppt/presentation.xml", "a PowerPoint file: save it as PDF"),
    ("META-INF/container.xml", f"an EPUB file: {_RIGHT}"),
    ("content.xml", f"an OpenDocument file: {_RIGHT}"),
)
_PDF = re.compile(rb"(?:\A|[\r\n])%PDF-\d")
_PDF_WITHIN = 1024
_MARKUP_WITHIN = 1024
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:<\?xml\b[^>]*+>\s*+)?(?:<!--(?:(?!-->).)*+-->\s*+)*+"
    rb"<(?:!doctype\s++html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_ENDINGS = {
    ".html": FileKind.HTML,
    ".htm": FileKind.HTML,
    ".xhtml": FileKind.HTML,
    ".pdf": FileKind.PDF,
    ".docx": FileKind.DOCX,
}


def kind_of(name: str, data: bytes) -> FileKind:
    """The kind of the document `name` with the bytes `data`.

    Raises:
        TimelineError: It is empty, or of a kind that cannot be read.
    """
    if not data.strip():
        raise TimelineError(f"{name}: empty: there is no text in it")
    if data.startswith(_ZIP):
        return _of_zip(name, data)
    for start, what in _OTHERS:
        if data.startswith(start):
            raise TimelineError(f"{name}: {what}")
    # Some programs write a line before the mark of a PDF, and readers allow it.
    if _PDF.search(data, 0, _PDF_WITHIN):
        return FileKind.PDF
    if _MARKUP.match(_narrow(data[:_MARKUP_WITHIN])):
        return FileKind.HTML
    return _ENDINGS.get(PurePath(name).suffix.lower(), FileKind.TEXT)


def _narrow(data: bytes) -> bytes:
    """The start of UTF-16 as if it were ASCII, to look for markup in it."""
    return data[2:].replace(b"\0", b"") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else data


def _of_zip(name: str, data: bytes) -> FileKind:
    try:
        with opened(data) as archive:
            inside = frozenset(archive.namelist())
    except TimelineError as error:
        raise TimelineError(f"{name}: {error}") from None
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise TimelineError(
            f"{name}: a ZIP file that is broken, or not all there: get it anew, or {_RIGHT}"
        ) from None
    if _DOCX_PART in inside:
        return FileKind.DOCX
    for part, what in _ZIPPED:
        if part in inside:
            raise TimelineError(f"{name}: {what}")
    raise TimelineError(f"{name}: a ZIP file, but no DOCX: unpack it, and give the documents in it")
