"""What is kept of the XML of a Word document: its paragraphs, and the edges of its tables."""

from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from timeline.documents.elements import Visitor
from timeline.documents.runs import struck
from timeline.documents.word_styles import (
    WordStyles,
    heading_of,
    is_on,
    number_of,
    value_of,
)

_TEXTS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
#: what was deleted, what was said before a change, and what is said of the mark of a paragraph
_LEFT_OUT = frozenset({"del", "moveFrom", "pPrChange", "rPrChange", "trPrChange", "tcPrChange"})
#: the same content in several forms, for programs that know one of them
_FORMS = frozenset({"Choice", "Fallback"})
#: of a table whose first row is of another style (ECMA-376, 17.4.55)
_FIRST_ROW = 0x0020


@dataclass(slots=True)
class WordParagraph:
    """A paragraph: its words, and what is said of it."""

    words: list[str] = field(default_factory=list)
    style: str = ""
    #: "0" is none, whatever its style says
    numbering: str | None = None
    level: int | None = None
    heading: int | None = None
    #: whether all words are bold; None where some are as the style has them
    is_bold: bool | None = True
    #: of the words that are read
    run_bold: bool | None = None
    run_left_out: bool = False
    run_struck: bool = False


class Edge(Enum):
    """Where tables, their rows and cells begin and end."""

    TABLE = 1
    #: a table whose first row heads its columns
    TABLE_WITH_HEADS = 2
    ROW = 3
    #: a row that is repeated on each page
    HEAD_ROW = 4
    CELL = 5
    END_OF_ROW = 6
    END_OF_TABLE = 7


class Cell(NamedTuple):
    """The edge of a cell of which something is said."""

    columns: int = 1
    #: whether it is one with the cell above it
    goes_on: bool = False


class _Place(Enum):
    """What the elements and characters at some depth are."""

    #: paragraphs and tables
    BLOCKS = 1
    #: the words of a paragraph
    PARAGRAPH = 2
    #: characters
    WORDS = 3
    #: what is said of a paragraph, of a run of words, of a table or its rows and cells
    OF_PARAGRAPH = 4
    OF_RUN = 5
    OF_TABLE = 6
    #: nothing that is read
    UNREAD = 7


_SAYING = frozenset({_Place.OF_PARAGRAPH, _Place.OF_RUN, _Place.OF_TABLE})
_OF_TABLES = frozenset({"tblPr", "trPr", "tcPr"})


class _Open(NamedTuple):
    """An element that has not ended yet; there are millions, and tuples are made quickly."""

    tag: str
    place: _Place
    #: that it stands in
    paragraph: WordParagraph


@dataclass(slots=True)
class WordReader(Visitor):
    """Keeps paragraphs, and the edges of tables, rows and cells, in order."""

    styles: WordStyles
    found: list[WordParagraph | Edge | Cell] = field(default_factory=list)
    _open: list[_Open] = field(
        default_factory=lambda: [_Open(tag="", place=_Place.BLOCKS, paragraph=WordParagraph())]
    )
    #: for each element with content in several forms, whether one of them was read
    _formed: list[bool] = field(default_factory=list)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        above = self._open[-1]
        place, paragraph = self._place(tag, above), above.paragraph
        if above.place in _SAYING:
            self._say(tag, attributes, above)
        elif above.place is _Place.BLOCKS and place is _Place.PARAGRAPH:
            paragraph = WordParagraph()
            self.found.append(paragraph)
        if tag == "AlternateContent":
            self._formed.append(False)
        self._open.append(_Open(tag=tag, place=place, paragraph=paragraph))

    def _place(self, tag: str, above: _Open) -> _Place:
        if above.place is _Place.UNREAD or tag in _LEFT_OUT:
            return _Place.UNREAD
        if above.place in _SAYING:
            return above.place if tag == "numPr" else _Place.UNREAD
        if tag in _FORMS and self._formed:
            known, self._formed[-1] = self._formed[-1], True
            return _Place.UNREAD if known else above.place
        return self._in_blocks(tag) if above.place is _Place.BLOCKS else self._in_words(tag, above)

    def _in_blocks(self, tag: str) -> _Place:
        if tag in _EDGES:
            self.found.append(_EDGES[tag])
        elif tag in _OF_TABLES:
            return _Place.OF_TABLE
        if tag in ("pPr", "rPr"):
            return _Place.UNREAD
        return _Place.PARAGRAPH if tag == "p" else _Place.BLOCKS

    def _in_words(self, tag: str, above: _Open) -> _Place:
        if tag == "t":
            return _Place.WORDS
        if tag == "r":
            above.paragraph.run_bold = None
            above.paragraph.run_left_out = above.paragraph.run_struck = False
        elif tag in _TEXTS and not above.paragraph.run_left_out:
            above.paragraph.words.append(_TEXTS[tag])
        elif tag == "txbxContent":
            return _Place.BLOCKS
        elif tag == "rPr":
            return _Place.OF_RUN if above.tag == "r" else _Place.UNREAD
        elif tag == "pPr":
            return _Place.OF_PARAGRAPH if above.tag == "p" else _Place.UNREAD
        # A paragraph that stands neither beside others nor in a box is not of the text.
        return _Place.UNREAD if tag in ("p", "tbl") else _Place.PARAGRAPH

    def _say(self, tag: str, attributes: dict[str, str], above: _Open) -> None:
        if above.place is _Place.OF_PARAGRAPH:
            _say_of_paragraph(above.paragraph, tag, attributes)
        elif above.place is _Place.OF_TABLE:
            self._say_of_table(tag, attributes)
        elif tag in ("b", "rStyle"):
            said = is_on(attributes) if tag == "b" else self._is_bold(attributes)
            above.paragraph.run_bold = above.paragraph.run_bold if said is None else said
        elif tag in ("strike", "dstrike", "vanish") and is_on(attributes):
            above.paragraph.run_left_out |= tag == "vanish"
            above.paragraph.run_struck |= tag != "vanish"

    def _is_bold(self, attributes: dict[str, str]) -> bool | None:
        return self.styles.style(value_of(attributes)).is_bold

    def _say_of_table(self, tag: str, attributes: dict[str, str]) -> None:
        """Say something of the edge that is the last, as nothing else has come yet."""
        last = self.found[-1] if self.found else Edge.END_OF_TABLE
        if isinstance(last, WordParagraph):
            return
        if last in (Edge.TABLE, Edge.TABLE_WITH_HEADS):
            self.found[-1] = self._table(last, tag, attributes)
        elif last is Edge.ROW and tag == "tblHeader" and is_on(attributes):
            self.found[-1] = Edge.HEAD_ROW
        elif last is Edge.CELL or isinstance(last, Cell):
            self.found[-1] = _cell(last if isinstance(last, Cell) else Cell(), tag, attributes)

    def _table(self, known: Edge | Cell, tag: str, attributes: dict[str, str]) -> Edge | Cell:
        if tag == "tblStyle" and self.styles.style(value_of(attributes)).has_heads:
            return Edge.TABLE_WITH_HEADS
        if tag == "tblLook" and not _looks_at_first_row(attributes):
            return Edge.TABLE
        return known

    def end(self) -> None:
        """The last element that began ends."""
        last = self._open.pop()
        if last.tag == "AlternateContent":
            self._formed.pop()
        if last.place is _Place.BLOCKS and last.tag in _ENDS:
            self.found.append(_ENDS[last.tag])

    def text(self, characters: str) -> None:
        """Characters of the last element that began."""
        last = self._open[-1]
        paragraph = last.paragraph
        if last.place is not _Place.WORDS or paragraph.run_left_out:
            return
        paragraph.words.append(struck(characters) if paragraph.run_struck else characters)
        if paragraph.is_bold is not False and not paragraph.run_bold and not characters.isspace():
            paragraph.is_bold = paragraph.run_bold


_EDGES = {"tbl": Edge.TABLE, "tr": Edge.ROW, "tc": Edge.CELL}
_ENDS = {"tbl": Edge.END_OF_TABLE, "tr": Edge.END_OF_ROW}


def _say_of_paragraph(paragraph: WordParagraph, tag: str, attributes: dict[str, str]) -> None:
    if tag == "pStyle":
        paragraph.style = value_of(attributes)
    elif tag == "numId":
        paragraph.numbering = value_of(attributes)
    elif tag == "ilvl":
        paragraph.level = number_of(attributes)
    elif tag == "outlineLvl":
        paragraph.heading = heading_of(number_of(attributes))


def _looks_at_first_row(attributes: dict[str, str]) -> bool:
    said, bits = value_of(attributes, "firstRow"), value_of(attributes)
    if said:
        return is_on({"val": said})
    try:
        return bool(int(bits, 16) & _FIRST_ROW) if len(bits) <= len("0000") else True
    except ValueError:
        return True


def _cell(known: Cell, tag: str, attributes: dict[str, str]) -> Cell:
    if tag == "gridSpan":
        return known._replace(columns=max(1, number_of(attributes)))
    if tag == "vMerge":
        return known._replace(goes_on=value_of(attributes) != "restart")
    return known
