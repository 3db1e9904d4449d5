"""Times of day that stand in a cell of their own."""

import re
from functools import lru_cache

_TIME = re.compile(
    r"T?(?P<hour>\d{1,2})"
    r"(?:(?:[:.]|\s?h\s?)(?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,]\d{1,9})?)?)?"
    r"\s?(?:(?P<half>[ap])\.?\s?m\.?|(?P<unit>uhr|h|o'clock|ч|uur|godz\.?|時|时|시))?",
    re.ASCII | re.IGNORECASE,
)
_NAMED = {
    **dict.fromkeys(("noon", "midday", "12 noon", "12 midday", "mittag", "midi"), "12:00"),
    **dict.fromkeys(("midnight", "12 midnight", "mitternacht", "minuit"), "00:00"),
}
#: four digits, as where hours are never halves: "1930"
_DIGITS = re.compile(r"([01]\d|2[0-3])([0-5]\d)(?:\s?(?:hrs?|hours|h|uhr))?", re.IGNORECASE)
#: a part of a day, as spreadsheets count times: "0.4375"
_FRACTION = re.compile(r"0[.,]\d{1,17}", re.ASCII)
#: a date of no meaning before a time, as spreadsheets leave it in cells of times
_NO_DAY = re.compile(r"(?:1899-12-3[01]|1900-01-0[01])[T ]")
#: words before a time
_BEFORE = re.compile(
    r"(?:at|from|ab|um|von|kl\.?|klokken|klockan|à|de|a las|a la|às|dalle|alle|or[e]|om|van|o|od"
    r"|godz\.?|о|с|в)\s+(?=\d)",
    re.IGNORECASE,
)
_WORDS = "to|until|till|bis|à|a las|a|às|alle|tot|do|até|до"
_BETWEEN = re.compile(rf"\s*(?:[-–—~〜]|(?<=[\s\dhm.])(?:{_WORDS})(?=[\s\d]))\s*", re.IGNORECASE)
#: a word behind which an hour needs no more: "kl. 19"
_OCLOCK = re.compile(r"kl(?:\.|okken|ockan)?\s*(?=\d{1,2}$)", re.IGNORECASE)
_CJK = re.compile(r"(?P<hour>\d{1,2})\s?[時时点點시]\s?(?:(?P<minute>\d{1,2})\s?[分분])?")
_HOURS, _MINUTES, _NOON, _ENDS = 24, 60, 12, 2
#: minutes by which a part of a day can be off that is rounded
_OFF = 0.02
_OTHER = {"a": "p", "p": "a"}


@lru_cache(maxsize=4096)
def clock(text: str, half: str = "", *, of_times: bool = False) -> str:
    """A time of day as EDTF has it; empty where it is not one.

    A cell of a sheet is of 24 hours where it does not say another thing: "9:00".

    Args:
        text: What stands in the cell.
        half: ``a`` or ``p`` of the time behind it, where it has none of its own.
        of_times: Whether the cell is known to hold a time, so that "1930" is one.

    >>> clock("9:00"), clock("2:30 PM"), clock("14.30 Uhr"), clock("T09:00:00"), clock("nine")
    ('09:00', '14:30', '14:30', '09:00', '')
    >>> clock("20h30"), clock("22h"), clock("kl. 19.30"), clock("1930", of_times=True)
    ('20:30', '22:00', '19:30', '19:30')
    """
    text = _NO_DAY.sub("", text.strip())
    text = f"{_OCLOCK.sub('', text)} h" if _OCLOCK.match(text) else _BEFORE.sub("", text, count=1)
    if text.casefold() in _NAMED:
        return _NAMED[text.casefold()]
    if cjk := _CJK.fullmatch(text):
        return _written(int(cjk["hour"]), int(cjk["minute"] or 0), 0)
    if of_times and _FRACTION.fullmatch(text):
        return _of_fraction(float(text.replace(",", ".")))
    if (of_times or not text.isdigit()) and (digits := _DIGITS.fullmatch(text)):
        return f"{digits[1]}:{digits[2]}"
    match = _TIME.fullmatch(text)
    if match is None or not (match["minute"] or match["half"] or match["unit"] or half):
        return ""
    hour = _hour(int(match["hour"]), (match["half"] or half).lower())
    return (
        "" if hour is None else _written(hour, int(match["minute"] or 0), int(match["second"] or 0))
    )


def _of_fraction(day: float) -> str:
    """The time of a part of a day, where it is one of whole minutes."""
    minutes = round(day * _HOURS * _MINUTES)
    is_whole = abs(day * _HOURS * _MINUTES - minutes) < _OFF
    return _written(*divmod(minutes, _MINUTES), 0) if is_whole else ""


def _hour(hour: int, half: str) -> int | None:
    if not half:
        return hour
    if not 1 <= hour <= _NOON:
        return None
    return hour % _NOON + (_NOON if half == "p" else 0)


def _written(hour: int, minute: int, second: int) -> str:
    if (hour, minute, second) == (_HOURS, 0, 0):
        return "24:00"
    if hour >= _HOURS or minute >= _MINUTES or second >= _MINUTES:
        return ""
    return f"{hour:02}:{minute:02}" + (f":{second:02}" if second else "")


@lru_cache(maxsize=4096)
def clocks(text: str, *, of_times: bool = False) -> tuple[str, ...]:
    """The time of a cell, or the two between which something is; nothing where it holds neither.

    An end at ``24:00`` is the beginning of the next day (ISO 8601).

    >>> clocks("9:00–10:30"), clocks("2-4 pm"), clocks("9:00"), clocks("2024-05-04")
    (('09:00', '10:30'), ('14:00', '16:00'), ('09:00',), ())
    >>> clocks("11-1 pm"), clocks("von 9 bis 17 Uhr"), clocks("1:00-3:00 PM")
    (('11:00', '13:00'), ('09:00', '17:00'), ('13:00', '15:00'))
    """
    if one := clock(text, of_times=of_times):
        return (one,)
    parts = _BETWEEN.split(_BEFORE.sub("", text.strip(), count=1))
    if len(parts) != _ENDS:
        return ()
    end = clock(parts[1], of_times=of_times) or _end(*parts)
    match = _TIME.fullmatch(parts[1])
    if not end or match is None:
        start = clock(parts[0], of_times=of_times)
        return (start, end) if start and end else ()
    start = _start(parts[0], end, match, of_times=of_times)
    return (start, end) if start else ()


def _end(first: str, last: str) -> str:
    """An hour alone behind a time that has its half of the day: "9 am-12"."""
    start, said = clock(first), _TIME.fullmatch(first)
    if not (start and said and said["half"]):
        return ""
    found = (clock(last, half) for half in (said["half"].lower(), _OTHER[said["half"].lower()]))
    return next((time for time in found if time > start), "")


def _start(text: str, end: str, last: re.Match[str], *, of_times: bool) -> str:
    """The time before another one, of the half of the day and with the unit that this one has."""
    match = _TIME.fullmatch(_BEFORE.sub("", text, count=1))
    half = (last["half"] or "").lower()
    if match is None or match["half"] or not half:
        alone = match is not None and not (match["minute"] or match["half"] or match["unit"])
        return clock(
            f"{text} {last['unit']}" if alone and last["unit"] else text, of_times=of_times
        )
    same = clock(text, half)
    return same if same and same <= end else clock(text, _OTHER[half]) or clock(text)
