"""The axis of a page: which time it shows, how wide, and where it is broken."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum
from itertools import pairwise

from timeline.chart.layout.calendar import (
    DAY,
    DAY_STEPS,
    DAYS_IN_YEAR,
    END,
    FIRST,
    GREGORIAN,
    MONTH,
    MONTH_STEPS,
    YEAR_STEPS,
    CalendarStep,
    elapsed,
)
from timeline.chart.layout.gaps import long_gaps
from timeline.chart.layout.page import Align, Axis, Break, Segment, Text, Tick, Tone, Weight
from timeline.chart.layout.ruler import Ruler
from timeline.edtf import Span
from timeline.languages.phrases import Phrases, phrases_of

#: width of a break, in points
BREAK = 34.0
#: narrowest segment, in points: room for its first month and year, or its first year
NARROWEST = 56.0, 34.0

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
#: how far the last label may reach beyond the axis
BEYOND = 18.0
#: the highest number of a day
LAST_OF_MONTH = 31
#: least distance between ticks: of labelled days, of months with days, and without label
DAY_ROOM, MONTH_ROOM, BARE = 15.0, 90.0, 4.0
#: least distance between days that are labelled with their weekday
WEEKDAY_ROOM = 34.0
#: how far labels without a lower row stand above the ticks
BARE_ROW = 5.0


def make_axis(  # noqa: PLR0913 - a rectangle is four numbers
    spans: Sequence[Span],
    ruler: Ruler,
    *,
    left: float,
    right: float,
    top: float,
    bottom: float,
    language: str = "en",
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
    ticks, labels = _ticks(segments, scale, y, ruler, phrases_of(language))
    return Axis(
        y=y,
        bottom=bottom,
        segments=tuple(segments),
        breaks=tuple(
            _break(before, after, y, ruler, language) for before, after in pairwise(segments)
        ),
        ticks=ticks,
        labels=labels,
    )


def _break(before: Segment, after: Segment, y: float, ruler: Ruler, language: str) -> Break:
    middle = (before.right + after.left) / 2
    words = elapsed(before.end, after.begin, language)
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
    # As many segments as can each name what they begin with.
    gaps = long_gaps(spans, int((width + BREAK) / (max(NARROWEST) + BREAK)) - 1)
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


def _unit(days: float) -> CalendarStep:
    """What the segments are rounded to, so that they begin and end in a telling place."""
    for unit in (*reversed(YEAR_STEPS), MONTH):
        if days >= (2 if unit.length < DAYS_IN_YEAR + 1 else 8) * unit.length:
            return unit
    return DAY


def _widened(
    stretches: list[tuple[int, int]], unit: CalendarStep, width: float
) -> list[tuple[int, int]]:
    """The same with whole units added to those that would be too narrow for a label."""
    narrowest = NARROWEST[unit is not DAY]
    room = max(width - BREAK * (len(stretches) - 1), narrowest)
    while True:
        # What is added makes a day narrower for all.
        least = narrowest / room * sum(end - begin for begin, end in stretches)
        wider = [
            (begin, unit.after(end) if end - begin < least and end < END else end)
            for begin, end in stretches
        ]
        if wider == stretches or len(stretches) * narrowest > room:
            return stretches
        stretches = wider


def _joined(stretches: Iterable[tuple[int, int]], unit: CalendarStep) -> list[tuple[int, int]]:
    """The same without breaks of a unit or less."""
    result: list[tuple[int, int]] = []
    for begin, end in stretches:
        if result and begin <= unit.after(result[-1][1]):
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((begin, end))
    return result


def _padded(stretches: list[tuple[int, int]], unit: CalendarStep) -> list[tuple[int, int]]:
    """The same with a unit before and after where there are fewer than three."""
    if sum(end - begin for begin, end in stretches) >= 2.5 * unit.length:
        return stretches
    stretches[0] = (unit.floor(max(stretches[0][0] - 1, FIRST)), stretches[0][1])
    stretches[-1] = (stretches[-1][0], unit.after(stretches[-1][1]))
    return stretches


def _ticks(
    segments: Sequence[Segment], scale: float, y: float, ruler: Ruler, say: Phrases
) -> tuple[tuple[Tick, ...], tuple[Text, ...]]:
    """Ticks, and labels in one or two rows: the finest that have room."""
    day = _fitting(DAY_STEPS, scale, DAY_ROOM)
    if day is not None and MONTH.length * scale >= MONTH_ROOM:
        named = day is DAY and scale >= WEEKDAY_ROOM and segments[0].begin >= GREGORIAN
        words = _TickWords.WEEKDAY if named else _TickWords.DAY
        return _two_rows(
            segments, (MONTH, _TickWords.MONTH_AND_YEAR), (day, words), y, ruler, say=say
        )
    year = _fitting(YEAR_STEPS, scale, 1.5 * ruler.width("0000", MAJOR, Weight.BOLD))
    year = year or YEAR_STEPS[-1]
    month = _fitting(MONTH_STEPS, scale, ruler.width("Mmm", MINOR) + APART)
    if month is not None:
        return _two_rows(
            segments, (year, _TickWords.YEAR), (month, _TickWords.MONTH), y, ruler, say=say
        )
    finer = (*MONTH_STEPS, *YEAR_STEPS[: YEAR_STEPS.index(year)])
    minor = _fitting(finer, scale, BARE) or year
    labels = _labels(segments, (year, _TickWords.YEAR), y - BARE_ROW, ruler, say)
    return _merged(segments, year, minor), tuple(labels.values())


def _two_rows(  # noqa: PLR0913 - two rows of one place
    segments: Sequence[Segment],
    major: tuple[CalendarStep, "_TickWords"],
    minor: tuple[CalendarStep, "_TickWords"],
    y: float,
    ruler: Ruler,
    *,
    say: Phrases,
) -> tuple[tuple[Tick, ...], tuple[Text, ...]]:
    """Ticks with labels in two rows; the lower ones stand only below one that names their unit."""
    upper = _labels(segments, major, y - ROW, ruler, say)
    lower = _labels(segments, minor, y, ruler, say)
    begins = sorted(
        {part.begin for part in segments}
        | {at for part in segments for at in major[0].within(part.begin, part.end)}
    )
    named = (text for at, text in lower.items() if begins[bisect_right(begins, at) - 1] in upper)
    return _merged(segments, major[0], minor[0]), (*upper.values(), *named)


def _fitting(steps: Iterable[CalendarStep], scale: float, room: float) -> CalendarStep | None:
    """The first of `steps` that is at least `room` wide."""
    return next((step for step in steps if step.length * scale >= room), None)


def _merged(
    segments: Iterable[Segment], major: CalendarStep, minor: CalendarStep
) -> tuple[Tick, ...]:
    """The ticks of two steps and of the begin of each segment, in order."""
    return tuple(
        Tick(at=at, x=_x(segment, at), major=major.floor(at) == at)
        for segment in segments
        for at in sorted(
            {
                segment.begin,
                *major.within(segment.begin, segment.end),
                *minor.within(segment.begin, segment.end),
            }
        )
    )


def _x(segment: Segment, at: int) -> float:
    share = (at - segment.begin) / (segment.end - segment.begin)
    return segment.left + share * (segment.right - segment.left)


def _labels(
    segments: Sequence[Segment],
    row: tuple[CalendarStep, "_TickWords"],
    y: float,
    ruler: Ruler,
    say: Phrases,
) -> dict[int, Text]:
    """The labels of one row by their days, at the right of their ticks.

    Each segment names what it begins with; of the others those stay that have room.
    """
    step, words = row
    size, weight, tone = words.type
    found = {}
    for number, segment in enumerate(segments):
        # The last label before a break may reach a little into it, but never its words.
        room = segment.right + (INTO_BREAK if number + 1 < len(segments) else BEYOND)
        end = segment.left
        ats = dict.fromkeys([segment.begin, *step.within(segment.begin, segment.end)])
        for at, after in pairwise((*ats, segment.end)):
            text = words.of(date.fromordinal(at), say)
            x = _x(segment, at) + BESIDE
            width = ruler.width(text, size, weight)
            # A label of the lower row stands as high as the ticks.
            free = words.is_major or after == segment.end or x + width <= _x(segment, after)
            if end <= x and x + width <= room and free:
                found[at] = Text(
                    text=text, x=x, y=y - 3, size=size, width=width, weight=weight, tone=tone
                )
                end = x + width + APART - BESIDE
    return found


class _TickWords(Enum):
    """What a label says of the day that its tick stands for."""

    MONTH_AND_YEAR = "month-and-year"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    WEEKDAY = "weekday"

    def of(self, day: date, say: Phrases) -> str:
        """The label of `day`."""
        month = say.short_months[day.month - 1]
        year = str(day.year)
        if day.year <= LAST_OF_MONTH:
            year = say("axis.small-year", year=year)
        return {
            _TickWords.MONTH_AND_YEAR: say("axis.month", month=month, year=year),
            _TickWords.YEAR: year,
            _TickWords.MONTH: month,
            _TickWords.DAY: f"{day.day}",
            _TickWords.WEEKDAY: say(
                "axis.weekday", weekday=say.weekdays[day.weekday()], day=day.day
            ),
        }[self]

    @property
    def is_major(self) -> bool:
        """Whether it stands in the upper row."""
        return self in (_TickWords.MONTH_AND_YEAR, _TickWords.YEAR)

    @property
    def type(self) -> tuple[float, Weight, Tone]:
        """Size, weight and tone: those of the upper row are stronger."""
        if self.is_major:
            return MAJOR, Weight.BOLD, Tone.INK
        return MINOR, Weight.REGULAR, Tone.MUTED
