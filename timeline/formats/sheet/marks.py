"""What a workbook says of its cells beside their values."""

from dataclasses import dataclass, field
from datetime import date

from timeline.errors import TimelineError
from timeline.formats.sheet.shown import Shown
from timeline.limits import LIMITS

#: row and column, both from 0
Place = tuple[int, int]

_CELLS = LIMITS["workbook.cells"]
_LETTERS = 26


@dataclass(slots=True, kw_only=True)
class Marks:
    """What one sheet says of its cells; a cell that is not named has nothing of it."""

    shown: dict[Place, Shown] = field(default_factory=dict)
    #: what stands in place of a value that could not be worked out: "#REF!"
    errors: dict[Place, str] = field(default_factory=dict)
    #: formulas whose result is not in the file
    unknown: set[Place] = field(default_factory=set)
    links: dict[Place, str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    #: the day that is counted as 0; None where the workbook does not say it
    day_0: date | None = None
    #: first and last cell of what is merged
    merged: list[tuple[Place, Place]] = field(default_factory=list)
    _low: Place | None = None
    _high: Place = (0, 0)

    def stands_at(self, row: int, column: int) -> None:
        """Note that a cell there holds something."""
        low = self._low or (row, column)
        self._low = min(low[0], row), min(low[1], column)
        self._high = max(self._high[0], row), max(self._high[1], column)

    def hidden_letters(self) -> list[str]:
        """The letters of the hidden columns that hold anything."""
        return [name_of(0, at)[:-1] for at in sorted(self.hidden_columns) if at <= self._high[1]]

    def first_typed(self) -> int:
        """The first row that holds a date or another value with a format: names stand above it."""
        low = self._low[0] if self._low else 0
        return min((row for row, _ in self.shown), default=low + 1)

    def check(self) -> None:
        """Refuse cells that lie too far apart to be read.

        Raises:
            TimelineError: The rectangle around them has more cells than the limit.
        """
        if self._low is None:
            return
        count = (self._high[0] - self._low[0] + 1) * (self._high[1] - self._low[1] + 1)
        if count > _CELLS.most:
            raise TimelineError(f"{_CELLS.refusal(count)}; the last one is {name_of(*self._high)}")


def name_of(row: int, column: int) -> str:
    """A cell as spreadsheets call it.

    >>> name_of(0, 0), name_of(11, 27)
    ('A1', 'AB12')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def place_of(name: str) -> Place | None:
    """Row and column of a cell; None for what is not the name of one.

    >>> place_of("AB12")
    (11, 27)
    """
    letters = name.rstrip("0123456789")
    digits = name[len(letters) :]
    if not (letters.isascii() and letters.isalpha() and digits):
        return None
    column = 0
    for letter in letters.upper():
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return int(digits) - 1, column - 1
