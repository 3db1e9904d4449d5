import json

import pytest
from click.testing import CliRunner
from jsonschema import Draft4Validator

from timeline.cli import main
from timeline.formats.json_schema import export_schema
from timeline.seeds.schema import seed_schema


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("schema",), seed_schema()),
        (("schema", "seed"), seed_schema()),
        (("schema", "export"), export_schema()),
    ],
)
def test_it_prints_a_schema(words: tuple[str, ...], expected: object) -> None:
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0
    assert json.loads(done.stdout) == expected
    Draft4Validator.check_schema(json.loads(done.stdout))


def test_other_names_are_refused() -> None:
    done = CliRunner().invoke(main, ("schema", "sheet"))
    assert done.exit_code == 2
    assert "'sheet' is not one of 'seed', 'export'" in done.stderr
