"""The mark of an event on an axis."""

from datetime import date
from math import isfinite

from timeline.chart.layout.page import Axis, Mark, Shape, Tip
from timeline.dates.rules import Modifier
from timeline.edtf import Edtf, EdtfInterval, EdtfSet, End, Precision, Qualification, Span
from timeline.model import Event, Stage, Status

#: diameter of a day and height of a bar, in points
DAY, BAR = 6.5, 7.0
#: shortest bar that still shows on a photocopy
SHORTEST = 2.5
#: shortest window, in heights of it: a short one must not look like a day, or more exact
WINDOW = 1.5
#: shortest body that an arrow stands on
ARROW = 12.0
_AHEAD = (Status.PLANNED, Status.PROPOSED)


def shape(event: Event) -> Shape:
    """What kind of mark stands for `event`."""
    if event.contested or isinstance(event.when, EdtfSet):
        return Shape.WINDOW
    if isinstance(event.when, EdtfInterval):
        within = event.reading.modifier is not Modifier.WHOLE
        return Shape.WINDOW if within else Shape.DURATION
    return Shape.DAY if event.when.precision <= Precision.DAY else Shape.WINDOW


def tips(event: Event) -> tuple[Tip, Tip]:
    """What its begin and its end say."""
    if isinstance(event.when, EdtfInterval):
        begin = Tip.EXACT if _planned_on(event) else _tip(event.when.start)
        return begin, _tip(event.when.end)
    tip = _tip(event.when)
    return tip, tip


def _tip(end: Edtf | End) -> Tip:
    if isinstance(end, End):
        return Tip.OPEN if end is End.OPEN else Tip.UNKNOWN
    return Tip.EXACT if end.qualification is Qualification.CERTAIN else Tip.DOUBTFUL


def shown(event: Event) -> Span:
    """What the mark covers: an unknown end is where knowledge of it stops."""
    when = event.when
    if not isinstance(when, EdtfInterval):
        return event.window
    inside = known(event)
    begin = when.span.begin if when.start is End.OPEN else inside.begin
    return Span(
        begin=_planned_on(event) or begin,
        end=when.span.end if when.end is End.OPEN else inside.end,
    )


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


def known(event: Event) -> Span:
    """From the first to the last moment that its date names, never open."""
    when = event.when
    if not isinstance(when, EdtfInterval) or len(when.ends) > 1:
        return when.span
    return Span(begin=when.ends[0].span.begin, end=when.ends[-1].span.end)


def make_mark(event: Event, axis: Axis, scale: float, today: date | None = None) -> Mark:
    """The mark of `event` on `axis`, its middle at y 0; `scale` is that of the type.

    What is under way on `today` is drawn as what has occurred, half full.
    """
    span = shown(event)
    kind = shape(event)
    if kind is Shape.DAY:
        middle = axis.x((span.begin + span.end) / 2)
        half = DAY * scale / 2
        pieces: tuple[tuple[float, float], ...] = ((middle - half, middle + half),)
    else:
        pieces = _pieces(span, axis)
    height = (DAY if kind is Shape.DAY else BAR) * scale
    if kind is Shape.WINDOW:
        pieces = _lengthened(pieces, WINDOW * height)
    begin, end = tips(event)
    is_under_way = event.stage(today) is Stage.UNDER_WAY
    return Mark(
        shape=kind,
        status=Status.OCCURRED if is_under_way else event.status,
        is_under_way=is_under_way,
        y=0,
        height=height,
        pieces=pieces,
        begin=begin,
        end=end,
    )


def _pieces(span: Span, axis: Axis) -> tuple[tuple[float, float], ...]:
    """The parts of the axis that `span` covers, one a segment."""
    pieces: list[tuple[float, float]] = []
    for segment in axis.segments:
        begin, end = max(span.begin, segment.begin), min(span.end, segment.end)
        if begin < end:
            width = (segment.right - segment.left) / (segment.end - segment.begin)
            pieces.append(
                (
                    segment.left + (begin - segment.begin) * width,
                    segment.left + (end - segment.begin) * width,
                )
            )
    least = ARROW if not (isfinite(span.begin) and isfinite(span.end)) else SHORTEST
    if len(pieces) == 1 and pieces[0][1] - pieces[0][0] < least:
        left, right = pieces[0]
        if isfinite(span.begin) and isfinite(span.end):
            return _lengthened(((left, right),), least)
        return ((left, left + least),) if isfinite(span.begin) else ((right - least, right),)
    return tuple(pieces)


def _lengthened(
    pieces: tuple[tuple[float, float], ...], least: float
) -> tuple[tuple[float, float], ...]:
    """The same, a single one at least so long, around its middle."""
    left, right = pieces[0]
    if len(pieces) > 1 or right - left >= least:
        return pieces
    middle = (left + right) / 2
    return ((middle - least / 2, middle + least / 2),)
