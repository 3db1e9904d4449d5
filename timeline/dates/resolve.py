"""From what words say and when their document appeared to a date, in any language."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.dates.of_calendar import day_in
from timeline.dates.rules import YEAR_LAST, Anchor, DateOrder, Lean
from timeline.edtf import (
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

#: what a publication day makes of relative words
Resolver = Callable[[date], Edtf]

# 29 February can be up to eight years away (1896 to 1904), all else comes every year.
_REACHES = (1, 8)
_LAST_MONTH = 12
# Days from which nobody leaves out the year.
_NEARLY_A_YEAR = 300
_SHORT_YEAR = 2


def relative(
    words: str, anchor: Anchor, need: str, resolve: Resolver, *, missing: str = ""
) -> Edtf:
    """The date that `resolve` finds from the publication date; `need` is the part that it takes.

    `missing` is what people can write instead, where that is not the part and its year.

    A publication date coarser than a day will do where its first and its last day give
    the same value. What it doubts, the value doubts.

    Raises:
        DateError: There is no publication date, or it is too coarse.
    """
    published = anchor.published
    if published is None:
        raise DateError(
            f"{words!r} needs the document's publication date: "
            f"give `published`, or write the {missing or _INSTEAD.get(need, need)}"
        )
    if published.precision == Precision.DAY:
        value = _resolved(words, published.first, resolve)
    else:
        value = _agreed(words, published, need, resolve)
    return qualified(words, value, published.qualification)


_INSTEAD = {"day": "full date", "month": "month and year", "quarter": "quarter and year"}


def _agreed(words: str, published: EdtfDate, need: str, resolve: Resolver) -> Edtf:
    """The date that `resolve` finds from both the first and the last day of `published`."""
    outcomes: list[Edtf | str] = []
    for day in (published.earliest, published.latest):
        try:
            outcomes.append(_resolved(words, day, resolve))
        except DateError as error:
            outcomes.append(str(error))
    first, last = outcomes
    if first != last:
        raise DateError(
            f"{words!r} needs a publication date with a {need}: the document says {published}"
        )
    if isinstance(first, str):
        raise DateError(first)
    return first


def _resolved(words: str, day: date, resolve: Resolver) -> Edtf:
    try:
        return resolve(day)
    except DateError:
        raise
    except (ValueError, OverflowError):
        raise DateError(f"{words!r} is out of range: years run from 0001 to 9999") from None


def qualified(words: str, value: Edtf, qualification: Qualification) -> Edtf:
    """`value` with the doubts of `qualification` added, at both ends of an interval.

    Raises:
        DateError: It is a time of day, which EDTF cannot qualify.
    """
    if qualification is Qualification.CERTAIN:
        return value
    if isinstance(value, EdtfInterval):
        return replace(
            value,
            start=_qualified_end(words, value.start, qualification),
            end=_qualified_end(words, value.end, qualification),
        )
    if isinstance(value, EdtfSet):
        items = tuple(_qualified_item(words, item, qualification) for item in value.items)
        return replace(value, items=items)
    return _qualified_point(words, value, qualification)


def _qualified_item(
    words: str, item: Point | EdtfInterval, qualification: Qualification
) -> EdtfDate | EdtfWide | EdtfInterval:
    if not isinstance(item, EdtfInterval):
        return _qualified_point(words, item, qualification)
    start, end = (_qualified_end(words, one, qualification) for one in (item.start, item.end))
    return replace(item, start=start, end=end)


def _qualified_end(
    words: str, value: Point | End, qualification: Qualification
) -> EdtfDate | EdtfWide | End:
    return value if isinstance(value, End) else _qualified_point(words, value, qualification)


def _qualified_point(words: str, value: Point, qualification: Qualification) -> EdtfDate | EdtfWide:
    if isinstance(value, EdtfDateTime):
        raise DateError(
            f"{words!r} doubts a time of day, which EDTF cannot say: "
            "leave out the time, or the doubt"
        )
    if isinstance(value, EdtfWide):
        return value.doubted(qualification)
    return replace(value, qualification=value.qualification | qualification)


def containing(day: date, precision: Precision) -> EdtfDate:
    """The date of that precision, a day or coarser, in whose window `day` lies.

    Raises:
        ValueError: It begins before the year 1.
    """
    return _CONTAINING[precision](day)


def _season_with(day: date) -> EdtfDate:
    # January and February belong to the winter that began the year before.
    number = day.month // 3
    return edtf.season(day.year, 20 + number) if number else edtf.season(day.year - 1, 24)


_CONTAINING: dict[Precision, Callable[[date], EdtfDate]] = {
    Precision.DAY: edtf.day,
    Precision.MONTH: lambda day: edtf.month(day.year, day.month),
    Precision.SEASON: _season_with,
    Precision.QUARTER: lambda day: edtf.quarter(day.year, (day.month + 2) // 3),
    Precision.YEAR: lambda day: edtf.year(day.year),
    Precision.DECADE: lambda day: _since_year_1(edtf.decade(day.year // 10 * 10)),
    Precision.CENTURY: lambda day: _since_year_1(edtf.century(day.year // 100 * 100)),
}


def _since_year_1(value: EdtfDate | EdtfWide) -> EdtfDate:
    if isinstance(value, EdtfWide):
        raise ValueError(value)  # noqa: TRY004 - it begins too early
    return value


def after(words: str, value: EdtfDate) -> EdtfDate:
    """The date just after `value`, of the same precision and doubts.

    Raises:
        DateError: The calendar ends with `value`.
    """
    found = _resolved(
        words, value.latest, lambda day: containing(day + timedelta(days=1), value.precision)
    )
    doubted = qualified(words, found, value.qualification)
    if not isinstance(doubted, EdtfDate):
        raise TypeError(doubted)
    return doubted


def away(day: date, unit: str, amount: int) -> Edtf:
    """The `unit` that lies `amount` of them from the one with `day` in it.

    Units are "day", "week" and "weekend" (as intervals), "month", "quarter", "year",
    "decade" and "century".

    Raises:
        ValueError: It lies outside the calendar.
        OverflowError: It lies far outside.
    """
    if unit == "year":
        return edtf.point(day.year + amount)
    if unit in _YEARS:
        length, make = _YEARS[unit]
        first = (day.year // length + amount) * length
        if first < 0:
            raise ValueError(first)
        return make(first)
    import pendulum

    start = pendulum.date(day.year, day.month, day.day)
    if unit == "month":
        there = start.add(months=amount)
        return edtf.month(there.year, there.month)
    if unit == "quarter":
        return containing(start.add(months=3 * amount), Precision.QUARTER)
    if unit == "day":
        return edtf.day(_plain(start.add(days=amount)))
    monday = start.add(days=7 * amount - start.weekday())
    first_day = 5 if unit == "weekend" else 0
    return edtf.interval(
        edtf.day(_plain(monday.add(days=first_day))), edtf.day(_plain(monday.add(days=6)))
    )


_YEARS = {"decade": (10, edtf.decade), "century": (100, edtf.century)}


def _plain(day: date) -> date:
    return date(day.year, day.month, day.day)


def weekday_of_week(day: date, weekday: int, weeks: int) -> EdtfDate:
    """The weekday (0: Monday) of the week that is `weeks` after the one with `day` in it.

    Raises:
        OverflowError: It lies outside the calendar.
    """
    return edtf.day(day + timedelta(days=7 * weeks + weekday - day.weekday()))


def weekday_beside(day: date, weekday: int, direction: int) -> EdtfDate:
    """The nearest such weekday (0: Monday) before `day` (-1) or after it (1).

    Raises:
        ValueError: It lies outside the calendar.
        OverflowError: It lies outside the calendar.
    """
    import pendulum

    start = pendulum.date(day.year, day.month, day.day)
    name = pendulum.WeekDay(weekday)
    return edtf.day(_plain(start.previous(name) if direction < 0 else start.next(name)))


def week(words: str, year: int, number: int) -> EdtfInterval:
    """Monday to Sunday of an ISO week.

    Raises:
        DateError: The year has no such week.
    """
    try:
        monday = date.fromisocalendar(year, number, 1)
        sunday = monday + timedelta(days=6)
    except (ValueError, OverflowError):
        raise DateError(
            f"{words!r} is not a week: {year} has weeks 1 to {_weeks_in(year)}"
        ) from None
    return edtf.interval(edtf.day(monday), edtf.day(sunday))


def _weeks_in(year: int) -> int:
    # The 28th of December always lies in the last week.
    return date(year, 12, 28).isocalendar().week if 1 <= year <= date.max.year else 53


def week_around(day: date) -> EdtfInterval:
    """Monday to Sunday of the week with `day` in it.

    Raises:
        OverflowError: It leaves the calendar.
    """
    monday = day - timedelta(days=day.weekday())
    return edtf.interval(edtf.day(monday), edtf.day(monday + timedelta(days=6)))


def nearest(
    words: str,
    lean: Lean | None,
    make: Callable[[int], EdtfDate],
    weekday: int | None = None,
) -> Resolver:
    """A resolver of what comes once a year: the one that `lean` says, else the nearest.

    `make` gives it for a year and raises ValueError for years that have none. A weekday that
    one of them has decides; otherwise words are refused where the nearest is not clearly nearer.
    """

    def resolve(day: date) -> Edtf:
        for reach in _REACHES:
            found: list[EdtfDate] = []
            for year in range(day.year - reach, day.year + reach + 1):
                with suppress(ValueError):
                    found.append(make(year))
            if found and found[0].earliest <= day <= found[-1].latest:
                break
        if not found:
            raise DateError(f"{words!r} is not a date: no year has that day")
        fitting = [item for item in found if item.first.weekday() == weekday]
        return fitting[0] if len(fitting) == 1 else choose(words, day, lean, tuple(found))

    return resolve


def choose(
    words: str,
    day: date,
    lean: Lean | None,
    candidates: tuple[EdtfDate, ...],
) -> EdtfDate:
    """The one of ordered candidates that words without a year mean, as seen from `day`.

    Raises:
        DateError: Two of them lie about as near, and nothing else decides.
    """
    past = next((item for item in reversed(candidates) if item.earliest <= day), None)
    coming = next((item for item in candidates if item.latest >= day), None)
    if past is None or coming is None or past == coming:
        chosen = past or coming
    elif lean is not None:
        chosen = past if lean is Lean.PAST else coming
    else:
        chosen = _nearer(day, past, coming)
    if chosen is None:
        raise DateError(f"{words!r} can be {past} or {coming}: write the one that is meant")
    return chosen


def _nearer(day: date, past: EdtfDate, coming: EdtfDate) -> EdtfDate | None:
    side = _near_side((day - past.latest).days, (coming.earliest - day).days)
    return None if side is None else past if side is Lean.PAST else coming


def _near_side(back: int, ahead: int) -> Lean | None:
    """The side that is clearly nearer, by the days that lie between."""
    if ahead >= 2 * back:
        return Lean.PAST
    if back >= 2 * ahead:
        return Lean.FUTURE
    return None


def choose_interval(
    words: str, day: date, lean: Lean | None, candidates: tuple[tuple[EdtfDate, EdtfDate], ...]
) -> EdtfInterval:
    """The one of ordered candidates, starts and ends, that words without a year mean.

    Leaning to the past it has come to the part of the calendar that names its end, or else is
    under way, if the one before ended nearly a year ago; leaning to the future it has not come to
    the part that names its end. Otherwise it is
    the one that holds `day`, or the nearest.

    Raises:
        DateError: Two of them lie about as near, and nothing else decides.
    """
    if lean is Lean.PAST:
        fitting = _ended(day, candidates)
    elif lean is Lean.FUTURE:
        fitting = [
            item
            for item in candidates
            if item[1].earliest > day or (_is_day(item[1]) and item[1].first == day)
        ][:1]
    else:
        fitting = [item for item in candidates if item[0].earliest <= day <= item[1].latest]
    if not fitting:
        past = [item for item in candidates if item[1].latest < day][-1:]
        coming = [item for item in candidates if item[0].earliest > day][:1]
        fitting = past + coming
        if past and coming:
            side = _near_side((day - past[0][1].latest).days, (coming[0][0].earliest - day).days)
            if side is not None:
                fitting = past if side is Lean.PAST else coming
    if not fitting:
        raise DateError(f"{words!r} is out of range: years run from 0001 to 9999")
    found = [edtf.interval(*item) for item in fitting]
    if len(found) > 1:
        raise DateError(f"{words!r} can be {found[0]} or {found[1]}: write the one that is meant")
    return found[0]


def _ended(
    day: date, candidates: tuple[tuple[EdtfDate, EdtfDate], ...]
) -> list[tuple[EdtfDate, EdtfDate]]:
    """The last one that has come to its end, or the one under way if that was long ago."""
    past = [item for item in candidates if item[1].earliest <= day][-1:]
    running = [item for item in candidates if item[0].earliest <= day < item[1].earliest]
    long_ago = not past or (day - past[0][1].latest).days >= _NEARLY_A_YEAR
    return running[-1:] if running and long_ago else past


def _is_day(value: EdtfDate) -> bool:
    return value.precision == Precision.DAY


def numeric(words: str, first: str, second: str, last: str, anchor: Anchor) -> EdtfDate:
    """The day of a date in numbers whose year comes last.

    Raises:
        DateError: It can be two days, or none.
    """
    if len(last) == _SHORT_YEAR:
        raise DateError(f"{words!r} has a year of two digits: write all four, as in 2023-11-30")
    one, two, year = int(first), int(second), int(last)
    # What is said of years that stand first says nothing of one that stands last.
    order = anchor.order if anchor.order in YEAR_LAST else None
    if order is None:
        if one != two and 1 <= one <= _LAST_MONTH and 1 <= two <= _LAST_MONTH:
            raise DateError(_two_days(words, one, two, year))
        if min(one, two) > _LAST_MONTH:
            raise DateError(f"{words!r} is not a date: months run from 1 to 12")
        order = DateOrder.DAY_FIRST if two <= _LAST_MONTH else DateOrder.MONTH_FIRST
    month, day = (two, one) if order is DateOrder.DAY_FIRST else (one, two)
    if not 1 <= month <= _LAST_MONTH:
        raise DateError(
            f"{words!r} is not a {order.value} date: there is no month {month}, write 2023-11-30"
        )
    return calendar_day(words, year, month, day, anchor.calendar)


def _two_days(words: str, one: int, two: int, year: int) -> str:
    days = [calendar_day(words, year, two, one), calendar_day(words, year, one, two)]
    said = " or ".join(f"{item.first.day} {item.first:%B} {item.first.year}" for item in days)
    written = " or ".join(str(item) for item in days)
    return (
        f"{words!r} can be {said}: write {written}, "
        'or state date_order = "day-first" or "month-first" (--date-order for a list)'
    )


def calendar_day(
    words: str, year: int, month: int, day: int, calendar: Calendar = Calendar.GREGORIAN
) -> EdtfDate:
    """The Gregorian day as an EDTF date, of a day of the calendar.

    Raises:
        DateError: There is none.
    """
    if not 1 <= year <= date.max.year:
        raise DateError(f"{words!r} is out of range: years run from 0001 to 9999")
    if calendar is not Calendar.GREGORIAN:
        return _of_calendar(words, year, month, day, calendar)
    try:
        return edtf.day(date(year, month, day))
    except ValueError:
        whole = edtf.month(year, month)
        is_old = (month, day) == (2, 29) and not year % _LEAP
        hint = '; it had 29 in the Julian calendar: write calendar = "julian"' if is_old else ""
        raise DateError(
            f"{words!r} is not a date: {whole.first:%B} {year} has days 1 to {whole.latest.day}"
            f"{hint}"
        ) from None


# Every so many years, in the Julian calendar.
_LEAP = 4


def _of_calendar(words: str, year: int, month: int, day: int, calendar: Calendar) -> EdtfDate:
    found = day_in(calendar, words, year, month, day)
    if not isinstance(found, EdtfDate):
        raise DateError(f"{words!r} lies before the year 1 or after 9999: write {found}")
    return found
