"""What shells are told to complete."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from timeline.cli import main

SEEDS = Path(__file__).parents[1] / "seeds"


def offered(line: str, **env: str) -> list[str]:
    """What bash is offered at the end of a line."""
    given = {
        "_TIMELINE_COMPLETE": "bash_complete",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(line.split(" ")) - 1),
        **env,
    }
    result = CliRunner(env=given).invoke(main, prog_name="timeline")
    assert result.stderr == ""
    return [text.partition(",")[2] for text in result.stdout.splitlines() if text]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("timeline sh", ["show"]),
        ("timeline show joint", ["joint-statement"]),
        ("timeline show JOINT", ["joint-statement"]),
        ("timeline show --format j", ["json"]),
        ("timeline list --year 202", ["2020", "2022", "2023", "2024", "2025", "2026"]),
        ("timeline list --status pl", ["planned"]),
        ("timeline list --tag dip", ["diplomacy"]),
        ("timeline list --place rome", ["Rome, Italy"]),
        ("timeline export --source new-", ["new-eastern-outlook-2024"]),
        ("timeline list --search x", []),
        ("timeline completion f", ["fish"]),
    ],
)
def test_values_are_those_of_the_seeds(line: str, expected: list[str]) -> None:
    assert offered(line, TIMELINE_SEEDS=str(SEEDS)) == expected


def test_seeds_on_the_line_are_those_that_are_asked(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("id,title,when\nalpha,Alpha,2015\n")
    assert offered(f"timeline --seeds {path} show a") == ["alpha"]
    assert offered(f"timeline show --seeds {path} a") == ["alpha"]


@pytest.mark.parametrize("seeds", ["none", "-", ""])
def test_where_there_is_nothing_to_read_nothing_is_said(
    seeds: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert offered("timeline show a", TIMELINE_SEEDS=seeds) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_says_how_it_is_used(shell: str) -> None:
    done = CliRunner().invoke(main, ["completion", shell], prog_name="timeline")
    lines = done.stdout.splitlines()
    # The first line of a function of zsh says what it completes.
    head = lines[1:3] if shell == "zsh" else lines[:2]
    assert lines[0].startswith("#compdef timeline") is (shell == "zsh")
    assert head[0].startswith(f"# timeline completion {shell} > ")
    assert head[1].startswith("# ")
    assert "_TIMELINE_COMPLETE" in done.stdout


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_bash_takes_values_with_spaces_as_one_word(tmp_path: Path) -> None:
    script = CliRunner().invoke(main, ["completion", "bash"], prog_name="timeline").stdout
    command = tmp_path / "timeline"
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m timeline "$@"\n')
    command.chmod(0o755)
    asked = (
        f"{script}\nCOMP_WORDS=(timeline list --place ro) COMP_CWORD=3\n"
        "_timeline_completion timeline\nprintf '%s\\n' \"${COMPREPLY[@]}\""
    )
    env = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "TIMELINE_SEEDS": str(SEEDS)}
    done = subprocess.run(
        ["bash", "-c", asked], env=env, capture_output=True, text=True, check=True
    )
    assert done.stdout == "Rome\\,\\ Italy\n"
