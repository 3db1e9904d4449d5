"""How often an event of schema.org comes again (schema.org/Schedule), as a rule of RFC 5545."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from timeline.formats import foreign

_LENGTH = re.compile(r"P(\d{1,4})([DWMY])", re.IGNORECASE)
_WORDS = {"daily": "D", "weekly": "W", "monthly": "M", "yearly": "Y", "annually": "Y"}
_FREQUENCY = {"D": "DAILY", "W": "WEEKLY", "M": "MONTHLY", "Y": "YEARLY"}
_UNIT = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BY_DAY = re.compile(r"([+-]?\d?)(MO|TU|WE|TH|FR|SA|SU)[A-Z]*", re.IGNORECASE)
_TIME = re.compile(r"T?(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?", re.IGNORECASE)
_LASTS = re.compile(r"PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """What comes again: its first date, and how often."""

    #: in EDTF; empty where it is not said
    when: str
    #: for the field `repeat`; empty where nothing says how often
    repeat: str
    timezone: str = ""
    #: what could not be taken
    doubt: str = ""


def series_of(schedule: Mapping[str, Any], begin: str, end: str) -> Series:
    """The series that a schedule says.

    Args:
        schedule: The object.
        begin: The date of the event itself, in EDTF; empty where it has none.
        end: Its end, likewise: where the schedule says none, that is the end of the series.
    """
    first = foreign.moment(_one(schedule, "startDate")) or begin
    last = foreign.moment(_one(schedule, "endDate")) or end
    day = first.partition("T")[0]
    until = last.partition("T")[0]
    when = _when(schedule, first)
    repeat, doubt = _repeat(schedule, until if until != day else "")
    return Series(
        when=when, repeat=repeat, timezone=_one(schedule, "scheduleTimezone"), doubt=doubt
    )


def _when(schedule: Mapping[str, Any], first: str) -> str:
    """The first date with its hours."""
    start, stop = _one(schedule, "startTime"), _one(schedule, "endTime")
    begin = _TIME.fullmatch(start)
    day, _, time = first.partition("T")
    if begin is None and not time:
        return first
    zone = (begin[3] or "") if begin else ""
    clock = f"{begin[1]}:{begin[2]}" if begin else time[:5]
    from_text = f"{day}T{clock}{zone}" if begin else first
    try:
        at = datetime.fromisoformat(f"{day}T{clock}")
    except ValueError:
        return first
    until = at
    if end := _TIME.fullmatch(stop):
        until = at.replace(hour=int(end[1]) % 24, minute=int(end[2]))
        until += timedelta(days=until < at)
    elif lasts := _LASTS.fullmatch(_one(schedule, "duration")):
        until = at + timedelta(hours=int(lasts[1] or 0), minutes=int(lasts[2] or 0))
    if until == at:
        return from_text
    zone = zone if begin else first[len(day) + 6 :]
    return f"{from_text}/{until:%Y-%m-%dT%H:%M}{zone}"


def _repeat(schedule: Mapping[str, Any], until: str) -> tuple[str, str]:
    """How often, and what could not be taken of it."""
    said = _one(schedule, "repeatFrequency").rpartition("/")[2]
    found = _LENGTH.fullmatch(said)
    number, unit = (int(found[1]), found[2].upper()) if found else (1, _WORDS.get(said.lower(), ""))
    days = tuple(_days(schedule.get("byDay")))
    if not unit:
        unit = "W" if days and not said else ""
    if not unit:
        return "", f"repeatFrequency {said!r} does not say how often: P1W is once a week"
    dates = tuple(filter(None, map(foreign.moment, _several(schedule, "exceptDate"))))
    count = _one(schedule, "repeatCount")
    if dates:
        return _in_words(schedule, number, unit, days, until, dates)
    week = _one(schedule, "byMonthWeek")
    parts = [f"FREQ={_FREQUENCY[unit]}"]
    parts += [f"INTERVAL={number}"] if number != 1 else []
    if days:
        parts.append("BYDAY=" + ",".join((week + day) if day in _DAYS else day for day in days))
    for key, name in (("byMonth", "BYMONTH"), ("byMonthDay", "BYMONTHDAY")):
        if values := _several(schedule, key):
            parts.append(f"{name}={','.join(values)}")
    if until:
        parts.append(f"UNTIL={until.replace('-', '')}")
    elif count:
        parts.append(f"COUNT={count}")
    return ";".join(parts), ""


def _in_words(  # noqa: PLR0913, PLR0917 - the parts of one rule
    schedule: Mapping[str, Any],
    number: int,
    unit: str,
    days: tuple[str, ...],
    until: str,
    dates: tuple[str, ...],
) -> tuple[str, str]:
    """The same with exceptions, which a rule has no part for."""
    beyond = [key for key in ("byMonth", "byMonthDay", "byMonthWeek") if schedule.get(key)]
    if beyond or not {*days} <= {*_DAYS} or (days and unit != "W"):
        return "", "an eventSchedule with exceptDate and by more than days of the week"
    words = f"every {number} {_UNIT[unit]}" if number != 1 else f"every {_UNIT[unit][:-1]}"
    if days:
        words += " on " + " and ".join(_NAMES[_DAYS.index(day)] for day in days)
    count = _one(schedule, "repeatCount")
    words += f" until {until}" if until else f" for {count} times" if count else ""
    excepted = " and ".join(date.partition("T")[0] for date in dates)
    return f"{words} except {excepted}", ""


def _days(value: Any) -> Iterator[str]:
    for item in _texts(value):
        for part in item.rpartition("/")[2].rpartition(":")[2].split(","):
            if found := _BY_DAY.fullmatch(part.strip()):
                yield f"{found[1].lstrip('+')}{found[2].upper()}"


def _texts(value: Any) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        inner = item.get("@id") or item.get("name") if isinstance(item, Mapping) else item
        if inner not in (None, ""):
            yield foreign.text(inner).strip()


def _several(schedule: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(_texts(schedule.get(key)))


def _one(schedule: Mapping[str, Any], key: str) -> str:
    return next(_texts(schedule.get(key)), "")
