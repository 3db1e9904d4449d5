"""The foot of a chart's page: where its data is from, and who made it."""

from dataclasses import dataclass

from timeline.chart.layout.geometry import DESCENT, Box, Text, Tone
from timeline.chart.layout.options import ChartOptions
from timeline.chart.layout.ruler import Ruler
from timeline.chart.layout.wrap import wrap
from timeline.languages.phrases import phrases_of

#: type size, distance of two baselines in parts of it, and the white above
SIZE, _LEADING, _ABOVE = 7.5, 1.25, 6.0
#: the share of the width that its lines may take: the number of the page stands at the right
_SHARE = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """The last lines of a page."""

    lines: tuple[Text, ...] = ()
    #: of the lines with the white above them, in points
    height: float = 0.0


def make_foot(options: ChartOptions, content: Box, ruler: Ruler) -> Foot:
    """Source and credit at the foot of `content`, the paper inside the margins."""
    words = foot_words(options)
    if not words:
        return Foot()
    wrapped = wrap(words, _SHARE * content.width, SIZE, ruler)
    last = content.bottom - DESCENT * SIZE
    lines = tuple(
        Text(
            text=line,
            x=content.left,
            y=last - (len(wrapped) - 1 - number) * _LEADING * SIZE,
            size=SIZE,
            width=ruler.width(line, SIZE),
            tone=Tone.MUTED,
        )
        for number, line in enumerate(wrapped)
    )
    return Foot(lines=lines, height=len(lines) * _LEADING * SIZE + _ABOVE)


def foot_words(options: ChartOptions) -> str:
    """Source and credit in one line; empty where there is neither."""
    say = phrases_of(options.language)
    source = say("chart.source", source=options.source) if options.source else ""
    return " · ".join(filter(None, (source, options.credit)))
