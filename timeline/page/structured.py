"""Structured data: the events as schema.org knows them, for search engines (JSON-LD)."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from timeline import edtf
from timeline.edtf import EdtfInterval, Precision
from timeline.model import Document, Event, Facts, Status
from timeline.page import dates, rows
from timeline.page.view import View
from timeline.query import of
from timeline.text import address
from timeline.text.script_json import script_json

_SCHEMA = "https://schema.org"
#: events that a page says in JSON-LD too
_MOST: Final = 100
#: what is only proposed has no status there, and what is past keeps that of its plan
_STATUSES: Mapping[Status, str] = MappingProxyType(
    {
        Status.OCCURRED: f"{_SCHEMA}/EventScheduled",
        Status.PLANNED: f"{_SCHEMA}/EventScheduled",
        Status.POSTPONED: f"{_SCHEMA}/EventPostponed",
        Status.CANCELLED: f"{_SCHEMA}/EventCancelled",
    }
)
#: the only status with which dates before are given: what was put off keeps its own, as its start
_RESCHEDULED = f"{_SCHEMA}/EventRescheduled"


def structured(view: View) -> str:
    """The events whose days or times are known and certain; empty where there are none.

    The text can stand in a script element as it is.
    """
    documents = {document.id: document for document in view.timeline.documents}
    if len(view.chosen.events) > _MOST:
        # Each is said on its own page, and many would be the larger half of this one.
        return ""
    graph = [
        _event(event, documents, _address(event, view))
        for event in view.chosen.events
        if _is_said(event)
    ]
    if not graph:
        return ""
    return script_json({"@context": _SCHEMA, "@graph": graph})


def _is_said(event: Event) -> bool:
    """Whether its days or times are known, and schema.org can write them: years 1 to 9999."""
    return event.is_precise and bool(_when(event)["startDate"])


def _address(event: Event, view: View) -> str:
    """The address of its own page, or of its row in this one; empty where neither is known."""
    own = address.web(view.addresses.absolute("page", of(event=event.id)))
    page = address.web(view.addresses.absolute("page", view.query))
    return own or (page + rows.fragment(event) if page else "")


def _event(event: Event, documents: Mapping[str, Document], here: str) -> dict[str, Any]:
    facts = event.facts
    own, status = address.web(facts.url), _status(event)
    said = {
        "@type": "Event",
        "@id": here,
        "name": event.title or event.id,
        **_when(event),
        "eventStatus": status,
        "previousStartDate": list(_previous(event)) if status == _RESCHEDULED else [],
        "location": _location(facts),
        "description": facts.note,
        "keywords": list(facts.tags),
        "url": own or here,
        "sameAs": own if here else "",
        "subjectOf": list(_works(event, documents)),
    }
    return {key: value for key, value in said.items() if value}


def _status(event: Event) -> str:
    """How far it has come; a date that took the place of another is told as such."""
    is_off = event.is_put_off or event.status is Status.CANCELLED
    return _RESCHEDULED if event.former and not is_off else _STATUSES.get(event.status, "")


def _previous(event: Event) -> Iterator[str]:
    """The first days or moments that it no longer has, as far as schema.org can write them."""
    for reading in event.former:
        begin = edtf.ends(reading.value)[0]
        said = dates.written(begin, event.reading.implied)
        if said and begin.precision <= Precision.DAY:
            yield said


def _when(event: Event) -> dict[str, str]:
    """First and last day, both in, or first and last moment."""
    said = [dates.written(end, event.reading.implied) for end in edtf.ends(event.when)]
    stretch = isinstance(event.when, EdtfInterval)
    return {"startDate": said[0], "endDate": said[-1] if stretch else ""}


def _location(facts: Facts) -> dict[str, Any]:
    if not facts.place and facts.coordinates is None:
        return {}
    place: dict[str, Any] = {"@type": "Place"}
    if facts.place:
        place |= {"name": facts.place, "address": facts.place}
    if facts.coordinates is not None:
        place["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": facts.coordinates.latitude,
            "longitude": facts.coordinates.longitude,
        }
    return place


def _works(event: Event, documents: Mapping[str, Document]) -> Iterator[dict[str, Any]]:
    """The documents that tell of it, each once."""
    for name in dict.fromkeys(statement.document for statement in event.statements):
        document = documents.get(name)
        if document is None:
            continue
        published = document.published
        work = {
            "@type": "CreativeWork",
            "name": document.title or document.id,
            "author": document.author,
            "publisher": {"@type": "Organization", "name": document.publisher}
            if document.publisher
            else None,
            "datePublished": dates.written(published, ()) if published else "",
            "inLanguage": document.language,
            "url": address.web(document.url),
        }
        yield {key: value for key, value in work.items() if value}
