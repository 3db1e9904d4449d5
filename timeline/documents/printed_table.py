"""Tables of printed pages: lines beneath each other whose wide gaps stand above each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.documents.printed_line import PrintedCell, PrintedLine, end_of
from timeline.documents.runs import Form, Run, Shares, like_heading
from timeline.documents.table import Repeated, Table, TableCell

#: a gap so many times the size of letters is not within a row
_LEADING = 1.35
#: lines on either side of one that stands between rows are nearer than that
_FAR = 8
#: a gap so many times the size of letters parts cells, by itself or where more rows have one
_WIDE, _NARROW = 1.0, 0.5
#: lines of a table: a longer one is several
_MOST = 200
#: cells begin beneath each other where they begin so near, in points
_BENEATH = 1.0
#: columns of prose have longer lines
_LONGEST = 35
#: columns that are nearer to each other can be one
_NEAR = 2
_TWO = 2
#: the number of no row
_NONE = -1


@dataclass(frozen=True, slots=True)
class _Column:
    """Where the cells of a column stand, and in which rows it has one."""

    begin: float
    end: float
    rows: frozenset[int]

    def reaches(self, other: "_Column", gap: float = 0.0) -> bool:
        """Whether a column stands beneath another, or nearer to it than a gap."""
        return self.begin < other.end + gap and other.begin < self.end + gap

    def __or__(self, other: "_Column") -> "_Column":
        return _Column(
            min(self.begin, other.begin), max(self.end, other.end), self.rows | other.rows
        )


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of rows, from left to right."""

    columns: tuple[_Column, ...] = ()

    def __len__(self) -> int:
        return len(self.columns)

    def behind_first(self, cell: PrintedCell) -> bool:
        """Whether a cell stands right of all of the first column."""
        return cell.x >= self.columns[0].end

    def with_row(self, cells: Sequence[PrintedCell], row: int) -> "_Columns | None":
        """The columns with a row more; None where two cells of a row would stand in one."""
        found = list(self.columns)
        for cell in cells:
            taken = _Column(cell.x, cell.end, frozenset({row}))
            for column in [column for column in found if column.reaches(taken)]:
                if column.rows & taken.rows:
                    return None
                taken |= column
                found.remove(column)
            found.append(taken)
        return _Columns(tuple(sorted(found, key=lambda column: column.begin)))

    def joined(self, gap: float) -> "_Columns":
        """The columns, those put together that are near each other and filled in other rows."""
        found: list[_Column] = []
        for column in self.columns:
            if found and found[-1].reaches(column, gap) and not found[-1].rows & column.rows:
                found[-1] |= column
            else:
                found.append(column)
        return _Columns(tuple(found))

    def index(self, cell: PrintedCell) -> int:
        """The column that a cell stands in."""
        return next(
            at for at, column in enumerate(self.columns) if column.begin <= cell.x < column.end
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Taken:
    """A line of a table."""

    line: PrintedLine
    cells: tuple[PrintedCell, ...]
    #: whether it goes on with the row above
    goes_on: bool = False
    #: whether it stands between rows, over all columns
    is_between: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedTable:
    """Rows of cells by their columns, with what was wrapped within cells put together."""

    rows: tuple[tuple[str, ...], ...]
    bold: tuple[bool, ...]
    #: lines that it takes
    lines: int

    def runs(self, group: int, level: int) -> list[Run]:
        """Its rows.

        Args:
            group: Its number among the lists and tables of the document.
            level: Of the heading above it.
        """
        table = Table(repeated=Repeated(), group=group, level=level)
        for row, is_bold in zip(self.rows, self.bold, strict=True):
            table.begin_row(is_head=False)
            for words in row:
                table.add(TableCell(run=_run(words, is_bold=is_bold) if words else None))
        return list(table.runs())


def _run(words: str, *, is_bold: bool) -> Run:
    size = sum(map(len, words.split()))
    return Run(form=Form.ROW, words=words, shares=Shares(all=size, bold=size * is_bold))


def table_at(lines: Sequence[PrintedLine], start: int) -> PrintedTable | None:
    """The table that begins at a line; None where none does, and one without rows for prose.

    Narrow gaps are tried where wide ones make none: more of them have to be beneath each other.
    """
    if not lines[start].cells:
        return None
    wide = _table_at(lines, start, _WIDE, _TWO)
    if wide is not None and wide.rows:
        return wide
    return _table_at(lines, start, _NARROW, _TWO + 1) or wide


def _table_at(
    lines: Sequence[PrintedLine], start: int, gap: float, fewest: int
) -> PrintedTable | None:
    """The table with gaps at least so many times as wide as letters are large."""
    columns = _Columns()
    taken: list[_Taken] = []
    at = start
    end = min(len(lines), start + _MOST)
    while at < end and (not taken or lines[at].y < taken[-1].line.y):
        above = taken[-1].line if taken else None
        cells = _fitting(lines[at], gap, taken[-1].cells if taken else (), columns)
        goes_on = above is not None and _goes_on(above, lines[at], cells, columns)
        if len(cells) < _TWO and not goes_on:
            if above is None or not _stands_between(lines, at, gap, columns):
                break
            taken.append(_Taken(line=lines[at], cells=cells, is_between=True))
        else:
            more = columns.with_row(cells, at)
            if more is None:
                break
            columns = more
            taken.append(_Taken(line=lines[at], cells=cells, goes_on=goes_on))
        at += 1
    return _table(columns.joined(_NEAR * lines[start].size), taken, fewest)


def _fitting(
    line: PrintedLine, gap: float, above: Sequence[PrintedCell], columns: _Columns
) -> tuple[PrintedCell, ...]:
    """The cells of a line; any gap parts them where they begin beneath those of the row above."""
    cells = _wide(line, gap)
    if not line.cells or len(columns) < _TWO:
        return cells
    edges = [cell.x for cell in above]
    fitted: list[PrintedCell] = []
    for cell in line.cells:
        if not fitted or any(abs(cell.x - edge) <= _BENEATH for edge in edges):
            fitted.append(cell)
        else:
            fitted[-1] = _together(fitted[-1], cell)
    found = columns.with_row(fitted, _NONE)
    fits = found is not None and _TWO <= len(found) <= len(columns)
    return tuple(fitted) if fits and len(fitted) > len(cells) else cells


def _together(one: PrintedCell, other: PrintedCell) -> PrintedCell:
    return PrintedCell(text=f"{one.text} {other.text}", x=one.x, end=other.end)


def _wide(line: PrintedLine, gap: float) -> tuple[PrintedCell, ...]:
    """The cells of a line, those with a narrower gap between them put together."""
    cells: list[PrintedCell] = []
    for cell in line.cells or (PrintedCell(text=line.text, x=line.x, end=end_of(line)),):
        if cells and cell.x - cells[-1].end < gap * line.size:
            cells[-1] = _together(cells[-1], cell)
        else:
            cells.append(cell)
    return tuple(cells)


def _stands_between(lines: Sequence[PrintedLine], at: int, gap: float, columns: _Columns) -> bool:
    """Whether a line stands over the columns of rows above and below it: a day, or a part."""
    if at + 1 >= len(lines) or lines[at + 1].y >= lines[at].y or len(columns) < _TWO:
        return False
    line, below = lines[at], lines[at + 1]
    near = lines[at - 1].y - below.y < _FAR * line.size
    cells = _wide(below, gap)
    fits = len(cells) > 1 and columns.with_row(cells, at) is not None
    return near and fits and like_heading(line.text)


def _goes_on(
    above: PrintedLine, line: PrintedLine, cells: Sequence[PrintedCell], columns: _Columns
) -> bool:
    """Whether a line goes on with cells of the row above it: it has none in the first column."""
    if above.y - line.y > _LEADING * max(line.size, above.size):
        return False
    return columns.behind_first(cells[0])


def _table(columns: _Columns, taken: Sequence[_Taken], fewest: int) -> PrintedTable | None:
    rows: list[list[str]] = []
    bold: list[bool] = []
    for one in taken:
        if not one.goes_on:
            rows.append([""] * (1 if one.is_between else len(columns)))
            bold.append(one.line.is_bold)
        for cell in one.cells:
            at = 0 if one.is_between else columns.index(cell)
            rows[-1][at] = f"{rows[-1][at]} {cell.text}".strip()
    if sum(len(row) > 1 for row in rows) < fewest or len(columns) < _TWO:
        return None
    if _is_prose(taken):
        return PrintedTable(rows=(), bold=(), lines=len(taken))
    return PrintedTable(rows=tuple(map(tuple, rows)), bold=tuple(bold), lines=len(taken))


def _is_prose(taken: Sequence[_Taken]) -> bool:
    """Whether lines are those of columns of prose that stand beside each other."""
    long = sum(sum(len(cell.text) > _LONGEST for cell in one.cells) > 1 for one in taken)
    return long * _TWO > len(taken)
