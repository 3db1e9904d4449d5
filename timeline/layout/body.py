"""The middle of a page: an axis, and a mark with its words for each event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from timeline.layout.grid import Grid
from timeline.layout.groups import NO_HUES, Groups, hue_of
from timeline.layout.page import (
    ASCENT,
    Align,
    Axis,
    Box,
    Entry,
    Group,
    Label,
    Line,
    Mark,
    Text,
    Tone,
    Weight,
)
from timeline.layout.scale import make_axis
from timeline.layout.shapes import known, make_mark
from timeline.layout.typesetter import LEADING, Setting, Typesetter
from timeline.layout.wrap import wrap
from timeline.model import Event, Status

#: least distance of a label from its mark
BESIDE = 5.0
#: room at the left and the right of a mark with its label
ASIDE = 8.0
#: share of the page from which a bar is wide: a narrow label beside it looks lost
WIDE = 0.3
#: share of the page that no label of the usual measure should take
TALL = 0.5
#: narrowest measure worth trying, in ems
NARROW = 11.0
#: the part of a row by which the room between two labels may fall short
SLACK = 0.1
#: width of a cell of the grid
CELL = 2.0
#: how far labels may be drawn apart to fill a page
LOOSEST = 2.4
#: rows that a label goes down rather than change sides, get narrower, or go below its mark
SIDE, NARROWED, BELOW = 2, 5, 12
#: the same rather than interrupt the line of the day of knowledge
CROSSING = 4
#: the same where events stand beside each other: words begin at their date, mostly
TURNED = 9
#: room between the axis and the first label
UNDER_AXIS = 8.0
#: how far the axis stays inside the text, so that tips of marks have room
INSET = 22.0
#: the groups of a chart in one run
NO_GROUPS = Groups(events=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What stands between the heading and the notes."""

    axis: Axis
    entries: tuple[Entry, ...]
    groups: tuple[Group, ...] = ()


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


def make_body(  # noqa: PLR0913 - what stands on a page, and how
    events: Sequence[Event],
    typesetter: Typesetter,
    box: Box,
    *,
    groups: Groups = NO_GROUPS,
    hues: Mapping[str, int] = NO_HUES,
    now: int | None = None,
) -> Body | None:
    """Axis, marks and labels of `events` in `box`; None where they do not all fit.

    Each event stands below the one before it; in a packed arrangement, and below the
    heading of a group, as high as there is room. Words keep off the line of the day `now`
    where they have another place.
    """
    packed = typesetter.arrangement.packed or bool(groups.names)
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
    rows = int((box.bottom - top + typesetter.between) / pitch - SLACK)
    grid = Grid(rows=max(rows, 0), cell=CELL)
    placed: list[tuple[int, _Place]] = []
    headings: list[tuple[int, _Heading]] = []
    # Where the search begins, and how far down anything stands.
    cursor = lowest = 0
    turned = False
    before = None
    line = None if now is None else axis.x(now)
    for event in events:
        if name := groups.heading(event, before):
            heading = _heading(name, typesetter, box, first=before is None)
            headings.append((lowest, heading))
            cursor = lowest = lowest + heading.rows
        before = event
        places = _places(event, axis, typesetter, box, hue_of(event, hues))
        if line is not None:
            places = [_crossing(place, line) for place in places]
        if turned:
            # Marks go on to the right: a label that changed sides stays there.
            places = [_later(place) if place.align is Align.LEFT else place for place in places]
        found = _find(places, grid, cursor, rows)
        if not found:
            return None
        row, place = found
        grid.take(place.left - ASIDE, place.right + ASIDE, row, place.rows)
        turned = not packed and place.align is Align.RIGHT
        placed.append((row, place))
        lowest = max(lowest, row + place.rows)
        if not packed:
            cursor = row + place.rows
    if lowest > rows:
        return None
    room = box.bottom - top
    loose = min(
        LOOSEST,
        *((room - place.height) / (row * pitch) for row, place in placed if row),
        LOOSEST,
    )
    return Body(
        axis=axis,
        entries=tuple(
            _entry(event, place, top + row * pitch * loose)
            for event, (row, place) in zip(events, placed, strict=True)
        ),
        groups=tuple(heading.at(top + row * pitch * loose, box) for row, heading in headings),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heading:
    """The name of a group in lines."""

    name: str
    lines: tuple[str, ...]
    widths: tuple[float, ...]
    size: float
    #: white above the rule
    above: float
    rows: int

    def at(self, y: float, box: Box) -> Group:
        """The heading with its upper edge at `y`."""
        rule = y + self.above
        return Group(
            name=self.name,
            rule=Line(x0=box.left, y0=rule, x1=box.right, y1=rule, width=0.6)
            if self.above
            else None,
            lines=tuple(
                Text(
                    text=text,
                    x=box.left,
                    y=rule + 3 + (ASCENT + number * LEADING) * self.size,
                    size=self.size,
                    width=width,
                    weight=Weight.BOLD,
                )
                for number, (text, width) in enumerate(zip(self.lines, self.widths, strict=True))
            ),
        )


def _heading(name: str, typesetter: Typesetter, box: Box, *, first: bool) -> _Heading:
    size = typesetter.size
    lines = wrap(name, box.right - box.left, size, typesetter.ruler, Weight.BOLD)
    above = 0.0 if first else size * 0.6
    height = above + 3 + len(lines) * LEADING * size + 3
    return _Heading(
        name=name,
        lines=lines,
        widths=tuple(typesetter.ruler.width(line, size, Weight.BOLD) for line in lines),
        size=size,
        above=above,
        rows=ceil(height / typesetter.pitch),
    )


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


def _places(
    event: Event, axis: Axis, typesetter: Typesetter, box: Box, hue: int | None
) -> list[_Place]:
    """Where the label of `event` can stand, best first."""
    scale, packed = typesetter.arrangement.scale, typesetter.arrangement.packed
    mark = replace(make_mark(event, axis, scale), hue=hue)
    edges = mark.box
    right, left = box.right - edges.right - BESIDE, edges.left - BESIDE - box.left
    full = min(typesetter.measure, box.right - box.left)
    narrow = NARROW * typesetter.size
    places = []
    preferred = typesetter.set(event.id, full)
    if preferred.height > TALL * (box.bottom - axis.y):
        # A title as long as a page is wide stands on all of its width.
        preferred = typesetter.set(event.id, box.right - box.left)
    for align, room in ((Align.LEFT, right), (Align.RIGHT, left)):
        if preferred.width <= room:
            turn = TURNED if packed and align is Align.RIGHT else 0
            places.append(_beside(mark, preferred, align, turn, typesetter))
    wide = mark.right - mark.left > WIDE * (box.right - box.left)
    for align, room in ((Align.LEFT, right), (Align.RIGHT, left)):
        if narrow <= room < preferred.width and not wide:
            setting = typesetter.set(event.id, room)
            places.append(_beside(mark, setting, align, NARROWED, typesetter))
    places.append(_under(mark, preferred, box, BELOW if places else 0, typesetter))
    return places


def _crossing(place: _Place, line: float) -> _Place:
    left = place.x - (place.setting.width if place.align is Align.RIGHT else 0.0)
    crosses = left < line < left + place.setting.width
    return replace(place, penalty=place.penalty + CROSSING) if crosses else place


def _later(place: _Place) -> _Place:
    return replace(place, penalty=place.penalty + SIDE)


def _rows(height: float, typesetter: Typesetter) -> int:
    return ceil((height + typesetter.between) / typesetter.pitch - SLACK)


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
