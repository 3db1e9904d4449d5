"""Lines through the title of what was cancelled."""

from collections.abc import Iterable

from timeline.chart.layout.geometry import Align, Line, Text, Tone, Weight
from timeline.chart.layout.ruler import Ruler
from timeline.model import Event, Status


def strikes(event: Event, title: Iterable[Text], ruler: Ruler) -> tuple[Line, ...]:
    """A line through each line of a title, as long as it is drawn; none unless cancelled."""
    if event.status is not Status.CANCELLED:
        return ()
    return tuple(_strike(text, ruler) for text in title)


def _strike(text: Text, ruler: Ruler) -> Line:
    y = text.y - 0.27 * text.size
    is_bold = text.weight is Weight.BOLD
    width = text.width if is_bold else ruler.drawn(text.text, text.size)
    left = text.x - width if text.align is Align.RIGHT else text.x
    return Line(x0=left, y0=y, x1=left + width, y1=y, width=0.7, tone=Tone.INK)
