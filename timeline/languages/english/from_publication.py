"""Dates of running text that are counted from the publication: `FROM_PUBLICATION`."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

from timeline import edtf
from timeline.dates.fractions import HALVES, fraction
from timeline.dates.resolve import calendar_day, relative
from timeline.dates.rules import (
    YEAR_LAST,
    Anchor,
    DateOrder,
    Lean,
    Modifier,
    Parts,
    Rule,
    RuleKind,
    doubted,
)
from timeline.edtf import Edtf, EdtfDate
from timeline.errors import DateError
from timeline.languages.english.from_narrative import from_anchor
from timeline.languages.english.lists import listed
from timeline.languages.english.patterns import part_named
from timeline.languages.english.periods import fiscal_doubt
from timeline.languages.english.units import LONG_UNIT, unit_of
from timeline.languages.english.vocabulary import (
    ORDINAL,
    TEN_WORDS,
    number_of,
)
from timeline.languages.numbers import DASH


def _the_unit(match: re.Match[str], anchor: Anchor) -> Parts:
    return from_anchor(match, anchor, unit_of(match["unit"]), 0, match["modifier"])


def _the_day_or_year(match: re.Match[str], anchor: Anchor) -> Parts:
    found = _the_unit(match, anchor)
    return doubted(found, f"{match[0]!r} is read as {found.value}: which {match['unit']} is it?")


def _decade_in_words(match: re.Match[str], anchor: Anchor) -> Parts:
    word = match["digits"] or match["word"]
    tens = int(word) if word.isdecimal() else NINETIES[word.lower()]
    modifier = part_named(match["modifier"]) or Modifier.WHOLE

    def resolve(day: date) -> Edtf:
        first = day.year // 100 * 100 + tens
        if anchor.lean is None:
            # A history means the nearest.
            near = (first - 100, first, first + 100)
            return edtf.decade(min(near, key=lambda start: abs(start + 5 - day.year)))
        return edtf.decade(first if first <= day.year else first - 100)

    value = relative(match[0], anchor, "year", resolve)
    return Parts(value=value, stated=("decade",), implied=("century",), modifier=modifier)


NINETIES = {name.removesuffix("y") + "ies": 20 + 10 * index for index, name in enumerate(TEN_WORDS)}


def _bare_half(match: re.Match[str], anchor: Anchor) -> Parts:
    index = 0 if match["half"].lower() == "first" else 1

    def resolve(day: date) -> Edtf:
        is_over = anchor.lean is Lean.PAST and index and day.month <= _HALF_A_YEAR
        year = edtf.year(day.year - 1 if is_over else day.year)
        return fraction(match[0], year, index, HALVES)

    value = relative(match[0], anchor, "day", resolve)
    return Parts(value=value, stated=("half",), implied=("year",))


_HALF_A_YEAR = 6


def _fiscal(match: re.Match[str], _: Anchor) -> Parts:
    found = Parts(value=edtf.year(int(match["year"] or match["first_year"])), stated=("year",))
    return doubted(found, fiscal_doubt(match[0], found))


def _short_date(match: re.Match[str], anchor: Anchor) -> Parts:
    """A numeric date with a year of two digits: of its readings the one nearest to the anchor."""
    words = match[0]
    found: list[EdtfDate] = []

    def resolve(day: date) -> Edtf:
        found[:] = sorted(_readings(match, day, anchor.order), key=lambda one: abs(one.first - day))
        if not found:
            raise DateError(f"{words!r} is not a date")
        return found[0]

    value = relative(words, anchor, "day", resolve)
    parts = Parts(value=value, stated=("year", "month", "day"))
    others = [one for one in found if one.first.year == found[0].first.year and one != found[0]]
    return doubted(parts, *(f"{words!r} can be {value} or {other}" for other in others[:1]))


def _readings(match: re.Match[str], day: date, order: DateOrder | None) -> Iterator[EdtfDate]:
    """The days of a numeric date in the centuries around `day`, in that order or in both."""
    first, second, short = int(match["first"]), int(match["second"]), int(match["year"])
    for year in (day.year // 100 * 100 + short + add for add in (-100, 0, 100)):
        for one in (order,) if order in YEAR_LAST else YEAR_LAST:
            month_first = one is DateOrder.MONTH_FIRST
            month, number = (first, second) if month_first else (second, first)
            with suppress(DateError, ValueError):
                yield calendar_day(match[0], year, month, number)


def _weekend(match: re.Match[str], anchor: Anchor) -> Parts:
    def resolve(day: date) -> Edtf:
        saturday = day + timedelta(days=5 - day.weekday())
        if anchor.lean is not Lean.FUTURE and saturday > day:
            saturday -= timedelta(days=7)
        return edtf.interval(edtf.day(saturday), edtf.day(saturday + timedelta(days=1)))

    value = relative(match[0], anchor, "day", resolve)
    return Parts(value=value, implied=("year", "month", "day"), modifier=Modifier.WITHIN)


def _early_year(match: re.Match[str], _: Anchor) -> Parts:
    return Parts(value=edtf.year(int(match["year"])), stated=("year",))


def _centuries(match: re.Match[str], _: Anchor) -> Parts:
    return Parts(value=edtf.century(number_of(match["last"]) * 100 - 100), stated=("century",))


def _first_months(match: re.Match[str], anchor: Anchor) -> Parts:
    last = number_of(match["count"])

    def resolve(day: date) -> Edtf:
        step = {"last": -1, "next": 1}.get((match["which"] or "").lower(), 0)
        year = int(match["year"]) if match["year"] else day.year + step
        return edtf.interval(edtf.month(year, 1), edtf.month(year, last))

    if match["year"]:
        return Parts(value=resolve(date.min), stated=("year", "month"))
    value = relative(match[0], anchor, "year", resolve)
    return Parts(value=value, stated=("month",), implied=("year",))


#: counted from the publication date
FROM_PUBLICATION: tuple[Rule, ...] = (
    Rule(
        name="year of three digits",
        source=r"the year (?:ad )?(?P<year>[1-9]\d\d)(?!\d)",
        read=_early_year,
        examples=(("the year 843", "", "0843"),),
        rejects=("year 84", "the year 2015"),
    ),
    Rule(
        name="first months of a year",
        source=(
            r"the first (?P<count>three|six|nine) months of (?:(?P<year>\d{4})(?!\d)"
            r"|(?P<which>the|this|last|next) year)"
        ),
        read=_first_months,
        examples=(
            ("the first six months of the year", "2011-07-28", "2011-01/2011-06"),
            ("the first three months of 2019", "", "2019-01/2019-03"),
        ),
        rejects=("the first six months", "the first ten months of the year"),
        words=listed("months"),
    ),
    Rule(
        name="part of the running unit in text",
        source=(
            r"(?P<modifier>(?:the )?(?:beginning|start|middle|end|rest|remainder|close|course"
            r"|first part|latter part|opening days|closing days|early part|later part) of"
            r"|early in|late in|later in|earlier in) the "
            rf"(?P<unit>{LONG_UNIT})"
        ),
        read=_the_unit,
        examples=(("the end of the year", "2009-03-02", "2009"),),
        rejects=("the year", "end of years"),
        words=listed("day week month quarter year decade century"),
    ),
    Rule(
        name="the running unit",
        source=r"(?P<modifier>)the (?P<unit>day|year)",
        read=_the_day_or_year,
        examples=(("the day", "2009-03-02", "2009-03-02"),),
        rejects=("day", "the days"),
        words=listed("day year"),
        in_seeds=False,
    ),
    Rule(
        name="decade in words",
        source=(
            rf"(?:the )?(?P<modifier>(?:early|mid|late)(?:{DASH}| ))?"
            rf"(?:['‘’]?(?P<digits>\d0)['’]?s|(?P<word>{'|'.join(NINETIES)}))"
        ),
        read=_decade_in_words,
        examples=(("the nineties", "2009-03-02", "199X"), ("the '70s", "2009", "197X")),
        rejects=("ninety", "the 1990s"),
        words=frozenset((*NINETIES, "s")),
    ),
    Rule(
        name="half of the running year",
        source=rf"(?:the )?(?P<half>first|second)(?:{DASH}| )half(?: of the year)?",
        read=_bare_half,
        examples=(("the first half", "2009-08-02", "2009-40"),),
        rejects=("half", "first half-time"),
        words=listed("half"),
    ),
    Rule(
        name="fiscal year in text",
        source=(
            r"(?:(?:the )?(?:fiscal|financial)(?: year)?|fy ?) ?(?P<year>\d{4})(?!\d)"
            r"|(?:the )?(?P<first_year>\d{4}) (?:fiscal|financial) year"
        ),
        read=_fiscal,
        examples=(("fiscal 2009", "", "2009"),),
        rejects=("fiscal",),
        words=listed("year fy"),
        in_seeds=False,
    ),
    Rule(
        name="numbers, year of two digits",
        source=r"(?P<first>\d{1,2})[/-](?P<second>\d{1,2})[/-](?P<year>\d\d)(?!\d)",
        read=_short_date,
        examples=(("7/8/07", "2007-07-09", "2007-07-08"),),
        rejects=("7/8/2007", "7/8"),
    ),
    Rule(
        name="part of the running day",
        source="the (?:morning|afternoon|evening)",
        read=lambda match, anchor: from_anchor(match, anchor, "day", 0),
        examples=(("the afternoon", "2012-10-31", "2012-10-31"),),
        rejects=("afternoon", "the mornings"),
        words=listed("morning afternoon evening"),
        in_seeds=False,
    ),
    Rule(
        name="weekend of the publication",
        source="the weekend",
        read=_weekend,
        examples=(("the weekend", "2009-03-02", "2009-02-28/2009-03-01"),),
        rejects=("weekend",),
        words=listed("weekend"),
        in_seeds=False,
    ),
    Rule(
        name="last of some centuries",
        source=rf"(?P<last>{ORDINAL}) centuries",
        read=_centuries,
        examples=(("15th centuries", "", "14XX"),),
        rejects=("15th century",),
        kind=RuleKind.CENTURY,
        words=listed("centuries"),
        in_seeds=False,
    ),
)
