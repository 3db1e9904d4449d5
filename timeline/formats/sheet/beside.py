"""What a sheet of ours says of a date beside `when`, and whether it still fits."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from timeline.calendars.calendar import Calendar
from timeline.dates.rules import Anchor, Modifier, Reading
from timeline.errors import DateError
from timeline.formats.calendar_cells import CALENDAR
from timeline.formats.sheet.write import derived
from timeline.languages.read import read as read_date
from timeline.model import Origin, Problem, Severity
from timeline.seeds import fields
from timeline.seeds.readings import is_said

#: stands for the numbers of a date that its calendar cannot say
_NO_NUMBERS = "-"


class Beside:
    """The columns of a sheet that say of a date what follows from `when`, or its words."""

    def __init__(
        self, names: Sequence[str], unguard: Callable[[str], str], problems: list[Problem]
    ) -> None:
        self.names, self.unguard, self.problems = names, unguard, problems
        self.derived = [(at, name) for at, name in enumerate(names) if name in fields.DERIVED]
        self.known: dict[tuple[str, str, tuple[str, ...]], Mapping[str, str]] = {}
        self.readings: dict[tuple[str, tuple[str, ...]], Reading | None] = {}

    def tell_stale(self, row: list[str], origin: Origin) -> None:
        """A remark for each derived cell that its row's `when` no longer gives."""
        given = {name: self.unguard(row[at]).strip() for at, name in self.derived if at < len(row)}
        when, part = (self._cell(row, name) for name in ("when", "modifier"))
        calendar = self._calendar(*(self._cell(row, name) for name in CALENDAR))
        right = self._derived(when, part, calendar) if any(given.values()) else {}
        for name in right:
            if given.get(name) and not self._is_same(given[name], right[name]):
                message = (
                    f"{name} {given[name]!r} does not fit when {when!r}, which gives "
                    f"{right[name]!r}: it is worked out from when"
                )
                self.problems.append(
                    Problem(origin=origin, message=message, severity=Severity.WARNING)
                )

    def _is_same(self, given: str, right: str) -> bool:
        """Whether a cell says what is right, as a spreadsheet may show it: without a T."""
        if given == right:
            return True
        reading = self._read(given, ("", ""))
        return reading is not None and str(reading.value) == right

    def tell_other_words(self, found: dict[str, object], origin: Origin) -> None:
        """Pass over words that say another date than `when`, which is what people correct."""
        words, when = str(found["words"]), str(found["when"]).strip()
        calendar, numbers = (str(found.get(name, "")) for name in CALENDAR)
        said = self._read(words, (calendar, ""))
        exact = self._read(when, self._calendar(calendar, numbers))
        if said and exact and not is_said(said.value, exact.value):
            del found["words"]
            message = (
                f"words {fields.show(words)} say {said.value}, and when {when!r}: when is taken; "
                "empty words, or correct one of them"
            )
            self.problems.append(Problem(origin=origin, message=message, severity=Severity.WARNING))

    def _calendar(self, name: str, numbers: str) -> tuple[str, str]:
        """The calendar of a date and its numbers there, which not every date has that we write."""
        is_export = name and CALENDAR[1] in self.names
        return name, numbers or (_NO_NUMBERS if is_export else "")

    def _cell(self, row: list[str], name: str) -> str:
        at = self.names.index(name) if name in self.names else len(row)
        return self.unguard(row[at]).strip() if at < len(row) else ""

    def _derived(self, when: str, part: str, calendar: tuple[str, ...]) -> Mapping[str, str]:
        """What follows from date words, a modifier and a calendar; empty where it cannot be read.

        Beside a date of that calendar the other one is Gregorian.
        """
        key = (when, part.upper(), calendar)
        if key not in self.known:
            reading = self._read(when, calendar)
            with suppress(ValueError):
                if reading and part:
                    reading = replace(reading, modifier=Modifier(part.upper()))
            self.known[key] = derived(reading) if reading else {}
        return self.known[key]

    def _read(self, words: str, calendar: tuple[str, ...]) -> Reading | None:
        """The reading of date words without their document; None where they need it."""
        key = (words, calendar)
        if key not in self.readings:
            self.readings[key] = None
            with suppress(DateError, ValueError):
                self.readings[key] = _reading_in(words, *calendar)
        return self.readings[key]


def _reading_in(words: str, name: str, said: str) -> Reading:
    """The reading of words in a calendar; beside a date of that one they are Gregorian.

    Raises:
        DateError: They cannot be read.
        ValueError: There is no such calendar.
    """
    calendar = Calendar(name.casefold() or Calendar.GREGORIAN)
    if said:
        return replace(read_date(words, Anchor()), calendar=calendar)
    return read_date(words, Anchor(calendar=calendar))
