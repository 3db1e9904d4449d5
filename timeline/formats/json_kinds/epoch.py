"""Times that programs count in seconds since 1970, in the columns of a list of objects.

A number alone is no date: it is one where all values under a name that speaks of time are of that
size. Seconds and milliseconds differ by a thousand, and never meet between 1973 and 2286.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from timeline.formats import foreign
from timeline.model import Problem

#: the last part of a name that speaks of a time
_NAME = re.compile(
    r"(?:.*(?:date|time|stamp|epoch|start|begin|end|when|until|from|since|day)(?:s|s?_?(?:utc|ms))?"
    r"|.*(?:_at|At|_on|On|_ts|Ts)|at|on|ts|to)",
    re.IGNORECASE,
)
_SECONDS = re.compile(r"-?\d{9,10}", re.ASCII)
_MILLISECONDS = re.compile(r"-?\d{12,13}", re.ASCII)
_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = 86_400


def dated(
    rows: Sequence[dict[str, str]], names: Iterable[str], file: str, line: int
) -> list[Problem]:
    """Put dates in EDTF in the place of such numbers, and say so."""
    found: dict[str, list[str]] = {}
    for name in names:
        unit = _unit(name, [row[name] for row in rows if row.get(name)])
        if unit:
            found.setdefault(unit, []).append(name)
    # A begin at midnight beside an end at ten is a moment: the columns are of one kind.
    every = [name for group in found.values() for name in group]
    numbers = [(row, name, _seconds(row[name])) for row in rows for name in every if row.get(name)]
    is_days = all(seconds % _DAY == 0 for _, _, seconds in numbers)
    for row, name, seconds in numbers:
        row[name] = _text(seconds, is_days=is_days)
    return [_told(unit, group, file, line, is_days=is_days) for unit, group in found.items()]


def _unit(name: str, values: Sequence[str]) -> str:
    if not values or not _NAME.fullmatch(name.rpartition(".")[2]):
        return ""
    seconds = sum(map(bool, map(_SECONDS.fullmatch, values)))
    thousandths = sum(map(bool, map(_MILLISECONDS.fullmatch, values)))
    if seconds + thousandths < len(values):
        return ""
    units = ("seconds" if seconds else "", "milliseconds" if thousandths else "")
    return " or ".join(filter(None, units))


def _seconds(value: str) -> int:
    number = int(value)
    return number if _SECONDS.fullmatch(value) else number // 1000


def _text(seconds: int, *, is_days: bool) -> str:
    moment = _BEGIN + timedelta(seconds=seconds)
    if is_days:
        return f"{moment:%Y-%m-%d}"
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}" if moment.second else f"{moment:%Y-%m-%dT%H:%MZ}"


def _told(unit: str, names: Sequence[str], file: str, line: int, *, is_days: bool) -> Problem:
    shown = " and ".join(repr(name) for name in names)
    what = "days in UTC, since all are at midnight there" if is_days else "times in UTC"
    message = f"{shown}: {unit} since 1970, read as {what}"
    return foreign.note(file, line, message)
