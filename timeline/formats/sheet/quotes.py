"""Rows of parted cells, of which one with quotes that do not pair costs no other row."""

import csv
from collections import deque
from collections.abc import Iterator, Sequence

from timeline.formats.sheet import kinds
from timeline.formats.sheet.grid import Line
from timeline.formats.sheet.separator import Parting
from timeline.model import Origin, Problem, Severity
from timeline.seeds import fields

_QUOTE = '"'
#: lines over which a cell may go on whose quotes are not written twice
_MOST = 20
#: cells of a row of which one is hardly ever prose with as many signs
_MANY = 3
#: rows that are told one by one
_TOLD = 20


class Rows:
    """The rows of a text, each with the line that it begins on, from 1.

    A row is read as RFC 4180 has it. Where its quotes do not pair it is read again: first so that
    a quote ends a cell only before a sign or the end of a line, then without quotes at all. What
    was read so is told, and the rows behind it are read as ever.
    """

    def __init__(self, lines: Iterator[str], parting: Parting, file: str) -> None:
        self.sign, self.width, self.file = parting.sign, parting.width, file
        self.problems: list[Problem] = []
        #: lines of rows in which cells may have moved
        self.unsure: set[int] = set()
        self._lines = lines
        self._ahead: deque[str] = deque()
        #: lines of the row that is read
        self._taken: list[str] = []
        self._told = 0

    def __iter__(self) -> Iterator[Line]:
        """Each row; what is told stands in `problems` when it is given."""
        begin = 1
        is_at_end = False
        while not is_at_end:
            reader = csv.reader(self._supply(), delimiter=self.sign, strict=True)
            is_at_end = True
            before = begin - 1
            try:
                for row in reader:
                    if len(self._taken) > 1 and self._are_rows(self._taken):
                        is_at_end = False
                        break
                    yield begin, row
                    begin = before + reader.line_num + 1
                    self._taken.clear()
            except csv.Error:
                is_at_end = False
            if not is_at_end:
                row, count = self._mended(begin)
                yield begin, row
                self._ahead.extendleft(reversed(self._taken[count:]))
                self._taken.clear()
                begin += count
        self._tell_at_last()

    def _supply(self) -> Iterator[str]:
        while True:
            line = self._ahead.popleft() if self._ahead else next(self._lines, None)
            if line is None:
                return
            self._taken.append(line)
            yield line

    def _mended(self, begin: int) -> tuple[list[str], int]:
        """A row whose quotes do not pair, and over how many lines it goes."""
        more = self._supply()
        while len(self._taken) < _MOST and next(more, None) is not None:
            pass
        first = self._taken[0]
        found = _lenient(first, self.sign)
        count = 1
        if found is None and (longer := self._goes_on()):
            found, count = longer
        if found is None or len(found) > self.width:
            plain = _without_quotes(first, self.sign)
            if found is None or len(plain) <= self.width:
                found, count = plain, 1
        self.unsure.add(begin)
        self._tell(begin, found)
        return found, count

    def _goes_on(self) -> tuple[list[str], int] | None:
        """The row that goes on until a quote ends its cell; None where it would take up others."""
        for count in range(2, min(len(self._taken), _MOST) + 1):
            if len(_without_quotes(self._taken[count - 1], self.sign)) >= max(self.width, 2):
                return None
            found = _lenient("".join(self._taken[:count]), self.sign)
            if found is not None:
                return (found, count) if len(found) == self.width else None
        return None

    def _are_rows(self, taken: Sequence[str]) -> bool:
        """Whether lines that quotes hold together are rows: each has its date in one place."""
        if self.width < 2 or not any(map(str.strip, taken[1:])):  # noqa: PLR2004 - nothing is parted
            return False
        first = _without_quotes(taken[0], self.sign)
        if len(first) != self.width:
            return False
        dates = [at for at, cell in enumerate(first) if kinds.is_date(cell)]
        alike = 0
        for line in taken[1:]:
            if not line.strip():
                continue
            cells = _without_quotes(line, self.sign)
            if len(cells) != self.width:
                return False
            alike += any(kinds.is_date(cells[at]) for at in dates)
        return alike * 2 > len(taken) - 1

    def _tell(self, begin: int, row: Sequence[str]) -> None:
        self._told += 1
        if self._told <= _TOLD:
            said = ", ".join(map(fields.show, row[:_MANY])) + (", …" if len(row) > _MANY else "")
            message = f'quotes do not pair: read as {said}; write a quote inside "…" twice, ""'
            self._warn(begin, message)

    def _tell_at_last(self) -> None:
        if self._told > _TOLD:
            later = sorted(self.unsure)[_TOLD:]
            named = ", ".join(map(str, later[:_TOLD])) + (", …" if len(later) > _TOLD else "")
            self._warn(later[0], f"quotes do not pair on {len(later)} more lines: {named}")

    def _warn(self, line: int, message: str) -> None:
        origin = Origin(file=self.file, line=line)
        self.problems.append(Problem(origin=origin, message=message, severity=Severity.WARNING))


def _lenient(text: str, sign: str) -> list[str] | None:
    r"""The cells of a row whose quotes end a cell only at its end; None where one does not end.

    >>> _lenient('a,"The "big" fair, in town",2015\n', ",")
    ['a', 'The "big" fair, in town', '2015']
    """
    text = text.rstrip("\r\n")
    cells: list[str] = []
    at = 0
    while True:
        if text.startswith(_QUOTE, at):
            end = _closing(text, at + 1, sign)
            if end is None:
                return None
            cells.append(text[at + 1 : end].replace(_QUOTE * 2, _QUOTE))
            end += 1
        else:
            found = text.find(sign, at)
            end = found if found >= 0 else len(text)
            cells.append(text[at:end])
        if end >= len(text):
            return cells
        at = end + 1


def _closing(text: str, at: int, sign: str) -> int | None:
    """The place of the quote that ends a cell: what stands behind it is a sign or the end."""
    while (at := text.find(_QUOTE, at)) >= 0:
        run = len(text[at:]) - len(text[at:].lstrip(_QUOTE))
        last = at + run - 1
        behind = text[last + 1 : last + 2]
        if behind in ("", sign) and run % 2:
            return last
        at = last + 1
    return None


def _without_quotes(line: str, sign: str) -> list[str]:
    """The cells of a line, parted at every sign, without a quote at their ends."""
    return [_bare(cell) for cell in line.rstrip("\r\n").split(sign)]


def _bare(cell: str) -> str:
    text = cell.removeprefix(_QUOTE)
    return text.removesuffix(_QUOTE) if text.count(_QUOTE) % 2 else text
