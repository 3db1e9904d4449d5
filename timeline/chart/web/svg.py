"""A web chart as SVG: a picture that is whole without a script, its events links to their rows."""

from collections.abc import Sequence
from html import escape

from timeline.chart.web.column import column, column_height
from timeline.chart.web.event_mark import EventMark
from timeline.chart.web.lanes import lanes
from timeline.chart.web.placed_mark import PlacedMark
from timeline.chart.web.svg_axis import (
    ABOVE,
    BELOW,
    FOOT,
    HEAD,
    TALL,
    WIDE,
    axis_across,
    open_svg,
    upright_axis,
)
from timeline.chart.web.svg_shapes import label, number, shapes
from timeline.chart.web.time_scale import time_scale
from timeline.edtf import Span
from timeline.languages.phrases import Phrases


def wide_svg(marks: Sequence[EventMark], today: float, name: str, say: Phrases) -> str:
    """The events on an axis that runs from left to right."""
    scale = time_scale(spans_of(marks), today, WIDE, say)
    found = lanes(marks, scale, WIDE)
    height = HEAD + found.height + FOOT
    parts = (
        open_svg("wide", WIDE, height, name),
        *axis_across(scale, height, today, say),
        f'<g role="list" transform="translate(0 {number(HEAD)})">',
        *map(_event, found.placed),
        "</g></svg>",
    )
    return "".join(parts)


def tall_svg(marks: Sequence[EventMark], today: float, name: str, say: Phrases) -> str:
    """The events on an axis that runs downwards, for a narrow screen."""
    length = column_height(len(marks))
    scale = time_scale(spans_of(marks), today, length, say, upright=True)
    axis = upright_axis(scale, length, today, say)
    parts = (
        open_svg("tall", TALL, length + ABOVE + BELOW, name),
        f'<g transform="translate(0 {number(ABOVE)})">',
        *axis.svg(),
        '<g role="list">',
        *(_event(item, upright=True) for item in column(marks, scale, axis.at, TALL, length)),
        "</g></g></svg>",
    )
    return "".join(parts)


def spans_of(marks: Sequence[EventMark]) -> list[Span]:
    """What an axis has to show of some events."""
    return [Span(begin=part.begin, end=part.end) for mark in marks for part in mark.parts]


def target_of(address: str) -> str:
    """Where a link is to open: beside the page that shows the chart, where that has no rows."""
    return "" if address.startswith("#") else ' target="_blank"'


def _event(item: PlacedMark, *, upright: bool = False) -> str:
    mark = item.mark
    kinds = mark.stage.value + (" lead" if mark.is_highlighted else "")
    link = (
        f'<a href="{escape(mark.address)}"{target_of(mark.address)} '
        f'data-event="{escape(mark.anchor)}" class="{kinds}">'
        f"<title>{escape(mark.told)}</title>"
    )
    inside = "".join((*shapes(item, upright=upright), *label(item)))
    return f'<g role="listitem">{link}{inside}</a></g>'
