"""How long something takes, as it stands in a cell of its own."""

import re
from dataclasses import dataclass
from fractions import Fraction

from timeline.languages.column_names import unit

_NUMBER = r"\d{1,6}(?:[.,]\d{1,3})?"
_PART = re.compile(rf"({_NUMBER})\s*([^\W\d_]+|['′])\.?")
#: how parts stand beside one another: "1 h 30", "2 hours and 15 minutes"
_BETWEEN = re.compile(r"[\s,+&]*(?:(?:and|und|et|y|e|en|i)\s+)?", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d))?", re.ASCII)
_ISO = re.compile(
    r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?",
    re.ASCII | re.IGNORECASE,
)
_PLAIN = re.compile(_NUMBER)
#: minutes of an hour that have no unit behind them: "1h30"
_REST = re.compile(r"([0-5]?\d)")
_HOUR = 60
_DAYS = {"days": 1, "weeks": 7}
_MONTHS = {"months": 1, "years": 12}
_MINUTES = {"minutes": 1, "hours": _HOUR}


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A stretch of time, in the units in which it is said."""

    #: months of the calendar; a year has twelve
    months: int = 0
    #: days of the calendar; a week has seven
    days: int = 0
    minutes: int = 0


def length(text: str, named: str = "") -> Length | None:
    """How long a cell says that something takes; None where it does not say so in whole units.

    Args:
        text: What stands in the cell.
        named: The unit of a number that has none of its own, as a column says it.

    >>> length("1h 30m").minutes, length("2 wks?").days, length("1:30").minutes, length("soon")
    (90, 14, 90, None)
    >>> length("1.5", "hours").minutes, length("PT45M").minutes, length("1.5 days")
    (90, 45, None)
    """
    text = text.strip().rstrip("?").strip()
    if match := _CLOCK.fullmatch(text):
        return None if int(match[3] or 0) else Length(minutes=int(match[1]) * _HOUR + int(match[2]))
    if (match := _ISO.fullmatch(text)) and any(match.groups()):
        return _of_iso(match)
    if _PLAIN.fullmatch(text):
        return _sum([(text, named)]) if named else None
    parts = _parts(text)
    return _sum(parts) if parts else None


def _of_iso(match: re.Match[str]) -> Length | None:
    years, months, weeks, days, hours, minutes, seconds = (
        int(item or 0) for item in match.groups()
    )
    if seconds:
        return None
    return Length(
        months=years * 12 + months, days=weeks * 7 + days, minutes=hours * _HOUR + minutes
    )


def _parts(text: str) -> list[tuple[str, str]]:
    """Numbers with their units, where a text is nothing else."""
    found: list[tuple[str, str]] = []
    at = 0
    while match := _PART.match(text, at):
        word = match[2]
        # "m" alone can be months too.
        is_minutes = word in ("'", "′") or (word.casefold() == "m" and _has_hours(found))
        found.append((match[1], "minutes" if is_minutes else unit(word)))
        if not found[-1][1]:
            return []
        at = match.end()
        if between := _BETWEEN.match(text, at):
            at = between.end()
    rest = text[at:]
    if _has_hours(found) and _REST.fullmatch(rest):
        return [*found, (rest, "minutes")]
    return [] if rest else found


def _has_hours(parts: list[tuple[str, str]]) -> bool:
    return bool(parts) and parts[-1][1] == "hours"


def _sum(parts: list[tuple[str, str]]) -> Length | None:
    months = days = minutes = Fraction(0)
    for number, name in parts:
        count = Fraction(number.replace(",", "."))
        months += count * _MONTHS.get(name, 0)
        days += count * _DAYS.get(name, 0)
        minutes += count * _MINUTES.get(name, 0)
    if any(item.denominator != 1 for item in (months, days, minutes)):
        return None
    return Length(months=int(months), days=int(days), minutes=int(minutes))
