"""The first occurrence of a recurring event that takes place (RFC 5545 3.8.5).

A timeline has no series: of one its first occurrence is read, unless `EXDATE` excludes it or it
was changed by itself (`RECURRENCE-ID`), when it is an event of its own.
"""

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from heapq import merge
from itertools import chain

from timeline.formats.ics.components import Component, Property, name_of
from timeline.formats.ics.moments import UnreadableError, moments, placed
from timeline.formats.ics.rules import RuleError, Steps, occurrences
from timeline.formats.ics.zones import Zones
from timeline.seeds.fields import show

#: what says that an event has several occurrences, or not all of them
RECURRING = ("RRULE", "RDATE")


class NeverError(ValueError):
    """No occurrence of an event is left; the text says so, and the line why."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


@dataclass(slots=True)
class Excluded:
    """Occurrences that do not take place, or not as the event says."""

    #: whole days; times of no zone; times of a zone, in UTC, and as its clocks show them
    days: set[date] = field(default_factory=set)
    clocks: set[datetime] = field(default_factory=set)
    moments: set[datetime] = field(default_factory=set)
    shown: set[datetime] = field(default_factory=set)
    #: from which on none does
    since: date | None = None
    #: where the first of them stands
    line: int = 0

    def add(self, occurrence: date, line: int) -> None:
        """Exclude an occurrence."""
        self.line = self.line or line
        if not isinstance(occurrence, datetime):
            self.days.add(occurrence)
        elif occurrence.tzinfo is None:
            self.clocks.add(occurrence)
        else:
            self.moments.add(_instant(occurrence))
            self.shown.add(_clock(occurrence))

    def add_since(self, occurrence: date) -> None:
        """Exclude an occurrence and all behind it."""
        if self.since is None or _instant(occurrence) < _instant(self.since):
            self.since = occurrence

    def __contains__(self, occurrence: date) -> bool:
        """Whether that one is excluded: by its moment, by its clock time, or with its day."""
        local = _clock(occurrence)
        if self.since is not None and _instant(occurrence) >= _instant(self.since):
            return True
        if local.date() in self.days or local in self.clocks:
            return True
        if isinstance(occurrence, datetime) and occurrence.tzinfo is not None:
            return _instant(occurrence) in self.moments
        # Outlook gives the midnights of whole days a zone.
        return local in self.shown


def changed_alone(events: Iterable[Component], zones: Zones) -> dict[str, Excluded]:
    """The occurrences that are events of their own, by the `UID` of the event they are of."""
    found: dict[str, Excluded] = {}
    for event in events:
        same = event.first("RECURRENCE-ID")
        uid = event.text("UID").strip()
        if same is None or not uid:
            continue
        excluded = found.setdefault(uid, Excluded())
        try:
            for occurrence in moments(same, "RECURRENCE-ID", zones):
                excluded.add(occurrence, same.line)
                if same.parameter("RANGE").upper() == "THISANDFUTURE":
                    excluded.add_since(occurrence)
        except UnreadableError:
            # It is read as an event by itself, whatever it was once.
            continue
    return found


def first(
    event: Component,
    zones: Zones,
    start: tuple[Property, date],
    changed: Excluded | None,
    steps: Steps,
) -> date:
    """The first occurrence of an event that takes place as the event says.

    Args:
        event: A `VEVENT`.
        zones: Those of its calendar.
        start: Its `DTSTART`, as `start_of` gives it.
        changed: Its occurrences that are events of their own; None where there are none.
        steps: What its rules may still take.

    Raises:
        UnreadableError: A date or a rule that is needed cannot be read.
        NeverError: Every occurrence is excluded or changed.
    """
    stated, begin = start
    own = _own(event, zones)
    excluded = [item for item in (own, changed) if item is not None and item.line]
    rules = event.properties.get("EXRULE", [])
    if "RECURRENCE-ID" in event.properties or not (excluded or rules):
        return begin
    by_rules = [_Ahead(_by_rule(rule, stated, begin, zones, steps)) for rule in rules]
    without: list[Excluded | _Ahead] = [*excluded, *by_rules]
    for occurrence in _all(event, stated, begin, zones, steps):
        if not any(occurrence in item for item in without):
            return occurrence
    line = excluded[0].line if excluded else rules[0].line
    raise NeverError(
        line,
        f"every occurrence of {name_of(event)!r} is excluded, or changed by itself: it is not "
        "read as an event of its own",
    )


def _own(event: Component, zones: Zones) -> Excluded:
    """What an event excludes; what does not recur has one occurrence, and a slip costs it none.

    Raises:
        UnreadableError: Which of several occurrences is meant cannot be read.
    """
    own = Excluded()
    for found in event.properties.get("EXDATE", ()):
        try:
            for occurrence in moments(found, "EXDATE", zones):
                own.add(occurrence, found.line)
        except UnreadableError:
            if any(name in event.properties for name in RECURRING):
                raise
    return own


def _all(
    event: Component, start: Property, begin: date, zones: Zones, steps: Steps
) -> Iterator[date]:
    """The occurrences of an event in order, first the one that `DTSTART` is."""
    given = event.properties.get("RDATE", ())
    dates = sorted(
        chain.from_iterable(moments(found, "RDATE", zones) for found in given), key=_instant
    )
    rules = (
        _by_rule(rule, start, begin, zones, steps) for rule in event.properties.get("RRULE", ())
    )
    yield begin
    yield from merge(dates, *rules, key=_instant)


def _by_rule(
    rule: Property, start: Property, begin: date, zones: Zones, steps: Steps
) -> Iterator[date]:
    """What a rule gives, as days or as times in the zone of `DTSTART`.

    Raises:
        UnreadableError: It is not a rule, or takes too much work.
    """
    zone = begin.tzinfo if isinstance(begin, datetime) else None
    try:
        for local in occurrences(
            rule.value,
            _clock(begin),
            steps,
            lambda moment: _clock(moment.astimezone(zone) if zone else moment),
        ):
            yield _like(begin, local, start, zones)
    except (RuleError, OverflowError) as error:
        message = f"recurrence rule {show(rule.value)}: {error}"
        raise UnreadableError(rule.line, message) from None


def _like(begin: date, local: datetime, start: Property, zones: Zones) -> date:
    """A clock time as a value of the kind that `DTSTART` has."""
    if not isinstance(begin, datetime):
        return local.date()
    if begin.tzinfo is UTC:
        return local.replace(tzinfo=UTC)
    return placed(local, start, zones)


class _Ahead:
    """Occurrences in order, of which it is asked in order whether one is among them."""

    def __init__(self, occurrences: Iterator[date]) -> None:
        self._occurrences = occurrences
        self._next = next(occurrences, None)

    def __contains__(self, occurrence: date) -> bool:
        while self._next is not None and _instant(self._next) < _instant(occurrence):
            self._next = next(self._occurrences, None)
        return self._next is not None and _instant(self._next) == _instant(occurrence)


def _clock(value: date) -> datetime:
    """What the clocks show; of a day its first moment."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None, fold=0)
    return datetime.combine(value, datetime.min.time())


def _instant(value: date) -> datetime:
    """What dates of any kind are ordered by: UTC where there is a zone."""
    if isinstance(value, datetime) and value.tzinfo is not None:
        with contextlib.suppress(OverflowError):
            return value.astimezone(UTC).replace(tzinfo=None)
        # In UTC it lies before or behind the calendar.
    return _clock(value)
