"""Cells that their field cannot hold, which are kept as the events' own fields and told."""

from collections import Counter

from timeline.model import Origin, Problem, Severity
from timeline.seeds import fields
from timeline.text.counts import few

#: cells that are named in a message
_SHOWN = 5


class Kept:
    """The cells that are kept beside the fields of their events."""

    def __init__(self, file: str, problems: list[Problem]) -> None:
        self.file, self.problems = file, problems
        #: texts and their first lines, by column and reason
        self.cells: dict[tuple[str, str, Severity], dict[str, int]] = {}
        #: how many cells there are of each
        self.counts: Counter[tuple[str, str, Severity]] = Counter()

    def add(self, column: str, text: str, line: int, why: str, severity: Severity) -> None:
        """Note a cell that is kept, and what it is not."""
        self.cells.setdefault((column, why, severity), {}).setdefault(text, line)
        self.counts[column, why, severity] += 1

    def tell(self) -> None:
        """Put what was noted among the problems, in one line for a column and a reason."""
        for kind, first in self.cells.items():
            column, why, severity = kind
            is_one = self.counts[kind] == 1
            kept = "its event's own field" if is_one else "their events' own fields"
            shown = few([*first.items()], _SHOWN, _shown)
            message = f"{column!r} {shown}: {why}, and kept as {kept}"
            origin = Origin(file=self.file, line=min(first.values()))
            self.problems.append(Problem(origin=origin, message=message, severity=severity))


def _shown(cell: tuple[str, int]) -> str:
    text, line = cell
    return f"{fields.show(text)} (line {line})"
