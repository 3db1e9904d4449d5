"""The citations below a chart."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.chart.layout.cut import for_label
from timeline.chart.layout.geometry import ASCENT, Box, Text, Tone
from timeline.chart.layout.page import Note
from timeline.chart.layout.ruler import Ruler
from timeline.chart.layout.wrap import wrap

#: type size, distance of two lines, and of two columns
SIZE, ROW, GUTTER = 7.0, 8.8, 18.0
#: least width of a column
COLUMN = 230.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Set:
    number: int
    lines: tuple[str, ...]


class Notes:
    """Citations set in columns of one width."""

    def __init__(self, texts: Sequence[str], ruler: Ruler, width: float) -> None:
        self._ruler = ruler
        self.columns = max(1, int((width + GUTTER) / (COLUMN + GUTTER)))
        self._column = (width - GUTTER * (self.columns - 1)) / self.columns
        self._indent = ruler.width(f"{len(texts)}", SIZE) + ruler.width("  ", SIZE)
        self._sets = tuple(
            _Set(
                number=number, lines=wrap(for_label(text), self._column - self._indent, SIZE, ruler)
            )
            for number, text in enumerate(texts, start=1)
        )

    def height(self, numbers: Sequence[int]) -> float:
        """How much room the columns of `numbers` take."""
        return max((len(column) for column in self._columns(numbers)), default=0) * ROW

    def _columns(self, numbers: Sequence[int]) -> list[list[tuple[int, int]]]:
        """Number and line by column: full columns first, in order, notes unbroken."""
        lines = [(number, len(self._sets[number - 1].lines)) for number in numbers]
        total = sum(count for _, count in lines)
        depth = max(-(-total // self.columns), max((count for _, count in lines), default=0))
        while True:
            columns: list[list[tuple[int, int]]] = [[]]
            for number, count in lines:
                if len(columns[-1]) + count > depth and columns[-1]:
                    columns.append([])
                columns[-1].extend((number, line) for line in range(count))
            if len(columns) <= self.columns:
                return columns
            depth += 1

    def make(self, numbers: Sequence[int], box: Box) -> tuple[Note, ...]:
        """The notes `numbers` in columns from the upper edge of `box`."""
        made: dict[int, list[Text]] = {number: [] for number in numbers}
        for column, lines in enumerate(self._columns(numbers)):
            left = box.left + column * (self._column + GUTTER)
            for row, (number, line) in enumerate(lines):
                y = box.top + row * ROW + ASCENT * SIZE
                if not line:
                    made[number].append(self._text(str(number), left, y))
                text = self._sets[number - 1].lines[line]
                made[number].append(self._text(text, left + self._indent, y))
        return tuple(Note(number=number, lines=tuple(lines)) for number, lines in made.items())

    def taken(self, numbers: Sequence[int], height: float) -> int:
        """How many of `numbers` fit into `height`, at least one."""
        low, high = 1, len(numbers)
        while low < high:
            middle = (low + high + 1) // 2
            if self.height(numbers[:middle]) <= height:
                low = middle
            else:
                high = middle - 1
        return low

    def _text(self, text: str, x: float, y: float) -> Text:
        return Text(
            text=text, x=x, y=y, size=SIZE, width=self._ruler.width(text, SIZE), tone=Tone.MUTED
        )
