from datetime import date
from pathlib import Path

import pytest

from timeline.corpus.findings import Findings, findings
from timeline.corpus.output import parts, seeds, target
from timeline.documents.text import DocumentText
from timeline.edtf import day
from timeline.errors import OutputError
from timeline.evidence.fingerprint import fingerprint
from timeline.formats import json_read, toml
from timeline.seeds.check import check


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


SOON = "The fair opens on 3 May 2025.\n\nThe hearing was put off; no new date is known.\n"


def drafted(*, keep_text: bool) -> Findings:
    document = DocumentText(name="news/fair.txt", text=SOON, published=day(date(2025, 3, 1)))
    return findings(document, keep_text=keep_text)


@pytest.mark.parametrize("output", ["drafts", "mine.toml"])
def test_texts_are_kept_beside_the_seeds(output: str, tmp_path: Path) -> None:
    ((path, _, written),) = seeds([drafted(keep_text=True)], tmp_path / output)
    kept = tmp_path / ("drafts" if output == "drafts" else "") / f"documents/{path.stem}.txt"
    assert written[kept].decode() == SOON
    assert f'\ntext = "documents/{path.stem}.txt"\n' in written[path].decode()


def test_a_draft_says_where_it_stands(tmp_path: Path) -> None:
    ((path, _, written),) = seeds([drafted(keep_text=False)], tmp_path)
    assert [*written] == [path]
    seed = check(toml.read(written[path].decode(), "fair.toml"), "fair")
    assert not seed.problems
    assert seed.documents[0].fingerprint == fingerprint(SOON)
    quotes = [statement.quote for statement in seed.statements]
    assert [SOON[quote.start : quote.end] for quote in quotes if quote] == [
        "on 3 May 2025",
        "The hearing was put off; no new date is known.",
    ]
    text = b"".join(parts("json", [drafted(keep_text=False)])).decode()
    again = check(json_read.read(text, "fair.json"), "fair")
    assert [statement.quote for statement in again.statements] == quotes
