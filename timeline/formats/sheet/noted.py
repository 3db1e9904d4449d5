"""What is told of rows whose dates were put together: once for each way, and not row by row."""

from collections.abc import Iterable

from timeline.formats.sheet.dating import Way
from timeline.model import Origin, Problem, Severity

#: rows that are named in a message
_SHOWN = 8
#: for each way, what is said of one row and of several, and what of its cells
_SAID = {
    Way.LAST_DAY: (
        "whole days are taken to end on the day before, as Outlook and iCalendar write them",
        Severity.NOTE,
    ),
    Way.LENGTH: ("the end follows from how long it takes", Severity.NOTE),
    Way.DAYS: (
        "the last day follows from how long it takes, in days of the calendar, weekends too",
        Severity.NOTE,
    ),
    Way.BACK: (
        "the end is before the start, which is taken, as uncertain: correct the one that is wrong",
        Severity.WARNING,
    ),
    Way.NIGHT: (
        "the end is on the day of the start, and earlier: it is taken for one of the next day",
        Severity.WARNING,
    ),
    Way.LONG: (
        "an end by the clock before its start is not in the date: write its day, or am or pm",
        Severity.WARNING,
    ),
    Way.SHORT: (
        "a year of two digits is read as it stands, as one of the first century: write all four",
        Severity.WARNING,
    ),
    Way.ALONE: (
        "the time of an end without that of the start is not in the date of one day",
        Severity.NOTE,
    ),
    Way.NO_END: (
        "an end that cannot be read is unknown, and kept as the event's own field",
        Severity.WARNING,
    ),
    Way.BESIDE: (
        "a time or an end beside a date of more or less than a day is not in the date",
        Severity.WARNING,
    ),
    Way.ZONE: ("time zones are read", Severity.NOTE),
    Way.CLOCK: ("check the time zone", Severity.WARNING),
    Way.UNREAD: (
        "a time of day that cannot be read is not in the date: write 14:30 or 2:30 pm",
        Severity.WARNING,
    ),
}


class Noted:
    """The rows of one sheet of whose dates something is told."""

    def __init__(self, file: str, problems: list[Problem]) -> None:
        self.file, self.problems = file, problems
        self.rows: dict[Way, list[tuple[int, str]]] = {}

    def add(self, line: int, ways: Iterable[tuple[Way, str]]) -> None:
        """Note how the date of a row was made."""
        for way, text in ways:
            self.rows.setdefault(way, []).append((line, text))

    def tell(self) -> None:
        """Put what was noted among the problems."""
        for way, (message, severity) in _SAID.items():
            rows = self.rows.get(way, [])
            if rows:
                shown = "; ".join(_shown(*row) for row in rows[:_SHOWN])
                more = f"; and {len(rows) - _SHOWN} more" if len(rows) > _SHOWN else ""
                self.problems.append(
                    Problem(
                        origin=Origin(file=self.file, line=rows[0][0]),
                        message=f"{message}: {shown}{more}",
                        severity=severity,
                    )
                )


def _shown(line: int, text: str) -> str:
    return f"line {line}, {text}" if text else f"line {line}"
