"""Recurrence rules (RFC 5545 3.3.10): their occurrences, in bounded work.

python-dateutil reads them. Where a rule never gives a date it looks for one until the year 9999,
whatever the `UNTIL`, and by seconds that is for ever: so its steps are counted as it goes.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from math import prod
from types import MappingProxyType
from typing import Self

from timeline.limits import LIMITS, Limit

_OF_CALENDAR, _OF_EVENT = LIMITS["calendar.steps"], LIMITS["event.steps"]
#: what dateutil takes for one step of a rule, next to that of a day
_PRICES = MappingProxyType(
    {
        **dict.fromkeys(("SECONDLY", "MINUTELY", "HOURLY", "DAILY"), 1),
        "WEEKLY": 2,
        "MONTHLY": 5,
        "YEARLY": 20,
    }
)
_TIMES = ("BYHOUR", "BYMINUTE", "BYSECOND")
_DAYS = ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY", "BYEASTER")
_PARTS = frozenset(("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYSETPOS", *_TIMES, *_DAYS))
#: parts that say what holds where they are not there (RFC 7529 4)
_SAYS_NOTHING = MappingProxyType({"RSCALE": "GREGORIAN", "SKIP": "OMIT"})
#: values that are compared in about the time that it takes to look at a day
_COMPARED = 8
#: digits of an INTERVAL and a COUNT, which are then never too long for Python
_MOST_DIGITS = 9
#: what some programs write where there is no count
_NO_COUNT = re.compile(r"-\d+", re.ASCII)
_UNTIL = ("%Y%m%d", "%Y%m%dT%H%M%S", "%Y%m%dT%H%M%SZ")


class RuleError(ValueError):
    """A rule that is not read; the text says why."""


@dataclass(slots=True)
class Steps:
    """What the rules of a calendar may still take, or those of one of its events."""

    limit: Limit = _OF_CALENDAR
    left: int = _OF_CALENDAR.most
    #: what is taken of it too
    whole: "Steps | None" = None

    def of_event(self) -> "Steps":
        """What the rules of one event may take of it, so that none costs the others."""
        return Steps(limit=_OF_EVENT, left=_OF_EVENT.most, whole=self)

    def take(self, number: int) -> None:
        """Take some of them.

        Raises:
            RuleError: There are no more.
        """
        self.left -= number
        if self.left < 0:
            self.left = 0
            raise RuleError(self.limit.refusal())
        if self.whole is not None:
            self.whole.take(number)


class _Interval(int):
    """The interval of a rule, of which each step that goes it is taken."""

    steps: Steps
    #: what a step takes
    price: int

    @classmethod
    def counted(cls, interval: int, steps: Steps, price: int) -> Self:
        made = cls(interval)
        made.steps, made.price = steps, price
        return made

    def __radd__(self, other: int) -> int:
        self.steps.take(self.price)
        return other + int(self)

    def __mul__(self, other: int) -> int:
        self.steps.take(self.price)
        return int(self) * other


def parts_of(rule: str) -> dict[str, str]:
    """The parts of a rule by their names: `FREQ=DAILY;COUNT=2`.

    Raises:
        RuleError: It is not a rule.
    """
    found: dict[str, str] = {}
    for part in filter(None, "".join(rule.split()).upper().split(";")):
        name, equals, value = part.partition("=")
        if not equals or name in found:
            raise RuleError("a rule is FREQ=… and each part once")
        found[name] = value.strip(",")
    if found.get("FREQ") not in _PRICES:
        raise RuleError(f"FREQ is one of {', '.join(_PRICES)}")
    return {name: value for name, value in found.items() if _is_taken(name, value)}


def _is_taken(name: str, value: str) -> bool:
    """Whether a part makes a difference: of the calendar of all rules none does.

    Raises:
        RuleError: It is of another calendar (RFC 7529), or unknown.
    """
    if name in _PARTS:
        return True
    if name.startswith("X-") or _SAYS_NOTHING.get(name) == value:
        return False
    raise RuleError(f"{name}={value} is not read")


def occurrences(
    rule: str,
    start: datetime,
    steps: Steps,
    local: Callable[[datetime], datetime] = lambda moment: moment,
) -> Iterator[datetime]:
    """The clock times that a rule gives, in order.

    Args:
        rule: The value of an `RRULE`.
        start: The clock time of `DTSTART`, of no zone.
        steps: What may still be taken; each step is taken of it.
        local: The clock time of a moment in UTC, for an `UNTIL` in UTC.

    Raises:
        RuleError: It is not a rule that is read, or it takes too many steps.
    """
    parts = parts_of(rule)
    interval = _number(parts, "INTERVAL") or 1
    count = _number(parts, "COUNT")
    until = _until(parts.pop("UNTIL", ""), local)
    weight = _weight(parts)
    # What a rule is made of takes work too.
    steps.take(weight)
    counted = _Interval.counted(interval, steps, weight * _PRICES[parts["FREQ"]])
    for moment in islice(_made(parts, start, counted, until), count):
        steps.take(1)
        yield moment


def _made(
    parts: dict[str, str], start: datetime, interval: _Interval, until: datetime | None
) -> Iterator[datetime]:
    # It takes a while to import, and few calendars have an occurrence that is excluded.
    from dateutil.rrule import rrulestr

    given = (f"{name}={value}" for name, value in parts.items() if name not in _GIVEN_APART)
    try:
        made = rrulestr(";".join(given), dtstart=start)
        yield from made.replace(interval=interval, until=until)
    except RuleError:
        raise
    except Exception as error:  # noqa: BLE001 - dateutil raises TypeError, IndexError and more
        raise RuleError(f"it is not a rule: {type(error).__name__}") from None


_GIVEN_APART = ("COUNT", "INTERVAL")


def _weight(parts: dict[str, str]) -> int:
    """How much work a step is: one for each time of a day, and each part that is compared."""
    times = prod(_length(parts, name) or 1 for name in _TIMES)
    days = 1 + sum(_length(parts, name) for name in _DAYS) // _COMPARED
    return times * days * (_length(parts, "BYSETPOS") or 1)


def _length(parts: dict[str, str], name: str) -> int:
    return parts[name].count(",") + 1 if name in parts else 0


def _number(parts: dict[str, str], name: str) -> int | None:
    """A number from 1; None where it is not given, and 10⁹ for all that are greater."""
    text = parts.get(name, "")
    if not text or (name == "COUNT" and _NO_COUNT.fullmatch(text)):
        return None
    if not (text.isascii() and text.isdigit()) or not text.strip("0"):
        raise RuleError(f"{name} is a number from 1")
    return int(text[-_MOST_DIGITS:]) if len(text.lstrip("0")) <= _MOST_DIGITS else 10**_MOST_DIGITS


def _until(text: str, local: Callable[[datetime], datetime]) -> datetime | None:
    """The last clock time of a rule; a day is meant to its end."""
    if not text:
        return None
    text = text.replace("-", "").replace(":", "")
    for form in _UNTIL:
        try:
            found = datetime.strptime(text, form)  # noqa: DTZ007 - its zone comes later
        except ValueError:
            continue
        if form.endswith("Z"):
            return _local(found, local)
        return found if "T" in form else found.replace(hour=23, minute=59, second=59)
    raise RuleError("UNTIL is a day or a time: UNTIL=20241231T225959Z")


def _local(moment: datetime, local: Callable[[datetime], datetime]) -> datetime:
    try:
        return local(moment.replace(tzinfo=UTC))
    except OverflowError:
        return moment
