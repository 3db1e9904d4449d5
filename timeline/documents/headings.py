"""Headings, with marks and without: short lines that are not sentences."""

import re

from timeline.documents.lines import Line
from timeline.documents.stacks import BOLD, DAY, MONTH, PLAIN, YEAR
from timeline.languages.header import HeaderWords
from timeline.text.blocks import Block, BlockKind

#: characters that a heading without marks has at most
LONGEST = 80
ALL_BOLD = re.compile(r"(\*\*|__)[^*_\n]+\1:?")
_NOTES = re.compile(r"(?:\s?\[\^?\d{1,3}\])+\Z")
_DAY_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def heading(line: Line, level: int, marks: int = 0) -> Block:
    """The heading of a line, of which so many characters are marks."""
    end = line.start + len(line.text.rstrip("# ")) if marks else line.end
    return Block(
        kind=BlockKind.HEADING,
        start=line.start + marks,
        end=max(end, line.start + marks),
        level=level,
        outset=line.start,
    )


def can_be_heading(line: Line) -> bool:
    """Whether a line without marks can be one: short, and not a sentence."""
    text = _NOTES.sub("", line.text) or line.text
    begins = text[0].isupper() or text[0].isdecimal() or text[0] in "*_“\"'("
    return (
        len(text) <= LONGEST
        and begins
        and any(sign.isalpha() for sign in text)
        and not text.endswith((".", "!", "?", ";", ",", "…", ".”", '."'))
    )


def level_of(line: Line, words: HeaderWords) -> int:
    """How high a heading without marks is."""
    text = line.text.strip("*_[]() :.-–—")
    if line.kind != "alone":
        return BOLD if ALL_BOLD.fullmatch(line.text) else PLAIN
    if _DAY_NUMBER.search(text) or re.fullmatch(words.weekday, text, re.IGNORECASE):
        return DAY
    return YEAR if not re.search(r"[^\W\d]{2}", text) else MONTH
