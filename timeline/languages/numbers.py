"""Dates in numbers, which every language writes: `NUMBERS`."""

import re
from datetime import date

from timeline import edtf
from timeline.calendars.values import parse_in
from timeline.dates.of_calendar import edtf_in, in_its
from timeline.dates.resolve import calendar_day, numeric, week
from timeline.dates.rules import Anchor, Parts, Rule, doubted
from timeline.edtf import EdtfDate
from timeline.errors import DateError
from timeline.languages.say import in_words

#: source of the pattern of a dash or hyphen
DASH = "[-‐‑‒–—−]"


def year_number(words: str, digits: str) -> int:
    """The year that `digits` end with, for the message that quotes `words`.

    Raises:
        DateError: It is the year 0.
    """
    number = int(digits.rsplit(maxsplit=1)[-1])
    if number == 0:
        raise DateError(f"{words!r} is out of range: years run from 0001 to 9999")
    return number


def _edtf(match: re.Match[str], anchor: Anchor) -> Parts:
    value = parse_in(anchor.calendar, match[0])
    if re.fullmatch(r"\d{4}-\d\d", match[0]):
        first, second = int(match[0][:4]), int(match[0][5:])
        # Alone it is EDTF; among words people write years so.
        if second > first % 100 and 0 < first < _MONTHS_SINCE:
            # "c. 1400-10": nobody wrote months so then.
            years = edtf.interval(edtf.year(first), edtf.year(first - first % 100 + second))
            return Parts(value=years, stated=("year",))
        if second > first % 100 and isinstance(value, EdtfDate):
            raise DateError(
                f"{match[0]!r} among words can be {in_words(value)} or "
                f"{first:04}/{first - first % 100 + second:04}: write the one that is meant"
            )
    return edtf_in(anchor, value)


def _year_first(match: re.Match[str], anchor: Anchor) -> Parts:
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    if not 1 <= month <= 12:  # noqa: PLR2004 - months
        raise DateError(f"{match[0]!r} is not a date: months run from 1 to 12")
    value = calendar_day(match[0], year, month, day, anchor.calendar)
    return in_its(anchor, Parts(value=value, stated=("year", "month", "day")))


def _year_last(match: re.Match[str], anchor: Anchor) -> Parts:
    first, second, last = re.findall(r"\d+", match[0])
    value = numeric(match[0], first, second, last, anchor)
    return in_its(anchor, Parts(value=value, stated=("year", "month", "day")))


def _month_in_numbers(match: re.Match[str], _: Anchor) -> Parts:
    number = int(match["month"])
    if not 1 <= number <= 12:  # noqa: PLR2004 - months
        raise DateError(f"{match[0]!r} is not a month: months run from 1 to 12")
    year = year_number(match[0], match["year"])
    return Parts(value=edtf.month(year, number), stated=("year", "month"))


def _short_range(match: re.Match[str], _: Anchor) -> Parts:
    """Years such as 1957-58; a month where the second number can be nothing else."""
    words, first = match[0], year_number(match[0], match["year"])
    if len(match["second"]) == 1:
        return _one_digit(match, first)
    second = int(match["second"])
    as_month = 1 <= second <= 12  # noqa: PLR2004 - months
    gap = second - first % 100
    as_range = gap == 1 if match["slash"] else gap > 0
    last = first - first % 100 + second
    if second == 0 and first % 100 == 99 and first < date.max.year:  # noqa: PLR2004 - into a new century
        as_range, last = True, first + 1
    if as_month and as_range and match["slash"]:
        raise DateError(
            f"{words!r} can be {first:04}-{second:02} or {first:04}/{last:04}: "
            "write the one that is meant"
        )
    if as_range:
        return _years(match, first, last)
    if as_month:
        return Parts(value=edtf.month(first, second), stated=("year", "month"))
    if not match["slash"]:
        edtf.parse(f"{first:04}-{second:02}")
    raise DateError(
        f"{words!r} is neither a month nor a range of years: write '{first:04}-01' or "
        f"'{first:04}/{first + 1:04}'"
    )


def _years(match: re.Match[str], first: int, last: int) -> Parts:
    """The years from one to another; in doubt where both can be names of one."""
    found = Parts(value=edtf.interval(edtf.year(first), edtf.year(last)), stated=("year",))
    if not match["slash"] or last != first + 1 or first not in _FROM_MARCH:
        return found
    return doubted(
        found,
        f"{match[0]!r} can be the years {found.value}, or the first months of {last:04}, "
        f"which were still {first:04} by the old reckoning",
    )


# Years whose last months were already in the next one for some.
_FROM_MARCH = range(1000, 1752)


def _one_digit(match: re.Match[str], first: int) -> Parts:
    """Years such as 1826-7; in doubt where it is as likely a month."""
    words, second = match[0], int(match["second"])
    last = first - first % 10 + second
    if second == 0 and first % 10 == 9:  # noqa: PLR2004 - into a new decade
        last = first + 1
    if last <= first or (match["slash"] and last != first + 1):
        raise DateError(
            f"{words!r} is neither a month nor a range of years: write '{first:04}-0{second}' or "
            f"'{first:04}/{first + 1:04}'"
        )
    found = _years(match, first, last)
    if first < _MONTHS_SINCE or not match["hyphen"]:
        return found
    return doubted(found, f"{words!r} can be the years {found.value} or {first:04}-0{second}")


# Nobody wrote months in numbers behind their year before.
_MONTHS_SINCE = 1900


def _week_date(match: re.Match[str], _: Anchor) -> Parts:
    year = year_number(match[0], match["year"])
    monday = week(match[0], year, int(match["week"])).span.begin
    value = edtf.day(date.fromordinal(int(monday) + int(match["day"]) - 1))
    return Parts(value=value, stated=("year", "week", "day"))


_NUMERIC_SEPARATED = "|".join(
    rf"\d{{1,2}}{separator}\d{{1,2}}{separator}\d{{2}}(?:\d\d)?"
    for separator in (r"\.", " ?/ ?", DASH)
)


_NUMBERS_CUE = rf"\d ?(?:[/.]|{DASH}) ?\d"
#: ISO day of a week
WEEK_DATE = Rule(
    name="day of a week",
    source=rf"(?P<year>\d{{4}}){DASH}?w(?P<week>\d\d){DASH}?(?P<day>[1-7])",
    read=_week_date,
    examples=(("2024-W12-3", "", "2024-03-20"),),
    rejects=("2024-W12-8", "2024-W12"),
    cue=r"w\d",
    words=frozenset(("w",)),
)
#: ways to write a date in numbers, in the order in which they are tried
NUMBERS: tuple[Rule, ...] = (
    Rule(
        name="EDTF",
        source=(
            r"\d{4}-(?:0[1-9]|1[0-2]|2[1-4]|3[3-6]|XX)(?:-(?:\d\d|XX))?(?:[?~%]|(?!\d))|\d{4}[?~%]|\d(?:\d\dX|\dXX)[?~%]?"
        ),
        read=_edtf,
        examples=(("2023-11-30", "", "2023-11-30"), ("2015~", "", "2015~"), ("199X", "", "199X")),
        rejects=("2023-1-3", "2023-", "19X5"),
        cue=r"\d[-?~%x]",
        is_day=True,
    ),
    Rule(
        name="numbers, year first",
        source=(
            r"(?P<year>\d{4})(?:[/.‐‑‒–—−])(?P<month>\d{1,2})(?:[/.‐‑‒–—−])(?P<day>\d{1,2})(?!\d)"
        ),
        read=_year_first,
        examples=(("2024/01/19", "", "2024-01-19"), ("2024.1.19", "", "2024-01-19")),
        rejects=("24/01/19", "2024/01"),
        cue=_NUMBERS_CUE,
        is_day=True,
    ),
    Rule(
        name="numbers, year last",
        source=rf"(?:{_NUMERIC_SEPARATED})(?!\d)",
        read=_year_last,
        examples=(("19.01.2024", "", "2024-01-19"), ("03/03/2024", "", "2024-03-03")),
        rejects=("19.01/2024", "19.01.202", "119.01.2024"),
        cue=_NUMBERS_CUE,
        is_day=True,
    ),
    Rule(
        name="month in numbers",
        source=rf"(?P<month>\d{{1,2}})(?:[./]|{DASH})(?P<year>\d{{4}})(?!\d)",
        read=_month_in_numbers,
        examples=(("11/2023", "", "2023-11"), ("3.2024", "", "2024-03")),
        rejects=("11/23", "111/2023"),
        cue=_NUMBERS_CUE,
    ),
    Rule(
        name="month in numbers, year first",
        source=r"(?P<year>\d{4})\.(?P<month>0[1-9]|1[0-2])(?![\d]|\.\d)",
        read=_month_in_numbers,
        examples=(("2024.05", "", "2024-05"),),
        rejects=("2024.13", "2024.5", "2024.05.01"),
        cue=_NUMBERS_CUE,
    ),
    Rule(
        name="years, the second shortened",
        source=(
            rf"(?P<year>\d{{4}})(?:(?P<hyphen>-)|{DASH}|(?P<slash>/))"
            # "1826-7-3" is a day, "1957-8.5" and "1957-8-year-olds" neither.
            r"(?P<second>\d\d|[0-9](?![-‐‑–.]\w))(?!\d)"
        ),
        read=_short_range,
        examples=(
            ("1957-58", "", "1957/1958"),
            ("2023/24", "", "2023/2024"),
            ("2011–12", "", "2011/2012"),
            ("1826-7", "", "1826/1827"),
        ),
        rejects=("1957-8-1", "57-58"),
        cue=_NUMBERS_CUE,
    ),
)
#: years of which the second is written short
SHORT_PAIR = re.compile(rf"(?P<first>\d{{4}})(?:{DASH}|/)(?P<second>\d\d?)", re.ASCII)
