"""JSON: the whole model, written and read back to the same timeline, or a plain list of events."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from timeline.calendars.calendar import Calendar
from timeline.contested import Contested
from timeline.dates.rules import Reading, bounds
from timeline.formats import Export, Output
from timeline.formats.calendar_cells import calendar_of
from timeline.languages.say import in_seeds
from timeline.limits import LIMITS
from timeline.model import (
    Access,
    Document,
    Event,
    Facts,
    Origin,
    Problem,
    Revision,
    Severity,
    Statement,
    Timeline,
)
from timeline.seeds import fields
from timeline.seeds.reading_options import PLAIN, ReadOptions
from timeline.seeds.rows import Packed, Packing, Raw, Row, taken_from
from timeline.way import Step

_WHOLE = ("timeline", "documents", "events")
_STATEMENT_ONLY = (
    "document",
    "words",
    "stated",
    "implied",
    "was_words",
    "contested",
    "calendar_date",
    "contested_status",
)
#: worked out from the statements, and so written but not read
# What a draft says to its reviewer is skipped too.
_DERIVED = (
    *fields.DERIVED,
    "qualification",
    "status_from",
    "status_now",
    "statements",
    "revisions",
    "way",
    "excerpt",
    "doubts",
)
_KEYS = (*(name for name in fields.EVENT if name != "coordinates"), *_STATEMENT_ONLY)
_SPACE = re.compile(r"[ \t\r\n]*+")
_LEVELS = LIMITS["nesting.levels"]
_SHOWN = 80
#: defaults of the timeline, which are written where they are stated only: what is exported of
#: the other timelines stays as programs know it, to the byte
STATED = ("date_order", "first_year", "paper", "style")
#: the same of an event and of a statement
ACCESS = "class"
ORDER = "order"
#: the key of its own fields, where it has any
EXTRA = "extra"
WAS = ("was", "way", "was_words")
CONTESTED, CONTESTED_STATUS = "contested", "contested_status"


def write(export: Export) -> Output:
    """The timeline, its documents and its events as one object."""
    return Output(pages=(render(export.timeline),))


def render(timeline: Timeline) -> bytes:
    """The timeline, its documents and its events as one object."""
    return _dump(
        {
            "timeline": _about(timeline),
            "documents": [document_object(document) for document in timeline.documents],
            "events": [event_object(event, timeline.today) for event in timeline.events],
        }
    )


def render_events(timeline: Timeline) -> bytes:
    """The events alone, as an array."""
    return _dump([event_object(event, timeline.today) for event in timeline.events])


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
    is_whole = isinstance(said, dict) and said.keys() == set(_WHOLE)
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
        "paper": about.paper or None,
        "style": about.style or None,
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
    }


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
        **_extra(event.facts),
        **_access(event.access),
        "statements": [_statement_object(statement) for statement in event.statements],
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
        **_extra(statement.facts),
        "sources": list(statement.sources),
        **_access(statement.access),
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


def _extra(facts: Facts) -> dict[str, dict[str, str]]:
    """Its own fields, where it has any."""
    return {EXTRA: dict(facts.extra)} if facts.extra else {}


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


def read(text: str, file: str, _: ReadOptions = PLAIN) -> Raw:
    """The events and documents of a JSON file."""
    try:
        data, lines, starts = _parsed(text)
    except RecursionError:
        return _unusable(file, text, _LEVELS.refusal())
    except (_SignError, IndexError):
        return _unusable(file, text, _fault(text))
    except ValueError as error:
        return _unusable(file, text, error)
    if isinstance(data, dict) and "events" not in data and "when" in data:
        # One event, as `show --format json` writes it.
        data, starts = [data], [_line(text, _skip(text, 0))]
    if isinstance(data, list):
        data, lines = {"events": data}, {"events": 1}
    elif not isinstance(data, dict):
        return _unusable(file, text, f"it is {fields.kind(data)}")
    problems = [
        Problem(origin=Origin(file=file, line=lines.get(key, 0)), message=_unknown(key))
        for key in data
        if key not in _WHOLE
    ]
    about = _tables(data, "timeline", file, lines, problems)
    documents = _tables(data, "documents", file, lines, problems)
    events = _tables(data, "events", file, lines, problems)
    if not starts:
        starts = [lines.get("events", 0)] * len(events)
    origin = Origin(file=file, line=lines.get("documents", 0))
    return Raw(
        about=Row(
            origin=Origin(file=file, line=lines["timeline"]),
            fields={key: value for key, value in about[0].items() if key != "known_on"},
        )
        if about
        else None,
        documents=tuple(Row(origin=origin, fields=item) for item in documents),
        events=_rows(events, starts, file, problems),
        problems=problems,
        event_keys=_KEYS,
    )


def _rows(
    events: list[Any], starts: list[int], file: str, problems: list[Problem]
) -> Iterator[Row]:
    # An item that is not an object has a line as well.
    for item, line in zip(taken_from(events), starts, strict=False):
        event = item.table() if isinstance(item, Packed) else item
        yield from _statements(event, Origin(file=file, line=line), problems)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        twice = _twice(key for key, _ in pairs)
        raise ValueError(f"key {fields.show(twice)} stands twice in one object")
    return found


def _twice(names: Iterable[str]) -> str:
    """The first name that was there before."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return ""


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=fields.integer, parse_float=fields.decimal
)


class _SignError(ValueError):
    """A sign of JSON is missing, or one too many; what there is to say of it is looked up."""


def _fault(text: str) -> ValueError:
    """What a text is not JSON for, in words."""
    try:
        _DECODER.decode(text)
    except ValueError as error:
        return error
    raise AssertionError(text[:_SHOWN])


def _unusable(file: str, text: str, error: object) -> Raw:
    line = 1
    reason = str(error)
    if isinstance(error, json.JSONDecodeError):
        line = error.lineno
        bad = text.split("\n")[line - 1].strip()
        reason = f"{error.msg[:1].lower()}{error.msg[1:]}, in {fields.show(bad)}"
    message = f"not JSON of a timeline: {reason}: no event of this file is read"
    origin = Origin(file=file, line=line)
    return Raw(problems=(Problem(origin=origin, message=message, left_out="all of it"),))


def _unknown(key: str) -> str:
    close = fields.nearest(key, _WHOLE)
    hint = f"did you mean {close!r}?" if close else f"a timeline has {', '.join(_WHOLE)}"
    return f"unknown key {key!r}: {hint}"


def _tables(
    data: Mapping[str, Any],
    key: str,
    file: str,
    lines: Mapping[str, int],
    problems: list[Problem],
) -> list[Any]:
    given = data.get(key, [])
    items = [given] if key == "timeline" and isinstance(given, dict) else given
    origin = Origin(file=file, line=lines.get(key, 0))
    if not isinstance(items, list):
        message = f"{key} is {fields.kind(given)}, {fields.show(given)}: write a list of objects"
        problems.append(Problem(origin=origin, message=message, left_out=key))
        return []
    good = [item for item in items if isinstance(item, (dict, Packed))]
    for item in items:
        if not isinstance(item, (dict, Packed)):
            message = f"{key} holds {fields.kind(item)}, {fields.show(item)}: write an object"
            problems.append(Problem(origin=origin, message=message, left_out=fields.show(item)))
    return good


def _statements(event: dict[str, Any], origin: Origin, problems: list[Problem]) -> Iterator[Row]:
    """The statements of an event; one made of the event itself where it has none."""
    own = {key: value for key, value in event.items() if key not in _DERIVED}
    statements = event.get("statements") or []
    if not statements:
        yield Row(origin=origin, fields=own)
        return
    if not isinstance(statements, list) or not all(isinstance(item, dict) for item in statements):
        message = f"statements is {fields.kind(statements)}: write a list of objects"
        problems.append(Problem(origin=origin, message=message, left_out=str(event.get("id"))))
        return
    statements = _as_private_as(event, statements)
    for statement in statements:
        kept = {key: value for key, value in statement.items() if key not in _DERIVED}
        yield Row(origin=origin, fields={"document": None, **kept, "id": event.get("id")})
    # What holds of all statements together is in none of them.
    of_all = (
        "id",
        "status",
        "sources",
        "was",
        CONTESTED_STATUS,
        *((CONTESTED, "when") if CONTESTED in own else ()),
    )
    for key, value in own.items():
        # Sources of an event are citations made of its statements.
        said = [item.get(key) for item in statements]
        if key not in of_all and value and value not in said:
            message = (
                f"{key} {fields.show(value)} of {event.get('id')!r} is in none of its statements: "
                "an event is worked out from them, so change it there"
            )
            problems.append(Problem(origin=origin, message=message, severity=Severity.WARNING))


def _as_private_as(
    event: Mapping[str, Any], statements: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """The statements of an event; where it is private and none of them says so, all of them do.

    Somebody wrote it into an export, and what is meant to be private must not get out.
    """
    said = event.get(ACCESS)
    open_ = (None, "", Access.PUBLIC.value)
    if said in open_ or any(item.get(ACCESS) not in open_ for item in statements):
        return statements
    return [{**item, ACCESS: said} for item in statements]


def _parsed(text: str) -> tuple[Any, dict[str, int], list[int]]:
    """What a text says, the lines of the keys of its object, and of each of its events.

    Raises:
        ValueError, IndexError: It is not JSON.
        RecursionError: Something in it is nested too deep.
    """
    at = _skip(text, 0)
    lines: dict[str, int] = {}
    starts: list[int] = []
    data: Any
    if text[at] == "[":
        data, at = _array(text, at, starts)
    elif text[at] == "{":
        data, at = _keys(text, at, lines, starts)
    else:
        data, at = _DECODER.raw_decode(text, at)
    if _skip(text, at) != len(text):
        raise _SignError("extra data")
    return data, lines, starts


def _keys(
    text: str, at: int, lines: dict[str, int], starts: list[int]
) -> tuple[dict[str, Any], int]:
    """The object that begins there and its end; the lines of its keys and events are noted."""
    pairs: list[tuple[str, Any]] = []
    counted, line = 0, 1
    at = _skip(text, at + 1)
    while text[at] != "}" or pairs:
        if text[at] != '"':
            raise _SignError(at)
        key, end = _DECODER.raw_decode(text, at)
        line += text.count("\n", counted, at)
        counted = at
        lines[key] = line
        at = _skip(text, _past(text, _skip(text, end), ":"))
        is_list = key == "events" and text[at] == "["
        value, at = _array(text, at, starts) if is_list else _DECODER.raw_decode(text, at)
        pairs.append((key, value))
        at = _skip(text, at)
        if text[at] == "}":
            break
        at = _skip(text, _past(text, at, ","))
    return _object(pairs), at + 1


def _array(text: str, at: int, starts: list[int]) -> tuple[list[Any], int]:
    """The array that begins there and its end; the lines of its items are noted."""
    items: list[Any] = []
    packing = Packing()
    counted, line = 0, 1
    at = _skip(text, at + 1)
    while text[at] != "]" or items:
        line += text.count("\n", counted, at)
        counted = at
        value, at = _DECODER.raw_decode(text, at)
        items.append(packing.packed(value) if isinstance(value, dict) else value)
        starts.append(line)
        at = _skip(text, at)
        if text[at] == "]":
            break
        at = _skip(text, _past(text, at, ","))
    return items, at + 1


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _past(text: str, at: int, sign: str) -> int:
    """The place behind a sign that must stand there."""
    if text[at] != sign:
        raise _SignError(sign)
    return at + 1


def _skip(text: str, at: int) -> int:
    """The place of the next character that is not white space."""
    return _SPACE.match(text, at).end()  # type: ignore[union-attr] # none is white space too
