"""Which row of a sheet names its columns."""

from timeline.formats.sheet.grid import Grid


def header(grid: Grid) -> tuple[int, list[str]]:
    """The line of the header and its cells; what stands above it is taken from the grid.

    Raises:
        BrokenError: Nothing can be read.
    """
    return next(grid.rows, (1, []))
