"""The middle of a page: an axis, and a mark with its words for each event."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from timeline.layout.grid import Grid
from timeline.layout.page import (
    ASCENT,
    Align,
    Axis,
    Box,
    Entry,
    Label,
    Line,
    Mark,
    Text,
    Tone,
)
from timeline.layout.scale import make_axis
from timeline.layout.shapes import known, make_mark
from timeline.layout.typesetter import Setting, Typesetter
from timeline.model import Event, Status

#: least distance between two labels, and of a label from its mark
BETWEEN, BESIDE = 6.5, 5.0
#: room at the left and the right of a mark with its label
ASIDE = 8.0
#: share of the page from which a bar is wide: a narrow label beside it looks lost
WIDE = 0.3
#: narrowest measure worth trying, in ems
NARROW = 11.0
#: the part of a row by which the room between two labels may fall short
SLACK = 0.1
#: width of a cell of the grid
CELL = 2.0
#: how far labels may be drawn apart to fill a page
LOOSEST = 1.8
#: rows that a label goes down rather than change sides, get narrower, or go below its mark
SIDE, NARROWED, BELOW = 2, 5, 12
#: room between the axis and the first label
UNDER_AXIS = 8.0
#: how far the axis stays inside the text, so that tips of marks have room
INSET = 22.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What stands between the heading and the notes."""

    axis: Axis
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A mark with its label at one side of it; the upper edge is at y 0."""

    mark: Mark
    setting: Setting
    #: where the text is flush
    x: float
    align: Align
    #: of the first line's upper edge
    top: float
    left: float
    right: float
    height: float
    #: what it takes of the grid, with the room below it
    rows: int
    #: how many rows further down a better place may be
    penalty: int


def make_body(
    events: Sequence[Event], typesetter: Typesetter, box: Box, *, again: bool
) -> Body | None:
    """Axis, marks and labels of `events` in `box`; None where they do not all fit.

    Each event stands below the one before it; at the foot of the page they go on from
    its top where `again` allows that.
    """
    axis = make_axis(
        [known(event) for event in events],
        typesetter.ruler,
        left=box.left + INSET,
        right=box.right - INSET - typesetter.arrangement.reserve * (box.right - box.left),
        top=box.top,
        bottom=box.bottom,
    )
    top = axis.y + UNDER_AXIS
    pitch = typesetter.pitch
    rows = int((box.bottom - top + BETWEEN * typesetter.arrangement.scale) / pitch - SLACK)
    grid = Grid(rows=max(rows, 0), cell=CELL)
    placed: list[tuple[int, _Place]] = []
    cursor = 0
    for event in events:
        places = _places(event, axis, typesetter, box)
        if placed and placed[-1][1].align is Align.RIGHT:
            # Marks go on to the right: a label that changed sides stays there.
            places = [_later(place) if place.align is Align.LEFT else place for place in places]
        found = _find(places, grid, cursor, rows) or (again and _find(places, grid, 0, cursor))
        if not found:
            return None
        row, place = found
        grid.take(place.left - ASIDE, place.right + ASIDE, row, place.rows)
        placed.append((row, place))
        cursor = row + place.rows
    room = box.bottom - top
    loose = min(
        LOOSEST,
        *((room - place.height) / (row * pitch) for row, place in placed if row),
        LOOSEST,
    )
    entries = tuple(
        _entry(event, place, top + row * pitch * loose)
        for event, (row, place) in zip(events, placed, strict=True)
    )
    return Body(axis=axis, entries=entries)


def _find(places: Sequence[_Place], grid: Grid, begin: int, end: int) -> tuple[int, _Place] | None:
    """The best of `places` that begins in the rows from `begin` to before `end`."""
    found = [
        (row + place.penalty, number, row)
        for number, place in enumerate(places)
        if (row := grid.free_row(place.left, place.right, place.rows, begin, end)) is not None
    ]
    if not found:
        return None
    _, number, row = min(found)
    return row, places[number]


def _places(event: Event, axis: Axis, typesetter: Typesetter, box: Box) -> list[_Place]:
    """Where the label of `event` can stand, best first."""
    scale = typesetter.arrangement.scale
    mark = make_mark(event, axis, scale)
    edges = mark.box
    right, left = box.right - edges.right - BESIDE, edges.left - BESIDE - box.left
    full = min(typesetter.measure, box.right - box.left)
    narrow = NARROW * typesetter.size
    places = []
    preferred = typesetter.set(event.id, full)
    for align, room in ((Align.LEFT, right), (Align.RIGHT, left)):
        if preferred.width <= room:
            places.append(_beside(mark, preferred, align, 0, typesetter))
    wide = mark.right - mark.left > WIDE * (box.right - box.left)
    for align, room in ((Align.LEFT, right), (Align.RIGHT, left)):
        if narrow <= room < preferred.width and not wide:
            setting = typesetter.set(event.id, room)
            places.append(_beside(mark, setting, align, NARROWED, typesetter))
    places.append(_under(mark, preferred, box, BELOW if places else 0, typesetter))
    return places


def _later(place: _Place) -> _Place:
    return replace(place, penalty=place.penalty + SIDE)


def _rows(height: float, typesetter: Typesetter) -> int:
    return ceil((height + BETWEEN * typesetter.arrangement.scale) / typesetter.pitch - SLACK)


def _beside(
    mark: Mark, setting: Setting, align: Align, penalty: int, typesetter: Typesetter
) -> _Place:
    edges = mark.box
    # The mark stands at half the height of the first line's small letters.
    middle = typesetter.size * (ASCENT - 0.29)
    top = max(0.0, -edges.top - middle)
    lower = max(top + setting.height, top + middle + edges.bottom)
    if align is Align.LEFT:
        x = edges.right + BESIDE
        left, right = edges.left, x + setting.width
    else:
        x = edges.left - BESIDE
        left, right = x - setting.width, edges.right
    return _Place(
        mark=replace(mark, y=top + middle),
        setting=setting,
        x=x,
        align=align,
        top=top,
        left=left,
        right=right,
        height=lower,
        rows=_rows(lower, typesetter),
        penalty=penalty,
    )


def _under(mark: Mark, setting: Setting, box: Box, penalty: int, typesetter: Typesetter) -> _Place:
    """Below the mark, flush with its begin, else with its end, else as the page allows."""
    edges = mark.box
    middle = -edges.top
    top = middle + edges.bottom + 1.5 * typesetter.arrangement.scale
    if mark.left + setting.width <= box.right:
        x, align, left = mark.left, Align.LEFT, mark.left
    elif mark.right - setting.width >= box.left:
        x, align, left = mark.right, Align.RIGHT, mark.right - setting.width
    else:
        x, align, left = box.right - setting.width, Align.LEFT, box.right - setting.width
    return _Place(
        mark=replace(mark, y=middle),
        setting=setting,
        x=x,
        align=align,
        top=top,
        left=min(left, edges.left),
        right=max(left + setting.width, edges.right),
        height=top + setting.height,
        rows=_rows(top + setting.height, typesetter),
        penalty=penalty,
    )


def _entry(event: Event, place: _Place, y: float) -> Entry:
    setting = place.setting
    top = y + place.top
    left = place.x - (setting.width if place.align is Align.RIGHT else 0.0)
    texts = setting.texts(place.x, top, place.align)
    title = tuple(text for text in texts if text.tone is Tone.INK)
    return Entry(
        event=event.id,
        mark=replace(place.mark, y=y + place.mark.y),
        label=Label(
            box=Box(left=left, top=top, right=left + setting.width, bottom=top + setting.height),
            title=title,
            date=tuple(text for text in texts if text.tone is not Tone.INK),
            strikes=tuple(_strike(text) for text in title)
            if event.status is Status.CANCELLED
            else (),
        ),
    )


def _strike(text: Text) -> Line:
    y = text.y - 0.27 * text.size
    return Line(x0=text.box.left, y0=y, x1=text.box.right, y1=y, width=0.7, tone=Tone.INK)
