"""Words between dates: where they begin and end, and whether they say what happens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.languages.grammar import DatePhrase, EntryWords
from timeline.text.blocks import PARTED, Cell

ANY_SIGN = re.compile(r"\w")
ANY_WORD = re.compile(r"[^\W\d_]{2}")
#: words, or the number of a version
SAID = re.compile(r"[^\W\d_]{2}|\d\.\d")
WORD = re.compile(r"[^\W\d_]+")
EDGES = f" \t\n{PARTED}:;,.–—|-=→*_·•/&+"
#: "1. Welcome", behind a time of day
NUMBERED = re.compile(r"\s+\(?\d{1,2}[.)]\s+(?=[^\W\d])")
_CLOSED = re.compile(r"\s*[(\[]([^()\[\]\n]{0,80})[)\]]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The offsets of some words."""

    start: int
    end: int


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without the signs at its edges, and without the number of an item."""
    match = NUMBERED.match(text, start, end)
    start = start if match is None else match.end()
    while start < end and (text[start] in EDGES or text[start] in ")]"):
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return Span(start=start, end=end)


def says(text: str, span: Span) -> bool:
    """Whether words stand there that can say what happens."""
    return SAID.search(text, span.start, span.end) is not None


def says_what(text: str, span: Span, words: EntryWords) -> bool:
    """Whether words stand there that do more than join two dates."""
    said = WORD.findall(text[span.start : span.end].casefold())
    return says(text, span) and not (said and all(word in words.joints for word in said))


def is_closed(text: str, start: int, end: int) -> bool:
    """Whether all that stands there is in brackets."""
    return _CLOSED.fullmatch(text, start, end) is not None


def is_date(text: str, cell: Cell, own: Sequence[DatePhrase]) -> bool:
    """Whether a cell has no words beside its dates, or only such in brackets."""
    behind = cell.start
    for phrase in own:
        if SAID.search(text, behind, phrase.start):
            return False
        behind = phrase.end
    rest = trimmed(text, behind, cell.end)
    return not says(text, rest) or is_closed(text, rest.start, rest.end)
