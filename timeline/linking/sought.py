"""What is compared: the facts of an event, of a statement or of a draft, in one shape."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import inf
from typing import TYPE_CHECKING

from timeline.dates.rules import Reading
from timeline.edtf import UNDATED, Edtf, Span
from timeline.model import PENDING, Document, Event, Statement, Status, Timeline

#: days that an open side of a date is taken for
_OPEN = 730.0

if TYPE_CHECKING:
    from timeline.drafting.draft import Draft
    from timeline.drafting.undated import Undated


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """The facts of what may be an event that is known already."""

    #: empty for a draft that has none yet
    id: str = ""
    title: str
    #: the spans in which it may lie; none where no date is known
    spans: tuple[Span, ...] = ()
    #: spans that it had before, or was to have
    before: tuple[Span, ...] = ()
    #: None where it is not known
    status: Status | None = None
    place: str = ""
    participants: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    #: what tells of it: ids of documents, and names of files of plain lists
    sources: frozenset[str] = frozenset()
    #: the days on which the first and the last of them was published, as `date.toordinal` has them
    told: tuple[float, float] = (float("-inf"), float("inf"))
    #: the series that it is one occurrence of
    series: str = ""
    distinct_from: frozenset[str] = frozenset()

    @property
    def is_pending(self) -> bool:
        """Whether its date can be another by now."""
        return self.status in PENDING or self.status is Status.CANCELLED

    @property
    def span(self) -> Span:
        """From the first moment that it may lie in to the last, none of them open.

        Of what is told as still to come an open begin is the day on which that was told.
        """
        begin = min((span.begin for span in self.spans), default=-inf)
        end = max((span.end for span in self.spans), default=inf)
        if -inf in (begin, -end) and not (begin == -inf and end == inf):
            told = self.told[0] if self.is_pending and self.told[0] < end else -inf
            begin = max(begin, told, end - _OPEN) if begin == -inf else begin
            end = min(end, begin + _OPEN)
        return Span(begin=begin, end=end)


def of_event(event: Event, documents: Mapping[str, Document]) -> Sought:
    """An event of a timeline, with all its statements."""
    facts = event.facts
    return Sought(
        id=event.id,
        title=event.title,
        spans=event.windows if event.is_dated else (),
        before=tuple(span for old in event.former for span in old.windows),
        status=event.status,
        place=facts.place,
        participants=facts.participants,
        tags=facts.tags,
        sources=frozenset(map(_source, event.statements)),
        told=_told(documents.get(item.document) for item in event.statements),
        series=facts.series,
        distinct_from=event.distinct_from,
    )


def of_statement(statement: Statement, document: Document | None) -> Sought:
    """What one document says of an event."""
    facts = statement.facts
    return Sought(
        id=statement.event,
        title=facts.title,
        spans=_spans(statement.dated),
        before=tuple(span for old in statement.was for span in old.windows),
        status=statement.status,
        place=facts.place,
        participants=facts.participants,
        tags=facts.tags,
        sources=frozenset({_source(statement)}),
        told=_told([document]),
        series=facts.series,
        distinct_from=frozenset(statement.distinct_from),
    )


def of_draft(draft: "Draft | Undated", published: date | None = None, document: str = "") -> Sought:
    """A draft of a document.

    Args:
        draft: What was drafted; of one without a date its title and status.
        published: When its document was published; None where that is not known.
        document: The id of its document, so that what that one tells apart stays apart.
    """
    value: Edtf | None = getattr(draft, "value", None)
    was = getattr(draft, "was", None)
    day = float(published.toordinal()) if published else None
    return Sought(
        title=draft.title,
        spans=() if value is None else _of(value, getattr(draft, "modifier", None)),
        before=() if was is None else _of(was.value, None),
        status=draft.status,
        place=getattr(draft, "place", ""),
        participants=getattr(draft, "participants", ()),
        sources=frozenset({document} if document else ()),
        told=(float("-inf"), float("inf")) if day is None else (day, day),
    )


def of_timeline(timeline: Timeline) -> tuple[Sought, ...]:
    """The events of a timeline, in their order."""
    documents = {document.id: document for document in timeline.documents}
    return tuple(of_event(event, documents) for event in timeline.events)


def _of(value: Edtf, modifier: object) -> tuple[Span, ...]:
    from timeline.dates.rules import Modifier

    part = modifier if isinstance(modifier, Modifier) else Modifier.WHOLE
    return _spans(Reading(words="", value=value, stated=(), modifier=part))


def _spans(reading: Reading | None) -> tuple[Span, ...]:
    return () if reading is None or reading.value == UNDATED else reading.windows


def _source(statement: Statement) -> str:
    # A plain list tells its events apart as a document does.
    return statement.document or f"{statement.origin.file}:"


def _told(documents: Iterable[Document | None]) -> tuple[float, float]:
    days = [
        float(document.known_on.toordinal())
        for document in documents
        if document is not None and document.known_on is not None
    ]
    return (min(days), max(days)) if days else (float("-inf"), float("inf"))
