import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pymupdf
import pytest
from drawing import SENTENCE, drawn, form

from timeline.documents.read import read
from timeline.documents.text import DocumentText
from timeline.errors import TimelineError

PARAGRAPHS = (
    "The council of the town has chosen a builder for the bridge, and works begin in the spring.",
    "The county granted the money on 12 May 2023, and asks for a report until all of it is spent.",
    "The bridge opens in 2026.",
)
REMEDY = "open it in a viewer and print it to a new PDF, or give its text"


#: it has no types
mupdf: Any = pymupdf


def printed(*pages: str, **metadata: str) -> bytes:
    with mupdf.open() as document:
        for html in pages:
            document.new_page().insert_htmlbox(mupdf.Rect(60, 60, 330, 780), html)
        document.set_metadata(metadata)
        return bytes(document.tobytes())


def body(document: DocumentText) -> list[str]:
    return [document.text[item.start : item.end] for item in document.paragraphs]


ARTICLE = "<h1>A bridge for the town</h1><p>By Jane Doe, 3 March 2024</p>" + "".join(
    f"<p>{text}</p>" for text in PARAGRAPHS
)


def test_paragraphs_title_author_and_date() -> None:
    document = read("a.pdf", printed(ARTICLE))
    assert body(document) == list(PARAGRAPHS)
    assert (document.title, document.author) == ("A bridge for the town", "Jane Doe")
    assert str(document.published) == "2024-03-03"
    assert document.notes == (
        "title 'A bridge for the town': from the header",
        "author 'Jane Doe': from the header",
        "published 2024-03-03: from the header ('3 March 2024')",
    )


def test_properties_tell_what_the_text_does_not() -> None:
    data = printed(
        f"<p>{PARAGRAPHS[0]}</p>",
        title="A bridge",
        author="Jane Doe",
        creationDate="D:20240304101500Z",
    )
    document = read("a.pdf", data)
    assert (document.title, document.author, document.published) == ("A bridge", "Jane Doe", None)
    assert document.notes == (
        "title 'A bridge': from the properties of the file",
        "author 'Jane Doe': from the properties of the file",
        "published: the document states no date of publication: give it with --published",
        "the file was made on 2024-03-04, which need not be when it was published",
    )


@pytest.mark.parametrize("title", ["Microsoft Word - draft 3", "draft.docx", "Untitled"])
def test_names_of_files_are_no_titles(title: str) -> None:
    assert read("a.pdf", printed(f"<p>{PARAGRAPHS[0]}</p>", title=title)).title == ""


def test_pages_without_text_are_reported() -> None:
    document = read("a.pdf", printed(f"<p>{PARAGRAPHS[0]}</p>", "", ""))
    assert document.notes[0] == "text: pages 2, 3 have none, perhaps pictures of it"


def test_only_pictures() -> None:
    with mupdf.open() as document:
        picture = mupdf.Pixmap(mupdf.csRGB, (0, 0, 20, 20))
        document.new_page().insert_image((0, 0, 100, 100), pixmap=picture)
        data = document.tobytes()
    with pytest.raises(TimelineError) as caught:
        read("a.pdf", data)
    assert str(caught.value) == (
        "a.pdf: a PDF of pictures only, without text: run text recognition (OCR) over it"
    )


CIPHERS = (mupdf.PDF_ENCRYPT_AES_256, mupdf.PDF_ENCRYPT_AES_128, mupdf.PDF_ENCRYPT_RC4_128)


def locked(cipher: int, **passwords: str) -> bytes:
    with mupdf.open("pdf", printed(ARTICLE)) as document:
        return bytes(document.tobytes(encryption=cipher, **passwords))


@pytest.mark.parametrize("cipher", CIPHERS)
def test_a_password(cipher: int) -> None:
    with pytest.raises(TimelineError) as caught:
        read("a.pdf", locked(cipher, user_pw="one", owner_pw="two"))
    assert str(caught.value) == "a.pdf: a PDF with a password: save it without one"


@pytest.mark.parametrize("cipher", CIPHERS)
def test_locked_against_changes_only(cipher: int) -> None:
    assert read("a.pdf", locked(cipher, owner_pw="two")).title == "A bridge for the town"


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"no PDF", b"%PDF-1.7\n" + b"junk " * 1000, printed(ARTICLE)[:1500]]
)
def test_broken(data: bytes) -> None:
    with pytest.raises(TimelineError) as caught:
        read("a.pdf", data)
    message = str(caught.value)
    assert message.startswith("a.pdf: a PDF that cannot be read (")
    assert message.endswith(f"): {REMEDY}")
    assert "\n" not in message


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(TimelineError) as caught:
        read("a.pdf", printed(ARTICLE))
    assert str(caught.value) == (
        "a.pdf: pypdf is not installed, which reads a PDF: "
        "pip install 'timeline-exporter[documents]'"
    )


def test_nothing_reaches_the_screen(tmp_path: Path) -> None:
    # It points to the wrong place for its table of objects, of which the reader warns.
    data = re.sub(rb"startxref\s+\d+", b"startxref\n7", printed(ARTICLE))
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    script = (
        "import sys, pathlib; from timeline.documents.read import read;"
        "print(read('a.pdf', pathlib.Path(sys.argv[1]).read_bytes()).title)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == ("A bridge for the town\n", "")


TWICE = b"/X Do\n" * 2


def nested(depth: int) -> bytes:
    """Forms that each draw the next one twice, and the last one a sentence."""
    inner = [form(TWICE, f"{number} 0 R") for number in range(6, 5 + depth)]
    return drawn(TWICE, (*inner, form(SENTENCE)))


def test_forms_within_forms() -> None:
    assert len(body(read("a.pdf", nested(3)))) == 2**3


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (drawn(b" " * 70_000_000, packed=2), "200 unpacked bytes for each byte of the file"),
        (drawn(SENTENCE * 110, times=2000), "200 unpacked bytes for each byte of the file"),
        (drawn(SENTENCE * 500, pages=1000), "200 unpacked bytes for each byte of the file"),
        (drawn(b"/X Do\n" * 4000, (form(b" " * 19_000_000),)), "200 unpacked bytes"),
        (drawn(b"/#58 Do\n" * 4000, (form(b" " * 19_000_000),)), "200 unpacked bytes"),
        (nested(40), "200 unpacked bytes for each byte of the file"),
        (nested(60), "100,000,000 bytes"),
    ],
    ids=["blanks", "again", "pages", "forms", "escaped", "nested", "deep"],
)
def test_little_that_draws_much(data: bytes, reason: str) -> None:
    with pytest.raises(TimelineError) as caught:
        read("a.pdf", data)
    assert str(caught.value).startswith(f"a.pdf: more than {reason}")


@pytest.mark.parametrize(
    "contents",
    [
        # A form that draws itself is drawn once.
        (TWICE, (form(SENTENCE + TWICE, "5 0 R"),)),
        # The name of no form, and a form of another name.
        (SENTENCE + b"/Y Do\n", (form(SENTENCE),)),
        (SENTENCE + b"/X Do\n", (b"null",)),
        (SENTENCE + b"/X Do\n", (b"<</Subtype/Form>>",)),
    ],
)
def test_odd_forms(contents: tuple[bytes, tuple[bytes, ...]]) -> None:
    assert "The bridge was opened on 3 May 2020." in read("a.pdf", drawn(*contents)).text


def test_a_line_of_many_pieces_is_put_together_once() -> None:
    pieces = 5000
    content = b"BT /F 12 Tf 50 700 Td %s ET" % (b"(word ) Tj " * pieces)
    assert len(read("a.pdf", drawn(content)).text.split()) == pieces


TABLE = """<style>td, th {padding: 4px 14px; text-align: left}</style><h2>Dates</h2>
<table><tr><th>Track</th><th>Due</th></tr><tr><td>Posters</td><td>4 May 2025</td></tr>
<tr><td>Demos of the first day</td><td>6 May 2025</td></tr></table>
<ul><li>9 May 2025: fair</li><li>10 May 2025: race</li></ul>"""


def test_tables_lists_and_headings() -> None:
    document = read("a.pdf", printed(f"<p>{PARAGRAPHS[0]}</p>{TABLE}"))
    assert document.text == (
        f"{PARAGRAPHS[0]}\n\n# Dates\n\n| Track | Due |\n| --- | --- |\n| Posters | 4 May 2025 |\n"
        "| Demos of the first day | 6 May 2025 |\n\n- 9 May 2025: fair\n- 10 May 2025: race"
    )
