import io
import sys
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime

import docx
import pytest

from timeline.documents.elements import Visitor, visit
from timeline.documents.read import read
from timeline.documents.text import DocumentText
from timeline.documents.word_styles import WordStyles
from timeline.documents.word_text import parts
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
        "| 2020 | a study of the bank |\n| 2021 | a plan |",
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


def test_a_file_that_was_made_near_its_dates_hints_at_its_publication() -> None:
    document = docx.Document()
    document.add_paragraph("The council met on 1 March, and meets again on Monday.")
    document.core_properties.created = datetime(2024, 3, 4, tzinfo=UTC)
    found = read("a.docx", saved(document))
    assert str(found.published) == "2024-03-04"
    assert found.guess == (
        "published 2024-03-04 is guessed from the properties of the file ('2024-03-04'): "
        "that is when the file was made, before or behind its publication"
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


def test_broken() -> None:
    with pytest.raises(TimelineError) as caught:
        read("a.docx", archive({"word/document.xml": b"<a>"}))
    message = str(caught.value)
    assert message.startswith("a.docx: a DOCX that cannot be read (")
    assert message.endswith(f"): {REMEDY}")


def test_no_text() -> None:
    with pytest.raises(TimelineError, match=r"^a\.docx: empty: there is no text in it$"):
        read("a.docx", saved(docx.Document()))


WORDS = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    b'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>%s</w:body>'
    b"</w:document>"
)


def words(xml: str, **parts: str) -> bytes:
    """A Word document with this text, and with other parts by their names."""
    others = {name.replace("__", "/"): said.encode() for name, said in parts.items()}
    return archive({"word/document.xml": WORDS % xml.encode(), **others})


def said(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def box(blocks: str) -> str:
    return f"<w:r><w:pict><w:txbxContent>{blocks}</w:txbxContent></w:pict></w:r>"


def paragraph(*pieces: str) -> str:
    return f"<w:p>{''.join(pieces)}</w:p>"


def forms(*known: str, other: str = "") -> str:
    choices = "".join(f"<mc:Choice>{form}</mc:Choice>" for form in known)
    fallback = f"<mc:Fallback>{other}</mc:Fallback>" if other else ""
    return f"<mc:AlternateContent>{choices}{fallback}</mc:AlternateContent>"


def table(*cells: str) -> str:
    inside = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
    return f"<w:tbl><w:tr>{inside}</w:tr></w:tbl>"


A_PARAGRAPH = paragraph(said("a"))
TAB = "<w:r><w:tab/></w:r>"


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        # The words of a paragraph come first, wherever the box hangs in it.
        (paragraph(said("a"), box(paragraph(said("b"))), said("c")), ["ac", "b"]),
        (
            paragraph(said("a"), box(paragraph(said("b"), box(paragraph(said("c"))), said("d")))),
            ["a", "bd", "c"],
        ),
        (
            paragraph(box(paragraph(said("a"))), box(paragraph(said("b")))) + paragraph(said("c")),
            ["a", "b", "c"],
        ),
        # A box as Word writes it, and once more for programs that do not know that.
        (
            paragraph(forms(box(paragraph(said("a"))), other=box(paragraph(said("a"))))),
            ["a"],
        ),
        (paragraph(forms(said("a"), said("a"), other=said("a"))), ["a"]),
        (paragraph(forms(other=said("a"))), ["a"]),
        (
            paragraph(
                forms(
                    box(paragraph(forms(box(paragraph(said("a"))), other=said("a")))),
                    other=box(paragraph(said("a"))),
                )
            ),
            ["a"],
        ),
        # What was deleted takes its boxes along.
        (f"<w:p><w:del>{box(paragraph(said('a')))}</w:del>{said('b')}</w:p>", ["b"]),
        # Rows within rows, and boxes in cells.
        (
            table(
                paragraph(said("a")),
                paragraph(said("b")) + table("", paragraph(said("c"))) + paragraph(said("d")),
                "",
                paragraph(said("e"), box(paragraph(said("f")))),
            ),
            ["| a | b c d |  | e f |"],
        ),
        (table("", table("", "")) + paragraph(said("a")), ["a"]),
        (table(paragraph(said("a")), table("", "")), ["| a |  |"]),
        (table(table(paragraph(said("a"))), table(paragraph(said("b")))), ["| a | b |"]),
        # A cell in a content control.
        (
            table("X").replace("<w:tc>X</w:tc>", f"<w:sdt><w:tc>{A_PARAGRAPH}</w:tc></w:sdt>"),
            ["a"],
        ),
        # Tab stops are not tabs.
        (
            paragraph("<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>", said("a"), TAB, said("b")),
            ["a\tb"],
        ),
    ],
)
def test_each_text_stands_once_and_at_its_place(xml: str, expected: list[str]) -> None:
    assert texts(xml) == expected


def texts(xml: str, styles: WordStyles | None = None) -> list[str]:
    return [part.text for part in parts([WORDS % xml.encode()], styles or WordStyles())]


class _Counted(Visitor):
    """Counts what it is told."""

    def __init__(self) -> None:
        self.elements = self.characters = 0

    def start(self, _tag: str, _attributes: dict[str, str]) -> None:
        self.elements += 1

    def end(self) -> None: ...

    def text(self, characters: str) -> None:
        self.characters += len(characters)


@pytest.mark.parametrize("nested", [paragraph, table], ids=["boxes", "tables"])
def test_what_is_nested_is_read_in_one_go(nested: Callable[[str], str]) -> None:
    for depth in (15, 30, 60):
        xml = paragraph(said("x"))
        for _ in range(depth):
            xml = nested(box(xml)) if nested is paragraph else nested(xml)
        counted = _Counted()
        visit([WORDS % xml.encode()], counted)
        calls = count_calls([WORDS % xml.encode()])
        assert calls < 14 * counted.elements + 100


def count_calls(pieces: list[bytes]) -> int:
    """How many functions of Python are called to read the text of a document."""
    calls = 0

    def profile(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(profile)
    try:
        list(parts(pieces, WordStyles()))
    finally:
        sys.setprofile(None)
    return calls


def test_a_document_of_three_hundred_pages() -> None:
    count = 6000
    text = "The council of the town met and spoke of the bridge over the river. " * 4
    xml = "".join(paragraph("<w:pPr/>", said(f"{number} {text}")) for number in range(count))
    data = words(xml)
    assert len(WORDS) + len(xml) > 1_500_000
    tracemalloc.start()
    found = read("a.docx", data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(body(found)) == count
    # The text, in a few forms.
    assert peak < 12 * len(found.text)


def test_of_elements_that_are_empty_little_is_kept() -> None:
    data = words("<w:p/>" * 100_000)
    tracemalloc.start()
    with pytest.raises(TimelineError, match="empty"):
        read("a.docx", data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000


PICTURE = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="{0}" Target="{1}"/></Relationships>'
)
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
PROPERTIES = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"word___rels__document.xml.rels": PICTURE.format(KIND, "media/gone.png")},
        {"word___rels__document.xml.rels": "<broken"},
        {"_rels__.rels": PICTURE.format(PROPERTIES, "gone.xml")},
        {"_rels__.rels": PICTURE.format(PROPERTIES, "../../etc/passwd")},
        {"_rels__.rels": "", "word__styles.xml": "<a><b>", "docProps__core.xml": "<a>&b;</a>"},
        {"word__styles.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"},
    ],
    ids=lambda parts: " ".join(f"{name}={said[:20]}" for name, said in parts.items()) or "none",
)
def test_other_parts_may_be_missing_or_broken(parts: dict[str, str]) -> None:
    assert body(read("a.docx", words(paragraph(said("The council met.")), **parts))) == [
        "The council met."
    ]


def test_properties_may_stand_elsewhere() -> None:
    data = archive(
        {
            "word/document.xml": WORDS % paragraph(said("The council met.")).encode(),
            "_rels/.rels": PICTURE.format(PROPERTIES, "/a/core.psmd").encode(),
            "a/core.psmd": b'<c xmlns:d="urn:d"><d:title>A bridge</d:title>'
            b"<d:creator>Jane &amp; Doe</d:creator></c>",
        }
    )
    found = read("a.docx", data)
    assert (found.title, found.author) == ("A bridge", "Jane & Doe")


LAUGHS = "<!DOCTYPE a [<!ENTITY b 'lol'>]><a>&b;</a>"


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (LAUGHS, "it declares a document type"),
        ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "it declares a document type"),
        ("<a></b>", "mismatched tag"),
        ("", "no element found"),
    ],
)
def test_what_is_not_the_xml_of_a_document(document: str, reason: str) -> None:
    with pytest.raises(TimelineError) as caught:
        read("a.docx", archive({"word/document.xml": document.encode()}))
    assert str(caught.value).startswith(f"a.docx: a DOCX that cannot be read ({reason}")


def test_a_part_that_lies_about_its_size() -> None:
    data = bytearray(words(paragraph(said("The council met.")) * 1000))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.index(mark) + at
        data[place : place + 4] = (100).to_bytes(4, "little")
    with pytest.raises(TimelineError, match=r"^a\.docx: a DOCX that cannot be read \("):
        read("a.docx", bytes(data))


def test_a_part_packed_in_another_way() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_LZMA) as file:
        file.writestr("word/document.xml", WORDS % paragraph(said("The council met.")).encode())
    with pytest.raises(TimelineError, match="packed in an unknown way"):
        read("a.docx", data.getvalue())


def test_no_library_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    data = saved(article())
    for name in ("docx", "lxml"):
        monkeypatch.setitem(sys.modules, name, None)
    assert body(read("a.docx", data)) == ["The council met in 2023."]
