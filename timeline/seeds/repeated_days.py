"""The days on which something comes again, and its date on each of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from timeline import edtf
from timeline.edtf import Edtf, EdtfDate, EdtfDateTime, EdtfInterval, Precision
from timeline.errors import DateError
from timeline.limits import LIMITS
from timeline.recurrence.repetition import Known, Repetition
from timeline.recurrence.rules import RuleError, Steps, occurrences, parts_of
from timeline.seeds.frames import Frame
from timeline.seeds.repeated_bounds import Bounds

_MOST = LIMITS["series.occurrences"]
_OF_DAYS = frozenset(("DAILY", "WEEKLY", "MONTHLY", "YEARLY"))
_TIMES = frozenset(("BYHOUR", "BYMINUTE", "BYSECOND"))
#: days of the shortest month, and the day that few years have
_SHORTEST, _LEAP_DAY = 28, (2, 29)
_FIRST_OF = {Precision.MONTH: "BYMONTHDAY=1", Precision.YEAR: "BYMONTH=1;BYMONTHDAY=1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """The days of a series, and whether there are more behind the last."""

    days: tuple[date, ...]
    precision: Precision
    goes_on: bool
    #: what is doubtful about them
    doubts: tuple[str, ...] = ()


def dates_of(said: Repetition, bounds: Bounds, last: date, frame: Frame, steps: Steps) -> Dates:
    """The days on which it comes.

    Args:
        said: What its words say.
        bounds: From when to when.
        last: The last day that is taken of them.
        frame: What dates that are left out are read against.
        steps: What its rule may take.

    Raises:
        DateError: They cannot be known, or are too many.
    """
    precision = _precision(said, bounds)
    try:
        found = [*_walked(said, bounds, precision, last, steps)]
    except RuleError as error:
        raise DateError(str(error)) from None
    goes_on = bool(found) and found[-1] > last and found[-1] <= (bounds.last or date.max)
    days = [day for day in found if day <= last]
    kept, doubts = _without(said, days, frame)
    if not kept and not goes_on:
        raise DateError(f"it has no date between {bounds.first} and {last}")
    told = (
        *said.doubts,
        *_short_months(said, bounds),
        *bounds.doubts,
        *_phase(said, bounds, days),
        *doubts,
    )
    return Dates(days=tuple(kept), precision=precision, goes_on=goes_on, doubts=told)


def _short_months(said: Repetition, bounds: Bounds) -> Iterator[str]:
    """A doubt where months or years may lack the day of the first date."""
    parts, day = parts_of(said.rule), bounds.first
    if bounds.precision > Precision.DAY or any(name.startswith("BY") for name in parts):
        return
    if parts["FREQ"] == "MONTHLY" and day.day > _SHORTEST:
        yield f"months without a day {day.day} are passed over"
    if parts["FREQ"] == "YEARLY" and (day.month, day.day) == _LEAP_DAY:
        yield "years without a 29 February are passed over"


#: how well the begin is known from which every second one is counted
_PHASES = {"MONTHLY": Precision.MONTH, "YEARLY": Precision.YEAR}


def _phase(said: Repetition, bounds: Bounds, days: list[date]) -> Iterator[str]:
    """A doubt where nothing says which of them is the first of every second one."""
    parts = parts_of(said.rule)
    is_known = not bounds.is_implied and bounds.precision <= _PHASES.get(
        parts["FREQ"], Precision.DAY
    )
    if "INTERVAL" in parts and days and not is_known:
        yield f"it is counted from {days[0]}: write from {days[0]}, or the day that is meant"


def _precision(said: Repetition, bounds: Bounds) -> Precision:
    """To what each of its dates is known."""
    if said.known is not Known.AS_BEGIN:
        return Precision.MONTH if said.known is Known.MONTH else Precision.DAY
    if bounds.precision <= Precision.DAY and not bounds.is_implied:
        return Precision.DAY
    often = parts_of(said.rule)["FREQ"]
    is_each = "INTERVAL" not in said.rule
    if often == "MONTHLY" and (
        bounds.precision is Precision.MONTH or (is_each and bounds.precision is Precision.YEAR)
    ):
        return Precision.MONTH
    if often == "YEARLY" and bounds.precision in _FIRST_OF:
        return bounds.precision
    raise DateError(
        "it does not say on which day it comes: write it, as in 'every week on Monday', or the "
        "first day"
    )


def _walked(
    said: Repetition, bounds: Bounds, precision: Precision, last: date, steps: Steps
) -> Iterator[date]:
    """The days in order, and the first one behind the last that is taken."""
    first = datetime.combine(bounds.first, time())
    rule = said.rule
    if said.known is Known.AS_BEGIN and precision in _FIRST_OF:
        rule = f"{rule};{_FIRST_OF[precision]}"
    interval = parts_of(rule).get("INTERVAL")
    if interval and "BY" in rule and said.known is not Known.AS_BEGIN:
        # "Every two weeks on Friday" begins with the first Friday.
        plain = ";".join(part for part in rule.split(";") if not part.startswith("INTERVAL"))
        first = next(occurrences(plain, first, steps.of_event()), first)
    found = islice(occurrences(rule, first, steps.of_event()), said.count)
    for number, shown in enumerate(found):
        if number > _MOST.most:
            raise RuleError(_MOST.refusal())
        if shown.date() > last:
            yield shown.date()
            return
        if bounds.hold(shown.date()) and not _is_off(said, shown.date()):
            yield shown.date()


def _is_off(said: Repetition, day: date) -> bool:
    return day.weekday() in said.off_weekdays or day.month in said.off_months


def _without(said: Repetition, days: list[date], frame: Frame) -> tuple[list[date], list[str]]:
    """The days without those that are left out, and what was to be left out and is none of them."""
    doubts = []
    years = sorted({day.year for day in days})
    for text in said.but_not:
        # Without a year it is that day of each.
        values = (frame.read_in(text, year).value for year in years)
        spans = {_span(part) for value in values for part in _parts(value)}
        kept = [day for day in days if not any(first <= day <= last for first, last in spans)]
        if len(kept) == len(days):
            doubts.append(f"{text!r} is none of its dates, and leaves nothing out")
        days = kept
    return days, doubts


def _parts(value: Edtf) -> tuple[Edtf, ...]:
    return tuple(value.items) if isinstance(value, edtf.EdtfSet) else (value,)


def _span(value: Edtf) -> tuple[date, date]:
    first, last = value.earliest, value.latest
    if not isinstance(first, date) or not isinstance(last, date):
        raise DateError(f"{value} has no two ends: write the dates that are left out")
    return _day(first), _day(last)


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


def rule_of(text: str) -> str:
    """A rule that is written out (RFC 5545 3.3.10).

    Raises:
        DateError: It is not a rule of days.
    """
    rule = text.strip().upper().removeprefix("RRULE:")
    try:
        parts = parts_of(rule)
    except RuleError as error:
        raise DateError(f"{text!r}: {error}") from None
    if parts["FREQ"] not in _OF_DAYS or parts.keys() & _TIMES:
        raise DateError(f"{text!r} is of times of a day: write days, and the time into when")
    return rule


def shifted(value: Edtf, days: int) -> Edtf:
    """A date of days or times so many days later, at the same hour.

    Raises:
        DateError: It has no days.
        OverflowError: It lies behind the calendar.
    """
    if isinstance(value, EdtfDateTime):
        return replace(value, moment=_later(value.moment, days))
    if isinstance(value, EdtfDate) and value.precision is Precision.DAY:
        return edtf.day(_day(value.first) + timedelta(days=days))
    if isinstance(value, EdtfInterval) and len(value.ends) == len((value.start, value.end)):
        start, end = (shifted(item, days) for item in value.ends)
        return EdtfInterval(start=start, end=end)  # type: ignore[arg-type]  # points stay points
    raise DateError(f"{value} is not a day or a time that could come again")


def _later(moment: datetime, days: int) -> datetime:
    shown = moment.replace(tzinfo=None) + timedelta(days=days)
    zone = moment.tzinfo
    if not isinstance(zone, ZoneInfo):
        return shown.replace(tzinfo=zone)
    # What the clocks skip means the offset before the gap.
    return shown.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
