"""What is drawn of an event on a web chart: its words, how far it has come, and its dates."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from math import isfinite

from timeline.chart.layout.drawn_dates import DrawnDate, drawn_dates
from timeline.chart.layout.page import Shape, Tip
from timeline.languages.phrases import Phrases
from timeline.languages.say import event_words, status_words
from timeline.model import Event, Stage
from timeline.text import address


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePart:
    """One date of an event."""

    shape: Shape
    #: days as `Span` counts them; both are finite, also where it is open
    begin: float
    end: float
    #: what is not known of its begin and of its end
    tips: tuple[Tip, Tip] = (Tip.EXACT, Tip.EXACT)

    @property
    def middle(self) -> float:
        """Where the dot of a day stands."""
        return (self.begin + self.end) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMark:
    """An event that has a date."""

    #: `id` of its row
    anchor: str
    #: the address of that row
    address: str
    title: str
    #: its date in words
    said: str
    #: title, date, and what its status is where that is not simply that it occurred
    told: str
    stage: Stage
    is_highlighted: bool
    #: the address of the group of rows in which its own stands
    group: str
    #: in order of time
    parts: tuple[DatePart, ...]

    @property
    def begin(self) -> float:
        """When the first of its dates begins."""
        return self.parts[0].begin

    @property
    def end(self) -> float:
        """When the last of its dates ends."""
        return max(part.end for part in self.parts)


def event_marks(
    events: Iterable[Event],
    today: date,
    say: Phrases,
    group: Callable[[Event], str],
    page: str = "",
) -> tuple[EventMark, ...]:
    """The marks of the events that have a date, by their begins.

    Args:
        events: In any order.
        today: The day on which they are looked at.
        say: The words of the page.
        group: Gives the `id` of the group of rows that an event stands in.
        page: The address of the page with the rows; empty where that is the chart's own.
    """
    found = (
        _mark(event, today, say, page, f"{page}#{group(event)}")
        for event in events
        if event.is_dated
    )
    return tuple(sorted((mark for mark in found if mark.parts), key=lambda mark: mark.begin))


def _mark(event: Event, today: date, say: Phrases, page: str, group: str) -> EventMark:
    title, said, stage = event.title or event.id, event_words(event, say), event.stage(today)
    now = float(today.toordinal()) if stage is Stage.UNDER_WAY else None
    told = say("chart.event", title=title, date=said)
    if stage is not Stage.OCCURRED:
        told = say("chart.with-status", words=told, status=status_words(event, say, today))
    return EventMark(
        anchor=address.anchor(event.id),
        address=page + address.fragment(event.id),
        title=title,
        said=said,
        told=told,
        stage=stage,
        is_highlighted=event.facts.highlight is True,
        group=group,
        parts=tuple(sorted(_parts(event, now), key=lambda part: part.begin)),
    )


def _parts(event: Event, now: float | None) -> Iterator[DatePart]:
    for drawn in drawn_dates(event):
        yield from _of_date(drawn, now)


def _of_date(drawn: DrawnDate, now: float | None) -> Iterator[DatePart]:
    """A date with finite ends: what is open fades from where it is known.

    Of what began or ended some day of a month or year, the part that is sure lies beside a window.
    What goes on `now` lasts until then at the least.
    """
    body, tips = drawn.body, drawn.tips
    if not (isfinite(body.begin) and isfinite(body.end)):
        return
    if drawn.shape is not Shape.DURATION:
        yield DatePart(shape=drawn.shape, begin=body.begin, end=body.end, tips=tips)
        return
    sure = drawn.sure
    end = max(sure.end, now) if now is not None and tips[1] is Tip.OPEN else sure.end
    if Tip.VAGUE in tips:
        vague = _window_tips(tips)
        yield DatePart(shape=Shape.WINDOW, begin=body.begin, end=body.end, tips=vague)
    if sure.begin < end or {Tip.OPEN, Tip.UNKNOWN} & {*tips}:
        firm = (_sure(tips[0]), _sure(tips[1]))
        last = max(sure.begin, end)
        yield DatePart(shape=Shape.DURATION, begin=sure.begin, end=last, tips=firm)


def _window_tips(tips: tuple[Tip, Tip]) -> tuple[Tip, Tip]:
    """What the ends of a window say beside the part that is sure, which has the open ends."""
    begin, end = (Tip.VAGUE if tip in (Tip.OPEN, Tip.UNKNOWN) else tip for tip in tips)
    return begin, end


def _sure(tip: Tip) -> Tip:
    """What an end of the part that is sure says, where a window lies beyond it."""
    return Tip.EXACT if tip is Tip.VAGUE else tip
