"""The axis of a page: which time it shows, how wide, and where it is broken."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from timeline import edtf
from timeline.chart.layout.breaks import make_break
from timeline.chart.layout.calendar import (
    DAY,
    DAY_STEPS,
    GREGORIAN,
    MONTH,
    MONTH_STEPS,
    YEAR_STEPS,
    CalendarStep,
    elapsed,
)
from timeline.chart.layout.geometry import Text, Weight
from timeline.chart.layout.hour_axis import make_hour_axis
from timeline.chart.layout.page import Axis, Segment, Tick
from timeline.chart.layout.ruler import Ruler
from timeline.chart.layout.stretches import Stretch, Stretches, nearest
from timeline.chart.layout.tick_words import MAJOR, MINOR, TickWords
from timeline.chart.layout.years import is_deep, is_far
from timeline.edtf import Span
from timeline.languages.phrases import Phrases, phrases_of

#: least width of a break, in points, and the room in it beside its words
BREAK, AROUND = 34.0, 7.0
#: room above the line of the axis, in points
HEADER = 26.0
#: height of the lower row
ROW = 10.0
#: least distance between two labels, and of a label from its tick
APART, BESIDE = 5.0, 3.0
#: how far a label may reach into the break after its segment
INTO_BREAK = 3.0
#: how far the last label may reach beyond the axis
BEYOND = 18.0
#: what the label of AD 1 needs more, where all of AD is a line at the end of a long axis
NOW = 12.0
#: most parts that ticks without a label divide a stretch of a long axis into
MOST_PARTS = 10
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
    by_hour: bool = False,
    zone: str = "",
) -> Axis:
    """The axis that shows all ends of `spans`, none of them open, between `left` and `right`.

    Where it is `by_hour`, it divides days too, on the clocks of `zone`.
    """
    if by_hour:
        return make_hour_axis(
            spans,
            ruler,
            left=left,
            right=right,
            top=top,
            bottom=bottom,
            language=language,
            zone=zone,
        )
    say = phrases_of(language)
    stretches, between = _stretches(spans, right - left, ruler, say)
    if _is_deep_day(stretches[0][0]):
        right -= NOW
    days = sum(end - begin for begin, end in stretches)
    scale = (right - left - between * (len(stretches) - 1)) / days
    segments = []
    x = left
    for begin, end in stretches:
        segments.append(Segment(begin=begin, end=end, left=x, right=x + scale * (end - begin)))
        x = segments[-1].right + between
    y = top + HEADER
    ticks, labels = _ticks(segments, scale, y, ruler, say)
    return Axis(
        y=y,
        bottom=bottom,
        segments=tuple(segments),
        breaks=tuple(
            make_break(before, after, elapsed(before.end, after.begin, say), y, ruler)
            for before, after in pairwise(segments)
        ),
        ticks=ticks,
        labels=labels,
    )


def _stretches(
    spans: Sequence[Span], width: float, ruler: Ruler, say: Phrases
) -> tuple[list[Stretch], float]:
    """What the segments show, and how wide the breaks between them are."""
    between = BREAK
    while True:
        found = Stretches(spans, width, between, ruler, say).all()
        words = [
            word for (_, end), (begin, _) in pairwise(found) for word in elapsed(end, begin, say)
        ]
        widest = max((ruler.width(word, MINOR) for word in words), default=0.0) + AROUND
        if widest <= between:
            return found, between
        between = widest


def _ticks(
    segments: Sequence[Segment], scale: float, y: float, ruler: Ruler, say: Phrases
) -> tuple[tuple[Tick, ...], tuple[Text, ...]]:
    """Ticks, and labels in one or two rows: the finest that have room."""
    day = _fitting(DAY_STEPS, scale, DAY_ROOM)
    deep = any(_is_deep(part) for part in segments)
    if day is not None and not deep and MONTH.length * scale >= MONTH_ROOM:
        named = day is DAY and scale >= WEEKDAY_ROOM and segments[0].begin >= GREGORIAN
        words = TickWords.WEEKDAY if named else TickWords.DAY
        return _two_rows(
            segments, (MONTH, TickWords.MONTH_AND_YEAR), (day, words), y, ruler, say=say
        )
    year = _year_step(segments, scale, ruler, say)
    month = _fitting(MONTH_STEPS, scale, ruler.width("Mmm", MINOR) + APART)
    if month is not None:
        return _two_rows(
            segments, (year, TickWords.YEAR), (month, TickWords.MONTH), y, ruler, say=say
        )
    finer = (*MONTH_STEPS, *YEAR_STEPS[: YEAR_STEPS.index(year)])
    if deep:
        finer = tuple(step for step in finer if step.months * MOST_PARTS >= year.months)
    minor = _fitting(finer, scale, BARE) or year
    labels = _labels(segments, (year, TickWords.YEAR), y - BARE_ROW, ruler, say)
    return _merged(segments, year, minor), tuple(labels.values())


def _year_step(
    segments: Sequence[Segment], scale: float, ruler: Ruler, say: Phrases
) -> CalendarStep:
    """The finest step whose labels have room."""
    room = 1.5 * ruler.width("0000", MAJOR, Weight.BOLD)
    steps = [step for step in YEAR_STEPS if step.length * scale >= room]
    if not any(_is_far(part) for part in segments):
        return steps[0]
    for step in steps:
        ats = (at for part in segments for at in step.within(part.begin, part.end))
        texts = (_words(TickWords.YEAR, at, segments, say) for at in ats)
        widest = max((ruler.width(text, MAJOR, Weight.BOLD) for text in texts), default=0.0)
        if BESIDE + widest + APART <= step.length * scale:
            return step
    return steps[0]


def _words(words: TickWords, at: int, segments: Sequence[Segment], say: Phrases) -> str:
    """The label of a tick; of years of both eras those say theirs that could be of either."""
    return words.of(edtf.to_day(at), say, eras=segments[0].begin < 1)


def _is_far(part: Segment) -> bool:
    """Whether it shows years that are not of four digits."""
    return any(is_far(edtf.to_day(int(at)).year) for at in (part.begin, part.end))


def _is_deep(part: Segment) -> bool:
    """Whether its years have no months that anybody counts."""
    return any(_is_deep_day(at) for at in (part.begin, part.end))


def _is_deep_day(at: float) -> bool:
    return is_deep(edtf.to_day(int(at)).year)


def _two_rows(  # noqa: PLR0913 - two rows of one place
    segments: Sequence[Segment],
    major: tuple[CalendarStep, TickWords],
    minor: tuple[CalendarStep, TickWords],
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


def _within(step: CalendarStep, segment: Segment, segments: Sequence[Segment]) -> Iterator[int]:
    """The steps in a segment; AD 1 too where a long axis ends with it."""
    closed = segment.end == 1 and segment is segments[-1] and _is_deep_day(segments[0].begin)
    return step.within(segment.begin, segment.end + closed)


def _merged(
    segments: Sequence[Segment], major: CalendarStep, minor: CalendarStep
) -> tuple[Tick, ...]:
    """The ticks of two steps and of the begin of each segment, in order."""
    return tuple(
        Tick(at=at, x=_x(segment, at), major=major.floor(at) == at)
        for segment in segments
        for at in sorted(
            {
                int(segment.begin),
                *_within(major, segment, segments),
                *_within(minor, segment, segments),
            }
        )
    )


def _x(segment: Segment, at: int) -> float:
    share = (at - segment.begin) / (segment.end - segment.begin)
    return segment.left + share * (segment.right - segment.left)


def _labels(
    segments: Sequence[Segment],
    row: tuple[CalendarStep, TickWords],
    y: float,
    ruler: Ruler,
    say: Phrases,
) -> dict[int, Text]:
    """The labels of one row by their days, at the right of their ticks.

    Each segment names what it begins with; of the others those stay that have room, and that
    say another year than the one before ("66 million BC" does for thousands of them).
    """
    step, words = row
    size, weight, tone = words.type
    found = {}
    for number, segment in enumerate(segments):
        if not words.is_major and _is_deep(segment):
            continue
        # The last label before a break may reach a little into it, but never its words.
        beyond = BEYOND + NOW if _is_deep_day(segments[0].begin) else BEYOND
        room = segment.right + (INTO_BREAK if number + 1 < len(segments) else beyond)
        end, said = segment.left, ""
        ats = dict.fromkeys([int(segment.begin), *_within(step, segment, segments)])
        for at, after in pairwise((*ats, int(segment.end))):
            text = _words(words, nearest(step, at), segments, say)
            x = _x(segment, at) + BESIDE
            width = ruler.width(text, size, weight)
            # A label of the lower row stands as high as the ticks.
            free = words.is_major or after == segment.end or x + width <= _x(segment, after)
            if text != said and end <= x and x + width <= room and free:
                found[at] = Text(
                    text=text, x=x, y=y - 3, size=size, width=width, weight=weight, tone=tone
                )
                end, said = x + width + APART - BESIDE, text
    return found
