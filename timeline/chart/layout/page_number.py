"""The number of a page, at its foot, where there are several."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.chart.layout.geometry import Align, Text, Tone
from timeline.chart.layout.page import Page
from timeline.chart.layout.ruler import Ruler
from timeline.languages.phrases import Phrases


def numbered(  # noqa: PLR0913 - what a line of type is made of
    pages: Sequence[Page], *, right: float, y: float, size: float, ruler: Ruler, say: Phrases
) -> Iterator[Page]:
    """Pages with their numbers and how many there are; the only one as it is.

    Args:
        pages: All of them, in order.
        right: Where the words end, in points.
        y: Their baseline, in points.
        size: Their type size, in points.
        ruler: Measures them.
        say: Says them.
    """
    count = len(pages)
    if count == 1:
        yield pages[0]
        return
    for number, page in enumerate(pages, start=1):
        words = say("chart.page", number=number, count=count)
        text = Text(
            text=words,
            x=right,
            y=y,
            size=size,
            width=ruler.width(words, size),
            align=Align.RIGHT,
            tone=Tone.MUTED,
        )
        yield replace(page, number=number, count=count, texts=(*page.texts, text))
