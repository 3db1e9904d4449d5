"""The text of a Word document, read as it is unpacked: no tree of its elements is kept.

Paragraphs come in the order in which they begin, so that a text box stands behind the words of the
paragraph that it hangs in, and a box within it behind its own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from timeline.documents.elements import Visitor, visit
from timeline.text.clean import one_line

_TEXTS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
#: what was deleted, and what is said of a paragraph or of words in it
_LEFT_OUT = frozenset({"del", "moveFrom", "pPr", "rPr"})
#: the same content in several forms, for programs that know one of them
_FORMS = frozenset({"Choice", "Fallback"})


class _Place(Enum):
    """What the elements and characters at some depth are."""

    #: paragraphs and tables
    BLOCKS = 1
    #: the words of a paragraph
    PARAGRAPH = 2
    #: characters
    WORDS = 3
    #: nothing that is read
    UNREAD = 4


class _Edge(Enum):
    """Where rows of tables and their cells begin and end."""

    ROW = 1
    CELL = 2
    END_OF_ROW = 3


class _Open(NamedTuple):
    """An element that has not ended yet; there are millions, and tuples are made quickly."""

    tag: str
    place: _Place
    #: the pieces of the paragraph that it stands in
    words: list[str]


@dataclass(slots=True)
class _Reader(Visitor):
    """Keeps the words of paragraphs, and the edges of rows and cells, in order."""

    found: list[list[str] | _Edge] = field(default_factory=list)
    _open: list[_Open] = field(
        default_factory=lambda: [_Open(tag="", place=_Place.BLOCKS, words=[])]
    )
    #: for each element with content in several forms, whether one of them was read
    _formed: list[bool] = field(default_factory=list)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        del attributes
        above = self._open[-1]
        place, words = self._place(tag, above), above.words
        if above.place is _Place.BLOCKS and place is _Place.PARAGRAPH:
            words = []
            self.found.append(words)
        if tag == "AlternateContent":
            self._formed.append(False)
        self._open.append(_Open(tag=tag, place=place, words=words))

    def _place(self, tag: str, above: _Open) -> _Place:
        if above.place is _Place.UNREAD or tag in _LEFT_OUT:
            return _Place.UNREAD
        if tag in _FORMS and self._formed:
            known, self._formed[-1] = self._formed[-1], True
            return _Place.UNREAD if known else above.place
        return self._in_blocks(tag) if above.place is _Place.BLOCKS else self._in_words(tag, above)

    def _in_blocks(self, tag: str) -> _Place:
        if tag == "tr":
            self.found.append(_Edge.ROW)
        elif tag == "tc":
            self.found.append(_Edge.CELL)
        return _Place.PARAGRAPH if tag == "p" else _Place.BLOCKS

    def _in_words(self, tag: str, above: _Open) -> _Place:
        if tag in _TEXTS:
            above.words.append(_TEXTS[tag])
        elif tag == "t":
            return _Place.WORDS
        elif tag == "txbxContent":
            return _Place.BLOCKS
        # A paragraph that stands neither beside others nor in a box is not of the text.
        return _Place.UNREAD if tag in ("p", "tbl") else _Place.PARAGRAPH

    def end(self) -> None:
        """The last element that began ends."""
        last = self._open.pop()
        if last.tag == "AlternateContent":
            self._formed.pop()
        if last.tag == "tr" and last.place is _Place.BLOCKS:
            self.found.append(_Edge.END_OF_ROW)

    def text(self, characters: str) -> None:
        """Characters of the last element that began."""
        last = self._open[-1]
        if last.place is _Place.WORDS:
            last.words.append(characters)


def blocks(pieces: Iterable[bytes]) -> Iterator[str]:
    """The text of each paragraph and each row of a table; empty ones are left out.

    Args:
        pieces: The XML of the document, piece by piece.

    Raises:
        TimelineError: It has too many elements, or too many inside each other.
        ValueError: It is not XML, or XML of a kind that no Word document is.
    """
    reader = _Reader()
    visit(pieces, reader)
    row = _Row()
    for item in reader.found:
        if isinstance(item, _Edge):
            whole = row.edge(item)
        else:
            words = "".join(item).strip()
            item.clear()
            whole = row.add(words) if row.depth else words
        if whole:
            yield whole


@dataclass(slots=True)
class _Row:
    """The text of a row with the rows of the tables in its cells, all on one line.

    Cells are parted by bars, and empty ones are left out.
    """

    _pieces: list[str] = field(default_factory=list)
    #: how many pieces there were where each row began that has not ended
    _begun: list[int] = field(default_factory=list)
    #: what comes before the next piece
    _gap: str = ""

    @property
    def depth(self) -> int:
        """How many rows have begun and not ended."""
        return len(self._begun)

    def add(self, words: str) -> str:
        """Adds words to the cell; gives no text, as the row goes on."""
        words = one_line(words)
        if words:
            self._pieces += (self._gap, words)
            self._gap = " "
        return ""

    def edge(self, edge: _Edge) -> str:
        """The text of the outermost row, where it ends there."""
        if edge is _Edge.ROW:
            self._begun.append(len(self._pieces))
        elif edge is _Edge.CELL and self._begun and len(self._pieces) > self._begun[-1]:
            self._gap = " | "
        elif edge is _Edge.END_OF_ROW:
            self._begun.pop()
            if self._begun:
                self._gap = self._gap and " "
            else:
                return self._taken()
        return ""

    def _taken(self) -> str:
        text = "".join(self._pieces)
        self._pieces.clear()
        self._gap = ""
        return text
