"""Single dates in words: days, months, years and what EDTF counts like them, with their doubts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from timeline.dates.rules import Modifier
from timeline.edtf import EdtfDate, EdtfWide, Precision, Qualification
from timeline.languages.english.phrase_parts import (
    MONTHS,
    day_name,
    doubted_parts,
    group_in,
    hemisphere,
    is_spelled,
    nth_day,
    part_name,
)
from timeline.languages.english.phrase_years import YearSaid, century, decade, year, year_said

_EARLY = {Modifier.START: "early ", Modifier.MID: "mid-", Modifier.END: "late "}
_START = {Modifier.START: "start of ", Modifier.MID: "middle of ", Modifier.END: "end of "}
_UNITS = {Precision.DAY: "a day in ", Precision.MONTH: "a month in "}


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSaid:
    """A date in words, before its doubts and the part of it that is meant are added."""

    name: str
    #: "a day in ", where some unmentioned day or month is meant
    some: str = ""
    #: what is to be said behind it, in brackets
    notes: tuple[str, ...] = ()
    #: whether "early" and "mid-" can stand before it
    is_named: bool = True
    #: whether it is one day, month, year or part of a year, by number
    is_one: bool = True


def part_of(modifier: Modifier) -> str:
    """The part that is meant, before what cannot be early or late itself: "start of "."""
    return _START.get(modifier, "")


def said(value: EdtfDate | EdtfWide, modifier: Modifier = Modifier.WHOLE) -> str:
    """A date in words, with the part of it that is meant, and its doubts."""
    date = date_said(value)
    doubt = _of_all(value)
    early = date.is_named and value.precision is not Precision.DAY
    part = (_EARLY if early else _START).get(modifier, "")
    the = "the " if part and not early and is_half(value) else ""
    about = "about " if doubt.approximate else ""
    notes = (*date.notes, *_doubtful_parts(value), *(["uncertain"] if doubt.uncertain else ()))
    behind = f" ({', '.join(notes)})" if notes else ""
    return f"{about}{date.some}{part}{the}{date.name}{behind}"


def takes_the(value: EdtfDate | EdtfWide) -> bool:
    """Whether "the" stands before it in a sentence: "the 1990s", "the second half of 2026"."""
    named = date_said(value).is_named and value.precision > Precision.YEAR
    return (named or is_half(value)) and not _of_all(value).approximate


def is_half(value: EdtfDate | EdtfWide) -> bool:
    """Whether it is said as "first half of 2026"."""
    return isinstance(value, EdtfWide) and value.part.isdecimal() and is_spelled(int(value.part))


def _of_all(value: EdtfDate | EdtfWide) -> Qualification:
    """The doubt that all its parts share."""
    if isinstance(value, EdtfDate):
        return value.qualification
    doubts = set(value.qualifications[: _parts(value)])
    return doubts.pop() if len(doubts) == 1 else Qualification.CERTAIN


def _parts(value: EdtfWide) -> int:
    return 1 + bool(value.part) + bool(value.day)


def _doubtful_parts(value: EdtfDate | EdtfWide) -> Iterator[str]:
    """What is doubtful where it is not all of the date: "year and month approximate"."""
    if isinstance(value, EdtfDate) or len(set(value.qualifications[: _parts(value)])) == 1:
        return
    names = doubted_parts(value.part)
    for doubt in Qualification:
        which = [
            name
            for name, own in zip(names, value.qualifications, strict=True)
            if own is doubt is not Qualification.CERTAIN
        ]
        if which:
            yield f"{' and '.join(which)} {doubt.label}"


def date_said(value: EdtfDate | EdtfWide) -> DateSaid:
    """A date in words, without its doubts."""
    return _plain(value) if isinstance(value, EdtfDate) else _wide(value)


def _plain(value: EdtfDate) -> DateSaid:
    first = value.first
    name = _NAMES[value.precision](value, first.year)
    finer = value.unit < value.precision <= Precision.YEAR
    return DateSaid(name=name, some=_UNITS[value.unit] if finer else "", is_one=not finer)


def _season(value: EdtfDate, number: int) -> str:
    return group_in(20 + value.first.month // 3, number)


def _quarter(value: EdtfDate, number: int) -> str:
    return group_in(33 + value.first.month // 3, number)


_NAMES: dict[Precision, Callable[[EdtfDate, int], str]] = {
    Precision.DAY: lambda value, number: (
        f"{value.first.day} {MONTHS[value.first.month - 1]} {year(number)}"
    ),
    Precision.MONTH: lambda value, number: f"{MONTHS[value.first.month - 1]} {year(number)}",
    Precision.SEASON: _season,
    Precision.QUARTER: _quarter,
    Precision.YEAR: lambda _, number: year(number),
    Precision.DECADE: lambda _, number: decade(number // 10 * 10),
    Precision.CENTURY: lambda _, number: century(number),
}


def _wide(value: EdtfWide) -> DateSaid:
    within = year_said(value.year, value.years)
    notes = (within.note,) if within.note else ()
    if not value.part:
        return DateSaid(
            name=within.name, notes=notes, is_named=within.is_named, is_one=within.is_one
        )
    number = value.years.first if within.is_one else None
    if value.unit not in (Precision.MONTH, Precision.DAY):
        side = hemisphere(int(value.part))
        return _group(value, within, (side, *notes) if side else notes)
    if number is not None and value.part.isdecimal() and (not value.day or value.day.isdecimal()):
        day = f"{int(value.day)} " if value.day else ""
        return DateSaid(name=f"{day}{MONTHS[int(value.part) - 1]} {within.name}", notes=notes)
    return _some_day(value, within, notes)


def _group(value: EdtfWide, within: YearSaid, notes: tuple[str, ...]) -> DateSaid:
    group = int(value.part)
    if not within.is_one:
        link = "of a year in" if is_spelled(group) else "in"
        name = f"{part_name(value.part)} {link} {within.around}"
        return DateSaid(name=name, notes=notes, is_named=False, is_one=False)
    return DateSaid(
        name=group_in(group, value.years.first), notes=notes, is_named=not is_spelled(group)
    )


def _some_day(value: EdtfWide, within: YearSaid, notes: tuple[str, ...]) -> DateSaid:
    """A date of which a part is one of many."""
    around = within.around
    if value.part.isdecimal():
        month = MONTHS[int(value.part) - 1]
        around = f"{month} {around}" if within.is_one else f"{month} in {around}"
        if not value.day:
            return DateSaid(name=around, notes=notes, is_named=False, is_one=False)
        link = " " if value.day.isdecimal() else " in "
        name = f"{day_name(value.day, value.part)}{link}{around}"
    elif not value.day:
        name = f"{part_name(value.part)} in {around}"
    elif value.part == value.day == "XX":
        name = f"a day in {around}"
    else:
        day = nth_day(value.day) if value.day.isdecimal() else day_name(value.day, value.part)
        name = f"{day} of {part_name(value.part)} in {around}"
    return DateSaid(name=name, notes=notes, is_named=False, is_one=False)
