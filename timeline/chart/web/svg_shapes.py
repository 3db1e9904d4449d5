"""The marks of a web chart as SVG, along one axis or the other."""

from collections.abc import Iterator
from html import escape

from timeline.chart.layout.page import Shape, Tip
from timeline.chart.web.placed_mark import DOT, FADE, PlacedMark, PlacedPart
from timeline.model import Stage

#: pieces of a fading end: where each begins, and how long it is
_PIECES = ((2.0, 6.0), (11.0, 4.0), (18.0, 3.0), (25.0, 2.0))
_OPEN = (Tip.OPEN, Tip.UNKNOWN)
#: how much smaller a dot is in a thin row
_THIN, _SMALL_DOT = 6.0, 3.5


def number(value: float) -> str:
    """A length as SVG writes it, to a tenth of a pixel.

    >>> number(12.0), number(0.25), number(-0.04)
    ('12', '0.2', '0')
    """
    return f"{round(value, 1) + 0.0:g}"


def rectangle(low: float, high: float, across: float, thickness: float, *, upright: bool) -> str:
    """The attributes of a rectangle along the axis."""
    top = across - thickness / 2
    x, y, width, height = (low, top, high - low, thickness)
    if upright:
        x, y, width, height = top, low, thickness, high - low
    return f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'


def shapes(item: PlacedMark, *, upright: bool = False) -> Iterator[str]:
    """The elements of the marks of an event."""
    parts = item.parts
    if len(parts) > 1 and parts[0].high < parts[-1].low:
        yield _line(parts[0].high, parts[-1].low, item.across, "join", upright=upright)
    for part in parts:
        yield from _part(part, item, upright=upright)
    if item.mark.stage is Stage.CANCELLED:
        yield _line(parts[0].low - 3, parts[-1].high + 3, item.across, "strike", upright=upright)


def _part(part: PlacedPart, item: PlacedMark, *, upright: bool) -> Iterator[str]:
    stage, across, thickness = item.mark.stage, item.across, item.thickness
    doubt = " doubt" if Tip.DOUBTFUL in part.tips else ""
    if part.shape is Shape.DAY:
        yield from _dot(part, item, doubt, upright=upright)
        return
    kind = "band" if part.shape is Shape.WINDOW else "bar"
    box = rectangle(part.low, part.high, across, thickness, upright=upright)
    yield f'<rect class="{kind}{doubt}" {box}/>'
    if stage is Stage.UNDER_WAY and kind == "bar":
        half = rectangle(
            part.low, part.high, across + thickness / 4, thickness / 2, upright=upright
        )
        yield f'<rect class="half" {half}/>'
    for tip, at, sign in zip(part.tips, (part.low, part.high), (-1, 1), strict=True):
        if tip in _OPEN:
            yield _fade(at, sign, across, thickness, kind, upright=upright)
        elif tip is Tip.EXACT and kind == "band":
            yield _edge(at, across, thickness, upright=upright)


def _dot(part: PlacedPart, item: PlacedMark, doubt: str, *, upright: bool) -> Iterator[str]:
    at, across = (part.low + part.high) / 2, item.across
    radius = DOT if item.thickness > _THIN else _SMALL_DOT
    radius += 1.5 if item.mark.is_highlighted else 0
    x, y = (across, at) if upright else (at, across)
    yield f'<circle class="dot{doubt}" cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"/>'
    if item.mark.stage is Stage.UNDER_WAY:
        size, wide = number(radius), number(2 * radius)
        path = f"M{number(x - radius)} {number(y)}a{size} {size} 0 0 0 {wide} 0z"
        yield f'<path class="half" d="{path}"/>'


def _line(low: float, high: float, across: float, kind: str, *, upright: bool) -> str:
    a, b, c = number(low), number(high), number(across)
    path = f"M{c} {a}V{b}" if upright else f"M{a} {c}H{b}"
    return f'<path class="{kind}" d="{path}"/>'


def _edge(at: float, across: float, thickness: float, *, upright: bool) -> str:
    """The firm end of a window."""
    low, high = number(across - thickness / 2), number(across + thickness / 2)
    path = f"M{low} {number(at)}H{high}" if upright else f"M{number(at)} {low}V{high}"
    return f'<path class="edge" d="{path}"/>'


def _fade(  # noqa: PLR0913 - an end of a bar
    at: float, sign: int, across: float, thickness: float, kind: str, *, upright: bool
) -> str:
    """An end that is not known: pieces that become shorter, as far as `FADE`."""
    low, path = across - thickness / 2, ""
    t = number(thickness)
    for begin, length in _PIECES:
        first = min(at + sign * begin, at + sign * (begin + length))
        if upright:
            path += f"M{number(low)} {number(first)}h{t}v{number(length)}h-{t}z"
        else:
            path += f"M{number(first)} {number(low)}h{number(length)}v{t}h-{number(length)}z"
    return f'<path class="{kind} fade" d="{path}"/>'


def label(item: PlacedMark) -> Iterator[str]:
    """The elements of the label of an event."""
    if item.leader:
        points = " ".join(f"{number(x)},{number(y)}" for x, y in item.leader)
        yield f'<polyline class="leader" points="{points}"/>'
    for line in item.label:
        kind = ' class="date"' if line.is_date else ""
        kind += ' text-anchor="end"' if line.ends else ""
        after = f'<tspan class="date"> {escape(line.after)}</tspan>' if line.after else ""
        place = f'x="{number(line.x)}" y="{number(line.y)}"'
        yield f"<text{kind} {place}>{escape(line.text)}{after}</text>"


assert _PIECES[-1][0] + _PIECES[-1][1] <= FADE  # noqa: S101 - what a label keeps clear of
