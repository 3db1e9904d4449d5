"""Dates for people: short, in English, exactly as precise as they are known.

What it says, `timeline.languages.read.read` reads back to the same value. The one exception:
a part of a closed interval ("end of 18–19 Jan 2024") is said and not read.
"""

from timeline.dates.rules import Modifier
from timeline.edtf import (
    UNDATED,
    Edtf,
    EdtfDate,
    EdtfDateTime,
    EdtfInterval,
    EdtfSet,
    EdtfWide,
    End,
    Point,
    Precision,
    Qualification,
)

#: names of the months as they are printed
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_MODIFIERS = {
    Modifier.WHOLE: "",
    Modifier.START: "early ",
    Modifier.MID: "mid-",
    Modifier.END: "late ",
    Modifier.WITHIN: "",
    Modifier.BEFORE: "",
    Modifier.AFTER: "",
    Modifier.ON_OR_BEFORE: "",
    Modifier.ON_OR_AFTER: "",
}
_PARTS = {
    Modifier.WHOLE: "",
    Modifier.START: "start of ",
    Modifier.MID: "middle of ",
    Modifier.END: "end of ",
    Modifier.WITHIN: "",
    Modifier.BEFORE: "",
    Modifier.AFTER: "",
    Modifier.ON_OR_BEFORE: "",
    Modifier.ON_OR_AFTER: "",
}
_UNITS = {Precision.DAY: "a day in ", Precision.MONTH: "a month in "}
_FOUR_DIGITS = 1000
_LAST_YEAR = 9999


def phrase(value: Edtf, modifier: Modifier = Modifier.WHOLE) -> str:
    """`value` in words; `modifier` says which part of its window is meant.

    >>> from timeline.edtf import parse
    >>> phrase(parse("2024-01-30/2024-02-02"))
    '30 Jan – 2 Feb 2024'
    >>> phrase(parse("2015?")), phrase(parse("2026"), Modifier.START)
    ('2015 (uncertain)', 'early 2026')
    """
    if value == UNDATED:
        return "no date"
    if isinstance(value, EdtfInterval):
        return _stretch(value, modifier)
    return _point(value, modifier)


def _point(value: Point | EdtfSet, modifier: Modifier = Modifier.WHOLE) -> str:
    if isinstance(value, EdtfWide | EdtfSet):
        return str(value)
    if isinstance(value, EdtfDateTime):
        return f"{_day(value)}, {_clock(value)}{_zone(value)}"
    doubt = value.qualification
    some = _UNITS[value.unit] if _some(value) else ""
    part = _PARTS[modifier] if value.precision == Precision.DAY else _MODIFIERS[modifier]
    about = "about " if doubt.approximate else ""
    return f"{about}{some}{part}{_plain(value)}{' (uncertain)' if doubt.uncertain else ''}"


def _some(value: EdtfDate) -> bool:
    """Whether one unmentioned day or month is meant: "1985-04-XX", "2004-XX"."""
    return value.unit < value.precision <= Precision.YEAR


def _plain(value: EdtfDate) -> str:
    """The date without its doubts."""
    year = value.first.year
    if value.precision == Precision.DAY:
        return _day(value)
    if value.precision == Precision.YEAR:
        return _year(year)
    if value.precision == Precision.DECADE:
        return _decade(year // 10 * 10)
    if value.precision == Precision.CENTURY:
        return f"{_ordinal(year // 100 + 1)} century"
    if value.precision == Precision.SEASON and value.first.month == 12:  # noqa: PLR2004 - December
        return _winter(year)
    return f"{_part_of_year(value)} {_year(year)}"


def _part_of_year(value: EdtfDate) -> str:
    """Day and month, month, season or quarter, without the year."""
    first = value.first
    if value.precision == Precision.DAY:
        return f"{first.day} {MONTHS[first.month - 1]}"
    if value.precision == Precision.MONTH:
        return MONTHS[first.month - 1]
    if value.precision == Precision.SEASON:
        return _SEASONS[first.month]
    return f"Q{first.month // 3 + 1}"


def _year(number: int) -> str:
    return str(number) if number >= _FOUR_DIGITS else f"AD {number}"


def _day(value: EdtfDate | EdtfDateTime) -> str:
    day = value.moment if isinstance(value, EdtfDateTime) else value.first
    return f"{day.day} {MONTHS[day.month - 1]} {_year(day.year)}"


def _decade(first: int) -> str:
    name = f"{_year(first)}s"
    # "1900s" alone can be a hundred years.
    return name if first % 100 else f"decade of the {name}"


def _winter(year: int) -> str:
    """A winter names both of its years where people would."""
    if not _FOUR_DIGITS <= year < _LAST_YEAR:
        return f"winter {_year(year)}"
    following = year + 1
    return f"winter {year}–{following if following % 100 == 0 else f'{following % 100:02}'}"


def _ordinal(number: int) -> str:
    teens = number % 100 // 10 == 1
    return f"{number}{'th' if teens else _ENDINGS.get(number % 10, 'th')}"


_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def _clock(value: EdtfDateTime) -> str:
    return (
        f"{value.moment:%H:%M:%S}"
        if value.precision == Precision.SECOND
        else f"{value.moment:%H:%M}"
    )


def _zone(value: EdtfDateTime) -> str:
    """The zone as stated, with a space before it; empty where none is."""
    moment = value.moment
    if moment.tzinfo is None:
        return ""
    if not value.zone:
        return f" {_offset(value)}"
    name = f" ({value.zone})" if "/" in value.zone else f" [{value.zone}]"
    if moment.utcoffset() == moment.replace(fold=1 - moment.fold).utcoffset():
        return name
    # The clocks show this time twice.
    return f" {_offset(value)}{name}"


def _offset(value: EdtfDateTime) -> str:
    sign = f"{value.moment:%z}"
    return "UTC" if sign == "+0000" else f"UTC{sign[:3]}:{sign[3:5]}"


def _stretch(value: EdtfInterval, modifier: Modifier) -> str:
    start, end = value.start, value.end
    if isinstance(start, End):
        if isinstance(end, End):
            raise TypeError(value)
        unknown = ", start unknown" if start is End.UNKNOWN else ""
        word = "by" if modifier.is_within else "until"
        return f"{word} {_point(end, modifier)}{unknown}"
    if end is End.UNKNOWN:
        return f"from {_point(start, modifier)}, end unknown"
    if end is End.OPEN:
        word = "not before" if modifier.is_within else "since"
        return f"{word} {_point(start, modifier)}"
    first, dash, last = _closed(start, end)
    if modifier is Modifier.WITHIN:
        return f"between {first} and {last}"
    return f"{_PARTS[modifier]}{first}{dash}{last}"


def _closed(start: Point, end: Point) -> tuple[str, str, str]:
    """The first and last words of an interval, with the dash between them."""
    if not isinstance(start, EdtfDate) or not isinstance(end, EdtfDate):
        return _times(start, end)
    same_year = start.first.year == end.first.year
    if start.precision != end.precision or start == end or _dressed(start) or _dressed(end):
        first, dash = _point(start), " – "
    elif start.precision == Precision.YEAR and start.first.year >= _FOUR_DIGITS:
        first, dash = _plain(start), "–"
    elif start.precision >= Precision.YEAR or not same_year:
        first, dash = _point(start), " – "
    elif start.precision != Precision.DAY:
        first, dash = _part_of_year(start), "–"
    elif start.first.month != end.first.month:
        first, dash = _part_of_year(start), " – "
    else:
        first, dash = str(start.first.day), "–"
    return first, dash, _point(end)


def _dressed(value: EdtfDate) -> bool:
    """Whether more is to be said of it than its window."""
    return _some(value) or value.qualification is not Qualification.CERTAIN


def _times(start: Point, end: Point) -> tuple[str, str, str]:
    if (
        isinstance(start, EdtfDateTime)
        and isinstance(end, EdtfDateTime)
        and start.moment.date() == end.moment.date()
        and _zone(start) == _zone(end)
    ):
        return f"{_day(start)}, {_clock(start)}", "–", f"{_clock(end)}{_zone(end)}"
    return _point(start), " – ", _point(end)
