import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import edtf
from timeline.dates.rules import DateOrder
from timeline.documents.read import read
from timeline.documents.text import DocumentText
from timeline.errors import TimelineError

DATELINE = (
    " date 2024-03-03 ROME – The council has chosen a builder, it said on Friday.\n\n"
    "It also spoke of the year 2015.\n"
)
ARTICLE = (
    "01.03.2024 Author: Jane Doe\n\nA bridge: a model for the town?\n\n"
    "On January 19, 2024 the council met.\n\nIt meets again in 2025.\n\n"
    "Jane Doe writes for us.\n\nRelated articles:"
)


def body(document: DocumentText) -> list[str]:
    return [document.text[item.start : item.end] for item in document.paragraphs]


def test_a_dateline_stays_in_the_first_paragraph() -> None:
    document = read("a.txt", DATELINE.encode())
    assert body(document) == [part.strip() for part in DATELINE.split("\n\n")]
    assert str(document.published) == "2024-03-03"
    assert document.notes == ("published 2024-03-03: from the dateline ('2024-03-03')",)


def test_a_header_is_no_paragraph() -> None:
    document = read("a.txt", ARTICLE.encode())
    assert body(document)[0] == "On January 19, 2024 the council met."
    assert len(body(document)) == 4
    assert document.title == "A bridge: a model for the town?"
    assert document.author == "Jane Doe"
    assert str(document.published) == "2024-03-01"
    assert document.order is DateOrder.DAY_FIRST
    assert document.notes == (
        "title 'A bridge: a model for the town?': from the header",
        "author 'Jane Doe': from the header",
        "published 2024-03-01: from the header ('01.03.2024')",
        "date order day-first: with dots, as in '01.03.2024', the day is written first",
    )


def test_numbers_that_can_be_two_dates() -> None:
    text = "03/04/2024\n\nThe council met."
    document = read("a.txt", text.encode())
    assert (document.published, document.order) == (None, None)
    assert document.notes == (
        (
            "published: '03/04/2024' in the header can be 2024-04-03 (day first) or 2024-03-04 "
            "(month first): give it with --published, or give --date-order"
        ),
    )
    decided = read("a.txt", text.encode(), order=DateOrder.MONTH_FIRST)
    assert str(decided.published) == "2024-03-04"
    elsewhere = read("a.txt", f"{text} It meets on 25/04/2024.".encode())
    assert str(elsewhere.published) == "2024-04-03"
    assert elsewhere.order is DateOrder.DAY_FIRST


def test_two_orders_in_one_document() -> None:
    document = read("a.txt", b"The council met on 25/04/2024 and on 04/26/2024.")
    assert document.order is None
    assert document.notes[-1] == (
        "date order: the document has both '25/04/2024' and '04/26/2024': give --date-order"
    )


def test_a_given_date_wins() -> None:
    document = read("a.txt", DATELINE.encode(), edtf.day(date(2024, 3, 5)))
    assert str(document.published) == "2024-03-05"
    assert document.notes == (
        "published 2024-03-05: as given",
        "published 2024-03-05: but the dateline ('2024-03-03') is 2024-03-03: check which is right",
    )


def test_a_dateline_without_a_year() -> None:
    document = read("a.txt", b"ROME, March 3 (Agency) - The council met.")
    assert document.published is None
    assert document.publisher == "Agency"
    assert document.notes == (
        "publisher 'Agency': from the dateline",
        "published: 'March 3' in the dateline has no year: give it with --published",
    )


def test_a_chronicle_has_no_dateline() -> None:
    text = "ROME, 3 March 2024 – The council met.\n\nROME, 5 May 2024 – The bridge opened."
    assert read("a.txt", text.encode()).published is None


def test_a_change_counts_where_nothing_else_does() -> None:
    changed = read("a.txt", b"Updated 5 March 2024\n\nThe council met.")
    assert str(changed.published) == "2024-03-05"
    assert "the date of the last change" in changed.notes[0]
    both = read("a.txt", b"Posted 3 March 2024\nUpdated 5 March 2024\n\nThe council met.")
    assert str(both.published) == "2024-03-03"
    assert len(both.notes) == 1


def test_line_ends_and_encodings_make_no_difference() -> None:
    plain = read("a.txt", ARTICLE.encode())
    for data in (
        ARTICLE.replace("\n", "\r\n").encode(),
        ARTICLE.replace("\n", "\r").encode("utf-8-sig"),
        ARTICLE.encode("utf-16"),
    ):
        assert read("a.txt", data) == plain


def test_notes_of_the_encoding_come_first() -> None:
    document = read("a.txt", "Die Brücke über den Fluß ist für Fuß und Rad.".encode("cp1252"))
    assert "Brücke" in document.text
    assert document.notes[0].startswith("encoding: not UTF-8, read as ")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"", "a.txt: empty: there is no text in it"),
        ("-", b"\n", "standard input: empty: there is no text in it"),
        ("a.txt", "\ufeff\u200b".encode(), "a.txt: empty: there is no text in it"),
        (
            "a.txt",
            bytes(range(256)) * 10,
            "a.txt: neither text nor HTML, PDF or DOCX: save it as one of them",
        ),
    ],
)
def test_no_text(name: str, data: bytes, message: str) -> None:
    with pytest.raises(TimelineError) as caught:
        read(name, data)
    assert str(caught.value) == message


def test_the_name_stays_as_it_was_given() -> None:
    assert read("-", b"words").name == "-"


LINES = st.sampled_from(
    (
        "", " ", "---", "# A bridge", "A bridge for us", "By Jane Doe", "3 March 2024", "1917",
        "01.03.2024 Author: Jane Doe", "title: A", "ROME, March 3 (Agency) – The council met.",
        "The council met.", "Updated 5 March 2024", "Published: 2024", "PRESS RELEASE", "\x00",
        "Date: 99.99.2024", "03/04/2024", "\r", "\f", "- item", "Tuesday, 3 March 2024", "W" * 400,
    )
)  # fmt: skip


@given(st.lists(LINES, max_size=12), st.sampled_from(("\n", "\n\n", "\r\n")))
def test_any_lines_are_read_or_refused(lines: list[str], end: str) -> None:
    try:
        document = read("a.txt", end.join(lines).encode())
    except TimelineError:
        assert not "".join(lines).strip("\x00\r\f ")
        return
    assert 0 <= document.body < len(document.text)
    behind = document.body
    for number, paragraph in enumerate(document.paragraphs, start=1):
        assert paragraph.number == number
        assert behind <= paragraph.start < paragraph.end
        words = document.text[paragraph.start : paragraph.end]
        assert words == words.strip()
        behind = paragraph.end
    assert document.text[behind:].strip() == ""
    assert all(note == " ".join(note.split()) for note in document.notes)


@given(
    st.binary(max_size=300),
    st.sampled_from((b"", b"<html>", b"%PDF-1.7\n", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf")),
)
def test_any_bytes_are_read_or_refused(data: bytes, start: bytes) -> None:
    try:
        document = read("a", start + data)
    except TimelineError as error:
        assert str(error).startswith("a: ")  # noqa: PT017 - either is right
        assert "\n" not in str(error)  # noqa: PT017
    else:
        assert document.text.strip()


SENTENCE = "The council met on 12/05/2023 and chose a builder for the bridge. "


@pytest.mark.parametrize(
    "part",
    [
        SENTENCE,
        f"{SENTENCE}\n",
        f"{SENTENCE}\n\n",
        "\n",
        " ",
        " \n",
        "a\n",
        "#",
        "A ",
        "Aa, Bb ",
        "12/",
        "1.",
        "3 March 2024\n",
        "---\n",
        "a\x1b",
    ],
)
def test_time_grows_with_the_size_only(part: str) -> None:
    def seconds(size: int) -> float:
        data = b"a\n" + part.encode() * (size // len(part)) + b"\nb"
        start = time.process_time()
        read("a.txt", data).paragraphs  # noqa: B018 - the work is what is measured
        return time.process_time() - start

    seconds(1000)
    # With the square of the size it would be sixteen times as long.
    assert seconds(400_000) < 9 * seconds(100_000) + 0.1


GERMAN = (
    b'<html lang="%s"><title>Rat</title><p>Der Rat tagt am 03/04/2024 in der Stadt, und die '
    b"Sitzung ist f&uuml;r alle, die mit dem Bus zu uns kommen.</p></html>"
)
DOUBT = "language: 'en-US' is stated, and the text is German: give --language"


@pytest.mark.parametrize(
    ("stated", "given_language", "language", "doubts"),
    [
        (b"de", "", "de", 0),
        (b"de-AT", "", "de-AT", 0),
        # The language of a template, which would put the month first.
        (b"en-US", "", "de", 1),
        (b"en-US", "de-CH", "de-CH", 0),
    ],
)
def test_the_language_of_a_page(
    stated: bytes, given_language: str, language: str, doubts: int
) -> None:
    found = read("a.html", GERMAN % stated, language=given_language)
    assert (found.language, found.order) == (language, DateOrder.DAY_FIRST)
    assert found.notes.count(DOUBT) == doubts
