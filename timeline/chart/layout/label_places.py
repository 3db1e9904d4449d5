"""Where the label of an event can stand: beside its mark or below it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import inf
from types import MappingProxyType

from timeline.chart.layout.drawn_dates import DrawnDate
from timeline.chart.layout.geometry import ASCENT, Align, Box
from timeline.chart.layout.groups import hue_of
from timeline.chart.layout.marks import make_mark
from timeline.chart.layout.page import Axis, Mark
from timeline.chart.layout.typesetter import Setting, Typesetter
from timeline.model import Event

#: least distance of a label from its mark
BESIDE = 5.0
#: share of the page from which a bar is wide: a narrow label beside it looks lost
WIDE = 0.3
#: share of the page that no label of the usual measure should take
TALL = 0.5
#: narrowest measure worth trying, in ems
NARROW = 11.0
#: rows that a label goes down rather than stand below its mark, or in a narrower measure
BELOW, NARROWED = 12, 12
#: the same rather than at the left, where events stand beside each other: words begin at
#: their date, mostly
TURNED = 4

#: a chart that shows no old places
NO_GHOSTS: Mapping[str, DrawnDate] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelSpot:
    """A mark with its label at one side of it; the upper edge is at y 0."""

    mark: Mark
    #: where its middle is
    middle: float
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

    @property
    def text_left(self) -> float:
        """Where the widest line begins."""
        return self.x - (self.setting.width if self.align is Align.RIGHT else 0.0)


class LabelSpots:
    """The places of the labels of a page."""

    def __init__(  # noqa: PLR0913 - what stands on a page, and how
        self,
        axis: Axis,
        typesetter: Typesetter,
        box: Box,
        *,
        dates: Mapping[str, Sequence[DrawnDate]],
        hues: Mapping[str, int],
        today: date | None = None,
        ghosts: Mapping[str, DrawnDate] = NO_GHOSTS,
    ) -> None:
        self._axis = axis
        self._typesetter = typesetter
        self._box = box
        self._hues = hues
        self._dates, self._today, self._ghosts = dates, today, ghosts

    def of(self, event: Event) -> Iterator[LabelSpot]:
        """Where the label of `event` can stand, best first."""
        axis, typesetter, box = self._axis, self._typesetter, self._box
        arrangement = typesetter.arrangement
        dates = self._dates[event.id]
        old = self._ghosts.get(event.id)
        made = make_mark(event, dates, axis, arrangement.scale, today=self._today, old=old)
        mark = replace(made, hue=hue_of(event, self._hues))
        marked = _Marked(mark, typesetter, box)
        preferred = typesetter.set(event.id, min(typesetter.measure, box.width))
        if preferred.height > TALL * (box.bottom - axis.y):
            # A title as long as a page is wide stands on all of its width.
            preferred = typesetter.set(event.id, box.width)
        whole = [(align, room) for align, room in marked.rooms if preferred.width <= room]
        for align, _ in whole:
            turn = TURNED if arrangement.packed and align is Align.RIGHT else 0
            yield marked.beside(preferred, align, turn)
        least = NARROW * typesetter.size if mark.end_right - mark.left <= WIDE * box.width else inf
        narrow = [(align, room) for align, room in marked.rooms if least <= room < preferred.width]
        yield marked.under(preferred, BELOW if whole or narrow else 0)
        # Lines that are added count like rows further down.
        usual = NARROWED - typesetter.rows(preferred.height)
        narrowed = (
            marked.beside(typesetter.set(event.id, room), align, usual) for align, room in narrow
        )
        yield from sorted(
            (replace(place, penalty=place.penalty + place.rows) for place in narrowed),
            key=lambda place: place.penalty,
        )


class _Marked:
    """A mark on a page, to which a label is set."""

    def __init__(self, mark: Mark, typesetter: Typesetter, box: Box) -> None:
        self._mark = mark
        self._edges = mark.box
        self._typesetter = typesetter
        self._box = box
        #: how wide a label at the right and at the left may be
        self.rooms = (
            (Align.LEFT, box.right - self._edges.right - BESIDE),
            (Align.RIGHT, self._edges.left - BESIDE - box.left),
        )

    def beside(self, setting: Setting, align: Align, penalty: int) -> LabelSpot:
        """At the right of the mark, flush left, or at its left, flush right."""
        edges, typesetter = self._edges, self._typesetter
        # The mark stands at half the height of the first line's small letters.
        middle = typesetter.size * (ASCENT - 0.29)
        top = max(0.0, -edges.top - middle)
        height = max(top + setting.height, top + middle + edges.bottom)
        if align is Align.LEFT:
            x = edges.right + BESIDE
            left, right = edges.left, x + setting.width
        else:
            x = edges.left - BESIDE
            left, right = x - setting.width, edges.right
        return LabelSpot(
            mark=self._mark,
            middle=top + middle,
            setting=setting,
            x=x,
            align=align,
            top=top,
            left=left,
            right=right,
            height=height,
            rows=typesetter.rows(height),
            penalty=penalty,
        )

    def under(self, setting: Setting, penalty: int) -> LabelSpot:
        """Below the mark, flush with its begin, else with its end, else as the page allows."""
        mark, edges, box, typesetter = self._mark, self._edges, self._box, self._typesetter
        top = edges.bottom - edges.top + 1.5 * typesetter.arrangement.scale
        height = top + setting.height
        if mark.left + setting.width <= box.right:
            x, align, left = mark.left, Align.LEFT, mark.left
        elif mark.end_right - setting.width >= box.left:
            x, align, left = mark.end_right, Align.RIGHT, mark.end_right - setting.width
        else:
            x, align, left = box.right - setting.width, Align.LEFT, box.right - setting.width
        return LabelSpot(
            mark=mark,
            middle=-edges.top,
            setting=setting,
            x=x,
            align=align,
            top=top,
            left=min(left, edges.left),
            right=max(left + setting.width, edges.right),
            height=height,
            rows=typesetter.rows(height),
            penalty=penalty,
        )
