"""The dates of an event that have a mark each: one, or those of a set or of a dispute."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import isfinite

from timeline.chart.layout.page import Join, Shape, Tip
from timeline.dates.rules import Modifier, Reading
from timeline.edtf import (
    EdtfInterval,
    EdtfSet,
    End,
    Point,
    Precision,
    Qualification,
    Span,
)
from timeline.model import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnDate:
    """A date that a mark stands for."""

    value: Point | EdtfInterval
    #: where it lies: a part of the date where the words name one
    window: Span
    #: whether an interval only bounds it
    within: bool
    #: whether it stands on an axis of hours, of which a day takes a part
    by_hour: bool = False

    @property
    def shape(self) -> Shape:
        """What kind of mark stands for it."""
        if isinstance(self.value, EdtfInterval):
            return Shape.WINDOW if self.within else Shape.DURATION
        moment = Precision.MINUTE if self.by_hour else Precision.DAY
        return Shape.DAY if self.value.precision <= moment else Shape.WINDOW

    @property
    def tips(self) -> tuple[Tip, Tip]:
        """What its begin and its end say."""
        lasts = self.shape is Shape.DURATION
        if isinstance(self.value, EdtfInterval):
            return _tip(self.value.start, lasts=lasts), _tip(self.value.end, lasts=lasts)
        tip = _tip(self.value, lasts=lasts)
        return tip, tip

    @property
    def body(self) -> Span:
        """What the mark covers without what fades: no more than a moment beside an open side."""
        known, window = self.known, self.window
        if self.shape is Shape.WINDOW and not isfinite(window.begin) and isfinite(window.end):
            return Span(begin=known.end, end=known.end)
        if self.shape is Shape.WINDOW and not isfinite(window.end) and isfinite(window.begin):
            return Span(begin=known.begin, end=known.begin)
        return known

    @property
    def known(self) -> Span:
        """From the first to the last moment that it names, never open: all that an axis shows."""
        window, value = self.window, self.value
        if not isinstance(value, EdtfInterval):
            return window
        begin, end = window.begin, window.end
        return Span(
            begin=begin if isfinite(begin) else value.ends[0].span.begin,
            end=end if isfinite(end) else value.ends[-1].span.end,
        )

    @property
    def sure(self) -> Span:
        """From when to when something that lasts did last, wherever in their windows its ends lie.

        The begin may be behind the end: of "2015 to 2016" no day is sure.
        """
        value, known = self.value, self.known
        if not isinstance(value, EdtfInterval):
            return known
        begin, end = known.begin, known.end
        # Years of other calendars begin on other days, and are about as long.
        if not isinstance(value.start, End):
            begin += value.start.span.end - value.start.span.begin
        if not isinstance(value.end, End):
            end -= value.end.span.end - value.end.span.begin
        return Span(begin=begin, end=end)


def _tip(end: Point | End, *, lasts: bool) -> Tip:
    if isinstance(end, End):
        return Tip.OPEN if end is End.OPEN else Tip.UNKNOWN
    if end.qualification is not Qualification.CERTAIN:
        return Tip.DOUBTFUL
    return Tip.VAGUE if lasts and end.precision > Precision.DAY else Tip.EXACT


def drawn_dates(event: Event, *, by_hour: bool = False) -> tuple[DrawnDate, ...]:
    """The dates of `event` in the order in which they are told; `by_hour` on an axis of hours."""
    readings = [side.reading for side in event.contested] or [event.reading]
    return tuple(date for reading in readings for date in _dates(reading, by_hour=by_hour))


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
        dates = tuple(_dates(reading))
        if len(dates) == 1 and all(map(isfinite, (dates[0].known.begin, dates[0].known.end))):
            found[name] = dates[0]
    return found


def join(event: Event) -> Join | None:
    """What is said of several dates of `event`; None where it has one, or all of them."""
    if event.contested:
        return Join.CONTESTED
    is_set = isinstance(event.when, EdtfSet) and not event.when.is_all
    return Join.ONE_OF if is_set else None


def _dates(reading: Reading, *, by_hour: bool = False) -> Iterator[DrawnDate]:
    value = reading.value
    items = value.items if isinstance(value, EdtfSet) else (value,)
    one_of = isinstance(value, EdtfSet) and not value.is_all
    within = one_of or reading.modifier is not Modifier.WHOLE
    for item, window in zip(items, reading.windows, strict=True):
        yield DrawnDate(value=item, window=window, within=within, by_hour=by_hour)
