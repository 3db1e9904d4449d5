import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft4Validator
from making import timelines

import timeline as public
from timeline.formats.json import render
from timeline.formats.json_schema import export_schema
from timeline.model import Timeline

SCHEMA = export_schema()
VALIDATOR = Draft4Validator(SCHEMA)


def test_it_is_a_schema() -> None:
    Draft4Validator.check_schema(SCHEMA)


@given(timelines)
def test_every_export_is_right(timeline: Timeline) -> None:
    assert not list(VALIDATOR.iter_errors(json.loads(render(timeline))))


def test_the_exports_of_the_seeds_are_right() -> None:
    for day in ("2024-02-01", "2026-01-01"):
        exported = public.load(today=day).as_of(date.fromisoformat(day)).to_json()
        assert not list(VALIDATOR.iter_errors(json.loads(exported)))


def event() -> dict[str, Any]:
    seed = [{"id": "a", "when": "2015", "title": "A"}]
    made: dict[str, Any] = json.loads(public.build(seed, today="2024-01-01").to_json())
    return made


@pytest.mark.parametrize(
    ("key", "value"),
    [("precision", "fortnight"), ("tags", None), ("when", 2024), ("status", "done"), ("extra", 1)],
)
def test_what_an_export_never_holds_is_refused(key: str, value: object) -> None:
    made = event()
    made["events"][0][key] = value
    assert list(VALIDATOR.iter_errors(made))


#: what only some events have
OPTIONAL = (
    *(
        "class",
        "contested",
        "contested_status",
        "extra",
        "highlight",
        "order",
        "series",
        "was",
        "way",
    ),
    *("calendar", "calendar_date", "modifier"),
)


@pytest.mark.parametrize(
    "key",
    [key for key in SCHEMA["properties"]["events"]["items"]["properties"] if key not in OPTIONAL],
)
def test_every_key_is_there(key: str) -> None:
    made = event()
    del made["events"][0][key]
    assert list(VALIDATOR.iter_errors(made))
