"""Options before and behind the command, and out of the environment."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline.cli import main

ONE = "id,title,when\na,Alpha,2015\n"
TWO = "id,title,when,status\nb,Beta,2026,planned\n"
DAY_FIRST = "id,title,when\nc,Gamma,03/04/2025\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("one.csv", ONE), ("two.csv", TWO), ("three.csv", DAY_FIRST)):
        (tmp_path / name).write_text(text)
    return tmp_path


def run(line: str, **env: str) -> Result:
    return CliRunner(env=env).invoke(main, line.split(), prog_name="timeline")


def ids(result: Result) -> str:
    assert result.exit_code == 0, result.stderr
    return " ".join(line.split(",")[0] for line in result.stdout.splitlines()[1:])


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("line", "seeds", "expected"),
    [
        ("--seeds one.csv list", "", "a"),
        ("list --seeds one.csv", "", "a"),
        ("--seeds one.csv list --seeds two.csv", "", "a b"),
        ("list --seeds one.csv --seeds two.csv", "", "a b"),
        ("list", "one.csv", "a"),
        ("list", "one.csv{}two.csv", "a b"),
        ("list", "{}one.csv{}", "a"),
        ("--seeds two.csv list", "one.csv", "b"),
        ("list --seeds two.csv", "one.csv", "b"),
    ],
)
def test_seeds(line: str, seeds: str, expected: str) -> None:
    variable = seeds.replace("{}", os.pathsep)
    assert ids(run(f"{line} --format csv", TIMELINE_SEEDS=variable)) == expected


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("line", "today", "overdue"),
    [
        ("list", "", False),
        ("list", "2027", True),
        ("list --today 2020", "2027", False),
        ("--today 2027 list", "2020", True),
        ("--today 2020 list --today 2027", "", True),
    ],
)
def test_today(line: str, today: str, overdue: bool) -> None:  # noqa: FBT001 - a table
    result = run(line, TIMELINE_SEEDS="two.csv", TIMELINE_TODAY=today or "2020-01-01")
    assert ("awaiting word" in result.stdout) is overdue


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("line", "variable", "when"),
    [
        ("--date-order day-first list", "", "2025-04-03"),
        ("list --date-order month-first", "", "2025-03-04"),
        ("--date-order day-first list --date-order month-first", "", "2025-03-04"),
        ("list", "day-first", "2025-04-03"),
        ("list --date-order month-first", "day-first", "2025-03-04"),
    ],
)
def test_date_order(line: str, variable: str, when: str) -> None:
    line = f"--seeds three.csv {line} --format csv"
    result = run(line, TIMELINE_DATE_ORDER=variable)
    assert result.stdout.splitlines()[1].split(",")[2] == when


@pytest.mark.usefixtures("folder")
def test_a_variable_sets_the_option_of_a_command() -> None:
    assert run("list", TIMELINE_SEEDS="one.csv", TIMELINE_LIST_FORMAT="json").stdout[0] == "["
    env = {"TIMELINE_SEEDS": "one.csv", "TIMELINE_EXPORT_CHECK": "1"}
    assert "is not there: run `timeline export` again" in run("export csv", **env).stderr


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("line", "variable", "value", "code", "message"),
    [
        ("list", "TIMELINE_SEEDS", "none.csv", 3, "TIMELINE_SEEDS: no seeds at 'none.csv': "),
        ("list", "TIMELINE_TODAY", "soon", 2, "Invalid value for 'TIMELINE_TODAY': "),
        ("list", "TIMELINE_DATE_ORDER", "x", 2, "Invalid value for 'TIMELINE_DATE_ORDER': "),
        ("list", "TIMELINE_LIST_LIMIT", "0", 2, "Invalid value for 'TIMELINE_LIST_LIMIT': "),
        ("export", "TIMELINE_EXPORT_PAPER", "x", 2, "Invalid value for 'TIMELINE_EXPORT_PAPER': "),
        ("list --limit 0", "", "", 2, "Invalid value for '--limit': "),
        ("list --sort nonsense", "", "", 2, "Invalid value for '--sort': 'nonsense' is not one "),
        ("check --format xml", "", "", 2, "Invalid value for '--format': 'xml' is not one of "),
        (
            "completion tcsh",
            "",
            "",
            2,
            "Invalid value for 'SHELL': 'tcsh' is not one of 'bash', 'zsh', 'fish'",
        ),
        ("init --seeds x", "", "", 2, "No such option"),
    ],
)
def test_wrong_values(line: str, variable: str, value: str, code: int, message: str) -> None:
    result = run(line, **{"TIMELINE_SEEDS": "one.csv", **({variable: value} if variable else {})})
    assert result.exit_code == code
    assert message in result.stderr


def test_a_common_variable_is_no_option() -> None:
    assert "Usage" in run("list --help", TIMELINE_VERSION="1").stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("list plan.csv", "timeline list --seeds plan.csv"),
        ("export ics plan.csv", "timeline export --seeds plan.csv"),
        ("plan.csv", "timeline list --seeds plan.csv"),
        ("list other.csv", ""),
        ("other.csv", ""),
    ],
)
def test_a_file_as_an_argument_is_told_how_it_is_named(
    words: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.csv").write_text("title,when\nFair,2026\n", "utf-8")
    result = run(words)
    assert result.exit_code == 2
    assert ("--seeds" in result.stderr) == bool(said)
    assert said in result.stderr
