"""How many times as large as usual all of a page is set: posters, and pages of few events.

A page is laid out on a smaller sheet and drawn enlarged, so that type, marks and white keep their
proportions.
"""

from timeline.chart.layout.paper import Paper

#: the shorter side of the largest sheet that is read as near as a book, in millimetres
NEAR = 297.0
#: how many events a page has that may be set larger to fill it, and letters of their titles
FEW, FEW_LETTERS = 24, 1500
#: how much larger, most first
LARGER = (1.9, 1.7, 1.5, 1.3, 1.15)
#: the least sides of a sheet that is drawn enlarged, in millimetres: its width across which, and
#: its height down which time runs
LEAST_WIDTH, LEAST_HEIGHT = 140.0, 95.0
#: the least width of such a column
LEAST_COLUMN = 85.0
#: how much smaller than for its distance a poster may be set so that all events stand on it
SMALLER = (0.8, 0.64, 0.5)


def usual(paper: Paper) -> float:
    """How large a paper is set for the distance from which it is read."""
    return max(1.0, paper.shorter / NEAR)


def enlargements(paper: Paper, events: int, letters: int) -> tuple[float, ...]:
    """How large a page may be set, best first; the last one is the least.

    Args:
        paper: The sheet.
        events: How many there are.
        letters: How many their titles have, with that of the page.
    """
    is_empty = events <= FEW and letters <= FEW_LETTERS
    base = usual(paper)
    larger = [base * by for by in LARGER if is_empty and _has_room(paper, base * by)]
    smaller = [base * by for by in SMALLER if base * by > 1]
    return (*larger, base, *smaller, *([1.0] if base > 1 else []))


def _has_room(paper: Paper, by: float) -> bool:
    """Whether labels of the usual measure stand on what is enlarged."""
    if paper.is_column:
        return not paper.is_fitted and paper.width / by >= LEAST_COLUMN
    return paper.width / by >= LEAST_WIDTH and paper.height / by >= LEAST_HEIGHT
