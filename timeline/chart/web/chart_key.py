"""The key of a web chart: what its marks mean, of those that are drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.chart.layout.page import Shape, Tip
from timeline.chart.web.event_mark import DatePart, EventMark
from timeline.chart.web.placed_mark import PlacedMark, PlacedPart
from timeline.chart.web.svg_shapes import shapes
from timeline.chart.web.year_columns import GROUPS, KINDS
from timeline.languages.phrases import Phrases
from timeline.model import Stage

_EXACT = (Tip.EXACT, Tip.EXACT)
_OPEN = (Tip.EXACT, Tip.OPEN)
_DOUBTFUL = (Tip.DOUBTFUL, Tip.DOUBTFUL)
#: shapes that have an entry, and statuses that have one
_SHAPES = (Shape.DAY, Shape.WINDOW, Shape.DURATION)
_STAGES = (Stage.UNDER_WAY, Stage.PLANNED, Stage.PROPOSED, Stage.POSTPONED, Stage.CANCELLED)
_MIDDLE, _THICKNESS = 7.0, 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyEntry:
    """One mark of the key, in a box of 26 by 14 pixels."""

    stage: str
    svg: str
    words: str


def chart_key(marks: Sequence[EventMark], say: Phrases) -> tuple[KeyEntry, ...]:
    """What is drawn of these marks, each kind once."""
    return tuple(_entries(marks, say))


def columns_key(marks: Sequence[EventMark], say: Phrases) -> tuple[KeyEntry, ...]:
    """What the columns that count events tell apart, of what there is."""
    kinds = {GROUPS[mark.stage] for mark in marks}
    box = '<rect class="{}" x="2" y="1.5" width="22" height="11"/>'
    return tuple(
        KeyEntry(stage="year", svg=box.format(kind), words=say(f"status.{kind}"))
        for kind in KINDS
        if kind in kinds
    )


def _entries(marks: Sequence[EventMark], say: Phrases) -> Iterator[KeyEntry]:
    parts = [part for mark in marks for part in mark.parts]
    for shape in _SHAPES:
        if any(part.shape is shape for part in parts):
            yield _entry(Stage.OCCURRED, shape, _EXACT, say(f"chart.shape.{shape.value}"))
    if any(Tip.DOUBTFUL in part.tips for part in parts):
        words = say("chart.tip.doubtful")
        yield _entry(Stage.OCCURRED, Shape.DAY, _DOUBTFUL, words)
    if any(set(part.tips) & {Tip.OPEN, Tip.UNKNOWN} for part in parts):
        words = say("web.key.open")
        yield _entry(Stage.OCCURRED, Shape.DURATION, _OPEN, words)
    for stage in _STAGES:
        if any(mark.stage is stage for mark in marks):
            yield _entry(stage, Shape.DAY, _EXACT, say(f"status.{stage.value}"))


def _entry(stage: Stage, shape: Shape, tips: tuple[Tip, Tip], words: str) -> KeyEntry:
    low, high = (8.0, 18.0) if shape is Shape.DAY else (2.0, 10.0 if tips == _OPEN else 24.0)
    part = DatePart(shape=shape, begin=0, end=1, tips=tips)
    item = PlacedMark(
        mark=EventMark(
            anchor="",
            address="",
            title="",
            said="",
            told="",
            stage=stage,
            is_highlighted=False,
            group="",
            parts=(part,),
        ),
        parts=(PlacedPart(shape=shape, low=low, high=high, tips=tips),),
        across=_MIDDLE,
        thickness=_THICKNESS,
    )
    return KeyEntry(stage=stage.value, svg="".join(shapes(item)), words=words)
