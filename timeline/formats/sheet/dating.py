"""The date of a row whose parts stand in columns of their own."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.formats.sheet.clock import clocks
from timeline.languages.column_names import truth

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?", re.ASCII)
_EDTF = re.compile(r"[\d~?%XT:-]+Z?", re.ASCII)
_YEAR = re.compile(r"(?P<sign>[-−])?(?P<year>\d{1,4})(?:[.,]0)?")
_WHOLE = re.compile(r"(\d{1,2})(?:[.,]0)?")
_AT_MIDNIGHT = re.compile(r".*\d[T ](?:0?0:00(?::00)?(?:\.0+)?|12:00(?::00)? ?AM)", re.IGNORECASE)
_TWO_ENDS = 2
_MIDNIGHT = "00:00"


class OrderError(ValueError):
    """An end before its start."""

    def __init__(self, start: str, end: str) -> None:
        super().__init__(start, end)
        self.start, self.end = start, end


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """The date of a row."""

    #: EDTF or words, as seeds have it; empty where the row gives none
    when: str = ""
    #: the parts that are not in it
    unused: tuple[str, ...] = ()


def dated(parts: Mapping[str, str], read: Callable[[str], str]) -> Dated:
    """The date that the parts of a row make, by their names.

    Args:
        parts: What stands in the cells, those that hold nothing left out.
        read: Gives a date of a cell as seeds write it, or the text as it is.

    >>> dated({"when": "2024-04-05", "start_time": "9:00 AM", "end_time": "5:00 PM"}, str).when
    '2024-04-05T09:00/2024-04-05T17:00'

    Raises:
        OrderError: The end is before the start.
    """
    start, end = _written(parts, "", read), _written(parts, "end_", read)
    if not start:
        return Dated(when=_ended(end, parts), unused=_times(parts))
    if truth(parts.get("all_day", "")):
        return Dated(when=_between(start, end))
    return _timed(start, end, parts)


def _written(parts: Mapping[str, str], side: str, read: Callable[[str], str]) -> str:
    """The day of a side, in one cell or in three."""
    said = parts.get("end", parts.get("due", "")) if side else parts.get("when", "")
    year = parts.get(f"{side}year", "")
    if said:
        return f"{said} {year}" if year and not side else read(said)
    return _of_numbers(year, parts.get(f"{side}month", ""), parts.get(f"{side}day", ""))


def _of_numbers(year: str, month: str, day: str) -> str:
    """A date of a year, a month and a day, as far as they are there."""
    match = _YEAR.fullmatch(year.strip())
    counted, of_month = _WHOLE.fullmatch(month.strip()), _WHOLE.fullmatch(day.strip())
    if match is None or (month and not counted):
        return " ".join(filter(None, (of_month[1] if of_month else day, month, year)))
    # There is no year 0 between 1 BC and AD 1, and EDTF has one.
    number = int(match["year"])
    whole = f"-{number - 1:04}" if match["sign"] and number else f"{number:04}"
    if counted:
        whole += f"-{int(counted[1]):02}"
    if counted and of_month:
        whole += f"-{int(of_month[1]):02}"
    return whole


def _ended(end: str, parts: Mapping[str, str]) -> str:
    """The date of what has an end alone: the day that it is due, or until when it goes on."""
    if not end or "due" in parts:
        return end
    return f"../{end}" if _EDTF.fullmatch(end) else f"until {end}"


def _times(parts: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(name for name in ("start_time", "end_time") if name in parts)


def _timed(start: str, end: str, parts: Mapping[str, str]) -> Dated:
    said = clocks(parts.get("start_time", ""))
    last = clocks(parts.get("end_time", ""))
    if len(said) == _TWO_ENDS and not last:
        last = said[1:]
    unused = tuple(
        name for name in _times(parts) if not clocks(parts[name]) and not _is_none(parts[name])
    )
    if not said or "T" in start or "T" in end:
        start, end = _exactly(start, end, parts)
        unused = (*unused, *("end_time" for _ in last if "T" not in end))
        return Dated(when=_between(start, end), unused=tuple(dict.fromkeys(unused)))
    if said[0] == _MIDNIGHT and (not last or last[0] == _MIDNIGHT):
        # As programs leave it where they keep a moment, and people a day.
        return Dated(when=_between(start, end), unused=unused)
    if not last:
        return Dated(when=_between(_at(start, said[0]), end), unused=unused)
    if not end:
        end = _next(start) if last[0] < said[0] else start
    return Dated(when=_between(_at(start, said[0]), _at(end, last[0])), unused=unused)


def _is_none(text: str) -> bool:
    """Whether a cell of times says that there is none."""
    return not any(map(str.isalnum, text))


def _at(day: str, time: str) -> str:
    return f"{day}T{time}" if _DAY.fullmatch(day) else f"{day} {time}"


def _next(day: str) -> str:
    """The day after a day, on which something ends that goes on over midnight."""
    if not _DAY.fullmatch(day):
        return day
    try:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return day


def _between(start: str, end: str) -> str:
    """One date, or the stretch between two."""
    if not end or end == start:
        return start
    if not (_EDTF.fullmatch(start) and _EDTF.fullmatch(end)):
        return f"{start} – {end}"
    if _is_before(end, start):
        raise OrderError(start, end)
    return f"{start}/{end}"


def _exactly(start: str, end: str, parts: Mapping[str, str]) -> tuple[str, str]:
    """Two ends, where midnight is a time beside one: from 10 pm to midnight."""
    if "T" in start and _DAY.fullmatch(end) and _AT_MIDNIGHT.fullmatch(parts.get("end", "")):
        return start, f"{end}T{_MIDNIGHT}"
    if "T" in end and _DAY.fullmatch(start) and _AT_MIDNIGHT.fullmatch(parts.get("when", "")):
        return f"{start}T{_MIDNIGHT}", end
    return start, end


def _is_before(end: str, start: str) -> bool:
    """Whether an end is before its start, as far as both are told: a day is within its month."""
    if _MOMENT.fullmatch(end) and _MOMENT.fullmatch(start):
        return end < start
    length = min(len(start.partition("T")[0]), len(end.partition("T")[0]))
    one, other = end[:length], start[:length]
    return one.replace("-", "").isdigit() and one[0] != "-" and one < other
