"""The text of a Word document, read as it is unpacked: no tree of its elements is kept.

Paragraphs come in the order in which they begin, so that a text box stands behind the words of the
paragraph that it hangs in, and a box within it behind its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from timeline.documents import written
from timeline.documents.elements import visit
from timeline.documents.marked import Part
from timeline.documents.runs import Form, Run, Shares, like_heading, merged, unbroken
from timeline.documents.table import Repeated, Table, TableCell
from timeline.documents.word_reader import Cell, Edge, WordParagraph, WordReader
from timeline.documents.word_styles import WordStyles

#: the group of all lists: others are those of tables
_LISTS = 1
#: characters of a cell: a table with one that has more lays out paragraphs
_LONGEST_CELL = 1500
_LONGEST_HEADING = 200
#: the highest level of a heading that is only bold
_TWO = 2


def parts(pieces: Iterable[bytes], styles: WordStyles) -> Iterator[Part]:
    """The headings, paragraphs, items and rows of a document; those without words are left out.

    Args:
        pieces: The XML of the document, piece by piece.
        styles: Of the document.

    Raises:
        TimelineError: It has too many elements, or too many inside each other.
        ValueError: It is not XML, or XML of a kind that no Word document is.
    """
    reader = WordReader(styles=styles)
    visit(pieces, reader)
    text = _Text(styles=styles)
    for item in reader.found:
        runs = text.paragraph(item) if isinstance(item, WordParagraph) else text.edge(item)
        yield from map(written.part, runs)


@dataclass(slots=True)
class _Table:
    """A table that has not ended: its rows of cells, and the runs of each cell."""

    has_heads: bool
    #: whether each row is one of heads, and its cells
    rows: list[tuple[bool, list[tuple[Cell, Sequence[Run]]]]] = field(default_factory=list)

    def add(self, run: Run) -> None:
        """A run of the last cell."""
        row = self.rows[-1][1] if self.rows else []
        if not row:
            return
        cell, runs = row[-1]
        if isinstance(runs, list):
            runs.append(run)
        else:
            row[-1] = cell, [run]

    def is_of_data(self) -> bool:
        """Whether it holds rows of data, and does not lay out paragraphs."""
        cells = [runs for _, row in self.rows for _, runs in row]
        if max((len(row) for _, row in self.rows), default=0) <= 1 and any(map(_several, cells)):
            return False
        return all(sum(len(run.words) for run in runs) <= _LONGEST_CELL for runs in cells)


#: a cell of which nothing is said; there can be millions
_EMPTY: tuple[Cell, Sequence[Run]] = (Cell(), ())


def _several(runs: Sequence[Run]) -> bool:
    return len(runs) > 1


@dataclass(slots=True)
class _Text:
    """Makes runs of paragraphs and tables, one after the other."""

    styles: WordStyles
    _table: _Table | None = None
    #: tables that have begun and not ended
    _depth: int = 0
    #: the last number of each list, by its numbering and level
    _numbers: dict[tuple[str, int], int] = field(default_factory=dict)
    _repeated: Repeated = field(default_factory=Repeated)
    _group: int = _LISTS
    #: of the last heading
    _level: int = 0

    def paragraph(self, paragraph: WordParagraph) -> Iterable[Run]:
        """The run of a paragraph that is not in a table; its words are not kept."""
        words = unbroken("".join(paragraph.words)).strip()
        paragraph.words.clear()
        run = self._run(paragraph, words) if words else None
        if run is None:
            return ()
        if self._table is not None:
            self._table.add(run)
            return ()
        self._level = run.level if run.form is Form.HEADING else self._level
        return (run,)

    def _run(self, paragraph: WordParagraph, words: str) -> Run | None:
        style = self.styles.style(paragraph.style)
        if style.is_of_contents:
            return None
        is_bold = paragraph.is_bold is True or (paragraph.is_bold is None and bool(style.is_bold))
        size = sum(map(len, words.split()))
        run = Run(form=Form.PARAGRAPH, words=words, shares=Shares(all=size, bold=size * is_bold))
        heading = style.heading if paragraph.heading is None else paragraph.heading
        if heading and len(words) <= _LONGEST_HEADING:
            return replace(run, form=Form.HEADING, level=heading)
        numbering = style.numbering if paragraph.numbering is None else paragraph.numbering
        if numbering and numbering != "0":
            level = (paragraph.level if paragraph.level is not None else style.level) or 0
            return replace(
                run,
                form=Form.ITEM,
                level=level,
                number=self._number(numbering, level),
                group=_LISTS,
            )
        if is_bold and like_heading(words):
            return replace(run, form=Form.HEADING, level=max(_TWO, self._level + 1))
        return run

    def _number(self, numbering: str, level: int) -> int | None:
        """The number of the next item of a list; None where it has none."""
        if not self.styles.has_numbers(numbering, level):
            return None
        for deeper in range(level + 1, 10):
            self._numbers.pop((numbering, deeper), None)
        number = self._numbers.get((numbering, level), 0) + 1
        self._numbers[numbering, level] = number
        return number

    def edge(self, edge: Edge | Cell) -> Iterable[Run]:
        """The runs of a table that ends there."""
        if edge in (Edge.TABLE, Edge.TABLE_WITH_HEADS):
            self._depth += 1
            if self._table is None:
                self._table = _Table(has_heads=edge is Edge.TABLE_WITH_HEADS)
        elif edge is Edge.END_OF_TABLE:
            self._depth -= 1
            if not self._depth and self._table is not None:
                ended, self._table = self._table, None
                return self._of_table(ended)
        elif self._depth == 1 and self._table is not None:
            self._in_table(self._table, edge)
        return ()

    def _in_table(self, table: _Table, edge: Edge | Cell) -> None:
        if edge in (Edge.ROW, Edge.HEAD_ROW):
            is_first = not table.rows and table.has_heads
            table.rows.append((edge is Edge.HEAD_ROW or is_first, []))
        elif table.rows and edge is not Edge.END_OF_ROW:
            table.rows[-1][1].append((edge, ()) if isinstance(edge, Cell) else _EMPTY)

    def _of_table(self, ended: _Table) -> Iterator[Run]:
        if not ended.is_of_data():
            yield from (run for _, row in ended.rows for _, runs in row for run in runs)
            return
        self._group += 1
        table = Table(repeated=self._repeated, group=self._group, level=self._level)
        for is_head, row in ended.rows:
            table.begin_row(is_head=is_head)
            for cell, runs in row:
                table.add(
                    TableCell(
                        run=merged(runs, Form.ROW), columns=cell.columns, goes_on=cell.goes_on
                    )
                )
        yield from table.runs()
