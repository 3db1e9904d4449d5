"""The scale of a web chart: which time it shows, and where on it a moment stands."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.chart.layout.calendar import elapsed
from timeline.chart.layout.gaps import long_gaps
from timeline.chart.web.label_width import label_width
from timeline.edtf import Span
from timeline.languages.phrases import Phrases

#: least length of a segment, in pixels, and room of a break beside its words
SHORTEST, AROUND = 84.0, 30.0
#: share of the time shown that is added before and after it, and least days of an axis
MARGIN, FEW_DAYS, HOURS = 0.02, 24.0, 0.25
#: a day that lies further off than this share of all is not worth the room
TODAY_SHARE = 0.2
#: type size of the words of the axis
SMALL = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSegment:
    """A part of the axis without a break: days, and pixels."""

    begin: float
    end: float
    low: float
    high: float

    @property
    def per_day(self) -> float:
        """Pixels of a day."""
        return (self.high - self.low) / (self.end - self.begin)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeBreak:
    """A stretch in which nothing begins or ends, left out: where, and how long it is."""

    low: float
    high: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeScale:
    """An axis of one or more segments with a break between each two."""

    segments: tuple[TimeSegment, ...]
    breaks: tuple[TimeBreak, ...]

    def at(self, moment: float) -> float:
        """Where a moment stands, in pixels; the ends of the axis take what lies beyond."""
        begins = [segment.begin for segment in self.segments]
        index = max(bisect_right(begins, moment) - 1, 0)
        segment = self.segments[index]
        inside = min(max(moment, segment.begin), segment.end)
        return segment.low + (inside - segment.begin) * segment.per_day

    def shows(self, moment: float) -> bool:
        """Whether a moment lies on it."""
        return any(segment.begin <= moment <= segment.end for segment in self.segments)


def time_scale(
    spans: Sequence[Span], today: float, length: float, say: Phrases, *, upright: bool = False
) -> TimeScale:
    """The scale of a chart of some dates.

    Args:
        spans: What is to be seen, one at the least, none of it open.
        today: Its day.
        length: Of the axis, in pixels.
        say: The words of its breaks.
        upright: Whether time runs down, so that words take their height of it only.
    """
    spans = _with_today(spans, today)
    first, last = min(span.begin for span in spans), max(span.end for span in spans)
    most = int(length / (SHORTEST + 100)) - 1
    gaps = long_gaps(spans, max(min(most, 5), 0))
    shown = last - first - sum(gap.length for gap in gaps)
    margin = max(shown * MARGIN, (_least(spans) - shown) / 2)
    edges = [first - margin]
    for gap in gaps:
        inside = min(margin, gap.length / 4)
        edges += [gap.begin + inside, gap.end - inside]
    edges.append(last + margin)
    stretches = list(zip(edges[::2], edges[1::2], strict=True))
    words = [_words(before[1], after[0], say) for before, after in pairwise(stretches)]
    rooms = [(SMALL + 10 if upright else label_width(text, SMALL)) + AROUND for text in words]
    return _placed(stretches, words, rooms, length)


def _with_today(spans: Sequence[Span], today: float) -> list[Span]:
    """The same with today, where it is not far from them."""
    first, last = min(span.begin for span in spans), max(span.end for span in spans)
    beyond = max(first - today, today - last, 0)
    is_near = beyond <= max((last - first) * TODAY_SHARE, _least(spans))
    return [*spans, Span(begin=today, end=today)] if is_near else list(spans)


def _least(spans: Sequence[Span]) -> float:
    """The fewest days that an axis shows: hours where something has a time of the day."""
    return HOURS if any(0 < span.end - span.begin < 1 for span in spans) else FEW_DAYS


def _words(begin: float, end: float, say: Phrases) -> str:
    number, unit = elapsed(round(begin), round(end), say)
    return say("web.length", number=number, unit=unit)


def _placed(
    stretches: Sequence[tuple[float, float]],
    words: Sequence[str],
    rooms: Sequence[float],
    length: float,
) -> TimeScale:
    """The segments and breaks one after the other, a day as long in each where that is enough."""
    sizes = _sizes([end - begin for begin, end in stretches], length - sum(rooms))
    segments, breaks, at = [], [], 0.0
    for index, ((begin, end), size) in enumerate(zip(stretches, sizes, strict=True)):
        segments.append(TimeSegment(begin=begin, end=end, low=at, high=at + size))
        at += size
        if index < len(rooms):
            breaks.append(TimeBreak(low=at, high=at + rooms[index], words=words[index]))
            at += rooms[index]
    return TimeScale(segments=tuple(segments), breaks=tuple(breaks))


def _sizes(days: Sequence[float], room: float) -> list[float]:
    """A share of the room for each stretch, by its days, none shorter than `SHORTEST`."""
    sizes = [0.0] * len(days)
    left, total = room, sum(days)
    for index in sorted(range(len(days)), key=lambda index: days[index]):
        sizes[index] = max(left * days[index] / total, min(SHORTEST, room / len(days)))
        left, total = left - sizes[index], total - days[index] or 1.0
    return sizes
