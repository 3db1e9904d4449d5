from pathlib import Path

import pytest

from timeline.corpus.output import target
from timeline.errors import OutputError


@pytest.mark.parametrize(
    ("asked", "name", "form", "is_folder"),
    [
        (None, "-", "toml", False),
        (None, "drafts", "toml", True),
        (None, "a.toml", "toml", False),
        (None, "a.JSON", "json", False),
        (None, "a.jsonl", "timex", False),
        ("json", "drafts", "json", False),
        ("timex", "-", "timex", False),
        ("toml", "/dev/null", "toml", False),
        ("toml", "/tmp", "toml", True),
    ],
)
def test_where_drafts_go(asked: str | None, name: str, form: str, is_folder: bool) -> None:  # noqa: FBT001 - a table
    found = target(asked, Path(name))
    assert (found.form, found.is_folder) == (form, is_folder)


@pytest.mark.parametrize(
    ("asked", "name", "message"),
    [
        ("toml", "a.json", "-o a.json ends in .json, and toml is asked for"),
        ("json", "/tmp", "-o /tmp is a folder: json goes to one file"),
    ],
)
def test_what_does_not_go_together(asked: str, name: str, message: str) -> None:
    with pytest.raises(ValueError, match=r"^-o") as raised:
        target(asked, Path(name))
    assert str(raised.value) == message


def test_what_stands_there_is_replaced_by_force_only(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.touch()
    with pytest.raises(OutputError, match=r"--force replaces it"):
        target(None, path).refuse(force=False)
    target(None, path).refuse(force=True)
