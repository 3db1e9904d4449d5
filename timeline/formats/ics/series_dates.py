"""The dates of a series by its rules, its lists and what they exclude (RFC 5545 3.8.5)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import takewhile

from timeline.formats.ics.component import Component, Property
from timeline.formats.ics.components import name_of
from timeline.formats.ics.moments import UnreadableError, end_of_period, moment
from timeline.formats.ics.series_clock import SeriesClock
from timeline.limits import LIMITS
from timeline.recurrence.old_rules import modern
from timeline.recurrence.rules import RuleError, Steps, occurrences, parts_of
from timeline.seeds.fields import show

#: what makes an event recur
RECURRING = ("RRULE", "RDATE")
_OF_SERIES = LIMITS["series.occurrences"]
_OF_CALENDAR = LIMITS["calendar.occurrences"]


@dataclass(slots=True, kw_only=True)
class Room:
    """What the series of a calendar may still take."""

    steps: Steps = field(default_factory=Steps)
    occurrences: int = _OF_CALENDAR.most

    def take(self, number: int) -> None:
        """Take so many occurrences.

        Raises:
            RuleError: A series or the calendar has no room for them.
        """
        if number > _OF_SERIES.most:
            raise RuleError(_OF_SERIES.refusal())
        if number > self.occurrences:
            raise RuleError(_OF_CALENDAR.refusal())
        self.occurrences -= number


@dataclass(frozen=True, slots=True)
class _Given:
    """What a rule gives up to the horizon, and whether it gives more behind it."""

    shown: tuple[datetime, ...]
    goes_on: bool


@dataclass(slots=True, kw_only=True)
class Dates:
    """What the clock of a series shows at its occurrences, before any was changed by itself."""

    event: Component
    clock: SeriesClock
    #: what the clock shows at the end of the horizon
    last: datetime
    #: how far behind it dates lie that a change moves before it
    reach: timedelta
    room: Room
    #: whether there are more behind the horizon
    goes_on: bool = False
    shown: set[datetime] = field(default_factory=set)
    #: ends of those that have their own
    ends: dict[datetime, date] = field(default_factory=dict)
    excluded: set[datetime] = field(default_factory=set)
    #: what is doubtful, each with its line
    doubts: list[tuple[int, str]] = field(default_factory=list)

    def doubt(self, line: int, message: str) -> None:
        """Tell what is doubtful."""
        self.doubts.append((line, message))

    def gather(self) -> None:
        """Gather them from the event."""
        self._add_rules(self.event.properties.get("RRULE", []))
        for found in self.event.properties.get("RDATE", ()):
            self._add_list(found)
        days: set[date] = set()
        for found in self.event.properties.get("EXDATE", ()):
            self._exclude_list(found, days)
        for rule in self.event.properties.get("EXRULE", ()):
            self._exclude_rule(rule)
        self.excluded.update(shown for shown in self.shown if shown.date() in days)

    def _add_rules(self, rules: list[Property]) -> None:
        """Add what rules give, and the begin, which is the first of them (3.8.2.4)."""
        first = self.clock.first
        given = [self._given(rule) for rule in rules]
        known = [item for item in given if item is not None]
        self.goes_on = any(item.goes_on for item in known)
        self.shown.update(*(item.shown for item in known))
        if first in self.shown:
            return
        if len(known) == len(rules) > 0 and all(map(self._is_over, rules)):
            message = f"the rule {show(rules[0].value)} of {name_of(self.event)!r} ends before it"
            self.doubt(rules[0].line, f"{message} begins: it has no occurrence")
            return
        self.shown.add(first)
        if known:
            self._tell_not_given(rules[0])

    def _is_over(self, rule: Property) -> bool:
        """Whether a rule ends before the series begins."""
        until = parts_of(modern(rule.value)).get("UNTIL")
        if not until:
            return False
        every = f"FREQ=DAILY;UNTIL={until}"
        given = occurrences(every, self.clock.first, self.room.steps.of_event(), self.clock.local)
        return next(given, None) is None

    def _tell_not_given(self, rule: Property) -> None:
        begin = show(self.clock.start.value)
        self.doubt(
            self.clock.start.line,
            f"{name_of(self.event)!r} begins at {begin}, which its rule {show(rule.value)} does "
            "not give: it is read as an occurrence too, and some calendars leave it out",
        )

    def _given(self, rule: Property) -> _Given | None:
        """What a rule gives up to the horizon; None, which is told, where it is not taken."""
        found: list[datetime] = []
        goes_on = False
        last = self.last + min(self.reach, datetime.max - self.last)  # noqa: DTZ901 - of no zone
        try:
            for shown in self._by_rule(rule):
                goes_on = shown > last
                if goes_on or len(found) > _OF_SERIES.most:
                    break
                found.append(shown)
            self.room.take(len(found))
        except RuleError as error:
            name = name_of(self.event)
            message = f"recurrence rule {show(rule.value)}: {error}: only the first occurrence of "
            self.doubt(rule.line, f"{message}{name!r} is read")
            return None
        return _Given(tuple(found), goes_on)

    def _by_rule(self, rule: Property) -> Iterator[datetime]:
        steps = self.room.steps.of_event()
        return occurrences(modern(rule.value), self.clock.first, steps, self.clock.local)

    def _add_list(self, found: Property) -> None:
        """Add the dates and periods of an `RDATE`."""
        for text in found.values:
            try:
                begin = moment(found, "RDATE", self.clock.zones, text.partition("/")[0])
                self._add(begin, text, found)
            except UnreadableError as error:
                self.doubt(error.line, f"{error}: that occurrence is not read")
            except RuleError as error:
                self.doubt(found.line, f"RDATE: {error}: the dates behind {text} are not read")
                return

    def _add(self, begin: date, text: str, found: Property) -> None:
        shown = self.clock.shows(begin, found)
        if shown > self.last:
            self.goes_on = True
            return
        if shown not in self.shown:
            self.room.take(1)
            self.shown.add(shown)
        if "/" in text and not self.clock.is_of_days:
            end = end_of_period(text, begin, found, self.clock.zones)
            self.ends[shown] = self.clock.at(self.clock.shows(end, found))

    def _exclude_list(self, found: Property, days: set[date]) -> None:
        """Leave out the times of an `EXDATE`, and add its days to those that are left out."""
        for text in found.values:
            try:
                value = moment(found, "EXDATE", self.clock.zones, text)
            except UnreadableError as error:
                self.doubt(error.line, f"{error}: it excludes nothing")
                continue
            if isinstance(value, datetime):
                self.excluded.add(self.clock.shows(value, found))
            else:
                days.add(value)

    def _exclude_rule(self, rule: Property) -> None:
        """Leave out what a rule of RFC 2445 gives."""
        try:
            found = takewhile(lambda shown: shown <= self.last, self._by_rule(rule))
            self.excluded.update(found)
        except RuleError as error:
            self.doubt(rule.line, f"rule {show(rule.value)}: {error}: it excludes nothing more")
