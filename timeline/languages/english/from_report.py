"""Periods counted from the one that a text reports on: `FROM_REPORT`.

A report on a quarter compares it with that of a year before, and says the year of neither.
"""

import re
from datetime import date

from timeline import edtf
from timeline.dates.periods import (
    Period,
    in_year,
    last_months,
    months_in,
    of_months,
    quarter_before,
    quarters_away,
    years_away,
)
from timeline.dates.resolve import away, relative
from timeline.dates.rules import Anchor, Modifier, Parts, Rule, doubted, plain
from timeline.edtf import Edtf, EdtfDate, Precision
from timeline.errors import DateError
from timeline.languages.english.lists import listed
from timeline.languages.english.periods import (
    ENDED,
    NTH_QUARTER,
    fiscal_doubt,
    months_of,
    quarter_number,
)
from timeline.languages.english.vocabulary import MONTH
from timeline.languages.numbers import DASH, year_number

_MONTHS = rf"(?:three|six|nine)(?:{DASH}| )months?(?: period)?"
_UNIT = rf"(?P<unit>period|quarter|half(?:-year)?|{_MONTHS})"
_YEAR_AGO = r"(?:(?:a|one) year (?:ago|earlier|before|previously)|the year (?:before|earlier))"
_AGO = rf"(?:{_YEAR_AGO}|last year|the (?:previous|prior|preceding|year-earlier|year-ago) year)"
_YEAR_BEFORE = rf"(?:year{DASH}(?:earlier|ago|before)|(?:prior|previous|last){DASH}year)"
_ALIKE = "corresponding|comparable|equivalent|analogous|similar|matching"
_LATEST = "latest|most recent|just-ended|last reported"
# Not the "quarter of a city", nor the "quarter century".
_OF_ITSELF = rf"(?!(?: |{DASH})(?:of|when|since|from|between|final|century|million|billion|time)\b)"
_WORDS = listed("period quarter half months month")
_QUARTER, _YEAR = 3, 12


def _unit(match: re.Match[str], anchor: Anchor) -> Period:
    """The period that is reported on, as long as the words say."""
    period = anchor.reported
    if period is None:
        raise DateError(f"{match[0]!r} is a period that the text has not told: write its dates")
    months = months_of(_said(match))
    return last_months(period, months) if months not in (0, months_in(period)) else period


def _said(match: re.Match[str]) -> str:
    """The unit of a period; empty where it has none."""
    return match["unit"] or match.groupdict().get("unit_alone") or ""


def _parts(period: Period, stated: tuple[str, ...] = ()) -> Parts:
    whole = isinstance(period, EdtfDate)
    implied = ("year",) if period.precision == Precision.YEAR else ("year", period.precision.label)
    return Parts(
        value=period,
        stated=stated,
        implied=tuple(name for name in implied if name not in stated),
        modifier=Modifier.WHOLE if whole else Modifier.WITHIN,
    )


def _reported(match: re.Match[str], anchor: Anchor) -> Parts:
    if anchor.reported is None and months_of(match["unit"]) == _QUARTER:
        return _guessed(match, anchor)
    return _parts(_unit(match, anchor))


def _latest(match: re.Match[str], anchor: Anchor) -> Parts:
    """The period reported, where that is not so long ago that the latest is another."""
    found, published = _reported(match, anchor), anchor.published
    told = found.value.latest
    if (
        published is None
        or told is None
        or published.latest.toordinal() - told.toordinal() <= _LATE
    ):
        return found
    if months_of(match["unit"]) != _QUARTER:
        return doubted(found, f"{match[0]!r} is read as {found.value}, which is long over")
    return _guessed(match, anchor)


# Days after its end within which a quarter or half is the latest.
_LATE = 200


def _guessed(match: re.Match[str], anchor: Anchor, years: int = 0) -> Parts:
    """The quarter that ended last, which a report of the day is about, or that of another year."""

    def resolve(day: date) -> Edtf:
        return years_away(quarter_before(day), years)

    value = relative(match[0], anchor, "quarter", resolve)
    doubt = f"{match[0]!r} counts from a quarter that the text has not told: taken for {value}"
    return doubted(Parts(value=value, implied=("year", "quarter")), doubt)


def _year_before(match: re.Match[str], anchor: Anchor) -> Parts:
    if anchor.reported is None:
        if months_of(_said(match)) == _QUARTER and anchor.published is not None:
            return _guessed(match, anchor, -1)
        year = _year_of(match, anchor) - 1
        doubt = f"{match[0]!r} is counted from a period that the text has not told"
        return doubted(Parts(value=edtf.year(year), implied=("year",)), doubt)
    return _parts(years_away(_unit(match, anchor), -1))


def _quarter_of_year_before(match: re.Match[str], anchor: Anchor) -> Parts:
    year = _year_of(match, anchor) - 1
    if match["half"]:
        last = 6 if match["half"].lower() == "first" else 12
        return _parts(of_months(year, last, 6))
    value = edtf.quarter(year, quarter_number(match["quarter"] or match["quarter_first"]))
    return Parts(value=value, stated=("quarter",), implied=("year",))


def _year_of(match: re.Match[str], anchor: Anchor) -> int:
    period = anchor.reported or anchor.published
    last = period.latest if period is not None else None
    if last is None:
        raise DateError(f"{match[0]!r} is counted from a year that is not known: write the year")
    return last.year


def _of_year(match: re.Match[str], anchor: Anchor) -> Parts:
    number = year_number(match[0], match["year"])
    if anchor.reported is not None:
        return _parts(in_year(_unit(match, anchor), number), ("year",))
    doubt = f"{match[0]!r} is a period that the text has not told: taken for all of {number}"
    return doubted(Parts(value=edtf.year(number), stated=("year",)), doubt)


def _of_near_year(match: re.Match[str], anchor: Anchor) -> Parts:
    this = match["which"].lower() == "this"
    found = _reported(match, anchor) if this else _year_before(match, anchor)
    told, published = anchor.reported, anchor.published
    if told is None or published is None or _year_of(match, anchor) == published.first.year:
        return found
    # A report on another year, of which "this year's quarter" need not be.
    other = in_year(_unit(match, anchor), published.first.year - (not this))
    if other == found.value:
        return found
    return doubted(_parts(other), f"{match[0]!r} can be {other} or {found.value}")


def _beside(match: re.Match[str], anchor: Anchor) -> Parts:
    ahead = (match["which"] or "").lower() in ("next", "following")
    step = 1 if ahead else -1
    if anchor.reported is not None:
        return _parts(quarters_away(last_months(anchor.reported, _QUARTER), step))
    value = relative(match[0], anchor, "quarter", lambda day: away(day, "quarter", step))
    return Parts(value=value, implied=("year", "quarter"))


def _fiscal_year(match: re.Match[str], anchor: Anchor) -> Parts:
    which = (match["which"] or "this").lower()
    step = _STEPS.get(which, 0)
    told = anchor.reported
    if told is not None and months_in(told) == _YEAR and which not in ("current", "next", "new"):
        return _parts(told if which in ("this", "latest", "last") else years_away(told, step))
    found = relative(match[0], anchor, "year", lambda day: edtf.year(day.year + step))
    parts = Parts(value=found, implied=("year",))
    return doubted(parts, fiscal_doubt(match[0], parts))


_STEPS = {"latest": -1, "last": -1, "past": -1, "previous": -1, "prior": -1, "next": 1, "coming": 1}

#: found in running text only, where they are counted from the period that it reports on
FROM_REPORT: tuple[Rule, ...] = (
    Rule(
        name="quarter of the year before the period reported",
        source=(
            rf"(?:(?:the|its|their) )?(?:{_YEAR_BEFORE}|(?:previous|prior|preceding) year['’]s)"
            rf" (?:(?P<quarter>{NTH_QUARTER})|(?P<half>first|second)(?:{DASH}| )half)"
            rf"|(?:the )?(?P<quarter_first>{NTH_QUARTER}) (?:of |in )?"
            rf"(?:{_YEAR_AGO}|the (?:previous|prior|preceding) year)"
        ),
        read=_quarter_of_year_before,
        examples=(
            ("the year-ago third quarter", "2019-35", "2018-35"),
            ("the second quarter a year earlier", "2019-34", "2018-34"),
            ("the prior year's final quarter", "2019", "2018-36"),
            ("the year-earlier first half", "2019-34", "2018-01/2018-06"),
        ),
        rejects=("the third quarter", "a year ago"),
        words=_WORDS,
    ),
    Rule(
        name="year before the period reported",
        source=(
            rf"(?:(?:the|an?|its|his|her|their|our) )?{_YEAR_BEFORE}"
            rf"(?: {_UNIT}| time)?(?! months?\b)"
        ),
        read=_year_before,
        examples=(
            ("the year-earlier quarter", "2019-35", "2018-35"),
            ("a year-ago", "2019-01/2019-06", "2018-01/2018-06"),
            ("prior-year period", "2019", "2018"),
            ("year-earlier", "2019-10-22", "2018"),
        ),
        rejects=("a year earlier", "the year-ago month", "year to year"),
        words=listed("year"),
    ),
    Rule(
        name="same period of another year by number",
        source=rf"the (?:same|like|{_ALIKE}) {_UNIT},? (?:of |in )(?P<year>\d{{4}})(?!\d)",
        read=_of_year,
        examples=(("the same period of 2017", "2018-35", "2017-35"),),
        rejects=("the period of 2017", "the same period"),
        words=_WORDS,
    ),
    Rule(
        name="same period of the year before",
        source=(
            rf"the (?:(?:same|like|{_ALIKE}) )?{_UNIT} (?:of |in |for |from )?{_AGO}"
            rf"|(?:the|an?) (?:{_ALIKE}) (?:prior-year |year-earlier |year-ago )?"
            rf"{_UNIT.replace('unit', 'unit_alone')}"
        ),
        read=_year_before,
        examples=(
            ("the same period a year earlier", "2019-35", "2018-35"),
            ("the corresponding quarter", "2019-35", "2018-35"),
            ("the quarter a year ago", "2019-35", "2018-35"),
            ("the comparable nine months last year", "2019-01/2019-09", "2018-01/2018-09"),
        ),
        rejects=("the same period", "a quarter a year ago", "comparable"),
        words=_WORDS,
    ),
    Rule(
        name="period of another year by number",
        source=rf"(?:the )?(?:(?:same|like|{_ALIKE}) )?(?P<year>\d{{4}}) {_UNIT}",
        read=_of_year,
        examples=(
            ("the 2017 quarter", "2018-35", "2017-35"),
            ("the 2017 nine months", "2018-01/2018-09", "2017-01/2017-09"),
            ("the 2017 quarter", "2018-10-22", "2017"),
        ),
        rejects=("the 2017", "the 17 quarter", "the 2017 third quarter"),
        words=_WORDS,
    ),
    Rule(
        name="period of a near year",
        source=(
            rf"(?:the )?(?P<which>last|this|previous|prior|preceding|year-ago) year['’]s {_UNIT}"
        ),
        read=_of_near_year,
        examples=(
            ("last year's quarter", "2018-35", "2017-35"),
            ("this year’s period", "2018-01/2018-06", "2018-01/2018-06"),
        ),
        rejects=("last year", "last year's third quarter"),
        words=_WORDS,
    ),
    Rule(
        name="quarter beside the one reported",
        source=(
            r"the (?P<which>previous|preceding|prior|next|following) quarter"
            r"|the quarter before|(?:a|one) quarter (?:ago|earlier|before)"
        ),
        read=_beside,
        examples=(
            ("the previous quarter", "2018-35", "2018-34"),
            ("a quarter earlier", "2018-33", "2017-36"),
            ("the prior quarter", "2018-10-22", "2018-35"),
        ),
        rejects=("next quarter", "a quarter"),
        words=listed("quarter"),
    ),
    Rule(
        name="fiscal year of the report",
        source=(
            r"(?!f)(?:(?:the|its|his|her|their|our|this) )?"
            r"(?:(?P<which>latest|last|past|previous|prior|current|present|next|coming|new) )?"
            r"(?:fiscal|financial) year(?! ?\d)"
        ),
        read=_fiscal_year,
        examples=(
            ("the latest fiscal year", "2019-10-22", "2018"),
            ("its current financial year", "2019-10-22", "2019"),
            ("next fiscal year", "2019-10-22", "2020"),
            ("the fiscal year", "2019-04/2020-03", "2019-04/2020-03"),
        ),
        rejects=("fiscal year", "the fiscal year 2019", "the year"),
        words=listed("year"),
    ),
    Rule(
        name="period before its end",
        source=(
            r"(?:(?:the |its )?(?:full|fiscal|financial) )?(?P<unit>quarter|half(?:-year)?|year)"
            rf"(?={plain(ENDED)}(?:\d|{MONTH}))"
        ),
        read=_reported,
        examples=(),
        rejects=("quarter", "year", "quarter ended badly"),
        words=_WORDS | listed("year"),
    ),
    # Behind those that begin like them.
    Rule(
        name="the latest period",
        source=(
            rf"(?:(?:the|that) (?:{_LATEST}|last)|{_LATEST})"
            rf" (?P<unit>period|quarter|half(?:-year)?){_OF_ITSELF}"
        ),
        read=_latest,
        examples=(
            ("the latest period", "2019-01/2019-09", "2019-01/2019-09"),
            ("the last quarter", "2019-10-22", "2019-35"),
            ("most recent quarter", "2019-35", "2019-35"),
        ),
        rejects=("last quarter", "the quarter", "the last quarter of 2018"),
        words=_WORDS,
    ),
    Rule(
        name="the period reported",
        source=rf"(?:the|that) (?P<unit>period|quarter|half(?:-year)?){_OF_ITSELF}",
        read=_reported,
        examples=(
            ("the quarter", "2019-35", "2019-35"),
            ("the quarter", "2019-01/2019-09", "2019-35"),
            ("the quarter", "2019-10-22", "2019-35"),
        ),
        rejects=("quarter", "the quarters", "the period of unrest", "the quarter-final"),
        words=_WORDS,
    ),
    Rule(
        name="the same period",
        source=r"the (?:very )?same (?P<unit>period|quarter|half(?:-year)?)",
        read=_reported,
        examples=(("the same period", "2019-35", "2019-35"),),
        rejects=("the same", "same period"),
        words=_WORDS,
    ),
)
