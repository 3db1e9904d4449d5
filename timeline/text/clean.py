"""Texts without what may not stand in them, which is another set for each place they go to."""

import re
import unicodedata

# Patterns are compiled when they are first used: most commands clean nothing.

#: the byte order mark, which means nothing within a text, and of which no PDF can be made
_MARK = "\ufeff"
#: controls and lone surrogates
_NOT_TEXT = ("Cc", "Cs")
#: code points that are never a character
_NO_CHARACTERS = "\ufffe\uffff"
#: white space at which lines may break: not that of a fixed place, U+00A0, U+2007 and U+202F
BREAKING_SPACE = r"[^\S\xa0\u2007\u202f]+"

#: controls but for the end of a line and the tab, lone surrogates, the byte order mark
_CONTROLS = "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff]"
_LINE_ENDS = r"\r\n?|[\v\x85\u2028]"
_PARAGRAPH_ENDS = "[\f\u2029]"
# What a terminal would act on, and what hides inside words: soft hyphens, spaces of no
# width, marks that turn the direction of writing.
_UNSEEN = (
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+"
)
#: what a terminal acts on: controls, ends of lines and paragraphs, and what is not UTF-8
_ACTING = "\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"
#: marks that turn the direction of writing, and what is of no width
_TURNING = "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
_SURROGATES = "[\ud800-\udfff]"
_TRAILING = r"(?<![ \t])[ \t]++(?=\n)"
_BINARY = r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]"
#: every kind of line end of a content line, and what none may carry
_BREAKS = "\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"
_UNWRITABLE = "[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]"
#: control characters, halves of characters, and what XML forbids
_UNDRAWABLE = "[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
#: where a word may break and where not: neither is seen
_HINTS = "[\xad\u200b\u2060\ufeff]"

#: characters that a message quotes of a text
_QUOTED = 80


def control_characters(text: str) -> tuple[str, ...]:
    """The characters of `text` that no calendar, sheet or chart can hold, each once."""
    # Nearly all texts are of characters that can be printed, which none of these can.
    if text.isprintable():
        return ()
    return tuple(sorted(set(re.findall(_CONTROLS, text))))


def without_controls(text: str) -> str:
    r"""`text` with "\n" at line ends and without `control_characters`, as seeds keep it."""
    if text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for char in control_characters(text):
        text = text.replace(char, "")
    return text


def strange_character(text: str) -> str:
    """The first character that does not belong into a line of text; empty where all do.

    Neither XML nor calendars hold it; of the byte order mark no PDF can be made.
    """
    if text.isprintable():
        return ""
    return next(
        (
            char
            for char in text
            if unicodedata.category(char) in _NOT_TEXT or char in _MARK + _NO_CHARACTERS
        ),
        "",
    )


def readable(text: str) -> str:
    r"""`text` with "\n" at line ends and without characters that nobody sees.

    >>> readable("one\r\ntwo\x00")
    'one\ntwo'
    """
    text = re.sub(_PARAGRAPH_ENDS, "\n\n", re.sub(_LINE_ENDS, "\n", text))
    return re.sub(_TRAILING, "", re.sub(_SURROGATES, "\ufffd", re.sub(_UNSEEN, "", text)))


def one_line(text: str) -> str:
    """The `readable` text on one line, white space folded."""
    return " ".join(readable(text).split())


def quoted(text: str) -> str:
    """A text as a message quotes it: so much of it that it is known again.

    >>> quoted("Footbridge"), len(quoted("word " * 1000))
    ("'Footbridge'", 83)
    """
    return repr(text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…")


def count_binary(text: str) -> int:
    """The number of characters that occur in binary files, and not in text that people write."""
    return len(re.findall(_BINARY, text))


def for_terminal(text: str) -> str:
    r"""`text` as a message of one line: what acts on a terminal, or hides, is written out.

    >>> print(for_terminal("a\nb\x1b[1m\u202ec"))
    a\nb\x1b[1m\u202ec
    """
    if text.isprintable():
        return text
    return re.sub(f"[{_ACTING}{_TURNING}]", _written_out, text)


def _written_out(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode()


def for_table(text: str) -> str:
    """`text` as a line or a cell that people read: nothing in it acts on what stands beside it.

    A mark that turns the direction of writing would go on to do so behind the cell.
    """
    if text.isprintable():
        return text
    return re.sub(f"[{_ACTING}]", " ", re.sub(f"[{_TURNING}]", "", text))


def for_calendar(text: str) -> str:
    r"""`text` with every kind of line break as `\n` and without what no content line may carry.

    That is control characters (RFC 5545 3.1 CONTROL) and lone surrogates, which are not UTF-8.

    >>> for_calendar("one\r\ntwo\x07")
    'one\ntwo'
    """
    return re.sub(_UNWRITABLE, "", re.sub(_BREAKS, "\n", text))


def for_xml(text: str) -> str:
    r"""`text` on one line, without what XML cannot hold (XML 1.0, 2.2) and other controls.

    >>> for_xml("a\x00\nb")
    'a b'
    """
    return " ".join(re.sub(_UNDRAWABLE, " ", text).split())


def for_chart(text: str) -> str:
    """`text` on one line, without what cannot be drawn, with the spaces that keep their place."""
    text = re.sub(_UNDRAWABLE, " ", re.sub(_HINTS, "", text))
    return re.sub(BREAKING_SPACE, " ", text).strip(" ")
