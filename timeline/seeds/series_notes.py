"""What is told of the series of a file: one line for all that go on behind the horizon."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from timeline.model import Origin, Problem, Severity


def go_on(file: str, series: Counter[date]) -> Iterator[Problem]:
    """A note for the series that have more occurrences than are taken.

    Args:
        file: The file that they stand in.
        series: How many go on behind each last day.
    """
    if not series:
        return
    many = series.total()
    goes, last = "goes" if many == 1 else "go", max(series)
    each = "" if len(series) == 1 else " or earlier days"
    message = f"{many:,} series {goes} on after {last}{each}: --horizon takes more"
    yield Problem(origin=Origin(file=file), message=message, severity=Severity.NOTE)
