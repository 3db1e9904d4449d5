"""The clock of a series: that of its `DTSTART`, by which its occurrences are told apart.

Rules, exclusions and changes of a series are compared as its clock shows them, without a zone:
so they meet whatever zone each of them names, and a rule keeps its hour over the year.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from timeline.formats.ics.component import Component, Property
from timeline.formats.ics.moments import placed, start_of
from timeline.formats.ics.zones import Zones


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesClock:
    """What the clock of a series shows at a moment, and the moment at which it shows that."""

    start: Property
    #: what `start` says
    begin: date
    #: None for days, and for times of no zone
    zone: tzinfo | None
    zones: Zones

    @property
    def first(self) -> datetime:
        """What it shows at the begin; of a day its first moment."""
        return _clock(self.begin)

    @property
    def is_of_days(self) -> bool:
        """Whether the series is of whole days."""
        return not isinstance(self.begin, datetime)

    def shows(self, value: date, found: Property) -> datetime:
        """What it shows at a moment that a property names; on a day that of the first occurrence.

        Outlook gives the midnights of whole days a zone, and others a time of the series none:
        then it is what the clock of the property shows.
        """
        if not isinstance(value, datetime):
            return datetime.combine(value, self.first.time())
        if self.is_of_days:
            return datetime.combine(value.date(), datetime.min.time())
        if self.zone is None or value.tzinfo is None or self._is_own(value, found):
            return _clock(value)
        try:
            return _clock(value.astimezone(self.zone))
        except OverflowError:
            return _clock(value)

    def _is_own(self, value: datetime, found: Property) -> bool:
        """Whether a time is of the zone of the series: its offset holds for that time only."""
        is_utc = value.tzinfo is UTC
        return not is_utc and found.parameter("TZID") == self.start.parameter("TZID")

    def at(self, shown: datetime) -> date:
        """The day or the moment at which it shows that.

        Raises:
            OverflowError: In UTC it lies outside the calendar.
        """
        if self.is_of_days:
            return shown.date()
        if self.zone is None or self.zone is UTC:
            return shown.replace(tzinfo=self.zone)
        return placed(shown, self.start, self.zones)

    def local(self, moment: datetime) -> datetime:
        """What it shows at a moment in UTC."""
        return _clock(moment.astimezone(self.zone) if self.zone else moment)


def clock_of(event: Component, zones: Zones) -> SeriesClock:
    """The clock of the series of an event.

    Raises:
        UnreadableError: It has no `DTSTART`, or one that cannot be read.
    """
    start, begin = start_of(event, zones)
    zone = begin.tzinfo if isinstance(begin, datetime) else None
    name = start.parameter("TZID")
    if zone is not None and zone is not UTC and name:
        # A time in a zone that only the file describes has the offset of its own day.
        zone = zones.find(name, start.line) or zone
    return SeriesClock(start=start, begin=begin, zone=zone, zones=zones)


def _clock(value: date) -> datetime:
    """What the clocks show; of a day its first moment."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None, fold=0)
    return datetime.combine(value, datetime.min.time())
