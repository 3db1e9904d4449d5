"""The date of a row whose parts stand in columns of their own."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from timeline.dates.rules import Anchor
from timeline.errors import DateError
from timeline.formats.sheet.clock import clocks
from timeline.formats.sheet.length import Length, length
from timeline.formats.sheet.plain import plain
from timeline.formats.sheet.year_part import quarter, week
from timeline.formats.sheet.zone import doubts, parted, zoned
from timeline.languages.column_names import is_ongoing, is_whole_day, truth
from timeline.languages.column_names import unit as unit_of
from timeline.languages.read import read
from timeline.languages.undated import no_date
from timeline.languages.undated_cells import is_undated

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?", re.ASCII)
_EDTF = re.compile(
    r"-?[\dX]{4}(?:-[\dX]{2}){0,2}[~?%]?(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?", re.ASCII
)
_MAY_BE_TIME = re.compile(r"\d[T:]\d")
_TIME_OF_DAY = re.compile(r"\d:\d\d")
_PLAIN = re.compile(r"-?\d{4}(?:-\d\d){0,2}", re.ASCII)
_YEAR = re.compile(r"(?P<sign>[-−])?(?P<year>\d{1,4})(?:[.,]0)?")
_WHOLE = re.compile(r"(\d{1,2})(?:[.,]0)?")
_AT_MIDNIGHT = re.compile(r".*\d[T ](?:0?0:00(?::00)?(?:\.0+)?Z?|12:00(?::00)? ?AM)", re.IGNORECASE)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_TWO_ENDS = 2
#: digits of a year of which the century may be left out
_SHORT = 2
_TIME = "T"
_TIMES = ("start_time", "end_time")
#: parts that are kept as the event's own fields where they are not in its date
_KEPT = (
    *("start_time", "end_time", "end", "due", "duration", "duration_unit"),
    *("approximate", "start_approximate", "end_approximate"),
    *("quarter", "week", "not_before", "not_after"),
)
_MIDNIGHT, _DAY_END, _LAST = "00:00", "24:00", ("23:59", "23:59:59")
#: the end of what goes on
_OPEN = ".."
#: a night that people write without its second day is not longer
_NIGHT = timedelta(hours=12)


class Way(StrEnum):
    """How the date of a row was made where it is told, as the message has it."""

    LAST_DAY = "the day before"
    LENGTH = "from a duration"
    DAYS = "from a duration of days"
    BACK = "ends before it starts"
    NIGHT = "on the next day"
    LONG = "an end that may be another half of the day"
    UNREAD = "a time that cannot be read"
    SHORT = "a year of one or two digits"
    ALONE = "an end by the clock without its start"
    BESIDE = "a part beside a stretch"
    NO_END = "an end that is not a date"
    ZONE = "a zone by another name"
    CLOCK = "a zone of another half of the year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """The date of a row."""

    #: EDTF or words, as seeds have it; empty where the row gives none
    when: str = ""
    #: the parts that are not in it
    unused: tuple[str, ...] = ()
    #: how it was made where it is told, and of which cells
    ways: tuple[tuple[Way, str], ...] = ()


def dated(  # noqa: PLR0913 - a row, and what is known of all of them
    parts: Mapping[str, str],
    read: Callable[[str], str | None],
    *,
    unit: str = "",
    ends_at_midnight: bool = False,
    ends_after: bool = False,
    has_times: bool = False,
) -> Dated:
    """The date that the parts of a row make, by their names.

    Args:
        parts: What stands in the cells, those that hold nothing left out.
        read: Gives a date of a cell as seeds write it, or the text as it is; None where it is not
            known which date is meant, and the row has none then.
        unit: The unit of a duration that states none.
        ends_at_midnight: Whether whole days that end at midnight end on the day before, as Outlook
            writes them: there a day is from 00:00 to 00:00 of the next one ([MS-OXOCAL] 2.2.1.9).
        ends_after: Whether the end of whole days is the day behind them, as in iCalendar (RFC 5545,
            section 3.6.1).
        has_times: Whether other rows have times of day in these columns, so that midnight is one.

    >>> dated({"when": "2024-04-05", "start_time": "9:00 AM", "end_time": "5:00 PM"}, str).when
    '2024-04-05T09:00/2024-04-05T17:00'
    >>> dated({"when": "2024-04-05", "duration": "3 days"}, str).when
    '2024-04-05/2024-04-07'
    """
    row = _Row(parts, read, unit)
    row.ends_at_midnight, row.ends_after = ends_at_midnight, ends_after
    row.has_times = has_times
    return row.dated()


def is_no_day(parts: Mapping[str, str]) -> bool:
    """Whether whole days of a row begin and end on the same day, or at the same midnight.

    Where a sheet has such a row, its ends are last days, and not the days behind them.
    """
    return (
        "end" in parts
        and truth(parts.get("all_day", "")) is not False
        and (_midnights(parts) or not _MAY_BE_TIME.search(parts.get("when", "")))
        and (_midnights(parts) or not any(name in parts for name in _TIMES))
        and parts.get("when", "") == parts.get("end", "")
    )


def is_timed(parts: Mapping[str, str]) -> bool:
    """Whether a row begins at a time of day, and not at the midnight that programs write."""
    said = clocks(parts.get("start_time", ""), of_times=True)
    return bool(said) and said[0] != _MIDNIGHT


def _midnights(parts: Mapping[str, str]) -> bool:
    """Whether both ends of a row are said to be at midnight."""
    start, end = (clocks(parts.get(name, ""), of_times=True) for name in _TIMES)
    if start or end:
        return start == end == (_MIDNIGHT,)
    return all(_AT_MIDNIGHT.fullmatch(parts.get(name, "")) for name in ("when", "end"))


class _Row:
    """The parts of the date of one row."""

    def __init__(
        self,
        parts: Mapping[str, str],
        read: Callable[[str], str | None],
        unit: str,
    ) -> None:
        # An end may be a time of day alone.
        is_time = "end_time" not in parts and clocks(parts.get("end", ""))
        self.parts = _renamed(parts, "end", "end_time") if is_time else parts
        #: the zone that stands behind a time
        self.zone = ""
        self._take_zones()
        self.read, self.unit = read, unit
        self.ends_at_midnight = self.ends_after = self.has_times = False
        #: parts that are in the date
        self.used: set[str] = set()
        self.ways: list[tuple[Way, str]] = []
        #: parts that no date can be made of
        self.left: list[str] = []
        #: whether the end is said to be open still
        self.is_open = False
        #: whether nobody knows which dates are meant
        self.is_unknown = False

    def dated(self) -> Dated:
        when = self._when()
        if self.is_unknown:
            return Dated(unused=tuple(self.parts))
        when = self._qualified(when)
        if self.zone and _TIME in when:
            when = zoned(when, self.zone)
            self.ways += [(Way.CLOCK, text) for text in doubts(when, self.zone)]
        if self.is_open and _EDTF.fullmatch(when):
            when += "/"
            self.used.add("end")
        kept = (name for name in _KEPT if name in self.parts and name not in self.used)
        unused = (*kept, *self.left)
        return Dated(when=when, unused=unused, ways=tuple(self.ways))

    def _take_zones(self) -> None:
        """Take the zones off the cells of times."""
        for name in _TIMES:
            text, zone = parted(self.parts.get(name, ""))
            if zone and clocks(text, of_times=True):
                self.parts = {**self.parts, name: text}
                self.zone = zone

    def _when(self) -> str:
        start = self._worded(self._written(""), "start")
        end = self._worded(self._end(), "end")
        if not start:
            return self._ended(end) if end else self._bounded()
        if _is_no_date(start):
            self.is_open = False
            if _EDTF.fullmatch(end):
                return f"/{end}"
            self.used -= {"end", "due"} if end else set()
            return start
        is_whole = truth(self.parts.get("all_day", ""))
        if is_whole:
            return self._whole_days(start, end)
        return self._timed(start, end, is_whole=is_whole)

    def _clocks(self, name: str) -> tuple[str, ...]:
        return clocks(self.parts.get(name, ""), of_times=True)

    # The two ends.

    def _written(self, side: str) -> str:
        """The day of a side, in one cell or in three."""
        said = self.parts.get(self._ending_name() if side else "when", "")
        year = self.parts.get(f"{side}year", "")
        if said:
            return self._read(f"{said} {year}" if year and not side else said)
        month, day = (self.parts.get(f"{side}{part}", "") for part in ("month", "day"))
        if day and year and not month:
            # A day without its month is not a part of a date.
            self.left.append(f"{side}day")
            day = ""
        if year and not (month or side):
            if of_year := quarter(self.parts.get("quarter", "")):
                self.used.add("quarter")
                return self._read(f"{of_year} {year}")
            if of_year := week(self.parts.get("week", "")):
                self.used.add("week")
                return self._read(f"{year}-W{of_year}")
        return self._of_numbers(year, month, day)

    def _read(self, said: str) -> str:
        found = self.read(said)
        if found is None:
            self.is_unknown = True
            return ""
        return plain(found)

    def _end(self) -> str:
        """The day of the end; empty where its cell says that there is none, or none yet."""
        end = self._written("end_")
        said = self.parts.get("end", "")
        if said and is_ongoing(said):
            self.used.add("end")
            return _OPEN
        if said and _is_no_date(said):
            self.is_open = True
            return ""
        self.used.add(self._ending_name())
        return end if not said or any(map(str.isalnum, said)) else ""

    def _ending_name(self) -> str:
        return "end" if "end" in self.parts else "due"

    def _of_numbers(self, year: str, month: str, day: str) -> str:
        """A date of a year, a month and a day, as far as they are there."""
        match = _YEAR.fullmatch(year.strip())
        counted, of_month = _WHOLE.fullmatch(month.strip()), _WHOLE.fullmatch(day.strip())
        if match is None or (month and not counted):
            if counted and 1 <= int(counted[1]) <= len(_MONTHS):
                month = _MONTHS[int(counted[1]) - 1]
            number = of_month[1] if of_month else day
            return self._read(" ".join(filter(None, (number, month, year))))
        if len(match["year"]) <= _SHORT and match["sign"] is None:
            self.ways.append((Way.SHORT, f"year {year}"))
        # There is no year 0 between 1 BC and AD 1, and EDTF has one.
        number = int(match["year"])
        whole = f"-{number - 1:04}" if match["sign"] and number else f"{number:04}"
        if counted:
            whole += f"-{int(counted[1]):02}"
        if counted and of_month:
            whole += f"-{int(of_month[1]):02}"
        return whole

    def _is_about(self, side: str) -> bool:
        return any(truth(self.parts.get(f"{name}approximate", "")) for name in ("", f"{side}_"))

    def _worded(self, text: str, side: str) -> str:
        """Words of a date, approximate where a column of its own says so."""
        is_words = bool(text) and "T" not in text and not _PLAIN.fullmatch(text)
        return f"c. {text}" if is_words and self._is_about(side) else text

    def _qualified(self, when: str) -> str:
        """A date whose ends are approximate where columns of their own say so."""
        ends = when.split("/") if "–" not in when else [when]
        if len(ends) > _TWO_ENDS:
            # Words with numbers in them, and no stretch.
            return when
        sides = ("start", "start" if Way.DAYS in dict(self.ways) else "end")
        are_about = [self._is_about(side) for side, _ in zip(sides, ends, strict=False)]
        are_plain = [not _TIME_OF_DAY.search(end) for end in ends]
        if all(
            is_plain for is_plain, is_about in zip(are_plain, are_about, strict=False) if is_about
        ):
            self.used |= {"approximate", "start_approximate", "end_approximate"}
            found = zip(ends, are_about, strict=False)
            return "/".join(f"{end}~" if _PLAIN.fullmatch(end) and it else end for end, it in found)
        return when

    def _ended(self, end: str) -> str:
        """The date of what has an end alone: when it is due, or what began nobody knows when."""
        if not end or "due" in self.parts:
            return end
        return f"/{end}" if _EDTF.fullmatch(end) else f"until {end}"

    def _bounded(self) -> str:
        """The date of what is known to be between two others, or on one side of one."""
        first, last = (
            self._read(self.parts[name]) if name in self.parts else ""
            for name in ("not_before", "not_after")
        )
        self.used |= {"not_before", "not_after"}
        if first and last and first != last:
            is_early = "-" in (first[0], last[0])
            return f"[{first}..{last}]" if is_early else f"between {first} and {last}"
        if first == last:
            return first
        return f"not before {first}" if first else f"no later than {last}"

    # What goes on for days.

    def _whole_days(self, start: str, end: str) -> str:
        for name in _TIMES:
            # Midnight is how programs write that it is a day.
            said = self._clocks(name)
            if said in {(_MIDNIGHT,), *((last,) for last in _LAST)}:
                self.used.add(name)
        start, end = (_day_of(item) for item in (start, end))
        if not end:
            end = self._after(start) if _DAY.fullmatch(start) else ""
        elif self.ends_after or (self.ends_at_midnight and _midnights(self.parts)):
            end = self._last_day(start, end)
        return self._between(start, end)

    def _last_day(self, start: str, end: str) -> str:
        """The last of some days, where the one behind them is said."""
        if not (_DAY.fullmatch(start) and _DAY.fullmatch(end) and end > start):
            return end
        self.ways.append((Way.LAST_DAY, ""))
        return _moved(end, -1)

    # Times of day.

    def _timed(self, start: str, end: str, *, is_whole: bool | None) -> str:
        said, last = (self._clocks(name) for name in _TIMES)
        for name in _TIMES:
            text = self.parts.get(name, "")
            if text and not clocks(text, of_times=True):
                is_told = any(map(str.isalnum, text)) and not is_whole_day(text)
                self.ways += [(Way.UNREAD, text)] if is_told else []
                self.used |= set() if is_told else {name}
        if len(said) == _TWO_ENDS and not last:
            last = said[1:]
        if (said or last) and "T" not in start and _is_no_day(start):
            self.ways.append((Way.BESIDE, " ".join((*said, *last))))
            return self._between(start, end)
        if not said or "T" in start or "T" in end:
            return self._untimed(start, end, last)
        is_midnight = said[0] == _MIDNIGHT and (not last or last[0] in (_MIDNIGHT, _DAY_END))
        self.used.add("start_time")
        if is_midnight and is_whole is None and (last or not self.has_times):
            # As programs leave it where they keep a moment, and people a day.
            self.used.add("end_time")
            return self._between(start, end or self._after(start))
        begin = _at(start, said[0])
        if not last:
            return self._between(begin, end or self._after(begin))
        return self._until(start, begin, end, last[0])

    def _untimed(self, start: str, end: str, last: tuple[str, ...]) -> str:
        """A stretch whose ends hold their own times, or none."""
        start, end = self._exactly(start, end)
        if self.ends_after:
            end = self._last_day(start, end)
        if "T" in end and last:
            self.used.add("end_time")
        elif last and _MOMENT.fullmatch(start) and (not end or _DAY.fullmatch(end)):
            return self._until(_day_of(start), start, end, last[0])
        elif last and _DAY.fullmatch(start):
            if _DAY.fullmatch(end) and end > start:
                self.used.add("end_time")
                return self._between(start, _at(end, last[0]))
            self.ways.append((Way.ALONE, f"until {last[0]}"))
        return self._between(start, end or self._after(start))

    def _until(self, start: str, begin: str, end: str, last: str) -> str:
        """What ends at a time of day: on the day that is said, or the first that fits."""
        self.used.add("end_time")
        if end and end != start:
            return self._between(begin, _at(end, last))
        same = _at(start, last)
        if not _DAY.fullmatch(start) or not _is_before(same, begin):
            return self._between(begin, same)
        night = _at(_moved(start, 1), last)
        if _gap(begin, night) > _NIGHT:
            self._keep_times()
            self.ways.append((Way.LONG, f"{begin[11:]} to {last}"))
            return begin
        if end:
            self.ways.append((Way.NIGHT, f"{begin[11:]} to {last}"))
        return self._between(begin, night)

    def _keep_times(self) -> None:
        """Take the time of an end for one that is not in the date."""
        self.used.discard("end_time" if "end_time" in self.parts else "start_time")

    def _exactly(self, start: str, end: str) -> tuple[str, str]:
        """Two ends, where midnight is a time beside one: from 10 pm to midnight."""
        if (
            "T" in start
            and _DAY.fullmatch(end)
            and _AT_MIDNIGHT.fullmatch(self.parts.get("end", ""))
        ):
            return start, f"{end}T{_MIDNIGHT}"
        if (
            "T" in end
            and _DAY.fullmatch(start)
            and _AT_MIDNIGHT.fullmatch(self.parts.get("when", ""))
        ):
            return f"{start}T{_MIDNIGHT}", end
        return start, end

    # Ends that follow.

    def _after(self, start: str) -> str:
        """The end of what takes as long as a cell says; empty where that gives none."""
        text = self.parts.get("duration", "")
        unit = unit_of(self.parts.get("duration_unit", "")) or self.unit
        found = length(text, unit) if text else None
        end = _ending(start, found) if found else ""
        if end:
            self.used |= {"duration", "duration_unit"}
            self.ways.append((Way.LENGTH if "T" in end else Way.DAYS, text))
        return end

    def _in_words(self, start: str, end: str) -> str:
        """A stretch of which an end is said in words; of unknown end where those are no date."""
        words = f"{start} – {end}"
        if not _EDTF.fullmatch(start) or _is_read(words):
            return words
        self.used -= {"end", "due"}
        self.ways.append((Way.NO_END, end))
        return f"{start}/"

    def _between(self, start: str, end: str) -> str:
        """One date, or the stretch between two."""
        if not end or end in (start, start.rpartition("/")[2]):
            return start
        if end == _OPEN and _EDTF.fullmatch(start):
            return f"{start}/{_OPEN}"
        if "/" in start:
            self._keep_times()
            self.used -= {"end", "due"}
            self.ways.append((Way.BESIDE, end))
            return start
        if not (_EDTF.fullmatch(start) and _EDTF.fullmatch(end)):
            return self._in_words(start, end)
        if _is_before(end, start):
            self._keep_times()
            self.used -= {"end", "due"}
            self.ways.append((Way.BACK, f"{start} to {end}"))
            # The day is sure where only its times contradict one another.
            days = _day_of(start), _day_of(end)
            return days[0] if days[0] == days[1] else _doubted(start)
        return f"{start}/{end}"


def _renamed(parts: Mapping[str, str], old: str, new: str) -> Mapping[str, str]:
    return {new if name == old else name: text for name, text in parts.items()}


def _doubted(text: str) -> str:
    return f"{text}?" if _PLAIN.fullmatch(text) else f"{_day_of(text)}?"


def _day_of(text: str) -> str:
    return text.partition("T")[0] if _MOMENT.fullmatch(text) else text


def _is_no_date(text: str) -> bool:
    """Whether a cell says that a date is not known, and does not only hold a dash."""
    is_said = "?" in text or any(map(str.isalnum, text))
    return is_said and (no_date(text) is not None or is_undated(text))


def _is_read(words: str) -> bool:
    try:
        read(words, Anchor())
    except DateError:
        return False
    return True


def _is_no_day(text: str) -> bool:
    """Whether a date is one of more than a day, or of less."""
    return "/" in text or (_EDTF.fullmatch(text) is not None and not _DAY.fullmatch(text))


def _at(day: str, time: str) -> str:
    if time == _DAY_END and _DAY.fullmatch(day):
        return f"{_moved(day, 1)}T{_MIDNIGHT}"
    return f"{day}T{time}" if _DAY.fullmatch(day) else f"{day} {time}"


def _moved(day: str, days: int) -> str:
    """A day some days later; the same where there is none."""
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return day


def _gap(start: str, end: str) -> timedelta:
    try:
        return datetime.fromisoformat(end) - datetime.fromisoformat(start)
    except ValueError:
        return timedelta.max


def _ending(start: str, length: Length) -> str:
    """When something ends that takes so long; empty where it has no end of that precision."""
    try:
        if _MOMENT.fullmatch(start):
            begin = datetime.fromisoformat(start)
            if not length.minutes:
                last = _last_day(begin.date(), length)
                return last.isoformat() if last > begin.date() else ""
            end = begin + timedelta(days=length.days, minutes=length.minutes)
            return "" if length.months else end.strftime("%Y-%m-%dT%H:%M").rjust(16, "0")
        if _DAY.fullmatch(start) and not length.minutes:
            first = date.fromisoformat(start)
            last = _last_day(first, length)
            return last.isoformat() if last >= first else ""
    except (ValueError, OverflowError):
        pass
    return ""


def _last_day(first: date, length: Length) -> date:
    """The last of so many days and months, the first one counted.

    Raises:
        ValueError: There is no such day.
        OverflowError: It is later than dates go.
    """
    years, month = divmod(first.month - 1 + length.months, 12)
    begin = date(first.year + years, month + 1, 1)
    following = date(begin.year + (begin.month == 12), begin.month % 12 + 1, 1)  # noqa: PLR2004 - December
    day = min(first.day, (following - begin).days)
    return begin.replace(day=day) + timedelta(days=length.days - 1)


def _is_before(end: str, start: str) -> bool:
    """Whether an end is before its start, as far as both are told: a day is within its month."""
    if _MOMENT.fullmatch(end) and _MOMENT.fullmatch(start):
        return end < start
    one, other = (item.partition("T")[0].rstrip("~?%") for item in (end, start))
    if "-" in (one[0], other[0]):
        # The years that are counted backwards are those before the first.
        years = [int(item[:5] if item[0] == "-" else item[:4]) for item in (one, other)]
        return years[0] < years[1]
    length = min(len(one), len(other))
    one, other = one[:length], other[:length]
    return one.replace("-", "").isdigit() and one[0] != "-" and one < other
