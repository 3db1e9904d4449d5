"""Statements of what comes again: one for each of its dates, from words like "every Tuesday"."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from timeline.errors import DateError
from timeline.languages.repetition import comes_once
from timeline.model import Problem, Statement
from timeline.recurrence.horizon import Horizon
from timeline.recurrence.rules import Steps
from timeline.seeds.frames import Frame
from timeline.seeds.series_notes import go_on
from timeline.seeds.values import Values
from timeline.text.ids import of_occurrence

if TYPE_CHECKING:
    from timeline.seeds.repeated_dates import Occurrence


@dataclass(slots=True, kw_only=True)
class Repeats:
    """What comes again in a file, as it is read."""

    horizon: Horizon = field(default_factory=Horizon)
    steps: Steps = field(default_factory=Steps)
    #: how many series go on behind the last day that was taken of them
    go_on: Counter[date] = field(default_factory=Counter)

    def notes(self, file: str) -> Iterator[Problem]:
        """What is told of them."""
        yield from go_on(file, self.go_on)

    def of(
        self, right: Mapping[str, Any], frame: Frame, values: Values
    ) -> "Sequence[Occurrence] | None":
        """The dates of a row that says that it comes again.

        Returns:
            None where it does not; none of them where they cannot be known, which is told.
        """
        is_repeat = bool(right.get("repeat")) and not comes_once(right["repeat"], frame.language)
        if not is_repeat and not _may_repeat(right, frame):
            return None
        # Few files have any.
        from timeline.seeds.repeated_dates import Dating

        dating = Dating(horizon=self.horizon, steps=self.steps, frame=frame, values=values)
        found = dating.of(right, "repeat" if is_repeat else "when")
        if found is not None and found.goes_on_after is not None:
            self.go_on[found.goes_on_after] += 1
        return None if found is None else found.occurrences


def _may_repeat(right: Mapping[str, Any], frame: Frame) -> bool:
    """Whether the words for a date are none, and so may be of several."""
    words = right.get("when") or right.get("words", "")
    if not words or ("words" in right and "when" in right):
        return False
    with suppress(DateError):
        frame.read(words)
        return False
    return True


def each(statement: Statement, occurrences: "Sequence[Occurrence]") -> Iterator[Statement]:
    """A statement for each date of a series, out of what all of them share."""
    facts = replace(statement.facts, series=statement.event)
    for occurrence in occurrences:
        name = of_occurrence(statement.event, occurrence.stamp)
        before = statement.formerly and of_occurrence(statement.formerly, occurrence.stamp)
        yield replace(
            statement, event=name, formerly=before, reading=occurrence.reading, facts=facts
        )
