"""JSON: the whole model, written so that it reads back to the same timeline."""

import json
from datetime import date
from typing import Any

from timeline.calendars.calendar import Calendar
from timeline.contested import Contested
from timeline.dates.rules import Reading, bounds
from timeline.formats import Export, Output
from timeline.formats.calendar_cells import calendar_of
from timeline.formats.chart_table import chart_values
from timeline.languages.say import in_seeds
from timeline.model import (
    Access,
    Document,
    Event,
    Facts,
    Revision,
    Statement,
    Timeline,
)
from timeline.seeds import fields
from timeline.way import Step

_WHOLE = ("timeline", "documents", "events")
#: defaults of the timeline, which are written where they are stated only: what is exported of
#: the other timelines stays as programs know it, to the byte
STATED = ("date_order", "first_year", "alarm", "paper", "style", "embed_from")
#: the same of an event and of a statement
ACCESS = "class"
ORDER = "order"
HIGHLIGHT = "highlight"
#: the key of what is one occurrence of a series
SERIES = "series"
#: the key of its own fields, where it has any
EXTRA = "extra"
#: the key that a statement has where it names events that are others
DISTINCT = "distinct_from"
WAS = ("was", "way", "was_words")
#: the key of the words that a statement rests on, where it says them, and that of a document's own
QUOTE, FINGERPRINT = "quote", "fingerprint"
TAKEN_BACK = ("retracts", "supersedes")
#: the key of the document by which a statement counts no longer, and that of what is no event
TAKEN_BACK_BY, GONE = "taken_back_by", "gone"
CONTESTED, CONTESTED_STATUS = "contested", "contested_status"


def write(export: Export) -> Output:
    """The timeline, its documents and its events as one object."""
    return Output(pages=(render(export.timeline),))


def render(timeline: Timeline) -> bytes:
    """The timeline, its documents and its events as one object."""
    return _dump(
        {
            "timeline": _about(timeline),
            "documents": [
                # Where its text is kept is for who keeps it, and not for readers.
                {**document_object(document), **(_kept(document) if timeline.is_as_stated else {})}
                for document in timeline.documents
            ],
            "events": [event_object(event, timeline.today) for event in timeline.events],
            **_gone(timeline),
        }
    )


def render_events(timeline: Timeline) -> bytes:
    """The events alone, as an array."""
    return _dump([event_object(event, timeline.today) for event in timeline.events])


def _gone(timeline: Timeline) -> dict[str, Any]:
    """What is no longer an event, as it was last, where there is anything."""
    if not timeline.gone:
        return {}
    return {GONE: [event_object(event, timeline.today) for event in timeline.gone]}


def render_event(event: Event, today: date | None) -> bytes:
    """One event, as an object; what holds of it on a day."""
    return _dump(event_object(event, today))


def is_ours(data: bytes) -> bool:
    """Whether it is a timeline as it is exported, with the day whose knowledge it is.

    >>> is_ours(b'{"timeline": {"id": "a"}, "events": []}')
    False
    """
    end = data.find(b'\n  "documents": [')
    if end > 0 and data.startswith(b'{\n  "timeline": {\n'):
        return data.find(b'\n    "known_on": ', 0, end) > 0
    try:
        said = json.loads(data)
    except (ValueError, RecursionError):
        return False
    is_whole = isinstance(said, dict) and said.keys() - {GONE} == set(_WHOLE)
    return is_whole and isinstance(said["timeline"], dict) and "known_on" in said["timeline"]


def text_of(value: object) -> str:
    """JSON values as they are written."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def _dump(value: object) -> bytes:
    return f"{text_of(value)}\n".encode()


def _about(timeline: Timeline) -> dict[str, Any]:
    about = timeline.about
    stated = {
        "date_order": about.date_order.value if about.date_order else None,
        "first_year": about.first_year,
        "alarm": about.alarm or None,
        "paper": about.paper or None,
        "style": about.style or None,
        "embed_from": list(about.embed_from),
        "chart": chart_values(about.chart),
    }
    return {
        "id": about.id,
        "name": about.name,
        "description": about.description or None,
        "timezone": about.timezone or None,
        "url": about.url or None,
        "color": about.color or None,
        "cancelled_days": fields.ALWAYS if about.cancelled_days is None else about.cancelled_days,
        **{name: value for name, value in stated.items() if value},
        "known_on": timeline.known_on.isoformat() if timeline.known_on else None,
    }


def document_object(document: Document) -> dict[str, Any]:
    """A document as JSON values; what is not known is null."""
    return {
        "id": document.id,
        "title": document.title or None,
        "publisher": document.publisher or None,
        "author": document.author or None,
        "url": document.url or None,
        "language": document.language or None,
        "published": str(document.published) if document.published else None,
        "date_order": document.order.value if document.order else None,
        **_calendar(document.calendar),
        **({"feed": document.feed} if document.feed else {}),
        **({FINGERPRINT: document.fingerprint} if document.fingerprint else {}),
        **_taken_back(document),
    }


def _taken_back(said: Document | Statement) -> dict[str, list[str]]:
    """The ids of the documents that it takes back or takes the place of, where there are some."""
    found = {name: list(getattr(said, name, ())) for name in TAKEN_BACK}
    return {name: ids for name, ids in found.items() if ids}


def _kept(document: Document) -> dict[str, str]:
    """The file that keeps its text, where one does."""
    return {"text": document.text} if document.text else {}


def _calendar(calendar: Calendar) -> dict[str, str]:
    """The calendar of a document, where that is not the one of all the others."""
    return {} if calendar is Calendar.GREGORIAN else {"calendar": calendar.value}


def event_object(event: Event, today: date | None) -> dict[str, Any]:
    """An event as JSON values; what is not known is null, open ends too."""
    earliest, latest = bounds(event.reading)
    facts = _facts(event.facts)
    return {
        "id": event.id,
        "title": facts.pop("title"),
        "when": str(event.when) or None,
        **_modifier(event.reading),
        **calendar_of(event.reading),
        **_contested(event),
        **_was(event),
        "earliest": earliest or None,
        "latest": latest or None,
        "precision": event.when.precision.label if event.is_dated else None,
        "qualification": event.when.qualification.label or None,
        "status": event.status.value,
        "status_from": event.status_from.value,
        "status_now": event.stage(today).value,
        **{key: facts[key] for key in _EVENT_FACTS},
        "sources": list(event.sources),
        "url": facts["url"],
        "note": facts["note"],
        **_order(event.facts),
        **_highlight(event.facts),
        **_series(event.facts),
        **_extra(event.facts),
        **_access(event.access),
        "statements": [
            *(_statement_object(statement) for statement in event.statements),
            *(
                {**_statement_object(item.statement), TAKEN_BACK_BY: item.document}
                for item in event.withdrawn
            ),
        ],
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


def _statement_object(statement: Statement) -> dict[str, Any]:
    reading = statement.reading
    return {
        "document": statement.document or None,
        "locator": statement.locator or None,
        **({QUOTE: statement.quote.parts} if statement.quote else {}),
        "formerly": statement.formerly or None,
        "words": reading.words if reading else None,
        "when": str(reading.value) or None if reading else None,
        **(calendar_of(reading) if reading else {}),
        **_contested(statement),
        **_old_dates(statement),
        "modifier": reading.modifier.value or None if reading else None,
        "stated": list(reading.stated) if reading else [],
        "implied": list(reading.implied) if reading else [],
        "status": statement.status.value if statement.status else None,
        **_facts(statement.facts),
        **_order(statement.facts),
        **_highlight(statement.facts),
        **_series(statement.facts),
        **_extra(statement.facts),
        **_distinct(statement.distinct_from),
        "sources": list(statement.sources),
        **_access(statement.access),
        **({"draft": True} if statement.draft else {}),
        **_taken_back(statement),
    }


def _modifier(reading: Reading) -> dict[str, str]:
    """The part or side of its date that is meant, where it is not all of it."""
    return {"modifier": reading.modifier.value} if reading.modifier.value else {}


def _was(event: Event) -> dict[str, Any]:
    """How an event came to its date, where documents tell of another."""
    former = {"was": list(map(in_seeds, event.former))} if event.former else {}
    return {**former, "way": list(map(_step, event.way))} if event.way else former


def _contested(said: Event | Statement) -> dict[str, Any]:
    """The dates and statuses on which sources disagree, where they do."""
    statuses = [
        {"status": str(side.status), "documents": list(side.documents)}
        for side in said.contested_status
    ]
    dates = {CONTESTED: [_side(side) for side in said.contested]} if said.contested else {}
    return {**dates, CONTESTED_STATUS: statuses} if statuses else dates


def _side(side: Contested) -> dict[str, Any]:
    reading = side.reading
    earliest, latest = bounds(reading)
    return {
        "when": str(reading.value),
        "words": reading.words or None,
        "modifier": reading.modifier.value or None,
        "calendar": reading.calendar.value,
        "earliest": earliest or None,
        "latest": latest or None,
        "documents": list(side.documents),
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "told": step.told.value,
        "when": str(step.reading.value) if step.reading else None,
        "published": str(step.published) if step.published else None,
        "document": step.document or None,
    }


def _old_dates(statement: Statement) -> dict[str, Any]:
    """The old dates of a statement, where it gives any."""
    if not statement.was:
        return {}
    dates = [str(reading.value) for reading in statement.was]
    return {"was": dates, "was_words": [reading.words for reading in statement.was]}


def _order(facts: Facts) -> dict[str, int]:
    """The place in the day, where one is stated."""
    return {} if facts.order is None else {ORDER: facts.order}


def _highlight(facts: Facts) -> dict[str, bool]:
    """Whether it is set off, where that is said."""
    return {} if facts.highlight is None else {HIGHLIGHT: facts.highlight}


def _series(facts: Facts) -> dict[str, str]:
    """The series of which it is one occurrence, where it is."""
    return {SERIES: facts.series} if facts.series else {}


def _extra(facts: Facts) -> dict[str, dict[str, str]]:
    """Its own fields, where it has any."""
    return {EXTRA: dict(facts.extra)} if facts.extra else {}


def _distinct(ids: tuple[str, ...]) -> dict[str, list[str]]:
    """The events that are known to be others, where some are named."""
    return {DISTINCT: list(ids)} if ids else {}


def _access(access: Access | None) -> dict[str, str]:
    """Who an event is for, where that is stated."""
    return {} if access is None else {ACCESS: access.value}


def _revision(revision: Revision) -> dict[str, Any]:
    return {
        "document": revision.document or None,
        "known_on": revision.known_on.isoformat() if revision.known_on else None,
        "changes": [
            {"field": item.field, "before": item.before or None, "after": item.after or None}
            for item in revision.changes
        ],
    }
