"""The dates of what comes again, and what is told of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from timeline import edtf
from timeline.dates.rules import Modifier, Reading, parts_of
from timeline.edtf import Edtf, Precision, Qualification
from timeline.errors import DateError
from timeline.languages.repetition import repetition
from timeline.recurrence.horizon import Horizon
from timeline.recurrence.repetition import Repetition
from timeline.recurrence.rules import Steps
from timeline.seeds.frames import Frame
from timeline.seeds.repeated_bounds import Bounds, bounds_of
from timeline.seeds.repeated_days import dates_of, rule_of, shifted
from timeline.seeds.values import Values

_STAMPS = {Precision.DAY: "%Y%m%d", Precision.MONTH: "%Y%m", Precision.YEAR: "%Y"}
_RULE = re.compile(r"\s*(?:RRULE:)?\s*FREQ=", re.IGNORECASE)
#: an hour of one digit, which may be of the morning or of the evening
_ONE_DIGIT = re.compile(r"(?<![\d:.])(?=\d:\d\d)", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One date of what comes again."""

    reading: Reading
    #: what tells it from the others of its series
    stamp: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The dates of a row; none of them where they cannot be known."""

    occurrences: Sequence[Occurrence] = ()
    #: the last day that was taken, where there are more behind it
    goes_on_after: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """The dating of a row that says that it comes again."""

    horizon: Horizon
    steps: Steps
    frame: Frame
    values: Values

    def of(self, right: Mapping[str, Any], key: str) -> Found | None:
        """Its dates; None where it does not come again, or only its first date is known.

        Args:
            right: The values of the row.
            key: Which of them says how often it comes: when, or repeat.
        """
        is_repeat = key == "repeat"
        words: str = right.get(key) or right.get("words", "")
        try:
            first = _first(right["when"], self.frame) if is_repeat and "when" in right else None
            said = _said(words, self.frame, is_repeat=is_repeat)
            if said is None:
                return None
            found = self._found(words, said, first, key)
        except DateError as error:
            if is_repeat and "when" in right:
                self.values.warn(key, f"repeat: {error}; only its first date is read")
                return None
            self.values.fault(key, f"{key}: {error}")
            return Found()
        if "was" in right:
            message = f"was is of one event, and {words!r} are several: leave it out"
            self.values.fault("was", message)
        return found

    def _found(self, words: str, said: Repetition, first: Edtf | None, key: str) -> Found:
        bounds = bounds_of(words, said, self.frame, first)
        last = bounds.within(self.horizon)
        try:
            dates = dates_of(said, bounds, last, self.frame, self.steps)
        except DateError as error:
            raise DateError(f"{words!r}: {error}") from None
        made = _Made(words=words, said=said, frame=self.frame, bounds=bounds, first=first)
        found = [made.occurrence(day, dates.precision, self.values) for day in dates.days]
        for doubt in dates.doubts:
            self.values.warn(key, f"{key}: {words!r}: {doubt}")
        return Found(occurrences=found, goes_on_after=last if dates.goes_on else None)


def _said(words: str, frame: Frame, *, is_repeat: bool) -> Repetition | None:
    """What words say of a series; None where they are a date, or nothing that is known.

    Raises:
        DateError: They speak of a series in no way that is read.
    """
    if is_repeat and _RULE.match(words):
        return Repetition(rule=rule_of(words))
    said = repetition(words, frame.language)
    if said is None and is_repeat:
        raise DateError(f"{words!r} does not say how often: write 'every 2 weeks until June 2026'")
    return said


def _first(words: str, frame: Frame) -> Edtf:
    """The first date, as words beside say it.

    Raises:
        DateError: It is not a date, or too vague to come again.
    """
    reading = frame.read(words)
    value = reading.value
    is_certain = value.qualification is Qualification.CERTAIN
    if not is_certain or reading.modifier is not Modifier.WHOLE or reading.has_unsaid_days:
        raise DateError(f"{words!r} is too vague to come again: write its first day")
    return value


@dataclass(slots=True, kw_only=True)
class _Made:
    """The dates of a series as they are made, all like the first of them."""

    words: str
    said: Repetition
    frame: Frame
    bounds: Bounds
    #: the first date as it is said beside the words, or with its times
    first: Edtf | None
    begin: date | None = None

    def occurrence(self, day: date, precision: Precision, values: Values) -> Occurrence:
        value = self._value(day, precision, values)
        # Months and stretches of days are told by their words, which are those of each by itself.
        is_moment = all(end.precision <= Precision.MINUTE for end in edtf.ends(value))
        is_day = isinstance(value, edtf.EdtfDate) and precision is Precision.DAY
        words = " ".join(self.words.split()) if is_moment or is_day else str(value)
        parts = parts_of(value)
        implied = tuple(part for part in parts if part != "time") if self.bounds.is_implied else ()
        reading = Reading(
            words=words,
            value=value,
            stated=tuple(part for part in parts if part not in implied),
            implied=implied,
        )
        return Occurrence(reading=reading, stamp=day.strftime(_STAMPS[precision]))

    def _value(self, day: date, precision: Precision, values: Values) -> Edtf:
        if precision is Precision.YEAR:
            return edtf.year(day.year)
        if precision is Precision.MONTH:
            return edtf.month(day.year, day.month)
        if self.begin is None:
            self.begin = self.bounds.first
            if self.said.times:
                self.first, self.begin = self._with_times(day, values), day
        return edtf.day(day) if self.first is None else self._like_first(day)

    def _like_first(self, day: date) -> Edtf:
        first, begin = self.first, self.begin
        if first is None or begin is None:
            return edtf.day(day)
        try:
            return shifted(first, (day - begin).days)
        except OverflowError:
            raise DateError(f"{self.words!r} goes beyond the year 9999") from None

    def _with_times(self, day: date, values: Values) -> Edtf:
        """The first date with its times, as the language reads them."""
        text = f"{day.isoformat()}, {self.said.times}"
        try:
            return self.frame.read(text).value
        except DateError:
            clear = _ONE_DIGIT.sub("0", self.said.times)
            if clear == self.said.times:
                raise
            value = self.frame.read(f"{day.isoformat()}, {clear}").value
        message = f"{self.said.times!r} is read as {clear!r}: write am or pm, or two digits"
        values.warn("when", f"when: {self.words!r}: {message}")
        return value
