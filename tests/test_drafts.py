"""Drafts: kept in files, left out of what is made of them."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import timeline
from timeline.cli import main
from timeline.formats.load import load
from timeline.merge import build
from timeline.merge.drafts import drafts_of, drafts_words, reviewed

SEED = """\
[document]
title = "Minutes"
published = 2026-05-04

[[event]]
id = "hall"
when = "9 May 2026"
title = "Hall opens"
status = "planned"
"""
LATER = """\
[document]
title = "News"
published = 2026-05-20

[[event]]
id = "hall"
when = "30 May 2026"
draft = true

[[event]]
id = "bridge"
when = "2027"
title = "Bridge"
draft = true

[[refused]]
when = "2020"
reason = "no event"
"""
LEFT_OUT = (
    "2 drafts left out that nobody has reviewed: `timeline review` goes through them, --drafts "
    "takes them in"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("a.toml", SEED), ("b.toml", LATER)):
        (tmp_path / name).write_text(text)
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(main, ["--today", "2026-06-01", *args], catch_exceptions=False)


def test_a_draft_neither_makes_nor_moves_an_event(folder: Path) -> None:
    records = load([str(folder)], bytes)
    assert drafts_words(len(drafts_of(records))) == LEFT_OUT
    assert drafts_words(0) == ""
    known, problems = build(reviewed(records), today=date(2026, 6, 1))
    assert problems == ()
    (hall,) = known.events
    assert (str(hall.when), len(hall.statements)) == ("2026-05-09", 1)
    assert [item.id for item in known.documents] == ["a"]
    # Nothing is known by a document that nobody has reviewed.
    assert known.known_on == date(2026, 5, 4)


@pytest.mark.parametrize(
    ("command", "with_drafts"),
    [
        (("list", "--format", "json"), "2026-05-30"),
        (("export", "csv", "-o", "-"), "2026-05-30"),
        (("show", "hall"), "30 May"),
    ],
)
def test_commands_leave_drafts_out_and_say_so(
    folder: Path, command: tuple[str, ...], with_drafts: str
) -> None:
    result = run(*command, "--seeds", str(folder))
    assert result.exit_code == 0
    assert LEFT_OUT in result.stderr.splitlines()
    assert with_drafts not in result.stdout
    result = run(*command, "--seeds", str(folder), "--drafts")
    assert "draft" not in result.stderr
    assert with_drafts in result.stdout


def test_check_counts_drafts(folder: Path) -> None:
    result = run("check", "--seeds", str(folder))
    name = folder / "b.toml"
    assert result.stdout.splitlines()[-1] == (
        f"{name}:5: note: 2 drafts are left out that nobody has reviewed: `timeline review {name}`"
    )
    assert result.stderr.startswith("1 event, 2 drafts left out: 0 errors, ")


def test_convert_keeps_drafts_in_seeds_only(folder: Path) -> None:
    seed = str(folder / "b.toml")
    assert run("convert", seed, "-", "--to", "toml").stdout.count("draft = true") == 2
    assert run("convert", str(folder), "-", "--to", "json").stdout.count('"draft": true') == 2
    told = run("convert", seed, "-", "--to", "toml").stderr
    assert "-: not kept: 1 refused draft\n" in told
    result = run("convert", str(folder), "-", "--to", "csv")
    assert LEFT_OUT in result.stderr
    assert "bridge" not in result.stdout


def test_programs_leave_drafts_out_too(folder: Path) -> None:
    day = "2026-06-01"
    assert [event.id for event in timeline.load(folder, today=day)] == ["hall"]
    every = timeline.load(folder, today=day, drafts=True)
    assert [str(event.when) for event in every.as_of("2026-05-21")] == ["2026-05-30", "2027"]
