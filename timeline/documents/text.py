"""The text of a document, its paragraphs, and what is known of where it is from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from timeline.dates.rules import DateOrder
from timeline.edtf import EdtfDate, Precision
from timeline.text.blocks import Layout
from timeline.text.sentences import ends_like_one


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of the body; its offsets count in the whole text."""

    #: counted from 1, header lines left out
    number: int
    start: int
    #: behind the last character that is not white space
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentText:
    """A document as it is read: its text and what it says of itself.

    A field is empty where the document does not say it.
    """

    #: path as the user gave it; "-" for standard input
    name: str
    #: all of it, with "\n" at line ends; offsets of mentions count here
    text: str
    #: of its body; None where it is still to be worked out
    layout: Layout | None = None
    #: where the body begins, behind the header lines; a dateline belongs to the body
    body: int = 0
    title: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    #: BCP 47 tag
    language: str = ""
    #: anchor of its relative dates; None where it is not known
    published: EdtfDate | None = None
    #: why that need not be right; empty where the document states it
    guess: str = ""
    #: order of numeric dates; None where nothing decides
    order: DateOrder | None = None
    #: what was found where and what is in doubt, one line each
    notes: tuple[str, ...] = ()

    @property
    def day(self) -> date | None:
        """The day from which "yesterday" counts; None where it is not known to the day."""
        published = self.published
        return published.first if published and published.precision is Precision.DAY else None

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the body; worked out anew at each call."""
        return tuple(
            Paragraph(number=number, start=start, end=end)
            for number, (start, end) in enumerate(paragraphs(self.text, self.body), start=1)
        )


_BLANK = re.compile(r"\n[^\S\n]*+\n")
_LINE = re.compile(r"[^\n]+")
#: no program wraps lines wider than this: a longer line is a paragraph
_WIDEST = 160
_FEWEST_WRAPPED = 3
#: a line shorter than this part of the usual width can end a paragraph
_SHORT = 0.8


def paragraphs(text: str, body: int = 0) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph from the offset `body` on.

    A paragraph is a block between blank lines, hard-wrapped or not. Where a block has lines
    longer than any that are wrapped, and where the text has no blank lines, each line is a
    paragraph, unless lines of about one length break within sentences.
    """
    parted = _BLANK.search(text, body) is not None
    for block in _blocks(text, body):
        lines = [
            span
            for match in _LINE.finditer(text, *block)
            if (span := _stripped(text, match.start(), match.end())) is not None
        ]
        if not lines:
            continue
        if max(end - start for start, end in lines) > _WIDEST:
            yield from lines
        elif parted:
            yield lines[0][0], lines[-1][1]
        elif _wrapped(text, lines):
            yield from _rejoined(text, lines)
        else:
            yield from lines


def _blocks(text: str, body: int) -> Iterator[tuple[int, int]]:
    start = body
    for gap in _BLANK.finditer(text, body):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    line = text[start:end]
    inside = line.strip()
    if not inside:
        return None
    start += len(line) - len(line.lstrip())
    return start, start + len(inside)


def _wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether most lines are nearly as wide as the widest, and break within a sentence."""
    if len(lines) < _FEWEST_WRAPPED:
        return False
    width = max(end - start for start, end in lines)
    inner = lines[:-1]
    full = sum(end - start >= _SHORT * width for start, end in inner)
    broken = sum(not ends_like_one(text, *span) for span in inner)
    return 2 * full > len(inner) and 2 * broken > len(inner)


def _rejoined(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Paragraphs of wrapped lines: each ends with a short line that ends a sentence."""
    width = max(end - start for start, end in lines)
    first = lines[0][0]
    for index, (start, end) in enumerate(lines):
        last = index == len(lines) - 1
        if last or (end - start < _SHORT * width and ends_like_one(text, start, end)):
            yield first, end
            if not last:
                first = lines[index + 1][0]
