"""`[columns]`: which column of a sheet is read as which field."""

from pathlib import Path

import pytest

from timeline.formats.load import load
from timeline.seeds.columns import pair
from timeline.seeds.fields import FieldError


@pytest.mark.parametrize(
    ("text", "expected"),
    [("title=Task", ("title", "Task")), (" When = Due date ", ("when", "Due date"))],
)
def test_a_field_and_its_header(text: str, expected: tuple[str, str]) -> None:
    assert pair(text) == expected


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Task", "write FIELD=HEADER"),
        ("title=", "write FIELD=HEADER"),
        ("titel=Task", "did you mean 'title'?"),
        ("colour=Red", "a column is read as one of"),
    ],
)
def test_what_is_no_such_pair_is_refused(text: str, right: str) -> None:
    with pytest.raises(FieldError, match=right.replace("?", r"\?")):
        pair(text)


def test_a_wrong_field_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "timeline.toml").write_text('[columns]\ntitel = "Task"\n')
    (problem,) = load([str(tmp_path)], bytes).problems
    assert str(problem).startswith(f"{tmp_path}/timeline.toml:2: error: 'titel' is not a field")
