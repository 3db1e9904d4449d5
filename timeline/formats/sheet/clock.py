"""Times of day that stand in a cell of their own."""

import re

_TIME = re.compile(
    r"T?(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d)?(?:[:.](?P<second>\d\d)(?:[.,]\d{1,9})?)?)?"
    r"\s?(?:(?P<half>[ap])\.?\s?m\.?|(?P<unit>uhr|h|hrs|o'clock|ч|時|时|시))?",
    re.ASCII | re.IGNORECASE,
)
_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
#: a date of no meaning before a time, as spreadsheets leave it in cells of times
_NO_DAY = re.compile(r"(?:1899-12-3[01]|1900-01-0[01])[T ]")
_BETWEEN = re.compile(r"\s*(?:[-–—~〜]|\bto\b|\buntil\b|\btill\b)\s*", re.IGNORECASE)
_CJK = re.compile(r"(?P<hour>\d{1,2})\s?[時时点點시]\s?(?:(?P<minute>\d{1,2})\s?[分분])?")
_HOURS, _MINUTES, _NOON, _ENDS = 24, 60, 12, 2


def clock(text: str, half: str = "") -> str:
    """A time of day as EDTF has it; empty where it is not one.

    A cell of a sheet is of 24 hours where it does not say another thing: "9:00".

    Args:
        text: What stands in the cell.
        half: ``a`` or ``p`` of the time behind it, where it has none of its own.

    >>> clock("9:00"), clock("2:30 PM"), clock("14.30 Uhr"), clock("T09:00:00"), clock("nine")
    ('09:00', '14:30', '14:30', '09:00', '')
    """
    text = _NO_DAY.sub("", text.strip())
    if text.casefold() in _NAMED:
        return _NAMED[text.casefold()]
    if cjk := _CJK.fullmatch(text):
        return _written(int(cjk["hour"]), int(cjk["minute"] or 0), 0)
    match = _TIME.fullmatch(text)
    if match is None or not (match["minute"] or match["half"] or match["unit"] or half):
        return ""
    hour = _hour(int(match["hour"]), (match["half"] or half).lower())
    return (
        "" if hour is None else _written(hour, int(match["minute"] or 0), int(match["second"] or 0))
    )


def _hour(hour: int, half: str) -> int | None:
    if not half:
        return hour
    if not 1 <= hour <= _NOON:
        return None
    return hour % _NOON + (_NOON if half == "p" else 0)


def _written(hour: int, minute: int, second: int) -> str:
    if hour >= _HOURS or minute >= _MINUTES or second >= _MINUTES:
        return ""
    return f"{hour:02}:{minute:02}" + (f":{second:02}" if second else "")


def clocks(text: str) -> tuple[str, ...]:
    """The time of a cell, or the two between which something is; nothing where it holds neither.

    >>> clocks("9:00–10:30"), clocks("2-4 pm"), clocks("9:00"), clocks("2024-05-04")
    (('09:00', '10:30'), ('14:00', '16:00'), ('09:00',), ())
    """
    if one := clock(text):
        return (one,)
    parts = _BETWEEN.split(text.strip())
    if len(parts) != _ENDS:
        return ()
    end = clock(parts[1])
    match = _TIME.fullmatch(parts[1])
    start = clock(parts[0]) or (clock(parts[0], (match["half"] or "").lower()) if match else "")
    return (start, end) if start and end else ()
