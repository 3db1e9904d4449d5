"""The head of a chart's page: what stands above the chart, the same on every page."""

from dataclasses import dataclass
from math import inf

from timeline.chart.layout.geometry import ASCENT, Box, Text, Tone, Weight
from timeline.chart.layout.ruler import Ruler
from timeline.chart.layout.wrap import wrap
from timeline.errors import OutputError

#: type sizes of the title, the widest first, and of the line below it
TITLES, SUBTITLE = (18.0, 14.0, 11.0, 9.0), 9.0
#: type size of the standfirst, and its widest measure, in ems
STANDFIRST, _MEASURE = 10.5, 48.0
#: the share of a page that a head may take before its title is set smaller
MOST = 0.2
#: distance of two baselines, in parts of the type size, and the white below each part
_LEADING, _BELOW = 1.25, 2.0
#: characters of a title in a message
_SHOWN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above the chart."""

    title: tuple[Text, ...]
    #: a sentence or two below it
    standfirst: tuple[Text, ...]
    subtitle: tuple[Text, ...]
    #: where it ends, in points from the top of the paper
    bottom: float


def make_head(heading: tuple[str, str, str], content: Box, ruler: Ruler) -> Head:
    """Title, standfirst and subtitle, the title as large as leaves room for a chart.

    Args:
        heading: Title, standfirst and subtitle, each in one line.
        content: The paper inside the margins.
        ruler: Measures text.

    Raises:
        OutputError: They take half the page in the smallest type.
    """
    height = content.bottom - content.top
    for size in TITLES:
        head = _set(heading, content, ruler, size)
        if head.bottom <= content.top + MOST * height:
            return head
    if head.bottom <= (content.top + content.bottom) / 2:
        return head
    name, words = max(
        zip(("title", "standfirst"), heading, strict=False), key=lambda part: len(part[1])
    )
    raise OutputError(
        f"the {name} {words[:_SHOWN] + '…'!r} takes half the page: choose a shorter one"
    )


def _set(heading: tuple[str, str, str], content: Box, ruler: Ruler, size: float) -> Head:
    title, standfirst, subtitle = heading
    column = _Column(content=content, ruler=ruler)
    y = content.top
    titles = column.lines(title, y, size, weight=Weight.BOLD)
    y += len(titles) * size * _LEADING + _BELOW
    leads = column.lines(standfirst, y, STANDFIRST, most=_MEASURE * STANDFIRST)
    y += len(leads) * STANDFIRST * _LEADING + (_BELOW if leads else 0)
    subtitles = column.lines(subtitle, y, SUBTITLE, tone=Tone.MUTED)
    y += len(subtitles) * SUBTITLE * _LEADING + _BELOW
    return Head(title=titles, standfirst=leads, subtitle=subtitles, bottom=y)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    """Sets lines from margin to margin."""

    content: Box
    ruler: Ruler

    def lines(  # noqa: PLR0913 - how lines are set
        self,
        words: str,
        top: float,
        size: float,
        *,
        weight: Weight = Weight.REGULAR,
        tone: Tone = Tone.INK,
        most: float = inf,
    ) -> tuple[Text, ...]:
        width = min(self.content.width, most)
        wrapped = wrap(words, width, size, self.ruler, weight) if words else ()
        return tuple(
            Text(
                text=line,
                x=self.content.left,
                y=top + (number * _LEADING + ASCENT) * size,
                size=size,
                width=self.ruler.width(line, size, weight),
                weight=weight,
                tone=tone,
            )
            for number, line in enumerate(wrapped)
        )
