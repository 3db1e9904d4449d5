"""Text without what nobody can see, with one kind of line end."""

import re

_LINE_END = re.compile(r"\r\n?|[\v\x85\u2028]")
_PARAGRAPH_END = re.compile("[\f\u2029]")
# What a terminal would act on, and what hides inside words: soft hyphens, spaces of no
# width, marks that turn the direction of writing.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+"
)
_HALF = re.compile("[\ud800-\udfff]")
_TRAILING = re.compile(r"(?<![ \t])[ \t]++(?=\n)")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def plain(text: str) -> str:
    r"""`text` with "\n" at line ends and without characters that nobody sees.

    >>> plain("one\r\ntwo\x00")
    'one\ntwo'
    """
    text = _PARAGRAPH_END.sub("\n\n", _LINE_END.sub("\n", text))
    return _TRAILING.sub("", _HALF.sub("\ufffd", _UNSEEN.sub("", text)))


def one_line(text: str) -> str:
    """`text` on one line, white space folded."""
    return " ".join(plain(text).split())


def controls(text: str) -> int:
    """How many characters no text has."""
    return len(_CONTROL.findall(text))
