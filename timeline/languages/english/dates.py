"""English date words: a table of ways to say a date, tried in order.

The table has two floors. `DATES` are dates that stand alone::

    30 November 2023   Nov. 30 last year   in March   the 1990s   Q1 2024   two weeks ago

and `FRAMES` are what people build of them: doubts, parts of a window, times of day,
open and closed stretches::

    about 2015   early 2026   9 am on Jan. 18, 2024   since 2020   from May to June 2025

A frame knows its dates by their patterns and reads them by their rules. A date without a
year next to one with a year lies in the same stretch: "30 January to 2 February 2024".
"""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

from timeline import edtf
from timeline.dates.resolve import (
    after,
    away,
    before,
    calendar_day,
    choose,
    choose_stretch,
    nearest,
    qualified,
    relative,
    week,
    week_around,
    weekday_beside,
    weekday_of_week,
)
from timeline.dates.rules import (
    Anchor,
    Lean,
    Modifier,
    Parts,
    Refusal,
    Rule,
    RuleKind,
    any_of,
    compiled,
    first_match,
    ordered,
    plain,
)
from timeline.edtf import Edtf, EdtfDate, EdtfDateTime, End, Precision, Qualification
from timeline.errors import DateError
from timeline.languages.numbers import DASH, NUMBERS, WEEK_DATE, year_number

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

_UNITS = (  # noqa: SIM905 - words read better as words
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905 - words read better as words
_ORDINALS = (  # noqa: SIM905 - words read better as words
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENTHS = "twentieth thirtieth".split()  # noqa: SIM905 - words read better as words

_NUMBERS = {
    "a": 1,
    "an": 1,
    **{name: value for value, name in enumerate(_UNITS) if value},
    **{name: 20 + 10 * index for index, name in enumerate(_TENS)},
    **{
        f"{ten}-{unit}": 20 + 10 * index + value
        for index, ten in enumerate(_TENS)
        for value, unit in enumerate(_UNITS[:10])
        if value
    },
}
_ORDINAL_NUMBERS = {
    **{name: value for value, name in enumerate(_ORDINALS) if value},
    **{name: 20 + 10 * index for index, name in enumerate(_TENTHS)},
    **{
        f"{ten}-{unit}": 20 + 10 * index + value
        for index, ten in enumerate(_TENS[:2])
        for value, unit in enumerate(_ORDINALS[:10])
        if value
    },
}
_OFFSETS = {"last": -1, "previous": -1, "this": 0, "current": 0, "the": 0, "next": 1}
_MODIFIERS = {
    "early": Modifier.START,
    "beginning": Modifier.START,
    "start": Modifier.START,
    "mid": Modifier.MID,
    "middle": Modifier.MID,
    "late": Modifier.END,
    "end": Modifier.END,
}


def _any(*names: str) -> str:
    return "|".join(names)


# Fragments of patterns; in all of them a space is any white space.
MONTH = rf"(?:{_any(*MONTHS)}|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\b\.?)"
WEEKDAY = rf"(?:{_any(*WEEKDAYS)}|(?:mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun)\b\.?)"
SEASON = rf"(?:{_any(*SEASONS)})"
ORDINAL = (
    rf"(?:(?:twenty|thirty)(?:{DASH}| )(?:{_any(*_ORDINALS[1:10])})"
    rf"|{_any(*_ORDINALS[1:])}|{_any(*_TENTHS)}|\d{{1,2}}(?:st|nd|rd|th))"
)
DAY = rf"(?:{ORDINAL}|\d{{1,2}}(?!\d))"
NUMBER = (
    rf"(?:(?:{_any(*_TENS)})(?:(?:{DASH}| )(?:{_any(*_UNITS[1:10])}))?"
    rf"|{_any(*_UNITS[1:])}|an?|\d{{1,4}}(?!\d))"
)
_UNIT = "day|week|month|quarter|year|decade|century"
_UNIT_NUMBER = "(?:days?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)"
_YEAR = r"(?:\d{4}|a\.?d\.? \d{1,4})(?!\d)"
_AFTER_MONTH = rf"(?:{DASH}|/| ?, ?(?:of )?| (?:of )?)(?:the year )?"
# The year of what comes once a year, in digits or as seen from the document.
_OF_YEAR = (
    rf"(?:{_AFTER_MONTH}(?P<year>{_YEAR})"
    r"|,? (?:of |in )?(?:the )?(?P<which>last|previous|this|current|next) year"
    r"| (?:of|in) (?P<running>the) year)"
)
_MAYBE = r"(?:possibly|probably|perhaps|maybe|presumably)"
_ABOUT = (
    r"(?:(?:some ?time )?(?:about|around)|in or around|on or about|circa|approximately|roughly"
    r"|approx\b\.?|ca\b\.?|c\b\.?|c(?=\d))"
)
MODIFIER = (
    rf"(?:(?:early|earlier|mid|late|later|start|middle|end)(?:{DASH}| (?:(?:in|of|on) )?)"
    # "beginning 1 April" is what starts then.
    r"|beginning of |towards? the (?:beginning|start|middle|end) of )"
)
_ON_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY}),? (?:the )?)?"
CLOCK = (
    r"(?:\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?)?(?: (?:hrs|hours)\b)?"
    r"|\d{1,2} ?[ap]\.?m\b\.?|(?:12 )?(?:noon|midday|midnight))"
)
_ZONE_LETTERS = (
    "cet|cest|eet|eest|wet|west|bst|ist|msk|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|"
    "akst|akdt|hst|aest|aedt|acst|awst|nzst|nzdt|jst|kst|sgt|hkt|pkt|gst|ast|brt|art|almt|sast"
)
_IANA = r"[a-z]{2,20}/[a-z][a-z0-9_+-]{1,30}(?:/[a-z_-]{2,30})?"
_ZONE = (
    rf"(?:z|(?:utc|gmt)(?: ?[+−-]\d{{1,2}}(?::?\d\d)?)?|\+\d\d:?\d\d|{_IANA}"
    rf"|(?:{_ZONE_LETTERS})\b|local time)"
)
# "09:00-11:30" are two times: a bare offset west of Greenwich takes brackets or no colon.
_BARE_WEST = r"(?<=\s)[−-]\d{4}(?!\d)"


def _zone_of(suffix: str) -> str:
    return (
        rf"(?: ?(?P<zone{suffix}>\({_ZONE}\)|\([−-]\d\d:\d\d\)|{_ZONE}|{_BARE_WEST}"
        r"|\[[a-z0-9_+/-]{1,40}\])"
        rf"(?: ?[(\[](?P<place{suffix}>{_IANA})[)\]])?)?"
    )


def time_of(suffix: str) -> str:
    """Source of the pattern of a time of day; `suffix` ends the names of its groups."""
    return rf"(?P<clock{suffix}>{CLOCK}){_zone_of(suffix)}"


def month_number(name: str) -> int:
    """1 to 12 for the name of a month, short or long."""
    return _MONTH_NUMBERS[name[:3].lower()]


_MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}
_WEEKDAY_NUMBERS = {name[:3]: number for number, name in enumerate(WEEKDAYS)}


def weekday_index(name: str) -> int:
    """0 (Monday) to 6 for the name of a weekday, short or long."""
    return _WEEKDAY_NUMBERS[name[:3].lower()]


def weekday_number(name: str | None) -> int | None:
    """The same, and None for none."""
    return None if name is None else weekday_index(name)


def number_of(words: str) -> int:
    """The number that digits, an ordinal or a number word say."""
    digits = words.rstrip("stndrhSTNDRH")
    if digits.isdecimal():
        return int(digits)
    name = _SEPARATOR.sub("-", words.lower())
    return _ORDINAL_NUMBERS[name] if name in _ORDINAL_NUMBERS else _NUMBERS[name]


_SEPARATOR = re.compile(rf"{DASH}|\s+")


def _of_year(
    match: re.Match[str],
    anchor: Anchor,
    make: Callable[[int], EdtfDate],
    parts: tuple[str, ...],
) -> Parts:
    """What `make` gives for the year that `_OF_YEAR` matched, or for the nearest year."""
    words, groups = match[0], match.groupdict()
    weekday = weekday_number(groups.get("weekday") or groups.get("weekday_after"))
    which = groups.get("which") or groups.get("running")
    value: Edtf
    if groups.get("year"):
        value = make(year_number(words, match["year"]))
        found = Parts(value=value, stated=ordered({"year", *parts}))
    elif which:
        offset = _OFFSETS[which.lower()]
        value = relative(words, anchor, "year", lambda day: make(_checked(day.year + offset)))
        found = Parts(value=value, stated=parts, implied=("year",))
    elif anchor.year is not None:
        found = Parts(value=make(anchor.year), stated=parts, implied=("year",))
    else:
        value = relative(
            words, anchor, "day", nearest(words, anchor.lean, make, weekday), missing="year"
        )
        found = Parts(value=value, stated=parts, implied=("year",))
    if weekday is not None:
        _check_weekday(words, found.value, weekday)
    return found


def _checked(year: int) -> int:
    if not 1 <= year <= date.max.year:
        raise ValueError(year)
    return year


def _check_weekday(words: str, value: Edtf, weekday: int) -> None:
    if isinstance(value, EdtfDate) and value.first.weekday() != weekday:
        first = value.first
        said = f"{first.day} {first:%B} {first.year}"
        raise DateError(
            f"{words!r} names the wrong weekday: {said} is a {WEEKDAYS[first.weekday()].title()}"
        )


def _day_month(match: re.Match[str], anchor: Anchor) -> Parts:
    month, day = month_number(match["month"]), number_of(match["day"])
    return _of_year(
        match, anchor, lambda year: calendar_day(match[0], year, month, day), ("month", "day")
    )


def _feast(match: re.Match[str], anchor: Anchor) -> Parts:
    name = " ".join(match["feast"].lower().replace("’", "'").split())
    month, day = next(days for start, days in _FEASTS.items() if name.startswith(start))
    return _of_year(
        match, anchor, lambda year: calendar_day(match[0], year, month, day), ("month", "day")
    )


# What falls on the same day each year; longer names first.
_FEASTS = {
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "halloween": (10, 31),
}


def _month(match: re.Match[str], anchor: Anchor) -> Parts:
    number = month_number(match["month"])
    return _of_year(match, anchor, lambda year: edtf.month(year, number), ("month",))


def _season(match: re.Match[str], anchor: Anchor) -> Parts:
    number = SEASONS[match["season"].lower()]
    return _of_year(match, anchor, lambda year: edtf.season(year, number), ("season",))


def _winter(match: re.Match[str], _: Anchor) -> Parts:
    first = year_number(match[0], match["year"])
    _following(match[0], first, match["second"])
    return Parts(value=edtf.season(first, SEASONS["winter"]), stated=("year", "season"))


def _following(words: str, first: int, second: str) -> None:
    """Checks that `second`, of two or four digits, is the year after `first`."""
    right = f"{first + 1:04}"
    if right[-len(second) :] != second:
        raise DateError(
            f"{words!r} is no winter: it runs into the next year, write {first}-{right[-2:]}"
        )


def _quarter(match: re.Match[str], anchor: Anchor) -> Parts:
    which = match["quarter"].lower()
    number = 4 if which in ("last", "final") else number_of(which.strip("q"))
    return _of_year(match, anchor, lambda year: edtf.quarter(year, number), ("quarter",))


def _year_quarter(match: re.Match[str], _: Anchor) -> Parts:
    number = year_number(match[0], match["year"])
    return Parts(value=edtf.quarter(number, int(match["quarter"])), stated=("year", "quarter"))


def _half(match: re.Match[str], anchor: Anchor) -> Parts:
    first = 1 if match["half"].lower() in ("h1", "1h", "first", "1st") else 7
    start = _of_year(match, anchor, lambda year: edtf.month(year, first), ("half",))
    end = _of_year(match, anchor, lambda year: edtf.month(year, first + 5), ("half",))
    return Parts(
        value=_interval(start.value, end.value),
        stated=start.stated,
        implied=start.implied,
        modifier=Modifier.WITHIN,
    )


def _week_number(match: re.Match[str], _: Anchor) -> Parts:
    year = year_number(match[0], match["year"] or match["iso_year"])
    value = week(match[0], year, int(match["week"] or match["iso_week"]))
    return Parts(value=value, stated=("year", "week"), modifier=Modifier.WITHIN)


def _year(match: re.Match[str], _: Anchor) -> Parts:
    return Parts(value=edtf.year(year_number(match[0], match["year"])), stated=("year",))


def _some_day(match: re.Match[str], _: Anchor) -> Parts:
    number = year_number(match[0], match["year"])
    unit = Precision.DAY if match["unit"].lower() == "day" else Precision.MONTH
    modifier = _modifier(match["modifier"])
    if match["month"] is None:
        return Parts(value=edtf.year(number, unit), stated=("year",), modifier=modifier)
    value = edtf.month(number, month_number(match["month"]), unit)
    return Parts(value=value, stated=("year", "month"), modifier=modifier)


def _modifier(words: str | None) -> Modifier:
    names = re.findall(r"\w+", words.lower()) if words else [""]
    name = names[2] if names[0].startswith("toward") else names[0]
    return _MODIFIERS.get(name, Modifier.WHOLE)


def _decade(match: re.Match[str], _: Anchor) -> Parts:
    words, first = match[0], int(match["year"].rsplit(maxsplit=1)[-1])
    if first % 100 == 0 and not match["said"]:
        raise DateError(
            f"{words!r} can be ten years or a hundred: "
            f"write '{first // 10:03}X' or '{first // 100:02}XX'"
        )
    return Parts(value=edtf.decade(first), stated=("decade",))


def _century(match: re.Match[str], _: Anchor) -> Parts:
    return Parts(value=_century_of(match[0], match["century"]), stated=("century",))


def _century_of(words: str, ordinal: str) -> EdtfDate:
    number = _CENTURIES.get(ordinal.lower()) or number_of(ordinal)
    if not 1 <= number <= 100:  # noqa: PLR2004 - centuries of years up to 9999
        raise DateError(f"{words!r} is out of range: years run from 0001 to 9999")
    return edtf.century(number * 100 - 100)


_CENTURIES = {"twenty-first": 21}


def _near_day(match: re.Match[str], anchor: Anchor) -> Parts:
    offset = _NEAR_DAYS[" ".join(match["near"].lower().split())]
    value = relative(match[0], anchor, "day", lambda day: away(day, "day", offset))
    return Parts(value=value, implied=("year", "month", "day"))


_NEAR_DAYS = {
    "the day before yesterday": -2,
    "day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
    "day after tomorrow": 2,
}
_UNIT_PARTS = {
    "day": ("year", "month", "day"),
    "weekend": ("year", "month", "day"),
    "week": ("year", "week"),
    "month": ("year", "month"),
    "quarter": ("year", "quarter"),
    "year": ("year",),
    "decade": ("decade",),
    "century": ("century",),
}


def from_here(match: re.Match[str], anchor: Anchor, unit: str, amount: int) -> Parts:
    """The `unit` that lies `amount` of them from the anchor's date; units as `away` has them."""
    need = "day" if unit in ("week", "weekend") else unit
    value = relative(match[0], anchor, need, lambda day: away(day, unit, amount))
    within = Modifier.WITHIN if need != unit or unit == "week" else Modifier.WHOLE
    return Parts(value=value, implied=_UNIT_PARTS[unit], modifier=within)


def _the_weekend(match: re.Match[str], anchor: Anchor) -> Parts:
    def resolve(day: date) -> Edtf:
        saturday = day + timedelta(days=5 - day.weekday())
        weekends = (saturday + timedelta(days=7 * weeks) for weeks in (-1, 0, 1))
        return choose_stretch(
            match[0],
            day,
            anchor.lean,
            tuple((edtf.day(first), edtf.day(first + timedelta(days=1))) for first in weekends),
        )

    value = relative(match[0], anchor, "day", resolve)
    return Parts(value=value, implied=_UNIT_PARTS["weekend"], modifier=Modifier.WITHIN)


def _near_unit(match: re.Match[str], anchor: Anchor) -> Parts:
    unit = (match["unit"] or match["other"]).lower()
    which = match["which"] or match["which_other"]
    return from_here(match, anchor, unit, _OFFSETS[which.lower()])


def _next_but_one(match: re.Match[str], anchor: Anchor) -> Parts:
    unit = (match["past"] or match["coming"]).lower()
    return from_here(match, anchor, unit, -2 if match["past"] else 2)


def _part_of_running(match: re.Match[str], anchor: Anchor) -> Parts:
    found = from_here(match, anchor, match["unit"].lower(), 0)
    modifier = _MODIFIERS.get(match["modifier"].lower(), found.modifier)
    return Parts(value=found.value, implied=found.implied, modifier=modifier)


def _counted(match: re.Match[str], anchor: Anchor) -> Parts:
    past = match["ago"]
    count = number_of(past or match["ahead"] or match["hence"])
    unit = (match["ago_unit"] or match["ahead_unit"] or match["hence_unit"]).lower()
    unit = "century" if unit.startswith("centur") else unit.removesuffix("s")
    if unit == "fortnight":
        unit, count = "week", 2 * count
    found = from_here(match, anchor, unit, -count if past else count)
    if match["roughly"] is None:
        return found
    value = qualified(match[0], found.value, Qualification.APPROXIMATE)
    return replace(found, value=value)


def _near_month(match: re.Match[str], anchor: Anchor) -> Parts:
    number = month_number(match["month"])
    return _near_yearly(match, anchor, lambda year: edtf.month(year, number), "month")


def _near_day_by_name(match: re.Match[str], anchor: Anchor) -> Parts:
    month = month_number(match["month"] or match["month_first"])
    day = number_of(match["day"] or match["day_last"])
    return _near_yearly(
        match, anchor, lambda year: calendar_day(match[0], year, month, day), "month", "day"
    )


def _near_season(match: re.Match[str], anchor: Anchor) -> Parts:
    number = SEASONS[match["season"].lower()]
    return _near_yearly(match, anchor, lambda year: edtf.season(year, number), "season")


def _near_yearly(
    match: re.Match[str], anchor: Anchor, make: Callable[[int], EdtfDate], *parts: str
) -> Parts:
    """The latest one that is over, the one of this year, or the first still to come."""
    words, offset = match[0], _OFFSETS[match["which"].lower()]

    def resolve(day: date) -> Edtf:
        around = []
        for year in range(max(day.year - 8, 1), min(day.year + 8, date.max.year) + 1):
            with suppress(DateError):
                around.append(make(year))
        if offset < 0:
            found = [item for item in around if item.latest < day][-1:]
        elif offset > 0:
            found = [item for item in around if item.earliest > day][:1]
        else:
            now = [item for item in around if item.earliest <= day <= item.latest]
            found = now or _on_its_side(words, day, make(day.year), around, anchor.lean)
        if not found:
            raise ValueError(day)
        return found[0]

    need = "day" if "day" in parts else "month"
    value = relative(words, anchor, need, resolve, missing="year")
    return Parts(value=value, stated=parts, implied=("year",))


def _on_its_side(
    words: str, day: date, found: EdtfDate, around: list[EdtfDate], lean: Lean | None
) -> list[EdtfDate]:
    """What "this" names: the one of this year, or one that is nearer and where the text leans."""
    past = [item for item in around if item.latest < day][-1:]
    coming = [item for item in around if item.earliest > day][:1]
    if lean is Lean.PAST and found in coming:
        if past and day - past[0].latest < found.earliest - day:
            return past
        raise _other_side(words, found)
    if lean is Lean.FUTURE and found in past:
        if coming and coming[0].earliest - day < day - found.latest:
            return coming
        raise _other_side(words, found)
    return [found]


def _other_side(words: str, found: EdtfDate) -> DateError:
    return DateError(
        f"{words!r} is {found}, and the text speaks of the other side of its publication date: "
        "write the date that is meant"
    )


def _near_weekday(match: re.Match[str], anchor: Anchor) -> Parts:
    weekday, words = weekday_index(match["weekday"]), match[0]

    def resolve(day: date) -> Edtf:
        if match["week"]:
            return weekday_of_week(day, weekday, _OFFSETS[match["week"].lower()])
        if match["side"]:
            return weekday_beside(day, weekday, 1 if match["side"].lower() == "coming" else -1)
        if match["which"]:
            return _named_weekday(words, day, weekday, match["which"], anchor.lean)
        if day.weekday() == weekday:
            return edtf.day(day)
        sides = (weekday_beside(day, weekday, -1), weekday_beside(day, weekday, 1))
        return choose(words, day, anchor.lean, sides)

    value = relative(words, anchor, "day", resolve)
    return Parts(value=value, implied=("year", "month", "day"))


def _named_weekday(words: str, day: date, weekday: int, which: str, lean: Lean | None) -> EdtfDate:
    """The weekday that "last", "this" or "next" names."""
    offset = _OFFSETS[which.lower()]
    if offset < 0:
        return weekday_beside(day, weekday, -1)
    coming = weekday_beside(day, weekday, 1)
    if offset > 0:
        if day.weekday() < weekday:
            later = coming.first + timedelta(days=7)
            raise DateError(f"{words!r} can be {coming} or {later}: write the one that is meant")
        return coming
    found = weekday_of_week(day, weekday, 0)
    if lean is Lean.FUTURE and found.first < day:
        if coming.first - day < day - found.first:
            return coming
        raise _other_side(words, found)
    if lean is Lean.PAST and found.first > day:
        raise _other_side(words, found)
    return found


def _weekdays(match: re.Match[str], anchor: Anchor) -> Parts:
    """Days from one weekday to the first of another after it."""
    first, last = (weekday_index(match[name]) for name in ("first", "last"))
    words, length = match[0], timedelta(days=(last - first) % 7 or 7)

    def stretch(start: date) -> tuple[EdtfDate, EdtfDate]:
        return edtf.day(start), edtf.day(start + length)

    def resolve(day: date) -> Edtf:
        if match["week"]:
            if last <= first:
                raise DateError(f"{words!r} runs over the end of a week: write both dates")
            start = weekday_of_week(day, first, _OFFSETS[match["week"].lower()])
            return edtf.interval(*stretch(start.first))
        if match["which"]:
            start = _named_weekday(words, day, first, match["which"], anchor.lean)
            return edtf.interval(*stretch(start.first))
        monday = day - timedelta(days=day.weekday())
        return choose_stretch(
            words,
            day,
            anchor.lean,
            tuple(stretch(monday + timedelta(days=first + 7 * weeks)) for weeks in (-2, -1, 0, 1)),
        )

    value = relative(words, anchor, "day", resolve)
    return Parts(value=value, implied=("year", "month", "day"), modifier=_within(match["between"]))


def _day_of_near_month(match: re.Match[str], anchor: Anchor) -> Parts:
    offset, number = _OFFSETS[match["which"].lower()], number_of(match["day"])
    words = match[0]

    def resolve(day: date) -> Edtf:
        there = away(day, "month", offset)
        if not isinstance(there, EdtfDate):
            raise TypeError(there)
        return calendar_day(words, there.first.year, there.first.month, number)

    value = relative(words, anchor, "month", resolve)
    return Parts(value=value, stated=("day",), implied=("year", "month"))


_NEAR = r"(?P<which>last|previous|this|current|next)"
_DAY_MONTH = rf"{_ON_WEEKDAY}(?P<day>{DAY})\.?(?: of | |{DASH}|/)(?P<month>{MONTH})"
_MONTH_DAY = rf"{_ON_WEEKDAY}(?P<month>{MONTH})(?: |(?<=\.))(?:the )?(?P<day>{DAY})"
_WEEKDAY_AFTER = rf"(?: ?\((?P<weekday_after>{WEEKDAY})\))?"
_A_MONTH = rf"(?:month of )?(?P<month>{MONTH})"
_A_SEASON = rf"(?P<season>{SEASON})"
_A_FEAST = r"new year['’]s (?:eve|day)|christmas(?: day| eve)?|boxing day|halloween"
_A_QUARTER = (
    # "the last quarter" can be any three months.
    r"(?:(?P<quarter>q[1-4]|[1-4]q|first|second|third|fourth"
    rf"|last(?=(?:{DASH}| )quarter{plain(_OF_YEAR)})"
    r"|final|1st|2nd|3rd|4th)"
    rf"(?:(?<=q\d)|(?<=\dq)|(?:{DASH}| )quarter))"
)

# Cues: what stands in all words of a rule.
_MONTH_CUE = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_WEEKDAY_CUE = "mon|tue|wed|thu|fri|sat|sun"
_NEAR_CUE = "last|previous|this|current|next"

#: dates that stand alone, each with the year that it is given
DATES: tuple[Rule, ...] = (
    Rule(
        name="year",
        source=r"(?:(?:the )?year )?(?P<year>\d{4})(?!\d)",
        read=_year,
        examples=(("2015", "", "2015"), ("the year 1066", "", "1066")),
        rejects=("12", "20155", "year"),
        kind=RuleKind.YEAR,
    ),
    Rule(
        name="day and month",
        source=rf"{_DAY_MONTH}{_OF_YEAR}?{_WEEKDAY_AFTER}",
        read=_day_month,
        examples=(
            ("30 November 2023", "", "2023-11-30"),
            ("30th of November, 2023", "", "2023-11-30"),
            ("Thursday, 30 Nov. 2023", "", "2023-11-30"),
            ("twenty-first of June last year", "2024-01-19", "2023-06-21"),
            ("18 Jan", "2024-01-19", "2024-01-18"),
        ),
        rejects=("November 2023", "130 November 2023", "30 Novembers", "18 and 19 January"),
        cue=_MONTH_CUE,
        is_day=True,
    ),
    Rule(
        name="month and day",
        source=rf"{_MONTH_DAY}{_OF_YEAR}?{_WEEKDAY_AFTER}",
        read=_day_month,
        examples=(
            ("November 30, 2023", "", "2023-11-30"),
            ("Nov. 30th 2023", "", "2023-11-30"),
            ("Nov. 30 last year", "2024-01-19", "2023-11-30"),
            ("Sunday, March 3 this year", "2024-01-19", "2024-03-03"),
        ),
        rejects=("November 2023", "November 300", "Nov 30 23"),
        cue=_MONTH_CUE,
        is_day=True,
    ),
    Rule(
        name="feast day",
        source=(rf"(?P<feast>{_A_FEAST}){_OF_YEAR}?"),
        read=_feast,
        examples=(
            ("Christmas Day 2014", "", "2014-12-25"),
            ("New Year’s Eve", "2024-01-19", "2023-12-31"),
        ),
        rejects=("Christmas party", "new year"),
        cue="new|christmas|boxing|halloween",
    ),
    Rule(
        name="month",
        source=rf"{_A_MONTH}{_OF_YEAR}?",
        read=_month,
        examples=(
            ("November 2023", "", "2023-11"),
            ("Nov. of 2023", "", "2023-11"),
            ("November last year", "2024-01-19", "2023-11"),
            ("March", "2024-02-10", "2024-03"),
        ),
        rejects=("Novembre 2023", "Mays", "2023"),
        cue=_MONTH_CUE,
    ),
    Rule(
        name="near year and other units",
        source=(
            # "in the last year" can be any twelve months.
            r"(?P<which>previous|this|current|last(?<!the\slast)|next(?<!the\snext))"
            r" (?P<unit>year|month|week|quarter|decade)"
            rf"|{_NEAR.replace('which', 'which_other')} (?P<other>century|weekend)"
        ),
        read=_near_unit,
        examples=(
            ("last year", "2024-01-19", "2023"),
            ("next month", "2024-01-19", "2024-02"),
            ("this week", "2024-01-19", "2024-01-15/2024-01-21"),
            ("last weekend", "2024-01-19", "2024-01-13/2024-01-14"),
            ("previous quarter", "2024-01-19", "2023-36"),
            ("next decade", "2024", "203X"),
        ),
        rejects=("last years", "past year", "coming year", "recent years"),
        cue=_NEAR_CUE,
        follows_narrative=True,
    ),
    Rule(
        name="the weekend",
        source="(?:over|at|on) the weekend",
        read=_the_weekend,
        examples=(("over the weekend", "2024-01-22", "2024-01-20/2024-01-21"),),
        rejects=("weekend", "the weekend"),
        cue="weekend",
        in_text=False,
    ),
    Rule(
        name="year and day",
        source=(
            rf"(?P<year>\d{{4}})(?:{DASH}| ?, ?| )(?P<month>{MONTH})(?:{DASH}| )(?P<day>{DAY})"
        ),
        read=_day_month,
        examples=(("2023 November 30", "", "2023-11-30"), ("2023-Nov-30", "", "2023-11-30")),
        rejects=("2023 November", "23 November 30"),
        cue=_MONTH_CUE,
        is_day=True,
    ),
    Rule(
        name="year and month",
        source=rf"(?P<year>\d{{4}})(?:{DASH}| ?, ?| )(?P<month>{MONTH})",
        read=_month,
        examples=(("2023 November", "", "2023-11"), ("2023-Nov", "", "2023-11")),
        rejects=("23 November",),
        cue=_MONTH_CUE,
    ),
    Rule(
        name="winter over two years",
        source=(
            # The last winter stops with the calendar.
            rf"winter(?: of)? (?P<year>(?!9999)\d{{4}}) ?(?:{DASH}|/) ?"
            r"(?P<second>\d{2}(?:\d\d)?)(?!\d)"
        ),
        read=_winter,
        examples=(
            ("winter 2024-25", "", "2024-24"),
            ("winter of 2024/2025", "", "2024-24"),
            ("winter 1999–2000", "", "1999-24"),
        ),
        rejects=("winter 2024", "summer 2024-25"),
        cue="winter",
    ),
    Rule(
        name="season",
        source=rf"{_A_SEASON}{_OF_YEAR}?",
        read=_season,
        examples=(
            ("spring 2025", "", "2025-21"),
            ("fall of 2024", "", "2024-23"),
            ("spring of next year", "2024-01-19", "2025-21"),
            ("summer", "2024-05-19", "2024-22"),
        ),
        rejects=("springs 2025", "fall off 2024"),
        cue=SEASON,
    ),
    Rule(
        name="quarter",
        source=rf"{_A_QUARTER}{_OF_YEAR}?",
        read=_quarter,
        examples=(
            ("Q1 2024", "", "2024-33"),
            ("first quarter of 2024", "", "2024-33"),
            ("last quarter of last year", "2024-01-19", "2023-36"),
            ("Q3", "2024-07-20", "2024-35"),
        ),
        rejects=("Q5 2024", "quarter 2024", "first 2024"),
        cue="q",
    ),
    Rule(
        name="year and quarter",
        source=rf"(?P<year>\d{{4}})(?:{DASH}|/| )?q(?P<quarter>[1-4])",
        read=_year_quarter,
        examples=(("2024 Q1", "", "2024-33"), ("2024-Q4", "", "2024-36")),
        rejects=("2024 Q5", "24 Q1"),
        cue="q",
    ),
    Rule(
        name="half-year",
        source=(
            r"(?P<half>h[12]|[12]h|(?:first|second|1st|2nd|last|latter)(?= half))(?: half)?"
            rf"{_OF_YEAR}"
        ),
        read=_half,
        examples=(
            ("first half of 2024", "", "2024-01/2024-06"),
            ("H2 2024", "", "2024-07/2024-12"),
            ("second half of this year", "2024-01-19", "2024-07/2024-12"),
        ),
        rejects=("H3 2024", "first half", "half of 2024"),
        cue=r"h[12]|[12]h|half",
    ),
    Rule(
        name="year and half",
        source=rf"(?P<year>\d{{4}})(?:{DASH}|/| )?(?P<half>h[12])",
        read=_half,
        examples=(("2024 H1", "", "2024-01/2024-06"),),
        rejects=("2024 H3", "24 H1"),
        cue=r"h[12]",
    ),
    Rule(
        name="week",
        source=(
            r"(?:calendar |iso )?week (?P<week>\d{1,2})(?: of | in |,? ?|/)(?P<year>\d{4})(?!\d)"
            rf"|(?P<iso_year>\d{{4}}){DASH}?w(?P<iso_week>\d\d)"
        ),
        read=_week_number,
        examples=(
            ("week 12 of 2024", "", "2024-03-18/2024-03-24"),
            ("2024-W12", "", "2024-03-18/2024-03-24"),
        ),
        rejects=("week 12", "2024-W1"),
        cue=r"week|w\d",
    ),
    WEEK_DATE,
    Rule(
        name="some day or month",
        source=(
            rf"(?:an?|some|one) (?P<unit>day|month) (?:in|of) (?:the )?"
            rf"(?P<modifier>{MODIFIER})?(?:(?P<month>{MONTH}){_AFTER_MONTH})?(?P<year>{_YEAR})"
        ),
        read=_some_day,
        examples=(
            ("a day in April 1985", "", "1985-04-XX"),
            ("a month in 2004", "", "2004-XX"),
            ("some day in 2004", "", "2004-XX-XX"),
        ),
        rejects=("a day in April", "a year in 2004", "days in 2004"),
        cue="day|month",
    ),
    Rule(
        name="decade",
        source=r"(?P<said>decade of (?:the )?)?(?P<year>\d{3}0|ad \d{0,2}0)['’]?s",
        read=_decade,
        examples=(
            ("1990s", "", "199X"),
            ("1990’s", "", "199X"),
            ("decade of the 1900s", "", "190X"),
        ),
        rejects=("1995s", "90s", "1990"),
        cue=r"0['’]?s",
    ),
    Rule(
        name="century",
        source=(
            rf"(?P<century>{ORDINAL}|\d{{3}}th)(?:{DASH}| )"
            r"(?:century|cent\b\.?|c\b\.?)(?: ad| ce)?"
        ),
        read=_century,
        examples=(
            ("19th century", "", "18XX"),
            ("twentieth century", "", "19XX"),
            ("twenty-first century", "", "20XX"),
        ),
        rejects=("19 century", "century", "19th centuries"),
        cue=r"\bc",
        kind=RuleKind.CENTURY,
    ),
    *NUMBERS,
    Rule(
        name="near day",
        source=(
            r"(?P<near>(?:the )?day before yesterday|yesterday|last night|today|tonight"
            r"|this (?:morning|afternoon|evening)|tomorrow|(?:the )?day after tomorrow)"
            r"(?:(?<=y|w) (?:morning|afternoon|evening|night))?"
        ),
        read=_near_day,
        examples=(
            ("yesterday", "2024-01-19", "2024-01-18"),
            ("tomorrow evening", "2024-01-19", "2024-01-20"),
            ("the day before yesterday", "2024-03-01", "2024-02-28"),
        ),
        rejects=("todays", "the other day"),
        cue="day|night|this|tomorrow",
        is_day=True,
    ),
    Rule(
        name="near day by name",
        source=(
            rf"{_NEAR} (?:(?P<day>{DAY})(?: of | )(?P<month>{MONTH})"
            rf"|(?P<month_first>{MONTH}) (?P<day_last>{DAY}))"
        ),
        read=_near_day_by_name,
        examples=(
            ("last Nov. 30", "2024-01-19", "2023-11-30"),
            ("next 30 November", "2024-01-19", "2024-11-30"),
        ),
        rejects=("last November", "last Nov. 2023"),
        cue=_MONTH_CUE,
        follows_narrative=True,
        is_day=True,
    ),
    Rule(
        name="month of a near year",
        source=rf"{_NEAR} year,? in (?P<month>{MONTH})",
        read=_month,
        examples=(("last year in November", "2024-01-19", "2023-11"),),
        rejects=("in November last year", "last year on November"),
        cue=_MONTH_CUE,
    ),
    Rule(
        name="day of a near year",
        source=rf"{_NEAR} year,? on (?:the )?(?P<day>{DAY})(?: of | )(?P<month>{MONTH})",
        read=_day_month,
        examples=(("last year on 30 November", "2024-01-19", "2023-11-30"),),
        rejects=("last year in 30 November",),
        cue=_MONTH_CUE,
        is_day=True,
    ),
    Rule(
        name="near month by name",
        source=rf"{_NEAR} (?P<month>{MONTH})",
        read=_near_month,
        examples=(
            ("last November", "2024-01-19", "2023-11"),
            ("next March", "2024-01-19", "2024-03"),
            ("this May", "2024-01-19", "2024-05"),
        ),
        rejects=("last Nov 30", "every May"),
        cue=_MONTH_CUE,
        follows_narrative=True,
    ),
    Rule(
        name="near season",
        source=rf"{_NEAR} (?P<season>{SEASON})",
        read=_near_season,
        examples=(
            ("last summer", "2024-01-19", "2023-22"),
            ("this winter", "2024-01-19", "2023-24"),
            ("next spring", "2024-01-19", "2024-21"),
        ),
        rejects=("last season", "each spring"),
        cue=SEASON,
        follows_narrative=True,
    ),
    Rule(
        name="weekday",
        source=(
            rf"(?:{_NEAR} |(?:this |the )?(?P<side>past|coming) )?(?P<weekday>{WEEKDAY})"
            r"(?: (?:of |in )?(?P<week>last|this|next) week)?"
            r"(?: (?:morning|afternoon|evening|night))?"
        ),
        read=_near_weekday,
        examples=(
            ("Friday", "2024-01-19", "2024-01-19"),
            ("last Monday", "2024-01-19", "2024-01-15"),
            ("next Friday", "2024-01-19", "2024-01-26"),
            ("this coming Friday", "2024-01-19", "2024-01-26"),
            ("Friday of next week", "2024-01-16", "2024-01-26"),
        ),
        rejects=("Fridays", "Friday week"),
        cue=_WEEKDAY_CUE,
        follows_narrative=True,
        kind=RuleKind.WEEKDAY,
        is_day=True,
    ),
    Rule(
        name="day of a near month",
        source=rf"(?P<day>{ORDINAL})(?: day)? of (?:the )?{_NEAR} month",
        read=_day_of_near_month,
        examples=(("12th of next month", "2024-01-19", "2024-02-12"),),
        rejects=("12 next month",),
        cue="month",
    ),
    Rule(
        name="counted",
        source=(
            rf"(?P<ago>{NUMBER}) (?P<ago_unit>{_UNIT_NUMBER}) ago"
            rf"|in (?P<roughly>{_ABOUT} )?(?P<ahead>{NUMBER}) (?P<ahead_unit>{_UNIT_NUMBER})"
            r"(?:['’]?s? time)?"
            rf"|(?P<hence>{NUMBER}) (?P<hence_unit>{_UNIT_NUMBER}) (?:from now|hence)"
        ),
        read=_counted,
        examples=(
            ("two years ago", "2024-01-19", "2022"),
            ("3 months ago", "2024-01-19", "2023-10"),
            ("in two weeks", "2024-01-19", "2024-01-29/2024-02-04"),
            ("ten days from now", "2024-01-25", "2024-02-04"),
            ("in about ten years", "2024", "2034~"),
        ),
        rejects=("years ago", "two years", "two hours ago"),
        cue=r"ago|\bin\b|now|hence",
        follows_narrative=True,
    ),
    Rule(
        name="second next and second last",
        source=(
            r"(?P<past>year|month|week|decade|century) before last"
            r"|(?P<coming>year|month|week|decade|century) after next"
        ),
        read=_next_but_one,
        examples=(
            ("year before last", "2024-01-19", "2022"),
            ("week after next", "2024-01-19", "2024-01-29/2024-02-04"),
        ),
        rejects=("year before", "year after"),
        cue="last|next",
    ),
    Rule(
        name="part of the running unit",
        source=(
            r"(?:towards? the )?(?P<modifier>early|earlier|later|late|beginning|start|middle|end)"
            r" (?:in |of )(?:the |this )(?P<unit>year|month|week|quarter|decade|century)"
        ),
        read=_part_of_running,
        examples=(
            ("end of the year", "2024-01-19", "2024"),
            ("later in the month", "2024-01-19", "2024-01"),
        ),
        rejects=("the year", "end of year one"),
        cue="earl|late|begin|start|mid|end",
        follows_narrative=True,
    ),
    Rule(
        name="early year",
        source=(r"(?:(?:the )?year )?(?P<year>\d{3})(?!\d)"),
        read=_year,
        examples=(("476", "", "0476"), ("the year 800", "", "0800")),
        rejects=("76", "4760"),
        in_text=False,
    ),
    Rule(
        name="year of our era",
        source=(r"(?:a\.?d\.?|c\.?e\.?) (?P<year>\d{1,4})(?!\d)"),
        read=_year,
        examples=(("AD 79", "", "0079"),),
        rejects=("AD 79000",),
    ),
    Rule(
        name="numbers of our era",
        source=r"(?P<year>\d{1,4}) (?:a\.?d|c\.?e)\b\.?",
        read=_year,
        examples=(("79 AD", "", "0079"), ("1066 C.E.", "", "1066")),
        rejects=("44 BC",),
    ),
)


_LEAD = r"(?:(?:(?:some ?time|at some point) (?:in|during)|on|in|at|during|of) )?(?:the )?"
_DATE_ALONE = any_of(DATES)
_DRESSED = (
    rf"(?:{time_of('_before')},? (?:on )?)?{_LEAD}(?:(?P<maybe>{_MAYBE}) {_LEAD})?"
    rf"(?:(?P<about>{_ABOUT} ?|~ ?){_LEAD})?(?:(?P<modifier>{MODIFIER})(?:the )?)?"
    rf"(?P<date>{_DATE_ALONE})(?P<doubt>(?<![?~%]) ?(?:\?|\(\?\)|\(uncertain\)))?"
    rf"(?:(?:,? (?:at )?|t){time_of('_after')})?"
)
#: source of the pattern of any date, dressed or not, that is no stretch
ANY_DATE = rf"(?:{plain(_DRESSED)})"
_BARE = "|".join(
    plain(part) for part in (_DAY_MONTH, _MONTH_DAY, _A_MONTH, _A_SEASON, _A_QUARTER, _A_FEAST)
)
#: source of the pattern of dates that leave their year to what stands around
YEARLESS = rf"{_LEAD}(?:{_MAYBE} )?(?:{_ABOUT} ?)?(?:the )?(?:{MODIFIER}(?:the )?)?(?:{_BARE})"
_A_DAY = "|".join(plain(rule.source) for rule in DATES if rule.is_day)
_CLOCK_CUE = r"\d[:.]\d|[ap]\.?m|noon|midday|midnight"
_TO = rf"(?: (?:to|until|till|through|thru|up to) | ?{DASH} ?)"
# Between days of one month.
_DAYS_TO = rf"(?:{_TO}|(?P<slash>/)|(?P<and> ?(?:and|&) ))"
_SINCE = (
    r"since|from|as from|with effect from|on or after|not before|no earlier than|after"
    r"|(?:starting|beginning|commencing)(?: in| on| from)?"
)
_UNTIL = r"on or before|until|till|up to|through|by|not later than|no later than|before|prior to"


def read_date(words: str, anchor: Anchor) -> Parts:
    """What words that `ANY_DATE` matches say.

    Raises:
        DateError: They need more of an anchor, or name no day of the calendar.
    """
    alone = compiled("(?:the )?(?P<date>.+)").fullmatch(words)
    found = first_match(alone["date"] if alone else words, DATES, anchor)
    if found is None:
        found = first_match(words, (DRESSED,), anchor)
    if found is None:
        raise DateError(f"{words!r} is no date that can be read")
    return found


def _dressed(match: re.Match[str], anchor: Anchor) -> Parts:
    found = read_date(match["date"], anchor)
    qualification = Qualification.CERTAIN
    if match["about"]:
        qualification |= Qualification.APPROXIMATE
    if match["maybe"] or match["doubt"]:
        qualification |= Qualification.UNCERTAIN
    modifier = _modifier(match["modifier"]) if match["modifier"] else found.modifier
    side = "before" if match["clock_before"] else "after"
    if match[f"clock_{side}"]:
        if match["clock_before"] and match["clock_after"]:
            raise DateError(f"{match[0]!r} says two times: write 'from 09:00 to 11:30 on …'")
        zone = _zone(match[0], match[f"zone_{side}"], match[f"place_{side}"])
        if match[f"clock_{side}"].lower().endswith("midnight"):
            raise _two_midnights(match[0], found.value)
        moment = _moment(match[0], found.value, _clock(match, f"_{side}"), zone)
        parts = {"time", *(("timezone",) if moment.moment.tzinfo else ())}
        found = Parts(value=moment, stated=ordered({*found.stated, *parts}), implied=found.implied)
    return Parts(
        value=qualified(match[0], found.value, qualification),
        stated=found.stated,
        implied=found.implied,
        modifier=modifier,
    )


def _two_midnights(words: str, value: Edtf) -> DateError:
    days = "00:00 of the day, or of the next"
    if isinstance(value, EdtfDate) and value.precision == Precision.DAY:
        with suppress(DateError):
            days = f"'{value.first}T00:00' or '{after(words, value).first}T00:00'"
    return DateError(f"{words!r} can be the start or the end of the day: write {days}")


def _clock(match: re.Match[str], suffix: str, half: str = "") -> str:
    """The clock time of a group as EDTF writes it; `half` is "a" or "p" where it has none."""
    words = match[f"clock{suffix}"].lower().split()[-1]
    if words not in _NAMED_CLOCKS:
        words = match[f"clock{suffix}"].lower()
    if words in _NAMED_CLOCKS:
        return _NAMED_CLOCKS[words]
    hour, *rest = re.findall(r"\d+", words)
    half = _half_of_day(words) or half
    number = int(hour)
    if half:
        if not 1 <= number <= 12:  # noqa: PLR2004 - hours on a dial
            raise DateError(f"{words!r} is no time: with am or pm, hours run from 1 to 12")
        number = number % 12 + (12 if half == "p" else 0)
    elif len(hour) == 1 and number:
        said = ":".join(rest)
        raise DateError(
            f"{words!r} can be {number:02}:{said} or {number + 12}:{said}: write the one that "
            "is meant, or am or pm"
        )
    return ":".join([f"{number:02}", *(rest or ["00"])])


def _half_of_day(words: str) -> str:
    match = re.search(r"([ap])\.?m", words.lower())
    return match[1] if match else ""


_NAMED_CLOCKS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}


def _moment(words: str, day: Edtf, clock: str, zone: str) -> EdtfDateTime:
    if not isinstance(day, EdtfDate) or day.precision != Precision.DAY:
        raise DateError(f"{words!r} gives a time of day and no day: '{day}' is all the date")
    value = qualified(words, edtf.parse(f"{day.first}T{clock}{zone}"), day.qualification)
    if not isinstance(value, EdtfDateTime):
        raise TypeError(value)
    return value


def _zone(words: str, name: str | None, place: str | None) -> str:
    """A zone as EDTF writes it behind a time: offset, IANA name or both."""
    if name is None:
        return ""
    if name.startswith("["):
        return name
    name = name.strip("()")
    if name.lower() == "local time":
        return ""
    if "/" in name:
        return f"[{name}]"
    match = _OFFSET.fullmatch(name)
    if match is None:
        raise DateError(
            f"{words!r} has a zone of several meanings, {name!r}: write the IANA name, "
            "such as 'Europe/Rome', or the offset, such as '+01:00'"
        )
    offset = "Z"
    if match["hours"] is not None:
        sign = "+" if match["sign"] == "+" else "-"
        offset = f"{sign}{int(match['hours']):02}:{match['minutes'] or '00'}"
        offset = "Z" if offset == "-00:00" else offset
    return f"{offset}[{place}]" if place else offset


_OFFSET = re.compile(
    r"(?:z|utc|gmt)?(?:\s*(?P<sign>[+−-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?)?",
    re.IGNORECASE,
)


def _time_range(match: re.Match[str], anchor: Anchor) -> Parts:
    found = read_date(match["date"], anchor)
    words = match[0]
    start_zone = _zone(words, match["zone_start"], match["place_start"])
    end_zone = _zone(words, match["zone_end"], match["place_end"])
    last_clock = _clock(match, "_end")
    first_clock = _first_clock(match, last_clock)
    start = _moment(words, found.value, first_clock, start_zone or end_zone)
    last_day = found.value
    if match["clock_end"].lower().endswith("midnight") and first_clock > last_clock:
        # The midnight with which the day ends.
        last_day = _following_day(words, found.value)
    end = _moment(words, last_day, last_clock, end_zone or start_zone)
    if not start_zone:
        _check_two_times(match, start, end)
    parts = {"time", *(("timezone",) if start.moment.tzinfo else ())}
    return Parts(
        value=_interval(start, end),
        stated=ordered({*found.stated, *parts}),
        implied=found.implied,
    )


def _first_clock(match: re.Match[str], last: str) -> str:
    """The start of a stretch of times; in the half of the day in which it comes before `last`."""
    words, half = match["clock_start"], _half_of_day(match["clock_end"])
    if not half and re.fullmatch("[1-9]", words):
        raise DateError(
            f"{match[0]!r} can begin in the morning or in the evening: "
            "write both times in full, as in 09:00"
        )
    on_a_dial = re.match(r"0?[1-9](?!\d)|1[0-2](?!\d)", words) is not None
    if not half or not on_a_dial or _half_of_day(words):
        return _clock(match, "_start")
    same = _clock(match, "_start", half)
    other = _clock(match, "_start", "a" if half == "p" else "p")
    return other if same >= last > other else same


def _following_day(words: str, value: Edtf) -> Edtf:
    if not isinstance(value, EdtfDate):
        return value
    return after(words, value)


def _check_two_times(match: re.Match[str], start: EdtfDateTime, end: EdtfDateTime) -> None:
    """Refuses a dash before the second time that can be the sign of an offset."""
    words = match[0]
    between = match.string[match.end("clock_start") : match.start("clock_end")]
    clock = match["clock_end"]
    west = re.fullmatch(r"(?:0\d|1[0-2]):(?:00|30)", clock) is not None
    if between.strip() not in ("-", "−") or not west:
        return
    joined = not between.endswith(" ")
    used = clock.endswith(":00") or clock in _HALF_HOURS_WEST
    backwards = end.moment.replace(tzinfo=None) <= start.moment.replace(tzinfo=None)
    if backwards or (joined and between != between.strip() and used):
        raise DateError(
            f"{words!r} can be the times {start.moment:%H:%M} and {clock}, or the offset "
            f"-{clock}: write '{start.moment:%H:%M} to {clock}' or "
            f"'{start.moment:%H:%M} UTC-{clock}'"
        )


_HALF_HOURS_WEST = ("02:30", "03:30", "04:30", "09:30")


def _interval(start: Edtf, end: Edtf) -> edtf.EdtfInterval:
    """From the start of `start` to the end of `end`, each of which may be a stretch itself."""
    first = start.start if isinstance(start, edtf.EdtfInterval) else start
    last = end.end if isinstance(end, edtf.EdtfInterval) else end
    return edtf.interval(first, last)


def _range(match: re.Match[str], anchor: Anchor) -> Parts:
    """A stretch between two dates; a part that one end leaves to the anchor is implied."""
    start, end = _two_ends(match[0], match["start"], match["end"], anchor)
    implied = {*start.implied, *end.implied}
    return Parts(
        value=_in_doubt(match, _interval(start.value, end.value)),
        stated=ordered({*start.stated, *end.stated} - implied),
        implied=ordered(implied),
        modifier=_within(match["between"]),
    )


def _centuries(match: re.Match[str], _: Anchor) -> Parts:
    first, last = (_century_of(match[0], match[name]) for name in ("first", "last"))
    return Parts(
        value=edtf.interval(first, last), stated=("century",), modifier=_within(match["between"])
    )


def _within(sign: object) -> Modifier:
    """Whether an interval is what something lies within, or else what it takes up."""
    return Modifier.WITHIN if sign else Modifier.WHOLE


def _two_ends(words: str, first: str, last: str, anchor: Anchor) -> tuple[Parts, Parts]:
    """Both ends of a stretch; one without a year lies beside the other."""
    yearless = compiled(YEARLESS)
    first_bare = yearless.fullmatch(first) is not None
    last_bare = yearless.fullmatch(last) is not None
    if first_bare and last_bare:
        return _both_bare(words, first, last, anchor)
    if last_bare:
        start = read_date(first, anchor)
        _check_lends(words, last, start)
        return start, _lent(read_date(last, _beside(start.value, Lean.FUTURE)), start)
    end = read_date(last, anchor)
    if not first_bare:
        return read_date(first, anchor), end
    _check_lends(words, first, end)
    return _lent(read_date(first, _beside(end.value, Lean.PAST)), end), end


def _both_bare(words: str, first: str, last: str, anchor: Anchor) -> tuple[Parts, Parts]:
    """Both ends of a stretch that names no year, of the years around the publication date."""
    sides: list[Parts] = []

    def resolve(day: date) -> Edtf:
        found: dict[EdtfDate, EdtfDate] = {}
        for year in range(max(day.year - 8, 1), min(day.year + 8, date.max.year) + 1):
            with suppress(DateError):
                new_year = Anchor(published=edtf.day(date(year, 1, 1)), lean=Lean.FUTURE)
                start = read_date(first, new_year)
                end = read_date(last, _beside(start.value, Lean.FUTURE))
                sides[:] = [start, end]
                if isinstance(start.value, EdtfDate) and isinstance(end.value, EdtfDate):
                    found[start.value] = end.value
        return choose_stretch(words, day, anchor.lean, tuple(found.items()))

    value = relative(words, anchor, "day", resolve, missing="year")
    start, end = sides
    first_end, last_end = edtf.ends(value)
    return replace(start, value=first_end), replace(end, value=last_end)


def _check_lends(words: str, bare: str, lender: Parts) -> None:
    """Refuses a date without a year next to one that is a year or longer."""
    if all(end.precision >= Precision.YEAR for end in edtf.ends(lender.value)):
        raise DateError(f"{words!r} leaves open the year of {bare!r}: write it too")


def _beside(value: Edtf, lean: Lean) -> Anchor:
    """The anchor that one end of a stretch is to the other."""
    edge = value.earliest if lean is Lean.FUTURE else value.latest
    if edge is None:
        raise DateError(f"'{value}' is open: write the year of the other end")
    return Anchor(published=edtf.day(date(edge.year, edge.month, edge.day)), lean=lean)


def _lent(parts: Parts, lender: Parts) -> Parts:
    """`parts` whose year is that of the other end of the stretch, stated or not."""
    if "year" not in lender.stated:
        return parts
    return Parts(value=parts.value, stated=ordered({"year", *parts.stated}))


def _days(match: re.Match[str], anchor: Anchor) -> Parts:
    month = month_number(match["month"])
    first, last = number_of(match["first"]), number_of(match["last"])
    words = match[0]
    if last < first:
        raise DateError(f"{words!r} ends before it begins: write the month of both days")
    if match["slash"] and last != first + 1:
        raise DateError(
            f"{words!r} names no two days in a row: write the one that is meant, or "
            f"'{first} to {last}' for all of them"
        )
    if match["and"] and last != first + 1:
        raise DateError(f"{words!r} names two days: give each of them a date of its own")
    found = _of_year(
        match, anchor, lambda year: calendar_day(words, year, month, last), ("month", "day")
    )
    if not isinstance(found.value, EdtfDate):
        raise TypeError(found.value)
    start = calendar_day(words, found.value.first.year, month, first)
    weekday = weekday_number(match["weekday_first"])
    if weekday is not None:
        _check_weekday(words, start, weekday)
    qualification = found.value.qualification
    return Parts(
        value=_interval(qualified(words, start, qualification), found.value),
        stated=found.stated,
        implied=found.implied,
        modifier=_within(match["between"]),
    )


def _open(match: re.Match[str], anchor: Anchor) -> Parts:
    word = " ".join(match["word"].lower().split())
    until = compiled(_UNTIL).fullmatch(word) is not None
    if until or word == "since":
        anchor = _leaning(anchor, Lean.FUTURE if until else Lean.PAST)
    found = _before_midnight(match, anchor) if word in _AT_THE_END else None
    if found is None:
        found = read_date(match["date"], anchor)
    value = found.value
    if _is_years(value):
        if word in ("from", "as from") and not match["unknown"]:
            return replace(found, value=_in_doubt(match, value))
        raise _two_bounds(match[0], value)
    outside = word in ("after", "before", "prior to")
    if outside:
        value = _outside(match, found, until=until)
    missing = End.UNKNOWN if match["unknown"] else End.OPEN
    if until:
        stretch = edtf.interval(missing, _last(value))
    else:
        stretch = edtf.interval(_first(value), missing)
    whole = _within(word in _SOME_TIME)
    if outside:
        return replace(found, value=_in_doubt(match, stretch), modifier=whole)
    return _stretched(found, _in_doubt(match, stretch), whole)


_AT_THE_END = ("until", "till", "by", "up to", "through", "no later than", "not later than")


def _leaning(anchor: Anchor, lean: Lean) -> Anchor:
    """The anchor with that lean where it has none."""
    return anchor if anchor.lean is not None else replace(anchor, lean=lean)


def _is_years(value: Edtf) -> bool:
    """Whether it is a stretch of years said as one date: "1914-18"."""
    return isinstance(value, edtf.EdtfInterval) and all(
        isinstance(end, EdtfDate) and end.precision == Precision.YEAR for end in value.ends
    )


def _two_bounds(words: str, value: Edtf) -> DateError:
    return DateError(f"{words!r} has two ends to count from, {value}: write the one that is meant")


def _before_midnight(match: re.Match[str], anchor: Anchor) -> Parts | None:
    """The day that ends with the midnight of `match`; None where it names none."""
    dressed = DRESSED.pattern.fullmatch(match["date"])
    if dressed is None:
        return None
    side = "before" if dressed["clock_before"] else "after"
    if not (dressed[f"clock_{side}"] or "").lower().endswith("midnight") or dressed[f"zone_{side}"]:
        return None
    found = read_date(dressed["date"], anchor)
    whole_day = isinstance(found.value, EdtfDate) and found.value.precision == Precision.DAY
    return found if whole_day else None


def _outside(match: re.Match[str], found: Parts, *, until: bool) -> Edtf:
    """What lies just before or after a date, or the date itself where only a part is left out."""
    value, words = found.value, match["date"].lower()
    edge = r"\b(?:start|beginning)\b" if until else r"\bend\b"
    part = found.modifier in (Modifier.START, Modifier.MID, Modifier.END)
    if part and not re.search(edge, words):
        return value
    if part and isinstance(value, edtf.EdtfInterval):
        value = value.ends[0 if until else -1]
    if not isinstance(value, EdtfDate):
        raise DateError(
            f"{match[0]!r} leaves out a stretch or a time of day, of which none is just "
            "before or after: write 'until' or 'since'"
        )
    return (before if until else after)(match[0], value)


#: words that bound when something happens, where "since" and "until" bound how long it lasts
_SOME_TIME = frozenset(
    (
        "after",
        "before",
        "by",
        "no earlier than",
        "no later than",
        "not before",
        "not later than",
        "on or after",
        "on or before",
        "prior to",
    )
)


def _stretched(parts: Parts, value: Edtf, whole: Modifier) -> Parts:
    """The parts with another value; its modifier is `whole`, or the part that they name.

    What only lies within the interval is told as that, whatever part of its end is named.
    """
    named = whole is Modifier.WHOLE and parts.modifier is not Modifier.WITHIN
    return replace(parts, value=value, modifier=parts.modifier if named else whole)


def _in_doubt(match: re.Match[str], value: Edtf) -> Edtf:
    doubt = Qualification.UNCERTAIN if match["maybe"] else Qualification.CERTAIN
    return qualified(match[0], value, doubt)


def _first(value: Edtf) -> EdtfDate | EdtfDateTime | End:
    return value.start if isinstance(value, edtf.EdtfInterval) else value


def _last(value: Edtf) -> EdtfDate | EdtfDateTime | End:
    return value.end if isinstance(value, edtf.EdtfInterval) else value


def _onward(match: re.Match[str], anchor: Anchor) -> Parts:
    found = read_date(match["date"], _leaning(anchor, Lean.PAST) if match["now"] else anchor)
    if _is_years(found.value):
        raise _two_bounds(match[0], found.value)
    return _stretched(found, edtf.interval(_first(found.value), End.OPEN), Modifier.WHOLE)


def _week_of(match: re.Match[str], anchor: Anchor) -> Parts:
    found = read_date(match["date"], anchor)
    value = found.value
    if not isinstance(value, EdtfDate) or value.precision != Precision.DAY:
        raise DateError(f"{match[0]!r} names no week: write a day of it, 'the week of 5 May 2025'")
    kind, day = (match["kind"] or match["short"]).lower(), value.first
    try:
        monday = week_around(day)
        other = day + timedelta(days=-6 if kind in ("ending", "w/e") else 6)
    except OverflowError:
        raise DateError(f"{match[0]!r} is out of range: years run from 0001 to 9999") from None
    if kind == "of":
        stretch = monday
    else:
        stretch = edtf.interval(edtf.day(min(day, other)), edtf.day(max(day, other)))
    whole = qualified(match[0], stretch, value.qualification)
    return Parts(value=whole, stated=found.stated, implied=found.implied, modifier=Modifier.WITHIN)


DRESSED = Rule(
    name="date with doubt, part or time",
    source=_DRESSED,
    read=_dressed,
    examples=(
        ("about 2015", "", "2015~"),
        ("possibly in November 2023", "", "2023-11?"),
        ("perhaps around 2015", "", "2015%"),
        ("2015 (?)", "", "2015?"),
        ("early 2026", "", "2026"),
        ("the end of last month", "2024-01-19", "2023-12"),
        ("9 am on Jan. 18, 2024", "", "2024-01-18T09:00"),
        ("19 January 2024 at 14:30 UTC", "", "2024-01-19T14:30Z"),
        ("tomorrow at noon (Asia/Almaty)", "2024-01-19", "2024-01-20T12:00+06:00[Asia/Almaty]"),
    ),
    rejects=("about time", "early", "at noon", "2015??"),
    cue=(rf"{_ABOUT}|{_MAYBE}|{MODIFIER}|{_CLOCK_CUE}|\b(?:the|on|in|at|during|of)\b|[?~(]"),
)

_FOUR_DIGITS = r"\d{4}(?!\d)"


def _stretch_of(dates: str) -> str:
    """Source of the pattern of stretches between two of `dates`."""
    return (
        rf"(?:(?:(?P<maybe>{_MAYBE}),? )?(?:(?P<between>between )|from ))?"
        rf"(?P<start>{dates})(?(between)(?: and | ?{DASH} ?)|{_TO})(?P<end>{dates})"
    )


def _open_of(dates: str) -> str:
    """Source of the pattern of stretches of which `dates` are the one end that is told."""
    return (
        rf"(?:(?P<maybe>{_MAYBE}),? )?(?P<word>{_SINCE}|{_UNTIL}) (?P<date>{dates})"
        r"(?P<unknown>, (?:start|end) unknown)?"
    )


#: what dates are built into
FRAMES: tuple[Rule, ...] = (
    DRESSED,
    Rule(
        name="days of a month, day first",
        source=(
            rf"(?:(?P<between>between )|from )?(?:the )?(?:(?P<weekday_first>{WEEKDAY}),? )?"
            rf"(?:the )?(?P<first>{DAY})(?(between) and |{_DAYS_TO})"
            rf"(?:the )?(?:(?P<weekday>{WEEKDAY}),? )?(?:the )?(?P<last>{DAY})(?: of | )"
            rf"(?P<month>{MONTH}){_OF_YEAR}?"
        ),
        read=_days,
        examples=(
            ("from 18 to 19 January 2024", "", "2024-01-18/2024-01-19"),
            ("18–19 Jan. last year", "2024-03-01", "2023-01-18/2023-01-19"),
            ("Thursday 18 and Friday 19 January 2024", "", "2024-01-18/2024-01-19"),
        ),
        rejects=("18-19 2024", "18 January 2024"),
        cue=_MONTH_CUE,
    ),
    Rule(
        name="days of a month, month first",
        source=(
            rf"(?:(?P<between>between )|from )?(?:(?P<weekday_first>{WEEKDAY}),? )?"
            rf"(?P<month>{MONTH}) (?:the )?(?P<first>{DAY})"
            rf"(?(between) and |{_DAYS_TO})(?:the )?(?P<last>{DAY})"
            rf"{_OF_YEAR}?"
        ),
        read=_days,
        examples=(
            ("January 18–19, 2024", "", "2024-01-18/2024-01-19"),
            ("between May 3 and 9, 2024", "", "2024-05-03/2024-05-09"),
        ),
        rejects=("January 2024-25", "January 18"),
        cue=_MONTH_CUE,
    ),
    Rule(
        name="weekdays",
        source=(
            rf"(?:(?P<between>between )|from )?(?:{_NEAR} )?(?P<first>{WEEKDAY})"
            rf"(?(between) and |{_TO})(?P<last>{WEEKDAY})"
            r"(?(which)|(?: (?:of |in )?(?P<week>last|this|next) week)?)"
        ),
        read=_weekdays,
        examples=(
            ("Monday to Friday next week", "2024-01-19", "2024-01-22/2024-01-26"),
            ("between last Monday and Wednesday", "2024-01-19", "2024-01-15/2024-01-17"),
            ("Friday to Monday", "2024-01-20", "2024-01-19/2024-01-22"),
        ),
        rejects=("Monday and Friday", "Monday to Friday 19 January 2024", "Mondays to Fridays"),
        cue=_WEEKDAY_CUE,
    ),
    Rule(
        name="stretch",
        source=_stretch_of(ANY_DATE),
        read=_range,
        examples=(
            ("2022–2024", "", "2022/2024"),
            ("between March and May 2025", "", "2025-03/2025-05"),
            ("30 January to 2 February 2024", "", "2024-01-30/2024-02-02"),
            ("November to January 2024", "", "2023-11/2024-01"),
            ("from about 2015 to early 2019", "", "2015~/2019"),
            ("possibly from 2015 to 2017", "", "2015?/2017?"),
        ),
        rejects=("2022 and 2024", "between 2022 to 2024", "from 2022 to"),
        cue=f"and|to|until|till|through|thru|{DASH}",
        brief=_stretch_of(_FOUR_DIGITS),
    ),
    Rule(
        name="centuries",
        source=(
            rf"(?:(?P<between>between )|from )?(?:the )?(?P<first>{ORDINAL})"
            rf"(?(between) and |{_TO})(?:the )?(?P<last>{ORDINAL})"
            rf"(?:{DASH}| )(?:century|centuries)"
        ),
        read=_centuries,
        examples=(
            ("15th–16th century", "", "14XX/15XX"),
            ("from the 15th to the 16th century", "", "14XX/15XX"),
        ),
        rejects=("15th and 16th century", "15th century"),
        cue="centur",
    ),
    Rule(
        name="open",
        source=_open_of(ANY_DATE),
        read=_open,
        examples=(
            ("since November 2023", "", "2023-11/.."),
            ("until May 2025", "", "../2025-05"),
            ("by the end of 2030", "", "../2030"),
            ("before 2020", "", "../2019"),
            ("after 19 January 2024", "", "2024-01-20/.."),
            ("since last year", "2024-01-19", "2023/.."),
            ("perhaps since 2020", "", "2020?/.."),
            ("from 2020, end unknown", "", "2020/"),
            ("until May 2020, start unknown", "", "/2020-05"),
        ),
        rejects=("since", "before then", "by train"),
        cue=rf"\b(?:{_SINCE}|{_UNTIL})\b",
        brief=_open_of(_FOUR_DIGITS),
    ),
    Rule(
        name="onward",
        source=(
            rf"(?:from |since )?(?P<date>{ANY_DATE})"
            rf"(?: on| onwards?| and (?:after|later)"
            rf"|(?: (?:to|until|till|up to) (?:the )?| ?{DASH} ?)"
            r"(?P<now>present(?: day)?|now|date))"
        ),
        read=_onward,
        examples=(
            ("from 2020 on", "", "2020/.."),
            ("2020 to date", "", "2020/.."),
            ("May 2020–present", "", "2020-05/.."),
        ),
        rejects=("2020 to", "from 2020"),
        cue="on|after|later|present|now|date",
    ),
    Rule(
        name="times of a day, times first",
        source=(
            rf"(?:(?P<between>between )|from )?"
            rf"(?P<clock_start>{CLOCK}|\d{{1,2}}(?!\d)){_zone_of('_start')}"
            rf"(?(between) and |{_TO}){time_of('_end')},? (?:on )?(?:the )?(?P<date>{_A_DAY})"
        ),
        read=_time_range,
        examples=(
            ("from 09:00 to 11:30 on 19 January 2024", "", "2024-01-19T09:00/2024-01-19T11:30"),
            ("9–11 am on 19 January 2024", "", "2024-01-19T09:00/2024-01-19T11:00"),
        ),
        rejects=("from 09:00 to 11:30", "19 January 2024, 09:00"),
        cue=_CLOCK_CUE,
    ),
    Rule(
        name="times of a day, day first",
        source=(
            rf"(?P<date>{_A_DAY}),? (?:at )?(?:(?P<between>between )|from )?"
            rf"(?P<clock_start>{CLOCK}|\d{{1,2}}(?!\d)){_zone_of('_start')}"
            rf"(?(between) and |{_TO}){time_of('_end')}"
        ),
        read=_time_range,
        examples=(
            (
                "19 January 2024, 09:00–11:30 (Europe/Rome)",
                "",
                "2024-01-19T09:00+01:00[Europe/Rome]/2024-01-19T11:30+01:00[Europe/Rome]",
            ),
        ),
        rejects=("19 January 2024, 09:00", "19 January 2024, 9–11"),
        cue=_CLOCK_CUE,
    ),
    Rule(
        name="week of a day",
        source=(
            r"(?:week (?P<kind>of|beginning|starting|commencing|ending)|(?P<short>w/[ce]))"
            r" (?:on )?(?:the )?"
            rf"(?P<date>{_A_DAY})"
        ),
        read=_week_of,
        examples=(
            ("week of 5 May 2025", "", "2025-05-05/2025-05-11"),
            ("week ending 11 May 2025", "", "2025-05-05/2025-05-11"),
        ),
        rejects=("week 5 May 2025", "weeks of 5 May 2025"),
        cue="week|w/",
    ),
)

#: every way to say a date, in the order in which they are tried
RULES: tuple[Rule, ...] = (*DATES, *FRAMES)

_NINETIES = "|".join(name.removesuffix("y") for name in _TENS)
_VAGUE_UNITS = "days|weeks|months|quarters|years|decades|centuries"
_FEW = "some|several|a few|few|many|a couple of|recent|coming|past"

#: what looks like a date and cannot be one; asked where no rule reads the words
REFUSALS: tuple[Refusal, ...] = (
    Refusal(
        name="years of two digits",
        source=(
            rf"(?:{DAY}[ /-]{MONTH}|{MONTH} {DAY}|{MONTH}),?[ /-]?['’]?\d\d"
            rf"|{SEASON}(?: of)? ['’]\d\d"
            rf"|(?:early |mid(?: |{DASH})|late )?(?:['’]?\d0['’]?s|(?:{_NINETIES})ies)|['’]\d\d"
        ),
        reason="has a year of two digits: write all four, as in 1998 or 1990s",
        examples=("summer of '69", "30 Nov 23", "Nov '23", "the 90s", "'98"),
    ),
    Refusal(
        name="before our era",
        source=r".{1,40} b\.?c\.?(?:e\.?)?",
        reason="is out of range: years run from 0001 to 9999",
        examples=("44 BC", "the 5th century BCE"),
    ),
    Refusal(
        name="vague",
        source=(
            rf"(?:(?:for |within )?(?:the )?(?:{_FEW}|last|next) )?"
            rf"(?:{NUMBER} )?(?:{_VAGUE_UNITS})(?: ago| later| earlier| from now)?"
            r"|(?:(?:more|less|fewer) than|nearly|almost|(?:just |well )?(?:over|under)"
            rf"|(?:at )?(?:least|most)) {NUMBER} {_UNIT_NUMBER} ago"
            r"|(?:very )?(?:soon|recently|lately|formerly|eventually|shortly|nowadays)"
            r"|now|currently"
        ),
        reason="is too vague for a date: write the years that are meant, such as 2020/2024",
        examples=("recent years", "in the coming years", "soon", "recently", "a few years ago"),
    ),
    Refusal(
        name="seen from another date",
        source=(
            rf"(?:the )?(?:next|last) day|(?:that|(?:the )?(?:same|following)) (?:{_UNIT})"
            rf"|{NUMBER} {_UNIT_NUMBER} (?:earlier|later|before|after)"
            r"|(?:the )?(?:year|month|week|day) (?:before|after)"
        ),
        reason="is counted from another date of the text: write the date that comes out",
        examples=("the next day", "a year earlier", "that year"),
    ),
    Refusal(
        name="rolling unit",
        source=(
            rf"(?:(?:within|for|over|{_SINCE}|{_UNTIL}) )?(?:the )?"
            rf"(?:last|next|past|coming|upcoming) (?:{_UNIT})"
        ),
        reason=(
            "can be one of the calendar or any stretch as long: "
            "write 'last', 'this' or 'next' without 'the', or the dates"
        ),
        examples=("the coming year", "the past decade", "in the last year"),
    ),
    Refusal(
        name="time without a day",
        source=rf"{plain(time_of(''))}(?:{_TO}{plain(time_of(''))})?",
        reason="is a time of day: write its day too, as in '9 am on Jan. 18, 2024'",
        examples=("9 am", "noon", "14:30 UTC", "09:00–11:30"),
    ),
    Refusal(
        name="fiscal year",
        source=(
            r"(?:the )?(?:(?:fiscal|financial|academic|school|tax) year |fy ?)"
            rf"(?:{_YEAR}|['’]?\d\d(?!\d))"
            r"(?:[-/–]\d\d(?:\d\d)?)?"
        ),
        reason="is no calendar year: write the months that it spans, such as 2023-10/2024-09",
        examples=("FY24", "fiscal year 2024", "FY2024"),
    ),
)
