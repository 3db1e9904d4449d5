"""The dates of a statement, out of the words of its row."""

from contextlib import suppress
from dataclasses import replace
from math import isfinite
from typing import Any

from timeline.calendars.calendar import Calendar
from timeline.calendars.said import text_in
from timeline.contested import (
    Contested,
    ContestedStatus,
    distinct,
    distinct_statuses,
    joined,
)
from timeline.dates.rules import Modifier, Reading
from timeline.edtf import UNDATED, Edtf, with_times
from timeline.errors import DateError, NotADateError
from timeline.languages.undated import NoDate, no_date
from timeline.model import OFF
from timeline.seeds import fields
from timeline.seeds.frames import Frame
from timeline.seeds.old_dates import old_dates
from timeline.seeds.rows import Cell, Undated
from timeline.seeds.values import Values


def reading_of(right: dict[str, Any], frame: Frame, exact: Frame, values: Values) -> Reading | None:
    """The date of a statement; None where it gives none, or a wrong one, which is told."""
    words, when = right.get("words", ""), right.get("when", "")
    status = right.get("status")
    if isinstance(values.row.fields.get("when"), Undated) and not words:
        return Reading(words=when, value=UNDATED, stated=())
    if not (words or when):
        if "when" not in values.row.fields and "id" not in right and status is None:
            values.fault(
                "when",
                'an event needs a date: write when = "2023-11" or "last year", or '
                'when = "TBC" where there is none yet',
            )
        return None
    try:
        reading = _read(right, frame, exact)
    except DateError as error:
        if not (words and when):
            return _without_date(words or when, error, frame, values)
        if no_date(when) is NoDate.TO_COME:
            return _kept_words(words)
        values.fault("when", f"when: {error}")
        return None
    reading = _told_doubts(reading, values)
    modifier = right.get("modifier", Modifier.WHOLE)
    if not words and reading.modifier not in (Modifier.WHOLE, modifier) and "modifier" in right:
        values.warn(
            "modifier",
            f"when {when!r} says {reading.modifier.value} by itself, and modifier "
            f"{modifier.value}: modifier is taken; correct one of them",
        )
    return _modified(reading, modifier, values)


def _modified(reading: Reading, modifier: Modifier, values: Values) -> Reading:
    """The reading with what is said of it beside, where its value can be meant so."""
    if modifier is Modifier.WHOLE or modifier is reading.modifier:
        return reading
    span = reading.value.span
    if modifier.is_side and isfinite(span.begin) and isfinite(span.end):
        values.warn(
            "modifier",
            f"modifier {modifier.value} is said of a date that is open at one side, and when is "
            f"{reading.value}: it is left out; empty it, or write ../{reading.value}",
        )
        return reading
    return replace(reading, modifier=modifier)


def _read(right: dict[str, Any], frame: Frame, exact: Frame) -> Reading:
    """The date of a row that gives one.

    Raises:
        DateError: It cannot be read, or says two dates.
    """
    words, when = right.get("words", ""), right.get("when", "")
    said = right.get("calendar_date", "")
    if said and when:
        known = exact.read(when)
        known = replace(known, calendar=_calendar_of(right, known.value))
        return _with_words(right, known, frame) if words else known
    if said:
        raise DateError(
            f"calendar_date {said!r} stands beside no when: write it there, and its calendar"
        )
    return _carried(right, frame, exact) if words and when else frame.read(words or when)


def _calendar_of(right: dict[str, Any], value: Edtf) -> Calendar:
    """The calendar of a date that an export says in it too.

    Raises:
        DateError: It is another date there.
    """
    said = right["calendar_date"]
    calendar: Calendar = right.get("calendar", Calendar.GREGORIAN)
    expected = text_in(calendar, value)
    if said != expected:
        raise DateError(
            f"calendar_date {said!r} does not fit when {right['when']!r}, which is {expected!r} "
            f"in the {calendar.value} calendar: correct one of them, or empty calendar_date"
        )
    return calendar


def _with_words(right: dict[str, Any], known: Reading, frame: Frame) -> Reading:
    """A date that is known exactly, with the words that it was read from."""
    implied = right.get("implied", ())
    stated = right.get("stated") or tuple(part for part in known.stated if part not in implied)
    found = replace(known, words=right["words"], stated=stated, implied=implied)
    with suppress(DateError):
        read = frame.read(right["words"])
        if read.value == known.value:
            return replace(found, modifier=read.modifier)
    return found


def _without_date(words: str, error: DateError, frame: Frame, values: Values) -> Reading | None:
    """What stands where a date would and is none, where the event is kept; None where it is not."""
    if why := no_date(words, frame.language):
        return _undated(words, why, values)
    if values.right.get("status") in OFF:
        return _only_words(words, error, values)
    if "when" not in values.right:
        # As exports have the words of what has no date.
        return _kept_words(words)
    if isinstance(values.row.fields.get("when"), Cell):
        return _kept(words, error, values)
    values.fault("when", f"when: {error}")
    return None


def _undated(words: str, why: NoDate, values: Values) -> Reading:
    """The words of an event that has no date, which is told where they leave its status open."""
    if why is NoDate.UNKNOWN and "status" not in values.right:
        values.warn(
            "when",
            f"when: {fields.show(words)} gives no date, and the event is taken to have occurred: "
            'write status = "planned" if it is still to come',
        )
    return _kept_words(words)


def _kept(when: str, error: DateError, values: Values) -> Reading:
    """What stands in a cell of dates and is none that can be read; words alone are told of all."""
    if not isinstance(error, NotADateError) or any(map(str.isdigit, when)):
        values.lose("when", f"when: {error}; the event is kept without a date", "the date of")
    return _kept_words(when)


def _kept_words(words: str) -> Reading:
    return Reading(words=" ".join(words.split()), value=UNDATED, stated=())


def _only_words(words: str, error: DateError, values: Values) -> Reading:
    """The words for a date that is not known, of an event that is put off or cancelled."""
    values.warn("when", f"when: {error}: it is kept as words, and gives no new date")
    return _kept_words(words)


def contested_of(
    right: dict[str, Any], values: Values
) -> tuple[tuple[Contested, ...], tuple[ContestedStatus, ...]]:
    """The dates and statuses that an export calls contested.

    No dates where somebody has settled it since.
    """
    said = (*right.get("contested", ()), *right.get("contested_status", ()))
    sides = distinct(item for item in said if isinstance(item, Contested))
    statuses = distinct_statuses(item for item in said if isinstance(item, ContestedStatus))
    if len(sides) > 1 and right.get("when") == str(joined(sides).value):
        return sides, statuses
    if sides:
        values.warn(
            "contested",
            f"contested says {', '.join(side.exactly for side in sides)}, and when "
            f"{fields.show(right.get('when'))}: when is taken; empty the other, or correct "
            "one of them",
        )
    return (), statuses


def old_dates_of(
    right: dict[str, Any], new: Reading | None, frame: Frame, values: Values
) -> tuple[Reading, ...]:
    """The old dates that a statement gives."""
    words, exact = right.get("was_words", ()), right["was"]
    when = None if new is None or new.value == UNDATED else new
    is_off = right.get("status") in OFF
    if right["was"] and when is None and not is_off and "when" not in values.faulty:
        values.fault(
            "was",
            'was is the date before the one it has: write when, or status = "postponed" '
            "where no new date is known",
        )
    try:
        found = old_dates(exact, when, (frame.gregorian if words else frame).read_in)
        if len(words) == len(exact):
            found = _carried_was(found, right, when, frame)
    except DateError as error:
        values.fault("was", f"was: {error}")
        return ()
    if when and found and not is_off and _is_over(when, found[-1], frame):
        values.warn(
            "when",
            f"when: {when.words!r} is read as {when.value}, before the date that it takes the "
            f"place of, {found[-1].value}: write both in full",
        )
    if when and found and found[-1].value == when.value and not is_off:
        values.warn("was", f"was and when are one date, {when.value}: nothing has moved")
    return tuple(_told_doubts(item, values, "was") for item in found)


def _is_over(when: Reading, was: Reading, frame: Frame) -> bool:
    """Whether a filled-in date lies before the document, and the one it follows on behind it."""
    published = frame.anchor.published
    if published is None or not (when.implied and was.implied):
        return False
    return when.value.span.end <= published.span.begin <= was.value.span.begin


def _carried_was(
    exact: tuple[Reading, ...], right: dict[str, Any], when: Reading | None, frame: Frame
) -> tuple[Reading, ...]:
    """The old dates that an export wrote: EDTF, and the words that each was read from."""
    words = right.get("was_words", ())
    try:
        found = old_dates(words, when, frame.read_in)
    except DateError:
        found = exact
    return tuple(
        _decided(said, date.value, right)
        if is_said(said.value, date.value)
        else replace(date, words=text)
        for said, date, text in zip(found, exact, words, strict=True)
    )


def _carried(right: dict[str, Any], frame: Frame, exactly: Frame) -> Reading:
    """The reading that an export wrote: EDTF, the words it was read from, what they state."""
    exact = exactly.read(right["when"])
    try:
        reading = frame.read(right["words"])
    except DateError:
        # What the words were read against is not known here; what came of it is.
        parts = exact.stated
        implied = right.get("implied", ())
        return replace(
            exact,
            words=right["words"],
            stated=right.get("stated", tuple(part for part in parts if part not in implied)),
            implied=implied,
            calendar=right.get("calendar", exact.calendar),
        )
    if not is_said(reading.value, exact.value):
        # What is said to be Gregorian in a document of another calendar.
        reading = frame.gregorian.read(right["words"])
    if not is_said(reading.value, exact.value):
        raise DateError(
            f"words {reading.words!r} say {reading.value}, not {exact.words!r}: correct one of them"
        )
    return _decided(reading, exact.value, right)


def _decided(reading: Reading, exact: Edtf, right: dict[str, Any]) -> Reading:
    """What words say, with what the value beside them decides: their doubts, and their zone.

    The zone is stated where one stands in the row, and else was filled in.
    """
    if reading.value == exact:
        return replace(reading, doubts=())
    found = replace(reading, value=exact, doubts=())
    if "timezone" in right and "timezone" not in right.get("implied", ()):
        return replace(found, stated=(*reading.stated, "timezone"))
    return replace(found, implied=(*reading.implied, "timezone"))


def is_said(words: Edtf, exact: Edtf) -> bool:
    """Whether words give a date, without the zone that is filled in after they are read."""
    return words in (exact, _without_zone(exact))


def _told_doubts(reading: Reading, values: Values, key: str = "when") -> Reading:
    """The reading without its doubts, which are problems of the seed."""
    for doubt in reading.doubts:
        values.warn(
            key, f"{key}: {doubt}: it is read as {reading.value}, write the one that is meant"
        )
    return replace(reading, doubts=()) if reading.doubts else reading


def _without_zone(value: Edtf) -> Edtf:
    return with_times(
        value, lambda time: replace(time, moment=time.moment.replace(tzinfo=None, fold=0))
    )
