"""Which windows meet a span: looked up, not asked of each event."""

import math
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline.edtf import EdtfSet, Span
from timeline.model import Bounds, Timeline

#: days; most dates are a year or less, and those that may meet a span begin so close to it
_SHORT = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Windows:
    """The windows of the events of a timeline, by their places in it."""

    windows: Bounds
    #: the begins of the short ones, in order, and beside them their places
    begins: "array[float]"
    places: "array[int]"
    #: the places of the long ones
    long: "array[int]"
    #: the windows of events that have several, with days between them, by their places
    parted: Mapping[int, tuple[Span, ...]]

    def meeting(self, span: Span) -> list[int]:
        """The places of the events of which a window meets a span, in no order."""
        found = self._around(span)
        if not self.parted:
            return found
        return [place for place in found if self.meets(place, (span,))]

    def _around(self, span: Span) -> list[int]:
        """The places of those that may: what covers the windows meets it."""
        begin, end = span.begin, span.end
        begins, ends = self.windows
        first = bisect_left(self.begins, begin - _SHORT)
        last = bisect_left(self.begins, end)
        found = [place for place in self.places[first:last] if begin < ends[place]]
        found += [place for place in self.long if begins[place] < end and begin < ends[place]]
        return found

    def meets(self, place: int, spans: Iterable[Span]) -> bool:
        """Whether a window at a place meets one of some spans."""
        if parts := self.parted.get(place):
            return any(span.overlaps(part) for span in spans for part in parts)
        begin, end = self.windows[0][place], self.windows[1][place]
        return any(span.begin < end and begin < span.end for span in spans)


def windows_of(timeline: Timeline) -> Windows:
    """The windows of a timeline, worked out once."""
    return timeline.once("windows", _windows)


def _windows(timeline: Timeline) -> Windows:
    begins, ends = timeline.bounds
    short = [place for place, begin in enumerate(begins) if ends[place] - begin <= _SHORT]
    short.sort(key=begins.__getitem__)
    long = array("q", (at for at, begin in enumerate(begins) if ends[at] - begin > _SHORT))
    return Windows(
        windows=(begins, ends),
        begins=array("d", map(begins.__getitem__, short)),
        places=array("q", short),
        long=long,
        parted={
            place: event.windows
            for place, event in enumerate(timeline.events)
            if event.contested or isinstance(event.when, EdtfSet)
        },
    )


def together(groups: Iterable[tuple[Span, ...]]) -> list[tuple[Span, ...]]:
    """Groups of spans of each of which a window has to meet one, as few as will do.

    What is open at one side, "from" or "to", is one span where the others leave days between.
    """
    groups = list(groups)
    rays = [group[0] for group in groups if len(group) == 1 and _is_ray(group[0])]
    begin = max((ray.begin for ray in rays), default=0)
    end = min((ray.end for ray in rays), default=0)
    if len(rays) < 2 or begin >= end:  # noqa: PLR2004 - nothing to put together
        return groups
    rest = [group for group in groups if len(group) > 1 or not _is_ray(group[0])]
    return [*rest, (Span(begin=begin, end=end),)]


def _is_ray(span: Span) -> bool:
    return math.isinf(span.begin) or math.isinf(span.end)
