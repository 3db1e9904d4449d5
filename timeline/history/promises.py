"""How the promised date of each plan moved: tracks for the slip chart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from math import isfinite

from timeline.chart.layout.slip.tracks import Fate, Promise, Track, closed
from timeline.dates.lasting import is_stretch
from timeline.dates.rules import Reading
from timeline.edtf import EdtfInterval, End, Span, hull
from timeline.history.development import STATUS, WHEN, Development, Kind
from timeline.history.developments import developments
from timeline.languages.phrases import Phrases, phrases_of
from timeline.languages.say import event_words, status_words
from timeline.model import Event, Stage, Status, Timeline
from timeline.text.clean import for_chart

#: steps by which a plan moves
_MOVES = frozenset({Kind.MOVED, Kind.POSTPONED, Kind.CORRECTED})


def tracks(timeline: Timeline, *, every: bool = False, language: str = "en") -> tuple[Track, ...]:
    """The tracks of the events of a timeline.

    Args:
        timeline: The events that were asked for.
        every: Whether those that never moved have one too; they must have been planned.
        language: Tag of the language of their words.
    """
    steps: dict[str, list[Development]] = {}
    for item in developments(timeline):
        if item.on is not None and item.field in (WHEN, STATUS):
            steps.setdefault(item.event, []).append(item)
    say = phrases_of(language)
    found: list[Track] = []
    for event in timeline.events:
        own = steps.get(event.id, [])
        moves = sum(item.kind in _MOVES for item in own)
        if moves or every:
            found += _track(event, own, moves, timeline.today, say)
    return tuple(found)


def _track(
    event: Event, steps: Sequence[Development], moves: int, today: date | None, say: Phrases
) -> Iterator[Track]:
    """The track of one event; none where it was never planned, or never dated."""
    open_steps = [item for item in steps if item.status_after is not Status.OCCURRED]
    promises = tuple(_promises(open_steps))
    if not any(promise.window for promise in promises):
        return
    happened = _window(event.reading) if _fate(event, today) is Fate.OCCURRED else None
    cancelled = [item for item in steps if item.status_after is Status.CANCELLED and item.on]
    is_off = event.status is Status.CANCELLED and bool(cancelled)
    track = Track(
        event=event.id,
        title=for_chart(event.title or event.id),
        words=_words(event, moves, today, say),
        promises=promises,
        fate=_fate(event, today),
        happened=happened,
    )
    first = cancelled[0].on if is_off else None
    yield replace(track, cancelled_on=first.toordinal()) if first else track


def _fate(event: Event, today: date | None) -> Fate:
    """What became of it by a day; what goes on then has begun as it was promised."""
    if event.stage(today) in (Stage.OCCURRED, Stage.UNDER_WAY):
        return Fate.OCCURRED
    return Fate.CANCELLED if event.status is Status.CANCELLED else Fate.OPEN


def _promises(steps: Iterable[Development]) -> Iterator[Promise]:
    """A promise for each step that gives another date, or takes it away."""
    before: Span | None = None
    is_first = True
    for item in steps:
        if item.status_after is Status.CANCELLED or item.on is None:
            continue
        is_off = item.kind is Kind.POSTPONED
        window = None if is_off or item.reading_after is None else _window(item.reading_after)
        if is_first and window is None:
            continue
        if is_first or window != before:
            side = _side(item.reading_after) if window and item.reading_after else 0
            yield Promise(since=item.on.toordinal(), window=window, side=side)
        before, is_first = window, False


def _window(reading: Reading) -> Span | None:
    """When it is to begin: its window, and of a stretch that of its begin."""
    value = reading.value
    if isinstance(value, EdtfInterval) and is_stretch(reading) and not isinstance(value.start, End):
        return closed(value.start.span)
    return closed(hull(reading.windows))


def _side(reading: Reading) -> int:
    """On which side of its window it is to be: before (-1) or after (1) where only that is said."""
    whole = hull(reading.windows)
    if not reading.modifier.is_within or isfinite(whole.begin) == isfinite(whole.end):
        return 0
    return 1 if isfinite(whole.begin) else -1


def _words(event: Event, moves: int, today: date | None, say: Phrases) -> str:
    """Its date and status now, and how often it moved."""
    words = event_words(event, say)
    if event.contested:
        words = say("contested", words=words)
    if event.is_put_off:
        words = status_words(event, say, today)
    elif event.stage(today) not in (Stage.OCCURRED, Stage.PLANNED) or (
        today is not None and event.overdue(today)
    ):
        words = say("chart.with-status", words=words, status=status_words(event, say, today))
    return say("slip.moved", words=words, moved=say.count("moved", moves)) if moves else words
