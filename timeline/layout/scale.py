"""The axis of a page: which time it shows, how wide, and where it is broken."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import pairwise
from math import isfinite

from timeline.dates.phrase import MONTHS
from timeline.edtf import Span
from timeline.layout.calendar import (
    DAY,
    DAY_STEPS,
    DAYS_IN_YEAR,
    END,
    FIRST,
    MONTH,
    MONTH_STEPS,
    YEAR_STEPS,
    Step,
    elapsed,
)
from timeline.layout.page import Align, Axis, Break, Segment, Text, Tick, Tone, Weight
from timeline.layout.ruler import Ruler

#: width of a break, in points
BREAK = 34.0
#: narrowest segment, in points: room for its first year
NARROWEST = 34.0
#: a gap is worth a break from this share of the axis
SHARE = 0.2
#: the same where a bar runs across
SHARE_OF_BAR = 0.2
#: with few events a gap is worth a break only if it is this times its due
DUE = 2.2
#: most breaks of a page
MOST_BREAKS = 6

#: room above the line of the axis, in points
HEADER = 26.0
#: type sizes of the upper and the lower labels
MAJOR, MINOR = 9.0, 7.0
#: height of the lower row
ROW = 10.0
#: least distance between two labels, and of a label from its tick
APART, BESIDE = 5.0, 3.0
#: how far a label may reach into the break after its segment
INTO_BREAK = 3.0
#: least distance between ticks: of labelled days, of months with days, and without label
DAY_ROOM, MONTH_ROOM, BARE = 15.0, 90.0, 4.0
#: least distance between days that are labelled with their weekday
WEEKDAY_ROOM = 34.0
#: the first year in which the weekdays of this calendar are those of most of the world
GREGORIAN = date(1800, 1, 1).toordinal()
#: names of the days of the week
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
#: how far labels without a lower row stand above the ticks
BARE_ROW = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gap:
    begin: float
    end: float
    #: whether a bar runs across
    covered: bool

    @property
    def length(self) -> float:
        return self.end - self.begin


def make_axis(  # noqa: PLR0913 - a rectangle is four numbers
    spans: Sequence[Span], ruler: Ruler, *, left: float, right: float, top: float, bottom: float
) -> Axis:
    """The axis that shows all ends of `spans`, none of them open, between `left` and `right`."""
    stretches = _stretches(spans, right - left)
    days = sum(end - begin for begin, end in stretches)
    scale = (right - left - BREAK * (len(stretches) - 1)) / days
    segments = []
    x = left
    for begin, end in stretches:
        segments.append(Segment(begin=begin, end=end, left=x, right=x + scale * (end - begin)))
        x = segments[-1].right + BREAK
    y = top + HEADER
    ticks, labels = _ticks(segments, scale, y, ruler)
    return Axis(
        y=y,
        bottom=bottom,
        segments=tuple(segments),
        breaks=tuple(_break(before, after, y, ruler) for before, after in pairwise(segments)),
        ticks=ticks,
        labels=labels,
    )


def _break(before: Segment, after: Segment, y: float, ruler: Ruler) -> Break:
    middle = (before.right + after.left) / 2
    words = elapsed(before.end, after.begin)
    return Break(
        begin=before.end,
        end=after.begin,
        left=before.right,
        right=after.left,
        words=tuple(
            Text(
                text=word,
                x=middle,
                y=y - 16 + 8 * row,
                size=MINOR,
                width=ruler.width(word, MINOR),
                align=Align.CENTRE,
                tone=Tone.MUTED,
            )
            for row, word in enumerate(words)
        ),
    )


def _stretches(spans: Sequence[Span], width: float) -> list[tuple[int, int]]:
    """Begin and end of each segment, in whole units of the calendar."""
    first, last = _ends(spans)
    gaps = _broken(_gaps(spans), last - first, len(spans))
    days = last - first - sum(gap.length for gap in gaps)
    unit = _unit(days)
    edges = [first, *(edge for gap in gaps for edge in (gap.begin, gap.end)), last]
    stretches = [
        (unit.floor(begin), max(unit.ceiling(end), unit.after(unit.floor(begin))))
        for begin, end in zip(edges[::2], edges[1::2], strict=True)
    ]
    stretches = _joined(_widened(stretches, unit, width), unit)
    return _padded(stretches, unit)


def _ends(spans: Sequence[Span]) -> tuple[float, float]:
    return min(span.begin for span in spans), max(span.end for span in spans)


def _gaps(spans: Sequence[Span]) -> list[_Gap]:
    """The stretches in which nothing begins or ends, in order."""
    ends = [
        end
        for span in spans
        for end in (
            (span.begin, min(span.begin + 1, span.end)),
            (max(span.end - 1, span.begin), span.end),
        )
    ]
    closed = sorted((span.begin, span.end) for span in spans)
    gaps = []
    reached = covered = float("-inf")
    following = 0
    for begin, end in sorted(ends):
        while following < len(closed) and closed[following][0] < begin:
            covered = max(covered, closed[following][1])
            following += 1
        if reached < begin and isfinite(reached):
            gaps.append(_Gap(begin=reached, end=begin, covered=covered >= begin))
        reached = max(reached, end)
    return gaps


def _broken(gaps: Sequence[_Gap], shown: float, events: int) -> list[_Gap]:
    """Those that take too much of the `shown` days for their worth, in order."""
    due = DUE / events
    broken: list[_Gap] = []
    for gap in sorted(gaps, key=lambda gap: (-gap.length, gap.begin)):
        if len(broken) == MOST_BREAKS:
            break
        if gap.length / shown > max(SHARE_OF_BAR if gap.covered else SHARE, due):
            broken.append(gap)
            shown -= gap.length
    return sorted(broken, key=lambda gap: gap.begin)


def _unit(days: float) -> Step:
    """What the segments are rounded to, so that they begin and end in a telling place."""
    for unit in (*reversed(YEAR_STEPS), MONTH):
        if days >= (2 if unit.length < DAYS_IN_YEAR + 1 else 8) * unit.length:
            return unit
    return DAY


def _widened(stretches: list[tuple[int, int]], unit: Step, width: float) -> list[tuple[int, int]]:
    """The same with whole units added to those that would be too narrow for a label."""
    days = sum(end - begin for begin, end in stretches)
    least = NARROWEST / max(width - BREAK * (len(stretches) - 1), NARROWEST) * days
    result = []
    for begin, end in stretches:
        upto = end
        while upto - begin < least and upto < END:
            upto = unit.after(upto)
        result.append((begin, upto))
    return result


def _joined(stretches: Iterable[tuple[int, int]], unit: Step) -> list[tuple[int, int]]:
    """The same without breaks of a unit or less."""
    result: list[tuple[int, int]] = []
    for begin, end in stretches:
        if result and begin <= unit.after(result[-1][1]):
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((begin, end))
    return result


def _padded(stretches: list[tuple[int, int]], unit: Step) -> list[tuple[int, int]]:
    """The same with a unit before and after where there are fewer than three."""
    if sum(end - begin for begin, end in stretches) >= 2.5 * unit.length:
        return stretches
    stretches[0] = (unit.floor(max(stretches[0][0] - 1, FIRST)), stretches[0][1])
    stretches[-1] = (stretches[-1][0], unit.after(stretches[-1][1]))
    return stretches


def _ticks(
    segments: Sequence[Segment], scale: float, y: float, ruler: Ruler
) -> tuple[tuple[Tick, ...], tuple[Text, ...]]:
    """Ticks, and labels in one or two rows: the finest that have room."""
    day = _fitting(DAY_STEPS, scale, DAY_ROOM)
    if day is not None and MONTH.length * scale >= MONTH_ROOM:
        upper = _labels(segments, MONTH, y - ROW, ruler, _Words.MONTH_AND_YEAR)
        named = day is DAY and scale >= WEEKDAY_ROOM and segments[0].begin >= GREGORIAN
        words = _Words.WEEKDAY if named else _Words.DAY
        lower = _labels(segments, day, y, ruler, words)
        return _merged(segments, MONTH, day), (*upper, *lower)
    year = _fitting(YEAR_STEPS, scale, 1.5 * ruler.width("0000", MAJOR, Weight.BOLD))
    year = year or YEAR_STEPS[-1]
    month = _fitting(MONTH_STEPS, scale, ruler.width("Mmm", MINOR) + APART)
    if month is not None:
        upper = _labels(segments, year, y - ROW, ruler, _Words.YEAR)
        lower = _labels(segments, month, y, ruler, _Words.MONTH)
        return _merged(segments, year, month), (*upper, *lower)
    finer = (*MONTH_STEPS, *YEAR_STEPS[: YEAR_STEPS.index(year)])
    minor = _fitting(finer, scale, BARE) or year
    return _merged(segments, year, minor), tuple(
        _labels(segments, year, y - BARE_ROW, ruler, _Words.YEAR)
    )


def _fitting(steps: Iterable[Step], scale: float, room: float) -> Step | None:
    """The first of `steps` that is at least `room` wide."""
    return next((step for step in steps if step.length * scale >= room), None)


def _merged(segments: Iterable[Segment], major: Step, minor: Step) -> tuple[Tick, ...]:
    """The ticks of two steps, in order."""
    return tuple(
        Tick(at=at, x=_x(segment, at), major=major.floor(at) == at)
        for segment in segments
        for at in sorted(
            {*major.within(segment.begin, segment.end), *minor.within(segment.begin, segment.end)}
        )
    )


def _x(segment: Segment, at: int) -> float:
    share = (at - segment.begin) / (segment.end - segment.begin)
    return segment.left + share * (segment.right - segment.left)


def _labels(
    segments: Sequence[Segment], step: Step, y: float, ruler: Ruler, words: "_Words"
) -> Iterator[Text]:
    """The labels of one row, at the right of their ticks.

    Each segment names what it begins with; of the others those stay that have room.
    """
    size, weight, tone = words.type
    for number, segment in enumerate(segments):
        # The last label before a break may reach a little into it, but never its words.
        room = segment.right + (INTO_BREAK if number + 1 < len(segments) else 0)
        end = segment.left
        for at in dict.fromkeys([segment.begin, *step.within(segment.begin, segment.end)]):
            text = words.of(date.fromordinal(at))
            x = _x(segment, at) + BESIDE
            width = ruler.width(text, size, weight)
            if end <= x and x + width <= room:
                yield Text(
                    text=text, x=x, y=y - 3, size=size, width=width, weight=weight, tone=tone
                )
                end = x + width + APART - BESIDE


class _Words(Enum):
    """What a label says of the day that its tick stands for."""

    MONTH_AND_YEAR = "month and year"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    WEEKDAY = "weekday"

    def of(self, day: date) -> str:
        """The label of `day`."""
        month = MONTHS[day.month - 1]
        return {
            _Words.MONTH_AND_YEAR: f"{month} {day.year}",
            _Words.YEAR: f"{day.year}",
            _Words.MONTH: month,
            _Words.DAY: f"{day.day}",
            _Words.WEEKDAY: f"{WEEKDAYS[day.weekday()]} {day.day}",
        }[self]

    @property
    def type(self) -> tuple[float, Weight, Tone]:
        """Size, weight and tone: those of the upper row are stronger."""
        if self in (_Words.MONTH_AND_YEAR, _Words.YEAR):
            return MAJOR, Weight.BOLD, Tone.INK
        return MINOR, Weight.REGULAR, Tone.MUTED
