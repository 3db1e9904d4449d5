"""The time zones of a calendar: by their names, or as its `VTIMEZONE`s describe them."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo

from timeline import edtf
from timeline.errors import DateError
from timeline.formats.ics import zone_names
from timeline.formats.ics.component import Component, Property, note, warning
from timeline.formats.ics.values import ValueFormError, clock, utc_offset
from timeline.model import Problem
from timeline.recurrence.rules import RuleError, Steps, occurrences, parts_of
from timeline.seeds.fields import show

_NO_SHIFT = timedelta(0)
_SOME_DAYS = timedelta(days=2)
#: no name of a zone is longer
_LONGEST_NAME = 100
#: what the rule of an observance is made of: what changes once a year
_YEARLY = frozenset(("FREQ", "INTERVAL", "UNTIL", "WKST", "BYMONTH", "BYDAY", "BYMONTHDAY"))
#: the time of that, which Notes says too
_TIME = ("BYHOUR", "BYMINUTE", "BYSECOND")
#: steps for the onsets of a year and the one before, and for a leap day
_STEPS = 6_000
#: months of such a rule
_MOST_MONTHS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Observance:
    """A `STANDARD` or `DAYLIGHT`: when its clock began to hold (RFC 5545 3.6.5)."""

    before: timedelta
    offset: timedelta
    is_daylight: bool
    start: datetime
    #: its onsets that stand there, in order
    fixed: tuple[datetime, ...]
    #: the rule of the others, with what it takes from the start; empty where there is none
    rule: str = ""
    #: onsets by the year in which they were looked for
    found: dict[int, tuple[datetime, ...]] = field(default_factory=dict, compare=False)

    def onset(self, local: datetime) -> datetime | None:
        """The last clock time at which it began before or at `local`; None before the first.

        A time that the clocks skip has the offset before, one that comes twice is the first
        of both (RFC 5545 3.3.5).
        """
        try:
            local -= max(self.offset - self.before, _NO_SHIFT)
        except OverflowError:
            return None
        at = bisect_right(self.fixed, local)
        onsets = [*self.fixed[at - 1 : at]] if at else []
        if self.rule and local >= self.start:
            onsets += [onset for onset in self._of_rule(local.year) if onset <= local]
        return max(onsets, default=None)

    def _of_rule(self, year: int) -> tuple[datetime, ...]:
        if year not in self.found:
            first = self.start
            if year - 1 > first.year:
                first = first.replace(year=year - 1, month=1, day=1)
            rule = occurrences(self.rule, first, Steps(left=_STEPS), self._local)
            onsets = []
            for onset in rule:
                if onset.year > year:
                    break
                onsets.append(onset)
            self.found[year] = tuple(onsets)
        return self.found[year]

    def _local(self, moment: datetime) -> datetime:
        return (moment + self.before).replace(tzinfo=None)


class DescribedZone(tzinfo):
    """A zone of which only a file says how its clocks go."""

    def __init__(self, observances: list[Observance]) -> None:
        self._observances = observances

    def utcoffset(self, moment: datetime | None) -> timedelta:
        """The offset at a clock time."""
        local = (moment or datetime.min).replace(tzinfo=None)  # noqa: DTZ901 - of no zone
        begun = [(item.onset(local), item) for item in self._observances]
        known = [(onset, item.offset) for onset, item in begun if onset is not None]
        if known:
            return max(known)[1]
        # Before the first of them, which the RFC does not speak of.
        first = next((item for item in self._observances if not item.is_daylight), None)
        return (first or self._observances[0]).offset

    def dst(self, _moment: datetime | None) -> timedelta:
        """Nothing: which part of the offset is that of the summer is not asked."""
        return _NO_SHIFT

    def tzname(self, _moment: datetime | None) -> None:
        """It has no name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Zones:
    """The time zones of a calendar by the names that it gives them."""

    file: str
    #: its `VTIMEZONE`s by their `TZID`
    described: dict[str, list[Component]]
    problems: list[Problem] = field(default_factory=list)
    found: dict[str, tzinfo | None] = field(default_factory=dict)

    def find(self, tzid: str, line: int) -> tzinfo | None:
        """The zone that `tzid` means; None, and a warning, where it cannot be known."""
        if tzid not in self.found:
            zone = self._find(tzid)
            self.found[tzid] = zone
            if zone is None:
                message = (
                    f"time zone {show(tzid)} is neither known nor described in the file: "
                    "its times are read as local times of no zone"
                )
                self.problems.append(warning(self.file, line, message))
            elif zone_names.is_guess(tzid, zone):
                message = f"time zone {show(tzid)} is read as {zone_names.name_of(zone)}"
                self.problems.append(note(self.file, line, message))
        return self.found[tzid]

    def _find(self, tzid: str) -> tzinfo | None:
        described = self.described.get(tzid, [])
        for name in _names(tzid, described):
            try:
                return UTC if name == "UTC" else edtf.time_zone(name)
            except DateError:
                continue
        for component in described:
            # A broken description is as good as none.
            try:
                return _described(component)
            except (ValueError, OverflowError):
                continue
        return zone_names.meant(tzid)


def zones_of(calendar: Component, file: str) -> Zones:
    """The zones of a `VCALENDAR`."""
    described: dict[str, list[Component]] = {}
    for component in calendar.children:
        if component.name == "VTIMEZONE":
            described.setdefault(component.text("TZID"), []).append(component)
    return Zones(file=file, described=described)


def _names(tzid: str, described: list[Component]) -> Iterator[str]:
    """IANA names that a `TZID` may mean, the likeliest first."""
    plain = tzid.strip().strip("/")
    hints = [component.text("X-LIC-LOCATION") for component in described]
    yield from (name for name in (plain, zone_names.of_windows(plain), *hints) if _fits(name))
    # libical and Mozilla put their name before: /freeassociation.sourceforge.net/Europe/Rome
    parts = plain[-_LONGEST_NAME:].split("/")
    for start in range(1, len(parts)):
        yield "/".join(parts[start:])


def _fits(name: str) -> bool:
    return 0 < len(name) <= _LONGEST_NAME


def _described(zone: Component) -> DescribedZone:
    """The zone of a `VTIMEZONE`.

    Raises:
        ValueError: It is not whole, or does not say when its clocks change.
    """
    parts = [item for item in zone.children if item.name in ("STANDARD", "DAYLIGHT")]
    if not parts:
        raise ValueError("a zone has an observance")
    observances = [_observance(item) for item in parts]
    for item in observances:
        # A rule that is wrong says so when it is tried.
        item.onset(item.start + _SOME_DAYS)
    return DescribedZone(observances)


def _observance(item: Component) -> Observance:
    start = _time(item.first("DTSTART"))
    dates = [
        _time(found, text)
        for found in item.properties.get("RDATE", ())
        for text in found.value.split(",")
    ]
    rule = item.first("RRULE")
    return Observance(
        before=utc_offset(item.text("TZOFFSETFROM")),
        offset=utc_offset(item.text("TZOFFSETTO")),
        is_daylight=item.name == "DAYLIGHT",
        start=start,
        fixed=tuple(sorted((start, *dates))),
        rule=_yearly(rule.value, start) if rule else "",
    )


def _yearly(rule: str, start: datetime) -> str:
    """The rule of an observance so that it can begin in any year.

    Raises:
        RuleError: It is not one of a change once a year.
    """
    parts = parts_of(rule)
    is_yearly = parts["FREQ"] == "YEARLY" and parts.get("INTERVAL", "1").lstrip("0") == "1"
    has_one_time = all(parts.get(name, "0").isdigit() for name in _TIME)
    if not (is_yearly and has_one_time) or not parts.keys() <= {*_YEARLY, *_TIME}:
        raise RuleError("the clocks of a zone change once a year")
    if parts.get("BYMONTH", "").count(",") >= _MOST_MONTHS:
        raise RuleError("the clocks of a zone change in one month")
    has_days = "BYDAY" in parts or "BYMONTHDAY" in parts
    if not has_days:
        parts["BYMONTHDAY"] = str(start.day)
    parts.setdefault("BYMONTH", str(start.month))
    return ";".join(f"{name}={value}" for name, value in parts.items())


def _time(found: Property | None, text: str | None = None) -> datetime:
    """A clock time; a day is its first moment.

    Raises:
        ValueFormError: It is not there, or not a time.
    """
    if found is None:
        raise ValueFormError("an observance has a DTSTART")
    value = clock(found.value if text is None else text).value
    return value if isinstance(value, datetime) else datetime.combine(value, datetime.min.time())
