"""Dates of the calendar in English: days, months, seasons, quarters, years and centuries."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from timeline import edtf
from timeline.dates.eras import in_year
from timeline.dates.first_century import in_our_era
from timeline.dates.fractions import HALVES, fraction
from timeline.dates.of_calendar import day_in, in_its
from timeline.dates.resolve import calendar_day, nearest, relative, week
from timeline.dates.rules import Anchor, Modifier, Parts, Rule, RuleKind, doubted, ordered, plain
from timeline.dates.stretch import interval_of
from timeline.edtf import Edtf, EdtfDate, EdtfWide, Precision
from timeline.errors import DateError
from timeline.languages.english.lists import listed
from timeline.languages.english.vocabulary import (
    AD,
    AFTER_MONTH,
    DAY,
    MODIFIER,
    MONTH,
    MONTH_CUE,
    MONTH_WORDS,
    OF_YEAR,
    OFFSETS,
    ON_WEEKDAY,
    ORDINAL,
    SEASON,
    SEASONS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    modifier_named,
    month_number,
    number_of,
    weekday_number,
    year_said,
)
from timeline.languages.numbers import DASH, SHORT_PAIR, WEEK_DATE, year_number


def of_year(
    match: re.Match[str],
    anchor: Anchor,
    make: Callable[[int], EdtfDate],
    parts: tuple[str, ...],
    far: Callable[[int], EdtfDate | EdtfWide] | None = None,
) -> Parts:
    """The date of `make` in the year that `OF_YEAR` matched, or in the nearest year.

    `far` makes those of years before 1, where later ones with the same days do not tell them.
    """
    words, groups = match[0], match.groupdict()
    weekday = weekday_number(groups.get("weekday") or groups.get("weekday_after"))
    which = groups.get("which") or groups.get("running")
    value: Edtf
    if groups.get("year"):
        number = year_said(words, match["year"])
        value = in_year(number, make) if far is None or number > 0 else far(number)
        found = Parts(value=value, stated=ordered({"year", *parts}))
    elif which:
        offset = OFFSETS[which.lower()]
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
            found = doubted(found, *_far_by_weekday(words, value, anchor, make))
    if weekday is not None:
        check_weekday(words, found.value, weekday)
    return found


def _far_by_weekday(
    words: str, value: Edtf, anchor: Anchor, make: Callable[[int], EdtfDate]
) -> tuple[str, ...]:
    """The doubt of a day whose weekday speaks against the nearest one."""
    try:
        near = relative(words, anchor, "day", nearest(words, None, make))
    except DateError:
        return ()
    if near == value:
        return ()
    return (f"{words!r} is {value} by its weekday, though {near} is much nearer",)


def _checked(year: int) -> int:
    if not 1 <= year <= date.max.year:
        raise ValueError(year)
    return year


def check_weekday(words: str, value: Edtf, weekday: int) -> None:
    """Refuses a day that is not of that weekday."""
    if isinstance(value, EdtfDate) and value.first.weekday() != weekday:
        first = value.first
        said = f"{first.day} {first:%B} {first.year}"
        raise DateError(
            f"{words!r} names the wrong weekday: {said} is a {WEEKDAYS[first.weekday()].title()}"
        )


def day_and_month(match: re.Match[str], anchor: Anchor, number: int | None = None) -> Parts:
    """The day that the groups `day` and `month` name; `number` is that day where they do not."""
    month = month_number(match["month"])
    day = number_of(match["day"]) if number is None else number

    def make(year: int) -> EdtfDate:
        return calendar_day(match[0], year, month, day, anchor.calendar)

    def far(year: int) -> EdtfDate | EdtfWide:
        return day_in(anchor.calendar, match[0], year, month, day)

    return in_its(anchor, of_year(match, anchor, make, ("month", "day"), far))


def month_of_year(match: re.Match[str], anchor: Anchor) -> Parts:
    """The month that the group `month` names."""
    number = month_number(match["month"])
    return of_year(match, anchor, lambda year: edtf.month(year, number), ("month",))


def _season(match: re.Match[str], anchor: Anchor) -> Parts:
    number = SEASONS[match["season"].lower()]
    return of_year(match, anchor, lambda year: edtf.season(year, number), ("season",))


def _winter(match: re.Match[str], _: Anchor) -> Parts:
    first = year_number(match[0], match["year"])
    _following(match[0], first, match["second"])
    return Parts(value=edtf.season(first, SEASONS["winter"]), stated=("year", "season"))


def _term(match: re.Match[str], _: Anchor) -> Parts:
    first = year_number(match[0], match["year"] or match["first_year"])
    second = match["second"] or match["second_again"]
    right = f"{first + 1:04}"
    if right[-len(second) :] != second:
        raise DateError(
            f"{match[0]!r} does not run into the next year: write '{first:04}/{first + 1:04}'"
        )
    return Parts(
        value=interval_of(edtf.year(first), edtf.year(first + 1)),
        stated=("year",),
        modifier=Modifier.WITHIN,
    )


def _following(words: str, first: int, second: str) -> None:
    """Checks that `second`, of two or four digits, is the year after `first`."""
    right = f"{first + 1:04}"
    if right[-len(second) :] != second:
        raise DateError(
            f"{words!r} is not a winter: it runs into the next year, write {first}-{right[-2:]}"
        )


def _quarter(match: re.Match[str], anchor: Anchor) -> Parts:
    which = match["quarter"].lower()
    number = 4 if which in ("last", "final") else number_of(which.strip("q"))
    return of_year(match, anchor, lambda year: edtf.quarter(year, number), ("quarter",))


def _year_quarter(match: re.Match[str], _: Anchor) -> Parts:
    number = year_number(match[0], match["year"])
    return Parts(value=edtf.quarter(number, int(match["quarter"])), stated=("year", "quarter"))


def _half(match: re.Match[str], anchor: Anchor) -> Parts:
    index = 0 if match["half"].lower() in ("h1", "1h", "first", "1st") else 1
    return half_of_year(match, anchor, index)


def half_of_year(match: re.Match[str], anchor: Anchor, index: int) -> Parts:
    """The first half (0) or the second (1) of the year that `OF_YEAR` matched."""
    found = of_year(match, anchor, edtf.year, ("half",))
    return replace(found, value=fraction(match[0], found.value, index, HALVES))


def _week_number(match: re.Match[str], _: Anchor) -> Parts:
    year = year_number(match[0], match["year"] or match["iso_year"])
    value = week(match[0], year, int(match["week"] or match["iso_week"]))
    return Parts(value=value, stated=("year", "week"), modifier=Modifier.WITHIN)


def _year(match: re.Match[str], _: Anchor) -> Parts:
    return Parts(value=edtf.year(year_number(match[0], match["year"])), stated=("year",))


def _some_day(match: re.Match[str], _: Anchor) -> Parts:
    number = year_said(match[0], match["year"])
    unit = Precision.DAY if match["unit"].lower() == "day" else Precision.MONTH
    modifier = modifier_named(match["modifier"])
    if match["month"] is None:
        value = in_year(number, lambda year: edtf.year(year, unit))
        return Parts(value=value, stated=("year",), modifier=modifier)
    month = month_number(match["month"])
    value = in_year(number, lambda year: edtf.month(year, month, unit))
    return Parts(value=value, stated=("year", "month"), modifier=modifier)


def _decade(match: re.Match[str], _: Anchor) -> Parts:
    words, first = match[0], int(match["year"].rsplit(maxsplit=1)[-1])
    if first % 100 == 0 and not match["said"]:
        raise DateError(
            f"{words!r} can be ten years or a hundred: "
            f"write '{first // 10:03}X' or '{first // 100:02}XX'"
        )
    return Parts(value=edtf.decade(first), stated=("decade",))


def _century(match: re.Match[str], _: Anchor) -> Parts:
    value = century_of(match[0], match["century"])
    return in_our_era(Parts(value=value, stated=("century",)))


def century_of(words: str, ordinal: str) -> EdtfDate | EdtfWide:
    """The century of an ordinal; `words` are quoted where there is none."""
    number = _CENTURIES.get(ordinal.lower()) or number_of(ordinal)
    if not 1 <= number <= 100:  # noqa: PLR2004 - centuries of years up to 9999
        raise DateError(f"{words!r} is out of range: years run from 0001 to 9999")
    return edtf.century(number * 100 - 100)


_CENTURIES = {"twenty-first": 21}
_SHORT_PAIR = rf"{plain(SHORT_PAIR.pattern)}(?!\d)"
# What is held from one year into the next.
_TERMS = (
    r"(?:(?:school|academic|university|league|championship|concert|theatre|opera|ski|flu|crop)"
    r" )?(?:year|season|session|term)"
)
_OF_TERMS = "(?: of)? "
_SECOND = rf" ?(?:{DASH}|/) ?(?P<second>\d\d(?:\d\d)?)(?!\d)"
_SECOND_AGAIN = _SECOND.replace("second", "second_again")
# "31dec" has nothing between.
_BEFORE_MONTH = rf"(?: of | |{DASH}|/|(?<=\d)(?=[a-z]))"
DAY_MONTH = rf"{ON_WEEKDAY}(?P<day>{DAY})\.?{_BEFORE_MONTH}(?P<month>{MONTH})"
MONTH_DAY = rf"{ON_WEEKDAY}(?P<month>{MONTH})(?: |(?<=\.)|(?<=[a-z])(?=\d))(?:the )?(?P<day>{DAY})"
_WEEKDAY_AFTER = rf"(?: ?\((?P<weekday_after>{WEEKDAY})\))?"
A_MONTH = rf"(?:month of )?(?P<month>{MONTH})"
A_SEASON = rf"(?P<season>{SEASON})"
A_QUARTER = (
    # "the last quarter" can be any three months.
    r"(?:(?P<quarter>q[1-4]|[1-4]q|first|second|third|fourth"
    rf"|last(?=(?:{DASH}| )quarter{plain(OF_YEAR)})"
    r"|final|1st|2nd|3rd|4th)"
    rf"(?:(?<=q\d)|(?<=\dq)|(?:{DASH}| )quarter))"
)


#: years, days and months by name
DAYS_AND_MONTHS: tuple[Rule, ...] = (
    Rule(
        name="year",
        source=rf"(?:(?:the )?year (?!{_SHORT_PAIR}))?(?P<year>\d{{4}})(?!\d)",
        read=_year,
        examples=(("2015", "", "2015"), ("the year 1066", "", "1066")),
        rejects=("12", "20155", "year"),
        kind=RuleKind.YEAR,
    ),
    Rule(
        name="day and month",
        source=rf"{DAY_MONTH}{OF_YEAR}?{_WEEKDAY_AFTER}",
        read=day_and_month,
        examples=(
            ("30 November 2023", "", "2023-11-30"),
            ("30th of November, 2023", "", "2023-11-30"),
            ("Thursday, 30 Nov. 2023", "", "2023-11-30"),
            ("twenty-first of June last year", "2024-01-19", "2023-06-21"),
            ("18 Jan", "2024-01-19", "2024-01-18"),
        ),
        rejects=("November 2023", "130 November 2023", "30 Novembers", "18 and 19 January"),
        cue=MONTH_CUE,
        is_day=True,
        words=MONTH_WORDS,
    ),
    Rule(
        name="month and day",
        source=rf"{MONTH_DAY}{OF_YEAR}?{_WEEKDAY_AFTER}",
        read=day_and_month,
        examples=(
            ("November 30, 2023", "", "2023-11-30"),
            ("Nov. 30th 2023", "", "2023-11-30"),
            ("Nov. 30 last year", "2024-01-19", "2023-11-30"),
            ("Sunday, March 3 this year", "2024-01-19", "2024-03-03"),
        ),
        rejects=("November 2023", "November 300", "Nov 30 23"),
        cue=MONTH_CUE,
        is_day=True,
        words=MONTH_WORDS,
    ),
    Rule(
        name="month",
        source=rf"{A_MONTH}{OF_YEAR}?",
        read=month_of_year,
        examples=(
            ("November 2023", "", "2023-11"),
            ("Nov. of 2023", "", "2023-11"),
            ("November last year", "2024-01-19", "2023-11"),
            ("March", "2024-02-10", "2024-03"),
        ),
        rejects=("Novembre 2023", "Mays", "2023"),
        cue=MONTH_CUE,
        words=MONTH_WORDS,
    ),
)
#: what else has the year that it is given: seasons, quarters, weeks, decades, centuries
PARTS_OF_YEARS: tuple[Rule, ...] = (
    Rule(
        name="year and day",
        source=(
            rf"(?P<year>\d{{4}})(?:{DASH}| ?, ?| )(?P<month>{MONTH})(?:{DASH}| )(?P<day>{DAY})"
        ),
        read=day_and_month,
        examples=(("2023 November 30", "", "2023-11-30"), ("2023-Nov-30", "", "2023-11-30")),
        rejects=("2023 November", "23 November 30"),
        cue=MONTH_CUE,
        is_day=True,
        words=MONTH_WORDS,
    ),
    Rule(
        name="year and month",
        source=rf"(?P<year>\d{{4}})(?:{DASH}| ?, ?| )(?P<month>{MONTH})",
        read=month_of_year,
        examples=(("2023 November", "", "2023-11"), ("2023-Nov", "", "2023-11")),
        rejects=("23 November",),
        cue=MONTH_CUE,
        words=MONTH_WORDS,
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
        words=listed("winter"),
    ),
    Rule(
        name="season or school year over two years",
        source=(
            rf"(?:the )?(?:(?P<lead>(?:{_TERMS}){_OF_TERMS})(?P<year>\d{{4}}){_SECOND}"
            rf"|(?P<first_year>\d{{4}}){_SECOND_AGAIN} (?:{_TERMS}))"
        ),
        read=_term,
        examples=(
            ("school year 2022/23", "", "2022/2023"),
            ("the 2023–24 season", "", "2023/2024"),
            ("1988/89 session", "", "1988/1989"),
        ),
        rejects=("season 2022", "2022/23"),
        cue="year|season|session|term",
        # There, each of the years is a date of its own.
        in_text=False,
    ),
    Rule(
        name="season",
        source=rf"{A_SEASON}{OF_YEAR}?",
        read=_season,
        examples=(
            ("spring 2025", "", "2025-21"),
            ("fall of 2024", "", "2024-23"),
            ("spring of next year", "2024-01-19", "2025-21"),
            ("summer", "2024-05-19", "2024-22"),
        ),
        rejects=("springs 2025", "fall off 2024"),
        cue=SEASON,
        words=frozenset(SEASONS),
    ),
    Rule(
        name="quarter",
        source=rf"{A_QUARTER}{OF_YEAR}?",
        read=_quarter,
        examples=(
            ("Q1 2024", "", "2024-33"),
            ("first quarter of 2024", "", "2024-33"),
            ("last quarter of last year", "2024-01-19", "2023-36"),
            ("Q3", "2024-07-20", "2024-35"),
        ),
        rejects=("Q5 2024", "quarter 2024", "first 2024"),
        cue="q",
        words=listed("q quarter"),
    ),
    Rule(
        name="year and quarter",
        source=rf"(?P<year>\d{{4}})(?:{DASH}|/| )?q(?P<quarter>[1-4])",
        read=_year_quarter,
        examples=(("2024 Q1", "", "2024-33"), ("2024-Q4", "", "2024-36")),
        rejects=("2024 Q5", "24 Q1"),
        cue="q",
        words=listed("q"),
    ),
    Rule(
        name="half-year",
        source=(
            r"(?P<half>h[12]|[12]h|(?:first|second|1st|2nd|last|latter)(?= half))(?: half)?"
            rf"{OF_YEAR}"
        ),
        read=_half,
        examples=(
            ("first half of 2024", "", "2024-40"),
            ("H2 2024", "", "2024-41"),
            ("second half of this year", "2024-01-19", "2024-41"),
        ),
        rejects=("H3 2024", "first half", "half of 2024"),
        cue=r"h[12]|[12]h|half",
        words=listed("h half"),
    ),
    Rule(
        name="year and half",
        source=rf"(?P<year>\d{{4}})(?:{DASH}|/| )?(?P<half>h[12])",
        read=_half,
        examples=(("2024 H1", "", "2024-40"),),
        rejects=("2024 H3", "24 H1"),
        cue=r"h[12]",
        words=listed("h"),
    ),
    # Before the week, which is what it begins with.
    WEEK_DATE,
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
        words=listed("week w"),
    ),
    Rule(
        name="some day or month",
        source=(
            rf"(?:an?|some|one) (?P<unit>day|month) (?:in|of) (?:the )?"
            rf"(?P<modifier>{MODIFIER})?(?:(?P<month>{MONTH}){AFTER_MONTH})?(?P<year>{YEAR})"
        ),
        read=_some_day,
        examples=(
            ("a day in April 1985", "", "1985-04-XX"),
            ("a month in 2004", "", "2004-XX"),
            ("some day in 2004", "", "2004-XX-XX"),
        ),
        rejects=("a day in April", "a year in 2004", "days in 2004"),
        cue="day|month",
        words=listed("day month"),
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
        words=listed("s"),
    ),
    Rule(
        name="century",
        source=(
            rf"(?P<century>{ORDINAL}|\d{{3}}th)(?:{DASH}| )"
            rf"(?:century|cent\b\.?|c\b\.?)(?: {AD})?"
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
        words=listed("century st nd rd th"),
    ),
)
#: years of fewer than four digits
EARLY_YEARS: tuple[Rule, ...] = (
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
        words=listed("ad ce"),
    ),
    Rule(
        name="numbers of our era",
        source=rf"(?P<year>\d{{1,4}}) {AD}",
        read=_year,
        examples=(("79 AD", "", "0079"), ("1066 C.E.", "", "1066")),
        rejects=("44 BC",),
        words=listed("ad ce"),
    ),
)
