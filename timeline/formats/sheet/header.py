"""Which row of a sheet names its columns.

Above it people write what the sheet is of, and in the row before it, over several names, what
those have in common ("Start" over "Date" and "Time"). Below it some say what is to be written.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from timeline.formats.sheet import kinds
from timeline.formats.sheet.grid import Grid, Line
from timeline.formats.sheet.names import READ
from timeline.formats.sheet.passed import shown
from timeline.languages.column_names import folded, meanings

#: rows in which a header is looked for, and those by whose cells columns are known
_SEARCHED, _SAMPLE = 30, 200
#: rows that a header takes up at most
_MOST_ROWS = 3
#: names that a row has which is a header by itself
_ENOUGH = 2
#: rows below a header in which a date is looked for
_BELOW = 5
_LONGEST_NAME = 80
#: how a date is to be written: "dd/mm/yyyy", "TT.MM.JJJJ"
_PATTERN = re.compile(r"\W*(?:[dtjgmaylohs]{1,4}\b\W*){1,6}", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[(\[<].*[)\]>]")
_OWN = frozenset(READ)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The names of the columns, and the rows below them."""

    #: line of the header in its file
    line: int = 1
    names: list[str]
    #: whether a row of the sheet has them; else columns go by their letters
    is_there: bool = True
    #: the first rows below it
    sample: Sequence[list[str]] = ()
    #: all rows below it
    rows: Iterator[Line]
    #: the rows of the header itself
    cells: Sequence[Sequence[str]] = ()
    #: rows above and below it that are not events: their lines, what they say, and what they are
    told: tuple[tuple[int, str, str], ...] = ()


def header(grid: Grid, asked: Sequence[str] = ()) -> Header:
    """The header of a sheet.

    Args:
        grid: Its cells; what is taken of it stands in the result.
        asked: Names that columns have for sure.
    """
    first, rest = _begun(grid)
    if not first or _is_ours(first[0][1]):
        return _made(first, 0, 1, rest)
    known = _Names(first[:_SEARCHED], {folded(name) for name in asked})
    at = known.first()
    return _without(first, rest) if at is None else _made(first, *known.span(at), rest)


def _begun(grid: Grid) -> tuple[list[Line], Iterator[Line]]:
    """The first rows, and those behind them."""
    return list(islice(grid.rows, _SAMPLE)), grid.rows


def _is_ours(cells: Sequence[str]) -> bool:
    names = {cell.strip().casefold() for cell in cells}
    return "when" in names and bool(names & {"title", "id"})


def _made(first: Sequence[Line], at: int, count: int, rest: Iterator[Line]) -> Header:
    """The header that begins at a row and takes up some."""
    if not first:
        return Header(names=[], rows=rest)
    body = list(first[at + count :])
    told = [(line, shown(cells), "above the names of columns") for line, cells in first[:at]]
    if count > 1:
        told += [(line, shown(row), "names of columns") for line, row in first[at : at + count]]
    rows = [cells for _, cells in first[at : at + count]]
    names = _joined(rows)
    if body and _describes(names, body[0][1]):
        line, cells = body.pop(0)
        told.append((line, shown(cells), "what columns hold"))
    return Header(
        line=first[at][0],
        names=names,
        cells=rows,
        sample=[cells for _, cells in body],
        rows=chain(body, rest),
        told=tuple(told),
    )


def _without(first: Sequence[Line], rest: Iterator[Line]) -> Header:
    """The columns of a sheet of which no row names them."""
    width = max(len(cells) for _, cells in first)
    return Header(
        line=first[0][0],
        names=[""] * width,
        is_there=False,
        sample=[cells for _, cells in first],
        rows=chain(first, rest),
    )


def _joined(rows: Sequence[Sequence[str]]) -> list[str]:
    """The names of columns of one or several rows, the upper ones over those below them."""
    *above, last = rows
    if not above:
        return list(last)
    width = max(map(len, rows))
    last = [*last, *[""] * (width - len(last))]
    upper = [_spread(cells, last) for cells in above]
    whole = [
        " ".join(filter(None, (*parts, name))) for *parts, name in zip(*upper, last, strict=True)
    ]
    alone = [
        next(filter(None, (name, *reversed(parts))), "")
        for *parts, name in zip(*upper, last, strict=True)
    ]
    tops = [next(filter(None, parts), "") for parts in zip(*upper, strict=True)]
    forms = [meanings(names) for names in (whole, alone, tops)]
    return [
        _named(at, (whole, alone, tops), forms, twice=alone.count(alone[at]) > 1)
        for at in range(width)
    ]


def _named(
    at: int, names: Sequence[Sequence[str]], said: Sequence[Sequence[object]], *, twice: bool
) -> str:
    whole, alone, top = (form[at] for form in names)
    if said[0][at] or not (said[1][at] or said[2][at]):
        return whole
    if twice:
        return whole
    return alone if said[1][at] else top


def _spread(above: Sequence[str], below: Sequence[str]) -> list[str]:
    """The cells of an upper row, each over the columns that it is joined over."""
    found: list[str] = []
    last = ""
    for at, name in enumerate(below):
        cell = above[at].strip() if at < len(above) else ""
        last = cell or (last if name.strip() else "")
        found.append(cell or last)
    return found


def _describes(names: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether the first row below the names says what is to be written in the columns."""
    said = kinds.nonempty(cells)
    if not said or any(map(kinds.is_date, said)):
        return False
    is_told = any(map(_is_pattern, said)) and len(said) <= len(kinds.nonempty(names))
    return is_told or all(map(_is_for_people, said))


def _is_for_people(text: str) -> bool:
    return bool(_IN_BRACKETS.fullmatch(text.strip())) or _is_pattern(text.strip())


def _is_pattern(text: str) -> bool:
    plain = folded(text)
    return len({*plain}) > 1 and len(plain) >= 6 and bool(_PATTERN.fullmatch(text.strip("()[]")))  # noqa: PLR2004 - ddmmyy


class _Names:
    """The first rows of a sheet, as far as they may name its columns."""

    def __init__(self, rows: Sequence[Line], asked: set[str]) -> None:
        self.lines = [line for line, _ in rows]
        self.rows = [cells for _, cells in rows]
        self.asked = asked
        self.known: dict[int, list[frozenset[str]]] = {}

    def first(self) -> int | None:
        """The row that names the columns; None where there is none."""
        every = [at for at, cells in enumerate(self.rows) if _can_name(cells)]
        tests: tuple[Callable[[int], object], ...] = (
            lambda at: self.count(at) >= _ENOUGH,
            lambda at: self._is_over_dates(at, 1),
            lambda at: self._is_over_dates(at, _BELOW),
            lambda at: self.count(at) and len(kinds.nonempty(self.rows[at])) >= _ENOUGH,
        )
        return next((at for test in tests for at in every if test(at)), None)

    def span(self, at: int) -> tuple[int, int]:
        """The first row of the header that has a row in it, and how many rows it takes up."""
        first = last = at
        while first > 0 and last - first + 1 < _MOST_ROWS and self._groups(first - 1, first):
            first -= 1
        while last - first + 1 < _MOST_ROWS and last + 1 < len(self.rows) and self._goes_on(last):
            last += 1
        return first, last - first + 1

    def _groups(self, above: int, below: int) -> bool:
        """Whether a row says what several names below it have in common."""
        upper, lower = self.rows[above], self.rows[below]
        if not _can_name(upper) or self.lines[above] + 1 != self.lines[below]:
            return False
        fills = any(name.strip() and not _at(lower, at) for at, name in enumerate(upper))
        return fills or (_is_twice(lower) and len(kinds.nonempty(upper)) >= _ENOUGH)

    def _goes_on(self, at: int) -> bool:
        """Whether the row below goes on with names, and is not the first event."""
        upper, lower = self.rows[at], self.rows[at + 1]
        said = [
            found for found, cell in zip(self._meant(at + 1), lower, strict=True) if cell.strip()
        ]
        if not _can_name(lower) or len(said) < _ENOUGH or any(map(_is_for_people, lower)):
            return False
        fills = any(name.strip() and not _at(upper, place) for place, name in enumerate(lower))
        if (fills or _is_twice(upper)) and all(said):
            return True
        same = sum(
            bool(one & two) for one, two in zip(self._meant(at), self._meant(at + 1), strict=False)
        )
        return same >= _ENOUGH and same * 2 > len(said)

    def count(self, at: int) -> int:
        """How many names of a row are those of something that an event has."""
        return sum(map(bool, self._meant(at)))

    def _meant(self, at: int) -> list[frozenset[str]]:
        if at not in self.known:
            self.known[at] = self._said(self.rows[at])
        return self.known[at]

    def _said(self, cells: Sequence[str]) -> list[frozenset[str]]:
        names = [cell.strip() if len(cell) <= _LONGEST_NAME else "" for cell in cells]
        found = [{meaning for meaning, _ in said} - {"other", "made"} for said in meanings(names)]
        for name, said in zip(names, found, strict=True):
            if name.casefold() in _OWN or (name and folded(name) in self.asked):
                said.add(name.casefold())
        return [frozenset(said) for said in found]

    def _is_over_dates(self, at: int, count: int) -> bool:
        """Whether a row of words stands over some rows that have a date below one of them."""
        cells = self.rows[at]
        said = kinds.nonempty(cells)
        if len(said) < _ENOUGH or any(map(kinds.is_full_year, said)):
            return False
        return any(
            name.strip() and kinds.is_date(_at(below, place))
            for below in self.rows[at + 1 : at + 1 + count]
            for place, name in enumerate(cells)
        )


def _can_name(cells: Sequence[str]) -> bool:
    """Whether nothing stands in a row that is a date or a time, but for names like "2024"."""
    said = kinds.nonempty(cells)
    return bool(said) and not any(
        kinds.is_time(cell) or (kinds.is_date(cell) and not kinds.is_full_year(cell))
        for cell in said
    )


def _at(cells: Sequence[str], at: int) -> str:
    return cells[at].strip() if at < len(cells) else ""


def _is_twice(cells: Sequence[str]) -> bool:
    said = [folded(cell) for cell in cells if cell.strip()]
    return len({*said}) < len(said)
