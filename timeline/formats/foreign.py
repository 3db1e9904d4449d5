"""Events of other programs: which of their values fields hold, and which are their own."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from timeline.formats.ics.plain_text import plain, plain_line
from timeline.model import Origin, Problem, Severity
from timeline.seeds import fields
from timeline.seeds.rows import Row
from timeline.text import address
from timeline.text.ids import LONGEST_ID, UNFIT
from timeline.text.lists import join

#: fields that an event of another program can have
EVENT_KEYS = (*(name for name in fields.EVENT if name != "coordinates"),)
_LINES = frozenset(("title", "place", "locator"))
_MOST_NESTED = 20
#: a day or a moment as programs write it (ISO 8601, RFC 3339), with what it may leave out
_MOMENT = re.compile(
    r"(?P<year>\d{4})(?P<dash>-?)(?P<month>\d\d)(?P=dash)(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d)(?::?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?)?"
    r"\s*(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?",
    re.ASCII | re.IGNORECASE,
)
#: names that are told in one line, and characters of one
_MOST, _LONGEST = 40, 60


def row(
    origin: Origin,
    values: Mapping[str, object],
    own: Mapping[str, object] | None = None,
    lines: Mapping[str, int] | None = None,
) -> Row:
    """The row of an event: text without marks of HTML, and what no field holds as its own.

    Args:
        origin: Where it stands.
        values: By the names of fields; empty ones are left out.
        own: What else is said of it, of any shape, by the names of the program.
        lines: Those of single fields.
    """
    kept = {key: _value(key, value) for key, value in values.items() if value not in (None, "")}
    more = dict(_flat(own or {}))
    if "url" in kept and address.fault(str(kept["url"])):
        more.setdefault("url", str(kept.pop("url")))
    found = {key: value for key, value in kept.items() if value not in ("", (), [])}
    if more:
        found["extra"] = more
    return Row(origin=origin, fields=found, lines=lines or {})


def _value(key: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    if key == "note":
        return plain(value).strip()
    return plain_line(value).strip() if key in _LINES else value.strip()


def _flat(own: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for name, value in own.items():
        for key, text in flat(name, value):
            if text.strip():
                yield key, text.strip()


def flat(name: str, value: object, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Values of any shape as text, each by the names that lead to it with dots between them.

    >>> dict(flat("at", {"hall": {"seats": 40, "tags": ["old", "large"]}}))
    {'at.hall.seats': '40', 'at.hall.tags': 'old;large'}
    """
    if isinstance(value, Mapping) and depth < _MOST_NESTED:
        for key, item in value.items():
            yield from flat(f"{name}.{key}" if name else str(key), item, depth + 1)
    elif isinstance(value, (list, tuple)) and not any(map(_is_nested, value)):
        yield name, join(tuple(text(item) for item in value if item not in (None, "")))
    elif isinstance(value, (list, tuple)) and depth < _MOST_NESTED:
        for at, item in enumerate(value, 1):
            yield from flat(f"{name}.{at}", item, depth + 1)
    else:
        yield name, text(value)


def _is_nested(value: object) -> bool:
    return isinstance(value, (Mapping, list, tuple))


def text(value: object) -> str:
    """A single value as text.

    >>> text(True), text(5.0), text(None)
    ('true', '5', '')
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return value if isinstance(value, str) else "" if value is None else fields.show(value)


def identifier(text: str) -> str:
    """An id as another program has it, without white space; empty where it is too long for one."""
    found = UNFIT.sub("-", text.strip())
    return found if len(found) <= LONGEST_ID else ""


def moment(words: str) -> str:
    """A day or moment as EDTF, where it is written as programs do; all else as it is.

    A fraction of a second says nothing here, and `:00` no more than that seconds are not known.

    >>> moment("20240503T190000Z"), moment("2024-05-03T19:00:00.000+0200"), moment("May 2024")
    ('2024-05-03T19:00Z', '2024-05-03T19:00+02:00', 'May 2024')
    """
    found = _MOMENT.fullmatch(words.strip())
    if not found:
        return words.strip()
    day = f"{found['year']}-{found['month']}-{found['day']}"
    if not found["hour"]:
        return day
    second = f":{found['second']}" if found["second"] not in (None, "00") else ""
    return f"{day}T{found['hour']}:{found['minute'] or '00'}{second}{_zone(found['zone'] or '')}"


def _zone(written: str) -> str:
    digits = written[1:].replace(":", "")
    if not digits:
        return written.upper()
    return f"{written[0]}{digits[:2]}:{digits[2:] or '00'}"


def interval(begin: str, end: str) -> str:
    """A date from its two ends; either may be empty.

    >>> interval("2024-05-03", "2024-05-05"), interval("2024", "2024"), interval("", "2024-05")
    ('2024-05-03/2024-05-05', '2024', '../2024-05')
    """
    if not begin or not end or begin == end:
        return begin or (f"../{end}" if end else "")
    return f"{begin}/{end}"


def year_text(year: int) -> str:
    """A year of the astronomers' count in EDTF.

    >>> year_text(-43), year_text(476), year_text(-65_000_000)
    ('-0043', '0476', 'Y-65000000')
    """
    if abs(year) > 9999:  # noqa: PLR2004 - what four digits hold
        return f"Y{year}"
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def listed_losses(found: Mapping[str, int]) -> str:
    """What is not read of a file, counted by its names; empty where all is read."""
    counts = sorted((name, number) for name, number in found.items() if number)
    shown = [f"{number} {name[:_LONGEST]}" for name, number in counts[:_MOST]]
    more = [f"{len(counts) - _MOST} more kinds"] if len(counts) > _MOST else []
    return f"not read: {', '.join((*shown, *more))}" if counts else ""


def note(file: str, line: int, message: str) -> Problem:
    """What a person should know of how a file is read, and need not mend."""
    origin = Origin(file=file, line=line)
    return Problem(origin=origin, message=message, severity=Severity.NOTE)


def warning(file: str, line: int, message: str) -> Problem:
    """What is doubtful in a file and keeps nothing out."""
    origin = Origin(file=file, line=line)
    return Problem(origin=origin, message=message, severity=Severity.WARNING)


def error(file: str, line: int, message: str, left_out: str) -> Problem:
    """What keeps an event out, or a file."""
    return Problem(origin=Origin(file=file, line=line), message=message, left_out=left_out)


def names_of(value: Any) -> tuple[str, ...]:
    """The names of one or several, each a text or an object with a name."""
    items: Iterable[Any] = value if isinstance(value, (list, tuple)) else (value,)
    found = (item.get("name") if isinstance(item, Mapping) else item for item in items)
    return tuple(plain_line(name).strip() for name in found if isinstance(name, str) and name)
