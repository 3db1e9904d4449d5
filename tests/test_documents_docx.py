import io
import sys
import zipfile
from datetime import UTC, datetime

import docx
import pytest

from timeline.documents.read import read
from timeline.documents.text import DocumentText
from timeline.errors import TimelineError

REMEDY = "open it in Word and save it anew as DOCX, or save it as text"
ADDED = '<w:ins xmlns:w="{0}"><w:r><w:t>added</w:t></w:r></w:ins>'
DELETED = '<w:del xmlns:w="{0}"><w:r><w:delText>deleted</w:delText></w:r></w:del>'
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def saved(document: "docx.document.Document") -> bytes:
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def body(document: DocumentText) -> list[str]:
    return [document.text[item.start : item.end] for item in document.paragraphs]


def article() -> "docx.document.Document":
    document = docx.Document()
    document.add_heading("A bridge for the town", 0)
    document.add_paragraph("By Jane Doe, 3 March 2024")
    document.add_paragraph("The council met in 2023.")
    return document


def test_paragraphs_and_tables_in_their_order() -> None:
    document = article()
    table = document.add_table(2, 2)
    for cell, text in zip(table.columns[0].cells, ("2020", "2021"), strict=True):
        cell.text = text
    table.cell(0, 1).text = "a study\nof the bank"
    table.cell(1, 1).add_table(1, 1).cell(0, 0).text = "a plan"
    document.add_paragraph("")
    document.add_paragraph("It opens\nin\t2026.")
    found = read("a.docx", saved(document))
    assert body(found) == [
        "The council met in 2023.",
        "2020 | a study of the bank",
        "2021 | a plan",
        "It opens\nin\t2026.",
    ]
    assert (found.title, found.author) == ("A bridge for the town", "Jane Doe")
    assert str(found.published) == "2024-03-03"


def test_what_was_added_counts_and_what_was_deleted_does_not() -> None:
    from docx.oxml.parser import parse_xml

    document = article()
    paragraph = document.add_paragraph("It was ")
    for source in (ADDED, DELETED):
        paragraph._p.append(parse_xml(source.format(NAMESPACE)))  # noqa: SLF001 - no other way
    assert body(read("a.docx", saved(document)))[-1] == "It was added"


BOX = (
    '<w:r xmlns:w="{0}"><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
    "<w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent>"
    "</v:textbox></v:shape></w:pict></w:r>"
)


def test_text_in_a_box_is_a_paragraph_of_its_own() -> None:
    from docx.oxml.parser import parse_xml

    document = article()
    paragraph = document.add_paragraph("beside it")
    paragraph._p.append(parse_xml(BOX.format(NAMESPACE)))  # noqa: SLF001 - no other way
    assert body(read("a.docx", saved(document)))[-2:] == ["beside it", "in a box"]


def test_properties() -> None:
    document = docx.Document()
    document.add_paragraph("The council met in 2023.")
    properties = document.core_properties
    properties.title, properties.author, properties.language = "A bridge", "Jane Doe", "en-GB"
    properties.created = datetime(2024, 3, 4, tzinfo=UTC)
    found = read("a.docx", saved(document))
    assert (found.title, found.author, found.language) == ("A bridge", "Jane Doe", "en-GB")
    assert found.notes == (
        "title 'A bridge': from the properties of the file",
        "author 'Jane Doe': from the properties of the file",
        "published: the document states no date of publication: give it with --published",
        "the file was made on 2024-03-04, which need not be when it was published",
    )


def test_what_programs_write_is_no_author_and_their_language_no_order() -> None:
    document = docx.Document()
    document.add_paragraph("The council met on 03/04/2023.")
    document.core_properties.title = "Word Document"
    found = read("a.docx", saved(document))
    assert (found.title, found.author) == ("", "")
    assert found.language == "en-US"
    assert found.order is None


def archive(parts: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return data.getvalue()


def test_a_zip_bomb() -> None:
    with pytest.raises(TimelineError) as caught:
        read("a.docx", archive({"word/document.xml": b" " * 100_000_001}))
    assert str(caught.value) == (
        "a.docx: a DOCX that unpacks to far more than any document: do not trust it"
    )


def test_broken() -> None:
    with pytest.raises(TimelineError) as caught:
        read("a.docx", archive({"word/document.xml": b"<a>"}))
    message = str(caught.value)
    assert message.startswith("a.docx: a DOCX that cannot be read (")
    assert message.endswith(f"): {REMEDY}")


def test_no_text() -> None:
    with pytest.raises(TimelineError, match=r"^a\.docx: empty: there is no text in it$"):
        read("a.docx", saved(docx.Document()))


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    data = saved(article())
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(TimelineError) as caught:
        read("a.docx", data)
    assert str(caught.value) == (
        "a.docx: docx is not installed, which reads a DOCX: "
        "pip install 'timeline-exporter[documents]'"
    )
