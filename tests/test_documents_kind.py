import io
import zipfile

import pytest

from timeline.documents.kind import FileKind, kind_of
from timeline.errors import TimelineError


def archive(*names: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name in names:
            # The same bytes at any time: they are in the names of tests.
            file.writestr(zipfile.ZipInfo(name), "x")
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"words", FileKind.TEXT),
        ("a.md", b"# words", FileKind.TEXT),
        ("-", b"words", FileKind.TEXT),
        ("no-ending", b"words", FileKind.TEXT),
        # by content, whatever the name says
        ("a.txt", b"<!DOCTYPE html><p>words", FileKind.HTML),
        ("a.txt", b"\xef\xbb\xbf \n<HTML lang=en>", FileKind.HTML),
        ("a.txt", b'<?xml version="1.0"?>\n<!-- made by hand --><html xmlns="x">', FileKind.HTML),
        ("a.txt", "<html>words".encode("utf-16"), FileKind.HTML),
        ("-", b"%PDF-1.7\n", FileKind.PDF),
        ("a.txt", b"a line before\n%PDF-1.7\n", FileKind.PDF),
        ("a.txt", archive("[Content_Types].xml", "word/document.xml"), FileKind.DOCX),
        # by name where the content does not tell
        ("a.html", b"<p>words", FileKind.HTML),
        ("a.HTM", b"words", FileKind.HTML),
        ("a.pdf", b"words", FileKind.PDF),
        ("a.docx", b"words", FileKind.DOCX),
        # words about a kind are not of it
        ("a.txt", b"A file begins with %PDF-1.7 where it is one.", FileKind.TEXT),
        ("a.txt", b"The tag <html> begins a page.", FileKind.TEXT),
        ("a.txt", b"<headline> words", FileKind.TEXT),
    ],
)
def test_kind(name: str, data: bytes, expected: FileKind) -> None:
    assert kind_of(name, data) is expected


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty: there is no text in it"),
        (b" \r\n\t", "empty: there is no text in it"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "a DOC file, or a DOCX with a password: save it as DOCX without one",
        ),
        (b"{\\rtf1}", "an RTF file: save it as text, HTML, PDF or DOCX"),
        (b"\x89PNG\r\n\x1a\n", "a picture: give its text"),
        (b"\x1f\x8b\x08", "compressed: unpack it first"),
        (archive("xl/workbook.xml"), "an Excel sheet: save it as CSV, which is a seed"),
        (archive("ppt/presentation.xml"), "a PowerPoint file: save it as PDF"),
        (
            archive("content.xml"),
            "an OpenDocument file: save it as text, HTML, PDF or DOCX",
        ),
        (
            archive("a.txt"),
            "a ZIP file, but no DOCX: unpack it, and give the documents in it",
        ),
        (
            archive("word/document.xml")[:40],
            (
                "a ZIP file that is broken, or not all there: "
                "get it anew, or save it as text, HTML, PDF or DOCX"
            ),
        ),
    ],
)
def test_what_cannot_be_read(data: bytes, message: str) -> None:
    with pytest.raises(TimelineError) as caught:
        kind_of("papers/a", data)
    assert str(caught.value) == f"papers/a: {message}"
