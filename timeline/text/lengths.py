"""Short lengths of time, as options name them: 1d, 2w, 12h, 30m."""

import re
from datetime import timedelta
from typing import Final

#: the longest first
_UNITS: Final = {
    "w": timedelta(weeks=1),
    "d": timedelta(days=1),
    "h": timedelta(hours=1),
    "m": timedelta(minutes=1),
}
_LENGTH = re.compile(
    r"(\d{1,4})\s*(w(?:eeks?)?|d(?:ays?)?|h(?:ours?)?|m(?:in(?:utes?)?)?)", re.ASCII | re.IGNORECASE
)
_MOST: Final = timedelta(days=366)


def parse_length(text: str) -> timedelta:
    """The time that a text names, a minute or more.

    >>> parse_length("1d"), parse_length("90 min")
    (datetime.timedelta(days=1), datetime.timedelta(seconds=5400))

    Raises:
        ValueError: It is not a length, or too long; the text says what would be right.
    """
    match = _LENGTH.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is not a length of time: write 1d, 2w, 12h or 30m")
    length = int(match[1]) * _UNITS[match[2][0].lower()]
    if not timedelta(0) < length <= _MOST:
        raise ValueError(f"{text!r} is out of range: write 1m to {_MOST.days}d")
    return length


def length_text(length: timedelta) -> str:
    """A length of whole minutes as `parse_length` reads it, in its largest unit.

    >>> length_text(parse_length("24 hours"))
    '1d'
    """
    units = ((name, unit) for name, unit in _UNITS.items() if not length % unit)
    name, unit = next(units)
    return f"{length // unit}{name}"
