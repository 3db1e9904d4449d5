"""What stands where a stretch without events is cut out of an axis."""

from timeline.chart.layout.geometry import Align, Text, Tone
from timeline.chart.layout.page import Break, Segment
from timeline.chart.layout.ruler import Ruler
from timeline.chart.layout.tick_words import MINOR


def make_break(
    before: Segment, after: Segment, words: tuple[str, ...], y: float, ruler: Ruler
) -> Break:
    """What stands between two segments: how long it is, in a word above the other.

    Args:
        before: The segment on its left.
        after: The one on its right.
        words: The lines that say it.
        y: Of the axis, in points.
        ruler: Measures the words.
    """
    middle = (before.right + after.left) / 2
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
