import pytest

from timeline.text.clean import (
    control_characters,
    count_binary,
    for_calendar,
    for_chart,
    for_table,
    for_terminal,
    one_line,
    readable,
    strange_character,
    without_controls,
)


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
def test_readable(text: str, expected: str) -> None:
    assert readable(text) == expected


def test_one_line() -> None:
    assert one_line("  a\n b\x00\tc ") == "a b c"


def test_count_binary() -> None:
    assert count_binary("a\n\t\r\f\x1b[1m") == 0
    assert count_binary("a\x00\x01\x7f") == 3


def test_for_chart() -> None:
    assert for_chart(" a\tb\n\x00c\ud800\uffff ") == "a b c"
    # Not known to every Python's tables, and yet a character.
    assert for_chart("\U0001fae8") == "\U0001fae8"
    assert for_chart("co\xadop\u200beration \ufeff now") == "cooperation now"
    assert for_chart("100\u00a0000\u2009km") == "100\u00a0000 km"


def test_for_calendar() -> None:
    assert for_calendar("a\r\nb\x0bc\u2029d\x00\x7f\ud800\te") == "a\nb\nc\nd\te"


def test_for_terminal() -> None:
    assert for_terminal("a\x1b[1m\u202e é") == "a\\x1b[1m\\u202e é"
    assert for_terminal("one\r\ntwo\x85\u2028\udce9") == r"one\r\ntwo\x85\u2028\udce9"
    # joiners, spaces that keep their place, and other scripts are as they are
    for text in ("می\u200cشود", "100\u00a0000", "👩\u200d🚀", "é 会"):
        assert for_terminal(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\u202eb\u2066c\u2069\u200bd\u200e\u200f\u061c\ufeff", "abcd"),
        ("a\nb\x1b[1m\u2029c\ud800", "a b [1m c "),
        ("می\u200cشود 100\u00a0000 👩\u200d🚀", "می\u200cشود 100\u00a0000 👩\u200d🚀"),
    ],
)
def test_for_table(text: str, expected: str) -> None:
    assert for_table(text) == expected


def test_seeds_keep_lines_and_lose_controls() -> None:
    assert control_characters("a\n\tb\x00\ufeff\x00\ud800") == ("\x00", "\ud800", "\ufeff")
    assert without_controls("a\r\nb\rc\x00\td\ufeff") == "a\nb\nc\td"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rome é 会", ""),
        ("a\nb", "\n"),
        ("\ufeff", "\ufeff"),
        ("a\uffff", "\uffff"),
        ("\ud800", "\ud800"),
    ],
)
def test_no_text(text: str, found: str) -> None:
    assert strange_character(text) == found
