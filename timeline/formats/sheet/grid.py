"""The cells of a sheet, row by row, whatever file they stand in."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date

from timeline.model import Problem

#: a row: the line that it begins on in its file, from 1, and its cells as text
Line = tuple[int, list[str]]


#: the day 0 of spreadsheets, whose days from 1 March 1900 on all programs count alike
DAY_0 = date(1899, 12, 30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The rows of a sheet that hold anything; they are given once.

    A cell is text: a date or a time of a workbook is written in EDTF, as precise as it is there.
    """

    #: path of the file as the user gave it, with the name of the sheet where it has several
    file: str
    rows: Iterator[Line]
    #: what is told of how the cells are read; it grows while rows are taken
    problems: list[Problem] = field(default_factory=list)
    #: addresses that cells of a row lead to, by the line of the row
    links: Mapping[int, str] = field(default_factory=dict)
    #: lines of rows whose cells may stand in wrong columns; it grows while rows are taken
    unsure: AbstractSet[int] = field(default_factory=set)
    #: lines of rows with a cell that is merged across others
    spread: AbstractSet[int] = field(default_factory=frozenset)
    #: the day that its numbers count as 0; None where the file does not say it
    day_0: date | None = None
