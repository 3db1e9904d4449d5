"""Stretches of time that nothing is known of, and plans of which no document has spoken for long.

What is long has a measure of its own for each kind, `MEASURES`, unless another is asked for.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import isinf
from types import MappingProxyType
from typing import TypeVar

from timeline.awaiting import last_said
from timeline.dates.rules import Reading
from timeline.edtf import Span, ends
from timeline.languages.phrases import Phrases, phrases_of
from timeline.languages.say import event_words, in_words, length_words, status_words
from timeline.model import PENDING, Document, Event, Status, Timeline
from timeline.query.upcoming import Length
from timeline.text.clean import for_table

_Item = TypeVar("_Item", Document, Event)


class GapKind(StrEnum):
    """What is missing."""

    DOCUMENTS = "documents"
    EVENTS = "events"
    PLANS = "plans"


#: how long a gap is that is told, where nobody asks for another measure
MEASURES: Mapping[GapKind, Length] = MappingProxyType(
    {
        GapKind.DOCUMENTS: Length(3, "m"),
        GapKind.EVENTS: Length(1, "y"),
        GapKind.PLANS: Length(6, "m"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A stretch without a document or an event, or since a document spoke of a plan."""

    kind: GapKind
    #: whole days of which nothing is known
    days: int
    #: ids of the documents or events before and after it; empty for the plan's own, and for today
    before: str
    after: str = ""
    #: id of the plan
    event: str = ""
    #: it in words
    words: str


def gaps(
    timeline: Timeline, *, today: date, at_least: Length | None = None, language: str = "en"
) -> tuple[Gap, ...]:
    """The gaps of a timeline: between documents, between events, then plans, the longest first.

    Args:
        timeline: The events that were asked for. Documents that state none of them do not count.
        today: The day up to which a document may be missing.
        at_least: The measure for all kinds; None for `MEASURES`.
        language: Tag of the language of their words.
    """
    say = phrases_of(language)
    documents = {item.id: item for item in timeline.documents}
    cited = {item.document for event in timeline.events for item in event.statements}
    told = [item for item in timeline.documents if item.id in cited and item.published]
    found = (
        *_of_documents(told, today, say),
        *_of_events(timeline.dated, say),
        *_of_plans(timeline.events, documents, today, say),
    )
    return tuple(gap for gap in found if gap.days >= (at_least or MEASURES[gap.kind]).days)


def _of_documents(documents: Iterable[Document], today: date, say: Phrases) -> Iterator[Gap]:
    dated = [(item.published.span, item) for item in documents if item.published]
    yield from _between(dated, GapKind.DOCUMENTS, _cited, say)
    if dated:
        end, last = max(((span.end, item) for span, item in dated), key=lambda pair: pair[0])
        days = int(today.toordinal() - end)
        length = length_words(max(days, 0), say)
        words = say("gaps.documents.since", before=_cited(last, say), length=length)
        yield Gap(kind=GapKind.DOCUMENTS, days=days, before=last.id, words=words)


def _of_events(events: Iterable[Event], say: Phrases) -> Iterator[Gap]:
    standing = [
        event for event in events if event.status is not Status.CANCELLED and not event.is_put_off
    ]
    dated = [(_covered(event), event) for event in standing]
    yield from _between(dated, GapKind.EVENTS, _named, say)


def _between(
    dated: Iterable[tuple[Span, _Item]],
    kind: GapKind,
    named: Callable[[_Item, Phrases], str],
    say: Phrases,
) -> Iterator[Gap]:
    """The gaps between documents or events, each between its two neighbours."""
    ordered = sorted(dated, key=lambda pair: (pair[0].begin, pair[0].end, pair[1].id))
    for last, span, item in _uncovered(ordered):
        days = int(span.end - span.begin)
        words = say(
            f"gaps.{kind}",
            before=named(last, say),
            after=named(item, say),
            length=length_words(days + 1, say),
        )
        yield Gap(kind=kind, days=days, before=last.id, after=item.id, words=words)


def _of_plans(
    events: Iterable[Event], documents: Mapping[str, Document], today: date, say: Phrases
) -> Iterator[Gap]:
    found = []
    for event in events:
        last = last_said(event, documents)
        if event.status not in PENDING or last is None or last.known_on is None:
            continue
        days = (today - last.known_on).days
        words = say(
            "gaps.plans",
            event=for_table(event.title or event.id),
            status=status_words(event, say, today),
            document=_cited(last, say),
            length=length_words(max(days, 0), say),
        )
        found.append(
            Gap(kind=GapKind.PLANS, days=days, before=last.id, event=event.id, words=words)
        )
    yield from sorted(found, key=lambda gap: (-gap.days, gap.event))


def _uncovered(dated: Iterable[tuple[Span, _Item]]) -> Iterator[tuple[_Item, Span, _Item]]:
    """The stretches between spans in order of their begins, each between its two neighbours."""
    last: tuple[float, _Item] | None = None
    for span, item in dated:
        if last is not None and span.begin > last[0]:
            yield last[1], Span(begin=last[0], end=span.begin), item
        if last is None or span.end > last[0]:
            last = span.end, item


def _covered(event: Event) -> Span:
    """What an event says something of: an end that is open says nothing of what lies there."""
    window = event.window
    readings = [side.reading for side in event.contested] or [event.reading]
    begin = min(map(_first, readings)) if isinf(window.begin) else window.begin
    end = max(map(_last, readings)) if isinf(window.end) else window.end
    return Span(begin=begin, end=end)


def _first(reading: Reading) -> float:
    return min(point.span.begin for point in ends(reading.value))


def _last(reading: Reading) -> float:
    return max(point.span.end for point in ends(reading.value))


def _named(event: Event, say: Phrases) -> str:
    title = for_table(event.title or event.id)
    return say("gaps.event", event=title, date=event_words(event, say))


def _cited(document: Document, say: Phrases) -> str:
    name = for_table(document.title or document.id)
    if document.published is None:
        return name
    return say("agenda.document", document=name, date=in_words(document.published))
