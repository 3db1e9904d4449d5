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
        self.empty: list[tuple[int, str]] = []

    def add(self, line: int, row: Sequence[str], why: str) -> None:
        """Note a row that people write for other people, and why it is taken for one."""
        self.rows.append((line, shown(row), why))

    def add_empty(self, line: int, row: Sequence[str]) -> None:
        """Note a row that has neither a title nor a date."""
        self.empty.append((line, shown(row)))

    def tell(self) -> None:
        """Put what was noted among the problems."""
        if self.rows:
            self._tell(self.rows[0][0], self._named(), Severity.NOTE)
        if self.empty:
            line, text = self.empty[0]
            many = len(self.empty)
            what = f"{many} rows have neither a title nor a date, the first is {text}: they are"
            if many == 1:
                what = f"{text} has neither a title nor a date: it is"
            self._tell(line, f"{what} passed over", Severity.WARNING)

    def _named(self) -> str:
        told = [f"line {line}, {text}, {why}" for line, text, why in self.rows[:_SHOWN]]
        if len(self.rows) > _SHOWN:
            told.append(f"and {len(self.rows) - _SHOWN} more")
        count = len(self.rows)
        what = "a row is not taken for an event" if count == 1 else f"{count} rows are not events"
        return f"{what}: {'; '.join(told)}"

    def _tell(self, line: int, message: str, severity: Severity) -> None:
        origin = Origin(file=self.file, line=line)
        self.problems.append(Problem(origin=origin, message=message, severity=severity))


def shown(row: Sequence[str]) -> str:
    """What stands in a row, as it is quoted in messages."""
    return fields.show(" ".join(" ".join(row).split()))
