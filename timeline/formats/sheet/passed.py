"""Rows of a sheet that are not events: each is told, and all of one sheet in one line."""

from collections.abc import Sequence

from timeline.model import Origin, Problem, Severity
from timeline.seeds import fields

#: rows that are named in a message
_SHOWN = 8


class Passed:
    """The rows that are passed over."""

    def __init__(
        self, file: str, problems: list[Problem], told: Sequence[tuple[int, str, str]]
    ) -> None:
        self.file, self.problems = file, problems
        self.rows = [*told]
        self.empty: list[tuple[int, str, str]] = []

    def add(self, line: int, row: Sequence[str], why: str) -> None:
        """Note a row that people write for other people, and why it is taken for one."""
        self.rows.append((line, shown(row), why))

    def add_empty(self, line: int, row: Sequence[str]) -> None:
        """Note a row that has neither a title nor a date."""
        self.empty.append((line, shown(row), ""))

    def tell(self) -> None:
        """Put what was noted among the problems."""
        self._tell(self.rows, ("is not an event", "are not events"), Severity.NOTE)
        what = "neither a title nor a date: passed over"
        self._tell(self.empty, (f"has {what}", f"have {what}"), Severity.WARNING)

    def _tell(
        self, rows: Sequence[tuple[int, str, str]], what: tuple[str, str], severity: Severity
    ) -> None:
        if not rows:
            return
        told = [", ".join(filter(None, (f"line {line}", *said))) for line, *said in rows[:_SHOWN]]
        if len(rows) > _SHOWN:
            told.append(f"and {len(rows) - _SHOWN} more")
        count = f"a row {what[0]}" if len(rows) == 1 else f"{len(rows)} rows {what[1]}"
        origin = Origin(file=self.file, line=rows[0][0])
        message = f"{count}: {'; '.join(told)}"
        self.problems.append(Problem(origin=origin, message=message, severity=severity))


def shown(row: Sequence[str]) -> str:
    """What stands in a row, as it is quoted in messages."""
    return fields.show(" ".join(" ".join(row).split()))
