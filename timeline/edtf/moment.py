"""Dates with a time of day, and the time zones of their clocks."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

from timeline.edtf.precision import Precision, Qualification
from timeline.edtf.span import Span
from timeline.errors import DateError


@dataclass(frozen=True, slots=True, kw_only=True)
class EdtfDateTime:
    """A date with a time of day, to the minute or to the second.

    `moment` is naive where the source gives no offset or zone, carries a
    `datetime.timezone` for an offset and a `ZoneInfo` for an IANA zone.
    """

    moment: datetime
    precision: Precision

    @property
    def qualification(self) -> Qualification:
        """Always certain: EDTF qualifies no times."""
        return Qualification.CERTAIN

    @property
    def earliest(self) -> datetime:
        """The moment itself."""
        return self.moment

    @property
    def latest(self) -> datetime:
        """The moment itself: the minute or second that it names."""
        return self.moment

    @property
    def zone(self) -> str:
        """Name of the IANA zone; empty for an offset and where none is stated."""
        return self.moment.tzinfo.key if isinstance(self.moment.tzinfo, ZoneInfo) else ""

    @property
    def span(self) -> Span:
        """The minute or second, in the civil time of the place."""
        moment = self.moment
        seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
        length = 1 if self.precision == Precision.SECOND else 60
        day = moment.toordinal()
        return Span(begin=day + seconds / 86400, end=day + (seconds + length) / 86400)

    def in_zone(self, name: str) -> "EdtfDateTime":
        """The same clock time in the IANA zone `name`; unchanged where it has an offset.

        Raises:
            DateError: No such zone, or its clocks never show that time.
        """
        if self.moment.tzinfo is not None:
            return self
        return EdtfDateTime(
            moment=zoned(self.moment, name, None, str(self)), precision=self.precision
        )

    def __str__(self) -> str:
        """Canonical form: EDTF level 0, to the minute where no seconds are known."""
        timespec = "seconds" if self.precision == Precision.SECOND else "minutes"
        text = self.moment.isoformat(timespec=timespec)
        if self.moment.tzinfo is UTC:
            return text.removesuffix("+00:00") + "Z"
        if not self.zone:
            return text
        # Local mean time is off by seconds, which no offset of EDTF or RFC 9557 can say.
        odd = (self.moment.utcoffset() or timedelta()) % timedelta(minutes=1)
        if odd:
            text = self.moment.replace(tzinfo=None).isoformat(timespec=timespec)
        return f"{text}[{self.zone}]"


def zoned(
    moment: datetime, name: str, fixed: timezone | None, text: str, *, once: bool = False
) -> datetime:
    """The clock time `moment` in the zone `name`, at the offset `fixed` where that is given.

    Without an offset, a time that the clocks show twice is the first of the two, or with
    `once` refused.
    """
    zone = time_zone(name)
    readings = [moment.replace(tzinfo=zone, fold=fold) for fold in (0, 1)]
    real = [reading for reading in readings if _shown(reading)]
    if not real:
        raise DateError(
            f"{text!r} is not a time: the clocks of {name} skip {moment:%H:%M} on that day"
        )
    if fixed is None:
        if once:
            _check_once(real, name, text)
        return real[0]
    for reading in real:
        if reading.utcoffset() == fixed.utcoffset(None):
            return reading
    right = real[0].isoformat(timespec="seconds")[len("2024-01-18T09:00:00") :]
    raise DateError(f"{text!r} is not a time: the offset of {name} is {right} then")


def _check_once(real: list[datetime], name: str, text: str) -> None:
    """Refuses a time that the clocks show twice, where an offset can say which is meant."""
    offsets = {reading.utcoffset() or timedelta() for reading in real}
    if len(offsets) > 1 and not any(offset % timedelta(minutes=1) for offset in offsets):
        first, second = (reading.isoformat(timespec="minutes") for reading in real)
        raise DateError(
            f"{text!r} is shown twice by the clocks of {name}: "
            f"write '{first}[{name}]' or '{second}[{name}]'"
        )


def _shown(reading: datetime) -> bool:
    """Whether the clocks of its zone ever show that time."""
    try:
        again = reading.astimezone(UTC).astimezone(reading.tzinfo)
    except OverflowError:
        # On the first and last day of the calendar no clocks skip.
        return True
    # A time that they skip does not come back from UTC as it went.
    return again.replace(tzinfo=None) == reading.replace(tzinfo=None)


@lru_cache(maxsize=1024)
def time_zone(name: str) -> ZoneInfo:
    """The IANA time zone `name`.

    Raises:
        DateError: There is none of that name.
    """
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        # zoneinfo raises OSError for a folder of zones ("Europe") and for over-long names.
        raise DateError(
            f"{name!r} is not an IANA time zone: write a name like 'Europe/Rome' or 'Asia/Almaty'"
        ) from None
