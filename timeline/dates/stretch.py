"""The ends of a stretch of time that leave their year, or week, to what stands around."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.dates.eras import CYCLE, all_moved
from timeline.dates.resolve import choose_interval, relative
from timeline.dates.rules import Anchor, Lean, Parts, ordered
from timeline.edtf import Edtf, EdtfDate
from timeline.errors import DateError

#: gives the date of words
DateReader = Callable[[str, Anchor], Parts]

# 29 February can be up to eight years away (1896 to 1904).
_YEARS = 8
_WEEKS = 2


def ends_in_years(
    words: str, first: str, last: str, anchor: Anchor, read: DateReader
) -> tuple[Parts, Parts]:
    """Both ends of a stretch that names no year: "from October to March".

    Of all stretches from a first to the last that follows on it, the one that `choose_interval`
    chooses; `words` are quoted.

    Raises:
        DateError: Nothing decides between two of them, or there is no publication date.
    """

    def new_years(day: date) -> list[date]:
        years = range(max(day.year - _YEARS, 1), min(day.year + _YEARS, date.max.year) + 1)
        return [date(year, 1, 1) for year in years]

    return _ends((words, first, last), anchor, read, new_years)


def ends_in_weeks(
    words: str, first: str, last: str, anchor: Anchor, read: DateReader
) -> tuple[Parts, Parts]:
    """Both ends of a stretch from one weekday to another: "Friday to Sunday".

    Raises:
        DateError: Nothing decides between two of them, or there is no publication date.
    """

    def weeks(day: date) -> list[date]:
        if anchor.lean is Lean.FUTURE:
            # What is planned "for Friday to Sunday" has not begun.
            return [day]
        return [day + timedelta(days=7 * week) for week in range(-_WEEKS, _WEEKS)]

    return _ends((words, first, last), anchor, read, weeks)


def _ends(
    words: tuple[str, str, str],
    anchor: Anchor,
    read: DateReader,
    starts: Callable[[date], list[date]],
) -> tuple[Parts, Parts]:
    whole, first, last = words
    sides: list[Parts] = []

    def resolve(day: date) -> Edtf:
        found: dict[EdtfDate, EdtfDate] = {}
        for base in starts(day):
            with suppress(DateError):
                base_anchor = replace(anchor, published=edtf.day(base), lean=Lean.FUTURE)
                start = read(first, base_anchor)
                end = read(last, beside(start.value, Lean.FUTURE, anchor.calendar))
                sides[:] = [start, end]
                if isinstance(start.value, EdtfDate) and isinstance(end.value, EdtfDate):
                    found[start.value] = end.value
        return choose_interval(whole, day, anchor.lean, tuple(found.items()))

    value = relative(whole, anchor, "day", resolve, missing="year")
    start, end = sides
    first_end, last_end = edtf.ends(value)
    return replace(start, value=first_end), replace(end, value=last_end)


def beside(value: Edtf, lean: Lean, calendar: Calendar = Calendar.GREGORIAN) -> Anchor:
    """The anchor that one end of a stretch is to the other, which is of the same calendar.

    Raises:
        DateError: `value` is open at that end, or outside the years 1 to 9999.
    """
    edge = _edge(value, lean)
    if isinstance(edge, edtf.FarDay):
        raise DateError(f"'{value}' is too far away: write the year of the other end")
    day = edtf.day(date(edge.year, edge.month, edge.day))
    return Anchor(published=day, lean=lean, calendar=calendar)


def read_beside(words: str, value: Edtf, lean: Lean, calendar: Calendar, read: DateReader) -> Parts:
    """What words without a year say beside the other end of a stretch, of any year.

    Raises:
        DateError: They name no date there, or the other end is open.
    """
    edge = _edge(value, lean)
    if not isinstance(edge, edtf.FarDay):
        return read(words, beside(value, lean, calendar))
    away = CYCLE * (1 - edge.year // CYCLE)
    day = edtf.day(date(edge.year + away, edge.month, edge.day))
    found = read(words, Anchor(published=day, lean=lean, calendar=calendar))
    there = all_moved(found.value, -away)
    if there is None:
        raise DateError(f"{words!r} cannot be read beside '{value}': write its year")
    return replace(found, value=there)


def _edge(value: Edtf, lean: Lean) -> edtf.Day:
    edge = value.earliest if lean is Lean.FUTURE else value.latest
    if edge is None:
        raise DateError(f"'{value}' is open: write the year of the other end")
    return edge


def lent(parts: Parts, lender: Parts) -> Parts:
    """`parts` whose year is that of the date beside it, stated or not."""
    if "year" not in lender.stated:
        return parts
    return replace(parts, stated=ordered({"year", *parts.stated}), implied=())


def interval_of(start: Edtf, end: Edtf) -> edtf.EdtfInterval:
    """From the start of `start` to the end of `end`, each of which may be an interval itself."""
    return edtf.interval(start_of(start), end_of(end))


def start_of(value: Edtf) -> edtf.Point | edtf.End:
    """The date with which a value begins: an end of an interval, the first of a set."""
    if isinstance(value, edtf.EdtfSet):
        return start_of(value.items[0])
    return value.start if isinstance(value, edtf.EdtfInterval) else value


def end_of(value: Edtf) -> edtf.Point | edtf.End:
    """The date with which a value ends: an end of an interval, the last of a set."""
    if isinstance(value, edtf.EdtfSet):
        return end_of(value.items[-1])
    return value.end if isinstance(value, edtf.EdtfInterval) else value
