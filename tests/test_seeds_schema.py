import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from timeline.chart.layout.options import Style
from timeline.seeds import fields
from timeline.seeds.schema import seed_schema, table

ROOT = Path(__file__).parents[1]
SEEDS = (*(ROOT / "seeds").glob("*.toml"), *(ROOT / "timeline" / "starter").glob("*.toml"))
TABLES = {"timeline": fields.ABOUT, "document": fields.DOCUMENT, "event": fields.EVENT}
VALIDATOR = Draft4Validator(seed_schema())

#: a key of a table, a wrong value
WRONG = (
    ("timeline", "id", "has@at"),
    ("timeline", "id", "x" * 201),
    ("timeline", "url", "ftp://example.org"),
    ("timeline", "cancelled_days", -1),
    ("timeline", "cancelled_days", "never"),
    ("timeline", "date_order", "last-first"),
    ("timeline", "alarm", 3),
    ("timeline", "paper", 3),
    ("timeline", "style", "gray"),
    ("timeline", "embed_from", "https://example.org"),
    ("document", "language", "e n"),
    ("document", "title", 3),
    ("document", "date_order", "last-first"),
    ("event", "id", "two words"),
    ("event", "status", "done"),
    ("event", "tags", "culture"),
    ("event", "tags", [1]),
    ("event", "coordinates", [43.24]),
    ("event", "coordinates", [143.24, 76.95]),
    ("event", "latitude", 90.5),
    ("event", "longitude", 181),
    ("event", "when", True),
    ("event", "note", ["a", "b"]),
    ("event", "quote", "  "),
    ("event", "quote", ["30 November"]),
    ("event", "quote", {"prefix": "opened on "}),
    ("event", "quote", {"exact": "30 November", "suffix": 3}),
    ("event", "quote", {"exact": "30 November", "start": -1, "end": 3}),
    ("event", "quote", {"exact": "30 November", "before": "on"}),
    ("document", "fingerprint", "sha256:12"),
    ("document", "retracts", "report"),
    ("document", "supersedes", ["two words"]),
    ("event", "retracts", [3]),
)


def as_json(value: object) -> Any:
    """A value of TOML as editors give it to a schema: its dates are text."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value.isoformat() if isinstance(value, (date, datetime)) else value


def test_it_is_a_schema_of_a_draft_that_editors_know() -> None:
    Draft4Validator.check_schema(seed_schema())


def test_the_styles_that_it_offers_are_those_of_the_chart() -> None:
    offered = seed_schema()["properties"]["timeline"]["properties"]["style"]["anyOf"][0]["enum"]
    assert offered == [*(item.value for item in Style), "colour"]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_right_seeds_are_right(path: Path) -> None:
    assert not list(VALIDATOR.iter_errors(as_json(tomllib.loads(path.read_text()))))


@pytest.mark.parametrize(("name", "key", "value"), WRONG)
def test_wrong_values_are_refused_as_by_the_checks(name: str, key: str, value: object) -> None:
    assert list(Draft4Validator(table(TABLES[name])).iter_errors({key: value}))
    with pytest.raises(fields.FieldError):
        TABLES[name][key].check(key, value)


@pytest.mark.parametrize(
    "seed",
    [
        {"events": []},
        {"event": [{"when": "2015"}]},
        {"event": [{"titel": "x", "id": "x"}]},
        {"event": {"id": "x"}},
        {"document": [{"title": "x"}]},
    ],
)
def test_what_is_not_a_seed_is_refused(seed: object) -> None:
    assert list(VALIDATOR.iter_errors(seed))


#: control characters are taken out with a warning before a value is checked
WRITTEN = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufeff")
SCALARS = (
    st.text(WRITTEN, max_size=20)
    | st.integers()
    | st.floats(allow_nan=False)
    | st.booleans()
    | st.dates()
    | st.sampled_from(
        ["always", " Always ", "planned", "en", "pt-BR", "https://a.b", "teal", "UTC"]
    )
    | st.sampled_from(["day-first", "START", "", "2024-03"])
)
VALUES = SCALARS | st.lists(SCALARS, max_size=3)


@pytest.mark.parametrize("name", [*TABLES, "carried"])
@given(data=st.data())
def test_the_schema_refuses_nothing_that_the_checks_take(name: str, data: st.DataObject) -> None:
    known = {**TABLES, "carried": fields.CARRIED}[name]
    key = data.draw(st.sampled_from(sorted(known)))
    value = data.draw(VALUES)
    try:
        known[key].check(key, value)
    except fields.FieldError:
        return
    shown = Draft4Validator(table(known)).iter_errors({key: as_json(value)})
    assert not list(shown)


@pytest.mark.parametrize("known", [*TABLES.values(), fields.CARRIED])
def test_every_key_says_what_it_is_for(known: dict[str, fields.Field]) -> None:
    assert all(field.about.endswith(".") for field in known.values())
