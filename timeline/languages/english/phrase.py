"""Dates for people: short, in English, exactly as precise as they are known.

What it says, `timeline.languages.read.read` reads back to the same value, but for a part of a
closed interval ("end of 18–19 Jan 2024") and what is only found in EDTF of level 2: doubts of
parts ("Jun 2004 (year uncertain)"), X inside a date, estimated years and stretches in sets.
"""

from timeline.calendars.calendar import Calendar
from timeline.calendars.values import day_beside
from timeline.dates.neighbours import neighbour
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
from timeline.errors import DateError
from timeline.languages.english.phrase_dates import date_said, is_half, part_of, said, takes_the
from timeline.languages.english.phrase_parts import MONTHS, group_name
from timeline.languages.english.phrase_times import clock, zone
from timeline.languages.english.phrase_years import year, years_between


def phrase(
    value: Edtf, modifier: Modifier = Modifier.WHOLE, calendar: Calendar = Calendar.GREGORIAN
) -> str:
    """`value` in words; `modifier` says which part of its window is meant, or which side.

    `calendar` is the one by whose numbers the value says its days.

    >>> from timeline.edtf import parse
    >>> phrase(parse("2024-01-30/2024-02-02")), phrase(parse("-0043-03-15"))
    ('30 Jan – 2 Feb 2024', '15 Mar 44 BC')
    >>> phrase(parse("2015?")), phrase(parse("2026"), Modifier.START)
    ('2015 (uncertain)', 'early 2026')
    >>> phrase(parse("../1349"), Modifier.BEFORE), phrase(parse("[1348,1349]"))
    ('before 1350', '1348 or 1349')
    """
    if value == UNDATED:
        return "no date"
    if isinstance(value, EdtfInterval):
        return _stretch(value, modifier, calendar)
    return _set(value, modifier) if isinstance(value, EdtfSet) else _point(value, modifier)


def _point(value: Point, modifier: Modifier = Modifier.WHOLE) -> str:
    if isinstance(value, EdtfDateTime):
        return f"{_day(value)}, {clock(value)}{zone(value)}"
    return said(value, modifier)


def _day(value: EdtfDateTime) -> str:
    day = value.moment
    return f"{day.day} {MONTHS[day.month - 1]} {year(day.year)}"


def _stretch(
    value: EdtfInterval, modifier: Modifier, calendar: Calendar = Calendar.GREGORIAN
) -> str:
    start, end = value.start, value.end
    if isinstance(start, End):
        if isinstance(end, End):
            return "at any time"
        unknown = ", start unknown" if start is End.UNKNOWN else ""
        return f"{_until(end, modifier, calendar)}{unknown}"
    if isinstance(end, End):
        return _since(start, end, modifier, calendar)
    if modifier is Modifier.WITHIN:
        return _decade_before(start, end) or _between(start, end)
    first, dash, last = _closed(start, end)
    return f"{part_of(modifier)}{first}{dash}{last}"


def _between(start: Point, end: Point) -> str:
    first, dash, last = _closed(start, end)
    if dash == "–":
        return f"between {first} and {last}"
    return f"between {_the(start)}{first} and {_the(end)}{last}"


def _the(value: Point) -> str:
    return "the " if not isinstance(value, EdtfDateTime) and takes_the(value) else ""


def _in_sentence(value: Point, modifier: Modifier = Modifier.WHOLE) -> str:
    """A date behind a preposition: "2020", "the early 1990s"."""
    return f"{_the(value)}{_point(value, modifier)}"


def _until(end: Point, modifier: Modifier, calendar: Calendar) -> str:
    """What is said of a date that is the last of a stretch, or the day before one."""
    beside = _beside(end, 1, calendar) if modifier is Modifier.BEFORE else None
    if beside is not None:
        return f"before {_in_sentence(beside)}"
    certain = end.qualification is Qualification.CERTAIN
    if modifier is Modifier.ON_OR_BEFORE and certain and end.precision > Precision.DAY:
        # "By 2026" can be before it begins.
        return f"by the end of {_in_sentence(end, Modifier.WHOLE)}"
    return f"{'by' if modifier.is_within else 'until'} {_in_sentence(end, modifier)}"


def _since(start: Point, end: End, modifier: Modifier, calendar: Calendar) -> str:
    beside = _beside(start, -1, calendar) if modifier is Modifier.AFTER else None
    if beside is not None:
        words = f"after {_in_sentence(beside)}"
    elif modifier.is_within:
        words = f"not before {_in_sentence(start)}"
    else:
        words = f"{'since' if end is End.OPEN else 'from'} {_in_sentence(start, modifier)}"
    return f"{words}, end unknown" if end is End.UNKNOWN else words


def _beside(value: Point, step: int, calendar: Calendar) -> EdtfDate | EdtfWide | None:
    """The date after or before another; None where there is none of its kind."""
    if isinstance(value, EdtfDateTime):
        return None
    if calendar is not Calendar.GREGORIAN and (found := day_beside(calendar, value, step)):
        return found
    try:
        return neighbour(value, step)
    except DateError:
        return None


def _decade_before(start: Point, end: Point) -> str:
    """The name of ten years before our era, which no X of EDTF holds: "490s BC"; empty for others.

    The hundred years that begin with one of them are called by the same number.
    """
    first, last = (_year_before(item) for item in (start, end))
    if first is None or last is None or first != last + 9 or last % 10 or not last % 100:
        return ""
    return f"{last}s BC"


def _year_before(value: Point) -> int | None:
    """A year before our era as it is counted there; None for other dates and in doubt."""
    if not isinstance(value, EdtfWide) or value.part or not _is_plain(value):
        return None
    number = value.year_number
    return None if number is None or number > 0 else 1 - number


def _closed(start: Point, end: Point) -> tuple[str, str, str]:
    """The first and last words of an interval, with the dash between them."""
    if isinstance(start, EdtfDateTime) or isinstance(end, EdtfDateTime):
        return _times(start, end)
    same = start.precision == end.precision and start != end
    if same and _is_plain(start) and _is_plain(end):
        short = _short(start, end)
        if short is not None:
            return short
    return _point(start), " – ", _point(end)


def _short(start: EdtfDate | EdtfWide, end: EdtfDate | EdtfWide) -> tuple[str, str, str] | None:
    """The ends where the first can leave out what the last says too; None where it cannot."""
    first, last = _numbers(start), _numbers(end)
    if start.precision == Precision.YEAR:
        first_words, dash, last_words = years_between(first[0], last[0]).partition("–")
        return (
            None if " " in (first_words[-1:], last_words[:1]) else (first_words, dash, last_words)
        )
    if start.precision > Precision.YEAR or first[0] != last[0] or is_half(start):
        return None
    if start.precision != Precision.DAY:
        return _part_name(first[1]), "–", _point(end)
    day = str(first[2])
    if first[1] != last[1]:
        return f"{day} {_part_name(first[1])}", " – ", _point(end)
    return day, "–", _point(end)


def _numbers(value: EdtfDate | EdtfWide) -> tuple[int, int, int]:
    """Its year, month or group, and day; 0 for what it has not."""
    if isinstance(value, EdtfWide):
        return value.year_number or 0, int(value.part or 0), int(value.day or 0)
    first = value.first
    if value.precision is Precision.SEASON:
        return first.year, 20 + first.month // 3, 0
    if value.precision is Precision.QUARTER:
        return first.year, 33 + first.month // 3, 0
    return first.year, first.month, first.day


def _part_name(part: int) -> str:
    return MONTHS[part - 1] if part <= len(MONTHS) else group_name(part)


def _is_plain(value: EdtfDate | EdtfWide) -> bool:
    """Whether no more is to be said of it than its numbers."""
    date = date_said(value)
    return date.is_one and not date.notes and value.qualification is Qualification.CERTAIN


def _times(start: Point, end: Point) -> tuple[str, str, str]:
    if (
        isinstance(start, EdtfDateTime)
        and isinstance(end, EdtfDateTime)
        and start.moment.date() == end.moment.date()
        and zone(start) == zone(end)
    ):
        return f"{_day(start)}, {clock(start)}", "–", f"{clock(end)}{zone(end)}"
    return _point(start), " – ", _point(end)


def _set(value: EdtfSet, modifier: Modifier) -> str:
    """One of some dates, or all of them: "1348 or 1349", "5, 6 and 7 Jun 2024"."""
    names = [_item(item, modifier, is_all=value.is_all) for item in value.items]
    if len(names) == 1:
        item = value.items[0]
        whole = isinstance(item, EdtfInterval) and any(
            isinstance(end, End) for end in (item.start, item.end)
        )
        return names[0] if whole else f"{'all' if value.is_all else 'one'} of {names[0]}"
    word = " and " if value.is_all else " or "
    short = names if len({item.precision for item in value.items}) > 1 else _without_repeats(names)
    comma = word if any("," in name or " or " in name for name in short) else ", "
    return f"{comma.join(short[:-1])}{word}{short[-1]}"


def _item(item: Point | EdtfInterval, modifier: Modifier, *, is_all: bool) -> str:
    if not isinstance(item, EdtfInterval):
        return _point(item, modifier)
    if isinstance(item.start, End) and not isinstance(item.end, End):
        name = _point(item.end)
        return f"all up to {name}" if is_all else f"{name} or before"
    if isinstance(item.end, End) and not isinstance(item.start, End):
        name = _point(item.start)
        return f"all from {name}" if is_all else f"{name} or later"
    return _stretch(item, Modifier.WHOLE)


def _without_repeats(names: list[str]) -> list[str]:
    """The names, of which only the last has the words that all end with: "4", "5", "6 May 2024"."""
    if any(" – " in name or "(" in name or "," in name for name in names):
        return names
    words = [name.split(" ") for name in names]
    shared, most = 0, min(map(len, words)) - 1
    while shared < most and len({tuple(item[-shared - 1 :]) for item in words}) == 1:
        shared += 1
    if not shared:
        return names
    return [*(" ".join(item[:-shared]) for item in words[:-1]), names[-1]]
