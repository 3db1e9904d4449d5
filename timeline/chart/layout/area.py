"""The middle of a page: an axis, and a mark with its words for each event."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, inf

from timeline.chart.layout.drawn_dates import DrawnDate, drawn_dates
from timeline.chart.layout.geometry import Align, Box, Tone
from timeline.chart.layout.grid import Grid
from timeline.chart.layout.group_heading import GroupHeading, group_heading
from timeline.chart.layout.groups import NO_HUES, Groups
from timeline.chart.layout.label_places import NO_GHOSTS, LabelSpot, LabelSpots
from timeline.chart.layout.marks import FADE, SOLID
from timeline.chart.layout.page import STRIKE, Axis, Entry, Group, Label, Tip
from timeline.chart.layout.scale import make_axis
from timeline.chart.layout.strikes import strikes
from timeline.chart.layout.typesetter import Typesetter
from timeline.edtf import Span
from timeline.model import Event

#: room at the left and the right of a mark with its label: more than between the two
ASIDE = 10.0
#: width of a cell of the grid
CELL = 2.0
#: how far labels may be drawn apart to fill a page
LOOSEST = 2.4
#: fewer events are drawn further apart, with white above the first and below the last
LONELY = 7
#: the share of that white which is above
ABOVE = 0.4
#: rows that an event goes down rather than begin another run at the top
LEAP = 12
#: rows that a label goes down rather than change sides again
SIDE = 2
#: the same rather than interrupt the line of the day of knowledge
CROSSING = 4
#: room between the axis and the first label
UNDER_AXIS = 8.0
#: how far the axis stays inside the text, so that tips of marks have room, and how far what is
#: open goes on beyond it, at scale 1
INSET, REACH = 22.0, FADE + SOLID + 0.5
#: the groups of a chart in one run
NO_GROUPS = Groups(events=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What stands between the heading and the notes."""

    axis: Axis
    placed: Sequence[tuple[Event, float, LabelSpot]]
    headings: Sequence[tuple[float, GroupHeading]]
    typesetter: Typesetter
    box: Box

    def entries(self) -> tuple[Entry, ...]:
        """The events, made when they are asked for: more bodies are tried than printed."""
        return tuple(_entry(event, place, y, self.typesetter) for event, y, place in self.placed)

    def groups(self) -> tuple[Group, ...]:
        """The headings."""
        return tuple(heading.at(y, self.box) for y, heading in self.headings)


def make_body(  # noqa: PLR0913 - what stands on a page, and how
    events: Sequence[Event],
    typesetter: Typesetter,
    box: Box,
    *,
    groups: Groups = NO_GROUPS,
    hues: Mapping[str, int] = NO_HUES,
    dates: Mapping[str, Sequence[DrawnDate]] | None = None,
    now: int | None = None,
    today: date | None = None,
    ghosts: Mapping[str, DrawnDate] = NO_GHOSTS,
    by_hour: bool = False,
    zone: str = "",
    shown: Sequence[Span] = (),
) -> Body | None:
    """Axis, marks and labels of `events` in `box`; None where they do not all fit.

    Each event stands below the one before it; in a packed arrangement, and below the
    heading of a group, as high as there is room. Words keep off the line of the day `now`
    where they have another place. The axis is `by_hour` of a `zone`, and goes as far as what is
    `shown` on all pages of one scale. What is under way on `today` is marked so, and what moved
    has a ghost.
    """
    dates = dates or {event.id: drawn_dates(event) for event in events}
    packed = typesetter.arrangement.packed or bool(groups.names)
    # Side by side they stand in runs down the page, so that the eye follows their order.
    runs = packed and not groups.names
    endless = runs and not typesetter.arrangement.runs
    most = ceil(len(events) / (typesetter.arrangement.runs or 1))
    inset = _inset(events, dates, typesetter.arrangement.scale)
    axis = make_axis(
        shown or [drawn.known for event in events for drawn in _shown(event, dates, ghosts)],
        typesetter.ruler,
        left=box.left + inset,
        right=box.right - inset,
        top=box.top,
        bottom=box.bottom,
        language=typesetter.language,
        by_hour=by_hour,
        zone=zone,
    )
    places = LabelSpots(axis, typesetter, box, dates=dates, hues=hues, today=today, ghosts=ghosts)
    top = axis.y + UNDER_AXIS
    pitch = typesetter.pitch
    rows = typesetter.rows_in(box.bottom - top)
    grid = Grid(rows=rows, cell=CELL)
    placed: list[tuple[int, LabelSpot]] = []
    headings: list[tuple[int, GroupHeading]] = []
    # Where the search begins, and how far down anything stands.
    cursor = lowest = 0
    turned = False
    before = None
    line = None if now is None else axis.x(now)
    for number, event in enumerate(events):
        if runs and number % most == 0:
            cursor = 0
        if name := groups.heading(event, before):
            heading = group_heading(name, typesetter, box, first=before is None)
            headings.append((lowest, heading))
            cursor = lowest = lowest + heading.rows
        before = event
        found = _find(places.of(event), grid, range(cursor, rows), line=line, turned=turned)
        if endless and cursor and (found is None or found[0] - cursor > LEAP):
            # The run is full, or something stands in its way: the next one begins at the top.
            again = _find(places.of(event), grid, range(rows), line=line, turned=turned)
            found = found if again is None or (found and found[0] <= again[0] + LEAP) else again
        if not found:
            return None
        row, place = found
        grid.take(place.left - ASIDE, place.right + ASIDE, row, place.rows)
        turned = not packed and place.align is Align.RIGHT
        placed.append((row, place))
        lowest = max(lowest, row + place.rows)
        if runs or not packed:
            cursor = row + place.rows
    if lowest > rows:
        return None
    room = box.bottom - top
    step = pitch * _looseness(placed, room, pitch, packed=packed)
    if not packed:
        top += ABOVE * (room - max(row * step + place.height for row, place in placed))
    return Body(
        axis=axis,
        placed=[
            (event, top + row * step, place)
            for event, (row, place) in zip(events, placed, strict=True)
        ],
        # A heading stands close to what it is over, and white parts it from what is above.
        headings=[
            (top + (row + heading.rows) * step - heading.height, heading)
            for row, heading in headings
        ],
        typesetter=typesetter,
        box=box,
    )


def _inset(
    events: Sequence[Event], dates: Mapping[str, Sequence[DrawnDate]], scale: float
) -> float:
    """How far the axis stays inside the text: what is open goes on beyond its ends."""
    is_open = any(Tip.OPEN in drawn.tips for event in events for drawn in dates[event.id])
    return max(INSET, REACH * scale + STRIKE) if is_open else INSET


def _looseness(
    placed: Sequence[tuple[int, LabelSpot]], room: float, pitch: float, *, packed: bool
) -> float:
    """How far what is placed is drawn apart, so that it fills a height."""

    def most(height: float) -> float:
        below = ((height - place.height) / (row * pitch) for row, place in placed if row)
        return min(below, default=LOOSEST)

    fits = most(room)
    if packed:
        return min(LOOSEST, fits)
    few = LOOSEST * max(1.0, LONELY / len(placed))
    return max(min(1.0, fits), min(few, most(room * (1 - 1 / (2 * len(placed))))))


def _shown(
    event: Event, dates: Mapping[str, Sequence[DrawnDate]], ghosts: Mapping[str, DrawnDate]
) -> Sequence[DrawnDate]:
    """All dates of an event that have a mark, the old one too."""
    old = ghosts.get(event.id)
    return dates[event.id] if old is None else (*dates[event.id], old)


def _find(
    places: Iterable[LabelSpot], grid: Grid, rows: range, *, line: float | None, turned: bool
) -> tuple[int, LabelSpot] | None:
    """The best of `places`, and the one of `rows` that it begins in.

    Args:
        places: In the order of their penalties.
        grid: What is taken.
        rows: Where they may begin.
        line: The place across of the line that words had better not interrupt.
        turned: Whether the label before changed sides.
    """
    best: tuple[int, LabelSpot] | None = None
    least = inf
    for place in places:
        if rows.start + place.penalty >= least:
            break
        row = grid.free_row(place.left, place.right, place.rows, rows.start, rows.stop)
        if row is None:
            continue
        cost = row + place.penalty
        if line is not None and place.text_left < line < place.text_left + place.setting.width:
            cost += CROSSING
        if turned and place.align is Align.LEFT:
            # Marks go on to the right: a label that changed sides stays there.
            cost += SIDE
        if cost < least:
            best, least = (row, place), cost
    return best


def _entry(event: Event, place: LabelSpot, y: float, typesetter: Typesetter) -> Entry:
    setting = place.setting
    top = y + place.top
    left = place.text_left
    texts = setting.texts(place.x, top, place.align)
    title = tuple(text for text in texts if text.tone is Tone.INK)
    return Entry(
        event=event.id,
        said=typesetter.said(event.id),
        mark=place.mark.at(y + place.middle),
        label=Label(
            box=Box(left=left, top=top, right=left + setting.width, bottom=top + setting.height),
            title=title,
            date=tuple(text for text in texts if text.tone is Tone.MUTED),
            text=tuple(text for text in texts if text.tone is Tone.NOTE),
            strikes=strikes(event, title, typesetter.ruler),
        ),
    )
