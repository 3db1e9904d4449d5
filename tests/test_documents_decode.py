import codecs
import sys

import pytest

from timeline.documents.decode import decode

GERMAN = "Der Rat hat über die Brücke entschieden, und die Bürger hörten ihm zu. " * 5
RUSSIAN = "Совет города решил построить мост через реку, и работы начнутся весной. " * 5


@pytest.mark.parametrize(
    "data",
    [
        GERMAN.encode(),
        GERMAN.encode("utf-8-sig"),
        GERMAN.encode("utf-16"),
        codecs.BOM_UTF16_BE + GERMAN.encode("utf-16-be"),
        GERMAN.encode("utf-32"),
        # no mark, but every other byte is a NUL
        GERMAN.encode("utf-16-le"),
        GERMAN.encode("utf-16-be"),
    ],
)
def test_unicode_needs_no_guess(data: bytes) -> None:
    decoded = decode("a.txt", data)
    assert decoded.text == GERMAN
    assert decoded.notes == ()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        # short ones
        ("It is a café of 2015.", "cp1252"),
        ("Die Brücke über den Fluß ist für Fuß und Rad.", "cp1252"),
        ("El puente está en construcción desde el año 2015.", "cp1252"),
        ("Rada miasta postanowiła zbudować most, powiedział dziś burmistrz.", "cp1250"),
        ("Совет города решил построить мост.", "cp1251"),
        ("市議会は橋の建設を決定した。工事は来年始まる。", "cp932"),
        # no letter beyond ASCII
        ("“The bridge” – it’s €5", "cp1252"),
    ],
)
def test_other_encodings_are_told_by_their_look(text: str, encoding: str) -> None:
    decoded = decode("a.txt", text.encode(encoding))
    assert decoded.text == text
    assert len(decoded.notes) == 1
    assert decoded.notes[0].startswith("encoding: not UTF-8, read as ")
    assert decoded.notes[0].endswith(": check letters with accents")


def test_what_tells_an_encoding_may_stand_far_behind() -> None:
    text = "The council met, and spoke of the bridge. " * 5_000 + GERMAN
    assert decode("a.txt", text.encode("latin-1")).text == text


def test_without_the_extra_it_is_what_windows_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)
    decoded = decode("a.txt", "“Brücke” – €5 ".encode("cp1252") + b"\x81")
    assert decoded.text == "“Brücke” – €5 \ufffd"
    assert decoded.notes == (
        "encoding: not UTF-8, read as cp1252: check letters with accents",
        "encoding: 1 character is not cp1252 and shown as \ufffd",
    )


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ("<META http-equiv='Content-Type' content='text/html; charset=koi8-r'>", "koi8-r"),
        ('<?xml version="1.0" encoding="iso-8859-5"?>', "iso-8859-5"),
    ],
)
def test_markup_declares_its_encoding(declaration: str, encoding: str) -> None:
    text = f"{declaration}<p>{RUSSIAN}"
    decoded = decode("a.html", text.encode(encoding), markup=True)
    assert decoded.text == text
    assert decoded.notes == ()


def test_latin_1_is_read_as_browsers_do() -> None:
    data = '<meta charset="iso-8859-1">“Brücke”'.encode("cp1252")
    assert decode("a.html", data, markup=True).text.endswith("“Brücke”")


@pytest.mark.parametrize("declared", ["no-such-code", "base64", "rot13", "idna", "undefined"])
def test_a_declared_encoding_that_is_not_for_text_is_ignored(declared: str) -> None:
    text = f'<meta charset="{declared}">{GERMAN}'
    assert decode("a.html", text.encode("cp1252"), markup=True).text == text


@pytest.mark.parametrize(
    ("data", "text", "note"),
    [
        (
            codecs.BOM_UTF8 + b"a\xffb\xfe",
            "a\ufffdb\ufffd",
            "encoding: 2 characters are not utf-8-sig and shown as \ufffd",
        ),
        (
            codecs.BOM_UTF16_LE + b"a\0b\0c",
            "ab\ufffd",
            "encoding: 1 character is not utf-16 and shown as \ufffd",
        ),
        # one byte that is lost makes no other encoding of UTF-8
        (
            "Brücke für Fuß und Rad".encode() + b"\xe2",
            "Brücke für Fuß und Rad\ufffd",
            "encoding: 1 character is not utf-8 and shown as \ufffd",
        ),
    ],
)
def test_what_an_encoding_does_not_allow_is_replaced_and_reported(
    data: bytes, text: str, note: str
) -> None:
    decoded = decode("a.txt", data)
    assert (decoded.text, decoded.notes) == (text, (note,))


def test_few_accents_in_much_text() -> None:
    text = ("The council met, and spoke of the bridge. " * 20 + GERMAN[:71]) * 300
    assert decode("a.txt", text.encode("latin-1")).text == text
