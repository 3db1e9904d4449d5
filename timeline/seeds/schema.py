"""The JSON Schema of a seed file, made of the tables that check it.

Draft 4, the newest that editors know for TOML (taplo, Even Better TOML). A schema says less
than the checks: what it refuses they refuse too, and not the other way round.
"""

from collections.abc import Mapping
from typing import Any

from timeline.seeds.fields import ABOUT, CHART, CONVERTED, DOCUMENT, EVENT, Field

DRAFT = "http://json-schema.org/draft-04/schema#"


def seed_schema() -> dict[str, Any]:
    """The schema of a seed in TOML: `[timeline]`, `[document]` and any number of `[[event]]`."""
    event = table({**EVENT, **CONVERTED}) | {
        "anyOf": [{"required": ["id"]}, {"required": ["title"]}]
    }
    return {
        "$schema": DRAFT,
        "title": "Seed of a timeline",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "timeline": {"description": "The timeline itself."} | table(ABOUT),
            "chart": {"description": "What its chart shows, and how."} | table(CHART),
            "document": {"description": "Where the events are from."} | table(DOCUMENT),
            "event": {
                "description": "What the document says of each event.",
                "type": "array",
                "items": event,
            },
            "refused": {
                "description": "Drafts that a review refused: they say nothing of the timeline.",
                "type": "array",
                "items": {"type": "object"},
            },
        },
    }


def table(fields: Mapping[str, Field], *, null: bool = False) -> dict[str, Any]:
    """The schema of an object with these fields.

    Args:
        fields: Its keys.
        null: Whether a value may be null, as in JSON.
    """
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: _property(field, null=null) for name, field in fields.items()},
    }


def _property(field: Field, *, null: bool) -> dict[str, Any]:
    shape = dict(field.shape)
    if null:
        shape = {"anyOf": [shape, {"type": "null"}]}
    return {"description": field.about} | shape
