"""The cells of a sheet of a workbook as text, and what is told of how they are read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from timeline.formats.sheet.grid import Grid, Line
from timeline.formats.sheet.marks import Marks, name_of
from timeline.formats.sheet.shown import Value, text_of
from timeline.model import Origin, Problem, Severity
from timeline.seeds import fields
from timeline.text import address
from timeline.text.counts import count

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

#: cells of which something is told one by one
_TOLD = 20


def grid_of(sheet: "CalamineSheet", file: str, marks: Marks | None) -> Grid:
    """The grid of a sheet.

    Args:
        sheet: As calamine has it.
        file: As messages call it.
        marks: What the file says of its cells; None where it says nothing.
    """
    known = Marks(merged=list(sheet.merged_cell_ranges or ())) if marks is None else marks
    cells = Cells(file=file, marks=known, is_marked=marks is not None)
    # Rows are given from the first of the sheet, columns from the first that holds anything.
    left = sheet.start[1] if sheet.start else 0
    return Grid(
        file=file,
        rows=cells.rows(sheet.iter_rows(), left),
        problems=cells.problems,
        links=_links(cells.marks),
        spread={row + 1 for (row, first), (_, last) in known.merged if last > first},
        day_0=known.day_0,
    )


def _links(marks: Marks) -> dict[int, str]:
    """The first address of the web that each row leads to, by its line."""
    found: dict[int, str] = {}
    for (row, _), target in sorted(marks.links.items()):
        if address.web(target):
            found.setdefault(row + 1, target)
    return found


@dataclass(slots=True, kw_only=True)
class Cells:
    """The cells of a sheet while they are read."""

    file: str
    marks: Marks
    is_marked: bool
    problems: list[Problem] = field(default_factory=list)
    #: dates that are the first of a month, where nobody knows what is shown of them
    firsts: int = 0
    told: int = 0
    #: by column the last row of a cell that is merged down, and its text
    down: dict[int, tuple[int, str]] = field(default_factory=dict)
    filled: int = 0

    def rows(self, rows: Iterator[list[Value]], left: int) -> Iterator[Line]:
        """Each row that holds anything, with its number in the spreadsheet."""
        self._tell_hidden()
        merged = self._merged_down()
        faults = self._faults()
        for row, values in enumerate(rows):
            cells = [""] * left
            cells += [
                value if type(value) is str and value[:2] != "PT" else self._text(value, row, at)
                for at, value in enumerate(values, left)
            ]
            for fault in faults.get(row, ()):
                self._tell(row, fault)
            if merged:
                self._fill(cells, row, merged.get(row, {}))
            if any(cells):
                yield row + 1, cells
        self._tell_at_last()

    def _text(self, value: Value, row: int, column: int) -> str:
        if isinstance(value, date) and not self.is_marked and value.day == 1:
            moment = value if isinstance(value, datetime) else datetime.combine(value, time.min)
            self.firsts += moment.time() == time.min
        return text_of(value, self.marks.shown.get((row, column)))

    def _faults(self) -> dict[int, list[str]]:
        """What is wrong with cells, by their rows."""
        found: dict[int, list[str]] = {}
        for (row, column), error in sorted(self.marks.errors.items()):
            said = f"{name_of(row, column)} holds {fields.show(error)}, and is taken for empty"
            found.setdefault(row, []).append(said)
        for row, column in sorted(self.marks.unknown):
            said = (
                f"{name_of(row, column)} is a formula whose result is not in the file, and is "
                "taken for empty: open it in a spreadsheet and save it"
            )
            found.setdefault(row, []).append(said)
        return found

    def _tell(self, row: int, message: str) -> None:
        self.told += 1
        if self.told <= _TOLD:
            origin = Origin(file=self.file, line=row + 1)
            self.problems.append(Problem(origin=origin, message=message, severity=Severity.WARNING))

    def _merged_down(self) -> dict[int, dict[int, int]]:
        """The last row of what is merged down, by the row and the column that it begins at."""
        found: dict[int, dict[int, int]] = {}
        for (row, column), (last, _) in self.marks.merged:
            if last > row:
                found.setdefault(row, {})[column] = last
        return found

    def _fill(self, cells: list[str], row: int, begun: Mapping[int, int]) -> None:
        """Write what is merged down into the cells below it, but for names of columns."""
        is_said = any(cells)
        for column, (last, text) in self.down.items():
            if row <= last and column < len(cells) and is_said and not cells[column]:
                cells[column] = text
                self.filled += 1
        for column, last in begun.items():
            if column < len(cells) and last >= self.marks.first_typed():
                self.down[column] = last, cells[column]

    def _note(self, message: str, severity: Severity = Severity.NOTE) -> None:
        origin = Origin(file=self.file)
        self.problems.append(Problem(origin=origin, message=message, severity=severity))

    def _tell_hidden(self) -> None:
        if self.marks.hidden_rows:
            many = len(self.marks.hidden_rows)
            self._note(f"{count(many, 'hidden row')} {'is' if many == 1 else 'are'} read too")
        if letters := self.marks.hidden_letters():
            is_one = len(letters) == 1
            self._note(
                f"hidden {'column' if is_one else 'columns'} {', '.join(letters)} "
                f"{'is' if is_one else 'are'} read too: delete what is not for readers",
                Severity.WARNING,
            )

    def _tell_at_last(self) -> None:
        if self.filled:
            many = count(self.filled, "cell")
            self._note(
                f"{many} below merged ones {'has' if self.filled == 1 else 'have'} their text"
            )
        if self.told > _TOLD:
            more = count(self.told - _TOLD, "more cell")
            self._note(f"{more} could not be read, and taken for empty", Severity.WARNING)
        if self.firsts:
            self._note(
                f"{count(self.firsts, 'date')} on the first of a month: an xls file does not say "
                "whether its cell shows a day, a month or a year; save it as .xlsx",
                Severity.WARNING,
            )
