import pytest

from timeline.documents.plain import controls, one_line, plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\x85b\u2028c\vd", "a\nb\nc\nd"),
        ("a\fb\u2029c", "a\n\nb\n\nc"),
        # what nobody sees, and what a terminal would act on
        ("No\xadvem\u200bber\x00 \x1b[2J20\u202e15\ufeff", "November [2J2015"),
        # half a character
        ("a\ud800b", "a\ufffdb"),
        # joiners within words of other scripts stay
        ("می\u200cشود", "می\u200cشود"),
        ("a  \t\nb", "a\nb"),
        ("a  b\tc", "a  b\tc"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_one_line() -> None:
    assert one_line("  a\n b\x00\tc ") == "a b c"


def test_controls() -> None:
    assert controls("a\n\t\r\f\x1b[1m") == 0
    assert controls("a\x00\x01\x7f") == 3
