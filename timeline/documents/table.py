"""A table: its cells at their columns, also where they span rows and columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from timeline.documents.runs import Form, Run, Shares
from timeline.text.sentences import ends_like_one

#: columns to which a cell is repeated, and characters of one that is
_WIDEST, _LONGEST = 100, 200
#: characters that all cells of a document are repeated to
_MOST_REPEATED = 1_000_000
_LONGEST_HEADING = 100
_LONGEST_ITEM = 300
#: columns of a table of terms and what is said of them, and the levels of a line between rows
#: below the heading above its table: bold lines stand at the level between
_TWO = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell:
    """A cell as the document has it; without words it is empty."""

    run: Run | None
    #: whether it is the head of a column or a row
    is_head: bool = False
    rows: int = 1
    columns: int = 1
    #: whether it is one with the cell above it
    goes_on: bool = False

    @property
    def words(self) -> str:
        """Its words."""
        return self.run.words if self.run else ""

    @property
    def stands_out(self) -> bool:
        """Whether it is a head by its element or by its letters."""
        said = self.run.shares if self.run else Shares()
        return self.is_head or (said.all > 0 and said.bold == said.all)


@dataclass(slots=True)
class _Row:
    cells: list[TableCell] = field(default_factory=list)
    #: the words at each column
    words: list[str] = field(default_factory=list)
    #: whether it stands in the head of the table
    is_head: bool = False
    #: whether a cell of a row above reaches into it
    is_reached: bool = False

    @property
    def filled(self) -> list[TableCell]:
        return [cell for cell in self.cells if cell.run]

    @property
    def shares(self) -> Shares:
        return sum((cell.run.shares for cell in self.cells if cell.run), Shares())


@dataclass(slots=True)
class Repeated:
    """How much has been repeated in the tables of a document, so that none grows without bound."""

    characters: int = 0

    def allows(self, words: str) -> bool:
        """Whether words may be repeated once more."""
        self.characters += len(words) + len("|  ")
        return len(words) <= _LONGEST and self.characters <= _MOST_REPEATED


@dataclass(slots=True)
class Table:
    """A table that is being read, row by row."""

    repeated: Repeated
    group: int
    aside: int = 0
    #: of the heading above it
    level: int = 0
    _rows: list[_Row] = field(default_factory=list)
    #: words that reach down, and into how many rows, by their column
    _down: dict[int, tuple[str, int]] = field(default_factory=dict)

    def begin_row(self, *, is_head: bool) -> None:
        """A row begins."""
        self._end_row()
        self._rows.append(_Row(is_head=is_head))

    def add(self, cell: TableCell) -> None:
        """The next cell of the last row."""
        if not self._rows:
            self.begin_row(is_head=False)
        row = self._rows[-1]
        self._reach(row)
        row.cells.append(cell)
        row.is_reached = row.is_reached or cell.goes_on
        whole = self._above(len(row.words)) if cell.goes_on else cell.words
        spread = cell.is_head or row.is_head or any(map(str.isdigit, whole))
        columns = min(cell.columns, max(1, _WIDEST - len(row.words)))
        for number in range(columns if self._may("") else 1):
            said = whole if not number or (spread and self._may(whole)) else ""
            if cell.rows > 1:
                self._down[len(row.words)] = (said, cell.rows - 1)
            row.words.append(said)

    def _above(self, column: int) -> str:
        """The words of the row above at a column, as long as they may be repeated."""
        words = self._rows[-2].words if len(self._rows) > 1 else []
        return words[column] if column < len(words) and self._may(words[column]) else ""

    def _may(self, words: str) -> bool:
        return self.repeated.allows(words)

    def _reach(self, row: _Row) -> None:
        """Fill the next columns with what reaches down to them."""
        while (found := self._down.pop(len(row.words), None)) is not None:
            said, left = found
            if left > 1:
                self._down[len(row.words)] = (said, left - 1)
            row.words.append(said if self._may(said) else "")
            row.is_reached = True

    def _end_row(self) -> None:
        if self._rows:
            self._reach(self._rows[-1])

    def runs(self) -> Iterator[Run]:
        """The rows, and the lines between them that go over all columns."""
        self._end_row()
        rows = [row for row in self._rows if row.filled]
        width = max((len(row.words) for row in rows), default=0)
        if width <= 1:
            yield from self._column(rows)
        elif self._is_of_terms(rows, width):
            over = map(_goes_over, rows)
            yield from (
                self._line(row) if is_over else self._of(row, Form.DEFINITION)
                for row, is_over in zip(rows, over, strict=True)
            )
        else:
            yield from self._of_rows(rows, width)

    def _of(self, row: _Row, form: Form) -> Run:
        return Run(
            form=form,
            words=" ".join(cell.words for cell in row.filled),
            shares=row.shares,
            cells=tuple(row.words),
            group=self.group,
            aside=self.aside,
        )

    def _column(self, rows: Sequence[_Row]) -> Iterator[Run]:
        """A table of one column is a list, or holds paragraphs."""
        short = len(rows) > 1 and all(len(row.words[0]) <= _LONGEST_ITEM for row in rows)
        for row in rows:
            yield self._of(row, Form.ITEM if short else Form.PARAGRAPH)

    def _is_of_terms(self, rows: Sequence[_Row], width: int) -> bool:
        """Whether all rows are the head of a row and what is said of it."""
        terms = [row for row in rows if not _goes_over(row)]
        return width == _TWO and all(
            len(row.cells) == _TWO
            and not row.is_head
            and row.cells[0].is_head
            and not row.cells[1].is_head
            for row in terms
        )

    def _of_rows(self, rows: Sequence[_Row], width: int) -> Iterator[Run]:
        begun = next((at for at, row in enumerate(rows) if not _goes_over(row)), len(rows))
        ended = begun + _count_heads(rows[begun:])
        heads = _heads(rows[begun:ended], width)
        named = False
        for at, row in enumerate(rows):
            if _goes_over(row):
                yield self._line(row)
                named = False
            elif not begun <= at < ended:
                if heads and not named:
                    yield replace(heads, group=self.group, aside=self.aside)
                named = True
                yield self._of(row, Form.ROW)

    def _line(self, row: _Row) -> Run:
        """A row that goes over all columns: a heading of the rows below it, or a remark."""
        line = self._of(row, Form.PARAGRAPH)
        if len(line.words) > _LONGEST_HEADING or ends_like_one(line.words):
            return replace(line, cells=())
        return replace(line, form=Form.HEADING, level=self.level + _TWO, cells=())


def _goes_over(row: _Row) -> bool:
    """Whether a row is one cell for all columns, or has but its first and that stands out."""
    if row.is_reached or len(row.filled) != 1 or row.filled[0] is not row.cells[0]:
        return False
    cell = row.cells[0]
    return len(row.cells) == 1 or (cell.stands_out and cell.rows == 1)


def _count_heads(rows: Sequence[_Row]) -> int:
    """How many rows at the top head the columns."""
    marked = 0
    while marked < len(rows) and rows[marked].is_head:
        marked += 1
    if marked:
        return marked if marked < len(rows) else 0
    while marked < len(rows) and _is_of_heads(rows[marked]):
        marked += 1
    if marked:
        return marked if marked < len(rows) else 0
    bold = [all(cell.stands_out for cell in row.filled) for row in rows]
    return int(len(rows) > 1 and bold[0] and not any(bold[1:]))


def _is_of_heads(row: _Row) -> bool:
    return len(row.filled) > 1 and all(cell.is_head for cell in row.filled)


def _heads(rows: Sequence[_Row], width: int) -> Run | None:
    """The words above each column."""
    if not rows:
        return None
    above = [_head([row.words[at] for row in rows if at < len(row.words)]) for at in range(width)]
    return Run(
        form=Form.HEADS,
        words=" ".join(above),
        shares=sum((row.shares for row in rows), Shares()),
        cells=tuple(" ".join(words.split()) for words in above),
    )


def _head(words: Sequence[str]) -> str:
    """The words of several rows above a column, the nearest first: "Submission date"."""
    found = list(dict.fromkeys(filter(None, reversed(words))))
    return " ".join((*found[:1], *map(_small, found[1:])))


def _small(words: str) -> str:
    """Words in small letters, unless they are a name or short for one."""
    first = words.split(maxsplit=1)[0]
    return words if first[1:] != first[1:].lower() else words[:1].lower() + words[1:]
