"""Long empty stretches of time, at which an axis is broken."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite

from timeline.edtf import Span

#: a gap is worth a break from this share of the time that the axis shows; where bars run across;
#: and where one side of it shows nothing but their ends
SHARE, SHARE_OF_BARS, SHARE_OF_ENDS = 0.2, 0.5, 0.9
#: no more gaps as large as it may be expected where events are strewn at random
EXPECTED = 0.25
#: a bar that runs across a gap counts as empty where it is one of at least so many events
LONELY = 4
#: most breaks of a page
MOST_BREAKS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A stretch in which nothing begins or ends, in days."""

    begin: float
    end: float
    #: from which share of the time shown it is worth a break
    least: float

    @property
    def length(self) -> float:
        """How many days it takes."""
        return self.end - self.begin


def long_gaps(spans: Sequence[Span], most: int = MOST_BREAKS) -> list[Gap]:
    """The gaps between `spans`, none of them open, that take too much of an axis, in order.

    There are no more than `most` of them, the longest.

    Of points strewn at random between two others, each gap takes a share or more with the
    chance that all of them lie elsewhere. What may be expected so is no reason for a break:
    each would bring on the next.
    """
    shown = max(span.end for span in spans) - min(span.begin for span in spans)
    between = len({(span.begin, span.end) for span in spans}) - 1
    found: list[Gap] = []
    for gap in sorted(_gaps(spans), key=lambda gap: (-gap.length, gap.begin)):
        share = gap.length / shown
        expected = between * (1 - share) ** (between - 1)
        if len(found) >= min(most, MOST_BREAKS) or expected > EXPECTED:
            break
        if share >= gap.least:
            found.append(gap)
            shown -= gap.length
            between -= 1
    return sorted(found, key=lambda gap: gap.begin)


def _gaps(spans: Sequence[Span]) -> Iterator[Gap]:
    """The stretches between two ends that no bar fills, or only one of many."""
    begins = sorted(span.begin for span in spans)
    finishes = sorted(span.end for span in spans)
    ends = [
        end
        for span in spans
        for end in (
            (span.begin, min(span.begin + 1, span.end)),
            (max(span.end - 1, span.begin), span.end),
        )
    ]
    reached = float("-inf")
    for begin, end in sorted(ends):
        if reached < begin and isfinite(reached):
            before = bisect_right(finishes, reached)
            bars = bisect_right(begins, reached) - before
            after = len(spans) - before - bars
            if bars == 0:
                yield Gap(begin=reached, end=begin, least=SHARE)
            elif bars * LONELY <= len(spans):
                least = SHARE_OF_BARS if before and after else SHARE_OF_ENDS
                yield Gap(begin=reached, end=begin, least=least)
        reached = max(reached, end)
