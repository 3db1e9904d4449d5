"""Days told in two calendars, and days whose calendar is named: "25 October/7 November 1917".

Where both days are one day by conversion the date is certain, whichever stands first.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from timeline.calendars.calendar import Calendar
from timeline.calendars.days import day_of
from timeline.dates.rules import Anchor, Parts, Rule, doubted, plain
from timeline.edtf import EdtfDate, EdtfWide, Precision
from timeline.errors import DateError
from timeline.languages.english.calendar_styles import (
    CUE,
    IN_BRACKETS,
    STYLE,
    TAG,
    is_old_style,
    style_named,
)
from timeline.languages.english.dual_years import DUAL_YEAR
from timeline.languages.english.old_years import LADY_DAY, LAST_OF_YEAR, has_old_year, numbers_of
from timeline.languages.english.other_calendars import OTHER_DAY
from timeline.languages.english.vocabulary import (
    AFTER_MONTH,
    MONTH,
    MONTH_WORDS,
    WEEKDAY,
    YEAR,
)
from timeline.languages.numbers import DASH

_NUMBER_OF_DAY = r"\d{1,2}(?!\d)(?:st|nd|rd|th)?"
_DAY = (
    rf"(?:(?:{WEEKDAY},? (?:the )?)?(?:{_NUMBER_OF_DAY}(?: of | |{DASH}){MONTH}"
    rf"|{MONTH} {_NUMBER_OF_DAY}))"
)
_BEFORE_CHRIST = r"\d{1,4} b\.?c(?:\.?e)?\b\.?"
_YEAR = rf"(?:{AFTER_MONTH}(?:{plain(DUAL_YEAR)}|{_BEFORE_CHRIST}|{YEAR}|\d{{3}}(?!\d)))"
_IN_NUMBERS = r"(?:\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}/\d{1,2}/\d{4})(?!\d)"
_ONE = rf"(?:{_DAY}{_YEAR}|{MONTH}{_YEAR}|{_IN_NUMBERS}|{_BEFORE_CHRIST}|\d{{4}}(?!\d))"
_ANY_DAY = rf"(?:{_DAY}{_YEAR}?|{_IN_NUMBERS}|{OTHER_DAY})"
_OPEN, _CLOSE = r" ?[(\[] ?", r" ?[)\]]"
_DUAL = (
    rf"(?P<first>{_ANY_DAY})(?P<tag_first>{TAG})?"
    rf"(?: ?(?:/|=) ?(?P<second>{_ANY_DAY})"
    rf"|{_OPEN}(?:(?:(?P<lead>{IN_BRACKETS}):? )|= ?|i\.e\.,? |corresponding to )?(?:the )?"
    rf"(?P<inside>{_ANY_DAY})"
    rf"(?: (?P<trail>{STYLE})|,? (?:{_OPEN})?(?P<trail_again>{IN_BRACKETS}))?{_CLOSE})"
    rf"(?P<tag_second>{TAG})?(?P<year>,? {YEAR}(?!\d))?(?P<tag_last>{TAG})?"
)
_YEAR_IN = re.compile(r"\d{3}|\bad \d|\b\d{1,4} b\.?c|\b(?:an|year) \w|a\.?h\b", re.IGNORECASE)
_THREE_DIGITS = re.compile(r"\b(?=\d{3}\Z)")
_NUMBER = re.compile(r"\d{4}")
_BRACKET = re.compile(r"[(\[/=]")
# Days by which a day that was seen in the sky may miss the one that is counted.
_NEAR = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Day:
    """A day of the two, as it is read in a calendar."""

    parts: Parts
    calendar: Calendar

    @property
    def number(self) -> int:
        return int(self.parts.value.span.begin)


def _tagged(match: re.Match[str], anchor: Anchor) -> Parts:
    """A date whose calendar is named."""
    groups = match.groupdict()
    named = next(filter(None, map(groups.get, ("lead", "tag"))))
    if not is_old_style(named):
        return in_calendar(match["date"], anchor, style_named(named))
    later = _a_year_later(match["date"], anchor)
    try:
        found = in_calendar(match["date"], anchor, _JULIAN)
    except DateError as error:
        if later is None:
            raise
        year = numbers_of(later)[0]
        raise DateError(
            f"{error}; where the year began on 25 March, write {year - 1}/{year % 100:02}"
        ) from None
    if later is None or not has_old_year(found):
        return found
    year = numbers_of(found)[0]
    return doubted(
        found,
        f"{match[0]!r} is of {year}, or of {year + 1} where the year began on 25 March: "
        f"write {year - 1}/{year % 100:02} or {year}/{(year + 1) % 100:02}",
    )


def _a_year_later(words: str, anchor: Anchor) -> Parts | None:
    """The date with the year behind its own, where it may be of that.

    None where it may not: that year has no such day, or another weekday on it.
    """
    if DUAL.search(words) or not _NUMBER.search(words):
        return None
    with suppress(DateError):
        found = in_calendar(_one_later(words), anchor, _JULIAN)
        return found if has_old_year(found) else None
    return None


DUAL = re.compile(plain(DUAL_YEAR))


def in_calendar(words: str, anchor: Anchor, calendar: Calendar) -> Parts:
    """The date of words that are said to be of a calendar.

    Raises:
        DateError: They name no date.
    """
    from timeline.languages.english.dates import read_date

    found = read_date(words, replace(anchor, calendar=calendar))
    if found.calendar not in (None, calendar):
        return doubted(found, f"{words!r} is of the {_name(found)} calendar by itself")
    return replace(found, calendar=calendar)


def _name(parts: Parts) -> str:
    return parts.calendar.value.title() if parts.calendar else ""


def _dual(match: re.Match[str], anchor: Anchor) -> Parts:
    first, second = match["first"], match["second"] or match["inside"]
    styles = _styles(match)
    agreed = next(_agreed(first, second, match["year"] or "", styles, anchor), None)
    if agreed is not None:
        return agreed
    if styles is None:
        raise DateError(_not_one_day(match[0], first, second, anchor))
    return _in_doubt(match[0], first, second, match["year"] or "", styles, anchor)


def _not_one_day(words: str, first: str, second: str, anchor: Anchor) -> str:
    """What is wrong with two days that are not one: a stretch of days may be meant."""
    start, end = _read(first, anchor, _GREGORIAN), _read(second, anchor, _GREGORIAN)
    is_stretch = start and end and "/" in words and end.number < start.number
    if is_stretch:
        return (
            f"{words!r} ends before it begins, and is not one day in two calendars: "
            "correct the one that is wrong"
        )
    return (
        f"{words!r} names two days that are not one day in two calendars: "
        "write the one that is meant"
    )


#: the calendars of the two days; None where nothing names them
_Styles = tuple[Calendar, Calendar] | None
_JULIAN, _GREGORIAN = Calendar.JULIAN, Calendar.GREGORIAN


def _styles(match: re.Match[str]) -> _Styles:
    second = next(
        filter(
            None,
            (match[name] for name in ("lead", "trail", "trail_again", "tag_second", "tag_last")),
        ),
        None,
    )
    if match["tag_first"]:
        return _pair(style_named(match["tag_first"]))
    return None if second is None else _pair(style_named(second))[::-1]


_SECOND_STYLES = ("lead", "trail", "trail_again", "tag_second", "tag_last")


def _pair(first: Calendar) -> tuple[Calendar, Calendar]:
    return (first, _GREGORIAN if first is _JULIAN else _JULIAN)


def _agreed(first: str, second: str, year: str, styles: _Styles, anchor: Anchor) -> Iterator[Parts]:
    """The readings by which both are one day."""
    for said in (styles,) if styles else ((_JULIAN, _GREGORIAN), (_GREGORIAN, _JULIAN)):
        for one, other in _with_years(first, second, year):
            days = _read(one, anchor, said[0]), _read(other, anchor, said[1])
            if days[0] is None or days[1] is None:
                continue
            if not _may_move((first, second), (one, other), days):
                continue
            found = _one_day(days[0], days[1])
            if found is not None:
                yield found


def _may_move(
    given: tuple[str, str], said: tuple[str, str], days: tuple[_Day | None, _Day | None]
) -> bool:
    """Whether a year that was given may be another: it may have begun on 25 March."""
    return all(
        words == own or not _YEAR_IN.search(own) or (day is not None and _is_before_lady_day(day))
        for own, words, day in zip(given, said, days, strict=True)
    )


def _is_before_lady_day(day: _Day) -> bool:
    """Whether a day of the Old Style had another year where that began on 25 March."""
    if day.calendar is not _JULIAN:
        return False
    year, month, number = day_of(_JULIAN, day.number)
    return year <= LADY_DAY[1] + 1 and (month, number) <= LAST_OF_YEAR


def _one_day(one: _Day, other: _Day) -> Parts | None:
    """What two days are together, where they are one."""
    days = sorted((one, other), key=lambda day: day.calendar is _GREGORIAN)
    own = next((day for day in days if day.calendar not in (_JULIAN, _GREGORIAN)), days[0])
    apart = abs(one.number - other.number)
    if own.calendar is Calendar.ISLAMIC and apart <= _NEAR:
        plain_day = other if own is one else one
        # The months of the moon were seen to begin, and are not counted: the other day is sure.
        return replace(plain_day.parts, calendar=plain_day.calendar if apart else own.calendar)
    if apart:
        return None
    return replace(days[-1].parts, calendar=own.calendar, doubts=())


def _read(words: str, anchor: Anchor, calendar: Calendar) -> _Day | None:
    """The day that words are in a calendar, where they do not name their own."""
    from timeline.languages.english.dates import read_date

    with suppress(DateError):
        four_digits = _THREE_DIGITS.sub("0", words)
        parts = read_date(four_digits, replace(anchor, calendar=calendar))
        is_day = isinstance(parts.value, EdtfDate | EdtfWide)
        if is_day and parts.value.precision == Precision.DAY:
            return _Day(parts=parts, calendar=parts.calendar or calendar)
    return None


def _with_years(first: str, second: str, year: str) -> Iterator[tuple[str, str]]:
    """Both days with years; one that has none is of the other's, or of one beside it."""
    has_first, has_second = (_YEAR_IN.search(words) for words in (first, second))
    if has_first and has_second:
        yield first, second
        # Either may count its year from 25 March.
        yield _one_later(first), second
        yield first, _one_later(second)
    elif has_first:
        yield from ((first, f"{second} {number}") for number in _around(first))
    elif has_second:
        yield from ((f"{first} {number}", second) for number in _around(second))
    elif year:
        yield from ((f"{first} {number}", f"{second}{year}") for number in _around(year))


def _one_later(words: str) -> str:
    """The words with the year behind theirs, which began on 1 January."""
    return _NUMBER.sub(lambda match: f"{int(match[0]) + 1:04}", words, count=1)


def _around(words: str) -> Iterator[str]:
    found = _NUMBER.search(words)
    for step in (0, -1, 1) if found else ():
        yield f"{int(found[0]) + step:04}" if found else ""


def _in_doubt(  # noqa: PLR0913, PLR0917 - both days, their calendars and what they are read by
    words: str,
    first: str,
    second: str,
    year: str,
    styles: tuple[Calendar, Calendar],
    anchor: Anchor,
) -> Parts:
    """The day of the New Style, where the other one is another day."""
    for one, other in _with_years(first, second, year):
        days = _read(one, anchor, styles[0]), _read(other, anchor, styles[1])
        if days[0] is None or days[1] is None:
            continue
        old, new = sorted(days, key=lambda day: day is not None and day.calendar is _GREGORIAN)
        if old is not None and new is not None:
            doubt = f"{words!r} names two days: the Old Style one is {old.parts.value}"
            return doubted(replace(new.parts, calendar=_GREGORIAN), doubt)
    raise DateError(f"{words!r} is not a date that can be read: write one of its days")


def _two_numbers(match: re.Match[str], anchor: Anchor) -> Parts:
    """A month with both days: "7 (20) November 1917"."""
    both = (match["one"], match["other"])
    for old, new in (both, both[::-1]):
        one = _read(f"{old} {match['month']}", anchor, _JULIAN)
        other = _read(f"{new} {match['month']}", anchor, _GREGORIAN)
        found = _one_day(one, other) if one and other else None
        if found is not None:
            return found
    raise DateError(
        f"{match[0]!r} names two days that are not one day in two calendars: "
        "write the one that is meant"
    )


def end_of_first(said: str) -> int | None:
    """Where the first of two days ends that are not one day; None where they are, or no two."""
    if _BRACKET.search(said) is None:
        return None
    match = DUAL_DATES[0].pattern.fullmatch(said)
    if match is None or _styles(match) is not None:
        return None
    try:
        _dual(match, Anchor())
    except DateError:
        return match.end("first")
    return None


#: dates that name their calendar, or two
DUAL_DATES: tuple[Rule, ...] = (
    Rule(
        name="day in two calendars",
        source=_DUAL,
        read=_dual,
        examples=(
            ("25 October/7 November 1917", "", "1917-11-07"),
            ("25 Oct. (7 Nov.) 1917", "", "1917-11-07"),
            ("7 November [O.S. 25 October] 1917", "", "1917-11-07"),
            ("4 January 1643 [O.S. 25 December 1642]", "", "1643-01-04"),
            ("22 December 1899/3 January 1900", "", "1900-01-03"),
            ("18 Brumaire an VIII (9 November 1799)", "", "1799-11-09"),
            ("12 Rabi' al-Awwal 11 AH (8 June 632)", "", "0632-06-11"),
        ),
        rejects=("25 October 1917", "25 October (Wednesday) 1917", "October/November 1917"),
        cue=r"[/=(\[]",
        is_day=True,
        words=MONTH_WORDS,
    ),
    Rule(
        name="date with its calendar",
        source=rf"(?P<date>{_ONE})(?P<tag>{TAG})",
        read=_tagged,
        examples=(
            ("25 October 1917 (O.S.)", "", "1917-11-07"),
            ("25 October 1917, Old Style", "", "1917-11-07"),
            ("October 25, 1917 (Julian)", "", "1917-11-07"),
            ("7 November 1917 (N.S.)", "", "1917-11-07"),
            ("14 October 1066 in the Julian calendar", "", "1066-10-20"),
            ("October 1917 (O.S.)", "", "1917-10"),
        ),
        rejects=("25 October 1917 (OSS)", "25 October 1917 Julian Smith", "2007 OS X"),
        cue=CUE,
        is_day=True,
        words=MONTH_WORDS,
    ),
    Rule(
        name="calendar and date",
        source=rf"(?P<lead>{STYLE}),?:? (?:on )?(?P<date>{_ONE})",
        read=_tagged,
        examples=(
            ("O.S. 25 October 1917", "", "1917-11-07"),
            ("Old Style 25 October 1917", "", "1917-11-07"),
        ),
        rejects=("OS 25 October 1917", "O.S. October"),
        cue=CUE,
        is_day=True,
        words=MONTH_WORDS,
    ),
    Rule(
        name="both days of a month",
        source=(
            rf"(?P<one>{_NUMBER_OF_DAY}) ?[(\[] ?(?P<other>{_NUMBER_OF_DAY}) ?[)\]] "
            rf"(?P<month>{MONTH}{_YEAR})"
        ),
        read=_two_numbers,
        examples=(("7 (20) November 1917", "", "1917-11-20"),),
        rejects=("7 (20 November 1917", "7 November (20) 1917"),
        cue=r"\d ?[(\[]",
        is_day=True,
        words=MONTH_WORDS,
        in_text=False,
    ),
    Rule(
        name="calendar in brackets and date",
        source=rf"[(\[] ?(?P<lead>{IN_BRACKETS}) ?[)\]],?:? (?:on )?(?P<date>{_ONE})",
        read=_tagged,
        examples=(("(Old Style) 25 October 1917", "", "1917-11-07"),),
        rejects=("(OSS) 25 October 1917",),
        cue=CUE,
        is_day=True,
        in_text=False,
    ),
)
