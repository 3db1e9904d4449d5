"""Events that are none any more, since all that was said of them is taken back, in words."""

from collections.abc import Iterable, Iterator, Mapping

from timeline.model import Document, Event, Origin, Problem, Severity
from timeline.text.counts import few

#: events that one line names
_NAMED = 5


def left(gone: Iterable[Event], documents: Mapping[str, Document]) -> Iterator[Problem]:
    """A warning for each document by which events have left the timeline."""
    by: dict[tuple[str, bool], list[Event]] = {}
    for event in gone:
        last = event.last_withdrawal
        by.setdefault((last.document, last.is_edition), []).append(event)
    for (name, is_edition), events in by.items():
        document = documents.get(name)
        yield Problem(
            origin=document.origin if document else Origin(file=name),
            message=_message(events, name, document, is_edition=is_edition),
            severity=Severity.WARNING,
        )


def _message(events: list[Event], name: str, document: Document | None, *, is_edition: bool) -> str:
    are = "are" if len(events) > 1 else "is"
    them = "them" if len(events) > 1 else "it"
    day = f" ({document.published})" if document and document.published else ""
    why = (
        f"{name!r}{day} takes the place of what told of {them}, and does not"
        if is_edition
        else f"{name!r}{day} takes back all that was said of {them}"
    )
    named = few(events, _NAMED, lambda event: repr(event.id))
    return f"{named} {are} no longer in the timeline: {why}"
