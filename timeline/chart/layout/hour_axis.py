"""The axis of a few days or less: hours and minutes on the clocks of the place.

It counts in whole minutes, so that no tick is off by a fraction of a day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor

from timeline import edtf
from timeline.chart.layout.breaks import make_break
from timeline.chart.layout.gaps import long_gaps
from timeline.chart.layout.geometry import Text, Tone, Weight
from timeline.chart.layout.page import Axis, Segment, Tick
from timeline.chart.layout.ruler import Ruler
from timeline.chart.layout.tick_words import MAJOR, MINOR
from timeline.edtf import Span
from timeline.languages.phrases import Phrases, phrases_of

#: minutes of an hour and of a day
HOUR, DAY = 60, 1440
#: the longest time that such an axis shows, without what is left out of it, in minutes
LONGEST = 3 * DAY
#: the share of what it shows that begins or ends within a day, at least
TIMED = 0.5
#: steps of ticks, in minutes, and of what an axis begins and ends with, finest first
STEPS = (1, 5, 10, 15, 30, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY)
#: how many of the steps that an axis begins and ends with it has at least
LEAST_STEPS = 4
#: width of a break, and narrowest stretch between two of them
BREAK, NARROWEST = 40.0, 90.0
#: least distance between two labels, and of a label from its tick
APART, BESIDE = 5.0, 3.0
#: room above the line of the axis, and the height of the lower row, as on other axes
HEADER, ROW = 26.0, 10.0
#: how far the last label may reach beyond the axis
BEYOND = 18.0
#: minutes and hours that are said as such
FEW_MINUTES, FEW_HOURS = 2 * HOUR, 2 * DAY


def tells_hours(spans: Sequence[Span]) -> bool:
    """Whether most of what is shown has a time of day, and all of it takes few days."""
    timed = sum(bool(span.begin % 1 or span.end % 1) for span in spans)
    if timed < TIMED * len(spans):
        return False
    begin, end = min(span.begin for span in spans), max(span.end for span in spans)
    left_out = sum(gap.length for gap in long_gaps(spans, _most_breaks(LONGEST)))
    return (end - begin - left_out) * DAY <= LONGEST


def _most_breaks(width: float) -> int:
    return int((width + BREAK) / (NARROWEST + BREAK)) - 1


def make_hour_axis(  # noqa: PLR0913 - a rectangle is four numbers
    spans: Sequence[Span],
    ruler: Ruler,
    *,
    left: float,
    right: float,
    top: float,
    bottom: float,
    language: str = "en",
    zone: str = "",
) -> Axis:
    """The axis that shows all of `spans`, none of them open, in hours; `zone` names the clocks."""
    say = phrases_of(language)
    return _HourAxis(ruler=ruler, say=say, y=top + HEADER, zone=zone).make(
        _stretches(spans, right - left), left, right, bottom
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _HourAxis:
    """Sets ticks and labels.

    Attributes:
        ruler: Measures labels.
        say: Their words.
        y: Of the line, in points.
        zone: The name of that of the clocks; empty where it is not told.
    """

    ruler: Ruler
    say: Phrases
    y: float
    zone: str

    def make(
        self, stretches: Sequence[tuple[int, int]], left: float, right: float, bottom: float
    ) -> Axis:
        """The axis of stretches of time, in minutes."""
        minutes = sum(end - begin for begin, end in stretches)
        scale = (right - left - BREAK * (len(stretches) - 1)) / minutes
        lefts = [left]
        for begin, end in stretches:
            lefts.append(lefts[-1] + (end - begin) * scale + BREAK)
        parts = list(zip(stretches, lefts, strict=False))
        segments = tuple(
            Segment(begin=begin / DAY, end=end / DAY, left=x, right=x + (end - begin) * scale)
            for (begin, end), x in parts
        )
        step = self._step(scale)
        days, upper = self._days(parts, scale)
        return Axis(
            y=self.y,
            bottom=bottom,
            segments=segments,
            breaks=tuple(
                make_break(before, after, self._elapsed(before, after), self.y, self.ruler)
                for before, after in pairwise(segments)
            ),
            ticks=tuple(_ticks(parts, scale, step, days)),
            labels=(*upper, *self._hours(parts, scale, step)),
            by_hour=True,
        )

    def _step(self, scale: float) -> int:
        """The finest step whose hours have room."""
        room = self.ruler.width("00:00", MINOR) + BESIDE + APART
        return next((step for step in STEPS if step * scale >= room), DAY)

    def _days(
        self, parts: Sequence[tuple[tuple[int, int], float]], scale: float
    ) -> tuple[set[int], list[Text]]:
        """Where days begin, and the labels that name each, in as many words as have room."""
        found: list[Text] = []
        days: set[int] = set()
        for (begin, end), left in parts:
            starts = [begin, *(at for at in _steps(begin + 1, end, DAY))]
            days.update(at for at in starts if at % DAY == 0)
            for at, after in pairwise((*starts, end)):
                x = left + (at - begin) * scale + BESIDE
                room = (after - at) * scale - BESIDE - APART
                room += BEYOND if after == end else 0.0
                if text := self._day(at // DAY, room, zone="" if found else self.zone):
                    width = self.ruler.width(text, MAJOR, Weight.BOLD)
                    found.append(
                        Text(
                            text=text,
                            x=x,
                            y=self.y - ROW - 3,
                            size=MAJOR,
                            width=width,
                            weight=Weight.BOLD,
                        )
                    )
        return days, found

    def _day(self, ordinal: int, room: float, *, zone: str) -> str:
        """The longest name of a day that has room; empty where none has."""
        day = edtf.to_day(ordinal)
        fields = {
            "weekday": self.say.weekdays[day.weekday()],
            "day": day.day,
            "month": self.say.short_months[day.month - 1],
            "year": day.year,
            "zone": zone,
        }
        named = ("axis.date-in-zone",) if zone else ()
        keys = (*named, "axis.date", "axis.day-and-month", "axis.weekday")
        names = (self.say(key, **fields) for key in keys)
        fits = (name for name in names if self.ruler.width(name, MAJOR, Weight.BOLD) <= room)
        return next(fits, "")

    def _hours(
        self, parts: Sequence[tuple[tuple[int, int], float]], scale: float, step: int
    ) -> Iterator[Text]:
        for (begin, end), left in parts:
            for at in _steps(begin, end, step):
                text = f"{at % DAY // HOUR:02}:{at % HOUR:02}"
                width = self.ruler.width(text, MINOR)
                x = left + (at - begin) * scale + BESIDE
                if x + width > left + (end - begin) * scale + 1:
                    continue
                yield Text(text=text, x=x, y=self.y - 3, size=MINOR, width=width, tone=Tone.MUTED)

    def _elapsed(self, before: Segment, after: Segment) -> tuple[str, str]:
        """How long it is between two segments: a number and its unit."""
        minutes = round((after.begin - before.end) * DAY)
        if minutes < FEW_MINUTES:
            count, unit = minutes, "minute"
        elif minutes < FEW_HOURS:
            count, unit = round(minutes / HOUR), "hour"
        else:
            count, unit = round(minutes / DAY), "day"
        return str(count), self.say.count(unit, count)


def _stretches(spans: Sequence[Span], width: float) -> list[tuple[int, int]]:
    """What the segments show, in minutes: from a whole step to a whole step."""
    minutes = [Span(begin=round(s.begin * DAY), end=round(s.end * DAY)) for s in spans]
    begin, end = min(span.begin for span in minutes), max(span.end for span in minutes)
    gaps = long_gaps(minutes, _most_breaks(width))
    edges = [begin, *(edge for gap in gaps for edge in (gap.begin, gap.end)), end]
    shown = end - begin - sum(gap.length for gap in gaps)
    unit = next((step for step in reversed(STEPS[:6]) if shown >= LEAST_STEPS * step), 1)
    found: list[tuple[int, int]] = []
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        start, stop = floor(first / unit) * unit, ceil(last / unit) * unit
        # What begins on the hour needs room before it for its mark's tip.
        stop += unit if stop == start else 0
        if found and start <= found[-1][1] + unit:
            found[-1] = found[-1][0], max(stop, found[-1][1])
        else:
            found.append((start, stop))
    return found


def _steps(begin: int, end: int, step: int) -> range:
    """The whole steps from `begin` to before `end`."""
    return range(-(-begin // step) * step, end, step)


def _ticks(
    parts: Sequence[tuple[tuple[int, int], float]], scale: float, step: int, days: set[int]
) -> Iterator[Tick]:
    """The begin of each segment, of each day and of each step: finer ones would cross labels."""
    for (begin, end), left in parts:
        inside = {day for day in days if begin <= day < end}
        for at in sorted({begin, *_steps(begin, end, step)} | inside):
            yield Tick(at=at / DAY, x=left + (at - begin) * scale, major=at in days)
