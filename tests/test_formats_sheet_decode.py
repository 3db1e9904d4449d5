import codecs

import pytest

from timeline.errors import TimelineError
from timeline.formats.sheet.decode import decode
from timeline.model import Severity

TEXT = "Datum;Anlass\r\n07.06.2026;Übergabe in Köln\r\n"
RUSSIAN = "Дата;Тема\n07.06.2026;Репетиция\n"


@pytest.mark.parametrize(
    ("data", "encoding", "said"),
    [
        (TEXT.encode(), "utf-8", ""),
        (TEXT.encode("utf-8-sig"), "utf-8", ""),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le", "read as UTF-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be", "read as UTF-16"),
        (TEXT.encode("utf-32"), "utf-32-le", "read as UTF-32"),
        # without a mark
        (TEXT.encode("utf-16-le"), "utf-16-le", "read as UTF-16"),
        (TEXT.encode("utf-16-be"), "utf-16-be", "read as UTF-16"),
        (TEXT.encode("cp1252"), "cp1252", "not UTF-8, read as Windows-1252"),
        (TEXT.encode("mac_roman"), "mac_roman", "not UTF-8, read as Mac Roman"),
    ],
)
def test_what_is_taken_is_told_once(data: bytes, encoding: str, said: str) -> None:
    decoded = decode(data, "a.csv")
    assert (decoded.text, decoded.encoding) == (TEXT, encoding)
    assert [problem.severity for problem in decoded.problems] == [Severity.NOTE] * bool(said)
    assert all(problem.message.startswith(said) for problem in decoded.problems)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_has_nuls_only_at_its_signs(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding), "a.csv").text == RUSSIAN


def test_a_calendar_that_was_folded_in_a_letter() -> None:
    data = "Köln 🎉 bei Nacht".encode()
    for at in range(len(data)):
        folded = decode(data[:at] + b"\r\n " + data[at:], "a.ics")
        assert folded.text.replace("\r\n ", "") == "Köln 🎉 bei Nacht"
        assert folded.problems == ()


def test_a_guess_says_how_to_name_another() -> None:
    (problem,) = decode(TEXT.encode("cp1252"), "a.csv").problems
    assert problem.message == (
        "not UTF-8, read as Windows-1252: if letters look wrong, name another with --encoding, "
        "or save it as UTF-8"
    )


def test_a_named_encoding_is_that_of_files_that_are_not_unicode() -> None:
    data = "Šárka".encode("cp1250")
    assert decode(data, "a.csv", "windows-1250").text == "Šárka"
    assert decode(data, "a.csv", "cp1250").problems == ()
    assert decode("Šárka".encode(), "a.csv", "cp1250").text == "Šárka"
    assert decode("Šárka".encode("utf-16"), "a.csv", "cp1250").text == "Šárka"


@pytest.mark.parametrize("name", ["cp9999", "base64", "rot13", "ü"])
def test_a_name_of_none_is_refused(name: str) -> None:
    with pytest.raises(TimelineError, match="there is no encoding"):
        decode(b"", "a.csv", name)


def test_a_few_bytes_of_windows_in_utf8_cost_nothing_else() -> None:
    data = "id,title\n1,Größe\n2,Maß\n3,Köln\n".encode() + "4,Düren\n".encode("cp1252")
    decoded = decode(data, "a.csv")
    assert decoded.text.splitlines()[3:] == ["3,Köln", "4,Düren"]
    (problem,) = decoded.problems
    assert (problem.severity, problem.origin.line) == (Severity.WARNING, 5)
    assert problem.message == (
        "1 byte not UTF-8, the first here, read as Windows-1252: save the file as UTF-8"
    )


@pytest.mark.parametrize("text", ["id,title\n1,Ca\0fé\0\n", "a\0,b\n", "a,b\n\0"])
def test_nuls_are_left_out_and_told(text: str) -> None:
    decoded = decode(text.encode(), "a.csv")
    assert decoded.text == text.replace("\0", "")
    assert [problem.message.partition(" left")[0] for problem in decoded.problems] == [
        "2 NUL characters" if text.count("\0") == 2 else "1 NUL character"
    ]


def test_what_an_encoding_does_not_have_is_told_with_its_line() -> None:
    decoded = decode(b"a\nb\x81c\n", "a.csv", "cp1252")
    assert decoded.text == "a\nb\ufffdc\n"
    assert [problem.origin.line for problem in decoded.problems] == [2]


def test_half_a_letter_at_the_end_is_told() -> None:
    decoded = decode(codecs.BOM_UTF16_LE + "ab".encode("utf-16-le")[:-1], "a.csv")
    assert decoded.text == "a\ufffd"
    assert any("cannot be read in utf-16-le" in problem.message for problem in decoded.problems)


@pytest.mark.parametrize(
    "data", [b"", b"\0", b"\xff", b"\xff\xfe", b"\xfe\xff\x00", b"\xef\xbb\xbf"]
)
def test_it_is_total(data: bytes) -> None:
    decode(data, "a.csv")
