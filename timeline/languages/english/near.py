"""Dates seen from the publication: "last Monday", "two weeks ago", "next summer"."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

from timeline import edtf
from timeline.dates.of_calendar import in_its
from timeline.dates.resolve import (
    away,
    calendar_day,
    choose,
    choose_interval,
    qualified,
    relative,
    weekday_beside,
    weekday_of_week,
)
from timeline.dates.rules import Anchor, Lean, Modifier, Parts, Rule, RuleKind, doubted
from timeline.edtf import Edtf, EdtfDate, Qualification
from timeline.errors import DateError
from timeline.languages.english.amounts import amount_in, amount_of
from timeline.languages.english.calendar import day_and_month, month_of_year
from timeline.languages.english.lists import listed
from timeline.languages.english.steps import UNIT_PARTS, counted, from_anchor
from timeline.languages.english.units import UNIT_WORDS, unit_of
from timeline.languages.english.vocabulary import (
    ABOUT,
    DAY,
    MODIFIERS,
    MONTH,
    MONTH_CUE,
    MONTH_WORDS,
    NEAR_CUE,
    OFFSETS,
    ORDINAL,
    SEASON,
    SEASONS,
    WEEKDAY,
    WEEKDAY_CUE,
    WEEKDAY_WORDS,
    WHICH,
    month_number,
    number_of,
    weekday_index,
)


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
_SATURDAY = 5
# Years of which people count so many at once: five, ten, twenty.
_ROUND = 5


def _the_weekend(match: re.Match[str], anchor: Anchor) -> Parts:
    def resolve(day: date) -> Edtf:
        saturday = day + timedelta(days=5 - day.weekday())
        weekends = (saturday + timedelta(days=7 * weeks) for weeks in (-1, 0, 1))
        return choose_interval(
            match[0],
            day,
            anchor.lean,
            tuple((edtf.day(first), edtf.day(first + timedelta(days=1))) for first in weekends),
        )

    value = relative(match[0], anchor, "day", resolve)
    return Parts(value=value, implied=UNIT_PARTS["weekend"], modifier=Modifier.WITHIN)


def _near_unit(match: re.Match[str], anchor: Anchor) -> Parts:
    unit = (match["unit"] or match["other"]).lower()
    offset = OFFSETS[(match["which"] or match["which_other"]).lower()]
    found = from_anchor(match, anchor, unit, offset)
    if unit == "weekend" and offset == 1 and _is_working_day(anchor):
        # Said before this week's, that is the next one for many.
        nearer = from_anchor(match, anchor, unit, 0)
        return doubted(found, f"{match[0]!r} can be {found.value} or {nearer.value}")
    return found


def _is_working_day(anchor: Anchor) -> bool:
    """Whether the publication is of a day from Monday to Friday."""
    published = anchor.published
    return published is not None and published.first.weekday() < _SATURDAY


def _next_but_one(match: re.Match[str], anchor: Anchor) -> Parts:
    unit = (match["past"] or match["coming"]).lower()
    return from_anchor(match, anchor, unit, -2 if match["past"] else 2)


def _part_of_running(match: re.Match[str], anchor: Anchor) -> Parts:
    found = from_anchor(match, anchor, match["unit"].lower(), 0)
    return replace(found, modifier=MODIFIERS.get(match["modifier"].lower(), found.modifier))


_FAR = 5_000


def _counted(match: re.Match[str], anchor: Anchor) -> Parts:
    past = match["ago"]
    count = amount_of(past or match["ahead"] or match["hence"])
    unit = unit_of(match["ago_unit"] or match["ahead_unit"] or match["hence_unit"])
    found = counted(match, anchor, unit, -count if past else count)
    # Nobody counts so many years one by one.
    is_far = unit == "year" and count >= _FAR and count % _ROUND == 0
    if match["roughly"] is None and match["or_so"] is None and not is_far:
        is_round = bool(past) and count.is_integer() and _is_round(count, unit)
        doubt = f"{match[0]!r} is a round number: is {found.value} exact?"
        return doubted(found, doubt) if is_round else found
    value = qualified(match[0], found.value, Qualification.APPROXIMATE)
    return replace(found, value=value)


def _is_round(count: float, unit: str) -> bool:
    return unit in ("decade", "century") or (unit == "year" and count % _ROUND == 0)


def _near_month(match: re.Match[str], anchor: Anchor) -> Parts:
    number = month_number(match["month"])
    return near_yearly(match, anchor, lambda year: edtf.month(year, number), "month")


def _near_day_by_name(match: re.Match[str], anchor: Anchor) -> Parts:
    month = month_number(match["month"] or match["month_first"])
    day = number_of(match["day"] or match["day_last"])

    def make(year: int) -> EdtfDate:
        return calendar_day(match[0], year, month, day, anchor.calendar)

    return in_its(anchor, near_yearly(match, anchor, make, "month", "day"))


def _near_season(match: re.Match[str], anchor: Anchor) -> Parts:
    number = SEASONS[match["season"].lower()]
    return near_yearly(match, anchor, lambda year: edtf.season(year, number), "season")


def near_yearly(
    match: re.Match[str], anchor: Anchor, make: Callable[[int], EdtfDate], *parts: str
) -> Parts:
    """The latest one that is over, the one of this year, or the first still to come."""
    words, offset = match[0], _offset(match)

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
    is_next = offset > 0 and not match.groupdict().get("side")
    doubts = _next_or_the_one_after(words, anchor, value, make) if is_next else ()
    if offset < 0 and parts == ("season",) and not match.groupdict().get("side"):
        doubts = _last_or_the_one_before(words, anchor, value, make)
    if offset == 0 and parts == ("season",):
        doubts = _this_or_the_one_just_over(words, anchor, value, make)
    return Parts(value=value, stated=parts, implied=("year",), doubts=doubts)


def _offset(match: re.Match[str]) -> int:
    """The side that "last", "this" or "coming" name."""
    side = match.groupdict().get("side")
    if side:
        return 1 if side.lower() == "coming" else -1
    return OFFSETS[match["which"].lower()]


def _next_or_the_one_after(
    words: str, anchor: Anchor, value: Edtf, make: Callable[[int], EdtfDate]
) -> tuple[str, ...]:
    """A doubt where this year's is still to come, for many next year's is the next one."""
    published = anchor.published
    if published is None or not isinstance(value, EdtfDate):
        return ()
    year = value.first.year
    if year != published.first.year or year == date.max.year:
        return ()
    return (f"{words!r} can be {value} or {make(year + 1)}",)


def _last_or_the_one_before(
    words: str, anchor: Anchor, value: Edtf, make: Callable[[int], EdtfDate]
) -> tuple[str, ...]:
    """A doubt where the last season is one of this year, for many last year's is the last one."""
    published = anchor.published
    if published is None or not isinstance(value, EdtfDate) or value.first.year == 1:
        return ()
    if value.latest.year != published.first.year or value.first.year != published.first.year:
        return ()
    return (f"{words!r} can be {value} or {make(value.first.year - 1)}",)


def _this_or_the_one_just_over(
    words: str, anchor: Anchor, value: Edtf, make: Callable[[int], EdtfDate]
) -> tuple[str, ...]:
    """A doubt where one has just ended and the next is far: "this winter", said in March."""
    published = anchor.published
    if published is None or anchor.lean is not None or not isinstance(value, EdtfDate):
        return ()
    day = published.first
    if value.earliest <= day or value.first.year == 1:
        return ()
    over = make(value.first.year - 1)
    if over.latest.year != day.year or (day - over.latest).days >= (value.earliest - day).days:
        return ()
    return (f"{words!r} can be {over} or {value}",)


def _on_its_side(
    words: str, day: date, found: EdtfDate, around: list[EdtfDate], lean: Lean | None
) -> list[EdtfDate]:
    """The date that "this" names: this year's, or a nearer one on the side of the tense."""
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
            return weekday_of_week(day, weekday, OFFSETS[match["week"].lower()])
        if match["side"]:
            return weekday_beside(day, weekday, 1 if match["side"].lower() == "coming" else -1)
        if match["which"]:
            return named_weekday(words, day, weekday, match["which"], anchor.lean)
        if day.weekday() == weekday:
            return edtf.day(day)
        sides = (weekday_beside(day, weekday, -1), weekday_beside(day, weekday, 1))
        return choose(words, day, anchor.lean, sides)

    value = relative(words, anchor, "day", resolve)
    return Parts(value=value, implied=("year", "month", "day"))


def named_weekday(words: str, day: date, weekday: int, which: str, lean: Lean | None) -> EdtfDate:
    """The weekday that "last", "this" or "next" names."""
    offset = OFFSETS[which.lower()]
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


def _day_of_near_month(match: re.Match[str], anchor: Anchor) -> Parts:
    offset, number = OFFSETS[match["which"].lower()], number_of(match["day"])
    words = match[0]

    def resolve(day: date) -> Edtf:
        there = away(day, "month", offset)
        if not isinstance(there, EdtfDate):
            raise TypeError(there)
        return calendar_day(words, there.first.year, there.first.month, number)

    value = relative(words, anchor, "month", resolve)
    return Parts(value=value, stated=("day",), implied=("year", "month"))


#: units beside that of the publication
NEAR_UNITS: tuple[Rule, ...] = (
    Rule(
        name="near year and other units",
        source=(
            # "in the last year" can be any twelve months.
            r"(?P<which>previous|this|current|last(?<!the\slast)|next(?<!the\snext))"
            r" (?P<unit>year|month|week|quarter|decade)"
            rf"|{WHICH.replace('which', 'which_other')} (?P<other>century|weekend)"
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
        cue=NEAR_CUE,
        follows_narrative=True,
        words=listed("year month week quarter decade century weekend"),
    ),
    Rule(
        name="the weekend",
        source="(?:over|at|on) the weekend",
        read=_the_weekend,
        examples=(("over the weekend", "2024-01-22", "2024-01-20/2024-01-21"),),
        rejects=("weekend", "the weekend"),
        cue="weekend",
        in_text=False,
        words=listed("weekend"),
    ),
)
#: days, months and seasons seen from the publication, and what is counted from it
NEAR_DATES: tuple[Rule, ...] = (
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
        words=listed("yesterday today tonight tomorrow night morning afternoon evening"),
    ),
    Rule(
        name="near day by name",
        source=(
            rf"{WHICH} (?:(?P<day>{DAY})(?: of | )(?P<month>{MONTH})"
            rf"|(?P<month_first>{MONTH}) (?P<day_last>{DAY}))"
        ),
        read=_near_day_by_name,
        examples=(
            ("last Nov. 30", "2024-01-19", "2023-11-30"),
            ("next 30 November", "2024-01-19", "2024-11-30"),
        ),
        rejects=("last November", "last Nov. 2023"),
        cue=MONTH_CUE,
        follows_narrative=True,
        is_day=True,
        words=MONTH_WORDS,
    ),
    Rule(
        name="month of a near year",
        source=rf"{WHICH} year,? in (?P<month>{MONTH})",
        read=month_of_year,
        examples=(("last year in November", "2024-01-19", "2023-11"),),
        rejects=("in November last year", "last year on November"),
        cue=MONTH_CUE,
        words=MONTH_WORDS,
    ),
    Rule(
        name="day of a near year",
        source=rf"{WHICH} year,? on (?:the )?(?P<day>{DAY})(?: of | )(?P<month>{MONTH})",
        read=day_and_month,
        examples=(("last year on 30 November", "2024-01-19", "2023-11-30"),),
        rejects=("last year in 30 November",),
        cue=MONTH_CUE,
        is_day=True,
        words=MONTH_WORDS,
    ),
    Rule(
        name="near month by name",
        source=rf"{WHICH} (?P<month>{MONTH})",
        read=_near_month,
        examples=(
            ("last November", "2024-01-19", "2023-11"),
            ("next March", "2024-01-19", "2024-03"),
            ("this May", "2024-01-19", "2024-05"),
        ),
        rejects=("last Nov 30", "every May"),
        cue=MONTH_CUE,
        follows_narrative=True,
        words=MONTH_WORDS,
    ),
    Rule(
        name="near season",
        source=rf"{WHICH} (?P<season>{SEASON})",
        read=_near_season,
        examples=(
            ("last summer", "2024-01-19", "2023-22"),
            ("this winter", "2024-01-19", "2023-24"),
            ("next spring", "2024-01-19", "2024-21"),
        ),
        rejects=("last season", "each spring"),
        cue=SEASON,
        follows_narrative=True,
        words=frozenset(SEASONS),
    ),
    Rule(
        name="weekday",
        source=(
            rf"(?:{WHICH} |(?:this |the )?(?P<side>past|coming) )?(?P<weekday>{WEEKDAY})"
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
        cue=WEEKDAY_CUE,
        follows_narrative=True,
        kind=RuleKind.WEEKDAY,
        is_day=True,
        words=WEEKDAY_WORDS,
    ),
    Rule(
        name="day of a near month",
        source=rf"(?P<day>{ORDINAL})(?: day)? of (?:the )?{WHICH} month",
        read=_day_of_near_month,
        examples=(("12th of next month", "2024-01-19", "2024-02-12"),),
        rejects=("12 next month",),
        cue="month",
        words=listed("month"),
    ),
    Rule(
        name="counted",
        source=(
            rf"(?P<ago>{amount_in('ago_unit')}) (?P<or_so>or (?:so|two) )?ago"
            rf"|in (?P<roughly>{ABOUT} )?(?P<ahead>{amount_in('ahead_unit')})(?:['’]?s? time)?"
            rf"|(?P<hence>{amount_in('hence_unit')}) (?:from now|hence)"
        ),
        read=_counted,
        examples=(
            ("two years ago", "2024-01-19", "2022"),
            ("3 months ago", "2024-01-19", "2023-10"),
            ("in two weeks", "2024-01-19", "2024-01-29/2024-02-04"),
            ("ten days from now", "2024-01-25", "2024-02-04"),
            ("in about ten years", "2024", "2034~"),
            ("2 1/2 years ago", "2024-01-19", "2021-07~"),
            ("a year and a half ago", "2024-01-19", "2022-07~"),
            ("half a century ago", "2024-01-19", "1974~"),
            ("three hundred years ago", "2024-01-19", "1724"),
            ("a year or so ago", "2024-01-19", "2023~"),
        ),
        rejects=("years ago", "two years", "two hours ago"),
        cue=r"ago|\bin\b|now|hence",
        follows_narrative=True,
        words=UNIT_WORDS,
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
        words=listed("year month week quarter decade century"),
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
        words=listed("year month week quarter decade century"),
    ),
)
