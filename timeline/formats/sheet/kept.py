"""Cells that their field cannot hold, which are kept as the events' own fields and told."""

from timeline.model import Origin, Problem, Severity
from timeline.seeds import fields

#: cells that are named in a message
_SHOWN = 5


class Kept:
    """The cells that are kept beside the fields of their events."""

    def __init__(self, file: str, problems: list[Problem]) -> None:
        self.file, self.problems = file, problems
        #: texts and their first lines, and how many cells there are, by column and reason
        self.cells: dict[tuple[str, str, Severity], tuple[dict[str, int], list[int]]] = {}

    def add(self, column: str, text: str, line: int, why: str, severity: Severity) -> None:
        """Note a cell that is kept, and what it is not."""
        first, count = self.cells.setdefault((column, why, severity), ({}, [0]))
        first.setdefault(text, line)
        count[0] += 1

    def tell(self) -> None:
        """Put what was noted among the problems, in one line for a column and a reason."""
        for (column, why, severity), (first, (count,)) in self.cells.items():
            shown = [f"{fields.show(text)} (line {line})" for text, line in [*first.items()]]
            more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
            kept = "its event's own field" if count == 1 else "their events' own fields"
            message = f"{column!r} {', '.join(shown[:_SHOWN])}{more}: {why}, and kept as {kept}"
            origin = Origin(file=self.file, line=min(first.values()))
            self.problems.append(Problem(origin=origin, message=message, severity=severity))
