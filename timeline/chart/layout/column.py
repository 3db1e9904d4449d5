"""The middle of a narrow page: events below each other, beside a line down which time runs.

What a mark is like says what is known of its date, as the legend says it. How long it is says
nothing: a column has no room for that. The white between two events grows with the time between
them, and a long empty stretch is told in words.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from timeline.chart.layout.calendar import elapsed
from timeline.chart.layout.drawn_dates import DrawnDate, join
from timeline.chart.layout.gaps import long_gaps
from timeline.chart.layout.geometry import ASCENT, Align, Box, Line, Text, Tone
from timeline.chart.layout.group_heading import GroupHeading, group_heading
from timeline.chart.layout.groups import Groups, hue_of
from timeline.chart.layout.marks import make_sign
from timeline.chart.layout.page import Entry, Group, Label, Mark
from timeline.chart.layout.strikes import strikes
from timeline.chart.layout.typesetter import Arrangement, Setting, Typesetter
from timeline.languages.phrases import phrases_of
from timeline.model import Event, Stage

#: ways to set all events in a column of a given height, the most generous first, and in one that
#: is as high as need be
WAYS = tuple(
    Arrangement(scale=scale, stacked=True, between=between)
    for scale, between in ((1.4, 9), (1.25, 8), (1.1, 7), (1.0, 6), (0.9, 5), (0.83, 4))
)
USUAL = (Arrangement(scale=1.0, stacked=True, between=6),)
#: length of a bar, and of each where there are two; white between those
LENGTH, SHORT, APART = 15.0, 9.0, 3.0
#: room between a mark and its words, and between date and title
BESIDE, GUTTER = 5.0, 9.0
#: shares of the words' room that dates may take, and the least measure of titles, in ems
DATES, LEAST = (0.2, 0.25, 0.3, 0.36), 12.0
#: how much higher a column may be for each date that is in one line, in points
ONE_LINE = 8.0
#: how far the white between two events grows with the time between them: in a column that is as
#: high as need be, and at most
GROWS, MOST_WHITE = 9.0, 42.0
#: how much of that is for any two
EVEN = 0.3
#: type size of what is told beside the line, its height, and the white at a break of the line
TOLD, ROW, BREAK = 7.5, 10.0, 4.0
#: width of the line, and of that of the day of knowledge
RAIL, NOW = 0.9, 1.0
#: white above the first event
ABOVE = 8.0


class _Item(NamedTuple):
    """What takes a part of the column: an event, the head of a group, or a few words."""

    height: float
    #: the least white above it, and how much of the rest it gets
    white: float
    weight: float
    event: Event | None = None
    heading: GroupHeading | None = None
    #: how long nothing happened
    gap: str = ""
    #: what the day of knowledge is called
    now: str = ""


class _Set(NamedTuple):
    """An event whose words are set, beside its mark at y 0."""

    mark: Mark
    title: Setting
    #: None where it stands below the title
    date: Setting | None
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What stands between the heading and the notes."""

    box: Box
    typesetter: Typesetter
    #: what it holds, and the upper edges of that
    items: Sequence[tuple[float, _Item]]
    sets: Mapping[str, _Set]
    #: places across: of the line, of the dates and of the titles
    rail: float
    dates: float
    titles: float

    @property
    def bottom(self) -> float:
        """Where the last of it ends."""
        y, item = self.items[-1]
        return y + item.height

    def entries(self) -> tuple[Entry, ...]:
        """The events."""
        return tuple(self._entry(item.event, y) for y, item in self.items if item.event)

    def groups(self) -> tuple[Group, ...]:
        """The headings."""
        return tuple(item.heading.at(y, self.box) for y, item in self.items if item.heading)

    def texts(self) -> tuple[Text, ...]:
        """How long nothing happened, and the day of knowledge."""
        return tuple(self._told(item, y) for y, item in self.items if item.gap or item.now)

    def lines(self) -> tuple[Line, ...]:
        """The line down the column in its pieces, and the one of the day of knowledge."""
        return (*self._rail(), *self._now())

    def _rail(self) -> Iterator[Line]:
        begin = end = None
        for y, item in [*self.items, (self.bottom, _Item(0, 0, 0, gap="end"))]:
            if item.event:
                middle = y + self._middle(item.event)
                begin, end = middle if begin is None else begin, middle
            elif item.gap or item.heading:
                if item.gap and begin is not None and end is not None and item.gap != "end":
                    end = y - BREAK / 2
                if begin is not None and end is not None and end > begin:
                    yield Line(x0=self.rail, y0=begin, x1=self.rail, y1=end, width=RAIL)
                begin = y + item.height + BREAK / 2 if item.gap else None
                end = None

    def _now(self) -> Iterator[Line]:
        for y, item in self.items:
            if item.now:
                width = self.typesetter.ruler.width(item.now, TOLD) + 6
                middle = y + item.height / 2
                yield Line(
                    x0=self.box.left,
                    y0=middle,
                    x1=self.box.right - width,
                    y1=middle,
                    width=NOW,
                    tone=Tone.INK,
                )

    def _told(self, item: _Item, y: float) -> Text:
        words = item.gap or item.now
        return Text(
            text=words,
            x=self.box.right if item.now else self.dates,
            y=y + ASCENT * TOLD + (item.height - TOLD) / 2,
            size=TOLD,
            width=self.typesetter.ruler.width(words, TOLD),
            align=Align.RIGHT if item.now else Align.LEFT,
            tone=Tone.MUTED,
        )

    def _middle(self, event: Event) -> float:
        found = self.sets[event.id]
        return max(self.typesetter.size * (ASCENT - 0.29), -found.mark.box.top)

    def _entry(self, event: Event, y: float) -> Entry:
        found, typesetter = self.sets[event.id], self.typesetter
        mark = found.mark.at(y + self._middle(event), self.rail)
        # The first lines stand on one line, however large they are.
        top = mark.y - typesetter.size * (ASCENT - 0.29)
        titles = found.title.texts(self.titles, top, Align.LEFT)
        dates: tuple[Text, ...] = ()
        box = Box(
            left=self.titles,
            top=top,
            right=self.titles + found.title.width,
            bottom=top + found.title.height,
        )
        if found.date:
            lower = top + (typesetter.size - typesetter.date_size) * ASCENT
            dates = found.date.texts(self.dates, lower, Align.LEFT)
            bottom = max(box.bottom, lower + found.date.height)
            box = replace(box, left=self.dates, bottom=bottom)
        title = tuple(text for text in titles if text.tone is Tone.INK)
        return Entry(
            event=event.id,
            said=typesetter.said(event.id),
            mark=mark,
            label=Label(
                box=box,
                title=title,
                date=(*dates, *(text for text in titles if text.tone is Tone.MUTED)),
                text=tuple(text for text in titles if text.tone is Tone.NOTE),
                strikes=strikes(event, title, typesetter.ruler),
            ),
        )


def make_column(  # noqa: PLR0913 - what stands on a page, and how
    events: Sequence[Event],
    typesetter: Typesetter,
    box: Box,
    *,
    groups: Groups,
    hues: Mapping[str, int],
    dates: Mapping[str, Sequence[DrawnDate]],
    known_on: date | None,
    today: date | None,
    is_fitted: bool,
) -> Column | None:
    """Events below each other in `box`; None where they do not all fit.

    Where the column `is_fitted`, it is no higher than it needs to be.
    """
    marks = {
        event.id: _mark(event, dates[event.id], typesetter.arrangement.scale, today, hues)
        for event in events
    }
    left = max(-mark.box.left for mark in marks.values())
    rail = box.left + left
    first = rail + max(mark.box.right for mark in marks.values()) + BESIDE
    sets, second = _set(events, typesetter, marks, box.right - first)
    items = list(
        _items(events, typesetter, box, groups=groups, dates=dates, known_on=known_on, sets=sets)
    )
    least = sum(item.white + item.height for item in items)
    room = box.bottom - box.top - least
    if room < 0:
        return None
    shares = sum(item.weight for item in items) or 1.0
    grow = GROWS * typesetter.arrangement.scale if is_fitted else MOST_WHITE
    grow = min(grow, room / shares)
    placed = []
    y = box.top
    for item in items:
        y += item.white + item.weight * grow
        placed.append((y, item))
        y += item.height
    return Column(
        box=box,
        typesetter=typesetter,
        items=placed,
        sets=sets,
        rail=rail,
        dates=first,
        titles=first + second,
    )


def _set(
    events: Sequence[Event], typesetter: Typesetter, marks: Mapping[str, Mark], room: float
) -> tuple[dict[str, _Set], float]:
    """The words of the events, and how far the titles stand from the dates."""
    widest = max(typesetter.date_width(event.id) for event in events) + typesetter.size / 4
    best: tuple[float, dict[str, _Set], float] | None = None
    for measure in sorted({min(share * room, widest) for share in DATES}):
        rest = min(room - measure - GUTTER, 2 * typesetter.measure)
        if rest < LEAST * typesetter.size:
            continue
        sets = {
            event.id: _beside(
                marks[event.id], typesetter, *typesetter.apart(event.id, rest, measure)
            )
            for event in events
        }
        dates = [len(found.date.lines) for found in sets.values() if found.date]
        cost = sum(found.height for found in sets.values()) + ONE_LINE * sum(dates)
        if best is None or cost < best[0]:
            best = cost, sets, measure + GUTTER
    if best is not None:
        return best[1], best[2]
    return {
        event.id: _beside(marks[event.id], typesetter, typesetter.set(event.id, room), None)
        for event in events
    }, 0.0


def _beside(mark: Mark, typesetter: Typesetter, title: Setting, when: Setting | None) -> _Set:
    """Words whose first line stands at the middle of their mark."""
    above = typesetter.size * (ASCENT - 0.29)
    middle = max(above, -mark.box.top)
    height = max(title.height, when.height if when else 0.0)
    return _Set(
        mark=mark,
        title=title,
        date=when,
        height=max(middle - above + height, middle + mark.box.bottom),
    )


def _items(  # noqa: PLR0913 - what stands on a page, and how
    events: Sequence[Event],
    typesetter: Typesetter,
    box: Box,
    *,
    groups: Groups,
    dates: Mapping[str, Sequence[DrawnDate]],
    known_on: date | None,
    sets: Mapping[str, _Set],
) -> Iterator[_Item]:
    say = phrases_of(typesetter.language)
    between = typesetter.between
    empty = _empty(events, dates)
    whites = _whites(events, dates, empty)
    now = known_on.toordinal() + 1 if known_on and not groups.names else None
    before: Event | None = None
    for event, weight in zip(events, whites, strict=True):
        white = between if before else ABOVE
        begin = dates[event.id][0].known.begin
        if name := groups.heading(event, before):
            heading = group_heading(name, typesetter, box, first=before is None)
            yield _Item(heading.height, 0.0 if before is None else between, 0.0, heading=heading)
            white, weight = 0.0, 0.0  # noqa: PLW2901 - a group begins below its heading
        elif before and (before.id, event.id) in empty:
            words = " ".join(elapsed(*empty[before.id, event.id], say))
            yield _Item(ROW, between / 2 + BREAK, 0.0, gap=words)
            white, weight = between / 2 + BREAK, 0.0  # noqa: PLW2901 - nor more below a break
        if now is not None and before and known_on and begin >= now:
            words = say("chart.known-on", day=say.day(known_on))
            yield _Item(ROW, white, weight / 2, now=words)
            now, white, weight = None, between, weight / 2  # noqa: PLW2901 - half of it below
        yield _Item(sets[event.id].height, white, weight, event=event)
        before = event


def _empty(
    events: Sequence[Event], dates: Mapping[str, Sequence[DrawnDate]]
) -> dict[tuple[str, str], tuple[int, int]]:
    """The long empty stretches between two events that follow each other, with their days."""
    known = [drawn.known for event in events for drawn in dates[event.id]]
    gaps = long_gaps(known)
    found = {}
    reached = float("-inf")
    for before, after in pairwise(events):
        reached = max(reached, *(drawn.known.end for drawn in dates[before.id]))
        begin = dates[after.id][0].known.begin
        if any(reached <= gap.begin + 1 and gap.end <= begin + 1 for gap in gaps):
            found[before.id, after.id] = (int(reached), int(begin))
        gaps = [gap for gap in gaps if gap.begin >= begin]
    return found


def _whites(
    events: Sequence[Event],
    dates: Mapping[str, Sequence[DrawnDate]],
    empty: Mapping[tuple[str, str], object],
) -> list[float]:
    """How much white each event gets above it: more, the longer it is since the one before."""
    begins = [dates[event.id][0].known.begin for event in events]
    pairs = list(zip(pairwise(begins), pairwise(events), strict=True))
    since = [
        0.0 if (before.id, after.id) in empty else max(0.0, end - begin)
        for (begin, end), (before, after) in pairs
    ]
    longest = max(since, default=0.0) or 1.0
    return [0.0, *(EVEN + (1 - EVEN) * (days / longest) ** 0.5 for days in since)]


def _mark(
    event: Event,
    dates: Sequence[DrawnDate],
    scale: float,
    today: date | None,
    hues: Mapping[str, int],
) -> Mark:
    """The mark of an event around x 0, as the legend shows it; two for any number of dates."""
    stage = event.stage(today)
    bodies = [_body(drawn, stage, scale, several=len(dates) > 1) for drawn in dates[:2]]
    if len(bodies) == 1:
        return replace(bodies[0], hue=hue_of(event, hues))
    first, other = bodies
    away = first.box.right - other.box.left + APART * scale
    middle = (away + other.right + first.left) / 2
    moved = other.at(0, away - middle)
    return replace(first.at(0, -middle), hue=hue_of(event, hues), others=(moved,), join=join(event))


def _body(drawn: DrawnDate, stage: Stage, scale: float, *, several: bool) -> Mark:
    length = (SHORT if several else LENGTH) * scale
    mark = make_sign(drawn.shape, drawn.tips, stage, length=length, scale=scale)
    return mark.at(0, -mark.right / 2)
