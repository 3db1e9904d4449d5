"""The middle of a page: an axis, and a mark with its words for each event."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from timeline.layout.grid import Grid
from timeline.layout.page import (
    ASCENT,
    DESCENT,
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
from timeline.layout.ruler import Ruler
from timeline.layout.scale import make_axis
from timeline.layout.shapes import make_mark, shown
from timeline.layout.wrap import wrap
from timeline.model import Event, Status

#: type sizes of the title and the date of an event, in points
TITLE, DATE = 8.5, 7.5
#: distance of two baselines, in parts of the type size
LEADING = 1.22
#: least distance between two labels, and of a label from its mark
BETWEEN, BESIDE = 7.0, 5.0
#: widest measure of a title, and the narrowest worth trying, in ems
MEASURE, NARROW = 24.0, 11.0
#: height of a row of the grid, and width of its cells
ROW, CELL = 2.0, 2.0
#: how far labels may be drawn apart to fill a page
LOOSEST = 1.8
#: room between the axis and the first label
UNDER_AXIS = 8.0
#: how far the axis stays inside the text, so that tips of marks have room
INSET = 18.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is said of an event."""

    title: str
    #: date, status and numbers of the citations
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What stands between the heading and the notes."""

    axis: Axis
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """Words in lines, as wide as the widest."""

    title: tuple[str, ...]
    date: tuple[str, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A mark with its label at one side of it; the upper edge is at y 0."""

    mark: Mark
    setting: _Setting
    #: where the text is flush
    x: float
    align: Align
    #: of the first line's upper edge
    top: float
    left: float
    right: float
    height: float
    #: how many rows further down a better place may be
    penalty: int


class Typesetter:
    """Sets the words of events in type of one scale; each setting is made once."""

    def __init__(self, words: dict[str, Words], ruler: Ruler, scale: float) -> None:
        self.ruler = ruler
        self.scale = scale
        self.title = TITLE * scale
        self.date = DATE * scale
        self._words = words
        self._settings: dict[tuple[str, float], _Setting] = {}

    def set(self, event: Event, measure: float) -> _Setting:
        """The words of `event` in lines of at most `measure`."""
        key = (event.id, measure)
        if key not in self._settings:
            words = self._words[event.id]
            title = wrap(words.title, measure, self.title, self.ruler)
            date = wrap(words.date, measure, self.date, self.ruler)
            self._settings[key] = _Setting(
                title=title,
                date=date,
                width=max(
                    *(self.ruler.width(line, self.title) for line in title),
                    *(self.ruler.width(line, self.date) for line in date),
                    0.0,
                    0.0,
                ),
                height=(self.title * len(title) + self.date * len(date)) * LEADING,
            )
        return self._settings[key]


def make_body(events: Sequence[Event], typesetter: Typesetter, box: Box) -> Body | None:
    """Axis, marks and labels of `events` in `box`; None where they do not all fit."""
    axis = make_axis(
        [shown(event) for event in events],
        typesetter.ruler,
        left=box.left + INSET,
        right=box.right - INSET,
        top=box.top,
        bottom=box.bottom,
    )
    top = axis.y + UNDER_AXIS
    rows = int((box.bottom - top) / ROW)
    grid = Grid(rows=max(rows, 0), cell=CELL)
    placed: list[tuple[int, _Place]] = []
    cursor = 0
    for event in events:
        found = _find(_places(event, axis, typesetter, box), grid, cursor, rows)
        if found is None:
            return None
        row, place = found
        height = ceil((place.height + BETWEEN * typesetter.scale) / ROW)
        grid.take(place.left - BESIDE, place.right + BESIDE, row, min(height, rows - row))
        placed.append((row, place))
        cursor = row + height
    depth = max((row * ROW + place.height for row, place in placed), default=0.0)
    last = max((place.height for row, place in placed), default=0.0)
    loose = min(LOOSEST, max(1.0, (box.bottom - top - last) / max(depth - last, 1.0)))
    entries = tuple(
        _entry(event, place, top + row * ROW * loose, typesetter)
        for event, (row, place) in zip(events, placed, strict=True)
    )
    return Body(axis=axis, entries=entries)


def _find(
    places: Sequence[_Place], grid: Grid, cursor: int, rows: int
) -> tuple[int, _Place] | None:
    """The best of `places` at or below `cursor`, else above it."""
    for begin, end in ((cursor, rows), (0, cursor)):
        found: list[tuple[int, int, int]] = []
        for number, place in enumerate(places):
            row = grid.free_row(place.left, place.right, ceil(place.height / ROW), begin, end)
            if row is not None:
                found.append((row + place.penalty, number, row))
        if found:
            _, number, row = min(found)
            return row, places[number]
    return None


def _places(event: Event, axis: Axis, typesetter: Typesetter, box: Box) -> list[_Place]:
    """Where the label of `event` can stand, best first."""
    scale = typesetter.scale
    mark = make_mark(event, axis, scale)
    edges = mark.box
    right, left = box.right - edges.right - BESIDE, edges.left - BESIDE - box.left
    full = min(MEASURE * typesetter.title, box.right - box.left)
    narrow = NARROW * typesetter.title
    places = []
    preferred = typesetter.set(event, full)
    for penalty, setting in ((0, preferred), (12, None)):
        for align, room in ((Align.LEFT, right), (Align.RIGHT, left)):
            chosen = setting
            if chosen is None:
                if not narrow <= room < preferred.width:
                    continue
                chosen = typesetter.set(event, room)
            if chosen.width <= room:
                places.append(_beside(mark, chosen, align, penalty, typesetter))
    places.extend(_under(mark, preferred, box, 0 if not places else 30, typesetter))
    return places


def _beside(
    mark: Mark, setting: _Setting, align: Align, penalty: int, typesetter: Typesetter
) -> _Place:
    edges = mark.box
    # The mark stands at half the height of the first line's small letters.
    middle = typesetter.title * (ASCENT - 0.29)
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
        penalty=penalty,
    )


def _under(
    mark: Mark, setting: _Setting, box: Box, penalty: int, typesetter: Typesetter
) -> list[_Place]:
    """Below the mark, flush with its begin, else with its end, else as the page allows."""
    edges = mark.box
    middle = -edges.top
    top = middle + edges.bottom + 1.5 * typesetter.scale
    if mark.left + setting.width <= box.right:
        x, align, left = mark.left, Align.LEFT, mark.left
    elif mark.right - setting.width >= box.left:
        x, align, left = mark.right, Align.RIGHT, mark.right - setting.width
    else:
        x, align, left = box.right - setting.width, Align.LEFT, box.right - setting.width
    return [
        _Place(
            mark=replace(mark, y=middle),
            setting=setting,
            x=x,
            align=align,
            top=top,
            left=min(left, edges.left),
            right=max(left + setting.width, edges.right),
            height=top + setting.height,
            penalty=penalty,
        )
    ]


def _entry(event: Event, place: _Place, y: float, typesetter: Typesetter) -> Entry:
    setting, ruler = place.setting, typesetter.ruler
    baseline = y + place.top
    texts: list[Text] = []
    for lines, size, tone in (
        (setting.title, typesetter.title, Tone.INK),
        (setting.date, typesetter.date, Tone.MUTED),
    ):
        for line in lines:
            texts.append(
                Text(
                    text=line,
                    x=place.x,
                    y=baseline + size * ASCENT,
                    size=size,
                    width=ruler.width(line, size),
                    align=place.align,
                    tone=tone,
                )
            )
            baseline += size * LEADING
    count = len(setting.title)
    title, date = tuple(texts[:count]), tuple(texts[count:])
    left = place.x - (setting.width if place.align is Align.RIGHT else 0.0)
    return Entry(
        event=event.id,
        mark=replace(place.mark, y=y + place.mark.y),
        label=Label(
            box=Box(
                left=left,
                top=y + place.top,
                right=left + setting.width,
                bottom=max((text.box.bottom for text in texts), default=y + place.top),
            ),
            title=title,
            date=date,
            strikes=tuple(_strike(text) for text in title)
            if event.status is Status.CANCELLED
            else (),
        ),
    )


def _strike(text: Text) -> Line:
    y = text.y - 0.27 * text.size
    return Line(
        x0=text.box.left, y0=y, x1=text.box.right, y1=y, width=0.7, tone=Tone.INK
    )
