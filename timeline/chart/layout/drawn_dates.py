"""The dates of an event that have a mark each: one, or those of a set or of a dispute."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import isfinite

from timeline.chart.layout.page import Join, Shape, Tip
from timeline.dates.rules import Modifier, Reading
from timeline.edtf import (
    Edtf,
    EdtfInterval,
    EdtfSet,
    End,
    Point,
    Precision,
    Qualification,
    Span,
)
from timeline.model import Event, Status

_AHEAD = (Status.PLANNED, Status.PROPOSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnDate:
    """A date that a mark stands for."""

    value: Point | EdtfInterval
    #: where it lies: a part of the date where the words name one
    window: Span
    #: whether an interval only bounds it
    within: bool
    #: the day from which a deadline counts
    planned_on: float | None = None

    @property
    def shape(self) -> Shape:
        """What kind of mark stands for it."""
        if isinstance(self.value, EdtfInterval):
            return Shape.WINDOW if self.within else Shape.DURATION
        return Shape.DAY if self.value.precision <= Precision.DAY else Shape.WINDOW

    @property
    def tips(self) -> tuple[Tip, Tip]:
        """What its begin and its end say."""
        if isinstance(self.value, EdtfInterval):
            begin = Tip.EXACT if self.planned_on else _tip(self.value.start)
            return begin, _tip(self.value.end)
        tip = _tip(self.value)
        return tip, tip

    @property
    def shown(self) -> Span:
        """What the mark covers: an unknown end is where knowledge of it stops."""
        inside = self.known
        if not isinstance(self.value, EdtfInterval):
            return inside
        begin = float("-inf") if self.value.start is End.OPEN else inside.begin
        end = float("inf") if self.value.end is End.OPEN else inside.end
        return Span(begin=self.planned_on or begin, end=end)

    @property
    def known(self) -> Span:
        """From the first to the last moment that it names, never open."""
        window, value = self.window, self.value
        if not isinstance(value, EdtfInterval):
            return window
        begin, end = window.begin, window.end
        return Span(
            begin=begin if isfinite(begin) else value.ends[0].span.begin,
            end=end if isfinite(end) else value.ends[-1].span.end,
        )


def _tip(end: Edtf | End) -> Tip:
    if isinstance(end, End):
        return Tip.OPEN if end is End.OPEN else Tip.UNKNOWN
    return Tip.EXACT if end.qualification is Qualification.CERTAIN else Tip.DOUBTFUL


def drawn_dates(event: Event) -> tuple[DrawnDate, ...]:
    """The dates of `event` in the order in which they are told."""
    readings = [side.reading for side in event.contested] or [event.reading]
    planned_on = _planned_on(event)
    return tuple(date for reading in readings for date in _dates(reading, planned_on))


def ghosts(events: Iterable[Event], old: Iterable[tuple[str, Reading]]) -> dict[str, DrawnDate]:
    """The dates that some events had before they moved, by the ids of those that are drawn.

    Of several dates or a series no single mark moved.
    """
    drawn = {event.id: event for event in events}
    found = {}
    for name, reading in old:
        event = drawn.get(name)
        if event is None or (isinstance(event.when, EdtfSet) and event.facts.series):
            continue
        dates = tuple(_dates(reading, None))
        if len(dates) == 1 and all(map(isfinite, (dates[0].known.begin, dates[0].known.end))):
            found[name] = dates[0]
    return found


def join(event: Event) -> Join | None:
    """What is said of several dates of `event`; None where it has one, or all of them."""
    if event.contested:
        return Join.CONTESTED
    is_set = isinstance(event.when, EdtfSet) and not event.when.is_all
    return Join.ONE_OF if is_set else None


def _dates(reading: Reading, planned_on: float | None) -> Iterator[DrawnDate]:
    value = reading.value
    items = value.items if isinstance(value, EdtfSet) else (value,)
    one_of = isinstance(value, EdtfSet) and not value.is_all
    within = one_of or reading.modifier is not Modifier.WHOLE
    for item, window in zip(items, reading.windows, strict=True):
        yield DrawnDate(value=item, window=window, within=within, planned_on=planned_on)


def _planned_on(event: Event) -> float | None:
    """The day from which a deadline counts: what is planned lies behind what plans it.

    None for other dates, and where no publication date before it is known.
    """
    when = event.when
    is_deadline = isinstance(when, EdtfInterval) and when.start is End.OPEN
    if not is_deadline or event.status not in _AHEAD or event.reading.modifier is Modifier.WHOLE:
        return None
    days = [step.known_on.toordinal() for step in event.revisions if step.known_on]
    first = min(days, default=None)
    return first if first is not None and first < when.span.end else None
