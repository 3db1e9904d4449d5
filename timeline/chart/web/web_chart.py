"""The chart of a page: two pictures, for a wide and a narrow screen, and what the script needs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.chart.web.chart_key import KeyEntry, chart_key, columns_key
from timeline.chart.web.event_mark import event_marks
from timeline.chart.web.script_data import script_data
from timeline.chart.web.svg import spans_of, tall_svg, wide_svg
from timeline.chart.web.svg_axis import WIDE
from timeline.chart.web.svg_columns import tall_columns, wide_columns
from timeline.chart.web.time_scale import time_scale
from timeline.languages.phrases import Phrases
from timeline.model import Event

#: more events than these are counted by year, and where the chart runs downwards
SINGLE, SINGLE_TALL = 300, 60
#: more events than these the script does not draw one by one
SCRIPTED = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class WebChart:
    """The chart of some events."""

    #: what it is, for those who do not see it
    name: str
    #: SVG
    wide: str
    tall: str
    #: JSON
    data: str
    #: whether it counts events by year
    is_counted: bool
    #: what its marks mean
    key: tuple[KeyEntry, ...]
    #: the same of the tall one, where it alone counts
    tall_key: tuple[KeyEntry, ...]
    #: what it does not show, a line each
    notes: tuple[str, ...]


def web_chart(  # noqa: PLR0913, PLR0917 - what a page says of its events
    events: Sequence[Event],
    today: date,
    name: str,
    say: Phrases,
    group: Callable[[Event], str],
    page: str = "",
) -> WebChart | None:
    """The chart of some events; None where none of them has a date.

    Args:
        events: In any order.
        today: The day on which they are looked at.
        name: What the chart is, for those who do not see it.
        say: The words of the page.
        group: Gives the `id` of the group of rows that an event stands in.
        page: The address of the page with the rows; empty where that is the chart's own.
    """
    marks = event_marks(events, today, say, group, page)
    if not marks:
        return None
    is_counted, now = len(marks) > SINGLE, float(today.toordinal())
    scale = time_scale(spans_of(marks), now, WIDE, say)
    undated = len(events) - len(marks)
    notes = [say.count("web.undated", undated)] if undated else []
    if is_counted:
        wide, vague = wide_columns(marks, now, name, say)
        notes += [say.count("web.vague", vague)] if vague else []
    else:
        wide = wide_svg(marks, now, name, say)
    downwards = tall_columns if len(marks) > SINGLE_TALL else tall_svg
    return WebChart(
        name=name,
        wide=wide,
        tall=downwards(marks, now, name, say),
        data=script_data(marks, scale, today, say, page=page, is_counted=is_counted)
        if len(marks) <= SCRIPTED
        else "",
        is_counted=is_counted,
        key=columns_key(marks, say) if is_counted else chart_key(marks, say),
        tall_key=columns_key(marks, say) if SINGLE_TALL < len(marks) <= SINGLE else (),
        notes=tuple(notes),
    )
