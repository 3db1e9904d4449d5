"""Date values of EDTF (ISO 8601-2), levels 0 and 1, as precise as they were written.

Read are::

    2023-11-30  2023-11  2015          day, month, year                 level 0
    2024-01-18T09:00:00+01:00          date-time, offset or Z or none   level 0
    2024-01-18T09:00+01                with an offset in hours          level 0
    2024-01-18T09:00[Europe/Rome]      with an IANA zone                RFC 9557
    2024-01-18/2024-01-19  2004/2005   interval                         level 0
    2015?  2015~  2015%                uncertain, approximate, both     level 1
    199X  19XX  2004-XX  1985-04-XX    unspecified from the right       level 1
    2024-21 … 2024-24                  spring to winter                 level 1
    2020/..  ../2024-01-19             open end or start                level 1
    2020/  /2020                       unknown end or start             level 1
    2024-33 … 2024-36                  first to fourth quarter          level 2

Years run from 0001 to 9999. A time may stop at the minute: ``09:00`` says no seconds.
Winter runs from December of its year to February of the next, in both hemispheres
(EDTF leaves a season's months to the reader).
"""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import Enum, IntEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from timeline.errors import DateError


class Precision(IntEnum):
    """How much of a date is known; a coarser precision is greater."""

    SECOND = 0
    MINUTE = 1
    DAY = 2
    MONTH = 3
    SEASON = 4
    QUARTER = 5
    YEAR = 6
    DECADE = 7
    CENTURY = 8

    @property
    def label(self) -> str:
        """Lower-case name, as in the exports."""
        return self.name.lower()


class Qualification(Enum):
    """How sure a date is (EDTF level 1); the value is the sign that EDTF writes."""

    CERTAIN = ""
    UNCERTAIN = "?"
    APPROXIMATE = "~"
    BOTH = "%"

    @property
    def label(self) -> str:
        """Words for the exports; empty for a certain date."""
        return _QUALIFICATION_LABELS[self]

    @property
    def uncertain(self) -> bool:
        """Whether the source doubts the date."""
        return self in (Qualification.UNCERTAIN, Qualification.BOTH)

    @property
    def approximate(self) -> bool:
        """Whether the date is about right only."""
        return self in (Qualification.APPROXIMATE, Qualification.BOTH)

    def __or__(self, other: "Qualification") -> "Qualification":
        """The doubts of both."""
        if self is other or other is Qualification.CERTAIN:
            return self
        if self is Qualification.CERTAIN:
            return other
        return Qualification.BOTH


_QUALIFICATION_LABELS = {
    Qualification.CERTAIN: "",
    Qualification.UNCERTAIN: "uncertain",
    Qualification.APPROXIMATE: "approximate",
    Qualification.BOTH: "uncertain and approximate",
}


class End(Enum):
    """An end of an interval that is not a date; the value is how EDTF writes it."""

    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A half-open span of civil time, `begin` in and `end` out.

    Both count days as `date.toordinal` does, with the time of day as a fraction;
    an open end is an infinity.
    """

    begin: float
    end: float

    def overlaps(self, other: "Span") -> bool:
        """Whether some moment lies in both."""
        return self.begin < other.end and other.begin < self.end

    def contains(self, other: "Span") -> bool:
        """Whether every moment of `other` lies in this one."""
        return self.begin <= other.begin and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class EdtfDate:
    """A calendar date of day precision or coarser.

    Make one with `parse`, `day`, `month`, `season`, `quarter`, `year`, `decade` or
    `century`, which see to it that `first` fits the precision.
    """

    #: first day of the window
    first: date
    #: what is known
    precision: Precision
    #: what is meant; finer than `precision` where EDTF writes an X ("1985-04-XX": DAY)
    unit: Precision
    qualification: Qualification = Qualification.CERTAIN

    @property
    def earliest(self) -> date:
        """First day of the window."""
        return self.first

    @property
    def latest(self) -> date:
        """Last day of the window."""
        return date.fromordinal(self._end() - 1)

    @property
    def span(self) -> Span:
        """The window."""
        return Span(begin=self.first.toordinal(), end=self._end())

    def _end(self) -> int:
        first, precision = self.first, self.precision
        if precision == Precision.DAY:
            return first.toordinal() + 1
        # The first decade and century lack year 0 and are a year shorter.
        start = first.year - first.year % _YEARS.get(precision, 1)
        years, month0 = divmod(start * 12 + first.month - 1 + _MONTHS[precision], 12)
        if years > _LAST_YEAR:
            # Winter 9999 stops with the calendar.
            return date.max.toordinal() + 1
        return date(years, month0 + 1, 1).toordinal()

    def __str__(self) -> str:
        """Canonical EDTF."""
        first, precision, unit = self.first, self.precision, self.unit
        if precision == Precision.DAY:
            text = first.isoformat()
        elif precision == Precision.MONTH:
            text = f"{first.year:04}-{first.month:02}" + ("-XX" if unit < precision else "")
        elif precision == Precision.YEAR:
            text = f"{first.year:04}" + _YEAR_TAILS.get(unit, "")
        elif precision == Precision.SEASON:
            text = f"{first.year:04}-{20 + first.month // 3}"
        elif precision == Precision.QUARTER:
            text = f"{first.year:04}-{33 + first.month // 3}"
        elif precision == Precision.DECADE:
            text = f"{first.year // 10:03}X"
        else:
            text = f"{first.year // 100:02}XX"
        return text + self.qualification.value


_LAST_YEAR = 9999
_MONTHS = {
    Precision.MONTH: 1,
    Precision.SEASON: 3,
    Precision.QUARTER: 3,
    Precision.YEAR: 12,
    Precision.DECADE: 120,
    Precision.CENTURY: 1200,
}
_YEARS = {Precision.DECADE: 10, Precision.CENTURY: 100}
_YEAR_TAILS = {Precision.MONTH: "-XX", Precision.DAY: "-XX-XX"}


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
            moment=_zoned(self.moment, name, None, str(self)), precision=self.precision
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


@dataclass(frozen=True, slots=True, kw_only=True)
class EdtfInterval:
    """An interval between two dates, of which one may be open or unknown."""

    start: EdtfDate | EdtfDateTime | End
    end: EdtfDate | EdtfDateTime | End

    @property
    def ends(self) -> tuple[EdtfDate | EdtfDateTime, ...]:
        """The ends that are dates, one or two."""
        return tuple(end for end in (self.start, self.end) if not isinstance(end, End))

    @property
    def precision(self) -> Precision:
        """The coarser precision of its ends; the coarsest of all where no date is known."""
        return max((end.precision for end in self.ends), default=Precision.CENTURY)

    @property
    def qualification(self) -> Qualification:
        """The doubts of both ends."""
        result = Qualification.CERTAIN
        for end in self.ends:
            result |= end.qualification
        return result

    @property
    def earliest(self) -> date | None:
        """First day or moment; None where the start is open or unknown."""
        return None if isinstance(self.start, End) else self.start.earliest

    @property
    def latest(self) -> date | None:
        """Last day or moment; None where the end is open or unknown."""
        return None if isinstance(self.end, End) else self.end.latest

    @property
    def span(self) -> Span:
        """From the first moment of the start to the last of the end.

        A flight west can land on an earlier clock than it left: the span then holds
        the civil time of its start, or the first day of it.
        """
        start, end = self.start, self.end
        if isinstance(start, End):
            if start is end is End.UNKNOWN:
                # No date meets no window, and comes behind all that has one.
                return Span(begin=float("inf"), end=float("inf"))
            return Span(
                begin=float("-inf"), end=float("inf") if isinstance(end, End) else end.span.end
            )
        first = start.span
        if isinstance(end, End):
            return Span(begin=first.begin, end=float("inf"))
        last = end.span.end
        return Span(
            begin=first.begin, end=last if last > first.begin else min(first.end, first.begin + 1)
        )

    def __str__(self) -> str:
        """Canonical EDTF; empty for no date."""
        if self == UNDATED:
            return ""
        start, end = (
            end.value if isinstance(end, End) else str(end) for end in (self.start, self.end)
        )
        return f"{start}/{end}"


#: no date at all, for an event that was put off before one was known: no EDTF says it
UNDATED = EdtfInterval(start=End.UNKNOWN, end=End.UNKNOWN)

#: any value that `parse` gives
Edtf = EdtfDate | EdtfDateTime | EdtfInterval


def ends(value: Edtf) -> tuple[EdtfDate | EdtfDateTime, ...]:
    """The dates at which it begins and ends, as far as they are known: one, or two."""
    return value.ends if isinstance(value, EdtfInterval) else (value,)


def bounds(value: Edtf) -> tuple[str, str]:
    """First and last day or moment of a date in ISO 8601; an open end is empty.

    >>> bounds(parse("2015"))
    ('2015-01-01', '2015-12-31')
    """
    return _iso(value.earliest), _iso(value.latest)


def _iso(bound: date | None) -> str:
    if bound is None:
        return ""
    if not isinstance(bound, datetime):
        return bound.isoformat()
    return bound.isoformat(timespec="seconds" if bound.second else "minutes")


def day(first: date, qualification: Qualification = Qualification.CERTAIN) -> EdtfDate:
    """The day `first`."""
    return EdtfDate(
        first=first, precision=Precision.DAY, unit=Precision.DAY, qualification=qualification
    )


def month(year: int, number: int, unit: Precision = Precision.MONTH) -> EdtfDate:
    """Month `number`, 1 to 12; with `unit` DAY some day of it."""
    return EdtfDate(first=date(year, number, 1), precision=Precision.MONTH, unit=unit)


def season(year: int, number: int) -> EdtfDate:
    """Season `number`: 21 spring, 22 summer, 23 autumn, 24 winter."""
    first = date(year, (number - 20) * 3, 1)
    return EdtfDate(first=first, precision=Precision.SEASON, unit=Precision.SEASON)


def quarter(year: int, number: int) -> EdtfDate:
    """Quarter `number`, 1 to 4."""
    first = date(year, number * 3 - 2, 1)
    return EdtfDate(first=first, precision=Precision.QUARTER, unit=Precision.QUARTER)


def year(number: int, unit: Precision = Precision.YEAR) -> EdtfDate:
    """Year `number`; with `unit` MONTH or DAY some month or day of it."""
    return EdtfDate(first=date(number, 1, 1), precision=Precision.YEAR, unit=unit)


def decade(first_year: int) -> EdtfDate:
    """The ten years from `first_year` (1990: the 1990s), of which one is meant.

    The first decade is 0001 to 0009, as there is no year 0.
    """
    return EdtfDate(
        first=date(max(first_year, 1), 1, 1), precision=Precision.DECADE, unit=Precision.YEAR
    )


def century(first_year: int) -> EdtfDate:
    """The hundred years from `first_year` (1800: the 19th century), of which one is meant."""
    return EdtfDate(
        first=date(max(first_year, 1), 1, 1), precision=Precision.CENTURY, unit=Precision.YEAR
    )


_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)", re.ASCII)
_UNSPECIFIED = re.compile(r"(\d\d[\dX]X|\d{4})(?:-(XX|\d\d))?(?:-(XX))?([?~%]?)", re.ASCII)
_DATE_TIME = re.compile(
    r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d))?"
    r"(Z|[+-]\d\d(?::?\d\d)?)?(?:\[([^\[\]]+)\])?",
    re.ASCII,
)
_OTHER_YEARS = re.compile(r"Y?-?\d{5,}.*|-\d{4}.*|0000.*|Y-?\d+.*", re.ASCII)
# Names of zones have a slash too: "…[Europe/Rome]/…".
_SLASHES = re.compile(r"[/\[\]]")
_QUALIFICATIONS = {item.value: item for item in Qualification}
_FORMS = "2023-11-30, 2023-11, 2015, 199X, 2024-21 (spring), 2015~ or 2022/2024"
_YEARS_RUN = "years run from 0001 to 9999"
# Real offsets reach from Baker Island to the Line Islands.
_WESTMOST, _EASTMOST = -12 * 60, 14 * 60


def parse(text: str) -> Edtf:
    """The value that `text` says in EDTF.

    >>> str(parse("1984~/2004-06"))
    '1984~/2004-06'
    >>> parse("2024-33").latest
    datetime.date(2024, 3, 31)

    Raises:
        DateError: It is not EDTF of level 0 or 1, or no date of the calendar.
    """
    match = _DATE.fullmatch(text)
    if match is not None:
        return _date(text, *match.groups())
    parts = _parts(text)
    return _point(text) if len(parts) == 1 else _interval(text, parts)


def _parts(text: str) -> list[str]:
    """What stands between the slashes of `text` that are outside brackets."""
    if "]" not in text:
        return text.split("/")
    slashes: list[int] = []
    closes = False
    for sign in reversed(list(_SLASHES.finditer(text))):
        if sign[0] != "/":
            closes = sign[0] == "]"
        elif not closes:
            slashes.append(sign.start())
    starts = [0, *(at + 1 for at in reversed(slashes))]
    return [text[start:end] for start, end in zip(starts, [*slashes[::-1], None], strict=True)]


def _point(text: str) -> EdtfDate | EdtfDateTime:
    match = _DATE.fullmatch(text)
    if match is not None:
        return _date(text, *match.groups())
    match = _UNSPECIFIED.fullmatch(text)
    if match is not None:
        return _unspecified(text, *match.groups(default=""))
    match = _DATE_TIME.fullmatch(text)
    if match is not None:
        return _date_time(text, *match.groups(default=""))
    right = nearly(text)
    if right:
        raise DateError(f"{text!r} is not an EDTF date: write {right}")
    if _OTHER_YEARS.fullmatch(text):
        raise DateError(f"{text!r} is out of range: {_YEARS_RUN}")
    raise DateError(f"{text!r} is not an EDTF date: write {_FORMS}")


def nearly(text: str) -> str:
    """The EDTF of days that `text` writes in digits and another way; empty for all else.

    >>> nearly("20231130"), nearly("2023-334"), nearly("2024-01-18–19")
    ('2023-11-30', '2023-11-30', '2024-01-18/2024-01-19')
    """
    match = _NEARLY.fullmatch(text)
    if match is None:
        return ""
    yyyy, *rest = (int(part) for part in match.groups() if part is not None)
    try:
        if match["ordinal"]:
            first = date(yyyy, 1, 1) + timedelta(days=rest[0] - 1)
            return first.isoformat() if first.year == yyyy else ""
        days = [date(yyyy, rest[0], number).isoformat() for number in rest[1:]]
    except (ValueError, OverflowError):
        return ""
    return "/".join(days)


_NEARLY = re.compile(
    r"(\d{4})(?:-(?P<ordinal>\d{3})|(\d\d)(\d\d)|-(\d\d?)-(\d\d?)|-(\d\d)-(\d\d)[-‐‑‒–—](\d\d))",
    re.ASCII,
)


def _date(text: str, yyyy: str, mm: str | None, dd: str | None, sign: str) -> EdtfDate:
    number = int(yyyy)
    if number == 0:
        raise DateError(f"{text!r} is out of range: {_YEARS_RUN}")
    if mm is None:
        first, precision = date(number, 1, 1), Precision.YEAR
    elif dd is not None:
        try:
            first, precision = date(number, int(mm), int(dd)), Precision.DAY
        except ValueError:
            raise DateError(_no_such_day(text, number, int(mm))) from None
    else:
        first, precision = _part_of_year(text, number, int(mm))
    return EdtfDate(
        first=first, precision=precision, unit=precision, qualification=_QUALIFICATIONS[sign]
    )


def _part_of_year(text: str, number: int, part: int) -> tuple[date, Precision]:
    if 1 <= part <= 12:  # noqa: PLR2004 - months
        return date(number, part, 1), Precision.MONTH
    if 21 <= part <= 24:  # noqa: PLR2004 - seasons (EDTF level 1)
        return date(number, (part - 20) * 3, 1), Precision.SEASON
    if 33 <= part <= 36:  # noqa: PLR2004 - quarters (EDTF level 2)
        return date(number, (part - 33) * 3 + 1, 1), Precision.QUARTER
    raise DateError(
        f"{text!r} has no month {part:02}: write 01 to 12, "
        "21 to 24 for a season or 33 to 36 for a quarter"
    )


def _no_such_day(text: str, number: int, part: int) -> str:
    if not 1 <= part <= 12:  # noqa: PLR2004 - months
        return f"{text!r} is not a date: months run from 01 to 12"
    first = month(number, part)
    return f"{text!r} is not a date: {first.first:%B} {number} has days 01 to {first.latest.day}"


def _unspecified(text: str, yyyy: str, mm: str, dd: str, sign: str) -> EdtfDate:
    qualification = _QUALIFICATIONS[sign]
    if "X" in yyyy:
        if mm or dd:
            raise DateError(
                f"{text!r} is not an EDTF date: after X nothing is known, write {yyyy!r}"
            )
        wide = yyyy.endswith("XX")
        value = (century if wide else decade)(int(yyyy.replace("X", "0")))
        return EdtfDate(
            first=value.first,
            precision=value.precision,
            unit=value.unit,
            qualification=qualification,
        )
    base = _date(text, yyyy, None if mm == "XX" else mm, None, sign)
    if dd and base.precision not in (Precision.MONTH, Precision.YEAR):
        raise DateError(f"{text!r} is not an EDTF date: a season or quarter has no day")
    return EdtfDate(
        first=base.first,
        precision=base.precision,
        unit=Precision.DAY if dd else Precision.MONTH,
        qualification=qualification,
    )


def _date_time(  # noqa: PLR0913, PLR0917 - the parts of a date-time, as the pattern gives them
    text: str, yyyymmdd: str, hh: str, mm: str, ss: str, offset: str, zone: str
) -> EdtfDateTime:
    first = _date(text, yyyymmdd[:4], yyyymmdd[5:7], yyyymmdd[8:], "").first
    if hh == "24" and not int(mm) and not int(ss or 0) and first < date.max:
        # The end of the day (ISO 8601-1:2019/Amd 1:2022), which is the start of the next.
        first, hh = first + timedelta(days=1), "00"
    if ss == "60":
        raise DateError(
            f"{text!r} is a leap second, which no clock here counts: write {hh}:{mm}:59"
        )
    try:
        clock = time(int(hh), int(mm), int(ss or 0))
    except ValueError:
        raise DateError(
            f"{text!r} is not a time: hours run from 00 to 23, minutes and seconds from 00 to 59"
        ) from None
    moment = datetime.combine(first, clock)
    fixed = _offset(text, offset, zone)
    if zone:
        moment = _zoned(moment, zone, fixed, text, once=True)
    elif fixed is not None:
        moment = moment.replace(tzinfo=fixed)
    return EdtfDateTime(moment=moment, precision=Precision.SECOND if ss else Precision.MINUTE)


def _offset(text: str, offset: str, zone: str) -> timezone | None:
    if not offset:
        return None
    if offset in ("Z", "+00:00", "+00"):
        return UTC
    if len(offset) == len("+0430"):
        raise DateError(f"{text!r} has no offset {offset!r}: write {offset[:3]}:{offset[3:]}")
    minute = int(offset[4:] or 0)
    minutes = (int(offset[1:3]) * 60 + minute) * (-1 if offset[0] == "-" else 1)
    if not minutes or minute > 59:  # noqa: PLR2004 - minutes
        raise DateError(f"{text!r} has no offset {offset!r}: write +05:00, -03:30 or Z")
    # Local mean time once lay further off; of a zone it is checked against the zone.
    if not zone and not _WESTMOST <= minutes <= _EASTMOST:
        raise DateError(f"{text!r} has no offset {offset!r}: offsets run from -12:00 to +14:00")
    if abs(minutes) >= 24 * 60:
        raise DateError(f"{text!r} has no offset {offset!r}: write +05:00, -03:30 or Z")
    return timezone(timedelta(minutes=minutes))


def _zoned(
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


def _interval(text: str, parts: list[str]) -> EdtfInterval:
    if len(parts) != 2:  # noqa: PLR2004 - start and end
        raise DateError(
            f"{text!r} is not an EDTF interval: write one start and one end, '2022/2024'"
        )
    start, end = (
        End.OPEN if part == ".." else _point(part) if part else End.UNKNOWN for part in parts
    )
    if isinstance(start, End) and isinstance(end, End):
        raise DateError(f"{text!r} says no date: give the start or the end, '2020/..'")
    return interval(start, end)


def interval(
    start: EdtfDate | EdtfDateTime | End, end: EdtfDate | EdtfDateTime | End
) -> EdtfInterval:
    """The interval from `start` to `end`.

    Raises:
        DateError: It ends before it begins.
    """
    if not isinstance(start, End) and not isinstance(end, End) and _reversed(start, end):
        raise DateError(f"'{start}/{end}' ends before it begins: write {_ordered(start, end)}")
    return EdtfInterval(start=start, end=end)


def _ordered(start: EdtfDate | EdtfDateTime, end: EdtfDate | EdtfDateTime) -> str:
    """What an interval may mean that ends before it begins: times may run over midnight."""
    if isinstance(start, EdtfDateTime) and isinstance(end, EdtfDateTime):
        with suppress(OverflowError):
            later = replace(end, moment=end.moment + timedelta(days=1))
            if not _reversed(start, later):
                return f"'{start}/{later}' if it ends on the next day"
    return f"'{end}/{start}'"


def with_times(value: Edtf, change: Callable[[EdtfDateTime], EdtfDateTime]) -> Edtf:
    """`value` with `change` made to each of its times; itself where that changes nothing."""
    if isinstance(value, EdtfDateTime):
        return change(value)
    if isinstance(value, EdtfInterval):
        start, end = (
            change(item) if isinstance(item, EdtfDateTime) else item
            for item in (value.start, value.end)
        )
        if start is not value.start or end is not value.end:
            return EdtfInterval(start=start, end=end)
    return value


def _reversed(start: EdtfDate | EdtfDateTime, end: EdtfDate | EdtfDateTime) -> bool:
    if isinstance(start, EdtfDateTime) and isinstance(end, EdtfDateTime):
        first, last = start.moment, end.moment
        if first.tzinfo is not None and last.tzinfo is not None:
            return first > last
    return start.span.begin >= end.span.end
