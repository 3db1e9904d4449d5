"""Dates counted from the last date of a text: `FROM_NARRATIVE`."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

from timeline import edtf
from timeline.dates.resolve import calendar_day, containing, relative, weekday_beside
from timeline.dates.rules import Anchor, Modifier, Parts, Rule, doubted
from timeline.edtf import Edtf, EdtfDate, Precision
from timeline.errors import DateError
from timeline.languages.english import steps
from timeline.languages.english.amounts import amount_in, amount_of
from timeline.languages.english.lists import listed
from timeline.languages.english.patterns import part_named
from timeline.languages.english.units import DAYTIME, LONG_UNIT, UNIT_WORDS, unit_of
from timeline.languages.english.vocabulary import (
    MONTH,
    MONTH_WORDS,
    ORDINAL,
    SEASON,
    SEASONS,
    WEEKDAY,
    WEEKDAY_WORDS,
    month_number,
    number_of,
    weekday_index,
)
from timeline.languages.numbers import DASH

_NEXT = "next|following|succeeding|subsequent"
_BEFORE = "previous|preceding|prior"
_SAME = "same|very same"


def _step(which: str) -> int:
    """The distance from the last date of "the next", "the previous" and "that" one."""
    return 1 if which in _NEXT.split("|") else -1 if which in _BEFORE.split("|") else 0


def _beside(candidates: Sequence[EdtfDate], base: date, which: str) -> EdtfDate | None:
    """The first of ordered candidates behind a date, or the last before it; None for neither."""
    step = _step(which)
    if step > 0:
        return next(item for item in candidates if item.earliest > base)
    return next(item for item in reversed(candidates) if item.latest < base) if step else None


def from_anchor(
    match: re.Match[str], anchor: Anchor, unit: str, amount: int, modifier: str | None = None
) -> Parts:
    """The `unit` that lies `amount` of them from the anchor's date."""
    if unit == "fortnight":
        unit, amount = "week", 2 * amount
    found = steps.from_anchor(match, anchor, unit, amount)
    part = part_named(modifier)
    return found if part is None else replace(found, modifier=part)


def _counted_from(match: re.Match[str], anchor: Anchor) -> Parts:
    count = amount_of(match["count"])
    return steps.counted(match, anchor, unit_of(match["unit"]), -count if match["back"] else count)


def _neighbour(match: re.Match[str], anchor: Anchor) -> Parts:
    unit = "day" if match["daytime"] else unit_of(match["unit"])
    return from_anchor(match, anchor, unit, _step(match["which"].lower()), match["modifier"])


def _neighbour_behind(match: re.Match[str], anchor: Anchor) -> Parts:
    step = -1 if match["side"].lower() in ("before", "previous", "earlier") else 1
    return from_anchor(match, anchor, unit_of(match["unit"]), step)


def _of_narrative_year(match: re.Match[str], anchor: Anchor) -> Parts:
    step = _step(match["which"].lower())
    month = month_number(match["month"])
    day = match["day"] or match["day_first"]

    def resolve(base: date) -> Edtf:
        year = base.year + step
        if day:
            return calendar_day(match[0], year, month, number_of(day))
        return edtf.month(year, month)

    stated = ("month", "day") if day else ("month",)
    value = relative(match[0], anchor, "year", resolve)
    return Parts(value=value, stated=stated, implied=("year",), modifier=_part_or_whole(match))


def _part_or_whole(match: re.Match[str]) -> Modifier:
    return part_named(match["modifier"]) or Modifier.WHOLE


def _narrative_season(match: re.Match[str], anchor: Anchor) -> Parts:
    number = SEASONS[match["season"].lower()]
    which = (match["which"] or "that").lower()

    def resolve(base: date) -> Edtf:
        seasons = [edtf.season(year, number) for year in (base.year - 1, base.year, base.year + 1)]
        around = [item for item in seasons if item.earliest <= base <= item.latest]
        return _beside(seasons, base, which) or (around or seasons[1:])[0]

    base = anchor.published
    if base is not None and base.precision == Precision.YEAR:
        value: Edtf = edtf.season(base.first.year + _step(which), number)
    else:
        value = relative(match[0], anchor, "month", resolve)
    return Parts(value=value, stated=("season",), implied=("year",), modifier=_part_or_whole(match))


def _narrative_weekday(match: re.Match[str], anchor: Anchor) -> Parts:
    weekday = weekday_index(match["weekday"])
    which = match["which"].lower()
    step = {"after": 1, "before": -1}.get(which) or _step(which)
    value = relative(match[0], anchor, "day", lambda day: weekday_beside(day, weekday, step))
    return Parts(value=value, implied=("year", "month", "day"))


def _narrative_month(match: re.Match[str], anchor: Anchor) -> Parts:
    number, which = month_number(match["month"]), (match["which"] or "that").lower()

    def resolve(base: date) -> Edtf:
        months = [edtf.month(year, number) for year in (base.year - 1, base.year, base.year + 1)]
        return _beside(months, base, which) or months[1]

    value = relative(match[0], anchor, "month" if match["which"] else "year", resolve)
    return Parts(value=value, stated=("month",), implied=("year",), modifier=_part_or_whole(match))


def _day_of_narrative_month(match: re.Match[str], anchor: Anchor) -> Parts:
    def resolve(base: date) -> Edtf:
        return calendar_day(match[0], base.year, base.month, int(match["day"]))

    value = relative(match[0], anchor, "month", resolve)
    parts = Parts(value=value, stated=("day",), implied=("year", "month"))
    return doubted(parts, f"{match[0]!r} names no month: it is read as {value}")


# Months from the one of the text in which a weekday is looked for: the nearest first.
_AROUND = (0, 1, -1, 2, -2, 3, -3, 4, 5, 6)


def _weekday_of_narrative_month(match: re.Match[str], anchor: Anchor) -> Parts:
    weekday, number = weekday_index(match["weekday"]), int(match["day"])

    def resolve(base: date) -> Edtf:
        for shift in _AROUND:
            year, month = divmod(base.year * 12 + base.month - 1 + shift, 12)
            with suppress(DateError):
                found = calendar_day(match[0], year, month + 1, number)
                if found.first.weekday() == weekday:
                    return found
        raise DateError(f"{match[0]!r} is not a day of the months around {base:%B %Y}")

    value = relative(match[0], anchor, "month", resolve)
    return Parts(value=value, stated=("day",), implied=("year", "month"))


def _year_earlier(match: re.Match[str], anchor: Anchor) -> Parts:
    base = anchor.published
    if base is None or base.precision != Precision.MONTH:
        return from_anchor(match, anchor, "year", -1)
    before = base.first.replace(year=base.first.year - 1)
    return Parts(value=containing(before, base.precision), implied=("year", base.precision.label))


_PARTLY = (
    rf"(?:(?P<modifier>(?:early|earlier|mid|late|later)(?:{DASH}| )"
    r"|(?:the )?(?:beginning|start|middle|end|latter part|rest|remainder|close|first days"
    r"|last days) of )"
    r"(?:in |on |of )?)?"
)

#: counted from the last date of the text, which is the anchor's
FROM_NARRATIVE: tuple[Rule, ...] = (
    Rule(
        name="counted from the last date",
        source=(
            rf"(?P<count>{amount_in('unit', '(?:(?:full|more) )?')}) "
            r"(?:(?P<back>earlier|before(?=[.,;:!?]|\Z| that)|previous(?:ly)?)"
            r"|later|after(?:wards?| that)|thereafter)"
        ),
        read=_counted_from,
        examples=(
            ("two days later", "1945-04-28", "1945-04-30"),
            ("a year earlier", "2009-03-14", "2008"),
            ("three months later", "1862-11", "1863-02"),
            ("two and a half years later", "1862-11", "1865-05~"),
        ),
        rejects=("two days", "two days ago", "days later"),
        words=UNIT_WORDS,
    ),
    Rule(
        name="beside the last date",
        source=(
            rf"{_PARTLY}(?:the |(?=next (?:day|morning)))(?P<which>{_NEXT}|{_BEFORE}) "
            rf"(?:(?P<daytime>{DAYTIME})"
            rf"|(?P<unit>{LONG_UNIT}|weekend))(?:'s|’s)?"
        ),
        read=_neighbour,
        examples=(
            ("the next day", "1864-05-05", "1864-05-06"),
            ("the previous year", "1942", "1941"),
            ("early the following month", "1942-12", "1943-01"),
            ("the next morning", "1904-02-08", "1904-02-09"),
        ),
        rejects=("next week", "next year", "the next days"),
        words=frozenset(
            (*LONG_UNIT.split("|"), "weekend", "morning", "afternoon", "evening", "night")
        ),
    ),
    Rule(
        name="time a year before that of the text",
        source=(
            rf"(?:the )?(?:year{DASH}(?:earlier|ago)|prior{DASH}year) month"
            r"|the same (?:month|time) (?:of |in )?"
            r"(?:a year (?:earlier|ago|before)|last year|the (?:previous|prior|year before) ?year)"
        ),
        read=_year_earlier,
        examples=(
            ("the year-earlier month", "2019-07", "2018-07"),
            ("the same month a year earlier", "2009-07", "2008-07"),
        ),
        rejects=("the same month", "a year earlier"),
        words=listed("year month time"),
    ),
    Rule(
        name="the last date",
        source=(
            rf"{_PARTLY}(?P<which>the {_SAME}|that same|that very|that|the very) "
            rf"(?:(?P<daytime>{DAYTIME})|(?P<unit>{LONG_UNIT}|weekend))"
        ),
        read=_neighbour,
        examples=(
            ("that year", "1862-05-03", "1862"),
            ("the same day", "1862-05-03", "1862-05-03"),
            ("later that month", "1862-05-03", "1862-05"),
            ("that morning", "1862-05-03", "1862-05-03"),
        ),
        rejects=("same day", "those years"),
        words=frozenset(
            (*LONG_UNIT.split("|"), "weekend", "morning", "afternoon", "evening", "night")
        ),
    ),
    Rule(
        name="unit beside the last date",
        source=(
            rf"the (?P<unit>{LONG_UNIT}) "
            r"(?P<side>before(?! last)|after(?! next)|previous|earlier|following)"
        ),
        read=_neighbour_behind,
        examples=(
            ("the year before", "1862", "1861"),
            ("the day after", "1862-05-03", "1862-05-04"),
        ),
        rejects=("the year before last",),
        words=frozenset(
            (*LONG_UNIT.split("|"), "weekend", "morning", "afternoon", "evening", "night")
        ),
    ),
    Rule(
        name="month of the year of the text",
        source=(
            rf"{_PARTLY}(?:(?P<day_first>{ORDINAL}|\d{{1,2}}) (?:of )?)?(?P<month>{MONTH})"
            rf"(?: (?P<day>{ORDINAL}|\d{{1,2}}(?!\d)))?,? (?:of )?(?:the )?"
            rf"(?P<which>{_SAME}|that same|that|{_NEXT}|{_BEFORE}) year"
        ),
        read=_of_narrative_year,
        examples=(
            ("August of that year", "1940-05-10", "1940-08"),
            ("July 25 of that year", "1861-03-04", "1861-07-25"),
            ("March of the following year", "1861-11", "1862-03"),
        ),
        rejects=("August of last year", "August that"),
        words=MONTH_WORDS,
    ),
    Rule(
        name="season beside the last date",
        source=(
            rf"{_PARTLY}(?:the (?P<which>{_NEXT}|{_BEFORE}|{_SAME})|that(?: same)?) "
            rf"(?P<season>{SEASON})"
        ),
        read=_narrative_season,
        examples=(
            ("the following spring", "1861-11-02", "1862-21"),
            ("that summer", "1861-07-01", "1861-22"),
        ),
        rejects=("the spring",),
        words=frozenset(SEASONS),
    ),
    Rule(
        name="weekday beside the last date",
        source=rf"the (?P<which>{_NEXT}|{_BEFORE}) (?P<weekday>{WEEKDAY})",
        read=_narrative_weekday,
        examples=(("the following Monday", "1864-05-05", "1864-05-09"),),
        rejects=("following Monday",),
        words=WEEKDAY_WORDS,
    ),
    Rule(
        name="weekday behind the last date",
        source=rf"the (?P<weekday>{WEEKDAY}) (?P<which>after|before)(?: that)?(?=[.,;:!?)]|\Z)",
        read=_narrative_weekday,
        examples=(("the Monday after", "1864-05-05", "1864-05-09"),),
        rejects=("the Monday after next", "Monday after", "the Monday after the vote"),
        words=WEEKDAY_WORDS,
    ),
    Rule(
        name="month beside the last date",
        source=rf"{_PARTLY}(?:the (?P<which>{_NEXT}|{_BEFORE})|that) (?P<month>{MONTH})",
        read=_narrative_month,
        examples=(
            ("that December", "1916", "1916-12"),
            ("the following January", "1812-11", "1813-01"),
        ),
        rejects=("those March", "the January"),
        words=MONTH_WORDS,
    ),
    Rule(
        name="day of the month of the text",
        source=r"the (?P<day>\d{1,2})(?:st|nd|rd|th)",
        read=_day_of_narrative_month,
        examples=(("the 9th", "1862-03", "1862-03-09"),),
        rejects=("9th", "the ninth"),
        words=listed("st nd rd th"),
    ),
    Rule(
        name="weekday and day of the month of the text",
        source=rf"(?P<weekday>{WEEKDAY}),? the (?P<day>\d{{1,2}})(?:st|nd|rd|th)",
        read=_weekday_of_narrative_month,
        examples=(("Saturday the 25th", "2016-06", "2016-06-25"),),
        rejects=("Saturday the fifth", "the 25th"),
        words=listed("st nd rd th"),
    ),
)
