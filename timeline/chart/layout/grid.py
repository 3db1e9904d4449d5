"""Which parts of a page are taken."""


class Grid:
    """Rows of cells; a row is the set of its taken cells, as the bits of one number."""

    def __init__(self, *, rows: int, cell: float) -> None:
        #: width of a cell; what takes a part of it takes all
        self._cell = cell
        self._rows = [0] * rows

    def free_row(self, left: float, right: float, rows: int, begin: int, end: int) -> int | None:
        """The first row from `begin` to before `end` at whose place `rows` rows are free."""
        mask = self._mask(left, right)
        taken = self._rows
        top = begin
        last = min(end - 1, len(taken) - rows)
        while top <= last:
            for row in range(top + rows - 1, top - 1, -1):
                if taken[row] & mask:
                    top = row + 1
                    break
            else:
                return top
        return None

    def take(self, left: float, right: float, top: int, rows: int) -> None:
        """Take `rows` rows from `top`, between `left` and `right`."""
        mask = self._mask(left, right)
        for row in range(top, top + rows):
            self._rows[row] |= mask

    def _mask(self, left: float, right: float) -> int:
        first, last = max(0, int(left / self._cell)), max(0, int(right / self._cell))
        return (1 << last + 1) - (1 << first)
