"""The chart of very many events as SVG: how many each year has, linked to the rows of it."""

from collections.abc import Iterator, Sequence
from html import escape

from timeline import edtf
from timeline.chart.web.event_mark import EventMark
from timeline.chart.web.svg import spans_of, target_of
from timeline.chart.web.svg_axis import (
    ABOVE,
    BELOW,
    FOOT,
    HEAD,
    TALL,
    WIDE,
    axis_across,
    axis_text,
    open_svg,
    upright_axis,
)
from timeline.chart.web.svg_shapes import number
from timeline.chart.web.time_scale import time_scale
from timeline.chart.web.year_columns import KINDS, YearColumn, YearColumns, year_columns
from timeline.dates.rules import Modifier
from timeline.languages.phrases import Phrases

#: height of the highest column, length of the longest row, and of the axis that they stand along
HIGH, LONG, LENGTH = 200.0, 200.0, 520.0
#: least height of a row, that a finger meets it
ROW = 12.0
#: numbers that lines stand at, times a power of ten, and how many lines there are at the most
_ROUND, _LINES = (1, 2, 5), 3


def wide_columns(
    marks: Sequence[EventMark], today: float, name: str, say: Phrases
) -> tuple[str, int]:
    """A column for each year, or some years, that run from left to right.

    With it comes how many events are in none, since their dates are vaguer.
    """
    scale = time_scale(spans_of(marks), today, WIDE, say)
    found = year_columns(marks, scale)
    height = HEAD + HIGH + FOOT + 18
    foot = height - FOOT
    columns = (_column(item, found, foot, say) for item in found.columns)
    text = "".join(
        (
            open_svg("wide", WIDE, height, name),
            *axis_across(scale, height, today, say),
            *_numbers(found, foot),
            '<g role="list">',
            *columns,
            "</g></svg>",
        )
    )
    return text, found.vague


def tall_columns(marks: Sequence[EventMark], today: float, name: str, say: Phrases) -> str:
    """A row for each year, or some years, that run downwards."""
    scale = time_scale(spans_of(marks), today, LENGTH, say, upright=True)
    found = year_columns(marks, scale, narrowest=ROW)
    axis = upright_axis(scale, LENGTH, today, say)
    rows = (_row(item, found, axis.at, say) for item in found.columns)
    return "".join(
        (
            open_svg("tall", TALL, LENGTH + ABOVE + BELOW, name),
            f'<g transform="translate(0 {number(ABOVE)})">',
            *axis.svg(),
            '<g role="list">',
            *rows,
            "</g></g></svg>",
        )
    )


def _numbers(found: YearColumns, foot: float) -> Iterator[str]:
    """How many events a column of some height has."""
    for count in range(step_of(found.most), found.most + 1, step_of(found.most)):
        y = foot - HIGH * count / found.most
        yield f'<path class="grid" aria-hidden="true" d="M0 {number(y)}H{number(WIDE)}"/>'
        yield f'<g class="axis" aria-hidden="true">{axis_text(0, y - 3, str(count), "")}</g>'


def step_of(most: int) -> int:
    """From one number beside the columns to the next.

    >>> [step_of(most) for most in (1, 3, 7, 19, 240)]
    [1, 1, 2, 5, 100]
    """
    steps = (factor * int(10**power) for power in range(10) for factor in _ROUND)
    return next(step for step in steps if most // step <= _LINES)


def _column(item: YearColumn, found: YearColumns, foot: float, say: Phrases) -> str:
    low, high = item.low + 0.5, max(item.high - 0.5, item.low + 1.5)
    y, boxes = foot, [_box("hit", low, foot - HIGH, high - low, HIGH)]
    for kind, count in zip(KINDS, item.counts, strict=True):
        size = HIGH * count / found.most
        if count:
            boxes.append(_box(kind, low, y - size, high - low, size))
        y -= size
    return _link(item, boxes, say)


def _row(item: YearColumn, found: YearColumns, left: float, say: Phrases) -> str:
    low, high = item.low + 0.5, max(item.high - 0.5, item.low + 1.5)
    x, boxes = left, [_box("hit", left, low, TALL - left, high - low)]
    longest = TALL - left - 40
    for kind, count in zip(KINDS, item.counts, strict=True):
        size = longest * count / found.most
        if count:
            boxes.append(_box(kind, x, low, size, high - low))
        x += size
    boxes.append(axis_text(x + 5, (low + high) / 2 + 4, str(item.total), "count"))
    return _link(item, boxes, say)


def _box(kind: str, x: float, y: float, width: float, height: float) -> str:
    box = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
    return f'<rect class="{kind}" {box}/>'


def _link(item: YearColumn, boxes: Sequence[str], say: Phrases) -> str:
    told = say("web.column", years=_years(item, say), events=say.count("event", item.total))
    ahead = item.counts[KINDS.index("planned")]
    if ahead:
        told = say("web.column.ahead", column=told, number=ahead)
    target = target_of(item.group)
    link = f'<a href="{escape(item.group)}"{target} class="year"><title>{escape(told)}</title>'
    return f'<g role="listitem">{link}{"".join(boxes)}</a></g>'


def _years(item: YearColumn, say: Phrases) -> str:
    first = say.when(edtf.point(item.year), Modifier.WHOLE)
    if item.years == 1:
        return first
    last = say.when(edtf.point(item.year + item.years - 1), Modifier.WHOLE)
    return say("web.years", first=first, last=last)
