"""Lanes of a chart that runs from left to right: labels that do not meet, and all marks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.chart.layout.page import Shape
from timeline.chart.web.event_mark import EventMark
from timeline.chart.web.label_width import label_lines, label_width
from timeline.chart.web.placed_mark import (
    LabelLine,
    PlacedMark,
    PlacedPart,
    placed_parts,
    reach_of,
)
from timeline.chart.web.time_scale import SMALL, TimeScale

#: type size of a title, and from one base line to the next
TITLE, LEADING = 13.0, 16.0
#: between a mark and its label, and least room between two events of a lane
BESIDE, BETWEEN = 5.0, 12.0
#: wide enough for any title that a window has room for
WHOLE = 1120.0
#: longest mark that its label stands beside
SHORT = 130.0
#: most height of all lanes, and how high a lane without labels is, and how many there are
MOST, RUG, RUGS = 420.0, 13.0, 9
#: middle and thickness of a mark beside its label, and above it
_BESIDE, _ABOVE = (11.0, 8.0), (3.0, 5.0)
#: base line of the first line of a label beside, inside or below its mark
_FIRST, _BELOW = 15.5, 18.5
#: height of a window that its label stands in
_INSIDE = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneStyle:
    """How much a label says."""

    #: most lines of a title, and their most width
    lines: int
    most: float
    #: whether the date stands below the title, or behind it
    has_date: bool
    is_inline: bool
    height: float


#: those that say most first; the last one leaves labels out where there is no room
STYLES = (
    LaneStyle(lines=2, most=270, has_date=True, is_inline=False, height=58),
    LaneStyle(lines=1, most=480, has_date=True, is_inline=False, height=42),
    LaneStyle(lines=1, most=340, has_date=True, is_inline=False, height=42),
    LaneStyle(lines=1, most=480, has_date=False, is_inline=True, height=28),
    LaneStyle(lines=1, most=340, has_date=False, is_inline=True, height=28),
    LaneStyle(lines=1, most=340, has_date=False, is_inline=False, height=27),
    LaneStyle(lines=1, most=240, has_date=False, is_inline=False, height=27),
)

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lanes:
    """All events of a chart in lanes below each other, the first at y 0."""

    placed: tuple[PlacedMark, ...]
    height: float


def lanes(marks: Sequence[EventMark], scale: TimeScale, width: float) -> Lanes:
    """The lanes of some events, with labels that say as much as there is room for."""
    for style in STYLES[:-1]:
        found = _lanes(marks, scale, width, style)
        if found is not None and len(found.placed) == len(marks):
            return found
    return _all(marks, scale, width, STYLES[-1])


def _lanes(
    marks: Sequence[EventMark], scale: TimeScale, width: float, style: LaneStyle
) -> Lanes | None:
    """All events with their labels; None where they have no room."""
    taken: list[list[Interval]] = []
    placed = []
    for mark in marks:
        one = _labelled(mark, scale, width, style, taken, int(MOST // style.height))
        if one is None:
            return None
        placed.append(one)
    return Lanes(placed=tuple(placed), height=len(taken) * style.height)


def _all(marks: Sequence[EventMark], scale: TimeScale, width: float, style: LaneStyle) -> Lanes:
    """All events, those that are set off first and each with its label where there is room."""
    taken: list[list[Interval]] = []
    most = int(MOST // style.height)
    found: dict[str, PlacedMark] = {}
    for mark in sorted(marks, key=lambda mark: not mark.is_highlighted):
        one = _labelled(mark, scale, width, style, taken, most)
        if one is not None:
            found[mark.anchor] = one
    rugs: list[list[Interval]] = []
    for mark in marks:
        if mark.anchor not in found:
            found[mark.anchor] = _bare(mark, scale, style, taken, rugs)
    height = len(taken) * style.height + len(rugs) * RUG
    return Lanes(placed=tuple(found[mark.anchor] for mark in marks), height=height)


def _labelled(  # noqa: PLR0913, PLR0917 - where a mark goes, and what is there
    mark: EventMark,
    scale: TimeScale,
    width: float,
    style: LaneStyle,
    taken: list[list[Interval]],
    most: int,
) -> PlacedMark | None:
    parts = placed_parts(mark, scale)
    label, (across, thickness) = _label(mark, parts, width, style)
    low, high = reach_of(parts)
    low = min(low, *(line.left for line in label))
    high = max(high, *(line.right for line in label))
    lane = _take(taken, (low, high), most)
    if lane is None:
        return None
    top = lane * style.height
    return PlacedMark(
        mark=mark,
        parts=parts,
        across=top + across,
        thickness=thickness,
        label=tuple(replace(line, y=top + line.y) for line in label),
    )


def _take(taken: list[list[Interval]], wanted: Interval, most: int) -> int | None:
    """The first lane that is free from `wanted[0]` to `wanted[1]`, which it then is no more."""
    for lane in range(most):
        if lane == len(taken):
            taken.append([])
        if all(
            high + BETWEEN <= wanted[0] or wanted[1] + BETWEEN <= low for low, high in taken[lane]
        ):
            taken[lane].append(wanted)
            return lane
    return None


def _label(
    mark: EventMark, parts: Sequence[PlacedPart], width: float, style: LaneStyle
) -> tuple[list[LabelLine], tuple[float, float]]:
    """The label of an event in a lane at y 0, and the middle and thickness of its marks."""
    low, high = reach_of(parts)
    after = mark.said if style.is_inline else ""
    if len(parts) == 1 and parts[0].shape is Shape.WINDOW:
        room = parts[0].high - parts[0].low - 2 * BESIDE - 4
        texts = _texts(mark, WHOLE, replace(style, lines=1))
        if max(wide for _, wide, _ in texts) <= room:
            return _lines(texts, parts[0].low + BESIDE + 2, _FIRST, after), (_FIRST - 4.5, _INSIDE)
    texts = _texts(mark, min(style.most, width * 0.45), style)
    wide = max(wide for _, wide, _ in texts)
    if high - low <= SHORT and high + BESIDE + wide <= width:
        return _lines(texts, high + BESIDE, _FIRST, after), _BESIDE
    if high - low <= SHORT and low - BESIDE - wide >= 0:
        return _lines(texts, low - BESIDE, _FIRST, after, ends=True), _BESIDE
    x = max(min(max(parts[0].low, 0.0), width - wide), 0.0)
    return _lines(texts, x, _BELOW, after), _ABOVE


def _texts(mark: EventMark, most: float, style: LaneStyle) -> list[tuple[str, float, bool]]:
    """The lines of a label: what each says, how wide it is, and whether it is the date."""
    bold = mark.is_highlighted
    after = label_width(f" {mark.said}", SMALL) + 3 if style.is_inline else 0.0
    lines = label_lines(mark.title, TITLE, most, style.lines, bold=bold)
    found = [(line, label_width(line, TITLE, bold=bold), False) for line in lines]
    if style.is_inline:
        text, wide, _ = found[0]
        found = [(text, wide + after, False)]
    if style.has_date:
        said = label_lines(mark.said, SMALL, max(most, 200), 1)[0]
        found.append((said, label_width(said, SMALL), True))
    return found


def _lines(
    texts: Sequence[tuple[str, float, bool]],
    x: float,
    first: float,
    after: str,
    *,
    ends: bool = False,
) -> list[LabelLine]:
    return [
        LabelLine(
            text=text,
            x=x,
            y=first + index * LEADING,
            width=wide,
            is_date=is_date,
            after=after,
            ends=ends,
        )
        for index, (text, wide, is_date) in enumerate(texts)
    ]


def _bare(
    mark: EventMark,
    scale: TimeScale,
    style: LaneStyle,
    taken: list[list[Interval]],
    rugs: list[list[Interval]],
) -> PlacedMark:
    """A mark without a label: between those that have one, or in a lane below them."""
    parts = placed_parts(mark, scale)
    wanted = reach_of(parts)
    lane = _take(taken, wanted, len(taken))
    if lane is not None:
        across, thickness = _BESIDE
        return PlacedMark(
            mark=mark, parts=parts, across=lane * style.height + across, thickness=thickness
        )
    rug = _take_close(rugs, wanted)
    top = len(taken) * style.height + rug * RUG
    return PlacedMark(mark=mark, parts=parts, across=top + RUG / 2, thickness=_BESIDE[1])


def _take_close(rugs: list[list[Interval]], wanted: Interval) -> int:
    """A lane without labels that is free, or the last one."""
    for index in range(RUGS):
        if index == len(rugs):
            rugs.append([])
        if all(high + 1 <= wanted[0] or wanted[1] + 1 <= low for low, high in rugs[index]):
            rugs[index].append(wanted)
            return index
    return RUGS - 1
