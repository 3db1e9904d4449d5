"""JSON: the whole model, which `timeline.formats.json_reader` reads back to the same timeline."""

import json
from typing import Any

from timeline.model import Document, Event, Facts, Revision, Statement, Timeline
from timeline.seeds.fields import ALWAYS
from timeline.text.cells import bounds


def render(timeline: Timeline) -> bytes:
    """The timeline, its documents and its events as one object."""
    return _dump(
        {
            "timeline": _about(timeline),
            "documents": [_document(document) for document in timeline.documents],
            "events": [event_object(event) for event in timeline.events],
        }
    )


def render_events(timeline: Timeline) -> bytes:
    """The events alone, as an array."""
    return _dump([event_object(event) for event in timeline.events])


def render_event(event: Event) -> bytes:
    """One event, as an object."""
    return _dump(event_object(event))


def _dump(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _about(timeline: Timeline) -> dict[str, Any]:
    about = timeline.about
    return {
        "id": about.id,
        "name": about.name,
        "description": about.description or None,
        "timezone": about.timezone or None,
        "url": about.url or None,
        "color": about.color or None,
        "cancelled_days": ALWAYS if about.cancelled_days is None else about.cancelled_days,
        "known_on": timeline.known_on.isoformat() if timeline.known_on else None,
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.title or None,
        "publisher": document.publisher or None,
        "author": document.author or None,
        "url": document.url or None,
        "language": document.language or None,
        "published": str(document.published) if document.published else None,
        "date_order": document.order.value if document.order else None,
    }


def event_object(event: Event) -> dict[str, Any]:
    """An event as JSON values; what is not known is null, open ends too."""
    earliest, latest = bounds(event.when)
    facts = _facts(event.facts)
    return {
        "id": event.id,
        "title": facts.pop("title"),
        "when": str(event.when),
        "earliest": earliest or None,
        "latest": latest or None,
        "precision": event.when.precision.label,
        "qualification": event.when.qualification.label or None,
        "status": event.status.value,
        **{key: facts[key] for key in _EVENT_FACTS},
        "sources": list(event.sources),
        "url": facts["url"],
        "note": facts["note"],
        "statements": [_statement(statement) for statement in event.statements],
        "revisions": [_revision(revision) for revision in event.revisions],
    }


_EVENT_FACTS = ("place", "latitude", "longitude", "timezone", "tags", "participants")


def _facts(facts: Facts) -> dict[str, Any]:
    point = facts.coordinates
    return {
        "title": facts.title or None,
        "place": facts.place or None,
        "latitude": point.latitude if point else None,
        "longitude": point.longitude if point else None,
        "timezone": facts.timezone or None,
        "tags": list(facts.tags),
        "participants": list(facts.participants),
        "url": facts.url or None,
        "note": facts.note or None,
    }


def _statement(statement: Statement) -> dict[str, Any]:
    reading = statement.reading
    return {
        "document": statement.document or None,
        "locator": statement.locator or None,
        "formerly": statement.formerly or None,
        "words": reading.words if reading else None,
        "when": str(reading.value) if reading else None,
        "modifier": reading.modifier.value or None if reading else None,
        "stated": list(reading.stated) if reading else [],
        "implied": list(reading.implied) if reading else [],
        "status": statement.status.value if statement.status else None,
        **_facts(statement.facts),
        "sources": list(statement.sources),
    }


def _revision(revision: Revision) -> dict[str, Any]:
    return {
        "document": revision.document or None,
        "known_on": revision.known_on.isoformat() if revision.known_on else None,
        "changes": [
            {"field": item.field, "before": item.before or None, "after": item.after or None}
            for item in revision.changes
        ],
    }
