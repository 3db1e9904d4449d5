"""The JSON Schema of what `export json` writes, made of the tables by which it is read back."""

from collections.abc import Mapping
from typing import Any

from timeline.calendars.calendar import Calendar
from timeline.edtf import Precision, Qualification
from timeline.formats.calendar_cells import CALENDAR
from timeline.formats.json import (
    ACCESS,
    CONTESTED,
    CONTESTED_STATUS,
    DISTINCT,
    EXTRA,
    FINGERPRINT,
    GONE,
    HIGHLIGHT,
    ORDER,
    QUOTE,
    SERIES,
    STATED,
    TAKEN_BACK,
    TAKEN_BACK_BY,
    WAS,
)
from timeline.model import Basis, Stage, Status
from timeline.seeds.fields import ABOUT, CARRIED, CHART, DOCUMENT, EVENT, Field
from timeline.seeds.schema import DRAFT, table
from timeline.way import Told

_TEXT = {"type": ["string", "null"]}
_LIST = {"type": "array", "items": {"type": "string"}}
#: keys that hold lists, which are empty and never null
_LISTS = frozenset(("tags", "participants", "sources", "stated", "implied", "was", "was_words"))
#: keys that JSON has in two of its own
_SPLIT = ("coordinates", "repeat")


def export_schema() -> dict[str, Any]:
    """`{"timeline", "documents", "events"}`; every key is there, null where nothing is known.

    Only the defaults of a timeline are left out where it states none.
    """
    events = {"type": "array", "items": _event()}
    schema = _object(
        {
            "timeline": _about(),
            "documents": {"type": "array", "items": _document()},
            "events": events,
            GONE: events | {"description": "Of which all that was said is taken back."},
        }
    )
    required = [name for name in schema["required"] if name != GONE]
    title = "Timeline, as `export json` writes it"
    return {"$schema": DRAFT, "title": title, **schema, "required": required}


def _about() -> dict[str, Any]:
    properties = _columns(ABOUT)
    properties["chart"] = {"description": "What its chart shows, and how."} | table(CHART)
    properties["known_on"] = _TEXT | {"description": "The day whose knowledge this is."}
    required = [name for name in properties if name not in (*STATED, "chart")]
    return _object(properties) | {"required": required}


def _document() -> dict[str, Any]:
    schema = _required(table(DOCUMENT, null=True))
    return schema | {"required": [name for name in schema["required"] if name not in _OF_SOME]}


#: what only some documents have
_OF_SOME = {*CALENDAR, "feed", FINGERPRINT, "text", *TAKEN_BACK}


def _event() -> dict[str, Any]:
    properties = _columns({name: field for name, field in EVENT.items() if name not in _LEFT})
    schema = _object(
        {
            **properties,
            "when": _TEXT | {"description": "The date in EDTF; null where none is known."},
            "earliest": _TEXT | {"description": "First day or moment; null where it is open."},
            "latest": _TEXT | {"description": "Last day or moment; null where it is open."},
            "precision": {"enum": [*(item.label for item in Precision), None]},
            "qualification": {"enum": [*(item.label or None for item in Qualification)]},
            "calendar_date": _TEXT | {"description": CARRIED["calendar_date"].about},
            CONTESTED: {"type": "array", "items": _SIDE},
            CONTESTED_STATUS: {"type": "array", "items": _STATUS_SIDE},
            "status_from": _FROM,
            "status_now": _NOW,
            "way": {"type": "array", "items": _STEP},
            "statements": {"type": "array", "items": _statement()},
            "revisions": {"type": "array", "items": _REVISION},
        }
    )
    stated = _stated_access(schema)
    return stated | {"required": [name for name in stated["required"] if name != "modifier"]}


#: of a statement, not of an event; the address of an event stands in its `url`
_LEFT = ("locator", QUOTE, "formerly", DISTINCT, "draft", *TAKEN_BACK, *_SPLIT)


def _statement() -> dict[str, Any]:
    fields = {name: field for name, field in EVENT.items() if name not in ("id", *_SPLIT)}
    sides = {
        CONTESTED: {"type": "array", "items": _SIDE},
        CONTESTED_STATUS: {"type": "array", "items": _STATUS_SIDE},
    }
    by = {TAKEN_BACK_BY: _TEXT | {"description": "The document by which it counts no longer."}}
    return _stated_access(_object({**_columns(fields), **_columns(CARRIED), **sides, **by}))


def _stated_access(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of an object that has class, old and contested dates where there are some."""
    required = [name for name in schema["required"] if name not in _STATED]
    return schema | {"required": required}


_STATED = (
    *(ACCESS, ORDER, HIGHLIGHT, SERIES, EXTRA, QUOTE, DISTINCT, "draft"),
    *(CONTESTED, CONTESTED_STATUS, *WAS, *CALENDAR, *TAKEN_BACK, TAKEN_BACK_BY),
)


def _columns(fields: Mapping[str, Field]) -> dict[str, Any]:
    properties: dict[str, Any] = table(fields, null=True)["properties"]
    for name in _LISTS & properties.keys():
        properties[name] = {"description": fields[name].about} | _LIST
    return properties


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return _required({"type": "object", "additionalProperties": False, "properties": properties})


def _required(schema: dict[str, Any]) -> dict[str, Any]:
    return schema | {"required": list(schema["properties"])}


_FROM = {
    "enum": [item.value for item in Basis],
    "description": "Whether a document says the status, or its dates do.",
}
_NOW = {
    "enum": [item.value for item in Stage],
    "description": "The status, or under-way on the day of the export.",
}
_STEP = _object(
    {
        "told": {"enum": [item.value for item in Told]},
        "when": _TEXT | {"description": "The date that it had."},
        "published": _TEXT | {"description": "When it was put off or cancelled."},
        "document": _TEXT,
    }
)
_SIDE = _object(
    {
        "when": {"type": "string", "description": "What some sources say, in EDTF."},
        "words": _TEXT | {"description": "The words that `when` was read from."},
        "modifier": _TEXT | {"description": "Which part of its window the date means."},
        "calendar": {"enum": [item.value for item in Calendar]},
        "earliest": _TEXT | {"description": "First day or moment; null where it is open."},
        "latest": _TEXT | {"description": "Last day or moment; null where it is open."},
        "documents": _LIST | {"description": "The documents that say so."},
    }
)
_STATUS_SIDE = _object(
    {
        "status": {"enum": [item.value for item in Status]},
        "documents": _LIST | {"description": "The documents that say so."},
    }
)
_REVISION = _object(
    {
        "document": _TEXT,
        "known_on": _TEXT,
        "changes": {
            "type": "array",
            "items": _object({"field": {"type": "string"}, "before": _TEXT, "after": _TEXT}),
        },
    }
)
