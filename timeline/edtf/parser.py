"""From text to values of EDTF (ISO 8601-2), levels 0, 1 and 2: `parse`."""

import re
from dataclasses import replace
from datetime import date, timedelta

from timeline.edtf.groups import GROUPS
from timeline.edtf.intervals import EdtfInterval, End, Point, interval
from timeline.edtf.moment import EdtfDateTime
from timeline.edtf.parser_moment import DATE_TIME, date_time
from timeline.edtf.parser_wide import SIGNS, parse_wide
from timeline.edtf.plain import EdtfDate, month
from timeline.edtf.precision import Precision, Qualification
from timeline.edtf.sets import EdtfSet
from timeline.edtf.values import Edtf
from timeline.edtf.wide_date import EdtfWide
from timeline.errors import DateError

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)", re.ASCII)
_UNSPECIFIED = re.compile(r"(\d\d[\dX]X|\d{4})(?:-(XX|\d\d))?(?:-(XX))?([?~%]?)", re.ASCII)
_FAR_TIME = re.compile(r"(?:0000|-\d{4}|Y-?\d+)[-\d]*T.*", re.ASCII)
# Eight digits are a day that someone wrote together.
_LONG_YEAR = re.compile(r"-?\d{5,7}|-\d{5,20}", re.ASCII)
# Names of zones have a slash too: "…[Europe/Rome]/…".
_SLASHES = re.compile(r"[/\[\]]")
_QUALIFICATIONS = {item.value: item for item in Qualification}
_FORMS = (
    "2023-11-30, 2023-11, 2015, 199X, 2024-21 (spring), 2015~, 2022/2024, "
    "[1348,1349] (one of them) or -0043 (44 BC)"
)
_SET_FORMS = "write [1667,1668,1670..1672] for one of them, {1960,1961-12} for all of them"


def parse(text: str) -> Edtf:
    """The value that `text` says in EDTF.

    >>> str(parse("1984~/2004-06"))
    '1984~/2004-06'
    >>> parse("2024-33").latest
    datetime.date(2024, 3, 31)

    Raises:
        DateError: It is not EDTF, or no date of the calendar.
    """
    match = _DATE.fullmatch(text)
    if match is not None:
        return _date(text, *match.groups())
    if text[:1] in ("[", "{"):
        return _set(text)
    parts = parts_between_slashes(text)
    return _point(text) if len(parts) == 1 else _interval(text, parts)


def parts_between_slashes(text: str) -> list[str]:
    """What stands between the slashes of `text` that are outside brackets."""
    if "]" not in text:
        return text.split("/")
    slashes: list[int] = []
    closes = False
    for sign in reversed(list(_SLASHES.finditer(text))):
        if sign[0] != "/":
            closes = sign[0] == "]"
        elif not closes:
            slashes.append(sign.start())
    starts = [0, *(at + 1 for at in reversed(slashes))]
    return [text[start:end] for start, end in zip(starts, [*slashes[::-1], None], strict=True)]


def _point(text: str) -> Point:
    match = _DATE.fullmatch(text)
    if match is not None:
        return _date(text, *match.groups())
    match = _UNSPECIFIED.fullmatch(text)
    if match is not None:
        return _unspecified(text, *match.groups(default=""))
    match = DATE_TIME.fullmatch(text)
    if match is not None:
        return _moment(text, *match.groups(default=""))
    found = parse_wide(text)
    if found is None:
        raise _not_edtf(text)
    # Without a doubt it is read above where all of it is plain.
    return found if SIGNS.isdisjoint(text) else _plain(text, found) or found


def _moment(text: str, yyyymmdd: str, *clock: str) -> EdtfDateTime:
    found = _date(text, yyyymmdd[:4], yyyymmdd[5:7], yyyymmdd[8:], "")
    if isinstance(found, EdtfWide):
        raise _too_far(text)
    return date_time(text, found.first, *clock)


def _too_far(text: str) -> DateError:
    return DateError(f"{text!r} is out of range: times of day are read from year 0001 to 9999")


def _plain(text: str, found: EdtfWide) -> EdtfDate | None:
    """The date as `EdtfDate` where that can hold it, as where all parts have one doubt."""
    parts = [part for part in (found.year, found.part, found.day) if part]
    doubts = set(found.qualifications[: len(parts)])
    if len(doubts) > 1 or len(found.year) != len("2004"):
        return None
    sign = doubts.pop().value
    said = "-".join(parts) + sign
    if _DATE.fullmatch(said) is None and _UNSPECIFIED.fullmatch(said) is None:
        return None
    again = _point(said) if said != text else found
    return again if isinstance(again, EdtfDate) else None


def _not_edtf(text: str) -> DateError:
    right = nearly(text)
    if right:
        return DateError(f"{text!r} is not an EDTF date: write {right}")
    if _FAR_TIME.fullmatch(text):
        return _too_far(text)
    if _LONG_YEAR.fullmatch(text):
        return DateError(
            f"{text!r} is not an EDTF date: a year of more than four digits begins with Y, "
            f"write Y{int(text)}"
        )
    return DateError(f"{text!r} is not an EDTF date: write {_FORMS}")


def nearly(text: str) -> str:
    """The EDTF of days that `text` writes in digits and another way; empty for all else.

    >>> nearly("20231130"), nearly("2023-334"), nearly("2024-01-18–19")
    ('2023-11-30', '2023-11-30', '2024-01-18/2024-01-19')
    """
    match = _NEARLY.fullmatch(text)
    if match is None:
        return ""
    yyyy, *rest = (int(part) for part in match.groups() if part is not None)
    try:
        if match["ordinal"]:
            first = date(yyyy, 1, 1) + timedelta(days=rest[0] - 1)
            return first.isoformat() if first.year == yyyy else ""
        days = [date(yyyy, rest[0], number).isoformat() for number in rest[1:]]
    except (ValueError, OverflowError):
        return ""
    return "/".join(days)


_NEARLY = re.compile(
    r"(\d{4})(?:-(?P<ordinal>\d{3})|(\d\d)(\d\d)|-(\d\d?)-(\d\d?)|-(\d\d)-(\d\d)[-‐‑‒–—](\d\d))",
    re.ASCII,
)


def _date(text: str, yyyy: str, mm: str | None, dd: str | None, sign: str) -> EdtfDate | EdtfWide:
    number = int(yyyy)
    if number == 0 or (mm and _is_wide_group(number, int(mm))):
        return _wide(text)
    if mm is None:
        first, precision = date(number, 1, 1), Precision.YEAR
    elif dd is not None:
        try:
            first, precision = date(number, int(mm), int(dd)), Precision.DAY
        except ValueError:
            raise DateError(_no_such_day(text, number, int(mm))) from None
    else:
        first, precision = _part_of_year(text, number, int(mm))
    return EdtfDate(
        first=first, precision=precision, unit=precision, qualification=_QUALIFICATIONS[sign]
    )


def _is_wide_group(year: int, part: int) -> bool:
    """Whether it is a part of the year that `EdtfDate` has no place for."""
    if year == date.max.year and part == 24:  # noqa: PLR2004 - winter, which ends in the next year
        return True
    return part in GROUPS and not (21 <= part <= 24 or 33 <= part <= 36)  # noqa: PLR2004


def _wide(text: str) -> EdtfWide:
    found = parse_wide(text)
    if found is None:
        raise _not_edtf(text)
    return found


def _part_of_year(text: str, number: int, part: int) -> tuple[date, Precision]:
    if 1 <= part <= 12:  # noqa: PLR2004 - months
        return date(number, part, 1), Precision.MONTH
    group = GROUPS.get(part)
    if group is None:
        raise DateError(
            f"{text!r} has no month {part:02}: write 01 to 12, 21 to 24 for a season, "
            "33 to 36 for a quarter or 40 and 41 for a half"
        )
    return date(number, group.first_month, 1), group.precision


def _no_such_day(text: str, number: int, part: int) -> str:
    if not 1 <= part <= 12:  # noqa: PLR2004 - months
        return f"{text!r} is not a date: months run from 01 to 12"
    first = month(number, part)
    return f"{text!r} is not a date: {first.first:%B} {number} has days 01 to {first.latest.day}"


def _unspecified(text: str, yyyy: str, mm: str, dd: str, sign: str) -> EdtfDate | EdtfWide:
    if "X" in yyyy:
        if mm or dd or yyyy in ("000X", "00XX"):
            return _wide(text)
        first = date(int(yyyy.replace("X", "0")), 1, 1)
        coarse = Precision.CENTURY if yyyy.endswith("XX") else Precision.DECADE
        return EdtfDate(
            first=first,
            precision=coarse,
            unit=Precision.YEAR,
            qualification=_QUALIFICATIONS[sign],
        )
    base = _date(text, yyyy, None if mm == "XX" else mm, None, sign)
    if dd and base.precision not in (Precision.MONTH, Precision.YEAR):
        raise DateError(f"{text!r} is not an EDTF date: a season or quarter has no day")
    if isinstance(base, EdtfWide):
        return _wide(text)
    if not mm:
        return base
    return replace(base, unit=Precision.DAY if dd else Precision.MONTH)


def _set(text: str) -> EdtfSet:
    closing = {"[": "]", "{": "}"}[text[0]]
    inside = text[1:-1].strip()
    if len(text) < len("[1]") or text[-1] != closing or not inside:
        raise DateError(f"{text!r} is not an EDTF set: {_SET_FORMS}")
    parts = [part.strip() for part in inside.split(",")]
    items = tuple(_item(text, part, index, len(parts)) for index, part in enumerate(parts))
    return EdtfSet(items=items, is_all=text[0] == "{")


def _item(text: str, part: str, index: int, count: int) -> Point | EdtfInterval:
    """One date of a set, or a stretch of them: `1670..1672`, `..1760` first, `1760..` last."""
    start, dots, end = part.partition("..")
    if not dots:
        return _point(part)
    is_wrong = (not start and index) or (not end and index < count - 1) or not (start or end)
    if is_wrong or ".." in end:
        raise DateError(f"{text!r} is not an EDTF set: {_SET_FORMS}")
    return interval(_point(start) if start else End.OPEN, _point(end) if end else End.OPEN)


def _interval(text: str, parts: list[str]) -> EdtfInterval:
    if len(parts) != 2:  # noqa: PLR2004 - start and end
        raise DateError(
            f"{text!r} is not an EDTF interval: write one start and one end, '2022/2024'"
        )
    start, end = (
        End.OPEN if part == ".." else _point(part) if part else End.UNKNOWN for part in parts
    )
    if isinstance(start, End) and isinstance(end, End):
        raise DateError(f"{text!r} says no date: give the start or the end, '2020/..'")
    return interval(start, end)
